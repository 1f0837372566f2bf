import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GatewayError } from '../../canonical/error.ts'
import type { TapOptions } from '../protocol.ts'
import { seal } from '../seal.ts'
import { FrameSplitter, frameData, sseFrame } from '../sse.ts'
import { compactionItem } from './compaction.ts'
import { passthrough } from './passthrough.ts'
import { usageOf } from './usage.ts'

const shared = process.env.HEADGATE_SHARED ?? resolve(import.meta.dirname, '../../../../shared')
const recordings = join(shared, 'recordings/openai-responses')

const usage = {
  input_tokens: 3,
  input_tokens_details: { cached_tokens: 1 },
  output_tokens: 4,
  output_tokens_details: { reasoning_tokens: 2 },
  total_tokens: 7,
}
const canonical = { inputTokens: 3, cachedInputTokens: 1, outputTokens: 4, reasoningTokens: 2 }
const response = { id: 'resp_1', object: 'response', model: 'gpt-up', status: 'in_progress', output: [], usage: null }

function event(type: string, fields: object): Buffer {
  return Buffer.from(sseFrame(JSON.stringify({ type, ...fields }), type))
}

const created = event('response.created', { response })
const delta = event('response.output_text.delta', { output_index: 0, delta: 'say "response": "error"' })
const completed = event('response.completed', { response: { ...response, status: 'completed', usage } })

function run(frames: Buffer[], options: Partial<TapOptions> = {}) {
  const tap = passthrough.tap({ hideUsage: false, ...options })
  const out = frames.map(frame => tap.frame(frame))
  return { out, observed: tap.observed }
}

describe('the tap of a Responses stream', () => {
  test('returns every frame untouched', () => {
    const { out } = run([created, delta, completed])
    expect(out[0]).toBe(created)
    expect(out[1]).toBe(delta)
    expect(out[2]).toBe(completed)
  })

  test('reads usage and the end from the last event', () => {
    expect(run([created]).observed).toEqual({ complete: false, content: false })
    expect(run([created, delta]).observed).toEqual({ complete: false, content: true })
    expect(run([created, delta, completed]).observed).toEqual({ complete: true, content: true, usage: canonical })
  })

  test('takes an incomplete response for an end too', () => {
    const cut = event('response.incomplete', { response: { ...response, status: 'incomplete', usage } })
    expect(run([created, cut]).observed).toMatchObject({ complete: true, usage: canonical })
  })

  test('reads a failed response', () => {
    const failed = event('response.failed', {
      response: { ...response, error: { code: 'server_error', message: 'no' } },
    })
    expect(run([created, failed]).observed).toEqual({ complete: true, content: false, failure: 'no' })
  })

  test('reads error events, flat and nested', () => {
    const flat = event('error', { code: 'x', message: 'flat', param: null })
    const nested = event('error', { error: { type: 't', message: 'nested' } })
    const named = Buffer.from('event: error\ndata: {"message":"named"}\n\n')
    expect(run([created, flat]).observed).toEqual({ complete: false, content: false, failure: 'flat' })
    expect(run([created, delta, named]).observed).toEqual({ complete: false, content: true, failure: 'named' })
    expect(run([created, nested]).observed).toEqual({ complete: false, content: false, failure: 'nested' })
  })

  test('does not take an item’s error for a failure', () => {
    const item = event('response.output_item.done', { item: { type: 'mcp_call', error: null } })
    expect(run([created, item]).observed).toEqual({ complete: false, content: true })
  })

  test('counts unknown events as content, comments and keep-alives not', () => {
    const comment = Buffer.from(': still here\n\n')
    const alive = event('keepalive', { sequence_number: 3 })
    expect(run([comment, alive, created]).observed.content).toBe(false)
    expect(run([event('response.hologram.delta', { delta: 'x' })]).observed.content).toBe(true)
  })

  test.each<[string, object]>([
    [
      'a message',
      { type: 'response.output_item.added', item: { type: 'message', status: 'in_progress', content: [] } },
    ],
    ['reasoning', { type: 'response.output_item.added', item: { type: 'reasoning', summary: [] } }],
    ['a text', { type: 'response.content_part.added', part: { type: 'output_text', text: '', annotations: [] } }],
    ['a summary', { type: 'response.reasoning_summary_part.added', part: { type: 'summary_text', text: '' } }],
  ])(
    'takes %s that is announced, and has nothing yet, for no content',
    (_, { type, ...members }: { type?: string }) => {
      expect(run([created, event(type!, members)]).observed.content).toBe(false)
    },
  )

  test.each<[string, object]>([
    ['a call', { type: 'function_call', name: 'f', arguments: '' }],
    ['a search', { type: 'web_search_call', status: 'in_progress' }],
    ['reasoning that is sealed', { type: 'reasoning', summary: [], encrypted_content: 'gAAA' }],
    ['a message that says something at once', { type: 'message', content: [{ type: 'output_text', text: 'hi' }] }],
    ['a message that is over', { type: 'message', status: 'completed', content: [] }],
  ])('takes %s for content', (_, item) => {
    expect(run([created, event('response.output_item.added', { item })]).observed.content).toBe(true)
  })

  test('reads an event that is named in its event line only, and CRLF', () => {
    const bare = Buffer.from(
      `event: response.completed\r\ndata: ${JSON.stringify({ response: { ...response, usage } })}\r\n\r\n`,
    )
    expect(run([bare]).observed).toEqual({ complete: true, content: false, usage: canonical })
  })

  test('is not led astray by what the text says', () => {
    const text = 'event: response.completed {"type":"response.completed","response":{"usage":1},"error":{}}'
    expect(run([event('response.output_text.delta', { delta: text })]).observed).toEqual({
      complete: false,
      content: true,
    })
    const instructed = event('response.created', { response: { ...response, instructions: text } })
    expect(run([instructed]).observed).toEqual({ complete: false, content: false })
  })

  test('renames the model where the response says it, and nowhere else', () => {
    const instructions = 'you are gpt-up, "model":"gpt-up"'
    const renamed = (frame: Buffer) => Buffer.from(frame.toString().replace('"model":"gpt-up"', '"model":"my-model"'))
    const talking = event('response.output_text.delta', { delta: '"model":"gpt-up"' })
    const first = event('response.created', { response: { ...response, instructions } })
    const { out } = run([first, talking, completed], { renameModel: 'my-model' })
    expect(out[0]?.toString()).toBe(renamed(first).toString())
    expect(out[1]).toBe(talking)
    expect(out[2]?.toString()).toBe(renamed(completed).toString())
  })
})

