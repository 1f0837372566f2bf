import { describe, expect, test } from 'vitest'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { openaiChat } from '../../runtime/protocols/openai-chat/index.ts'
import type { Target } from '../../runtime/protocols/protocol.ts'
import { decode, leastRequest, targetOf, translated } from './translate.ts'

const OPENAI: Partial<Target> = { kind: 'openai', model: 'gpt-4.1' }
const REASONER: Partial<Target> = { kind: 'openai', model: 'gpt-5.2' }

// biome-ignore lint/suspicious/noExplicitAny: bodies are looked into, and each look is an expectation
type Body = any

function toChat(from: ProtocolId, fields: object, target?: Partial<Target>) {
  const { body, losses, steps } = translated(from, { ...leastRequest(from), ...fields }, 'openai-chat', target)
  // Looked into below.
  return { body: body as Body, losses, features: losses.map(({ feature }) => feature), steps }
}

const messages = (fields: object, target?: Partial<Target>) => toChat('anthropic-messages', fields, target)
const responses = (fields: object, target?: Partial<Target>) => toChat('openai-responses', fields, target)
const gemini = (fields: object, target?: Partial<Target>) => toChat('gemini', fields, target)

const user = (content: unknown) => ({ role: 'user', content })
const PIXEL = 'iVBORw0KGgo='

describe('what every request says', () => {
  test('the target’s model, and usage of streams, asked or not (Q12)', () => {
    expect(messages({}).body).toMatchObject({
      model: 'upstream-model',
      stream: true,
      stream_options: { include_usage: true },
      messages: [{ role: 'user', content: 'hi' }],
    })
  })

  test('the limit of tokens by the name that the server knows', () => {
    expect(messages({ max_tokens: 9 }).body).toMatchObject({ max_tokens: 9 })
    expect(messages({ max_tokens: 9 }).body).not.toHaveProperty('max_completion_tokens')
    expect(messages({ max_tokens: 9 }, OPENAI).body).toMatchObject({ max_completion_tokens: 9 })
    expect(messages({ max_tokens: 9 }, OPENAI).body).not.toHaveProperty('max_tokens')
    // A server in front of OpenAI's models hands on what it is given.
    expect(messages({ max_tokens: 9 }, { model: 'openai/gpt-5' }).body).toMatchObject({ max_completion_tokens: 9 })
  })

  test('OpenAI is sent no member that it does not know', () => {
    const known = new Set(
      'model messages stream stream_options tools tool_choice max_completion_tokens temperature top_p stop reasoning_effort safety_identifier prompt_cache_key service_tier response_format'.split(
        ' ',
      ),
    )
    const { body } = messages(
      {
        system: [{ type: 'text', text: 's', cache_control: { type: 'ephemeral' } }],
        tools: [{ name: 'f', input_schema: { type: 'object' }, cache_control: { type: 'ephemeral' } }],
        tool_choice: { type: 'any' },
        temperature: 1,
        top_p: 0.5,
        top_k: 5,
        stop_sequences: ['x'],
        metadata: { user_id: 'u' },
        thinking: { type: 'enabled', budget_tokens: 2000 },
        output_config: { format: { type: 'json_schema', schema: { type: 'object' } } },
        messages: [
          user([{ type: 'text', text: 'hi', cache_control: { type: 'ephemeral' } }]),
          {
            role: 'assistant',
            content: [
              { type: 'thinking', thinking: 't', signature: 's' },
              { type: 'tool_use', id: 'toolu_1', name: 'f', input: {} },
            ],
          },
          user([{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'x' }]),
        ],
      },
      { kind: 'openai', model: 'some-new-model' },
    )
    expect(Object.keys(body).filter(name => !known.has(name))).toEqual([])
    const members = new Set(body.messages.flatMap((message: object) => Object.keys(message)))
    expect([...members].sort()).toEqual(['content', 'role', 'tool_call_id', 'tool_calls'])
    expect(JSON.stringify(body)).not.toContain('cache_control')
  })
})

