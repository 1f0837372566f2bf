import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../canonical/error.ts'
import type { Operation, Validator } from '../operation.ts'
import type { DecodedRequest } from '../protocol.ts'
import { decodeRequest } from './decode-request.ts'

const operation: Operation = {
  id: 'generateContent',
  protocol: 'gemini',
  kind: 'generate',
  method: 'POST',
  path: '/v1beta/models/{model}:generateContent',
  model: 'path',
  stream: 'never',
}

function decode(body: object, validate?: Validator): DecodedRequest {
  const context = { operation: validate ? { ...operation, validate } : operation, model: 'public', stream: false }
  return decodeRequest({ contents: [{ parts: [{ text: 'hi' }] }], ...body }, context)
}

const turnsOf = (...contents: object[]) => decode({ contents }).request.turns
const partsOf = (...parts: object[]) => turnsOf({ role: 'user', parts })[0]?.parts
const lossesOf = (body: object) => decode(body).losses.map(({ feature, where }) => `${feature} @ ${where}`)

function thrownBy(body: object): GatewayError {
  try {
    decode(body)
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('the conversation', () => {
  it('is its turns, with the instructions first', () => {
    const { request, losses } = decode({
      systemInstruction: { role: 'user', parts: [{ text: 'Be ' }, { text: 'brief.' }] },
      contents: [
        { role: 'user', parts: [{ text: 'hi' }] },
        { role: 'model', parts: [{ text: 'hello' }] },
      ],
    })
    expect(losses).toEqual([])
    expect(request).toEqual({
      model: 'public',
      stream: false,
      turns: [
        {
          role: 'system',
          place: 'top',
          parts: [
            { type: 'text', text: 'Be ' },
            { type: 'text', text: 'brief.' },
          ],
        },
        { role: 'user', parts: [{ type: 'text', text: 'hi' }] },
        { role: 'assistant', parts: [{ type: 'text', text: 'hello' }] },
      ],
      tools: [],
      sampling: {},
    })
  })

  it('skips turns without parts, and refuses one without turns', () => {
    expect(turnsOf({ role: 'user' }, { role: 'user', parts: [] }, { parts: [{ text: 'x' }] })).toHaveLength(1)
    expect(thrownBy({ contents: [] })).toMatchObject({ kind: 'invalid-request', details: { param: 'contents' } })
  })

  it('reads thoughts and signatures, and takes the dummy signature for none', () => {
    expect(
      partsOf(
        { text: 'hm', thought: true },
        { text: 'so', thoughtSignature: 'c2ln' },
        { text: 'and', thoughtSignature: 'skip_thought_signature_validator' },
        { thoughtSignature: 'bG9uZQ==' },
      ),
    ).toEqual([
      { type: 'reasoning', text: 'hm' },
      { type: 'text', text: 'so', opaque: { origin: 'gemini', value: 'c2ln' } },
      { type: 'text', text: 'and' },
      { type: 'text', text: '', opaque: { origin: 'gemini', value: 'bG9uZQ==' } },
    ])
  })

  it('tells media apart by their type, and where they are', () => {
    const parts = partsOf(
      { inlineData: { mimeType: 'image/png', data: 'AA' }, mediaResolution: { level: 'MEDIA_RESOLUTION_HIGH' } },
      { inlineData: { mimeType: 'audio/wav', data: 'AA' } },
      { inlineData: { mimeType: 'video/mp4', data: 'AA' } },
      { inlineData: { mimeType: 'application/pdf', data: 'AA' } },
      { fileData: { mimeType: 'image/jpeg', fileUri: 'https://x.example/a.jpg' } },
      { fileData: { fileUri: 'https://www.youtube.com/watch?v=1' } },
      { fileData: { mimeType: 'image/png', fileUri: 'https://generativelanguage.googleapis.com/v1beta/files/abc' } },
      { fileData: { mimeType: 'application/pdf', fileUri: 'gs://bucket/a.pdf' } },
    )
    const base64 = (mediaType: string) => ({ from: 'base64', data: 'AA', mediaType })
    expect(parts).toEqual([
      { type: 'image', source: base64('image/png'), detail: 'high' },
      { type: 'audio', source: base64('audio/wav') },
      { type: 'video', source: base64('video/mp4') },
      { type: 'document', source: base64('application/pdf') },
      { type: 'image', source: { from: 'url', url: 'https://x.example/a.jpg', mediaType: 'image/jpeg' } },
      { type: 'video', source: { from: 'url', url: 'https://www.youtube.com/watch?v=1' } },
      {
        type: 'image',
        source: {
          from: 'file',
          id: 'https://generativelanguage.googleapis.com/v1beta/files/abc',
          mediaType: 'image/png',
        },
      },
      { type: 'document', source: { from: 'file', id: 'gs://bucket/a.pdf', mediaType: 'application/pdf' } },
    ])
  })

  it('keeps parts that only Gemini knows as they came', () => {
    const part = { executableCode: { language: 'PYTHON', code: '1' }, thoughtSignature: 'x' }
    expect(partsOf(part)).toEqual([{ type: 'foreign', origin: 'gemini', tag: 'executableCode', value: part }])
  })

  it('reports parts and members that it does not know, and goes on', () => {
    const { request, losses } = decode({
      contents: [
        {
          parts: [
            { hologram: {} },
            { text: 'x', sparkle: 1 },
            { inlineData: { mimeType: 'video/mp4' }, videoMetadata: { fps: 1 } },
          ],
        },
      ],
    })
    expect(request.turns[0]?.parts.map(part => part.type)).toEqual(['text', 'video'])
    expect(losses.map(({ feature, where }) => `${feature} @ ${where}`)).toEqual([
      'part.hologram @ contents[0].parts[0].hologram',
      'part.sparkle @ contents[0].parts[1].sparkle',
      'part.videoMetadata @ contents[0].parts[2].videoMetadata',
    ])
  })

  it('refuses a part with two contents, and one with none', () => {
    const two = { contents: [{ parts: [{ text: 'x', inlineData: { data: '' } }] }] }
    expect(thrownBy(two).details.param).toBe('contents[0].parts[0]')
    expect(thrownBy(two).message).toContain('text and inlineData')
    expect(thrownBy({ contents: [{ parts: [{}] }] }).kind).toBe('invalid-request')
  })
})

describe('calls and results', () => {
  const call = (name: string, more: object = {}) => ({ functionCall: { name, ...more } })
  const result = (name: string, response: object, more: object = {}) => ({
    functionResponse: { name, response, ...more },
  })

  it('are matched by name and order where they carry no ids', () => {
    const turns = turnsOf(
      { role: 'model', parts: [call('f', { args: { n: 1 } }), call('g'), call('f', { args: { n: 2 } })] },
      {
        role: 'user',
        parts: [result('f', { output: '1' }), result('f', { output: '2' }), result('g', { output: '3' })],
      },
    )
    expect(turns[0]?.parts).toMatchObject([
      { id: 'gemini_call_0_0', arguments: '{"n":1}', kind: 'function' },
      { id: 'gemini_call_0_1', arguments: '{}' },
      { id: 'gemini_call_0_2', arguments: '{"n":2}' },
    ])
    expect(turns[1]).toMatchObject({
      role: 'tool',
      parts: [{ callId: 'gemini_call_0_0', name: 'f' }, { callId: 'gemini_call_0_2' }, { callId: 'gemini_call_0_1' }],
    })
  })

  it('keep the ids that they carry, which use up their call', () => {
    const turns = turnsOf(
      { role: 'model', parts: [call('f', { id: 'a' }), call('f', { id: 'b' }), call('f')] },
      { role: 'user', parts: [result('f', {}, { id: 'b' }), result('f', {}), result('f', {}), result('f', {})] },
    )
    const answered = turns[1]?.parts.map(part => part.type === 'tool-result' && part.callId)
    expect(answered).toEqual(['b', 'a', 'gemini_call_0_2', 'gemini_result_1_3'])
  })

  it('stand in the user’s turn where it says more than results', () => {
    const image = { inlineData: { mimeType: 'image/png', data: 'AA' } }
    const [turn] = turnsOf({ role: 'user', parts: [result('read', { output: 'ok' }), image] })
    expect(turn?.role).toBe('user')
    expect(turn?.parts.map(part => part.type)).toEqual(['tool-result', 'image'])
  })

  it.each([
    ['its output', { output: 'done' }, 'done', undefined],
    ['an output that is no text', { output: { a: 1 } }, '{"a":1}', undefined],
    ['its error', { error: 'broke' }, 'broke', true],
    ['a result of its own shape', { result: 1, more: [2] }, '{"result":1,"more":[2]}', undefined],
    ['what the AI SDK writes', { name: 'f', content: 'done' }, 'done', undefined],
    ['nothing', {}, '{}', undefined],
  ])('a result is %s', (_, response, text, isError) => {
    const [part] = partsOf(result('f', response)) ?? []
    expect(part).toMatchObject({ type: 'tool-result', content: [{ type: 'text', text }] })
    expect(part?.type === 'tool-result' && part.isError).toBe(isError)
  })

  it('a result carries its media', () => {
    const [part] =
      partsOf(result('f', { output: '' }, { parts: [{ inlineData: { mimeType: 'image/png', data: 'AA' } }] })) ?? []
    expect(part?.type === 'tool-result' && part.content[1]).toEqual({
      type: 'image',
      source: { from: 'base64', data: 'AA', mediaType: 'image/png' },
    })
  })

  it('are refused without a name', () => {
    expect(thrownBy({ contents: [{ parts: [{ functionCall: {} }] }] }).details.param).toBe(
      'contents[0].parts[0].functionCall.name',
    )
    expect(thrownBy({ contents: [{ parts: [{ functionResponse: {} }] }] }).details.param).toBe(
      'contents[0].parts[0].functionResponse.name',
    )
  })
})

describe('tools', () => {
  it('are functions with either kind of schema, and built-in tools as they came', () => {
    const { request, losses } = decode({
      tools: [
        {
          functionDeclarations: [
            {
              name: 'a',
              description: 'A',
              parametersJsonSchema: { type: 'object', properties: { x: { type: 'string' } } },
            },
            { name: 'b', parameters: { type: 'OBJECT', properties: { x: { type: 'STRING', nullable: true } } } },
            { name: 'c' },
          ],
          googleSearch: {},
        },
        { urlContext: {} },
      ],
    })
    expect(losses).toEqual([])
    expect(request.tools).toEqual([
      {
        type: 'function',
        name: 'a',
        description: 'A',
        parameters: { type: 'object', properties: { x: { type: 'string' } } },
      },
      { type: 'function', name: 'b', parameters: { type: 'object', properties: { x: { type: ['string', 'null'] } } } },
      { type: 'function', name: 'c' },
      { type: 'hosted', origin: 'gemini', tag: 'googleSearch', value: {}, service: { kind: 'web-search' } },
      { type: 'hosted', origin: 'gemini', tag: 'urlContext', value: {}, service: { kind: 'web-fetch' } },
    ])
  })

  it('that are not known are reported', () => {
    expect(
      lossesOf({ tools: [{ timeTravel: {} }, { functionDeclarations: [{ name: 'a', behavior: 'NON_BLOCKING' }] }] }),
    ).toEqual(['tool.timeTravel @ tools[0].timeTravel', 'tool.behavior @ tools[1].functionDeclarations[0].behavior'])
  })

  it.each([
    [{ mode: 'AUTO' }, { type: 'auto' }],
    [{ mode: 'NONE' }, { type: 'none' }],
    [{ mode: 'ANY' }, { type: 'required' }],
    [
      { mode: 'ANY', allowedFunctionNames: ['f'] },
      { type: 'named', name: 'f' },
    ],
    [
      { mode: 'ANY', allowedFunctionNames: ['f', 'g'] },
      { type: 'allowed', mode: 'required', names: ['f', 'g'] },
    ],
    [{ mode: 'VALIDATED' }, { type: 'auto' }],
    [
      { mode: 'VALIDATED', allowedFunctionNames: ['f'] },
      { type: 'allowed', mode: 'auto', names: ['f'] },
    ],
    [{ mode: 'MODE_UNSPECIFIED' }, undefined],
    [{}, undefined],
  ])('are chosen as %j says', (functionCallingConfig, choice) => {
    expect(decode({ toolConfig: { functionCallingConfig } }).request.toolChoice).toEqual(choice)
  })
})

describe('settings', () => {
  const settings = (generationConfig: object) => decode({ generationConfig }).request

  it('are carried under their other names', () => {
    const request = settings({
      temperature: 0,
      topP: 0.9,
      topK: 40,
      frequencyPenalty: 1,
      presencePenalty: -1,
      seed: 7,
      stopSequences: ['END'],
      candidateCount: 2,
      responseLogprobs: true,
      logprobs: 3,
      maxOutputTokens: 100,
    })
    expect(request.maxOutputTokens).toBe(100)
    expect(request.sampling).toEqual({
      temperature: 0,
      topP: 0.9,
      topK: 40,
      frequencyPenalty: 1,
      presencePenalty: -1,
      seed: 7,
      stop: ['END'],
      candidates: 2,
      logprobs: true,
      topLogprobs: 3,
    })
  })

  it.each([
    [
      { includeThoughts: true, thinkingBudget: 8192 },
      { show: 'auto', budgetTokens: 8192 },
    ],
    [{ thinkingBudget: 0 }, { budgetTokens: 0, effort: 'none' }],
    [{ thinkingBudget: -1 }, { budgetTokens: -1, adaptive: true }],
    [
      { thinkingLevel: 'HIGH', includeThoughts: false },
      { effort: 'high', show: 'none' },
    ],
    [{ thinkingLevel: 'low' }, { effort: 'low' }],
    [{ thinkingLevel: 'THINKING_LEVEL_UNSPECIFIED' }, undefined],
  ])('think as %j says', (thinkingConfig, reasoning) => {
    expect(settings({ thinkingConfig }).reasoning).toEqual(reasoning)
  })

  it.each([
    ['JSON', { responseMimeType: 'application/json' }, { type: 'json' }],
    ['text', { responseMimeType: 'text/plain' }, { type: 'text' }],
    [
      'a schema in the dialect of Gemini',
      {
        responseMimeType: 'application/json',
        responseSchema: { type: 'OBJECT', properties: { a: { type: 'INTEGER' } }, propertyOrdering: ['a'] },
      },
      { type: 'json-schema', schema: { type: 'object', properties: { a: { type: 'integer' } } } },
    ],
    [
      'a JSON Schema with types in upper case, as Gemini CLI writes it',
      {
        responseMimeType: 'application/json',
        responseJsonSchema: { type: 'OBJECT', properties: { type: { type: 'STRING' } } },
      },
      { type: 'json-schema', schema: { type: 'object', properties: { type: { type: 'string' } } } },
    ],
    [
      'one of some values',
      { responseMimeType: 'text/x.enum', responseSchema: { type: 'STRING', enum: ['a', 'b'] } },
      { type: 'enum', values: ['a', 'b'] },
    ],
    [
      'a list of formats',
      { responseFormat: [{ text: { mimeType: 'application/json', schema: { type: 'object' } } }] },
      { type: 'json-schema', schema: { type: 'object' } },
    ],
    ['nothing said', {}, undefined],
  ])('want as output: %s', (_, config, output) => {
    expect(settings(config).output).toEqual(output)
  })

  it('carry the service tier and labels', () => {
    const { request } = decode({ serviceTier: 'FLEX', labels: { team: 'a' } })
    expect(request).toMatchObject({ serviceTier: 'flex', metadata: { team: 'a' } })
    expect(decode({ serviceTier: 'unspecified' }).request.serviceTier).toBeUndefined()
  })

  it('that cannot be carried are reported by their place', () => {
    expect(
      lossesOf({
        safetySettings: [{ category: 'HARM_CATEGORY_JAILBREAK', threshold: 'OFF' }],
        modelArmorConfig: null,
        cachedContent: 'cachedContents/x',
        store: false,
        warp: 9,
        toolConfig: {
          retrievalConfig: {},
          functionCallingConfig: { mode: 'VALIDATED', streamFunctionCallArguments: true },
        },
        generationConfig: {
          speechConfig: {},
          warp: 9,
          responseModalities: ['TEXT', 'IMAGE'],
          responseFormat: [{ audio: {} }],
        },
      }).sort(),
    ).toEqual([
      'cachedContent @ cachedContent',
      'generationConfig.responseFormat.audio @ generationConfig.responseFormat[0].audio',
      'generationConfig.responseModalities.image @ generationConfig.responseModalities',
      'generationConfig.speechConfig @ generationConfig.speechConfig',
      'generationConfig.warp @ generationConfig.warp',
      'safetySettings @ safetySettings',
      'toolConfig.functionCallingConfig.streamFunctionCallArguments @ toolConfig.functionCallingConfig.streamFunctionCallArguments',
      'toolConfig.retrievalConfig @ toolConfig.retrievalConfig',
      'tool_choice.validated @ toolConfig.functionCallingConfig.mode',
      'warp @ warp',
    ])
  })
})

describe('other spellings', () => {
  it('in snake_case mean the same', () => {
    const camel = { systemInstruction: { parts: [{ text: 'x' }] }, generationConfig: { maxOutputTokens: 5 } }
    const snake = { system_instruction: { parts: [{ text: 'x' }] }, generation_config: { max_output_tokens: 5 } }
    expect(decode(snake)).toEqual(decode(camel))
  })

  it('are judged by the validator once they have their names', () => {
    const validate: Validator = body => {
      expect(body).toMatchObject({ generationConfig: { topK: 'many' } })
      validate.errors = [
        { instancePath: '/generationConfig/topK', keyword: 'type', message: 'must be number', params: {} },
      ]
      return false
    }
    expect(() => decode({ generation_config: { top_k: 'many' } }, validate)).toThrow(
      'generationConfig.topK must be number',
    )
    expect(() => decode({ generationConfig: { topK: 1 } }, validate)).not.toThrow()
  })

  it('without the brackets of a list of one mean the same', () => {
    const lone = decode({ contents: { parts: { text: 'x' } }, tools: { functionDeclarations: [{ name: 'f' }] } })
    expect(lone).toEqual(
      decode({ contents: [{ parts: [{ text: 'x' }] }], tools: [{ functionDeclarations: [{ name: 'f' }] }] }),
    )
  })
})

describe('a request to count', () => {
  it('may wrap the request that it counts', () => {
    const wrapped = {
      generateContentRequest: { model: 'models/x', contents: [{ parts: [{ text: 'hi' }] }], tools: [{ warp: {} }] },
    }
    const { request, losses } = decodeRequest(wrapped, { operation, model: 'public', stream: false })
    expect(request.turns).toEqual([{ role: 'user', parts: [{ type: 'text', text: 'hi' }] }])
    expect(losses.map(({ where }) => where)).toEqual(['generateContentRequest.tools[0].warp'])
  })
})

const shared = process.env.HEADGATE_SHARED ?? join(import.meta.dirname, '../../../../shared')
const agents = join(shared, 'reference/agent-requests')

/** One captured request; its body is what the test reads. */
interface Captured {
  body: { contents: { parts: unknown[] }[]; tools?: { functionDeclarations?: unknown[] }[] }
}

describe.skipIf(!existsSync(agents))('requests of Gemini CLI', () => {
  const files = existsSync(agents) ? readdirSync(agents).filter(name => name.startsWith('gemini-')) : []

  it.each(files)('%s is carried whole', name => {
    // The files are lists of captured requests.
    for (const { body } of JSON.parse(readFileSync(join(agents, name), 'utf8')) as Captured[]) {
      const { request, losses } = decode(body)
      expect(losses).toEqual([])
      const turns = request.turns.filter(turn => turn.place !== 'top')
      expect(turns.map(turn => turn.parts.length)).toEqual(body.contents.map(content => content.parts.length))
      const declared = body.tools?.flatMap(tool => tool.functionDeclarations ?? []) ?? []
      expect(request.tools).toHaveLength(declared.length)
      expect(request.tools.every(tool => tool.type === 'function' && tool.parameters?.type === 'object')).toBe(true)
      expect(JSON.stringify(request.output ?? {})).not.toMatch(/"type":"[A-Z]/)
    }
  })
})
