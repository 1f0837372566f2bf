import type { UpstreamKindName } from '../../config/kinds.ts'
import { isRecord, recordOf } from '../../platform/json.ts'
import type { BodyEdits, Passthrough } from '../protocol.ts'
import { unseal } from '../seal.ts'
import { dialectOf } from './dialect.ts'
import { readReply } from './observe.ts'
import { said } from './said.ts'
import { isSealedState } from './sealed-state.ts'
import { ChatStreamTap } from './stream-tap.ts'

/** What same-protocol traffic needs: usage is always asked for, and shown only to a client that asked too. */
export const passthrough: Passthrough = {
  edits: usageEdits,
  tap: options => new ChatStreamTap(options),
  readReply,
  said,
  withoutSeals,
  modelPath: ['model'],
}

function usageEdits(body: unknown, stream: boolean, kind: UpstreamKindName = 'openai'): BodyEdits {
  const options = isRecord(body) ? recordOf(body.stream_options) : {}
  // Told in every stream, in the chunk that ends it.
  if (!dialectOf({ kind, model: '' }).streamOptions)
    return { set: 'include_usage' in options ? { stream_options: null } : {}, hideUsage: false }
  if (!stream || options.include_usage === true) return { set: {}, hideUsage: false }
  return { set: { stream_options: { ...options, include_usage: true } }, hideUsage: true }
}

/** The same object where nothing is sealed. */
function withoutSeals(body: unknown): unknown {
  if (!isRecord(body) || !Array.isArray(body.messages)) return body
  const before: unknown[] = body.messages
  const messages = before.map(message => (isRecord(message) ? messageWithoutSeals(message) : message))
  return messages.every((message, index) => message === before[index]) ? body : { ...body, messages }
}

function messageWithoutSeals(message: Record<string, unknown>): Record<string, unknown> {
  let kept = message
  const { reasoning_opaque, tool_calls } = message
  if (typeof reasoning_opaque === 'string' && isSealedState(reasoning_opaque)) {
    const { reasoning_opaque: _, ...rest } = kept
    kept = rest
  }
  if (!Array.isArray(tool_calls) || !tool_calls.some(isSealedCall)) return kept
  return { ...kept, tool_calls: tool_calls.map(call => (isSealedCall(call) ? callWithoutSeal(call) : call)) }
}

function isSealedCall(call: unknown): call is Record<string, unknown> {
  if (!isRecord(call)) return false
  const signature = recordOf(recordOf(call.extra_content).google).thought_signature
  return typeof signature === 'string' && unseal(signature) !== undefined
}

function callWithoutSeal({ extra_content: _, ...call }: Record<string, unknown>): Record<string, unknown> {
  return call
}