describe('instructions', () => {
  test('are system messages; their role stays where the server knows it', () => {
    const input = [
      { role: 'developer', content: 'One.' },
      { role: 'user', content: 'hi' },
      { role: 'developer', content: 'Two.' },
    ]
    expect(responses({ instructions: 'Zero.', input }, OPENAI).body.messages).toEqual([
      { role: 'system', content: 'Zero.' },
      { role: 'developer', content: 'One.' },
      { role: 'user', content: 'hi' },
      { role: 'developer', content: 'Two.' },
    ])
  })

  test('at the beginning are one system message elsewhere, as templates of open models want it', () => {
    const input = [
      { role: 'developer', content: 'One.' },
      { role: 'user', content: 'hi' },
      { role: 'developer', content: 'Two.' },
    ]
    expect(responses({ instructions: 'Zero.', input }).body.messages).toEqual([
      { role: 'system', content: 'Zero.\n\nOne.' },
      { role: 'user', content: 'hi' },
      { role: 'system', content: 'Two.' },
    ])
  })

  test('in several blocks keep them at OpenAI, and have a blank line between them elsewhere', () => {
    const system = [
      { type: 'text', text: 'a' },
      { type: 'text', text: 'b' },
    ]
    expect(messages({ system }, OPENAI).body.messages[0]).toEqual({ role: 'system', content: system })
    expect(messages({ system }).body.messages[0]).toEqual({ role: 'system', content: 'a\n\nb' })
  })

  test('are text: an image in them is shown by the user, directly after (Q70)', () => {
    const input = [
      {
        role: 'developer',
        content: [
          { type: 'input_text', text: 'Look like this:' },
          { type: 'input_image', image_url: `data:image/png;base64,${PIXEL}` },
        ],
      },
      { role: 'user', content: 'hi' },
    ]
    expect(responses({ input }).body.messages).toMatchObject([
      { role: 'system', content: 'Look like this:' },
      { role: 'user', content: [{ type: 'text' }, { type: 'image_url' }] },
      { role: 'user', content: 'hi' },
    ])
  })

  test('of Gemini are a system message', () => {
    expect(gemini({ systemInstruction: { parts: [{ text: 's' }] } }).body.messages[0]).toEqual({
      role: 'system',
      content: 's',
    })
  })
})

describe('what the user says', () => {
  test('texts are one string for servers that know nothing else (Q73)', () => {
    const content = [
      { type: 'text', text: 'a' },
      { type: 'text', text: 'b' },
    ]
    expect(messages({ messages: [user(content)] }).body.messages).toEqual([user('a\n\nb')])
    expect(messages({ messages: [user(content)] }, OPENAI).body.messages).toEqual([user(content)])
  })

  test('images by address and by bytes', () => {
    const content = [
      { type: 'image', source: { type: 'url', url: 'https://x.test/a.png' } },
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PIXEL } },
    ]
    expect(messages({ messages: [user(content)] }).body.messages[0].content).toEqual([
      { type: 'image_url', image_url: { url: 'https://x.test/a.png' } },
      { type: 'image_url', image_url: { url: `data:image/png;base64,${PIXEL}` } },
    ])
  })

  test.each([
    ['low', 'low'],
    ['high', 'high'],
    ['auto', 'auto'],
    ['original', 'high'],
  ])('an image’s detail %s is %s, as Chat has no more (Q83, line 14)', (detail, written) => {
    const input = [user([{ type: 'input_image', image_url: `data:image/png;base64,${PIXEL}`, detail }])]
    const { body, features } = responses({ input }, OPENAI)
    expect(body.messages[0].content[0].image_url.detail).toBe(written)
    expect(features).toEqual(detail === written ? [] : ['image.detail'])
  })

  test('no detail stays none (Q83)', () => {
    const input = [user([{ type: 'input_image', image_url: `data:image/png;base64,${PIXEL}`, detail: null }])]
    expect(responses({ input }).body.messages[0].content[0].image_url).not.toHaveProperty('detail')
  })

  test('a PDF is a file with its name (line 14)', () => {
    const document = {
      type: 'document',
      title: 'Report',
      source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERi0=' },
    }
    for (const target of [OPENAI, {}]) {
      expect(messages({ messages: [user([document])] }, target).body.messages[0].content).toEqual([
        { type: 'file', file: { filename: 'Report.pdf', file_data: 'data:application/pdf;base64,JVBERi0=' } },
      ])
    }
  })

  test('a document that is text is told under its title', () => {
    const document = {
      type: 'document',
      title: 'Notes',
      context: 'from May',
      source: { type: 'text', media_type: 'text/plain', data: 'Buy milk.' },
    }
    expect(messages({ messages: [user([document])] }).body.messages[0].content).toBe(
      '[Document: Notes]\n[from May]\n\nBuy milk.',
    )
    const file = { type: 'input_file', filename: 'a.txt', file_data: `data:text/plain;base64,${btoa('Buy milk.')}` }
    expect(responses({ input: [user([file])] }).body.messages[0].content).toBe('[Document: a.txt]\n\nBuy milk.')
  })

  test('a search result of the client is a text with its source', () => {
    const result = {
      type: 'search_result',
      source: 'https://x.test',
      title: 'X',
      content: [{ type: 'text', text: 'found' }],
      citations: { enabled: true },
    }
    const { body, features } = messages({ messages: [user([result])] })
    expect(body.messages[0].content).toBe('[Document: X]\n[https://x.test]\n\nfound')
    expect(features).toContain('document.citations')
  })

  test('sound in the two formats that OpenAI has, in any elsewhere', () => {
    const sound = (mimeType: string) => ({
      contents: [{ role: 'user', parts: [{ inlineData: { mimeType, data: 'AAAA' } }] }],
    })
    expect(gemini(sound('audio/mpeg'), OPENAI).body.messages[0].content).toEqual([
      { type: 'input_audio', input_audio: { data: 'AAAA', format: 'mp3' } },
    ])
    expect(() => gemini(sound('audio/ogg'), OPENAI)).toThrow(/wav or mp3/)
    expect(gemini(sound('audio/wav')).body.messages[0].content[0].input_audio.format).toBe('wav')
  })

  test('video where servers take it; OpenAI does not', () => {
    const contents = [{ role: 'user', parts: [{ inlineData: { mimeType: 'video/mp4', data: 'AAAA' } }] }]
    expect(gemini({ contents }, { model: 'qwen3-vl' }).body.messages[0].content).toEqual([
      { type: 'video_url', video_url: { url: 'data:video/mp4;base64,AAAA' } },
    ])
    expect(() => gemini({ contents }, OPENAI)).toThrow(/video/)
  })

  test.each([
    ['an image', [{ type: 'image', source: { type: 'file', file_id: 'file_1' } }]],
    ['a document', [{ type: 'document', source: { type: 'file', file_id: 'file_1' } }]],
  ])('%s in a file store of another provider is refused, with its place', (_, content) => {
    expect(() => messages({ messages: [user(content)] })).toThrow(
      expect.objectContaining({
        kind: 'invalid-request',
        details: { code: 'not_translatable', param: 'turns[0].parts[0]' },
      }),
    )
  })

  test('a file of OpenAI’s own store is told to OpenAI', () => {
    const input = [user([{ type: 'input_file', file_id: 'file-abc' }])]
    expect(responses({ input }, OPENAI).body.messages[0].content).toEqual([
      { type: 'file', file: { file_id: 'file-abc' } },
    ])
    expect(() => responses({ input })).toThrow(/provider that keeps it/)
  })
})

