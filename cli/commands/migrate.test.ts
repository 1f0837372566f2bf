import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Client from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '../../runtime/state/migrations/index.ts'
import type { Codemod } from '../migrate/codemods.ts'
import { configMigration, writeMigration } from '../migrate/config.ts'
import { whatItDoes } from '../migrate/database.ts'
import { ran } from '../testing.ts'
import command from './migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-migrate-test-'))
afterAll(() => rmSync(folder, { recursive: true }))
let path = ''
let count = 0
beforeEach(() => {
  path = join(folder, `${count++}.db`)
})

/** A database as the version before the last migration left it, with a call in it. */
function older(): void {
  const database = new Client(path)
  database.exec('create table headgate_migrations (name text primary key, applied_at integer not null)')
  for (const { name, sql } of migrations.slice(0, -1)) {
    database.exec(sql)
    database.prepare('insert into headgate_migrations values (?, 1)').run(name)
  }
  database.exec(`insert into drains (upstream, since, "by") values ('openai', 1, 'cli')`)
  database.close()
}

const applied = (file: string): number => {
  const database = new Client(file, { readonly: true })
  const n = database.prepare('select count(*) from headgate_migrations').pluck().get()
  database.close()
  return Number(n)
}

const migrateDatabase = (...args: string[]) => ran(command, 'database', '--database', path, ...args)

describe('the database', () => {
  test('is looked at: 2 where something is pending, and nothing changes', async () => {
    older()
    const { stdout, code } = await migrateDatabase('--check')
    expect(code).toBe(2)
    expect(stdout).toMatch(
      new RegExp(`^1 migration of the database ${path} is pending:\n  ${migrations.at(-1)!.name}: `),
    )
    expect(applied(path)).toBe(migrations.length - 1)
    expect((await migrateDatabase('--dry-run')).code).toBe(2)
  })

  test('is brought up to date after a copy of it was made', async () => {
    older()
    const { stdout, code } = await migrateDatabase()
    expect(code).toBe(0)
    expect(stdout).toContain(`The database ${path} is up to date, by 1 migration:\n`)
    expect(stdout).toContain(`What it was before is in ${path}.before-migrate.\n`)
    expect([applied(path), applied(`${path}.before-migrate`)]).toEqual([migrations.length, migrations.length - 1])
    expect(await migrateDatabase()).toMatchObject({
      stdout: expect.stringContaining(`The database ${path} is up to date.\n`),
      code: 0,
    })
  })

  test('has its copy where that is wanted, and none where it is not', async () => {
    older()
    const backup = `${path}.mine`
    writeFileSync(backup, 'kept')
    expect(await migrateDatabase('--backup', backup)).toMatchObject({
      stderr: expect.stringContaining(`${backup} is there already`),
      code: 1,
    })
    expect(readFileSync(backup, 'utf8')).toBe('kept')
    expect(applied(path)).toBe(migrations.length - 1)
    expect((await migrateDatabase('--no-backup')).code).toBe(0)
    expect(existsSync(`${path}.before-migrate`)).toBe(false)
    expect(applied(path)).toBe(migrations.length)
  })

  test('is told in JSON, with the command for that of the Worker', async () => {
    older()
    const { stdout, code } = await migrateDatabase('--check', '--json')
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toEqual({
      applied: false,
      database: { path, state: 'pending', pending: [{ name: migrations.at(-1)!.name, does: expect.any(Array) }] },
      d1: 'npx wrangler d1 migrations apply DB --remote',
    })
  })

  test('that is not there is nothing to do', async () => {
    expect(await migrateDatabase('--check')).toMatchObject({
      stdout: expect.stringContaining('a gateway makes it, up to date'),
      code: 0,
    })
    expect(existsSync(path)).toBe(false)
  })

  test.each([
    [
      'of something else',
      () => new Client(path).exec('create table x (y)').close(),
      'it is a database of something else',
    ],
    ['that is none', () => writeFileSync(path, 'no database '.repeat(100)), 'file is not a database'],
    [
      'of a newer version',
      () => {
        older()
        new Client(path).exec(`insert into headgate_migrations values ('9999_breaks-x.sql', 1)`).close()
      },
      'a newer version of Headgate has changed it (9999_breaks-x.sql)',
    ],
  ])('%s is left alone', async (_, make, message) => {
    make()
    const before = readFileSync(path)
    expect(await migrateDatabase()).toMatchObject({ stdout: '', stderr: expect.stringContaining(message), code: 1 })
    expect(readFileSync(path)).toEqual(before)
  })

  test('what a migration does is said in a few words', () => {
    const sql = [
      'CREATE TABLE `a` (`x` text);',
      'CREATE INDEX `a_x` ON `a` (`x`);',
      'ALTER TABLE `usage` ADD `tag` text;',
      'CREATE INDEX `u` ON `usage` (`tag`);',
    ]
    expect(whatItDoes(sql.join('--> statement-breakpoint\n'))).toEqual(['makes a', 'adds usage.tag', 'indexes usage'])
  })
})

describe('the config', () => {
  const rename: Codemod = {
    since: '9.0.0',
    about: 'timeouts.first is called timeouts.firstByte.',
    apply: config => config.renameField('upstreams.*.timeouts.first', 'firstByte'),
  }

  test('and its layers are changed by what a version renamed, once', async () => {
    const config = join(folder, 'gateway.config.ts')
    const layer = join(folder, 'base.config.ts')
    writeFileSync(
      config,
      `export default { extends: './base.config.ts', upstreams: { a: { timeouts: { first: 1 } } } }\n`,
    )
    writeFileSync(layer, `export default { upstreams: { b: { timeouts: { first: 2 } } } }\n`)
    const migration = await configMigration(folder, config, [rename])
    expect(migration.changes.map(({ file, path: at, since }) => [file, at, since])).toEqual([
      [config, 'upstreams.a.timeouts.first', '9.0.0'],
      [layer, 'upstreams.b.timeouts.first', '9.0.0'],
    ])
    expect(readFileSync(config, 'utf8')).toContain('first: 1')
    writeMigration(migration)
    expect(readFileSync(config, 'utf8')).toContain('firstByte: 1')
    expect(readFileSync(layer, 'utf8')).toContain('firstByte: 2')
    expect((await configMigration(folder, config, [rename])).changes).toEqual([])
  })

  test('that is not there is told', async () => {
    const { code, stderr } = await ran(command, 'config', '--config', join(folder, 'gone.config.ts'))
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^There is no config at .*gone\.config\.ts/)])
  })

  test('of this version has nothing to change', async () => {
    expect(await ran(command, 'config', '--check')).toEqual({
      stdout: 'The config is written as this version has it.\n',
      stderr: '',
      code: 0,
    })
  })

  test('and nothing else is migrated', async () => {
    expect(await ran(command, 'everything')).toMatchObject({
      stderr: 'What is migrated is all, database, config, not "everything".\n',
      code: 1,
    })
  })
})
