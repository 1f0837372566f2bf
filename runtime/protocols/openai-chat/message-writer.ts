import type { ChatCompletionMessage, ToolCall, UrlCitation } from '../../../generated/protocols/openai-chat/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Part, ReasoningPart, TextPart, ToolCallPart } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { urlCitation } from './annotations.ts'
import { toolCallId } from './ids.ts'
import { mediaUrl } from './media.ts'
import { extraContent, unsealFields } from './opaque.ts'
import { kindOf, SealedState } from './sealed-state.ts'
import { TextFlow } from './text-flow.ts'
import { citationLoss, foreignLoss } from './unsayable.ts'

/** Gathers the parts of one choice into the few members that a Chat message has for them. */
export class MessageWriter {
  readonly #id: string
  readonly #created: number
  readonly #showReasoning: boolean
  readonly #losses: Loss[]
  readonly #text: string[] = []
  #textLength = 0
  readonly #reasoning: string[] = []
  readonly #refusal: string[] = []
  readonly #textFlow = new TextFlow()
  readonly #reasoningFlow = new TextFlow()
  readonly #calls: ToolCall[] = []
  readonly #annotations: UrlCitation[] = []
  readonly #sealed = new SealedState()
  readonly #message: ChatCompletionMessage = { role: 'assistant', content: null, refusal: null }

  constructor(id: string, created: number, request: CanonicalRequest, losses: Loss[]) {
    this.#id = id
    this.#created = created
    this.#showReasoning = request.reasoning?.show !== 'none'
    this.#losses = losses
  }

  write(parts: readonly Part[]): ChatCompletionMessage {
    for (const part of parts) {
      if (part.type !== 'text' || part.apart) this.#textFlow.interrupt()
      if (part.type !== 'reasoning' || part.summary) this.#reasoningFlow.interrupt()
      this.#part(part)
    }
    const message = this.#message
    if (parts.some(part => part.type === 'text')) message.content = this.#text.join('')
    if (this.#refusal.length > 0) message.refusal = this.#refusal.join('')
    if (this.#reasoning.length > 0) message.reasoning_content = this.#reasoning.join('')
    if (this.#calls.length > 0) message.tool_calls = this.#calls
    if (this.#annotations.length > 0) message.annotations = this.#annotations
    if (this.#sealed.value !== undefined) message.reasoning_opaque = this.#sealed.value
    return message
  }

  #part(part: Part): void {
    switch (part.type) {
      case 'text':
        this.#writeText(part)
        break
      case 'reasoning':
        this.#think(part)
        break
      case 'refusal':
        this.#refusal.push(part.text)
        break
      case 'tool-call':
        this.#calls.push(toolCall(part, toolCallId(part.id, this.#id, this.#calls.length)))
        break
      case 'image': {
        const url = mediaUrl(part.source)
        if (url !== undefined)
          this.#message.images = [...(this.#message.images ?? []), { type: 'image_url', image_url: { url } }]
        break
      }
      case 'audio':
        if (part.source.from === 'base64') {
          const { data } = part.source
          this.#message.audio = { id: `audio_${this.#id}`, data, expires_at: this.#created, transcript: '' }
        }
        break
      case 'foreign':
        this.#losses.push(foreignLoss(part.tag))
        break
      case 'video':
      case 'document':
      case 'tool-result':
        this.#losses.push(foreignLoss(part.type))
        break
    }
  }

  /** State goes back in the members that it came in, or sealed in that of the others. */
  #think(part: ReasoningPart): void {
    const { text, opaque } = part
    if (this.#showReasoning && text !== '') this.#reasoning.push(this.#reasoningFlow.append(text))
    if (!opaque) return
    const own = unsealFields(opaque)
    if (!own) {
      this.#sealed.add(kindOf(part), opaque, text, this.#textLength, this.#calls.length)
      return
    }
    const message = this.#message
    // There is one slot for it, and it holds the first: a later one would belong to another thought.
    if (own.reasoning_opaque !== undefined) message.reasoning_opaque ??= own.reasoning_opaque
    if (own.reasoning_details)
      message.reasoning_details = [...(message.reasoning_details ?? []), ...own.reasoning_details]
  }

  #writeText(part: TextPart): void {
    const written = this.#textFlow.append(part.text)
    const start = this.#textLength + written.length - part.text.length
    this.#text.push(written)
    this.#textLength += written.length
    for (const citation of part.citations ?? []) {
      const annotation = urlCitation(citation, { start, length: part.text.length })
      if (annotation) this.#annotations.push(annotation)
      else this.#losses.push(citationLoss())
    }
    if (part.opaque) this.#sealed.add('t', part.opaque, '', this.#textLength, this.#calls.length)
  }
}

/** No arguments are `{}`: an empty text is no JSON, and clients fail to read it. */
function toolCall(part: ToolCallPart, id: string): ToolCall {
  if (part.kind === 'freeform') return { id, type: 'custom', custom: { name: part.name, input: part.arguments } }
  const extra = extraContent(part.opaque)
  return {
    id,
    type: 'function',
    function: { name: part.name, arguments: part.arguments === '' ? '{}' : part.arguments },
    ...(extra && { extra_content: extra }),
  }
}
