import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Client from 'better-sqlite3'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from './fixtures/records.ts'
import { migrations } from './migrations/index.ts'
import { openSqliteUsageStore } from './sqlite.ts'
import { backUp, restore } from './sqlite-backup.ts'
import { sqliteDatabase } from './sqlite-database.ts'

const root = mkdtempSync(join(tmpdir(), 'headgate-backup-'))
afterAll(() => rmSync(root, { recursive: true }))

let count = 0
let live: string
let copy: string
const stops: (() => Promise<void>)[] = []
beforeEach(() => {
  count++
  live = join(root, `live-${count}.db`)
  copy = join(root, `copy-${count}.db`)
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** Another process that writes all the time, in pairs that are whole only together. */
async function startWriter(path: string): Promise<{ said: () => string }> {
  const code = `
    import Client from ${JSON.stringify(import.meta.resolve('better-sqlite3'))}
    const database = new Client(${JSON.stringify(path)}, { timeout: 5000 })
    database.exec('create table if not exists pairs (n integer)')
    const add = database.prepare('insert into pairs values (?)')
    const pair = database.transaction(n => { add.run(n); add.run(n) })
    let n = 0
    setInterval(() => { try { pair.immediate(n++) } catch (error) { console.log('failed: ' + error.message) } }, 1)
    console.log('ready')
  `
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString()
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  stops.push(async () => {
    child.kill('SIGKILL')
    await ended
  })
  await expect.poll(() => said).toContain('ready')
  return { said: () => said }
}

async function makeDatabase(path: string, rows: number): Promise<void> {
  const store = await openSqliteUsageStore(path)
  await store.append(Array.from({ length: rows }, (_, n) => recordOf(n)))
  await store.close()
}

function countOf(path: string, table: string): number {
  const database = new Client(path, { readonly: true })
  const rows = database.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0
  database.close()
  return rows
}

describe('a backup', () => {
  it('is what there was at one moment, while another process writes', async () => {
    await makeDatabase(live, 3000)
    await startWriter(live)
    for (let n = 0; n < 5; n++) {
      const before = countOf(live, 'pairs')
      expect(await backUp(live, copy)).toBeGreaterThan(100_000)
      const copied = countOf(copy, 'pairs')
      expect(copied % 2).toBe(0)
      expect(copied).toBeGreaterThanOrEqual(before)
      expect(countOf(copy, 'usage')).toBe(3000)
    }
    expect(existsSync(`${copy}-wal`) || existsSync(`${copy}.unfinished`)).toBe(false)
  })

  it('that cannot be made leaves what was there', async () => {
    writeFileSync(copy, 'an older backup')
    await expect(backUp(live, copy)).rejects.toThrow(`There is no database at ${live}.`)
    writeFileSync(live, 'this is no database, but it is long enough to be taken for a header of one, and more')
    await expect(backUp(live, copy)).rejects.toThrow(`${live} is no database.`)
    expect(existsSync(`${copy}.unfinished`)).toBe(false)
    expect(existsSync(copy)).toBe(true)
  })
})

describe('restoring', () => {
  it('takes the place of a database that is in use, which stays in use', async () => {
    await makeDatabase(live, 10)
    await backUp(live, copy)
    const open = sqliteDatabase(live)
    const store = await openSqliteUsageStore(live)
    await store.append([recordOf('later')])
    expect(await open.get('select count(*) as n from usage')).toEqual({ n: 11 })
    const writer = await startWriter(live)

    expect(await restore(copy, live, `${live}.before`)).toEqual({ kept: true })
    expect(await open.get('select count(*) as n from usage')).toEqual({ n: 10 })
    await store.append([recordOf('much later')])
    expect(await open.get('select count(*) as n from usage')).toEqual({ n: 11 })
    expect(countOf(`${live}.before`, 'usage')).toBe(11)
    expect(await open.get('select actor, operation, subject from audit')).toEqual({
      ...{ actor: 'cli', operation: 'restore', subject: copy },
    })
    expect(
      (await open.get<{ n: number }>("select version as n from versions where name = 'restored'"))?.n,
    ).toBeGreaterThan(0)
    // What the other process writes into is not in the backup.
    await expect.poll(writer.said).toContain('failed: no such table: pairs')
    await open.close()
    await store.close()
    const after = new Client(live)
    expect(after.pragma('integrity_check', { simple: true })).toBe('ok')
    after.close()
  })

  it('brings what an older version made up to date', async () => {
    const old = new Client(copy)
    old.exec(`create table headgate_migrations (name text primary key, applied_at integer not null)`)
    old.exec(migrations[0]!.sql)
    old.prepare('insert into headgate_migrations values (?, 1)').run(migrations[0]!.name)
    old.close()
    expect(await restore(copy, live, `${live}.before`)).toEqual({ kept: false })
    // Nobody but its owner may read what a gateway knows.
    expect(statSync(live).mode & 0o777).toBe(0o600)
    expect(countOf(live, 'headgate_migrations')).toBe(migrations.length)
  })

  it.each([
    ['of a newer version', (path: string) => makeNewer(path), /a newer version of Headgate has changed it/],
    [
      'of something else',
      (path: string) => new Client(path).exec('create table x (y)').close(),
      /no backup of Headgate/,
    ],
    ['that is no database', (path: string) => writeFileSync(path, 'root:x:0:0'.repeat(100)), /is no database\./],
    ['that is not there', () => {}, /There is no backup at/],
  ])('of a file %s changes nothing', async (_, make, message) => {
    await makeDatabase(live, 3)
    await make(copy)
    await expect(restore(copy, live, `${live}.before`)).rejects.toThrow(message)
    expect(countOf(live, 'usage')).toBe(3)
    expect(existsSync(`${live}.restoring`) || existsSync(`${live}.before`)).toBe(false)
  })
})

async function makeNewer(path: string): Promise<void> {
  await makeDatabase(path, 1)
  const database = new Client(path)
  database.exec(`insert into headgate_migrations values ('9999_breaks-future.sql', 0)`)
  database.close()
}
