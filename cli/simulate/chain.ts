import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import type { ProtocolId } from '../../runtime/config/protocol-id.ts'
import type { KeyDirectory } from '../../runtime/keys/key-directory.ts'
import { loadCalendar } from '../../runtime/limits/calendar.ts'
import type { FaultClass, Scope } from '../../runtime/routing/fault-class.ts'
import { sampleBody } from '../../runtime/simulation/sample-body.ts'
import { type SimulatedAnswer, simulatedCall } from '../../runtime/simulation/simulated-call.ts'
import { simulatedGateway } from '../../runtime/simulation/simulated-gateway.ts'
import type { Caller } from '../../runtime/simulation/simulated-keys.ts'
import { SimulatedTime } from '../../runtime/simulation/simulated-time.ts'
import type { Cooldown } from '../../runtime/simulation/watched-health.ts'
import { explainedGateway, type Unset } from '../explained-gateway.ts'
import { behaviourUnder, type FaultRule, type Pace } from './faults.ts'
import { quantile } from './figures.ts'

export interface ChainQuestion {
  model: string
  protocol: ProtocolId
  stream: boolean
  calls: number
  perMinute: number
  inputTokens: number
  outputTokens: number
  /** Its model is replaced; a sample of `inputTokens` where absent. */
  body?: unknown
  /** `anonymous` needs no key. */
  caller: Caller
  /** Who may call. */
  keys: KeyDirectory
  headers?: Readonly<Record<string, string>>
  failing: readonly FaultRule[]
  pace: Pace
  seed: number
  /** Milliseconds since 1970 of the first call. */
  start: number
}

/** What becomes of many calls. A plain JSON value; shares are from 0 to 1, times are milliseconds, costs US dollars. */
export interface ChainReport extends Omit<ChainQuestion, 'body' | 'caller' | 'keys' | 'headers' | 'pace' | 'start'> {
  revision: string
  /** By ISO 8601. */
  began: string
  key: string
  answeredBy: AnsweredBy[]
  /** What clients got who got no answer. */
  errors: ClientError[]
  attempts: { total: number; perCall: number; most: number; byTarget: AskedTarget[] }
  cooldowns: CooledPlace[]
  /** To the end of answers. */
  latency: { p50Ms: number; p95Ms: number; mostMs: number }
  cost: { usd: number; perThousandCallsUsd: number; unpricedCalls: number }
  unset: Unset[]
}

export interface AnsweredBy {
  upstream: string
  model: string
  calls: number
  share: number
  /** Absent where no price is known. */
  usd?: number
  p50Ms: number
  p95Ms: number
}

export interface ClientError {
  status: number
  calls: number
  share: number
  /** Of the first one. */
  message?: string
}

export interface AskedTarget {
  upstream: string
  model: string
  asked: number
  failed: number
}

export interface CooledPlace {
  scope: Scope
  upstream?: string
  model?: string
  credential?: string
  /** Of the first time. */
  why: FaultClass
  times: number
  inAllMs: number
  longestMs: number
}

/** Many calls of one model, one after the other, through the gateway as it is. The same question has the same answer. */
export async function simulateChain(compiled: CompiledGateway, question: ChainQuestion): Promise<ChainReport> {
  const { model, protocol, stream, caller, keys, headers, inputTokens, outputTokens, start, seed } = question
  const { calls, perMinute, failing: rules, pace } = question
  const asked = { model, protocol, stream, caller, ...(headers && { headers }) }
  await loadCalendar()
  const time = new SimulatedTime(start, seed)
  return time.run(async () => {
    const { gateway: real, unset } = explainedGateway(compiled, name => process.env[name])
    // Requests that are all the same are none that a cache would see.
    const { cache: _, ...uncached } = real
    const behave = behaviourUnder({ rules, pace, seed, start })
    const { gateway, cooldowns } = simulatedGateway({ ...uncached, keys, open: keys.open }, behave)
    const pending: Promise<SimulatedAnswer>[] = []
    for (let number = 0; number < calls; number++) {
      const due = start + Math.round((number * 60_000) / perMinute)
      if (due > time.now) await time.wait(due - time.now)
      const body = question.body ?? sampleBody(protocol, inputTokens, number)
      const sent = question.body ?? sampleBody(protocol, 0, number)
      pending.push(simulatedCall(gateway, { ...asked, body, sent, usage: { inputTokens, outputTokens } }))
    }
    const answers = await Promise.all(pending)
    return reportOf(question, { answers, cooldowns, unset, revision: gateway.revision })
  })
}

