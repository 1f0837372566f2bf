import { fillPattern } from '../config/pattern.ts'
import type { CompiledRoute, RulesRoute, StrategyRoute, TargetRoute } from '../config/route.ts'
import { prefer } from './affinity.ts'
import { byRecovery, type Choice, type Group, isTarget, type Skipped, targetKey } from './choice.ts'
import { conditionText, holds } from './conditions.ts'
import type { RequestFacts } from './facts.ts'
import { type Ceilings, unfit } from './fitness.ts'
import { strategies } from './strategies.ts'
import type { World } from './world.ts'

export interface Arrangement {
  /** In the order in which they are to be tried, each target once; those that cool down come last. */
  choices: Choice[]
  /** In the order of the config, each target once. */
  skipped: Skipped[]
}

/**
 * Who is to be asked, and in which order. `matched`: what the `*` of a pattern's name stands for. A target without
 * alternatives is not judged: what it cannot do it says itself. Where only estimates and averages speak against all
 * targets, they are asked nevertheless.
 */
export function arrange(route: CompiledRoute, facts: RequestFacts, world: World, matched?: string): Arrangement {
  if (route.kind === 'target') return { choices: [choiceOf(route, facts, matched, ONLY)], skipped: [] }
  const strict: Walk = { facts, world, matched, lenient: false, skipped: new Map(), perhaps: false, turns: new Map() }
  const choices = inOrder(choicesOf(route, strict, TOP), strict)
  if (choices.length > 0 || !strict.perhaps) return { choices, skipped: [...strict.skipped.values()] }
  const lenient: Walk = { ...strict, lenient: true, skipped: new Map() }
  return { choices: inOrder(choicesOf(route, lenient, TOP), lenient), skipped: [...lenient.skipped.values()] }
}

/** What the way down a route depends on, and what is found on it. */
interface Walk {
  readonly facts: RequestFacts
  readonly world: World
  readonly matched: string | undefined
  /** Targets that are only perhaps unfit are taken. */
  readonly lenient: boolean
  readonly skipped: Map<string, Skipped>
  /** Of some target it is not certain that it is unfit. */
  perhaps: boolean
  /** Who has its turn, and in which routes. */
  readonly turns: Map<Choice, StrategyRoute[]>
}

/** Where on the way down a route stands. */
interface Place {
  /** There is nothing else that could be tried. */
  alone: boolean
  ceilings: readonly Ceilings[]
}

const ONLY = 'the only target'
const TOP: Place = { alone: true, ceilings: [] }

function choicesOf(route: CompiledRoute, walk: Walk, place: Place): Choice[] {
  switch (route.kind) {
    case 'target':
      return targetChoices(route, walk, place)
    case 'rules':
      return ruleChoices(route, walk, place)
    case 'strategy':
      return strategyChoices(route, walk, place)
  }
}

function targetChoices(route: TargetRoute, walk: Walk, { alone, ceilings }: Place): Choice[] {
  const { facts, world } = walk
  const choice = choiceOf(route, facts, walk.matched, alone ? ONLY : '')
  if (!alone || ceilings.length > 0) {
    const reason = reasonToSkip(choice, walk, ceilings)
    if (reason !== undefined) {
      walk.skipped.set(targetKey(choice), { upstream: choice.upstream, model: choice.model, reason })
      return []
    }
  }
  const cooling = world.cooling(choice)
  if (cooling) choice.cooling = cooling
  return [choice]
}

function choiceOf(route: TargetRoute, facts: RequestFacts, matched: string | undefined, reason: string): Choice {
  const model = matched === undefined ? route.model : fillPattern(route.model, matched)
  const choice: Choice = { upstream: route.upstream, model, reason }
  const { affinity } = facts
  if (affinity?.credential !== undefined && isTarget(choice, affinity)) choice.credential = affinity.credential
  return choice
}

function reasonToSkip(choice: Choice, walk: Walk, ceilings: readonly Ceilings[]): string | undefined {
  const found = unfit(choice, walk.facts, walk.world, ceilings)
  if (!found?.perhaps) return found?.reason
  walk.perhaps = true
  if (!walk.lenient) return found.reason
  choice.reason = `there is nothing better, although ${found.reason}`
  return undefined
}

function ruleChoices({ rules, otherwise }: RulesRoute, walk: Walk, place: Place): Choice[] {
  const found = rules.findIndex(({ when }) => holds(when, walk.facts))
  const rule = rules[found]
  const why = rule ? `rule ${found + 1} (${conditionText(rule.when)})` : 'no rule holds'
  return because(why, choicesOf(rule?.use ?? otherwise, walk, place))
}

function strategyChoices(route: StrategyRoute, walk: Walk, place: Place): Choice[] {
  const { facts, world } = walk
  const { branches, ceilings } = route
  const [sole, another] = branches
  const inside: Place = {
    alone: place.alone && !another,
    ceilings: ceilings ? [...place.ceilings, ceilings] : place.ceilings,
  }
  if (sole && !another) return choicesOf(sole.route, walk, inside)
  const groups: Group[] = []
  for (const branch of branches) {
    const choices = choicesOf(branch.route, walk, inside)
    if (choices.length > 0) groups.push({ choices, weight: branch.weight })
  }
  const ranked = strategies[route.strategy](groups, { route, facts, world })
  // The price that a cached conversation has speaks for itself.
  const ordered = route.strategy === 'cost' ? ranked : prefer(ranked, facts.affinity)
  if (route.strategy === 'round-robin' && ordered === ranked) giveTurn(route, ordered[0]?.group, walk)
  return ordered.flatMap(({ group, why }) => because(why, group.choices))
}

function giveTurn(route: StrategyRoute, group: Group | undefined, { turns }: Walk): void {
  for (const choice of group?.choices ?? []) turns.set(choice, [...(turns.get(choice) ?? []), route])
}

/** The outer reason goes before the inner one. */
function because(why: string, choices: Choice[]): Choice[] {
  for (const choice of choices) choice.reason = choice.reason === '' ? why : `${why}; ${choice.reason}`
  return choices
}

/** Each target once, healthy ones first. A turn counts where it has led to the first target of all. */
function inOrder(choices: readonly Choice[], { turns, world, facts }: Walk): Choice[] {
  const once = new Map<string, Choice>()
  for (const choice of choices) if (!once.has(targetKey(choice))) once.set(targetKey(choice), choice)
  const healthy: Choice[] = []
  const cooling: Choice[] = []
  for (const choice of once.values()) (choice.cooling ? cooling : healthy).push(choice)
  for (const choice of cooling) choice.reason += `; ${coolingText(choice, facts.now)}`
  const ordered = [...healthy, ...byRecovery(cooling)]
  const first = ordered[0]
  for (const route of (first && turns.get(first)) ?? []) world.advance(route)
  return ordered
}

function coolingText({ cooling }: Choice, now: number): string {
  if (!cooling) return ''
  return `cooling down for ${Math.max(0, Math.ceil((cooling.until - now) / 1_000))} s: ${cooling.why}`
}
