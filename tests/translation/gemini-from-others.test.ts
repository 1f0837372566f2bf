import { describe, expect, test } from 'vitest'
import { compileDefinition } from '../../codegen/protocols/ajv.ts'
import { bundleProtocol } from '../../codegen/protocols/bundle.ts'
import type { Content, GenerateContentResponse } from '../../generated/protocols/gemini/types.ts'
import { GatewayError } from '../../runtime/canonical/error.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { gemini, JsonArrayStream } from '../../runtime/protocols/gemini/index.ts'
import { SEAL_PREFIX } from '../../runtime/protocols/seal.ts'
import { capturedRequests } from './captured-requests.ts'
import { call as chatCall, chunk, DONE, finish, usageChunk } from './chat-chunks.ts'
import { calling, completed, created, message, thinking } from './responses-events.ts'
import { decode, folded, leastRequest, MODEL, streamed, translated, type UpstreamEvent } from './translate.ts'

const chatUsage = usageChunk({
  prompt_tokens: 3,
  completion_tokens: 4,
  total_tokens: 7,
  completion_tokens_details: { reasoning_tokens: 1 },
})
const chat = [
  chunk({ role: 'assistant', content: '' }),
  chunk({ reasoning_content: 'hm' }),
  chunk({ content: 'Let me see.' }),
  chunk(chatCall(0, { id: 'call_1', name: 'f', args: '{"n":' })),
  chunk(chatCall(0, { args: '12345678901234567890}' })),
  finish('tool_calls'),
  chatUsage,
  DONE,
]

const silent = { contents: [{ role: 'user', parts: [{ text: 'hi' }] }] }

/** The chunks that a Gemini client reads. */
function read(
  from: ProtocolId,
  events: UpstreamEvent[],
  request: object = leastRequest('gemini'),
): GenerateContentResponse[] {
  // The schemas hold them to it, below.
  return streamed(from, events, 'gemini', { request }).events as GenerateContentResponse[]
}

const partsOf = (chunks: GenerateContentResponse[]) =>
  chunks.flatMap(({ candidates }) => candidates?.[0]?.content?.parts ?? [])

