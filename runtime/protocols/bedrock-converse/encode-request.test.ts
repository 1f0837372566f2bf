import { describe, expect, it } from 'vitest'
import type { Loss } from '../../canonical/loss.ts'
import type { Part } from '../../canonical/part.ts'
import type { CanonicalRequest, Turn } from '../../canonical/request.ts'
import type { Target } from '../protocol.ts'
import { encodeRequest } from './encode-request.ts'
import { officialBody } from './test-official.ts'
import type { ConverseRequest } from './wire.ts'

const NOVA = 'us.amazon.nova-2-lite-v1:0'
const LLAMA = 'us.meta.llama3-3-70b-instruct-v1:0'
const MISTRAL = 'mistral.mistral-large-2402-v1:0'
const OSS = 'openai.gpt-oss-120b-1:0'
const CLAUDE = 'us.anthropic.claude-sonnet-4-5-20250929-v1:0'
/** Of which nothing is known. */
const PROFILE = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'

function target(model: string): Target {
  return { model, kind: 'bedrock', maker: 'bedrock' }
}

const say = (text: string): Turn => ({ role: 'user', parts: [{ type: 'text', text }] })
const weather = {
  type: 'function' as const,
  name: 'weather',
  description: 'Tells it',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
}
const called: Turn[] = [
  say('hi'),
  {
    role: 'assistant',
    parts: [{ type: 'tool-call', id: 'call_1', name: 'weather', kind: 'function', arguments: '{"city":"Rome"}' }],
  },
  {
    role: 'tool',
    parts: [{ type: 'tool-result', callId: 'call_1', kind: 'function', content: [{ type: 'text', text: 'sun' }] }],
  },
]

/** What is sent for a request; the official client has to know all of it. */
async function sent(
  request: Partial<CanonicalRequest>,
  model = NOVA,
): Promise<{ body: ConverseRequest; losses: Loss[]; features: string[] }> {
  const asked: CanonicalRequest = { model: 'm', stream: true, turns: [say('hi')], tools: [], sampling: {}, ...request }
  const { body, losses } = encodeRequest(asked, target(model))
  const wire = JSON.parse(JSON.stringify(body))
  expect(await officialBody(wire)).toEqual(wire)
  return { body: wire, losses, features: losses.map(({ feature }) => feature) }
}

const user = (...parts: Part[]): Partial<CanonicalRequest> => ({ turns: [{ role: 'user', parts }] })

describe('a conversation', () => {
  it('has its instructions apart, and messages of user and assistant in turn', async () => {
    const { body, losses } = await sent({
      turns: [
        { role: 'system', parts: [{ type: 'text', text: 'Be brief.' }] },
        say('one'),
        say('two'),
        { role: 'assistant', parts: [{ type: 'text', text: 'three' }] },
        { role: 'developer', parts: [{ type: 'text', text: 'Be kind.' }] },
        say('four'),
      ],
    })
    expect(body).toEqual({
      system: [{ text: 'Be brief.' }],
      messages: [
        { role: 'user', content: [{ text: 'one' }, { text: 'two' }] },
        { role: 'assistant', content: [{ text: 'three' }] },
        { role: 'user', content: [{ text: '<system-reminder>\nBe kind.\n</system-reminder>' }, { text: 'four' }] },
      ],
    })
    expect(losses).toEqual([])
  })

  it('tells instructions as words of the user to a model that has no place for them', async () => {
    const turns: Turn[] = [{ role: 'system', parts: [{ type: 'text', text: 'Be brief.' }] }, say('hi')]
    const { body } = await sent({ turns }, 'mistral.mixtral-8x7b-instruct-v0:1')
    expect(body).toEqual({ messages: [{ role: 'user', content: [{ text: 'Be brief.' }, { text: 'hi' }] }] })
  })

  it('begins with the user', async () => {
    const { body, features } = await sent({ turns: [{ role: 'assistant', parts: [{ type: 'text', text: 'a' }] }] })
    expect(body.messages[0]).toEqual({ role: 'user', content: [{ text: '.' }] })
    expect(features).toEqual(['turns'])
  })

  it('has no texts of white space', async () => {
    const { body } = await sent(user({ type: 'text', text: ' \n' }, { type: 'text', text: 'hi' }))
    expect(body.messages).toEqual([{ role: 'user', content: [{ text: 'hi' }] }])
  })
})

