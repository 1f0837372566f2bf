import { describe, expect, it } from 'vitest'
import type { CanonicalEvent } from '../../canonical/event.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { Loss } from '../../canonical/loss.ts'
import { decodeReply } from './decode-reply.ts'
import { decodeStream } from './decode-stream.ts'

type Said = { type: string; [member: string]: unknown }

const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'claude-x', content: [], stop_reason: null }
const start: Said = { type: 'message_start', message: { ...message, usage: { input_tokens: 3, output_tokens: 1 } } }
const opens = (index: number, content_block: Said): Said => ({ type: 'content_block_start', index, content_block })
const adds = (index: number, delta: Said): Said => ({ type: 'content_block_delta', index, delta })
const closes = (index: number): Said => ({ type: 'content_block_stop', index })
const ends = (stop_reason: string, more: object = {}, usage: object = { output_tokens: 9 }): Said => ({
  type: 'message_delta',
  delta: { stop_reason, stop_sequence: null, ...more },
  usage,
})
const stop: Said = { type: 'message_stop' }
const text = (index: number, said: string): Said[] => [
  opens(index, { type: 'text', text: '' }),
  adds(index, { type: 'text_delta', text: said }),
  closes(index),
]

interface Decoded {
  events: CanonicalEvent[]
  losses: Loss[]
  features: string[]
}

function decode(said: (Said | string)[], end = true): Decoded {
  const losses: Loss[] = []
  const decoder = decodeStream({ maker: 'anthropic', losses })
  const events: CanonicalEvent[] = []
  const take = (event: CanonicalEvent) => events.push(event)
  for (const event of said) decoder.event(typeof event === 'string' ? event : JSON.stringify(event), undefined, take)
  if (end) decoder.end(take)
  return { events, losses, features: losses.map(({ feature }) => feature) }
}

const reply = (...said: (Said | string)[]) => foldReply(decode(said).events)
const partsOf = (...said: Said[]) => reply(start, ...said, ends('end_turn'), stop).parts

describe('a stream', () => {
  it('is a start, parts with their deltas, usage and an end', () => {
    expect(decode([start, { type: 'ping' }, ...text(0, 'Hi'), ends('end_turn'), stop]).events).toEqual([
      { type: 'start', id: 'msg_1', model: 'claude-x', usage: { inputTokens: 3, outputTokens: 1 } },
      { type: 'part-start', index: 0, part: { type: 'text' } },
      { type: 'delta', index: 0, text: 'Hi' },
      { type: 'part-end', index: 0 },
      { type: 'usage', usage: { inputTokens: 3, outputTokens: 9 } },
      { type: 'finish', reason: 'stop' },
    ])
  })

  it('gives each delta as it comes', () => {
    const decoder = decodeStream({ maker: 'm', losses: [] })
    const seen: CanonicalEvent[] = []
    const take = (event: CanonicalEvent) => seen.push(event)
    for (const event of [start, opens(0, { type: 'text', text: '' })])
      decoder.event(JSON.stringify(event), undefined, take)
    decoder.event(JSON.stringify(adds(0, { type: 'text_delta', text: 'a' })), undefined, take)
    expect(seen.at(-1)).toEqual({ type: 'delta', index: 0, text: 'a' })
  })

  it('Q2: says nothing after its end', () => {
    const whole = [start, ...text(0, 'Hi'), ends('end_turn'), stop]
    expect(decode([...whole, ...text(1, 'more'), { type: 'error', error: {} }, ...whole]).events).toEqual(
      decode(whole).events,
    )
  })

  it('Q111: [DONE] and other strays are nothing', () => {
    const strays = ['[DONE]', '', 'keep-alive']
    expect(decode([start, ...strays, ...text(0, 'Hi'), ends('end_turn'), stop, '[DONE]']).events).toEqual(
      decode([start, ...text(0, 'Hi'), ends('end_turn'), stop]).events,
    )
  })

  it('whose events say their type in their name only is read', () => {
    const events: CanonicalEvent[] = []
    const decoder = decodeStream({ maker: 'm', losses: [] })
    for (const { type, ...data } of [start, ...text(0, 'Hi'), ends('end_turn'), stop]) {
      decoder.event(JSON.stringify(data), type, event => events.push(event))
    }
    expect(events).toEqual(decode([start, ...text(0, 'Hi'), ends('end_turn'), stop]).events)
  })

  it('with an event that is no JSON is broken', () => {
    expect(decode([start, '{"type":"content_bl']).events.at(-1)).toMatchObject({
      type: 'failed',
      error: { kind: 'upstream' },
    })
  })

  it('new events are skipped and reported, once', () => {
    const { features } = decode([start, { type: 'news' }, { type: 'news' }, ends('end_turn'), stop])
    expect(features).toEqual(['stream.news'])
  })
})

