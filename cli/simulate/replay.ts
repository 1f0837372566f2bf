import type { Usage } from '../../runtime/canonical/usage.ts'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import type { ProtocolId } from '../../runtime/config/protocol-id.ts'
import { findModel } from '../../runtime/gateway/find-model.ts'
import type { Gateway } from '../../runtime/gateway/gateway.ts'
import { MIRROR_KEY } from '../../runtime/gateway/mirror.ts'
import { PROTOCOLS } from '../../runtime/gateway/request-protocol.ts'
import type { KeyDirectory } from '../../runtime/keys/key-directory.ts'
import { loadCalendar } from '../../runtime/limits/calendar.ts'
import type { Operation } from '../../runtime/protocols/operation.ts'
import { operationOf } from '../../runtime/protocols/operations.ts'
import { sampleBody } from '../../runtime/simulation/sample-body.ts'
import { type SimulatedAnswer, simulatedCall } from '../../runtime/simulation/simulated-call.ts'
import { simulatedGateway } from '../../runtime/simulation/simulated-gateway.ts'
import { SimulatedTime } from '../../runtime/simulation/simulated-time.ts'
import { explainedGateway } from '../explained-gateway.ts'
import { behaviourUnder, type FaultRule, type Pace } from './faults.ts'
import { type Possible, possibleTargets } from './possible.ts'
import type { RecordedCall } from './recorded.ts'

export interface ReplayQuestion {
  calls: readonly RecordedCall[]
  failing: readonly FaultRule[]
  /** What is taken for granted of the pace of upstreams; what was recorded of others is theirs. */
  pace: Pace
  seed: number
  /** Who may call. */
  keys: KeyDirectory
}

/**
 * What would become of a recorded call. `same`: it went where it may go now. `changed`: it cannot go first where it went.
 * `open`: that depends on what is not recorded. `detour`: it went to a fallback, in the wake of a failure. `refused`: it
 * was answered, and would not be.
 */
export type Verdict = 'same' | 'changed' | 'open' | 'detour' | 'refused'

/** Calls of one model that went from one target to another. */
export interface Move {
  verdict: Verdict
  model: string
  /** Who answered: `upstream/model`. */
  from: string
  /** Who would; of what chance decides, who did this time. Absent where nobody would, or it is not known. */
  to?: string
  calls: number
  /** US dollars, of the calls whose price is known then and now; of `refused` and `open` there is nothing now. */
  thenUsd: number
  nowUsd: number
  /** Calls whose price is not known then, or not now. */
  unpriced: number
  /** Of `open`: what it depends on, and where the calls may go. */
  needs?: string[]
  mayGoTo?: string[]
  /** Of `refused`: what the first of these clients would get. */
  status?: number
  message?: string
}

/** Recorded calls, as the config would route them. A plain JSON value. */
export interface ReplayReport {
  revision: string
  /** Of the first and the last call, by ISO 8601; absent where there are none. */
  first?: string
  last?: string
  /** Calls that were replayed. */
  calls: number
  counts: Record<Verdict, number>
  /** Whether calls would go elsewhere, or get no answer. */
  changes: boolean
  moves: Move[]
  /** Of all calls but those that are `open`. */
  thenUsd: number
  nowUsd: number
  unpriced: number
  /** Calls that cannot be replayed, by why. */
  leftOut: Record<string, number>
  /** Keys that nothing is known of: their calls have no limits here. */
  unknownKeys: string[]
  failing: readonly FaultRule[]
  seed: number
}

interface Replayed {
  call: RecordedCall
  verdict: Verdict
  possible?: Possible
  answer: SimulatedAnswer
}

/**
 * Sends what was recorded through the gateway as the config makes it, at the times of then, with requests of as many
 * tokens and answers that use what was used. What is not recorded of a call is not guessed where a route depends on it.
 */
