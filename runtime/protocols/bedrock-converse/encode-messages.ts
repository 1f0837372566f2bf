import type { Loss } from '../../canonical/loss.ts'
import type { Turn } from '../../canonical/request.ts'
import { loseOnce } from '../not-carried.ts'
import { joinNeighbours, loseNames, reminder, splitInstructions } from '../turn-taking.ts'
import { assistantBlocks, instructionBlocks, userBlocks } from './encode-content.ts'
import type { Encoding } from './encoding.ts'
import type { ContentBlock, Message, SystemBlock } from './wire.ts'

export interface EncodedConversation {
  system: SystemBlock[]
  messages: Message[]
}

/**
 * The conversation as this protocol has it: the instructions at its beginning in a slot of their own, then messages of
 * user and assistant in turn, the user's first, results before texts. Instructions inside the conversation keep their
 * place, as words of the user that say what they are.
 */
export function encodeConversation(turns: readonly Turn[], encoding: Encoding): EncodedConversation {
  const { slot, conversation } = splitInstructions(turns)
  loseNames(turns, encoding.losses)
  const system = slot.flatMap(({ turn, at }) => instructionBlocks(turn.parts, encoding, at))
  const messages = conversation.map(({ turn, at }) => messageOf(turn, encoding, at))
  if (!encoding.traits.system && system.length > 0) messages.unshift({ role: 'user', content: system.splice(0) })
  const said = merged(merged(messages).map(withoutIdleReasoning))
  return { system, messages: withTexts(begun(said, encoding.losses), encoding.losses) }
}

function messageOf({ role, parts }: Turn, encoding: Encoding, at: string): Message {
  switch (role) {
    case 'assistant':
      return { role, content: assistantBlocks(parts, encoding, at) }
    case 'system':
    case 'developer':
      return { role: 'user', content: instructionBlocks(parts, encoding, at).map(asReminder) }
    case 'user':
    case 'tool':
      return { role: 'user', content: userBlocks(parts, encoding, at) }
  }
}

function asReminder(block: SystemBlock): ContentBlock {
  return 'text' in block ? { text: reminder(block.text) } : block
}

/** As the provider takes them: user and assistant in turn, results first. */
function merged(messages: readonly Message[]): Message[] {
  return joinNeighbours(messages).map(({ role, content }) => ({
    role,
    content: role === 'user' ? resultsFirst(content) : content,
  }))
}

/** Results must follow their calls directly. A mark stays behind the block that it came with. */
function resultsFirst(blocks: ContentBlock[]): ContentBlock[] {
  const results: ContentBlock[] = []
  const others: ContentBlock[] = []
  let place = others
  for (const block of blocks) {
    if (!('cachePoint' in block)) place = 'toolResult' in block ? results : others
    place.push(block)
  }
  return results.length === 0 ? blocks : [...results, ...others]
}

/** Reasoning at the end of what the assistant said leads to nothing, and is refused. */
function withoutIdleReasoning({ role, content }: Message): Message {
  if (role !== 'assistant') return { role, content }
  return { role, content: content.slice(0, content.findLastIndex(block => !('reasoningContent' in block)) + 1) }
}

/** A conversation begins with the user, who has to say something. */
function begun(messages: Message[], losses: Loss[]): Message[] {
  if (messages[0]?.role === 'user') return messages
  const why = 'a conversation begins with the user: a full stop stands for what was not said'
  loseOnce({ losses, at: 'turns' }, 'turns', why)
  return [{ role: 'user', content: [{ text: '.' }] }, ...messages]
}

/** A document needs a text beside it. */
function withTexts(messages: Message[], losses: Loss[]): Message[] {
  for (const { content } of messages) {
    if (!content.some(block => 'document' in block) || content.some(block => 'text' in block)) continue
    const why = 'a text has to stand beside a document: a full stop stands for what was not said'
    loseOnce({ losses, at: 'turns' }, 'document.alone', why)
    content.push({ text: '.' })
  }
  return messages
}