describe('calls and results', () => {
  it('keep their ids, and results come before texts', async () => {
    const turns = [...called, say('and now?')]
    const { body, losses } = await sent({ turns, tools: [weather] })
    expect(body.messages.slice(1)).toEqual([
      { role: 'assistant', content: [{ toolUse: { toolUseId: 'call_1', name: 'weather', input: { city: 'Rome' } } }] },
      {
        role: 'user',
        content: [{ toolResult: { toolUseId: 'call_1', content: [{ text: 'sun' }] } }, { text: 'and now?' }],
      },
    ])
    expect(losses).toEqual([])
  })

  it('have ids that fit, the same for both', async () => {
    const id = `fc.${'x'.repeat(80)}`
    const turns = called.map(turn => ({
      ...turn,
      parts: turn.parts.map(part =>
        'id' in part ? { ...part, id } : 'callId' in part ? { ...part, callId: id } : part,
      ),
    }))
    const { body } = await sent({ turns, tools: [weather] })
    const [, call, result] = body.messages.map(({ content }) => content[0])
    const fitted = call && 'toolUse' in call ? call.toolUse.toolUseId : ''
    expect(fitted).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    expect(result).toMatchObject({ toolResult: { toolUseId: fitted } })
  })

  it('bring their tools along where none is offered: the provider insists on it', async () => {
    const { body } = await sent({ turns: called })
    expect(body.toolConfig).toEqual({
      tools: [{ toolSpec: { name: 'weather', inputSchema: { json: { type: 'object', properties: {} } } } }],
    })
  })

  const failed: Part = { type: 'tool-result', callId: 'call_1', kind: 'function', content: [], isError: true }
  const failing = { turns: [...called.slice(0, 2), { role: 'tool' as const, parts: [failed] }], tools: [weather] }

  it('say that they failed where the model takes it', async () => {
    const { body } = await sent(failing)
    const toolResult = { toolUseId: 'call_1', content: [{ text: 'Error' }], status: 'error' }
    expect(body.messages.at(-1)?.content).toEqual([{ toolResult }])
  })

  it('say it in words elsewhere', async () => {
    const { body } = await sent(failing, LLAMA)
    expect(body.messages.at(-1)?.content).toEqual([
      { toolResult: { toolUseId: 'call_1', content: [{ text: 'The tool failed:' }] } },
    ])
  })

  it('carry images', async () => {
    const image: Part = { type: 'image', source: { from: 'base64', data: PNG, mediaType: 'image/png' } }
    const result: Part = { type: 'tool-result', callId: 'call_1', kind: 'function', content: [image] }
    const { body } = await sent({ turns: [...called.slice(0, 2), { role: 'tool', parts: [result] }], tools: [weather] })
    expect(body.messages.at(-1)?.content).toEqual([
      { toolResult: { toolUseId: 'call_1', content: [{ image: { format: 'png', source: { bytes: PNG } } }] } },
    ])
  })
})

