// What a Responses client is told by upstreams of the other protocols, and what it brings back.
import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import { GatewayError } from '../../runtime/canonical/error.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { openaiResponses as responses } from '../../runtime/protocols/openai-responses/index.ts'
import { SEAL_PREFIX } from '../../runtime/protocols/seal.ts'
import { call, chunk, DONE, finish } from './chat-chunks.ts'
import {
  folded,
  MODEL,
  type StreamOptions,
  streamed,
  type TranslatedStream,
  translated,
  type UpstreamEvent,
  whole,
} from './translate.ts'

interface Event {
  type: string
  sequence_number: number
  output_index?: number
  item_id?: string
  delta?: string
  item?: Item
  response?: { status: string; output: Item[]; [member: string]: unknown }
  [member: string]: unknown
}

interface Item {
  type: string
  id: string
  [member: string]: unknown
}

/** A Messages upstream's stream: these blocks, each in these deltas. */
function messages(blocks: { block: object; deltas: object[] }[], reason = 'end_turn'): UpstreamEvent[] {
  const message = {
    id: 'msg_01',
    type: 'message',
    role: 'assistant',
    model: 'up',
    content: [],
    usage: { input_tokens: 5, output_tokens: 1 },
  }
  return [
    { type: 'message_start', message },
    ...blocks.flatMap(({ block, deltas }, index) => [
      { type: 'content_block_start', index, content_block: block },
      ...deltas.map(delta => ({ type: 'content_block_delta', index, delta })),
      { type: 'content_block_stop', index },
    ]),
    { type: 'message_delta', delta: { stop_reason: reason, stop_sequence: null }, usage: { output_tokens: 7 } },
    { type: 'message_stop' },
  ]
}

const text = (...pieces: string[]) => ({
  block: { type: 'text', text: '' },
  deltas: pieces.map(piece => ({ type: 'text_delta', text: piece })),
})
const toolUse = (id: string, name: string, ...pieces: string[]) => ({
  block: { type: 'tool_use', id, name, input: {} },
  deltas: pieces.map(partial_json => ({ type: 'input_json_delta', partial_json })),
})
const thinking = (signature: string, ...pieces: string[]) => ({
  block: { type: 'thinking', thinking: '', signature: '' },
  deltas: [...pieces.map(thinking => ({ type: 'thinking_delta', thinking })), { type: 'signature_delta', signature }],
})

function fromMessages(events: UpstreamEvent[], options?: StreamOptions): TranslatedStream {
  return streamed('anthropic-messages', events, 'openai-responses', options)
}

function eventsOf(stream: TranslatedStream): Event[] {
  return stream.events as Event[] // What the encoder of Responses streams writes.
}

const types = (events: Event[]) => events.map(event => event.type.replace('response.', ''))

/** The promises that every Responses stream keeps. */
function expectWhole(events: Event[]): Item[] {
  expect(events.map(event => event.sequence_number)).toEqual(events.map((_, index) => index))
  const done = events.filter(event => event.type === 'response.output_item.done')
  const output = events.at(-1)?.response?.output ?? []
  expect(output).toEqual(done.map(event => event.item))
  expect(done.map(event => event.output_index)).toEqual(done.map((_, index) => index))
  for (const { output_index, item_id } of events)
    if (item_id !== undefined) expect(item_id).toBe(output[output_index ?? -1]?.id)
  return output
}

const ITEM = [
  'output_item.added',
  'content_part.added',
  'output_text.delta',
  'output_text.done',
  'content_part.done',
  'output_item.done',
]

