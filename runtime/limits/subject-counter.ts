import { type Breach, breachOf } from './breach.ts'
import { type Calendar, loadCalendar } from './calendar.ts'
import type { Amount, Left, Subject } from './ledger.ts'
import type { Past } from './memory-ledger.ts'
import { type SecondCount, type Spending, type Standing, standingOf } from './standing.ts'
import { spanKey, Tally, type Ticket } from './tally.ts'

/** What a counter keeps beyond its own life. */
export interface CounterStore {
  load(): Promise<KeptCounts>
  /** Is not waited for: whoever gets an answer gets it after this has been kept. */
  save(state: CounterState, call: string, ticket: KeptTicket | undefined): void
}

export interface KeptCounts {
  state?: CounterState | undefined
  /** Oldest first. */
  tickets: readonly (readonly [call: string, ticket: KeptTicket])[]
}

export interface CounterState {
  requests: readonly SecondCount[]
  tokens: readonly SecondCount[]
  /** By `spanKey`. */
  spent: Readonly<Record<string, Amount & { start: number }>>
}

export interface KeptTicket extends Ticket {
  /** Its place was taken back, as nobody had heard of the call for long. */
  lapsed?: boolean
}

export interface SubjectCounterParts {
  store: CounterStore
  /** What was spent before anything was counted here. */
  past?: Pick<Past, 'read'>
  /** Milliseconds after which the place of a call lapses. */
  leaseMs: number
  /** Milliseconds since 1970. */
  now?: () => number
}

/** Milliseconds for which a place that has lapsed can still be settled. */
const KEPT_MS = 24 * 3_600_000

/** What one subject has taken, for whoever asks, wherever they are: the counter of a Durable Object. */
export class SubjectCounter {
  readonly #parts: SubjectCounterParts
  readonly #now: () => number
  readonly #tally = new Tally()
  /** In the order in which they were taken, which is that in which they lapse. */
  readonly #tickets = new Map<string, KeptTicket>()
  #kept: CounterState | undefined
  #restored = false
  #loading: Promise<void> | undefined
  #opening: Promise<void> | undefined
  #calendar: Calendar | undefined

  constructor(parts: SubjectCounterParts) {
    this.#parts = parts
    this.#now = parts.now ?? Date.now
  }

  async take(subject: Subject, call: string, expected: Amount): Promise<{ breach?: Breach; left?: Left }> {
    await this.#ready(subject)
    const now = this.#now()
    this.#lapse(now)
    if (!this.#tally.hasRoom(expected, now)) return { breach: breachOf(subject, this.#tally.counts(now), expected)! } // it has no room
    const ticket = this.#tally.take(expected, now)
    this.#tickets.set(call, ticket)
    this.#save(subject, call)
    const left = this.#tally.left(now)
    return left ? { left } : {}
  }

  /** What is spent of the budgets after it; undefined where the call is settled already. */
  async settle(subject: Subject, call: string, used: Amount): Promise<readonly Spending[] | undefined> {
    await this.#ready(subject)
    const ticket = this.#tickets.get(call)
    if (!ticket) return undefined
    const now = this.#now()
    this.#tally.settle(ticket, used, now, ticket.lapsed)
    this.#tickets.delete(call)
    this.#save(subject, call)
    return this.#tally.counts(now).spendings
  }

  /** Somebody else had no room for the call: it never came. */
  async giveBack(subject: Subject, call: string): Promise<void> {
    await this.#ready(subject)
    const ticket = this.#tickets.get(call)
    if (!ticket || ticket.lapsed) return
    this.#tally.giveBack(ticket)
    this.#tickets.delete(call)
    this.#save(subject, call)
  }

  async standing(subject: Subject): Promise<Standing> {
    await this.#ready(subject)
    const now = this.#now()
    this.#lapse(now)
    return standingOf(subject, this.#tally.counts(now))
  }

  async reset(subject: Subject): Promise<void> {
    await this.#ready(subject)
    this.#tally.reset()
    this.#save(subject, '')
  }

  async #ready(subject: Subject): Promise<void> {
    this.#loading ??= this.#load()
    await this.#loading
    while (!this.#restored || !this.#tally.knows(subject.limits)) {
      this.#opening ??= this.#open(subject).finally(() => {
        this.#opening = undefined
      })
      await this.#opening
    }
    this.#tally.use(subject.limits, this.#now())
  }

  async #load(): Promise<void> {
    const { state, tickets } = await this.#parts.store.load()
    this.#kept = state
    for (const [call, ticket] of tickets) this.#tickets.set(call, ticket)
  }

  /** Budgets begin with what is kept of them here, or else with the usage that is stored. */
  async #open(subject: Subject): Promise<void> {
    const { budgets } = subject.limits
    if (budgets.length > 0) this.#calendar ??= await loadCalendar()
    const calendar = this.#calendar
    const now = this.#now()
    const fresh = budgets.filter(budget => !this.#tally.has(budget))
    const spans = fresh
      .filter(budget => !this.#kept?.spent[spanKey(budget)])
      .map(budget => ({ key: spanKey(budget), start: calendar!(budget.per, budget.zone, now).start }))
    // What cannot be read stops nobody.
    const past = spans.length > 0 ? await this.#parts.past?.read(subject, spans, now).catch(() => undefined) : undefined
    const isFresh = new Set(fresh.map(spanKey))
    const spent = Object.entries({ ...this.#kept?.spent, ...past?.spent }).filter(([key]) => isFresh.has(key))
    const tickets = [...this.#tickets.values()].filter(({ lapsed }) => !lapsed)
    const first = !this.#restored && { ...this.#kept, tickets }
    this.#restored = true
    this.#tally.use(subject.limits, this.#now(), calendar)
    this.#tally.restore({ ...first, spent: Object.fromEntries(spent) }, this.#now())
  }

  #lapse(now: number): void {
    for (const [call, ticket] of this.#tickets) {
      if (ticket.at + this.#parts.leaseMs > now) return
      if (!ticket.lapsed) this.#tally.lapse(ticket)
      ticket.lapsed = true
      if (ticket.at + KEPT_MS <= now) this.#tickets.delete(call)
    }
  }

  #save({ limits }: Subject, call: string): void {
    const { requests, tokens, spendings } = this.#tally.counts(this.#now())
    const spent = limits.budgets.map((budget, n) => {
      const { start, tokens: used, costPico } = spendings[n]!
      return [spanKey(budget), { start, tokens: used, costPico }] as const
    })
    this.#kept = { requests, tokens, spent: Object.fromEntries(spent) }
    this.#parts.store.save(this.#kept, call, this.#tickets.get(call))
  }
}
