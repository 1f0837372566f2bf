import type { Effort, Reasoning } from '../../canonical/request.ts'
import { type ModelTraits as ClaudeTraits, modelTraits as claudeTraits } from '../claude-models.ts'
import { encodeThinking } from '../claude-thinking.ts'
import { effortOfBudget, nearestEffort } from '../effort.ts'
import { lose } from '../not-carried.ts'
import type { Encoding } from './encoding.ts'
import type { Message } from './wire.ts'

/** What reasoning depends on beside the client's wish. */
export interface Circumstances {
  maxOutputTokens: number | undefined
  /** The model must call a tool. */
  forced: boolean
  messages: readonly Message[]
}

/** What tells a model how to think, in the fields that its maker has for it. */
export interface EncodedReasoning {
  additional: Record<string, unknown>
  /** The model takes none of the settings by which words are chosen. */
  fixed: 'sampling' | 'everything' | 'nothing'
  maxTokens?: number
}

const NOTHING: EncodedReasoning = { additional: {}, fixed: 'nothing' }
const LEVELS: readonly Effort[] = ['low', 'medium', 'high']

export function encodeReasoning(
  reasoning: Reasoning | undefined,
  circumstances: Circumstances,
  encoding: Encoding,
): EncodedReasoning {
  const { traits, losses } = encoding
  if (traits.reasoning === 'claude') return claude(reasoning, circumstances, encoding)
  const effort = effortOf(reasoning)
  if (effort === undefined) return NOTHING
  if (traits.reasoning === 'nova') return nova(effort)
  const level = nearestEffort(effort, LEVELS)
  if (traits.reasoning === 'effort' && level) return { ...NOTHING, additional: { reasoning_effort: level } }
  if (effort !== 'none' || traits.reasoning === 'effort') {
    lose({ losses, at: 'reasoning' }, 'reasoning', 'how much it thinks is for the model to say')
  }
  return NOTHING
}

/** How much thinking is asked for; undefined where that is left to the model. */
function effortOf(reasoning: Reasoning | undefined): Effort | undefined {
  if (reasoning === undefined) return undefined
  const { effort, budgetTokens, adaptive } = reasoning
  if (budgetTokens !== undefined && budgetTokens >= 0) return effortOfBudget(budgetTokens)
  return effort ?? (adaptive || budgetTokens !== undefined ? 'medium' : undefined)
}

/** At its highest effort Nova takes no limit and no other setting. */
function nova(effort: Effort): EncodedReasoning {
  if (effort === 'none') return { ...NOTHING, additional: { reasoningConfig: { type: 'disabled' } } }
  const level = nearestEffort(effort, LEVELS)
  return {
    additional: { reasoningConfig: { type: 'enabled', maxReasoningEffort: level } },
    fixed: level === 'high' ? 'everything' : 'nothing',
  }
}

/** Claude takes the fields of its own protocol. */
function claude(reasoning: Reasoning | undefined, circumstances: Circumstances, encoding: Encoding): EncodedReasoning {
  const { forced, messages, maxOutputTokens } = circumstances
  const { target, losses } = encoding
  const traits: ClaudeTraits = claudeTraits(target)
  const maxTokens = Math.min(maxOutputTokens ?? traits.outputLimit, traits.outputLimit)
  const { thinking, effort } = encodeThinking(
    reasoning,
    { traits, maxTokens, forced, unthought: isUnthought(messages) },
    losses,
  )
  const thinks = thinking?.type === 'enabled' || thinking?.type === 'adaptive'
  return {
    additional: { ...(thinking && { thinking }), ...(effort && { output_config: { effort } }) },
    fixed: thinks || traits.sampling === 'default' ? 'sampling' : 'nothing',
    maxTokens,
  }
}

/** Whether the turn that goes on called tools without having thought first. */
function isUnthought(messages: readonly Message[]): boolean {
  const said = messages.findLastIndex(
    ({ role, content }) => role === 'user' && !content.some(block => 'toolResult' in block),
  )
  const turn = messages.slice(said + 1).filter(({ role }) => role === 'assistant')
  const first = turn[0]?.content[0]
  const calls = turn.some(({ content }) => content.some(block => 'toolUse' in block))
  return calls && !(first && 'reasoningContent' in first)
}
