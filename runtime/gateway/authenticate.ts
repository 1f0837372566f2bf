import { GatewayError } from '../canonical/error.ts'
import { sha256 } from '../platform/digest.ts'
import type { GatewayRequest } from '../platform/http.ts'
import type { AuthenticatedCall, Call, Principal } from './call.ts'
import { clientKeyOf, ownedBy, takesClientKeys } from './client-key.ts'
import type { Gateway } from './gateway.ts'
import { GATEWAY_KEY_HEADER, USUAL_PLACES, usualKey } from './presented-key.ts'

const ANONYMOUS: Principal = Object.freeze({ key: 'anonymous' })

/**
 * Who is calling, and with which key of a provider. Any of the protocols' header styles is good on any route. Only
 * digests are compared, by a look-up whose time says nothing about the key itself.
 */
export function authenticate(call: Call): AuthenticatedCall {
  const { gateway, request } = call
  const principal = principalOf(gateway, request)
  const clientKey = clientKeyOf(gateway, request)
  if (clientKey === undefined) return Object.assign(call, { principal })
  return Object.assign(call, { principal: { ...principal, owner: ownedBy(principal, clientKey) }, clientKey })
}

export function principalOf(gateway: Gateway, request: GatewayRequest): Principal {
  if (gateway.open) return ANONYMOUS
  const presented = request.header(GATEWAY_KEY_HEADER) ?? usualKey(request)
  if (presented === undefined)
    throw new GatewayError(
      'unauthenticated',
      `No API key was sent. Send one of this gateway’s keys as ${USUAL_PLACES}.${beside(gateway, request)}`,
      { code: 'missing_api_key' },
    )
  const key = keyOf(gateway, presented)
  if (key === undefined)
    throw new GatewayError(
      'unauthenticated',
      `The API key is not one of this gateway’s keys.${beside(gateway, request)}`,
      { code: 'invalid_api_key' },
    )
  return { key }
}

/** What whoever brings a provider's key is likely to have missed. */
function beside(gateway: Gateway, request: GatewayRequest): string {
  if (request.header(GATEWAY_KEY_HEADER) !== undefined || !takesClientKeys(gateway)) return ''
  return ` Where you bring a provider’s key, send this gateway’s as "${GATEWAY_KEY_HEADER}".`
}

const known = new WeakMap<Gateway, Map<string, string>>()

/**
 * The id of a presented key. What was presented once and was right is remembered, as hashing it costs as much as
 * reading a small body; a look-up compares texts only where their seeded hashes are equal, so its time tells nothing.
 */
function keyOf(gateway: Gateway, presented: string): string | undefined {
  let remembered = known.get(gateway)
  if (!remembered) {
    remembered = new Map()
    known.set(gateway, remembered)
  }
  const id = remembered.get(presented)
  if (id !== undefined) return id
  const found = gateway.keys.get(sha256(presented))
  // Only right keys are kept, so there are never more of them than the config has.
  if (found !== undefined) remembered.set(presented, found)
  return found
}
