import type {
  ContentBlockParam,
  MessageParam,
  TextBlockParam,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Turn } from '../../canonical/request.ts'
import { loseOnce } from '../not-carried.ts'
import { joinNeighbours, loseNames, reminder, splitInstructions } from '../turn-taking.ts'
import { assistantBlocks, type Encoding, instructionBlocks, userBlocks } from './encode-content.ts'
import { isThinking } from './open-turn.ts'

export interface EncodedConversation {
  system: TextBlockParam[]
  messages: MessageParam[]
}

interface Message {
  role: 'user' | 'assistant' | 'system'
  content: ContentBlockParam[]
}

/**
 * The conversation as this protocol has it: the instructions at its beginning in a slot of their own, then messages of
 * user and assistant in turn, the user's first, results before texts. Instructions inside the conversation keep their
 * place, in a message of their own where the model has such, else as words of the user that say what they are.
 */
export function encodeConversation(turns: readonly Turn[], encoding: Encoding): EncodedConversation {
  const { slot, conversation } = splitInstructions(turns)
  loseNames(turns, encoding.losses)
  const system = slot.flatMap(({ turn, at }) => instructionBlocks(turn.parts, encoding, at))
  const messages = conversation.map(({ turn, at }) => messageOf(turn, encoding, at))
  const said = merged(merged(messages).map(withoutIdleThinking))
  const placed = placeInstructions(said, encoding.traits.systemMessages)
  return { system, messages: ending(begun(placed, encoding), encoding).map(messageParam) }
}

function messageParam({ role, content }: Message): MessageParam {
  // Messages of the system are made of texts.
  return role === 'system' ? { role, content: content as TextBlockParam[] } : { role, content }
}

function messageOf({ role, parts }: Turn, encoding: Encoding, at: string): Message {
  switch (role) {
    case 'assistant':
      return { role, content: assistantBlocks(parts, encoding, at) }
    case 'system':
    case 'developer':
      return { role: 'system', content: instructionBlocks(parts, encoding, at) }
    case 'user':
    case 'tool':
      return { role: 'user', content: userBlocks(parts, encoding, at) }
  }
}

/** As the provider takes them: roles in turn, results first. */
function merged(messages: readonly Message[]): Message[] {
  return joinNeighbours(messages).map(({ role, content }) => ({
    role,
    content: role === 'user' ? resultsFirst(content) : content,
  }))
}

/** Results must follow their calls directly. */
function resultsFirst(blocks: ContentBlockParam[]): ContentBlockParam[] {
  const results = blocks.filter(block => block.type === 'tool_result')
  return results.length === 0 ? blocks : [...results, ...blocks.filter(block => block.type !== 'tool_result')]
}

/** Thinking at the end of what the assistant said leads to nothing, and is refused. */
function withoutIdleThinking({ role, content }: Message): Message {
  if (role !== 'assistant') return { role, content }
  return { role, content: content.slice(0, content.findLastIndex(block => !isThinking(block)) + 1) }
}

/** A message of the system has its place between the user's and the assistant's, or at the end after the user's. */
function placeInstructions(messages: Message[], allowed: boolean): Message[] {
  const told = messages.map((message, index): Message => {
    if (message.role !== 'system') return message
    const next = messages[index + 1]?.role ?? 'assistant'
    if (allowed && messages[index - 1]?.role === 'user' && next === 'assistant') return message
    return { role: 'user', content: message.content.map(asReminder) }
  })
  return merged(told)
}

function asReminder(block: ContentBlockParam): ContentBlockParam {
  return block.type === 'text' ? { ...block, text: reminder(block.text) } : block
}

/** A conversation begins with the user, who has to say something. */
function begun(messages: Message[], { losses }: Encoding): Message[] {
  return messages[0]?.role === 'user' ? messages : [placeholder(losses, 'begins'), ...messages]
}

/** A message of the user where the provider insists on one. */
function placeholder(losses: Loss[], place: 'begins' | 'ends'): Message {
  const why = `a conversation ${place} with the user: a full stop stands for what was not said`
  loseOnce({ losses, at: 'turns' }, 'turns', why)
  return { role: 'user', content: [{ type: 'text', text: '.' }] }
}

/**
 * A conversation that ends with the assistant is continued by older models, which take no white space at its end. Newer
 * ones refuse it, but for a turn that the provider itself paused, which it goes on with.
 */
function ending(messages: Message[], { traits, losses }: Encoding): Message[] {
  const last = messages.at(-1)
  if (last?.role !== 'assistant') return messages
  if (last.content.some(block => block.type === 'server_tool_use' || block.type === 'mcp_tool_use')) return messages
  if (!traits.prefill) return [...messages, placeholder(losses, 'ends')]
  const end = last.content.at(-1)
  if (end?.type !== 'text') return messages
  const text = end.text.trimEnd()
  if (text === end.text) return messages
  loseOnce({ losses, at: 'turns' }, 'turns.space', 'a text that is to be continued does not end in white space')
  const content = [...last.content.slice(0, -1), ...(text === '' ? [] : [{ ...end, text }])]
  return content.length === 0 ? messages.slice(0, -1) : [...messages.slice(0, -1), { role: 'assistant', content }]
}
