import type { SecretBox } from '../platform/secret-box.ts'
import type { LoginTable } from './login-table.ts'

/** A login, opened. */
export interface StoredLogin<Tokens> {
  version: number
  tokens: Tokens
  /** Why somebody has to log in again. */
  lost?: string
}

/** Logins of upstreams, encrypted where they are kept; shared by all processes that share the database. */
export interface LoginVault<Tokens> {
  /** Rejects with WrongSecret where the login was encrypted with another key, and where the database fails. */
  load(upstream: string): Promise<StoredLogin<Tokens> | undefined>
  /** Keeps tokens in the place of the version that was loaded, 0 for none; false where that is no longer the last one. */
  save(upstream: string, version: number, tokens: Tokens): Promise<boolean>
  /** Marks the version as of no use; false where it is no longer the last one. */
  lose(upstream: string, version: number, tokens: Tokens, why: string): Promise<boolean>
  /** Keeps tokens in the place of whatever is there: somebody has logged in. */
  replace(upstream: string, tokens: Tokens): Promise<void>
  /** Takes a version for oneself for some milliseconds, to renew it. */
  claim(upstream: string, version: number, milliseconds: number): Promise<boolean>
  release(upstream: string, version: number): Promise<void>
}

export function createLoginVault<Tokens>(table: LoginTable, box: SecretBox): LoginVault<Tokens> {
  async function write(upstream: string, version: number, tokens: Tokens, lost: string | null): Promise<boolean> {
    const sealed = await sealTokens(box, upstream, tokens)
    return table.write(upstream, version, { sealed, lost, updatedAt: Date.now() })
  }
  return {
    async load(upstream) {
      const row = await table.read(upstream)
      if (!row) return undefined
      const { version, sealed, lost } = row
      return { version, tokens: await openTokens<Tokens>(box, upstream, sealed), ...(lost !== null && { lost }) }
    },
    save: (upstream, version, tokens) => write(upstream, version, tokens, null),
    lose: (upstream, version, tokens, why) => write(upstream, version, tokens, why),
    async replace(upstream, tokens) {
      while (!(await write(upstream, (await table.read(upstream))?.version ?? 0, tokens, null)));
    },
    claim(upstream, version, milliseconds) {
      const now = Date.now()
      return table.claim(upstream, version, now, now + milliseconds)
    },
    release: (upstream, version) => table.release(upstream, version),
  }
}

export function sealTokens(box: SecretBox, upstream: string, tokens: unknown): Promise<string> {
  return box.seal(JSON.stringify(tokens), loginAbout(upstream))
}

/** What `sealTokens` sealed. Rejects with WrongSecret where it does not open. */
export async function openTokens<Tokens>(box: SecretBox, upstream: string, sealed: string): Promise<Tokens> {
  // It was written from tokens.
  return JSON.parse(await box.open(sealed, loginAbout(upstream))) as Tokens
}

/** What a login is sealed about: a row that was moved to another upstream does not open. */
export function loginAbout(upstream: string): string {
  return `login of ${upstream}`
}
