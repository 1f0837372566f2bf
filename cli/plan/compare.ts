import { isDeepStrictEqual } from 'node:util'
import { type Area, type Field, fieldsOf } from './fields.ts'
import { type Fields, isFields, listed, type Manifest, named } from './manifest.ts'

export interface FieldChange {
  field: string
  /** As a person reads it; absent where it was not there. */
  from?: string
  /** Absent where it is not there any more. */
  to?: string
}

/** Something of the config that is not what runs. */
export interface Change {
  area: Area
  name: string
  kind: 'added' | 'changed' | 'removed'
  /** All of an item that was added or removed; what differs in one that was changed. */
  fields: FieldChange[]
  /** Of a model that is gone: one with another name that leads to the same. */
  renamedTo?: string
}

/** What becomes different when the config `to` takes the place of `from`, always in the same order. */
export function compareManifests(from: Manifest, to: Manifest): Change[] {
  const changes = AREAS.flatMap(area => compareItems(area, itemsIn(from, area), itemsIn(to, area)))
  return changes.map(change => withNewName(change, changes))
}

const AREAS: readonly Area[] = ['upstreams', 'models', 'patterns', 'groups', 'keys', 'catalog', 'settings']

function itemsIn(manifest: Manifest, area: Area): Map<string, Fields> {
  switch (area) {
    case 'upstreams':
    case 'models':
    case 'groups':
      return named(manifest, area)
    case 'patterns':
    case 'keys':
    case 'catalog':
      return listed(manifest, area)
    default:
      return settingsIn(manifest)
  }
}

function settingsIn(manifest: Manifest): Map<string, Fields> {
  const areas: readonly string[] = AREAS
  const others = Object.entries(manifest).filter(([name]) => !areas.includes(name) && name !== 'revision')
  return new Map(others.map(([name, value]) => [name, isFields(value) ? value : { '': value }]))
}

function compareItems(area: Area, from: Map<string, Fields>, to: Map<string, Fields>): Change[] {
  const names = [...new Set([...from.keys(), ...to.keys()])].sort()
  return names.flatMap((name): Change[] => {
    const [before, after] = [from.get(name), to.get(name)]
    const fields = compareFields(before && fieldsOf(area, before), after && fieldsOf(area, after))
    if (!before) return [{ area, name, kind: 'added', fields }]
    if (!after) return [{ area, name, kind: 'removed', fields }]
    return fields.length === 0 ? [] : [{ area, name, kind: 'changed', fields }]
  })
}

const NOTHING: ReadonlyMap<string, Field> = new Map()

function compareFields(
  from: ReadonlyMap<string, Field> = NOTHING,
  to: ReadonlyMap<string, Field> = NOTHING,
): FieldChange[] {
  const names = [...new Set([...from.keys(), ...to.keys()])].sort()
  return names.flatMap((field): FieldChange[] => {
    const [before, after] = [from.get(field), to.get(field)]
    if (before && after && isDeepStrictEqual(plain(before.value), plain(after.value))) return []
    const hidden = before?.text !== undefined && before.text === after?.text ? ' (another one)' : ''
    return [{ field, ...(before && { from: before.text }), ...(after && { to: after.text + hidden }) }]
  })
}

/** As JSON has it: what is undefined is not there. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

function withNewName(change: Change, changes: readonly Change[]): Change {
  if (change.area !== 'models' || change.kind !== 'removed') return change
  const route = ({ fields }: Change, side: 'from' | 'to'): string | undefined =>
    fields.find(({ field }) => field === 'route')?.[side]
  const successor = changes.find(
    one => one.area === 'models' && one.kind === 'added' && route(one, 'to') === route(change, 'from'),
  )
  return successor ? { ...change, renamedTo: successor.name } : change
}
