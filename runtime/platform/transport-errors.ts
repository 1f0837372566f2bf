import { GatewayError } from '../canonical/error.ts'

/** How every way of sending says what went wrong on the way. `who` is a host or a name, never a path, which may hold a key. */

export function clientLeft(): GatewayError {
  return new GatewayError('upstream', 'The client left before the upstream had answered.', { code: 'client_closed' })
}

export function connectTimeout(who: string, milliseconds: number, cause?: unknown): GatewayError {
  const message = `No connection to ${who} within ${milliseconds} ms.`
  return new GatewayError('timeout', message, { code: 'connect_timeout', cause })
}

export function firstByteTimeout(who: string, milliseconds: number, cause?: unknown): GatewayError {
  const message = `${who} did not begin to answer within ${milliseconds} ms.`
  return new GatewayError('timeout', message, { code: 'first_byte_timeout', cause })
}

export function idleTimeout(who: string, milliseconds: number, cause?: unknown): GatewayError {
  return new GatewayError('timeout', `${who} sent nothing for ${milliseconds} ms.`, { code: 'idle_timeout', cause })
}
