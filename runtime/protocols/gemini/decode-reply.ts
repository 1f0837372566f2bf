import { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent } from '../../canonical/event.ts'
import { isRecord } from '../../platform/json.ts'
import type { ReplyContext } from '../protocol.ts'
import { GeminiStreamDecoder } from './decode-stream.ts'

/** A whole reply as the events that its stream would have been. A list of chunks is a stream, too. */
export function decodeReply(body: unknown, context: ReplyContext): CanonicalEvent[] {
  if (!isReply(body)) {
    const said = typeof body === 'string' ? body : JSON.stringify(body)
    const message = `The upstream answered with what is no reply of Gemini: ${(said ?? '').slice(0, 200)}`
    return [{ type: 'failed', error: new GatewayError('upstream', message, { code: 'not_a_reply' }) }]
  }
  const events: CanonicalEvent[] = []
  const decoder = new GeminiStreamDecoder(context)
  decoder.read(body, event => events.push(event))
  decoder.end(event => events.push(event))
  return events
}

function isReply(body: unknown): boolean {
  const chunks = Array.isArray(body) ? body : [body]
  return chunks.some(
    chunk => isRecord(chunk) && ('candidates' in chunk || 'promptFeedback' in chunk || 'error' in chunk),
  )
}
