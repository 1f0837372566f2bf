import { describe, expect, test } from 'vitest'
import type { Content } from '../../generated/protocols/gemini/types.ts'
import { GatewayError } from '../../runtime/canonical/error.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { gemini } from '../../runtime/protocols/gemini/index.ts'
import { FrameSplitter, frameData } from '../../runtime/protocols/sse.ts'
import { told } from './chat-chunks.ts'
import { call, chunk, last, nextRequest, text, thought, USAGE } from './gemini-chunks.ts'
import { folded, streamed, translated, type UpstreamEvent, whole } from './translate.ts'

const CLIENTS = ['openai-chat', 'openai-responses', 'anthropic-messages'] as const

const NEW = { target: { model: 'gemini-3-pro-preview' } }
const toMessages = (events: UpstreamEvent[]) => streamed('gemini', events, 'anthropic-messages', NEW)

/** What stands at a path in a reply, `choices.0.message`. */
function at(reply: unknown, path: string): unknown {
  let value = reply
  for (const step of path.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  }
  return value
}

/** The passage that a citation of OpenAI's is about. */
function cutOut(text: unknown, citation: unknown): string {
  return String(text).slice(Number(at(citation, 'start_index')), Number(at(citation, 'end_index')))
}

const folding = (events: UpstreamEvent[], client: ProtocolId) => folded('gemini', events, client, NEW)
const replied = (body: unknown, client: ProtocolId) => whole('gemini', body, client, NEW)

/** The model's turn of what the upstream is asked next, by a client that was given this reply. */
function echoed(reply: unknown, client: ProtocolId): object[] {
  const { body } = translated(client, nextRequest(client, reply), 'gemini', NEW.target)
  // The translation's own body.
  const { contents } = body as { contents: { role: string; parts: object[] }[] }
  return contents.find(({ role }) => role === 'model')?.parts ?? []
}

const signaturesIn = (parts: object[]) =>
  parts.flatMap(part => ('thoughtSignature' in part ? [part.thoughtSignature] : []))

describe('texts, thoughts and signatures', () => {
  test('case 69: two pieces of a text are two deltas of one block', () => {
    const stream = toMessages([chunk([text('a')]), last([text('b')])])
    expect(told(stream)).toEqual(['mS', 'bs0 text', 'bd "a"', 'bd "b"', 'be0', 'mD end_turn', 'mE'])
  })

  const signedText = [chunk([thought('x')]), chunk([text('y')]), last([text('', 'U2ln')])]
  const signedParts = [thought('x'), text('y', 'U2ln')]

  test('case 70: a signature after the text is the text’s, is never shown, and comes back to it', () => {
    expect(told(toMessages(signedText))).toEqual([
      ...['mS', 'bs0 thinking', 'bd thinking "x"', 'be0', 'bs1 text', 'bd "y"', 'be1', 'mD end_turn', 'mE'],
    ])
    for (const client of CLIENTS) {
      // A stream of Messages has shown the text when the signature comes, and cannot end with it.
      const streams = client !== 'anthropic-messages'
      const parts = echoed(streams ? folding(signedText, client) : replied(last(signedParts), client), client)
      expect(parts.at(-1), client).toEqual({ text: 'y', thoughtSignature: 'U2ln' })
      expect(signaturesIn(parts), client).toEqual(['U2ln'])
    }
  })

  const calls = [chunk([call('f', { a: 1 }, { thoughtSignature: 'U2ln' })]), last([call('g')])]

  test('case 71: two calls, the first of them signed, are two calls, and the signature comes back to the first', () => {
    const lines = told(toMessages(calls)).filter(line => /^(bs\d tool|mD)/.test(line))
    expect(lines.map(line => line.replace(/^bs\d /, ''))).toEqual(['tool_use f', 'tool_use g', 'mD tool_use'])
    for (const client of CLIENTS) {
      const parts = echoed(folding(calls, client), client)
      expect(parts, client).toMatchObject([
        { functionCall: { name: 'f', args: { a: 1 } }, thoughtSignature: 'U2ln' },
        { functionCall: { name: 'g', args: {} } },
      ])
      expect(signaturesIn(parts), client).toEqual(['U2ln'])
    }
  })

  test('case 71: thoughts before a signed call come back before it, and are not signed by its signature', () => {
    const events = [
      chunk([thought('hm')]),
      chunk([text('I call')]),
      last([call('f', {}, { thoughtSignature: 'U2ln' })]),
    ]
    for (const client of ['openai-responses', 'anthropic-messages'] as const) {
      expect(echoed(folding(events, client), client), client).toMatchObject([
        { text: 'hm', thought: true },
        { text: 'I call' },
        { functionCall: { name: 'f' }, thoughtSignature: 'U2ln' },
      ])
    }
  })
})

