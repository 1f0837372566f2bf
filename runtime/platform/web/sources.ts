import type { ByteSink, ByteSource, Flow } from '../bytes.ts'

/** A web stream as a source: one read at a time, and none while paused. `toError` gives read failures their words. */
export function sourceOfStream(
  stream: ReadableStream<Uint8Array> | null,
  toError: (thrown: unknown) => Error,
): ByteSource {
  const reader = stream?.getReader()
  let cancelled = false
  let resumed: (() => void) | undefined
  let paused = false

  async function pump(sink: ByteSink): Promise<void> {
    try {
      while (reader && !cancelled) {
        const { done, value } = await reader.read()
        if (done || cancelled) break
        if (!sink.write(value)) paused = true
        if (paused) await new Promise<void>(resolve => (resumed = resolve))
      }
    } catch (thrown) {
      if (!cancelled) sink.fail(toError(thrown))
      return
    }
    if (!cancelled) sink.end()
  }

  function cancel(): void {
    if (cancelled) return
    cancelled = true
    resumed?.()
    reader?.cancel().catch(() => {})
  }

  return {
    cancel,
    pipe(sink: ByteSink): Flow {
      queueMicrotask(() => void pump(sink))
      return {
        cancel,
        pause() {
          paused = true
        },
        resume() {
          paused = false
          resumed?.()
          resumed = undefined
        },
      }
    },
  }
}

/** A source as a web stream with the pressure of its reader. */
export function streamOfSource(source: ByteSource): ReadableStream<Uint8Array> {
  let flow: Flow | undefined
  let closed = false
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        flow = source.pipe({
          write(chunk) {
            if (closed) return true
            controller.enqueue(chunk)
            return (controller.desiredSize ?? 0) > 0
          },
          end() {
            if (closed) return
            closed = true
            controller.close()
          },
          fail(error) {
            if (closed) return
            closed = true
            controller.error(error)
          },
        })
      },
      pull() {
        flow?.resume()
      },
      cancel() {
        closed = true
        flow?.cancel()
      },
    },
    { highWaterMark: 64 * 1024, size: chunk => chunk?.byteLength ?? 0 },
  )
}
