// Made by `headgate generate` from schemas/openai-responses: change that, not this.

import type * as Types from './types.ts'

/** One case for each variant of `ComputerAction`, by `type`. */
export interface ComputerActionCases<Context, Result> {
  click(variant: Types.ClickAction, context: Context): Result
  double_click(variant: Types.DoubleClickAction, context: Context): Result
  drag(variant: Types.DragAction, context: Context): Result
  keypress(variant: Types.KeyPressAction, context: Context): Result
  move(variant: Types.MoveAction, context: Context): Result
  screenshot(variant: Types.ScreenshotAction, context: Context): Result
  scroll(variant: Types.ScrollAction, context: Context): Result
  type(variant: Types.TypeAction, context: Context): Result
  wait(variant: Types.WaitAction, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchComputerAction<Context, Result>(
  variant: Types.ComputerAction,
  cases: ComputerActionCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'click':
      return cases.click(variant, context)
    case 'double_click':
      return cases.double_click(variant, context)
    case 'drag':
      return cases.drag(variant, context)
    case 'keypress':
      return cases.keypress(variant, context)
    case 'move':
      return cases.move(variant, context)
    case 'screenshot':
      return cases.screenshot(variant, context)
    case 'scroll':
      return cases.scroll(variant, context)
    case 'type':
      return cases.type(variant, context)
    case 'wait':
      return cases.wait(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const computerActionTags = [
  'click',
  'double_click',
  'drag',
  'keypress',
  'move',
  'screenshot',
  'scroll',
  'type',
  'wait',
] as const

/** One case for each variant of `ShellEnvironment`, by `type`. */
export interface ShellEnvironmentCases<Context, Result> {
  container_auto(variant: Types.ContainerAuto, context: Context): Result
  local(variant: Types.LocalEnvironmentParam, context: Context): Result
  container_reference(variant: Types.ContainerReference, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchShellEnvironment<Context, Result>(
  variant: Types.ShellEnvironment,
  cases: ShellEnvironmentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'container_auto':
      return cases.container_auto(variant, context)
    case 'local':
      return cases.local(variant, context)
    case 'container_reference':
      return cases.container_reference(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const shellEnvironmentTags = ['container_auto', 'local', 'container_reference'] as const

/** One case for each variant of `ContainerNetworkPolicy`, by `type`. */
export interface ContainerNetworkPolicyCases<Context, Result> {
  disabled(variant: Types.NetworkPolicyDisabled, context: Context): Result
  allowlist(variant: Types.NetworkPolicyAllowlist, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchContainerNetworkPolicy<Context, Result>(
  variant: Types.ContainerNetworkPolicy,
  cases: ContainerNetworkPolicyCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'disabled':
      return cases.disabled(variant, context)
    case 'allowlist':
      return cases.allowlist(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const containerNetworkPolicyTags = ['disabled', 'allowlist'] as const

/** One case for each variant of `ContainerSkill`, by `type`. */
export interface ContainerSkillCases<Context, Result> {
  skill_reference(variant: Types.SkillReference, context: Context): Result
  inline(variant: Types.InlineSkill, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchContainerSkill<Context, Result>(
  variant: Types.ContainerSkill,
  cases: ContainerSkillCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'skill_reference':
      return cases.skill_reference(variant, context)
    case 'inline':
      return cases.inline(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const containerSkillTags = ['skill_reference', 'inline'] as const

/** One case for each variant of `InputContent`, by `type`. */
export interface InputContentCases<Context, Result> {
  input_text(variant: Types.InputTextContent, context: Context): Result
  input_image(variant: Types.InputImageContent, context: Context): Result
  input_file(variant: Types.InputFileContent, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchInputContent<Context, Result>(
  variant: Types.InputContent,
  cases: InputContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'input_text':
      return cases.input_text(variant, context)
    case 'input_image':
      return cases.input_image(variant, context)
    case 'input_file':
      return cases.input_file(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const inputContentTags = ['input_text', 'input_image', 'input_file'] as const

/** One case for each variant of `MessageContent`, by `type`. */
export interface MessageContentCases<Context, Result> {
  input_text(variant: Types.InputTextContent, context: Context): Result
  input_image(variant: Types.InputImageContent, context: Context): Result
  input_file(variant: Types.InputFileContent, context: Context): Result
  output_text(variant: Types.OutputTextContentParam, context: Context): Result
  refusal(variant: Types.RefusalContent, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchMessageContent<Context, Result>(
  variant: Types.MessageContent,
  cases: MessageContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'input_text':
      return cases.input_text(variant, context)
    case 'input_image':
      return cases.input_image(variant, context)
    case 'input_file':
      return cases.input_file(variant, context)
    case 'output_text':
      return cases.output_text(variant, context)
    case 'refusal':
      return cases.refusal(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const messageContentTags = ['input_text', 'input_image', 'input_file', 'output_text', 'refusal'] as const

/** One case for each variant of `OutputMessageContent`, by `type`. */
export interface OutputMessageContentCases<Context, Result> {
  output_text(variant: Types.OutputTextContent, context: Context): Result
  refusal(variant: Types.RefusalContent, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchOutputMessageContent<Context, Result>(
  variant: Types.OutputMessageContent,
  cases: OutputMessageContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'output_text':
      return cases.output_text(variant, context)
    case 'refusal':
      return cases.refusal(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const outputMessageContentTags = ['output_text', 'refusal'] as const

/** One case for each variant of `Annotation`, by `type`. */
export interface AnnotationCases<Context, Result> {
  file_citation(variant: Types.FileCitation, context: Context): Result
  url_citation(variant: Types.UrlCitation, context: Context): Result
  container_file_citation(variant: Types.ContainerFileCitation, context: Context): Result
  file_path(variant: Types.FilePath, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchAnnotation<Context, Result>(
  variant: Types.Annotation,
  cases: AnnotationCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'file_citation':
      return cases.file_citation(variant, context)
    case 'url_citation':
      return cases.url_citation(variant, context)
    case 'container_file_citation':
      return cases.container_file_citation(variant, context)
    case 'file_path':
      return cases.file_path(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const annotationTags = ['file_citation', 'url_citation', 'container_file_citation', 'file_path'] as const

/** One case for each variant of `HostedItem`, by `type`. */
export interface HostedItemCases<Context, Result> {
  file_search_call(variant: Types.FileSearchToolCall, context: Context): Result
  web_search_call(variant: Types.WebSearchToolCall, context: Context): Result
  image_generation_call(variant: Types.ImageGenerationCall, context: Context): Result
  code_interpreter_call(variant: Types.CodeInterpreterToolCall, context: Context): Result
  local_shell_call(variant: Types.LocalShellCall, context: Context): Result
  local_shell_call_output(variant: Types.LocalShellCallOutput, context: Context): Result
  mcp_list_tools(variant: Types.McpListTools, context: Context): Result
  mcp_approval_request(variant: Types.McpApprovalRequest, context: Context): Result
  mcp_call(variant: Types.McpToolCall, context: Context): Result
  program(variant: Types.Program, context: Context): Result
  program_output(variant: Types.ProgramOutput, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchHostedItem<Context, Result>(
  variant: Types.HostedItem,
  cases: HostedItemCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'file_search_call':
      return cases.file_search_call(variant, context)
    case 'web_search_call':
      return cases.web_search_call(variant, context)
    case 'image_generation_call':
      return cases.image_generation_call(variant, context)
    case 'code_interpreter_call':
      return cases.code_interpreter_call(variant, context)
    case 'local_shell_call':
      return cases.local_shell_call(variant, context)
    case 'local_shell_call_output':
      return cases.local_shell_call_output(variant, context)
    case 'mcp_list_tools':
      return cases.mcp_list_tools(variant, context)
    case 'mcp_approval_request':
      return cases.mcp_approval_request(variant, context)
    case 'mcp_call':
      return cases.mcp_call(variant, context)
    case 'program':
      return cases.program(variant, context)
    case 'program_output':
      return cases.program_output(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const hostedItemTags = [
  'file_search_call',
  'web_search_call',
  'image_generation_call',
  'code_interpreter_call',
  'local_shell_call',
  'local_shell_call_output',
  'mcp_list_tools',
  'mcp_approval_request',
  'mcp_call',
  'program',
  'program_output',
] as const

/** One case for each variant of `WebSearchAction`, by `type`. */
export interface WebSearchActionCases<Context, Result> {
  search(variant: Types.WebSearchActionSearch, context: Context): Result
  open_page(variant: Types.WebSearchActionOpenPage, context: Context): Result
  find_in_page(variant: Types.WebSearchActionFind, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchWebSearchAction<Context, Result>(
  variant: Types.WebSearchAction,
  cases: WebSearchActionCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'search':
      return cases.search(variant, context)
    case 'open_page':
      return cases.open_page(variant, context)
    case 'find_in_page':
      return cases.find_in_page(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const webSearchActionTags = ['search', 'open_page', 'find_in_page'] as const

/** One case for each variant of `CodeInterpreterOutput`, by `type`. */
export interface CodeInterpreterOutputCases<Context, Result> {
  logs(variant: Types.CodeInterpreterOutputLogs, context: Context): Result
  image(variant: Types.CodeInterpreterOutputImage, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchCodeInterpreterOutput<Context, Result>(
  variant: Types.CodeInterpreterOutput,
  cases: CodeInterpreterOutputCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'logs':
      return cases.logs(variant, context)
    case 'image':
      return cases.image(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const codeInterpreterOutputTags = ['logs', 'image'] as const

/** One case for each variant of `McpToolCallError`, by `type`. */
export interface McpToolCallErrorCases<Context, Result> {
  mcp_protocol_error(variant: Types.McpProtocolError, context: Context): Result
  mcp_tool_execution_error(variant: Types.McpToolExecutionError, context: Context): Result
  http_error(variant: Types.McpHttpError, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchMcpToolCallError<Context, Result>(
  variant: Types.McpToolCallError,
  cases: McpToolCallErrorCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'mcp_protocol_error':
      return cases.mcp_protocol_error(variant, context)
    case 'mcp_tool_execution_error':
      return cases.mcp_tool_execution_error(variant, context)
    case 'http_error':
      return cases.http_error(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const mcpToolCallErrorTags = ['mcp_protocol_error', 'mcp_tool_execution_error', 'http_error'] as const

/** One case for each variant of `FileSearchFilter`, by `type`. */
export interface FileSearchFilterCases<Context, Result> {
  eq(variant: Types.ComparisonFilter, context: Context): Result
  ne(variant: Types.ComparisonFilter, context: Context): Result
  gt(variant: Types.ComparisonFilter, context: Context): Result
  gte(variant: Types.ComparisonFilter, context: Context): Result
  lt(variant: Types.ComparisonFilter, context: Context): Result
  lte(variant: Types.ComparisonFilter, context: Context): Result
  in(variant: Types.ComparisonFilter, context: Context): Result
  nin(variant: Types.ComparisonFilter, context: Context): Result
  and(variant: Types.CompoundFilter, context: Context): Result
  or(variant: Types.CompoundFilter, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchFileSearchFilter<Context, Result>(
  variant: Types.FileSearchFilter,
  cases: FileSearchFilterCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'eq':
      return cases.eq(variant, context)
    case 'ne':
      return cases.ne(variant, context)
    case 'gt':
      return cases.gt(variant, context)
    case 'gte':
      return cases.gte(variant, context)
    case 'lt':
      return cases.lt(variant, context)
    case 'lte':
      return cases.lte(variant, context)
    case 'in':
      return cases.in(variant, context)
    case 'nin':
      return cases.nin(variant, context)
    case 'and':
      return cases.and(variant, context)
    case 'or':
      return cases.or(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const fileSearchFilterTags = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'and', 'or'] as const

/** One case for each variant of `InputItem`, by `type`. */
export interface InputItemCases<Context, Result> {
  message(variant: Types.InputMessage, context: Context): Result
  reasoning(variant: Types.ReasoningItemParam, context: Context): Result
  function_call(variant: Types.FunctionToolCall, context: Context): Result
  function_call_output(variant: Types.FunctionToolCallOutputParam, context: Context): Result
  custom_tool_call(variant: Types.CustomToolCall, context: Context): Result
  custom_tool_call_output(variant: Types.CustomToolCallOutputParam, context: Context): Result
  tool_search_call(variant: Types.ToolSearchCallParam, context: Context): Result
  tool_search_output(variant: Types.ToolSearchOutputParam, context: Context): Result
  additional_tools(variant: Types.AdditionalToolsParam, context: Context): Result
  shell_call(variant: Types.ShellCallParam, context: Context): Result
  shell_call_output(variant: Types.ShellCallOutputParam, context: Context): Result
  apply_patch_call(variant: Types.ApplyPatchCallParam, context: Context): Result
  apply_patch_call_output(variant: Types.ApplyPatchCallOutputParam, context: Context): Result
  computer_call(variant: Types.ComputerToolCall, context: Context): Result
  computer_call_output(variant: Types.ComputerToolCallOutputParam, context: Context): Result
  mcp_approval_response(variant: Types.McpApprovalResponseParam, context: Context): Result
  compaction(variant: Types.CompactionItemParam, context: Context): Result
  compaction_trigger(variant: Types.CompactionTrigger, context: Context): Result
  item_reference(variant: Types.ItemReference, context: Context): Result
  agent_message(variant: Types.AgentMessage, context: Context): Result
  file_search_call(variant: Types.FileSearchToolCall, context: Context): Result
  web_search_call(variant: Types.WebSearchToolCall, context: Context): Result
  image_generation_call(variant: Types.ImageGenerationCall, context: Context): Result
  code_interpreter_call(variant: Types.CodeInterpreterToolCall, context: Context): Result
  local_shell_call(variant: Types.LocalShellCall, context: Context): Result
  local_shell_call_output(variant: Types.LocalShellCallOutput, context: Context): Result
  mcp_list_tools(variant: Types.McpListTools, context: Context): Result
  mcp_approval_request(variant: Types.McpApprovalRequest, context: Context): Result
  mcp_call(variant: Types.McpToolCall, context: Context): Result
  program(variant: Types.Program, context: Context): Result
  program_output(variant: Types.ProgramOutput, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchInputItem<Context, Result>(
  variant: Types.InputItem,
  cases: InputItemCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case undefined:
    case 'message':
      return cases.message(variant, context)
    case 'reasoning':
      return cases.reasoning(variant, context)
    case 'function_call':
      return cases.function_call(variant, context)
    case 'function_call_output':
      return cases.function_call_output(variant, context)
    case 'custom_tool_call':
      return cases.custom_tool_call(variant, context)
    case 'custom_tool_call_output':
      return cases.custom_tool_call_output(variant, context)
    case 'tool_search_call':
      return cases.tool_search_call(variant, context)
    case 'tool_search_output':
      return cases.tool_search_output(variant, context)
    case 'additional_tools':
      return cases.additional_tools(variant, context)
    case 'shell_call':
      return cases.shell_call(variant, context)
    case 'shell_call_output':
      return cases.shell_call_output(variant, context)
    case 'apply_patch_call':
      return cases.apply_patch_call(variant, context)
    case 'apply_patch_call_output':
      return cases.apply_patch_call_output(variant, context)
    case 'computer_call':
      return cases.computer_call(variant, context)
    case 'computer_call_output':
      return cases.computer_call_output(variant, context)
    case 'mcp_approval_response':
      return cases.mcp_approval_response(variant, context)
    case 'compaction':
      return cases.compaction(variant, context)
    case 'compaction_trigger':
      return cases.compaction_trigger(variant, context)
    case 'item_reference':
      return cases.item_reference(variant, context)
    case 'agent_message':
      return cases.agent_message(variant, context)
    case 'file_search_call':
      return cases.file_search_call(variant, context)
    case 'web_search_call':
      return cases.web_search_call(variant, context)
    case 'image_generation_call':
      return cases.image_generation_call(variant, context)
    case 'code_interpreter_call':
      return cases.code_interpreter_call(variant, context)
    case 'local_shell_call':
      return cases.local_shell_call(variant, context)
    case 'local_shell_call_output':
      return cases.local_shell_call_output(variant, context)
    case 'mcp_list_tools':
      return cases.mcp_list_tools(variant, context)
    case 'mcp_approval_request':
      return cases.mcp_approval_request(variant, context)
    case 'mcp_call':
      return cases.mcp_call(variant, context)
    case 'program':
      return cases.program(variant, context)
    case 'program_output':
      return cases.program_output(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const inputItemTags = [
  'message',
  'reasoning',
  'function_call',
  'function_call_output',
  'custom_tool_call',
  'custom_tool_call_output',
  'tool_search_call',
  'tool_search_output',
  'additional_tools',
  'shell_call',
  'shell_call_output',
  'apply_patch_call',
  'apply_patch_call_output',
  'computer_call',
  'computer_call_output',
  'mcp_approval_response',
  'compaction',
  'compaction_trigger',
  'item_reference',
  'agent_message',
  'file_search_call',
  'web_search_call',
  'image_generation_call',
  'code_interpreter_call',
  'local_shell_call',
  'local_shell_call_output',
  'mcp_list_tools',
  'mcp_approval_request',
  'mcp_call',
  'program',
  'program_output',
] as const

/** One case for each variant of `AgentMessageContent`, by `type`. */
export interface AgentMessageContentCases<Context, Result> {
  input_text(variant: Types.InputTextContent, context: Context): Result
  input_image(variant: Types.InputImageContent, context: Context): Result
  input_file(variant: Types.InputFileContent, context: Context): Result
  output_text(variant: Types.OutputTextContentParam, context: Context): Result
  encrypted_content(variant: Types.EncryptedContent, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchAgentMessageContent<Context, Result>(
  variant: Types.AgentMessageContent,
  cases: AgentMessageContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'input_text':
      return cases.input_text(variant, context)
    case 'input_image':
      return cases.input_image(variant, context)
    case 'input_file':
      return cases.input_file(variant, context)
    case 'output_text':
      return cases.output_text(variant, context)
    case 'encrypted_content':
      return cases.encrypted_content(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const agentMessageContentTags = [
  'input_text',
  'input_image',
  'input_file',
  'output_text',
  'encrypted_content',
] as const

/** One case for each variant of `ToolCallCaller`, by `type`. */
export interface ToolCallCallerCases<Context, Result> {
  direct(variant: Types.DirectToolCallCaller, context: Context): Result
  program(variant: Types.ProgramToolCallCaller, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolCallCaller<Context, Result>(
  variant: Types.ToolCallCaller,
  cases: ToolCallCallerCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'direct':
      return cases.direct(variant, context)
    case 'program':
      return cases.program(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolCallCallerTags = ['direct', 'program'] as const

/** One case for each variant of `OutputItem`, by `type`. */
export interface OutputItemCases<Context, Result> {
  message(variant: Types.OutputMessage, context: Context): Result
  reasoning(variant: Types.ReasoningItem, context: Context): Result
  function_call(variant: Types.FunctionToolCall, context: Context): Result
  function_call_output(variant: Types.FunctionToolCallOutput, context: Context): Result
  custom_tool_call(variant: Types.CustomToolCall, context: Context): Result
  custom_tool_call_output(variant: Types.CustomToolCallOutput, context: Context): Result
  tool_search_call(variant: Types.ToolSearchCall, context: Context): Result
  tool_search_output(variant: Types.ToolSearchOutput, context: Context): Result
  additional_tools(variant: Types.AdditionalTools, context: Context): Result
  shell_call(variant: Types.ShellCall, context: Context): Result
  shell_call_output(variant: Types.ShellCallOutput, context: Context): Result
  apply_patch_call(variant: Types.ApplyPatchCall, context: Context): Result
  apply_patch_call_output(variant: Types.ApplyPatchCallOutput, context: Context): Result
  computer_call(variant: Types.ComputerToolCall, context: Context): Result
  computer_call_output(variant: Types.ComputerToolCallOutput, context: Context): Result
  mcp_approval_response(variant: Types.McpApprovalResponse, context: Context): Result
  compaction(variant: Types.CompactionItem, context: Context): Result
  file_search_call(variant: Types.FileSearchToolCall, context: Context): Result
  web_search_call(variant: Types.WebSearchToolCall, context: Context): Result
  image_generation_call(variant: Types.ImageGenerationCall, context: Context): Result
  code_interpreter_call(variant: Types.CodeInterpreterToolCall, context: Context): Result
  local_shell_call(variant: Types.LocalShellCall, context: Context): Result
  local_shell_call_output(variant: Types.LocalShellCallOutput, context: Context): Result
  mcp_list_tools(variant: Types.McpListTools, context: Context): Result
  mcp_approval_request(variant: Types.McpApprovalRequest, context: Context): Result
  mcp_call(variant: Types.McpToolCall, context: Context): Result
  program(variant: Types.Program, context: Context): Result
  program_output(variant: Types.ProgramOutput, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchOutputItem<Context, Result>(
  variant: Types.OutputItem,
  cases: OutputItemCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'message':
      return cases.message(variant, context)
    case 'reasoning':
      return cases.reasoning(variant, context)
    case 'function_call':
      return cases.function_call(variant, context)
    case 'function_call_output':
      return cases.function_call_output(variant, context)
    case 'custom_tool_call':
      return cases.custom_tool_call(variant, context)
    case 'custom_tool_call_output':
      return cases.custom_tool_call_output(variant, context)
    case 'tool_search_call':
      return cases.tool_search_call(variant, context)
    case 'tool_search_output':
      return cases.tool_search_output(variant, context)
    case 'additional_tools':
      return cases.additional_tools(variant, context)
    case 'shell_call':
      return cases.shell_call(variant, context)
    case 'shell_call_output':
      return cases.shell_call_output(variant, context)
    case 'apply_patch_call':
      return cases.apply_patch_call(variant, context)
    case 'apply_patch_call_output':
      return cases.apply_patch_call_output(variant, context)
    case 'computer_call':
      return cases.computer_call(variant, context)
    case 'computer_call_output':
      return cases.computer_call_output(variant, context)
    case 'mcp_approval_response':
      return cases.mcp_approval_response(variant, context)
    case 'compaction':
      return cases.compaction(variant, context)
    case 'file_search_call':
      return cases.file_search_call(variant, context)
    case 'web_search_call':
      return cases.web_search_call(variant, context)
    case 'image_generation_call':
      return cases.image_generation_call(variant, context)
    case 'code_interpreter_call':
      return cases.code_interpreter_call(variant, context)
    case 'local_shell_call':
      return cases.local_shell_call(variant, context)
    case 'local_shell_call_output':
      return cases.local_shell_call_output(variant, context)
    case 'mcp_list_tools':
      return cases.mcp_list_tools(variant, context)
    case 'mcp_approval_request':
      return cases.mcp_approval_request(variant, context)
    case 'mcp_call':
      return cases.mcp_call(variant, context)
    case 'program':
      return cases.program(variant, context)
    case 'program_output':
      return cases.program_output(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const outputItemTags = [
  'message',
  'reasoning',
  'function_call',
  'function_call_output',
  'custom_tool_call',
  'custom_tool_call_output',
  'tool_search_call',
  'tool_search_output',
  'additional_tools',
  'shell_call',
  'shell_call_output',
  'apply_patch_call',
  'apply_patch_call_output',
  'computer_call',
  'computer_call_output',
  'mcp_approval_response',
  'compaction',
  'file_search_call',
  'web_search_call',
  'image_generation_call',
  'code_interpreter_call',
  'local_shell_call',
  'local_shell_call_output',
  'mcp_list_tools',
  'mcp_approval_request',
  'mcp_call',
  'program',
  'program_output',
] as const

/** One case for each variant of `CompactedItem`, by `type`. */
export interface CompactedItemCases<Context, Result> {
  message(variant: Types.Message, context: Context): Result
  reasoning(variant: Types.ReasoningItem, context: Context): Result
  function_call(variant: Types.FunctionToolCall, context: Context): Result
  function_call_output(variant: Types.FunctionToolCallOutput, context: Context): Result
  custom_tool_call(variant: Types.CustomToolCall, context: Context): Result
  custom_tool_call_output(variant: Types.CustomToolCallOutput, context: Context): Result
  tool_search_call(variant: Types.ToolSearchCall, context: Context): Result
  tool_search_output(variant: Types.ToolSearchOutput, context: Context): Result
  additional_tools(variant: Types.AdditionalTools, context: Context): Result
  shell_call(variant: Types.ShellCall, context: Context): Result
  shell_call_output(variant: Types.ShellCallOutput, context: Context): Result
  apply_patch_call(variant: Types.ApplyPatchCall, context: Context): Result
  apply_patch_call_output(variant: Types.ApplyPatchCallOutput, context: Context): Result
  computer_call(variant: Types.ComputerToolCall, context: Context): Result
  computer_call_output(variant: Types.ComputerToolCallOutput, context: Context): Result
  mcp_approval_response(variant: Types.McpApprovalResponse, context: Context): Result
  compaction(variant: Types.CompactionItem, context: Context): Result
  file_search_call(variant: Types.FileSearchToolCall, context: Context): Result
  web_search_call(variant: Types.WebSearchToolCall, context: Context): Result
  image_generation_call(variant: Types.ImageGenerationCall, context: Context): Result
  code_interpreter_call(variant: Types.CodeInterpreterToolCall, context: Context): Result
  local_shell_call(variant: Types.LocalShellCall, context: Context): Result
  local_shell_call_output(variant: Types.LocalShellCallOutput, context: Context): Result
  mcp_list_tools(variant: Types.McpListTools, context: Context): Result
  mcp_approval_request(variant: Types.McpApprovalRequest, context: Context): Result
  mcp_call(variant: Types.McpToolCall, context: Context): Result
  program(variant: Types.Program, context: Context): Result
  program_output(variant: Types.ProgramOutput, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchCompactedItem<Context, Result>(
  variant: Types.CompactedItem,
  cases: CompactedItemCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'message':
      return cases.message(variant, context)
    case 'reasoning':
      return cases.reasoning(variant, context)
    case 'function_call':
      return cases.function_call(variant, context)
    case 'function_call_output':
      return cases.function_call_output(variant, context)
    case 'custom_tool_call':
      return cases.custom_tool_call(variant, context)
    case 'custom_tool_call_output':
      return cases.custom_tool_call_output(variant, context)
    case 'tool_search_call':
      return cases.tool_search_call(variant, context)
    case 'tool_search_output':
      return cases.tool_search_output(variant, context)
    case 'additional_tools':
      return cases.additional_tools(variant, context)
    case 'shell_call':
      return cases.shell_call(variant, context)
    case 'shell_call_output':
      return cases.shell_call_output(variant, context)
    case 'apply_patch_call':
      return cases.apply_patch_call(variant, context)
    case 'apply_patch_call_output':
      return cases.apply_patch_call_output(variant, context)
    case 'computer_call':
      return cases.computer_call(variant, context)
    case 'computer_call_output':
      return cases.computer_call_output(variant, context)
    case 'mcp_approval_response':
      return cases.mcp_approval_response(variant, context)
    case 'compaction':
      return cases.compaction(variant, context)
    case 'file_search_call':
      return cases.file_search_call(variant, context)
    case 'web_search_call':
      return cases.web_search_call(variant, context)
    case 'image_generation_call':
      return cases.image_generation_call(variant, context)
    case 'code_interpreter_call':
      return cases.code_interpreter_call(variant, context)
    case 'local_shell_call':
      return cases.local_shell_call(variant, context)
    case 'local_shell_call_output':
      return cases.local_shell_call_output(variant, context)
    case 'mcp_list_tools':
      return cases.mcp_list_tools(variant, context)
    case 'mcp_approval_request':
      return cases.mcp_approval_request(variant, context)
    case 'mcp_call':
      return cases.mcp_call(variant, context)
    case 'program':
      return cases.program(variant, context)
    case 'program_output':
      return cases.program_output(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const compactedItemTags = [
  'message',
  'reasoning',
  'function_call',
  'function_call_output',
  'custom_tool_call',
  'custom_tool_call_output',
  'tool_search_call',
  'tool_search_output',
  'additional_tools',
  'shell_call',
  'shell_call_output',
  'apply_patch_call',
  'apply_patch_call_output',
  'computer_call',
  'computer_call_output',
  'mcp_approval_response',
  'compaction',
  'file_search_call',
  'web_search_call',
  'image_generation_call',
  'code_interpreter_call',
  'local_shell_call',
  'local_shell_call_output',
  'mcp_list_tools',
  'mcp_approval_request',
  'mcp_call',
  'program',
  'program_output',
] as const

/** One case for each variant of `OutputStep`, by `type`. */
export interface OutputStepCases<Context, Result> {
  reasoning(variant: Types.ReasoningItem, context: Context): Result
  function_call(variant: Types.FunctionToolCall, context: Context): Result
  function_call_output(variant: Types.FunctionToolCallOutput, context: Context): Result
  custom_tool_call(variant: Types.CustomToolCall, context: Context): Result
  custom_tool_call_output(variant: Types.CustomToolCallOutput, context: Context): Result
  tool_search_call(variant: Types.ToolSearchCall, context: Context): Result
  tool_search_output(variant: Types.ToolSearchOutput, context: Context): Result
  additional_tools(variant: Types.AdditionalTools, context: Context): Result
  shell_call(variant: Types.ShellCall, context: Context): Result
  shell_call_output(variant: Types.ShellCallOutput, context: Context): Result
  apply_patch_call(variant: Types.ApplyPatchCall, context: Context): Result
  apply_patch_call_output(variant: Types.ApplyPatchCallOutput, context: Context): Result
  computer_call(variant: Types.ComputerToolCall, context: Context): Result
  computer_call_output(variant: Types.ComputerToolCallOutput, context: Context): Result
  mcp_approval_response(variant: Types.McpApprovalResponse, context: Context): Result
  compaction(variant: Types.CompactionItem, context: Context): Result
  file_search_call(variant: Types.FileSearchToolCall, context: Context): Result
  web_search_call(variant: Types.WebSearchToolCall, context: Context): Result
  image_generation_call(variant: Types.ImageGenerationCall, context: Context): Result
  code_interpreter_call(variant: Types.CodeInterpreterToolCall, context: Context): Result
  local_shell_call(variant: Types.LocalShellCall, context: Context): Result
  local_shell_call_output(variant: Types.LocalShellCallOutput, context: Context): Result
  mcp_list_tools(variant: Types.McpListTools, context: Context): Result
  mcp_approval_request(variant: Types.McpApprovalRequest, context: Context): Result
  mcp_call(variant: Types.McpToolCall, context: Context): Result
  program(variant: Types.Program, context: Context): Result
  program_output(variant: Types.ProgramOutput, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchOutputStep<Context, Result>(
  variant: Types.OutputStep,
  cases: OutputStepCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'reasoning':
      return cases.reasoning(variant, context)
    case 'function_call':
      return cases.function_call(variant, context)
    case 'function_call_output':
      return cases.function_call_output(variant, context)
    case 'custom_tool_call':
      return cases.custom_tool_call(variant, context)
    case 'custom_tool_call_output':
      return cases.custom_tool_call_output(variant, context)
    case 'tool_search_call':
      return cases.tool_search_call(variant, context)
    case 'tool_search_output':
      return cases.tool_search_output(variant, context)
    case 'additional_tools':
      return cases.additional_tools(variant, context)
    case 'shell_call':
      return cases.shell_call(variant, context)
    case 'shell_call_output':
      return cases.shell_call_output(variant, context)
    case 'apply_patch_call':
      return cases.apply_patch_call(variant, context)
    case 'apply_patch_call_output':
      return cases.apply_patch_call_output(variant, context)
    case 'computer_call':
      return cases.computer_call(variant, context)
    case 'computer_call_output':
      return cases.computer_call_output(variant, context)
    case 'mcp_approval_response':
      return cases.mcp_approval_response(variant, context)
    case 'compaction':
      return cases.compaction(variant, context)
    case 'file_search_call':
      return cases.file_search_call(variant, context)
    case 'web_search_call':
      return cases.web_search_call(variant, context)
    case 'image_generation_call':
      return cases.image_generation_call(variant, context)
    case 'code_interpreter_call':
      return cases.code_interpreter_call(variant, context)
    case 'local_shell_call':
      return cases.local_shell_call(variant, context)
    case 'local_shell_call_output':
      return cases.local_shell_call_output(variant, context)
    case 'mcp_list_tools':
      return cases.mcp_list_tools(variant, context)
    case 'mcp_approval_request':
      return cases.mcp_approval_request(variant, context)
    case 'mcp_call':
      return cases.mcp_call(variant, context)
    case 'program':
      return cases.program(variant, context)
    case 'program_output':
      return cases.program_output(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const outputStepTags = [
  'reasoning',
  'function_call',
  'function_call_output',
  'custom_tool_call',
  'custom_tool_call_output',
  'tool_search_call',
  'tool_search_output',
  'additional_tools',
  'shell_call',
  'shell_call_output',
  'apply_patch_call',
  'apply_patch_call_output',
  'computer_call',
  'computer_call_output',
  'mcp_approval_response',
  'compaction',
  'file_search_call',
  'web_search_call',
  'image_generation_call',
  'code_interpreter_call',
  'local_shell_call',
  'local_shell_call_output',
  'mcp_list_tools',
  'mcp_approval_request',
  'mcp_call',
  'program',
  'program_output',
] as const

/** One case for each variant of `AnyContent`, by `type`. */
export interface AnyContentCases<Context, Result> {
  input_text(variant: Types.InputTextContent, context: Context): Result
  input_image(variant: Types.InputImageContent, context: Context): Result
  input_file(variant: Types.InputFileContent, context: Context): Result
  output_text(variant: Types.OutputTextContent, context: Context): Result
  refusal(variant: Types.RefusalContent, context: Context): Result
  reasoning_text(variant: Types.ReasoningTextContent, context: Context): Result
  summary_text(variant: Types.SummaryTextContent, context: Context): Result
  text(variant: Types.TextContent, context: Context): Result
  computer_screenshot(variant: Types.ComputerScreenshotContent, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchAnyContent<Context, Result>(
  variant: Types.AnyContent,
  cases: AnyContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'input_text':
      return cases.input_text(variant, context)
    case 'input_image':
      return cases.input_image(variant, context)
    case 'input_file':
      return cases.input_file(variant, context)
    case 'output_text':
      return cases.output_text(variant, context)
    case 'refusal':
      return cases.refusal(variant, context)
    case 'reasoning_text':
      return cases.reasoning_text(variant, context)
    case 'summary_text':
      return cases.summary_text(variant, context)
    case 'text':
      return cases.text(variant, context)
    case 'computer_screenshot':
      return cases.computer_screenshot(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const anyContentTags = [
  'input_text',
  'input_image',
  'input_file',
  'output_text',
  'refusal',
  'reasoning_text',
  'summary_text',
  'text',
  'computer_screenshot',
] as const

/** One case for each variant of `ModerationVerdict`, by `type`. */
export interface ModerationVerdictCases<Context, Result> {
  moderation_result(variant: Types.ModerationResult, context: Context): Result
  error(variant: Types.ModerationError, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchModerationVerdict<Context, Result>(
  variant: Types.ModerationVerdict,
  cases: ModerationVerdictCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'moderation_result':
      return cases.moderation_result(variant, context)
    case 'error':
      return cases.error(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const moderationVerdictTags = ['moderation_result', 'error'] as const

/** One case for each variant of `TextFormat`, by `type`. */
export interface TextFormatCases<Context, Result> {
  text(variant: Types.TextFormatText, context: Context): Result
  json_schema(variant: Types.TextFormatJsonSchema, context: Context): Result
  json_object(variant: Types.TextFormatJsonObject, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchTextFormat<Context, Result>(
  variant: Types.TextFormat,
  cases: TextFormatCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text':
      return cases.text(variant, context)
    case 'json_schema':
      return cases.json_schema(variant, context)
    case 'json_object':
      return cases.json_object(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const textFormatTags = ['text', 'json_schema', 'json_object'] as const

/** One case for each variant of `ShellOutcome`, by `type`. */
export interface ShellOutcomeCases<Context, Result> {
  exit(variant: Types.ShellExit, context: Context): Result
  timeout(variant: Types.ShellTimeout, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchShellOutcome<Context, Result>(
  variant: Types.ShellOutcome,
  cases: ShellOutcomeCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'exit':
      return cases.exit(variant, context)
    case 'timeout':
      return cases.timeout(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const shellOutcomeTags = ['exit', 'timeout'] as const

/** One case for each variant of `ApplyPatchOperation`, by `type`. */
export interface ApplyPatchOperationCases<Context, Result> {
  create_file(variant: Types.ApplyPatchCreateFile, context: Context): Result
  delete_file(variant: Types.ApplyPatchDeleteFile, context: Context): Result
  update_file(variant: Types.ApplyPatchUpdateFile, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchApplyPatchOperation<Context, Result>(
  variant: Types.ApplyPatchOperation,
  cases: ApplyPatchOperationCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'create_file':
      return cases.create_file(variant, context)
    case 'delete_file':
      return cases.delete_file(variant, context)
    case 'update_file':
      return cases.update_file(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const applyPatchOperationTags = ['create_file', 'delete_file', 'update_file'] as const

/** One case for each variant of `ShellCallEnvironmentParam`, by `type`. */
export interface ShellCallEnvironmentParamCases<Context, Result> {
  local(variant: Types.LocalEnvironmentParam, context: Context): Result
  container_reference(variant: Types.ContainerReference, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchShellCallEnvironmentParam<Context, Result>(
  variant: Types.ShellCallEnvironmentParam,
  cases: ShellCallEnvironmentParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'local':
      return cases.local(variant, context)
    case 'container_reference':
      return cases.container_reference(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const shellCallEnvironmentParamTags = ['local', 'container_reference'] as const

/** One case for each variant of `ShellCallEnvironment`, by `type`. */
export interface ShellCallEnvironmentCases<Context, Result> {
  local(variant: Types.LocalEnvironment, context: Context): Result
  container_reference(variant: Types.ContainerReference, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchShellCallEnvironment<Context, Result>(
  variant: Types.ShellCallEnvironment,
  cases: ShellCallEnvironmentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'local':
      return cases.local(variant, context)
    case 'container_reference':
      return cases.container_reference(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const shellCallEnvironmentTags = ['local', 'container_reference'] as const

/** One case for each variant of `OutputContent`, by `type`. */
export interface OutputContentCases<Context, Result> {
  output_text(variant: Types.OutputTextContent, context: Context): Result
  refusal(variant: Types.RefusalContent, context: Context): Result
  reasoning_text(variant: Types.ReasoningTextContent, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchOutputContent<Context, Result>(
  variant: Types.OutputContent,
  cases: OutputContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'output_text':
      return cases.output_text(variant, context)
    case 'refusal':
      return cases.refusal(variant, context)
    case 'reasoning_text':
      return cases.reasoning_text(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const outputContentTags = ['output_text', 'refusal', 'reasoning_text'] as const

/** One case for each variant of `HostedToolEvent`, by `type`. */
export interface HostedToolEventCases<Context, Result> {
  'response.web_search_call.in_progress'(variant: Types.ResponseWebSearchCallEvent, context: Context): Result
  'response.web_search_call.searching'(variant: Types.ResponseWebSearchCallEvent, context: Context): Result
  'response.web_search_call.completed'(variant: Types.ResponseWebSearchCallEvent, context: Context): Result
  'response.file_search_call.in_progress'(variant: Types.ResponseFileSearchCallEvent, context: Context): Result
  'response.file_search_call.searching'(variant: Types.ResponseFileSearchCallEvent, context: Context): Result
  'response.file_search_call.completed'(variant: Types.ResponseFileSearchCallEvent, context: Context): Result
  'response.code_interpreter_call.in_progress'(
    variant: Types.ResponseCodeInterpreterCallEvent,
    context: Context,
  ): Result
  'response.code_interpreter_call.interpreting'(
    variant: Types.ResponseCodeInterpreterCallEvent,
    context: Context,
  ): Result
  'response.code_interpreter_call.completed'(variant: Types.ResponseCodeInterpreterCallEvent, context: Context): Result
  'response.code_interpreter_call_code.delta'(
    variant: Types.ResponseCodeInterpreterCallCodeDeltaEvent,
    context: Context,
  ): Result
  'response.code_interpreter_call_code.done'(
    variant: Types.ResponseCodeInterpreterCallCodeDoneEvent,
    context: Context,
  ): Result
  'response.image_generation_call.in_progress'(
    variant: Types.ResponseImageGenerationCallEvent,
    context: Context,
  ): Result
  'response.image_generation_call.generating'(variant: Types.ResponseImageGenerationCallEvent, context: Context): Result
  'response.image_generation_call.completed'(variant: Types.ResponseImageGenerationCallEvent, context: Context): Result
  'response.image_generation_call.partial_image'(
    variant: Types.ResponseImageGenerationCallPartialImageEvent,
    context: Context,
  ): Result
  'response.mcp_call.in_progress'(variant: Types.ResponseMcpCallEvent, context: Context): Result
  'response.mcp_call.completed'(variant: Types.ResponseMcpCallEvent, context: Context): Result
  'response.mcp_call.failed'(variant: Types.ResponseMcpCallEvent, context: Context): Result
  'response.mcp_call_arguments.delta'(variant: Types.ResponseMcpCallArgumentsDeltaEvent, context: Context): Result
  'response.mcp_call_arguments.done'(variant: Types.ResponseMcpCallArgumentsDoneEvent, context: Context): Result
  'response.mcp_list_tools.in_progress'(variant: Types.ResponseMcpListToolsEvent, context: Context): Result
  'response.mcp_list_tools.completed'(variant: Types.ResponseMcpListToolsEvent, context: Context): Result
  'response.mcp_list_tools.failed'(variant: Types.ResponseMcpListToolsEvent, context: Context): Result
  'response.shell_call_command.added'(variant: Types.ResponseShellCallCommandAddedEvent, context: Context): Result
  'response.shell_call_command.delta'(variant: Types.ResponseShellCallCommandDeltaEvent, context: Context): Result
  'response.shell_call_command.done'(variant: Types.ResponseShellCallCommandDoneEvent, context: Context): Result
  'response.shell_call_output_content.delta'(
    variant: Types.ResponseShellCallOutputContentDeltaEvent,
    context: Context,
  ): Result
  'response.shell_call_output_content.done'(
    variant: Types.ResponseShellCallOutputContentDoneEvent,
    context: Context,
  ): Result
  'response.apply_patch_call_operation_diff.delta'(
    variant: Types.ResponseApplyPatchCallDiffDeltaEvent,
    context: Context,
  ): Result
  'response.apply_patch_call_operation_diff.done'(
    variant: Types.ResponseApplyPatchCallDiffDoneEvent,
    context: Context,
  ): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchHostedToolEvent<Context, Result>(
  variant: Types.HostedToolEvent,
  cases: HostedToolEventCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'response.web_search_call.in_progress':
      return cases['response.web_search_call.in_progress'](variant, context)
    case 'response.web_search_call.searching':
      return cases['response.web_search_call.searching'](variant, context)
    case 'response.web_search_call.completed':
      return cases['response.web_search_call.completed'](variant, context)
    case 'response.file_search_call.in_progress':
      return cases['response.file_search_call.in_progress'](variant, context)
    case 'response.file_search_call.searching':
      return cases['response.file_search_call.searching'](variant, context)
    case 'response.file_search_call.completed':
      return cases['response.file_search_call.completed'](variant, context)
    case 'response.code_interpreter_call.in_progress':
      return cases['response.code_interpreter_call.in_progress'](variant, context)
    case 'response.code_interpreter_call.interpreting':
      return cases['response.code_interpreter_call.interpreting'](variant, context)
    case 'response.code_interpreter_call.completed':
      return cases['response.code_interpreter_call.completed'](variant, context)
    case 'response.code_interpreter_call_code.delta':
      return cases['response.code_interpreter_call_code.delta'](variant, context)
    case 'response.code_interpreter_call_code.done':
      return cases['response.code_interpreter_call_code.done'](variant, context)
    case 'response.image_generation_call.in_progress':
      return cases['response.image_generation_call.in_progress'](variant, context)
    case 'response.image_generation_call.generating':
      return cases['response.image_generation_call.generating'](variant, context)
    case 'response.image_generation_call.completed':
      return cases['response.image_generation_call.completed'](variant, context)
    case 'response.image_generation_call.partial_image':
      return cases['response.image_generation_call.partial_image'](variant, context)
    case 'response.mcp_call.in_progress':
      return cases['response.mcp_call.in_progress'](variant, context)
    case 'response.mcp_call.completed':
      return cases['response.mcp_call.completed'](variant, context)
    case 'response.mcp_call.failed':
      return cases['response.mcp_call.failed'](variant, context)
    case 'response.mcp_call_arguments.delta':
      return cases['response.mcp_call_arguments.delta'](variant, context)
    case 'response.mcp_call_arguments.done':
      return cases['response.mcp_call_arguments.done'](variant, context)
    case 'response.mcp_list_tools.in_progress':
      return cases['response.mcp_list_tools.in_progress'](variant, context)
    case 'response.mcp_list_tools.completed':
      return cases['response.mcp_list_tools.completed'](variant, context)
    case 'response.mcp_list_tools.failed':
      return cases['response.mcp_list_tools.failed'](variant, context)
    case 'response.shell_call_command.added':
      return cases['response.shell_call_command.added'](variant, context)
    case 'response.shell_call_command.delta':
      return cases['response.shell_call_command.delta'](variant, context)
    case 'response.shell_call_command.done':
      return cases['response.shell_call_command.done'](variant, context)
    case 'response.shell_call_output_content.delta':
      return cases['response.shell_call_output_content.delta'](variant, context)
    case 'response.shell_call_output_content.done':
      return cases['response.shell_call_output_content.done'](variant, context)
    case 'response.apply_patch_call_operation_diff.delta':
      return cases['response.apply_patch_call_operation_diff.delta'](variant, context)
    case 'response.apply_patch_call_operation_diff.done':
      return cases['response.apply_patch_call_operation_diff.done'](variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const hostedToolEventTags = [
  'response.web_search_call.in_progress',
  'response.web_search_call.searching',
  'response.web_search_call.completed',
  'response.file_search_call.in_progress',
  'response.file_search_call.searching',
  'response.file_search_call.completed',
  'response.code_interpreter_call.in_progress',
  'response.code_interpreter_call.interpreting',
  'response.code_interpreter_call.completed',
  'response.code_interpreter_call_code.delta',
  'response.code_interpreter_call_code.done',
  'response.image_generation_call.in_progress',
  'response.image_generation_call.generating',
  'response.image_generation_call.completed',
  'response.image_generation_call.partial_image',
  'response.mcp_call.in_progress',
  'response.mcp_call.completed',
  'response.mcp_call.failed',
  'response.mcp_call_arguments.delta',
  'response.mcp_call_arguments.done',
  'response.mcp_list_tools.in_progress',
  'response.mcp_list_tools.completed',
  'response.mcp_list_tools.failed',
  'response.shell_call_command.added',
  'response.shell_call_command.delta',
  'response.shell_call_command.done',
  'response.shell_call_output_content.delta',
  'response.shell_call_output_content.done',
  'response.apply_patch_call_operation_diff.delta',
  'response.apply_patch_call_operation_diff.done',
] as const

/** One case for each variant of `ResponseStreamEvent`, by `type`. */
export interface ResponseStreamEventCases<Context, Result> {
  'response.created'(variant: Types.ResponseCreatedEvent, context: Context): Result
  'response.in_progress'(variant: Types.ResponseInProgressEvent, context: Context): Result
  'response.queued'(variant: Types.ResponseQueuedEvent, context: Context): Result
  'response.completed'(variant: Types.ResponseCompletedEvent, context: Context): Result
  'response.incomplete'(variant: Types.ResponseIncompleteEvent, context: Context): Result
  'response.failed'(variant: Types.ResponseFailedEvent, context: Context): Result
  error(variant: Types.ResponseErrorEvent, context: Context): Result
  'response.output_item.added'(variant: Types.ResponseOutputItemAddedEvent, context: Context): Result
  'response.output_item.done'(variant: Types.ResponseOutputItemDoneEvent, context: Context): Result
  'response.content_part.added'(variant: Types.ResponseContentPartAddedEvent, context: Context): Result
  'response.content_part.done'(variant: Types.ResponseContentPartDoneEvent, context: Context): Result
  'response.output_text.delta'(variant: Types.ResponseTextDeltaEvent, context: Context): Result
  'response.output_text.done'(variant: Types.ResponseTextDoneEvent, context: Context): Result
  'response.output_text.annotation.added'(
    variant: Types.ResponseOutputTextAnnotationAddedEvent,
    context: Context,
  ): Result
  'response.refusal.delta'(variant: Types.ResponseRefusalDeltaEvent, context: Context): Result
  'response.refusal.done'(variant: Types.ResponseRefusalDoneEvent, context: Context): Result
  'response.reasoning_summary_part.added'(
    variant: Types.ResponseReasoningSummaryPartAddedEvent,
    context: Context,
  ): Result
  'response.reasoning_summary_part.done'(variant: Types.ResponseReasoningSummaryPartDoneEvent, context: Context): Result
  'response.reasoning_summary_text.delta'(
    variant: Types.ResponseReasoningSummaryTextDeltaEvent,
    context: Context,
  ): Result
  'response.reasoning_summary_text.done'(variant: Types.ResponseReasoningSummaryTextDoneEvent, context: Context): Result
  'response.reasoning_text.delta'(variant: Types.ResponseReasoningTextDeltaEvent, context: Context): Result
  'response.reasoning_text.done'(variant: Types.ResponseReasoningTextDoneEvent, context: Context): Result
  'response.function_call_arguments.delta'(
    variant: Types.ResponseFunctionCallArgumentsDeltaEvent,
    context: Context,
  ): Result
  'response.function_call_arguments.done'(
    variant: Types.ResponseFunctionCallArgumentsDoneEvent,
    context: Context,
  ): Result
  'response.custom_tool_call_input.delta'(
    variant: Types.ResponseCustomToolCallInputDeltaEvent,
    context: Context,
  ): Result
  'response.custom_tool_call_input.done'(variant: Types.ResponseCustomToolCallInputDoneEvent, context: Context): Result
  'response.audio.delta'(variant: Types.ResponseAudioDeltaEvent, context: Context): Result
  'response.audio.done'(variant: Types.ResponseAudioDoneEvent, context: Context): Result
  'response.audio.transcript.delta'(variant: Types.ResponseAudioTranscriptDeltaEvent, context: Context): Result
  'response.audio.transcript.done'(variant: Types.ResponseAudioTranscriptDoneEvent, context: Context): Result
  'response.web_search_call.in_progress'(variant: Types.ResponseWebSearchCallEvent, context: Context): Result
  'response.web_search_call.searching'(variant: Types.ResponseWebSearchCallEvent, context: Context): Result
  'response.web_search_call.completed'(variant: Types.ResponseWebSearchCallEvent, context: Context): Result
  'response.file_search_call.in_progress'(variant: Types.ResponseFileSearchCallEvent, context: Context): Result
  'response.file_search_call.searching'(variant: Types.ResponseFileSearchCallEvent, context: Context): Result
  'response.file_search_call.completed'(variant: Types.ResponseFileSearchCallEvent, context: Context): Result
  'response.code_interpreter_call.in_progress'(
    variant: Types.ResponseCodeInterpreterCallEvent,
    context: Context,
  ): Result
  'response.code_interpreter_call.interpreting'(
    variant: Types.ResponseCodeInterpreterCallEvent,
    context: Context,
  ): Result
  'response.code_interpreter_call.completed'(variant: Types.ResponseCodeInterpreterCallEvent, context: Context): Result
  'response.code_interpreter_call_code.delta'(
    variant: Types.ResponseCodeInterpreterCallCodeDeltaEvent,
    context: Context,
  ): Result
  'response.code_interpreter_call_code.done'(
    variant: Types.ResponseCodeInterpreterCallCodeDoneEvent,
    context: Context,
  ): Result
  'response.image_generation_call.in_progress'(
    variant: Types.ResponseImageGenerationCallEvent,
    context: Context,
  ): Result
  'response.image_generation_call.generating'(variant: Types.ResponseImageGenerationCallEvent, context: Context): Result
  'response.image_generation_call.completed'(variant: Types.ResponseImageGenerationCallEvent, context: Context): Result
  'response.image_generation_call.partial_image'(
    variant: Types.ResponseImageGenerationCallPartialImageEvent,
    context: Context,
  ): Result
  'response.mcp_call.in_progress'(variant: Types.ResponseMcpCallEvent, context: Context): Result
  'response.mcp_call.completed'(variant: Types.ResponseMcpCallEvent, context: Context): Result
  'response.mcp_call.failed'(variant: Types.ResponseMcpCallEvent, context: Context): Result
  'response.mcp_call_arguments.delta'(variant: Types.ResponseMcpCallArgumentsDeltaEvent, context: Context): Result
  'response.mcp_call_arguments.done'(variant: Types.ResponseMcpCallArgumentsDoneEvent, context: Context): Result
  'response.mcp_list_tools.in_progress'(variant: Types.ResponseMcpListToolsEvent, context: Context): Result
  'response.mcp_list_tools.completed'(variant: Types.ResponseMcpListToolsEvent, context: Context): Result
  'response.mcp_list_tools.failed'(variant: Types.ResponseMcpListToolsEvent, context: Context): Result
  'response.shell_call_command.added'(variant: Types.ResponseShellCallCommandAddedEvent, context: Context): Result
  'response.shell_call_command.delta'(variant: Types.ResponseShellCallCommandDeltaEvent, context: Context): Result
  'response.shell_call_command.done'(variant: Types.ResponseShellCallCommandDoneEvent, context: Context): Result
  'response.shell_call_output_content.delta'(
    variant: Types.ResponseShellCallOutputContentDeltaEvent,
    context: Context,
  ): Result
  'response.shell_call_output_content.done'(
    variant: Types.ResponseShellCallOutputContentDoneEvent,
    context: Context,
  ): Result
  'response.apply_patch_call_operation_diff.delta'(
    variant: Types.ResponseApplyPatchCallDiffDeltaEvent,
    context: Context,
  ): Result
  'response.apply_patch_call_operation_diff.done'(
    variant: Types.ResponseApplyPatchCallDiffDoneEvent,
    context: Context,
  ): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchResponseStreamEvent<Context, Result>(
  variant: Types.ResponseStreamEvent,
  cases: ResponseStreamEventCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'response.created':
      return cases['response.created'](variant, context)
    case 'response.in_progress':
      return cases['response.in_progress'](variant, context)
    case 'response.queued':
      return cases['response.queued'](variant, context)
    case 'response.completed':
      return cases['response.completed'](variant, context)
    case 'response.incomplete':
      return cases['response.incomplete'](variant, context)
    case 'response.failed':
      return cases['response.failed'](variant, context)
    case 'error':
      return cases.error(variant, context)
    case 'response.output_item.added':
      return cases['response.output_item.added'](variant, context)
    case 'response.output_item.done':
      return cases['response.output_item.done'](variant, context)
    case 'response.content_part.added':
      return cases['response.content_part.added'](variant, context)
    case 'response.content_part.done':
      return cases['response.content_part.done'](variant, context)
    case 'response.output_text.delta':
      return cases['response.output_text.delta'](variant, context)
    case 'response.output_text.done':
      return cases['response.output_text.done'](variant, context)
    case 'response.output_text.annotation.added':
      return cases['response.output_text.annotation.added'](variant, context)
    case 'response.refusal.delta':
      return cases['response.refusal.delta'](variant, context)
    case 'response.refusal.done':
      return cases['response.refusal.done'](variant, context)
    case 'response.reasoning_summary_part.added':
      return cases['response.reasoning_summary_part.added'](variant, context)
    case 'response.reasoning_summary_part.done':
      return cases['response.reasoning_summary_part.done'](variant, context)
    case 'response.reasoning_summary_text.delta':
      return cases['response.reasoning_summary_text.delta'](variant, context)
    case 'response.reasoning_summary_text.done':
      return cases['response.reasoning_summary_text.done'](variant, context)
    case 'response.reasoning_text.delta':
      return cases['response.reasoning_text.delta'](variant, context)
    case 'response.reasoning_text.done':
      return cases['response.reasoning_text.done'](variant, context)
    case 'response.function_call_arguments.delta':
      return cases['response.function_call_arguments.delta'](variant, context)
    case 'response.function_call_arguments.done':
      return cases['response.function_call_arguments.done'](variant, context)
    case 'response.custom_tool_call_input.delta':
      return cases['response.custom_tool_call_input.delta'](variant, context)
    case 'response.custom_tool_call_input.done':
      return cases['response.custom_tool_call_input.done'](variant, context)
    case 'response.audio.delta':
      return cases['response.audio.delta'](variant, context)
    case 'response.audio.done':
      return cases['response.audio.done'](variant, context)
    case 'response.audio.transcript.delta':
      return cases['response.audio.transcript.delta'](variant, context)
    case 'response.audio.transcript.done':
      return cases['response.audio.transcript.done'](variant, context)
    case 'response.web_search_call.in_progress':
      return cases['response.web_search_call.in_progress'](variant, context)
    case 'response.web_search_call.searching':
      return cases['response.web_search_call.searching'](variant, context)
    case 'response.web_search_call.completed':
      return cases['response.web_search_call.completed'](variant, context)
    case 'response.file_search_call.in_progress':
      return cases['response.file_search_call.in_progress'](variant, context)
    case 'response.file_search_call.searching':
      return cases['response.file_search_call.searching'](variant, context)
    case 'response.file_search_call.completed':
      return cases['response.file_search_call.completed'](variant, context)
    case 'response.code_interpreter_call.in_progress':
      return cases['response.code_interpreter_call.in_progress'](variant, context)
    case 'response.code_interpreter_call.interpreting':
      return cases['response.code_interpreter_call.interpreting'](variant, context)
    case 'response.code_interpreter_call.completed':
      return cases['response.code_interpreter_call.completed'](variant, context)
    case 'response.code_interpreter_call_code.delta':
      return cases['response.code_interpreter_call_code.delta'](variant, context)
    case 'response.code_interpreter_call_code.done':
      return cases['response.code_interpreter_call_code.done'](variant, context)
    case 'response.image_generation_call.in_progress':
      return cases['response.image_generation_call.in_progress'](variant, context)
    case 'response.image_generation_call.generating':
      return cases['response.image_generation_call.generating'](variant, context)
    case 'response.image_generation_call.completed':
      return cases['response.image_generation_call.completed'](variant, context)
    case 'response.image_generation_call.partial_image':
      return cases['response.image_generation_call.partial_image'](variant, context)
    case 'response.mcp_call.in_progress':
      return cases['response.mcp_call.in_progress'](variant, context)
    case 'response.mcp_call.completed':
      return cases['response.mcp_call.completed'](variant, context)
    case 'response.mcp_call.failed':
      return cases['response.mcp_call.failed'](variant, context)
    case 'response.mcp_call_arguments.delta':
      return cases['response.mcp_call_arguments.delta'](variant, context)
    case 'response.mcp_call_arguments.done':
      return cases['response.mcp_call_arguments.done'](variant, context)
    case 'response.mcp_list_tools.in_progress':
      return cases['response.mcp_list_tools.in_progress'](variant, context)
    case 'response.mcp_list_tools.completed':
      return cases['response.mcp_list_tools.completed'](variant, context)
    case 'response.mcp_list_tools.failed':
      return cases['response.mcp_list_tools.failed'](variant, context)
    case 'response.shell_call_command.added':
      return cases['response.shell_call_command.added'](variant, context)
    case 'response.shell_call_command.delta':
      return cases['response.shell_call_command.delta'](variant, context)
    case 'response.shell_call_command.done':
      return cases['response.shell_call_command.done'](variant, context)
    case 'response.shell_call_output_content.delta':
      return cases['response.shell_call_output_content.delta'](variant, context)
    case 'response.shell_call_output_content.done':
      return cases['response.shell_call_output_content.done'](variant, context)
    case 'response.apply_patch_call_operation_diff.delta':
      return cases['response.apply_patch_call_operation_diff.delta'](variant, context)
    case 'response.apply_patch_call_operation_diff.done':
      return cases['response.apply_patch_call_operation_diff.done'](variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const responseStreamEventTags = [
  'response.created',
  'response.in_progress',
  'response.queued',
  'response.completed',
  'response.incomplete',
  'response.failed',
  'error',
  'response.output_item.added',
  'response.output_item.done',
  'response.content_part.added',
  'response.content_part.done',
  'response.output_text.delta',
  'response.output_text.done',
  'response.output_text.annotation.added',
  'response.refusal.delta',
  'response.refusal.done',
  'response.reasoning_summary_part.added',
  'response.reasoning_summary_part.done',
  'response.reasoning_summary_text.delta',
  'response.reasoning_summary_text.done',
  'response.reasoning_text.delta',
  'response.reasoning_text.done',
  'response.function_call_arguments.delta',
  'response.function_call_arguments.done',
  'response.custom_tool_call_input.delta',
  'response.custom_tool_call_input.done',
  'response.audio.delta',
  'response.audio.done',
  'response.audio.transcript.delta',
  'response.audio.transcript.done',
  'response.web_search_call.in_progress',
  'response.web_search_call.searching',
  'response.web_search_call.completed',
  'response.file_search_call.in_progress',
  'response.file_search_call.searching',
  'response.file_search_call.completed',
  'response.code_interpreter_call.in_progress',
  'response.code_interpreter_call.interpreting',
  'response.code_interpreter_call.completed',
  'response.code_interpreter_call_code.delta',
  'response.code_interpreter_call_code.done',
  'response.image_generation_call.in_progress',
  'response.image_generation_call.generating',
  'response.image_generation_call.completed',
  'response.image_generation_call.partial_image',
  'response.mcp_call.in_progress',
  'response.mcp_call.completed',
  'response.mcp_call.failed',
  'response.mcp_call_arguments.delta',
  'response.mcp_call_arguments.done',
  'response.mcp_list_tools.in_progress',
  'response.mcp_list_tools.completed',
  'response.mcp_list_tools.failed',
  'response.shell_call_command.added',
  'response.shell_call_command.delta',
  'response.shell_call_command.done',
  'response.shell_call_output_content.delta',
  'response.shell_call_output_content.done',
  'response.apply_patch_call_operation_diff.delta',
  'response.apply_patch_call_operation_diff.done',
] as const

/** One case for each variant of `ToolChoiceObject`, by `type`. */
export interface ToolChoiceObjectCases<Context, Result> {
  function(variant: Types.ToolChoiceFunction, context: Context): Result
  custom(variant: Types.ToolChoiceCustom, context: Context): Result
  allowed_tools(variant: Types.ToolChoiceAllowed, context: Context): Result
  mcp(variant: Types.ToolChoiceMcp, context: Context): Result
  file_search(variant: Types.ToolChoiceTypes, context: Context): Result
  web_search_preview(variant: Types.ToolChoiceTypes, context: Context): Result
  web_search_preview_2025_03_11(variant: Types.ToolChoiceTypes, context: Context): Result
  computer(variant: Types.ToolChoiceTypes, context: Context): Result
  computer_use(variant: Types.ToolChoiceTypes, context: Context): Result
  computer_use_preview(variant: Types.ToolChoiceTypes, context: Context): Result
  image_generation(variant: Types.ToolChoiceTypes, context: Context): Result
  code_interpreter(variant: Types.ToolChoiceTypes, context: Context): Result
  apply_patch(variant: Types.ToolChoiceApplyPatch, context: Context): Result
  shell(variant: Types.ToolChoiceShell, context: Context): Result
  programmatic_tool_calling(variant: Types.ToolChoiceProgrammatic, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolChoiceObject<Context, Result>(
  variant: Types.ToolChoiceObject,
  cases: ToolChoiceObjectCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'function':
      return cases.function(variant, context)
    case 'custom':
      return cases.custom(variant, context)
    case 'allowed_tools':
      return cases.allowed_tools(variant, context)
    case 'mcp':
      return cases.mcp(variant, context)
    case 'file_search':
      return cases.file_search(variant, context)
    case 'web_search_preview':
      return cases.web_search_preview(variant, context)
    case 'web_search_preview_2025_03_11':
      return cases.web_search_preview_2025_03_11(variant, context)
    case 'computer':
      return cases.computer(variant, context)
    case 'computer_use':
      return cases.computer_use(variant, context)
    case 'computer_use_preview':
      return cases.computer_use_preview(variant, context)
    case 'image_generation':
      return cases.image_generation(variant, context)
    case 'code_interpreter':
      return cases.code_interpreter(variant, context)
    case 'apply_patch':
      return cases.apply_patch(variant, context)
    case 'shell':
      return cases.shell(variant, context)
    case 'programmatic_tool_calling':
      return cases.programmatic_tool_calling(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolChoiceObjectTags = [
  'function',
  'custom',
  'allowed_tools',
  'mcp',
  'file_search',
  'web_search_preview',
  'web_search_preview_2025_03_11',
  'computer',
  'computer_use',
  'computer_use_preview',
  'image_generation',
  'code_interpreter',
  'apply_patch',
  'shell',
  'programmatic_tool_calling',
] as const

/** One case for each variant of `Tool`, by `type`. */
export interface ToolCases<Context, Result> {
  function(variant: Types.FunctionTool, context: Context): Result
  custom(variant: Types.CustomTool, context: Context): Result
  namespace(variant: Types.NamespaceTool, context: Context): Result
  tool_search(variant: Types.ToolSearchTool, context: Context): Result
  web_search(variant: Types.WebSearchTool, context: Context): Result
  web_search_2025_08_26(variant: Types.WebSearchTool, context: Context): Result
  web_search_preview(variant: Types.WebSearchPreviewTool, context: Context): Result
  web_search_preview_2025_03_11(variant: Types.WebSearchPreviewTool, context: Context): Result
  file_search(variant: Types.FileSearchTool, context: Context): Result
  code_interpreter(variant: Types.CodeInterpreterTool, context: Context): Result
  image_generation(variant: Types.ImageGenerationTool, context: Context): Result
  mcp(variant: Types.McpTool, context: Context): Result
  shell(variant: Types.ShellTool, context: Context): Result
  local_shell(variant: Types.LocalShellTool, context: Context): Result
  apply_patch(variant: Types.ApplyPatchTool, context: Context): Result
  computer(variant: Types.ComputerTool, context: Context): Result
  computer_use_preview(variant: Types.ComputerUsePreviewTool, context: Context): Result
  programmatic_tool_calling(variant: Types.ProgrammaticToolCallingTool, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchTool<Context, Result>(
  variant: Types.Tool,
  cases: ToolCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'function':
      return cases.function(variant, context)
    case 'custom':
      return cases.custom(variant, context)
    case 'namespace':
      return cases.namespace(variant, context)
    case 'tool_search':
      return cases.tool_search(variant, context)
    case 'web_search':
      return cases.web_search(variant, context)
    case 'web_search_2025_08_26':
      return cases.web_search_2025_08_26(variant, context)
    case 'web_search_preview':
      return cases.web_search_preview(variant, context)
    case 'web_search_preview_2025_03_11':
      return cases.web_search_preview_2025_03_11(variant, context)
    case 'file_search':
      return cases.file_search(variant, context)
    case 'code_interpreter':
      return cases.code_interpreter(variant, context)
    case 'image_generation':
      return cases.image_generation(variant, context)
    case 'mcp':
      return cases.mcp(variant, context)
    case 'shell':
      return cases.shell(variant, context)
    case 'local_shell':
      return cases.local_shell(variant, context)
    case 'apply_patch':
      return cases.apply_patch(variant, context)
    case 'computer':
      return cases.computer(variant, context)
    case 'computer_use_preview':
      return cases.computer_use_preview(variant, context)
    case 'programmatic_tool_calling':
      return cases.programmatic_tool_calling(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolTags = [
  'function',
  'custom',
  'namespace',
  'tool_search',
  'web_search',
  'web_search_2025_08_26',
  'web_search_preview',
  'web_search_preview_2025_03_11',
  'file_search',
  'code_interpreter',
  'image_generation',
  'mcp',
  'shell',
  'local_shell',
  'apply_patch',
  'computer',
  'computer_use_preview',
  'programmatic_tool_calling',
] as const

/** One case for each variant of `CustomToolFormat`, by `type`. */
export interface CustomToolFormatCases<Context, Result> {
  text(variant: Types.CustomToolTextFormat, context: Context): Result
  grammar(variant: Types.CustomToolGrammarFormat, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchCustomToolFormat<Context, Result>(
  variant: Types.CustomToolFormat,
  cases: CustomToolFormatCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text':
      return cases.text(variant, context)
    case 'grammar':
      return cases.grammar(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const customToolFormatTags = ['text', 'grammar'] as const

/** One case for each variant of `NamespacedTool`, by `type`. */
export interface NamespacedToolCases<Context, Result> {
  function(variant: Types.FunctionTool, context: Context): Result
  custom(variant: Types.CustomTool, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchNamespacedTool<Context, Result>(
  variant: Types.NamespacedTool,
  cases: NamespacedToolCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'function':
      return cases.function(variant, context)
    case 'custom':
      return cases.custom(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const namespacedToolTags = ['function', 'custom'] as const
