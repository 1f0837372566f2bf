import type {
  CacheControlEphemeral,
  DocumentBlockParam,
  ImageBlockParam,
  SearchResultBlockParam,
  TextBlockParam,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import type { CacheMark, DocumentPart, ForeignPart, ImagePart, TextPart } from '../../canonical/part.ts'
import { lose, type Translation } from '../not-carried.ts'
import { decodeCitations } from './citations.ts'
import { foreignText } from './foreign-text.ts'
import { ORIGIN } from './origin.ts'
import { documentSource, imageSource } from './sources.ts'

/** Empty texts are refused by this protocol, and agents that were cut off send them all the same. */
export function textParts(block: TextBlockParam, translation: Translation): TextPart[] {
  if (block.text === '') return []
  const citations = decodeCitations(block.citations, translation)
  return [{ type: 'text', text: block.text, ...(citations ? { citations } : {}), ...cacheOf(block) }]
}

export function imageParts(block: ImageBlockParam, translation: Translation): ImagePart[] {
  const source = imageSource(block.source, translation)
  if (block.transformations?.oversized_image === 'error') {
    lose(translation, 'image.transformations', 'large images are handled by each provider in its own way')
  }
  return source === undefined ? [] : [{ type: 'image', source, ...cacheOf(block) }]
}

export function documentParts(block: DocumentBlockParam, translation: Translation): (DocumentPart | ImagePart)[] {
  const content = documentSource(block.source, translation)
  if (content === undefined) return []
  const document: DocumentPart = {
    type: 'document',
    source: content.source,
    ...(block.title ? { title: block.title } : {}),
    ...(block.context ? { context: block.context } : {}),
    ...(block.citations?.enabled ? { citations: true } : {}),
    ...cacheOf(block),
  }
  return [document, ...content.images]
}

/** A passage that the client found is a short document whose context is where it was found. */
export function searchResultParts(block: SearchResultBlockParam, translation: Translation): DocumentPart[] {
  const text = block.content.flatMap(part => textParts(part, translation).map(({ text }) => text)).join('\n\n')
  return [
    {
      type: 'document',
      source: { from: 'text', text },
      title: block.title,
      context: block.source,
      ...(block.citations?.enabled ? { citations: true } : {}),
      ...cacheOf(block),
    },
  ]
}

/** A block that means something to this protocol's providers only: kept as it came. */
export function foreign(block: { type: string; cache_control?: CacheControlEphemeral | null }): ForeignPart[] {
  const text = foreignText(block)
  return [
    { type: 'foreign', origin: ORIGIN, tag: block.type, value: block, ...(text ? { text } : {}), ...cacheOf(block) },
  ]
}

/** The cache mark of a block, to be spread into its part. */
export function cacheOf(block: { cache_control?: CacheControlEphemeral | null }): { cache?: CacheMark } {
  const control = block.cache_control
  if (!control) return {}
  return { cache: control.ttl === undefined ? {} : { ttl: control.ttl } }
}
