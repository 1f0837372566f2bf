import { GatewayError, toGatewayError } from '../canonical/error.ts'
import type { Usage } from '../canonical/usage.ts'
import { DEFAULT_LIMITS } from '../config/kinds.ts'
import { type Question as ExplainQuestion, explain } from '../gateway/explain.ts'
import type { Explanation } from '../gateway/explanation.ts'
import type { Failing } from '../gateway/failing.ts'
import type { Gateway } from '../gateway/gateway.ts'
import { faultAt } from '../gateway/rehearsal.ts'
import type { Asked, Behaviour } from '../simulation/behaviour.ts'
import { type SimulatedAnswer, simulatedCall } from '../simulation/simulated-call.ts'
import { simulatedGateway } from '../simulation/simulated-gateway.ts'
import type { SimulatedTime } from '../simulation/simulated-time.ts'
import type { Answer, Client, Explained, GatewayUnderTest, Question, Span, Spending, UntilRefused } from './api.ts'
import { askedBody } from './asked-body.ts'
import type { Suite } from './suite.ts'

/** Milliseconds that stand-ins take to their first token, and to the end of each answer. */
const PACE = { firstMs: 500, totalMs: 2_000, errorMs: 100 }

const MOST_CALLS = 10_000

export class SimulatedGatewayUnderTest implements GatewayUnderTest {
  readonly #suite: Suite
  readonly #time: SimulatedTime
  readonly #gateway: Gateway
  #failing: Failing = {}

  /** While `time` runs. */
  constructor(suite: Suite, time: SimulatedTime) {
    this.#suite = suite
    this.#time = time
    this.#gateway = simulatedGateway(suite.create(), (asked, usage) => this.#behaviour(asked, usage, {})).gateway
  }

  get models(): string[] {
    return Object.keys(this.#gateway.models)
  }

  get keys(): string[] {
    return this.#gateway.keys.names
  }

  get now(): Date {
    return new Date(this.#time.now)
  }

  at(moment: string | Date): void {
    this.#time.set(momentOf(moment))
  }

  async wait(span: Span): Promise<void> {
    await this.#time.wait(millisecondsOf(span))
  }

  failing(failing: Failing = {}): void {
    this.#failing = failing
  }

  asKey(key: string): Client {
    this.#assertKnown({ key })
    return {
      explain: question => this.explain({ key, ...question }),
      send: question => this.send({ key, ...question }),
      sendUntilRefused: question => this.sendUntilRefused({ key, ...question }),
    }
  }

  async explain(question: Question): Promise<Explained> {
    this.#assertKnown(question)
    const { protocol, body } = askedBody(question)
    const { model, stream, key, group, headers = {} } = question
    const failing = { ...this.#failing, ...question.failing }
    const asked: ExplainQuestion = {
      ...{ protocol, model, body, failing, headers: lowerCased(headers) },
      ...(stream !== undefined && { stream }),
      ...(key !== undefined && { key }),
      ...(group !== undefined && { group }),
    }
    const explanation = await explain(this.#gateway, asked).catch((thrown: unknown) => refusedOutright(asked, thrown))
    return {
      ...{ explanation, question },
      again: others => this.explain({ ...question, failing: { ...question.failing, ...others } }),
      told: () => this.#suite.told(explanation, failing),
    }
  }

  async send(question: Question & Spending): Promise<Answer> {
    this.#assertKnown(question)
    const { protocol, body } = askedBody(question)
    const { model, stream = false, key, group, headers = {}, failing = {}, inputTokens = 1_000 } = question
    const usage = question.usage ?? { inputTokens, outputTokens: 500 }
    return answerOf(
      await simulatedCall(this.#gateway, {
        ...{ protocol, model, body, stream, usage, headers: lowerCased(headers) },
        ...((key !== undefined || group !== undefined) && { caller: { key: key ?? 'anonymous', group } }),
        behave: (asked, used) => this.#behaviour(asked, used, failing),
      }),
    )
  }

  async sendUntilRefused(question: Question & Spending): Promise<UntilRefused> {
    for (let answered = 0; answered < MOST_CALLS; answered++) {
      const refusal = await this.send(question)
      if (refusal.status >= 400) return { answered, refusal }
    }
    throw new Error(`${MOST_CALLS} calls were answered, and none was refused.`)
  }

  /** A test that names somebody who is not there would say nothing. */
  #assertKnown({ key, group }: Pick<Question, 'key' | 'group'>): void {
    const { keys } = this.#gateway
    if (key !== undefined && !keys.named(key)) throw absent('key', key, keys.names)
    if (group !== undefined && !keys.group(group)) throw absent('group', group, keys.groupNames)
  }

  #behaviour(asked: Asked, usage: Usage, own: Failing): Behaviour {
    const fault = faultAt({ ...this.#failing, ...own }, asked)
    if (fault === undefined) return { usage, firstMs: PACE.firstMs, totalMs: PACE.totalMs }
    return { fault, usage, firstMs: PACE.errorMs, totalMs: PACE.totalMs }
  }
}

function absent(what: string, name: string, known: readonly string[]): Error {
  const names = known.map(one => `"${one}"`).join(', ')
  return new Error(`The config has no ${what} "${name}".${names ? ` It has ${names}.` : ' It has none.'}`)
}

/** What is refused before anybody was chosen has no explanation but its error. */
function refusedOutright(
  { model, protocol, key = 'anonymous', stream = false }: ExplainQuestion,
  thrown: unknown,
): Explanation {
  if (!(thrown instanceof GatewayError)) throw thrown
  const { status, message } = toGatewayError(thrown)
  return {
    ...{ revision: '', model, protocol, operation: '', stream, key, lossy: 'report', limits: DEFAULT_LIMITS },
    request: { inputTokens: 0, tools: false, media: [], reasoning: false },
    ...{ candidates: [], skipped: [], mirrors: [], attempts: [], client: { status, headers: {}, message } },
  }
}

function answerOf({ status, headers, message, asked, record, tookMs }: SimulatedAnswer): Answer {
  const cached = record?.cached === true
  const answered = record?.outcome === 'ok' && !cached
  const usd = record?.costPico === undefined ? undefined : record.costPico / 1e12
  return {
    ...{ status, attempts: asked.length, asked: asked.map(({ upstream, model }) => `${upstream}/${model}`), cached },
    ...(answered && { answeredBy: `${record.upstream}/${record.upstreamModel}` }),
    ...(usd !== undefined && { usd }),
    ...{ tookMs, headers },
    ...(message !== undefined && { message }),
  }
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

function momentOf(moment: string | Date): number {
  if (moment instanceof Date) return moment.getTime()
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(moment) || !moment.includes('T') ? moment : `${moment}Z`
  const at = Date.parse(zoned)
  if (!Number.isNaN(at)) return at
  throw new Error(`A moment is said as 2026-06-06T22:30 or 2026-06-06T22:30+02:00, not "${moment}".`)
}

const UNITS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

function millisecondsOf(span: Span): number {
  if (typeof span === 'number') return span
  const [, value, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(span) ?? []
  if (value === undefined) throw new Error(`A span is said in milliseconds, or as 90s, 5m, 2h or 1d, not "${span}".`)
  return Number(value) * UNITS[unit!]!
}
