import { distance } from 'fastest-levenshtein'

/** Something in the sources of generation that a person must mend. */
export interface Problem {
  /** Relative to the root of the repository. */
  file: string
  /** JSON Pointer into the file; empty where the whole file is meant. */
  pointer: string
  /** What is wrong. */
  message: string
  /** What would be right. */
  expected?: string
  /** Counted from 1. */
  line?: number
  column?: number
}

/** `schemas/x/content.json:12:5 /$defs/TextPart/type: "strng" is no JSON type; expected one of …` */
export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}:${problem.column ?? 1}`
  const where = problem.pointer === '' ? place : `${place} ${problem.pointer}`
  return `${where}: ${problem.message}${problem.expected === undefined ? '' : `; expected ${problem.expected}`}`
}

/** The name that was probably meant, where one is near enough to be worth saying. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(2, Math.ceil(name.length / 2)) + 1
  for (const candidate of known) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase())
    if (steps < bestDistance) {
      best = candidate
      bestDistance = steps
    }
  }
  return best
}

/** `"a", "b" or "c"` */
export function listed(values: readonly string[]): string {
  const quoted = values.map(value => JSON.stringify(value))
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

/** Escapes one step of a JSON Pointer. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
