import Client, { type Database } from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrations } from './migrations/index.ts'
import { breaksOlder } from './newer-database.ts'

/** Why a migration that breaks the versions before it was worth it, by its name. */
const BREAKING: Readonly<Record<string, string>> = {}

describe('a migration only adds, so that the version before it works on the database', () => {
  it.each(migrations.map(({ name, sql }) => ({ name, sql })))('$name', ({ name, sql }) => {
    const faults = faultsOf(sql)
    if (!breaksOlder(name)) expect(faults).toEqual([])
    else expect(BREAKING[name], 'say in this file why it breaks older versions').toEqual(expect.any(String))
  })

  it('and those that break older versions say so in their names, and have reasons', () => {
    expect(Object.keys(BREAKING)).toEqual(migrations.map(({ name }) => name).filter(breaksOlder))
  })
})

describe('what adds, and what does not', () => {
  it.each([
    'CREATE TABLE `a` (`x` text NOT NULL)',
    'CREATE TABLE `a` (`x` text);--> statement-breakpoint\nCREATE UNIQUE INDEX `a_x` ON `a` (`x`);',
    'ALTER TABLE `usage` ADD `x` text',
    'ALTER TABLE `usage` ADD `x` integer DEFAULT 0 NOT NULL',
    'ALTER TABLE `usage` ADD COLUMN x integer',
    'CREATE INDEX `usage_x` ON `usage` (`key`)',
    'CREATE TABLE `a` (`x` text);--> statement-breakpoint\nINSERT INTO `a` (`x`) VALUES (1)',
    "CREATE TABLE `a` (`x` text);--> statement-breakpoint\nCREATE TRIGGER `t` BEFORE DELETE ON `a` BEGIN SELECT RAISE(ABORT, 'no'); END;",
  ])('%j does', sql => expect(faultsOf(sql)).toEqual([]))

  it.each([
    [
      'ALTER TABLE `usage` ADD `x` text NOT NULL',
      'ALTER TABLE `usage` ADD `x` text NOT NULL: what is new may be null, or has a default',
    ],
    ['ALTER TABLE `usage` DROP COLUMN `key`', 'ALTER TABLE `usage` DROP COLUMN `key`: this does not add'],
    ['ALTER TABLE `usage` RENAME TO `calls`', 'ALTER TABLE `usage` RENAME TO `calls`: this does not add'],
    [
      'ALTER TABLE `usage` RENAME COLUMN `key` TO `name`',
      'ALTER TABLE `usage` RENAME COLUMN `key` TO `name`: this does not add',
    ],
    ['DROP TABLE `usage`', 'DROP TABLE `usage`: this does not add'],
    ['DROP INDEX `usage_started_at`', 'DROP INDEX `usage_started_at`: this does not add'],
    [
      'CREATE UNIQUE INDEX `u` ON `usage` (`key`)',
      'CREATE UNIQUE INDEX `u` ON `usage` (`key`): on a table that is there, older versions would break it',
    ],
    [
      'CREATE TRIGGER `t` BEFORE INSERT ON `usage` BEGIN SELECT 1; END',
      'CREATE TRIGGER `t` BEFORE INSERT ON `usage` BEGIN SELECT 1; END: on a table that is there, older versions would break it',
    ],
    ["UPDATE `usage` SET `key` = 'x'", "UPDATE `usage` SET `key` = 'x': this does not add"],
    [
      'INSERT INTO `usage` SELECT * FROM `old`',
      'INSERT INTO `usage` SELECT * FROM `old`: on a table that is there, older versions would break it',
    ],
  ])('%j does not', (sql, fault) => expect(faultsOf(sql)).toEqual([fault]))
})

describe('a database that is one step further', () => {
  const steps = migrations.map(({ name }, n) => ({ name, n })).filter(({ name, n }) => n > 0 && !breaksOlder(name))

  it.each(steps)('by $name takes and gives every row as the version before it writes and reads them', ({ n }) => {
    const before = databaseOf(n)
    const after = databaseOf(n + 1)
    onTestFinished(() => {
      before.close()
      after.close()
    })
    for (const table of tablesOf(before)) {
      const columns = columnsOf(before, table).map(({ name }) => `"${name}"`)
      const values = columnsOf(before, table).map(({ type }, place) =>
        /int|real/i.test(type) ? 7_000 + place : `text ${place}`,
      )
      const insert = `insert into "${table}" (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
      const read = `select ${columns.join(', ')} from "${table}" order by ${columns.join(', ')}`
      for (const database of [before, after]) database.prepare(insert).run(values)
      expect(after.prepare(read).raw().all()).toEqual(before.prepare(read).raw().all())
      for (const statement of [
        `update "${table}" set ${columns.at(-1)} = ${columns.at(-1)}`,
        `delete from "${table}"`,
      ]) {
        const [told, tells] = [before, after].map(database => outcomeOf(database, statement))
        expect(tells).toEqual(told)
      }
    }
  })
})

/** What of a migration does more than add. */
function faultsOf(sql: string): string[] {
  const statements = sql
    .split('--> statement-breakpoint')
    .map(statement => statement.trim().replace(/;$/, ''))
    .filter(statement => statement !== '')
  const made = new Set(statements.flatMap(statement => /^CREATE TABLE [`"]?(\w+)/i.exec(statement)?.[1] ?? []))
  return statements.flatMap(statement => {
    const why = faultOf(statement, made)
    return why === undefined ? [] : [`${statement}: ${why}`]
  })
}

function faultOf(statement: string, made: ReadonlySet<string>): string | undefined {
  if (/^CREATE TABLE /i.test(statement) || /^CREATE INDEX /i.test(statement)) return undefined
  if (/^ALTER TABLE \S+ ADD /i.test(statement)) {
    const mayBeLeftOut = !/NOT NULL/i.test(statement) || /DEFAULT/i.test(statement)
    return mayBeLeftOut ? undefined : 'what is new may be null, or has a default'
  }
  const on = /^(?:CREATE UNIQUE INDEX|CREATE TRIGGER)\s.*?\sON [`"]?(\w+)|^INSERT INTO [`"]?(\w+)/is.exec(statement)
  if (on === null) return 'this does not add'
  return made.has(on[1] ?? on[2] ?? '') ? undefined : 'on a table that is there, older versions would break it'
}

function databaseOf(n: number): Database {
  const database = new Client(':memory:')
  for (const { sql } of migrations.slice(0, n)) database.exec(sql)
  return database
}

function tablesOf(database: Database): string[] {
  return database
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .pluck()
    .all()
}

function columnsOf(database: Database, table: string): { name: string; type: string }[] {
  return database.prepare<[], { name: string; type: string }>(`pragma table_info("${table}")`).all()
}

/** How many rows it changed, or why it did not. */
function outcomeOf(database: Database, statement: string): number | string {
  try {
    return database.prepare(statement).run().changes
  } catch (thrown) {
    return String(thrown)
  }
}
