import { parseArgs } from 'node:util'
import { readInstant } from '../../runtime/config/instant.ts'

/** What a key or a group is to be, as the admin API takes it; null clears. */
export type Asked = Record<string, unknown>

/** What keys and groups have in common; `none` clears. */
const TERM_ARGS = {
  owner: { type: 'string', description: 'Whose it is', valueHint: 'TEXT' },
  models: { type: 'string', description: 'The only models, with commas; * once in a name', valueHint: 'a,b/*' },
  upstreams: { type: 'string', description: 'The only upstreams, with commas', valueHint: 'a,b' },
  'requests-per-minute': { type: 'string', description: 'Calls that begin in any minute', valueHint: 'N' },
  'tokens-per-minute': { type: 'string', description: 'Tokens in any minute', valueHint: 'N' },
  concurrent: { type: 'string', description: 'Calls at one time', valueHint: 'N' },
  budget: {
    type: 'string',
    description: "What may be spent: '50 usd/month', '1000000 tokens/day Europe/Berlin', or JSON; may be repeated",
    valueHint: 'BUDGET',
  },
  metadata: { type: 'string', description: 'name=value, or a JSON object; may be repeated', valueHint: 'NAME=VALUE' },
} as const

export const KEY_ARGS = {
  group: { type: 'string', description: 'The group whose limits and budgets it shares', valueHint: 'NAME' },
  expires: {
    type: 'string',
    description: 'A date (to its end, UTC), a time with its zone, or a span from now: 90d',
    valueHint: '2027-01-31',
  },
  ...TERM_ARGS,
} as const

export const GROUP_ARGS = {
  ...TERM_ARGS,
  retention: { type: 'string', description: 'How long stored responses of its keys are kept: 30d', valueHint: 'SPAN' },
} as const

const LIMITS = {
  'requests-per-minute': 'requestsPerMinute',
  'tokens-per-minute': 'tokensPerMinute',
  concurrent: 'concurrent',
} as const

/**
 * The terms that the command line names. `limits`: those that are there already, of which it may name some. Throws an
 * Error for what cannot be read; whether what can be read makes sense is judged where it is used.
 */
export function termsFrom(rawArgs: readonly string[], { limits = {}, now = Date.now() }: Standing = {}): Asked {
  const { values } = parseArgs({ args: [...rawArgs], options: OPTIONS, strict: false })
  const given = values as { [name: string]: string[] | undefined } // each is a list of strings
  const asked: Asked = {}
  for (const name of ['group', 'owner', 'retention']) set(asked, name, last(given[name]), text => text)
  for (const name of ['models', 'upstreams']) set(asked, name, given[name]?.join(','), listed)
  set(asked, 'expires', last(given.expires), text => expiryOf(text, now))
  set(asked, 'budget', given.budget?.length === 1 ? given.budget[0] : given.budget && '', text =>
    text === '' ? given.budget?.flatMap(budgetOf) : budgetOf(text),
  )
  set(asked, 'metadata', given.metadata?.length === 1 ? given.metadata[0] : given.metadata && '', () =>
    Object.assign({}, ...(given.metadata ?? []).map(metadataOf)),
  )
  const changed = Object.entries(LIMITS).filter(([flag]) => given[flag] !== undefined)
  if (changed.length > 0) {
    const merged: Asked = { ...limits }
    for (const [flag, field] of changed) set(merged, field, last(given[flag]), text => countOf(flag, text))
    const left = Object.entries(merged).filter(([, value]) => value !== null)
    asked.limits = left.length === 0 ? null : Object.fromEntries(left)
  }
  return asked
}

export interface Standing {
  limits?: Readonly<Record<string, unknown>> | undefined
  now?: number
}

const OPTIONS = Object.fromEntries(
  [...Object.keys(KEY_ARGS), ...Object.keys(GROUP_ARGS)].map(name => [
    name,
    { type: 'string', multiple: true } as const,
  ]),
)

function last(values: readonly string[] | undefined): string | undefined {
  return values?.at(-1)
}

function set(asked: Asked, name: string, text: string | undefined, read: (text: string) => unknown): void {
  if (text !== undefined) asked[name] = text === 'none' ? null : read(text)
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
}

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }

function expiryOf(text: string, now: number): string {
  const [, count, unit = ''] = /^(\d{1,6})([mhdw])$/.exec(text) ?? []
  const instant = count === undefined ? readInstant(text) : now + Number(count) * UNITS[unit]!
  if (instant === undefined) {
    throw new Error(
      `--expires takes a date such as 2027-01-31, a time such as 2027-01-31T12:00:00Z, a span such as 90d, or none; not "${text}".`,
    )
  }
  if (instant <= now) throw new Error(`--expires ${text} is over: to end a key now, revoke it.`)
  return count === undefined ? text : new Date(instant).toISOString()
}

function countOf(flag: string, text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw new Error(`--${flag} takes a whole number, 1 or more, or none; not "${text}".`)
}

function budgetOf(text: string): object {
  if (/^[[{]/.test(text)) return json(text, '--budget')
  const [, amount, unit = '', per, zone] =
    /^\$?(\d+(?:\.\d+)?) ?(usd|tokens?|) ?(?:\/|per) ?([a-z]+)(?: (\S+))?$/i.exec(text.trim()) ?? []
  const measure = text.startsWith('$') || unit.toLowerCase() === 'usd' ? 'usd' : unit === '' ? undefined : 'tokens'
  if (amount === undefined || per === undefined || measure === undefined) {
    throw new Error(
      `--budget takes one such as '50 usd/month', '1000000 tokens/day Europe/Berlin', JSON, or none; not "${text}".`,
    )
  }
  return {
    [measure]: measure === 'usd' ? amount : Number(amount),
    per: per.toLowerCase(),
    ...(zone !== undefined && { zone }),
  }
}

function metadataOf(text: string): object {
  if (text.startsWith('{')) return json(text, '--metadata')
  const at = text.indexOf('=')
  if (at < 1) throw new Error(`--metadata takes name=value, a JSON object, or none; not "${text}".`)
  return { [text.slice(0, at)]: text.slice(at + 1) }
}

function json(text: string, flag: string): object {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    throw new Error(`${flag} is not valid JSON: ${(thrown as Error).message}.`)
  }
}
