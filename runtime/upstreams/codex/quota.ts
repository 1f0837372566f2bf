import { isRecord } from '../../platform/json.ts'
import { numberIn, type Quota, type QuotaWindow } from '../quota.ts'

type Headers = Readonly<Record<string, string>>

/** The windows of a subscription's quota, by their part of the headers' names. */
const WINDOWS = ['primary', 'secondary']

/** Seconds until every window that is used up begins anew; undefined where none is said to be. */
export function waitOf(headers: Headers): number | undefined {
  const waits = WINDOWS.flatMap(window => {
    const used = numberIn(headers[`x-codex-${window}-used-percent`])
    const seconds = numberIn(headers[`x-codex-${window}-reset-after-seconds`])
    return used !== undefined && used >= 100 && seconds !== undefined ? [Math.ceil(seconds)] : []
  })
  return waits.length > 0 ? Math.max(...waits) : undefined
}

/**
 * What a `codex.rate_limits` event tells, with which the service says in a stream what its headers say else; undefined
 * where it tells nothing, or of a limit beside the subscription's own.
 */
export function quotaInEvent(event: unknown, now: number): Quota | undefined {
  if (!isRecord(event) || !isRecord(event.rate_limits)) return undefined
  const { rate_limits: limits, metered_limit_name: name = 'codex', plan_type: plan } = event
  if (name !== 'codex') return undefined
  const credits = isRecord(event.credits) ? event.credits : {}
  const headers: Record<string, string> = {}
  const tell = (header: string, value: unknown): void => {
    if (value !== undefined && value !== null) headers[`x-codex-${header}`] = String(value)
  }
  for (const window of WINDOWS) {
    const told = limits[window]
    if (!isRecord(told)) continue
    for (const [member, value] of Object.entries(told)) tell(`${window}-${member.replaceAll('_', '-')}`, value)
  }
  tell('plan-type', plan)
  tell('credits-has-credits', credits.has_credits)
  tell('credits-unlimited', credits.unlimited)
  return codexQuota(headers, now)
}

/** What an answer tells of the subscription's quota; undefined where it tells nothing. */
export function codexQuota(headers: Headers, now: number): Quota | undefined {
  const windows = WINDOWS.flatMap(name => windowIn(headers, name, now) ?? [])
  if (windows.length === 0) return undefined
  const plan = headers['x-codex-plan-type']?.trim()
  // Whoever has bought credits goes on with those.
  const paid = isTrue(headers['x-codex-credits-has-credits']) || isTrue(headers['x-codex-credits-unlimited'])
  const resets = paid
    ? []
    : windows.flatMap(({ usedPercent, resetsAt }) => (usedPercent >= 100 ? (resetsAt ?? []) : []))
  return {
    windows,
    ...(plan && { plan }),
    ...(resets.length > 0 && { spentUntil: Math.max(...resets) }),
    of: 'credential',
  }
}

function windowIn(headers: Headers, name: string, now: number): QuotaWindow | undefined {
  const told = (what: string): number | undefined => numberIn(headers[`x-codex-${name}-${what}`])
  const usedPercent = told('used-percent')
  if (usedPercent === undefined) return undefined
  const minutes = told('window-minutes')
  const [at, after] = [told('reset-at'), told('reset-after-seconds')]
  const resetsAt = at !== undefined ? at * 1000 : after !== undefined ? now + after * 1000 : undefined
  return { name, usedPercent, ...(minutes !== undefined && { minutes }), ...(resetsAt !== undefined && { resetsAt }) }
}

function isTrue(header: string | undefined): boolean {
  return header?.trim().toLowerCase() === 'true'
}
