import type { CompiledGateway } from '../config/compiled.ts'
import type { StoredLogins } from '../gateway/stored-logins.ts'
import { createSecretBox, SECRET_VARIABLE } from '../platform/secret-box.ts'
import type { SqlDatabase } from '../state/database.ts'
import { loginTable } from '../state/login-table.ts'
import { createLoginVault } from '../state/login-vault.ts'
import type { Tokens } from '../upstreams/login-tokens.ts'

/**
 * Where the logins of the config's upstreams are kept; undefined where it has none that somebody logs in to. Throws where
 * it has, and there is no secret to encrypt them with, or no database.
 */
export function loginsOf(
  { upstreams }: CompiledGateway,
  read: (name: string) => string | undefined,
  database: SqlDatabase | undefined,
): StoredLogins | undefined {
  const users = Object.values(upstreams).filter(({ loginUrl }) => loginUrl !== undefined)
  if (users.length === 0) return undefined
  const names = users.map(({ id }) => `upstreams.${id}`).join(', ')
  if (!database) throw new Error(`There is no database, so no login can be kept (${names}).`)
  const secret = read(SECRET_VARIABLE)?.trim()
  if (!secret) {
    throw new Error(
      `${SECRET_VARIABLE} is not set (${names}): logins are encrypted with it. openssl rand -base64 32 makes one.`,
    )
  }
  const table = loginTable(database)
  const box = createSecretBox(secret)
  return { vault: createLoginVault<Tokens>(table, box), table, box }
}
