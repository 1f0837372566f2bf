import type {
  ContentBlockSourceContent,
  DocumentSource,
  ImageSource,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import {
  type ContentBlockSourceContentCases,
  type DocumentSourceCases,
  dispatchContentBlockSourceContent,
  dispatchDocumentSource,
  dispatchImageSource,
  type ImageSourceCases,
} from '../../../generated/protocols/anthropic-messages/variants.ts'
import type { ImagePart, MediaSource } from '../../canonical/part.ts'
import type { Translation } from '../not-carried.ts'
import { skipUnknown } from './unknown.ts'

/** Where an image is; undefined, and reported, for a kind of source that is new. */
export function imageSource(source: ImageSource, translation: Translation): MediaSource | undefined {
  return dispatchImageSource(source, imageSources, translation, skipUnknown('image.source'))
}

/** A document's source. One that was cut into blocks becomes their text, with its images beside it. */
export function documentSource(source: DocumentSource, translation: Translation): DocumentContent | undefined {
  return dispatchDocumentSource(source, documentSources, translation, skipUnknown('document.source'))
}

export interface DocumentContent {
  source: MediaSource
  images: ImagePart[]
}

const imageSources: ImageSourceCases<Translation, MediaSource | undefined> = {
  base64: source => ({ from: 'base64', data: source.data, mediaType: source.media_type }),
  url: source => ({ from: 'url', url: source.url }),
  file: source => ({ from: 'file', id: source.file_id }),
}

const documentSources: DocumentSourceCases<Translation, DocumentContent | undefined> = {
  base64: source => alone({ from: 'base64', data: source.data, mediaType: source.media_type }),
  text: source => alone({ from: 'text', text: source.data }),
  url: source => alone({ from: 'url', url: source.url, mediaType: 'application/pdf' }),
  file: source => alone({ from: 'file', id: source.file_id }),
  content(source, translation) {
    if (typeof source.content === 'string') return alone({ from: 'text', text: source.content })
    const parts = source.content.map(block => documentBlock(block, translation))
    const text = parts.filter(part => typeof part === 'string').join('\n\n')
    const images = parts.filter(part => typeof part === 'object')
    return { source: { from: 'text', text }, images }
  },
}

/** A block inside a document: its text, or an image. */
const documentBlocks: ContentBlockSourceContentCases<Translation, string | ImagePart | undefined> = {
  text: block => block.text,
  image(block, translation) {
    const source = imageSource(block.source, translation)
    return source && { type: 'image', source }
  },
}

function documentBlock(block: ContentBlockSourceContent, translation: Translation): string | ImagePart | undefined {
  return dispatchContentBlockSourceContent(block, documentBlocks, translation, skipUnknown('document.content'))
}

function alone(source: MediaSource): DocumentContent {
  return { source, images: [] }
}
