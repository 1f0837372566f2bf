import { GatewayError } from '../../canonical/error.ts'
import type { ByteSink, ByteSource, Flow } from '../bytes.ts'
import type { Transport, UpstreamReply, UpstreamRequest } from '../transport.ts'
import { clientLeft, firstByteTimeout, idleTimeout } from '../transport-errors.ts'
import { sourceOfStream } from './sources.ts'

/** Sends with fetch, for every runtime that has no more than the web's interfaces. */
export const sendWithFetch: Transport = async (request, signal): Promise<UpstreamReply> => {
  const abort = new AbortController()
  const leave = (): void => abort.abort(clientLeft())
  if (signal.aborted) throw clientLeft()
  signal.addEventListener('abort', leave, { once: true })
  const wait = request.timeouts.connect + request.timeouts.firstByte
  const timer = setTimeout(() => abort.abort(firstByteTimeout(new URL(request.url).host, wait)), wait)
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      // A Uint8Array over an ArrayBuffer, as fetch wants it; ours never stand on shared memory.
      body: request.body as Uint8Array<ArrayBuffer> | null,
      redirect: 'manual',
      signal: abort.signal,
    })
    const headers: Record<string, string> = {}
    response.headers.forEach((value, name) => {
      headers[name] = value
    })
    // fetch has decoded the body: its encoding and length do not hold any more.
    if (headers['content-encoding']) {
      delete headers['content-encoding']
      delete headers['content-length']
    }
    const body = sourceOfStream(response.body, thrown => asError(thrown, abort.signal, request))
    return { status: response.status, headers, body: withIdleTimeout(body, request, abort) }
  } catch (thrown) {
    throw asError(thrown, abort.signal, request)
  } finally {
    clearTimeout(timer)
  }
}

/** Cuts a body that stays silent. The clock stands still while the reader holds it back. */
function withIdleTimeout(source: ByteSource, request: UpstreamRequest, abort: AbortController): ByteSource {
  let timer: ReturnType<typeof setTimeout> | undefined
  let held = false
  const stop = (): void => clearTimeout(timer)
  const start = (): void => {
    clearTimeout(timer)
    timer = setTimeout(
      () => abort.abort(idleTimeout(new URL(request.url).host, request.timeouts.idle)),
      request.timeouts.idle,
    )
  }
  return {
    cancel: () => source.cancel(),
    pipe(sink: ByteSink): Flow {
      start()
      const flow = source.pipe({
        write(chunk) {
          const ready = sink.write(chunk)
          held = !ready
          if (ready) start()
          else stop()
          return ready
        },
        end() {
          stop()
          sink.end()
        },
        fail(error) {
          stop()
          sink.fail(error)
        },
      })
      return {
        pause: () => {
          held = true
          stop()
          flow.pause()
        },
        // A reader asks for more whenever it has room; that is no word from the upstream.
        resume: () => {
          if (held) start()
          held = false
          flow.resume()
        },
        cancel: () => {
          stop()
          flow.cancel()
        },
      }
    },
  }
}

function asError(thrown: unknown, signal: AbortSignal, request: UpstreamRequest): GatewayError {
  if (thrown instanceof GatewayError) return thrown
  if (signal.aborted && signal.reason instanceof GatewayError) return signal.reason
  return new GatewayError('upstream', `${new URL(request.url).host} could not be reached or broke the connection.`, {
    code: 'network_error',
    cause: thrown,
  })
}
