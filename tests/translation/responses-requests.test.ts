// What a Responses upstream is asked for clients of the other protocols.
import { describe, expect, test } from 'vitest'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import type { Target } from '../../runtime/protocols/protocol.ts'
import { protocols } from '../../runtime/protocols/registry.ts'
import { type Sent, typeErrors } from './sdk-types.ts'
import { decode, targetOf, translated } from './translate.ts'

const sent: Sent[] = []

interface Body {
  instructions?: string
  input: { type?: string; role?: string; content?: unknown; [member: string]: unknown }[]
  [member: string]: unknown
}

function ask(from: ProtocolId, body: object, target: Partial<Target> = {}) {
  const result = translated(from, body, 'openai-responses', target)
  // The library lacks it; OpenAI's document has it.
  const { max_tool_calls: _, ...typed } = result.body as Body
  sent.push({ name: expect.getState().currentTestName ?? '', type: 'responses', body: typed })
  return { body: result.body as Body, losses: result.losses.map(({ feature }) => feature) }
}

const chat = (body: object, target?: Partial<Target>) =>
  ask('openai-chat', { model: 'm', messages: [{ role: 'user', content: 'hi' }], ...body }, target)
const messages = (body: object, target?: Partial<Target>) =>
  ask(
    'anthropic-messages',
    { model: 'm', max_tokens: 100, messages: [{ role: 'user', content: 'hi' }], ...body },
    target,
  )
const gemini = (body: object, target?: Partial<Target>) =>
  ask('gemini', { contents: [{ role: 'user', parts: [{ text: 'hi' }] }], ...body }, target)

const PNG = 'iVBORw0KGgo='
const WAV = 'UklGRg=='
const schema = {
  type: 'object',
  properties: { city: { type: 'string' } },
  required: ['city'],
  additionalProperties: false,
}

describe('instructions', () => {
  test('Q67: the leading system messages of Chat are instructions, joined by a blank line; later ones stay in their places', () => {
    const { body } = chat({
      messages: [
        { role: 'system', content: 'a' },
        { role: 'system', content: 'b' },
        { role: 'developer', content: 'c' },
        { role: 'user', content: 'hi' },
        { role: 'system', content: 'd' },
      ],
    })
    expect(body.instructions).toBe('a\n\nb')
    expect(body.input).toEqual([
      { role: 'developer', content: 'c' },
      { role: 'user', content: 'hi' },
      { role: 'system', content: 'd' },
    ])
  })

  test('Q67: what the developer says is never lifted', () => {
    const { body } = chat({
      messages: [
        { role: 'developer', content: 'c' },
        { role: 'user', content: 'hi' },
      ],
    })
    expect(body).not.toHaveProperty('instructions')
    expect(body.input[0]).toEqual({ role: 'developer', content: 'c' })
  })

  test('Q68: one block of Messages is instructions, several are a system message of as many texts', () => {
    expect(messages({ system: 'one' }).body.instructions).toBe('one')
    const { body } = messages({
      system: [
        { type: 'text', text: 'one' },
        { type: 'text', text: 'two' },
      ],
    })
    expect(body).not.toHaveProperty('instructions')
    expect(body.input).toEqual([
      {
        role: 'system',
        content: [
          { type: 'input_text', text: 'one' },
          { type: 'input_text', text: 'two' },
        ],
      },
      { role: 'user', content: 'hi' },
    ])
  })

  test('system messages alone are input, as there would be nothing to answer', () => {
    const { body } = chat({ messages: [{ role: 'system', content: 'a' }] })
    expect(body).not.toHaveProperty('instructions')
    expect(body.input).toEqual([{ role: 'system', content: 'a' }])
  })

  test("Claude Code's billing text does not change the prompt", () => {
    const system = [
      { type: 'text', text: 'x-anthropic-billing-header: cc_version=1' },
      { type: 'text', text: 'one' },
    ]
    expect(messages({ system }).body.instructions).toBe('one')
  })
})

