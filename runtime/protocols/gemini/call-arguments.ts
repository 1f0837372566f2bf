import type { ToolCallPart } from '../../canonical/part.ts'
import { argumentsObject } from '../json-arguments.ts'

/** The arguments of a call as the object that they are here. The input of a freeform tool is plain text: it gets a name. */
export function callArguments(call: Pick<ToolCallPart, 'kind' | 'arguments'>): Record<string, unknown> {
  return call.kind === 'freeform' ? { input: call.arguments } : argumentsObject(call.arguments)
}
