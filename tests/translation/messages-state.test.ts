// State that only its maker reads, on its way through clients and back.
import Anthropic from '@anthropic-ai/sdk'
import { describe, expect, test } from 'vitest'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { call as chatCall, chunk, DONE, finish } from './chat-chunks.ts'
import { call, closes, ends, opens, start, stop, text, thinking } from './messages-events.ts'
import { added, completed, created, done } from './responses-events.ts'
import { folded, leastRequest, streamed, translated, type UpstreamEvent } from './translate.ts'

const tools = [{ name: 'f', input_schema: { type: 'object', properties: {} } }]

/** What Claude Code makes of the stream: the official client's message. */
async function readMessage(from: ProtocolId, events: UpstreamEvent[]): Promise<Anthropic.Message> {
  const { text: frames } = streamed(from, events, 'anthropic-messages')
  const fetch = async () => new Response(frames, { headers: { 'content-type': 'text/event-stream' } })
  const client = new Anthropic({ apiKey: 'none', fetch, maxRetries: 0 })
  const messages = [{ role: 'user' as const, content: 'hi' }]
  const message = await client.messages.stream({ model: 'm', max_tokens: 100, messages }).finalMessage()
  return JSON.parse(JSON.stringify(message))
}

/** The next request of a Messages client that echoes the reply and answers its calls, as the upstream gets it. */
function echoedByMessages({ content }: Pick<Anthropic.Message, 'content'>, to: ProtocolId, target = {}): unknown {
  const calls = content.filter(block => block.type === 'tool_use')
  const results = calls.map(({ id }) => ({ type: 'tool_result', tool_use_id: id, content: 'ok' }))
  const next = results.length > 0 ? results : [{ type: 'text', text: 'and?' }]
  const messages = [
    { role: 'user', content: 'hi' },
    { role: 'assistant', content },
    { role: 'user', content: next },
  ]
  const body = { model: 'm', max_tokens: 100, stream: true, messages, tools }
  return translated('anthropic-messages', body, to, target).body
}

describe('a Responses upstream’s reasoning through a Messages client', () => {
  const reasoning = (summary: string[], encrypted_content: string | undefined = 'enc@rs==') => ({
    type: 'reasoning',
    id: 'rs_1',
    summary: summary.map(said => ({ type: 'summary_text', text: said })),
    ...(encrypted_content && { encrypted_content }),
  })
  const called = {
    type: 'function_call',
    id: 'fc_1',
    call_id: 'call_1',
    name: 'f',
    arguments: '{}',
    status: 'completed',
  }
  const events = (item: object) => [
    ...created(),
    added(0, { ...item, summary: [], encrypted_content: undefined }),
    done(0, item),
    added(1, { ...called, arguments: '', status: 'in_progress' }),
    done(1, called),
    completed([item, called]),
  ]

  test('Q46, Q49, Q50: comes back with its id, byte for byte', async () => {
    const message = await readMessage('openai-responses', events(reasoning(['I call it.'])))
    expect(message.content.map(({ type }) => type)).toEqual(['thinking', 'tool_use'])
    const { input } = echoedByMessages(message, 'openai-responses') as { input: object[] }
    expect(input).toContainEqual(
      expect.objectContaining({ type: 'reasoning', id: 'rs_1', encrypted_content: 'enc@rs==' }),
    )
    expect(input).toContainEqual(expect.objectContaining({ type: 'function_call', call_id: 'call_1' }))
    expect(input).toContainEqual(expect.objectContaining({ type: 'function_call_output', call_id: 'call_1' }))
  })

  test('Q47: without a summary is a redacted block, and comes back the same', async () => {
    const message = await readMessage('openai-responses', events(reasoning([])))
    expect(message.content.map(({ type }) => type)).toEqual(['redacted_thinking', 'tool_use'])
    const { input } = echoedByMessages(message, 'openai-responses') as { input: object[] }
    expect(input).toContainEqual(
      expect.objectContaining({ type: 'reasoning', id: 'rs_1', encrypted_content: 'enc@rs==' }),
    )
  })

  test('Q48: is sent to no other maker', async () => {
    const message = await readMessage('openai-responses', events(reasoning(['I call it.'])))
    for (const to of ['anthropic-messages', 'openai-chat'] as const) {
      const sent = JSON.stringify(echoedByMessages(message, to))
      expect(sent).not.toContain('enc@rs')
      expect(sent).not.toContain('aGcxO')
    }
  })
})

describe('a Gemini signature through a Messages client', () => {
  const reply = (...parts: object[]) => ({
    responseId: 'g1',
    modelVersion: 'gemini-3',
    candidates: [{ content: { role: 'model', parts }, finishReason: 'STOP' }],
    usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 2, totalTokenCount: 5 },
  })

  test('Q62: of a call finds its way back to that call, and not to its neighbour', async () => {
    const message = await readMessage('gemini', [
      reply(
        { functionCall: { name: 'f', args: { n: 1 } }, thoughtSignature: 'Sig1' },
        { functionCall: { name: 'f', args: { n: 2 } } },
      ),
    ])
    expect(message.content.map(({ type }) => type)).toEqual(['redacted_thinking', 'tool_use', 'tool_use'])
    const { contents } = echoedByMessages(message, 'gemini', { model: 'gemini-3-pro' }) as {
      contents: { parts: object[] }[]
    }
    expect(contents[1]?.parts).toMatchObject([
      { functionCall: { name: 'f', args: { n: 1 } }, thoughtSignature: 'Sig1' },
      { functionCall: { name: 'f', args: { n: 2 } } },
    ])
  })
})

