import { seconds } from '../decimals.ts'
import { type DraftMap, type DraftValue, freeName } from '../draft.ts'
import { Importing } from '../importing.ts'
import { type Source, SourceError, type SourceNode } from '../source.ts'
import { branchesOf } from './conditions.ts'
import { upstreamOf } from './upstream.ts'
import { WORDS } from './words.ts'

/** A config of Portkey's gateway, as JSON. `name`: what it shall be asked for by; `*` for any model's name. */
export function importPortkey(source: Source, name = '*'): Importing {
  const importing = new Importing(source, () => undefined)
  const walk = new Walk(importing, name)
  const options = optionsOf(importing, source.root, true)
  const root = walk.targetOf(source.root)
  if (root === undefined)
    throw new SourceError(source.file, 'No target of this config names a provider or a virtual key.')
  const value =
    typeof root === 'string'
      ? Object.keys(options).length === 0
        ? root
        : { to: root, ...options }
      : { ...root, ...options }
  importing.draft.models.set(name, {
    value,
    comments: name === '*' ? ['Whatever model is asked for: name those that you mean.'] : [],
  })
  // What was made on the way has its parts before it.
  for (const [other, entry] of walk.named) importing.draft.models.set(other, entry)
  return importing
}

/** Goes through nested targets: each is a text, or a model of several that is given a name where another one names it. */
class Walk {
  readonly named = new Map<string, { value: DraftValue; comments: string[] }>()
  readonly #importing: Importing
  readonly #name: string

  constructor(importing: Importing, name: string) {
    this.#importing = importing
    this.#name = name
  }

