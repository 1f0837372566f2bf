import type { Excerpt } from './compressor.ts'

/** The lines that are kept, and a mark in place of each run of others. A single short line is no longer than its mark. */
export function excerpt(lines: readonly string[], keeps: (line: string, place: number) => boolean): Excerpt {
  const kept: string[] = []
  let leftOut = 0
  let run = 0
  const mark = (end: number): void => {
    const only = lines[end - 1]!
    if (run === 1 && only.length <= SHORT) kept.push(only)
    else if (run > 0) {
      kept.push(`… ${run} ${run === 1 ? 'line' : 'lines'} …`)
      leftOut += run
    }
    run = 0
  }
  for (const [place, line] of lines.entries()) {
    if (!keeps(line, place)) {
      run++
      continue
    }
    mark(place)
    kept.push(line)
  }
  mark(lines.length)
  return { lines: kept, leftOut }
}

const SHORT = 60

/** Words by which programs tell of trouble, in any case, and the signs of test runners. */
const TROUBLE =
  /(?:error|exception|failure)s?\b|\b(?:err|fail(?:s|ed|ing)?|fatal|panic(?:ked)?|traceback|warn(?:ing|ings)?|denied|refused|cannot|can't|could not|unable to|not found|no such|undefined reference|abort(?:ed)?|segfault|segmentation fault|assertion|timed? ?out|killed|critical|severe|unhandled|uncaught)\b|[✗✘✖❌]|^\s*[×E]\s/i

export function tellsOfTrouble(line: string): boolean {
  return TROUBLE.test(line.length > LOOKED_AT_OF_LINE ? line.slice(0, LOOKED_AT_OF_LINE) : line)
}

/** Code units of a line that tell what it is: some lines are whole files. */
export const LOOKED_AT_OF_LINE = 1_000

/** How many lines of an output stay whatever they say. */
export interface Frame {
  /** At either end. */
  head: number
  tail: number
  /** Around one that tells of trouble. */
  before: number
  after: number
}

/** The places that stay whatever stands there: both ends, and what is around trouble. */
export function framed(lines: readonly string[], frame: Frame, isTrouble: (line: string) => boolean): Places {
  const near = new Set<number>()
  for (const [place, line] of lines.entries()) {
    if (!isTrouble(line)) continue
    for (let next = place - frame.before; next <= place + frame.after; next++) near.add(next)
  }
  const tail = lines.length - frame.tail
  return { has: place => place < frame.head || place >= tail || near.has(place) }
}

interface Places {
  has(place: number): boolean
}

/** Which share of the lines that are not empty meets the condition; of the first ones, where there are many. */
export function shareOf(lines: readonly string[], meets: (line: string) => boolean): number {
  let all = 0
  let met = 0
  for (const line of lines) {
    if (line.trim() === '') continue
    if (++all > LOOKED_AT) break
    if (meets(line)) met++
  }
  return all === 0 ? 0 : met / Math.min(all, LOOKED_AT)
}

/** Lines that tell what all of them are. */
const LOOKED_AT = 400
