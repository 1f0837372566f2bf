import type { AssistantMessage, FunctionCall, Message } from '../../../generated/protocols/openai-chat/types.ts'
import {
  dispatchAssistantContentPart,
  dispatchMessage,
  type MessageCases,
} from '../../../generated/protocols/openai-chat/variants.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { CacheMark, Part, ToolCallPart } from '../../canonical/part.ts'
import type { Turn } from '../../canonical/request.ts'
import { inside, lose, type Translation } from '../not-carried.ts'
import { cacheMark } from './cache-mark.ts'
import { assistantContentParts, inputParts } from './content.ts'
import { historyReasoning } from './history-reasoning.ts'
import { isSealedState, withSealedState } from './sealed-state.ts'
import { calledTools } from './tools.ts'
import { unknownVariant } from './unknown.ts'

/** The conversation turn by turn, in its order. A tool's results are turns of their own, as in Chat. */
export function turnsOf(messages: readonly Message[], translation: Translation): Turn[] {
  const context: Conversation = { ...translation, kinds: new Map(), pending: [], legacyCalls: 0 }
  return messages.flatMap((message, index) => {
    context.at = `messages[${index}]`
    return dispatchMessage(message, messageCases, context, unknownVariant('message')) ?? []
  })
}

/** What later messages need to know of earlier ones. */
interface Conversation extends Translation {
  /** The kind of each call by its id: a result says only the id. */
  kinds: Map<string, ToolCallPart['kind']>
  /** Calls in the older form that have no result yet. They have no ids, so they are given some. */
  pending: { id: string; name: string }[]
  legacyCalls: number
}

const messageCases: MessageCases<Conversation, Turn | undefined> = {
  developer(message, conversation) {
    const parts = marked(inputParts(message.content, conversation), message)
    return parts.length > 0 ? { role: 'developer', parts, ...nameOf(message) } : undefined
  },

  system(message, conversation) {
    const parts = marked(inputParts(message.content, conversation), message)
    return parts.length > 0 ? { role: 'system', parts, ...nameOf(message) } : undefined
  },

  user(message, conversation) {
    const parts = marked(inputParts(message.content, conversation), message)
    return { role: 'user', parts, ...nameOf(message) }
  },

  assistant(message, conversation) {
    const parts: Part[] = [...historyReasoning(message, conversation), ...spoken(message, conversation)]
    if (message.audio) lose(inside(conversation, '.audio'), 'message.audio', 'only its upstream has the sound')
    const calls = calledTools(message.tool_calls ?? [], conversation)
    for (const call of calls) conversation.kinds.set(call.id, call.kind)
    parts.push(...calls)
    if (message.function_call) parts.push(legacyCall(message.function_call, conversation))
    const { reasoning_opaque: state } = message
    const placed = state && isSealedState(state) ? withSealedState(parts, state) : parts
    return { role: 'assistant', parts: marked(placed, message), ...nameOf(message) }
  },

  tool(message, conversation) {
    const callId = message.tool_call_id
    if (callId === '') {
      const param = `${conversation.at}.tool_call_id`
      throw new GatewayError('invalid-request', `${param} is empty: a tool message must name its call.`, { param })
    }
    const kind = conversation.kinds.get(callId) ?? 'function'
    const content = inputParts(message.content, conversation)
    return { role: 'tool', parts: marked([{ type: 'tool-result', callId, kind, content }], message) }
  },

  function(message, conversation) {
    const { name } = message
    const call = takeCall(conversation, name)
    const content = inputParts(message.content, conversation)
    return { role: 'tool', parts: [{ type: 'tool-result', callId: call.id, name, kind: 'function', content }] }
  },
}

/** What the assistant said, and what it refused to say. */
function spoken({ content, refusal }: AssistantMessage, translation: Translation): Part[] {
  const parts: Part[] = []
  if (typeof content === 'string') {
    if (content !== '') parts.push({ type: 'text', text: content })
  } else if (content) {
    for (const [index, item] of content.entries()) {
      const at = inside(translation, `.content[${index}]`)
      const part = dispatchAssistantContentPart(item, assistantContentParts, at, unknownVariant('content'))
      if (part) parts.push(part)
    }
  }
  if (refusal) parts.push({ type: 'refusal', text: refusal })
  return parts
}

function legacyCall(call: FunctionCall, conversation: Conversation): ToolCallPart {
  const id = `call_function_${conversation.legacyCalls++}`
  conversation.pending.push({ id, name: call.name })
  return { type: 'tool-call', id, name: call.name, kind: 'function', arguments: call.arguments }
}

/** The earliest call of this function that has no result; a new id for a result that nobody asked for. */
function takeCall(conversation: Conversation, name: string): { id: string } {
  const index = conversation.pending.findIndex(call => call.name === name)
  const [call] = index < 0 ? [] : conversation.pending.splice(index, 1)
  return call ?? { id: `call_function_${conversation.legacyCalls++}` }
}

/** A mark on a message stands after all of it. */
function marked(parts: Part[], message: Parameters<typeof cacheMark>[0]): Part[] {
  const { cache } = cacheMark(message)
  return cache ? markLast(parts, cache) : parts
}

function markLast(parts: Part[], cache: CacheMark): Part[] {
  return parts.map((part, index) => (index === parts.length - 1 && !part.cache ? { ...part, cache } : part))
}

function nameOf({ name }: { name?: string }): { name?: string } {
  return name ? { name } : {}
}
