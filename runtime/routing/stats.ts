import type { CompiledTarget } from '../config/compiled.ts'
import { targetKey } from './choice.ts'
import type { Measured } from './world.ts'

/** Milliseconds after which a measurement counts half. */
const HALF_LIFE = 60_000

/** Milliseconds after the last measurement until a target is unknown again: what was slow once gets its next chance. */
const STALE = 300_000

/** Targets at the most; patterns lead to any number of names. */
const TARGETS = 1_000

/** Tokens of an answer from which on its speed can be told. */
const TELLING_TOKENS = 16

/** What one answer took. */
export interface Timing {
  /** Milliseconds from the attempt's beginning to its first token. */
  firstTokenMs: number
  /** Milliseconds from the attempt's beginning to its end. */
  totalMs: number
  outputTokens?: number
}

interface Averages {
  firstTokenMs: Average
  tokensPerSecond?: Average
  /** Milliseconds since 1970. */
  measuredAt: number
}

/** How fast targets have been of late, and how much each is doing. What no call uses any more is forgotten. */
export class Stats {
  readonly #averages = new Map<string, Averages>()
  readonly #inFlight = new Map<string, number>()

  /** A call has begun; the function that is returned says that it is over, and may do so more than once. */
  begin(target: CompiledTarget): () => void {
    const key = targetKey(target)
    this.#inFlight.set(key, (this.#inFlight.get(key) ?? 0) + 1)
    let running = true
    return () => {
      if (!running) return
      running = false
      const left = (this.#inFlight.get(key) ?? 1) - 1
      if (left > 0) this.#inFlight.set(key, left)
      else this.#inFlight.delete(key)
    }
  }

  inFlight(target: CompiledTarget): number {
    return this.#inFlight.get(targetKey(target)) ?? 0
  }

  /** Calls under way to any model of the upstream. */
  inFlightAt(upstream: string): number {
    let sum = 0
    for (const [key, count] of this.#inFlight) if (key.startsWith(targetKey({ upstream, model: '' }))) sum += count
    return sum
  }

  /** `now`: milliseconds since 1970, as everywhere here. */
  add(target: CompiledTarget, { firstTokenMs, totalMs, outputTokens = 0 }: Timing, now: number): void {
    const key = targetKey(target)
    const { firstTokenMs: known, tokensPerSecond } = this.#recent(key, now) ?? {}
    const speed =
      outputTokens < TELLING_TOKENS ? undefined : (outputTokens * 1_000) / Math.max(1, totalMs - firstTokenMs)
    this.#averages.delete(key)
    this.#averages.set(key, {
      firstTokenMs: withValue(known, firstTokenMs, now),
      tokensPerSecond: speed === undefined ? tokensPerSecond : withValue(tokensPerSecond, speed, now),
      measuredAt: now,
    })
    // A map keeps its order: the first one is the one that was measured longest ago.
    for (const oldest of this.#averages.keys()) {
      if (this.#averages.size <= TARGETS) break
      this.#averages.delete(oldest)
    }
  }

  /** Forgets how fast the models of an upstream were: it is another one under the same name. */
  forget(upstream: string): void {
    const beginning = targetKey({ upstream, model: '' })
    for (const key of this.#averages.keys()) if (key.startsWith(beginning)) this.#averages.delete(key)
  }

  measured(target: CompiledTarget, now: number): Measured | undefined {
    const averages = this.#recent(targetKey(target), now)
    if (!averages) return undefined
    const { firstTokenMs, tokensPerSecond } = averages
    return {
      timeToFirstTokenMs: averageOf(firstTokenMs),
      tokensPerSecond: tokensPerSecond && averageOf(tokensPerSecond),
    }
  }

  #recent(key: string, now: number): Averages | undefined {
    const averages = this.#averages.get(key)
    return averages && now - averages.measuredAt < STALE ? averages : undefined
  }
}

/** A weighted sum of values and the sum of their weights, at one moment: however many come at once, each counts. */
interface Average {
  sum: number
  weight: number
  at: number
}

function withValue(average: Average | undefined, value: number, now: number): Average {
  if (!average) return { sum: value, weight: 1, at: now }
  const left = 0.5 ** (Math.max(0, now - average.at) / HALF_LIFE)
  return { sum: average.sum * left + value, weight: average.weight * left + 1, at: now }
}

function averageOf({ sum, weight }: Average): number {
  return sum / weight
}
