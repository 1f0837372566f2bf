import type { Part, ToolResultPart } from '../../runtime/canonical/part.ts'
import type { CanonicalRequest, Turn } from '../../runtime/canonical/request.ts'
import type { RequestFeature, Section } from './feature.ts'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const PDF = 'JVBERi0xLjQK'
const WAV = 'UklGRiQAAABXQVZF'
const SCHEMA = {
  type: 'object',
  properties: { city: { type: 'string', description: 'Where' }, days: { type: 'integer' } },
  required: ['city'],
  additionalProperties: false,
}

/** As strict modes want it: every property required, no others. */
const CLOSED = { ...SCHEMA, required: ['city', 'days'] }

/** Everything that stands in a turn of this role, in order. */
function parts(request: CanonicalRequest, ...roles: Turn['role'][]): Part[] {
  return request.turns.filter(turn => roles.includes(turn.role)).flatMap(turn => turn.parts)
}

function texts(request: CanonicalRequest, ...roles: Turn['role'][]): string[] {
  return parts(request, ...roles).flatMap(part => (part.type === 'text' ? [part.text] : []))
}

function media(request: CanonicalRequest, type: 'image' | 'audio' | 'document' | 'video'): unknown[] {
  return parts(request, 'user').flatMap(part => (part.type === type ? [part.source] : []))
}

function results(request: CanonicalRequest): ToolResultPart[] {
  return request.turns.flatMap(turn => turn.parts.filter(part => part.type === 'tool-result'))
}

/** A message of the user in each protocol, of these contents. */
const user = {
  chat: (...content: unknown[]) => ({ messages: [{ role: 'user', content }] }),
  responses: (...content: unknown[]) => ({ input: [{ role: 'user', content }] }),
  messages: (...content: unknown[]) => ({ messages: [{ role: 'user', content }] }),
  gemini: (...content: unknown[]) => ({ contents: [{ role: 'user', parts: content }] }),
}

