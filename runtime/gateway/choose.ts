import { GatewayError } from '../canonical/error.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import type { CompiledTarget } from '../config/compiled.ts'
import type { UpstreamProtocolId } from '../config/protocol-id.ts'
import type { OperationKind } from '../protocols/operation.ts'
import { affinityKeyOf, goesOn } from '../routing/affinity.ts'
import { arrange } from '../routing/arrange.ts'
import type { Skipped } from '../routing/choice.ts'
import { type Asked, askedOf, factsOf, type Remembered, type RequestFacts } from '../routing/facts.ts'
import type { World } from '../routing/world.ts'
import type { Candidate, ReadCall } from './call.ts'
import { missingClientKey, NO_CLIENT_KEY, withClientKey } from './client-key.ts'
import { decodedOf } from './decoded.ts'
import type { FoundModel } from './find-model.ts'
import type { RunningUpstream } from './gateway.ts'
import { mayNotUse } from './permission.ts'
import { spokenTo } from './speak.ts'
import { worldOf } from './world.ts'

/** Who can be asked, in which order, and who cannot. */
export interface Chosen {
  candidates: Candidate[]
  skipped: Skipped[]
  /** What the conversation is remembered by; absent where there is nothing to choose. */
  affinityKey?: string
}

/** The candidates of a call, in the order in which they are tried. Throws where nobody is left. */
export function choose(call: ReadCall, found: FoundModel): Chosen {
  const chosen = found.route.kind === 'target' ? chooseOnly(call, found) : chooseAmong(call, found)
  if (chosen.candidates.length === 0) throw new Nobody(nobody(call, found, chosen.skipped), chosen.skipped)
  return chosen
}

/** There is nobody who can be asked. */
export class Nobody extends GatewayError {
  readonly skipped: readonly Skipped[]

  constructor({ kind, message, details }: GatewayError, skipped: readonly Skipped[]) {
    super(kind, message, details)
    this.skipped = skipped
  }
}

/** All that a route may decide the call by. */
export function factsOfCall(call: ReadCall): RequestFacts {
  const request = onceRead(call)
  return asking(call, request, keyOf(call, request))
}

/** What the request asks of whoever answers it. */
export function askedOfCall(call: ReadCall): Asked {
  return askedOf(readOf(call))
}

/** Without alternatives the request needs no reading, but where one of several credentials has seen the conversation. */
function chooseOnly(call: ReadCall, { targets }: FoundModel): Chosen {
  const candidates = targets.flatMap(target => candidateOf(call, target) ?? [])
  const [only] = candidates
  if (!only) return { candidates, skipped: leftOut(call, targets) }
  if (only.running.credentials.length < 2) return { candidates, skipped: [] }
  const request = onceRead(call)
  const affinityKey = keyOf(call, request)
  const remembered = recall(call, request, affinityKey)
  if (remembered?.upstream === only.upstream) only.remembered = remembered.credential
  return { candidates, skipped: [], ...(affinityKey !== undefined && { affinityKey }) }
}

function chooseAmong(call: ReadCall, { route, matched }: FoundModel): Chosen {
  const request = onceRead(call)
  const affinityKey = keyOf(call, request)
  const world: World = {
    ...worldOf(call.gateway),
    refuses: target => (candidateOf(call, target) ? undefined : reasonAgainst(call, target)),
  }
  const { choices, skipped } = arrange(route, asking(call, request, affinityKey), world, matched)
  const candidates = choices.flatMap(choice => {
    const candidate = candidateOf(call, choice)
    return candidate ? { ...candidate, why: choice.reason, remembered: choice.credential } : []
  })
  const left = candidates.length === 0 ? [...skipped, ...leftOut(call, choices)] : skipped
  return { candidates, skipped: left, ...(affinityKey !== undefined && { affinityKey }) }
}

function reasonAgainst(call: ReadCall, target: CompiledTarget): string {
  const barred = barredFrom(call, target.upstream)
  return barred ?? (lacksKey(call, target) ? NO_CLIENT_KEY : `it cannot be asked for ${call.operation.id}`)
}

/** Why the call may not go to an upstream, whatever that can do; undefined where it may. */
function barredFrom({ gateway, principal }: ReadCall, upstream: string): string | undefined {
  if (gateway.routing.drained.has(upstream)) return 'it is drained, and gets no new calls'
  return mayNotUse(principal, upstream)
}

/** Targets without alternatives, which are not judged when they are arranged. */
function leftOut(call: ReadCall, targets: readonly CompiledTarget[]): Skipped[] {
  return targets.flatMap(target => {
    const { upstream, model } = target
    const reason = barredFrom(call, upstream) ?? (lacksKey(call, target) ? NO_CLIENT_KEY : undefined)
    return reason === undefined ? [] : [{ upstream, model, reason }]
  })
}

