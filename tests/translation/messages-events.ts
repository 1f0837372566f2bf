// The events of a Messages upstream, and what Chat clients are told of them, in the short forms that tests are readable in.
import { type StreamOptions, streamed, type TranslatedStream, type UpstreamEvent } from './translate.ts'

export interface MessagesEvent {
  type: string
  [member: string]: unknown
}

const MESSAGE = {
  id: 'msg_up',
  type: 'message',
  role: 'assistant',
  model: 'upstream-model',
  content: [],
  stop_reason: null,
}

export function start(usage: object = { input_tokens: 10, output_tokens: 1 }): MessagesEvent {
  return { type: 'message_start', message: { ...MESSAGE, usage } }
}

export function opens(index: number, content_block: object): MessagesEvent {
  return { type: 'content_block_start', index, content_block }
}

export function adds(index: number, delta: object): MessagesEvent {
  return { type: 'content_block_delta', index, delta }
}

export function closes(index: number): MessagesEvent {
  return { type: 'content_block_stop', index }
}

export function ends(stop_reason: string, more: object = {}, usage: object = { output_tokens: 7 }): MessagesEvent {
  return { type: 'message_delta', delta: { stop_reason, stop_sequence: null, ...more }, usage }
}

export const stop: MessagesEvent = { type: 'message_stop' }
export const ping: MessagesEvent = { type: 'ping' }

/** A block of text in these pieces. */
export function text(index: number, ...pieces: string[]): MessagesEvent[] {
  return [
    opens(index, { type: 'text', text: '' }),
    ...pieces.map(piece => adds(index, { type: 'text_delta', text: piece })),
    closes(index),
  ]
}

/** A block of thinking with its signature; without one where that is empty. */
export function thinking(index: number, signature: string, ...pieces: string[]): MessagesEvent[] {
  return [
    opens(index, { type: 'thinking', thinking: '', signature: '' }),
    ...pieces.map(piece => adds(index, { type: 'thinking_delta', thinking: piece })),
    ...(signature === '' ? [] : [adds(index, { type: 'signature_delta', signature })]),
    closes(index),
  ]
}

/** A call with its arguments in these pieces. */
export function call(index: number, id: string, name: string, ...pieces: string[]): MessagesEvent[] {
  return [
    opens(index, { type: 'tool_use', id, name, input: {} }),
    ...pieces.map(piece => adds(index, { type: 'input_json_delta', partial_json: piece })),
    closes(index),
  ]
}

/** A search of the provider's own, and what it found. */
export function search(index: number): MessagesEvent[] {
  const found = { type: 'web_search_result', title: 'A', url: 'https://a.b', encrypted_content: 'secret' }
  return [
    opens(index, { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} }),
    adds(index, { type: 'input_json_delta', partial_json: '{"query":' }),
    adds(index, { type: 'input_json_delta', partial_json: '"sky"}' }),
    closes(index),
    opens(index + 1, { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [found] }),
    closes(index + 1),
  ]
}

export const CITATION = {
  type: 'web_search_result_location',
  url: 'https://a.b',
  title: 'A',
  cited_text: 'the sky',
  encrypted_index: 'secret',
}

export function toChat(events: Iterable<UpstreamEvent>, options?: StreamOptions): TranslatedStream {
  return streamed('anthropic-messages', events, 'openai-chat', options)
}

interface Chunk {
  choices?: { delta: Record<string, unknown>; finish_reason: string | null }[]
  usage?: unknown
  error?: { message: string; type: string }
}

/** What each chunk says: its delta, its end, the usage, the error, or `[DONE]`. */
export function told({ events }: TranslatedStream): unknown[] {
  return events.map(event => {
    if (event === '[DONE]') return event
    // What the encoder of Chat streams writes.
    const { choices, usage, error } = event as Chunk
    if (error) return { error: error.type }
    const [choice] = choices ?? []
    if (choice === undefined) return { usage }
    return choice.finish_reason === null ? choice.delta : { finish: choice.finish_reason }
  })
}