describe('the events of a stream', () => {
  test('case 57, Q112: a text opens and closes every level, with one id, numbered without a gap', () => {
    const events = eventsOf(fromMessages(messages([text('hi')])))
    expect(types(events)).toEqual(['created', 'in_progress', ...ITEM, 'completed'])
    expect(expectWhole(events)).toMatchObject([{ type: 'message', content: [{ type: 'output_text', text: 'hi' }] }])
    expect(events.at(-1)?.response).toMatchObject({
      id: 'resp_01',
      model: MODEL,
      status: 'completed',
      usage: { output_tokens: 7 },
    })
  })

  test('case 58: thinking, then a call', () => {
    const stream = fromMessages(
      messages([thinking('SIG', 'let me', ' see'), toolUse('toolu_1', 'weather', '{"a"', ':1}')], 'tool_use'),
    )
    const events = eventsOf(stream)
    expect(types(events).slice(2)).toEqual([
      ...[
        'output_item.added',
        'reasoning_summary_part.added',
        'reasoning_summary_text.delta',
        'reasoning_summary_text.delta',
      ],
      ...['reasoning_summary_text.done', 'reasoning_summary_part.done', 'output_item.done'],
      ...['output_item.added', 'function_call_arguments.delta', 'function_call_arguments.delta'],
      ...['function_call_arguments.done', 'output_item.done', 'completed'],
    ])
    expect(expectWhole(events)).toMatchObject([
      {
        type: 'reasoning',
        id: 'rs_01_0',
        summary: [{ text: 'let me see' }],
        encrypted_content: expect.stringContaining(SEAL_PREFIX),
      },
      { type: 'function_call', call_id: 'toolu_1', name: 'weather', arguments: '{"a":1}' },
    ])
    const call = events.filter(event => event.type === 'response.output_item.added')[1]
    expect(call?.item).toMatchObject({ arguments: '', status: 'in_progress' })
    const done = events.find(event => event.type === 'response.function_call_arguments.done')
    expect(done).toMatchObject({ name: 'weather', arguments: '{"a":1}' })
  })

  test('case 62: an answer that reached its limit is incomplete, and so is its last item', () => {
    const events = eventsOf(fromMessages(messages([text('hi')], 'max_tokens')))
    expect(types(events).at(-1)).toBe('incomplete')
    expect(events.at(-1)?.response).toMatchObject({ incomplete_details: { reason: 'max_output_tokens' } })
    expect(expectWhole(events)).toMatchObject([{ type: 'message', status: 'incomplete' }])
  })

  test('case 63: an error after the beginning fails the response, with a code that clients know', () => {
    const [start] = messages([])
    const error = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }
    const events = eventsOf(fromMessages([start!, error]))
    expect(types(events)).toEqual(['created', 'in_progress', 'error', 'failed'])
    expect(events.at(-1)?.response).toMatchObject({
      status: 'failed',
      error: { code: 'server_is_overloaded', message: 'Overloaded' },
    })
  })

  test('Q20: a call begins when its name and id are known, and its arguments till then are one delta', () => {
    const stream = streamed(
      'openai-chat',
      [
        chunk({ role: 'assistant', content: null }),
        chunk(call(0, { args: '{"x"' })),
        chunk(call(0, { id: 'call_1' })),
        chunk(call(0, { name: 'f', args: ':1' })),
        chunk(call(0, { args: '}' })),
        finish('tool_calls'),
        DONE,
      ],
      'openai-responses',
    )
    const events = eventsOf(stream)
    const deltas = events.filter(event => event.type === 'response.function_call_arguments.delta')
    expect(deltas.map(event => event.delta).join('')).toBe('{"x":1}')
    expect(deltas[0]?.delta).toContain('{"x"')
    expect(expectWhole(events)).toMatchObject([
      { type: 'function_call', call_id: 'call_1', name: 'f', arguments: '{"x":1}' },
    ])
  })

  test('Q25: the output of the end is in the order of its places', () => {
    const stream = streamed(
      'openai-chat',
      [
        chunk(call(0, { id: 'a', name: 'f' })),
        chunk(call(1, { id: 'b', name: 'g', args: '{"y":2}' })),
        chunk(call(0, { args: '{"x":1}' })),
        finish('tool_calls'),
        DONE,
      ],
      'openai-responses',
    )
    expect(expectWhole(eventsOf(stream)).map(item => item.call_id)).toEqual(['a', 'b'])
  })

  test('Q108: citations are numbered, and stand in the text that is done as well', () => {
    const cite = (url: string) => ({
      type: 'citations_delta',
      citation: { type: 'web_search_result_location', url, title: 'T', cited_text: 'c', encrypted_index: '' },
    })
    const block = {
      block: { type: 'text', text: '', citations: [] },
      deltas: [{ type: 'text_delta', text: 'hi' }, cite('https://a/'), cite('https://b/')],
    }
    const events = eventsOf(fromMessages(messages([block])))
    const added = events.filter(event => event.type === 'response.output_text.annotation.added')
    expect(added.map(event => event.annotation_index)).toEqual([0, 1])
    expect(expectWhole(events)).toMatchObject([
      {
        content: [
          {
            annotations: [
              { type: 'url_citation', url: 'https://a/', start_index: 0, end_index: 2 },
              { url: 'https://b/' },
            ],
          },
        ],
      },
    ])
  })

  test('log probabilities go out with the text that they are of', () => {
    const logprobs = (token: string) => ({
      content: [{ token, logprob: -0.5, bytes: null, top_logprobs: [{ token: 'x', logprob: -2, bytes: null }] }],
    })
    const events = eventsOf(
      streamed(
        'openai-chat',
        [
          chunk({ content: 'h' }, { logprobs: logprobs('h') }),
          chunk({ content: 'i' }, { logprobs: logprobs('i') }),
          finish('stop'),
          DONE,
        ],
        'openai-responses',
        {
          request: {
            model: 'm',
            input: 'hi',
            include: ['message.output_text.logprobs'],
            top_logprobs: 1,
            stream: true,
          },
        },
      ),
    )
    const deltas = events.filter(event => event.type === 'response.output_text.delta')
    expect(deltas).toMatchObject([
      { delta: 'h', logprobs: [{ token: 'h', logprob: -0.5, top_logprobs: [{ token: 'x' }] }] },
      { delta: 'i', logprobs: [{ token: 'i' }] },
    ])
    expect(expectWhole(events)).toMatchObject([
      { content: [{ text: 'hi', logprobs: [{ token: 'h' }, { token: 'i' }] }] },
    ])
  })

  test('the openai library reads them to the same response', async () => {
    const { text: stream } = fromMessages(
      messages([thinking('SIG', 'hm'), text('Hello'), toolUse('toolu_1', 'weather', '{}')], 'tool_use'),
    )
    const fetch = async () => new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
    const client = new OpenAI({ apiKey: 'none', baseURL: 'http://gateway.test/v1', maxRetries: 0, fetch })
    const response = await client.responses.stream({ model: 'm', input: 'x' }).finalResponse()
    expect(response.output_text).toBe('Hello')
    expect(response.output.map(item => item.type)).toEqual(['reasoning', 'message', 'function_call'])
  })
})