describe('a reply for a Gemini client', () => {
  test('case 83, Q45: a call comes whole, in one part, its arguments parsed and no digit lost', () => {
    const calls = partsOf(read('openai-chat', chat)).filter(part => part.functionCall)
    expect(calls).toHaveLength(1)
    expect(streamed('openai-chat', chat, 'gemini').text).toContain(
      '"functionCall":{"id":"call_1","name":"f","args":{"n":12345678901234567890}}',
    )
    for (let cut = 0; cut < chat.length - 3; cut++) {
      expect(JSON.stringify(streamed('openai-chat', chat.slice(0, cut), 'gemini').text)).not.toContain('functionCall')
    }
  })

  test('case 84, Q61: thoughts are shown to those who asked for them, and to no other', () => {
    const thoughts = (request: object) => partsOf(read('openai-chat', chat, request)).filter(part => part.thought)
    expect(thoughts(leastRequest('gemini')).map(part => part.text)).toEqual(['hm'])
    expect(thoughts(silent)).toEqual([])
    const declined = { ...silent, generationConfig: { thinkingConfig: { includeThoughts: false } } }
    expect(thoughts(declined)).toEqual([])
  })

  test('case 85, Q85: calls end with STOP, and every other end has its name', () => {
    const end = (events: UpstreamEvent[]) => read('openai-chat', events).at(-1)?.candidates?.[0]?.finishReason
    expect(end(chat)).toBe('STOP')
    expect(
      ['stop', 'length', 'content_filter'].map(reason => end([chunk({ content: 'a' }), finish(reason), DONE])),
    ).toEqual(['STOP', 'MAX_TOKENS', 'SAFETY'])
  })

  test('case 86, Q97: the last chunk says the reason and the usage, and ends with a blank line', () => {
    const { text, events } = streamed('openai-chat', chat, 'gemini')
    expect(events.at(-1)).toMatchObject({
      candidates: [{ finishReason: 'STOP' }],
      usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 3, thoughtsTokenCount: 1, totalTokenCount: 7 },
    })
    expect(events.filter(event => JSON.stringify(event).includes('usageMetadata'))).toHaveLength(1)
    expect(text.endsWith('}\r\n\r\n')).toBe(true)
  })

  test('Q97: several choices end each by itself, each with the usage so far, as the last of them counts', () => {
    const choice = (index: number, delta: object, more: object = {}) => chunk(delta, { index, ...more })
    const events = [
      choice(0, { content: 'a' }),
      choice(1, { content: 'b' }),
      choice(1, {}, { finish: 'length' }),
      choice(0, {}, { finish: 'stop' }),
      chatUsage,
      DONE,
    ]
    const request = { ...silent, generationConfig: { candidateCount: 2 } }
    const chunks = read('openai-chat', events, request)
    const of = (index: number) => chunks.flatMap(({ candidates = [] }) => candidates.filter(one => one.index === index))
    expect(
      of(0)
        .map(one => one.content?.parts?.[0]?.text)
        .join(''),
    ).toBe('a')
    expect(
      of(1)
        .map(one => one.content?.parts?.[0]?.text)
        .join(''),
    ).toBe('b')
    expect([of(0).at(-1)?.finishReason, of(1).at(-1)?.finishReason]).toEqual(['STOP', 'MAX_TOKENS'])
    expect(chunks.at(-1)?.usageMetadata?.promptTokenCount).toBe(3)
    const whole = folded('openai-chat', events, 'gemini', { request }) as GenerateContentResponse
    expect(whole.candidates?.map(one => [one.content?.parts?.[0]?.text, one.finishReason])).toEqual([
      ['a', 'STOP'],
      ['b', 'MAX_TOKENS'],
    ])
  })

  test('case 87: no event has a name, and there is no [DONE]', () => {
    const { text } = streamed('openai-chat', chat, 'gemini')
    expect(text).not.toMatch(/^event:/m)
    expect(text).not.toContain('[DONE]')
  })

  test('case 88: without alt=sse it is one JSON array, valid after an error as well', () => {
    const error = { error: { message: 'slow down', type: 'rate_limit_error', code: 'rate_limit_exceeded' } }
    for (const events of [chat, [...chat.slice(0, 3), error], []]) {
      const array = new JsonArrayStream()
      const { text } = streamed('openai-chat', events, 'gemini')
      const read: unknown = JSON.parse(array.add(text) + array.end())
      expect(Array.isArray(read)).toBe(true)
    }
  })

  test('Q95: reasoning tokens that nobody counted are not counted', () => {
    const events = [
      chunk({ content: 'a' }),
      finish('stop'),
      usageChunk({ prompt_tokens: 1, completion_tokens: 2 }),
      DONE,
    ]
    expect(read('openai-chat', events).at(-1)?.usageMetadata).toEqual({
      promptTokenCount: 1,
      candidatesTokenCount: 2,
      totalTokenCount: 3,
    })
  })

  test('line 2: a count of reasoning outside the output does not end the reply', () => {
    const usage = usageChunk({
      prompt_tokens: 1,
      completion_tokens: 2,
      completion_tokens_details: { reasoning_tokens: 50 },
    })
    const last = read('openai-chat', [chunk({ content: 'a' }), finish('stop'), usage, DONE]).at(-1)
    expect(last?.candidates?.[0]?.finishReason).toBe('STOP')
    expect(last?.usageMetadata?.thoughtsTokenCount).toBe(50)
  })

  test('a refusal ends with SAFETY and its words', () => {
    const last = read('openai-chat', [chunk({ refusal: 'I will not.' }), finish('stop'), DONE]).at(-1)?.candidates?.[0]
    expect(last).toMatchObject({ finishReason: 'SAFETY', finishMessage: 'I will not.' })
  })

  test('an error that ends it says how long to wait, where Gemini CLI looks for that', () => {
    const error = { error: { message: 'slow down', type: 'rate_limit_error', code: 'rate_limit_exceeded' } }
    const [said] = read('openai-chat', [error]) as unknown[]
    expect(said).toMatchObject({
      error: { code: 429, status: 'RESOURCE_EXHAUSTED', details: [{ retryDelay: expect.stringMatching(/^\d+s$/) }] },
    })
  })

  test('logprobs are told where they were asked for', () => {
    const logprobs = { content: [{ token: 'a', logprob: -0.5, bytes: [97], top_logprobs: [] }], refusal: null }
    const events = [chunk({ content: 'a' }, { logprobs }), finish('stop'), DONE]
    const request = { ...silent, generationConfig: { responseLogprobs: true } }
    const chosen = { chosenCandidates: [{ token: 'a', logProbability: -0.5 }] }
    expect(
      read('openai-chat', events, request).flatMap(({ candidates }) => candidates?.[0]?.logprobsResult ?? []),
    ).toEqual([chosen])
    const whole = folded('openai-chat', events, 'gemini', { request }) as GenerateContentResponse
    expect(whole.candidates?.[0]?.logprobsResult).toEqual(chosen)
    expect(JSON.stringify(read('openai-chat', events))).not.toContain('logprobsResult')
  })

  test('is what the schemas say, and nothing they do not know', () => {
    const { bundle } = bundleProtocol(new URL('../../schemas/gemini', import.meta.url).pathname)
    const validate = compileDefinition(bundle!, 'GenerateContentResponse', { known: true })
    const responses = [
      ...created(),
      ...thinking(0, 'rs_1', ['why'], 'enc'),
      ...message(1, 'msg_1', 'hi'),
      ...calling(2, 'c', '{}'),
      completed(),
    ]
    for (const [from, events] of [
      ['openai-chat', chat],
      ['openai-responses', responses],
    ] as const) {
      for (const value of [...read(from, events), folded(from, events, 'gemini')]) {
        validate(value)
        expect(validate.errors ?? []).toEqual([])
      }
    }
  })
})