  /** What a config answers with, or undefined where it names nobody, which is told. */
  targetOf(node: SourceNode): string | DraftMap | undefined {
    const { report } = this.#importing
    this.tell(node)
    const targets = node.get('targets')
    if (!targets) return upstreamOf(this.#importing, node, this.#name)
    const list = targets.list()
    const strategy = node.get('strategy')?.map()
    const mode = strategy?.get('mode')
    const wanted = mode?.text() ?? 'single'
    const codes = strategy?.get('on_status_codes')
    if (codes)
      report.differently(
        codes.use(),
        'Whether another target is asked is decided by the kind of fault: docs/routing.md#fallback.',
      )
    switch (wanted) {
      case 'single':
        for (const other of list.slice(1)) report.not(other, 'A single strategy asks the first target only.')
        return list[0] && this.targetOf(list[0].map())
      case 'fallback':
        if (mode) report.carried(mode, "strategy: 'priority'")
        return this.several(
          'priority',
          list.flatMap(target => this.reference(target) ?? []),
        )
      case 'loadbalance':
        if (mode) report.carried(mode, "strategy: 'weighted'")
        return this.several('weighted', this.weighted(list))
      case 'conditional':
        if (mode) report.carried(mode, 'rules')
        return this.conditional(strategy!, list)
      default:
        throw mode!.wrong('"single", "fallback", "loadbalance" or "conditional"')
    }
  }

  private several(strategy: string, targets: readonly DraftValue[]): string | DraftMap | undefined {
    const [first] = targets
    if (targets.length < 2)
      return typeof first === 'object' ? String((first as DraftMap).to) : (first as string | undefined)
    return { strategy, targets }
  }

  private weighted(list: readonly SourceNode[]): DraftValue[] {
    const weighs = list.some(target => target.get('weight') !== undefined)
    return list.flatMap((target): DraftValue[] => {
      const weight = target.get('weight')?.number()
      if (weight !== undefined && weight <= 0) {
        this.#importing.report.not(target, 'A weight of 0 gets no calls: the target is left out.')
        return []
      }
      const to = this.reference(target)
      return to === undefined ? [] : weighs ? [{ to, weight: weight ?? 1 }] : [to]
    })
  }

  private conditional(strategy: SourceNode, list: readonly SourceNode[]): string | DraftMap | undefined {
    const { report } = this.#importing
    const byName = new Map<string, string>()
    for (const [index, target] of list.entries()) {
      const to = this.reference(target)
      if (to !== undefined) byName.set(target.get('name')?.text() ?? String(index), to)
    }
    const fallback = strategy.get('default')
    const otherwise = fallback && byName.get(fallback.text())
    const rules: DraftValue[] = []
    for (const condition of strategy.get('conditions')?.list() ?? []) {
      const then = condition.get('then')
      const use = then && byName.get(then.text())
      if (use === undefined) {
        report.not(condition, 'No target has this name.')
        continue
      }
      for (const branch of branchesOf(this.#importing, condition)) {
        if (branch.model === undefined) rules.push({ when: branch.when, use })
        else this.name(condition, branch.model, use)
      }
    }
    const last = otherwise ?? [...byName.values()].at(-1)
    if (fallback && otherwise === undefined) report.not(fallback, 'No target has this name: the last one is taken.')
    if (last === undefined) return undefined
    return rules.length === 0 ? last : { rules, otherwise: last }
  }

  /** A model that a condition names: the target for it gets its name where it takes any. */
  private name(condition: SourceNode, model: string, use: string): void {
    const { draft, report } = this.#importing
    const head = use.slice(0, use.indexOf('/'))
    if (model.includes('*') || (use.includes('*') && !draft.upstreams.has(head)))
      report.not(condition, `${model} cannot be named by itself: write it as a model.`)
    else this.named.set(model, { value: use.replace('*', model), comments: [] })
  }

  /** A target as another model can name it. */
  private reference(node: SourceNode): string | undefined {
    const target = this.targetOf(node.map())
    if (target === undefined || typeof target === 'string') return target
    const options = optionsOf(this.#importing, node, false)
    const star = JSON.stringify(target).includes('*') ? '-*' : ''
    const wanted =
      node
        .get('name')
        ?.text()
        .replace(/[\s*/]+/g, '-') ?? `${String(target.strategy ?? 'rules')}-targets`
    const name = freeName(`${wanted}${star}`, other => this.named.has(other) || other === this.#name)
    this.named.set(name, { value: { ...target, ...options }, comments: [`A part of '${this.#name}'.`] })
    return name
  }

  private tell(node: SourceNode): void {
    for (const [name, child] of node.members()) {
      const why = WORDS[name]
      if (why !== undefined) this.#importing.report.not(child, why)
    }
  }
}

/** What a config says of how its calls are served. Only that of the outermost counts, as with us. */
function optionsOf({ report }: Importing, node: SourceNode, outermost: boolean): DraftMap {
  const options: Record<string, DraftValue> = {}
  const retry = node.get('retry')?.map()
  if (retry) {
    const attempts = retry.get('attempts')
    const width = node.get('targets')?.items().length ?? 1
    if (!attempts) throw retry.wrong('a map with "attempts"')
    if (outermost) options.attempts = Math.max(1, Math.floor(attempts.number()) + width)
    report.differently(
      retry,
      outermost
        ? 'attempts: counted over all targets together, the first tries included; the kind of fault decides what is tried again.'
        : 'attempts count for the name that the client asked for: those of parts do not.',
    )
  }
  const cache = node.get('cache')?.map()
  if (cache) {
    const age = cache.get('max_age')
    if (outermost) options.cache = age ? { ttl: seconds(age.number()) } : { ttl: '7d' }
    report.differently(
      cache,
      `${cache.get('mode')?.value === 'semantic' ? 'Only equal requests share an answer, not similar ones.' : 'Equal requests share an answer.'} It is given again to the key that got it; scope: 'all' shares it.${outermost ? '' : ' The cache of parts does not count.'}`,
    )
    if (!outermost) delete options.cache
  }
  const timeout = node.get('request_timeout')
  if (timeout && node.get('targets')) {
    options.timeout = seconds(timeout.number() / 1000)
    report.differently(timeout, 'timeout: from the call to the beginning of its answer, over all attempts.')
  }
  return options
}
