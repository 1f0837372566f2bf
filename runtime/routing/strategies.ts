import type { Strategy, StrategyRoute } from '../config/route.ts'
import { type Group, head, isHealthy } from './choice.ts'
import { expectedCost, expectedMs } from './expected.ts'
import type { RequestFacts } from './facts.ts'
import type { World } from './world.ts'

/** A group in its place, and why it stands there. */
export interface Ranked {
  group: Group
  why: string
}

interface Deciding {
  route: StrategyRoute
  facts: RequestFacts
  world: World
}

/**
 * Each puts the branches of a strategy in order: the best one first, the rest as its fallbacks. A branch counts for the
 * target that it would be tried with; none of them calls `advance`.
 */
export const strategies: Record<Strategy, (groups: readonly Group[], deciding: Deciding) => Ranked[]> = {
  priority: groups => groups.map((group, n) => ({ group, why: `number ${n + 1} in order` })),

  /** Those that cool have no turn: theirs would all go to the next one. */
  'round-robin'(groups, { route, world }) {
    const healthy = groups.filter(isHealthy)
    const cooling = groups.filter(group => !isHealthy(group))
    const turn = healthy.length === 0 ? 0 : world.turn(route) % healthy.length
    const rotated = [...healthy.slice(turn), ...healthy.slice(0, turn), ...cooling]
    return rotated.map((group, n) => ({ group, why: n === 0 ? 'its turn' : 'next in turn' }))
  },

  /** Drawn without putting back: the smallest of exponential variates whose rates are the weights. */
  weighted(groups, { world }) {
    const total = groups.reduce((sum, { weight }) => sum + weight, 0)
    const drawn = (weight: number): number => {
      const draw = -Math.log(1 - world.random())
      return weight > 0 ? draw / weight : Number.POSITIVE_INFINITY
    }
    return ascending(groups, ({ weight }) => drawn(weight)).map(({ item: group }) => ({
      group,
      why: `weight ${group.weight} of ${total}`,
    }))
  },

  /** What costs nothing first, what nobody knows the price of last. */
  cost(groups, { facts, world }) {
    const costs = (group: Group): number => {
      const target = head(group)
      return expectedCost(target, facts, world.model(target)) ?? Number.POSITIVE_INFINITY
    }
    return ascending(groups, costs).map(({ item: group, key }) => ({ group, why: costText(key) }))
  },

  /** Those that were not measured lately come last, but for a share of the calls that finds out. */
  latency(groups, { facts, world }) {
    const time = (group: Group): number => {
      const target = head(group)
      const measured = world.measured(target)
      return measured ? expectedMs(measured, facts, world.model(target)) : Number.POSITIVE_INFINITY
    }
    const sorted = ascending(groups, time)
    const known = sorted.filter(({ key }) => key !== Number.POSITIVE_INFINITY)
    const unknown = shuffled(
      sorted.filter(({ key }) => key === Number.POSITIVE_INFINITY).map(({ item }) => item),
      world,
    )
    const explored = known.length === 0 ? undefined : toExplore(unknown, world)
    return [
      ...(explored ? [{ group: explored, why: 'not measured lately, to find out' }] : []),
      ...known.map(({ item: group, key }) => ({ group, why: `${Math.round(key)} ms expected` })),
      ...unknown.filter(group => group !== explored).map(group => ({ group, why: 'not measured lately' })),
    ]
  },

  /** With this call, relative to its weight; chance decides among equals, else the first one had all of a quiet day. */
  'least-busy'(groups, { world }) {
    const calls = ({ choices }: Group): number => choices.reduce((sum, choice) => sum + world.inFlight(choice), 0)
    const load = (group: Group): number => (group.weight > 0 ? (calls(group) + 1) / group.weight : Infinity)
    return ascending(shuffled(groups, world), load).map(({ item: group }) => ({
      group,
      why: `${calls(group)} in flight, weight ${group.weight}`,
    }))
  },
}

/** Of the calls at the most that go to a target only to learn how fast it is. */
const EXPLORED_SHARE = 0.1

/** One call at a time is enough to find out, however slow it is. */
function toExplore(unknown: readonly Group[], world: World): Group | undefined {
  const idle = unknown.filter(group => isHealthy(group) && world.inFlight(head(group)) === 0)
  return idle.length > 0 && world.random() < EXPLORED_SHARE ? idle[0] : undefined
}

function costText(usd: number): string {
  if (usd === Number.POSITIVE_INFINITY) return 'price unknown'
  return usd === 0 ? 'free' : `${usd.toFixed(6)} USD expected`
}

/** Equals keep their order. */
function ascending<Item>(items: readonly Item[], key: (item: Item) => number): { item: Item; key: number }[] {
  return items.map(item => ({ item, key: key(item) })).sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
}

function shuffled<Item>(items: readonly Item[], world: World): Item[] {
  const mixed = [...items]
  for (let left = mixed.length - 1; left > 0; left--) {
    const drawn = Math.floor(world.random() * (left + 1))
    ;[mixed[left], mixed[drawn]] = [mixed[drawn]!, mixed[left]!]
  }
  return mixed
}
