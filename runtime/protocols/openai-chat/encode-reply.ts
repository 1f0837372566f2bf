import type {
  ChatCompletion,
  ChatCompletionMessage,
  ToolCall,
  UrlCitation,
} from '../../../generated/protocols/openai-chat/types.ts'
import type { CanonicalReply } from '../../canonical/event.ts'
import type { Part, TextPart, ToolCallPart } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { urlCitation } from './annotations.ts'
import { writeFinishReason } from './finish-reason.ts'
import { completionId, toolCallId } from './ids.ts'
import { imageUrl } from './media.ts'
import { extraContent, unsealFields } from './opaque.ts'
import { serviceTier } from './service-tier.ts'
import { TextFlow } from './text-flow.ts'
import { writeUsage } from './usage.ts'

/** A whole reply as a `chat.completion` with one choice. */
export function encodeReply(reply: CanonicalReply, request: CanonicalRequest): ChatCompletion {
  const id = completionId(reply.id)
  const message = new MessageWriter(id, reply.createdAt ?? 0, request.reasoning?.show !== 'none').write(reply.parts)
  const finish_reason = writeFinishReason(reply.finish.reason, message.tool_calls !== undefined)
  if (message.content === null && finish_reason === 'stop' && message.refusal === null) message.content = ''
  const usage = writeUsage(reply.usage)
  return {
    id,
    object: 'chat.completion',
    created: reply.createdAt ?? 0,
    model: reply.model,
    choices: [{ index: 0, message, logprobs: null, finish_reason }],
    ...(usage && { usage }),
    ...serviceTier(reply.finish.serviceTier),
  }
}

/** Gathers the parts of one reply into the few members that a Chat message has for them. */
class MessageWriter {
  #id: string
  #created: number
  #showReasoning: boolean
  #text: string[] = []
  #textLength = 0
  #reasoning: string[] = []
  #refusal: string[] = []
  #textFlow = new TextFlow()
  #reasoningFlow = new TextFlow()
  #calls: ToolCall[] = []
  #annotations: UrlCitation[] = []
  #message: ChatCompletionMessage = { role: 'assistant', content: null, refusal: null }

  constructor(id: string, created: number, showReasoning: boolean) {
    this.#id = id
    this.#created = created
    this.#showReasoning = showReasoning
  }

  write(parts: readonly Part[]): ChatCompletionMessage {
    for (const part of parts) {
      if (part.type !== 'text') this.#textFlow.interrupt()
      if (part.type !== 'reasoning' || part.summary) this.#reasoningFlow.interrupt()
      this.#part(part)
    }
    const message = this.#message
    if (parts.some(part => part.type === 'text')) message.content = this.#text.join('')
    if (this.#refusal.length > 0) message.refusal = this.#refusal.join('')
    if (this.#reasoning.length > 0) message.reasoning_content = this.#reasoning.join('')
    if (this.#calls.length > 0) message.tool_calls = this.#calls
    if (this.#annotations.length > 0) message.annotations = this.#annotations
    return message
  }

  #part(part: Part): void {
    switch (part.type) {
      case 'text':
        this.#writeText(part)
        break
      case 'reasoning':
        if (this.#showReasoning && part.text !== '') this.#reasoning.push(this.#reasoningFlow.append(part.text))
        Object.assign(this.#message, unsealFields(part.opaque))
        break
      case 'refusal':
        this.#refusal.push(part.text)
        break
      case 'tool-call':
        this.#calls.push(toolCall(part, toolCallId(part.id, this.#id, this.#calls.length)))
        break
      case 'image': {
        const url = imageUrl(part.source)
        if (url !== undefined) {
          this.#message.images = [...(this.#message.images ?? []), { type: 'image_url', image_url: { url } }]
        }
        break
      }
      case 'audio':
        if (part.source.from === 'base64') {
          const { data } = part.source
          this.#message.audio = { id: `audio_${this.#id}`, data, expires_at: this.#created, transcript: '' }
        }
        break
      // Chat's replies have no place for these; the decoder of the upstream's reply has reported them.
      case 'video':
      case 'document':
      case 'tool-result':
      case 'foreign':
        break
    }
  }

  #writeText(part: TextPart): void {
    const written = this.#textFlow.append(part.text)
    const start = this.#textLength + written.length - part.text.length
    this.#text.push(written)
    this.#textLength += written.length
    for (const citation of part.citations ?? []) {
      const annotation = urlCitation(citation, { start, length: part.text.length })
      if (annotation) this.#annotations.push(annotation)
    }
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