describe('what the assistant said', () => {
  const assistant = (content: unknown) => [user('hi'), { role: 'assistant', content }, user('go on')]

  test('texts of one answer that cites are one text, others have a blank line between them', () => {
    const citation = {
      type: 'web_search_result_location',
      url: 'https://x.test',
      title: 'X',
      cited_text: 'c',
      encrypted_index: 'e',
    }
    const cited = [
      { type: 'text', text: 'Paris is ' },
      { type: 'text', text: 'big', citations: [citation] },
      { type: 'text', text: '.' },
    ]
    expect(messages({ messages: assistant(cited) }).body.messages[1]).toEqual({
      role: 'assistant',
      content: 'Paris is big.',
    })
    const plain = [
      { type: 'text', text: 'One.' },
      { type: 'text', text: 'Two.' },
    ]
    expect(messages({ messages: assistant(plain) }).body.messages[1].content).toBe('One.\n\nTwo.')
  })

  test('a turn that holds nothing for Chat is no message (Q71)', () => {
    const thought = [{ type: 'redacted_thinking', data: 'x' }]
    expect(messages({ messages: assistant(thought) }).body.messages).toEqual([user('hi'), user('go on')])
    expect(messages({ messages: assistant('') }).body.messages).toEqual([user('hi'), user('go on')])
  })

  test('a refusal is one at OpenAI and a text elsewhere', () => {
    const input = [user('hi'), { role: 'assistant', content: [{ type: 'refusal', refusal: 'No.' }] }, user('Why?')]
    expect(responses({ input }, OPENAI).body.messages[1]).toEqual({
      role: 'assistant',
      content: null,
      refusal: 'No.',
    })
    expect(responses({ input }).body.messages[1]).toEqual({ role: 'assistant', content: 'No.' })
  })

  test('what another provider’s tools did is told as text, or reported', () => {
    const content = [
      { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'weather' } },
      { type: 'text', text: 'It rains.' },
    ]
    const { body, losses } = messages({ messages: assistant(content) })
    const told = body.messages[1].content
    expect(told).toContain('It rains.')
    expect(told.includes('weather') || losses.some(({ feature }) => feature === 'content.server_tool_use')).toBe(true)
  })

  test('an answer begun by the client is sent, and that it may begin anew is reported', () => {
    const begun = [user('hi'), { role: 'assistant', content: 'Once upon' }]
    const { body, features } = messages({ messages: begun })
    expect(body.messages[1]).toEqual({ role: 'assistant', content: 'Once upon' })
    expect(features).toEqual(['prefill'])
    const mistral = messages({ messages: begun }, { model: 'mistral-large-latest' })
    expect(mistral.body.messages[1]).toEqual({ role: 'assistant', content: 'Once upon', prefix: true })
    expect(mistral.features).toEqual([])
  })

  test('an image that the assistant made is shown by the user', () => {
    const contents = [
      { role: 'user', parts: [{ text: 'draw' }] },
      { role: 'model', parts: [{ text: 'Here.' }, { inlineData: { mimeType: 'image/png', data: PIXEL } }] },
      { role: 'user', parts: [{ text: 'bluer' }] },
    ]
    expect(gemini({ contents }).body.messages.slice(1)).toEqual([
      { role: 'assistant', content: 'Here.' },
      user([
        { type: 'text', text: '[image that the assistant made]' },
        { type: 'image_url', image_url: { url: `data:image/png;base64,${PIXEL}` } },
      ]),
      user('bluer'),
    ])
  })
})

