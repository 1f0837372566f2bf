import type { CompiledGroup } from '../config/keys.ts'
import type { ResolvedGateway } from '../config/resolved.ts'
import { sha256 } from '../platform/digest.ts'
import type { SqlDatabase } from '../state/database.ts'
import { type GroupRow, groupTable } from '../state/group-table.ts'
import { type KeyRow, keyTable } from '../state/key-table.ts'
import { isNewerDatabase } from '../state/newer-database.ts'
import { readVersions } from '../state/versions.ts'
import { barOf, declaredKey, type KeyPrincipal, type KnownKey, madeGroup, mintedKeys } from './known-key.ts'

/** Milliseconds that the last known state is held to be true while the database cannot be asked. */
export const KEPT_FOR = 15 * 60_000

/** What a directory knows of a presented key. */
export type Found = KnownKey | 'unknown' | 'unavailable'

export interface KeyDirectoryParts {
  /** The database with the minted keys; absent where there is none. */
  database?: SqlDatabase | undefined
  /** Whether there is one yet: keys are not what it is made for. */
  hasDatabase?: (() => boolean) | undefined
  warn?: (message: string) => void
  now?: () => number
}

/**
 * All keys: those of the config, and a copy of the minted ones. A look-up is made in memory and at once, whatever is
 * presented: strangers cost no read. The copy is what `refresh` saw last; it is held to be true for some minutes while the
 * database fails, and minted keys are refused after that. No failure ever opens a gateway.
 */
export class KeyDirectory {
  readonly #declared = new Map<string, KnownKey>()
  readonly #declaredNames: ReadonlySet<string>
  readonly #declaredGroups: Readonly<Record<string, CompiledGroup>>
  readonly #hasKeys: boolean
  readonly #database: SqlDatabase | undefined
  readonly #hasDatabase: () => boolean
  readonly #warn: (message: string) => void
  readonly #now: () => number

  #minted = new Map<string, KnownKey>()
  readonly #rows = new Map<string, KeyRow>()
  #made = new Map<string, CompiledGroup>()
  /** Keys as they were presented, so that a good one is hashed once. */
  #presented = new Map<string, KnownKey>()
  /** What the copy is of. */
  #seen: { keys: number; removed: number; groups: number; restored: number } | undefined
  #everMinted = false
  /** When the copy was last known to be true. */
  #trueAt = Number.NEGATIVE_INFINITY
  #failedAt = Number.NEGATIVE_INFINITY
  #failing = false
  #started = 0
  #applied = 0
  #renewing = Number.NEGATIVE_INFINITY
  readonly #warned = new Set<string>()

