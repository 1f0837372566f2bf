import type { ContentPart, FilePart } from '../../../generated/protocols/openai-chat/types.ts'
import {
  type AssistantContentPartCases,
  type ContentPartCases,
  dispatchContentPart,
} from '../../../generated/protocols/openai-chat/variants.ts'
import type {
  AudioPart,
  DocumentPart,
  ImagePart,
  MediaSource,
  ReasoningPart,
  RefusalPart,
  TextPart,
  VideoPart,
} from '../../canonical/part.ts'
import { inside, lose, type Translation } from '../not-carried.ts'
import { cacheMark } from './cache-mark.ts'
import { audioType, fileType, sourceOf } from './media.ts'
import { unknownVariant } from './unknown.ts'

/** What a message of any role but the assistant's may hold. */
export type InputPart = TextPart | ImagePart | AudioPart | VideoPart | DocumentPart

/**
 * A text or a list of parts as canonical parts; an empty text is no part. Parts that a role should not have, such as an
 * image in a tool's result, are taken too: some upstreams read them.
 */
export function inputParts(content: string | readonly ContentPart[] | null, translation: Translation): InputPart[] {
  if (content === null || content === '') return []
  if (typeof content === 'string') return [{ type: 'text', text: content }]
  return content.flatMap((part, index) => {
    const at = inside(translation, `.content[${index}]`)
    return dispatchContentPart(part, contentParts, at, unknownVariant('content')) ?? []
  })
}

const contentParts: ContentPartCases<Translation, InputPart | undefined> = {
  text(part) {
    return { type: 'text', text: part.text, ...cacheMark(part) }
  },

  image_url(part) {
    const { url, detail } = typeof part.image_url === 'string' ? { url: part.image_url } : part.image_url
    return { type: 'image', source: sourceOf(url), ...imageDetail(detail), ...cacheMark(part) }
  },

  input_audio(part) {
    const { data, format } = part.input_audio
    return { type: 'audio', source: { from: 'base64', data, mediaType: audioType(format) }, ...cacheMark(part) }
  },

  file(part, translation) {
    const source = fileSource(part.file)
    if (!source) return lose(translation, 'content.file', 'it has neither data nor an id')
    const { filename } = part.file
    return { type: 'document', source, ...(filename && { title: filename }), ...cacheMark(part) }
  },

  video_url(part) {
    return { type: 'video', source: sourceOf(part.video_url.url), ...cacheMark(part) }
  },
}

export const assistantContentParts: AssistantContentPartCases<
  Translation,
  TextPart | RefusalPart | ReasoningPart | undefined
> = {
  text(part) {
    return { type: 'text', text: part.text, ...cacheMark(part) }
  },

  refusal(part) {
    return { type: 'refusal', text: part.refusal }
  },

  thinking(part) {
    // Mistral also puts references to sources between the texts.
    const text = part.thinking.map(piece => (typeof piece.text === 'string' ? piece.text : '')).join('')
    return { type: 'reasoning', text }
  },
}

/** An unknown level is left to the model, as an absent one is. */
function imageDetail(detail: string | null | undefined): Pick<ImagePart, 'detail'> {
  switch (detail) {
    case 'auto':
    case 'low':
    case 'high':
    case 'original':
      return { detail }
    default:
      return {}
  }
}

function fileSource({ file_data, file_id, filename }: FilePart['file']): MediaSource | undefined {
  if (file_data) {
    if (/^(?:data|https?):/i.test(file_data)) return sourceOf(file_data)
    return { from: 'base64', data: file_data, mediaType: fileType(filename) }
  }
  return file_id ? { from: 'file', id: file_id } : undefined
}