describe('content', () => {
  test('texts of one message stay apart, and a single one is a string', () => {
    const content = [
      { type: 'text', text: 'a' },
      { type: 'text', text: 'b' },
    ]
    expect(messages({ messages: [{ role: 'user', content }] }).body.input).toEqual([
      {
        role: 'user',
        content: [
          { type: 'input_text', text: 'a' },
          { type: 'input_text', text: 'b' },
        ],
      },
    ])
  })

  test('images, with their detail', () => {
    const image = (url: string, detail?: string) => ({
      type: 'image_url',
      image_url: { url, ...(detail && { detail }) },
    })
    const content = [image('https://x/a.png'), image(`data:image/png;base64,${PNG}`, 'low')]
    expect(chat({ messages: [{ role: 'user', content }] }).body.input[0]?.content).toEqual([
      { type: 'input_image', image_url: 'https://x/a.png', detail: 'auto' },
      { type: 'input_image', image_url: `data:image/png;base64,${PNG}`, detail: 'low' },
    ])
  })

  test('documents: files with a name, addresses, and texts under their title', () => {
    const content = [
      {
        type: 'document',
        title: 'Report',
        source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERi0=' },
      },
      { type: 'document', source: { type: 'url', url: 'https://x/a.pdf' } },
      {
        type: 'document',
        title: 'Notes',
        context: 'of Monday',
        source: { type: 'text', media_type: 'text/plain', data: 'All well.' },
      },
    ]
    expect(messages({ messages: [{ role: 'user', content }] }).body.input[0]?.content).toEqual([
      { type: 'input_file', filename: 'Report.pdf', file_data: 'data:application/pdf;base64,JVBERi0=' },
      { type: 'input_file', file_url: 'https://x/a.pdf' },
      { type: 'input_text', text: '[Document: Notes]\n[of Monday]\n\nAll well.' },
    ])
  })

  test.each([
    [
      'sound',
      'openai-chat',
      { messages: [{ role: 'user', content: [{ type: 'input_audio', input_audio: { data: WAV, format: 'wav' } }] }] },
    ],
    [
      'video',
      'gemini',
      { contents: [{ role: 'user', parts: [{ inlineData: { mimeType: 'video/mp4', data: 'AAAA' } }] }] },
    ],
    [
      "files of another provider's store",
      'anthropic-messages',
      {
        max_tokens: 9,
        messages: [{ role: 'user', content: [{ type: 'image', source: { type: 'file', file_id: 'file_011' } }] }],
      },
    ],
  ] as const)('%s is refused, as an answer without it would answer another question', (_, from, body) => {
    expect(() => translated(from, { model: 'm', ...body }, 'openai-responses')).toThrow(
      expect.objectContaining({ status: 400 }),
    )
  })

  test('an answer that was begun is sent, and may begin anew', () => {
    const { body, losses } = messages({
      messages: [
        { role: 'user', content: 'hi' },
        { role: 'assistant', content: 'Once' },
      ],
    })
    expect(body.input[1]).toEqual({ role: 'assistant', content: 'Once' })
    expect(losses).toEqual(['prefill'])
  })

  test("Q79: refusals of the assistant are refusals; pictures that it made are shown as the user's", () => {
    const { body } = chat({
      messages: [
        { role: 'user', content: 'hi' },
        { role: 'assistant', refusal: 'no' },
        { role: 'user', content: 'why?' },
      ],
    })
    expect(body.input[1]).toMatchObject({ role: 'assistant', content: [{ type: 'refusal', refusal: 'no' }] })
    const made = gemini({
      contents: [
        { role: 'user', parts: [{ text: 'draw' }] },
        { role: 'model', parts: [{ inlineData: { mimeType: 'image/png', data: PNG } }] },
        { role: 'user', parts: [{ text: 'again' }] },
      ],
    })
    expect(made.body.input[1]).toMatchObject({
      role: 'user',
      content: [{ type: 'input_text' }, { type: 'input_image' }],
    })
  })
})

