import type { LeaveSignal } from '../../platform/leave-signal.ts'
import { type CopilotModel, modelsIn } from './models.ts'
import { variantFor, type Wishes } from './variants.ts'

/** Milliseconds for which a model is remembered that the list has left out: it is not the same from call to call. */
const REMEMBERED = 24 * 3_600_000
/** Milliseconds after which the list is read anew where models are called. */
const FRESH = 3_600_000
/** Milliseconds for which nobody is asked again where the list was not given. */
const RETRY = 60_000

/** The models that Copilot has told of, with their variants. */
export class ModelList {
  readonly #ask: (signal: LeaveSignal) => Promise<unknown>
  readonly #now: () => number
  readonly #known = new Map<string, CopilotModel & { seen: number }>()
  #due = 0

  /** `ask` gets the list, and nothing where it was not given. */
  constructor(ask: (signal: LeaveSignal) => Promise<unknown>, now: () => number) {
    this.#ask = ask
    this.#now = now
  }

  /** Copilot's own names. */
  get ids(): string[] {
    return [...this.#known.keys()]
  }

  find(model: string): CopilotModel | undefined {
    return this.#known.get(this.variant(model))
  }

  /** What Copilot calls the one that does what is wished for. */
  variant(model: string, wishes?: Wishes): string {
    return variantFor(model, this.#known.keys(), wishes)
  }

  async read(signal: LeaveSignal): Promise<void> {
    this.#due = this.#now() + RETRY
    const list = await this.#ask(signal)
    if (list === undefined) return
    const now = this.#now()
    this.#due = now + FRESH
    for (const [id, model] of modelsIn(list)) this.#known.set(id, { ...model, seen: now })
    for (const [id, { seen }] of this.#known) if (now - seen > REMEMBERED) this.#known.delete(id)
  }

  /** Calls do not wait for the list: a family's name tells enough to begin with. */
  readAside(): void {
    if (this.#now() >= this.#due) this.read(AbortSignal.timeout(RETRY)).catch(() => {})
  }
}
