import type { CanonicalEvent } from '../canonical/event.ts'
import { foldReply } from '../canonical/fold.ts'
import type { UpstreamProtocolId } from '../canonical/part.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { ByteSource } from '../platform/bytes.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { clientProtocol, upstreamProtocols } from '../protocols/registry.ts'

/** The shortest good answer of a protocol. */
export function goodReply(id: UpstreamProtocolId, model: string, stream: boolean): UpstreamReply {
  const type = stream ? 'text/event-stream' : 'application/json'
  return replyOf(200, type, upstreamProtocols[id].exampleReply?.(stream) ?? encoded(id, model, stream))
}

function encoded(id: UpstreamProtocolId, model: string, stream: boolean): string {
  const protocol = clientProtocol(id)
  if (!protocol) return ''
  const request: CanonicalRequest = { model, stream, turns: [], tools: [], sampling: {} }
  const events: CanonicalEvent[] = [
    { type: 'start', id: 'rehearsal', model, createdAt: 0 },
    { type: 'part-start', index: 0, part: { type: 'text' } },
    { type: 'delta', index: 0, text: 'ok' },
    { type: 'part-end', index: 0 },
    { type: 'finish', reason: 'stop' },
  ]
  if (!stream) return JSON.stringify(protocol.encodeReply(foldReply(events), request, []))
  const encoder = protocol.encodeStream(request, [])
  return events.map(event => encoder.encode(event)).join('')
}

export function replyOf(status: number, type: string, body: string): UpstreamReply {
  return { status, headers: { 'content-type': type }, body: sourceOf(utf8(body)) }
}

/** Bytes that are there already. */
function sourceOf(bytes: Uint8Array): ByteSource {
  let wanted = true
  const cancel = (): void => {
    wanted = false
  }
  return {
    cancel,
    pipe(sink) {
      queueMicrotask(() => {
        if (wanted && bytes.length > 0) sink.write(bytes)
        if (wanted) sink.end()
      })
      return { pause() {}, resume() {}, cancel }
    },
  }
}
