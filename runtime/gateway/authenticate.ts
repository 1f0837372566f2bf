import { GatewayError } from '../canonical/error.ts'
import { sha256 } from '../platform/digest.ts'
import type { GatewayRequest } from '../platform/http.ts'
import type { AuthenticatedCall, Call, Principal } from './call.ts'
import type { Gateway } from './gateway.ts'

const ANONYMOUS: Principal = Object.freeze({ key: 'anonymous' })

/**
 * Who is calling. Any of the protocols' header styles is good on any route. Only digests are compared, by a look-up
 * whose time says nothing about the key itself.
 */
export function authenticate(call: Call): AuthenticatedCall {
  return Object.assign(call, { principal: principalOf(call.gateway, call.request) })
}

export function principalOf(gateway: Gateway, request: GatewayRequest): Principal {
  if (gateway.open) return ANONYMOUS
  const presented = presentedKey(request)
  if (presented === undefined)
    throw new GatewayError(
      'unauthenticated',
      'No API key was sent. Send one of this gateway’s keys as "Authorization: Bearer", "x-api-key", "x-goog-api-key" or "api-key".',
      { code: 'missing_api_key' },
    )
  const key = keyOf(gateway, presented)
  if (key === undefined)
    throw new GatewayError('unauthenticated', 'The API key is not one of this gateway’s keys.', {
      code: 'invalid_api_key',
    })
  return { key }
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

function presentedKey(request: GatewayRequest): string | undefined {
  const authorization = request.header('authorization')
  if (authorization !== undefined && /^bearer /i.test(authorization)) return authorization.slice(7).trim()
  return (
    request.header('x-api-key') ??
    request.header('x-goog-api-key') ??
    request.header('api-key') ??
    queryParameter(request.query, 'key')
  )
}

function queryParameter(query: string, name: string): string | undefined {
  if (query === '') return undefined
  return new URLSearchParams(query).get(name) ?? undefined
}
