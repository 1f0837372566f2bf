import type {
  InputContent,
  InputFileContent,
  InputImageContent,
  MessageContent,
  ToolOutput,
} from '../../../generated/protocols/openai-responses/types.ts'
import {
  dispatchInputContent,
  dispatchMessageContent,
  type InputContentCases,
  type MessageContentCases,
} from '../../../generated/protocols/openai-responses/variants.ts'
import type { CacheMark, DocumentPart, ImagePart, MediaSource, Part, TextPart } from '../../canonical/part.ts'
import { lose, type Translation } from '../not-carried.ts'
import { eachAt } from './decoding.ts'
import { oneOf } from './json.ts'

type InputPart = TextPart | ImagePart | DocumentPart

const inputParts: InputContentCases<Translation, InputPart | undefined> = {
  input_text: part => ({ type: 'text', text: part.text, ...cacheOf(part) }),
  input_image: (part, translation) => imagePart(part, translation),
  input_file: (part, translation) => filePart(part, translation),
}

const messageParts: MessageContentCases<Translation, Part | undefined> = {
  input_text: inputParts.input_text,
  input_image: inputParts.input_image,
  input_file: inputParts.input_file,
  output_text: part => ({ type: 'text', text: part.text }),
  refusal: part => ({ type: 'refusal', text: part.refusal }),
}

/** The parts of a message's content. */
export function messageContent(content: string | MessageContent[], translation: Translation): Part[] {
  if (typeof content === 'string') return [{ type: 'text', text: content }]
  const parts: Part[] = []
  eachAt(translation, content, part => {
    const decoded = dispatchMessageContent(part, messageParts, translation, unknownPart)
    if (decoded !== undefined) parts.push(decoded)
  })
  return parts
}

/** What a tool gave back. */
export function toolOutput(output: ToolOutput, translation: Translation): InputPart[] {
  return typeof output === 'string' ? [{ type: 'text', text: output }] : inputContent(output, translation)
}

export function inputContent(content: readonly InputContent[], translation: Translation): InputPart[] {
  const parts: InputPart[] = []
  eachAt(translation, content, part => {
    const decoded = dispatchInputContent(part, inputParts, translation, unknownPart)
    if (decoded !== undefined) parts.push(decoded)
  })
  return parts
}

function unknownPart(_: unknown, tag: string, translation: Translation): undefined {
  return lose(translation, `content.${tag}`, 'the kind of content is not known')
}

function imagePart(part: InputImageContent, translation: Translation): ImagePart | undefined {
  const source = part.image_url ? urlSource(part.image_url) : fileSource(part.file_id)
  if (source === undefined) return lose(translation, 'content.input_image', 'it has neither a URL nor a file')
  const detail = oneOf(part.detail, ['auto', 'low', 'high', 'original'])
  return { type: 'image', source, ...(detail === undefined ? {} : { detail }), ...cacheOf(part) }
}

function filePart(part: InputFileContent, translation: Translation): DocumentPart | undefined {
  const source = part.file_data
    ? dataSource(part.file_data, part.filename)
    : part.file_url
      ? urlSource(part.file_url)
      : fileSource(part.file_id)
  if (source === undefined) return lose(translation, 'content.input_file', 'it has no data, no URL and no file')
  return { type: 'document', source, ...(part.filename ? { title: part.filename } : {}), ...cacheOf(part) }
}

function fileSource(id: string | null | undefined): MediaSource | undefined {
  return id ? { from: 'file', id } : undefined
}

/** A data URL's own bytes, or the address. The bytes may be many megabytes: only what stands before them is read. */
function urlSource(url: string): MediaSource {
  return dataUrl(url) ?? { from: 'url', url }
}

/** `file_data` is a data URL; the bare base64 that some clients send is taken too. */
function dataSource(data: string, filename: string | null | undefined): MediaSource {
  const mediaType = filename?.toLowerCase().endsWith('.txt') ? 'text/plain' : 'application/pdf'
  return dataUrl(data) ?? { from: 'base64', data, mediaType }
}

function dataUrl(url: string): MediaSource | undefined {
  if (!url.startsWith('data:')) return undefined
  const comma = url.indexOf(',')
  if (comma < 0) return undefined
  const [mediaType = '', ...parameters] = url.slice(5, comma).split(';')
  if (!parameters.includes('base64')) return undefined
  return { from: 'base64', mediaType: mediaType || 'text/plain', data: url.slice(comma + 1) }
}

function cacheOf(part: { prompt_cache_breakpoint?: unknown }): { cache?: CacheMark } {
  return part.prompt_cache_breakpoint == null ? {} : { cache: {} }
}