describe('the end of the bytes', () => {
  it('case 39: after the reason is an end like any other', () => {
    expect(decode([start, ...text(0, 'Hi'), ends('max_tokens')]).events.at(-1)).toEqual({
      type: 'finish',
      reason: 'length',
    })
  })

  it.each([
    ['before anything', []],
    ['after the start', [start]],
    ['inside a block', [start, ...text(0, 'Hi').slice(0, 2)]],
    ['between blocks', [start, ...text(0, 'Hi')]],
  ])('case 39, Q15: %s is a failure, and what was said before stays said', (_when, said) => {
    const { events } = decode(said)
    expect(events.at(-1)).toMatchObject({ type: 'failed', error: { kind: 'upstream' } })
    expect(events.slice(0, -1)).toEqual(decode(said, false).events)
  })

  it('without a reason, but with message_stop, is an end', () => {
    expect(decode([start, ...text(0, 'Hi'), stop]).events.at(-1)).toEqual({ type: 'finish', reason: 'other' })
  })
})

describe('an error inside a stream', () => {
  it.each([
    ['overloaded_error', 'overloaded', 503],
    ['rate_limit_error', 'rate-limited', 429],
    ['api_error', 'upstream', 502],
    ['error_of_2030', 'upstream', 502],
  ])('Q11: %s is %s', (type, kind, status) => {
    const { events } = decode([start, { type: 'error', error: { type, message: 'No.' } }])
    expect(events.at(-1)).toMatchObject({ type: 'failed', error: { kind, message: 'No.', status } })
  })

  it('that says nothing is one all the same', () => {
    expect(decode([start, { type: 'error' }]).events.at(-1)).toMatchObject({ type: 'failed' })
  })
})

describe('a message inside another', () => {
  const second = { type: 'message_start', message: { ...message, id: 'msg_2', usage: { input_tokens: 8 } } }

  it('is a failure where something of the first was passed on', () => {
    const { events } = decode([start, ...text(0, 'Hi'), second, ...text(0, 'Hello'), ends('end_turn'), stop])
    expect(events.at(-1)).toMatchObject({ type: 'failed', error: { kind: 'upstream' } })
    expect(JSON.stringify(events)).not.toContain('Hello')
  })

  it('takes its place where nothing was', () => {
    const { events } = decode([
      start,
      opens(0, { type: 'text', text: '' }),
      second,
      ...text(0, 'Hi'),
      ends('end_turn', {}, {}),
      stop,
    ])
    expect(foldReply(events)).toMatchObject({ id: 'msg_1', parts: [{ text: 'Hi' }], usage: { inputTokens: 8 } })
    expect(events.filter(({ type }) => type === 'start')).toHaveLength(1)
  })

  it('after the reason ends the first one', () => {
    expect(reply(start, ...text(0, 'Hi'), ends('end_turn'), second, ...text(0, 'Hello'))).toMatchObject({
      parts: [{ text: 'Hi' }],
    })
  })

  it('that is the same one again is nothing new', () => {
    expect(reply(start, start, ...text(0, 'Hi'), start, ends('end_turn'), stop).parts).toHaveLength(1)
  })
})

