import { describe, expect, it } from 'vitest'
import type {
  Content,
  CountTokensRequest,
  Part as GeminiPart,
  GenerateContentRequest,
} from '../../../generated/protocols/gemini/types.ts'
import { validateGenerateContentRequest as validate } from '../../../generated/protocols/gemini/validators.js'
import { GatewayError } from '../../canonical/error.ts'
import type { Opaque, Part, ToolResultPart } from '../../canonical/part.ts'
import type { CanonicalRequest, HostedService, Tool, Turn } from '../../canonical/request.ts'
import type { Target } from '../protocol.ts'
import { capabilities, decodeTokenCount, encodeCountRequest, encodeRequest } from './encode-request.ts'

const OLD = 'gemini-2.5-flash'
const NEW = 'gemini-3-pro-preview'

const target = (model = OLD, more: Partial<Target> = {}): Target => ({
  model,
  kind: 'gemini',
  maker: 'gemini',
  ...more,
})
const user = (...parts: Part[]): Turn => ({ role: 'user', parts })
const model = (...parts: Part[]): Turn => ({ role: 'assistant', parts })
const text = (value: string, opaque?: Opaque): Part => ({ type: 'text', text: value, ...(opaque && { opaque }) })
const call = (id: string, more: object = {}): Part => ({
  type: 'tool-call',
  id,
  name: 'f',
  kind: 'function',
  arguments: '{}',
  ...more,
})
const result = (callId: string, content: ToolResultPart['content'], more: object = {}): Turn => ({
  role: 'tool',
  parts: [{ type: 'tool-result', callId, kind: 'function', content, ...more }],
})
const own = (value: string, more: Partial<Opaque> = {}): Opaque => ({
  origin: 'gemini',
  maker: 'gemini',
  value,
  ...more,
})

function encode(more: Partial<CanonicalRequest>, to: Target = target()): GenerateContentRequest {
  const request: CanonicalRequest = {
    model: 'm',
    stream: true,
    turns: [user(text('hi'))],
    tools: [],
    sampling: {},
    ...more,
  }
  const body: unknown = JSON.parse(JSON.stringify(encodeRequest(request, to).body))
  if (!validate(body)) throw new Error(JSON.stringify(validate.errors))
  // The validator has said so.
  return body as GenerateContentRequest
}

function lossesOf(more: Partial<CanonicalRequest>, to: Target = target()): string[] {
  const request: CanonicalRequest = {
    model: 'm',
    stream: true,
    turns: [user(text('hi'))],
    tools: [],
    sampling: {},
    ...more,
  }
  return encodeRequest(request, to).losses.map(({ feature, where }) => `${feature} @ ${where}`)
}

// Encoded requests have lists of contents, and contents lists of parts.
const contentsOf = (turns: Turn[], to?: Target) => encode({ turns }, to).contents as Content[]
const partsOf = (parts: Part[], to?: Target) => contentsOf([user(...parts)], to)[0]?.parts as GeminiPart[]

