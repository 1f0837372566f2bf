import type { CompiledBudget } from '../config/limits.ts'
import type { SqlDatabase } from '../state/database.ts'
import { type CountedCall, type LimitedSubject, type LimitTable, limitTable } from '../state/limit-table.ts'
import { type Breach, breachOf, laterOf } from './breach.ts'
import { type Calendar, loadCalendar, type Span } from './calendar.ts'
import { picodollars } from './dollars.ts'
import { type Amount, type Ledger, type NoPlace, type Place, type Subject, subjectId } from './ledger.ts'
import type { Past, Spent } from './memory-ledger.ts'
import { firstCounted, secondOf } from './sliding-minute.ts'
import { type Counts, type Spending, type Standing, standingOf } from './standing.ts'
import { spanKey } from './tally.ts'

export interface DatabaseLedgerParts {
  database: SqlDatabase
  /** How places outlive their process. */
  lease: Lease
  /** What was spent before anything was counted here. */
  past?: Pick<Past, 'read'>
  spent?: Spent
  warn?: (message: string) => void
  /** Milliseconds since 1970. */
  now?: () => number
}

export interface Lease {
  /** Milliseconds after which the places of a process that was not heard of lapse. */
  ms: number
  /** Milliseconds after which the process is to be heard of again; absent where nothing can run between calls. */
  renewMs?: number
}

/** Milliseconds between two sweeps; nothing depends on them. */
const SWEEP_MS = 60_000

/** Milliseconds for which a place that has lapsed can still be settled: its process may only have been slow. */
const KEPT_MS = 24 * 3_600_000

/** Milliseconds to wait before what could not be settled is tried again. */
const RETRIES = [100, 400, 2_000, 10_000]

/**
 * The ledger of processes that share a database: each question is one batch, which takes a place only where there is room,
 * whoever else asks at the same time. What a process has taken and not given back lapses some time after it was last heard
 * of. A database that fails stops no call: it is served, and not counted.
 */
export class DatabaseLedger implements Ledger {
  readonly #table: LimitTable
  readonly #parts: DatabaseLedgerParts
  readonly #now: () => number
  readonly #process = crypto.randomUUID()
  #calls = 0
  #calendar: Calendar | undefined
  /** Budgets whose spendings have begun. */
  readonly #begun = new Map<string, Promise<void>>()
  #underWay = 0
  #renewing: ReturnType<typeof setInterval> | undefined
  #sweptAt: number
  #warnedAt = Number.NEGATIVE_INFINITY

  constructor(parts: DatabaseLedgerParts) {
    this.#table = limitTable(parts.database)
    this.#parts = parts
    this.#now = parts.now ?? Date.now
    this.#sweptAt = this.#now()
  }

  async take(subjects: readonly Subject[], expected: Amount): Promise<Place | NoPlace> {
    try {
      return await this.#take(subjects, expected)
    } catch (thrown) {
      this.#warn('A call was not held against its limits', thrown)
      return { settle: () => undefined }
    }
  }

