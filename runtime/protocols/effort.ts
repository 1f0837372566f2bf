import type { Effort } from '../canonical/request.ts'

const ORDER: readonly Effort[] = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']

/** The most tokens that each level stands for. */
const BUDGETS: readonly [most: number, effort: Effort][] = [
  [0, 'none'],
  [512, 'minimal'],
  [1024, 'low'],
  [8192, 'medium'],
  [24576, 'high'],
  [Number.POSITIVE_INFINITY, 'xhigh'],
]

/** The level that a budget of tokens stands for; undefined for one that leaves it to the model. */
export function effortOfBudget(tokens: number): Effort | undefined {
  return tokens < 0 ? undefined : BUDGETS.find(([most]) => tokens <= most)?.[1]
}

/**
 * The level among those that a model has which is nearest to the one that was asked for, the lower of two; undefined
 * where it has none. A model that was asked to think does not become one that does not.
 */
export function nearestEffort(asked: Effort, levels: readonly Effort[]): Effort | undefined {
  const place = (effort: Effort): number => ORDER.indexOf(effort)
  const distance = (effort: Effort): number => Math.abs(place(effort) - place(asked))
  return levels
    .filter(level => level !== 'none' || asked === 'none')
    .toSorted((a, b) => distance(a) - distance(b) || place(a) - place(b))[0]
}
