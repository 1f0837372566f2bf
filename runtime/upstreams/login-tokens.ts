/** What a login gives: a short-lived token for calls, and what gets the next one. */
export interface Tokens {
  /** What calls are authorised with. */
  access: string
  /** Milliseconds since 1970; 0 where nobody has said. */
  expiresAt: number
  /** What gets the next `access`; absent where there will be none. */
  refresh?: string
  /** Whose login it is, as the upstream names accounts. */
  account?: string
  /** The address that the token is for, where the upstream gives each login its own. */
  endpoint?: string
}

/** Logins as they are kept, shared by all processes that share a database. */
export interface LoginVault {
  load(upstream: string): Promise<{ version: number; tokens: Tokens; lost?: string } | undefined>
  /** Keeps tokens in the place of the version that was loaded, 0 for none; false where that is no longer the last one. */
  save(upstream: string, version: number, tokens: Tokens): Promise<boolean>
  /** Marks the version as of no use. */
  lose(upstream: string, version: number, tokens: Tokens, why: string): Promise<boolean>
  /** Takes a version for oneself for some milliseconds, to renew it; false where it is taken or no longer the last one. */
  claim(upstream: string, version: number, milliseconds: number): Promise<boolean>
  release(upstream: string, version: number): Promise<void>
}

/** Where nobody has logged in, and nobody can. */
export const NO_LOGINS: LoginVault = {
  load: async () => undefined,
  save: async () => false,
  lose: async () => false,
  claim: async () => false,
  release: async () => {},
}

/** Thrown where a login will not be renewed any more: somebody has to log in again. */
export class LoginRefused extends Error {
  /** The code that it was refused with. */
  readonly code: string

  constructor(code: string) {
    super(`The login was refused: ${code}.`)
    this.code = code
  }
}
