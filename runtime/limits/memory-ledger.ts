import { breachOf, laterOf } from './breach.ts'
import { type Calendar, loadCalendar } from './calendar.ts'
import { type Amount, type Ledger, type Left, type NoPlace, type Place, type Subject, subjectId } from './ledger.ts'
import { type Spending, type Standing, standingOf } from './standing.ts'
import { type History, spanKey, Tally, type Ticket } from './tally.ts'

export interface MemoryLedgerParts {
  /** What was counted before this process; absent where nothing is kept. */
  past?: Past
  /** Told what a subject has spent, whenever it has spent something. */
  spent?: Spent
  warn?: (message: string) => void
  /** Milliseconds since 1970. */
  now?: () => number
}

/** `spendings`: in the order of the subject's budgets. What it promises never rejects. */
export type Spent = (subject: Subject, spendings: readonly Spending[]) => Promise<void> | undefined

/** What outlives a process. */
export interface Past {
  /** What a subject has spent since the starts of these spans, and what it took within the minute before now. */
  read(subject: Subject, spans: readonly SpanStart[], now: number): Promise<History>
  /** What came before no longer counts. */
  reset(subject: Subject, now: number): Promise<void>
}

export interface SpanStart {
  /** `spanKey`. */
  key: string
  /** Milliseconds since 1970. */
  start: number
}

/**
 * The ledger of one process, which has its callers to itself: no wait and no I/O, but for a subject's first call, whose
 * budgets begin with the usage that is stored.
 */
export class MemoryLedger implements Ledger {
  readonly #parts: MemoryLedgerParts
  readonly #now: () => number
  readonly #tallies = new Map<string, Tally>()
  readonly #opening = new Map<string, Promise<void>>()
  #calendar: Calendar | undefined

  constructor(parts: MemoryLedgerParts = {}) {
    this.#parts = parts
    this.#now = parts.now ?? Date.now
  }

  take(subjects: readonly Subject[], expected: Amount): Place | NoPlace | Promise<Place | NoPlace> {
    const tallies = this.#ready(subjects)
    return tallies ? this.#take(subjects, tallies, expected) : this.#takeOpened(subjects, expected)
  }

  async standings(subjects: readonly Subject[]): Promise<Standing[]> {
    const tallies = await this.#opened(subjects)
    return subjects.map((subject, n) => standingOf(subject, tallies[n]!.counts(this.#now())))
  }

  async reset(subject: Subject): Promise<void> {
    const [tally] = await this.#opened([subject])
    await this.#parts.past?.reset(subject, this.#now())
    tally!.reset()
  }

  async #takeOpened(subjects: readonly Subject[], expected: Amount): Promise<Place | NoPlace> {
    return this.#take(subjects, await this.#opened(subjects), expected)
  }

  #take(subjects: readonly Subject[], tallies: readonly Tally[], expected: Amount): Place | NoPlace {
    const now = this.#now()
    if (!tallies.every(tally => tally.hasRoom(expected, now))) {
      const breaches = subjects.map((subject, n) => breachOf(subject, tallies[n]!.counts(now), expected))
      // One of them has no room.
      return { breach: breaches.reduce(laterOf, undefined)! }
    }
    const tickets = tallies.map(tally => tally.take(expected, now))
    let left: Left | undefined
    for (const tally of tallies) left = leastOf(left, tally.left(now))
    let settled = false
    return {
      ...(left && { left }),
      settle: used => {
        if (settled) return undefined
        settled = true
        return this.#settle(subjects, tallies, tickets, used)
      },
    }
  }

  #settle(
    subjects: readonly Subject[],
    tallies: readonly Tally[],
    tickets: readonly Ticket[],
    used: Amount,
  ): Promise<void> | undefined {
    const now = this.#now()
    let told: Promise<void> | undefined
    for (const [n, subject] of subjects.entries()) {
      const tally = tallies[n]!
      tally.settle(tickets[n]!, used, now)
      if (!this.#parts.spent || subject.limits.budgets.length === 0) continue
      const telling = this.#parts.spent(subject, tally.counts(now).spendings)
      if (telling) told = told ? told.then(() => telling) : telling
    }
    return told
  }

  /** Their tallies; undefined where something has to be looked up first. */
  #ready(subjects: readonly Subject[]): Tally[] | undefined {
    const tallies: Tally[] = []
    for (const subject of subjects) {
      const id = subjectId(subject)
      const tally = this.#tallies.get(id)
      if (!tally?.knows(subject.limits) || this.#opening.has(id)) return undefined
      tally.use(subject.limits, this.#now())
      tallies.push(tally)
    }
    return tallies
  }

  async #opened(subjects: readonly Subject[]): Promise<Tally[]> {
    for (;;) {
      const tallies = this.#ready(subjects)
      if (tallies) return tallies
      await Promise.all(subjects.map(subject => this.#open(subject)))
    }
  }

  /** One at a time for a subject. */
  #open(subject: Subject): Promise<void> {
    const id = subjectId(subject)
    const opening = this.#opening.get(id) ?? this.#fill(id, subject).finally(() => this.#opening.delete(id))
    this.#opening.set(id, opening)
    return opening
  }

  async #fill(id: string, subject: Subject): Promise<void> {
    const { limits } = subject
    const tally = this.#tallies.get(id)
    if (tally?.knows(limits)) return
    const fresh = limits.budgets.filter(budget => !tally?.has(budget))
    if (fresh.length > 0) this.#calendar ??= await loadCalendar()
    const calendar = this.#calendar
    const now = this.#now()
    const spans = calendar
      ? fresh.map(budget => ({ key: spanKey(budget), start: calendar(budget.per, budget.zone, now).start }))
      : []
    const isFresh = new Set(spans.map(({ key }) => key))
    const past = (await this.#read(subject, spans, now)) ?? {}
    const filled = tally ?? new Tally()
    filled.use(limits, this.#now(), calendar)
    const spent = Object.fromEntries(Object.entries(past.spent ?? {}).filter(([key]) => isFresh.has(key)))
    // A subject that is counted already has its minute in memory.
    filled.restore(tally ? { spent } : { ...past, spent }, this.#now())
    this.#tallies.set(id, filled)
  }

  /** Where what was spent cannot be read, calls go on: what is not known does not stop anybody. */
  async #read(subject: Subject, spans: readonly SpanStart[], now: number): Promise<History | undefined> {
    try {
      return await this.#parts.past?.read(subject, spans, now)
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown)
      this.#parts.warn?.(`What ${subjectId(subject)} has spent could not be read, and counts from now on: ${reason}`)
      return undefined
    }
  }
}

/** Of each measure whichever has less. */
export function leastOf(one: Left | undefined, other: Left | undefined): Left | undefined {
  if (!one || !other) return one ?? other
  const requests = less(one.requests, other.requests)
  const tokens = less(one.tokens, other.tokens)
  return { ...(requests && { requests }), ...(tokens && { tokens }) }
}

function less(one: Left['requests'], other: Left['requests']): Left['requests'] {
  if (!one || !other) return one ?? other
  return other.remaining < one.remaining ? other : one
}