describe('media', () => {
  it('are what their bytes show', async () => {
    const { body } = await sent(
      user(
        { type: 'image', source: { from: 'base64', data: PNG, mediaType: 'image/jpeg' } },
        { type: 'video', source: { from: 'url', url: 's3://bucket/film.mp4' } },
        { type: 'audio', source: { from: 'base64', data: 'AAAA', mediaType: 'audio/wav' } },
      ),
    )
    expect(body.messages[0]?.content).toEqual([
      { image: { format: 'png', source: { bytes: PNG } } },
      { video: { format: 'mp4', source: { s3Location: { uri: 's3://bucket/film.mp4' } } } },
      { audio: { format: 'wav', source: { bytes: 'AAAA' } } },
    ])
  })

  it('that are documents have names of their own and a text beside them', async () => {
    const pdf: Part = {
      type: 'document',
      title: 'Q3_report: final!.pdf',
      source: { from: 'base64', data: 'JVBERg==', mediaType: 'application/pdf' },
    }
    const note: Part = { type: 'document', source: { from: 'text', text: 'ok' } }
    const { body, features } = await sent(user(pdf, note))
    expect(body.messages[0]?.content).toEqual([
      { document: { format: 'pdf', name: 'Q3 report final pdf 1', source: { bytes: 'JVBERg==' } } },
      { document: { format: 'txt', name: 'Document 2', source: { bytes: 'b2s=' } } },
      { text: '.' },
    ])
    expect(features).toEqual(['document.alone'])
  })

  it.each<[string, Part]>([
    ['files of another provider', { type: 'image', source: { from: 'file', id: 'file-1' } }],
    ['other formats', { type: 'image', source: { from: 'base64', data: 'AAAA', mediaType: 'image/tiff' } }],
    ['URLs', { type: 'image', source: { from: 'url', url: 'https://x.example/a.png' } }],
  ])('are refused: %s', async (_, part) => {
    await expect(sent(user(part))).rejects.toMatchObject({
      kind: 'invalid-request',
      details: { param: 'turns[0].parts[0]' },
    })
  })
})

describe('reasoning of the conversation', () => {
  const said = (opaque: NonNullable<Extract<Part, { type: 'reasoning' }>['opaque']>, redacted = false): Turn[] => [
    say('hi'),
    {
      role: 'assistant',
      parts: [
        { type: 'reasoning', text: redacted ? '' : 'hm', opaque, redacted },
        { type: 'text', text: 'a' },
      ],
    },
    say('go on'),
  ]
  const own = { origin: 'bedrock-converse' as const, maker: 'bedrock', value: 'c2ln' }

  it('goes back to its own maker unchanged', async () => {
    const { body } = await sent({ turns: said(own) })
    expect(body.messages[1]?.content[0]).toEqual({
      reasoningContent: { reasoningText: { text: 'hm', signature: 'c2ln' } },
    })
    const hidden = await sent({ turns: said({ ...own, of: 'redacted' }, true) })
    expect(hidden.body.messages[1]?.content[0]).toEqual({ reasoningContent: { redactedContent: 'c2ln' } })
  })

  it.each([
    ['of another protocol', { ...own, origin: 'anthropic-messages' as const }],
    ['of another provider', { ...own, maker: 'other' }],
  ])('stays behind where it is %s', async (_, opaque) => {
    const { body } = await sent({ turns: said(opaque) })
    expect(body.messages[1]?.content).toEqual([{ text: 'a' }])
  })
})

