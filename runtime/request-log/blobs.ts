/** Characters from which on a run of base64 is no word. */
const LONG = 200
const BASE64 = /^[0-9A-Za-z+/_=-]+$/
/** What tells most texts from base64 at a glance. */
const OTHER = /[^0-9A-Za-z+/_=\\-]/

/** How media begin, in base64. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['R0lGOD', 'image/gif'],
  ['UklGR', 'image/webp'],
  ['JVBERi0', 'application/pdf'],
  ['SUQz', 'audio/mpeg'],
  ['//uQ', 'audio/mpeg'],
  ['T2dnUw', 'audio/ogg'],
  ['ZkxhQw', 'audio/flac'],
]

/** What OpenAI calls the formats of sounds. */
const SOUNDS = new Set(['wav', 'mp3', 'flac', 'opus', 'aac', 'pcm16', 'pcm'])

/** Characters that a label takes, about. */
const LABEL = 40

/** A long run of base64 from `start`, up to the quote that may end it; undefined where the text is another one. */
export function blobIn(text: string, start: number, end: number): string | undefined {
  if (end - start < LONG || OTHER.test(text.slice(start, start + LONG))) return undefined
  const raw = text.slice(start, text.charCodeAt(end - 1) === 0x22 ? end - 1 : end)
  const data = raw.includes('\\/') ? raw.replaceAll('\\/', '/') : raw
  return BASE64.test(data) ? data : undefined
}

/**
 * What stands for it: `[image/png, 123 kB]` for a medium, the beginning for what is opaque, such as the state of a model's
 * reasoning. `marks`: what is said beside it.
 */
export function blobLabel(data: string, marks: Record<string, string>): string {
  const type = typeIn(marks) ?? BEGINNINGS.find(([beginning]) => data.startsWith(beginning))?.[1]
  return type === undefined ? `${data.slice(0, 12)}…[${data.length} characters]` : mediumLabel(type, data)
}

/** The characters that are left of a text, about. */
export function weightOf(text: string, start: number, end: number): number {
  if (end - start < LONG) return end - start
  if (blobIn(text, start, end) !== undefined) return LABEL
  const urls = dataUrlEdits(text.slice(start, end))
  return end - start - urls.reduce((sum, { from, to, by }) => sum + to - from - by.length, 0)
}

/** Data URLs wherever they stand. */
const DATA_URL = /data:([\w.+-]+\/[\w.+-]+)?(?:;[\w=.+-]*)*;base64,([0-9A-Za-z+/_=-]*)/g

export function dataUrlEdits(text: string): { from: number; to: number; by: string }[] {
  if (!text.includes(';base64,')) return []
  return [...text.matchAll(DATA_URL)].map(({ index, 0: url, 1: type = 'text/plain', 2: data = '' }) => ({
    from: index,
    to: index + url.length,
    by: mediumLabel(type, data),
  }))
}

function typeIn({ media_type, mediaType, mime_type, mimeType, format }: Record<string, string>): string | undefined {
  const said = media_type ?? mediaType ?? mime_type ?? mimeType
  const type = /^"([\w.+-]+\/[\w.+-]+)/.exec(said ?? '')?.[1]
  const sound = format?.slice(1, -1)
  return type ?? (sound !== undefined && SOUNDS.has(sound) ? `audio/${sound}` : undefined)
}

function mediumLabel(type: string, data: string): string {
  let end = data.length
  while (data[end - 1] === '=') end--
  return `[${type}, ${sizeText(Math.floor((end * 3) / 4))}]`
}

export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