export async function replay(compiled: CompiledGateway, question: ReplayQuestion): Promise<ReplayReport> {
  const { failing, seed, keys } = question
  const leftOut: Record<string, number> = {}
  const calls = question.calls.filter(call => {
    const why = cannotBeReplayed(call)
    if (why !== undefined) leftOut[why] = (leftOut[why] ?? 0) + 1
    return why === undefined
  })
  await loadCalendar()
  const start = calls[0]?.startedAt ?? 0
  const pace = withRecordedPace(question.pace, calls)
  const time = new SimulatedTime(start, seed)
  const unknownKeys = new Set<string>()
  return time.run(async () => {
    const { cache: _, ...real } = explainedGateway(compiled, name => process.env[name]).gateway
    const { gateway } = simulatedGateway(
      { ...real, keys, open: keys.open },
      behaviourUnder({ rules: failing, pace, seed, start }),
    )
    const wakes = wakesOf(question.calls)
    const pending: Promise<Replayed>[] = []
    for (const [number, call] of calls.entries()) {
      if (call.startedAt > time.now) await time.wait(call.startedAt - time.now)
      if (!gateway.open && call.key !== 'anonymous' && !keys.named(call.key)) unknownKeys.add(call.key)
      pending.push(replayed(gateway, call, number, wakes.has(call)))
    }
    const done = await Promise.all(pending)
    return reportOf(question, { done, leftOut, unknownKeys: [...unknownKeys], revision: gateway.revision })
  })
}

/** In words that go on after a number of calls; undefined where it can be replayed. */
function cannotBeReplayed(call: RecordedCall): string | undefined {
  if (call.key === MIRROR_KEY) return 'copies for a mirror'
  if (call.cached) return 'answered from the response cache'
  if (operationIn(call)?.id !== call.operation) return `of ${call.operation}, which generates nothing`
  const failed = call.upstream === '' || call.outcome === 'upstream-error' || call.outcome === 'client-error'
  if (failed || call.inputTokens === undefined) return 'failed, or told no tokens'
  return undefined
}

function operationIn({ protocol, stream }: RecordedCall): Operation | undefined {
  const known = PROTOCOLS.find(id => id === protocol)
  return known && operationOf(known, 'generate', stream)
}

/** How long a failure leads calls elsewhere: a conversation stays for an hour with whoever answered it meanwhile. */
const WAKE = 3_600_000

/** Calls that were answered after others had failed, or within the hour after such a one of their model. */
function wakesOf(calls: readonly RecordedCall[]): Set<RecordedCall> {
  const troubled = new Map<string, number>()
  const wakes = new Set<RecordedCall>()
  for (const call of calls) {
    const { model, startedAt, attempts = 1, outcome } = call
    if (attempts > 1 || outcome === 'upstream-error' || outcome === 'cut') troubled.set(model, startedAt)
    if (startedAt - (troubled.get(model) ?? Number.NEGATIVE_INFINITY) <= WAKE) wakes.add(call)
  }
  return wakes
}

async function replayed(gateway: Gateway, call: RecordedCall, number: number, wake: boolean): Promise<Replayed> {
  const { model, stream, key, group, inputTokens = 0 } = call
  const protocol = call.protocol as ProtocolId // `cannotBeReplayed` has looked
  const caller = gateway.keys.named(key) ? { key } : { key, group }
  // Without a key nobody calls a gateway that has some.
  const presents = key !== 'anonymous' || gateway.open ? { caller } : {}
  const possible = possibleOf(gateway, call, caller)
  const answer = await simulatedCall(gateway, {
    ...{ protocol, model, stream, ...presents, usage: usageOf(call) },
    body: sampleBody(protocol, inputTokens, number),
    sent: sampleBody(protocol, 0, number),
  })
  const verdict = verdictOf(call, answer, possible, wake)
  return { call, verdict, answer, ...(possible && { possible }) }
}

function usageOf(call: RecordedCall): Usage {
  const { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, reasoningTokens } = call
  const usage = { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, reasoningTokens }
  return Object.fromEntries(Object.entries(usage).filter(([, tokens]) => tokens !== undefined))
}

/** Undefined where the model is not there: the call itself then tells so. */
function possibleOf(
  gateway: Gateway,
  call: RecordedCall,
  caller: { key: string; group?: string | undefined },
): Possible | undefined {
  const found = findModel(gateway, call.model)
  const operation = operationIn(call)
  if (!found || !operation) return undefined
  const known = gateway.keys.named(caller.key)?.principal
  const { key, group } = caller
  const shared = group === undefined ? undefined : gateway.keys.group(group)
  const principal = known ?? { key, ...(group !== undefined && { group }), ...(shared && { shared }) }
  const { stream, inputTokens = 0, startedAt: at, upstream } = call
  const answeredBy = { upstream, model: call.upstreamModel }
  return possibleTargets(gateway, found, {
    ...{ operation, principal, protocol: operation.protocol, stream, inputTokens, at, answeredBy },
  })
}

