import type { ClientKey, Group } from '../../generated/admin/types.ts'

/** Keys as a table, one a line. */
export function keysText(keys: readonly ClientKey[], now: number): string {
  if (keys.length === 0) return 'No keys.'
  const rows = keys.map(key => [
    key.name,
    key.prefix ?? '',
    key.group ?? '',
    key.owner ?? '',
    stateOf(key, now),
    key.source,
    restrictionsOf(key),
  ])
  return table([['NAME', 'KEY', 'GROUP', 'OWNER', 'STATE', 'FROM', 'MAY'], ...rows])
}

export function groupsText(groups: readonly Group[]): string {
  if (groups.length === 0) return 'No groups.'
  const rows = groups.map(group => [group.name, group.owner ?? '', group.source, restrictionsOf(group)])
  return table([['NAME', 'OWNER', 'FROM', 'MAY'], ...rows])
}

/** Everything about one, a line a field. */
export function detailsText(of: ClientKey | Group): string {
  const entries = Object.entries(of).map(([field, value]) => [
    field,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  return table(entries)
}

function stateOf({ enabled, expires, revokedAt, previousUntil }: ClientKey, now: number): string {
  if (revokedAt !== undefined) return `revoked ${day(revokedAt)}`
  if (!enabled) return 'disabled'
  if (expires !== undefined && Date.parse(expires) <= now) return `expired ${day(expires)}`
  const until = expires === undefined ? 'good' : `until ${day(expires)}`
  return previousUntil !== undefined && Date.parse(previousUntil) > now ? `${until}, rotating` : until
}

function day(time: string): string {
  return time.slice(0, 10)
}

function restrictionsOf({ models, upstreams, limits, budget }: ClientKey | Group): string {
  const said = [
    ...(models ? [`models ${models.join(',')}`] : []),
    ...(upstreams ? [`upstreams ${upstreams.join(',')}`] : []),
    ...Object.entries(limits ?? {}).map(([name, most]) => `${LIMITS[name] ?? name} ${most}`),
    ...(budget === undefined ? [] : [budget].flat().map(budgetText)),
  ]
  return said.length === 0 ? 'all' : said.join('; ')
}

const LIMITS: Record<string, string> = {
  requestsPerMinute: 'requests/min',
  tokensPerMinute: 'tokens/min',
  concurrent: 'at once',
}

function budgetText(budget: unknown): string {
  const { usd, tokens, per, zone } = budget as Record<string, unknown> // as the config has it
  const most = [...(usd === undefined ? [] : [`${usd} usd`]), ...(tokens === undefined ? [] : [`${tokens} tokens`])]
  return `${most.join(' and ')}/${per}${zone === undefined || zone === 'UTC' ? '' : ` ${zone}`}`
}

export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  return rows.map(row => line(row).trimEnd()).join('\n')
}