describe('tools', () => {
  const weather = { name: 'weather', description: 'd', input_schema: schema }

  test('Q28: nothing said is not strict, which has to be said; strict where the schema can be kept to', () => {
    const strict = (tool: object) => (messages({ tools: [{ ...weather, ...tool }] }).body.tools as object[])[0]
    expect(strict({})).toEqual({
      type: 'function',
      name: 'weather',
      description: 'd',
      parameters: schema,
      strict: false,
    })
    expect(strict({ strict: true })).toMatchObject({ strict: true })
    const open = { type: 'object', properties: { city: { type: 'string' } } }
    const { body, losses } = messages({ tools: [{ name: 'f', input_schema: open, strict: true }] })
    expect(body.tools).toMatchObject([{ strict: false }])
    expect(losses).toEqual(['tool.strict'])
  })

  test('Q27: a tool without parameters has an object of none', () => {
    const { body } = gemini({ tools: [{ functionDeclarations: [{ name: 'f' }] }] })
    expect(body.tools).toMatchObject([{ parameters: { type: 'object', properties: {} } }])
    expect(messages({ tools: [{ name: 'f', input_schema: { type: 'object' } }] }).body.tools).toMatchObject([
      { parameters: { type: 'object', properties: {} } },
    ])
  })

  test("freeform tools of Chat's clients are freeform tools", () => {
    const format = { type: 'grammar', grammar: { syntax: 'lark', definition: 'start: "a"' } }
    const { body } = chat({
      tools: [{ type: 'custom', custom: { name: 'patch', description: 'd', format } }],
      tool_choice: { type: 'custom', custom: { name: 'patch' } },
    })
    expect(body.tools).toEqual([
      {
        type: 'custom',
        name: 'patch',
        description: 'd',
        format: { type: 'grammar', syntax: 'lark', definition: 'start: "a"' },
      },
    ])
    expect(body.tool_choice).toEqual({ type: 'custom', name: 'patch' })
  })

  test('but functions for servers that are not known to have any', () => {
    const { body } = chat({ tools: [{ type: 'custom', custom: { name: 'patch' } }] }, { kind: 'openai-compatible' })
    expect(body.tools).toMatchObject([{ type: 'function', name: 'patch' }])
  })

  test.each([
    [{ type: 'auto' }, 'auto'],
    [{ type: 'any' }, 'required'],
    [{ type: 'none' }, 'none'],
    [
      { type: 'tool', name: 'weather' },
      { type: 'function', name: 'weather' },
    ],
  ])('the choice %j', (tool_choice, expected) => {
    expect(messages({ tools: [weather], tool_choice }).body.tool_choice).toEqual(expected)
  })

  test('some of the tools, and one call at a time', () => {
    const tools = ['f', 'g'].map(name => ({ type: 'function', function: { name } }))
    const allowed_tools = { mode: 'required', tools: [tools[0]] }
    const { body } = chat({ tools, tool_choice: { type: 'allowed_tools', allowed_tools }, parallel_tool_calls: false })
    expect(body.tool_choice).toEqual({
      type: 'allowed_tools',
      mode: 'required',
      tools: [{ type: 'function', name: 'f' }],
    })
    expect(body.parallel_tool_calls).toBe(false)
  })

  test('Q29: a choice without tools is left out', () => {
    expect(gemini({ toolConfig: { functionCallingConfig: { mode: 'ANY' } } }).body).not.toHaveProperty('tool_choice')
  })

  test('a search by the provider is one, with its limits; as the one tool that must be used it is required', () => {
    const search = {
      type: 'web_search_20250305',
      name: 'web_search',
      max_uses: 8,
      allowed_domains: ['example.com'],
      user_location: { type: 'approximate', city: 'Paris' },
    }
    const { body, losses } = messages({ tools: [search], tool_choice: { type: 'tool', name: 'web_search' } })
    expect(body).toMatchObject({
      tools: [
        {
          type: 'web_search',
          filters: { allowed_domains: ['example.com'] },
          user_location: { type: 'approximate', city: 'Paris' },
        },
      ],
      tool_choice: 'required',
      max_tool_calls: 8,
    })
    expect(losses).toEqual([])
    expect(gemini({ tools: [{ googleSearch: {} }, { codeExecution: {} }] }).body.tools).toEqual([
      { type: 'web_search' },
      { type: 'code_interpreter', container: { type: 'auto' } },
    ])
  })

  test('a tool that nobody runs there is left out and reported, and refused where it must be used', () => {
    const fetch = { type: 'web_fetch_20250910', name: 'web_fetch' }
    const { body, losses } = messages({ tools: [fetch, weather] })
    expect(body.tools).toHaveLength(1)
    expect(losses).toEqual(['tool.web_fetch_20250910'])
    expect(() => messages({ tools: [fetch], tool_choice: { type: 'tool', name: 'web_fetch' } })).toThrow(
      expect.objectContaining({ status: 400 }),
    )
  })

  test('MCP names of more than 64 characters get shorter ones', () => {
    const name = `mcp__${'long'.repeat(20)}__tool`
    const { body } = messages({ tools: [{ name, input_schema: schema }] })
    expect((body.tools as { name: string }[])[0]?.name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/)
  })
})

