import type {
  ContentBlockParam,
  TextBlockParam,
  ToolResultBlockParam,
  ToolResultContentBlockParam,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type {
  DocumentPart,
  ForeignPart,
  Part,
  ReasoningPart,
  TextPart,
  ToolCallPart,
  ToolResultPart,
} from '../../canonical/part.ts'
import { isRecord } from '../../platform/json.ts'
import type { ModelTraits } from '../claude-models.ts'
import { argumentsObject } from '../json-arguments.ts'
import { inside, lose, loseOnce, type Translation } from '../not-carried.ts'
import type { Target } from '../protocol.ts'
import { refused } from '../refused.ts'
import { resultMark } from '../result-mark.ts'
import { ownState } from '../seal.ts'
import { cacheControl } from './cache-marks.ts'
import { citationParams } from './citations.ts'
import { documentBlock, imageBlock } from './encode-media.ts'
import { upstreamToolId } from './ids.ts'
import { ORIGIN, REDACTED } from './origin.ts'

/** What the blocks of a request are written for. */
export interface Encoding {
  losses: Loss[]
  target: Target
  traits: ModelTraits
}

/** The blocks of a turn of the user, or of its tools. */
export function userBlocks(parts: readonly Part[], encoding: Encoding, at: string): ContentBlockParam[] {
  return parts.flatMap((part, index): ContentBlockParam[] => {
    const translation: Translation = { losses: encoding.losses, at: `${at}.parts[${index}]` }
    switch (part.type) {
      case 'text':
      case 'refusal':
        return textBlocks(part, translation)
      case 'image':
        return [imageBlock(part, translation)]
      case 'document':
        return documentBlocks(part, translation)
      case 'tool-result':
        return [resultBlock(part, translation)]
      case 'foreign':
        return foreignBlocks(part, translation)
      case 'audio':
      case 'video':
        throw refused(translation.at, `it does not take ${part.type}`)
      default:
        lose(translation, `user.${part.type}`, 'only the assistant thinks and calls')
        return []
    }
  })
}

/** The blocks of a turn of the assistant. */
export function assistantBlocks(parts: readonly Part[], encoding: Encoding, at: string): ContentBlockParam[] {
  return parts.flatMap((part, index): ContentBlockParam[] => {
    const translation: Translation = { losses: encoding.losses, at: `${at}.parts[${index}]` }
    switch (part.type) {
      case 'text':
      case 'refusal':
        return textBlocks(part, translation)
      case 'reasoning':
        return thinkingBlocks(part, encoding)
      case 'tool-call':
        return [callBlock(part)]
      case 'foreign':
        return foreignBlocks(part, translation)
      default:
        lose(translation, `assistant.${part.type}`, 'turns of the assistant are text and tool calls')
        return []
    }
  })
}

/** The blocks of instructions: texts, each with its own cache mark. Throws for anything that cannot be told in words. */
export function instructionBlocks(parts: readonly Part[], encoding: Encoding, at: string): TextBlockParam[] {
  return parts.flatMap((part, index) => {
    const translation: Translation = { losses: encoding.losses, at: `${at}.parts[${index}]` }
    if (part.type === 'text' || part.type === 'refusal') return textBlocks(part, translation)
    if (part.type === 'foreign') {
      if (part.text) return textBlocks({ text: part.text, cache: part.cache }, translation)
      lose(translation, `instructions.${part.tag}`, 'instructions are text')
      return []
    }
    if (part.type === 'document' && part.source.from === 'text') {
      return textBlocks({ text: part.source.text, cache: part.cache }, translation)
    }
    throw refused(translation.at, `instructions are text, and this is of the kind "${part.type}"`)
  })
}

/** Texts of nothing, or of white space alone, are refused, and agents that were cut off send them. */
function textBlocks(
  { text, cache, citations }: Pick<TextPart, 'text' | 'cache' | 'citations'>,
  translation: Translation,
): TextBlockParam[] {
  if (text.trim() === '') {
    if (text !== '') loseOnce(translation, 'text.space', 'a text of white space alone is refused')
    return []
  }
  const cited = citations ? citationParams(citations) : []
  if (cited.length < (citations?.length ?? 0)) {
    loseOnce(translation, 'text.citations', 'the upstream has not what they refer to')
  }
  return [{ type: 'text', text, ...(cited.length > 0 ? { citations: cited } : {}), ...cacheControl(cache) }]
}

/**
 * Thinking goes back to its own maker only, unchanged. Other models' thoughts are left out: their signatures are
 * refused, and so is thinking without one where it is checked.
 */
function thinkingBlocks(part: ReasoningPart, encoding: Encoding): ContentBlockParam[] {
  const { target, traits } = encoding
  const own = ownState(part.opaque, ORIGIN, target.maker)
  if (own !== undefined && own.value !== '') {
    if (part.redacted || own.id === REDACTED) return [{ type: 'redacted_thinking', data: own.value }]
    return [{ type: 'thinking', thinking: own.text ?? part.text, signature: own.value }]
  }
  if (traits.unsignedThinking && part.opaque === undefined && part.text !== '') {
    return [{ type: 'thinking', thinking: part.text, signature: '' }]
  }
  return []
}

function callBlock({ id, name, arguments: text, kind, cache }: ToolCallPart): ContentBlockParam {
  const input = kind === 'freeform' ? { input: text } : argumentsObject(text)
  return { type: 'tool_use', id: upstreamToolId(id), name, input, ...cacheControl(cache) }
}

function resultBlock(part: ToolResultPart, translation: Translation): ToolResultBlockParam {
  const content = part.content.flatMap((inner, index) =>
    resultContent(inner, inside(translation, `.content[${index}]`)),
  )
  // An error has to say something.
  if (content.length === 0 && part.isError) content.push({ type: 'text', text: 'Error' })
  const [only] = content
  return {
    type: 'tool_result',
    tool_use_id: upstreamToolId(part.callId),
    ...(content.length === 0 ? {} : { content: content.length === 1 && only?.type === 'text' ? only.text : content }),
    ...(part.isError ? { is_error: true } : {}),
    ...cacheControl(resultMark(part)),
  }
}

/** What a tool gave back, images and documents as such. A mark inside a result is one of the whole result elsewhere. */
function resultContent(
  part: ToolResultPart['content'][number],
  translation: Translation,
): ToolResultContentBlockParam[] {
  switch (part.type) {
    case 'text':
      return textBlocks({ text: part.text, citations: part.citations }, translation)
    case 'image':
      return [imageBlock({ ...part, cache: undefined }, translation)]
    case 'document':
      return documentBlocks({ ...part, cache: undefined }, translation)
    case 'foreign': {
      const blocks = foreignBlocks(part, translation).map(block => ({ ...block, cache_control: undefined }))
      // A block of this origin stood in a result before.
      return blocks as ToolResultContentBlockParam[]
    }
    case 'audio':
    case 'video':
      throw refused(translation.at, `it does not take ${part.type}`)
  }
}

/** A block of this protocol as it came, or what can be told of another one's. */
function foreignBlocks(part: ForeignPart, translation: Translation): ContentBlockParam[] {
  const { origin, tag, value, text, cache } = part
  if (origin === ORIGIN && isRecord(value)) {
    // A part of this origin was made from a block of this protocol. Marks may be set and taken, so it is a copy.
    const block = value as unknown as ContentBlockParam
    return [Object.assign({ ...block }, cacheControl(cache))]
  }
  if (text) return textBlocks({ text, cache }, translation)
  loseOnce(translation, `content.${tag}`, `only upstreams of ${origin} understand it`)
  return []
}

function documentBlocks(part: DocumentPart, translation: Translation) {
  if (part.source.from !== 'text' || part.source.text.trim() !== '') return [documentBlock(part, translation)]
  loseOnce(translation, 'document.empty', 'a document without a text is refused')
  return []
}