describe('the conversation', () => {
  it('has the instructions at its beginning in their own place, block by block', () => {
    const body = encode({
      turns: [
        { role: 'system', place: 'top', parts: [text('Be brief.'), text('')] },
        { role: 'developer', parts: [text('Be kind.')] },
        user(text('hi')),
      ],
    })
    expect(body.systemInstruction).toEqual({ parts: [{ text: 'Be brief.' }, { text: 'Be kind.' }] })
    expect(body.contents).toEqual([{ role: 'user', parts: [{ text: 'hi' }] }])
  })

  it('tells later instructions as the user’s words, marked as what they are', () => {
    expect(contentsOf([user(text('hi')), { role: 'developer', parts: [text('Be kind.')] }])).toEqual([
      { role: 'user', parts: [{ text: 'hi' }, { text: '<system-reminder>\nBe kind.\n</system-reminder>' }] },
    ])
  })

  it('answers to instructions alone', () => {
    expect(encode({ turns: [{ role: 'system', parts: [text('Say hi.')] }] })).toEqual({
      contents: [{ role: 'user', parts: [{ text: 'Say hi.' }] }],
    })
    expect(contentsOf([])[0]?.parts).toHaveLength(1)
  })

  it('joins turns of one role, and leaves out what is empty', () => {
    expect(contentsOf([user(text('a')), user(text('b')), model(text('')), model(text('c')), user(text('d'))])).toEqual([
      { role: 'user', parts: [{ text: 'a' }, { text: 'b' }] },
      { role: 'model', parts: [{ text: 'c' }] },
      { role: 'user', parts: [{ text: 'd' }] },
    ])
  })

  it('does not begin with a call', () => {
    expect(contentsOf([model(call('c')), result('c', [])])[0]).toEqual({ role: 'user', parts: [{ text: '.' }] })
    expect(contentsOf([model(text('hi')), user(text('hi'))])[0]?.role).toBe('model')
  })

  it('reports an answer that was begun, and who speaks', () => {
    expect(lossesOf({ turns: [user(text('hi')), model(text('It'))] })).toEqual(['prefill @ turns[1]'])
    expect(lossesOf({ turns: [{ ...user(text('hi')), name: 'ann' }] })).toEqual(['turn.name @ turns[0].name'])
  })

  it('carries refusals and parts of other protocols as text, as far as they can be told', () => {
    const turns = [
      user(text('hi')),
      model(
        { type: 'refusal', text: 'no' },
        { type: 'foreign', origin: 'anthropic-messages', tag: 'server_tool_use', value: {}, text: 'searched x' },
        { type: 'foreign', origin: 'anthropic-messages', tag: 'container_upload', value: {} },
        { type: 'foreign', origin: 'gemini', tag: 'executableCode', value: { executableCode: { code: '1' } } },
      ),
      user(text('so')),
    ]
    expect(contentsOf(turns)[1]?.parts).toEqual([
      { text: 'no' },
      { text: 'searched x' },
      { executableCode: { code: '1' } },
    ])
    expect(lossesOf({ turns })).toEqual(['part.container_upload @ turns[1].parts[2]'])
  })
})

describe('media', () => {
  const image = (source: Extract<Part, { type: 'image' }>['source'], more: object = {}): Part => ({
    type: 'image',
    source,
    ...more,
  })
  const png = { from: 'base64', data: 'AA==', mediaType: 'image/png' } as const

  it('are sent with the request, of whatever sort', () => {
    expect(
      partsOf([
        image(png),
        { type: 'audio', source: { from: 'base64', data: 'AA==', mediaType: 'audio/wav' } },
        { type: 'video', source: { from: 'base64', data: 'AA==', mediaType: 'video/mp4' } },
        { type: 'document', source: { from: 'base64', data: 'AA==', mediaType: 'application/pdf' } },
      ]).map(part => part.inlineData?.mimeType),
    ).toEqual(['image/png', 'audio/wav', 'video/mp4', 'application/pdf'])
  })

  it('are linked where Google fetches them by itself', () => {
    const { takesUrl } = capabilities(target())
    const links = ['gs://b/a.png', 'https://generativelanguage.googleapis.com/v1beta/files/x', 'https://youtu.be/x']
    for (const url of links) {
      expect(takesUrl({ type: 'image', url })).toBe(true)
      expect(partsOf([image({ from: 'url', url, mediaType: 'image/png' })])).toEqual([
        { fileData: { fileUri: url, mimeType: 'image/png' } },
      ])
    }
    expect(takesUrl({ type: 'image', url: 'https://x.example/a.png' })).toBe(false)
    expect(partsOf([image({ from: 'file', id: 'gs://b/a.png', mediaType: 'image/png' })])).toEqual([
      { fileData: { fileUri: 'gs://b/a.png', mimeType: 'image/png' } },
    ])
  })

  it.each([{ from: 'file', id: 'file-abc' } as const, { from: 'url', url: 'https://x.example/a.png' } as const])(
    'are never dropped: %j is refused',
    source => {
      const refusal = () => encode({ turns: [user(text('hi'), image(source))] })
      expect(refusal).toThrow(GatewayError)
      expect(refusal).toThrow(/turns\[0\]\.parts\[1\]/)
    },
  )

  it('say how closely they are to be looked at, where a model takes that of each', () => {
    const levels = (to: Target) =>
      partsOf(
        (['low', 'high', 'original', 'auto'] as const).map(detail => image(png, { detail })),
        to,
      ).map(part => part.mediaResolution?.level)
    expect(levels(target(NEW))).toEqual([
      'MEDIA_RESOLUTION_LOW',
      'MEDIA_RESOLUTION_HIGH',
      'MEDIA_RESOLUTION_ULTRA_HIGH',
      undefined,
    ])
    expect(levels(target(OLD))).toEqual([undefined, undefined, undefined, undefined])
    expect(lossesOf({ turns: [user(image(png, { detail: 'low' }), image(png, { detail: 'auto' }))] })).toEqual([
      'image.detail @ turns[0].parts[0].detail',
    ])
  })

  it('that are text are text, with what is said of a document before it', () => {
    const json = btoa('{"a":1}')
    expect(
      partsOf([
        { type: 'document', title: 'T', context: 'C', citations: true, source: { from: 'text', text: 'words' } },
        { type: 'document', source: { from: 'base64', data: json, mediaType: 'application/json' } },
        { type: 'document', source: { from: 'base64', data: 'AA==', mediaType: 'text/csv' } },
      ]),
    ).toEqual([
      { text: 'Document: T\nC' },
      { text: 'words' },
      { text: '{"a":1}' },
      { inlineData: { mimeType: 'text/csv', data: 'AA==' } },
    ])
  })
})

