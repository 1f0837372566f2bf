import type { GatewayError } from '../../canonical/error.ts'
import { isRecord, parseJson } from '../../platform/json.ts'
import { frameData, sseFrame } from '../sse.ts'
import { renderStreamError, responseError } from './error.ts'
import { count, member } from './json.ts'

/**
 * The events that end a stream of somebody else's with an error, as OpenAI ends its own: `error`, which client libraries
 * throw, then `response.failed` with the response so far, the only one of the two that Codex reads. They go on counting
 * where the stream broke off, as some clients refuse an event without a number.
 *
 * `opening` is the frame that brought the response, `last` the last frame; before the first there is no response to fail.
 */
export function breakOff(error: GatewayError, opening: Uint8Array | undefined, last: Uint8Array | undefined): string {
  const next = (count(member(eventOf(last), 'sequence_number')) ?? -1) + 1
  const frames = renderStreamError(error, next)
  const response = member(eventOf(opening), 'response')
  if (!isRecord(response)) return frames
  const failed = {
    type: 'response.failed',
    sequence_number: next + 1,
    response: { ...response, status: 'failed', error: responseError(error) },
  }
  return frames + sseFrame(JSON.stringify(failed), failed.type)
}

function eventOf(frame: Uint8Array | undefined): unknown {
  return frame === undefined ? undefined : parseJson(frameData(frame))
}
