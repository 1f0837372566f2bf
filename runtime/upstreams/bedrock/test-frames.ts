// Messages as AWS's own codec writes them.
import { EventStreamCodec } from '@smithy/core/event-streams'
import type { ByteSink, ByteSource } from '../../platform/bytes.ts'

const codec = new EventStreamCodec(
  bytes => Buffer.from(bytes).toString(),
  said => Buffer.from(said),
)

export function message(headers: Record<string, string>, payload: string | Uint8Array = ''): Uint8Array {
  const typed = Object.entries(headers).map(([name, value]) => [name, { type: 'string' as const, value }])
  return codec.encode({ headers: Object.fromEntries(typed), body: Buffer.from(payload) })
}

/** An event of Converse, or of InvokeModel. */
export function event(type: string, data: unknown): Uint8Array {
  const headers = { ':event-type': type, ':content-type': 'application/json', ':message-type': 'event' }
  return message(headers, JSON.stringify(data))
}

/** An event of Anthropic's inside a message of InvokeModelWithResponseStream; `p` is what AWS pads it with. */
export function chunk(data: unknown): Uint8Array {
  return event('chunk', { bytes: Buffer.from(JSON.stringify(data)).toString('base64'), p: 'abcdefgh' })
}

export function exception(type: string, said: string): Uint8Array {
  const headers = { ':exception-type': type, ':content-type': 'application/json', ':message-type': 'exception' }
  return message(headers, JSON.stringify({ message: said }))
}

/** A source that can be steered, and what it was told. */
export function steered() {
  const told: string[] = []
  let sink: ByteSink | undefined
  const source: ByteSource = {
    cancel: () => void told.push('cancelled before'),
    pipe(to) {
      sink = to
      return {
        pause: () => void told.push('pause'),
        resume: () => void told.push('resume'),
        cancel: () => void told.push('cancel'),
      }
    },
  }
  return { source, told, sink: () => sink! }
}