describe('reasons of an end', () => {
  it.each([
    ['end_turn', 'stop'],
    ['max_tokens', 'length'],
    ['tool_use', 'tool-calls'],
    ['pause_turn', 'pause'],
    ['model_context_window_exceeded', 'context-window'],
    ['compaction', 'stop'],
    ['refusal', 'refusal'],
    ['reason_of_2030', 'other'],
    ['constructor', 'other'],
  ])('%s is %s', (said, reason) => {
    expect(decode([start, ends(said), stop]).events.at(-1)).toEqual({ type: 'finish', reason })
  })

  it('name the sequence that stopped it', () => {
    expect(decode([start, ends('stop_sequence', { stop_sequence: 'END' }), stop]).events.at(-1)).toEqual({
      type: 'finish',
      reason: 'stop-sequence',
      stopSequence: 'END',
    })
  })

  it('say why it was refused', () => {
    const stop_details = { type: 'refusal', category: 'cyber', explanation: 'No.' }
    expect(decode([start, ends('refusal', { stop_details }), stop]).events.at(-1)).toEqual({
      type: 'finish',
      reason: 'refusal',
      refusal: { category: 'cyber', explanation: 'No.' },
    })
  })

  it('of which several were said: the last one counts, with its usage', () => {
    const later = ends('end_turn', {}, { input_tokens: 5, output_tokens: 12 })
    const { events } = decode([start, ends('max_tokens'), later, stop])
    expect(events.filter(({ type }) => type === 'finish')).toEqual([{ type: 'finish', reason: 'stop' }])
    expect(foldReply(events).usage).toEqual({ inputTokens: 5, outputTokens: 12 })
  })

  it.each([
    [{ service_tier: 'standard' }, 'default'],
    [{ service_tier: 'priority' }, 'priority'],
    [{ service_tier: 'standard', speed: 'fast' }, 'fast'],
  ])('Q99: have the tier that the start said: %j', (usage, serviceTier) => {
    const said = { type: 'message_start', message: { ...message, usage } }
    expect(decode([said, ends('end_turn'), stop]).events.at(-1)).toMatchObject({ serviceTier })
  })
})

describe('usage', () => {
  const counted = (first: object, last: object) =>
    reply({ type: 'message_start', message: { ...message, usage: first } }, ends('end_turn', {}, last), stop).usage

  it('Q89: has the cache in its input', () => {
    expect(
      counted({ input_tokens: 5, cache_read_input_tokens: 7, cache_creation_input_tokens: 2 }, { output_tokens: 1 }),
    ).toEqual({ inputTokens: 14, cachedInputTokens: 7, cacheWriteTokens: 2, outputTokens: 1 })
  })

  it('line 8, Q93: is what the last event says, and null erases nothing', () => {
    expect(
      counted(
        { input_tokens: 2037, cache_read_input_tokens: 4, output_tokens: 1 },
        { input_tokens: 15_665, cache_read_input_tokens: null, output_tokens: 795 },
      ),
    ).toEqual({ inputTokens: 15_669, cachedInputTokens: 4, outputTokens: 795 })
  })

  it('line 3, Q94: that no longer adds up loses its breakdown, and never the reply', () => {
    const cache_creation = { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 3068 }
    const first = { cache_creation_input_tokens: 3068, cache_creation }
    expect(counted(first, { output_tokens: 1 })).toMatchObject({
      cacheWriteTokens: 3068,
      cacheWriteOneHourTokens: 3068,
    })
    const later = counted(first, { cache_creation_input_tokens: 3337, output_tokens: 1 })
    expect(later).toMatchObject({ cacheWriteTokens: 3337 })
    expect(later).not.toHaveProperty('cacheWriteOneHourTokens')
  })

  it('Q95: has thinking where that was said, and no nought where it was not', () => {
    expect(counted({}, { output_tokens: 9, output_tokens_details: { thinking_tokens: 4 } })).toMatchObject({
      reasoningTokens: 4,
    })
    expect(counted({}, { output_tokens: 9 })).toEqual({ outputTokens: 9 })
  })

  it('that is no usage is none', () => {
    expect(counted({ input_tokens: 'many', output_tokens: -3 }, { output_tokens: {} })).toEqual({ outputTokens: 0 })
  })
})

