import type { Opaque, ReasoningPart } from '../../canonical/part.ts'
import { clientValue, fromClient, type Labelled, sealAll, unsealAll } from '../seal.ts'

/**
 * Gemini's clients send back the signatures of calls and texts exactly, and often forget thoughts. Reasoning that other
 * makers have signed therefore travels on the next call or text of the reply, sealed with its words; so one signature may
 * hold several states, the part's own among them.
 */
type Label = 'thought' | 'summary' | 'redacted' | 'own'

/** The states of a reply that wait for a part that will bring them back. */
export class WaitingStates {
  #states: Labelled[] = []

  /** Adds reasoning whose signature its own part cannot carry. */
  add({ text, summary, redacted }: Pick<ReasoningPart, 'text' | 'summary' | 'redacted'>, opaque: Opaque): void {
    const label: Label = redacted ? 'redacted' : summary ? 'summary' : 'thought'
    this.#states.push([label, text === '' ? opaque : { ...opaque, text: opaque.text ?? text }])
  }

  get any(): boolean {
    return this.#states.length > 0
  }

  /** The signature of a part that will come back: what waits, and the part's own. */
  signature(own?: Opaque): { thoughtSignature?: string } {
    const waiting = this.#states
    this.#states = []
    if (waiting.length > 0) {
      return { thoughtSignature: sealAll(own ? [...waiting, ['own' satisfies Label, own]] : waiting) }
    }
    return own ? { thoughtSignature: clientValue(own, 'gemini') } : {}
  }
}

/** What the signature of a part has brought back: the reasoning before the part, and the part's own state. */
export interface CarriedState {
  reasoning: ReasoningPart[]
  own?: Opaque
}

export function readSignature(value: string): CarriedState {
  const states = unsealAll(value)
  if (!states) return { reasoning: [], own: fromClient(value, 'gemini') }
  const own = states.find(([label]) => label === ('own' satisfies Label))?.[1]
  const reasoning = states.flatMap(([label, opaque]) => (label === 'own' ? [] : [reasoningOf(label, opaque)]))
  return own ? { reasoning, own } : { reasoning }
}

function reasoningOf(label: string, { text = '', ...opaque }: Opaque): ReasoningPart {
  return {
    type: 'reasoning',
    text,
    ...(label === 'summary' && { summary: true }),
    ...(label === 'redacted' && { redacted: true }),
    opaque,
  }
}
