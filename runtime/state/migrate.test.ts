import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Client, { type Database } from 'better-sqlite3'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { recordOf } from './fixtures/records.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import * as schema from './schema/index.ts'
import { openSqliteUsageStore } from './sqlite.ts'
import { sqliteDatabase } from './sqlite-database.ts'
import { usageReport } from './usage-report.ts'
import { tidyUsage } from './usage-tidy.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-migrate-'))
afterAll(() => rmSync(folder, { recursive: true }))
let path = ''
let count = 0
beforeEach(() => {
  path = join(folder, `${count++}.db`)
})

/** The versions that were ever released or run: the first N migrations, by the name of the last of them. */
const versions = migrations.map(({ name }, n) => ({ name, n: n + 1 }))

/** A database as the version of the first `n` migrations left it, with rows in every table. */
function older(n: number): Database {
  const database = new Client(path)
  database.pragma('journal_mode = WAL')
  database.exec('create table headgate_migrations (name text primary key, applied_at integer not null)')
  for (const { name, sql } of migrations.slice(0, n)) {
    database.exec(sql)
    database.prepare('insert into headgate_migrations values (?, 1)').run(name)
  }
  for (const table of tablesOf(database)) for (let row = 1; row <= 3; row++) fill(database, table, row)
  return database
}

interface Column {
  name: string
  type: string
  notnull: number
  pk: number
}

function columnsOf(database: Database, table: string): Column[] {
  return database.prepare<[], Column>(`pragma table_info("${table}")`).all()
}

function tablesOf(database: Database): string[] {
  const names = database
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .pluck()
    .all()
  return names.filter(name => name !== 'headgate_migrations')
}

/** A row whose every value is its own; in the last row everything that may be null is. */
function fill(database: Database, table: string, row: number): void {
  const columns = columnsOf(database, table)
  const values = columns.map(({ name, type, notnull, pk }, place) => {
    if (row === 3 && !notnull && !pk) return null
    // Rows that a migration has put there have small numbers.
    const number = 1_767_312_000_000 + row * 3_600_000 + place
    return /int|real/i.test(type) ? number : `${name} ${row} ‘’ "🦊"`
  })
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  database.prepare(`insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`).run(values)
}

/** Every row of these tables, of these columns. */
function contents(database: Database, columns: Readonly<Record<string, readonly string[]>>): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(columns).map(([table, names]) => {
      const list = names.map(name => `"${name}"`).join(', ')
      return [table, database.prepare(`select ${list} from "${table}" order by ${list}`).raw().all()]
    }),
  )
}

function columnsOfAll(database: Database): Record<string, string[]> {
  return Object.fromEntries(
    tablesOf(database).map(table => [table, columnsOf(database, table).map(({ name }) => name)]),
  )
}

/** All that makes a schema, tables, indexes and triggers. */
function schemaOf(database: Database): unknown[] {
  return database.prepare('select type, name, tbl_name, sql from sqlite_schema order by type, name').all()
}

function fresh(): Database {
  const database = new Client(':memory:')
  migrate(database)
  return database
}

describe('an older database', () => {
  it.each(versions)('of $n migrations, up to $name, is brought up to date and keeps every row', ({ n }) => {
    const database = older(n)
    onTestFinished(() => void database.close())
    const columns = columnsOfAll(database)
    const before = contents(database, columns)
    migrate(database)
    expect(contents(database, columns)).toEqual(before)
    expect(schemaOf(database)).toEqual(schemaOf(fresh()))
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    const names = database.prepare('select name from headgate_migrations order by name').pluck().all()
    expect(names).toEqual(migrations.map(({ name }) => name))
  })

  it.each(versions)('of $n migrations has its usage in reports, before and after it is added up', async ({ n }) => {
    older(n).close()
    const store = await openSqliteUsageStore(path)
    await store.append([recordOf('new', { costPico: 5, price: { id: 1, rates: '{}' } })])
    await store.close()
    const database = sqliteDatabase(path)
    onTestFinished(() => database.close())
    // What else the rows of the test put there is no usage.
    await database.run('delete from usage_hours')
    await database.run('delete from usage_marks where id > 1')
    await database.run('update usage_marks set last_id = 0, next_id = 0, swept_before = 0')
    const before = await usageReport(database, { by: ['key', 'model'] })
    expect(before.total).toMatchObject({ calls: 4, errors: 3 })
    await tidyUsage(database, { retention: {}, rows: 100 })
    expect(await usageReport(database, { by: ['key', 'model'] })).toEqual(before)
  })

  // Processes take their time to start: the oldest, and every fourth after it.
  const some = versions.filter(({ n }) => n % 4 === 1)
  it.each(some)('of $n migrations is brought up to date once by three processes at once', async ({ n }) => {
    const database = older(n)
    const columns = columnsOfAll(database)
    const before = contents(database, columns)
    const code = `
      import { sqliteDatabase } from ${JSON.stringify(new URL('sqlite-database.ts', import.meta.url).href)}
      import 'better-sqlite3'
      console.log('ready')
      await new Promise(resolve => process.stdin.once('data', resolve))
      await sqliteDatabase(${JSON.stringify(path)}).get('select 1 from usage')
      process.exit()`
    const children = Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
        stdio: ['pipe', 'pipe', 'inherit'],
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      return {
        ready: new Promise(resolve => child.stdout.once('data', resolve)),
        ended: new Promise(resolve => child.on('exit', resolve)),
        go: () => child.stdin.write('go'),
      }
    })
    await Promise.all(children.map(({ ready }) => ready))
    for (const { go } of children) go()
    expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0])
    expect(contents(database, columns)).toEqual(before)
    const names = database.prepare('select name from headgate_migrations order by name').pluck().all()
    expect(names).toEqual(migrations.map(({ name }) => name))
    database.close()
  })

  it('is left as it was where a migration fails in the middle', () => {
    const database = older(1)
    onTestFinished(() => void database.close())
    // The last migration that makes a table finds it made.
    const last = migrations.findLast(({ sql }) => /CREATE TABLE/.test(sql))!
    const name = /CREATE TABLE `(\w+)`/.exec(last.sql)![1]!
    database.exec(`create table ${name} (x)`)
    const before = schemaOf(database)
    expect(() => migrate(database)).toThrow(`table \`${name}\` already exists`)
    expect(schemaOf(database)).toEqual(before)
    expect(database.prepare('select count(*) from usage').pluck().get()).toBe(3)
  })
})

describe('the migrations', () => {
  it('make the tables that the schema has, column by column', () => {
    const database = fresh()
    const made = Object.fromEntries(
      tablesOf(database).map(table => [
        table,
        columnsOf(database, table).map(({ name, type, notnull }) => [name, type.toLowerCase(), notnull === 1]),
      ]),
    )
    const tables = Object.values(schema).filter(table => is(table, SQLiteTable))
    const meant = Object.fromEntries(
      tables.map(table => {
        const { name, columns } = getTableConfig(table)
        return [name, columns.map(column => [column.name, column.getSQLType(), column.notNull])]
      }),
    )
    const sorted = (all: typeof made): typeof made =>
      Object.fromEntries(Object.entries(all).map(([table, columns]) => [table, columns.sort(byName)]))
    expect(sorted(made)).toEqual(sorted(meant))
  })
})

function byName([one]: unknown[], [other]: unknown[]): number {
  return String(one) < String(other) ? -1 : 1
}
