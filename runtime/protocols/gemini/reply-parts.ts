import type { Part } from '../../../generated/protocols/gemini/types.ts'
import type { Opaque, ToolCallPart } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { callArguments } from './call-arguments.ts'
import { isObject } from './json.ts'

/** Thoughts are shown to clients that asked for them (`includeThoughts`), and to no other. */
export function showsThoughts(request: CanonicalRequest): boolean {
  const show = request.reasoning?.show
  return show !== undefined && show !== 'none'
}

/** The member that carries opaque state; only Gemini's own may go out as it is. */
export function signature(opaque: Opaque | undefined): { thoughtSignature?: string } {
  return opaque?.origin === 'gemini' ? { thoughtSignature: opaque.value } : {}
}

export function functionCallPart(call: Pick<ToolCallPart, 'id' | 'name' | 'kind' | 'arguments' | 'opaque'>): Part {
  const functionCall = { id: call.id, name: call.name, args: callArguments(call) }
  return { functionCall, ...signature(call.opaque) }
}

/** A part that came from a Gemini upstream goes out as it came; another protocol's means nothing here. */
export function foreignPart(foreign: { origin: string; value: unknown }): Part | undefined {
  // Its maker is this protocol's decoder, which puts whole parts there.
  return foreign.origin === 'gemini' && isObject(foreign.value) ? (foreign.value as Part) : undefined
}

/** Media that the model made. A file of another provider's store has no name here. */
export function mediaPart(data: string, mimeType: string): Part {
  return { inlineData: { mimeType, data } }
}
