import { GatewayError } from '../canonical/error.ts'
import { played } from '../gateway/named-fault.ts'
import { goodBody, goodType } from '../gateway/stand-in-reply.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { ByteSource } from '../platform/bytes.ts'
import type { LeaveSignal } from '../platform/leave-signal.ts'
import { firstByteTimeout } from '../platform/transport-errors.ts'
import { upstreamProtocols } from '../protocols/registry.ts'
import type { Upstream } from '../upstreams/kind.ts'
import type { Asked, Behaviour } from './behaviour.ts'

/** An upstream that reaches nobody, and takes its time as a real one does. `behave` is asked once for each attempt. */
export function standIn(real: Upstream, behave: (asked: Asked) => Behaviour): Upstream {
  const { settings } = real
  const { id: upstream, timeouts } = settings
  const { firstByte } = timeouts
  const stand: Upstream = {
    settings,
    async send({ operation, model, stream, credential, signal }) {
      const asked: Asked = { upstream, model, stream, at: Date.now(), ...(credential && { credential: credential.id }) }
      const { fault, usage, firstMs, totalMs } = behave(asked)
      const answersIn = stream || fault !== undefined ? firstMs : totalMs
      if (fault === 'timeout' || answersIn >= firstByte) {
        await passed(firstByte, signal)
        throw firstByteTimeout(upstream, firstByte)
      }
      await passed(answersIn, signal)
      if (fault !== undefined)
        return played(fault, { upstream, protocol: upstreamProtocols[operation.protocol], stream, firstByte })
      const said = goodBody(operation.protocol, model, stream, usage)
      const body = stream ? inTwo(said, totalMs - firstMs) : timed([[0, said]])
      return { status: 200, headers: { 'content-type': goodType(stream) }, body }
    },
  }
  if (real.protocolsFor) stand.protocolsFor = (model, kind) => real.protocolsFor!(model, kind)
  return stand
}

/** Rejects as soon as nobody waits for the answer any more. */
function passed(milliseconds: number, signal: LeaveSignal): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      clearTimeout(timer)
      reject(new GatewayError('upstream', 'The attempt was given up.', { code: 'client_closed' }))
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', leave)
      resolve()
    }, milliseconds)
    if (signal.aborted) leave()
    else signal.addEventListener('abort', leave, { once: true })
  })
}

/** A stream up to its first token, and the rest of it later. */
function inTwo(said: string, laterMs: number): ByteSource {
  const frame = said.indexOf('\n\n', said.indexOf('"ok"'))
  const cut = frame < 0 ? said.length : frame + 2
  return timed([
    [0, said.slice(0, cut)],
    [laterMs, said.slice(cut)],
  ])
}

const END = [0, undefined] as const

/** Pieces that come after so many milliseconds each. */
function timed(pieces: readonly (readonly [afterMs: number, text: string])[]): ByteSource {
  let wanted = true
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = (): void => {
    wanted = false
    clearTimeout(timer)
  }
  return {
    cancel,
    pipe(sink) {
      const [...left] = pieces
      const next = (): void => {
        if (!wanted) return
        const [afterMs, text] = left.shift() ?? END
        if (text === undefined) {
          sink.end()
          return
        }
        const write = (): void => {
          if (wanted && text !== '') sink.write(utf8(text))
          next()
        }
        if (afterMs > 0) timer = setTimeout(write, afterMs)
        else queueMicrotask(write)
      }
      next()
      return { pause() {}, resume() {}, cancel }
    },
  }
}
