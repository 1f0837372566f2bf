import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSecretBox, WrongSecret } from '../platform/secret-box.ts'
import { d1Database } from './d1-database.ts'
import type { SqlDatabase } from './database.ts'
import { loginStatement } from './login-statement.ts'
import { type LoginTable, loginTable } from './login-table.ts'
import { createLoginVault } from './login-vault.ts'
import { migrations } from './migrations/index.ts'
import { sqliteDatabase } from './sqlite-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-logins-'))
const file = join(folder, 'deep', 'headgate.db')
const BOX = createSecretBox('11'.repeat(32))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(['SQLite', 'D1'])('logins in %s', kind => {
  let table: LoginTable
  let second: LoginTable
  const opened: SqlDatabase[] = []
  let stop = async (): Promise<void> => {}
  beforeAll(async () => {
    if (kind === 'SQLite') {
      opened.push(sqliteDatabase(file), sqliteDatabase(file))
      ;[table, second] = [loginTable(opened[0]!), loginTable(opened[1]!)]
      return
    }
    const miniflare = new Miniflare({
      modules: true,
      script: 'export default { fetch() { return new Response() } }',
      compatibilityDate: '2026-01-01',
      d1Databases: { DB: 'logins' },
      cf: false,
    })
    stop = () => miniflare.dispose()
    const database = await miniflare.getD1Database('DB')
    const statements = migrations.flatMap(({ sql }) => sql.split('--> statement-breakpoint'))
    await database.batch(statements.map(statement => database.prepare(statement)))
    table = loginTable(d1Database(database))
    second = loginTable(d1Database(database))
  }, 30_000)
  afterAll(async () => {
    for (const database of opened) await database.close()
    await stop()
  })

  it('are there once they were written, for everyone who shares the database', async () => {
    const vault = createLoginVault<{ access: string }>(table, BOX)
    expect(await vault.load('chatgpt')).toBeUndefined()
    expect(await vault.save('chatgpt', 0, { access: 'a' })).toBe(true)
    const other = createLoginVault(second, BOX)
    expect(await other.load('chatgpt')).toEqual({ version: 1, tokens: { access: 'a' } })
    expect(await other.load('another')).toBeUndefined()
  })

  it('are written by whoever knows the last version alone', async () => {
    const vault = createLoginVault(table, BOX)
    expect(await vault.save('race', 0, 'first')).toBe(true)
    expect(await vault.save('race', 0, 'again')).toBe(false)
    const writers = ['x', 'y', 'z'].map(tokens => createLoginVault(second, BOX).save('race', 1, tokens))
    expect((await Promise.all(writers)).filter(won => won)).toHaveLength(1)
    expect(await vault.save('race', 1, 'late')).toBe(false)
    expect(await vault.load('race')).toMatchObject({ version: 2 })
  })

  it('are claimed by one at a time, until that one is done or its time is over', async () => {
    await table.write('claimed', 0, { sealed: 's', lost: null, updatedAt: 1 })
    expect(await table.claim('claimed', 1, 1000, 2000)).toBe(true)
    expect(await second.claim('claimed', 1, 1999, 3000)).toBe(false)
    expect(await second.claim('claimed', 1, 2000, 3000)).toBe(true)
    await second.release('claimed', 1)
    expect(await table.claim('claimed', 1, 2001, 9000)).toBe(true)
    expect(await table.write('claimed', 1, { sealed: 't', lost: null, updatedAt: 2 })).toBe(true)
    expect(await second.claim('claimed', 1, 9999, 10_000)).toBe(false)
    expect(await second.claim('claimed', 2, 2002, 3000)).toBe(true)
  })

  it('are marked where they are of no use, until somebody logs in again', async () => {
    const vault = createLoginVault(table, BOX)
    await vault.save('gone', 0, 'dead')
    expect(await vault.lose('gone', 1, 'dead', 'invalid_grant')).toBe(true)
    expect(await vault.load('gone')).toEqual({ version: 2, tokens: 'dead', lost: 'invalid_grant' })
    expect(await vault.save('gone', 2, 'new')).toBe(true)
    expect(await vault.load('gone')).toEqual({ version: 3, tokens: 'new' })
    expect(await table.remove('gone')).toBe(true)
    expect(await vault.load('gone')).toBeUndefined()
  })

  it('do not open with another secret, or as those of another upstream', async () => {
    await createLoginVault(table, BOX).save('mine', 0, 'secret')
    const stranger = createLoginVault(table, createSecretBox('22'.repeat(32)))
    await expect(stranger.load('mine')).rejects.toThrow(WrongSecret)
    await stranger.replace('mine', 'taken over')
    expect(await stranger.load('mine')).toEqual({ version: 2, tokens: 'taken over' })
    const row = await table.read('mine')
    await table.write('theirs', 0, row!)
    await expect(createLoginVault(table, BOX).load('theirs')).rejects.toThrow(WrongSecret)
  })
})

it('no token can be read in the file', async () => {
  const path = join(folder, 'sealed.db')
  const opened = sqliteDatabase(path)
  const table = loginTable(opened)
  await createLoginVault(table, BOX).save('up', 0, { access: 'tell-tale-access', refresh: 'tell-tale-refresh' })
  await opened.close()
  expect(readFileSync(path).includes('tell-tale')).toBe(false)
  expect(new Database(path).prepare('select count(*) from logins').pluck().get()).toBe(1)
})

it('a statement for other tools takes the place of a login, whatever the upstream is called', async () => {
  const path = join(folder, 'statement.db')
  const opened = sqliteDatabase(path)
  const table = loginTable(opened)
  const vault = createLoginVault(table, BOX)
  await vault.load('any')
  const database = new Database(path)
  for (const tokens of ['first', 'second']) database.exec(await loginStatement("it's", tokens, BOX, 1))
  expect(await vault.load("it's")).toEqual({ version: 2, tokens: 'second' })
  await vault.lose("it's", 2, 'second', 'gone')
  database.exec(await loginStatement("it's", 'third', BOX, 1))
  expect(await vault.load("it's")).toEqual({ version: 4, tokens: 'third' })
  database.close()
  await opened.close()
})

it('a database that cannot be opened is named', async () => {
  await expect(loginTable(sqliteDatabase(folder)).read('x')).rejects.toThrow(`The database ${folder} cannot be opened`)
})