describe('reasoning that another provider signed', () => {
  const responses: UpstreamEvent[] = [
    ...created(),
    ...thinking(0, 'rs_1', ['why', 'how'], 'ZW5jcnlwdGVk'),
    ...calling(1, 'call_1', '{"a":1}'),
    completed(),
  ]
  const kept = (chunks: GenerateContentResponse[]): Content => {
    // As Gemini CLI does: thoughts and empty texts are forgotten, and everything else comes back as it was.
    const parts = partsOf(chunks).filter(part => !part.thought && part.text !== '')
    return { role: 'model', parts }
  }
  const next = (model: Content, calls: string[]) => ({
    contents: [
      { role: 'user', parts: [{ text: 'hi' }] },
      model,
      {
        role: 'user',
        parts: calls.map(id => ({ functionResponse: { id, name: 'weather', response: { output: 'ok' } } })),
      },
    ],
  })

  test('Q62: comes back on the call after it, from a client that forgets thoughts: decided otherwise than to ignore it', () => {
    const history = kept(read('openai-responses', responses, silent))
    expect(history.parts?.[0]?.thoughtSignature?.startsWith(SEAL_PREFIX)).toBe(true)
    const { body } = translated('gemini', next(history, ['call_1']), 'openai-responses')
    expect(body).toMatchObject({
      input: [
        { role: 'user' },
        {
          type: 'reasoning',
          id: 'rs_1',
          encrypted_content: 'ZW5jcnlwdGVk',
          summary: [{ type: 'summary_text', text: 'why\n\nhow' }],
        },
        { type: 'function_call', call_id: 'call_1', arguments: '{"a":1}' },
        { type: 'function_call_output', call_id: 'call_1' },
      ],
    })
  })

  test('comes back once where the client was shown it and sends it back', () => {
    const history = { role: 'model', parts: partsOf(read('openai-responses', responses)) }
    const { body } = translated('gemini', next(history, ['call_1']), 'openai-responses')
    const { input } = body as { input: { type?: string }[] }
    expect(input.filter(({ type }) => type === 'reasoning')).toHaveLength(1)
  })

  test('Messages: thinking and redacted thinking come back signed, in their order, before the call', () => {
    const block = (index: number, start: object, ...deltas: object[]) => [
      { type: 'content_block_start', index, content_block: start },
      ...deltas.map(delta => ({ type: 'content_block_delta', index, delta })),
      { type: 'content_block_stop', index },
    ]
    const events: UpstreamEvent[] = [
      {
        type: 'message_start',
        message: {
          id: 'msg_1',
          type: 'message',
          role: 'assistant',
          model: 'up',
          content: [],
          usage: { input_tokens: 1, output_tokens: 1 },
        },
      },
      ...block(
        0,
        { type: 'thinking', thinking: '', signature: '' },
        { type: 'thinking_delta', thinking: 'hm' },
        { type: 'signature_delta', signature: 'c2ln' },
      ),
      ...block(1, { type: 'redacted_thinking', data: 'cmVk' }),
      ...block(
        2,
        { type: 'tool_use', id: 'toolu_1', name: 'weather', input: {} },
        { type: 'input_json_delta', partial_json: '{}' },
      ),
      { type: 'message_delta', delta: { stop_reason: 'tool_use' }, usage: { output_tokens: 5 } },
      { type: 'message_stop' },
    ]
    const history = kept(read('anthropic-messages', events, silent))
    const { body } = translated('gemini', next(history, ['toolu_1']), 'anthropic-messages', {
      model: 'claude-sonnet-4-5',
    })
    const { messages } = body as { messages: { role: string; content: object[] }[] }
    expect(messages.find(({ role }) => role === 'assistant')?.content).toMatchObject([
      { type: 'thinking', thinking: 'hm', signature: 'c2ln' },
      { type: 'redacted_thinking', data: 'cmVk' },
      { type: 'tool_use', id: 'toolu_1' },
    ])
  })

  test('goes to no other provider, and does not stop Google’s own from answering', () => {
    const history = kept(read('openai-responses', responses, silent))
    for (const to of ['openai-chat', 'anthropic-messages'] as const) {
      const sent = JSON.stringify(translated('gemini', next(history, ['call_1']), to).body)
      expect(sent).not.toContain(SEAL_PREFIX)
      expect(sent).not.toContain('ZW5jcnlwdGVk')
    }
    const passed = JSON.stringify(gemini.passthrough.withoutSeals(next(history, ['call_1'])))
    expect(passed).not.toContain(SEAL_PREFIX)
    expect(passed).toContain('"thoughtSignature":"skip_thought_signature_validator"')
  })
})

