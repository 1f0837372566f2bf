import type { CompiledGateway } from '../config/compiled.ts'
import type { ResolvedAlerts } from '../config/resolved.ts'
import type { LogEntry } from '../gateway/gateway.ts'
import { Alerts } from '../limits/alerts.ts'
import { DatabaseLedger, type Lease } from '../limits/database-ledger.ts'
import type { Ledger } from '../limits/ledger.ts'
import { memoryAlertTable } from '../limits/memory-alert-table.ts'
import { MemoryLedger, type Spent } from '../limits/memory-ledger.ts'
import { usagePast } from '../limits/usage-past.ts'
import type { Transport } from '../platform/transport.ts'
import { alertTable } from '../state/alert-table.ts'
import type { SqlDatabase } from '../state/database.ts'

export interface LedgerParts {
  database?: SqlDatabase | undefined
  /** Whether there is a database yet, where it is made when it is first needed. */
  hasDatabase?: (() => boolean) | undefined
  transport: Transport
  /** Who is told when a share of a budget is spent. */
  alerts?: ResolvedAlerts | undefined
  counters: Counters
  /** Resolves when the calls that are over are stored. */
  flush: () => Promise<void>
  log: (entry: LogEntry) => void
}

/** How this gateway's processes count. */
export interface Counters {
  in: NonNullable<CompiledGateway['server']['counters']>
  /** Of places in the database. */
  lease: Lease
  /** A process goes on between calls. */
  livesOn: boolean
  /** Another place to count in, for whoever has one. */
  elsewhere?: (spent: Spent | undefined) => Ledger
}

/** One process that has its callers to itself. */
export const ALONE: Counters = { in: 'memory', lease: { ms: 60_000, renewMs: 20_000 }, livesOn: true }

/** What limits and budgets are held against, where this gateway counts. */
export function ledgerOf(parts: LedgerParts): Ledger {
  const { database, hasDatabase, flush, log, counters } = parts
  const warn = (message: string): void => log({ level: 'warn', message })
  const telling: Telling = { parts, warn }
  tell(telling, parts.alerts)
  if (counters.elsewhere) return counters.elsewhere(telling.spent)
  const past = database && usagePast({ database, hasDatabase, flush, began: Date.now() })
  const shared = {
    warn,
    // Another config may have another answer.
    get spent() {
      return telling.spent
    },
    ...(past && { past }),
  }
  const ledger =
    counters.in === 'database' && database
      ? new DatabaseLedger(Object.assign(shared, { database, lease: counters.lease }))
      : new MemoryLedger(shared)
  tellings.set(ledger, telling)
  return ledger
}

/** Whom a ledger tells of what is spent. */
interface Telling {
  parts: LedgerParts
  warn: (message: string) => void
  settings?: ResolvedAlerts | undefined
  spent?: Spent | undefined
}

const tellings = new WeakMap<Ledger, Telling>()

/** From now on a ledger that goes on under another config tells whom that one says. */
export function tellInstead(ledger: Ledger | undefined, settings: ResolvedAlerts | undefined): void {
  const telling = ledger && tellings.get(ledger)
  if (telling && JSON.stringify(telling.settings) !== JSON.stringify(settings)) tell(telling, settings)
}

function tell(telling: Telling, settings: ResolvedAlerts | undefined): void {
  const alerts = settings && alertsOf(settings, telling.parts, telling.warn)
  telling.settings = settings
  telling.spent = alerts && ((subject, spendings) => alerts.spent(subject, spendings))
}

function alertsOf(
  alerts: ResolvedAlerts,
  { database, transport, counters }: LedgerParts,
  warn: (message: string) => void,
): Alerts {
  const table = database ? alertTable(database) : memoryAlertTable()
  const after = (milliseconds: number, work: () => void): void => {
    const timer: unknown = setTimeout(work, milliseconds)
    // On Node a message that waits keeps no process from ending: the next one sends it.
    if (typeof timer === 'object' && timer !== null && 'unref' in timer) (timer as { unref(): void }).unref()
  }
  return new Alerts({ ...alerts, table, transport, warn, ...(counters.livesOn && { after }) })
}

/** Whether the config limits anybody. Keys and groups that are made at run time may have limits all the same. */
export function hasLimits({ keys, groups = {}, models, patterns, upstreams }: CompiledGateway): boolean {
  const holders = [keys, Object.values(groups), Object.values(models), patterns, Object.values(upstreams)].flat()
  return holders.some(({ limits }) => limits !== undefined)
}
