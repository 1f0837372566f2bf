import type { AudioPart, DocumentPart, ImagePart, MediaSource, VideoPart } from '../../canonical/part.ts'
import { toBase64 } from '../../platform/base64.ts'
import { utf8 } from '../../platform/byte-search.ts'
import { lookup } from '../lookup.ts'
import { lose, type Translation } from '../not-carried.ts'
import { refused } from '../refused.ts'
import type { Encoding } from './encoding.ts'
import type { DocumentBlock, ImageBlock, MediaBlock, Source } from './wire.ts'

const IMAGES: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/jpg': 'jpeg',
  'image/gif': 'gif',
  'image/webp': 'webp',
}

const DOCUMENTS: Record<string, string> = {
  'application/pdf': 'pdf',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/markdown': 'md',
  'text/plain': 'txt',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

const VIDEOS: Record<string, string> = {
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/x-matroska': 'mkv',
  'video/webm': 'webm',
  'video/x-flv': 'flv',
  'video/mpeg': 'mpeg',
  'video/x-ms-wmv': 'wmv',
  'video/3gpp': 'three_gp',
}

const SOUNDS: Record<string, string> = {
  'audio/mpeg': 'mp3',
  'audio/mp3': 'mp3',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/opus': 'opus',
  'audio/flac': 'flac',
  'audio/aac': 'aac',
  'audio/mp4': 'm4a',
  'audio/webm': 'webm',
  'audio/pcm': 'pcm',
}

/** Types that are text whatever they are called. */
const TEXT = /^text\/|^application\/(?:json|xml|yaml|x-yaml|javascript|typescript|toml|sql)\b|\+(?:json|xml)$/

/** How the bytes of each kind of image begin, in base64: what is said of them is not always true. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^iVBORw0KGgo/, 'png'],
  [/^\/9j\//, 'jpeg'],
  [/^R0lGOD/, 'gif'],
  // `RIFF`, four bytes of length, `WEBP`.
  [/^UklGR.{7}RUJQ/, 'webp'],
]

/** An image. Throws for what the provider cannot see, or does not have. */
export function imageBlock({ source, detail }: ImagePart, translation: Translation): ImageBlock {
  if (detail !== undefined && detail !== 'auto') {
    lose(translation, 'image.detail', 'the provider decides how closely it looks')
  }
  const shown =
    source.from === 'base64' ? BEGINNINGS.find(([begin]) => begin.test(source.data.slice(0, 24))) : undefined
  const format = shown?.[1] ?? formatOf(source, IMAGES, 'an image in PNG, JPEG, GIF or WebP', translation.at)
  return { image: { format, source: sourceOf(source, translation.at) } }
}

/** A document, or the image that came as one. */
export function documentBlock(
  part: DocumentPart,
  encoding: Encoding,
  translation: Translation,
): DocumentBlock | ImageBlock {
  const { source, title, context, citations } = part
  if (source.from === 'base64' && source.mediaType.startsWith('image/')) {
    return imageBlock({ type: 'image', source }, translation)
  }
  const format = isText(source)
    ? (lookup(DOCUMENTS, typeOf(source)) ?? 'txt')
    : formatOf(source, DOCUMENTS, 'a PDF, an office document or a text', translation.at)
  return {
    document: {
      format,
      name: documentName(title, ++encoding.documents),
      source: sourceOf(source, translation.at),
      ...(context ? { context } : {}),
      ...(citations ? { citations: { enabled: true as const } } : {}),
    },
  }
}

export function videoBlock({ source }: VideoPart, { at }: Translation): MediaBlock {
  return { video: { format: formatOf(source, VIDEOS, 'a film in a usual format', at), source: sourceOf(source, at) } }
}

export function audioBlock({ source }: AudioPart, { at }: Translation): MediaBlock {
  return { audio: { format: formatOf(source, SOUNDS, 'a sound in a usual format', at), source: sourceOf(source, at) } }
}

function isText(source: MediaSource): boolean {
  return source.from === 'text' || (source.from === 'base64' && TEXT.test(source.mediaType))
}

function formatOf(source: MediaSource, formats: Record<string, string>, takes: string, at: string): string {
  const format =
    lookup(formats, typeOf(source)) ?? (source.from === 'url' ? extensionOf(source.url, formats) : undefined)
  if (format === undefined) throw refused(at, `it takes ${takes}, and this is ${typeOf(source) || 'of no known type'}`)
  return format
}

function typeOf(source: MediaSource): string {
  const type = source.from === 'text' ? 'text/plain' : (source.mediaType ?? '')
  return type.toLowerCase().split(';')[0]!.trim()
}

/** Objects of S3 are told by their names. */
function extensionOf(url: string, formats: Record<string, string>): string | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(url)?.[1]?.toLowerCase().replace('jpg', 'jpeg')
  return Object.values(formats).find(format => format === extension)
}

function sourceOf(source: MediaSource, at: string): Source {
  switch (source.from) {
    case 'base64':
      return { bytes: source.data }
    case 'text':
      return { bytes: toBase64(utf8(source.text)) }
    case 'url':
      if (isStored(source.url)) return { s3Location: { uri: source.url } }
      throw refused(at, 'the provider fetches nothing by URL')
    case 'file':
      throw refused(at, 'it is a file of another provider')
  }
}

/** Some models read objects of S3 by themselves. */
export function isStored(url: string): boolean {
  return url.startsWith('s3://')
}

/** Names take few characters, and no two documents of a request may share one. */
function documentName(title: string | undefined, number: number): string {
  const name = (title ?? '')
    .replace(/[^A-Za-z0-9 ()[\]-]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 150)
  return name === '' ? `Document ${number}` : `${name} ${number}`
}
