// A request field by field, for comparing two of them.
import type { Loss } from '../../runtime/canonical/loss.ts'
import type { Part } from '../../runtime/canonical/part.ts'
import type { CanonicalRequest } from '../../runtime/canonical/request.ts'
import { resultMark } from '../../runtime/protocols/result-mark.ts'

type Field = Exclude<keyof CanonicalRequest, 'sampling' | 'reasoning'>
type Settings<Name extends 'sampling' | 'reasoning'> = keyof NonNullable<CanonicalRequest[Name]> & string

/** Every field of a request: one that is new is a type error here until it is compared too. */
const FIELDS: Record<Field, true> = {
  model: true,
  stream: true,
  turns: true,
  tools: true,
  toolChoice: true,
  parallelToolCalls: true,
  output: true,
  verbosity: true,
  maxOutputTokens: true,
  endUser: true,
  metadata: true,
  promptCacheKey: true,
  serviceTier: true,
  streamUsage: true,
  opaqueState: true,
  compact: true,
}
const SAMPLING: Record<Settings<'sampling'>, true> = {
  temperature: true,
  topP: true,
  topK: true,
  frequencyPenalty: true,
  presencePenalty: true,
  seed: true,
  stop: true,
  candidates: true,
  logprobs: true,
  topLogprobs: true,
}
const REASONING: Record<Settings<'reasoning'>, true> = { effort: true, budgetTokens: true, adaptive: true, show: true }

/** The fields by their paths, as losses name them: `turns`, `sampling.topK`. */
export function essence(request: CanonicalRequest): Map<string, unknown> {
  const { sampling, reasoning = {}, metadata = {} } = request
  const turns = request.turns.flatMap(({ parts, ...turn }) => groups(parts.map(plain), turn))
  return new Map([
    ...read({ ...request, metadata }, FIELDS),
    ['turns', turns],
    ...read(sampling, SAMPLING, 'sampling.'),
    ...read(reasoning, REASONING, 'reasoning.'),
  ])
}

function read<Value extends object>(value: Value, fields: object, prefix = ''): [string, unknown][] {
  // The tables hold the names of the values' own fields.
  return Object.keys(fields).map(name => [prefix + name, value[name as keyof Value]])
}

/** Whether one of the losses says that the field is not carried as it was. A full stop that is put in loses nothing. */
export function isExcused(field: string, losses: readonly Loss[]): boolean {
  return losses.some(({ feature, where }) => {
    if (feature === 'turns') return false
    const [top = '', inner] = where.split(/[.[]/)
    return field === top || field === `${top}.${inner}` || (inner === undefined && field.startsWith(`${top}.`))
  })
}

/** A mark inside a result and one on it mean the same; an empty text in it is nothing; how closely one looks is `auto`. */
function plain(part: Part): Part {
  if (part.type === 'image') return { ...part, detail: part.detail ?? 'auto' }
  if (part.type === 'foreign') return { ...part, value: withoutMark(part.value) }
  if (part.type !== 'tool-result') return part
  const content = part.content.flatMap(({ cache: _, ...item }) => {
    if (item.type === 'text' && item.text === '') return []
    if (item.type === 'foreign') return { ...item, value: withoutMark(item.value) }
    return item.type === 'image' ? { ...item, detail: item.detail ?? 'auto' } : item
  })
  return { ...part, content, cache: resultMark(part) }
}

/** Parts of the protocol's own stand for themselves, in whichever turn they are. */
function groups(parts: readonly Part[], turn: object): object[] {
  const found: (Part | { parts: Part[] })[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (part.type === 'foreign') found.push(part)
    else if (last && 'parts' in last) last.parts.push(part)
    else found.push({ ...turn, parts: [part] })
  }
  return found
}

/** A block of Messages has its mark inside, which is compared as the part's. */
function withoutMark(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, inner: unknown) => (name === 'cache_control' ? undefined : inner)))
}
