import type { RequestFeature, Section } from '../feature.ts'
import { answered, CLOSED, functions, PNG, parts, results, SCHEMA, two } from './samples.ts'

export const toolFeatures: Section<RequestFeature> = {
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
}
