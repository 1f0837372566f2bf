import { type Bypass, keyOf } from '../cache/request-key.ts'
import { stableJson } from '../cache/stable-json.ts'
import type { Place } from '../cache/store.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import type { CacheScope } from '../config/cache.ts'
import type { CompiledRoute } from '../config/route.ts'
import { leaves } from '../config/route-tree.ts'
import { sha256 } from '../platform/digest.ts'
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
  const among = [owner, model, route, targets, call.lossy]
  const key = keyOf({ ...asked, header: name => request.header(name) }, among)
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

const identities = new WeakMap<Gateway, WeakMap<CompiledRoute, string>>()

/** A digest of the route and of the upstreams that it leads to, made once: neither changes while a gateway runs. */
function routeIdentity(gateway: Gateway, route: CompiledRoute): string {
  let known = identities.get(gateway)
  if (!known) {
    known = new WeakMap()
    identities.set(gateway, known)
  }
  const identity = known.get(route) ?? sha256(stableJson([route, settingsBehind(gateway, route)]))
  known.set(route, identity)
  return identity
}

/** What an answer may depend on: how long an upstream is waited for, and how much of it there is, says nothing. */
function settingsBehind({ upstreams }: Gateway, route: CompiledRoute): unknown[] {
  const ids = new Set(leaves(route).map(({ upstream }) => upstream))
  return [...ids].sort().map(id => {
    const { timeouts: _, models: __, free: ___, limits: ____, ...rest } = upstreams.get(id)?.upstream.settings ?? {}
    return rest
  })
}
