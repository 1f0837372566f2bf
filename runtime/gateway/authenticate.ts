import { GatewayError } from '../canonical/error.ts'
import { isDamaged } from '../keys/key-text.ts'
import { barOf } from '../keys/known-key.ts'
import { isCrossSite } from '../platform/cross-site.ts'
import type { GatewayRequest } from '../platform/http.ts'
import type { AuthenticatedCall, Call, Principal } from './call.ts'
import { clientKeyOf, ownedBy, takesClientKeys } from './client-key.ts'
import type { Gateway } from './gateway.ts'
import { GATEWAY_KEY_HEADER, USUAL_PLACES, usualKey } from './presented-key.ts'
import { refusedKey } from './refused-key.ts'

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
  if (gateway.open) {
    // With no key to ask for, any page that somebody opens could spend what the gateway's keys are worth.
    if (isCrossSite(request))
      throw new GatewayError('forbidden', 'A page of another site asks, and this gateway asks nobody for a key.', {
        code: 'cross_site',
      })
    return ANONYMOUS
  }
  const presented = request.header(GATEWAY_KEY_HEADER) ?? usualKey(request)
  if (presented === undefined)
    throw new GatewayError(
      'unauthenticated',
      `No API key was sent. Send one of this gateway’s keys as ${USUAL_PLACES}.${beside(gateway, request)}`,
      { code: 'missing_api_key' },
    )
  const found = gateway.keys.find(presented)
  if (typeof found === 'string') throw strange(gateway, request, presented, found)
  const bar = barOf(found, Date.now())
  if (bar) throw refusedKey(bar, found)
  return found.principal
}

function strange(
  gateway: Gateway,
  request: GatewayRequest,
  presented: string,
  found: 'unknown' | 'unavailable',
): GatewayError {
  if (found === 'unavailable')
    return new GatewayError(
      'overloaded',
      'The gateway cannot look keys up at the moment, and this is none of those that it knows without. Try again shortly.',
      { code: 'keys_unavailable', retryAfterSeconds: 5 },
    )
  const why = isDamaged(presented)
    ? 'The API key is mistyped, or was not copied whole: its check digits are wrong.'
    : 'The API key is not one of this gateway’s keys.'
  return new GatewayError('unauthenticated', `${why}${beside(gateway, request)}`, { code: 'invalid_api_key' })
}

/** What whoever brings a provider's key is likely to have missed. */
function beside(gateway: Gateway, request: GatewayRequest): string {
  if (request.header(GATEWAY_KEY_HEADER) !== undefined || !takesClientKeys(gateway)) return ''
  return ` Where you bring a provider’s key, send this gateway’s as "${GATEWAY_KEY_HEADER}".`
}
