import type { Part, TextPart, ToolCallPart, ToolResultPart } from '../canonical/part.ts'
import type { CanonicalRequest, Turn } from '../canonical/request.ts'

/**
 * The conversation as every upstream takes it, whatever an agent was interrupted in: each call has an id of its own and
 * is answered directly after its turn, in its order; a call that nobody answered is answered as aborted; a result that
 * belongs to no call is told as the user's text; what is empty is gone. The same history is always repaired alike, so
 * prompt caches keep their prefix.
 */
export function repairHistory(request: CanonicalRequest): CanonicalRequest {
  return { ...request, turns: answered(withoutEmpty(request.turns)) }
}

function withoutEmpty(turns: readonly Turn[]): Turn[] {
  return turns.flatMap(turn => {
    const parts = turn.parts.filter(part => !isEmpty(part))
    if (parts.length === turn.parts.length && parts.length > 0) return [turn]
    return parts.length === 0 ? [] : [{ ...turn, parts }]
  })
}

/** A signature may stand alone, on an empty text. */
function isEmpty(part: Part): boolean {
  if (part.type === 'text' || part.type === 'reasoning') return part.text === '' && part.opaque === undefined
  return part.type === 'refusal' && part.text === ''
}

function answered(turns: Turn[]): Turn[] {
  const results = new Results(turns)
  const repaired: Turn[] = []
  const ids = new Set<string>()
  for (const turn of turns.flatMap(turn => withoutResults(turn, results))) {
    const calls: ToolResultPart[] = []
    const parts = turn.parts.map(part => {
      if (part.type !== 'tool-call') return part
      const result = results.take(part)
      const id = unused(part.id, ids)
      // The call knows best what kind it is of: calls that share an id may be of both.
      calls.push(result ? { ...result, callId: id, kind: part.kind } : aborted(part, id))
      return id === part.id ? part : { ...part, id }
    })
    repaired.push({ ...turn, parts })
    if (calls.length > 0) repaired.push({ role: 'tool', parts: calls })
  }
  return repaired
}

/** The turn without its results, which are told after their calls. Those that answer none are words of the user. */
function withoutResults(turn: Turn, results: Results): Turn[] {
  if (!turn.parts.some(part => part.type === 'tool-result')) return [turn]
  const told: Part[] = []
  const said: Part[] = []
  for (const part of turn.parts) {
    if (part.type !== 'tool-result') said.push(part)
    else if (results.isOrphan(part)) told.push(...orphanText(part))
    // What the user says beside them keeps its place.
    if (turn.role !== 'assistant') told.push(...said.splice(0))
  }
  const turns: Turn[] = [
    { ...turn, role: 'user', parts: told },
    { ...turn, parts: said },
  ]
  return turns.filter(({ parts }) => parts.length > 0)
}

/** The results of a conversation by the call that each answers: the n-th result for an id answers the n-th call of it. */
class Results {
  readonly #taken = new Map<ToolCallPart, ToolResultPart>()
  readonly #orphans = new Set<ToolResultPart>()

  constructor(turns: readonly Turn[]) {
    const waiting = new Map<string, ToolCallPart[]>()
    for (const { parts } of turns) {
      for (const part of parts) {
        if (part.type === 'tool-call') {
          const calls = waiting.get(part.id)
          if (calls) calls.push(part)
          else waiting.set(part.id, [part])
        } else if (part.type === 'tool-result') {
          const call = waiting.get(part.callId)?.shift()
          if (call) this.#taken.set(call, part)
          else this.#orphans.add(part)
        }
      }
    }
  }

  take(call: ToolCallPart): ToolResultPart | undefined {
    return this.#taken.get(call)
  }

  isOrphan(result: ToolResultPart): boolean {
    return this.#orphans.has(result)
  }
}

/** Servers that number their calls in every turn anew give the same id twice. */
function unused(id: string, ids: Set<string>): string {
  let free = id
  for (let n = 2; ids.has(free); n++) free = `${id}_${n}`
  ids.add(free)
  return free
}

/** What Codex itself says of a call that its user interrupted. */
function aborted({ kind, name }: ToolCallPart, callId: string): ToolResultPart {
  return { type: 'tool-result', callId, name, kind, content: [{ type: 'text', text: 'aborted' }], isError: true }
}

function orphanText({ name, callId, content, cache }: ToolResultPart): Part[] {
  const head: TextPart = { type: 'text', text: `[Result of an earlier call of the tool ${name ?? callId}]` }
  const parts: Part[] = [head, ...content.flatMap(outsideResult).filter(part => !isEmpty(part))]
  if (cache) parts[parts.length - 1] = { ...parts.at(-1)!, cache }
  return parts
}

/** What belongs to one protocol has its place inside a result only: outside it is told in words, where there are any. */
function outsideResult(part: ToolResultPart['content'][number]): Part[] {
  if (part.type !== 'foreign') return [part]
  return part.text ? [{ type: 'text', text: part.text, ...(part.cache && { cache: part.cache }) }] : []
}
