import { looksLikeSecret } from '../../codegen/config/looks-like-secret.ts'
import { type Fields, isFields, itemsOf } from './manifest.ts'

/** What a value would be called in a config, on one line. Of what may be a secret it is told that it is there. */
export function valueText(field: string, value: unknown): string {
  if (value === undefined) return '(none)'
  if (typeof value === 'number') return numberText(field, value)
  if (typeof value === 'string') return stringText(field, value)
  if (Array.isArray(value)) return value.length === 0 ? '(none)' : value.map(one => valueText(field, one)).join(', ')
  if (!isFields(value)) return String(value)
  if (typeof value.env === 'string') return referenceText(value)
  if (isBudget(value)) return budgetText(value)
  const inside = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${name}: ${valueText(name, inner)}`)
  return `{ ${inside.join(', ')} }`
}

/** `env('X')`, as the config has it. */
function referenceText({ env, optional }: Fields): string {
  return optional === true ? `env('${env}', optional)` : `env('${env}')`
}

function isBudget(value: Fields): boolean {
  return typeof value.per === 'string' && (value.usd !== undefined || value.tokens !== undefined)
}

function budgetText({ usd, tokens, per, zone, warnAt }: Fields): string {
  const amounts = [
    ...(usd === undefined ? [] : [`$${usd}`]),
    ...(typeof tokens === 'number' ? [`${count(tokens)} tokens`] : []),
  ]
  const where = zone === undefined || zone === 'UTC' ? '' : ` (${zone})`
  const shares = itemsOf(warnAt).map(share => `${Math.round(Number(share) * 100)} %`)
  const usual = shares.join() === '80 %,100 %' || shares.length === 0
  return `${amounts.join(' and ')} per ${per}${where}${usual ? '' : `, told at ${shares.join(', ')}`}`
}

function stringText(field: string, value: string): string {
  if (field === 'sha256') return `sha256 ${value.slice(0, 8)}…`
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return addressText(field, new URL(value), value)
  return looksLikeSecret(value) ? '(hidden)' : value
}

/** The address of a webhook is often all that it takes to write there. */
function addressText(field: string, url: URL, written: string): string {
  if (field === 'webhook') return `${url.origin}/…`
  if (url.username === '' && url.password === '' && url.search === '') return written
  return `${url.origin}${url.pathname}${url.search === '' ? '' : '?…'}`
}

/** Members that are milliseconds without saying so. */
const DURATIONS = /(Ms|^connect|^firstByte|^idle|^shutdownGrace|^keepAlive|^timeout|^calls|^hours)$/
const SIZES = /(Bytes|^bodyLimit)$/

function numberText(field: string, value: number): string {
  if (field === 'expiresAt') return new Date(value).toISOString()
  if (field === 'totalMs' && value === 0) return 'no limit'
  if (DURATIONS.test(field)) return durationText(value)
  if (SIZES.test(field)) return sizeText(value)
  return Number.isInteger(value) ? count(value) : String(value)
}

const UNITS: readonly (readonly [ms: number, unit: string])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'm'],
  [1_000, 's'],
]

function durationText(ms: number): string {
  const [length, unit] = UNITS.find(([one]) => ms >= one && ms % one === 0) ?? [1, 'ms']
  return `${ms / length}${unit}`
}

function sizeText(bytes: number): string {
  for (const [size, unit] of [
    [1_048_576, 'MiB'],
    [1_024, 'KiB'],
  ] as const)
    if (bytes >= size && bytes % size === 0) return `${bytes / size} ${unit}`
  return `${count(bytes)} bytes`
}

export function count(value: number): string {
  return value.toLocaleString('en-US')
}
