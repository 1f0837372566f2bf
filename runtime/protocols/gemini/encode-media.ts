import type { Part, PartMediaResolution } from '../../../generated/protocols/gemini/types.ts'
import type { DocumentPart, ImagePart } from '../../canonical/part.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import { refused } from '../refused.ts'
import type { Encoding } from './encoding.ts'
import { lost } from './lost.ts'
import { isStored, type MediaPart, takesUrl } from './media.ts'

/** A medium, with what is said of it before it. A document that is an empty text is nothing, which Google refuses. */
export function encodeMedia(part: MediaPart, encoding: Encoding): Part[] {
  const medium = { ...located(part, encoding), ...(part.type === 'image' && resolution(part, encoding)) }
  const shown = medium.text === '' ? [] : [medium]
  return part.type === 'document' ? [...introduction(part, encoding), ...shown] : shown
}

function located({ source, type }: MediaPart, { at }: Encoding): Part {
  switch (source.from) {
    case 'base64':
      return readable.test(source.mediaType)
        ? { text: decoded(source.data) }
        : { inlineData: { mimeType: source.mediaType, data: source.data } }
    case 'url':
      if (!takesUrl(source)) throw refused(at, `the upstream does not fetch a ${type} by itself`)
      return fileData(source.url, source.mediaType)
    case 'file':
      if (!isStored(source.id)) throw refused(at, 'the file is in the store of another provider')
      return fileData(source.id, source.mediaType)
    case 'text':
      return { text: source.text }
  }
}

function fileData(fileUri: string, mimeType: string | undefined): Part {
  return { fileData: { fileUri, ...(mimeType !== undefined && { mimeType }) } }
}

/** Types of text that Google refuses as media; pictures that are drawn in words among them. */
const readable = /^application\/(json|xml|yaml|x-yaml|toml|x-ndjson|sql|graphql)\b|\+(json|xml)$/

function decoded(data: string): string {
  try {
    return text(Uint8Array.from(atob(data), character => character.charCodeAt(0)))
  } catch {
    return text(utf8(data))
  }
}

const levels: { readonly [detail in NonNullable<ImagePart['detail']>]?: PartMediaResolution['level'] } = {
  low: 'MEDIA_RESOLUTION_LOW',
  high: 'MEDIA_RESOLUTION_HIGH',
  original: 'MEDIA_RESOLUTION_ULTRA_HIGH',
}

function resolution({ detail }: ImagePart, encoding: Encoding): Pick<Part, 'mediaResolution'> {
  const level = detail && levels[detail]
  if (level === undefined) return {}
  if (encoding.traits.partResolution) return { mediaResolution: { level } }
  lost(encoding, 'image.detail', '.detail', 'this model takes one resolution for all media')
  return {}
}

function introduction({ title, context, citations }: DocumentPart, encoding: Encoding): Part[] {
  if (citations) lost(encoding, 'document.citations', '.citations', 'Gemini cites what it has searched only')
  const said = [title === undefined ? undefined : `Document: ${title}`, context].filter(line => line !== undefined)
  return said.length > 0 ? [{ text: said.join('\n') }] : []
}
