import type { ContentPart, FilePart } from '../../../generated/protocols/openai-chat/types.ts'
import type { AudioPart, DocumentPart, ImagePart, Part, VideoPart } from '../../canonical/part.ts'
import { writeCacheMark } from './cache-mark.ts'
import { audioFormat, fileEnding, isReadable, mediaUrl, textOfBase64 } from './media.ts'
import type { Writing } from './writing.ts'

export type MediaPart = ImagePart | AudioPart | VideoPart | DocumentPart

/** What a user may say, in Chat's parts. `where`: the place of the parts, as `turns[2].parts`. */
export function writeContent(parts: readonly Part[], where: string, writing: Writing): ContentPart[] {
  return parts.flatMap((part, index) => writePart(part, `${where}[${index}]`, writing) ?? [])
}

/** The content of a message: one string where that says all, as many servers know nothing else. */
export function messageContent(parts: readonly ContentPart[], { dialect }: Writing): string | ContentPart[] {
  const texts = parts.flatMap(part => (part.type === 'text' && !('cache_control' in part) ? part.text : []))
  if (texts.length < parts.length || (parts.length > 1 && !dialect.templates)) return [...parts]
  return texts.join('\n\n')
}

function writePart(part: Part, where: string, writing: Writing): ContentPart | undefined {
  switch (part.type) {
    case 'text':
    case 'refusal':
      return part.text === '' ? undefined : { type: 'text', text: part.text, ...writeCacheMark(part, writing.dialect) }
    case 'image':
    case 'audio':
    case 'video':
    case 'document': {
      const written = writeMedia(part, where, writing)
      // An empty file that is text says nothing.
      if (written.type === 'text' && written.text === '') return undefined
      return { ...written, ...writeCacheMark(part, writing.dialect) }
    }
    case 'foreign': {
      if (part.text) return { type: 'text', text: part.text, ...writeCacheMark(part, writing.dialect) }
      return writing.lose(`content.${part.tag}`, where, 'only the provider that it belongs to understands it')
    }
    // Only the assistant thinks and calls, and results have messages of their own.
    case 'reasoning':
    case 'tool-call':
    case 'tool-result':
      return writing.lose(`content.${part.type}`, where, 'it has no place in this role')
  }
}

/** Throws where the bytes cannot be given: an answer that has not seen them would be one to another question. */
export function writeMedia(part: MediaPart, where: string, writing: Writing): ContentPart {
  switch (part.type) {
    case 'image':
      return writeImage(part, where, writing)
    case 'audio':
      return writeAudio(part, where, writing)
    case 'video':
      return writeVideo(part, where, writing)
    case 'document':
      return writeDocument(part, where, writing)
  }
}

const ELSEWHERE = 'the file is known only to the provider that keeps it'
const BYTES = 'it is taken as bytes only, not by its address'

function writeImage({ source, detail }: ImagePart, where: string, writing: Writing): ContentPart {
  const url = mediaUrl(source) ?? writing.refuse(where, ELSEWHERE)
  if (detail !== 'original') return { type: 'image_url', image_url: { url, ...(detail && { detail }) } }
  writing.lose('image.detail', `${where}.detail`, '"high" is the most that can be asked for')
  return { type: 'image_url', image_url: { url, detail: 'high' } }
}

function writeAudio({ source }: AudioPart, where: string, writing: Writing): ContentPart {
  if (source.from !== 'base64') return writing.refuse(where, source.from === 'url' ? BYTES : ELSEWHERE)
  const format = audioFormat(source.mediaType)
  const { audioFormats } = writing.dialect
  if (audioFormats && !audioFormats.includes(format))
    return writing.refuse(where, `it takes sound as ${audioFormats.join(' or ')} only`)
  // The list is open: servers other than OpenAI's take more formats.
  return { type: 'input_audio', input_audio: { data: source.data, format: format as 'wav' | 'mp3' } }
}

function writeVideo({ source }: VideoPart, where: string, writing: Writing): ContentPart {
  if (!writing.dialect.video) return writing.refuse(where, 'it takes no video')
  return { type: 'video_url', video_url: { url: mediaUrl(source) ?? writing.refuse(where, ELSEWHERE) } }
}

function writeDocument(part: DocumentPart, where: string, writing: Writing): ContentPart {
  const { source, title } = part
  if (part.citations) writing.lose('document.citations', `${where}.citations`, 'passages of documents are not cited')
  if (source.from === 'text') return titled(part, source.text)
  if (source.from === 'url') return writing.refuse(where, BYTES)
  if (source.from === 'file') {
    // The ids of OpenAI's own store; those of others look different.
    if (writing.dialect.files && source.id.startsWith('file-')) return file({ file_id: source.id })
    return writing.refuse(where, ELSEWHERE)
  }
  const { data, mediaType } = source
  if (isReadable(mediaType)) return titled(part, textOfBase64(data))
  if (mediaType.startsWith('image/')) return writeImage({ type: 'image', source }, where, writing)
  if (part.context) writing.lose('document.context', `${where}.context`, 'files are sent as they are')
  return file({ filename: fileName(title, mediaType), file_data: `data:${mediaType};base64,${data}` })
}

function file(named: FilePart['file']): FilePart {
  return { type: 'file', file: named }
}

/** A document that is text, under its title. */
function titled({ title, context }: DocumentPart, text: string): ContentPart {
  const head = [title && `[Document: ${title}]`, context && `[${context}]`].filter(Boolean).join('\n')
  return { type: 'text', text: head === '' ? text : `${head}\n\n${text}` }
}

function fileName(title: string | undefined, mediaType: string): string {
  const name = title || 'document'
  return /\.\w{1,5}$/.test(name) ? name : `${name}.${fileEnding(mediaType)}`
}