describe('tool calls and results', () => {
  const history = (result: object, ...after: object[]) => [
    user('hi'),
    {
      role: 'assistant',
      content: [
        { type: 'text', text: 'Let me see.' },
        { type: 'tool_use', id: 'toolu_1', name: 'f', input: { x: 1 } },
      ],
    },
    user([{ type: 'tool_result', tool_use_id: 'toolu_1', ...result }, ...after]),
  ]

  test('are a message with the call, and one with its result', () => {
    expect(messages({ messages: history({ content: 'ok' }) }).body.messages.slice(1)).toEqual([
      {
        role: 'assistant',
        content: 'Let me see.',
        tool_calls: [{ id: 'toolu_1', type: 'function', function: { name: 'f', arguments: '{"x":1}' } }],
      },
      { role: 'tool', tool_call_id: 'toolu_1', content: 'ok' },
    ])
  })

  test('Q36: an image in a result follows all results, in a message of the user', () => {
    const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PIXEL } }
    const both = [
      user('hi'),
      {
        role: 'assistant',
        content: [
          { type: 'tool_use', id: 'toolu_1', name: 'f', input: {} },
          { type: 'tool_use', id: 'toolu_2', name: 'f', input: {} },
        ],
      },
      user([
        { type: 'tool_result', tool_use_id: 'toolu_1', content: [{ type: 'text', text: 'seen' }, image] },
        { type: 'tool_result', tool_use_id: 'toolu_2', content: 'ok' },
        { type: 'text', text: 'Go on.' },
      ]),
    ]
    for (const target of [OPENAI, {}]) {
      expect(messages({ messages: both }, target).body.messages.slice(2)).toEqual([
        { role: 'tool', tool_call_id: 'toolu_1', content: 'seen\n\n[The image of the tool call toolu_1 follows.]' },
        { role: 'tool', tool_call_id: 'toolu_2', content: 'ok' },
        user([
          { type: 'text', text: '[image of the tool call toolu_1]' },
          { type: 'image_url', image_url: { url: `data:image/png;base64,${PIXEL}` } },
        ]),
        user('Go on.'),
      ])
    }
  })

  test('Q36: of Responses and of Gemini too', () => {
    const input = [
      { type: 'function_call', call_id: 'c', name: 'f', arguments: '{}' },
      {
        type: 'function_call_output',
        call_id: 'c',
        output: [{ type: 'input_image', image_url: `data:image/png;base64,${PIXEL}` }],
      },
    ]
    expect(responses({ input }).body.messages.slice(1)).toMatchObject([
      { role: 'tool', content: '[The image of the tool call c follows.]' },
      { role: 'user', content: [{ type: 'text' }, { type: 'image_url' }] },
    ])
  })

  test.each([
    ['is marked', 'not found', 'Error: not found'],
    ['that says so itself stays', 'Error: not found', 'Error: not found'],
    [
      'of Claude Code stays',
      '<tool_use_error>No such file</tool_use_error>',
      '<tool_use_error>No such file</tool_use_error>',
    ],
  ])('an error %s', (_, content, written) => {
    expect(messages({ messages: history({ content, is_error: true }) }).body.messages[2].content).toBe(written)
  })

  test('texts of a result have a blank line between them (Q33)', () => {
    const content = [
      { type: 'text', text: 'a' },
      { type: 'text', text: 'b' },
    ]
    expect(messages({ messages: history({ content }) }).body.messages[2].content).toBe('a\n\nb')
  })

  test('Q31: results of one turn of Messages are a message each; a text after them is the user’s', () => {
    const { body } = messages({ messages: history({ content: 'ok' }, { type: 'text', text: 'And?' }) })
    expect(body.messages.slice(2)).toEqual([{ role: 'tool', tool_call_id: 'toolu_1', content: 'ok' }, user('And?')])
  })

  test('ids that are too long are changed alike in the call and its result', () => {
    const id = `run_shell_command_${'9'.repeat(60)}`
    const contents = [
      { role: 'user', parts: [{ text: 'hi' }] },
      { role: 'model', parts: [{ functionCall: { id, name: 'f', args: {} } }] },
      { role: 'user', parts: [{ functionResponse: { id, name: 'f', response: { output: 'ok' } } }] },
    ]
    const { body } = gemini({ contents }, OPENAI)
    const [call] = body.messages[1].tool_calls
    expect(call.id).toMatch(/^call_\w{14}$/)
    expect(body.messages[2].tool_call_id).toBe(call.id)
    const mistral = gemini({ contents }, { model: 'devstral-small' }).body
    expect(mistral.messages[1].tool_calls[0].id).toMatch(/^[a-z0-9]{9}$/)
    expect(mistral.messages[2].tool_call_id).toBe(mistral.messages[1].tool_calls[0].id)
  })

  test('integers past 2^53 keep their digits', () => {
    const input = [
      { type: 'function_call', call_id: 'c', name: 'f', arguments: '{"id":12345678901234567890}' },
      { type: 'function_call_output', call_id: 'c', output: 'ok' },
    ]
    expect(responses({ input }).body.messages[0].tool_calls[0].function.arguments).toBe('{"id":12345678901234567890}')
  })

  test('arguments that are no JSON stay at OpenAI, and are a text in an object where templates parse them', () => {
    const input = [
      { type: 'function_call', call_id: 'c', name: 'f', arguments: '{"x": "unfin' },
      { type: 'function_call_output', call_id: 'c', output: 'ok' },
    ]
    const written = (target?: Partial<Target>) =>
      responses({ input }, target).body.messages[0].tool_calls[0].function.arguments
    expect(written(OPENAI)).toBe('{"x": "unfin')
    expect(JSON.parse(written())).toEqual({ raw_arguments: '{"x": "unfin' })
  })
})