describe('tools', () => {
  const specs = (body: ConverseRequest) =>
    body.toolConfig?.tools.flatMap(tool => ('toolSpec' in tool ? [tool.toolSpec.name] : []))
  const other = { ...weather, name: 'time', parameters: undefined }

  it('are told with their schemas', async () => {
    const { body } = await sent({ tools: [weather, other], toolChoice: { type: 'auto' } })
    expect(body.toolConfig).toEqual({
      tools: [
        { toolSpec: { name: 'weather', description: 'Tells it', inputSchema: { json: weather.parameters } } },
        {
          toolSpec: {
            name: 'time',
            description: 'Tells it',
            inputSchema: { json: { type: 'object', properties: {} } },
          },
        },
      ],
      toolChoice: { auto: {} },
    })
  })

  it.each<[string, string, object | undefined, string[], string[]]>([
    ['a certain one', NOVA, { tool: { name: 'time' } }, ['weather', 'time'], []],
    ['a certain one, by offering no other', MISTRAL, { any: {} }, ['time'], []],
    ['a certain one, which is only asked for', LLAMA, undefined, ['time'], ['toolChoice']],
  ])('may be forced: %s', async (_, model, choice, names, lost) => {
    const { body, features } = await sent(
      { tools: [weather, other], toolChoice: { type: 'named', name: 'time' } },
      model,
    )
    expect(body.toolConfig?.toolChoice).toEqual(choice)
    expect(specs(body)).toEqual(names)
    expect(features).toEqual(lost)
  })

  it('are not offered where none may be called, unless the conversation has calls', async () => {
    const none = { tools: [weather], toolChoice: { type: 'none' as const } }
    expect((await sent(none)).body.toolConfig).toBeUndefined()
    const { body, features } = await sent({ ...none, turns: called })
    expect(specs(body)).toEqual(['weather'])
    expect(features).toEqual(['toolChoice.none'])
  })

  it('that a provider runs are Amazon’s own, for models that have them', async () => {
    const search = {
      type: 'hosted' as const,
      origin: 'openai-responses' as const,
      tag: 'web_search',
      value: {},
      service: { kind: 'web-search' as const },
    }
    expect((await sent({ tools: [search] })).body.toolConfig?.tools).toEqual([
      { systemTool: { name: 'nova_grounding' } },
    ])
    expect((await sent({ tools: [search] }, LLAMA)).features).toEqual(['tool.web_search'])
  })

  it('are called one at a time by Claude only', async () => {
    const single = { tools: [weather], parallelToolCalls: false }
    const claude = await sent(single, CLAUDE)
    expect(claude.body.additionalModelRequestFields).toEqual({
      tool_choice: { type: 'auto', disable_parallel_tool_use: true },
    })
    expect((await sent(single)).features).toEqual(['parallelToolCalls'])
  })
})

describe('settings', () => {
  it('have their places', async () => {
    const { body, features } = await sent({
      maxOutputTokens: 100,
      sampling: { temperature: 0.5, topP: 0.9, topK: 40, stop: ['END'], seed: 7 },
      metadata: { team: 'blue', note: 'ä' },
      serviceTier: 'flex',
    })
    expect(body).toMatchObject({
      inferenceConfig: { maxTokens: 100, temperature: 0.5, topP: 0.9, stopSequences: ['END'] },
      additionalModelRequestFields: { inferenceConfig: { topK: 40 } },
      additionalModelResponseFieldPaths: ['/stop_sequence'],
      requestMetadata: { team: 'blue' },
      serviceTier: { type: 'flex' },
    })
    expect(features).toEqual(['sampling.seed', 'metadata'])
  })

  it('leave out what a model has no name for', async () => {
    const { body, features } = await sent({ sampling: { topK: 40, temperature: 1.5 } }, PROFILE)
    expect(body.inferenceConfig).toEqual({ temperature: 1 })
    expect(body.additionalModelRequestFields).toBeUndefined()
    expect(features).toEqual(['sampling.topK', 'sampling.temperature'])
  })

  it('refuse what nobody here tells', async () => {
    await expect(sent({ sampling: { logprobs: true } })).rejects.toMatchObject({ kind: 'invalid-request' })
  })
})

describe('the form of the answer', () => {
  const schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'], additionalProperties: false }
  const output = { type: 'json-schema' as const, name: 'answer', schema }

  it('is enforced where the schema is closed and the model knows such', async () => {
    const { body, losses } = await sent({ output }, OSS)
    expect(body.outputConfig).toEqual({
      textFormat: {
        type: 'json_schema',
        structure: { jsonSchema: { schema: JSON.stringify(schema), name: 'answer' } },
      },
    })
    expect(losses).toEqual([])
  })

  it.each([
    ['the model does not know them', output, NOVA],
    ['the schema is open', { ...output, schema: { type: 'object' } }, OSS],
  ])('is asked for in the instructions where %s', async (_, asked, model) => {
    const { body, features } = await sent({ output: asked }, model)
    expect(body.outputConfig).toBeUndefined()
    expect(JSON.stringify(body.system)).toContain('JSON Schema')
    expect(features).toEqual(['output.schema'])
  })
})

