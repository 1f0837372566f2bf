import type { CompiledTarget } from '../config/compiled.ts'
import type { CompiledBranch, CompiledRoute, Condition, Strategy, StrategyRoute, TargetRoute } from '../config/route.ts'
import { type Arrangement, arrange } from './arrange.ts'
import { targetKey } from './choice.ts'
import type { RequestFacts } from './facts.ts'
import { Turns } from './turns.ts'
import type { Cooling, Measured, ModelFacts, World } from './world.ts'

/** Saturday, 1 August 2026, noon in Greenwich. */
export const NOON = Date.UTC(2026, 7, 1, 12)

export function facts(some: Partial<RequestFacts> = {}): RequestFacts {
  return {
    ...{ inputTokens: 1_000, tools: false, media: new Set(), reasoning: false },
    ...{ stream: true, protocol: 'openai-chat', key: 'anonymous', header: () => undefined, now: NOON },
    ...some,
  }
}

/** `upstream/model` */
export function to(name: string): TargetRoute {
  const [upstream, model] = name.split('/')
  return { kind: 'target', upstream: upstream!, model: model! }
}

type Branch = string | CompiledRoute | [branch: string | CompiledRoute, weight: number]

export function by(strategy: Strategy, ...branches: Branch[]): StrategyRoute {
  return { kind: 'strategy', strategy, branches: branches.map(branchOf) }
}

function branchOf(branch: Branch): CompiledBranch {
  const [route, weight] = Array.isArray(branch) ? branch : [branch, 1]
  return { route: typeof route === 'string' ? to(route) : route, weight }
}

export function rules(otherwise: string, ...pairs: [when: Condition, use: string | CompiledRoute][]): CompiledRoute {
  return {
    kind: 'rules',
    rules: pairs.map(([when, use]) => ({ when, use: typeof use === 'string' ? to(use) : use })),
    otherwise: to(otherwise),
  }
}

/** What is said of targets, by `upstream/model`. */
export interface Said {
  models?: Record<string, ModelFacts>
  measured?: Record<string, Measured>
  inFlight?: Record<string, number>
  cooling?: Record<string, Cooling>
  refuses?: Record<string, string>
}

/** A world of what is said, whose chance is the same in every run. */
export function worldOf(said: Said = {}, seed = 1): World {
  const turns = new Turns()
  const of =
    <Value>(values: Record<string, Value> | undefined) =>
    (target: CompiledTarget): Value | undefined =>
      values?.[targetKey(target)]
  return {
    model: of(said.models),
    measured: of(said.measured),
    inFlight: target => of(said.inFlight)(target) ?? 0,
    cooling: of(said.cooling),
    refuses: of(said.refuses),
    turn: route => turns.turn(route),
    advance: route => turns.advance(route),
    random: seeded(seed),
  }
}

/** Mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function order({ choices }: Pick<Arrangement, 'choices'>): string[] {
  return choices.map(targetKey)
}

/** How often each target came first in that many calls. */
export function firsts(route: CompiledRoute, world: World, calls = 10_000, some: Partial<RequestFacts> = {}) {
  const counts: Record<string, number> = {}
  for (let call = 0; call < calls; call++) {
    const first = order(arrange(route, facts(some), world))[0]!
    counts[first] = (counts[first] ?? 0) + 1
  }
  return counts
}