describe('calls and results', () => {
  it('carry their ids, the arguments as an object whose big integers keep their digits', () => {
    const request = { turns: [user(text('hi')), model(call('c', { arguments: '{"id":12345678901234567890}' }))] }
    const { body } = encodeRequest({ model: 'm', stream: false, tools: [], sampling: {}, ...request }, target())
    expect(JSON.stringify(body)).toContain('"functionCall":{"id":"c","name":"f","args":{"id":12345678901234567890}}')
  })

  it('keep arguments that are no object under a name, so that nothing that was said is lost', () => {
    const [, content] = contentsOf([user(text('hi')), model(call('c', { arguments: '{"a":' })), result('c', [])])
    expect(content?.parts?.[0]?.functionCall?.args).toEqual({ raw_arguments: '{"a":' })
  })

  it('name the tool that was called, found by the id, before what the result calls it', () => {
    const turns = [
      user(text('hi')),
      model(call('c1', { name: 'one' }), call('c2', { name: 'two' })),
      {
        role: 'tool' as const,
        parts: [
          ...result('c1', [{ type: 'text', text: 'a' }], { name: 'other' }).parts,
          ...result('c2', [{ type: 'text', text: 'b' }]).parts,
        ],
      },
      user(text('go on')),
    ]
    expect(contentsOf(turns).at(-1)).toEqual({
      role: 'user',
      parts: [
        { functionResponse: { id: 'c1', name: 'one', response: { output: 'a' } } },
        { functionResponse: { id: 'c2', name: 'two', response: { output: 'b' } } },
        { text: 'go on' },
      ],
    })
  })

  it('say failures as such, and keep blocks apart', () => {
    const response = (content: ToolResultPart['content'], more: object = {}) =>
      contentsOf([user(text('hi')), model(call('c')), result('c', content, more)])[2]?.parts?.[0]?.functionResponse
        ?.response
    const words: ToolResultPart['content'] = [
      { type: 'text', text: 'a' },
      { type: 'foreign', origin: 'anthropic-messages', tag: 'search_result', value: {}, text: 'b' },
    ]
    expect(response(words)).toEqual({ output: 'a\n\nb' })
    expect(response(words, { isError: true })).toEqual({ error: 'a\n\nb' })
    expect(response([])).toEqual({ output: '' })
  })

  const image = { type: 'image', source: { from: 'base64', data: 'AA==', mediaType: 'image/png' } } as const
  const sound = { type: 'audio', source: { from: 'base64', data: 'AA==', mediaType: 'audio/wav' } } as const

  it('hold media from Gemini 3 on, but for sorts that Google takes beside them only', () => {
    const turns = [user(text('hi')), model(call('c')), result('c', [{ type: 'text', text: 'ok' }, image, sound])]
    expect(contentsOf(turns, target(NEW))[2]?.parts).toEqual([
      {
        functionResponse: {
          id: 'c',
          name: 'f',
          response: { output: 'ok' },
          parts: [{ inlineData: { mimeType: 'image/png', data: 'AA==' } }],
        },
      },
      { inlineData: { mimeType: 'audio/wav', data: 'AA==' } },
    ])
  })

  it('are followed by their media before, after all results', () => {
    const both: Turn = { role: 'tool', parts: [...result('c1', [image]).parts, ...result('c2', []).parts] }
    expect(contentsOf([user(text('hi')), model(call('c1'), call('c2')), both])[2]?.parts).toEqual([
      { functionResponse: { id: 'c1', name: 'f', response: { output: 'See the image/png below.' } } },
      { functionResponse: { id: 'c2', name: 'f', response: { output: '' } } },
      { inlineData: { mimeType: 'image/png', data: 'AA==' } },
    ])
  })
})

