import type { LogEntry } from '../gateway/gateway.ts'
import type { Ledger } from '../limits/ledger.ts'
import { MemoryLedger } from '../limits/memory-ledger.ts'
import { usagePast } from '../limits/usage-past.ts'
import type { SqlDatabase } from '../state/database.ts'

export interface LedgerParts {
  database?: SqlDatabase | undefined
  /** Resolves when the calls that are over are stored. */
  flush: () => Promise<void>
  log: (entry: LogEntry) => void
}

/** What limits and budgets are held against, where this gateway counts. */
export function ledgerOf({ database, flush, log }: LedgerParts): Ledger {
  const warn = (message: string): void => log({ level: 'warn', message })
  return new MemoryLedger({ warn, ...(database && { past: usagePast({ database, flush, began: Date.now() }) }) })
}