describe('tools', () => {
  const schema = { type: 'object', properties: { x: { type: 'string' } } }

  test('are functions with their schema; none said is one without properties (Q27)', () => {
    const tools = [
      { name: 'f', description: 'd', input_schema: schema },
      { name: 'g', input_schema: { type: 'object' } },
    ]
    expect(messages({ tools }).body.tools).toEqual([
      { type: 'function', function: { name: 'f', description: 'd', parameters: schema } },
      { type: 'function', function: { name: 'g', parameters: { type: 'object', properties: {} } } },
    ])
    expect(gemini({ tools: [{ functionDeclarations: [{ name: 'h' }] }] }).body.tools).toEqual([
      { type: 'function', function: { name: 'h', parameters: { type: 'object', properties: {} } } },
    ])
  })

  test('Q28: strict stays as it was said, and unsaid where it was not', () => {
    const tool = (strict: unknown) => ({
      tools: [{ type: 'function', name: 'f', parameters: schema, ...(strict !== undefined && { strict }) }],
    })
    expect(responses(tool(true)).body.tools[0].function.strict).toBe(true)
    expect(responses(tool(false)).body.tools[0].function.strict).toBe(false)
    expect(responses(tool(null)).body.tools[0].function).not.toHaveProperty('strict')
    expect(responses(tool(undefined)).body.tools[0].function).not.toHaveProperty('strict')
  })

  test('freeform tools are custom tools at OpenAI and functions of one input elsewhere', () => {
    const tools = [
      {
        type: 'custom',
        name: 'patch',
        description: 'd',
        format: { type: 'grammar', syntax: 'lark', definition: 'start: "x"' },
      },
    ]
    expect(responses({ tools }, OPENAI).body.tools).toEqual([
      {
        type: 'custom',
        custom: {
          name: 'patch',
          description: 'd',
          format: { type: 'grammar', grammar: { syntax: 'lark', definition: 'start: "x"' } },
        },
      },
    ])
    expect(responses({ tools }).body.tools).toMatchObject([
      { type: 'function', function: { name: 'patch', parameters: { required: ['input'] } } },
    ])
  })

  test('namespaced tools are called by both of their names', () => {
    const tools = [
      { type: 'namespace', name: 'ns', description: '', tools: [{ type: 'function', name: 'f', parameters: schema }] },
    ]
    expect(responses({ tools }).body.tools).toMatchObject([{ function: { name: 'ns__f' } }])
  })

  const offered = { tools: [{ name: 'f', input_schema: schema }] }

  test.each([
    [{ type: 'auto' }, 'auto'],
    [{ type: 'any' }, 'required'],
    [{ type: 'none' }, 'none'],
    [
      { type: 'tool', name: 'f' },
      { type: 'function', function: { name: 'f' } },
    ],
  ])('the choice %j', (tool_choice, written) => {
    expect(messages({ ...offered, tool_choice }).body.tool_choice).toEqual(written)
  })

  test('Q29: a choice without tools is dropped', () => {
    const { body } = messages({ tool_choice: { type: 'any' } })
    expect(body).not.toHaveProperty('tool_choice')
    expect(body).not.toHaveProperty('tools')
  })

  test('a choice of some tools is said at OpenAI, and leaves only those elsewhere', () => {
    const tools = ['f', 'g', 'h'].map(name => ({ type: 'function', name, parameters: schema }))
    const tool_choice = {
      type: 'allowed_tools',
      mode: 'required',
      tools: [
        { type: 'function', name: 'f' },
        { type: 'function', name: 'h' },
      ],
    }
    expect(responses({ tools, tool_choice }, OPENAI).body).toMatchObject({
      tools: [{}, {}, {}],
      tool_choice: {
        type: 'allowed_tools',
        allowed_tools: {
          mode: 'required',
          tools: [
            { type: 'function', function: { name: 'f' } },
            { type: 'function', function: { name: 'h' } },
          ],
        },
      },
    })
    const elsewhere = responses({ tools, tool_choice }).body
    expect(elsewhere.tool_choice).toBe('required')
    expect(elsewhere.tools.map((tool: Body) => tool.function.name)).toEqual(['f', 'h'])
  })

  test('calls side by side are forbidden only where tools are', () => {
    const tool_choice = { type: 'auto', disable_parallel_tool_use: true }
    expect(messages({ ...offered, tool_choice }).body.parallel_tool_calls).toBe(false)
    expect(messages({ tool_choice }).body).not.toHaveProperty('parallel_tool_calls')
    const said = { tools: [{ type: 'function', name: 'f', parameters: schema }], parallel_tool_calls: true }
    expect(responses(said).body).not.toHaveProperty('parallel_tool_calls')
  })

  describe('that another provider runs', () => {
    const search = { type: 'web_search_20250305', name: 'web_search', max_uses: 8 }

    test('are reported, and refused only where they must be used', () => {
      const { body, features } = messages({ tools: [search] })
      expect(body).not.toHaveProperty('tools')
      expect(features).toContain('tool.web_search_20250305')
      expect(() => messages({ tools: [search], tool_choice: { type: 'tool', name: 'web_search' } })).toThrow(
        expect.objectContaining({ kind: 'invalid-request' }),
      )
    })

    test('search, where the model does: with the settings that it has', () => {
      const target = { kind: 'openai' as const, model: 'gpt-4o-search-preview' }
      const tools = [
        {
          type: 'web_search',
          search_context_size: 'low',
          user_location: { type: 'approximate', country: 'PL', city: 'Łódź' },
          filters: { allowed_domains: ['x.test'] },
        },
      ]
      const { body, features } = responses({ tools }, target)
      expect(body.web_search_options).toEqual({
        search_context_size: 'low',
        user_location: { type: 'approximate', approximate: { country: 'PL', city: 'Łódź' } },
      })
      expect(body).not.toHaveProperty('tools')
      expect(features).toContain('tool.web_search.allowedDomains')
      const forced = messages({ tools: [search], tool_choice: { type: 'tool', name: 'web_search' } }, target)
      expect(forced.body).toHaveProperty('web_search_options')
    })
  })
})

