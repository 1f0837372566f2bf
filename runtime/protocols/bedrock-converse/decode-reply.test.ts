import { describe, expect, it } from 'vitest'
import type { CanonicalEvent, CanonicalReply } from '../../canonical/event.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { Loss } from '../../canonical/loss.ts'
import { decodeReply } from './decode-reply.ts'
import { ConverseStreamDecoder } from './decode-stream.ts'
import { exampleReply } from './example.ts'

type Named = [name: string, data: unknown]

interface Read {
  events: CanonicalEvent[]
  losses: Loss[]
}

function streamed(...said: Named[]): Read {
  const losses: Loss[] = []
  const events: CanonicalEvent[] = []
  const decoder = new ConverseStreamDecoder({ maker: 'bedrock', losses })
  const take = (event: CanonicalEvent) => events.push(event)
  for (const [name, data] of said) decoder.event(typeof data === 'string' ? data : JSON.stringify(data), name, take)
  decoder.end(take)
  return { events, losses }
}

function whole(body: unknown): Read {
  const losses: Loss[] = []
  return { events: decodeReply(body, { maker: 'bedrock', losses }), losses }
}

/** The reply without its id, which is made up. */
function folded({ events }: Read): Omit<CanonicalReply, 'id'> {
  const { id, ...reply } = foldReply(events)
  expect(id).not.toBe('')
  return reply
}

const delta = (contentBlockIndex: number, said: unknown): Named => [
  'contentBlockDelta',
  { contentBlockIndex, delta: said },
]
const stop = (contentBlockIndex: number): Named => ['contentBlockStop', { contentBlockIndex }]
const begin: Named = ['messageStart', { role: 'assistant' }]
const over: Named = ['messageStop', { stopReason: 'end_turn' }]
const usage = {
  inputTokens: 10,
  outputTokens: 5,
  totalTokens: 45,
  cacheReadInputTokens: 20,
  cacheWriteInputTokens: 10,
  cacheDetails: [
    { ttl: '1h', inputTokens: 4 },
    { ttl: '5m', inputTokens: 6 },
  ],
}
const used: Named = ['metadata', { usage, metrics: { latencyMs: 9 }, serviceTier: { type: 'flex' } }]

const signed = { origin: 'bedrock-converse', maker: 'bedrock', value: 'c2ln' }

