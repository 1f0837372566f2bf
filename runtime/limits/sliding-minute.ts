/**
 * Seconds of a clock that any 60 seconds touch. What was counted anywhere in a second stays for all of the 60 that
 * follow it, so that no more than a limit ever falls into a minute; it is let go up to a second late.
 */
const SECONDS = 61

/** The next power of two: places are found by a mask. */
const PLACES = 64

/** An amount in each second of a clock, and their sum over the last minute: constant in space, and in time on average. */
export class SlidingMinute {
  readonly #amounts = new Float64Array(PLACES)
  #last = 0
  #sum = 0

  /** The sum over the minute that ends with this second. A clock that goes back is taken to stand still. */
  sum(second: number): number {
    this.#advance(second)
    return this.#sum
  }

  /** Adds to a second, which may be past: nothing where it is no longer within the minute. */
  add(second: number, amount: number): void {
    this.#advance(second)
    if (this.#last - second >= SECONDS) return
    const place = second & (PLACES - 1)
    // A sum that is corrected downwards has been added before, unless it was restored meanwhile.
    const corrected = Math.max(-this.#amounts[place]!, amount)
    this.#amounts[place]! += corrected
    this.#sum += corrected
  }

  /** Every second that holds something, in order. */
  entries(): [second: number, amount: number][] {
    const entries: [number, number][] = []
    for (let second = Math.max(0, this.#last - SECONDS + 1); second <= this.#last; second++) {
      const amount = this.#amounts[second & (PLACES - 1)]!
      if (amount > 0) entries.push([second, amount])
    }
    return entries
  }

  clear(): void {
    this.#amounts.fill(0)
    this.#sum = 0
  }

  #advance(second: number): void {
    const passed = second - this.#last
    if (passed <= 0) return
    this.#last = second
    if (passed >= SECONDS) {
      this.clear()
      return
    }
    for (let gone = second - SECONDS; gone > second - SECONDS - passed; gone--) {
      const place = gone & (PLACES - 1)
      this.#sum -= this.#amounts[place]!
      this.#amounts[place] = 0
    }
  }
}

/** The first moment, in milliseconds since 1970, at which so much of what these seconds hold is let go. */
export function letGoAt(entries: readonly (readonly [second: number, amount: number])[], amount: number): number {
  let gone = 0
  for (const [second, held] of entries) {
    gone += held
    if (gone >= amount) return (second + SECONDS) * 1_000
  }
  return ((entries.at(-1)?.[0] ?? 0) + SECONDS) * 1_000
}

export function secondOf(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000)
}

/** The first second that still counts. */
export function firstCounted(second: number): number {
  return second - SECONDS + 1
}