describe('the form of the answer', () => {
  const schema = { type: 'object', properties: {}, additionalProperties: false }

  test('Q102: a schema under a name that Chat insists on, and once', () => {
    const output_config = { format: { type: 'json_schema', schema }, effort: 'low' }
    expect(messages({ output_config }).body.response_format).toEqual({
      type: 'json_schema',
      json_schema: { name: 'response', schema, strict: true },
    })
    const text = { format: { type: 'json_schema', name: 'my_schema', schema, strict: true } }
    expect(responses({ text }).body.response_format.json_schema).toEqual({ name: 'my_schema', schema, strict: true })
  })

  test('Q103: an empty text setting says nothing', () => {
    expect(responses({ text: {} }).body).not.toHaveProperty('response_format')
  })

  test('Q65: DeepSeek is told the schema, and asked for JSON', () => {
    const text = { format: { type: 'json_schema', name: 'r', schema } }
    const { body, features } = responses({ text }, { model: 'deepseek-chat' })
    expect(body.response_format).toEqual({ type: 'json_object' })
    expect(body.messages[0]).toMatchObject({ role: 'system', content: expect.stringContaining(JSON.stringify(schema)) })
    expect(features).toEqual(['output.schema'])
  })

  test('JSON without a schema is asked for in words too, where nothing else says so', () => {
    const generationConfig = { responseMimeType: 'application/json' }
    expect(gemini({ generationConfig }).body).toMatchObject({
      response_format: { type: 'json_object' },
      messages: [{ role: 'system', content: 'Answer with JSON.' }, { role: 'user' }],
    })
    const contents = [{ role: 'user', parts: [{ text: 'Give me JSON' }] }]
    expect(gemini({ contents, generationConfig }).body.messages).toHaveLength(1)
  })

  test('values to choose from are told, as the answer is one of them and no JSON', () => {
    const generationConfig = { responseMimeType: 'text/x.enum', responseSchema: { type: 'STRING', enum: ['a', 'b'] } }
    const { body, features } = gemini({ generationConfig })
    expect(body).not.toHaveProperty('response_format')
    expect(body.messages[0].content).toContain('a\nb')
    expect(features).toContain('output.enum')
  })
})

