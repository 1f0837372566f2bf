import { utf8 } from '../platform/byte-search.ts'
import type { ByteSource } from '../platform/bytes.ts'

/** Tells events as they come; what it returns stops it. */
export type Subscribe = (tell: (event: string, data: unknown) => void) => () => void

/** Milliseconds between two signs of life. */
const HEARTBEAT = 5_000

const COMMENT = utf8(': live\n\n')

/**
 * Server-sent events for whoever watches. A reader that is slower than what there is to tell misses some of it, and is
 * told how much, rather than filling the memory. It ends when the reader leaves, or `over` says so.
 */
export function liveEvents(subscribe: Subscribe, over: () => boolean, heartbeat = HEARTBEAT): ByteSource {
  return {
    cancel() {},
    pipe(sink) {
      let missed = 0
      let ready = true
      const write = (event: string, data: unknown): void => {
        ready = sink.write(utf8(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
      }
      const unsubscribe = subscribe((event, data) => {
        if (ready) write(event, data)
        else missed++
      })
      const timer = setInterval(() => {
        if (over()) {
          stop()
          sink.end()
        } else if (ready) ready = sink.write(COMMENT)
      }, heartbeat)
      const stop = (): void => {
        clearInterval(timer)
        unsubscribe()
      }
      // Its reader learns at once that it is connected.
      queueMicrotask(() => {
        ready = sink.write(COMMENT)
      })
      return {
        pause() {
          ready = false
        },
        resume() {
          ready = true
          const count = missed
          missed = 0
          if (count > 0) write('missed', { count })
        },
        cancel: stop,
      }
    },
  }
}
