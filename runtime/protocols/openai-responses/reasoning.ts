import type {
  ReasoningItemParam,
  Reasoning as WireReasoning,
} from '../../../generated/protocols/openai-responses/types.ts'
import type { Opaque, ReasoningPart } from '../../canonical/part.ts'
import type { Effort, Reasoning } from '../../canonical/request.ts'
import { effortOfBudget, nearestEffort } from '../effort.ts'
import { lose, type Translation } from '../not-carried.ts'
import { oneOf } from './json.ts'
import { ORIGIN } from './output-items.ts'
import type { Writing } from './writing.ts'

const efforts: readonly Effort[] = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']

/** How hard the model shall think, and what of it shall be shown. */
export function decodeReasoning(
  reasoning: WireReasoning | null | undefined,
  translation: Translation,
): Reasoning | undefined {
  if (reasoning == null) return undefined
  const effort = oneOf(reasoning.effort, efforts)
  if (effort === undefined && reasoning.effort != null) {
    lose(translation, 'reasoning.effort', `the level "${reasoning.effort}" is not known`, 'reasoning.effort')
  }
  const show = oneOf(reasoning.summary ?? reasoning.generate_summary, ['auto', 'concise', 'detailed'])
  for (const setting of ['mode', 'context'] as const) {
    if (reasoning[setting] == null) continue
    lose(translation, `reasoning.${setting}`, 'other protocols have no such setting', `reasoning.${setting}`)
  }
  return { ...(effort === undefined ? {} : { effort }), ...(show === undefined ? {} : { show }) }
}

/**
 * What of it is said to the upstream: an effort that the model has, and a summary only where the client shows one. A
 * budget of tokens is the effort that it comes nearest to.
 */
export function encodeReasoning(reasoning: Reasoning | undefined, writing: Writing): WireReasoning | undefined {
  if (reasoning === undefined) return undefined
  const { effort, budgetTokens, show } = reasoning
  const asked = effort ?? (budgetTokens === undefined ? undefined : effortOfBudget(budgetTokens))
  const off = asked === 'none'
  if (writing.traits.reasons === false) {
    if (asked !== undefined && !off) writing.lose('reasoning.effort', 'reasoning', 'the model does not reason')
    return undefined
  }
  const level = asked && levelOf(asked, effort !== undefined || off, writing)
  const summary = show === undefined || show === 'none' || off ? undefined : show
  return level === undefined && summary === undefined
    ? undefined
    : { ...(level && { effort: level }), ...(summary && { summary }) }
}

/** `named`: the client has asked for this very level, so that another one is a loss. */
function levelOf(asked: Effort, named: boolean, writing: Writing): Effort | undefined {
  const { efforts } = writing.traits
  const level = efforts === undefined ? asked : nearestEffort(asked, efforts)
  if (level !== asked && named) {
    const why = level === undefined ? 'the model has no levels of it' : `the nearest level of the model is ${level}`
    writing.lose('reasoning.effort', 'reasoning.effort', why)
  }
  return level
}

/**
 * Reasoning that is sent back: the raw text where there is some, else the summary. With neither text nor state there
 * is nothing to carry.
 */
export function reasoningPart(item: ReasoningItemParam, state: Opaque | undefined): ReasoningPart | undefined {
  const raw = join(item.content?.map(part => part.text))
  const summary = join(item.summary.map(part => part.text))
  if (raw === '' && summary === '' && state === undefined) return undefined
  const part: ReasoningPart = { type: 'reasoning', text: raw || summary }
  // The reasoning of another protocol stands there whole, as this one has no other place for it.
  if (raw === '' && (state === undefined || state.origin === ORIGIN)) part.summary = true
  if (state === undefined) return part
  const { of, ...opaque } = state
  if (of === 'redacted') part.redacted = true
  part.opaque = opaque
  return part
}

function join(texts: string[] | undefined): string {
  return texts?.filter(text => typeof text === 'string' && text !== '').join('\n\n') ?? ''
}