const lark = { type: 'grammar', syntax: 'lark', definition: 'start: "*** Begin"' }
const codexTools = {
  model: MODEL,
  stream: true,
  input: [
    {
      type: 'additional_tools',
      role: 'developer',
      tools: [
        { type: 'custom', name: 'apply_patch', format: lark },
        { type: 'namespace', name: 'functions', description: '', tools: [{ type: 'custom', name: 'exec' }] },
        {
          type: 'namespace',
          name: 'agents',
          description: '',
          tools: [{ type: 'function', name: 'spawn', parameters: {} }],
        },
      ],
    },
    { role: 'user', content: 'go' },
  ],
}

describe("Codex's tools", () => {
  test.each<[ProtocolId, (body: never) => unknown]>([
    ['openai-chat', (body: { tools: { function: object }[] }) => body.tools.map(tool => tool.function)],
    ['anthropic-messages', (body: { tools: object[] }) => body.tools],
    [
      'gemini',
      (body: { tools: { functionDeclarations: object[] }[] }) => body.tools.flatMap(tool => tool.functionDeclarations),
    ],
  ])('that come in an input item reach %s as functions, with their grammars and flat names', (to, toolsOf) => {
    const { body } = translated('openai-responses', codexTools, to)
    expect(toolsOf(body as never)).toMatchObject([
      { name: 'apply_patch', description: expect.stringContaining('start: "*** Begin"') },
      { name: 'functions__exec' },
      { name: 'agents__spawn' },
    ])
  })

  test('case 59, Q37: the input of a freeform tool is decoded as it streams', () => {
    const upstream = messages([toolUse('toolu_1', 'apply_patch', '{"input":"*** Be', 'gin\\n"}')], 'tool_use')
    const events = eventsOf(fromMessages(upstream, { request: codexTools }))
    const deltas = events.filter(event => event.type === 'response.custom_tool_call_input.delta')
    expect(deltas.map(event => event.delta)).toEqual(['*** Be', 'gin\n'])
    expect(types(events)).toContain('custom_tool_call_input.done')
    expect(types(events).join()).not.toContain('function_call')
    expect(expectWhole(events)).toMatchObject([
      { type: 'custom_tool_call', call_id: 'toolu_1', name: 'apply_patch', input: '*** Begin\n' },
    ])
  })

  test('case 60: arguments that are not wrapped are the input, and the call stays a freeform one', () => {
    for (const args of ['{"patch":"x"}', '*** Begin']) {
      const upstream = [chunk(call(0, { id: 'c', name: 'apply_patch', args })), finish('tool_calls'), DONE]
      const stream = streamed('openai-chat', upstream, 'openai-responses', { request: codexTools })
      expect(expectWhole(eventsOf(stream))).toMatchObject([{ type: 'custom_tool_call', input: args }])
    }
  })

  test('case 61, Q39: a flat name is a name and a namespace again', () => {
    const upstream = messages(
      [toolUse('toolu_1', 'functions__exec', '{"input":"ls"}'), toolUse('toolu_2', 'agents__spawn', '{}')],
      'tool_use',
    )
    expect(expectWhole(eventsOf(fromMessages(upstream, { request: codexTools })))).toMatchObject([
      { type: 'custom_tool_call', name: 'exec', namespace: 'functions', input: 'ls' },
      { type: 'function_call', name: 'spawn', namespace: 'agents', arguments: '{}' },
    ])
  })

  test('Q38: calls in the history are wrapped, and a result with a picture keeps it', () => {
    const image = { type: 'input_image', image_url: 'data:image/png;base64,iVBORw0KGgo=', detail: 'auto' }
    const input = [
      ...codexTools.input,
      { type: 'custom_tool_call', call_id: 'c1', name: 'exec', namespace: 'functions', input: 'ls "a"' },
      { type: 'custom_tool_call_output', call_id: 'c1', output: [{ type: 'input_text', text: 'a' }, image] },
    ]
    const { body } = translated('openai-responses', { ...codexTools, input }, 'anthropic-messages')
    const sent = JSON.stringify(body)
    expect(sent).toContain('{"input":"ls \\"a\\""}')
    expect(sent).toContain('"name":"functions__exec"')
    expect(sent).toContain('iVBORw0KGgo=')
    expect(sent).toContain('"type":"image"')
  })

  test('Q40: tools that OpenAI runs and that the upstream has none of are left out and reported, not refused', () => {
    const body = {
      model: 'm',
      input: 'x',
      tools: [{ type: 'file_search', vector_store_ids: ['vs_1'] }, { type: 'tool_search' }],
    }
    const result = translated('openai-responses', body, 'openai-chat')
    expect(result.body).not.toHaveProperty('tools')
    expect(result.losses.map(({ feature }) => feature)).toEqual(['tool.file_search', 'tool.tool_search'])
  })

  test('Q41: a tool that is to be loaded later, or by programs, is offered from the start: agents send such by default', () => {
    const tools = [
      { type: 'function', name: 'f', parameters: {}, defer_loading: true, allowed_callers: ['programmatic'] },
    ]
    const { body, losses } = translated('openai-responses', { model: 'm', input: 'x', tools }, 'anthropic-messages')
    expect(body).toMatchObject({ tools: [{ name: 'f' }] })
    expect(losses.map(({ feature }) => feature)).toEqual(['tool.defer_loading', 'tool.allowed_callers'])
  })
})