describe('calls', () => {
  test('case 72: calls of one name without ids have ids of their own, and their results go back in order', () => {
    for (const client of CLIENTS) {
      const reply = folding([last([call('f', { n: 1 }), call('f', { n: 2 })])], client)
      const { body } = translated(client, nextRequest(client, reply), 'gemini', NEW.target)
      const { contents } = body as { contents: Content[] }
      const ids = contents[1]!.parts?.map(part => part.functionCall?.id)
      expect(new Set(ids).size, client).toBe(2)
      expect(
        contents[2]!.parts?.map(part => part.functionResponse?.id),
        client,
      ).toEqual(ids)
      expect(
        contents[2]!.parts?.map(part => part.functionResponse?.name),
        client,
      ).toEqual(['f', 'f'])
    }
  })

  test('case 72: the same call in two replies has two ids', () => {
    const idOf = (responseId: string) => {
      return at(replied({ ...last([call('f')]), responseId }, 'openai-chat'), 'choices.0.message.tool_calls.0.id')
    }
    expect(idOf('one')).not.toBe(idOf('two'))
  })

  test('case 73: a call without arguments has none, which is an object', () => {
    expect(at(replied(last([call('f')]), 'openai-chat'), 'choices.0.message.tool_calls.0.function.arguments')).toBe(
      '{}',
    )
    expect(at(replied(last([call('f')]), 'anthropic-messages'), 'content')).toMatchObject([
      { type: 'tool_use', input: {} },
    ])
    expect(at(replied(last([call('f')]), 'openai-responses'), 'output')).toMatchObject([
      { type: 'function_call', arguments: '{}' },
    ])
  })

  test('case 74: arguments in pieces are put together before anything of the call is told', () => {
    const piece = (functionCall: object) => chunk([{ functionCall }])
    const events = [
      piece({ name: 'f', willContinue: true }),
      piece({ partialArgs: [{ jsonPath: '$.a.b[0]', stringValue: 'x', willContinue: true }], willContinue: true }),
      piece({ partialArgs: [{ jsonPath: '$.a.b[0]', stringValue: 'y' }], willContinue: true }),
      piece({ partialArgs: [{ jsonPath: '$.n', numberValue: 2 }], willContinue: true }),
      piece({}),
      last(),
    ]
    for (let cut = 1; cut < 5; cut++) {
      expect(streamed('gemini', events.slice(0, cut), 'openai-chat').text).not.toContain('"name":"f"')
    }
    const json = at(folding(events, 'openai-chat'), 'choices.0.message.tool_calls.0.function.arguments')
    expect(JSON.parse(String(json))).toEqual({ a: { b: ['xy'] }, n: 2 })
  })

  test('line 10: calls end as calls, whatever Google calls that', () => {
    const events = [last([call('f')])]
    expect(at(folding(events, 'openai-chat'), 'choices.0.finish_reason')).toBe('tool_calls')
    expect(at(folding(events, 'anthropic-messages'), 'stop_reason')).toBe('tool_use')
    expect(at(folding(events, 'openai-responses'), 'status')).toBe('completed')
  })

  test('a call whose big integers Google writes keeps their digits', () => {
    const json = JSON.stringify(last([call('f', { id: 0 })])).replace('"id":0', '"id":12345678901234567890')
    const path = 'choices.0.message.tool_calls.0.function.arguments'
    expect(at(folding([json], 'openai-chat'), path)).toBe('{"id":12345678901234567890}')
  })
})

describe('usage', () => {
  test('case 75: of three counts the last one counts', () => {
    const counted = (candidatesTokenCount: number) => ({ usage: { promptTokenCount: 1, candidatesTokenCount } })
    const events = [
      chunk([text('a')], counted(5)),
      chunk([text('b')], counted(7)),
      chunk([text('c')], { ...counted(9), finishReason: 'STOP' }),
    ]
    expect(at(folding(events, 'openai-chat'), 'usage')).toMatchObject({ prompt_tokens: 1, completion_tokens: 9 })
    expect(at(folding(events, 'anthropic-messages'), 'usage')).toMatchObject({ input_tokens: 1, output_tokens: 9 })
  })

  const thinking = { promptTokenCount: 29, candidatesTokenCount: 15, thoughtsTokenCount: 1801, totalTokenCount: 1845 }

  test('line 9, Q95: thoughts are part of the output, and none are told where none were counted', () => {
    const body = chunk([text('a')], { finishReason: 'STOP', usage: thinking })
    expect(at(replied(body, 'openai-chat'), 'usage')).toMatchObject({
      completion_tokens: 1816,
      completion_tokens_details: { reasoning_tokens: 1801 },
      total_tokens: 1845,
    })
    expect(at(replied(body, 'openai-responses'), 'usage')).toMatchObject({
      output_tokens: 1816,
      output_tokens_details: { reasoning_tokens: 1801 },
    })
    expect(at(replied(body, 'anthropic-messages'), 'usage')).toMatchObject({ output_tokens: 1816 })
    expect(JSON.stringify(at(replied(last([text('a')]), 'openai-chat'), 'usage'))).not.toContain('reasoning')
  })

  test('is there for Messages clients from the beginning, as far as it is known then', () => {
    const { events } = toMessages([chunk([text('a')], { usage: { promptTokenCount: 3 } }), last()])
    expect(events[0]).toMatchObject({ message: { usage: { input_tokens: 3 } } })
  })
})

