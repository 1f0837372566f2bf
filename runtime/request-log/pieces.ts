import { cutPoint } from './cut-point.ts'
import { type Edit, edited, inOrder } from './edit.ts'
import type { Container, FoundText } from './scan-json.ts'

/** Members whose texts go on from one event of a stream to the next, in any of the protocols. */
const CONTINUED = new Set([
  ...['content', 'text', 'delta', 'thinking', 'partial_json', 'arguments', 'reasoning', 'reasoning_content'],
  ...['refusal', 'transcript', 'input'],
])

interface Piece {
  start: number
  end: number
  said: string
}

interface Text {
  pieces: Piece[]
  /** What the last piece is a member of. */
  last: Container
}

/**
 * Texts that come in pieces, one an event, each joined with those that it goes on from: a key is found also where it is
 * spread over several. What stands for it comes in the piece in which it begins. A second one in the same event goes on
 * from none: what stands there before a key would hide its beginning.
 */
export class Pieces {
  readonly #editsOf: (joined: string) => Edit[]
  readonly #texts: Text[] = []
  /** The last one of each place. */
  readonly #places = new Map<string, Text>()

  constructor(editsOf: (joined: string) => Edit[]) {
    this.#editsOf = editsOf
  }

  /** Whether it is one; its edits are among those of all of them then. */
  take(found: FoundText, said: string): boolean {
    if (found.isName || !CONTINUED.has(found.name)) return false
    const place = `${placeOf(found.in)}/${found.name}`
    const text = this.#places.get(place)
    const piece = { start: found.start, end: found.end, said }
    if (text && text.last !== found.in) {
      text.pieces.push(piece)
      text.last = found.in
    } else {
      const begun = { pieces: [piece], last: found.in }
      this.#texts.push(begun)
      this.#places.set(place, begun)
    }
    return true
  }

  /** `cut`: their stream goes on, so that what stands at their ends may be the beginning of a key. */
  edits(cut: boolean): Edit[] {
    return this.#texts.flatMap(({ pieces }) => {
      const joined = pieces.map(({ said }) => said).join('')
      const end = cut ? cutPoint(joined, joined.length) : joined.length
      const tail = end < joined.length ? [{ from: end, to: joined.length, by: '' }] : []
      return spread(pieces, [...this.#editsOf(joined), ...tail])
    })
  }
}

/** Levels that are told apart. */
const DEEPEST = 20

/** Where a text stands in its event, with the numbers that tell it from others. The events' own place is none. */
function placeOf(inside: Container): string {
  const steps: string[] = []
  for (let one: Container | undefined = inside; one?.parent && steps.length < DEEPEST; one = one.parent) {
    const { parent, at, marks } = one
    const { index = '', output_index = '', content_index = '', item_id = '' } = marks
    // Of an event alone: elsewhere it is said once, and not again as the text goes on.
    const type = parent.parent ? '' : (marks.type ?? '')
    steps.push(`${at}|${index}|${output_index}|${content_index}|${item_id}|${type}`)
  }
  return steps.join('/')
}

/** Edits of the joined text, as edits of the pieces. */
function spread(pieces: readonly Piece[], edits: Edit[]): Edit[] {
  const found: Edit[] = []
  const ordered = inOrder(edits)
  let next = 0
  let offset = 0
  for (const { start, end, said } of pieces) {
    const own: Edit[] = []
    const until = offset + said.length
    for (let n = next; n < ordered.length && ordered[n]!.from < until; n++) {
      const { from, to, by } = ordered[n]!
      const begins = from >= offset
      own.push({ from: Math.max(from - offset, 0), to: Math.min(to, until) - offset, by: begins ? by : '' })
      if (to <= until) next = n + 1
    }
    if (own.length > 0) found.push({ from: start, to: end, by: JSON.stringify(edited(said, own)) })
    offset = until
  }
  return found
}
