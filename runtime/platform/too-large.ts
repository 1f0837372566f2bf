import { GatewayError } from '../canonical/error.ts'

/** A request body past its limit, however it came. `limit` in bytes. */
export function tooLarge(limit: number): GatewayError {
  return new GatewayError('too-large', `The body is larger than the limit of ${limit} bytes.`)
}