describe('a reply, streamed or whole', () => {
  const stream = streamed(
    begin,
    delta(0, { reasoningContent: { text: 'h' } }),
    delta(0, { reasoningContent: { text: 'm' } }),
    delta(0, { reasoningContent: { signature: 'c2ln' } }),
    stop(0),
    delta(1, { reasoningContent: { redactedContent: 'aGlk' } }),
    stop(1),
    delta(2, { text: 'Let me ' }),
    delta(2, { text: 'look.' }),
    stop(2),
    ['contentBlockStart', { contentBlockIndex: 3, start: { toolUse: { toolUseId: 'tooluse_1', name: 'weather' } } }],
    delta(3, { toolUse: { input: '{"city":' } }),
    delta(3, { toolUse: { input: '"Rome"}' } }),
    stop(3),
    ['messageStop', { stopReason: 'tool_use' }],
    used,
  )
  const body = {
    output: {
      message: {
        role: 'assistant',
        content: [
          { reasoningContent: { reasoningText: { text: 'hm', signature: 'c2ln' } } },
          { reasoningContent: { redactedContent: 'aGlk' } },
          { text: 'Let me look.' },
          { toolUse: { toolUseId: 'tooluse_1', name: 'weather', input: { city: 'Rome' } } },
        ],
      },
    },
    stopReason: 'tool_use',
    usage,
    metrics: { latencyMs: 9 },
    serviceTier: { type: 'flex' },
  }

  it('is the same', () => {
    expect(folded(stream)).toEqual(folded(whole(body)))
    expect(stream.losses).toEqual([])
  })

  it('tells reasoning with its state, text, calls, why it ended and what was used', () => {
    expect(folded(stream)).toEqual({
      model: '',
      parts: [
        { type: 'reasoning', text: 'hm', opaque: signed },
        { type: 'reasoning', text: '', redacted: true, opaque: { ...signed, value: 'aGlk', of: 'redacted' } },
        { type: 'text', text: 'Let me look.' },
        { type: 'tool-call', id: 'tooluse_1', name: 'weather', kind: 'function', arguments: '{"city":"Rome"}' },
      ],
      finish: { reason: 'tool-calls', serviceTier: 'flex' },
      usage: {
        inputTokens: 40,
        cachedInputTokens: 20,
        cacheWriteTokens: 10,
        cacheWriteOneHourTokens: 4,
        outputTokens: 5,
      },
    })
  })

  it('passes each piece on as it comes', () => {
    const pieces = stream.events.flatMap(event => (event.type === 'delta' ? [event.text] : []))
    expect(pieces).toEqual(['h', 'm', 'Let me ', 'look.', '{"city":', '"Rome"}'])
  })

  it('has calls without arguments', () => {
    const call = { toolUse: { toolUseId: 't', name: 'now', input: {} } }
    const { parts } = folded(whole({ ...body, output: { message: { content: [call] } } }))
    expect(parts).toEqual([{ type: 'tool-call', id: 't', name: 'now', kind: 'function', arguments: '' }])
  })

  it('cites', () => {
    const citation = {
      title: 'Doc',
      sourceContent: [{ text: 'as it says' }],
      location: { web: { url: 'https://x.example/', domain: 'x.example' } },
    }
    const read = { url: 'https://x.example/', title: 'Doc', citedText: 'as it says', start: 0, end: 2 }
    const parts = [{ type: 'text', text: 'ok', citations: [read] }]
    expect(
      folded(streamed(begin, delta(0, { text: 'ok' }), delta(0, { citation }), stop(0), over, used)).parts,
    ).toEqual(parts)
    const block = { citationsContent: { content: [{ text: 'ok' }], citations: [citation] } }
    expect(folded(whole({ ...body, output: { message: { content: [block] } } })).parts).toEqual(parts)
  })

  it('shows images', () => {
    const source = { from: 'base64', data: 'AAEC', mediaType: 'image/png' }
    const start = ['contentBlockStart', { contentBlockIndex: 0, start: { image: { format: 'png' } } }] as Named
    const pieces = [
      delta(0, { image: { source: { bytes: 'AAE=' } } }),
      delta(0, { image: { source: { bytes: 'Ag==' } } }),
    ]
    expect(folded(streamed(begin, start, ...pieces, stop(0), over)).parts).toEqual([{ type: 'image', source }])
    const block = { image: { format: 'png', source: { bytes: 'AAEC' } } }
    expect(folded(whole({ ...body, output: { message: { content: [block] } } })).parts).toEqual([
      { type: 'image', source },
    ])
  })

  it('leaves out what AWS called by itself, and says so', () => {
    const { events, losses } = streamed(
      begin,
      [
        'contentBlockStart',
        {
          contentBlockIndex: 0,
          start: { toolUse: { toolUseId: 't', name: 'nova_grounding', type: 'server_tool_use' } },
        },
      ],
      delta(0, { toolUse: { input: '{}' } }),
      stop(0),
      ['contentBlockStart', { contentBlockIndex: 1, start: { toolResult: { toolUseId: 't' } } }],
      delta(1, { toolResult: [{ text: 'x' }] }),
      stop(1),
      delta(2, { text: 'ok' }),
      stop(2),
      over,
      used,
    )
    expect(folded({ events, losses }).parts).toEqual([{ type: 'text', text: 'ok' }])
    expect(losses.map(({ feature }) => feature)).toEqual(['reply.server_tool_use', 'reply.toolResult'])
  })

  it('skips what is not known, and says so once', () => {
    const odd: Named = ['contentBlockStart', { contentBlockIndex: 0, start: { hologram: {} } }]
    const { events, losses } = streamed(begin, odd, delta(0, { hologram: 1 }), ['news', {}], ['news', {}], over, used)
    expect(folded({ events, losses }).parts).toEqual([])
    expect(losses.map(({ feature }) => feature)).toEqual(['reply.hologram', 'stream.news'])
  })
})