describe('signatures', () => {
  const conversation = (...parts: Part[]) => [user(text('hi')), model(...parts), user(text('and?'))]

  it('stand on the part that they belong to', () => {
    expect(
      contentsOf(
        conversation(
          { type: 'reasoning', text: 'hm', opaque: own('s1') },
          text('so', own('s2')),
          text('', own('s3')),
          call('c', { opaque: own('s4') }),
        ),
      )[1]?.parts,
    ).toEqual([
      { text: 'hm', thought: true, thoughtSignature: 's1' },
      { text: 'so', thoughtSignature: 's2' },
      { text: '', thoughtSignature: 's3' },
      { functionCall: { id: 'c', name: 'f', args: {} }, thoughtSignature: 's4' },
    ])
  })

  it('of other makers stay behind, and thoughts go on as context', () => {
    const others: Opaque[] = [
      { origin: 'anthropic-messages', maker: 'anthropic', value: 'x' },
      { origin: 'gemini', maker: 'another-server', value: 'x' },
    ]
    for (const opaque of others) {
      const parts: Part[] = [
        { type: 'reasoning', text: 'hm', opaque },
        { type: 'reasoning', text: '', redacted: true, opaque },
        text('so', opaque),
        call('c', { opaque }),
      ]
      const contents = contentsOf(conversation(...parts))
      expect(JSON.stringify(contents)).not.toContain('thoughtSignature')
      expect(contents[1]?.parts?.[0]).toEqual({ text: 'hm', thought: true })
      expect(contents[1]?.parts).toHaveLength(3)
    }
  })

  it('of a call that came back as reasoning before it go back to the call', () => {
    const carried: Part = { type: 'reasoning', text: '', opaque: own('s', { of: 'tool-call' }) }
    expect(contentsOf(conversation(text('a'), carried, call('c1'), call('c2')))[1]?.parts).toEqual([
      { text: 'a' },
      { functionCall: { id: 'c1', name: 'f', args: {} }, thoughtSignature: 's' },
      { functionCall: { id: 'c2', name: 'f', args: {} } },
    ])
  })

  it('that Gemini 3 wants and nobody has are the one that says nothing: first calls of the current turn’s steps', () => {
    const DUMMY = 'skip_thought_signature_validator'
    const turns = [
      user(text('one')),
      model(call('a')),
      result('a', []),
      model(text('done')),
      user(text('two')),
      model(text('I call'), call('b'), call('c')),
      { role: 'tool' as const, parts: [...result('b', []).parts, ...result('c', []).parts] },
      model(call('d', { opaque: own('s') }), call('e')),
      { role: 'tool' as const, parts: [...result('d', []).parts, ...result('e', []).parts, text('a reminder')] },
      model(call('g')),
      result('g', []),
    ]
    const signatures = (to: Target) =>
      contentsOf(turns, to).flatMap(({ parts = [] }) =>
        parts.flatMap(part => (part.functionCall ? [[part.functionCall.id, part.thoughtSignature]] : [])),
      )
    expect(signatures(target(NEW))).toEqual([
      ['a', undefined],
      ['b', DUMMY],
      ['c', undefined],
      ['d', 's'],
      ['e', undefined],
      ['g', DUMMY],
    ])
    expect(signatures(target(OLD)).filter(([, signature]) => signature === DUMMY)).toEqual([])
  })
})

const tool = (name: string, more: object = {}): Tool => ({ type: 'function', name, ...more })
const parameters = { type: 'object', properties: { a: { type: ['string', 'null'] } }, additionalProperties: false }
const hosted = (service?: HostedService, tag = 'web_search'): Tool => ({
  type: 'hosted',
  origin: 'openai-responses',
  tag,
  value: {},
  ...(service && { service }),
})

