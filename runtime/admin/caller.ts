import type { Scope } from '../state/admin-tokens.ts'

/** Who asks. */
export interface Caller {
  /** As the audit log names them: `admin key`, `token deploy`, `user ann@example.com`; `nobody` where nobody has to be. */
  actor: string
  scope: Scope | 'none'
  session?: CallerSession
}

/** Of a browser. */
export interface CallerSession {
  /** The digest of its cookie. */
  sha256: string
  csrf: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

const ORDER: readonly Caller['scope'][] = ['none', 'read', 'operate', 'all']

/** Each scope includes those before it. */
export function mayDo(scope: Caller['scope'], needed: Caller['scope']): boolean {
  return ORDER.indexOf(scope) >= ORDER.indexOf(needed)
}
