import { cut } from '../cut.ts'
import type { Compressor, Excerpt } from './compressor.ts'
import { shareOf } from './excerpt.ts'

/** `path:12:text` and `path:12:5:text`. Times of day have no such path. */
const WITH_PATH = /^((?:[A-Za-z]:)?[^\s:]+):(\d+:.*)$/
/** `12:text` below a line with the path. */
const BELOW_PATH = /^\d+:/
/** What compilers say looks the same, and is no match. */
const SAID = /^(?:[A-Za-z]:)?[^:]*:\d+:(?:\d+:?)? *(?:- *)?(?:fatal error|error|warning|note)\b *(?:[:[(]|TS)/i

/** Matches of one file that stay. */
const MATCHES = 6
/** Code units of a line that stay. */
const WIDTH = 240

/** What `grep -n` and ripgrep found. Every file is named, once, with how many of its lines are left out. */
export const grep: Compressor = {
  name: 'grep',
  leavesOut: 'further matches in files that have many, and the ends of long lines',

  recognises: lines =>
    // With lines around the matches nobody can tell for sure where a path ends.
    !lines.includes('--') &&
    (shareOf(lines, isMatch) > 0.8 || (shareOf(lines, line => BELOW_PATH.test(line)) > 0.6 && lines.some(isPath))),

  shorten(lines) {
    const kept = new Kept()
    for (const line of lines) {
      const found = isMatch(line) && !SAID.test(line) ? WITH_PATH.exec(line) : null
      if (found) kept.found(found[1]!, found[2]!)
      else if (kept.path !== undefined && BELOW_PATH.test(line)) kept.found(kept.path, line)
      else if (isPath(line)) kept.begin(line)
      else kept.other(line)
    }
    return kept.end()
  },
}

function isMatch(line: string): boolean {
  const path = WITH_PATH.exec(line)?.[1]
  return path !== undefined && /[./\\]/.test(path)
}

function isPath(line: string): boolean {
  return /^[^\s:]+$/.test(line) && /.[./]/.test(line)
}

class Kept {
  path: string | undefined
  readonly #lines: string[] = []
  #matches = 0
  #leftOut = 0

  /** The matches of a file begin. */
  begin(path: string): void {
    this.#close()
    this.path = path
    this.#lines.push(path)
  }

  found(path: string, line: string): void {
    if (path !== this.path) this.begin(path)
    if (++this.#matches > MATCHES) return
    const tooLong = line.length > WIDTH
    if (tooLong) this.#leftOut++
    this.#lines.push(tooLong ? `${cut(line, WIDTH)}…` : line)
  }

  /** A line that is no match: what the tool says itself. */
  other(line: string): void {
    this.#close()
    this.path = undefined
    this.#lines.push(line)
  }

  end(): Excerpt {
    this.#close()
    return { lines: this.#lines, leftOut: this.#leftOut }
  }

  #close(): void {
    const more = this.#matches - MATCHES
    if (more > 0) {
      this.#lines.push(`… ${more} more here …`)
      this.#leftOut += more
    }
    this.#matches = 0
  }
}
