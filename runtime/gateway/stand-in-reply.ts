import type { CanonicalEvent } from '../canonical/event.ts'
import { foldReply } from '../canonical/fold.ts'
import type { UpstreamProtocolId } from '../canonical/part.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import type { Usage } from '../canonical/usage.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { ByteSource } from '../platform/bytes.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { clientProtocol, upstreamProtocols } from '../protocols/registry.ts'

/** The shortest good answer of a protocol. */
export function goodReply(id: UpstreamProtocolId, model: string, stream: boolean): UpstreamReply {
  return replyOf(200, goodType(stream), goodBody(id, model, stream))
}

export function goodType(stream: boolean): string {
  return stream ? 'text/event-stream' : 'application/json'
}

/** What it says: `ok`, whatever that used. `usage` is told where it is given. */
export function goodBody(id: UpstreamProtocolId, model: string, stream: boolean, usage?: Usage): string {
  return upstreamProtocols[id].exampleReply?.(stream, usage) ?? encoded(id, model, stream, usage)
}

function encoded(id: UpstreamProtocolId, model: string, stream: boolean, usage: Usage | undefined): string {
  const protocol = clientProtocol(id)
  if (!protocol) return ''
  const request: CanonicalRequest = {
    model,
    stream,
    turns: [],
    tools: [],
    sampling: {},
    streamUsage: usage !== undefined,
  }
  const events: CanonicalEvent[] = [
    { type: 'start', id: 'rehearsal', model, createdAt: 0 },
    { type: 'part-start', index: 0, part: { type: 'text' } },
    { type: 'delta', index: 0, text: 'ok' },
    { type: 'part-end', index: 0 },
    ...(usage ? [{ type: 'usage', usage } as const] : []),
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
