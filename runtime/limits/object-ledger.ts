import { type Breach, laterOf } from './breach.ts'
import { type Amount, type Ledger, type Left, type NoPlace, type Place, type Subject, subjectId } from './ledger.ts'
import { leastOf, type Spent } from './memory-ledger.ts'
import type { Spending, Standing } from './standing.ts'
import type { SubjectCounter } from './subject-counter.ts'

/** The counter of a subject, wherever it lives: what a Durable Object of Cloudflare looks like from outside. */
export type RemoteCounter = Pick<SubjectCounter, 'take' | 'settle' | 'giveBack' | 'standing' | 'reset'>

export interface ObjectLedgerParts {
  /** By `subjectId`. */
  counter: (id: string) => RemoteCounter
  spent?: Spent | undefined
  warn?: (message: string) => void
  /** Milliseconds since 1970. */
  now?: () => number
}

/** Milliseconds to wait before what could not be settled is tried again. */
const RETRIES = [100, 1_000, 5_000]

/**
 * The ledger of callers who are everywhere: each subject is counted by one object, which all of them ask. A call has to have
 * a place at all of its subjects: where one has none, the others get theirs back. An object that cannot be reached stops no
 * call: it is served, and not counted there.
 */
export class ObjectLedger implements Ledger {
  readonly #parts: ObjectLedgerParts
  readonly #now: () => number
  #warnedAt = Number.NEGATIVE_INFINITY

  constructor(parts: ObjectLedgerParts) {
    this.#parts = parts
    this.#now = parts.now ?? Date.now
  }

  async take(subjects: readonly Subject[], expected: Amount): Promise<Place | NoPlace> {
    const call = crypto.randomUUID()
    const answers = await Promise.all(subjects.map(subject => this.#take(subject, call, expected)))
    const breach = answers.reduce<Breach | undefined>((worst, answer) => laterOf(worst, answer?.breach), undefined)
    const taken = subjects.filter((_, n) => answers[n] && !answers[n].breach)
    if (breach) {
      await Promise.all(taken.map(subject => this.#settled(() => this.#counter(subject).giveBack(subject, call))))
      return { breach }
    }
    const left = answers.reduce<Left | undefined>((least, answer) => leastOf(least, answer?.left), undefined)
    let settled: Promise<void> | undefined
    return { ...(left && { left }), settle: used => (settled ??= this.#settle(taken, call, used)) }
  }

  async standings(subjects: readonly Subject[]): Promise<Standing[]> {
    return Promise.all(subjects.map(subject => this.#counter(subject).standing(subject)))
  }

  async reset(subject: Subject): Promise<void> {
    await this.#counter(subject).reset(subject)
  }

  /** Undefined where it could not be asked. */
  async #take(subject: Subject, call: string, expected: Amount): Promise<{ breach?: Breach; left?: Left } | undefined> {
    try {
      return await this.#counter(subject).take(subject, call, expected)
    } catch (thrown) {
      this.#warn('A call was not held against its limits', thrown)
      return undefined
    }
  }

  async #settle(subjects: readonly Subject[], call: string, used: Amount): Promise<void> {
    await Promise.all(
      subjects.map(async subject => {
        const settle = () => this.#counter(subject).settle(subject, call, used)
        const spendings = await this.#settled<readonly Spending[] | undefined>(settle)
        if (spendings && subject.limits.budgets.length > 0) await this.#parts.spent?.(subject, spendings)
      }),
    )
  }

  /** Tries for a while. Settling twice is settling once, so that a fate that is not known does not matter. */
  async #settled<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
    for (const wait of [...RETRIES, undefined]) {
      try {
        return await work()
      } catch (thrown) {
        if (wait === undefined) this.#warn('What a call has used could not be counted', thrown)
        else await new Promise(resolve => setTimeout(resolve, wait))
      }
    }
    return undefined
  }

  #counter(subject: Subject): RemoteCounter {
    return this.#parts.counter(subjectId(subject))
  }

  /** Once a minute at the most. */
  #warn(what: string, thrown: unknown): void {
    const now = this.#now()
    if (now - this.#warnedAt < 60_000) return
    this.#warnedAt = now
    this.#parts.warn?.(`${what}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}