describe('refusals', () => {
  test('Q77: of Anthropic without a word are content filters, which no client takes for an outage', () => {
    const events = eventsOf(fromMessages(messages([text('I can')], 'refusal')))
    expect(events.at(-1)).toMatchObject({
      type: 'response.incomplete',
      response: { incomplete_details: { reason: 'content_filter' }, output: [{ content: [{ text: 'I can' }] }] },
    })
    expect(events.at(-1)?.response?.error).toBeNull()
  })

  test('Q77: with an explanation say it', () => {
    const upstream = messages([], 'refusal').map(event =>
      'delta' in Object(event) && (event as { type: string }).type === 'message_delta'
        ? {
            ...(event as object),
            delta: {
              stop_reason: 'refusal',
              stop_details: { type: 'refusal', category: 'cyber', explanation: 'Not that.' },
            },
          }
        : event,
    )
    const events = eventsOf(fromMessages(upstream))
    expect(expectWhole(events)).toMatchObject([
      { type: 'message', content: [{ type: 'refusal', refusal: 'Not that.' }] },
    ])
    expect(types(events).at(-1)).toBe('completed')
  })

  test('of Chat in words are refusals', () => {
    const stream = streamed('openai-chat', [chunk({ refusal: 'no' }), finish('stop'), DONE], 'openai-responses')
    expect(expectWhole(eventsOf(stream))).toMatchObject([{ content: [{ type: 'refusal', refusal: 'no' }] }])
  })
})

