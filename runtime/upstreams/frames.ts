import type { ByteSink, ByteSource } from '../platform/bytes.ts'
import { FrameSplitter } from '../protocols/sse.ts'

/** The stream of server-sent events with each frame changed: to nothing, one or several. */
export function changeFrames(source: ByteSource, change: (frame: Uint8Array) => readonly Uint8Array[]): ByteSource {
  return {
    cancel: () => source.cancel(),
    pipe(sink: ByteSink) {
      const splitter = new FrameSplitter()
      return source.pipe({
        write(chunk) {
          let ready = true
          splitter.push(chunk, frame => {
            for (const one of change(frame)) ready = sink.write(one) && ready
          })
          return ready
        },
        end() {
          const rest = splitter.rest()
          if (rest) for (const one of change(rest)) sink.write(one)
          sink.end()
        },
        fail: error => sink.fail(error),
      })
    },
  }
}
