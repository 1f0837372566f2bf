import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SqlDatabase, SqlStatement, SqlValue } from './database.ts'
import { migrations } from './migrations/index.ts'
import { adminTokens, adminUsers, drains, keyGroups, keys, logins } from './schema/index.ts'
import { bumped } from './versions.ts'

/**
 * What somebody made at run time, as JSON: what it would take to make a gateway elsewhere that lets the same people in.
 * Of minted keys and tokens it has the digests, from which nobody can tell them. Secrets that could be used as they are
 * (logins) or guessed (passwords) are not in it but apart.
 */
export interface PortableState {
  format: 'headgate-state'
  /** The last migration of the database that it comes from. */
  migration: string
  /** By table: rows by column. */
  tables: Record<string, PortableRow[]>
}

export type PortableRow = Record<string, string | number | null>

/** What is kept apart: passwords by the id of the user, and logins, sealed with the gateway's own key, by upstream. */
export interface PortableSecrets {
  passwords: Record<string, string>
  logins: { upstream: string; sealed: string; lost: string | null; updatedAt: number }[]
}

/** How many rows of a table were new, and how many were there already, which stay as they are. */
export type Imported = Record<string, { added: number; skipped: number }>

/** What does not fit. */
export class StateFault extends Error {}

const TABLES = [keys, keyGroups, adminUsers, adminTokens, drains].map(table => ({
  name: getTableName(table),
  // The password of a user is a secret; versions count the changes of one database.
  columns: Object.values(getTableColumns(table))
    .map(column => column.name)
    .filter(name => name !== 'password' && name !== 'version'),
}))

const LAST = migrations.at(-1)?.name ?? ''

export async function exportState(database: SqlDatabase): Promise<{ state: PortableState; secrets: PortableSecrets }> {
  const tables: PortableState['tables'] = {}
  for (const { name, columns } of TABLES)
    tables[name] = await database.all<PortableRow>(`select ${quoted(columns)} from "${name}" order by rowid`)
  const users = await database.all<{ id: string; password: string }>(
    'select id, password from admin_users where password is not null',
  )
  return {
    state: { format: 'headgate-state', migration: LAST, tables },
    secrets: {
      passwords: Object.fromEntries(users.map(({ id, password }) => [id, password])),
      logins: await database.all(`select upstream, sealed, lost, updated_at as updatedAt from ${getTableName(logins)}`),
    },
  }
}

/**
 * Adds what is not there yet, all of it or nothing. Rejects with a StateFault that names what does not fit. `secrets`:
 * logins sealed with this gateway's key.
 */
export async function importState(
  database: SqlDatabase,
  state: PortableState,
  secrets: PortableSecrets | undefined,
): Promise<Imported> {
  if (state.migration > LAST)
    throw new StateFault(`It comes from a newer version of Headgate (${state.migration}); this one knows ${LAST}.`)
  const inserts = TABLES.flatMap(table =>
    (state.tables[table.name] ?? []).map((row, n) => ({ table: table.name, sql: insertOf(table, row, n, secrets) })),
  )
  const unknown = Object.keys(state.tables).find(name => !TABLES.some(table => table.name === name))
  if (unknown !== undefined) throw new StateFault(`tables.${unknown}: there is no such table.`)
  const loginRows = (secrets?.logins ?? []).map(({ upstream, sealed, lost, updatedAt }) => ({
    table: 'logins',
    sql: [LOGIN, upstream, sealed, lost, updatedAt] as SqlStatement,
  }))
  const all = [...inserts, ...loginRows]
  // A gateway that never had a key is open as long as nobody bumps them.
  const keys = (state.tables.keys ?? []).length > 0 ? [bumped('keys'), NUMBERED] : []
  const told: SqlStatement[] = [...keys, bumped('groups')]
  const changed = await database.batch([...all.map(({ sql }) => sql), ...told]).catch((thrown: unknown) => {
    const said = thrown instanceof Error ? thrown.message : ''
    throw /constraint/i.test(said) ? new StateFault(`A row lacks something: ${said}.`) : thrown
  })
  const imported: Imported = {}
  for (const [n, { table }] of all.entries()) {
    const counts = imported[table] ?? { added: 0, skipped: 0 }
    imported[table] = counts
    if (changed[n] === 1) counts.added++
    else counts.skipped++
  }
  return imported
}

function insertOf(
  { name, columns }: (typeof TABLES)[number],
  row: PortableRow,
  n: number,
  secrets: PortableSecrets | undefined,
): SqlStatement {
  const given = Object.keys(row)
  const unknown = given.find(column => !columns.includes(column))
  if (unknown !== undefined) throw new StateFault(`tables.${name}[${n}].${unknown}: there is no such column.`)
  const odd = given.find(column => !isValue(row[column]))
  if (odd !== undefined) throw new StateFault(`tables.${name}[${n}].${odd}: a text, a number or null is meant.`)
  const names = [...given]
  const values: SqlValue[] = given.map(column => row[column] ?? null)
  const password = name === 'admin_users' ? secrets?.passwords[String(row.id)] : undefined
  if (password !== undefined) {
    names.push('password')
    values.push(password)
  }
  if (name === 'keys') {
    names.push('version')
    values.push(0)
  }
  const marks = names.map(() => '?').join(', ')
  return [`insert into "${name}" (${quoted(names)}) values (${marks}) on conflict do nothing`, ...values]
}

function isValue(value: unknown): value is SqlValue {
  return value === null || typeof value === 'string' || typeof value === 'number'
}

function quoted(columns: readonly string[]): string {
  return columns.map(column => `"${column}"`).join(', ')
}

/** Keys that came have the version that their coming made. */
const NUMBERED: SqlStatement = [
  "update keys set version = (select version from versions where name = 'keys') where version = 0",
]

const LOGIN =
  'insert into logins (upstream, version, sealed, lost, updated_at, claimed_until) values (?, 1, ?, ?, ?, 0) on conflict do nothing'