describe('thinking', () => {
  it('is a part that is signed at its end', () => {
    expect(
      partsOf(
        opens(0, { type: 'thinking', thinking: '', signature: '' }),
        adds(0, { type: 'thinking_delta', thinking: 'Hm', estimated_tokens: 3 }),
        adds(0, { type: 'thinking_delta', thinking: '.' }),
        adds(0, { type: 'signature_delta', signature: 'sig==' }),
        closes(0),
      ),
    ).toMatchObject([
      { type: 'reasoning', text: 'Hm.', opaque: { origin: 'anthropic-messages', maker: 'anthropic', value: 'sig==' } },
    ])
  })

  it('without a signature has none, without anything is nothing', () => {
    const parts = partsOf(
      opens(0, { type: 'thinking', thinking: 'Hm.' }),
      closes(0),
      opens(1, { type: 'thinking', thinking: '', signature: '' }),
      closes(1),
    )
    expect(parts).toMatchObject([{ text: 'Hm.' }])
    expect(parts[0]).not.toHaveProperty('opaque')
  })

  it('that is hidden is its signature alone, that is redacted its data', () => {
    expect(
      partsOf(
        opens(0, { type: 'thinking', thinking: '', signature: 's' }),
        closes(0),
        opens(1, { type: 'redacted_thinking', data: 'd' }),
        closes(1),
      ),
    ).toMatchObject([
      { type: 'reasoning', text: '', opaque: { value: 's' } },
      { type: 'reasoning', text: '', redacted: true, opaque: { value: 'd' } },
    ])
  })
})

describe('tool calls', () => {
  const call = (input: object = {}): Said => ({ type: 'tool_use', id: 'toolu_1', name: 'f', input })

  it('stream their arguments', () => {
    const said = [
      opens(0, call()),
      adds(0, { type: 'input_json_delta', partial_json: '' }),
      adds(0, { type: 'input_json_delta', partial_json: '{"a"' }),
      adds(0, { type: 'input_json_delta', partial_json: ':1}' }),
      closes(0),
    ]
    expect(decode([start, ...said]).events.slice(1, -1)).toEqual([
      { type: 'part-start', index: 0, part: { type: 'tool-call', id: 'toolu_1', name: 'f', kind: 'function' } },
      { type: 'delta', index: 0, text: '{"a"' },
      { type: 'delta', index: 0, text: ':1}' },
      { type: 'part-end', index: 0 },
    ])
  })

  it('that come whole have their input, with every digit', () => {
    const whole =
      '{"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"t","name":"f","input":{"id":12345678901234567890}}}'
    const { events } = decode([start, whole, closes(0)])
    expect(events[2]).toEqual({ type: 'delta', index: 0, text: '{"id":12345678901234567890}' })
  })

  it('that begin with an input and are streamed all the same are what was streamed', () => {
    const said = [opens(0, call({ a: 1 })), adds(0, { type: 'input_json_delta', partial_json: '{"a":2}' }), closes(0)]
    expect(partsOf(...said)).toMatchObject([{ arguments: '{"a":2}' }])
  })

  it('have an id, also where their upstream gave none', () => {
    const [part] = partsOf(opens(0, { type: 'tool_use', name: 'f', input: {} }), closes(0))
    expect(part).toMatchObject({ id: 'toolu_1_0' })
  })

  it('without a name are nothing that can be called: reported', () => {
    const { events, features } = decode([
      start,
      opens(0, { type: 'tool_use', id: 't' }),
      closes(0),
      ...text(1, 'Hi'),
      ends('end_turn'),
      stop,
    ])
    expect(foldReply(events).parts).toMatchObject([{ type: 'text' }])
    expect(features).toEqual(['reply.tool_use'])
  })
})

