import type {
  ReasoningItemParam,
  Reasoning as WireReasoning,
} from '../../../generated/protocols/openai-responses/types.ts'
import type { ReasoningPart } from '../../canonical/part.ts'
import type { Effort, Reasoning } from '../../canonical/request.ts'
import type { Translation } from '../not-carried.ts'
import { lose } from './decoding.ts'
import { oneOf } from './json.ts'

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
 * Reasoning that is sent back: the raw text where there is some, else the summary. With neither text nor state there
 * is nothing to carry.
 */
export function reasoningPart(item: ReasoningItemParam): ReasoningPart | undefined {
  const raw = join(item.content?.map(part => part.text))
  const summary = join(item.summary.map(part => part.text))
  const state = item.encrypted_content
  if (raw === '' && summary === '' && !state) return undefined
  return {
    type: 'reasoning',
    text: raw || summary,
    ...(raw === '' ? { summary: true } : {}),
    ...(state ? { opaque: { origin: 'openai-responses', value: state, ...(item.id ? { id: item.id } : {}) } } : {}),
  }
}

function join(texts: string[] | undefined): string {
  return texts?.filter(text => typeof text === 'string' && text !== '').join('\n\n') ?? ''
}
