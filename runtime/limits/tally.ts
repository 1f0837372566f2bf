import type { CompiledBudget, CompiledLimits } from '../config/limits.ts'
import type { Calendar } from './calendar.ts'
import { picodollars } from './dollars.ts'
import type { Amount, Left, Remainder } from './ledger.ts'
import { firstCounted, letGoAt, SlidingMinute, secondOf } from './sliding-minute.ts'
import type { Counts, SecondCount, Spending } from './standing.ts'

/** What a call has taken at one subject, until it is settled. */
export interface Ticket extends Amount {
  /** Milliseconds since 1970. */
  at: number
}

/** What has been counted of a subject before. */
export interface History {
  requests?: readonly SecondCount[]
  tokens?: readonly SecondCount[]
  /** What is spent within a span, by `spanKey`. */
  spent?: Readonly<Record<string, Amount & { start: number }>>
  tickets?: readonly Ticket[]
}

/** What one subject has taken: numbers alone, without a clock, a wait or an allocation where there is room. */
export class Tally {
  #calendar: Calendar | undefined
  #limits: CompiledLimits | undefined
  #requests: SlidingMinute | undefined
  #tokens: SlidingMinute | undefined
  #concurrent = 0
  /** By `spanKey`; also those of budgets that it had before, which may come back. */
  readonly #spendings = new Map<string, Spending>()
  /** A budget of each of them, which says when it is over. */
  readonly #measures = new Map<string, CompiledBudget>()
  /** In the order of the budgets, whose limits stand beside them. */
  #budgets: Capped[] = []