describe('tools', () => {
  it('are declared in JSON Schema as it came, to servers that know it', () => {
    expect(encode({ tools: [tool('f', { description: 'F', parameters }), tool('g')] }).tools).toEqual([
      {
        functionDeclarations: [{ name: 'f', description: 'F', parametersJsonSchema: parameters }, { name: 'g' }],
      },
    ])
  })

  it('are declared in Gemini’s own dialect to others', () => {
    const dialect = [
      {
        functionDeclarations: [
          { name: 'f', parameters: { type: 'OBJECT', properties: { a: { type: 'STRING', nullable: true } } } },
          { name: 'g' },
        ],
      },
    ]
    const tools = [tool('f', { parameters }), tool('g', { parameters: { type: 'object', properties: {} } })]
    expect(encode({ tools }, target('gemini-2.0-flash')).tools).toEqual(dialect)
    expect(encode({ tools }, target('x', { kind: 'openai-compatible', maker: 'mine' })).tools).toEqual(dialect)
  })

  it('report what is not promised', () => {
    const cyclic = { type: 'object', properties: { a: { $ref: '#' } } }
    const tools = [tool('f', { strict: true }), tool('g', { strict: false, parameters: cyclic })]
    expect(lossesOf({ tools, parallelToolCalls: false })).toEqual([
      'tool.strict @ tools[0].strict',
      'parallelToolCalls @ parallelToolCalls',
    ])
    expect(lossesOf({ tools }, target('gemini-2.0-flash'))).toContain('tool.parameters @ tools[1].parameters')
    expect(lossesOf({ parallelToolCalls: false })).toEqual([])
  })

  it.each<[CanonicalRequest['toolChoice'], object | undefined]>([
    [{ type: 'auto' }, { mode: 'AUTO' }],
    [{ type: 'none' }, { mode: 'NONE' }],
    [{ type: 'required' }, { mode: 'ANY' }],
    [
      { type: 'named', name: 'f' },
      { mode: 'ANY', allowedFunctionNames: ['f'] },
    ],
    [
      { type: 'allowed', mode: 'required', names: ['f', 'g'] },
      { mode: 'ANY', allowedFunctionNames: ['f', 'g'] },
    ],
    [
      { type: 'allowed', mode: 'auto', names: ['f'] },
      { mode: 'VALIDATED', allowedFunctionNames: ['f'] },
    ],
    [undefined, undefined],
  ])('are chosen as %j says', (toolChoice, config) => {
    const tools = [tool('f'), tool('g')]
    expect(encode({ tools, toolChoice }).toolConfig).toEqual(config && { functionCallingConfig: config })
    expect(encode({ toolChoice }).toolConfig).toBeUndefined()
  })

  it('that are not allowed are left out where a server may not know the mode that says so', () => {
    const toolChoice: CanonicalRequest['toolChoice'] = { type: 'allowed', mode: 'auto', names: ['g'] }
    const body = encode({ tools: [tool('f'), tool('g')], toolChoice }, target('gemini-2.0-flash'))
    expect(body.tools).toEqual([{ functionDeclarations: [{ name: 'g' }] }])
    expect(body.toolConfig).toEqual({ functionCallingConfig: { mode: 'AUTO' } })
  })

  it('that a provider runs are Google’s that do the same', () => {
    const search = hosted({ kind: 'web-search', blockedDomains: ['x.example'] })
    const own: Tool = { type: 'hosted', origin: 'gemini', tag: 'googleMaps', value: { enableWidget: true } }
    const tools = [search, hosted({ kind: 'web-fetch' }), hosted({ kind: 'code-execution' }), own]
    expect(encode({ tools }).tools).toEqual([
      { googleSearch: { excludeDomains: ['x.example'] } },
      { urlContext: {} },
      { codeExecution: {} },
      { googleMaps: { enableWidget: true } },
    ])
  })

  it('that are one of Google’s are offered once', () => {
    const tools = [hosted({ kind: 'web-search' }), hosted({ kind: 'web-search' }, 'web_search_preview')]
    expect(encode({ tools }).tools).toEqual([{ googleSearch: {} }])
  })

  it('report settings that Google’s have not, and tools that it has not', () => {
    const search = hosted({
      kind: 'web-search',
      allowedDomains: ['x.example'],
      maxUses: 8,
      contextSize: 'high',
      location: { city: 'Łódź' },
    })
    expect(lossesOf({ tools: [search, hosted(undefined, 'file_search')] })).toEqual([
      'tool.web-search.allowedDomains @ tools[0].allowedDomains',
      'tool.web-search.maxUses @ tools[0].maxUses',
      'tool.web-search.location @ tools[0].location',
      'tool.file_search @ tools[1]',
    ])
  })

  it('of both sorts stand together from Gemini 3 on; before, the functions stay', () => {
    const tools = [tool('f'), hosted({ kind: 'web-search' })]
    expect(encode({ tools }, target(NEW))).toMatchObject({
      tools: [{ functionDeclarations: [{ name: 'f' }] }, { googleSearch: {} }],
      toolConfig: { includeServerSideToolInvocations: true },
    })
    expect(encode({ tools })).toMatchObject({ tools: [{ functionDeclarations: [{ name: 'f' }] }] })
    expect(encode({ tools }).toolConfig).toBeUndefined()
    expect(lossesOf({ tools })).toEqual(['tool.googleSearch @ tools'])
  })

  it('that a provider runs, where one of them is to be called, are all that is offered', () => {
    const tools = [tool('f'), hosted({ kind: 'web-search' })]
    const toolChoice = { type: 'hosted', tag: 'web_search', value: {} } as const
    for (const to of [target(OLD), target(NEW)]) {
      expect(encode({ tools, toolChoice }, to).tools).toEqual([{ googleSearch: {} }])
      expect(lossesOf({ tools, toolChoice }, to)).toEqual(['toolChoice @ toolChoice'])
    }
  })

  it('of another provider cannot be what is to be called', () => {
    const toolChoice = { type: 'hosted', tag: 'file_search', value: {} } as const
    expect(() => encode({ tools: [hosted(undefined, 'file_search'), tool('f')], toolChoice })).toThrow(/tools\[0\]/)
  })

  it('that a provider runs are not offered where none is to be called', () => {
    expect(encode({ tools: [hosted({ kind: 'web-search' })], toolChoice: { type: 'none' } }).tools).toBeUndefined()
  })
})

