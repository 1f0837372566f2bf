import { JsonArrayStream } from '../protocols/gemini/index.ts'
import type { ResolvedCall } from './call.ts'

/** The form in which a client takes a stream: events, or for Gemini's clients that did not ask for them, one JSON array. */
export interface ClientFrames {
  contentType: string
  /** Whether comments may stand between frames. */
  comments: boolean
  /** Whole frames of the protocol's stream encoder in the client's form. */
  add(frames: string): string
  end(): string
}

const EVENTS: ClientFrames = {
  contentType: 'text/event-stream; charset=utf-8',
  comments: true,
  add: frames => frames,
  end: () => '',
}

export function inClientFrames(call: ResolvedCall): ClientFrames {
  if (takesEvents(call)) return EVENTS
  const array = new JsonArrayStream()
  return {
    contentType: 'application/json; charset=UTF-8',
    comments: false,
    add: frames => array.add(frames),
    end: () => array.end(),
  }
}

/** Whether the client's stream is one of events. */
export function takesEvents({ operation, request }: ResolvedCall): boolean {
  return operation.protocol !== 'gemini' || new URLSearchParams(request.query).get('alt') === 'sse'
}