describe('calls and results', () => {
  const long = `toolu_${'x'.repeat(80)}`
  const turns = (id: string, result: object) => [
    { role: 'user', content: 'weather?' },
    {
      role: 'assistant',
      content: [
        { type: 'text', text: 'I look.' },
        { type: 'tool_use', id, name: 'weather', input: { n: 1 } },
      ],
    },
    {
      role: 'user',
      content: [
        { type: 'tool_result', tool_use_id: id, ...result },
        { type: 'text', text: 'and?' },
      ],
    },
  ]
  const tools = [{ name: 'weather', input_schema: schema }]

  test('keep their order, and an image of a result is one', () => {
    const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PNG } }
    const { body } = messages({
      tools,
      messages: turns('toolu_1', { content: [{ type: 'text', text: 'see' }, image] }),
    })
    expect(body.input).toEqual([
      { role: 'user', content: 'weather?' },
      { role: 'assistant', content: 'I look.' },
      { type: 'function_call', call_id: 'toolu_1', name: 'weather', arguments: '{"n":1}' },
      {
        type: 'function_call_output',
        call_id: 'toolu_1',
        output: [
          { type: 'input_text', text: 'see' },
          { type: 'input_image', image_url: `data:image/png;base64,${PNG}`, detail: 'auto' },
        ],
      },
      { role: 'user', content: 'and?' },
    ])
  })

  test('ids longer than 64 characters become others, the same for call and result and in every request', () => {
    const ids = () =>
      messages({ tools, messages: turns(long, { content: 'x' }) }).body.input.flatMap(item => item.call_id ?? [])
    expect(new Set(ids()).size).toBe(1)
    expect(String(ids()[0]).length).toBeLessThanOrEqual(64)
    expect(ids()).toEqual(ids())
  })

  test('Q34: a result that is an error says so twice: in its status, which models may not see, and in words', () => {
    const output = (content: unknown) =>
      messages({ tools, messages: turns('toolu_1', { content, is_error: true }) }).body.input.find(
        item => item.type === 'function_call_output',
      )
    expect(output('no such city')).toMatchObject({ status: 'incomplete', output: 'Error: no such city' })
    expect(output('<tool_use_error>no</tool_use_error>')).toMatchObject({
      output: '<tool_use_error>no</tool_use_error>',
    })
  })

  test('big integers in arguments keep their digits', () => {
    const args = '{"id":12345678901234567890}'
    const call = { id: 'c1', type: 'function', function: { name: 'f', arguments: args } }
    const { body } = chat({
      messages: [
        { role: 'user', content: 'x' },
        { role: 'assistant', content: null, tool_calls: [call] },
        { role: 'tool', tool_call_id: 'c1', content: 'y' },
      ],
    })
    expect(body.input[1]).toMatchObject({ arguments: args })
  })

  test('Q56: reasoning state of Chat upstreams stays behind, and no id is made up for it', () => {
    const { body, losses } = chat({
      messages: [
        { role: 'user', content: 'x' },
        { role: 'assistant', content: 'y', reasoning_content: 'hm', reasoning_opaque: 'O' },
        { role: 'user', content: 'z' },
      ],
    })
    expect(body.input.map(item => item.type ?? item.role)).toEqual(['user', 'assistant', 'user'])
    expect(JSON.stringify(body)).not.toContain('rs_')
    expect(losses).toEqual(['reasoning.history'])
  })

  test('what a provider did by itself is told in words', () => {
    const content = [
      { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'rain' } },
      {
        type: 'web_search_tool_result',
        tool_use_id: 'srvtoolu_1',
        content: [{ type: 'web_search_result', url: 'https://a/', title: 'A', encrypted_content: 'E' }],
      },
      { type: 'text', text: 'It rains.' },
    ]
    const { body } = messages({
      messages: [
        { role: 'user', content: 'x' },
        { role: 'assistant', content },
        { role: 'user', content: 'y' },
      ],
    })
    const told = JSON.stringify(body.input[1])
    expect(told).toContain('rain')
    expect(told).toContain('https://a/')
    expect(told).toContain('It rains.')
  })
})

