import { type DraftMap, type DraftValue, freeName } from '../draft.ts'
import type { Importing } from '../importing.ts'
import type { Connection } from './connection.ts'

/** Several targets by Flow Router's order for connections. */
export type Order = 'priority' | 'round-robin' | 'weighted'

/** Who serves a model, in the order in which Flow Router asks. */
export class Pools {
  readonly connections: readonly Connection[]
  readonly order: Order
  readonly #importing: Importing
  readonly #isDisabled: (connection: Connection, model: string) => boolean
  /** Names of the config that mean a pool and nothing else. */
  readonly #public = new Set<string>()
  readonly #reserved = new Set<string>()
  /** Names that the config has only to name pools by. */
  readonly #inner = new Map<string, string>()

  constructor(
    importing: Importing,
    connections: readonly Connection[],
    order: Order,
    isDisabled: (connection: Connection, model: string) => boolean,
  ) {
    this.#importing = importing
    this.connections = connections
    this.order = order
    this.#isDisabled = isDisabled
  }

  /** The targets of a name, which may end with a star. */
  targets(name: string): string[] {
    const serving = this.connections.filter(one => covers(one, name) && !this.#isDisabled(one, name))
    return [...new Set(serving.map(one => `${one.id}/${one.modelOf(name)}`))]
  }

  /** What the name means; undefined where nobody serves it. */
  value(name: string): DraftValue | undefined {
    return several(this.order, this.targets(name))
  }

  /** It stands among the models under its own name, so that others may name it. */
  publish(name: string, value: DraftValue): void {
    this.#importing.draft.models.set(name, { value, comments: [] })
    this.#public.add(name)
  }

  /** Another meaning takes the name. */
  reserve(name: string): void {
    this.#public.delete(name)
    this.#reserved.add(name)
  }

  /** One target that stands for all who serve the name: a model of its own where there are several. */
  reference(name: string): string | undefined {
    const { draft } = this.#importing
    const targets = this.targets(name)
    if (targets.length < 2) return targets[0]
    if (this.#public.has(name) && !draft.upstreams.has(name.split('/')[0]!)) return name
    const known = this.#inner.get(name)
    if (known !== undefined) return known
    const isTaken = (other: string): boolean => draft.models.has(other) || this.#reserved.has(other)
    const inner = freeName(`${name.replaceAll('/', '-')}-providers`, isTaken)
    this.#inner.set(name, inner)
    draft.models.set(inner, {
      value: several(this.order, targets)!,
      comments: [`The providers of ${name}, which others name.`],
    })
    return inner
  }
}

/** Flow Router takes names for equal in any case, and a star for any end. */
function covers({ lists }: Connection, name: string): boolean {
  const wanted = name.toLowerCase()
  const head = wanted.endsWith('*') ? wanted.slice(0, -1) : wanted
  return lists.some(({ name: listed }) => {
    const own = listed.toLowerCase()
    return own === wanted || (own.endsWith('*') && head.startsWith(own.slice(0, -1)))
  })
}

/** One target, or several. `width`: how many they lead to, of which each is tried. */
export function several(
  strategy: string,
  targets: readonly string[],
  width = targets.length,
): string | DraftMap | undefined {
  if (targets.length < 2) return targets[0]
  return { strategy, targets, ...(width > 3 && { attempts: width }) }
}