describe('how replies end', () => {
  const blocked = { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usageMetadata: { promptTokenCount: 3 } }

  test('case 76: a prompt that was blocked is a filtered reply of nothing', () => {
    expect(at(folding([blocked], 'openai-chat'), 'choices')).toMatchObject([
      { finish_reason: 'content_filter', message: { content: null } },
    ])
    expect(folding([blocked], 'anthropic-messages')).toMatchObject({ content: [], stop_reason: 'refusal' })
    expect(folding([blocked], 'openai-responses')).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: 'content_filter' },
      output: [],
    })
  })

  test('case 77: a call that cannot be read is a fault of the upstream, before any output and after it', () => {
    const malformed = last([], 'MALFORMED_FUNCTION_CALL')
    for (const client of CLIENTS) {
      const failure = () => folding([malformed], client)
      expect(failure, client).toThrow(GatewayError)
      expect(failure, client).toThrow(/MALFORMED_FUNCTION_CALL/)
      expect(() => replied(malformed, client), client).toThrow(GatewayError)
    }
    expect(told(toMessages([chunk([text('a')]), malformed])).at(-1)).toBe('error api_error')
  })

  test('case 78: a candidate without content ends as it says', () => {
    const body = { candidates: [{ finishReason: 'SAFETY' }], responseId: 'r', usageMetadata: USAGE }
    expect(at(replied(body, 'openai-chat'), 'choices.0.finish_reason')).toBe('content_filter')
    expect(at(replied(body, 'anthropic-messages'), 'stop_reason')).toBe('refusal')
    expect(at(replied(body, 'openai-responses'), 'status')).toBe('incomplete')
  })

  test('case 79: a stream that ends without a reason is a failure, never a quiet success', () => {
    const lines = told(toMessages([chunk([text('a')])]))
    expect(lines.at(-1)).toBe('error api_error')
    expect(lines).not.toContain('mE')
    const chat = streamed('gemini', [chunk([text('a')])], 'openai-chat')
    expect(chat.events.at(-1)).toMatchObject({ error: { message: expect.any(String) } })
    expect(chat.text).not.toContain('[DONE]')
    const responses = streamed('gemini', [chunk([text('a')])], 'openai-responses')
    expect(responses.events.at(-1)).toMatchObject({ type: 'response.failed' })
  })

  test('case 80: an error within the stream, and one in a list, are the client’s error', () => {
    const error = { error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } }
    expect(told(toMessages([chunk([text('a')]), error])).at(-1)).toBe('error overloaded_error')
    expect(streamed('gemini', [chunk([text('a')]), [error]], 'openai-chat').events.at(-1)).toMatchObject({
      error: { message: 'The model is overloaded.' },
    })
    expect(() => replied([error], 'openai-chat')).toThrow('The model is overloaded.')
    expect(gemini.decodeError(503, [error])).toMatchObject({ kind: 'overloaded', status: 503 })
  })

  test('Q85: reasons have their names in every protocol', () => {
    const ends = (finishReason: string) => [
      at(folding([last([text('a')], finishReason)], 'openai-chat'), 'choices.0.finish_reason'),
      at(folding([last([text('a')], finishReason)], 'anthropic-messages'), 'stop_reason'),
      at(folding([last([text('a')], finishReason)], 'openai-responses'), 'status'),
    ]
    expect(ends('STOP')).toEqual(['stop', 'end_turn', 'completed'])
    expect(ends('MAX_TOKENS')).toEqual(['length', 'max_tokens', 'incomplete'])
    expect(ends('SAFETY')).toEqual(['content_filter', 'refusal', 'incomplete'])
  })

  test('Q3: a last frame without its blank line is read, too', () => {
    const bytes = Buffer.from(`data: ${JSON.stringify(chunk([text('a')]))}\r\n\r\ndata: ${JSON.stringify(last())}`)
    const splitter = new FrameSplitter()
    const frames: string[] = []
    splitter.push(bytes, frame => frames.push(frameData(frame) ?? ''))
    frames.push(frameData(splitter.rest()!) ?? '')
    expect(at(folding(frames, 'openai-chat'), 'choices.0')).toMatchObject({
      finish_reason: 'stop',
      message: { content: 'a' },
    })
  })

  test('Q10: what is no reply at all is a fault of the upstream that quotes it', () => {
    for (const body of ['<html>Bad gateway</html>', { choices: [] }, null]) {
      expect(() => replied(body, 'openai-chat')).toThrow(/no reply of Gemini/)
    }
    expect(() => replied('<html>Bad gateway</html>', 'openai-chat')).toThrow(/Bad gateway/)
    expect(told(toMessages(['<html>Bad gateway</html>'])).at(-1)).toBe('error api_error')
  })

  test('Q97: of several choices each ends, and the usage is told once', () => {
    const candidate = (index: number, value: string, more: object = {}) => ({
      index,
      content: { parts: [text(value)] },
      ...more,
    })
    const events = [
      { candidates: [candidate(0, 'a'), candidate(1, 'b')] },
      {
        candidates: [candidate(0, 'c', { finishReason: 'STOP' }), candidate(1, 'd', { finishReason: 'STOP' })],
        usageMetadata: USAGE,
      },
    ]
    const request = {
      model: 'm',
      n: 2,
      stream: true,
      stream_options: { include_usage: true },
      messages: [{ role: 'user', content: 'hi' }],
    }
    const reply = folded('gemini', events, 'openai-chat', { request })
    expect(at(reply, 'choices')).toMatchObject([
      { message: { content: 'ac' }, finish_reason: 'stop' },
      { message: { content: 'bd' }, finish_reason: 'stop' },
    ])
    const stream = streamed('gemini', events, 'openai-chat', { request })
    expect(stream.events.filter(event => at(event, 'usage'))).toHaveLength(1)
    expect(stream.events.at(-1)).toBe('[DONE]')
  })
})

