import type { ResponseStreamEvent } from '../../../generated/protocols/openai-responses/types.ts'
import type { ResponseStreamEventCases } from '../../../generated/protocols/openai-responses/variants.ts'
import type { ResponsesDecoder } from './decode-stream.ts'
import type { ItemReader, Kind } from './item-readers.ts'
import { count, member, text } from './json.ts'
import { readErrorEvent } from './read-error.ts'

/** An event as it came: only that it is an object is known. */
export type StreamEvent = Record<string, unknown>

/** What an event is to its item. */
export interface ItemStep {
  is?: 'added' | 'done'
  /** The type of the item, where the event implies it. */
  of?: string
  read?(reader: ItemReader, event: StreamEvent): void
}

type Case = (event: ResponseStreamEvent, decoder: ResponsesDecoder) => void

const head: Case = (event, decoder) => decoder.reply.head(member(event, 'response'))

/** It says of its item what the item says itself when it is done. */
const ignored: Case = () => {}

const lost =
  (feature: string): Case =>
  (_, decoder) =>
    decoder.reply.lose(feature, 'replies in sound are not translated')

/** What every event of a stream does. */
export const streamEvents: ResponseStreamEventCases<ResponsesDecoder, void> = {
  'response.created': head,
  'response.in_progress': head,
  'response.queued': head,
  'response.completed': (event, decoder) => decoder.finish(event.response),
  'response.incomplete': (event, decoder) => decoder.finish(event.response),
  'response.failed': (event, decoder) => decoder.reply.failResponse(event.response),
  error: (event, decoder) => decoder.reply.fail(readErrorEvent(event)),

  'response.output_item.added': begins({ is: 'added' }),
  'response.output_item.done': continues({ is: 'done' }),

  'response.content_part.added': ignored,
  'response.content_part.done': continues({
    of: 'message',
    read(reader, event) {
      const index = count(event.content_index) ?? 0
      if (reader.content !== undefined) reader.content(index, event.part)
      else reader.complete('raw', index, text(member(event.part, 'text')) ?? '')
    },
  }),
  'response.output_text.delta': continues({
    of: 'message',
    read(reader, event) {
      const index = count(event.content_index) ?? 0
      reader.add('text', index, text(event.delta) ?? '')
      if (Array.isArray(event.logprobs) && event.logprobs.length > 0) reader.logprobs?.(index, event.logprobs)
    },
  }),
  'response.output_text.done': continues(whole('message', 'text', 'text', 'content_index')),
  'response.output_text.annotation.added': continues({
    of: 'message',
    read(reader, event) {
      reader.annotate?.(count(event.content_index) ?? 0, count(event.annotation_index), event.annotation)
    },
  }),
  'response.refusal.delta': continues(more('message', 'refusal', 'content_index')),
  'response.refusal.done': continues(whole('message', 'refusal', 'refusal', 'content_index')),

  'response.reasoning_summary_part.added': ignored,
  'response.reasoning_summary_part.done': continues({
    of: 'reasoning',
    read(reader, event) {
      reader.complete('summary', count(event.summary_index) ?? 0, text(member(event.part, 'text')) ?? '')
    },
  }),
  'response.reasoning_summary_text.delta': continues(more('reasoning', 'summary', 'summary_index')),
  'response.reasoning_summary_text.done': continues(whole('reasoning', 'summary', 'text', 'summary_index')),
  'response.reasoning_text.delta': continues(more('reasoning', 'raw', 'content_index')),
  'response.reasoning_text.done': continues(whole('reasoning', 'raw', 'text', 'content_index')),

  'response.function_call_arguments.delta': continues(more('function_call', 'input')),
  'response.function_call_arguments.done': continues(whole('function_call', 'input', 'arguments')),
  'response.custom_tool_call_input.delta': continues(more('custom_tool_call', 'input')),
  'response.custom_tool_call_input.done': continues(whole('custom_tool_call', 'input', 'input')),

  'response.audio.delta': ignored,
  'response.audio.done': lost('reply.audio'),
  'response.audio.transcript.delta': ignored,
  'response.audio.transcript.done': ignored,

  'response.web_search_call.in_progress': ignored,
  'response.web_search_call.searching': ignored,
  'response.web_search_call.completed': ignored,
  'response.file_search_call.in_progress': ignored,
  'response.file_search_call.searching': ignored,
  'response.file_search_call.completed': ignored,
  'response.code_interpreter_call.in_progress': ignored,
  'response.code_interpreter_call.interpreting': ignored,
  'response.code_interpreter_call.completed': ignored,
  'response.code_interpreter_call_code.delta': ignored,
  'response.code_interpreter_call_code.done': ignored,
  'response.image_generation_call.in_progress': ignored,
  'response.image_generation_call.generating': ignored,
  'response.image_generation_call.completed': ignored,
  'response.image_generation_call.partial_image': ignored,
  'response.mcp_call.in_progress': ignored,
  'response.mcp_call.completed': ignored,
  'response.mcp_call.failed': ignored,
  'response.mcp_call_arguments.delta': ignored,
  'response.mcp_call_arguments.done': ignored,
  'response.mcp_list_tools.in_progress': ignored,
  'response.mcp_list_tools.completed': ignored,
  'response.mcp_list_tools.failed': ignored,
  'response.shell_call_command.added': ignored,
  'response.shell_call_command.delta': ignored,
  'response.shell_call_command.done': ignored,
  'response.shell_call_output_content.delta': ignored,
  'response.shell_call_output_content.done': ignored,
  'response.apply_patch_call_operation_diff.delta': ignored,
  'response.apply_patch_call_operation_diff.done': ignored,
}

function begins(step: ItemStep): Case {
  return (event, decoder) => decoder.added(step, objectOf(event))
}

function continues(step: ItemStep): Case {
  return (event, decoder) => decoder.inItem(step, objectOf(event))
}

/** Any event is an object, of which nothing but its type has been looked at. */
function objectOf(event: ResponseStreamEvent): StreamEvent {
  return event as unknown as StreamEvent
}

function more(of: string, kind: Kind, index?: string): ItemStep {
  return { of, read: (reader, event) => reader.add(kind, indexOf(event, index), text(event.delta) ?? '') }
}

function whole(of: string, kind: Kind, member: string, index?: string): ItemStep {
  return {
    of,
    read(reader, event) {
      const all = text(event[member])
      if (all) reader.complete(kind, indexOf(event, index), all)
    },
  }
}

function indexOf(event: StreamEvent, index: string | undefined): number {
  return index === undefined ? 0 : (count(event[index]) ?? 0)
}