describe('blocks of the provider’s own', () => {
  it('line 5: have their arguments to themselves, and are no tool calls', () => {
    const said = [
      opens(0, { type: 'server_tool_use', id: 's', name: 'web_search', input: {} }),
      adds(0, { type: 'input_json_delta', partial_json: '{"query":' }),
      adds(0, { type: 'input_json_delta', partial_json: '"x"}' }),
      closes(0),
      opens(1, { type: 'mcp_tool_use', id: 'm', name: 'echo', server_name: 'e', input: {} }),
      adds(1, { type: 'input_json_delta', partial_json: '{"a":1}' }),
      closes(1),
    ]
    expect(partsOf(...said)).toEqual([
      {
        type: 'foreign',
        origin: 'anthropic-messages',
        tag: 'server_tool_use',
        value: { type: 'server_tool_use', id: 's', name: 'web_search', input: { query: 'x' } },
        text: '[Called web_search]\nx',
      },
      {
        type: 'foreign',
        origin: 'anthropic-messages',
        tag: 'mcp_tool_use',
        value: { type: 'mcp_tool_use', id: 'm', name: 'echo', server_name: 'e', input: { a: 1 } },
        text: '[Called echo of e]\n{"a":1}',
      },
    ])
  })

  it('line 4: are read whatever they hold, and the text after them too', () => {
    for (const type of [
      'web_search_tool_result',
      'mcp_tool_result',
      'container_upload',
      'mcp_tool_listing',
      'advisor_tool_result',
    ]) {
      const parts = partsOf(opens(0, { type, content: 7 }), closes(0), ...text(1, 'Hi'))
      expect(parts).toMatchObject([
        { type: 'foreign', tag: type, value: { type, content: 7 } },
        { type: 'text', text: 'Hi' },
      ])
    }
  })

  it('that sum up the conversation come with their text', () => {
    expect(
      partsOf(
        opens(0, { type: 'compaction', content: null }),
        adds(0, { type: 'compaction_delta', content: 'So far', encrypted_content: 'e' }),
        closes(0),
      ),
    ).toMatchObject([
      {
        tag: 'compaction',
        value: { content: 'So far', encrypted_content: 'e' },
        text: '[Summary of the conversation so far]\nSo far',
      },
    ])
  })

  it('Q107: another model that takes over is nothing of the answer', () => {
    const fallback = { type: 'fallback', from: { model: 'a' }, to: { model: 'b' } }
    const { events, features } = decode([
      start,
      opens(0, fallback),
      closes(0),
      ...text(1, 'Hi'),
      ends('end_turn'),
      stop,
    ])
    expect(foldReply(events).parts).toMatchObject([{ type: 'text', text: 'Hi' }])
    expect(features).toEqual([])
  })

  it('case 40: unknown ones are skipped and reported, and the others keep their numbers', () => {
    const { events, features } = decode([
      start,
      opens(0, { type: 'hologram', light: 1 }),
      adds(0, { type: 'photon_delta', n: 1 }),
      adds(0, { type: 'text_delta', text: 'not a text' }),
      closes(0),
      opens(1, { type: 'text', text: '' }),
      adds(1, { type: 'photon_delta', n: 1 }),
      adds(1, { type: 'text_delta', text: 'Hi' }),
      closes(1),
      ends('end_turn'),
      stop,
    ])
    expect(foldReply(events).parts).toMatchObject([{ type: 'text', text: 'Hi' }])
    expect(features).toEqual(['reply.hologram', 'reply.photon_delta'])
  })
})

describe('citations', () => {
  const web = {
    type: 'web_search_result_location',
    url: 'https://a.b',
    title: 'A',
    cited_text: 'x',
    encrypted_index: 'e',
  }

  it('stand behind the whole of their block, and follow its text', () => {
    const { events } = decode([
      start,
      opens(0, { type: 'text', text: '', citations: [] }),
      adds(0, { type: 'citations_delta', citation: web }),
      adds(0, { type: 'text_delta', text: 'Sky' }),
      closes(0),
    ])
    expect(events.slice(2, 5)).toEqual([
      { type: 'delta', index: 0, text: 'Sky' },
      {
        type: 'citation',
        index: 0,
        citation: {
          url: 'https://a.b',
          title: 'A',
          citedText: 'x',
          start: 0,
          end: 3,
          native: { origin: 'anthropic-messages', value: web },
        },
      },
      { type: 'part-end', index: 0 },
    ])
  })

  it('of documents keep their title and passage, new ones are reported', () => {
    const page = { type: 'page_location', cited_text: 'y', document_title: 'D', document_index: 0 }
    const { events, features } = decode([
      start,
      opens(0, { type: 'text', text: 'Sky', citations: [page, { type: 'dream' }, 7] }),
      closes(0),
    ])
    expect(events.filter(({ type }) => type === 'citation')).toMatchObject([
      { citation: { title: 'D', citedText: 'y' } },
    ])
    expect(features).toEqual(['citation.dream'])
  })
})

