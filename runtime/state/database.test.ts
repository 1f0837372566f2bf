import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Client from 'better-sqlite3'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { d1Database } from './d1-database.ts'
import type { SqlDatabase } from './database.ts'
import { sqliteDatabase } from './sqlite-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-database-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(['SQLite', 'D1'])('a database of %s', kind => {
  let database: SqlDatabase
  let stop = async (): Promise<void> => {}
  beforeAll(async () => {
    if (kind === 'SQLite') database = sqliteDatabase(join(folder, 'deep', 'headgate.db'))
    else {
      const miniflare = new Miniflare({
        modules: true,
        script: 'export default { fetch() { return new Response() } }',
        compatibilityDate: '2026-01-01',
        d1Databases: { DB: 'any' },
        cf: false,
      })
      stop = () => miniflare.dispose()
      database = d1Database(await miniflare.getD1Database('DB'))
    }
    await database.run('create table pairs (name text primary key, n integer)')
  }, 30_000)
  afterAll(async () => {
    await database.close()
    await stop()
  })

  it('tells how many rows a statement changed, and gives back what it was given', async () => {
    expect(await database.run('insert into pairs values (?, ?), (?, ?)', 'a', 1, 'b', null)).toBe(2)
    expect(await database.all('select name, n from pairs order by name')).toEqual([
      { name: 'a', n: 1 },
      { name: 'b', n: null },
    ])
    expect(await database.get('select n from pairs where name = ?', 'a')).toEqual({ n: 1 })
    expect(await database.get('select n from pairs where name = ?', 'z')).toBeUndefined()
    expect(await database.run('update pairs set n = 5 where name = ?', 'z')).toBe(0)
  })

  it('does a batch whole or not at all', async () => {
    const add = 'insert into pairs values (?, ?)'
    expect(
      await database.batch([
        [add, 'c', 3],
        ['update pairs set n = n + 1 where n > ?', 0],
      ]),
    ).toEqual([1, 2])
    await expect(
      database.batch([
        [add, 'd', 4],
        [add, 'a', 0],
      ]),
    ).rejects.toThrow(/UNIQUE/)
    expect(await database.get('select n from pairs where name = ?', 'd')).toBeUndefined()
    expect(await database.batch([])).toEqual([])
  })
})

describe('a file that a newer version has changed in a way that breaks this one', () => {
  const path = join(folder, 'newer.db')
  beforeAll(async () => {
    const database = sqliteDatabase(path)
    await database.get('select 1')
    await database.close()
    const client = new Client(path)
    client.prepare('insert into headgate_migrations values (?, 1)').run('9999_breaks-future.sql')
    client.close()
  })

  it('is refused with the remedy, and left as it is', async () => {
    const database = sqliteDatabase(path)
    await expect(database.get('select 1')).rejects.toThrow(
      `The database ${path} cannot be opened: a newer version of Headgate has changed it (9999_breaks-future.sql); run that version, or restore a backup`,
    )
    await database.close()
  })

  it('is used where that only added to it, as going back to an older version needs', async () => {
    const client = new Client(path)
    client.exec("update headgate_migrations set name = '9999_future.sql' where name like '9999%'")
    client.close()
    const database = sqliteDatabase(path)
    expect(await database.get('select 1 as n')).toEqual({ n: 1 })
    await database.close()
  })
})

it('an opening that failed is tried again by the next call', async () => {
  const path = join(folder, 'late')
  const database = sqliteDatabase(join(path, 'x.db'))
  const { mkdirSync, writeFileSync } = await import('node:fs')
  writeFileSync(path, 'in the way')
  await expect(database.get('select 1 as n')).rejects.toThrow(/cannot be opened/)
  rmSync(path)
  mkdirSync(path)
  expect(await database.get('select 1 as n')).toEqual({ n: 1 })
  await database.close()
})
