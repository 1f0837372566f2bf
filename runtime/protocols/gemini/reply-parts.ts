import type { Part } from '../../../generated/protocols/gemini/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Opaque, ToolCallPart } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { isRecord } from '../../platform/json.ts'
import { callArguments } from './call-arguments.ts'

/** Between two messages, where clients read one text. */
export const BREAK = '\n\n'

/** Thoughts are shown to clients that asked for them (`includeThoughts`), and to no other. */
export function showsThoughts(request: CanonicalRequest): boolean {
  const show = request.reasoning?.show
  return show !== undefined && show !== 'none'
}

/** The signature of a thought, where the thought's own part carries it: that of this protocol's own upstreams. */
export function thoughtSignature(opaque: Opaque | undefined): { thoughtSignature?: string } {
  return opaque?.origin === 'gemini' ? { thoughtSignature: opaque.value } : {}
}

export function functionCall(call: Pick<ToolCallPart, 'id' | 'name' | 'kind' | 'arguments'>): Part {
  return { functionCall: { id: call.id, name: call.name, args: callArguments(call) } }
}

/** A part that came from a Gemini upstream goes out as it came; another protocol's means nothing here. */
export function foreignPart(
  foreign: { origin: string; tag: string; value: unknown },
  losses: Loss[],
): Part | undefined {
  // Its maker is this protocol's decoder, which puts whole parts there.
  if (foreign.origin === 'gemini' && isRecord(foreign.value)) return foreign.value as Part
  return lose(`reply.${foreign.tag}`, `only clients of ${foreign.origin} understand it`, losses)
}

/** Media that the model made. */
export function mediaPart(data: string, mimeType: string): Part {
  return { inlineData: { mimeType, data } }
}

/** Reports what of a reply has no place here; the same thing once. */
export function lose(feature: string, why: string, losses: Loss[]): undefined {
  if (!losses.some(loss => loss.feature === feature)) losses.push({ feature, where: 'reply', why })
  return undefined
}
