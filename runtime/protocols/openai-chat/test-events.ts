import type { CanonicalEvent } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { ChatStreamEncoder } from './encode-stream.ts'

/** A request of a Chat client, as far as encoders look at it. */
export function requestOf(fields: Partial<CanonicalRequest> = {}): CanonicalRequest {
  return { model: 'smart', stream: true, turns: [], tools: [], sampling: {}, ...fields }
}

export const start: CanonicalEvent = { type: 'start', id: 'msg_01', model: 'smart', createdAt: 1_700_000_000 }
export const stop: CanonicalEvent = { type: 'finish', reason: 'stop' }

/** A part with its text in these pieces. */
export function part(
  index: number,
  opening: Extract<CanonicalEvent, { type: 'part-start' }>['part'],
  ...texts: string[]
) {
  return [
    { type: 'part-start', index, part: opening },
    ...texts.map((text): CanonicalEvent => ({ type: 'delta', index, text })),
    { type: 'part-end', index },
  ] satisfies CanonicalEvent[]
}

/** The whole stream that these events give. */
export function encodeAll(events: CanonicalEvent[], request = requestOf(), losses: Loss[] = []): string {
  const encoder = new ChatStreamEncoder(request, losses)
  return events.map(event => encoder.encode(event)).join('')
}

/** The data of each frame, parsed; the sentinel stays text. */
export function framesOf(stream: string): unknown[] {
  return stream
    .split('\n\n')
    .filter(Boolean)
    .map(frame => {
      const data = frame.replace(/^data: /, '')
      return data === '[DONE]' ? data : JSON.parse(data)
    })
}
