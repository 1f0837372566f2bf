import { GatewayError } from '../canonical/error.ts'
import { sha256 } from '../platform/digest.ts'
import type { GatewayRequest } from '../platform/http.ts'
import type { AuthenticatedCall, Principal } from './call.ts'
import type { Gateway, RunningUpstream } from './gateway.ts'
import { GATEWAY_KEY_HEADER, USUAL_PLACES, usualKey } from './presented-key.ts'
import { withoutKeys } from './quoted-keys.ts'

/** What a header may carry to an upstream; a key of the query is decoded and may be anything. */
const SENDABLE = /^[\x21-\x7e]+$/

/**
 * The client's own key of a provider, where some upstream is called with it. Where the gateway has keys, the usual place
 * is the provider's only if the gateway's key came in its own header; and no key of the gateway is taken for another's.
 */
export function clientKeyOf(gateway: Gateway, request: GatewayRequest): string | undefined {
  if (!takesClientKeys(gateway)) return undefined
  if (!gateway.open && request.header(GATEWAY_KEY_HEADER) === undefined) return undefined
  const key = usualKey(request)
  return key === undefined || !SENDABLE.test(key) || gateway.keys.knows(key) ? undefined : key
}

export function takesClientKeys({ upstreams }: Gateway): boolean {
  for (const { upstream } of upstreams.values()) if (upstream.settings.clientCredentials) return true
  return false
}

/** Clients that call under one name with different keys of their own share no conversation. Holds a digest of the key. */
export function ownedBy({ key, owner = key }: Principal, clientKey: string): string {
  return `${owner} ${sha256(clientKey)}`
}

/** The upstream with what it is called with here; undefined where the client had to bring that, and has not. */
export function withClientKey(running: RunningUpstream, clientKey: string | undefined): RunningUpstream | undefined {
  const { settings } = running.upstream
  if (!settings.clientCredentials) return running
  if (clientKey === undefined) return undefined
  return { ...running, credentials: [{ id: `${settings.id}#client`, value: clientKey, weight: 1 }] }
}

export const NO_CLIENT_KEY = 'it is called with the client’s own key of the provider, and none came'

/** `upstreams`: the ids of those that would have been called with it. */
export function missingClientKey({ gateway }: AuthenticatedCall, upstreams: readonly string[]): GatewayError {
  const names = [...new Set(upstreams)].map(id => `"${id}"`).join(', ')
  const needed = `A call of upstream ${names} needs the client’s own key of the provider, and none came.`
  const remedy = gateway.open
    ? `Send it as ${USUAL_PLACES}.`
    : `Send this gateway’s key, which goes to no upstream, as "${GATEWAY_KEY_HEADER}", and the provider’s key as ${USUAL_PLACES}.`
  return new GatewayError('unauthenticated', `${needed} ${remedy}`, { code: 'missing_provider_key' })
}

/** What is said of a call, without the key that its client brought. */
export function withoutClientKey({ clientKey }: Partial<AuthenticatedCall>, said: string): string {
  return clientKey === undefined ? said : withoutKeys(said, [clientKey])
}
