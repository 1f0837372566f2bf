import { sha256 } from '../platform/digest.ts'
import type { SqlDatabase } from '../state/database.ts'
import { groupTable, type NewGroupRow } from '../state/group-table.ts'
import { keyTable, type NewKeyRow, type NewSecret } from '../state/key-table.ts'
import { newKey, visiblePrefix } from './key-text.ts'
import { changeText, groupColumns, groupOf, keyColumns, keyOf } from './rows.ts'
import type { Change, GroupTerms, KeyTerms, MadeGroup, MintedKey } from './terms.ts'

/** A key that was just made: the only time that anybody sees it. */
export interface ShownKey {
  key: string
  minted: MintedKey
}

/**
 * The keys and groups that are made at run time. Whoever changes one through a gateway that runs calls its directory's
 * `refresh` afterwards; all other processes take note within seconds.
 */
export interface Keyring {
  /** Rejects with a KeyringFault where the name is taken. `by`: who does it. */
  mint(name: string, terms: KeyTerms, by: string): Promise<ShownKey>
  /** By name, revoked ones included. */
  list(): Promise<MintedKey[]>
  get(name: string): Promise<MintedKey | undefined>
  /** This and what follows rejects with a KeyringFault where there is no such key, and `update` and `rotate` where it is revoked. */
  update(name: string, change: Change<KeyTerms>): Promise<MintedKey>
  /** Another secret for the same key. The one before is good for `overlapMs` more. */
  rotate(name: string, overlapMs: number): Promise<ShownKey>
  /** For good. Once more changes nothing. */
  revoke(name: string): Promise<MintedKey>
  /** Forgets a key that is revoked, and makes its name free. */
  remove(name: string): Promise<void>
  readonly groups: GroupRing
}

export interface GroupRing {
  make(name: string, terms: GroupTerms, by: string): Promise<MadeGroup>
  list(): Promise<MadeGroup[]>
  get(name: string): Promise<MadeGroup | undefined>
  update(name: string, change: Change<GroupTerms>): Promise<MadeGroup>
  /** Rejects with a KeyringFault where a key that is not revoked is in it. */
  remove(name: string): Promise<void>
}

/** Why a key or a group could not be made or changed, in words for whoever asked. */
export class KeyringFault extends Error {
  readonly code: 'taken' | 'absent' | 'revoked' | 'not-revoked' | 'in-use'

  constructor(code: KeyringFault['code'], message: string) {
    super(message)
    this.code = code
  }
}

export function createKeyring(database: SqlDatabase, now: () => number = Date.now): Keyring {
  const table = keyTable(database)
  const ring: Keyring = {
    async mint(name, terms, by) {
      const { key, row } = newKeyRow(name, terms, by, now())
      if (!(await table.insert(row))) throw taken('key', name)
      return { key, minted: await present(name) }
    },
    async list() {
      return (await table.all()).map(keyOf)
    },
    async get(name) {
      const row = await table.read(name)
      return row && keyOf(row)
    },
    async update(name, change) {
      if (!(await table.change(name, changeText(change), now()))) throw await unchanged(name)
      return present(name)
    },
    async rotate(name, overlapMs) {
      const at = now()
      const { key, secret } = newSecret(at + overlapMs)
      if (!(await table.rotate(name, secret, at))) throw await unchanged(name)
      return { key, minted: await present(name) }
    },
    async revoke(name) {
      await table.revoke(name, now())
      return present(name)
    },
    async remove(name) {
      if (await table.remove(name)) return
      await present(name)
      throw new KeyringFault('not-revoked', `The key "${name}" is not revoked: revoke it first.`)
    },
    groups: groupRing(database, now),
  }

  async function present(name: string): Promise<MintedKey> {
    const key = await ring.get(name)
    if (!key) throw new KeyringFault('absent', `There is no key "${name}" that was minted.`)
    return key
  }

  async function unchanged(name: string): Promise<KeyringFault> {
    await present(name)
    return new KeyringFault('revoked', `The key "${name}" is revoked, which is for good: mint another one.`)
  }

  return ring
}

function groupRing(database: SqlDatabase, now: () => number): GroupRing {
  const table = groupTable(database)
  async function present(name: string): Promise<MadeGroup> {
    const row = await table.read(name)
    if (!row) throw new KeyringFault('absent', `There is no group "${name}" that was made at run time.`)
    return groupOf(row)
  }
  return {
    async make(name, terms, by) {
      if (!(await table.insert(newGroupRow(name, terms, by, now())))) throw taken('group', name)
      return present(name)
    },
    async list() {
      return (await table.all()).map(groupOf)
    },
    async get(name) {
      const row = await table.read(name)
      return row && groupOf(row)
    },
    async update(name, change) {
      await table.change(name, changeText(change), now())
      return present(name)
    },
    async remove(name) {
      if (await table.remove(name)) return
      await present(name)
      throw new KeyringFault(
        'in-use',
        `Keys are in the group "${name}": revoke them, or move them to another group, first.`,
      )
    },
  }
}

/** A new key, and what is kept of it. */
export function newKeyRow(name: string, terms: KeyTerms, by: string, now: number): { key: string; row: NewKeyRow } {
  const key = newKey()
  const secret = { prefix: visiblePrefix(key), sha256: sha256(key) }
  return {
    key,
    row: { id: `key_${crypto.randomUUID()}`, name, ...secret, ...keyColumns(terms), createdAt: now, createdBy: by },
  }
}

export function newSecret(previousUntil: number): { key: string; secret: NewSecret } {
  const key = newKey()
  return { key, secret: { prefix: visiblePrefix(key), sha256: sha256(key), previousUntil } }
}

export function newGroupRow(name: string, terms: GroupTerms, by: string, now: number): NewGroupRow {
  return { name, ...groupColumns(terms), createdAt: now, createdBy: by }
}

function taken(what: string, name: string): KeyringFault {
  return new KeyringFault('taken', `There is a ${what} "${name}" already.`)
}