describe('sources and media', () => {
  const groundingMetadata = {
    groundingChunks: [{ web: { uri: 'https://a.example/', title: 'A' } }],
    groundingSupports: [{ segment: { startIndex: 11, endIndex: 15, text: 'gęś' }, groundingChunkIndices: [0] }],
  }
  const grounded = [
    chunk([text('zażółć ')]),
    chunk([text('gęś')], { finishReason: 'STOP', usage: USAGE, groundingMetadata }),
  ]

  test('case 81: places in bytes are places in the text', () => {
    expect(Buffer.byteLength('zażółć ')).toBe(11)
    const message = at(folding(grounded, 'openai-chat'), 'choices.0.message')
    const cited = at(message, 'annotations.0.url_citation')
    expect(at(cited, 'url')).toBe('https://a.example/')
    expect(cutOut(at(message, 'content'), cited)).toBe('gęś')
    const content = at(folding(grounded, 'openai-responses'), 'output.0.content.0')
    expect(cutOut(at(content, 'text'), at(content, 'annotations.0'))).toBe('gęś')
    expect(JSON.stringify(at(folding(grounded, 'anthropic-messages'), 'content'))).toContain('https://a.example/')
  })

  test('case 82: an image that the model made reaches clients that have a place for it, and is reported to others', () => {
    const body = last([text('Here:'), { inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } }])
    expect(at(replied(body, 'openai-responses'), 'output')).toContainEqual(
      expect.objectContaining({ type: 'image_generation_call', result: 'iVBORw0KGgo=' }),
    )
    expect(at(replied(body, 'openai-chat'), 'choices.0.message.images')).toEqual([
      { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
    ])
    const { losses, events } = toMessages([body])
    expect(losses.map(({ feature }) => feature)).toEqual(['reply.image'])
    expect(JSON.stringify(events)).not.toContain('iVBORw0KGgo')
  })

  test('code that Google ran does not end the reply, is no call of the client’s, and is reported', () => {
    const body = last([
      { executableCode: { language: 'PYTHON', code: 'print(1)' } },
      { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '1' } },
      text('It is 1.'),
    ])
    for (const client of CLIENTS) {
      const reply = JSON.stringify(replied(body, client))
      expect(reply, client).toContain('It is 1.')
      expect(reply, client).not.toMatch(/"tool_use"|"tool_calls"|"function_call"/)
    }
    const { losses } = streamed('gemini', [body], 'openai-chat')
    expect(losses.map(({ feature }) => feature)).toContain('reply.executableCode')
  })
})