  /**
   * These are its limits from now on. What was counted stays, and is counted on: calls that began under other limits may
   * still ask by them, in turn with those that came since. `calendar`: for budgets that are new.
   */
  use(limits: CompiledLimits, now: number, calendar: Calendar | undefined = this.#calendar): void {
    if (limits === this.#limits) return
    this.#calendar = calendar
    this.#limits = limits
    if (limits.requestsPerMinute !== undefined) this.#requests ??= new SlidingMinute()
    if (limits.tokensPerMinute !== undefined) this.#tokens ??= new SlidingMinute()
    this.#budgets = limits.budgets.map(budget => {
      const key = spanKey(budget)
      const spending = this.#spendings.get(key) ?? this.#unspent(budget, now)
      this.#spendings.set(key, spending)
      this.#measures.set(key, budget)
      return {
        spending,
        pico: budget.usd === undefined ? Number.POSITIVE_INFINITY : picodollars(budget.usd),
        tokens: budget.tokens ?? Number.POSITIVE_INFINITY,
      }
    })
  }

  /** Whether it knows what is spent of all these budgets. */
  knows(limits: CompiledLimits): boolean {
    return limits === this.#limits || limits.budgets.every(budget => this.has(budget))
  }

  has(budget: CompiledBudget): boolean {
    return this.#spendings.has(spanKey(budget))
  }

  /** Adds what was counted elsewhere. Spans that are over by now are left out. */
  restore({ requests = [], tokens = [], spent = {}, tickets = [] }: History, now: number): void {
    for (const [second, amount] of requests) this.#requests?.add(second, amount)
    for (const [second, amount] of tokens) this.#tokens?.add(second, amount)
    this.#roll(now)
    for (const [key, { start, tokens, costPico }] of Object.entries(spent)) {
      const spending = this.#spendings.get(key)
      if (spending?.start !== start) continue
      spending.tokens += tokens
      spending.costPico += costPico
    }
    for (const ticket of tickets) this.#reserve(ticket, 1)
  }

  hasRoom(expected: Amount, now: number): boolean {
    const limits = this.#limits
    if (!limits) return true
    const second = secondOf(now)
    const { requestsPerMinute, tokensPerMinute } = limits
    if (requestsPerMinute !== undefined && this.#requests!.sum(second) >= requestsPerMinute) return false
    if (tokensPerMinute !== undefined && this.#tokens!.sum(second) + expected.tokens > tokensPerMinute) return false
    if (limits.concurrent !== undefined && this.#concurrent >= limits.concurrent) return false
    this.#roll(now)
    for (const { spending, pico, tokens } of this.#budgets) {
      if (spending.costPico + spending.reservedPico >= pico) return false
      if (spending.tokens + spending.reservedTokens >= tokens) return false
    }
    return true
  }

  /** Takes a place, whether there is room or not. */
  take({ tokens, costPico }: Amount, now: number): Ticket {
    const second = secondOf(now)
    this.#requests?.add(second, 1)
    this.#tokens?.add(second, tokens)
    this.#roll(now)
    const ticket = { at: now, tokens, costPico }
    this.#reserve(ticket, 1)
    return ticket
  }

  /**
   * Gives the place back, once. What was used belongs to the second and to the spans in which the call began. `lapsed`: the
   * place was given back before.
   */
  settle(ticket: Ticket, used: Amount, now: number, lapsed = false): void {
    this.#tokens?.sum(secondOf(now))
    this.#tokens?.add(secondOf(ticket.at), used.tokens - ticket.tokens)
    this.#roll(now)
    if (!lapsed) this.#reserve(ticket, -1)
    for (const spending of this.#spendings.values()) {
      if (ticket.at < spending.start) continue
      spending.tokens += used.tokens
      spending.costPico += used.costPico
    }
  }

  /** Nobody has heard of the call for long: its place is free. */
  lapse(ticket: Ticket): void {
    this.#reserve(ticket, -1)
  }

  /** As if the call had never come: somebody else had no room for it. */
  giveBack(ticket: Ticket): void {
    this.#requests?.add(secondOf(ticket.at), -1)
    this.#tokens?.add(secondOf(ticket.at), -ticket.tokens)
    this.#reserve(ticket, -1)
  }

  counts(now: number): Counts {
    this.#roll(now)
    const first = firstCounted(secondOf(now))
    const counted = (minute: SlidingMinute | undefined) => minute?.entries().filter(([second]) => second >= first) ?? []
    return {
      now,
      requests: counted(this.#requests),
      tokens: counted(this.#tokens),
      concurrent: this.#concurrent,
      spendings: this.#budgets.map(({ spending }) => ({ ...spending })),
    }
  }

  /** Of the minute; undefined where nothing of it is limited. */
  left(now: number): Left | undefined {
    const { requestsPerMinute, tokensPerMinute } = this.#limits ?? {}
    if (requestsPerMinute === undefined && tokensPerMinute === undefined) return undefined
    return {
      ...(requestsPerMinute !== undefined && { requests: remainderOf(this.#requests!, requestsPerMinute, now) }),
      ...(tokensPerMinute !== undefined && { tokens: remainderOf(this.#tokens!, tokensPerMinute, now) }),
    }
  }

  reset(): void {
    this.#requests?.clear()
    this.#tokens?.clear()
    for (const spending of this.#spendings.values()) {
      spending.tokens = 0
      spending.costPico = 0
    }
  }

  #reserve({ at, tokens, costPico }: Ticket, sign: 1 | -1): void {
    this.#concurrent += sign
    for (const spending of this.#spendings.values()) {
      // A call that began in a span that is over is reserved in none.
      if (at < spending.start) continue
      spending.reservedTokens = Math.max(0, spending.reservedTokens + sign * tokens)
      spending.reservedPico = Math.max(0, spending.reservedPico + sign * costPico)
    }
  }

  #roll(now: number): void {
    for (const [key, spending] of this.#spendings)
      if (now >= spending.end) Object.assign(spending, this.#unspent(this.#measures.get(key)!, now))
  }

  #unspent({ per, zone }: CompiledBudget, now: number): Spending {
    if (!this.#calendar) throw new Error('A budget needs a calendar.')
    return { ...this.#calendar(per, zone, now), tokens: 0, costPico: 0, reservedTokens: 0, reservedPico: 0 }
  }
}

interface Capped {
  spending: Spending
  pico: number
  tokens: number
}

/** Budgets of one span and zone share what is spent. */
export function spanKey({ per, zone }: CompiledBudget): string {
  return `${per} ${zone}`
}

function remainderOf(minute: SlidingMinute, limit: number, now: number): Remainder {
  const used = minute.sum(secondOf(now))
  const resetsAt = used === 0 ? now : letGoAt(minute.entries(), used)
  return { limit, remaining: Math.max(0, limit - used), resetsAt }
}
