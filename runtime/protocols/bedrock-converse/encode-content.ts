import type {
  CacheMark,
  ForeignPart,
  Part,
  ReasoningPart,
  TextPart,
  ToolCallPart,
  ToolResultPart,
} from '../../canonical/part.ts'
import { argumentsObject } from '../json-arguments.ts'
import { lose, loseOnce, type Translation } from '../not-carried.ts'
import { refused } from '../refused.ts'
import { resultMark } from '../result-mark.ts'
import { ownState } from '../seal.ts'
import { audioBlock, documentBlock, imageBlock, videoBlock } from './encode-media.ts'
import type { Encoding } from './encoding.ts'
import { toolUseId } from './ids.ts'
import type { CachePoint, ContentBlock, ResultBlock, SystemBlock } from './wire.ts'

/** The blocks of a turn of the user, or of its tools. */
export function userBlocks(parts: readonly Part[], encoding: Encoding, at: string): ContentBlock[] {
  return parts.flatMap((part, index): ContentBlock[] => {
    const translation: Translation = { losses: encoding.losses, at: `${at}.parts[${index}]` }
    switch (part.type) {
      case 'text':
      case 'refusal':
        return marked(textBlocks(part), part.cache, encoding)
      case 'image':
        return marked([imageBlock(part, translation)], part.cache, encoding)
      case 'document':
        return marked([documentBlock(part, encoding, translation)], part.cache, encoding)
      case 'video':
        return marked([videoBlock(part, translation)], part.cache, encoding)
      case 'audio':
        return marked([audioBlock(part, translation)], part.cache, encoding)
      case 'tool-result':
        return marked([resultBlock(part, encoding, translation)], resultMark(part), encoding)
      case 'foreign':
        return foreignText(part, translation)
      default:
        lose(translation, `user.${part.type}`, 'only the assistant thinks and calls')
        return []
    }
  })
}

/** The blocks of a turn of the assistant. */
export function assistantBlocks(parts: readonly Part[], encoding: Encoding, at: string): ContentBlock[] {
  return parts.flatMap((part, index): ContentBlock[] => {
    const translation: Translation = { losses: encoding.losses, at: `${at}.parts[${index}]` }
    switch (part.type) {
      case 'text':
      case 'refusal':
        return marked(textBlocks(part), part.cache, encoding)
      case 'reasoning':
        return reasoningBlocks(part, encoding)
      case 'tool-call':
        return marked([callBlock(part)], part.cache, encoding)
      case 'foreign':
        return foreignText(part, translation)
      default:
        lose(translation, `assistant.${part.type}`, 'turns of the assistant are text and tool calls')
        return []
    }
  })
}

/** The blocks of instructions. Throws for anything that cannot be told in words. */
export function instructionBlocks(parts: readonly Part[], encoding: Encoding, at: string): SystemBlock[] {
  return parts.flatMap((part, index): SystemBlock[] => {
    const translation: Translation = { losses: encoding.losses, at: `${at}.parts[${index}]` }
    const mark = encoding.traits.cachePoints.system ? cachePoint(part.cache) : []
    if (part.type === 'text' || part.type === 'refusal') return followed(textBlocks(part), mark)
    if (part.type === 'foreign') {
      if (part.text) return followed(textBlocks({ text: part.text }), mark)
      lose(translation, `instructions.${part.tag}`, 'instructions are text')
      return []
    }
    if (part.type === 'document' && part.source.from === 'text') {
      return followed(textBlocks({ text: part.source.text }), mark)
    }
    throw refused(translation.at, `instructions are text, and this is of the kind "${part.type}"`)
  })
}

/** What is cached ends here, where the model caches. Elsewhere the mark means nothing, and nothing is lost with it. */
export function cachePoint(mark: CacheMark | undefined): CachePoint[] {
  return mark === undefined ? [] : [{ cachePoint: { type: 'default', ...mark } }]
}

function marked(blocks: ContentBlock[], mark: CacheMark | undefined, { traits }: Encoding): ContentBlock[] {
  return traits.cachePoints.messages ? followed(blocks, cachePoint(mark)) : blocks
}

/** A mark has to follow something. */
function followed<Block>(blocks: Block[], mark: CachePoint[]): (Block | CachePoint)[] {
  return blocks.length === 0 ? [] : [...blocks, ...mark]
}

/** Texts of nothing, or of white space alone, are refused. */
function textBlocks({ text }: Pick<TextPart, 'text'>): { text: string }[] {
  return text.trim() === '' ? [] : [{ text }]
}

/**
 * Reasoning goes back to its own maker only, unchanged. What has no signature is left out: its makers ask for none of
 * it, and some refuse it.
 */
function reasoningBlocks(part: ReasoningPart, { target }: Encoding): ContentBlock[] {
  const own = ownState(part.opaque, 'bedrock-converse', target.maker)
  if (own === undefined || own.value === '') return []
  if (part.redacted || own.of === 'redacted') return [{ reasoningContent: { redactedContent: own.value } }]
  return [{ reasoningContent: { reasoningText: { text: own.text ?? part.text, signature: own.value } } }]
}

function callBlock({ id, name, arguments: text, kind }: ToolCallPart): ContentBlock {
  const input = kind === 'freeform' ? { input: text } : argumentsObject(text)
  return { toolUse: { toolUseId: toolUseId(id), name, input } }
}

function resultBlock(part: ToolResultPart, encoding: Encoding, translation: Translation): ContentBlock {
  const content = part.content.flatMap((inner, index) =>
    resultContent(inner, encoding, { losses: translation.losses, at: `${translation.at}.content[${index}]` }),
  )
  const { resultStatus } = encoding.traits
  if (part.isError && !resultStatus) content.unshift({ text: 'The tool failed:' })
  // A result says something.
  if (content.length === 0) content.push({ text: part.isError ? 'Error' : '(nothing)' })
  const status = part.isError && resultStatus ? { status: 'error' as const } : {}
  return { toolResult: { toolUseId: toolUseId(part.callId), content, ...status } }
}

function resultContent(
  part: ToolResultPart['content'][number],
  encoding: Encoding,
  translation: Translation,
): ResultBlock[] {
  switch (part.type) {
    case 'text':
      return textBlocks(part)
    case 'image':
      return [imageBlock(part, translation)]
    case 'document':
      return [documentBlock(part, encoding, translation)]
    case 'video':
      return [videoBlock(part, translation)]
    case 'audio':
      throw refused(translation.at, 'results of tools take no sound')
    case 'foreign':
      return foreignText(part, translation)
  }
}

/** What can be told of a block that belongs to another protocol. */
function foreignText({ origin, tag, text }: ForeignPart, translation: Translation): { text: string }[] {
  if (text) return textBlocks({ text })
  loseOnce(translation, `content.${tag}`, `only upstreams of ${origin} understand it`)
  return []
}