describe('thinking', () => {
  it('of Nova has levels, and at the highest no other setting', async () => {
    const low = await sent({ reasoning: { effort: 'minimal' }, maxOutputTokens: 10 })
    expect(low.body).toMatchObject({
      additionalModelRequestFields: { reasoningConfig: { type: 'enabled', maxReasoningEffort: 'low' } },
      inferenceConfig: { maxTokens: 10 },
    })
    const high = await sent({ reasoning: { effort: 'xhigh' }, maxOutputTokens: 10, sampling: { temperature: 0 } })
    expect(high.body.inferenceConfig).toBeUndefined()
    expect(high.body.additionalModelRequestFields).toEqual({
      reasoningConfig: { type: 'enabled', maxReasoningEffort: 'high' },
    })
    expect(high.features).toEqual(['sampling.temperature', 'maxOutputTokens'])
    const off = await sent({ reasoning: { effort: 'none' } })
    expect(off.body.additionalModelRequestFields).toEqual({ reasoningConfig: { type: 'disabled' } })
  })

  it('of gpt-oss has an effort', async () => {
    const { body } = await sent({ reasoning: { budgetTokens: 8192 } }, OSS)
    expect(body.additionalModelRequestFields).toEqual({ reasoning_effort: 'medium' })
  })

  it('of Claude has the fields of its own protocol', async () => {
    const { body } = await sent({ reasoning: { effort: 'medium' }, sampling: { temperature: 0 } }, CLAUDE)
    expect(body.additionalModelRequestFields).toEqual({ thinking: { type: 'enabled', budget_tokens: 8192 } })
    expect(body.inferenceConfig).toEqual({ maxTokens: 64_000 })
    const newer = await sent({ reasoning: { effort: 'medium' } }, 'us.anthropic.claude-opus-4-6-v1')
    expect(newer.body.additionalModelRequestFields).toEqual({
      thinking: { type: 'adaptive', display: 'summarized' },
      output_config: { effort: 'medium' },
    })
  })

  it('of others is theirs to decide', async () => {
    expect((await sent({ reasoning: { effort: 'high' } }, LLAMA)).features).toEqual(['reasoning'])
    expect((await sent({ reasoning: { show: 'auto' } }, LLAMA)).features).toEqual([])
  })
})

describe('cache points', () => {
  const marked: Part = { type: 'text', text: 'hi', cache: { ttl: '1h' } }
  const tools = [{ ...weather, cache: {} }]

  it('stand after what was marked, where the model caches', async () => {
    const { body } = await sent({ ...user(marked), tools })
    expect(body.messages[0]?.content).toEqual([{ text: 'hi' }, { cachePoint: { type: 'default', ttl: '1h' } }])
    expect(body.toolConfig?.tools).toHaveLength(1)
    const claude = await sent({ ...user(marked), tools }, CLAUDE)
    expect(claude.body.toolConfig?.tools.at(-1)).toEqual({ cachePoint: { type: 'default' } })
  })

  it('are left out elsewhere, which loses nothing', async () => {
    const { body, losses } = await sent({ ...user(marked), tools }, LLAMA)
    expect(JSON.stringify(body)).not.toContain('cachePoint')
    expect(losses).toEqual([])
  })

  it('are four at most, the last ones', async () => {
    const { body } = await sent(user(...Array.from({ length: 6 }, (): Part => ({ ...marked, cache: {} }))))
    const kept = body.messages[0]?.content.map(block => ('cachePoint' in block ? '|' : 'x')).join('')
    expect(kept).toBe('xxx|x|x|x|')
  })

  it('are set for Claude where the client’s protocol has none', async () => {
    const { body } = await sent(
      { tools: [weather], turns: [{ role: 'system', parts: [{ type: 'text', text: 's' }] }, say('hi')] },
      CLAUDE,
    )
    expect([body.toolConfig?.tools, body.system, body.messages[0]?.content].map(list => list?.at(-1))).toEqual(
      Array(3).fill({ cachePoint: { type: 'default' } }),
    )
  })
})