describe('settings', () => {
  test('nothing is kept by the provider, and its reasoning comes along, however little is asked', () => {
    const { body, losses } = chat({})
    expect(body).toEqual({
      model: 'upstream-model',
      input: [{ role: 'user', content: 'hi' }],
      stream: true,
      store: false,
      include: ['reasoning.encrypted_content'],
    })
    expect(losses).toEqual([])
  })

  test('Q63: what nobody said is not said', () => {
    for (const setting of [
      'temperature',
      'parallel_tool_calls',
      'reasoning',
      'text',
      'service_tier',
      'metadata',
      'truncation',
    ])
      expect(messages({}).body).not.toHaveProperty(setting)
  })

  test('are said in its words', () => {
    const { body, losses } = chat({
      max_completion_tokens: 500,
      temperature: 0.5,
      top_p: 0.9,
      logprobs: true,
      top_logprobs: 3,
      verbosity: 'low',
      reasoning_effort: 'high',
      prompt_cache_key: 'k',
      safety_identifier: 'me',
      metadata: { team: 'a' },
      service_tier: 'flex',
      stop: ['END'],
    })
    expect(body).toMatchObject({
      max_output_tokens: 500,
      temperature: 0.5,
      top_p: 0.9,
      top_logprobs: 3,
      include: ['reasoning.encrypted_content', 'message.output_text.logprobs'],
      text: { verbosity: 'low' },
      reasoning: { effort: 'high' },
      prompt_cache_key: 'k',
      safety_identifier: 'me',
      metadata: { team: 'a' },
      service_tier: 'flex',
    })
    expect(body).not.toHaveProperty('stop')
    expect(losses).toEqual([])
  })

  test('Q113: less than 16 tokens of output are 16: that is the least that OpenAI takes', () => {
    const { body, losses } = messages({ max_tokens: 1 })
    expect(body.max_output_tokens).toBe(16)
    expect(losses).toEqual(['maxOutputTokens'])
  })

  test('settings that it has not are reported', () => {
    const { losses } = gemini({ generationConfig: { topK: 40, seed: 7, presencePenalty: 0.5, frequencyPenalty: 0 } })
    expect(losses).toEqual(['sampling.topK', 'sampling.presencePenalty', 'sampling.seed'])
  })

  test('models that reason are not sent what they refuse, and models that do not reason no reasoning', () => {
    const reasons = chat({ temperature: 0.5, top_p: 1, reasoning_effort: 'low' }, { model: 'gpt-5-mini' })
    expect(reasons.body).not.toHaveProperty('temperature')
    expect(reasons.losses).toEqual(['sampling.temperature'])
    const plain = chat({ temperature: 0.5, reasoning_effort: 'low' }, { model: 'gpt-4.1' })
    expect(plain.body).toMatchObject({ temperature: 0.5 })
    expect(plain.body).not.toHaveProperty('reasoning')
    expect(plain.body).not.toHaveProperty('include')
    expect(plain.losses).toEqual(['reasoning.effort'])
    const off = chat({ temperature: 0.5, reasoning_effort: 'none' }, { model: 'gpt-5.1' })
    expect(off.body).toMatchObject({ temperature: 0.5, reasoning: { effort: 'none' } })
  })

  test('Q59: no reasoning is said as such, or as the least that the model has', () => {
    expect(messages({ thinking: { type: 'disabled' } }).body.reasoning).toEqual({ effort: 'none' })
    const { body, losses } = messages({ thinking: { type: 'disabled' } }, { model: 'gpt-5' })
    expect(body.reasoning).toEqual({ effort: 'minimal' })
    expect(losses).toEqual(['reasoning.effort'])
  })

  test('a budget is the nearest effort, and adaptive thinking none', () => {
    const enabled = (budget_tokens: number) =>
      messages({ max_tokens: 64000, thinking: { type: 'enabled', budget_tokens } }).body.reasoning
    expect(enabled(1024)).toEqual({ effort: 'low', summary: 'auto' })
    expect(enabled(31999)).toEqual({ effort: 'xhigh', summary: 'auto' })
    expect(messages({ thinking: { type: 'adaptive' } }).body.reasoning).toEqual({ summary: 'auto' })
    const old = messages({ max_tokens: 64000, thinking: { type: 'enabled', budget_tokens: 31999 } }, { model: 'o3' })
    expect(old.body.reasoning).toEqual({ effort: 'high', summary: 'auto' })
    expect(old.losses).toEqual([])
  })

  test('Q61: a summary is asked for where the client shows thoughts: in the words of one that asked for no length', () => {
    const thoughts = (includeThoughts?: boolean) =>
      gemini({
        generationConfig: {
          thinkingConfig: { thinkingLevel: 'HIGH', ...(includeThoughts !== undefined && { includeThoughts }) },
        },
      }).body.reasoning
    expect(thoughts(true)).toEqual({ effort: 'high', summary: 'auto' })
    expect(thoughts(false)).toEqual({ effort: 'high' })
    expect(thoughts()).toEqual({ effort: 'high' })
    expect(chat({ reasoning_effort: 'high' }).body.reasoning).toEqual({ effort: 'high' })
  })

  test('levels of Gemini are written as OpenAI writes them', () => {
    const { body } = gemini({ generationConfig: { thinkingConfig: { thinkingLevel: 'HIGH' } } })
    expect(body.reasoning).toEqual({ effort: 'high' })
  })

  test('Q98: fast is said by the name that all models know, and what others call usual is the default', () => {
    expect(messages({ speed: 'fast' }).body.service_tier).toBe('priority')
    expect(gemini({ serviceTier: 'standard' }).body.service_tier).toBe('default')
    expect(chat({ service_tier: 'priority' }).body.service_tier).toBe('priority')
  })

  test("Q106: the end user of Messages is no metadata, and a long name is a short one's worth", () => {
    const user_id = JSON.stringify({ device_id: 'd'.repeat(64), session_id: 's' })
    const { body } = messages({ metadata: { user_id } })
    expect(body).not.toHaveProperty('metadata')
    expect(String(body.safety_identifier).length).toBeLessThanOrEqual(64)
    expect(messages({ metadata: { user_id: 'u1' } }).body.safety_identifier).toBe('u1')
  })

  test('metadata that is too much is reported', () => {
    const metadata = Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`k${n}`, 'v']))
    const { body, losses } = chat({ metadata })
    expect(Object.keys(body.metadata as object)).toHaveLength(16)
    expect(losses).toEqual(['metadata'])
  })
})