  /** `before`: the directory that this one takes the place of, whose copy of what was minted it begins with. */
  constructor(
    { keys, keysDeclared, groups }: Pick<ResolvedGateway, 'keys' | 'keysDeclared' | 'groups'>,
    parts: KeyDirectoryParts = {},
    before?: KeyDirectory,
  ) {
    this.#database = parts.database
    this.#hasDatabase = parts.hasDatabase ?? (() => true)
    this.#warn = parts.warn ?? (() => {})
    this.#now = parts.now ?? Date.now
    this.#declaredGroups = groups
    this.#hasKeys = keysDeclared
    for (const key of keys)
      this.#declared.set(
        key.sha256,
        declaredKey(key, name => this.group(name)),
      )
    this.#declaredNames = new Set(keys.map(({ id }) => id))
    if (before) this.#begin(before)
  }

  /** Nobody has to show a key: there are none in the config, and none was ever minted. */
  get open(): boolean {
    if (this.#hasKeys || this.#everMinted) return false
    return this.#database === undefined || this.#seen !== undefined
  }

  /** Digests of keys that are good now. */
  get size(): number {
    const now = this.#now()
    return [...this.#declared.values(), ...this.#minted.values()].filter(key => !barOf(key, now)).length
  }

  /** What is known of a key. A look-up by digest tells nothing of the key by its time. */
  find(presented: string): Found {
    const remembered = this.#presented.get(presented)
    const found = remembered ?? this.#look(sha256(presented))
    if (found === undefined) return this.#isTrue() ? 'unknown' : 'unavailable'
    // There are never more of them than there are keys.
    if (!remembered) this.#presented.set(presented, found)
    return found.declared || this.#isTrue() ? found : 'unavailable'
  }

  /** Whether it is a key of this gateway, good or not. */
  knows(presented: string): boolean {
    return this.#look(sha256(presented)) !== undefined
  }

  /** Whose keys are known, each once. */
  get principals(): KeyPrincipal[] {
    const all = [...this.#declared.values(), ...this.#minted.values()].map(({ principal }) => principal)
    return [...new Map(all.map(principal => [principal.key, principal])).values()]
  }

  /** By name; the secrets of a key share one. */
  named(name: string): KnownKey | undefined {
    const has = (key: KnownKey): boolean => key.principal.key === name
    return [...this.#declared.values()].find(has) ?? [...this.#minted.values()].find(has)
  }

  /** Whose is what calls with keys of this name left behind. */
  ownersOf(name: string): string[] {
    const owners = [...this.#minted.values()].flatMap(({ principal: { key, owner = key } }) =>
      key === name ? owner : [],
    )
    return [...new Set([name, ...owners])]
  }

  get names(): string[] {
    return [...new Set([...this.#declared.values(), ...this.#minted.values()].map(({ principal }) => principal.key))]
  }

  /** Whether the config has a key, or a group, of that name: nothing that is made at run time may take it. */
  declares(what: 'key' | 'group', name: string): boolean {
    return what === 'key' ? this.#declaredNames.has(name) : Object.hasOwn(this.#declaredGroups, name)
  }

  group(name: string): CompiledGroup | undefined {
    return Object.hasOwn(this.#declaredGroups, name) ? this.#declaredGroups[name] : this.#made.get(name)
  }

  get groupNames(): string[] {
    return [...new Set([...Object.keys(this.#declaredGroups), ...this.#made.keys()])]
  }

  /**
   * Takes note of what was changed, here or by another process. Resolves when everything that was committed before the
   * call is known; rejects where the database cannot be asked.
   */
  async refresh(): Promise<void> {
    const database = this.#database
    if (!database) return
    const begun = this.#now()
    const turn = ++this.#started
    try {
      await this.#load(database, turn, begun)
      if (this.#failing) this.#warn('Minted keys can be read again.')
      this.#failing = false
    } catch (error) {
      this.#failedAt = this.#now()
      // That ends the start of a server, which tells it itself.
      if (!this.#failing && !isNewerDatabase(error)) this.#warn(this.#failureText(error))
      this.#failing = true
      throw error
    }
  }

  /**
   * For runtimes without timers between requests: undefined where the copy is young enough to go on with, else a promise
   * that never rejects and is not waited for long. A copy that is not so young is renewed by `background` work meanwhile.
   */
  settle(background: (work: Promise<unknown>) => void): Promise<void> | undefined {
    if (!this.#database) return undefined
    const now = this.#now()
    const age = now - this.#trueAt
    if (age < YOUNG || now - this.#failedAt < YOUNG) return undefined
    if (age >= OLD) return waited(this.refresh())
    if (now - this.#renewing < YOUNG) return undefined
    this.#renewing = now
    background(this.refresh().catch(() => {}))
    return undefined
  }

  /** What one directory knew of the database is as true in the next: no key is strange, and no gateway open, in between. */
  #begin(before: KeyDirectory): void {
    for (const [id, row] of before.#rows) this.#rows.set(id, row)
    for (const message of before.#warned) this.#warned.add(message)
    this.#made = before.#made
    this.#seen = before.#seen
    this.#everMinted = before.#everMinted
    this.#trueAt = before.#trueAt
    this.#failedAt = before.#failedAt
    this.#failing = before.#failing
    this.#rebuild()
  }

  #look(digest: string): KnownKey | undefined {
    return this.#declared.get(digest) ?? this.#minted.get(digest)
  }

  #isTrue(): boolean {
    return this.#database === undefined || this.#now() - this.#trueAt <= KEPT_FOR
  }
  /** Everything the first time, and what was changed since after that. */
  async #load(database: SqlDatabase, turn: number, begun: number): Promise<void> {
    const versions = this.#hasDatabase() ? await readVersions(database) : NO_VERSIONS
    const latest = {
      keys: versions.get('keys') ?? 0,
      removed: versions.get('removed-keys') ?? 0,
      groups: versions.get('groups') ?? 0,
      restored: versions.get('restored') ?? 0,
    }
    const seen = this.#seen
    // A database that was put in the place of another one has other keys, and of a key that is gone there is no row to see.
    const replaced =
      !seen || latest.keys < seen.keys || latest.groups < seen.groups || latest.restored !== seen.restored
    const anew = replaced || latest.removed !== seen.removed
    const rows =
      latest.keys > 0 && (anew || latest.keys !== seen.keys) ? await keyTable(database).all(anew ? -1 : seen.keys) : []
    const groups = anew || latest.groups !== seen.groups ? await groupsOf(database, latest.groups) : undefined
    // What began later and is here already has seen more.
    if (turn < this.#applied) return
    this.#applied = turn
    this.#trueAt = begun
    this.#seen = latest
    if (latest.keys > 0) this.#everMinted = true
    if (anew) this.#rows.clear()
    for (const row of rows) this.#rows.set(row.id, row)
    if (groups) this.#made = new Map(this.#sound('group', groups, row => [[row.name, madeGroup(row)]]))
    if (anew || groups || rows.length > 0) this.#rebuild()
  }

  #rebuild(): void {
    const groupOf = (name: string): CompiledGroup | undefined => this.group(name)
    this.#minted = new Map(this.#sound('key', [...this.#rows.values()], row => mintedKeys(row, groupOf)))
    this.#presented = new Map()
    for (const { name, group, revokedAt } of this.#rows.values()) {
      if (revokedAt !== null) continue
      if (this.#declaredNames.has(name))
        this.#warnOnce(`The key "${name}" was minted, and the config has one of that name: they are counted as one.`)
      if (group !== null && !this.group(group))
        this.#warnOnce(`The key "${name}" is refused: its group "${group}" is neither in the config nor made.`)
    }
  }

  /** One row that somebody else wrote wrongly is left out, and keeps the others from nothing. */
  #sound<Row extends { name: string }, Known>(
    what: string,
    rows: readonly Row[],
    read: (row: Row) => Known[],
  ): Known[] {
    return rows.flatMap(row => {
      try {
        return read(row)
      } catch (thrown) {
        const reason = thrown instanceof Error ? thrown.message : String(thrown)
        this.#warnOnce(
          `The ${what} "${row.name}" is left out, as its row in the database cannot be understood: ${reason}`,
        )
        return []
      }
    })
  }

  #warnOnce(message: string): void {
    if (this.#warned.has(message)) return
    this.#warned.add(message)
    this.#warn(message)
  }

  #failureText(error: unknown): string {
    const reason = error instanceof Error ? error.message : String(error)
    const after = this.#seen
      ? `those that were known last are good for ${KEPT_FOR / 60_000} minutes`
      : 'only those of the config are let in'
    return `Minted keys cannot be read, ${after}: ${reason}`
  }
}

const NO_VERSIONS: Awaited<ReturnType<typeof readVersions>> = new Map()

function groupsOf(database: SqlDatabase, version: number): Promise<GroupRow[]> | GroupRow[] {
  return version === 0 ? [] : groupTable(database).all()
}

/** Milliseconds of age up to which the copy is good enough, and from which on a call waits for another one. */
const YOUNG = 2_000
const OLD = 4_000

/** Milliseconds that a call waits at the most: whoever has been let in for four seconds may be for one more. */
const PATIENCE = 1_000

function waited(work: Promise<void>): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, PATIENCE)
    const end = (): void => {
      clearTimeout(timer)
      resolve()
    }
    work.then(end, end)
  })
}
