import type {
  InputContent,
  InputFileContent,
  InputTextContent,
  PromptCacheBreakpoint,
} from '../../../generated/protocols/openai-responses/types.ts'
import type { CacheMark, DocumentPart, ImagePart, Part } from '../../canonical/part.ts'
import { fromBase64 } from '../../platform/base64.ts'
import { text } from '../../platform/byte-search.ts'
import { lookup } from '../lookup.ts'
import type { Writing } from './writing.ts'

/**
 * What a message or a result says, in this protocol's parts. `where`: the place of the parts, `turns[2].parts`. Throws
 * where the bytes of a medium cannot be given: an answer that has not seen them would be one to another question.
 */
export function encodeContent(parts: readonly Part[], where: string, writing: Writing): InputContent[] {
  return parts.flatMap((part, index) => contentOf(part, `${where}[${index}]`, writing))
}

/** One part, `where` it stands; nothing where it cannot be said. */
export function contentOf(part: Part, where: string, writing: Writing): InputContent[] {
  const content = encodePart(part, where, writing)
  // A text may be there for a signature alone, and a file may be empty.
  if (content === undefined || (content.type === 'input_text' && content.text === '')) return []
  return [{ ...content, ...cacheMark(part, writing) }]
}

/** The content of a message: one string where that says all, as every server takes that. */
export function shortContent(content: InputContent[]): string | InputContent[] {
  const [only] = content
  return content.length === 1 && only?.type === 'input_text' && only.prompt_cache_breakpoint == null
    ? only.text
    : content
}

function encodePart(part: Part, where: string, writing: Writing): InputContent | undefined {
  switch (part.type) {
    case 'text':
    case 'refusal':
      return { type: 'input_text', text: part.text }
    case 'image':
      return image(part, where, writing)
    case 'document':
      return document(part, where, writing)
    case 'audio':
      return writing.refuse(where, 'it takes no sound')
    case 'video':
      return writing.refuse(where, 'it takes no video')
    case 'foreign':
      if (part.text) return { type: 'input_text', text: part.text }
      return writing.lose(`content.${part.tag}`, where, 'only the provider that it belongs to understands it')
    // Only the assistant thinks and calls, and results are items of their own.
    case 'reasoning':
    case 'tool-call':
    case 'tool-result':
      return writing.lose(`content.${part.type}`, where, 'it has no place in this role')
  }
}

const ELSEWHERE = 'the file is known only to the provider that keeps it'

export function image({ source, detail = 'auto' }: ImagePart, where: string, writing: Writing): InputContent {
  switch (source.from) {
    case 'base64':
      return { type: 'input_image', image_url: `data:${source.mediaType};base64,${source.data}`, detail }
    case 'url':
      return { type: 'input_image', image_url: source.url, detail }
    case 'file':
      return isOwnFile(source.id, writing)
        ? { type: 'input_image', file_id: source.id, detail }
        : writing.refuse(where, ELSEWHERE)
    case 'text':
      return { type: 'input_text', text: source.text }
  }
}

function document(part: DocumentPart, where: string, writing: Writing): InputContent {
  const { source, title, context } = part
  if (part.citations) writing.lose('document.citations', `${where}.citations`, 'passages of documents are not cited')
  if (source.from === 'text') return titled(part, source.text)
  if (source.from === 'base64' && /^text\//.test(source.mediaType)) return titled(part, text(fromBase64(source.data)))
  if (context) writing.lose('document.context', `${where}.context`, 'files are sent as they are')
  switch (source.from) {
    case 'base64': {
      const { mediaType, data } = source
      if (mediaType.startsWith('image/')) return image({ type: 'image', source }, where, writing)
      const file_data = `data:${mediaType};base64,${data}`
      return { type: 'input_file', filename: fileName(title, mediaType), file_data }
    }
    case 'url':
      return { type: 'input_file', file_url: source.url }
    case 'file':
      return isOwnFile(source.id, writing)
        ? ({ type: 'input_file', file_id: source.id } satisfies InputFileContent)
        : writing.refuse(where, ELSEWHERE)
  }
}

/** The ids of OpenAI's own store; those of others look different. */
function isOwnFile(id: string, { target }: Writing): boolean {
  return target.kind === 'openai' && id.startsWith('file-')
}

/** A document that is text, under its title. */
function titled({ title, context }: DocumentPart, body: string): InputTextContent {
  const head = [title && `[Document: ${title}]`, context && `[${context}]`].filter(Boolean).join('\n')
  return { type: 'input_text', text: head === '' ? body : `${head}\n\n${body}` }
}

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/json': 'json',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
}

/** OpenAI wants a name for a file that is sent along, and reads its kind from the ending. */
function fileName(title: string | undefined, mediaType: string): string {
  const name = title || 'document'
  return /\.\w{1,5}$/.test(name) ? name : `${name}.${lookup(ENDINGS, mediaType) ?? 'pdf'}`
}

/** Up to where the prompt may be cached. Other models of OpenAI cache what they can without being told. */
export function cacheMark(
  part: { cache?: CacheMark },
  { traits }: Writing,
): { prompt_cache_breakpoint?: PromptCacheBreakpoint } {
  return part.cache !== undefined && traits.cacheMarks ? { prompt_cache_breakpoint: { mode: 'explicit' } } : {}
}
