import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Differences that are wanted, with the reason: `schemas/deviations.json` has them by protocol. */
export interface Deviation {
  reason: string
  /** What `diff` would say; `*` stands for anything. */
  differences: string[]
}

export type Deviations = Record<string, Deviation[]>

export function readDeviations(schemas: string): Deviations {
  const path = join(schemas, 'deviations.json')
  // Written by hand; a test reads every entry.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Deviations) : {}
}

/** Says whether a difference is wanted, and remembers which entries were of use. */
export class Deliberate {
  readonly #exact = new Set<string>()
  readonly #patterns: RegExp[] = []
  readonly #used = new Set<string>()

  constructor(deviations: readonly Deviation[]) {
    for (const text of deviations.flatMap(deviation => deviation.differences)) {
      if (!text.includes('*')) this.#exact.add(text)
      else this.#patterns.push(new RegExp(`^${text.split('*').map(escaped).join('.*')}$`))
    }
  }

  has(id: string): boolean {
    if (this.#exact.has(id)) this.#used.add(id)
    return this.#exact.has(id) || this.#patterns.some(pattern => pattern.test(id))
  }

  /** Entries that excused nothing so far, patterns aside: those are for what may come. */
  idle(): string[] {
    return [...this.#exact].filter(text => !this.#used.has(text))
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
