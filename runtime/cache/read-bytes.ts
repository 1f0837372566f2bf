import type { CanonicalEvent } from '../canonical/event.ts'
import { text } from '../platform/byte-search.ts'
import { JsonArraySplitter } from '../protocols/json-array.ts'
import type { ReplyContext, TakeEvent, UpstreamProtocol } from '../protocols/protocol.ts'
import { FrameSplitter, readEvent } from '../protocols/sse.ts'

/** Makes events of the bytes of an answer, as they come. Throws on what no stream of the protocol holds. */
export interface AnswerReader {
  push(chunk: Uint8Array, take: TakeEvent): void
  end(take: TakeEvent): void
}

/** Reads a stream of server-sent events. */
export function frameReader(protocol: UpstreamProtocol, context: ReplyContext): AnswerReader {
  const decoder = protocol.decodeStream(context)
  const splitter = new FrameSplitter()
  const read = (frame: Uint8Array, take: TakeEvent): void => {
    const event = readEvent(frame)
    if (event) decoder.event(event.data, event.name, take)
  }
  return {
    push: (chunk, take) => splitter.push(chunk, frame => read(frame, take)),
    end(take) {
      const rest = splitter.rest()
      if (rest) read(rest, take)
      decoder.end(take)
    },
  }
}

/** Reads a stream that is one JSON array, each object of which is an event. */
export function arrayReader(protocol: UpstreamProtocol, context: ReplyContext): AnswerReader {
  const decoder = protocol.decodeStream(context)
  const splitter = new JsonArraySplitter()
  return {
    push: (chunk, take) =>
      splitter.push(chunk, (piece, isObject) => {
        if (isObject) decoder.event(text(piece), undefined, take)
      }),
    end: take => decoder.end(take),
  }
}

/** The events that a whole body tells. */
export function eventsIn(bytes: Uint8Array, protocol: UpstreamProtocol, context: ReplyContext): CanonicalEvent[] {
  return protocol.decodeReply(JSON.parse(text(bytes)), context)
}
