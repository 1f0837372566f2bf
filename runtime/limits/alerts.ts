import type { CompiledBudget } from '../config/limits.ts'
import type { ResolvedAlerts } from '../config/resolved.ts'
import { utf8 } from '../platform/byte-search.ts'
import { collect } from '../platform/collect.ts'
import { sha256 } from '../platform/digest.ts'
import { Leaving } from '../platform/leave-signal.ts'
import type { Transport } from '../platform/transport.ts'
import type { Alert, AlertTable } from '../state/alert-table.ts'
import { dollars, picodollars } from './dollars.ts'
import { type Subject, subjectId } from './ledger.ts'
import type { Spending } from './standing.ts'
import { spanKey } from './tally.ts'
import { webhookHeaders } from './webhook-signature.ts'

/** What is posted: a share of a budget was spent. */
export interface BudgetAlert {
  type: 'budget.spent'
  /** When that was seen, as ISO 8601. */
  timestamp: string
  data: {
    kind: Subject['kind']
    name: string
    /** The share that was passed, of those in `warnAt`. */
    share: number
    budget: {
      per: CompiledBudget['per']
      zone: string
      startsAt: string
      resetsAt: string
      /** Decimals. */
      usd?: { limit: string; used: string }
      tokens?: { limit: number; used: number }
    }
  }
}

export interface AlertsParts extends ResolvedAlerts {
  /** Where messages wait until they have arrived, and which tells that somebody else sends them. */
  table: AlertTable
  transport: Transport
  warn?: (message: string) => void
  /** Milliseconds since 1970. */
  now?: () => number
  /** What comes later, where a process lives on between calls. */
  after?: (milliseconds: number, work: () => void) => void
}

/** Milliseconds after a message was sent in vain: seconds at first, hours at last. */
const WAITS = [5_000, 30_000, 120_000, 600_000, 1_800_000, 7_200_000, 21_600_000]

/** Milliseconds that whoever sends a message has to say what came of it. */
const LEASE = 30_000

const MOST_KNOWN = 10_000

const TIMEOUTS = { connect: 5_000, firstByte: 10_000, idle: 5_000 }

/** Bytes of an answer; nobody reads them. */
const ANSWER_LIMIT = 64 * 1024

/**
 * Tells who is to be told that a share of a budget is spent: once for each share and span, whichever process sees it, and
 * again until it has arrived, by whichever process lives then.
 */
export class Alerts {
  readonly #parts: AlertsParts
  readonly #now: () => number
  /** Those that are told, or are being told, by somebody. */
  readonly #known = new Set<string>()
  #lookedAt = Number.NEGATIVE_INFINITY

  constructor(parts: AlertsParts) {
    this.#parts = parts
    this.#now = parts.now ?? Date.now
  }