describe('settings', () => {
  it('are those of the client', () => {
    const { generationConfig } = encode({
      maxOutputTokens: 100,
      sampling: {
        temperature: 0,
        topP: 0.5,
        topK: 3,
        frequencyPenalty: 1,
        presencePenalty: -1,
        seed: 7,
        stop: ['a', '', 'b'],
        candidates: 2,
        logprobs: true,
        topLogprobs: 5,
      },
    })
    expect(generationConfig).toEqual({
      maxOutputTokens: 100,
      temperature: 0,
      topP: 0.5,
      topK: 3,
      frequencyPenalty: 1,
      presencePenalty: -1,
      seed: 7,
      stopSequences: ['a', 'b'],
      candidateCount: 2,
      responseLogprobs: true,
      logprobs: 5,
    })
    expect(encode({ sampling: { candidates: 1, stop: [''] } }).generationConfig).toBeUndefined()
  })

  it('are brought into what Google takes, which is told where it is a loss', () => {
    const sampling = { stop: ['1', '2', '3', '4', '5', '6'], seed: 2 ** 40 + 7 }
    expect(encode({ sampling }).generationConfig).toEqual({ stopSequences: ['1', '2', '3', '4', '5'], seed: 7 })
    expect(lossesOf({ sampling })).toEqual(['sampling.stop @ sampling.stop'])
    const penalty = { sampling: { frequencyPenalty: 1, presencePenalty: 0 } }
    expect(encode(penalty, target('gemini-4-argon')).generationConfig).toBeUndefined()
    expect(lossesOf(penalty, target('gemini-4-argon'))).toEqual([
      'sampling.frequencyPenalty @ sampling.frequencyPenalty',
    ])
  })

  it('say how long to think', () => {
    expect(encode({ reasoning: { effort: 'low', show: 'auto' } }).generationConfig).toEqual({
      thinkingConfig: { thinkingBudget: 1024, includeThoughts: true },
    })
  })

  const schema = { type: 'object', properties: { a: { const: 'x' } } }

  it('say the form of the answer', () => {
    const config = (output: CanonicalRequest['output'], to?: Target) => encode({ output }, to).generationConfig
    expect(config({ type: 'text' })).toEqual({ responseMimeType: 'text/plain' })
    expect(config({ type: 'json' })).toEqual({ responseMimeType: 'application/json' })
    expect(config({ type: 'enum', values: ['a', 'b'] })).toEqual({
      responseMimeType: 'text/x.enum',
      responseSchema: { type: 'STRING', enum: ['a', 'b'] },
    })
    expect(config({ type: 'json-schema', schema, name: 'n', description: 'D', strict: true })).toEqual({
      responseMimeType: 'application/json',
      responseJsonSchema: { ...schema, description: 'D' },
    })
    expect(config({ type: 'json-schema', schema }, target('gemini-2.0-flash'))).toEqual({
      responseMimeType: 'application/json',
      responseSchema: { type: 'OBJECT', properties: { a: { type: 'STRING', enum: ['x'] } } },
    })
  })

  it('ask for the form in words where an older model takes none beside functions', () => {
    const asked: Partial<CanonicalRequest> = { tools: [tool('f')], output: { type: 'json-schema', schema } }
    const body = encode({ ...asked, turns: [{ role: 'system', parts: [text('Be brief.')] }, user(text('hi'))] })
    expect(body.generationConfig).toBeUndefined()
    expect(body.systemInstruction).toMatchObject({
      parts: [{ text: 'Be brief.' }, { text: expect.stringContaining('JSON Schema') }],
    })
    expect(lossesOf(asked)).toEqual(['output.json-schema @ output'])
    expect(encode(asked, target(NEW)).generationConfig).toHaveProperty('responseJsonSchema')
  })

  it.each([
    ['flex', 'flex'],
    ['priority', 'priority'],
    ['fast', 'priority'],
    ['default', 'standard'],
    ['standard_only', 'standard'],
    ['auto', undefined],
  ])('say the tier %s as %s', (serviceTier, expected) => {
    expect(encode({ serviceTier }).serviceTier).toBe(expected)
    expect(lossesOf({ serviceTier })).toEqual([])
  })

  it('report what Gemini has no word for', () => {
    expect(
      lossesOf({
        verbosity: 'low',
        endUser: 'u',
        metadata: { a: 'b' },
        serviceTier: 'scale',
        promptCacheKey: 'k',
        streamUsage: true,
      }),
    ).toEqual(['verbosity @ verbosity', 'serviceTier @ serviceTier', 'endUser @ endUser', 'metadata @ metadata'])
    const vertex = target('projects/p/locations/l/publishers/google/models/gemini-2.5-pro')
    expect(encode({ metadata: { a: 'b' } }, vertex).labels).toEqual({ a: 'b' })
  })
})

