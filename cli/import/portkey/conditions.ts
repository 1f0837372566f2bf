import type { DraftMap, DraftValue } from '../draft.ts'
import type { Importing } from '../importing.ts'
import { mayNotBeShown } from '../secrets.ts'
import type { SourceNode } from '../source.ts'

/** One way in which a condition may hold: by what a request is, or by the model that it names. */
export interface Branch {
  when: DraftMap
  model?: string
}

/** The ways in which a condition holds. None, which is told, where our rules cannot say it. */
export function branchesOf(importing: Importing, condition: SourceNode): Branch[] {
  const query = condition.get('query')?.map()
  if (!query) throw condition.wrong('a map with a "query"')
  const branches = ofQuery(query)
  if (branches === undefined) {
    importing.report.not(
      condition,
      'Rules look at values that are equal, at streams and at headers: this one is left out, and its calls go on to the default.',
    )
    return []
  }
  const kept = branches.filter(({ when, model }) => model === undefined || Object.keys(when).length === 0)
  if (kept.length < branches.length)
    importing.report.not(condition, 'A model’s name cannot be combined with other conditions.')
  else if (kept.some(({ when }) => when.header !== undefined))
    importing.report.differently(
      condition,
      'Metadata are looked for in headers: clients send x-metadata-NAME in place of a member of x-portkey-metadata.',
    )
  else if (kept.some(({ model }) => model !== undefined))
    importing.report.differently(
      condition,
      'They are public models of these names, which are answered so whatever other conditions say.',
    )
  else importing.report.carried(condition, 'a rule')
  return kept
}

function ofQuery(query: SourceNode): Branch[] | undefined {
  let branches: Branch[] = [{ when: {} }]
  for (const [name, value] of query.members()) {
    const own = name === '$and' ? both(value) : name === '$or' ? either(value) : ofField(name, value)
    if (own === undefined) return undefined
    branches = branches.flatMap(left => own.flatMap(right => joined(left, right) ?? []))
    if (branches.length === 0 || branches.length > 20) return undefined
  }
  return branches
}

function both(list: SourceNode): Branch[] | undefined {
  return list.list().reduce<Branch[] | undefined>(
    (sofar, one) => {
      const own = ofQuery(one.map())
      return sofar && own && sofar.flatMap(left => own.flatMap(right => joined(left, right) ?? []))
    },
    [{ when: {} }],
  )
}

function either(list: SourceNode): Branch[] | undefined {
  const all = list.list().map(one => ofQuery(one.map()))
  return all.includes(undefined) ? undefined : all.flatMap(one => one ?? [])
}

function ofField(field: string, condition: SourceNode): Branch[] | undefined {
  const values = valuesOf(condition)
  if (values === undefined) return undefined
  const metadata = /^metadata\.([A-Za-z0-9_.-]+)$/.exec(field)?.[1]
  if (metadata !== undefined) {
    const header = `x-metadata-${metadata.toLowerCase().replace(/[_.]+/g, '-')}`
    return values.some(value => mayNotBeShown(String(value)))
      ? undefined
      : values.map(value => ({ when: { header: { [header]: String(value) } } }))
  }
  if (field === 'params.model') return values.map(value => ({ when: {}, model: String(value).replace(/\s+/g, '-') }))
  if (field === 'params.stream')
    return values.every(value => typeof value === 'boolean') ? values.map(stream => ({ when: { stream } })) : undefined
  return undefined
}

/** The values that are equal to it: `{ $eq: 'paid' }`, `{ $in: ['a', 'b'] }`. */
function valuesOf(condition: SourceNode): DraftValue[] | undefined {
  if (condition.kind !== 'map') return condition.kind === 'list' ? undefined : [condition.value as DraftValue]
  const [only, ...others] = condition.members()
  if (!only || others.length > 0) return undefined
  const [operator, value] = only
  if (operator === '$eq' && value.kind !== 'map' && value.kind !== 'list') return [value.value as DraftValue]
  if (operator !== '$in' || value.kind !== 'list') return undefined
  return value.items().map(item => item.value as DraftValue)
}

/** Both at once; undefined where they contradict each other. */
function joined(left: Branch, right: Branch): Branch | undefined {
  if (left.model !== undefined && right.model !== undefined && left.model !== right.model) return undefined
  if (left.when.stream !== undefined && right.when.stream !== undefined && left.when.stream !== right.when.stream)
    return undefined
  const header = { ...(left.when.header as DraftMap | undefined), ...(right.when.header as DraftMap | undefined) }
  const model = left.model ?? right.model
  return {
    when: { ...left.when, ...right.when, ...(Object.keys(header).length > 0 && { header }) },
    ...(model !== undefined && { model }),
  }
}