describe('the form of the answer', () => {
  test('Q102: a schema has a name, and is strict where it can be and nobody said otherwise', () => {
    const { body } = messages({ output_config: { format: { type: 'json_schema', schema } } })
    expect(body.text).toEqual({ format: { type: 'json_schema', name: 'response', schema, strict: true } })
    const loose = { type: 'object', properties: { city: { type: 'string' } } }
    const open = messages({ output_config: { format: { type: 'json_schema', schema: loose } } })
    expect(open.body.text).toMatchObject({ format: { schema: loose, strict: false } })
    expect(open.losses).toEqual(['output.strict'])
    const named = { name: 'a place', schema, strict: false }
    expect(chat({ response_format: { type: 'json_schema', json_schema: named } }).body.text).toMatchObject({
      format: { name: 'a_place', strict: false },
    })
  })

  test('any JSON: OpenAI wants the word in the input', () => {
    const json = { generationConfig: { responseMimeType: 'application/json' } }
    expect(gemini(json).body.input).toEqual([
      { role: 'user', content: 'hi' },
      { role: 'developer', content: 'Answer in JSON.' },
    ])
    const said = gemini({ ...json, contents: [{ role: 'user', parts: [{ text: 'as JSON, please' }] }] })
    expect(said.body.input).toHaveLength(1)
    expect(said.body.text).toEqual({ format: { type: 'json_object' } })
  })

  test('one of several values: the model is told, and that is reported', () => {
    const { body, losses } = gemini({
      generationConfig: { responseMimeType: 'text/x.enum', responseSchema: { type: 'STRING', enum: ['cat', 'dog'] } },
    })
    expect(body.input.at(-1)).toEqual({ role: 'developer', content: expect.stringContaining('cat\ndog') })
    expect(losses).toEqual(['output.enum'])
  })
})

