import type { CompiledGroup } from '../config/keys.ts'
import { type Found, KeyDirectory } from '../keys/key-directory.ts'
import type { KnownKey } from '../keys/known-key.ts'

/** Who calls: a key by its name, for which nobody has to know its secret. */
export interface Caller {
  key: string
  /** Another group than that of the key. */
  group?: string | undefined
}

const MARK = 'simulated '

/** What a client presents in place of the key's secret. */
export function presented({ key, group }: Caller): string {
  return MARK + JSON.stringify([key, group ?? null])
}

/** The keys of a gateway, which are known by their names. A key that is not there has no terms but those of its group. */
export class SimulatedKeys extends KeyDirectory {
  readonly #real: KeyDirectory
  readonly #callers = new Map<string, KnownKey>()

  constructor(real: KeyDirectory) {
    super({ keys: [], keysDeclared: false, groups: {} })
    this.#real = real
  }

  override get open(): boolean {
    return this.#real.open
  }

  override get names(): string[] {
    return this.#real.names
  }

  override get groupNames(): string[] {
    return this.#real.groupNames
  }

  override named(name: string): KnownKey | undefined {
    return this.#real.named(name)
  }

  override group(name: string): CompiledGroup | undefined {
    return this.#real.group(name)
  }

  override knows(text: string): boolean {
    return text.startsWith(MARK)
  }

  override find(text: string): Found {
    if (!text.startsWith(MARK)) return 'unknown'
    const before = this.#callers.get(text)
    if (before) return before
    const [key, group] = JSON.parse(text.slice(MARK.length)) as [string, string | null] // as `presented` writes it
    const found = this.#callerOf(key, group ?? undefined)
    this.#callers.set(text, found)
    return found
  }

  #callerOf(key: string, group: string | undefined): KnownKey {
    const known = this.#real.named(key) ?? { principal: { key }, until: Infinity, bar: 'expired', declared: true }
    if (group === undefined || group === known.principal.group) return known
    const shared = this.#real.group(group)
    const { shared: _, ...own } = known.principal
    return { ...known, principal: { ...own, group, ...(shared && { shared }) } }
  }
}