interface Found {
  answers: readonly SimulatedAnswer[]
  cooldowns: readonly Cooldown[]
  unset: Unset[]
  revision: string
}

function reportOf(question: ChainQuestion, { answers, cooldowns, unset, revision }: Found): ChainReport {
  const { body: _, caller, keys: __, headers: ___, pace: ____, start, ...asked } = question
  const took = answers.map(({ tookMs }) => tookMs).sort((a, b) => a - b)
  const total = answers.reduce((sum, { asked: attempts }) => sum + attempts.length, 0)
  const unpriced = answers.filter(answer => isGood(answer) && answer.record?.costPico === undefined)
  const usd = usdOf(answers)
  return {
    revision,
    ...asked,
    began: new Date(start).toISOString(),
    key: caller.key,
    answeredBy: answeredBy(answers),
    errors: errorsOf(answers),
    attempts: {
      total,
      perCall: total / answers.length,
      most: Math.max(...answers.map(({ asked: attempts }) => attempts.length)),
      byTarget: askedTargets(answers),
    },
    cooldowns: cooledPlaces(cooldowns),
    latency: { p50Ms: quantile(took, 0.5), p95Ms: quantile(took, 0.95), mostMs: took.at(-1) ?? 0 },
    cost: { usd, perThousandCallsUsd: (usd / answers.length) * 1_000, unpricedCalls: unpriced.length },
    unset,
  }
}

function isGood({ status, record }: SimulatedAnswer): boolean {
  return status < 400 && record?.outcome === 'ok'
}

function usdOf(answers: readonly SimulatedAnswer[]): number {
  return answers.reduce((sum, { record }) => sum + (record?.costPico ?? 0), 0) / 1e12
}

function answeredBy(answers: readonly SimulatedAnswer[]): AnsweredBy[] {
  const good = Map.groupBy(answers.filter(isGood), ({ record }) => `${record?.upstream}\n${record?.upstreamModel}`)
  const rows = [...good].map(([name, group]): AnsweredBy => {
    const [upstream = '', model = ''] = name.split('\n')
    const took = group.map(({ tookMs }) => tookMs).sort((a, b) => a - b)
    const priced = group.some(({ record }) => record?.costPico !== undefined)
    return {
      ...{ upstream, model, calls: group.length, share: group.length / answers.length },
      ...(priced && { usd: usdOf(group) }),
      ...{ p50Ms: quantile(took, 0.5), p95Ms: quantile(took, 0.95) },
    }
  })
  return rows.sort((a, b) => b.calls - a.calls)
}

function errorsOf(answers: readonly SimulatedAnswer[]): ClientError[] {
  const failed = Map.groupBy(
    answers.filter(answer => !isGood(answer)),
    ({ status }) => status,
  )
  const rows = [...failed].map(([status, group]): ClientError => {
    const message = group.find(one => one.message !== undefined)?.message
    const told = message === undefined ? {} : { message }
    return { status, calls: group.length, share: group.length / answers.length, ...told }
  })
  return rows.sort((a, b) => b.calls - a.calls)
}

function askedTargets(answers: readonly SimulatedAnswer[]): AskedTarget[] {
  const targets = Map.groupBy(
    answers.flatMap(({ asked }) => asked),
    ({ upstream, model }) => `${upstream}\n${model}`,
  )
  const rows = [...targets.values()].map(([first, ...rest]): AskedTarget => {
    const all = [first!, ...rest]
    const failed = all.filter(({ fault }) => fault !== undefined).length
    return { upstream: first!.upstream, model: first!.model, asked: all.length, failed }
  })
  return rows.sort((a, b) => b.asked - a.asked)
}

function cooledPlaces(cooldowns: readonly Cooldown[]): CooledPlace[] {
  const places = Map.groupBy(cooldowns, ({ scope, upstream, model, credential }) =>
    [scope, upstream, model, credential].join('\n'),
  )
  const rows = [...places.values()].map(([first, ...rest]): CooledPlace => {
    const { from: _, until: __, ...place } = first!
    let [inAllMs, longestMs, until] = [0, 0, 0]
    for (const one of [first!, ...rest]) {
      inAllMs += Math.max(0, one.until - Math.max(one.from, until))
      longestMs = Math.max(longestMs, one.until - one.from)
      until = Math.max(until, one.until)
    }
    return { ...place, times: rest.length + 1, inAllMs, longestMs }
  })
  return rows.sort((a, b) => b.inAllMs - a.inAllMs)
}
