import { saidOf, targetInfo } from '../../../runtime/catalogue/target-info.ts'
import { KINDS } from '../../../runtime/config/kinds.ts'
import type { CatalogEntry } from '../../../runtime/config/model-info.ts'
import { readCatalogKey } from '../catalog.ts'
import type { Finding } from '../problem.ts'
import { readTarget, starsIn, targetsOf } from '../target.ts'
import { entriesOf, fieldOf, itemsOf } from '../values.ts'
import type { Check, CheckInput } from './check.ts'

/** What is chosen by its cost, or spent from dollars, has a price. */
export const checkPrices: Check = input => [...chosenByCost(input), ...spentFromDollars(input)]

function hintFor(unpriced: string): string {
  return `write catalog: { '${unpriced}': { prices: { input: …, output: … } } }, or free: true at its upstream`
}

/** What has no price is spent from no budget of dollars: whoever is to be held by one is not. */
function spentFromDollars(input: CheckInput): Finding[] {
  const { config } = input
  const leaves = (model: unknown): string[] =>
    targetsOf(model).flatMap(({ text }) => unpricedLeaves(text, input, new Set()))
  const all = (): string[] => entriesOf(config.models).flatMap(([, model]) => leaves(model))
  const ofUpstream = (name: string, upstream: unknown): string[] =>
    itemsOf(fieldOf(upstream, 'models')).flatMap(([, id]) =>
      typeof id === 'string' && !hasPrice(name, id, input) ? [`${name}/${id}`] : [],
    )
  const holders: [area: string, unpriced: (name: string, holder: unknown) => string[]][] = [
    ['keys', all],
    ['groups', all],
    ['models', (_, model) => leaves(model)],
    ['upstreams', ofUpstream],
  ]
  return holders.flatMap(([area, unpricedOf]) =>
    entriesOf(config[area]).flatMap(([name, holder]): Finding[] => {
      if (!hasDollars(fieldOf(holder, 'budget'))) return []
      const [unpriced] = unpricedOf(name, holder)
      if (unpriced === undefined) return []
      const message = `The price of "${unpriced}" is not known, so its calls are not spent from this budget.`
      const path = [area, name, 'budget']
      return [{ severity: 'warning', code: 'unknown-price', path, message, hint: hintFor(unpriced) }]
    }),
  )
}

function hasDollars(budget: unknown): boolean {
  return fieldOf(budget, 'usd') !== undefined || itemsOf(budget).some(([, one]) => fieldOf(one, 'usd') !== undefined)
}

const chosenByCost: Check = input =>
  entriesOf(input.config.models).flatMap(([name, model]) => {
    if (fieldOf(model, 'strategy') !== 'cost') return []
    return targetsOf(model).flatMap(({ text, at }): Finding[] => {
      const unpriced = unpricedLeaves(text, input, new Set())[0]
      if (unpriced === undefined) return []
      return [
        {
          severity: 'warning',
          code: 'unknown-price',
          path: ['models', name, ...at],
          message: `The price of "${unpriced}" is not known, so the strategy "cost" takes it last.`,
          hint: hintFor(unpriced),
        },
      ]
    })
  })

/** The models of upstreams that a target leads to and that have no price. Patterns are left out: they may mean any. */
function unpricedLeaves(text: string, input: CheckInput, seen: Set<string>): string[] {
  const { config, declared } = input
  const meaning = readTarget(text, declared)
  if (meaning.type === 'unknown' || seen.has(text)) return []
  seen.add(text)
  if (meaning.type === 'model') {
    const model = fieldOf(config.models, meaning.name)
    // Its own are named where it is.
    if (fieldOf(model, 'strategy') === 'cost') return []
    return targetsOf(model).flatMap(target => unpricedLeaves(target.text, input, seen))
  }
  if (meaning.model === '' || starsIn(meaning.model) > 0) return []
  return hasPrice(meaning.upstream, meaning.model, input) ? [] : [text]
}

function hasPrice(id: string, model: string, { config, declared }: CheckInput): boolean {
  const upstream = fieldOf(config.upstreams, id)
  const kind = fieldOf(upstream, 'kind')
  const defaults = Object.entries(KINDS).find(([name]) => name === kind)?.[1]
  // A kind that does not exist is told by the schema.
  if (defaults === undefined) return true
  const address = fieldOf(upstream, 'endpoint') ?? fieldOf(upstream, 'baseUrl') ?? defaults.baseUrl
  const facts = {
    id,
    kind: String(kind),
    free: fieldOf(upstream, 'free') === true,
    ...(typeof address === 'string' && { baseUrl: address }),
  }
  const said = saidOf(id, model, priced(config.catalog, declared.upstreams))
  return said.prices !== undefined || targetInfo(facts, model).prices !== undefined
}

/** The catalog's entries that have prices, whatever these are: the schema judges them. */
function priced(catalog: unknown, upstreams: ReadonlySet<string>): CatalogEntry[] {
  return entriesOf(catalog)
    .filter(([, model]) => fieldOf(model, 'prices') !== undefined)
    .map(([key]) => ({ ...readCatalogKey(key, upstreams), info: { prices: {} } }))
}
