import type { Part } from '../canonical/part.ts'
import type { CanonicalRequest, Turn } from '../canonical/request.ts'
import type { UpstreamProtocol } from '../protocols/protocol.ts'
import { refused } from '../protocols/refused.ts'

/**
 * A request as an upstream of this protocol can answer it, where it has to do with compaction: one that asks to have its
 * conversation compacted becomes one for a summary, which the client's encoder gives back as the item that was asked for.
 * Throws where the conversation holds what another provider has compacted, as nobody else can read that.
 */
export function withoutCompaction(request: CanonicalRequest, to: Pick<UpstreamProtocol, 'id'>): CanonicalRequest {
  for (const [index, { parts }] of request.turns.entries()) {
    if (parts.some(part => isUnreadable(part, to)))
      throw refused(
        `turns[${index}]`,
        'the compacted part of the conversation can be read only by the provider that made it',
      )
  }
  // An upstream of the protocol that knows compaction does it by itself.
  return request.compact === undefined || to.id === 'openai-responses' ? request : summaryRequest(request)
}

/** The tag of what stands for a compacted conversation, in every protocol that has such a thing. */
const COMPACTION = 'compaction'
/** The item that asks for a compaction. */
const TRIGGER = 'compaction_trigger'

function isUnreadable(part: Part, to: Pick<UpstreamProtocol, 'id'>): boolean {
  return part.type === 'foreign' && part.tag === COMPACTION && part.origin !== to.id && !part.text
}

const ASK = `Your work on this conversation ends here, and another model will take it over. It will see none of what was said so far, only the summary that you write now. Write that summary, for it to go on from at once:

- what the user wants, in the user's own words where they matter, with every instruction and preference that still holds
- what has been done and found out: decisions and their reasons, files and commands by name, results, errors and how they were solved
- where the work stands, and what is to be done next
- everything else that cannot be looked up again: names, paths, numbers, addresses

Leave out what no longer matters. Answer with the summary alone, and call no tools.`

/** The same conversation, and in place of an answer to it a summary. */
function summaryRequest(request: CanonicalRequest): CanonicalRequest {
  const { tools: _, toolChoice: __, parallelToolCalls: ___, output: ____, verbosity: _____, ...rest } = request
  const ask: Turn = { role: 'user', parts: [{ type: 'text', text: ASK }] }
  return { ...rest, tools: [], turns: [...request.turns.flatMap(withoutTrigger), ask] }
}

function withoutTrigger(turn: Turn): Turn[] {
  const parts = turn.parts.filter(part => part.type !== 'foreign' || part.tag !== TRIGGER)
  if (parts.length === turn.parts.length) return [turn]
  return parts.length === 0 ? [] : [{ ...turn, parts }]
}
