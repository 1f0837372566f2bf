import type { Compressor } from './compressor.ts'
import { excerpt, LOOKED_AT_OF_LINE, shareOf } from './excerpt.ts'

const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/
const FILE = /^(?:diff --git |Index: |--- |\+\+\+ )/

/** Files that programs write: their changes are no news to anyone. */
const WRITTEN_BY_PROGRAMS =
  /(?:^|[/\s])(?:[\w-]*package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|Cargo\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|composer\.lock|Gemfile\.lock|go\.sum|flake\.lock|\S+\.min\.(?:js|css)|\S+\.(?:js|css)\.map|\S+\.snap)(?:\s|$)/

/** Unchanged lines that stay on either side of a change. */
const CONTEXT = 1
/** Of lines that were all added, or all removed, in one place: so many stay at its begin and at its end. */
const RUN = { begin: 40, end: 10 }

/** Unified diffs, also with what `git log -p` or `git show` says before them. */
export const diff: Compressor = {
  name: 'diff',
  leavesOut:
    'unchanged code around the changes, the middle of long pieces that are all new or all gone, and generated files',

  recognises: lines => lines.some(line => HUNK.test(line)) && shareOf(lines, isOfDiff) > 0.8,

  shorten(lines) {
    const kinds = kindsOf(lines)
    return excerpt(lines, (_, place) => keeps(kinds, place))
  },
}

function isOfDiff(line: string): boolean {
  return (
    /^[ +\-@\\]/.test(line) ||
    /^(?:diff |index |new file|deleted file|similarity|rename|Binary|old mode|new mode|Index: |={20})/.test(line)
  )
}

/** What a line is: of no hunk, unchanged, added, removed, or of a file that a program writes. */
type Kind = 'other' | 'same' | 'added' | 'removed' | 'generated'

const OF_SIGN: Readonly<Record<string, Kind>> = { ' ': 'same', '+': 'added', '-': 'removed' }

function kindsOf(lines: readonly string[]): Kind[] {
  /** Lines that the hunk has yet, of the file before and of the file after. */
  let left = { before: 0, after: 0 }
  let generated = false
  return lines.map(line => {
    const kind = (left.before > 0 || left.after > 0) && (line === '' ? 'same' : OF_SIGN[line[0]!])
    if (kind) {
      if (kind !== 'added') left.before--
      if (kind !== 'removed') left.after--
      return generated ? 'generated' : kind
    }
    const hunk = HUNK.exec(line)
    if (hunk) left = { before: Number(hunk[1] ?? 1), after: Number(hunk[2] ?? 1) }
    else if (FILE.test(line)) generated = WRITTEN_BY_PROGRAMS.test(line.slice(0, LOOKED_AT_OF_LINE))
    return 'other'
  })
}

function keeps(kinds: readonly Kind[], place: number): boolean {
  const kind = kinds[place]!
  switch (kind) {
    case 'other':
      return true
    case 'generated':
      return false
    case 'same':
      return isNearChange(kinds, place)
    default:
      return isNearEnd(kinds, place, kind)
  }
}

function isNearChange(kinds: readonly Kind[], place: number): boolean {
  for (let near = place - CONTEXT; near <= place + CONTEXT; near++)
    if (kinds[near] === 'added' || kinds[near] === 'removed') return true
  return false
}

/** Within reach of the begin or the end of its run. */
function isNearEnd(kinds: readonly Kind[], place: number, kind: Kind): boolean {
  const runs = (step: number, reach: number): boolean => {
    for (let away = 1; away <= reach; away++) if (kinds[place + step * away] !== kind) return false
    return true
  }
  return !runs(-1, RUN.begin) || !runs(1, RUN.end)
}
