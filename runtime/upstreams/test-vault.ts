// A vault in memory, for tests: what a database would hold, without one.
import type { LoginVault, Tokens } from './login-tokens.ts'

export interface TestVault extends LoginVault {
  row: { version: number; tokens: Tokens; lost?: string; claimedUntil: number } | undefined
  /** Rejects what is asked of it while it is set. */
  broken: Error | undefined
  /** How often it was read. */
  loads: number
}

export function testVault(tokens?: Tokens): TestVault {
  const vault: TestVault = {
    row: tokens && { version: 1, tokens, claimedUntil: 0 },
    broken: undefined,
    loads: 0,
    async load() {
      vault.loads += 1
      if (vault.broken) throw vault.broken
      return vault.row && structuredClone(vault.row)
    },
    async save(_, version, next) {
      if (vault.broken) throw vault.broken
      if ((vault.row?.version ?? 0) !== version) return false
      vault.row = { version: version + 1, tokens: next, claimedUntil: 0 }
      return true
    },
    async lose(_, version, last, lost) {
      if (vault.row?.version !== version) return false
      vault.row = { version: version + 1, tokens: last, lost, claimedUntil: 0 }
      return true
    },
    async claim(_, version, milliseconds) {
      const now = performance.now()
      if (vault.row?.version !== version || vault.row.claimedUntil > now) return false
      vault.row.claimedUntil = now + milliseconds
      return true
    },
    async release(_, version) {
      if (vault.row?.version === version) vault.row.claimedUntil = 0
    },
  }
  return vault
}
