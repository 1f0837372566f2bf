import type { Compressor, Excerpt } from './compressor.ts'
import { shareOf } from './excerpt.ts'

/** Entries of one folder that stay. */
const ENTRIES = 12

/** Folders of what programs fetched or made: all that is in one of them, however deep, counts as its entries. */
const MADE =
  /(?:^|\/)(node_modules|\.git|dist|build|target|__pycache__|\.venv|venv|vendor|\.next|\.cache|coverage)(?:\/|$)/

/** `-rw-r--r-- 1 ana ana 12 Jan  1 10:00 name`. */
const LONG = /^[-dlcbps][-rwxsStT]{9}[.+@]?\s+\d+\s/
/** `│   ├── name`. */
const BRANCH = /^([│|\s\u00a0]*)(?:├──|└──|\|--|`--|\+--|├─|└─)\s?/

/** Lists of files: a path a line, `ls -l` and `ls -R`, and `tree`. */
export const listing: Compressor = {
  name: 'listing',
  leavesOut: 'further entries in folders that have many',

  recognises: lines => readerOf(lines) !== undefined,

  shorten(lines) {
    const kept = new Folders()
    const read = readerOf(lines) ?? (() => undefined)
    const entries = lines.map(read)
    for (const [place, entry] of entries.entries()) kept.add(lines[place]!, entry)
    return kept.end()
  },
}

/** Code units after which a line is no path. */
const LONGEST_PATH = 300

/** The folder that an entry stands in, and its name; undefined for a line that is no entry. */
type Entry = { folder: string; name: string } | undefined
type Reader = (line: string) => Entry

function readerOf(lines: readonly string[]): Reader | undefined {
  if (shareOf(lines, line => BRANCH.test(line)) > 0.8) return treeReader()
  if (shareOf(lines, line => LONG.test(line) || isSection(line) || /^total \d/.test(line)) > 0.8) return longReader()
  if (shareOf(lines, isPath) > 0.9) return readPath
  const sections = shareOf(lines, isSection)
  if (sections > 0 && sections + shareOf(lines, isName) > 0.98) return shortReader()
  return undefined
}

function isPath(line: string): boolean {
  return line.length < LONGEST_PATH && /^(?:[A-Za-z]:)?[^\s:*?"<>|(){};=,'`]*[/\\][^\s:*?"<>|{};='`]*$/.test(line)
}

/** A name alone, below the line of its folder. */
function isName(line: string): boolean {
  return /^[\w.@+-]{1,200}$/.test(line)
}

function isSection(line: string): boolean {
  return line.length < LONGEST_PATH && /^\S*\/.*:$|^\.:$/.test(line)
}

const readPath: Reader = line => {
  if (!isPath(line)) return undefined
  const path = line.replaceAll('\\', '/').replace(/\/$/, '')
  const made = MADE.exec(path)
  // All that is in such a folder is one folder's, however deep it is.
  const end = made ? made.index + made[0].replace(/\/$/, '').length : path.lastIndexOf('/')
  return { folder: path.slice(0, end), name: path.slice(end + 1) }
}

function longReader(): Reader {
  let folder = ''
  return line => {
    if (isSection(line)) folder = line.slice(0, -1)
    return LONG.test(line) ? { folder, name: line.trimEnd().split(/\s+/).at(-1)! } : undefined
  }
}

function shortReader(): Reader {
  let folder = ''
  return line => {
    if (isSection(line)) folder = line.slice(0, -1)
    return isName(line) ? { folder, name: line } : undefined
  }
}

function treeReader(): Reader {
  const above: string[] = []
  return line => {
    const branch = BRANCH.exec(line)
    if (!branch) return undefined
    const depth = Math.round(branch[1]!.length / 4)
    const name = line.slice(branch[0].length).trim()
    above.length = Math.min(above.length, depth)
    const path = above.join('/')
    above[depth] = name
    const made = MADE.exec(path)
    return { folder: made ? path.slice(0, made.index + made[0].length) : path, name }
  }
}

/** Entries of one folder that are left out in a row. */
interface LeftOut {
  names: string[]
  /** The first one as it stands in the output. */
  line: string
}

class Folders {
  readonly #lines: string[] = []
  /** Entries of each folder so far. */
  readonly #seen = new Map<string, number>()
  readonly #run = new Map<string, LeftOut>()
  /** The paths of what is left out in this run: what stands in them goes with them. */
  readonly #gone = new Map<string, LeftOut>()
  #leftOut = 0

  add(line: string, entry: Entry): void {
    if (!entry) {
      this.#mark()
      this.#lines.push(line)
      return
    }
    const { folder, name } = entry
    const above = this.#above(folder)
    const seen = (this.#seen.get(folder) ?? 0) + 1
    this.#seen.set(folder, seen)
    if (!above && seen <= ENTRIES) {
      this.#mark()
      this.#lines.push(line)
      return
    }
    const others = above ?? this.#run.get(folder) ?? { names: [], line }
    others.names.push(name)
    if (!above) this.#run.set(folder, others)
    this.#gone.set(folder === '' ? name : `${folder}/${name}`, others)
  }

  end(): Excerpt {
    this.#mark()
    return { lines: this.#lines, leftOut: this.#leftOut }
  }

  /** What a folder, or one that it stands in, was left out with. */
  #above(folder: string): LeftOut | undefined {
    if (this.#gone.size === 0) return undefined
    for (let path = folder; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
      const gone = this.#gone.get(path)
      if (gone) return gone
    }
    return undefined
  }

  #mark(): void {
    for (const [folder, { names, line }] of this.#run) {
      if (names.length === 1) {
        this.#lines.push(line)
        continue
      }
      this.#leftOut += names.length
      this.#lines.push(`… ${names.length} more in ${folder === '' ? 'here' : folder}${kindsOf(names)} …`)
    }
    this.#run.clear()
    this.#gone.clear()
  }
}

/** ` (12 .ts, 3 .json)`: the most frequent endings of the names. */
function kindsOf(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) {
    const ending = /\.\w{1,8}$/.exec(name)?.[0]
    if (ending !== undefined) counts.set(ending, (counts.get(ending) ?? 0) + 1)
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 4)
  return most.length === 0 ? '' : ` (${most.map(([ending, count]) => `${count} ${ending}`).join(', ')})`
}
