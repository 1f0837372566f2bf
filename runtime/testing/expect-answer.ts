import type { Answer } from './api.ts'
import { ExpectationFailed, placeOf } from './failed.ts'
import { expecting } from './under-way.ts'

/** What a call is expected to come to. Each expectation may be followed by others; await the last one. */
export interface AnswerExpectation extends Promise<void> {
  /** Who answers: `upstream/model`, or an upstream whatever its model. */
  toComeFrom(target: string): AnswerExpectation
  /** It comes from the response cache. */
  toComeFromCache(): AnswerExpectation
  /** The client gets an error: this status, and these words among others. */
  toBeRefused(status?: number, words?: string | RegExp): AnswerExpectation
  /** So often an upstream was asked. */
  toTakeAttempts(attempts: number): AnswerExpectation
  /** It costs so many US dollars at the most. */
  toCostAtMost(usd: number): AnswerExpectation
  /** The client is told so in a header. */
  toHaveHeader(name: string, value?: string | RegExp): AnswerExpectation
}

/** Begins what is expected of a call: `await expectAnswer(gateway.send({ model: 'smart' })).toComeFrom('openai')`. */
export function expectAnswer(answer: Answer | Promise<Answer>): AnswerExpectation {
  return expectations(Promise.resolve(answer), Promise.resolve())
}

type Method = Exclude<keyof AnswerExpectation, keyof Promise<void>>

function expectations(answer: Promise<Answer>, before: Promise<void>): AnswerExpectation {
  const outcome = expecting(before.then(() => {}))
  const next =
    <Given extends unknown[]>(method: Method, check: (answer: Answer, ...given: Given) => string | undefined) =>
    (...given: Given): AnswerExpectation => {
      const place = placeOf(expectation[method])
      const checked = before.then(async () => {
        const got = await answer
        const wrong = check(got, ...given)
        if (wrong !== undefined) throw new ExpectationFailed(wrong, told(got), place)
      })
      return expectations(answer, checked)
    }
  const methods: { [Name in Method]: AnswerExpectation[Name] } = {
    toComeFrom: next('toComeFrom', comesFrom),
    toComeFromCache: next('toComeFromCache', ({ cached, answeredBy }) =>
      cached ? undefined : `Expected the response cache to answer, and ${answeredBy ?? 'nobody'} does.`,
    ),
    toBeRefused: next('toBeRefused', refused),
    toTakeAttempts: next('toTakeAttempts', ({ attempts, asked }, wanted: number) =>
      attempts === wanted ? undefined : `Expected ${wanted} attempts, and there are ${attempts}: ${asked.join(', ')}.`,
    ),
    toCostAtMost: next('toCostAtMost', ({ usd }, most: number) =>
      usd !== undefined && usd <= most
        ? undefined
        : `Expected it to cost ${most} USD at the most, and its cost ${usd === undefined ? 'is not known' : `is ${usd} USD`}.`,
    ),
    toHaveHeader: next('toHaveHeader', hasHeader),
  }
  const expectation: AnswerExpectation = Object.assign(outcome, methods)
  return expectation
}

function comesFrom({ answeredBy, cached, status, message }: Answer, target: string): string | undefined {
  if (answeredBy === target || answeredBy?.split('/', 1)[0] === target) return undefined
  const got = cached
    ? 'it comes from the response cache'
    : answeredBy
      ? `${answeredBy} does`
      : `the client gets ${status}`
  return `Expected ${target} to answer, and ${got}${message === undefined ? '.' : `: ${message}`}`
}

function refused({ status, message = '', answeredBy }: Answer, wanted?: number, words?: string | RegExp) {
  if (status < 400) return `Expected an error, and ${answeredBy ?? 'the response cache'} answers.`
  if (wanted !== undefined && status !== wanted) return `Expected ${wanted}, and the client gets ${status}: ${message}`
  const isSaid = words === undefined || (typeof words === 'string' ? message.includes(words) : words.test(message))
  return isSaid ? undefined : `Expected the client to be told ${words}, and it is told: ${message}`
}

function hasHeader({ headers }: Answer, name: string, value?: string | RegExp): string | undefined {
  const got = headers[name.toLowerCase()]
  if (got === undefined) return `Expected the header ${name}, and it is not there.`
  const fits = value === undefined || (typeof value === 'string' ? got === value : value.test(got))
  return fits ? undefined : `Expected the header ${name} to be ${value}, and it is ${got}.`
}

function told({ headers, ...answer }: Answer): string {
  const lines = Object.entries(answer).map(
    ([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : value}`,
  )
  const about = Object.entries(headers).filter(([name]) => /^(x-headgate-|retry-after|x-should-retry)/.test(name))
  return [...lines, ...about.map(([name, value]) => `  ${name}: ${value}`)].join('\n')
}
