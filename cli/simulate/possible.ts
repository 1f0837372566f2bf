import type { ProtocolId } from '../../runtime/config/protocol-id.ts'
import type { CompiledRoute, Condition } from '../../runtime/config/route.ts'
import type { AuthenticatedCall, ReadCall } from '../../runtime/gateway/call.ts'
import { candidateOf } from '../../runtime/gateway/choose.ts'
import type { FoundModel } from '../../runtime/gateway/find-model.ts'
import type { Gateway } from '../../runtime/gateway/gateway.ts'
import type { Operation } from '../../runtime/protocols/operation.ts'
import { arrange } from '../../runtime/routing/arrange.ts'
import { targetKey } from '../../runtime/routing/choice.ts'
import type { Medium, RequestFacts } from '../../runtime/routing/facts.ts'
import type { World } from '../../runtime/routing/world.ts'
import { Oracle } from './oracle.ts'

/** What is known of a call that was recorded. */
export interface KnownFacts {
  operation: Operation
  principal: AuthenticatedCall['principal']
  protocol: ProtocolId
  stream: boolean
  inputTokens: number
  /** Milliseconds since 1970. */
  at: number
  /** Who answered it, and so could. */
  answeredBy: { upstream: string; model: string }
}

/** Where a call may go, by all that is known of it. */
export interface Possible {
  /** Whoever may be asked first, whatever is not known: `upstream/model`. */
  always: ReadonlySet<string>
  /** Whoever may be asked first if what is not known is one way or another. */
  perhaps: ReadonlySet<string>
  /** Whoever may be asked at all, after others too. */
  ever: ReadonlySet<string>
  /** What it depends on that is not recorded, in words; empty where it depends on nothing. */
  needs: readonly string[]
}

/** Ways at the most that are looked at of one call. */
const MOST_WAYS = 20_000

/**
 * All ways that the route may send the call while nothing cools: what is not recorded may be anything that the target
 * that answered it could serve, and chance anything at all.
 */
export function possibleTargets(gateway: Gateway, found: FoundModel, known: KnownFacts): Possible {
  const oracle = new Oracle()
  const headers = headerValuesIn(found.route)
  const firsts = new Map<string, Set<string>>()
  const ever = new Set<string>()
  let ways = 0
  do {
    const asked: [need: string, answer: string][] = []
    const facts = factsOf(gateway, known, headers, (need, answers, text = String) => {
      const answer = oracle.ask(answers)
      asked.push([need, text(answer)])
      return answer
    })
    const { choices } = arrange(found.route, facts, worldOf(gateway, known, oracle, found), found.matched)
    const keys = choices.map(targetKey)
    for (const key of keys) ever.add(key)
    const name = JSON.stringify(asked)
    const sorts = firsts.get(name) ?? new Set()
    firsts.set(name, sorts.add(keys[0] ?? ''))
  } while (oracle.next() && ++ways < MOST_WAYS)
  const sets = [...firsts.values()]
  const perhaps = new Set(sets.flatMap(set => [...set]))
  const always = new Set([...perhaps].filter(key => sets.every(set => set.has(key))))
  return { always, perhaps, ever, needs: always.size === perhaps.size ? [] : needsOf(firsts) }
}

/** What makes a difference: with one answer the call may go elsewhere than with another. */
function needsOf(firsts: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const byNeed = new Map<string, Map<string, Set<string>>>()
  for (const [name, set] of firsts) {
    for (const [need, answer] of JSON.parse(name) as [string, string][]) {
      const answers = byNeed.get(need) ?? new Map<string, Set<string>>()
      byNeed.set(need, answers.set(answer, new Set([...(answers.get(answer) ?? []), ...set])))
    }
  }
  const differs = (answers: Map<string, Set<string>>): boolean => {
    const sorts = [...answers.values()].map(set => [...set].sort().join('\n'))
    return new Set(sorts).size > 1
  }
  return [...byNeed].flatMap(([need, answers]) => (differs(answers) ? [need] : []))
}

