import type { ByteSink, ByteSource } from '../platform/bytes.ts'
import { FrameSplitter } from '../protocols/sse.ts'

/** What becomes of a frame: nothing, one or several; `last`: what the stream ends with, whatever its source would say. */
export type Changed = readonly Uint8Array[] | { last: readonly Uint8Array[] }

/** The stream of server-sent events with each frame changed. */
export function changeFrames(source: ByteSource, change: (frame: Uint8Array) => Changed): ByteSource {
  return {
    cancel: () => source.cancel(),
    pipe(sink: ByteSink) {
      const splitter = new FrameSplitter()
      let over = false
      const tell = (frame: Uint8Array): boolean => {
        if (over) return true
        const changed = change(frame)
        over = 'last' in changed
        let ready = true
        for (const one of 'last' in changed ? changed.last : changed) ready = sink.write(one) && ready
        return ready
      }
      const flow = source.pipe({
        write(chunk) {
          let ready = true
          splitter.push(chunk, frame => {
            ready = tell(frame) && ready
          })
          if (over) {
            // A source calls nobody before it has handed out its flow.
            flow.cancel()
            sink.end()
          }
          return ready
        },
        end() {
          const rest = splitter.rest()
          if (rest) tell(rest)
          sink.end()
        },
        fail: error => sink.fail(error),
      })
      return flow
    },
  }
}
