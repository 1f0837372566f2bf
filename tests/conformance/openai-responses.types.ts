import type { InputTokenCountParams, InputTokenCountResponse } from 'openai/resources/responses/input-tokens'
import type * as Sdk from 'openai/resources/responses/responses'
import type * as Shared from 'openai/resources/shared'
import type * as Ours from '../../generated/protocols/openai-responses/types.ts'
import type { AllTrue, Difference, Judge } from './openai-responses.difference.ts'

/**
 * Holds the generated types against those of the official client, union by union, each with its variants' fields. A
 * difference that is not listed, and one that is listed for nothing, is an error of the type-checker. Nothing here runs.
 */
export interface Types {
  CreateResponse: Same<
    Ours.CreateResponse,
    Sdk.ResponseCreateParams,
    Routed &
      AgentMessages<'input'> &
      InDocument<'max_tool_calls'> &
      Tiers & { 'object.client_metadata only in ours': 'sent by Codex' }
  >
  CompactRequest: Same<
    Ours.CompactRequest,
    Sdk.ResponseCompactParams,
    AgentMessages<'input'> &
      Tiers & { 'object.service_tier = scale only in ours': 'one list of tiers for all operations' }
  >
  InputTokensRequest: Same<
    Ours.InputTokensRequest,
    InputTokenCountParams,
    Routed &
      AgentMessages<'input'> & {
        'object.personality = friendly only in ours': 'in the OpenAPI document'
        'object.personality = pragmatic only in ours': 'in the OpenAPI document'
        'object.personality = string only in theirs': 'our enums take other values too'
      }
  >
  InputItem: Same<
    Ours.InputItem,
    Sdk.ResponseInputItem,
    Replayed<HostedField> &
      Extended & {
        'agent_message only in ours': 'sent by Codex; in the types of the beta'
        'reasoning.id optional in ours': 'Codex sends reasoning back without it'
        'custom_tool_call_output.status only in ours': 'sent by clients, as with functions'
        'function_call_output.call_id optional in ours': 'as in the OpenAPI document'
      }
  >
  MessageContent: Same<
    Ours.MessageContent,
    Sdk.ResponseInputContent | Sdk.ResponseOutputMessage['content'][number],
    {
      'input_image.detail optional in ours': 'optional on the wire, with the default auto'
      'output_text.annotations optional in ours': 'clients send text back without them'
    } & {
      [Tag in
        | 'file_citation'
        | 'url_citation'
        | 'container_file_citation'
        | 'file_path' as `output_text.annotations = ${Tag}[] only in theirs`]: 'sent back as they came, and not read'
    } & { 'output_text.annotations = object[] only in ours': 'sent back as they came, and not read' }
  >
  ToolOutput: Same<Ours.InputContent, Sdk.ResponseFunctionCallOutputItem>
  Tool: Same<
    Ours.Tool,
    Sdk.Tool,
    {
      [Field in 'parameters' | 'strict' as `function.${Field} optional in ours`]: 'optional on the wire'
    } & {
      [Tag in 'web_search' | 'web_search_2025_08_26' as
        | `${Tag}.external_web_access only in ours`
        | `${Tag}.search_content_types only in ours`]: 'sent by Codex'
    } & {
      'tool_search.parameters = object only in ours': 'a JSON Schema'
      'tool_search.parameters = unknown only in theirs': 'a JSON Schema'
    }
  >
  NamespacedTool: Same<
    Ours.NamespacedTool,
    Sdk.NamespaceTool['tools'][number],
    {
      'function.parameters = object only in ours': 'a JSON Schema'
      'function.parameters = unknown only in theirs': 'a JSON Schema'
    }
  >
  ToolChoice: Same<
    Ours.ToolChoiceObject,
    Exclude<Sdk.ResponseCreateParams['tool_choice'], string | undefined>,
    { 'mcp.server_label optional in theirs': 'their type of hosted tools names mcp once more' }
  >
  Reasoning: Same<
    Ours.Reasoning,
    Shared.Reasoning,
    {
      [Mode in 'standard' | 'pro' as `object.mode = ${Mode} only in ours`]: 'in the OpenAPI document'
    } & { 'object.mode = string only in theirs': 'our enums take other values too' }
  >
  TextConfig: Same<Ours.TextConfig, Sdk.ResponseTextConfig>
  TextFormat: Same<Ours.TextFormat, Sdk.ResponseFormatTextConfig>
  Prompt: Same<Ours.Prompt, Sdk.ResponsePrompt>
  ComputerAction: Same<
    Ours.ComputerAction,
    Sdk.ComputerAction,
    { 'double_click.keys optional in ours': 'optional with every other action' }
  >
  WebSearchAction: Same<
    Ours.WebSearchAction,
    Sdk.ResponseFunctionWebSearch['action'],
    {
      [Field in 'url' | 'pattern' as `find_in_page.${Field} optional in ours`]: 'left out by OpenAI at times'
    }
  >
  ApplyPatchOperation: Same<Ours.ApplyPatchOperation, Sdk.ResponseApplyPatchToolCall['operation']>
  ShellEnvironment: Same<Ours.ShellEnvironment, NonNullable<Sdk.FunctionShellTool['environment']>>