type Unknown = <Answer>(need: string, answers: readonly Answer[], text?: (answer: Answer) => string) => Answer

const MEDIA: readonly Medium[] = ['image', 'audio', 'video', 'document']

function factsOf(
  gateway: Gateway,
  { protocol, stream, principal, inputTokens, at, answeredBy }: KnownFacts,
  headers: ReadonlyMap<string, readonly (string | undefined)[]>,
  unknown: Unknown,
): RequestFacts {
  const able = gateway.modelFacts(answeredBy)
  const shown = MEDIA.filter(medium => able?.media?.includes(medium) ?? true)
  const known = new Map<string, unknown>()
  const once = <Answer>(name: string, decide: () => Answer): Answer => {
    if (!known.has(name)) known.set(name, decide())
    return known.get(name) as Answer // whoever asks by this name, asks for the same
  }
  const { group } = principal
  return {
    ...{ protocol, stream, key: principal.key, now: at, ...(group !== undefined && { group }) },
    // The gateway's own estimate, by which it goes, is within a fifth or so of what the upstream counted.
    get inputTokens() {
      return once('inputTokens', () =>
        unknown(
          'its tokens, as the gateway estimates them',
          [1, 0.8, 1.2].map(by => Math.round(inputTokens * by)),
        ),
      )
    },
    get tools() {
      const answers = able?.tools === false ? [false] : [false, true]
      return once('tools', () => unknown('whether it offers tools', answers))
    },
    get media() {
      const answers: ReadonlySet<Medium>[] = [new Set(), ...shown.map(medium => new Set([medium]))]
      return once('media', () => unknown('whether it holds images or other media', answers, set => [...set].join()))
    },
    get reasoning() {
      return once('reasoning', () => unknown('whether it asks for reasoning', [false, true]))
    },
    header(name) {
      const what = name === 'user-agent' ? 'its client (user-agent)' : `its header ${name}`
      return once(`header ${name}`, () => unknown(what, headers.get(name) ?? [undefined]))
    },
  }
}

/** What rules look for in headers, and something else. */
function headerValuesIn(route: CompiledRoute): Map<string, (string | undefined)[]> {
  const values = new Map<string, Set<string | undefined>>()
  const add = (name: string, value?: string): void => {
    const known = values.get(name) ?? new Set([undefined, 'something else'])
    values.set(name, value === undefined ? known : known.add(value))
  }
  for (const { client, header = {} } of conditionsIn(route)) {
    if (client !== undefined) add('user-agent', client)
    for (const [name, value] of Object.entries(header))
      add(name.toLowerCase(), typeof value === 'string' ? value : undefined)
  }
  return new Map([...values].map(([name, set]) => [name, [...set]]))
}

function conditionsIn(route: CompiledRoute): Condition[] {
  switch (route.kind) {
    case 'target':
      return []
    case 'strategy':
      return route.branches.flatMap(branch => conditionsIn(branch.route))
    case 'rules':
      return [...route.rules.flatMap(({ when, use }) => [when, ...conditionsIn(use)]), ...conditionsIn(route.otherwise)]
  }
}

/** A world in which nothing cools, nothing was measured, and chance is the oracle's. */
function worldOf(gateway: Gateway, { operation, principal }: KnownFacts, oracle: Oracle, found: FoundModel): World {
  // All that is looked at to see whether a target can be sent the call at all.
  const call = { gateway, operation, principal, model: found.name, clientKey: 'simulated' } as ReadCall
  return {
    model: target => gateway.modelFacts(target),
    measured: () => undefined,
    inFlight: () => 0,
    cooling: () => undefined,
    refuses: target => (candidateOf(call, target) ? undefined : 'it cannot be asked'),
    turn: route => oracle.ask(route.branches.map((_, n) => n)),
    advance: () => {},
    random: () => oracle.ask([0, 1 - Number.EPSILON]),
  }
}