describe('a Chat upstream’s thoughts through a Messages client', () => {
  test('are shown, without a signature of their own', async () => {
    const message = await readMessage('openai-chat', [
      chunk({ role: 'assistant', reasoning_content: 'Hm.' }),
      chunk(chatCall(0, { id: 'call_1', name: 'f', args: '{}' })),
      finish('tool_calls'),
      DONE,
    ])
    expect(message.content).toMatchObject([
      { type: 'thinking', thinking: 'Hm.' },
      { type: 'tool_use', id: 'toolu_call_1' },
    ])
    const { messages } = echoedByMessages(message, 'openai-chat') as { messages: object[] }
    expect(messages).toContainEqual(expect.objectContaining({ role: 'tool', tool_call_id: 'call_1' }))
  })

  test('Q48: are left out toward Anthropic, which would refuse them', () => {
    const content = [
      { type: 'thinking', thinking: 'Hm.', signature: '' },
      { type: 'text', text: 'hi', citations: null },
    ] as Anthropic.ContentBlock[]
    const { messages } = echoedByMessages({ content }, 'anthropic-messages') as { messages: object[] }
    expect(JSON.stringify(messages)).not.toContain('Hm.')
  })
})

describe('Anthropic’s thinking', () => {
  const events = [
    start(),
    ...thinking(0, 'EqRaW+/==', 'I call it.'),
    opens(1, { type: 'redacted_thinking', data: 'dark==' }),
    closes(1),
    ...thinking(2, 'hidden=='),
    ...text(3, 'Now.'),
    ...call(4, 'toolu_01AbC', 'f', '{}'),
    ends('tool_use'),
    stop,
  ]
  const expected = [
    { type: 'thinking', thinking: 'I call it.', signature: 'EqRaW+/==' },
    { type: 'redacted_thinking', data: 'dark==' },
    { type: 'thinking', thinking: '', signature: 'hidden==' },
    { type: 'text', text: 'Now.' },
    { type: 'tool_use', id: 'toolu_01AbC', name: 'f', input: {} },
  ]
  const assistantOf = (body: unknown) =>
    (body as { messages: { role: string; content: object[] }[] }).messages.find(({ role }) => role === 'assistant')
      ?.content

  test('Q49: through a Chat client comes back as it was', () => {
    const reply = folded('anthropic-messages', events, 'openai-chat') as { choices: { message: object }[] }
    const messages = [
      { role: 'user', content: 'hi' },
      reply.choices[0]!.message,
      { role: 'tool', tool_call_id: 'toolu_01AbC', content: 'ok' },
    ]
    const { body } = translated('openai-chat', { ...leastRequest('openai-chat'), messages }, 'anthropic-messages')
    expect(assistantOf(body)).toEqual(expected)
  })

  test('Q49: through a Responses client comes back as it was', () => {
    const reply = folded('anthropic-messages', events, 'openai-responses') as { output: object[] }
    const input = [
      { role: 'user', content: 'hi' },
      // Codex sends items back without their ids.
      ...reply.output.map(item => ({ ...item, id: undefined })),
      { type: 'function_call_output', call_id: 'toolu_01AbC', output: 'ok' },
    ]
    const request = JSON.parse(JSON.stringify({ ...leastRequest('openai-responses'), input }))
    const { body } = translated('openai-responses', request, 'anthropic-messages')
    expect(assistantOf(body)).toEqual(expected)
  })

  test('Q49: through a Gemini client comes back, thought by thought', () => {
    const reply = folded('anthropic-messages', events, 'gemini') as { candidates: { content: object }[] }
    const contents = [
      { role: 'user', parts: [{ text: 'hi' }] },
      reply.candidates[0]!.content,
      { role: 'user', parts: [{ functionResponse: { id: 'toolu_01AbC', name: 'f', response: { output: 'ok' } } }] },
    ]
    const { body } = translated('gemini', { contents }, 'anthropic-messages')
    const signed = assistantOf(body)?.filter(block => 'signature' in block || 'data' in block)
    expect(signed?.length).toBeGreaterThan(0)
    for (const block of signed ?? []) expect(expected).toContainEqual(block)
  })

  test('of one server is not sent to another', () => {
    const reply = folded('anthropic-messages', events, 'openai-chat') as { choices: { message: object }[] }
    const messages = [
      { role: 'user', content: 'hi' },
      reply.choices[0]!.message,
      { role: 'tool', tool_call_id: 'toolu_01AbC', content: 'ok' },
    ]
    const { body, losses } = translated(
      'openai-chat',
      { ...leastRequest('openai-chat'), messages },
      'anthropic-messages',
      {
        maker: 'my-server',
      },
    )
    expect(assistantOf(body)).toEqual(expected.slice(3))
    expect(losses.map(({ feature }) => feature)).toContain('reasoning.history')
  })
})

describe('what a Messages client gets', () => {
  test('table row 4, new fact 2: has no blocks that nothing needed, and no end in good order after a fault', () => {
    const { events, text: frames } = streamed(
      'openai-chat',
      [chunk({ role: 'assistant', content: '' }), { error: { message: 'Busy', code: 503 } }],
      'anthropic-messages',
    )
    expect(events.map(event => (event as { type: string }).type)).toEqual(['message_start', 'error'])
    expect(frames).not.toMatch(/at .*\.ts|node:/)
  })
})