describe('case 66: what refers to responses that nobody keeps is refused before anything is answered', () => {
  test.each([
    ['previous_response_id', { previous_response_id: 'resp_1', input: 'and?' }],
    ['conversation', { conversation: { id: 'conv_1' }, input: 'and?' }],
    ['input[0]', { input: [{ type: 'item_reference', id: 'msg_1' }] }],
  ])('%s', (param, body) => {
    const attempt = () => translated('openai-responses', { model: 'm', ...body }, 'anthropic-messages')
    expect(attempt).toThrow(GatewayError)
    expect(attempt).toThrow(
      expect.objectContaining({
        status: 400,
        details: expect.objectContaining({ code: 'previous_response_not_found', param }),
      }),
    )
  })
})

describe('compaction', () => {
  const conversation = {
    model: MODEL,
    stream: true,
    instructions: 'Be brief.',
    include: ['reasoning.encrypted_content'],
    tools: [{ type: 'function', name: 'f', parameters: {} }],
    tool_choice: 'required',
    text: { format: { type: 'json_object' } },
    input: [
      { role: 'user', content: 'Remember 7.' },
      { role: 'assistant', content: 'I do.' },
      { type: 'compaction_trigger' },
    ],
  }

  test('case 67: a trigger at the end asks for a summary, and gets exactly one compaction item', () => {
    const { body } = translated('openai-responses', conversation, 'openai-chat')
    expect(body).not.toHaveProperty('tools')
    expect(body).not.toHaveProperty('tool_choice')
    expect(body).not.toHaveProperty('response_format')
    expect(body).toMatchObject({
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Remember 7.' },
        { role: 'assistant', content: 'I do.' },
        { role: 'user', content: expect.stringContaining('summary') },
      ],
    })
    const upstream = messages([thinking('SIG', 'hm'), text('The number ', 'is 7.')])
    const events = eventsOf(fromMessages(upstream, { request: conversation }))
    expect(types(events)).toEqual(['created', 'in_progress', 'output_item.added', 'output_item.done', 'completed'])
    expect(expectWhole(events)).toEqual([
      { type: 'compaction', id: 'cmp_01_0', encrypted_content: expect.not.stringContaining('7') },
    ])
  })

  test('the item is the conversation from then on, toward every upstream', () => {
    const [item] = expectWhole(eventsOf(fromMessages(messages([text('The number is 7.')]), { request: conversation })))
    const input = [item, { role: 'user', content: 'Which number?' }]
    for (const to of ['openai-chat', 'anthropic-messages', 'gemini'] as const) {
      const { body, losses } = translated('openai-responses', { model: 'm', input }, to)
      expect(JSON.stringify(body)).toContain('The number is 7.')
      expect(losses).toEqual([])
    }
  })

  test('the operation of its own answers in its own form', () => {
    const operation = { ...operationOf('compact'), kind: 'compact' as const }
    const { request } = decodeWith(operation, { model: 'm', input: 'Remember 7.' })
    expect(request.compact).toBe('operation')
    const reply = whole('anthropic-messages', wholeMessage('The number is 7.'), 'openai-responses', { request })
    expect(reply).toMatchObject({
      object: 'response.compaction',
      output: [{ type: 'compaction' }],
      usage: { output_tokens: 7 },
    })
    expect((reply as { output: object[] }).output).toHaveLength(1)
  })

  test('an answer without a summary is a failure', () => {
    const events = eventsOf(fromMessages(messages([]), { request: conversation }))
    expect(events.at(-1)).toMatchObject({
      type: 'response.failed',
      response: { output: [], error: { code: 'server_error' } },
    })
  })

  test('what another provider has compacted can be read by nobody else, and is refused', () => {
    const input = [
      { type: 'compaction', encrypted_content: 'gAAAA' },
      { role: 'user', content: 'Which?' },
    ]
    const attempt = () => translated('openai-responses', { model: 'm', input }, 'anthropic-messages')
    expect(attempt).toThrow(expect.objectContaining({ status: 400 }))
  })
})