describe('a count', () => {
  const request: CanonicalRequest = {
    model: 'm',
    stream: false,
    turns: [{ role: 'system', parts: [text('s')] }, user(text('hi'))],
    tools: [tool('f')],
    sampling: { temperature: 1 },
  }
  // What the encoder makes.
  const body = (to: Target) => encodeCountRequest(request, to).body as CountTokensRequest

  it('is of the whole request, without the settings of an answer', () => {
    const counted = {
      contents: [{ role: 'user', parts: [{ text: 'hi' }] }],
      systemInstruction: { parts: [{ text: 's' }] },
      tools: [{ functionDeclarations: [{ name: 'f' }] }],
    }
    expect(body(target())).toEqual({ generateContentRequest: { model: `models/${OLD}`, ...counted } })
    expect(body(target('tunedModels/x')).generateContentRequest?.model).toBe('tunedModels/x')
    expect(body(target('x', { kind: 'openai-compatible' }))).toEqual(counted)
    expect(body(target(OLD, { kind: 'vertex' }))).toEqual(counted)
  })

  it('is read where there is one', () => {
    expect(decodeTokenCount({ totalTokens: 31 })).toBe(31)
    for (const odd of [null, {}, { totalTokens: '3' }, { totalTokens: -1 }, [], 'x']) {
      expect(decodeTokenCount(odd)).toBeUndefined()
    }
  })
})

describe('names of tools', () => {
  it('begin with a letter or an underscore, and have 64 characters', () => {
    const { toolName, candidates } = capabilities(target())
    for (const name of ['f', '_x', 'mcp.server:tool-1', 'a'.repeat(64)]) expect(toolName.test(name)).toBe(true)
    for (const name of ['', '1f', '-f', 'f g', 'ż', 'a'.repeat(65)]) expect(toolName.test(name)).toBe(false)
    expect(candidates).toBe(true)
  })
})
