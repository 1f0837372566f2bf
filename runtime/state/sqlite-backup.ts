import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { makePrivateFile } from '../platform/node/files.ts'
import { migrate, refuseNewer } from './migrate.ts'

/**
 * Copies a database into a file while gateways write to it: as it is at one moment, whole. `to` is there only when all of
 * it is; what was there before is replaced. Resolves to its bytes. Rejects with an Error that says what went wrong.
 */
export async function backUp(from: string, to: string): Promise<number> {
  if (!existsSync(from)) throw new Error(`There is no database at ${from}.`)
  const { default: Client } = await import('better-sqlite3')
  const unfinished = `${to}.unfinished`
  discard(unfinished)
  try {
    // Nobody but its owner may read it.
    writeFileSync(unfinished, '', { flag: 'wx', mode: 0o600 })
    const source = new Client(from, { readonly: true, timeout: BUSY })
    try {
      await source.backup(unfinished)
    } finally {
      source.close()
    }
    const copy = new Client(unfinished)
    try {
      // A file of its own, without the log beside it that a database in use has.
      copy.pragma('journal_mode = DELETE')
      assertWhole(copy, from)
    } finally {
      copy.close()
    }
    renameSync(unfinished, to)
    return statSync(to).size
  } catch (thrown) {
    if (thrown instanceof Client.SqliteError && thrown.code === 'SQLITE_NOTADB')
      throw new Error(`${from} is no database.`)
    throw thrown
  } finally {
    discard(unfinished)
  }
}

/**
 * Puts a backup in the place of a database, also while gateways use it: they see the one or the other, never a mixture.
 * A backup of an older version is brought up to date first. What was there before is kept in `before`, where there was
 * anything.
 */
export async function restore(from: string, to: string, before: string): Promise<{ kept: boolean }> {
  if (!existsSync(from)) throw new Error(`There is no backup at ${from}.`)
  const { default: Client } = await import('better-sqlite3')
  const fresh = `${to}.restoring`
  discard(fresh)
  try {
    await backUp(from, fresh)
    const source = new Client(fresh)
    try {
      if (source.prepare("select 1 from sqlite_schema where name = 'headgate_migrations'").get() === undefined)
        throw new Error(`${from} is no backup of Headgate.`)
      refuseNewer(source)
      migrate(source)
      // Processes that keep copies of what it holds read all of it again.
      source.prepare(RESTORED).run(Date.now())
      // The log of what came after the backup goes with it; that it did must be told.
      source.prepare(NOTED).run(Date.now(), crypto.randomUUID(), from)
      // A database that is in use writes to a log, and so has to be the one that takes its place.
      source.pragma('journal_mode = WAL')
      const kept = existsSync(to)
      if (kept) await backUp(to, before)
      else await makePrivateFile(to)
      await source.backup(to)
      return { kept }
    } finally {
      source.close()
    }
  } finally {
    discard(fresh)
  }
}

function assertWhole(database: Database, from: string): void {
  const said = database.pragma('integrity_check', { simple: true })
  if (said !== 'ok') throw new Error(`${from} is damaged: ${String(said)}`)
}

function discard(path: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${part}`, { force: true })
}

const BUSY = 5_000

const RESTORED = `insert into versions (name, version) values ('restored', ?)
on conflict (name) do update set version = max(version + 1, excluded.version)`

const NOTED = `insert into audit (at, act, actor, operation, subject) values (?, ?, 'cli', 'restore', ?)`
