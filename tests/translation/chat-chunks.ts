// What Chat upstreams say, and what Messages clients are told, in the short forms that tests are readable in.
import { type StreamOptions, streamed, type TranslatedStream, type UpstreamEvent } from './translate.ts'

export const DONE = '[DONE]'

export interface ChunkFields {
  finish?: string
  index?: number
  usage?: object
  [member: string]: unknown
}

/** A chunk with one choice. Other members go into the choice. */
export function chunk(delta: object, { finish, index = 0, usage, ...members }: ChunkFields = {}): object {
  const choice = { index, delta, finish_reason: finish ?? null, ...members }
  const head = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_700_000_000, model: 'up' }
  return { ...head, choices: [choice], ...(usage && { usage }) }
}

export function finish(reason: string): object {
  return chunk({}, { finish: reason })
}

/** The chunk without choices. */
export function usageChunk(usage: object): object {
  return { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_700_000_000, model: 'up', choices: [], usage }
}

/** A delta of the call with this index. */
export function call(index: number | undefined, fields: { id?: string; name?: string; args?: unknown }): object {
  const { id, name, args } = fields
  return {
    tool_calls: [
      {
        ...(index !== undefined && { index }),
        ...(id !== undefined && { id, type: 'function' }),
        function: { ...(name !== undefined && { name }), ...(args !== undefined && { arguments: args }) },
      },
    ],
  }
}

/** A Chat upstream's stream as a Messages client reads it. */
export function toMessages(events: Iterable<UpstreamEvent>, options?: StreamOptions): TranslatedStream {
  return streamed('openai-chat', events, 'anthropic-messages', options)
}

/** A line for each event: `bs0 text`, `bd "hi"`, `be0`, `mD end_turn`. */
export function told({ events }: TranslatedStream): string[] {
  return events.map(line)
}

interface MessagesEvent {
  type: string
  index?: number
  content_block?: { type: string; id?: string; name?: string; input?: object; data?: string }
  delta?: {
    type?: string
    text?: string
    thinking?: string
    signature?: string
    partial_json?: string
    stop_reason?: string
  }
  error?: { type: string }
}

function line(value: unknown): string {
  // What the encoder of Messages streams writes.
  const event = value as MessagesEvent
  const { index, content_block: block, delta } = event
  switch (event.type) {
    case 'message_start':
      return 'mS'
    case 'content_block_start':
      return [`bs${index}`, block?.type, block?.name].filter(Boolean).join(' ')
    case 'content_block_delta':
      if (delta?.type === 'thinking_delta') return `bd thinking ${JSON.stringify(delta.thinking)}`
      if (delta?.type === 'signature_delta') return 'bd signature'
      return `bd ${delta?.type === 'text_delta' ? JSON.stringify(delta.text) : delta?.partial_json}`
    case 'content_block_stop':
      return `be${index}`
    case 'message_delta':
      return `mD ${delta?.stop_reason}`
    case 'message_stop':
      return 'mE'
    case 'error':
      return `error ${event.error?.type}`
    default:
      return event.type
  }
}

/** The blocks of tools that a stream opened, with their ids. */
export function toolBlocks({ events }: TranslatedStream): MessagesEvent['content_block'][] {
  return events.flatMap(value => {
    const { content_block: block } = value as MessagesEvent
    return block?.type === 'tool_use' ? [block] : []
  })
}
