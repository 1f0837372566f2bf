import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readWrangler } from '../doctor/wrangler.ts'

/** How the D1 database of the project's Worker is migrated; undefined where it has no Worker. */
export function d1Command(project: string): string | undefined {
  const file = ['wrangler.jsonc', 'wrangler.json', 'wrangler.toml'].map(name => join(project, name)).find(existsSync)
  if (file === undefined) return undefined
  const binding = file.endsWith('.toml') ? undefined : readWrangler(file).d1.find(({ binding }) => binding === 'DB')
  return `npx wrangler d1 migrations apply ${binding?.binding ?? 'DB'} --remote`
}
