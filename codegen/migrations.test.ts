import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'
import { describe, expect, it } from 'vitest'
import { migrations } from '../runtime/state/migrations/index.ts'
import * as schema from '../runtime/state/schema/index.ts'
import { MIGRATIONS_FOLDER, renderMigrations } from './migrations.ts'

type Snapshot = Parameters<typeof generateSQLiteMigration>[0]

describe('the embedded migrations', () => {
  it('are those of the folder: run `node codegen/migrations.ts` after `drizzle-kit generate`', () => {
    expect(readFileSync(`${MIGRATIONS_FOLDER}/index.ts`, 'utf8')).toBe(renderMigrations(MIGRATIONS_FOLDER))
  })

  it('hold the text of the files, whatever its characters', () => {
    for (const { name, sql } of migrations) {
      expect(sql).toBe(readFileSync(`${MIGRATIONS_FOLDER}/${name}`, 'utf8').trim())
    }
  })

  it('lead to the tables of the schema: run `drizzle-kit generate --name WHAT` after a change of it', async () => {
    const journal: { entries: { idx: number; tag: string }[] } = readJson('meta/_journal.json')
    expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual(migrations.map(({ name }) => name))
    const last: Snapshot = readJson(`meta/${String(journal.entries.length - 1).padStart(4, '0')}_snapshot.json`)
    expect(await generateSQLiteMigration(last, await generateSQLiteDrizzleJson(schema))).toEqual([])
  })

  it('are valid for SQLite, one after the other', () => {
    const database = new Database(':memory:')
    for (const { sql } of migrations) database.exec(sql)
    const tables = database.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all()
    expect(tables).toContain('usage')
  })
})

function readJson(file: string) {
  return JSON.parse(readFileSync(`${MIGRATIONS_FOLDER}/${file}`, 'utf8'))
}
