import { findWrangler } from '../wrangler.ts'

/** How the D1 database of the project's Worker is migrated; undefined where it has no Worker. */
export function d1Command(project: string): string | undefined {
  return findWrangler(project) && 'npx wrangler d1 migrations apply DB --remote'
}
