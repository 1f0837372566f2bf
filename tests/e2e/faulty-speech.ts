// What an upstream says in each protocol, right or wrong: the words of the faulty upstream.
import type { ProtocolId } from '../../runtime/canonical/part.ts'

/** What every good answer of the faulty upstream says, uses and is made of. */
export const SAID = 'one two three '
export const USED = { input: 11, output: 5 }

export interface Speech {
  /** A whole good reply. */
  reply(model: string): unknown
  /** The frames before the first piece of text. */
  opening(model: string): string[]
  /** A frame with a piece of text. */
  piece(model: string, text: string): string
  /** The frames that end a stream well. */
  ending(model: string): string[]
  /** The body of an error. */
  error(status: number, message: string): unknown
  /** The frame that tells of an error in a stream. */
  errorFrame(message: string): string
}

const frame = (data: unknown, event?: string): string =>
  `${event === undefined ? '' : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`

const TYPES: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'invalid_request_error',
  429: 'rate_limit_error',
  529: 'overloaded_error',
}

const chatChunk = (model: string, choices: unknown[], usage: unknown = null): string =>
  frame({ id: 'chatcmpl-fault', object: 'chat.completion.chunk', created: 1, model, choices, usage })
const chatDelta = (delta: object, finish_reason: string | null = null) => [
  { index: 0, delta, logprobs: null, finish_reason },
]
const chatUsage = { prompt_tokens: USED.input, completion_tokens: USED.output, total_tokens: USED.input + USED.output }

const openaiError = (status: number, message: string) => ({
  error: { message, type: TYPES[status] ?? 'server_error', param: null, code: `fault_${status}` },
})

const chat: Speech = {
  reply: model => ({
    id: 'chatcmpl-fault',
    object: 'chat.completion',
    created: 1,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content: SAID, refusal: null }, finish_reason: 'stop' }],
    usage: chatUsage,
  }),
  opening: model => [chatChunk(model, chatDelta({ role: 'assistant', content: '' }))],
  piece: (model, content) => chatChunk(model, chatDelta({ content })),
  ending: model => [chatChunk(model, chatDelta({}, 'stop')), chatChunk(model, [], chatUsage), 'data: [DONE]\n\n'],
  error: openaiError,
  errorFrame: message => frame(openaiError(500, message)),
}

const message = {
  type: 'message',
  id: 'msg_fault',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text: SAID, annotations: [] }],
}
const responsesEvent = (type: string, rest: object): string => frame({ type, sequence_number: 0, ...rest }, type)
const response = (model: string, status: string, output: unknown[] = []) => ({
  id: 'resp_fault',
  object: 'response',
  created_at: 1,
  status,
  error: null,
  incomplete_details: null,
  instructions: null,
  metadata: {},
  model,
  output,
  parallel_tool_calls: true,
  temperature: 1,
  tool_choice: 'auto',
  tools: [],
  top_p: 1,
  usage:
    status === 'completed'
      ? {
          input_tokens: USED.input,
          input_tokens_details: { cached_tokens: 0 },
          output_tokens: USED.output,
          output_tokens_details: { reasoning_tokens: 0 },
          total_tokens: USED.input + USED.output,
        }
      : null,
})

const responses: Speech = {
  reply: model => response(model, 'completed', [message]),
  opening: model => [
    responsesEvent('response.created', { response: response(model, 'in_progress') }),
    responsesEvent('response.output_item.added', {
      output_index: 0,
      item: { ...message, status: 'in_progress', content: [] },
    }),
    responsesEvent('response.content_part.added', {
      item_id: 'msg_fault',
      output_index: 0,
      content_index: 0,
      part: { type: 'output_text', text: '', annotations: [] },
    }),
  ],
  piece: (_model, delta) =>
    responsesEvent('response.output_text.delta', {
      item_id: 'msg_fault',
      output_index: 0,
      content_index: 0,
      delta,
      logprobs: [],
    }),
  ending: model => [
    responsesEvent('response.output_item.done', { output_index: 0, item: message }),
    responsesEvent('response.completed', { response: response(model, 'completed', [message]) }),
  ],
  error: openaiError,
  errorFrame: said =>
    responsesEvent('error', { code: 'server_error', message: said, param: null, error: openaiError(500, said).error }),
}

const messagesEvent = (type: string, rest: object): string => frame({ type, ...rest }, type)
const anthropicMessage = { id: 'msg_fault', type: 'message', role: 'assistant' }
const anthropicError = (status: number, said: string) => ({
  type: 'error',
  error: { type: TYPES[status] ?? 'api_error', message: said },
  request_id: 'req_upstream',
})

const messages: Speech = {
  reply: model => ({
    ...anthropicMessage,
    model,
    content: [{ type: 'text', text: SAID }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: USED.input, output_tokens: USED.output },
  }),
  opening: model => [
    messagesEvent('message_start', {
      message: {
        ...anthropicMessage,
        model,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: USED.input, output_tokens: 1 },
      },
    }),
    messagesEvent('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
  ],
  piece: (_model, text) => messagesEvent('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
  ending: () => [
    messagesEvent('content_block_stop', { index: 0 }),
    messagesEvent('message_delta', {
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      usage: { output_tokens: USED.output },
    }),
    messagesEvent('message_stop', {}),
  ],
  error: anthropicError,
  errorFrame: said => frame(anthropicError(500, said), 'error'),
}

const STATUS_NAMES: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
}
const candidate = (text: string, finishReason?: string) => ({
  content: { role: 'model', parts: [{ text }] },
  ...(finishReason === undefined ? {} : { finishReason }),
  index: 0,
})
const geminiUsage = {
  promptTokenCount: USED.input,
  candidatesTokenCount: USED.output,
  totalTokenCount: USED.input + USED.output,
}
const googleError = (status: number, said: string) => ({
  error: { code: status, message: said, status: STATUS_NAMES[status] ?? 'UNKNOWN' },
})

const gemini: Speech = {
  reply: model => ({ candidates: [candidate(SAID, 'STOP')], usageMetadata: geminiUsage, modelVersion: model }),
  opening: () => [],
  piece: (model, text) => frame({ candidates: [candidate(text)], modelVersion: model }),
  ending: model => [frame({ candidates: [candidate('', 'STOP')], usageMetadata: geminiUsage, modelVersion: model })],
  error: googleError,
  errorFrame: said => frame(googleError(500, said)),
}

export const speeches: Record<ProtocolId, Speech> = {
  'openai-chat': chat,
  'openai-responses': responses,
  'anthropic-messages': messages,
  gemini,
}