/** A conversation in which a tool was called and answered, with this result. */
const answered = {
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

const functions = {
  chat: [{ type: 'function', function: { name: 'weather', description: 'The weather', parameters: SCHEMA } }],
  responses: [{ type: 'function', name: 'weather', description: 'The weather', parameters: SCHEMA, strict: false }],
  messages: [{ name: 'weather', description: 'The weather', input_schema: SCHEMA }],
  gemini: [{ functionDeclarations: [{ name: 'weather', description: 'The weather', parametersJsonSchema: SCHEMA }] }],
}

const two = {
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

const THINKS = {
  'anthropic-messages': 'claude-opus-4-6',
  gemini: 'gemini-3-pro-preview',
  'openai-chat': 'gpt-5',
  'openai-responses': 'gpt-5',
}
const BUDGETS = {
  'anthropic-messages': 'claude-sonnet-4-5',
  gemini: 'gemini-2.5-pro',
  'openai-chat': 'gpt-5',
  'openai-responses': 'gpt-5',
}

/** What requests can say, by theme. */
export const requestFeatures: Section<RequestFeature>[] = [
  {
    title: 'Conversation',
    features: [
      {
        name: 'instructions before the conversation',
        asks: {
          'openai-chat': {
            messages: [
              { role: 'system', content: 'Be brief.' },
              { role: 'user', content: 'hi' },
            ],
          },
          'openai-responses': { instructions: 'Be brief.', input: 'hi' },
          'anthropic-messages': { system: 'Be brief.' },
          gemini: { systemInstruction: { parts: [{ text: 'Be brief.' }] } },
        },
        reads: request => texts(request, 'system', 'developer'),
      },
      {
        name: 'instructions in several blocks',
        asks: {
          'openai-chat': {
            messages: [
              {
                role: 'system',
                content: [
                  { type: 'text', text: 'One.' },
                  { type: 'text', text: 'Two.' },
                ],
              },
              { role: 'user', content: 'hi' },
            ],
          },
          'anthropic-messages': {
            system: [
              { type: 'text', text: 'One.' },
              { type: 'text', text: 'Two.' },
            ],
          },
          gemini: { systemInstruction: { parts: [{ text: 'One.' }, { text: 'Two.' }] } },
        },
        reads: request => texts(request, 'system', 'developer'),
        otherwise: { 'openai-chat': 'joined', 'openai-responses': 'joined', gemini: 'joined' },
      },
      {
        name: 'instructions within the conversation',
        asks: {
          'openai-chat': {
            messages: [
              { role: 'user', content: 'hi' },
              { role: 'assistant', content: 'hello' },
              { role: 'system', content: 'Be brief.' },
              { role: 'user', content: 'go on' },
            ],
          },
          'openai-responses': {
            input: [
              { role: 'user', content: 'hi' },
              { role: 'assistant', content: 'hello' },
              { role: 'developer', content: 'Be brief.' },
              { role: 'user', content: 'go on' },
            ],
          },
          'anthropic-messages': {
            messages: [
              { role: 'user', content: 'hi' },
              { role: 'assistant', content: 'hello' },
              { role: 'system', content: 'Be brief.' },
              { role: 'user', content: 'go on' },
            ],
          },
        },
        reads: request => texts(request, 'system', 'developer'),
        otherwise: {
          'anthropic-messages': 'user text in `<system-reminder>`, where the model has no such role',
          gemini: 'user text in `<system-reminder>`',
        },
      },
      {
        name: 'text of several turns',
        asks: {
          'openai-chat': {
            messages: [
              { role: 'user', content: 'one' },
              { role: 'assistant', content: 'two' },
              { role: 'user', content: 'three' },
            ],
          },
          'openai-responses': {
            input: [
              { role: 'user', content: 'one' },
              { role: 'assistant', content: 'two' },
              { role: 'user', content: 'three' },
            ],
          },
          'anthropic-messages': {
            messages: [
              { role: 'user', content: 'one' },
              { role: 'assistant', content: 'two' },
              { role: 'user', content: 'three' },
            ],
          },
          gemini: {
            contents: [
              { role: 'user', parts: [{ text: 'one' }] },
              { role: 'model', parts: [{ text: 'two' }] },
              { role: 'user', parts: [{ text: 'three' }] },
            ],
          },
        },
        reads: request => [texts(request, 'user'), texts(request, 'assistant')],
      },
      {
        name: 'participants’ names',
        asks: { 'openai-chat': { messages: [{ role: 'user', name: 'ann', content: 'hi' }] } },
        reads: request => request.turns.map(turn => turn.name),
      },
    ],
  },
  {
    title: 'Media',
    features: [
      {
        name: 'images as data',
        asks: {
          'openai-chat': user.chat({ type: 'image_url', image_url: { url: `data:image/png;base64,${PNG}` } }),
          'openai-responses': user.responses({
            type: 'input_image',
            image_url: `data:image/png;base64,${PNG}`,
            detail: 'auto',
          }),
          'anthropic-messages': user.messages({
            type: 'image',
            source: { type: 'base64', media_type: 'image/png', data: PNG },
          }),
          gemini: user.gemini({ inlineData: { mimeType: 'image/png', data: PNG } }),
        },
        reads: request => media(request, 'image'),
      },
      {
        name: 'images by URL',
        asks: {
          'openai-chat': user.chat({ type: 'image_url', image_url: { url: 'https://example.com/a.png' } }),
          'openai-responses': user.responses({
            type: 'input_image',
            image_url: 'https://example.com/a.png',
            detail: 'auto',
          }),
          'anthropic-messages': user.messages({
            type: 'image',
            source: { type: 'url', url: 'https://example.com/a.png' },
          }),
        },
        reads: request => media(request, 'image'),
        otherwise: { gemini: 'fetched by the gateway' },
      },
      {
        name: 'images’ detail',
        asks: {
          'openai-chat': user.chat({
            type: 'image_url',
            image_url: { url: `data:image/png;base64,${PNG}`, detail: 'low' },
          }),
          'openai-responses': user.responses({
            type: 'input_image',
            image_url: `data:image/png;base64,${PNG}`,
            detail: 'low',
          }),
          gemini: user.gemini({
            inlineData: { mimeType: 'image/png', data: PNG },
            mediaResolution: { level: 'MEDIA_RESOLUTION_LOW' },
          }),
        },
        reads: request => parts(request, 'user').map(part => (part.type === 'image' ? part.detail : undefined)),
      },
      {
        name: 'PDF documents as data',
        asks: {
          'openai-chat': user.chat({
            type: 'file',
            file: { filename: 'a.pdf', file_data: `data:application/pdf;base64,${PDF}` },
          }),
          'openai-responses': user.responses({
            type: 'input_file',
            filename: 'a.pdf',
            file_data: `data:application/pdf;base64,${PDF}`,
          }),
          'anthropic-messages': user.messages({
            type: 'document',
            source: { type: 'base64', media_type: 'application/pdf', data: PDF },
          }),
          gemini: user.gemini({ inlineData: { mimeType: 'application/pdf', data: PDF } }),
        },
        reads: request => media(request, 'document'),
      },
      {
        name: 'documents as text',
        asks: {
          'anthropic-messages': user.messages({
            type: 'document',
            title: 'Notes',
            source: { type: 'text', media_type: 'text/plain', data: 'All is well.' },
          }),
        },
        reads: request => media(request, 'document'),
        otherwise: {
          'openai-chat': 'text under its title',
          'openai-responses': 'text under its title',
          gemini: 'text under its title',
        },
      },
      {
        name: 'sound',
        asks: {
          'openai-chat': user.chat({ type: 'input_audio', input_audio: { data: WAV, format: 'wav' } }),
          gemini: user.gemini({ inlineData: { mimeType: 'audio/wav', data: WAV } }),
        },
        reads: request => media(request, 'audio'),
      },
      {
        name: 'video',
        asks: { gemini: user.gemini({ inlineData: { mimeType: 'video/mp4', data: 'AAAA' } }) },
        reads: request => media(request, 'video'),
      },
      {
        name: 'files of a provider’s store',
        asks: {
          'openai-chat': user.chat({ type: 'file', file: { file_id: 'file-1' } }),
          'openai-responses': user.responses({ type: 'input_image', file_id: 'file-1', detail: 'auto' }),
          'anthropic-messages': user.messages({ type: 'image', source: { type: 'file', file_id: 'file_1' } }),
        },
        reads: request => [media(request, 'document'), media(request, 'image')],
      },
    ],
  },
  {
    title: 'Tools',
    features: [
      {
        name: 'functions and their schemas',
        asks: {
          'openai-chat': { tools: functions.chat },
          'openai-responses': { tools: functions.responses },
          'anthropic-messages': { tools: functions.messages },
          gemini: { tools: functions.gemini },
        },
        reads: request =>
          request.tools.map(tool => (tool.type === 'function' ? [tool.name, tool.description, tool.parameters] : tool)),
      },
      {
        name: 'strictness',
        asks: {
          'openai-chat': {
            tools: [{ type: 'function', function: { name: 'weather', parameters: CLOSED, strict: true } }],
          },
          'openai-responses': { tools: [{ type: 'function', name: 'weather', parameters: CLOSED, strict: true }] },
          'anthropic-messages': { tools: [{ name: 'weather', input_schema: CLOSED, strict: true }] },
        },
        reads: request => request.tools.map(tool => (tool.type === 'function' ? tool.strict : undefined)),
      },
      {
        name: 'freeform tools and grammars',
        asks: {
          'openai-chat': {
            tools: [
              {
                type: 'custom',
                custom: {
                  name: 'patch',
                  format: { type: 'grammar', grammar: { syntax: 'lark', definition: 'start: "a"' } },
                },
              },
            ],
          },
          'openai-responses': {
            tools: [
              { type: 'custom', name: 'patch', format: { type: 'grammar', syntax: 'lark', definition: 'start: "a"' } },
            ],
          },
        },
        reads: request => request.tools,
        otherwise: {
          'openai-chat': 'a function of one text, but for OpenAI itself',
          'anthropic-messages': 'a function of one text',
          gemini: 'a function of one text',
        },
      },
      {
        name: 'namespaces',
        asks: {
          'openai-responses': {
            tools: [
              {
                type: 'namespace',
                name: 'clock',
                description: 'Time',
                tools: [{ type: 'function', name: 'now', parameters: SCHEMA, strict: false }],
              },
            ],
          },
        },
        reads: request => request.tools.map(tool => (tool.type === 'hosted' ? undefined : [tool.namespace, tool.name])),
        otherwise: {
          'openai-chat': 'called `namespace__name`',
          'anthropic-messages': 'called `namespace__name`',
          gemini: 'called `namespace__name`',
        },
      },
      {
        name: 'a call is required',
        asks: {
          'openai-chat': { tools: functions.chat, tool_choice: 'required' },
          'openai-responses': { tools: functions.responses, tool_choice: 'required' },
          'anthropic-messages': { tools: functions.messages, tool_choice: { type: 'any' } },
          gemini: { tools: functions.gemini, toolConfig: { functionCallingConfig: { mode: 'ANY' } } },
        },
        reads: request => request.toolChoice,
      },
      {
        name: 'one named tool is required',
        asks: {
          'openai-chat': { tools: functions.chat, tool_choice: { type: 'function', function: { name: 'weather' } } },
          'openai-responses': { tools: functions.responses, tool_choice: { type: 'function', name: 'weather' } },
          'anthropic-messages': { tools: functions.messages, tool_choice: { type: 'tool', name: 'weather' } },
          gemini: {
            tools: functions.gemini,
            toolConfig: { functionCallingConfig: { mode: 'ANY', allowedFunctionNames: ['weather'] } },
          },
        },
        reads: request => request.toolChoice,
      },
      {
        name: 'some of the tools are allowed',
        asks: {
          'openai-chat': {
            tools: two.chat,
            tool_choice: {
              type: 'allowed_tools',
              allowed_tools: { mode: 'auto', tools: [{ type: 'function', function: { name: 'weather' } }] },
            },
          },
          'openai-responses': {
            tools: two.responses,
            tool_choice: { type: 'allowed_tools', mode: 'auto', tools: [{ type: 'function', name: 'weather' }] },
          },
        },
        reads: request => request.toolChoice,
        otherwise: {
          'openai-chat': 'only those are offered, but for OpenAI itself',
          'anthropic-messages': 'only those are offered',
          gemini: 'only those are offered',
        },
      },
      {
        name: 'no parallel calls',
        asks: {
          'openai-chat': { tools: functions.chat, parallel_tool_calls: false },
          'openai-responses': { tools: functions.responses, parallel_tool_calls: false },
          'anthropic-messages': {
            tools: functions.messages,
            tool_choice: { type: 'auto', disable_parallel_tool_use: true },
          },
        },
        reads: request => request.parallelToolCalls,
      },
      {
        name: 'calls and their results',
        asks: {
          'openai-chat': answered.chat('sunny'),
          'openai-responses': answered.responses('sunny'),
          'anthropic-messages': answered.messages('sunny'),
          gemini: answered.gemini({ output: 'sunny' }),
        },
        reads: request => [
          parts(request, 'assistant').map(part =>
            part.type === 'tool-call' ? [part.name, JSON.parse(part.arguments)] : part,
          ),
          results(request).map(({ content }) => content),
        ],
      },
      {
        name: 'images in results',
        asks: {
          'openai-responses': answered.responses([
            { type: 'input_image', image_url: `data:image/png;base64,${PNG}`, detail: 'auto' },
          ]),
          'anthropic-messages': answered.messages([
            { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PNG } },
          ]),
        },
        reads: request =>
          results(request).flatMap(({ content }) =>
            content.filter(part => part.type === 'image').map(part => part.source),
          ),
        otherwise: { 'openai-chat': 'in a message of the user after the results', gemini: 'beside the result' },
      },
      {
        name: 'results that are errors',
        asks: {
          'anthropic-messages': answered.messages('no such city', { is_error: true }),
          gemini: answered.gemini({ error: 'no such city' }),
        },
        reads: request => results(request).map(({ isError }) => isError),
        otherwise: { 'openai-chat': 'the result begins with `Error:`' },
      },
      {
        name: 'web search by the provider',
        asks: {
          'openai-responses': { tools: [{ type: 'web_search' }] },
          'anthropic-messages': { tools: [{ type: 'web_search_20250305', name: 'web_search' }] },
          gemini: { tools: [{ googleSearch: {} }] },
        },
        reads: request => request.tools.map(tool => (tool.type === 'hosted' ? tool.service?.kind : undefined)),
      },
      {
        name: 'code execution by the provider',
        asks: {
          'openai-responses': { tools: [{ type: 'code_interpreter', container: { type: 'auto' } }] },
          'anthropic-messages': { tools: [{ type: 'code_execution_20250825', name: 'code_execution' }] },
          gemini: { tools: [{ codeExecution: {} }] },
        },
        reads: request => request.tools.map(tool => (tool.type === 'hosted' ? tool.service?.kind : undefined)),
      },
      {
        name: 'fetching of pages by the provider',
        asks: {
          'anthropic-messages': { tools: [{ type: 'web_fetch_20250910', name: 'web_fetch' }] },
          gemini: { tools: [{ urlContext: {} }] },
        },
        reads: request => request.tools.map(tool => (tool.type === 'hosted' ? tool.service?.kind : undefined)),
      },
    ],
  },
  {
    title: 'Output and sampling',
    features: [
      {
        name: 'JSON by a schema',
        asks: {
          'openai-chat': { response_format: { type: 'json_schema', json_schema: { name: 'place', schema: SCHEMA } } },
          'openai-responses': { text: { format: { type: 'json_schema', name: 'place', schema: SCHEMA } } },
          'anthropic-messages': { output_config: { format: { type: 'json_schema', schema: SCHEMA } } },
          gemini: { generationConfig: { responseMimeType: 'application/json', responseJsonSchema: SCHEMA } },
        },
        reads: request => (request.output?.type === 'json-schema' ? request.output.schema : request.output),
      },
      {
        name: 'any JSON',
        asks: {
          'openai-chat': { response_format: { type: 'json_object' } },
          'openai-responses': { text: { format: { type: 'json_object' } } },
          gemini: { generationConfig: { responseMimeType: 'application/json' } },
        },
        reads: request => request.output,
      },
      {
        name: 'verbosity',
        models: { 'openai-responses': 'gpt-5' },
        asks: { 'openai-chat': { verbosity: 'low' }, 'openai-responses': { text: { verbosity: 'low' } } },
        reads: request => request.verbosity,
      },
      {
        name: 'output limit',
        asks: {
          'openai-chat': { max_completion_tokens: 500 },
          'openai-responses': { max_output_tokens: 500 },
          'anthropic-messages': { max_tokens: 500 },
          gemini: { generationConfig: { maxOutputTokens: 500 } },
        },
        reads: request => request.maxOutputTokens,
      },
      {
        name: 'stop sequences',
        asks: {
          'openai-chat': { stop: ['END'] },
          'anthropic-messages': { stop_sequences: ['END'] },
          gemini: { generationConfig: { stopSequences: ['END'] } },
        },
        reads: request => request.sampling.stop,
        otherwise: { 'openai-responses': 'the gateway looks for them itself' },
      },
      {
        name: 'temperature',
        asks: {
          'openai-chat': { temperature: 0.5 },
          'openai-responses': { temperature: 0.5 },
          'anthropic-messages': { temperature: 0.5 },
          gemini: { generationConfig: { temperature: 0.5 } },
        },
        reads: ({ sampling }) => sampling.temperature,
      },
      {
        name: 'top_p',
        asks: {
          'openai-chat': { top_p: 0.9 },
          'openai-responses': { top_p: 0.9 },
          'anthropic-messages': { top_p: 0.9 },
          gemini: { generationConfig: { topP: 0.9 } },
        },
        reads: ({ sampling }) => sampling.topP,
      },
      {
        name: 'top_k',
        asks: { 'anthropic-messages': { top_k: 40 }, gemini: { generationConfig: { topK: 40 } } },
        reads: ({ sampling }) => sampling.topK,
      },
      {
        name: 'penalties, seed',
        asks: {
          'openai-chat': { presence_penalty: 0.5, frequency_penalty: 0.5, seed: 7 },
          gemini: { generationConfig: { presencePenalty: 0.5, frequencyPenalty: 0.5, seed: 7 } },
        },
        reads: ({ sampling }) => [sampling.presencePenalty, sampling.frequencyPenalty, sampling.seed],
      },
      {
        name: 'log probabilities',
        asks: {
          'openai-chat': { logprobs: true, top_logprobs: 3 },
          'openai-responses': { include: ['message.output_text.logprobs'], top_logprobs: 3 },
          gemini: { generationConfig: { responseLogprobs: true, logprobs: 3 } },
        },
        reads: ({ sampling }) => [sampling.logprobs, sampling.topLogprobs],
      },
      {
        name: 'several answers',
        asks: { 'openai-chat': { n: 2 }, gemini: { generationConfig: { candidateCount: 2 } } },
        reads: ({ sampling }) => sampling.candidates,
      },
    ],
  },
  {
    title: 'Reasoning',
    features: [
      {
        name: 'effort',
        models: THINKS,
        asks: {
          'openai-chat': { reasoning_effort: 'high' },
          'openai-responses': { reasoning: { effort: 'high' } },
          'anthropic-messages': { thinking: { type: 'adaptive' }, output_config: { effort: 'high' } },
          gemini: { generationConfig: { thinkingConfig: { thinkingLevel: 'HIGH' } } },
        },
        reads: ({ reasoning }) => reasoning?.effort,
      },
      {
        name: 'budget of tokens',
        models: BUDGETS,
        asks: {
          'anthropic-messages': { max_tokens: 16000, thinking: { type: 'enabled', budget_tokens: 8000 } },
          gemini: { generationConfig: { thinkingConfig: { thinkingBudget: 8000 } } },
        },
        reads: ({ reasoning }) => reasoning?.budgetTokens,
        otherwise: { 'openai-chat': 'the nearest effort', 'openai-responses': 'the nearest effort' },
      },
      {
        name: 'no reasoning',
        models: { ...BUDGETS, 'openai-chat': 'gpt-5.1', 'openai-responses': 'gpt-5.1', gemini: 'gemini-2.5-flash' },
        asks: {
          'openai-chat': { reasoning_effort: 'none' },
          'openai-responses': { reasoning: { effort: 'none' } },
          'anthropic-messages': { thinking: { type: 'disabled' } },
          gemini: { generationConfig: { thinkingConfig: { thinkingBudget: 0 } } },
        },
        reads: ({ reasoning }) => reasoning?.effort === 'none' || reasoning?.budgetTokens === 0,
      },
    ],
  },
  {
    title: 'Caching and the rest',
    features: [
      {
        name: 'cache marks',
        models: { 'openai-chat': 'gpt-5.5', 'openai-responses': 'gpt-5.5' },
        asks: {
          'anthropic-messages': {
            messages: [
              { role: 'user', content: [{ type: 'text', text: 'long', cache_control: { type: 'ephemeral' } }] },
            ],
          },
        },
        reads: request => parts(request, 'user').map(part => part.cache !== undefined),
        otherwise: {
          'openai-chat': 'cached without marks',
          'openai-responses': 'cached without marks',
          gemini: 'cached without marks',
        },
      },
      {
        name: 'cache key',
        asks: { 'openai-chat': { prompt_cache_key: 'k' }, 'openai-responses': { prompt_cache_key: 'k' } },
        reads: request => request.promptCacheKey,
        otherwise: {
          'openai-chat': 'cached without a key, but for OpenAI itself',
          'anthropic-messages': 'marks are set instead',
          gemini: 'cached without a key',
        },
      },
      {
        name: 'end user',
        asks: {
          'openai-chat': { safety_identifier: 'u1' },
          'openai-responses': { safety_identifier: 'u1' },
          'anthropic-messages': { metadata: { user_id: 'u1' } },
        },
        reads: request => request.endUser,
      },
      {
        name: 'metadata',
        asks: {
          'openai-chat': { metadata: { team: 'a' } },
          'openai-responses': { metadata: { team: 'a' } },
          gemini: { labels: { team: 'a' } },
        },
        reads: request => request.metadata,
      },
      {
        name: 'service tier',
        asks: {
          'openai-chat': { service_tier: 'flex' },
          'openai-responses': { service_tier: 'flex' },
          gemini: { serviceTier: 'flex' },
        },
        reads: request => request.serviceTier,
      },
      {
        name: 'safety settings',
        asks: {
          gemini: { safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_NONE' }] },
        },
        reads: () => undefined,
      },
    ],
  },
]