describe('cache marks', () => {
  const content = [{ type: 'text', text: 'long', cache_control: { type: 'ephemeral' } }]

  test('go to models that know them', () => {
    const { body } = messages({ system: content, messages: [{ role: 'user', content }] }, { model: 'gpt-5.6' })
    const marked = [{ type: 'input_text', text: 'long', prompt_cache_breakpoint: { mode: 'explicit' } }]
    expect(body.input).toEqual([
      { role: 'system', content: marked },
      { role: 'user', content: marked },
    ])
  })

  test('and to no others, which cache what they can anyway', () => {
    const { body, losses } = messages({ system: content, messages: [{ role: 'user', content }] }, { model: 'gpt-5.1' })
    expect(body).toMatchObject({ instructions: 'long', input: [{ role: 'user', content: 'long' }] })
    expect(losses).toEqual([])
  })
})

test('several answers are refused, as it gives one', () => {
  expect(() => chat({ n: 2 })).toThrow(expect.objectContaining({ status: 400 }))
})

test('a count asks the same of the input', () => {
  const target = targetOf('openai-responses')
  const { request } = decode('anthropic-messages', {
    model: 'm',
    max_tokens: 9,
    system: 'one',
    tools: [{ name: 'f', input_schema: schema }],
    messages: [{ role: 'user', content: 'hi' }],
  })
  const counted = protocols['openai-responses'].encodeCountRequest?.(request, target)
  expect(counted?.body).toEqual({
    model: 'upstream-model',
    instructions: 'one',
    input: [{ role: 'user', content: 'hi' }],
    tools: [{ type: 'function', name: 'f', parameters: schema, strict: false }],
  })
  expect(protocols['openai-responses'].decodeTokenCount?.({ object: 'response.input_tokens', input_tokens: 7 })).toBe(7)
  expect(protocols['openai-responses'].decodeTokenCount?.({ error: {} })).toBeUndefined()
})

// Last, of all that was sent above.
test("the openai library's types take every request", () => {
  expect(sent.length).toBeGreaterThan(50)
  expect(Object.fromEntries(typeErrors(sent.map((one, index) => ({ ...one, name: `${one.name} ${index}` }))))).toEqual(
    {},
  )
})
