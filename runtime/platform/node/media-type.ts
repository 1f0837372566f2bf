import { isUtf8 } from 'node:buffer'
import { text } from '../byte-search.ts'

/**
 * What the bytes are. Their own marks outrank what the server says, and where they have none the server's word holds
 * only for a type that has none: text, and some MP3. Then the extension of the URL's path is asked. `text/plain` stands
 * for every text but a page of HTML, which is an error page more often than the document that was meant.
 */
export function mediaTypeOf(data: Uint8Array, declared: string | undefined, path: string): string | undefined {
  const head = Buffer.from(data.buffer, data.byteOffset, Math.min(data.byteLength, HEAD)).toString('latin1')
  const marked = MARKS.find(([, isMarked]) => isMarked(head))
  if (marked) return marked[0]
  const said = [unmarkedType(declared), typeOfExtension(path)]
  return said.find(type => type !== undefined && (type === 'text/plain') === isText(data))
}

/** Bytes at the beginning in which marks are looked for: a PDF may have up to 1 KiB of something else before its own. */
const HEAD = 1024 + '%PDF-'.length

/** `head` holds one character a byte. */
const MARKS: readonly (readonly [type: string, isMarked: (head: string) => boolean])[] = [
  ['image/png', head => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/jpeg', head => head.startsWith('\xff\xd8\xff')],
  ['image/gif', head => head.startsWith('GIF87a') || head.startsWith('GIF89a')],
  ['image/webp', head => head.startsWith('RIFF') && head.startsWith('WEBP', 8)],
  ['audio/wav', head => head.startsWith('RIFF') && head.startsWith('WAVE', 8)],
  ['audio/mpeg', head => head.startsWith('ID3') || isMp3Frame(head)],
  ['audio/aac', head => /^\xff[\xf0\xf1\xf8\xf9]/.test(head)],
  ['audio/ogg', head => head.startsWith('OggS')],
  ['audio/flac', head => head.startsWith('fLaC')],
  ['image/avif', head => /^.{4}ftypavi[fs]/s.test(head)],
  ['image/heic', head => /^.{4}ftyp(hei|hev|mif1|msf1)/s.test(head)],
  ['audio/mp4', head => /^.{4}ftypM4[AB]/s.test(head)],
  ['video/quicktime', head => /^.{4}ftypqt/s.test(head)],
  ['video/mp4', head => head.startsWith('ftyp', 4)],
  ['video/webm', head => head.startsWith('\x1a\x45\xdf\xa3')],
  ['application/pdf', head => head.includes('%PDF-')],
]

/** The header of a frame of MPEG audio, layer III: eleven bits of ones, and no reserved version, bit rate or sample rate. */
function isMp3Frame(head: string): boolean {
  const [sync, version, rates] = [head.charCodeAt(0), head.charCodeAt(1), head.charCodeAt(2)]
  const layerThree = sync === 0xff && (version & 0xe6) === 0xe2 && (version & 0x18) !== 0x08
  return layerThree && (rates & 0xf0) !== 0xf0 && (rates & 0x0c) !== 0x0c
}

/** A declared type that its bytes need no mark for. */
function unmarkedType(declared: string | undefined): string | undefined {
  const type = declared?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (type === 'audio/mpeg' || type === 'audio/mp3') return 'audio/mpeg'
  if (/^text\/(?!html$)./.test(type) || /^application\/([\w.-]+\+)?(json|xml|yaml)$/.test(type)) return 'text/plain'
  return undefined
}

const TEXT_EXTENSIONS = /^(txt|text|md|csv|tsv|json|jsonl|xml|yaml|yml|log)$/

function typeOfExtension(path: string): string | undefined {
  const extension = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  if (extension === 'mp3') return 'audio/mpeg'
  return TEXT_EXTENSIONS.test(extension) ? 'text/plain' : undefined
}

function isText(data: Uint8Array): boolean {
  return isUtf8(data) && !data.includes(0) && !/^\s*<(!doctype\s+html|html)\b/i.test(text(data, 0, 200))
}
