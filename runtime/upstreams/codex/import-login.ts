import { isRecord } from '../../platform/json.ts'
import type { Tokens } from '../login-tokens.ts'
import { accountIn, expiryIn } from './oauth.ts'

/**
 * The login in a file that another program of the same subscription made: `{ tokens }` as Codex writes it, or
 * `{ credentials }`, `{ accounts: [one] }`, `{ data: { accounts: [one] } }`. Throws an Error that quotes nothing of it.
 */
export function importLogin(json: string): Tokens {
  const holder = loginIn(parse(json))
  const access = textOf(holder, 'access_token', 'accessToken')
  if (access === undefined) throw new Error('There is no access_token in it.')
  const refresh = textOf(holder, 'refresh_token', 'refreshToken')
  const idToken = textOf(holder, 'id_token', 'idToken')
  const account =
    textOf(holder, 'account_id', 'chatgpt_account_id', 'accountId') ?? accountIn(idToken ?? '') ?? accountIn(access)
  return {
    access,
    expiresAt: instant(holder.expires_at ?? holder.expiresAt ?? holder.expired) || expiryIn(access),
    ...(refresh !== undefined && { refresh }),
    ...(account !== undefined && { account }),
  }
}

function loginIn(file: unknown): Record<string, unknown> {
  if (!isRecord(file)) throw new Error('It holds no JSON object.')
  const inner = isRecord(file.data) ? file.data.accounts : undefined
  const candidates = [file.tokens, file.credentials, ...listOf(file.accounts), ...listOf(inner)].filter(isRecord)
  const bare = 'access_token' in file ? [file] : []
  const logins = [...bare, ...candidates.map(one => (isRecord(one.credentials) ? one.credentials : one))]
  if (logins.length > 1) throw new Error('It holds several logins: leave one in it.')
  if (!logins[0]) throw new Error('It holds no login that is known: auth.json of Codex has "tokens".')
  return logins[0]
}

/** Seconds, milliseconds, either as a text, or an ISO date; 0 where it is unknown. */
function instant(value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number === 'number' && number > 0) return number < 1e11 ? number * 1000 : number
  const date = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? 0 : date
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // The parser's own message would quote the file.
    throw new Error('It is no JSON.')
  }
}

function textOf(record: Record<string, unknown>, ...names: string[]): string | undefined {
  const found = names.map(name => record[name]).find(value => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? found : undefined
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
