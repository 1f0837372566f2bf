import type { SecretBox } from '../platform/secret-box.ts'
import type { LoginTable } from '../state/login-table.ts'
import type { LoginVault } from '../state/login-vault.ts'
import type { Tokens } from '../upstreams/login-tokens.ts'

/** Where the logins of upstreams are kept, and what they are encrypted with. */
export interface StoredLogins {
  readonly vault: LoginVault<Tokens>
  readonly table: LoginTable
  readonly box: SecretBox
}