describe('a stream that breaks off', () => {
  const error = new GatewayError('upstream', 'it broke', { code: 'network_error' })
  const told = { message: 'it broke', type: 'server_error', param: null, code: 'network_error' }

  function brokenOffAfter(frames: Buffer[], options: Partial<TapOptions> = {}): unknown[] {
    const tap = passthrough.tap({ hideUsage: false, ...options })
    for (const frame of frames) tap.frame(frame)
    const events = tap.breakOff?.(error).split('\n\n').slice(0, -1) ?? []
    return events.map(one => JSON.parse(frameData(Buffer.from(one)) ?? ''))
  }

  test('ends as OpenAI ends its own: an error and the failed response, counted on', () => {
    const opening = event('response.created', { sequence_number: 0, response })
    const talking = event('response.output_text.delta', { sequence_number: 7, delta: 'x' })
    expect(brokenOffAfter([opening, talking])).toEqual([
      { type: 'error', sequence_number: 8, code: 'network_error', message: 'it broke', param: null, error: told },
      {
        type: 'response.failed',
        sequence_number: 9,
        response: { ...response, status: 'failed', error: { code: 'server_error', message: 'it broke' } },
      },
    ])
  })

  test('fails the response under the name that the client asked for', () => {
    const events = brokenOffAfter([created], { renameModel: 'my-model' })
    expect(events[1]).toMatchObject({ response: { model: 'my-model' } })
  })

  test('counts on from the last whole event, whatever comes after it', () => {
    const talking = event('response.output_text.delta', { sequence_number: 7, delta: 'x' })
    const rest = Buffer.from('event: response.output_text.delta\ndata: {"type":"response.output_te')
    expect(brokenOffAfter([talking, Buffer.from(': still here\n\n'), rest])[0]).toMatchObject({ sequence_number: 8 })
  })

  test('that had not begun has an error and no response', () => {
    expect(brokenOffAfter([])).toMatchObject([{ type: 'error', sequence_number: 0 }])
  })
})

describe('a whole response', () => {
  test('says its usage and that it is complete', () => {
    const body = { ...response, status: 'completed', output: [{}], usage }
    expect(passthrough.readReply(body)).toEqual({ complete: true, content: true, usage: canonical })
  })

  test('that failed says why', () => {
    const body = { ...response, status: 'failed', error: { message: 'no' } }
    expect(passthrough.readReply(body)).toMatchObject({ complete: true, failure: 'no' })
  })

  test('that runs in the background is not complete', () => {
    expect(passthrough.readReply({ ...response, status: 'queued' }).complete).toBe(false)
  })

  test('of a compaction says its usage', () => {
    expect(passthrough.readReply({ object: 'response.compaction', output: [{}], usage })).toMatchObject({
      complete: true,
      usage: canonical,
    })
  })

  test('is told from other JSON, also while it is under way', () => {
    const strange = (body: unknown): boolean => passthrough.readReply(body).stranger === true
    expect([null, [], {}, { ok: true }].map(strange)).toEqual([true, true, true, true])
    const replies = [{ object: 'response', status: 'queued' }, { output: [] }, { status: 'failed', error: null }]
    expect(replies.map(strange)).toEqual([false, false, false])
  })

  test('of a token count has none', () => {
    expect(passthrough.readReply({ object: 'response.input_tokens', input_tokens: 9 }).usage).toBeUndefined()
  })
})