  async standings(subjects: readonly Subject[]): Promise<Standing[]> {
    await this.#prepare(subjects)
    const now = this.#now()
    return Promise.all(subjects.map(async subject => standingOf(subject, await this.#counts(subject, now))))
  }

  async reset(subject: Subject): Promise<void> {
    await this.#prepare([subject])
    await this.#table.reset(subjectId(subject), this.#now())
  }

  async #take(subjects: readonly Subject[], expected: Amount): Promise<Place | NoPlace> {
    await this.#prepare(subjects)
    const beganAt = this.#now()
    const call: CountedCall = {
      ...{ call: `${this.#process}/${++this.#calls}`, process: this.#process },
      ...{ beganAt, until: beganAt + this.#parts.lease.ms, ...expected },
    }
    const limited = subjects.map(subject => this.#limited(subject, beganAt))
    const room = await this.#table.take(limited, call, firstCounted(secondOf(beganAt)))
    if (!room) return { breach: await this.#breach(subjects, expected) }
    this.#begins()
    let settled: Promise<void> | undefined
    return { settle: used => (settled ??= this.#settle(subjects, call, used).finally(() => this.#ends())) }
  }

  async #breach(subjects: readonly Subject[], expected: Amount): Promise<Breach> {
    const now = this.#now()
    const breaches = subjects.map(async subject => breachOf(subject, await this.#counts(subject, now), expected))
    const breach = (await Promise.all(breaches)).reduce(laterOf, undefined)
    // Whatever it was has passed meanwhile.
    return breach ?? { subject: subjects[0]!, limit: 'concurrent-calls', max: '0', used: '0', freesAt: now + 1_000 }
  }

  async #settle(subjects: readonly Subject[], call: CountedCall, used: Amount): Promise<void> {
    const spans = subjects.flatMap(subject =>
      uniqueSpans(subject.limits.budgets).map(budget => {
        const { start } = this.#span(budget, call.beganAt)
        return { subject: subjectId(subject), span: spanKey(budget), start }
      }),
    )
    if (!(await this.#persist(() => this.#table.settle(call, used, spans)))) return
    try {
      await this.#tell(subjects)
      await this.#sweep()
    } catch (thrown) {
      this.#warn('What a budget has spent could not be read', thrown)
    }
  }

  /** Tries for a while. Settling twice is settling once, so that a fate that is not known does not matter. */
  async #persist(work: () => Promise<void>): Promise<boolean> {
    for (const wait of [...RETRIES, undefined]) {
      try {
        await work()
        return true
      } catch (thrown) {
        if (wait === undefined) this.#warn('What a call has used could not be counted', thrown)
        else await new Promise(resolve => setTimeout(resolve, wait))
      }
    }
    return false
  }

  async #tell(subjects: readonly Subject[]): Promise<void> {
    if (!this.#parts.spent) return
    for (const subject of subjects) {
      if (subject.limits.budgets.every(({ warnAt }) => warnAt.length === 0)) continue
      await this.#parts.spent(subject, (await this.#counts(subject, this.#now())).spendings)
    }
  }

  async #sweep(): Promise<void> {
    const now = this.#now()
    if (now - this.#sweptAt < SWEEP_MS) return
    this.#sweptAt = now
    await this.#table.sweep(firstCounted(secondOf(now)), now - KEPT_MS)
  }

  /** While it serves calls, the process is heard of. */
  #begins(): void {
    this.#underWay++
    const { ms, renewMs } = this.#parts.lease
    if (this.#renewing !== undefined || renewMs === undefined) return
    this.#renewing = setInterval(() => {
      this.#table.renew(this.#process, this.#now() + ms).catch(thrown => this.#warn('Places could not be kept', thrown))
    }, renewMs)
  }

  #ends(): void {
    if (--this.#underWay > 0) return
    clearInterval(this.#renewing)
    this.#renewing = undefined
  }

  /** What was spent before the first of its calls here is looked up once. */
  async #prepare(subjects: readonly Subject[]): Promise<void> {
    for (const subject of subjects) {
      for (const budget of subject.limits.budgets) {
        this.#calendar ??= await loadCalendar()
        const key = `${subjectId(subject)} ${spanKey(budget)}`
        const begun = this.#begun.get(key) ?? this.#begin(subject, budget)
        this.#begun.set(key, begun)
        await begun.catch(thrown => {
          this.#begun.delete(key)
          throw thrown
        })
      }
    }
  }

  async #begin(subject: Subject, budget: CompiledBudget): Promise<void> {
    const { past } = this.#parts
    if (!past) return
    const now = this.#now()
    const [span, { start }] = [spanKey(budget), this.#span(budget, now)]
    const rows = await this.#table.read(subjectId(subject), firstCounted(secondOf(now)), now)
    if (rows.spendings.some(known => known.span === span && known.startsAt >= start)) return
    const { spent = {} } = await past.read(subject, [{ key: span, start }], now)
    await this.#table.begin(Object.values(spent).map(one => ({ subject: subjectId(subject), span, ...one })))
  }

  #limited(subject: Subject, now: number): LimitedSubject {
    const { budgets, ...limits } = subject.limits
    return {
      subject: subjectId(subject),
      ...limits,
      budgets: budgets.map(budget => ({
        ...{ span: spanKey(budget), start: this.#span(budget, now).start, tokens: budget.tokens },
        ...(budget.usd !== undefined && { costPico: picodollars(budget.usd) }),
      })),
    }
  }

  async #counts(subject: Subject, now: number): Promise<Counts> {
    const rows = await this.#table.read(subjectId(subject), firstCounted(secondOf(now)), now)
    const spendings = subject.limits.budgets.map((budget): Spending => {
      const span = this.#span(budget, now)
      const spent = rows.spendings.find(one => one.span === spanKey(budget) && one.startsAt === span.start)
      const reserving = rows.places.filter(({ beganAt }) => beganAt >= span.start)
      return {
        ...span,
        ...{ tokens: spent?.tokens ?? 0, costPico: spent?.costPico ?? 0 },
        reservedTokens: reserving.reduce((sum, { tokens }) => sum + tokens, 0),
        reservedPico: reserving.reduce((sum, { costPico }) => sum + costPico, 0),
      }
    })
    return {
      ...{ now, concurrent: rows.places.length, spendings },
      requests: rows.seconds.map(({ second, requests }) => [second, requests]),
      tokens: rows.seconds.map(({ second, tokens }) => [second, tokens]),
    }
  }

  #span({ per, zone }: CompiledBudget, now: number): Span {
    return this.#calendar!(per, zone, now)
  }

  /** Once a minute at the most: a database that fails does so for every call. */
  #warn(what: string, thrown: unknown): void {
    const now = this.#now()
    if (now - this.#warnedAt < 60_000) return
    this.#warnedAt = now
    this.#parts.warn?.(`${what}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}

function uniqueSpans(budgets: readonly CompiledBudget[]): CompiledBudget[] {
  return [...new Map(budgets.map(budget => [spanKey(budget), budget])).values()]
}