describe('servers that are careless with the protocol', () => {
  it('may leave out the start of a block, of a message, or the end of a block', () => {
    expect(reply(adds(0, { type: 'text_delta', text: 'Hi' }), ends('end_turn'), stop)).toMatchObject({
      parts: [{ text: 'Hi' }],
    })
    expect(
      reply(
        start,
        opens(0, { type: 'text', text: 'a' }),
        opens(0, { type: 'tool_use', id: 't', name: 'f', input: {} }),
        ends('tool_use'),
        stop,
      ).parts,
    ).toMatchObject([{ text: 'a' }, { name: 'f' }])
  })

  it.each([
    [{ type: 'content_block_start', index: 0 }],
    [{ type: 'content_block_start', index: 0, content_block: 'text' }],
    [{ type: 'content_block_delta', index: 0 }],
    [{ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 7 } }],
    [{ type: 'content_block_delta', delta: null }],
    [{ type: 'content_block_stop', index: 99 }],
    [{ type: 'message_delta' }],
    [{ type: 'message_start', message: null }],
    [{}],
  ])('may say %j', odd => {
    expect(decode([odd as Said, start, ...text(1, 'Hi'), ends('end_turn'), stop]).events.at(-1)?.type).toMatch(
      /finish|failed/,
    )
    expect(decode([start, odd as Said, ...text(1, 'Hi'), ends('end_turn'), stop]).events.at(-1)?.type).toMatch(
      /finish|failed/,
    )
  })
})

describe('a whole reply', () => {
  const whole = {
    ...message,
    content: [
      { type: 'text', text: 'Hi' },
      { type: 'tool_use', id: 't', name: 'f', input: { a: 1 } },
    ],
    stop_reason: 'tool_use',
    usage: { input_tokens: 3, output_tokens: 2 },
  }

  it('is the events that its stream would have been', () => {
    expect(decodeReply(whole, { maker: 'm', losses: [] })).toEqual([
      { type: 'start', id: 'msg_1', model: 'claude-x', usage: { inputTokens: 3, outputTokens: 2 } },
      { type: 'part-start', index: 0, part: { type: 'text' } },
      { type: 'delta', index: 0, text: 'Hi' },
      { type: 'part-end', index: 0 },
      { type: 'part-start', index: 1, part: { type: 'tool-call', id: 't', name: 'f', kind: 'function' } },
      { type: 'delta', index: 1, text: '{"a":1}' },
      { type: 'part-end', index: 1 },
      { type: 'finish', reason: 'tool-calls' },
    ])
  })

  it('that is empty has an end', () => {
    expect(decodeReply({ ...whole, content: [], stop_reason: 'refusal' }, { maker: 'm', losses: [] }).at(-1)).toEqual({
      type: 'finish',
      reason: 'refusal',
    })
  })

  it('that is an error, or nothing of this protocol, is one failure', () => {
    const failed = (body: unknown) => decodeReply(body, { maker: 'm', losses: [] })
    expect(failed({ type: 'error', error: { type: 'overloaded_error', message: 'Busy.' } })).toMatchObject([
      { type: 'failed', error: { kind: 'overloaded', message: 'Busy.' } },
    ])
    for (const body of [null, 7, [], {}, { content: 'text' }]) {
      expect(failed(body)).toMatchObject([{ type: 'failed', error: { kind: 'upstream' } }])
    }
  })
})
