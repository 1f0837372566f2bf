import type { OutputItem } from '../../../generated/protocols/openai-responses/types.ts'
import { dispatchOutputItem, type OutputItemCases } from '../../../generated/protocols/openai-responses/variants.ts'
import { CallReader, ForeignReader, ImageReader, type ItemReader, ReasoningReader } from './item-readers.ts'
import { text } from './json.ts'
import { MessageReader } from './message-reader.ts'
import type { PartSink } from './part-sink.ts'

/** Who reads an item of this type, known or not, of which no more may be known yet. */
export function readerOf(item: Record<string, unknown>, sink: PartSink): ItemReader {
  // Nothing but its type is relied on.
  return dispatchOutputItem(item as unknown as OutputItem, readers, sink, foreign)
}

type Reads = (item: OutputItem, sink: PartSink) => ItemReader

const foreign = (_: unknown, tag: string, sink: PartSink): ItemReader => new ForeignReader(sink, tag)
const hosted: Reads = (item, sink) => new ForeignReader(sink, item.type)
const call: Reads = (item, sink) => new CallReader(sink, { ...item })

const readers: OutputItemCases<PartSink, ItemReader> = {
  message: (_, sink) => new MessageReader(sink),
  reasoning: (_, sink) => new ReasoningReader(sink),
  function_call: call,
  custom_tool_call: (item, sink) => (isOwnSearch(item) ? hosted(item, sink) : call(item, sink)),
  image_generation_call: (_, sink) => new ImageReader(sink),

  // Answered by the client, in forms that no other protocol has: only those get them who offered such tools.
  shell_call: hosted,
  local_shell_call: hosted,
  apply_patch_call: hosted,
  computer_call: hosted,
  tool_search_call: hosted,
  mcp_approval_request: hosted,

  // Done by the provider, or brought by the client.
  web_search_call: hosted,
  file_search_call: hosted,
  code_interpreter_call: hosted,
  mcp_list_tools: hosted,
  mcp_call: hosted,
  mcp_approval_response: hosted,
  program: hosted,
  program_output: hosted,
  compaction: hosted,
  additional_tools: hosted,
  tool_search_output: hosted,
  function_call_output: hosted,
  custom_tool_call_output: hosted,
  shell_call_output: hosted,
  local_shell_call_output: hosted,
  apply_patch_call_output: hosted,
  computer_call_output: hosted,
}

/** xAI shows the searches that it makes itself as calls of freeform tools; their ids tell them from the client's. */
function isOwnSearch(item: { call_id: unknown }): boolean {
  return text(item.call_id)?.startsWith('xs_') === true
}