describe('what only the gateway can read is kept from the provider', () => {
  const state = { origin: 'anthropic-messages', maker: 'anthropic', value: 'SIG' } as const
  const sealed = { type: 'reasoning', summary: [], encrypted_content: seal(state) }
  const native = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'gAAA' }
  const said = { role: 'user', content: 'hi' }

  test('sealed reasoning is left out', () => {
    const body = { model: 'm', input: [said, sealed, native], store: false }
    expect(passthrough.withoutSeals(body)).toEqual({ model: 'm', input: [said, native], store: false })
    expect(body.input).toHaveLength(3)
  })

  test('a compaction of the gateway is told as its summary', () => {
    const body = {
      input: [compactionItem('cmp_1', 'The number is 7.'), { type: 'compaction', encrypted_content: 'gAAA' }],
    }
    expect(passthrough.withoutSeals(body)).toEqual({
      input: [
        { type: 'message', role: 'user', content: expect.stringContaining('The number is 7.') },
        { type: 'compaction', encrypted_content: 'gAAA' },
      ],
    })
  })

  test.each([{ input: [said, native, null, 7] }, { input: 'hi' }, {}, null, 'x', [sealed]])(
    'a body without any is the same object: %j',
    body => {
      expect(passthrough.withoutSeals(body)).toBe(body)
    },
  )
})

describe.skipIf(!existsSync(recordings))('recorded streams pass byte for byte, however they are cut', () => {
  const names = existsSync(recordings) ? readdirSync(recordings) : []

  test.each(names.filter(name => existsSync(join(recordings, name, 'stream.ndjson'))))('%s', name => {
    const lines = readFileSync(join(recordings, name, 'stream.ndjson'), 'utf8')
      .split('\n')
      .filter(Boolean)
    // The recordings' own shape, which other tests hold against the schema.
    const events = lines.map(line => JSON.parse(line) as { type: string; response?: { usage?: unknown } })
    const bytes = Buffer.from(lines.map((line, index) => sseFrame(line, events[index]?.type)).join(''))
    const recorded = events.map(one => usageOf(one.response)).findLast(Boolean)
    for (const size of [1, 7, bytes.length]) {
      const tap = passthrough.tap({ hideUsage: false })
      const splitter = new FrameSplitter()
      const out: Uint8Array[] = []
      for (let at = 0; at < bytes.length; at += size) {
        splitter.push(bytes.subarray(at, at + size), frame => out.push(tap.frame(frame) ?? Buffer.alloc(0)))
      }
      expect(Buffer.concat(out).equals(bytes)).toBe(true)
      expect(tap.observed.usage).toEqual(recorded)
      expect(tap.observed.complete).toBe(events.some(one => /^response\.(completed|incomplete|failed)$/.test(one.type)))
      expect(tap.observed.failure !== undefined).toBe(name === 'openai-error-1')
      expect(tap.observed.content).toBe(name !== 'openai-error-1')
    }
  })

  test.each(names.filter(name => existsSync(join(recordings, name, 'response.json'))))('%s, whole', name => {
    const body: unknown = JSON.parse(readFileSync(join(recordings, name, 'response.json'), 'utf8'))
    const observed = passthrough.readReply(body)
    expect(observed).toMatchObject({ complete: true, content: true })
    expect(observed.usage?.outputTokens).toBeGreaterThan(0)
  })
})

describe('the state of reasoning, of which an upstream is to keep nothing,', () => {
  test.each([
    ['gpt-5', 'openai-compatible', {}, ['reasoning.encrypted_content']],
    ['gpt-4o', 'openai', {}, undefined],
    ['gpt-4o', 'openai', { include: ['message.output_text.logprobs'] }, undefined],
    ['some-model', 'openai-compatible', {}, undefined],
    ['some-model', 'azure', {}, ['reasoning.encrypted_content']],
    ['o3', 'openai', { include: ['reasoning.encrypted_content'] }, undefined],
    [
      'o3',
      'openai',
      { include: ['file_search_call.results'] },
      ['file_search_call.results', 'reasoning.encrypted_content'],
    ],
  ] as const)('%s of %s, asked %j', (model, kind, body, include) => {
    expect(passthrough.bringsState?.(body, { model, kind })).toEqual(include ? { include } : {})
  })
})
