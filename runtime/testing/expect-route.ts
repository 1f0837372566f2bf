import type { ExplainedCandidate } from '../gateway/explanation.ts'
import type { Failing } from '../gateway/failing.ts'
import type { Explained } from './api.ts'
import { ExpectationFailed, type Place, placeOf } from './failed.ts'
import { expecting } from './under-way.ts'

/** What a request is expected to meet. Each expectation may be followed by others; await the last one. */
export interface RouteExpectation extends Promise<void> {
  /** Who is asked first: `upstream/model`, or an upstream whatever its model. */
  toGoTo(target: string): RouteExpectation
  /** Who is asked next, each after the one before, if that fails. */
  thenTo(...targets: string[]): RouteExpectation
  /** There is nobody else who could be asked. */
  andNowhereElse(): RouteExpectation
  /** It is asked in no case: an upstream, or one of its models. */
  toAvoid(target: string): RouteExpectation
  /** While something fails, the client is answered all the same: by `to`, where that is said. */
  toFallBack(fall: { failing: Failing; to?: string }): RouteExpectation
  /** While something fails, the client gets this status. */
  toFail(fall: { failing: Failing; status: number }): RouteExpectation
  /** Nobody is asked, and the client is told why: in these words among others. */
  toBeRefused(words?: string | RegExp): RouteExpectation
  /** Why the first one is asked: `rule 2`, `weight 3 of 4`. */
  because(words: string | RegExp): RouteExpectation
  /** Nothing is left out for whoever is asked first, or for this target. */
  toCarryEverything(target?: string): RouteExpectation
  /** That is left out for whoever is asked first, or for this target: `sampling.seed`. */
  toLose(feature: string, target?: string): RouteExpectation
  /** A usual answer of whoever is asked first costs so many US dollars at the most. */
  toCostAtMost(usd: number): RouteExpectation
  /** Whoever is asked first costs nothing. */
  toBeFree(): RouteExpectation
  /** The client's bytes are passed on as they are to whoever is asked first. */
  toPassAsItIs(): RouteExpectation
}

/** Begins what is expected of a request: `await expectRoute(gateway.explain({ model: 'smart' })).toGoTo('openai/gpt-5')`. */
export function expectRoute(route: Explained | Promise<Explained>): RouteExpectation {
  return expectations(Promise.resolve(route), Promise.resolve(0))
}

type Method = Exclude<keyof RouteExpectation, keyof Promise<void>>

/** Who is asked, and how many of them have been spoken of. */
interface Look {
  explained: Explained
  candidates: ExplainedCandidate[]
  spoken: number
}

/** What an expectation finds wrong; a number: so many of the candidates have been spoken of now. */
type Finding = string | number | undefined | { message: string; evidence: string }

function expectations(route: Promise<Explained>, before: Promise<number>): RouteExpectation {
  const outcome = expecting(before.then(() => {}))
  const next =
    <Given extends unknown[]>(method: Method, check: (look: Look, ...given: Given) => Finding | Promise<Finding>) =>
    (...given: Given): RouteExpectation => {
      const place = placeOf(expectation[method])
      return expectations(
        route,
        before.then(async spoken => {
          const explained = await route
          const found = await check({ explained, candidates: explained.explanation.candidates, spoken }, ...given)
          return settled(found, spoken, explained, place)
        }),
      )
    }
  const methods: { [Name in Method]: RouteExpectation[Name] } = {
    toGoTo: next('toGoTo', goesTo),
    thenTo: next('thenTo', goesOnTo),
    andNowhereElse: next('andNowhereElse', nowhereElse),
    toAvoid: next('toAvoid', avoids),
    toFallBack: next('toFallBack', fallsBack),
    toFail: next('toFail', fails),
    toBeRefused: next('toBeRefused', refused),
    because: next('because', because),
    toCarryEverything: next('toCarryEverything', carriesEverything),
    toLose: next('toLose', loses),
    toCostAtMost: next('toCostAtMost', costsAtMost),
    toBeFree: next('toBeFree', free),
    toPassAsItIs: next('toPassAsItIs', passes),
  }
  const expectation: RouteExpectation = Object.assign(outcome, methods)
  return expectation
}

function settled(found: Finding, spoken: number, explained: Explained, place: Place): number {
  if (typeof found === 'number') return found
  if (found === undefined) return spoken
  if (typeof found === 'string') throw new ExpectationFailed(found, explained.told(), place)
  throw new ExpectationFailed(found.message, found.evidence, place)
}

function nameOf({ upstream, model }: { upstream: string; model: string }): string {
  return `${upstream}/${model}`
}

/** Whether a candidate is meant. Names of upstreams have no slash. */
function isMeant(candidate: ExplainedCandidate, target: string): boolean {
  return target.includes('/') ? nameOf(candidate) === target : candidate.upstream === target
}

function goesTo({ candidates, explained }: Look, target: string): Finding {
  const [first] = candidates
  if (first && isMeant(first, target)) return 1
  return `Expected "${explained.question.model}" to go to ${target}, ${insteadOf(first, explained)}.`
}

function insteadOf(first: ExplainedCandidate | undefined, { explanation }: Explained): string {
  if (first) return `and it goes to ${nameOf(first)} (${first.why})`
  const message = explanation.client.message ?? 'nobody can be asked'
  return `and it is refused with ${explanation.client.status}: ${message.replace(/\.$/, '')}`
}