function verdictOf(
  call: RecordedCall,
  { status, record }: SimulatedAnswer,
  possible: Possible | undefined,
  wake: boolean,
): Verdict {
  if (status >= 400 || record?.outcome !== 'ok' || !possible) return 'refused'
  const went = `${call.upstream}/${call.upstreamModel}`
  if (possible.always.has(went)) return 'same'
  if (possible.perhaps.has(went)) return 'open'
  return wake && possible.ever.has(went) ? 'detour' : 'changed'
}

/** The medians of what was recorded of each target. */
function withRecordedPace({ firstMs, tokensPerSecond }: Pace, calls: readonly RecordedCall[]): Pace {
  const targets = Map.groupBy(calls, ({ upstream, upstreamModel }) => `${upstream}/${upstreamModel}`)
  const first: Record<string, number> = {}
  const speed: Record<string, number> = {}
  for (const [target, group] of targets) {
    const streams = group.flatMap(({ timeToFirstTokenMs: ms, latencyMs, outputTokens = 0 }) =>
      ms === undefined ? [] : [{ ms, perSecond: (outputTokens * 1_000) / Math.max(1, latencyMs - ms) }],
    )
    if (streams.length === 0) continue
    first[target] = medianOf(streams.map(({ ms }) => ms))
    speed[target] = Math.max(1, medianOf(streams.map(({ perSecond }) => perSecond)))
  }
  return { firstMs: { ...first, ...firstMs }, tokensPerSecond: { ...speed, ...tokensPerSecond } }
}

function medianOf(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

interface Found {
  done: readonly Replayed[]
  leftOut: Record<string, number>
  unknownKeys: string[]
  revision: string
}

function reportOf({ failing, seed }: ReplayQuestion, { done, ...found }: Found): ReplayReport {
  const counts: Record<Verdict, number> = { same: 0, changed: 0, open: 0, detour: 0, refused: 0 }
  for (const { verdict } of done) counts[verdict]++
  const moves = movesOf(done)
  const first = done[0]?.call.startedAt
  const last = done.at(-1)?.call.startedAt
  const certain = moves.filter(({ verdict }) => verdict !== 'open')
  const sum = (of: (move: Move) => number): number => certain.reduce((total, move) => total + of(move), 0)
  return {
    ...found,
    ...(first !== undefined && { first: new Date(first).toISOString() }),
    ...(last !== undefined && { last: new Date(last).toISOString() }),
    ...{ calls: done.length, counts, changes: counts.changed + counts.refused > 0, moves },
    ...{ thenUsd: sum(one => one.thenUsd), nowUsd: sum(one => one.nowUsd), unpriced: sum(one => one.unpriced) },
    ...{ failing, seed },
  }
}

function movesOf(done: readonly Replayed[]): Move[] {
  const groups = Map.groupBy(done, ({ call, verdict, answer: { record, status }, possible }) =>
    JSON.stringify([
      ...[verdict, call.model, call.upstream, call.upstreamModel],
      ...(verdict === 'refused' ? [status] : verdict === 'open' ? (possible?.needs ?? []) : whoAnswers(record)),
    ]),
  )
  const moves = [...groups.values()].map(moveOf)
  return moves.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || b.calls - a.calls)
}

function whoAnswers(record: SimulatedAnswer['record']): (string | undefined)[] {
  return [record?.upstream, record?.upstreamModel]
}

const ORDER: readonly Verdict[] = ['refused', 'changed', 'open', 'detour', 'same']

function moveOf(group: readonly Replayed[]): Move {
  const [{ call, verdict, answer, possible }] = group as readonly [Replayed, ...Replayed[]] // a group has members
  const move: Move = {
    ...{ verdict, model: call.model, from: `${call.upstream}/${call.upstreamModel}`, calls: group.length },
    ...{ thenUsd: 0, nowUsd: 0, unpriced: 0 },
  }
  for (const { call: one, answer: now } of group) {
    if (verdict === 'refused' || verdict === 'open') move.thenUsd += (one.costPico ?? 0) / 1e12
    else if (one.costPico === undefined || now.record?.costPico === undefined) move.unpriced++
    else {
      move.thenUsd += one.costPico / 1e12
      move.nowUsd += now.record.costPico / 1e12
    }
  }
  if (verdict === 'refused') {
    move.status = answer.status
    if (answer.message !== undefined) move.message = answer.message
  } else if (verdict !== 'open') move.to = `${answer.record?.upstream}/${answer.record?.upstreamModel}`
  if (verdict === 'open' && possible) {
    move.needs = [...possible.needs]
    move.mayGoTo = [...new Set(group.flatMap(one => [...(one.possible?.perhaps ?? [])]))]
  }
  return move
}