function lacksKey(call: ReadCall, { upstream, model }: CompiledTarget): boolean {
  const running = call.gateway.upstreams.get(upstream)
  return (
    barredFrom(call, upstream) === undefined &&
    running !== undefined &&
    protocolOf(call, running, model) !== undefined &&
    !withClientKey(running, call.clientKey)
  )
}

function asking(call: ReadCall, read: () => CanonicalRequest, affinityKey: string | undefined): RequestFacts {
  const { principal, stream, operation, request } = call
  const remembered = recall(call, read, affinityKey)
  return factsOf(read, {
    stream,
    protocol: operation.protocol,
    key: principal.key,
    ...(principal.group !== undefined && { group: principal.group }),
    header: name => request.header(name),
    now: Date.now(),
    ...(remembered && { affinity: remembered }),
  })
}

/** Who answered the conversation before that the call goes on with. */
function recall(
  { gateway, request }: ReadCall,
  read: () => CanonicalRequest,
  affinityKey: string | undefined,
): Remembered | undefined {
  if (affinityKey === undefined || !goesOn(read(), name => request.header(name))) return undefined
  return gateway.routing.affinity.recall(affinityKey, Date.now())
}

/** What is embedded, or relayed, is no conversation. */
const HAS_NO_TURNS: ReadonlySet<OperationKind> = new Set<OperationKind>(['embed', 'relay'])

/** Only what generates has a conversation. */
function keyOf(call: ReadCall, read: () => CanonicalRequest): string | undefined {
  if (HAS_NO_TURNS.has(call.operation.kind)) return undefined
  const { key, owner = key } = call.principal
  return affinityKeyOf(read(), name => call.request.header(name), owner)
}

function onceRead(call: ReadCall): () => CanonicalRequest {
  let request: CanonicalRequest | undefined
  return () => (request ??= readOf(call))
}

function readOf(call: ReadCall): CanonicalRequest {
  const { operation, model, stream, body } = call
  const unread: CanonicalRequest = { model, stream, turns: [], tools: [], sampling: {} }
  // Nor an answer that is paid for by its length.
  if (HAS_NO_TURNS.has(operation.kind)) return { ...unread, maxOutputTokens: 0 }
  try {
    return decodedOf(call, body).request
  } catch {
    // What cannot be translated may pass all the same where the upstream speaks the client's protocol.
    return unread
  }
}

/**
 * A target as the call can be sent to it; undefined where it does not run, has no such operation, the caller may not use
 * it, or no key came for it.
 */
export function candidateOf(call: ReadCall, { upstream, model }: CompiledTarget): Candidate | undefined {
  const known = call.gateway.upstreams.get(upstream)
  const protocol = known && protocolOf(call, known, model)
  const running = known && withClientKey(known, call.clientKey)
  if (barredFrom(call, upstream)) return undefined
  return protocol && running && { upstream, model, running, protocol }
}

function protocolOf(
  { operation }: ReadCall,
  { upstream }: RunningUpstream,
  model: string,
): UpstreamProtocolId | undefined {
  const { protocol, kind } = operation
  return spokenTo(protocol, kind, upstream.protocolsFor?.(model, kind) ?? upstream.settings.protocols)
}

function nobody(call: ReadCall, { targets }: FoundModel, skipped: readonly Skipped[]): GatewayError {
  const keyless = skipped.filter(target => lacksKey(call, target)).map(({ upstream }) => upstream)
  if (keyless.length > 0) return missingClientKey(call, keyless)
  const spoken = targets.flatMap(({ upstream }) => {
    const protocols = call.gateway.upstreams.get(upstream)?.upstream.settings.protocols
    return protocols ? [`"${upstream}" speaks ${protocols.join(', ')}`] : []
  })
  const reasons = skipped.map(({ upstream, model, reason }) => `"${upstream}/${model}": ${reason}`)
  const message =
    reasons.length > 0
      ? `No target of the model "${call.model}" can serve this request: ${reasons.join('; ')}.`
      : `The model "${call.model}" has no upstream for ${call.operation.id}: ${[...new Set(spoken)].join('; ')}.`
  const { principal, gateway } = call
  if (skipped.length > 0 && skipped.every(({ upstream }) => gateway.routing.drained.has(upstream)))
    return new GatewayError('overloaded', message, { code: 'upstream_drained', retryAfterSeconds: 30 })
  if (skipped.length > 0 && skipped.every(({ upstream }) => mayNotUse(principal, upstream)))
    return new GatewayError('forbidden', message, { param: 'model', code: 'model_not_allowed' })
  return new GatewayError('unsupported', message, { status: 400, param: 'model' })
}
