// What Gemini upstreams say, in the short forms that tests are readable in, and what clients do with what they are told.
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { MODEL } from './translate.ts'

const HEAD = { responseId: 'resp-1', modelVersion: 'gemini-up' }

export const USAGE = { promptTokenCount: 3, candidatesTokenCount: 2, totalTokenCount: 5 }

/** A chunk with one candidate. Other members go into the candidate. */
export function chunk(
  parts: object[],
  { usage, ...candidate }: { usage?: object; [member: string]: unknown } = {},
): object {
  return {
    candidates: [{ content: { role: 'model', parts }, ...candidate }],
    ...HEAD,
    ...(usage && { usageMetadata: usage }),
  }
}

/** The last chunk: the reason and the usage together. */
export function last(parts: object[] = [], finishReason = 'STOP'): object {
  return chunk(parts, { finishReason, usage: USAGE })
}

export function text(value: string, thoughtSignature?: string): object {
  return { text: value, ...(thoughtSignature !== undefined && { thoughtSignature }) }
}

export function thought(value: string): object {
  return { text: value, thought: true }
}

export function call(name: string, args?: object, more: object = {}): object {
  return { functionCall: { name, ...(args && { args }) }, ...more }
}

/** JSON of no known shape. */
type Json = Record<string, unknown>

/**
 * The next request of a client that was given this whole reply: its history as it was told it, and results of its calls.
 */
export function nextRequest(client: ProtocolId, reply: unknown): object {
  // What the encoder of the protocol's replies writes.
  const body = reply as Json
  switch (client) {
    case 'openai-chat': {
      const [choice] = body.choices as { message: Json }[]
      const calls = (choice?.message.tool_calls ?? []) as Json[]
      const results = calls.map(({ id }) => ({ role: 'tool', tool_call_id: id, content: 'ok' }))
      return { model: MODEL, messages: [{ role: 'user', content: 'hi' }, choice?.message, ...continued(results)] }
    }
    case 'openai-responses': {
      const output = body.output as Json[]
      const calls = output.filter(({ type }) => type === 'function_call')
      const results = calls.map(({ call_id }) => ({ type: 'function_call_output', call_id, output: 'ok' }))
      const input = [{ role: 'user', content: 'hi' }, ...output, ...continued(results)]
      return { model: MODEL, store: false, include: ['reasoning.encrypted_content'], input }
    }
    case 'anthropic-messages': {
      const content = body.content as Json[]
      const calls = content.filter(({ type }) => type === 'tool_use')
      const results = calls.map(({ id }) => ({ type: 'tool_result', tool_use_id: id, content: 'ok' }))
      const user = results.length > 0 ? { role: 'user', content: results } : { role: 'user', content: 'go on' }
      return {
        model: MODEL,
        max_tokens: 1000,
        messages: [{ role: 'user', content: 'hi' }, { role: 'assistant', content }, user],
      }
    }
    case 'gemini':
      throw new Error('Gemini does not talk to itself here.')
  }
}

function continued(results: object[]): object[] {
  return results.length > 0 ? results : [{ role: 'user', content: 'go on' }]
}
