import type { Part, ToolResultPart } from '../../../runtime/canonical/part.ts'
import type { CanonicalRequest, Turn } from '../../../runtime/canonical/request.ts'

export const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
export const PDF = 'JVBERi0xLjQK'
export const WAV = 'UklGRiQAAABXQVZF'
export const SCHEMA = {
  type: 'object',
  properties: { city: { type: 'string', description: 'Where' }, days: { type: 'integer' } },
  required: ['city'],
  additionalProperties: false,
}

/** As strict modes want it: every property required, no others. */
export const CLOSED = { ...SCHEMA, required: ['city', 'days'] }

/** Everything that stands in a turn of this role, in order. */
export function parts(request: CanonicalRequest, ...roles: Turn['role'][]): Part[] {
  return request.turns.filter(turn => roles.includes(turn.role)).flatMap(turn => turn.parts)
}

export function texts(request: CanonicalRequest, ...roles: Turn['role'][]): string[] {
  return parts(request, ...roles).flatMap(part => (part.type === 'text' ? [part.text] : []))
}

export function media(request: CanonicalRequest, type: 'image' | 'audio' | 'document' | 'video'): unknown[] {
  return parts(request, 'user').flatMap(part => (part.type === type ? [part.source] : []))
}

export function results(request: CanonicalRequest): ToolResultPart[] {
  return request.turns.flatMap(turn => turn.parts.filter(part => part.type === 'tool-result'))
}

/** A message of the user in each protocol, of these contents. */
export const user = {
  chat: (...content: unknown[]) => ({ messages: [{ role: 'user', content }] }),
  responses: (...content: unknown[]) => ({ input: [{ role: 'user', content }] }),
  messages: (...content: unknown[]) => ({ messages: [{ role: 'user', content }] }),
  gemini: (...content: unknown[]) => ({ contents: [{ role: 'user', parts: content }] }),
}

/** A conversation in which a tool was called and answered, with this result. */
export const answered = {
  chat: (content: unknown, args = '{"city":"Paris"}') => ({
    messages: [
      { role: 'user', content: 'weather?' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'weather', arguments: args } }],
      },
      { role: 'tool', tool_call_id: 'call_1', content },
    ],
    tools: functions.chat,
  }),
  responses: (output: unknown, args = '{"city":"Paris"}', more: object = {}) => ({
    input: [
      { role: 'user', content: 'weather?' },
      { type: 'function_call', call_id: 'call_1', name: 'weather', arguments: args },
      { type: 'function_call_output', call_id: 'call_1', output, ...more },
    ],
    tools: functions.responses,
  }),
  messages: (content: unknown, more: object = {}) => ({
    messages: [
      { role: 'user', content: 'weather?' },
      { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'weather', input: { city: 'Paris' } }] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content, ...more }] },
    ],
    tools: functions.messages,
  }),
  gemini: (response: object, more: object = {}) => ({
    contents: [
      { role: 'user', parts: [{ text: 'weather?' }] },
      { role: 'model', parts: [{ functionCall: { id: 'call_1', name: 'weather', args: { city: 'Paris' } } }] },
      { role: 'user', parts: [{ functionResponse: { id: 'call_1', name: 'weather', response, ...more } }] },
    ],
    tools: functions.gemini,
  }),
}

export const functions = {
  chat: [{ type: 'function', function: { name: 'weather', description: 'The weather', parameters: SCHEMA } }],
  responses: [{ type: 'function', name: 'weather', description: 'The weather', parameters: SCHEMA, strict: false }],
  messages: [{ name: 'weather', description: 'The weather', input_schema: SCHEMA }],
  gemini: [{ functionDeclarations: [{ name: 'weather', description: 'The weather', parametersJsonSchema: SCHEMA }] }],
}

export const two = {
  chat: [...functions.chat, { type: 'function', function: { name: 'time', parameters: SCHEMA } }],
  responses: [...functions.responses, { type: 'function', name: 'time', parameters: SCHEMA, strict: false }],
  gemini: [
    {
      functionDeclarations: [
        { name: 'weather', parametersJsonSchema: SCHEMA },
        { name: 'time', parametersJsonSchema: SCHEMA },
      ],
    },
  ],
}

export const THINKS = {
  'anthropic-messages': 'claude-opus-4-6',
  gemini: 'gemini-3-pro-preview',
  'openai-chat': 'gpt-5',
  'openai-responses': 'gpt-5',
}
export const BUDGETS = {
  'anthropic-messages': 'claude-sonnet-4-5',
  gemini: 'gemini-2.5-pro',
  'openai-chat': 'gpt-5',
  'openai-responses': 'gpt-5',
}

/** What requests can say, by theme. */
