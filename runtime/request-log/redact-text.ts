import { blobIn, blobLabel, dataUrlEdits } from './blobs.ts'
import { cutPoint } from './cut-point.ts'
import { type Edit, edited } from './edit.ts'
import { Pieces } from './pieces.ts'
import { decoded, type FoundText, scanJson } from './scan-json.ts'
import { isSecretName, SECRET, SHORTEST, secretEdits } from './secrets.ts'

/** What is taken out of bodies beside what looks like a key. */
export interface Redaction {
  /** Members whose values are not kept, in lower case. */
  fields: ReadonlySet<string>
  /** Secrets of the call itself, however they look. */
  secrets: readonly string[]
}

export interface Redacted {
  text: string
  /** It was read no further. */
  cut: boolean
}

/** JSON within texts within JSON, which tools say. */
const DEEPEST = 4

const ALL = Number.POSITIVE_INFINITY

/**
 * A body without keys, media and what else is not to be kept. It may have been cut anywhere: what it says is read from left
 * to right, until `most` characters of it are left or about, and all that stays is as it was.
 */
export function redactText(text: string, redaction: Redaction, most = ALL): Redacted {
  if (looksLikeJson(text)) {
    const reading = readJson(text, 0, text.length, { redaction, most, depth: 0 })
    return { text: edited(text.slice(0, reading.end), reading.edits), cut: reading.end < text.length }
  }
  const end = text.length <= most ? text.length : cutPoint(text, most)
  const read = text.slice(0, end)
  return { text: edited(read, plainEdits(read, redaction)), cut: end < text.length }
}

/** The same for a stream, whose texts come in pieces: what is spread over several of them is found all the same. */
export function redactStream(text: string, redaction: Redaction, most = ALL, wasCut = false): Redacted {
  const pieces = new Pieces(joined =>
    looksLikeJson(joined)
      ? readJson(joined, 0, joined.length, { redaction, most: ALL, depth: 1 }).edits
      : plainEdits(joined, redaction),
  )
  const { edits, end } = looksLikeJson(text)
    ? readJson(text, 0, text.length, { redaction, most, depth: 0, pieces })
    : readFrames(text, redaction, most, pieces)
  const cut = end < text.length
  return { text: edited(text.slice(0, end), [...edits, ...pieces.edits(cut || wasCut)]), cut }
}

interface Reading {
  edits: Edit[]
  end: number
}

interface How {
  redaction: Redaction
  most: number
  depth: number
  pieces?: Pieces
}

function readFrames(text: string, redaction: Redaction, most: number, pieces: Pieces): Reading {
  const edits: Edit[] = []
  let left = most
  let at = 0
  while (at < text.length && left > 0) {
    const newline = text.indexOf('\n', at)
    const end = newline === -1 ? text.length : newline
    if (text.startsWith('data:', at)) {
      const start = at + 'data:'.length
      const reading = readJson(text, start, end, { redaction, most: left, depth: 0, pieces })
      edits.push(...reading.edits)
      if (reading.end < end) return { edits, end: reading.end }
      left -= reading.size + start - at
    } else {
      for (const { from, to, by } of plainEdits(text.slice(at, end), redaction))
        edits.push({ from: from + at, to: to + at, by })
      left -= end - at
    }
    left--
    at = end + 1
  }
  return { edits, end: Math.min(at, text.length) }
}

function readJson(text: string, from: number, to: number, how: How): Reading & { size: number } {
  const { redaction, most } = how
  const { texts, hidden, end, size } = scanJson(text, from, to, name => redaction.fields.has(name.toLowerCase()), most)
  const edits = hidden
  for (const found of texts) {
    const edit = textEdit(text, found, how)
    if (edit) edits.push(edit)
  }
  edits.push(...between(text, from, end, texts, redaction))
  return { edits, end, size }
}

function textEdit(text: string, found: FoundText, { redaction, depth, pieces }: How): Edit | undefined {
  const { start, end, cut } = found
  const blob = blobIn(text, start + 1, end)
  if (blob !== undefined) return { from: start, to: end, by: JSON.stringify(blobLabel(blob, found.in.marks)) }
  const said = decoded(text.slice(start, end), cut)
  if (!found.isName && !found.in.list && said !== '' && isSecretName(found.name))
    return { from: start, to: end, by: JSON.stringify(SECRET) }
  if (pieces?.take(found, said)) return undefined
  const kept = depth < DEEPEST && looksLikeJson(said) ? nested(said, redaction, depth + 1) : plain(said, redaction)
  return kept === said ? undefined : { from: start, to: end, by: JSON.stringify(kept) }
}

/** What stands between the texts: much, where it only looked like JSON. */
function between(text: string, from: number, to: number, texts: readonly FoundText[], redaction: Redaction): Edit[] {
  const edits: Edit[] = []
  let at = from
  for (const { start, end } of [...texts, { start: to, end: to }]) {
    if (start - at >= SHORTEST || (redaction.secrets.length > 0 && start - at > 2))
      for (const edit of plainEdits(text.slice(at, start), redaction))
        edits.push({ ...edit, from: edit.from + at, to: edit.to + at })
    at = end
  }
  return edits
}

function nested(text: string, redaction: Redaction, depth: number): string {
  return edited(text, readJson(text, 0, text.length, { redaction, most: ALL, depth }).edits)
}

function plain(text: string, redaction: Redaction): string {
  return edited(text, plainEdits(text, redaction))
}

function looksLikeJson(text: string): boolean {
  return /^\s*[{[]/.test(text)
}

function plainEdits(text: string, { secrets }: Redaction): Edit[] {
  return [...dataUrlEdits(text), ...secretEdits(text, secrets)]
}
