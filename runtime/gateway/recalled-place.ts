import { type Bypass, keyOf } from '../cache/request-key.ts'
import type { Place } from '../cache/store.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import type { CacheScope } from '../config/cache.ts'
import type { CompiledRoute } from '../config/route.ts'
import { leaves } from '../config/route-tree.ts'
import { targetKey } from '../routing/choice.ts'
import type { AuthenticatedCall, RecalledCall } from './call.ts'
import type { Gateway } from './gateway.ts'

/** Where the answer of a call is kept, and the request in the canonical terms. */
export interface RecalledPlace {
  place: Place
  request: CanonicalRequest
}

/**
 * An answer belongs to the route that it was given on: to the targets that its rules have chosen, and to what the config
 * says of them. Where that changes, older answers are not found any more.
 */
export function placeOf(call: RecalledCall): RecalledPlace | Bypass {
  const { protocol, operation, model, stream, body, request, recalled } = call
  const owner = ownerOf(call, recalled.policy.scope)
  const asked = { protocol, operation, model, stream, body, query: request.query }
  const targets = [...call.candidates, ...call.skipped].map(targetKey).sort()
  const route = routeIdentity(call.gateway, recalled.route)
  const key = keyOf({ ...asked, header: name => request.header(name) }, [owner, model, route, targets])
  if ('bypass' in key) return key
  // What is stored brings it all back, whatever its client keeps.
  if (call.keeping?.store) key.request.opaqueState = true
  return { place: { model, owner, digest: key.digest }, request: key.request }
}

/** What a client’s own key was answered is for that client, whatever the route shares. */
function ownerOf({ principal, clientKey }: AuthenticatedCall, scope: CacheScope): string {
  const { key, group, owner = key } = principal
  if (clientKey !== undefined || scope === 'key') return `key:${owner}`
  if (scope === 'all') return 'all'
  return group === undefined ? `key:${owner}` : `group:${group}`
}

const identities = new WeakMap<CompiledRoute, unknown>()

/** The route and the upstreams that it leads to; told once, as neither changes while a gateway runs. */
function routeIdentity({ upstreams }: Gateway, route: CompiledRoute): unknown {
  const known = identities.get(route)
  if (known !== undefined) return known
  const ids = new Set(leaves(route).map(({ upstream }) => upstream))
  const settings = [...ids].sort().map(id => {
    const { timeouts: _, models: __, free: ___, ...rest } = upstreams.get(id)?.upstream.settings ?? {}
    return rest
  })
  const identity = [route, settings]
  identities.set(route, identity)
  return identity
}
