import { isFields, itemsOf, type Leaf } from './manifest.ts'

/** Where calls are expected to go, without anybody failing. */
export interface Shares {
  /** Each place once, with its share of the calls; together they are 1, or nothing where nothing is known. */
  leaves: (Leaf & { share: number })[]
  /** What had to be taken for granted. */
  assumptions: Assumption[]
}

/** In the words of a report; their order is the one in which they are told. */
export const ASSUMPTIONS = {
  first: 'the first target of `priority` answers: nobody fails and nothing is full',
  weighted: '`weighted` targets get their shares',
  even: 'targets of `round-robin`, `least-busy` and `latency` get equal shares',
  cheapest: '`cost` takes the target that is cheapest for the average call of the model',
  otherwise:
    'no rule holds, as what rules look at is not recorded: `otherwise` answers (`headgate explain` tells of one request)',
  unknown: 'parts of routes that this version does not know answer nothing',
} as const

export type Assumption = keyof typeof ASSUMPTIONS

/** What one call of the average costs there; undefined where the price is not known. */
export type CostOf = (leaf: Leaf) => number | undefined

export function sharesOf(route: unknown, filled: (model: string) => string, costOf: CostOf): Shares {
  if (!isFields(route)) return UNKNOWN
  switch (route.kind) {
    case 'target': {
      const leaf = { upstream: String(route.upstream), model: filled(String(route.model)), share: 1 }
      return { leaves: [leaf], assumptions: [] }
    }
    case 'rules':
      return assuming('otherwise', sharesOf(route.otherwise, filled, costOf))
    case 'strategy': {
      const branches = itemsOf(route.branches).filter(isFields)
      const parts = branches.map(branch => ({
        shares: sharesOf(branch.route, filled, costOf),
        weight: typeof branch.weight === 'number' ? branch.weight : 1,
      }))
      return parts.length < 2 ? (parts[0]?.shares ?? NOTHING) : chosen(String(route.strategy), parts, costOf)
    }
    default:
      return UNKNOWN
  }
}

const NOTHING: Shares = { leaves: [], assumptions: [] }
const UNKNOWN: Shares = { leaves: [], assumptions: ['unknown'] }

interface Part {
  shares: Shares
  weight: number
}

function chosen(strategy: string, parts: readonly Part[], costOf: CostOf): Shares {
  switch (strategy) {
    case 'priority':
      return assuming('first', parts[0]!.shares)
    case 'weighted':
      return assuming('weighted', mixed(parts))
    case 'cost':
      return assuming('cheapest', cheapest(parts, costOf).shares)
    case 'round-robin':
    case 'least-busy':
    case 'latency':
      return assuming('even', mixed(parts.map(({ shares }) => ({ shares, weight: 1 }))))
    default:
      return UNKNOWN
  }
}

function assuming(assumption: Assumption, { leaves, assumptions }: Shares): Shares {
  return { leaves, assumptions: [...new Set([assumption, ...assumptions])] }
}

function mixed(parts: readonly Part[]): Shares {
  const sum = parts.reduce((total, { weight }) => total + weight, 0)
  const leaves = new Map<string, Leaf & { share: number }>()
  for (const { shares, weight } of parts) {
    for (const leaf of shares.leaves) {
      const name = `${leaf.upstream}/${leaf.model}`
      const share = sum === 0 ? 0 : (leaf.share * weight) / sum
      if (share > 0) leaves.set(name, { ...leaf, share: share + (leaves.get(name)?.share ?? 0) })
    }
  }
  return { leaves: [...leaves.values()], assumptions: [...new Set(parts.flatMap(({ shares }) => shares.assumptions))] }
}

/** What nobody knows the price of comes last, as at run time. */
function cheapest(parts: readonly Part[], costOf: CostOf): Part {
  const costs = parts.map(({ shares }) => averageCost(shares, costOf))
  const best = costs.indexOf(Math.min(...costs))
  return parts[Math.max(best, 0)]!
}

function averageCost({ leaves }: Shares, costOf: CostOf): number {
  if (leaves.length === 0) return Number.POSITIVE_INFINITY
  return leaves.reduce((sum, leaf) => sum + leaf.share * (costOf(leaf) ?? Number.POSITIVE_INFINITY), 0)
}
