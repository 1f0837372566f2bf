import type { SqlDatabase, SqlStatement } from './database.ts'

/** What every process keeps a copy of. */
export type Versioned = 'keys' | 'removed-keys' | 'groups' | 'restored'

/** Part of a batch that changes something of which processes keep copies: it tells them that theirs is old. */
export function bumped(name: Versioned): SqlStatement {
  return [BUMP, name]
}

/** How often each was changed; absent where it never was. */
export async function readVersions(database: SqlDatabase): Promise<Map<Versioned, number>> {
  const rows = await database.all<{ name: Versioned; version: number }>('select name, version from versions')
  return new Map(rows.map(({ name, version }) => [name, version]))
}

const BUMP = 'insert into versions (name, version) values (?, 1) on conflict (name) do update set version = version + 1'
