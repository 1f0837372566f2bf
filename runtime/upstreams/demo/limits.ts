import { UNITS_PER_TOKEN } from './tokens.ts'

/** Counts an answer's tokens as it is written, and says when no more fit. */
export class OutputBudget {
  #limit: number
  /** Tokens of the parts before the running one. */
  #closed = 0
  /** Code units of the running part. */
  #open = 0
  #reasoning = 0

  constructor(limit = Number.POSITIVE_INFINITY) {
    this.#limit = limit
  }

  /** As much of the piece as fits. Less than the whole of it means that the limit was reached. */
  take(piece: string): string {
    const room = (this.#limit - this.#closed) * UNITS_PER_TOKEN - this.#open
    let fitting = piece
    if (piece.length > room) {
      const end = Math.max(0, room)
      fitting = piece.slice(0, isHighSurrogate(piece.charCodeAt(end - 1)) ? end - 1 : end)
    }
    this.#open += fitting.length
    return fitting
  }

  /** Whether a whole text would fit. */
  fits(text: string): boolean {
    return text.length <= (this.#limit - this.#closed) * UNITS_PER_TOKEN - this.#open
  }

  /** Ends the running part. */
  close(kind: 'reasoning' | 'answer' = 'answer'): void {
    const tokens = Math.ceil(this.#open / UNITS_PER_TOKEN)
    this.#closed += tokens
    if (kind === 'reasoning') this.#reasoning += tokens
    this.#open = 0
  }

  get outputTokens(): number {
    return this.#closed + Math.ceil(this.#open / UNITS_PER_TOKEN)
  }

  get reasoningTokens(): number {
    return this.#reasoning
  }
}

/**
 * The pieces up to the first of the stop sequences, wherever pieces cut it; returns the one that was met. Text that
 * may be the beginning of a stop sequence is held back until that is known.
 */
export function* untilStop(pieces: Iterable<string>, stops: readonly string[]): Generator<string, string | undefined> {
  const wanted = stops.filter(stop => stop !== '')
  let held = ''
  for (const piece of pieces) {
    const text = held + piece
    const met = firstStop(text, wanted)
    if (met) {
      if (met.at > 0) yield text.slice(0, met.at)
      return met.stop
    }
    const keep = beginning(text, wanted)
    held = text.slice(text.length - keep)
    if (keep < text.length) yield text.slice(0, text.length - keep)
  }
  if (held !== '') yield held
  return undefined
}

/** The stop sequence that is complete first, as it would be for one who writes letter by letter. */
function firstStop(text: string, stops: readonly string[]): { at: number; stop: string } | undefined {
  let first: { at: number; stop: string } | undefined
  let firstEnd = Number.POSITIVE_INFINITY
  for (const stop of stops) {
    const at = text.indexOf(stop)
    const end = at + stop.length
    if (at < 0 || end > firstEnd || (end === firstEnd && first && first.at < at)) continue
    first = { at, stop }
    firstEnd = end
  }
  return first
}

/** The length of the longest end of the text that begins a stop sequence. */
function beginning(text: string, stops: readonly string[]): number {
  let longest = 0
  for (const stop of stops) {
    for (let length = Math.min(stop.length - 1, text.length); length > longest; length--) {
      if (text.endsWith(stop.slice(0, length))) longest = length
    }
  }
  return longest
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