describe('a request of a Gemini client', () => {
  const call = (name: string, more: object = {}) => ({ functionCall: { name, ...more } })
  const result = (name: string, more: object = {}) => ({
    functionResponse: { name, response: { output: 'ok' }, ...more },
  })
  const chatOf = (body: object) => translated('gemini', body, 'openai-chat').body as Record<string, never>

  test('Q43: calls without ids are numbered by their place, and results answer the earliest call of their name', () => {
    const body = {
      contents: [
        { role: 'user', parts: [{ text: 'hi' }] },
        { role: 'model', parts: [call('f'), call('g'), call('f', { id: 'own' }), call('f')] },
        { role: 'user', parts: [result('f', { id: 'own' }), result('f'), result('g'), result('f')] },
      ],
    }
    expect(chatOf(body).messages).toMatchObject([
      { role: 'user' },
      { tool_calls: [{ id: 'gemini_call_1_0' }, { id: 'gemini_call_1_1' }, { id: 'own' }, { id: 'gemini_call_1_3' }] },
      { role: 'tool', tool_call_id: 'gemini_call_1_0' },
      { role: 'tool', tool_call_id: 'gemini_call_1_1' },
      { role: 'tool', tool_call_id: 'own' },
      { role: 'tool', tool_call_id: 'gemini_call_1_3' },
    ])
  })

  const functions = [{ functionDeclarations: [{ name: 'f' }, { name: 'g' }, { name: 'h' }] }]
  const choosing = (functionCallingConfig: object) => ({
    ...silent,
    tools: functions,
    toolConfig: { functionCallingConfig },
  })

  test('Q44: names with ANY are the functions of which one must be called, one name that function, VALIDATED is auto', () => {
    expect(chatOf(choosing({ mode: 'ANY', allowedFunctionNames: ['f'] })).tool_choice).toEqual({
      type: 'function',
      function: { name: 'f' },
    })
    const several = translated(
      'gemini',
      choosing({ mode: 'ANY', allowedFunctionNames: ['f', 'g'] }),
      'anthropic-messages',
    ).body
    expect(several).toMatchObject({ tools: [{ name: 'f' }, { name: 'g' }], tool_choice: { type: 'any' } })
    expect(chatOf(choosing({ mode: 'VALIDATED' })).tool_choice).toBe('auto')
  })

  test('Q60: budgets and levels are what the other protocols have for them', () => {
    const effort = (thinkingConfig: object) =>
      (
        translated('gemini', { ...silent, generationConfig: { thinkingConfig } }, 'openai-responses', {
          kind: 'openai',
          model: 'gpt-5.2',
        }).body as { reasoning?: { effort?: string } }
      ).reasoning?.effort
    expect(effort({ thinkingBudget: 0 })).toBe('none')
    expect(effort({ thinkingBudget: -1 })).toBeUndefined()
    expect(effort({ thinkingBudget: 1024 })).toBe('low')
    expect(effort({ thinkingBudget: 8192 })).toBe('medium')
    expect(effort({ thinkingBudget: 24_576 })).toBe('high')
    const messages = translated(
      'gemini',
      { ...silent, generationConfig: { thinkingConfig: { thinkingBudget: 5000 } } },
      'anthropic-messages',
      { model: 'claude-sonnet-4-5' },
    )
    expect(messages.body).toMatchObject({ thinking: { type: 'enabled', budget_tokens: 5000 } })
  })

  test('line 14: levels are the other protocol’s words, whatever case Gemini’s clients write', () => {
    for (const thinkingLevel of ['HIGH', 'high']) {
      const body = { ...silent, generationConfig: { thinkingConfig: { thinkingLevel } } }
      expect(translated('gemini', body, 'openai-chat', { kind: 'openai', model: 'gpt-5.2' }).body).toMatchObject({
        reasoning_effort: 'high',
      })
    }
  })

  test('Q84: a part with two contents or none is refused, a signature alone is not', () => {
    const asking = (part: object) => () =>
      decode('gemini', { contents: [{ role: 'user', parts: [part] }, ...silent.contents] })
    expect(asking({ text: 'a', inlineData: { mimeType: 'image/png', data: '' } })).toThrow(GatewayError)
    expect(asking({})).toThrow(GatewayError)
    expect(asking({ thoughtSignature: 'c2ln' })).not.toThrow()
  })

  test('row 2: functions are told with their parameters, under either name for them', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }
    const dialect = { type: 'OBJECT', properties: { a: { type: 'STRING' } }, required: ['a'] }
    const tools = [
      {
        functionDeclarations: [
          { name: 'f', parametersJsonSchema: schema },
          { name: 'g', parameters: dialect },
        ],
      },
    ]
    expect(chatOf({ ...silent, tools }).tools).toMatchObject([
      { function: { name: 'f', parameters: schema } },
      { function: { name: 'g', parameters: schema } },
    ])
    expect(translated('gemini', { ...silent, tools }, 'anthropic-messages').body).toMatchObject({
      tools: [{ input_schema: schema }, { input_schema: schema }],
    })
  })

  test('search, fetch and code of Google’s are those of the provider', () => {
    const tools = [{ googleSearch: { excludeDomains: ['x.example'] } }, { urlContext: {} }, { codeExecution: {} }]
    const { body } = translated('gemini', { ...silent, tools }, 'anthropic-messages', { model: 'claude-sonnet-4-5' })
    const { tools: sent } = body as { tools: { type: string; blocked_domains?: string[] }[] }
    expect(sent.map(({ type }) => type.replace(/_\d+$/, ''))).toEqual(['web_search', 'web_fetch', 'code_execution'])
    expect(sent[0]?.blocked_domains).toEqual(['x.example'])
  })
})

