import type { CanonicalEvent } from '../runtime/canonical/event.ts'
import { foldReply } from '../runtime/canonical/fold.ts'
import type { ProtocolId } from '../runtime/canonical/part.ts'
import type { CanonicalRequest } from '../runtime/canonical/request.ts'
import { protocols } from '../runtime/protocols/registry.ts'

const request: CanonicalRequest = { model: 'bench', stream: true, turns: [], tools: [], sampling: {} }

/** A reply of one text in these pieces. */
function reply(pieces: readonly string[]): CanonicalEvent[] {
  return [
    { type: 'start', id: 'bench', model: 'bench', createdAt: 1_700_000_000, usage: { inputTokens: 120 } },
    { type: 'part-start', index: 0, part: { type: 'text' } },
    ...pieces.map((text): CanonicalEvent => ({ type: 'delta', index: 0, text })),
    { type: 'part-end', index: 0 },
    { type: 'usage', usage: { inputTokens: 120, outputTokens: pieces.length } },
    { type: 'finish', reason: 'stop' },
  ]
}

/** The frames of a stream of so many deltas, as the protocol's own encoder writes them. */
export function framesOf(protocol: ProtocolId, deltas: number): Buffer[] {
  const encoder = protocols[protocol].encodeStream(request, [])
  const pieces = Array.from({ length: deltas }, (_, n) => ` token ${n % 10}`)
  return reply(pieces)
    .map(event => encoder.encode(event))
    .filter(text => text !== '')
    .map(text => Buffer.from(text))
}

export function replyOf(protocol: ProtocolId, text: string): Buffer {
  return Buffer.from(JSON.stringify(protocols[protocol].encodeReply(foldReply(reply([text])), request, [])))
}