function goesOnTo({ candidates, explained, spoken }: Look, ...targets: string[]): Finding {
  for (const [n, target] of targets.entries()) {
    const next = candidates[spoken + n]
    if (next && isMeant(next, target)) continue
    const place = `number ${spoken + n + 1} of "${explained.question.model}"`
    return `Expected ${place} to be ${target}, and ${next ? `it is ${nameOf(next)}` : 'there is none'}.`
  }
  return spoken + targets.length
}

function nowhereElse({ candidates, explained, spoken }: Look): Finding {
  const more = candidates.slice(spoken).map(nameOf)
  if (more.length === 0) return undefined
  return `Expected "${explained.question.model}" to go nowhere else, and it may go to ${more.join(', ')}.`
}

function avoids({ candidates, explained }: Look, target: string): Finding {
  const at = candidates.findIndex(candidate => isMeant(candidate, target))
  if (at < 0) return undefined
  return `Expected "${explained.question.model}" never to go to ${target}, and it is number ${at + 1} of its candidates.`
}

async function fallsBack({ explained }: Look, { failing, to }: { failing: Failing; to?: string }): Promise<Finding> {
  const meanwhile = await explained.again(failing)
  const { status, answeredBy, message } = meanwhile.explanation.client
  const { model } = explained.question
  const evidence = meanwhile.told()
  if (!answeredBy)
    return { message: `Expected "${model}" to be answered, and the client gets ${status}: ${message}`, evidence }
  const name = nameOf(answeredBy)
  if (to === undefined || name === to || answeredBy.upstream === to) return undefined
  return { message: `Expected "${model}" to fall back to ${to}, and ${name} answers.`, evidence }
}

async function fails({ explained }: Look, { failing, status }: { failing: Failing; status: number }): Promise<Finding> {
  const meanwhile = await explained.again(failing)
  const { client } = meanwhile.explanation
  if (!client.answeredBy && client.status === status) return undefined
  const got = client.answeredBy ? `${nameOf(client.answeredBy)} answers` : `the client gets ${client.status}`
  return {
    message: `Expected "${explained.question.model}" to fail with ${status}, and ${got}.`,
    evidence: meanwhile.told(),
  }
}

function refused({ explained }: Look, words?: string | RegExp): Finding {
  const { client, attempts } = explained.explanation
  const { model } = explained.question
  if (client.status < 400 || attempts.length > 0) return `Expected "${model}" to be refused, and somebody is asked.`
  if (words === undefined || says(client.message ?? '', words)) return undefined
  return `Expected "${model}" to be refused with ${words}, and the client is told: ${client.message}`
}

function says(text: string, words: string | RegExp): boolean {
  return typeof words === 'string' ? text.includes(words) : words.test(text)
}

function because({ candidates, explained }: Look, words: string | RegExp): Finding {
  const why = candidates[0]?.why
  if (why !== undefined && says(why, words)) return undefined
  return `Expected "${explained.question.model}" to go there because of ${words}, and it does because of: ${why ?? 'nothing'}.`
}

/** The candidate that is meant, or a word on its absence. */
function candidateFor({ candidates, explained }: Look, target: string | undefined): ExplainedCandidate | string {
  const found = target === undefined ? candidates[0] : candidates.find(candidate => isMeant(candidate, target))
  if (found) return found
  const { model } = explained.question
  return target === undefined ? `Nobody can be asked for "${model}".` : `${target} is no candidate of "${model}".`
}

function carriesEverything(look: Look, target?: string): Finding {
  const candidate = candidateFor(look, target)
  if (typeof candidate === 'string') return candidate
  if (candidate.refused !== undefined) return `${nameOf(candidate)} cannot be asked: ${candidate.refused}`
  if (candidate.losses.length === 0) return undefined
  const lost = candidate.losses.map(({ feature, why }) => `${feature} (${why})`)
  return `Expected everything to reach ${nameOf(candidate)}, and this is left out: ${lost.join(', ')}.`
}

function loses(look: Look, feature: string, target?: string): Finding {
  const candidate = candidateFor(look, target)
  if (typeof candidate === 'string') return candidate
  const lost = candidate.losses.map(loss => loss.feature)
  if (lost.includes(feature)) return undefined
  const told = lost.length === 0 ? 'nothing is' : `this is: ${lost.join(', ')}`
  return `Expected ${feature} to be left out for ${nameOf(candidate)}, and ${told}.`
}

function costsAtMost(look: Look, usd: number): Finding {
  const candidate = candidateFor(look, undefined)
  if (typeof candidate === 'string') return candidate
  if (candidate.cost !== undefined && candidate.cost <= usd) return undefined
  const cost = candidate.cost === undefined ? 'is not known' : `is ${candidate.cost} USD`
  return `Expected a usual answer of ${nameOf(candidate)} to cost ${usd} USD at the most, and its cost ${cost}.`
}

function free(look: Look): Finding {
  const candidate = candidateFor(look, undefined)
  if (typeof candidate === 'string') return candidate
  if (candidate.cost === 0) return undefined
  return `Expected ${nameOf(candidate)} to cost nothing, and its cost ${candidate.cost === undefined ? 'is not known' : `is ${candidate.cost} USD`}.`
}

function passes(look: Look): Finding {
  const candidate = candidateFor(look, undefined)
  if (typeof candidate === 'string') return candidate
  if (!candidate.translated) return undefined
  return `Expected the client's bytes to reach ${nameOf(candidate)} as they are, and they are translated to ${candidate.protocol}.`
}