describe('why it ended', () => {
  it.each([
    ['end_turn', 'stop'],
    ['max_tokens', 'length'],
    ['stop_sequence', 'stop-sequence'],
    ['guardrail_intervened', 'content-filter'],
    ['content_filtered', 'content-filter'],
    ['model_context_window_exceeded', 'context-window'],
    ['something_new', 'other'],
    ['constructor', 'other'],
  ])('%s is %s', (stopReason, reason) => {
    expect(folded(streamed(begin, ['messageStop', { stopReason }], used)).finish).toMatchObject({ reason })
  })

  it.each(['malformed_model_output', 'malformed_tool_use'])('%s is a fault', stopReason => {
    const { events } = streamed(begin, ['messageStop', { stopReason }], used)
    expect(events.at(-1)).toMatchObject({ type: 'failed', error: { kind: 'upstream', details: { code: stopReason } } })
  })

  it('names the sequence where the model tells it', () => {
    const said = { stopReason: 'stop_sequence', additionalModelResponseFields: { stop_sequence: 'END' } }
    expect(folded(streamed(begin, ['messageStop', said], used)).finish).toMatchObject({ stopSequence: 'END' })
  })
})

describe('an end', () => {
  it('comes once, after what was used', () => {
    const { events } = streamed(begin, delta(0, { text: 'a' }), stop(0), over, used, over, used, [
      'throttlingException',
      {},
    ])
    expect(events.filter(({ type }) => type === 'finish' || type === 'failed')).toHaveLength(1)
    expect(events.slice(-2).map(({ type }) => type)).toEqual(['usage', 'finish'])
  })

  it('is there without what was used', () => {
    expect(folded(streamed(begin, delta(0, { text: 'a' }), stop(0), over)).finish).toEqual({ reason: 'stop' })
  })

  it.each<[string, Named[]]>([
    ['nothing', []],
    ['half a reply', [begin, delta(0, { text: 'a' })]],
    ['no JSON', [begin, ['contentBlockDelta', '{']]],
  ])('is missing after %s', (_, said) => {
    const { events } = streamed(...said)
    expect(events.filter(({ type }) => type === 'failed' || type === 'finish')).toHaveLength(1)
    expect(events.at(-1)).toMatchObject({ type: 'failed', error: { kind: 'upstream' } })
  })

  it('is missing where the body is no reply', () => {
    for (const body of [null, [], 'x', {}, { output: {} }, { output: { message: { content: 1 } } }]) {
      expect(whole(body).events).toMatchObject([{ type: 'failed', error: { kind: 'upstream' } }])
    }
  })
})

describe('an exception inside a stream', () => {
  it.each([
    ['throttlingException', 'rate-limited', 429],
    ['modelStreamErrorException', 'upstream', 502],
    ['internalServerException', 'upstream', 500],
    ['serviceUnavailableException', 'overloaded', 503],
    ['validationException', 'invalid-request', 400],
    ['modelTimeoutException', 'timeout', 504],
    ['InternalFailure', 'upstream', 500],
  ])('%s fails it as %s', (name, kind, status) => {
    const said = name === 'InternalFailure' ? { message: 'm', __type: name } : { message: 'm' }
    const { events } = streamed(begin, delta(0, { text: 'a' }), [name, said])
    expect(events.at(-1)).toMatchObject({
      type: 'failed',
      error: { kind, status, message: 'm', details: { code: name } },
    })
  })
})

describe('odd values', () => {
  it('never throw', () => {
    const values = [null, 1, 'x', [], {}, { text: 1 }, { toolUse: null }, { toolUse: { name: 1 } }, { image: 3 }]
    for (const value of values) {
      for (const name of ['contentBlockStart', 'contentBlockDelta', 'contentBlockStop', 'messageStop', 'metadata']) {
        const said = { contentBlockIndex: value, start: value, delta: value, usage: value, stopReason: value }
        expect(() => streamed(begin, [name, said], [name, value], over, used)).not.toThrow()
      }
      const body = { output: { message: { content: [value, { reasoningContent: value }] } }, usage: value }
      expect(whole(body).events.filter(({ type }) => type === 'finish')).toHaveLength(1)
    }
  })
})

it('the example is a good reply', () => {
  expect(folded(whole(JSON.parse(exampleReply(false)))).parts).toEqual([{ type: 'text', text: 'ok' }])
  const frames = exampleReply(true).trim().split('\n\n')
  const said = frames.map((frame): Named => {
    const [name, data] = frame.split('\n').map(line => line.slice(line.indexOf(': ') + 2))
    return [name!, data!]
  })
  expect(folded(streamed(...said)).finish).toEqual({ reason: 'stop' })
})