describe('settings', () => {
  test('Q105: stop, top_k, seed and penalties where they are known', () => {
    const generationConfig = {
      temperature: 0,
      topP: 0.9,
      topK: 5,
      seed: 7,
      frequencyPenalty: 1,
      presencePenalty: -1,
      stopSequences: ['a'],
      candidateCount: 2,
      responseLogprobs: true,
      logprobs: 3,
    }
    const settings = {
      temperature: 0,
      top_p: 0.9,
      seed: 7,
      frequency_penalty: 1,
      presence_penalty: -1,
      stop: ['a'],
      n: 2,
      logprobs: true,
      top_logprobs: 3,
    }
    expect(gemini({ generationConfig })).toMatchObject({ body: { ...settings, top_k: 5 }, losses: [] })
    const openai = gemini({ generationConfig }, OPENAI)
    expect(openai.body).toMatchObject(settings)
    expect(openai.body).not.toHaveProperty('top_k')
    expect(openai.features).toEqual(['sampling.topK'])
  })

  test('more stop sequences than OpenAI takes are cut, and reported', () => {
    const stop_sequences = ['a', 'b', 'c', 'd', 'e']
    expect(messages({ stop_sequences }, OPENAI)).toMatchObject({
      body: { stop: ['a', 'b', 'c', 'd'] },
      features: ['sampling.stop'],
    })
    expect(messages({ stop_sequences }).body.stop).toEqual(stop_sequences)
  })

  test('a model that reasons takes no stop sequences: the gateway looks for them', () => {
    const { body, steps, features } = messages({ stop_sequences: ['a'] }, REASONER)
    expect(body).not.toHaveProperty('stop')
    expect(steps).toHaveLength(1)
    expect(features).toEqual([])
  })

  test('a model that reasons takes its own sampling only, unless it is told not to reason', () => {
    const generationConfig = { temperature: 0.2, topP: 1 }
    const { body, features } = gemini({ generationConfig }, REASONER)
    expect(body).not.toHaveProperty('temperature')
    expect(body).not.toHaveProperty('top_p')
    expect(features).toEqual(['sampling.temperature'])
    const thoughtless = gemini(
      { generationConfig: { ...generationConfig, thinkingConfig: { thinkingBudget: 0 } } },
      REASONER,
    )
    expect(thoughtless.body).toMatchObject({ temperature: 0.2, reasoning_effort: 'none' })
  })

  test('the end user by the name that the server knows; what is too long for it is shortened alike', () => {
    const metadata = { user_id: 'u-1' }
    expect(messages({ metadata }).body).toMatchObject({ user: 'u-1' })
    expect(messages({ metadata }, OPENAI).body).toMatchObject({ safety_identifier: 'u-1' })
    const long = { user_id: 'x'.repeat(200) }
    const written = messages({ metadata: long }, OPENAI).body.safety_identifier
    expect(written.length).toBeLessThanOrEqual(64)
    expect(messages({ metadata: long }, OPENAI).body.safety_identifier).toBe(written)
  })

  test('a key for the prompt cache at OpenAI; elsewhere nothing of the answer depends on it', () => {
    expect(responses({ prompt_cache_key: 'k' }, OPENAI).body.prompt_cache_key).toBe('k')
    expect(responses({ prompt_cache_key: 'k' })).toMatchObject({ losses: [] })
    expect(responses({ prompt_cache_key: 'k' }).body).not.toHaveProperty('prompt_cache_key')
  })

  test('metadata are reported: upstreams take them only with answers that they keep', () => {
    const { body, features } = responses({ metadata: { a: 'b' } }, OPENAI)
    expect(body).not.toHaveProperty('metadata')
    expect(features).toEqual(['metadata'])
  })

  test.each([
    ['auto', 'auto', []],
    ['default', 'default', []],
    ['flex', 'flex', []],
    ['priority', 'priority', []],
    ['fast', 'priority', []],
    ['marble', undefined, ['serviceTier']],
  ])('the tier %s is %s at OpenAI', (service_tier, written, lost) => {
    const { body, features } = responses({ service_tier }, OPENAI)
    expect(body.service_tier).toBe(written)
    expect(features).toEqual(lost)
  })

  test('tiers are OpenAI’s: others are told none, and the unusual ones are reported', () => {
    expect(responses({ service_tier: 'auto' })).toMatchObject({ losses: [] })
    expect(responses({ service_tier: 'priority' }).features).toEqual(['serviceTier'])
  })

  test('verbosity where the model has it', () => {
    const text = { verbosity: 'low' }
    expect(responses({ text }, REASONER).body.verbosity).toBe('low')
    expect(responses({ text }).features).toEqual(['verbosity'])
  })

  test('cache marks for models that cache up to marks only; the others cache by themselves (Q101)', () => {
    const cached = {
      system: [{ type: 'text', text: 's', cache_control: { type: 'ephemeral', ttl: '1h' } }],
      tools: [{ name: 'f', input_schema: { type: 'object' }, cache_control: { type: 'ephemeral' } }],
      messages: [user([{ type: 'text', text: 'hi', cache_control: { type: 'ephemeral' } }])],
    }
    const { body } = messages(cached, { model: 'anthropic/claude-sonnet-4.5' })
    expect(body.messages).toEqual([
      { role: 'system', content: [{ type: 'text', text: 's', cache_control: { type: 'ephemeral', ttl: '1h' } }] },
      user([{ type: 'text', text: 'hi', cache_control: { type: 'ephemeral' } }]),
    ])
    expect(body.tools[0].cache_control).toEqual({ type: 'ephemeral' })
    for (const target of [{}, OPENAI]) {
      const other = messages(cached, target)
      expect(JSON.stringify(other.body)).not.toContain('cache')
      expect(other.losses).toEqual([])
    }
  })
})

