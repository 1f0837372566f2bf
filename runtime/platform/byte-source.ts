import type { ByteSource } from './bytes.ts'

/** Bytes that are there already, as a source. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    cancel() {},
    pipe(sink) {
      let state: 'waiting' | 'paused' | 'over' = 'waiting'
      const give = (): void => {
        if (state !== 'waiting') return
        state = 'over'
        if (bytes.length > 0) sink.write(bytes)
        sink.end()
      }
      queueMicrotask(give)
      return {
        pause() {
          if (state === 'waiting') state = 'paused'
        },
        resume() {
          if (state !== 'paused') return
          state = 'waiting'
          queueMicrotask(give)
        },
        cancel() {
          state = 'over'
        },
      }
    },
  }
}
