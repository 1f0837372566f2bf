import type { SecretBox } from '../platform/secret-box.ts'
import { sealTokens } from './login-vault.ts'

/** The SQL that puts a login in the place of whatever is there, for a database that is reached by other tools alone. */
export async function loginStatement(upstream: string, tokens: unknown, box: SecretBox, now: number): Promise<string> {
  const values = [quoted(upstream), 1, quoted(await sealTokens(box, upstream, tokens)), 'null', 0, now]
  return `insert into logins (upstream, version, sealed, lost, claimed_until, updated_at) values (${values.join(', ')}) on conflict (upstream) do update set version = version + 1, sealed = excluded.sealed, lost = null, claimed_until = 0, updated_at = excluded.updated_at;`
}

/** The SQL that takes a login away. */
export function logoutStatement(upstream: string): string {
  return `delete from logins where upstream = ${quoted(upstream)};`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
