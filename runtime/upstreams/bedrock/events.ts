import { GatewayError } from '../../canonical/error.ts'
import { fromBase64 } from '../../platform/base64.ts'
import { concat, text, utf8 } from '../../platform/byte-search.ts'
import type { ByteSource, Flow } from '../../platform/bytes.ts'
import { anthropicMessages } from '../../protocols/anthropic-messages/index.ts'
import { exceptionError, readException } from '../../protocols/bedrock-converse/index.ts'
import { sseFrame } from '../../protocols/sse.ts'
import { type EventMessage, EventStreamReader } from './event-stream.ts'

/** How a message is told in server-sent events; undefined for one that tells nothing. */
export type Tell = (message: EventMessage) => Uint8Array | undefined

/** A stream of messages as server-sent events, each passed on as soon as it is whole. */
export function asEvents(source: ByteSource, tell: Tell): ByteSource {
  return {
    cancel: () => source.cancel(),
    pipe(sink) {
      const reader = new EventStreamReader()
      let over = false
      const fail = (error: Error): void => {
        over = true
        sink.fail(error)
      }
      const flow: Flow = source.pipe({
        write(chunk) {
          if (over) return false
          let ready = true
          try {
            reader.push(chunk, message => {
              const frame = tell(message)
              if (frame) ready = sink.write(frame) && ready
            })
          } catch (thrown) {
            flow.cancel()
            // The reader throws nothing else.
            fail(thrown as GatewayError)
            return false
          }
          return ready
        },
        end() {
          if (over) return
          if (reader.inside) fail(new GatewayError('upstream', 'The upstream’s stream ended within a message.'))
          else sink.end()
        },
        fail: error => {
          if (!over) fail(error)
        },
      })
      return flow
    },
  }
}

const EVENT = utf8('event: ')
const DATA = utf8('\ndata: ')
const END = utf8('\n\n')
const LF = 0x0a

/** Converse: the name of an event or an exception, and its JSON as it came. */
export const tellConverse: Tell = message => {
  const name = nameOf(message)
  if (name === undefined || name === 'initial-response') return undefined
  if (message.headers[':message-type'] === 'error') return utf8(sseFrame(JSON.stringify(errorOf(message)), name))
  const { payload } = message
  // A line break would end the frame early; in JSON it is but a space.
  const line = payload.includes(LF) ? payload.map(byte => (byte === LF ? 0x20 : byte)) : payload
  return concat([EVENT, utf8(name), DATA, line, END])
}

/** Messages: the events that Anthropic would send are inside the messages, in base64. An exception is its `error`. */
export function tellMessages(requestId: string): Tell {
  return message => {
    const name = nameOf(message)
    if (message.headers[':message-type'] !== 'event') {
      const { message: said } = errorOf(message)
      return utf8(anthropicMessages.renderStreamError(exceptionError(name, said), requestId))
    }
    if (name !== 'chunk') return undefined
    const { bytes } = parse(message.payload) as { bytes?: unknown }
    if (typeof bytes !== 'string') return undefined
    const data = text(fromBase64(bytes))
    return utf8(sseFrame(data.replaceAll('\n', ' '), typeIn(data)))
  }
}

function nameOf({ headers }: EventMessage): string | undefined {
  return headers[':event-type'] ?? headers[':exception-type'] ?? headers[':error-code']
}

/** What an exception says of itself in its body, and an error of the service in its headers. */
function errorOf({ headers, payload }: EventMessage): { __type?: string; message?: string } {
  const message = readException(parse(payload))?.message ?? headers[':error-message']
  const name = headers[':error-code']
  return { ...(name !== undefined && { __type: name }), ...(message !== undefined && { message }) }
}

const TYPE = /^\{"type":"([a-z_]+)"/

/** The type of an event, which is its name, too. It comes first; where it does not, the JSON tells it. */
function typeIn(data: string): string | undefined {
  const first = TYPE.exec(data)?.[1]
  if (first !== undefined) return first
  const { type } = parse(utf8(data)) as { type?: unknown }
  return typeof type === 'string' ? type : undefined
}

/** An object, whatever came. */
function parse(bytes: Uint8Array): object {
  try {
    const value: unknown = JSON.parse(text(bytes))
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