describe('a request for a Gemini upstream', () => {
  const image = 'data:image/png;base64,iVBORw0KGgo='

  test('row 3: a picture in a tool’s result stays a picture', () => {
    const content = [
      { type: 'text', text: 'ok' },
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0KGgo=' } },
    ]
    const body = {
      model: MODEL,
      max_tokens: 100,
      messages: [
        { role: 'user', content: 'hi' },
        { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'Read', input: {} }] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content }] },
      ],
    }
    const blob = { inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } }
    const last = (model: string) => {
      const { contents } = translated('anthropic-messages', body, 'gemini', { model }).body as { contents: Content[] }
      return contents.at(-1)?.parts
    }
    expect(last('gemini-3-pro-preview')).toMatchObject([
      { functionResponse: { response: { output: 'ok' }, parts: [blob] } },
    ])
    expect(last('gemini-2.5-pro')).toMatchObject([{ functionResponse: { response: { output: 'ok' } } }, blob])
  })

  test('Chat and Responses say pictures, sounds and documents in their own ways, and Gemini in one', () => {
    const chatBody = {
      model: MODEL,
      messages: [
        {
          role: 'user',
          content: [
            { type: 'image_url', image_url: { url: image } },
            { type: 'input_audio', input_audio: { data: 'AA==', format: 'wav' } },
            { type: 'file', file: { filename: 'a.pdf', file_data: 'data:application/pdf;base64,AA==' } },
          ],
        },
      ],
    }
    const { contents } = translated('openai-chat', chatBody, 'gemini').body as { contents: Content[] }
    expect(contents[0]?.parts?.flatMap(part => part.inlineData?.mimeType ?? [])).toEqual([
      'image/png',
      'audio/wav',
      'application/pdf',
    ])
  })

  test('a file of another provider’s store is refused by its name, never dropped', () => {
    const body = {
      model: MODEL,
      input: [{ role: 'user', content: [{ type: 'input_image', file_id: 'file-abc', detail: 'auto' }] }],
    }
    expect(() => translated('openai-responses', body, 'gemini')).toThrow(/store of another provider/)
  })

  test('freeform tools and namespaces are functions with names that Google takes', () => {
    const body = {
      model: MODEL,
      input: 'hi',
      tools: [
        { type: 'custom', name: 'apply_patch', format: { type: 'grammar', syntax: 'lark', definition: 'start: "x"' } },
        { type: 'namespace', name: 'ns', description: 'd', tools: [{ type: 'function', name: 'run', strict: false }] },
      ],
    }
    const { tools } = translated('openai-responses', body, 'gemini').body as {
      tools: { functionDeclarations: { name: string; parametersJsonSchema?: object }[] }[]
    }
    expect(tools[0]?.functionDeclarations.map(({ name }) => name)).toEqual(['apply_patch', 'ns__run'])
    expect(tools[0]?.functionDeclarations[0]?.parametersJsonSchema).toMatchObject({ required: ['input'] })
  })

  test('several answers are asked for, which is refused for models that give but one', () => {
    const body = { model: MODEL, n: 2, messages: [{ role: 'user', content: 'hi' }] }
    expect(translated('openai-chat', body, 'gemini').body).toMatchObject({ generationConfig: { candidateCount: 2 } })
    expect(() => translated('openai-chat', body, 'gemini', { model: 'gemini-4-argon' })).toThrow(/one answer/)
  })

  const captured = capturedRequests().filter(({ kind, protocol }) => kind === 'generate' && protocol !== 'gemini')

  test.skipIf(captured.length === 0)('line 14: agents’ requests hold no word that Google does not know', () => {
    const { bundle } = bundleProtocol(new URL('../../schemas/gemini', import.meta.url).pathname)
    const validate = compileDefinition(bundle!, 'GenerateContentRequest', { known: true })
    for (const { protocol, body, name } of captured) {
      for (const model of ['gemini-2.0-flash', 'gemini-2.5-flash', 'gemini-3-pro-preview', 'gemini-4-argon']) {
        validate(translated(protocol, body, 'gemini', { model }).body)
        expect(validate.errors ?? [], `${name} for ${model}`).toEqual([])
      }
    }
  })
})
