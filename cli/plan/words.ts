import type { Change, FieldChange } from './compare.ts'
import type { CostChange, ModelCost } from './cost.ts'
import type { Area } from './fields.ts'
import type { Side } from './plan.ts'
import { count } from './value-text.ts'

// What the report for a terminal and the one in Markdown have in common.

const TITLES: Readonly<Record<Area, string>> = {
  upstreams: 'Upstreams',
  models: 'Models',
  patterns: 'Patterns of models',
  groups: 'Groups',
  keys: 'Keys',
  catalog: 'Catalog',
  settings: 'Settings',
}

/** By area, those that have any, in the order of the changes. */
export function byArea(changes: readonly Change[]): [title: string, changes: Change[]][] {
  const areas = [...new Set(changes.map(({ area }) => area))]
  return areas.map(area => [TITLES[area], changes.filter(change => change.area === area)])
}

/** `3 added, 1 changed, 2 removed` */
export function summaryOf(changes: readonly Change[]): string {
  const kinds = (['added', 'changed', 'removed'] as const).map(
    kind => [kind, changes.filter(one => one.kind === kind)] as const,
  )
  const parts = kinds.filter(([, list]) => list.length > 0).map(([kind, list]) => `${list.length} ${kind}`)
  return parts.length === 0 ? 'No changes' : parts.join(', ')
}

/** `https://gateway.example.com (revision a1b2c3d4e5f6, commit 9fceb02)`: the whole commit is in the JSON. */
export function sideText({ source, revision, commit }: Omit<Side, 'manifest'>): string {
  const parts = [
    ...(revision === undefined ? [] : [`revision ${revision}`]),
    ...(commit === undefined ? [] : [`commit ${shortCommit(commit)}`]),
  ]
  return parts.length === 0 ? source : `${source} (${parts.join(', ')})`
}

function shortCommit(commit: string): string {
  return commit.replace(/^([0-9a-f]{7})[0-9a-f]+/, '$1')
}

/** What is worth telling of a new item, or of one that is gone, beside its name: what it has of its own. */
const TOLD: Partial<Record<Area, readonly string[]>> = {
  upstreams: ['kind', 'baseUrl', 'credentials', 'models', 'clientCredentials', 'free', 'budget'],
  models: ['route', 'mirrors', 'lossy', 'budget'],
  patterns: ['route', 'mirrors', 'lossy', 'budget'],
  keys: ['secret', 'group', 'owner', 'models', 'upstreams', 'expiresAt', 'disabled', 'budget'],
  groups: ['owner', 'models', 'upstreams', 'budget'],
}

export function toldFields({ area, kind, fields }: Change): FieldChange[] {
  const told = TOLD[area]
  if (kind === 'changed' || !told) return fields
  return fields
    .filter(({ field, from, to }) => (told.includes(field) || field.startsWith('limits.')) && (to ?? from) !== 'false')
    .sort((a, b) => order(told, a) - order(told, b))
}

function order(told: readonly string[], { field }: FieldChange): number {
  const place = told.indexOf(field)
  return place === -1 ? told.length : place
}

export function daysText(days: number): string {
  return days === 1 ? 'the last day' : `the last ${count(days)} days`
}

export function callsText(calls: number): string {
  return `${count(calls)} ${calls === 1 ? 'call' : 'calls'}`
}

/** Of an exact decimal, what a person looks at: cents, or the first two digits of what is less. */
export function dollars(usd: string): string {
  const value = Math.abs(Number(usd))
  if (value === 0) return '$0'
  const places = value >= 0.01 ? 2 : 1 - Math.floor(Math.log10(value))
  const options = { minimumFractionDigits: places, maximumFractionDigits: places }
  return `${usd.startsWith('-') ? '-' : ''}$${value.toLocaleString('en-US', options)}`
}

export function signedDollars(usd: string): string {
  return usd.startsWith('-') || Number(usd) === 0 ? dollars(usd) : `+${dollars(usd)}`
}

/** ` (-12 %)`, where it can be said. */
export function percentText({ paidUsd, changeUsd }: Pick<CostChange, 'paidUsd' | 'changeUsd'>): string {
  const [paid, change] = [Number(paidUsd), Number(changeUsd)]
  if (paid === 0 || change === 0) return ''
  const percent = (change / paid) * 100
  return ` (${percent > 0 ? '+' : ''}${percent.toFixed(Math.abs(percent) < 10 ? 1 : 0)} %)`
}

export function expectedText({ expectedUsd }: ModelCost): string {
  return expectedUsd === undefined ? 'not known' : dollars(expectedUsd)
}

/** What the sums leave out. */
export function gapsOf({ models, lostCalls }: CostChange): string[] {
  const unpriced = [...new Set(models.flatMap(one => one.unpriced))].sort()
  const paidUnpriced = models.reduce((sum, one) => sum + one.paidUnpriced, 0)
  return [
    ...(unpriced.length === 0
      ? []
      : [
          `no price is known of ${namedIn(unpriced)}: the models that go there are in no sum (see "catalog" and "free")`,
        ]),
    ...(paidUnpriced === 0
      ? []
      : [`${callsText(paidUnpriced)} of these models were recorded without a price: more was paid`]),
    ...(lostCalls === 0 ? [] : [`${callsText(lostCalls)} of models that are not offered any more are in no sum`]),
  ]
}

/** Names in a sentence, which ends some time. */
function namedIn(names: readonly string[]): string {
  const most = 20
  const more = names.length > most ? `, and ${count(names.length - most)} more` : ''
  return `${names.slice(0, most).join(', ')}${more}`
}
