import type {
  Base64ImageSource,
  DocumentBlockParam,
  ImageBlockParam,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import type { DocumentPart, ImagePart, MediaSource } from '../../canonical/part.ts'
import { text } from '../../platform/byte-search.ts'
import { lose, type Translation } from '../not-carried.ts'
import { refused } from '../refused.ts'
import { cacheControl } from './cache-marks.ts'

type ImageType = Base64ImageSource['media_type']

const IMAGE_TYPES: readonly ImageType[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']

/** How the bytes of each kind of image begin, in base64. */
const BEGINNINGS: readonly [RegExp, ImageType][] = [
  [/^iVBORw0KGgo/, 'image/png'],
  [/^\/9j\//, 'image/jpeg'],
  [/^R0lGOD/, 'image/gif'],
  // `RIFF`, four bytes of length, `WEBP`.
  [/^UklGR.{7}RUJQ/, 'image/webp'],
]

/** An image. Throws for what the provider cannot see, or does not have. */
export function imageBlock(part: ImagePart, translation: Translation): ImageBlockParam {
  if (part.detail !== undefined && part.detail !== 'auto') {
    lose(translation, 'image.detail', 'the provider decides how closely it looks')
  }
  return { type: 'image', source: imageSource(part.source, translation.at), ...cacheControl(part.cache) }
}

function imageSource(source: MediaSource, at: string): ImageBlockParam['source'] {
  switch (source.from) {
    case 'base64':
      return { type: 'base64', media_type: imageType(source, at), data: source.data }
    case 'url':
      return { type: 'url', url: source.url }
    case 'file':
      throw refused(at, 'the image is a file of another provider')
    case 'text':
      throw refused(at, 'a text is no image')
  }
}

/** The type that the bytes show, as the provider compares it with the one that is said; else the one that is said. */
function imageType({ data, mediaType }: { data: string; mediaType: string }, at: string): ImageType {
  const shown = BEGINNINGS.find(([beginning]) => beginning.test(data.slice(0, 24)))?.[1]
  if (shown !== undefined) return shown
  const said = mediaType.toLowerCase().replace('image/jpg', 'image/jpeg')
  const known = IMAGE_TYPES.find(type => type === said)
  if (known === undefined) throw refused(at, `it takes JPEG, PNG, GIF and WebP images, and this is ${mediaType}`)
  return known
}

/** A document, or the image that came as one. */
export function documentBlock(part: DocumentPart, translation: Translation): DocumentBlockParam | ImageBlockParam {
  const { source, title, context, citations, cache } = part
  if (source.from === 'base64' && source.mediaType.startsWith('image/')) {
    return imageBlock({ type: 'image', source, ...(cache && { cache }) }, translation)
  }
  return {
    type: 'document',
    source: documentSource(source, translation.at),
    ...(title ? { title } : {}),
    ...(context ? { context } : {}),
    ...(citations ? { citations: { enabled: true } } : {}),
    ...cacheControl(cache),
  }
}

function documentSource(source: MediaSource, at: string): DocumentBlockParam['source'] {
  switch (source.from) {
    case 'base64': {
      const { data, mediaType } = source
      if (mediaType === 'application/pdf') return { type: 'base64', media_type: 'application/pdf', data }
      if (!isText(mediaType)) throw refused(at, `it takes PDF and text documents, and this is ${mediaType}`)
      return { type: 'text', media_type: 'text/plain', data: decodeText(data, at) }
    }
    case 'text':
      return { type: 'text', media_type: 'text/plain', data: source.text }
    case 'url':
      return { type: 'url', url: source.url }
    case 'file':
      throw refused(at, 'the document is a file of another provider')
  }
}

function isText(mediaType: string): boolean {
  return /^text\/|^application\/(?:json|xml|yaml|x-yaml|javascript|typescript|toml|sql)\b|\+(?:json|xml)$/.test(
    mediaType,
  )
}

function decodeText(base64: string, at: string): string {
  try {
    return text(Uint8Array.from(atob(base64), character => character.charCodeAt(0)))
  } catch {
    throw refused(at, 'the document is no valid base64')
  }
}
