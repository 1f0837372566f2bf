import type { Loss } from '../../canonical/loss.ts'

/** What of one reply could not be read. A stream says the same thing many times; it is reported once. */
export class ReplyLosses {
  readonly #losses: Loss[]
  readonly #reported = new Set<string>()

  constructor(losses: Loss[]) {
    this.#losses = losses
  }

  add(feature: string, where: string, why: string): void {
    if (this.#reported.has(feature)) return
    this.#reported.add(feature)
    this.#losses.push({ feature, where, why })
  }
}
