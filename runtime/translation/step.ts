import type { TakeEvent } from '../protocols/protocol.ts'

/** Something that happens to the events of a reply on their way from the decoder to the encoder. */
export type Step = (next: TakeEvent) => TakeEvent

/** The events through all steps, the first one first. */
export function through(steps: readonly Step[], take: TakeEvent): TakeEvent {
  return steps.reduceRight((next, step) => step(next), take)
}
