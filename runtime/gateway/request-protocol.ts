import type { ProtocolId } from '../config/protocol-id.ts'
import { isRecord } from '../platform/json.ts'
import { operationOf } from '../protocols/operations.ts'
import { protocols } from '../protocols/registry.ts'
import { firstFault } from './fault.ts'

/** Where each protocol has its conversation. Validators are open: they let pass what they do not know. */
const CONVERSATION: Record<ProtocolId, readonly string[]> = {
  'openai-chat': ['messages'],
  'openai-responses': ['input', 'prompt', 'conversation', 'previous_response_id'],
  'anthropic-messages': ['messages'],
  gemini: ['contents'],
}

/** Members that of two protocols with `messages` only the one has. */
const TELLING: Partial<Record<ProtocolId, readonly string[]>> = {
  'openai-chat': [
    ...['max_completion_tokens', 'n', 'stop', 'response_format', 'reasoning_effort', 'frequency_penalty'],
    ...['presence_penalty', 'logit_bias', 'logprobs', 'parallel_tool_calls', 'seed', 'stream_options', 'store'],
  ],
  'anthropic-messages': ['system', 'stop_sequences', 'thinking', 'top_k', 'mcp_servers', 'container', 'output_config'],
}

// The registry's keys are the protocols.
export const PROTOCOLS = Object.keys(protocols) as ProtocolId[]

/**
 * The protocol that a body is a request of, with or without the name of a model.
 * Throws an Error that tells why it is none of them, or of which ones it may be.
 */
export function protocolOf(body: unknown): ProtocolId {
  if (!isRecord(body)) throw new Error('A request is a JSON object.')
  const likely = PROTOCOLS.filter(id => CONVERSATION[id].some(name => name in body))
  if (likely.length === 0) {
    const places = PROTOCOLS.map(id => `"${CONVERSATION[id][0]}" (${id})`)
    throw new Error(`The request has no conversation: ${places.join(', ')}. Name its protocol.`)
  }
  const faults = likely.map(id => ({ id, fault: faultOf(id, body) }))
  const valid = faults.flatMap(({ id, fault }) => (fault === undefined ? [id] : []))
  if (valid.length === 0) {
    const said = faults.map(({ id, fault }) => `In ${id}: ${fault}`)
    throw new Error(`The request is valid in no protocol. ${said.join(' ')} Name the one that is meant.`)
  }
  const told = valid.filter(id => TELLING[id]?.some(name => name in body))
  const found = told.length === 1 ? told : valid
  if (found.length === 1) return found[0]!
  throw new Error(`The request may be of ${found.join(' or ')}: name its protocol.`)
}

function faultOf(protocol: ProtocolId, body: object): string | undefined {
  const { validate } = operationOf(protocol, 'generate', false) ?? {}
  const named = 'model' in body ? body : { model: 'm', ...body }
  return !validate || validate(named) ? undefined : firstFault(validate.errors ?? [], named).message
}
