import type { D1Database } from '@cloudflare/workers-types'
import { migrations } from './migrations/index.ts'
import { breaksOlder, NewerDatabase } from './newer-database.ts'

/**
 * Why a D1 database cannot be used, in words: wrangler has not applied all migrations, or a newer version has applied
 * one that this version cannot live with. Undefined where it can. Rejects where the database cannot be asked.
 */
export async function migrationFault(client: D1Database): Promise<string | undefined> {
  const applied = await appliedTo(client)
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...applied].filter(name => !known.has(name) && breaksOlder(name)).sort()
  if (unknown.length > 0) return `The D1 database cannot be used: ${new NewerDatabase(unknown).message}.`
  const missing = [...known].filter(name => !applied.has(name))
  if (missing.length === 0) return undefined
  return `The D1 database cannot be used: ${missing.length} of its migrations are not applied (${missing.join(', ')}). Run \`npx wrangler d1 migrations apply DB --remote\`.`
}

async function appliedTo(client: D1Database): Promise<Set<string>> {
  try {
    const { results } = await client.prepare('select name from d1_migrations').all<{ name: string }>()
    return new Set(results.map(({ name }) => name))
  } catch (error) {
    if (error instanceof Error && error.message.includes('no such table')) return new Set()
    throw error
  }
}
