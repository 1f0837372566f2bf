import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Embeds the migrations that drizzle-kit has written, so that a bundled server needs no files beside it. Run after
 * `drizzle-kit generate`: `node codegen/migrations.ts`.
 */

export const MIGRATIONS_FOLDER: string = fileURLToPath(new URL('../runtime/state/migrations/', import.meta.url))

/** The text of `index.ts`: every .sql file of the folder in the order of the names. */
export function renderMigrations(folder: string): string {
  const files = readdirSync(folder).filter(name => name.endsWith('.sql'))
  const entries = files.sort().map(name => {
    const sql = readFileSync(`${folder}/${name}`, 'utf8').trim()
    return `  {\n    name: '${name}',\n    sql: \`${escapeTemplate(sql)}\`,\n  },\n`
  })
  return `${HEAD}export const migrations: readonly Migration[] = [\n${entries.join('')}]\n`
}

const HEAD = `// Made by codegen/migrations.ts from the .sql files beside it. Do not edit.

export interface Migration {
  /** The file's name, which is also its place in the order. */
  name: string
  /** Statements for SQLite and D1. */
  sql: string
}

`

function escapeTemplate(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
}

if (import.meta.main) writeFileSync(`${MIGRATIONS_FOLDER}/index.ts`, renderMigrations(MIGRATIONS_FOLDER))