function wholeMessage(answer: string): object {
  const content = [{ type: 'text', text: answer }]
  const usage = { input_tokens: 5, output_tokens: 7 }
  return { id: 'msg_01', type: 'message', role: 'assistant', model: 'up', content, stop_reason: 'end_turn', usage }
}

test('case 68: an answer by a schema is the JSON that the model wrote', () => {
  const schema = {
    type: 'object',
    properties: { city: { type: 'string' } },
    required: ['city'],
    additionalProperties: false,
  }
  const request = {
    model: 'm',
    stream: true,
    input: 'x',
    text: { format: { type: 'json_schema', name: 'place', schema, strict: true } },
  }
  const json = '{"city":"Paris"}'
  expect(translated('openai-responses', request, 'anthropic-messages').body).toMatchObject({
    output_config: { format: { type: 'json_schema' } },
  })
  expect(
    folded('anthropic-messages', messages([text('{"city":', '"Paris"}')]), 'openai-responses', { request }),
  ).toMatchObject({
    output: [{ type: 'message', content: [{ text: json }] }],
  })
})

describe('state of other makers comes back to them through Responses clients', () => {
  /** What the upstream gets when the client sends the reply's items back, as Codex does: without ids, content null. */
  function echoed(from: ProtocolId, output: Item[], more: object[] = []) {
    const items = output.map(({ id: _, status: __, ...item }) =>
      item.type === 'reasoning' ? { ...item, content: null } : item,
    )
    const tools = [{ type: 'function', name: 'weather', parameters: { type: 'object', properties: {} } }]
    const input = [{ role: 'user', content: 'weather?' }, ...items, ...more]
    return translated('openai-responses', { model: 'm', input, tools, include: ['reasoning.encrypted_content'] }, from)
  }

  const answers = [{ type: 'function_call_output', call_id: 'toolu_1', output: 'sunny' }]

  test("Anthropic's signatures and redacted blocks, unchanged and in their places", () => {
    const redacted = { block: { type: 'redacted_thinking', data: 'REDACTED+/=' }, deltas: [] }
    const upstream = messages(
      [thinking('SIG+/=', 'let me'), redacted, toolUse('toolu_1', 'weather', '{"a":1}')],
      'tool_use',
    )
    const output = expectWhole(eventsOf(fromMessages(upstream)))
    expect(output.map(item => item.type)).toEqual(['reasoning', 'reasoning', 'function_call'])
    expect(output[1]).toMatchObject({ summary: [] })
    const { body, losses } = echoed('anthropic-messages', output, answers)
    expect(body).toMatchObject({
      messages: [
        { role: 'user' },
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 'let me', signature: 'SIG+/=' },
            { type: 'redacted_thinking', data: 'REDACTED+/=' },
            { type: 'tool_use', id: 'toolu_1', name: 'weather', input: { a: 1 } },
          ],
        },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1' }] },
      ],
    })
    expect(losses).toEqual([])
  })

  test('thinking whose text Anthropic left out is not taken for a redacted block', () => {
    const output = expectWhole(
      eventsOf(fromMessages(messages([thinking('SIG'), toolUse('toolu_1', 'weather', '{}')], 'tool_use'))),
    )
    const { body } = echoed('anthropic-messages', output, answers)
    expect(JSON.stringify(body)).toContain('{"type":"thinking","thinking":"","signature":"SIG"}')
  })

  test("Gemini's signatures of calls and texts, at the parts that they were on", () => {
    const parts = (...parts: object[]) => ({
      candidates: [{ content: { role: 'model', parts }, index: 0 }],
      responseId: 'g1',
    })
    const call = (id: string, args: object) => ({ functionCall: { id, name: 'weather', args } })
    const upstream = [
      parts({ text: 'hm', thought: true }),
      parts({ text: 'I look.' }),
      parts({ ...call('toolu_1', { a: 1 }), thoughtSignature: 'U0lHMQ==' }, call('toolu_2', {})),
      {
        candidates: [
          { content: { role: 'model', parts: [{ text: '', thoughtSignature: 'U0lHMg==' }] }, finishReason: 'STOP' },
        ],
      },
    ]
    const output = expectWhole(eventsOf(streamed('gemini', upstream, 'openai-responses')))
    expect(output.map(item => item.type)).toEqual([
      ...['reasoning', 'message', 'function_call', 'reasoning', 'function_call', 'reasoning'],
    ])
    const { body } = echoed('gemini', output, [
      ...answers,
      { type: 'function_call_output', call_id: 'toolu_2', output: 'rain' },
    ])
    const turn = (body as { contents: { role: string; parts: object[] }[] }).contents[1]
    expect(turn?.parts.filter(part => !('thought' in part))).toMatchObject([
      { text: 'I look.' },
      { ...call('toolu_1', { a: 1 }), thoughtSignature: 'U0lHMQ==' },
      call('toolu_2', {}),
      { text: '', thoughtSignature: 'U0lHMg==' },
    ])
    expect(turn?.parts.filter(part => 'thoughtSignature' in part)).toHaveLength(2)
  })

  test('a client that did not ask for state gets none', () => {
    const request = { model: 'm', input: 'x', stream: true }
    const stream = fromMessages(messages([thinking('SIG', 'let me'), text('hi')]), { request })
    expect(stream.text).not.toContain('encrypted_content":"')
    expect(expectWhole(eventsOf(stream)).map(item => item.type)).toEqual(['reasoning', 'message'])
  })

  test('nothing that belongs to another maker is sent to OpenAI', () => {
    const output = expectWhole(eventsOf(fromMessages(messages([thinking('SIG', 'let me'), text('hi')]))))
    const { body, losses } = echoed('openai-responses', output, [{ role: 'user', content: 'go on' }])
    expect(JSON.stringify(body)).not.toMatch(/SIG|reasoning","|aGcxO/)
    expect(losses.map(({ feature }) => feature)).toEqual(['reasoning.history'])
  })
})

function operationOf(id: string) {
  return {
    id,
    protocol: 'openai-responses' as const,
    method: 'POST' as const,
    path: '/v1/responses/compact',
    model: 'body' as const,
    stream: 'never' as const,
  }
}

function decodeWith(operation: Parameters<typeof responses.decodeRequest>[1]['operation'], body: object) {
  return responses.decodeRequest(body, { operation, model: MODEL, stream: false })
}
