import type { JsonType } from '../protocols/schema.ts'
import { labelOf, type Place, type Side } from './sides.ts'

/** One thing in which a provider's document and our schemas differ. */
export interface Difference {
  change: Change
  /** In ours: the object of a field, the union of a variant, the node of a value or a type. */
  place: Place
  /** The field, the tag of the variant, the value or the type. */
  name: string
  /** Where the provider says so, in its own names. Empty where something is gone. */
  theirs: string[]
  /** What the provider says, for what `apply` writes. */
  said?: Side
  /** The same, where the provider says it at further places. */
  also?: Side[]
  /** Whether the provider requires a new field, or ours a field that is gone. */
  required?: boolean
  /** Where a variant can go if its place is one that others share and cannot have it. */
  elsewhere?: Place
  /** What stands before it in the provider's order, nearest last: names of fields, values, or indexes of branches. */
  after?: (string | number)[]
}

export type Change =
  | 'field added'
  | 'variant added'
  | 'value added'
  | 'type added'
  | 'now optional'
  | 'deprecated'
  | 'now required'
  | 'field removed'
  | 'variant removed'
  | 'value removed'
  | 'type removed'
  | 'no longer deprecated'

/** What `apply` can write: it makes our schemas say more, never less. */
const APPLIED: readonly Change[] = [
  'field added',
  'variant added',
  'value added',
  'type added',
  'now optional',
  'deprecated',
]

export function canApply({ change }: Difference): boolean {
  return APPLIED.includes(change)
}

/** How a difference is called, also where it is listed as deliberate: `value added ServiceTier = fast`. */
export function idOf({ change, place, name }: Difference): string {
  return `${change} ${labelOf(place)}${SEPARATOR[change.split(' ')[0] ?? ''] ?? '.'}${name}`.replace(/\.$/, '')
}

const SEPARATOR: Record<string, string> = { variant: ': ', value: ' = ', type: ' as ' }

export type TypeName = JsonType | 'map'