  Response: Same<
    Ours.Response,
    Sdk.Response,
    AgentMessages<'instructions'> &
      Tiers &
      InDocument<'max_tool_calls'> &
      Echoed<ResponseField> & {
        'object.store only in ours': 'sent by OpenAI'
        'object.output_text only in theirs': 'computed by the client'
      }
  >
  ResponseError: Same<
    Ours.ResponseError,
    Sdk.ResponseError,
    {
      [Code in
        | 'insufficient_quota'
        | 'context_length_exceeded'
        | 'server_is_overloaded' as `object.code = ${Code} only in ours`]: 'sent by OpenAI, and told apart by Codex'
    }
  >
  OutputItem: Same<
    Ours.OutputItem,
    Sdk.ResponseOutputItem,
    Replayed<HostedField> &
      Extended & {
        'function_call_output.call_id optional in ours': 'as in the OpenAPI document'
        'shell_call.environment optional in ours': 'left out by OpenAI at times'
        'shell_call_output.max_output_length optional in ours': 'left out by OpenAI at times'
      }
  >
  OutputContent: Same<Ours.OutputContent, Sdk.ResponseContentPartAddedEvent['part']>
  Annotation: Same<
    Ours.Annotation,
    Sdk.ResponseOutputText['annotations'][number],
    {
      [Field in 'title' | 'start_index' | 'end_index' as `url_citation.${Field} optional in ours`]: 'left out by xAI'
    }
  >
  Usage: Same<
    Ours.Usage,
    Sdk.ResponseUsage,
    {
      [Part in 'input' | 'output' as `object.${Part}_tokens_details optional in ours`]: 'left out by compatible servers'
    }
  >
  StreamEvent: Same<Ours.ResponseStreamEvent, Sdk.ResponseStreamEvent, Events>
  CompactedResponse: Same<Ours.CompactedResponse, Sdk.CompactedResponse>
  InputTokenCount: Same<Ours.InputTokenCount, InputTokenCountResponse>
}

// biome-ignore lint/complexity/noBannedTypes: no exceptions is a type without members
type Same<A, B, Listed extends object = {}> = Judge<Difference<A, B>, Listed>

export type Verdict = AllTrue<Types>

type Routed = { 'object.model optional in theirs': 'a gateway routes by it' }
type InDocument<Name extends string> = { [Field in Name as `object.${Field} only in ours`]: 'in the OpenAPI document' }
type AgentMessages<Name extends string> = {
  [Field in Name as `object.${Field} = agent_message[] only in ours`]: 'sent by Codex'
}
type Tiers = {
  [Tier in 'fast' | 'ultrafast' as `object.service_tier = ${Tier} only in ours`]: 'in the OpenAPI document'
}

type ResponseField =
  | 'instructions'
  | 'tools'
  | 'tool_choice'
  | 'parallel_tool_calls'
  | 'temperature'
  | 'top_p'
  | 'metadata'
  | 'error'
  | 'incomplete_details'
type Echoed<Name extends string> = {
  [Field in Name as `object.${Field} optional in ours`]: 'left out by compatible servers'
}

/** Clients send the provider's items back without what only its store knows; while they run, parts are not known yet. */
type Replayed<Name extends string> = {
  [Field in Name as `${Field} optional in ours`]: 'not sent back, or not known yet'
}
type HostedField =
  | `${'computer' | 'file_search' | 'web_search' | 'image_generation' | 'code_interpreter' | 'local_shell' | 'mcp'}_call.id`
  | `${'computer' | 'file_search' | 'web_search' | 'image_generation' | 'code_interpreter' | 'local_shell'}_call.status`
  | 'computer_call.pending_safety_checks'
  | 'web_search_call.action'
  | 'image_generation_call.result'
  | 'code_interpreter_call.code'
  | 'code_interpreter_call.outputs'
  | 'local_shell_call.call_id'
  | 'local_shell_call_output.id'
  | 'mcp_list_tools.id'
  | 'mcp_approval_request.id'
  | 'program.id'
  | 'program_output.id'

/** Fields of items that the client's types do not have. */
type Extended = {
  [Name in 'name' | 'namespace' as `function_call_output.${Name} only in ours`]: 'in the OpenAPI document'
} & { 'custom_tool_call.status only in ours': 'sent by OpenAI and by Codex' } & {
  [Name in
    | 'background'
    | 'output_format'
    | 'quality'
    | 'revised_prompt'
    | 'size' as `image_generation_call.${Name} only in ours`]: 'sent by OpenAI'
} & { 'local_shell_call_output.call_id only in ours': 'sent by clients' } & {
  'mcp_list_tools.error = unknown only in ours': 'a text in the documents, an object on the wire'
  'mcp_list_tools.error = string only in theirs': 'a text in the documents, an object on the wire'
} & {
  [Tag in
    | 'mcp_protocol_error'
    | 'mcp_tool_execution_error'
    | 'http_error' as `mcp_call.error = ${Tag} only in ours`]: 'in the OpenAPI document'
}

type Events = {
  [Tag in
    | `shell_call_command.${'added' | 'delta' | 'done'}`
    | `shell_call_output_content.${'delta' | 'done'}` as `response.${Tag} only in ours`]: 'in the OpenAPI document'
} & {
  [Tag in 'delta' | 'done' as `response.apply_patch_call_operation_diff.${Tag} only in ours`]: 'sent by OpenAI'
} & {
  [Field in 'message' | 'code' | 'param' | 'sequence_number' as `error.${Field} optional in ours`]: 'nested on the wire'
} & { 'error.error only in ours': 'nested on the wire' } & {
  [Tag in 'delta' | 'done' as `response.output_text.${Tag}.logprobs optional in ours`]: 'left out by compatible servers'
} & {
  [Tag in
    | 'file_citation'
    | 'url_citation'
    | 'container_file_citation'
    | 'file_path' as `response.output_text.annotation.added.annotation = ${Tag} only in ours`]: 'theirs is any value'
} & { 'response.output_text.annotation.added.annotation = unknown only in theirs': 'theirs is any value' } & {
  'response.function_call_arguments.done.name optional in ours': 'left out by OpenAI at times'
} & {
  [Name in
    | 'background'
    | 'output_format'
    | 'size'
    | 'quality' as `response.image_generation_call.partial_image.${Name} only in ours`]: 'in the OpenAPI document'
}
