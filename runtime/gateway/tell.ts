import type { GatewayError } from '../canonical/error.ts'
import { modelInfo } from '../catalogue/model-info.ts'
import { matchPattern } from '../config/pattern.ts'
import type { Said } from '../protocols/said.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import type { AttemptSignals, CallSignals } from '../telemetry/call-signals.ts'
import type { BoundedNames, OverCall, OverRecord } from '../telemetry/over-call.ts'
import type { Step } from '../translation/step.ts'
import type { UpstreamSettings } from '../upstreams/kind.ts'
import type { Conclusion } from './account.ts'
import type { AuthenticatedCall, Call, Candidate, ReadCall, ResolvedCall } from './call.ts'
import type { Gateway } from './gateway.ts'

/** What is noticed of calls for who is told of them: only where somebody is. */

/** The call, whose signals are noted from now on. */
export function withSignals(call: Call): void {
  const { gateway, request } = call
  if (gateway.telemetry) Object.assign(call, { signals: gateway.telemetry.begin(name => request.header(name)) })
}

/** An attempt begins. */
export function noteAttempt(
  signals: CallSignals,
  { upstream, model, protocol, running }: Candidate,
  credential: string | undefined,
): AttemptSignals {
  const { kind, baseUrl } = running.upstream.settings
  return signals.attempt({
    ...{ upstream, model, protocol, kind },
    ...(baseUrl !== undefined && { address: baseUrl }),
    ...(credential !== undefined && { credential }),
  })
}

/** A translated reply says what it is before its model gets the name that the client knows. */
export function hearing(signals: CallSignals): Step {
  const said: { -readonly [Member in keyof Said]: Said[Member] } = {}
  const ends: string[] = []
  signals.said = () => ({ ...said, ...(ends.length > 0 && { finishReasons: ends }) })
  return next => event => {
    if (event.type === 'start') {
      said.id = event.id
      said.model = event.model
    } else if (event.type === 'finish') ends.push(event.reason)
    next(event)
  }
}

/** Why the gateway refused it. */
export function noteRefusal(signals: CallSignals, { kind, details }: GatewayError): void {
  signals.refused = kind
  signals.limit = details.limit
}

/** A call is over, and accounted. */
export function tell(call: ReadCall, signals: CallSignals, { firstTokenAt }: Conclusion, record: UsageRecord): void {
  const { recalled }: Partial<ResolvedCall> = call
  const { upstream, upstreamModel } = record
  const labels = {
    model: publicLabel(call.gateway, call.model),
    upstreamModel: upstream === '' ? '' : labelOf(call, upstream, upstreamModel),
  }
  for (const attempt of signals.attempts) attempt.label = labelOf(call, attempt.upstream, attempt.model)
  const over = overOf(call, signals, record, labels)
  hand(call, {
    ...over,
    ...{ body: call.body, caches: recalled !== undefined },
    ...(firstTokenAt !== undefined && { firstTokenAt }),
  })
}

/** A call was refused before anybody knew what it asks for. */
export function tellRefused(call: Call, signals: CallSignals, { status }: GatewayError): void {
  const { principal }: Partial<AuthenticatedCall> = call
  const { operation, gateway } = call
  const record: OverRecord = {
    ...{ requestId: call.requestId, startedAt: call.startedAt, key: principal?.key ?? '' },
    ...(principal?.group !== undefined && { group: principal.group }),
    ...{ model: '', upstream: '', upstreamModel: '', protocol: operation.protocol, operation: operation.id },
    ...{ stream: false, status, outcome: status >= 500 ? 'upstream-error' : 'client-error' },
    ...{ latencyMs: Math.round(performance.now() - call.clock), revision: gateway.release },
  }
  hand(call, overOf(call, signals, record, { model: UNKNOWN, upstreamModel: '' }))
}

function overOf(call: Call, signals: CallSignals, record: OverRecord, labels: BoundedNames): OverCall {
  const { operation, request, clock } = call
  const client = request.header('user-agent')
  return {
    ...{ signals, record, labels, method: operation.method, route: operation.path, kind: kindOf(call) },
    ...(client !== undefined && { client }),
    ...{ caches: false, beganAt: clock, endedAt: performance.now() },
  }
}

function hand({ gateway, request }: Call, over: OverCall): void {
  gateway.telemetry?.over(over, work => request.background?.(work))
}

function kindOf({ operation }: Call): OverCall['kind'] {
  const { kind } = operation
  return kind === 'generate' || kind === 'count-tokens' || kind === 'embed' ? kind : 'other'
}

const UNKNOWN = 'unknown'

/** Names that a catalogue knows have variants without end. */
const MOST_KNOWN = 200

const knownNames = new WeakMap<Gateway['upstreams'], Set<string>>()

function isKnown({ upstreams }: Gateway, { id, kind, baseUrl }: UpstreamSettings, model: string): boolean {
  const names = knownNames.get(upstreams) ?? new Set()
  knownNames.set(upstreams, names)
  const name = `${id}/${model}`
  if (names.has(name)) return true
  if (names.size >= MOST_KNOWN || !modelInfo({ kind, ...(baseUrl !== undefined && { baseUrl }), model })) return false
  names.add(name)
  return true
}

/** The name, or the pattern that it matches: as many as the config has. */
function publicLabel({ models, patterns }: Gateway, model: string): string {
  if (models[model]) return model
  return patterns.find(({ name }) => matchPattern(name, model) !== undefined)?.name ?? UNKNOWN
}

/** Of a name that a client has made by a pattern, only what is known otherwise: in the config, or by the catalogue. */
function labelOf({ gateway, model }: ReadCall, upstream: string, upstreamModel: string): string {
  if (gateway.models[model]) return upstreamModel
  const settings = gateway.upstreams.get(upstream)?.upstream.settings
  if (!settings || settings.models.includes(upstreamModel)) return upstreamModel
  if (isKnown(gateway, settings, upstreamModel)) return upstreamModel
  const pattern = gateway.patterns.find(({ name }) => matchPattern(name, model) !== undefined)
  return pattern?.targets.find(target => target.upstream === upstream)?.model ?? UNKNOWN
}
