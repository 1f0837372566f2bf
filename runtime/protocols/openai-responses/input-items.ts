import type {
  CompactionItemParam,
  CustomToolCall,
  CustomToolCallOutputParam,
  FunctionToolCall,
  FunctionToolCallOutputParam,
  InputItem,
  InputMessage,
  ReasoningItemParam,
} from '../../../generated/protocols/openai-responses/types.ts'
import { dispatchInputItem, type InputItemCases } from '../../../generated/protocols/openai-responses/variants.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { Opaque } from '../../canonical/part.ts'
import type { Role } from '../../canonical/request.ts'
import { lose } from '../not-carried.ts'
import { fromClient } from '../seal.ts'
import { agentMessage } from './agent-message.ts'
import { summaryOf, summaryPart } from './compaction.ts'
import { messageContent, toolOutput } from './content.ts'
import { addParts, type Decoding, eachAt, foreignPart } from './decoding.ts'
import { oneOf } from './json.ts'
import { notKept } from './not-kept.ts'
import { ORIGIN } from './output-items.ts'
import { reasoningPart } from './reasoning.ts'
import { decodeTools } from './tools.ts'

/** Adds the items of the input to the conversation. */
export function decodeInput(input: readonly InputItem[], decoding: Decoding): void {
  decoding.at = 'input'
  eachAt(decoding, input, item => dispatchInputItem(item, inputItems, decoding, unknownItem))
}

/** Items that only OpenAI can answer or read are carried as they came, for an upstream of this protocol. */
const inputItems: InputItemCases<Decoding, void> = {
  message,
  agent_message: agentMessage,
  reasoning,
  function_call: toolCall,
  function_call_output: toolResult,
  custom_tool_call: toolCall,
  custom_tool_call_output: toolResult,

  additional_tools(item, decoding) {
    decoding.tools.add(decodeTools(item.tools, decoding))
  },
  tool_search_call: foreign('assistant'),
  tool_search_output(item, decoding) {
    decoding.tools.add(decodeTools(item.tools, decoding))
    foreign('tool')(item, decoding)
  },

  item_reference(_, decoding) {
    throw notKept(decoding.at, 'stands for an item of an earlier response')
  },
  compaction,
  compaction_trigger(item, decoding) {
    decoding.compact = true
    foreign('user')(item, decoding)
  },

  shell_call: foreign('assistant'),
  shell_call_output: foreign('tool'),
  local_shell_call: foreign('assistant'),
  local_shell_call_output: foreign('tool'),
  apply_patch_call: foreign('assistant'),
  apply_patch_call_output: foreign('tool'),
  computer_call: foreign('assistant'),
  computer_call_output: foreign('tool'),

  mcp_list_tools: foreign('assistant'),
  mcp_approval_request: foreign('assistant'),
  mcp_approval_response: foreign('user'),
  mcp_call: foreign('assistant'),
  file_search_call: foreign('assistant'),
  web_search_call: foreign('assistant'),
  image_generation_call: foreign('assistant'),
  code_interpreter_call: foreign('assistant'),
  program: foreign('assistant'),
  program_output: foreign('assistant'),
}

function foreign(role: Role) {
  return (item: { type: string }, decoding: Decoding): void => {
    addParts(decoding, role, [foreignPart(item)])
  }
}

/** A conversation that was shortened here is its summary; the compactions of others only they can read. */
function compaction(item: CompactionItemParam, decoding: Decoding): void {
  const summary = summaryOf(item.encrypted_content)
  if (summary === undefined) addParts(decoding, 'assistant', [foreignPart(item)])
  else addParts(decoding, 'user', [summaryPart(summary)])
}

function unknownItem(_: unknown, tag: string, decoding: Decoding): void {
  lose(decoding, `input.${tag}`, 'the kind of item is not known')
}

function message(item: InputMessage, decoding: Decoding): void {
  const at = decoding.at
  decoding.at = `${at}.content`
  const parts = messageContent(item.content, decoding)
  decoding.at = at
  if (item.phase != null) lose(decoding, 'input.message.phase', 'other protocols do not tell comments from answers')
  addParts(decoding, roleOf(item, at), parts)
}

function roleOf(item: InputMessage, at: string): Role {
  const role = oneOf(item.role, ['user', 'assistant', 'system', 'developer'])
  if (role !== undefined) return role
  throw new GatewayError('invalid-request', `Invalid value at ${at}.role: user, assistant, system or developer.`, {
    param: `${at}.role`,
    code: 'invalid_value',
  })
}

/**
 * Reasoning, or the state of the call or the text before it: reasoning is the one slot in which clients bring back what an
 * upstream of another protocol has signed.
 */
function reasoning(item: ReasoningItemParam, decoding: Decoding): void {
  const opaque = item.encrypted_content ? fromClient(item.encrypted_content, ORIGIN, item.id ?? undefined) : undefined
  if (opaque?.of === 'tool-call' || opaque?.of === 'text') signBefore(opaque, opaque.of, decoding)
  else {
    const part = reasoningPart(item, opaque)
    if (part !== undefined) addParts(decoding, 'assistant', [part])
  }
}

function signBefore({ of: _, ...opaque }: Opaque, type: 'tool-call' | 'text', decoding: Decoding): void {
  const turn = decoding.turns.at(-1)
  const parts = turn?.role === 'assistant' ? turn.parts : []
  // A text without a word is no message, so that its state follows something else.
  const part = type === 'text' ? parts.at(-1) : parts.findLast(before => before.type === type)
  if (part?.type === type && !('opaque' in part)) Object.assign(part, { opaque })
  else if (type === 'text') addParts(decoding, 'assistant', [{ type, text: '', opaque }])
  else lose(decoding, 'input.reasoning.encrypted_content', 'the call that it belongs to is not before it')
}

function toolCall(item: FunctionToolCall | CustomToolCall, decoding: Decoding): void {
  const freeform = item.type === 'custom_tool_call'
  if (item.caller?.type === 'program')
    lose(decoding, 'input.caller', 'other protocols know no programs that call tools')
  addParts(decoding, 'assistant', [
    {
      type: 'tool-call',
      id: item.call_id,
      name: item.name,
      ...(item.namespace ? { namespace: item.namespace } : {}),
      kind: freeform ? 'freeform' : 'function',
      arguments: freeform ? item.input : item.arguments,
    },
  ])
}

function toolResult(item: FunctionToolCallOutputParam | CustomToolCallOutputParam, decoding: Decoding): void {
  const at = decoding.at
  if (!item.call_id) {
    throw new GatewayError('invalid-request', `Missing required parameter: '${at}.call_id'.`, {
      param: `${at}.call_id`,
      code: 'missing_required_parameter',
    })
  }
  decoding.at = `${at}.output`
  const content = toolOutput(item.output, decoding)
  decoding.at = at
  const custom = item.type === 'custom_tool_call_output'
  addParts(decoding, 'tool', [
    {
      type: 'tool-result',
      callId: item.call_id,
      ...(!custom && item.name ? { name: item.name } : {}),
      kind: custom ? 'freeform' : 'function',
      content,
      // The one way in which this protocol says that a tool did not do its work.
      ...(item.status === 'incomplete' ? { isError: true } : {}),
    },
  ])
}