describe('reasoning', () => {
  const thinking = (budget_tokens: number) => ({ max_tokens: 40_000, thinking: { type: 'enabled', budget_tokens } })

  test.each([
    ['none', 'none'],
    ['minimal', 'low'],
    ['low', 'low'],
    ['medium', 'medium'],
    ['high', 'high'],
    ['xhigh', 'high'],
  ])('Q59: the effort %s is %s at servers that are not known better', (effort, written) => {
    const { body, features } = responses({ reasoning: { effort } })
    expect(body.reasoning_effort).toBe(written)
    expect(features).toEqual(effort === written ? [] : ['reasoning.effort'])
  })

  test.each([
    ['gpt-5.2', 'none', 'none'],
    ['gpt-5.2', 'xhigh', 'xhigh'],
    ['gpt-5.1', 'xhigh', 'high'],
    ['gpt-5-mini', 'none', 'minimal'],
    ['gpt-5-2025-08-07', 'minimal', 'minimal'],
    ['o3', 'xhigh', 'high'],
    ['gpt-6-sol', 'max', 'max'],
    ['gpt-4.1', 'high', undefined],
    ['gpt-5-chat-latest', 'high', undefined],
  ])('%s: the effort %s is %s', (model, effort, written) => {
    expect(responses({ reasoning: { effort } }, { kind: 'openai', model }).body.reasoning_effort).toBe(written)
  })

  test('a budget is the level that it stands for', () => {
    expect(messages(thinking(2000), REASONER).body.reasoning_effort).toBe('medium')
    expect(messages(thinking(31_999), REASONER).body.reasoning_effort).toBe('xhigh')
    const { body } = messages({ thinking: { type: 'adaptive' } }, REASONER)
    expect(body).not.toHaveProperty('reasoning_effort')
  })

  test('line 14: a level of Gemini is written as Chat has it', () => {
    const generationConfig = { thinkingConfig: { thinkingLevel: 'HIGH' } }
    expect(gemini({ generationConfig }).body.reasoning_effort).toBe('high')
  })

  test.each([
    ['deepseek-chat', { thinking: { type: 'disabled' } }],
    ['moonshotai/kimi-k2.6', { thinking: { type: 'disabled' } }],
    ['glm-4.7', { thinking: { type: 'disabled' } }],
    ['qwen3-max', { enable_thinking: false }],
    ['gpt-4.1', {}],
    ['llama-3.3-70b', {}],
  ])('Q65: %s is told not to think in its own words', (model, written) => {
    const { body, losses } = messages({ thinking: { type: 'disabled' } }, { model })
    const { thinking: switched, enable_thinking, reasoning_effort } = body
    expect(JSON.parse(JSON.stringify({ thinking: switched, enable_thinking, reasoning_effort }))).toEqual(written)
    expect(losses).toEqual([])
  })

  test('Qwen is told to think, and how long, in a stream only', () => {
    const target = { model: 'qwen3-max' }
    expect(messages(thinking(2000), target).body).toMatchObject({ enable_thinking: true, thinking_budget: 2000 })
    const { request } = decode(
      'anthropic-messages',
      { ...leastRequest('anthropic-messages'), ...thinking(2000) },
      false,
    )
    const whole = openaiChat.encodeRequest(request, targetOf('openai-chat', target)).body
    expect(whole).toMatchObject({ reasoning_effort: 'medium' })
    expect(whole).not.toHaveProperty('enable_thinking')
    expect(whole).not.toHaveProperty('stream')
  })

  const loop = [
    user('hi'),
    {
      role: 'assistant',
      content: [
        { type: 'thinking', thinking: 'I need f.', signature: '' },
        { type: 'tool_use', id: 'toolu_1', name: 'f', input: {} },
      ],
    },
    user([{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'ok' }]),
  ]

  test.each(['deepseek-reasoner', 'kimi-k2-thinking', 'qwen3-max', 'glm-4.7', 'MiniMax-M2'])(
    'Q65: %s is given its reasoning back in a loop of tools',
    model => {
      expect(messages({ messages: loop }, { model }).body.messages[1]).toMatchObject({
        content: null,
        reasoning_content: 'I need f.',
        tool_calls: [{ id: 'toolu_1' }],
      })
    },
  )

  test.each([OPENAI, {}, { model: 'mistral-large' }])('%j is not: it would refuse it', target => {
    const { body, features } = messages({ messages: [...loop, ...loop.slice(1)] }, target)
    expect(body.messages[1]).not.toHaveProperty('reasoning_content')
    expect(features).toEqual([])
  })

  test('signatures of other makers go nowhere', () => {
    const signed = JSON.parse(JSON.stringify(loop).replace('"signature":""', '"signature":"c2lnbmVk"'))
    expect(JSON.stringify(messages({ messages: signed }, { model: 'deepseek-chat' }).body)).not.toContain('c2lnbmVk')
  })
})

test('a request that asks for nothing but an answer loses nothing', () => {
  for (const from of ['anthropic-messages', 'openai-responses', 'gemini'] as const)
    for (const target of [OPENAI, REASONER, {}]) expect(toChat(from, {}, target).losses).toEqual([])
})
