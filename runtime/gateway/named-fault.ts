import { GatewayError, kindOfStatus } from '../canonical/error.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { firstByteTimeout } from '../platform/transport-errors.ts'
import type { UpstreamProtocol } from '../protocols/protocol.ts'
import type { NamedFault } from './failing.ts'
import { replyOf } from './stand-in-reply.ts'

/** What the names mean, in a few words. */
export const FAULT_NAMES = {
  refused: 'refuses the connection',
  reset: 'closes the connection',
  timeout: 'does not begin to answer in time',
  broken: 'answers with what is no reply',
} as const satisfies Record<Exclude<NamedFault, number>, string>

/** `429`, `timeout`; undefined where it is none. */
export function namedFault(text: string): NamedFault | undefined {
  if (Object.hasOwn(FAULT_NAMES, text)) return text as keyof typeof FAULT_NAMES // it is one of its keys
  return /^[45]\d\d$/.test(text) ? Number(text) : undefined
}

export function faultText(fault: NamedFault): string {
  return typeof fault === 'number' ? `answers ${fault}` : FAULT_NAMES[fault]
}

interface Failed {
  upstream: string
  protocol: UpstreamProtocol
  stream: boolean
  /** Milliseconds of the upstream's own timeout. */
  firstByte: number
}

/** The attempt that has this fault. Throws where it has no answer, as the transport does. */
export function played(fault: NamedFault, { upstream, protocol, stream, firstByte }: Failed): UpstreamReply {
  if (typeof fault === 'number') {
    const error = new GatewayError(kindOfStatus(fault), `"${upstream}" answers ${fault}.`, { status: fault })
    return replyOf(fault, 'application/json', JSON.stringify(protocol.renderError(error, 'rehearsal')))
  }
  if (fault === 'timeout') throw firstByteTimeout(upstream, firstByte)
  if (fault === 'broken')
    return stream ? replyOf(200, 'text/event-stream', '') : replyOf(200, 'text/html', '<html></html>')
  throw new GatewayError('upstream', `${upstream} ${FAULT_NAMES[fault]}.`, { code: 'network_error' })
}