  /** Looks whether a subject has passed a share of a budget. Undefined, and nothing to wait for, where it has not. */
  spent(subject: Subject, spendings: readonly Spending[]): Promise<void> | undefined {
    const fresh = subject.limits.budgets.flatMap((budget, n) => this.#passed(subject, budget, spendings[n]!))
    const looks = this.#now() - this.#lookedAt >= LEASE
    if (fresh.length === 0 && !looks) return undefined
    return this.#tellAll(fresh, looks)
  }

  /** Sends what waits, and may be sent at that moment. */
  async sweep(now: number = this.#now()): Promise<void> {
    this.#lookedAt = now
    try {
      const due = await this.#parts.table.due(now, WAITS.length + 1)
      for (const alert of due) {
        if (!(await this.#parts.table.take(alert.id, now, now + LEASE))) continue
        await this.#send({ ...alert, tries: alert.tries + 1 })
      }
    } catch (thrown) {
      this.#warn(`Alerts could not be looked up: ${messageOf(thrown)}`)
    }
  }

  #passed(subject: Subject, budget: CompiledBudget, spending: Spending): { id: string; body: string }[] {
    const share = spentShare(budget, spending)
    return budget.warnAt.flatMap(mark => {
      if (share < mark) return []
      const measures = `${budget.usd ?? ''} ${budget.tokens ?? ''}`
      const key = [subjectId(subject), spanKey(budget), measures, spending.start, mark].join('\n')
      if (this.#known.has(key)) return []
      // Who has forgotten one finds it in the table.
      if (this.#known.size >= MOST_KNOWN) this.#known.clear()
      this.#known.add(key)
      const alert = alertOf(subject, budget, spending, mark, this.#now())
      return [{ id: `msg_${sha256(key).slice(0, 32)}`, body: JSON.stringify(alert) }]
    })
  }

  async #tellAll(fresh: readonly { id: string; body: string }[], looks: boolean): Promise<void> {
    const now = this.#now()
    for (const { id, body } of fresh) {
      try {
        if (await this.#parts.table.add(id, body, now, now + LEASE)) await this.#send({ id, body, tries: 1 })
      } catch (thrown) {
        this.#warn(`An alert could not be kept: ${messageOf(thrown)}`)
      }
    }
    if (looks) await this.sweep()
  }

  async #send(alert: Alert): Promise<void> {
    const fault = await this.#post(alert)
    const now = this.#now()
    if (fault === undefined) return this.#parts.table.delivered(alert.id, now)
    const wait = WAITS[alert.tries - 1]
    const again = wait === undefined ? 'It is not tried again.' : `It is tried again in ${wait / 1_000} s.`
    this.#warn(`An alert did not arrive at the webhook: ${fault}. ${again}`)
    if (wait === undefined) return
    const next = now + wait
    await this.#parts.table.later(alert.id, next)
    // Timers may fire a little before their moment by the clock: what is due then is due.
    if (this.#parts.after) this.#parts.after(wait, () => void this.sweep(Math.max(next, this.#now())))
    else if (alert.tries === 1) await this.#sendSoon(alert, next)
  }

  /** What lives no longer than its calls waits once, with the call; later ones send what waits then. */
  async #sendSoon(alert: Alert, next: number): Promise<void> {
    await new Promise(resolve => setTimeout(resolve, next - this.#now()))
    const now = Math.max(next, this.#now())
    if (await this.#parts.table.take(alert.id, now, now + LEASE)) await this.#send({ ...alert, tries: alert.tries + 1 })
  }

  /** What went wrong; never the address, which may hold a secret. */
  async #post({ id, body }: Alert): Promise<string | undefined> {
    const { webhook, secret, transport } = this.#parts
    try {
      const headers = await webhookHeaders({ id, body }, secret, this.#now())
      const request = { method: 'POST', url: webhook, headers, body: utf8(body), timeouts: TIMEOUTS }
      const reply = await transport(request, new Leaving())
      await collect(reply.body, ANSWER_LIMIT, () => new Error('too long')).catch(() => {})
      return reply.status >= 200 && reply.status <= 299 ? undefined : `it answered ${reply.status}`
    } catch {
      return 'it could not be reached'
    }
  }

  #warn(message: string): void {
    this.#parts.warn?.(message)
  }
}

/** Of dollars and tokens whichever is nearer to its end. */
function spentShare({ usd, tokens }: CompiledBudget, spending: Spending): number {
  const ofDollars = usd === undefined ? 0 : spending.costPico / picodollars(usd)
  return Math.max(ofDollars, tokens === undefined ? 0 : spending.tokens / tokens)
}

function alertOf(
  { kind, name }: Subject,
  { usd, tokens, per, zone }: CompiledBudget,
  { start, end, costPico, tokens: used }: Spending,
  share: number,
  now: number,
): BudgetAlert {
  const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()
  return {
    type: 'budget.spent',
    timestamp: iso(now),
    data: {
      ...{ kind, name, share },
      budget: {
        ...{ per, zone, startsAt: iso(start), resetsAt: iso(end) },
        ...(usd !== undefined && { usd: { limit: usd, used: dollars(costPico) } }),
        ...(tokens !== undefined && { tokens: { limit: tokens, used } }),
      },
    },
  }
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
