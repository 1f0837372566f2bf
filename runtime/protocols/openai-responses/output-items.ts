import type {
  Annotation,
  CustomToolCall,
  FunctionToolCall,
  ImageGenerationCall,
  ItemStatus,
  OutputItem,
  OutputMessage,
  OutputMessageContent,
  OutputTextContent,
  ReasoningItem,
} from '../../../generated/protocols/openai-responses/types.ts'
import type { Citation, ForeignPart, TokenLogprob } from '../../canonical/part.ts'
import { isRecord } from '../../platform/json.ts'
import { encodeLogprobs } from './logprobs.ts'

/** The protocol whose items and opaque state are written as they came. */
export const ORIGIN = 'openai-responses'

/** The tool that a call is of, as the client offered it. */
export interface CalledTool {
  name: string
  namespace?: string
  kind: 'function' | 'freeform'
}

export function messageItem(id: string, content: OutputMessageContent[], status: ItemStatus): OutputMessage {
  return { id, type: 'message', status, content, role: 'assistant' }
}

export function textContent(
  text: string,
  citations: readonly Citation[] = [],
  tokens: readonly TokenLogprob[] = [],
): OutputTextContent {
  const annotations = annotationsOf(citations, text.length)
  return { type: 'output_text', annotations, logprobs: encodeLogprobs(tokens), text }
}

/** Citations of pages; other sources have a form here only where it is theirs. Where no place is known it is the whole text. */
export function annotationsOf(citations: readonly Citation[], textLength: number): Annotation[] {
  return citations.flatMap((citation): Annotation[] => {
    const { url, title, start, end, native } = citation
    // What has this origin was an annotation.
    if (native?.origin === ORIGIN && isRecord(native.value)) return [native.value as unknown as Annotation]
    if (url === undefined) return []
    return [{ type: 'url_citation', url, title: title ?? url, start_index: start ?? 0, end_index: end ?? textLength }]
  })
}

/** `state`: what stands for the reasoning when it comes back. */
export function reasoningItem(id: string, text: string, state: string | undefined): ReasoningItem {
  const item: ReasoningItem = { id, type: 'reasoning', summary: text === '' ? [] : [{ type: 'summary_text', text }] }
  return state === undefined ? item : { ...item, encrypted_content: state }
}

/** The call as its tool was offered; `input` is JSON for functions, text for freeform tools. */
export function callItem(
  id: string,
  callId: string,
  call: CalledTool,
  input: string,
  status: ItemStatus,
): FunctionToolCall | CustomToolCall {
  const { name, namespace } = call
  const named = { call_id: callId, name, ...(namespace === undefined ? {} : { namespace }) }
  return call.kind === 'freeform'
    ? { id, type: 'custom_tool_call', status, ...named, input }
    : { id, type: 'function_call', status, ...named, arguments: input }
}

/** The arguments of a call without any: clients parse them as JSON. */
export function functionArguments(json: string): string {
  return json.trim() === '' ? '{}' : json
}

export function imageItem(id: string, base64: string, mediaType: string): ImageGenerationCall {
  return { id, type: 'image_generation_call', status: 'completed', result: base64, output_format: mediaType.slice(6) }
}

/** An item of this protocol that was carried as it came. */
export function ownItem(part: ForeignPart): OutputItem | undefined {
  if (part.origin !== ORIGIN || !isRecord(part.value)) return undefined
  // It was decoded from an output item of a Responses upstream and is opaque to everything between.
  return part.value as unknown as OutputItem
}
