/** A message, in what it costs to read it and what could be saved of it. Code units both. */
export interface Weighed {
  size: number
  saving: number
  /** The client has the prompt cached up to here. */
  marked: boolean
}

/** A step saves at least so many code units, about 4,000 tokens, … */
const LEAST = 16_000
/** … and at least this share of what has to be read anew because of it. */
const WORTH = 0.5

/**
 * Which messages are told shorter. To shorten one that was sent whole makes the provider read everything after it anew,
 * as its cache holds the prompt only up to the first difference. So savings wait until a step is worth it, and are
 * then made together.
 *
 * The conversation is gone through as it grew. A step taken at a message depends on nothing after it, so it is taken again
 * each time the conversation comes back longer, and what was told shorter stays so. The newest `keepLast` messages stay
 * whole. So does what stands before a mark of the client that is older than these and was whole when it was set: such a
 * mark stays where it is, and what it had cached is to be read from there. A mark on the newest messages moves on with
 * them.
 */
export function stepsThrough(messages: readonly Weighed[], keepLast: number): ReadonlySet<number> {
  const shortened = new Set<number>()
  let waiting: number[] = []
  for (let newest = keepLast; newest < messages.length; newest++) {
    const place = newest - keepLast
    const { saving, marked } = messages[place]!
    if (marked) waiting = []
    if (marked || saving <= 0) continue
    waiting.push(place)
    const from = worthFrom(messages, shortened, waiting, newest)
    for (const taken of waiting.splice(from)) shortened.add(taken)
  }
  return shortened
}

/** The first of the waiting messages from which on a step is worth it; their number where none is. */
function worthFrom(
  messages: readonly Weighed[],
  shortened: ReadonlySet<number>,
  waiting: readonly number[],
  newest: number,
): number {
  let best = waiting.length
  let saved = 0
  let read = 0
  let end = newest + 1
  for (let at = waiting.length - 1; at >= 0; at--) {
    const place = waiting[at]!
    for (let between = place; between < end; between++) {
      const { size, saving } = messages[between]!
      read += size - (between === place || shortened.has(between) ? saving : 0)
    }
    end = place
    saved += messages[place]!.saving
    if (saved >= LEAST && saved >= WORTH * read) best = at
  }
  return best
}
