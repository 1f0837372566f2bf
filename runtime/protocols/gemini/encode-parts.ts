import type { Part as GeminiPart } from '../../../generated/protocols/gemini/types.ts'
import type { Opaque, Part, ReasoningPart } from '../../canonical/part.ts'
import { isRecord } from '../../platform/json.ts'
import { ownState } from '../seal.ts'
import { callArguments } from './call-arguments.ts'
import { encodeMedia } from './encode-media.ts'
import { encodeResult } from './encode-result.ts'
import type { Encoding } from './encoding.ts'
import { lost, within } from './lost.ts'

/**
 * The parts of one turn. Results come first, as they answer the turn before. `names` holds the names of the calls so far
 * by their ids; calls of this turn are added to it.
 */
export function encodeParts(parts: readonly Part[], names: Map<string, string>, encoding: Encoding): GeminiPart[] {
  const signatures = signaturesOf(parts, encoding)
  const results: GeminiPart[] = []
  const others: GeminiPart[] = []
  for (const [index, part] of parts.entries()) {
    within(encoding, `.parts[${index}]`, () => {
      if (part.type === 'tool-call') names.set(part.id, part.name)
      if (part.type !== 'tool-result') {
        others.push(...encodePart(part, signatures.get(part), encoding))
        return
      }
      // The call's own name counts: a result may name the tool as it was called before names were changed.
      const name = names.get(part.callId) ?? part.name ?? 'tool'
      const { response, beside } = encodeResult(part, name, encoding)
      results.push(response)
      others.push(...beside)
    })
  }
  return [...results, ...others]
}

function encodePart(part: Part, signature: string | undefined, encoding: Encoding): GeminiPart[] {
  const signed = signature === undefined ? {} : { thoughtSignature: signature }
  switch (part.type) {
    case 'text':
      return part.text === '' && signature === undefined ? [] : [{ text: part.text, ...signed }]
    case 'refusal':
      return part.text === '' ? [] : [{ text: part.text }]
    case 'reasoning':
      return encodeReasoning(part, signature, encoding)
    case 'tool-call':
      return [{ functionCall: { id: part.id, name: part.name, args: callArguments(part) }, ...signed }]
    case 'foreign':
      // Its maker is this protocol's decoder, which puts whole parts there.
      if (part.origin === 'gemini' && isRecord(part.value)) return [part.value as GeminiPart]
      if (part.text !== undefined) return part.text === '' ? [] : [{ text: part.text }]
      lost(encoding, `part.${part.tag}`, '', 'it means something to its own provider only')
      return []
    case 'tool-result':
      return []
    default:
      return encodeMedia(part, encoding)
  }
}

/**
 * Thoughts are context for the model, as Google's own chats send them back. State of another maker stays behind: only
 * the text goes on. A text's signature without the text stands alone, as Google itself sends it.
 */
function encodeReasoning(part: ReasoningPart, signature: string | undefined, encoding: Encoding): GeminiPart[] {
  const own = ownState(part.opaque, 'gemini', encoding.target.maker)
  const text = own?.text ?? part.text
  if (signature === undefined) return text === '' ? [] : [{ text, thought: true }]
  return [{ text, ...(own?.of !== 'text' && { thought: true }), thoughtSignature: signature }]
}

/**
 * Where each signature of this provider belongs. Where a client has brought the signature of a call as reasoning before
 * it, as its protocol has no other slot, it goes back to the call.
 */
function signaturesOf(parts: readonly Part[], { target }: Encoding): Map<Part, string> {
  const own = (part: Part): Opaque | undefined =>
    'opaque' in part ? ownState(part.opaque, 'gemini', target.maker) : undefined
  const signatures = new Map<Part, string>()
  for (const [index, part] of parts.entries()) {
    const state = own(part)
    if (!state) continue
    const call =
      part.type === 'reasoning' && state.of === 'tool-call'
        ? parts.find((later, place) => place > index && later.type === 'tool-call' && !own(later))
        : undefined
    signatures.set(call ?? part, state.value)
  }
  return signatures
}
