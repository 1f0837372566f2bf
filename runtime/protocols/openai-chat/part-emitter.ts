import type { PartStart } from '../../canonical/event.ts'
import type { Citation, Opaque, TokenLogprob } from '../../canonical/part.ts'
import type { TakeEvent } from '../protocol.ts'

/** Tells the parts of one reply as events, and numbers them over all of its choices. */
export class PartEmitter {
  /** Where events go now. */
  take: TakeEvent = () => {}
  #parts = 0

  /** Begins a part of a choice, and returns its number. */
  start(part: PartStart, choice: number): number {
    const index = this.#parts++
    this.take(choice === 0 ? { type: 'part-start', index, part } : { type: 'part-start', index, part, choice })
    return index
  }

  delta(index: number, text: string): void {
    this.take({ type: 'delta', index, text })
  }

  citation(index: number, citation: Citation): void {
    this.take({ type: 'citation', index, citation })
  }

  logprobs(index: number, tokens: TokenLogprob[]): void {
    this.take({ type: 'logprobs', index, tokens })
  }

  end(index: number, opaque?: Opaque): void {
    this.take(opaque ? { type: 'part-end', index, opaque } : { type: 'part-end', index })
  }
}
