import type { PartStart } from '../../canonical/event.ts'
import type { Opaque } from '../../canonical/part.ts'
import type { ReplyContext, TakeEvent } from '../protocol.ts'

/** Where the readers of items put the parts of one reply: numbers them, and remembers what decides how the reply ended. */
export class PartSink {
  readonly context: ReplyContext
  /** Who takes what is being read. */
  take: TakeEvent = () => {}
  calls = false
  refused = false
  /** A message with text has been. */
  spoken = false
  #parts = 0

  constructor(context: ReplyContext) {
    this.context = context
  }

  open(part: PartStart): number {
    if (part.type === 'tool-call') this.calls = true
    if (part.type === 'refusal') this.refused = true
    if (part.type === 'text') this.spoken = true
    const index = this.#parts++
    this.take({ type: 'part-start', index, part })
    return index
  }

  text(index: number, text: string): void {
    this.take({ type: 'delta', index, text })
  }

  close(index: number, opaque?: Opaque): void {
    this.take(opaque === undefined ? { type: 'part-end', index } : { type: 'part-end', index, opaque })
  }

  lose(feature: string, why: string): void {
    this.context.losses.push({ feature, where: 'output', why })
  }
}
