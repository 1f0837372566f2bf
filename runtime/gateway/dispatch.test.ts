import { describe, expect, it, vi } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import type { CompiledModel } from '../config/compiled.ts'
import { DEFAULT_LIMITS } from '../config/kinds.ts'
import type { ProtocolId } from '../config/protocol-id.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import type { ByteSource } from '../platform/bytes.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { dispatch } from './dispatch.ts'
import type { RunningUpstream } from './gateway.ts'
import { refuse } from './refuse.ts'
import { resolve } from './resolve.ts'
import { model, runningUpstream, sourceOf, type TestGateway, testCall, testGateway, testRequest } from './test-call.ts'

const WELL = 200
const UNREACHED = new GatewayError('upstream', 'up could not be reached.', { code: 'network_error' })
const SLOW = new GatewayError('timeout', 'up did not begin to answer.', { code: 'first_byte_timeout' })

/** A status, a whole answer or the fault of asking, in the order in which a target is asked; the last one stays. */
type Answers = (number | UpstreamReply | Error)[]

interface Setting {
  /** By the upstream's id. */
  answers: Record<string, Answers>
  /** Ids of credentials by upstream; none where absent. */
  keys?: Record<string, string[]>
  protocols?: Record<string, ProtocolId>
  /** What the model is; in the order of `answers` where absent. */
  route?: Partial<CompiledModel>
  /** Tokens of each upstream's model. */
  contexts?: Record<string, number>
  stream?: boolean
}

/** A gateway with one model, and a function that asks it; `asked` tells who was asked, with which credential. */
function setting({ answers, keys = {}, protocols = {}, route = {}, contexts = {}, stream = false }: Setting) {
  const asked: string[] = []
  const upstreams = new Map<string, RunningUpstream>()
  for (const [id, list] of Object.entries(answers)) {
    let next = 0
    const send = async ({ credential }: { credential?: { id: string } | undefined }): Promise<UpstreamReply> => {
      asked.push(credential ? credential.id : id)
      const answer = list[Math.min(next++, list.length - 1)]!
      if (answer instanceof Error) throw answer
      return typeof answer === 'number' ? answered(answer) : answer
    }
    const protocol = protocols[id] ?? 'openai-chat'
    const credentials = (keys[id] ?? []).map(name => ({ id: name, value: `sk-${name}-value`, weight: 1 }))
    upstreams.set(id, runningUpstream({ id, protocols: [protocol] }, { send }, credentials))
  }
  const targets = Object.keys(answers).map(id => `${id}/of-${id}`)
  const models = Object.assign(Object.create(null), { m: { ...model('m', targets), ...route } })
  const modelFacts = ({ upstream }: { upstream: string }) => ({ contextTokens: contexts[upstream] })
  const gateway = testGateway({ upstreams, models, modelFacts: target => defined(modelFacts(target)) })
  return { gateway, asked, ask: (body: object = {}) => ask(gateway, stream, body) }
}

function defined({ contextTokens }: { contextTokens: number | undefined }) {
  return contextTokens === undefined ? undefined : { contextTokens }
}

async function ask(gateway: TestGateway, stream: boolean, parts: object) {
  const body = { model: 'm', stream, messages: [{ role: 'user', content: 'hi' }], ...parts }
  const call = testCall({ gateway, stream, body, bytes: utf8(JSON.stringify(body)), request: testRequest() })
  const reply = await Promise.resolve()
    .then(() => dispatch(resolve(call)))
    .catch((thrown: unknown) => refuse(call, thrown))
  const said =
    reply.body === null ? '' : reply.body instanceof Uint8Array ? text(reply.body) : await drained(reply.body)
  await new Promise(resolve => setTimeout(resolve, 1))
  return { status: reply.status, headers: reply.headers, said, record: gateway.records.at(-1) }
}

function drained(source: ByteSource): Promise<string> {
  return new Promise(resolve => {
    let received = ''
    source.pipe({
      write: chunk => {
        received += text(chunk)
        return true
      },
      end: () => resolve(received),
      fail: error => resolve(`${received}BROKEN ${error.message}`),
    })
  })
}

function answered(status: number, headers: Record<string, string> = {}, message = `It is ${status}.`): UpstreamReply {
  const reply = { id: 'c1', model: 'm', choices: [{ index: 0, message: { role: 'assistant', content: 'hello' } }] }
  const said = status === 200 ? reply : { error: { message, type: 'an_error', code: null } }
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: sourceOf([JSON.stringify(said)]) }
}

function streamed(pieces: string[], error?: Error): UpstreamReply {
  const frames = pieces.map(piece => `data: ${piece}\n\n`)
  return { status: 200, headers: { 'content-type': 'text/event-stream' }, body: sourceOf(frames, error) }
}

const hello = '{"id":"c1","model":"m","choices":[{"index":0,"delta":{"content":"hello"}}]}'
const stop = '{"id":"c1","model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}'

describe('a call of several targets', () => {
  it('is answered by the first, whose name, model and number of attempts are told', async () => {
    const { ask, asked } = setting({ answers: { a: [WELL], b: [WELL] } })
    const { status, headers } = await ask()
    expect([status, asked]).toEqual([200, ['a']])
    expect(headers).toMatchObject({
      'x-headgate-upstream': 'a',
      'x-headgate-model': 'of-a',
      'x-headgate-attempts': '1',
      'x-headgate-revision': 'rev',
    })
  })

  it.each([401, 402, 403, 404, 408, 429, 500, 502, 503, 529])('goes on to the next one after a %i', async status => {
    const { ask, asked, gateway } = setting({ answers: { a: [status], b: [WELL] } })
    const { status: told, headers, record } = await ask()
    expect([told, asked, headers['x-headgate-attempts']]).toEqual([200, ['a', 'b'], '2'])
    expect(record).toMatchObject({ upstream: 'b', upstreamModel: 'of-b', outcome: 'ok' })
    expect(gateway.lines).toMatchObject([{ level: 'warn', upstream: 'b', message: expect.stringContaining(': a (') }])
  })

  it.each([400, 422])('ends with a %i, which is the client’s own doing', async status => {
    const { ask, asked } = setting({ answers: { a: [status], b: [WELL] } })
    const { status: told, said, headers } = await ask()
    expect([told, asked]).toEqual([status, ['a']])
    expect(JSON.parse(said).error.message).toBe(`It is ${status}.`)
    expect(headers['x-should-retry']).toBeUndefined()
  })

  it('goes on with a request that is too large for an upstream to another one, and to no other model of the same', async () => {
    const { gateway, ask, asked } = setting({ answers: { a: [413], b: [WELL] } })
    Object.assign(gateway.models.m!, model('m', ['a/of-a', 'a/another', 'b/of-b']))
    const { status, headers } = await ask()
    expect([status, asked, headers['x-headgate-attempts']]).toEqual([200, ['a', 'b'], '2'])
    expect(gateway.routing.health.snapshot()).toEqual([])
  })

  it('tells the 413 where all find the request too large, and as it was where there was nobody else', async () => {
    const both = await setting({ answers: { a: [413], b: [413] } }).ask()
    expect([both.status, both.said]).toEqual([413, expect.stringContaining('a (413 size')])
    const alone = await setting({ answers: { a: [413] } }).ask()
    expect([alone.status, JSON.parse(alone.said).error.message]).toEqual([413, 'It is 413.'])
  })

  it('goes on with a conversation that is too long to models that have more room, and to no others', async () => {
    const long = (): UpstreamReply => {
      const error = { message: 'Too long.', type: 'invalid_request_error', code: 'context_length_exceeded' }
      const body = sourceOf([JSON.stringify({ error })])
      return { status: 400, headers: { 'content-type': 'application/json' }, body }
    }
    const answers = { a: [long()], b: [WELL], c: [WELL] }
    const { ask, asked } = setting({ answers, contexts: { a: 8_000, b: 8_000, c: 32_000 } })
    expect((await ask()).status).toBe(200)
    expect(asked).toEqual(['a', 'c'])
  })

  it('asks a target that was not reached once more before it goes on', async () => {
    const { ask, asked } = setting({ answers: { a: [UNREACHED], b: [WELL] } })
    expect((await ask()).headers['x-headgate-attempts']).toBe('3')
    expect(asked).toEqual(['a', 'a', 'b'])
  })

  it('waits for a silent target once', async () => {
    const { ask, asked } = setting({ answers: { a: [SLOW], b: [WELL] } })
    expect((await ask()).status).toBe(200)
    expect(asked).toEqual(['a', 'b'])
  })

  it('asks no more often than the model allows', async () => {
    const { ask, asked } = setting({ answers: { a: [500], b: [503], c: [WELL] }, route: { attempts: 2 } })
    expect((await ask()).status).toBe(503)
    expect(asked).toEqual(['a', 'b'])
  })

  it('that all fail tells of every attempt, with the most useful status, and that more is not worth it', async () => {
    const { ask, asked } = setting({ answers: { a: [401], b: [429], c: [500] }, keys: { a: ['a#1'] } })
    const { status, said, headers, record } = await ask()
    expect([status, asked]).toEqual([429, ['a#1', 'b', 'c']])
    expect(JSON.parse(said).error.message).toMatch(
      /^It is 429\. All 3 attempts failed: a \(\d+ credential, [\d.]+ s\); b \(429 rate, [\d.]+ s\); c \(500 server, [\d.]+ s\)\.$/,
    )
    expect(said).not.toContain('sk-')
    expect(headers['x-should-retry']).toBe('false')
    expect(record).toMatchObject({ status: 429, outcome: 'upstream-error' })
  })

  it('that has one target gets its error as it was said, once', async () => {
    const { ask, asked } = setting({ answers: { a: [answered(503, { 'retry-after': '7' })] } })
    const { status, said, headers } = await ask()
    expect([status, asked, headers['retry-after'], headers['x-should-retry']]).toEqual([503, ['a'], '7', undefined])
    expect(JSON.parse(said)).toEqual({ error: { message: 'It is 503.', type: 'an_error', code: null } })
  })

  it('goes on in another protocol', async () => {
    const message = {
      ...{
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model: 'of-b',
        stop_reason: 'end_turn',
        stop_sequence: null,
      },
      ...{ content: [{ type: 'text', text: 'hello' }], usage: { input_tokens: 1, output_tokens: 1 } },
    }
    const reply = { ...answered(WELL), body: sourceOf([JSON.stringify(message)]) }
    const { ask } = setting({ answers: { a: [500], b: [reply] }, protocols: { b: 'anthropic-messages' } })
    const { status, said, headers } = await ask()
    expect([status, headers['x-headgate-protocol']]).toEqual([200, 'anthropic-messages'])
    expect(JSON.parse(said).choices[0].message.content).toBe('hello')
  })

  it('passes over a target that a refused loss keeps it from', async () => {
    const answers = { a: [WELL], b: [WELL] }
    const { ask, asked } = setting({ answers, protocols: { a: 'anthropic-messages' }, route: { lossy: 'refuse' } })
    const { status, headers } = await ask({ logit_bias: { 1: 2 } })
    expect([status, asked, headers['x-headgate-attempts']]).toEqual([200, ['b'], '1'])
  })
})

describe('a call whose model sets a time', () => {
  const never = (): Error => new GatewayError('upstream', 'left alone', { code: 'client_closed' })

  it('is given up when the time is over, with nobody else asked', async () => {
    const silent = runningUpstream(
      { id: 'a' },
      { send: ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(never()))) },
    )
    const { gateway, ask, asked } = setting({ answers: { a: [WELL], b: [WELL] }, route: { totalMs: 30 } })
    ;(gateway.upstreams as Map<string, RunningUpstream>).set('a', silent)
    const { status, said, record } = await ask()
    expect([status, asked, record?.outcome]).toEqual([504, [], 'upstream-error'])
    expect(JSON.parse(said).error.message).toBe('No answer began within the 30 ms that the model allows.')
  })
})

describe('an error under status 200', () => {
  const denied = (): UpstreamReply => ({ ...answered(500), status: 200 })

  it('is somebody else’s call, as long as another attempt may follow', async () => {
    const { ask, asked } = setting({ answers: { a: [denied(), denied()], b: [WELL] } })
    const { status, headers, record } = await ask()
    expect([status, asked, headers['x-headgate-upstream']]).toEqual([200, ['a', 'a', 'b'], 'b'])
    expect(record?.outcome).toBe('ok')
  })

  it('passes as it came where none may, and is not written down as a good answer', async () => {
    const { ask, asked } = setting({ answers: { a: [denied(), denied()] } })
    const { status, said, record } = await ask()
    expect([status, asked, record?.outcome]).toEqual([200, ['a', 'a'], 'cut'])
    expect(JSON.parse(said).error.message).toBe('It is 500.')
  })
})

describe('an error that comes in the place of content is judged by what it says', () => {
  it.each([
    ['server_is_overloaded', 'overloaded', ['a', 'a', 'b']],
    ['rate_limit_exceeded', 'rate', ['a', 'b']],
    ['model_not_found', 'model', ['a', 'b']],
    ['anything_else', 'server', ['a', 'a', 'b']],
  ])('%s', async (code, why, expected) => {
    const error = { message: 'No.', type: 'server_error', code }
    for (const stream of [false, true]) {
      const body = sourceOf([stream ? `data: ${JSON.stringify({ error })}\n\n` : JSON.stringify({ error })])
      const headers = { 'content-type': stream ? 'text/event-stream' : 'application/json' }
      const again = sourceOf([stream ? `data: ${JSON.stringify({ error })}\n\n` : JSON.stringify({ error })])
      const well = stream ? streamed([hello, stop, '[DONE]']) : WELL
      const answers = { a: [body, again].map(said => ({ status: 200, headers, body: said })), b: [well] }
      const { ask, asked, gateway } = setting({ answers, stream })
      const failed = vi.spyOn(gateway.routing.health, 'failed')
      expect((await ask()).status).toBe(200)
      expect(asked).toEqual(expected)
      expect(failed.mock.calls[0]![1]).toBe(why)
    }
  })

  it('passes as it came where it is about the request, which nobody else would answer', async () => {
    const error = { message: 'No such voice.', type: 'invalid_request_error', code: 'invalid_value' }
    const { ask, asked } = setting({ answers: { a: [streamed([JSON.stringify({ error })])], b: [WELL] }, stream: true })
    const { status, said } = await ask()
    expect([status, asked]).toEqual([200, ['a']])
    expect(said).toContain('No such voice.')
  })
})

describe('a call that every target refused', () => {
  it('is told how long to wait, in whichever way the upstreams say it', async () => {
    const spent = { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '1h' }
    for (const [headers, seconds] of [
      [{ 'retry-after': '7' }, '7'],
      [{ 'retry-after-ms': '6500' }, '7'],
      [spent, '3600'],
    ] as const) {
      const { ask } = setting({ answers: { a: [503], b: [answered(429, headers)] } })
      const { status, headers: told } = await ask()
      expect([status, told['retry-after']]).toEqual([429, seconds])
    }
  })

  it('says a short time where an upstream of another protocol says none, which does not keep it cool', async () => {
    const { ask, gateway } = setting({ answers: { a: [429] }, protocols: { a: 'anthropic-messages' } })
    const failed = vi.spyOn(gateway.routing.health, 'failed')
    expect((await ask()).headers['retry-after']).toBe('1')
    expect(failed).toHaveBeenCalledWith(expect.anything(), 'rate', undefined)
  })

  it('leaves an upstream alone for as long as its limits say only where they have refused the call', async () => {
    const spent = { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '1h' }
    const { ask, gateway } = setting({ answers: { a: [answered(401, spent)], b: [answered(429, spent)] } })
    const failed = vi.spyOn(gateway.routing.health, 'failed')
    await ask()
    expect(failed.mock.calls.map(([, why, told]) => [why, told])).toEqual([
      ['credential', undefined],
      ['rate', 600_000],
    ])
  })

  it('reads as sentences, whether or not the upstream ends its own', async () => {
    for (const message of ['No room', 'No room.']) {
      const { ask } = setting({ answers: { a: [answered(503, {}, message)], b: [answered(503, {}, message)] } })
      expect(JSON.parse((await ask()).said).error.message).toMatch(/^No room\. All 2 attempts failed: a \(503/)
    }
  })
})

describe('a stream of several targets', () => {
  it('that breaks before its first content is somebody else’s, and nobody notices', async () => {
    const answers = { a: [streamed([], UNREACHED), streamed([], UNREACHED)], b: [streamed([hello, stop, '[DONE]'])] }
    const { ask, asked } = setting({ answers, stream: true })
    const { status, said } = await ask()
    expect([status, asked]).toEqual([200, ['a', 'a', 'b']])
    expect(said).toBe(`data: ${hello}\n\ndata: ${stop}\n\ndata: [DONE]\n\n`)
  })

  it('that breaks after content ends with an error, and asks nobody else', async () => {
    const answers = { a: [streamed([hello], UNREACHED)], b: [streamed([hello, stop, '[DONE]'])] }
    const { ask, asked } = setting({ answers, stream: true })
    const { said, record } = await ask()
    expect([asked, record?.outcome]).toEqual([['a'], 'cut'])
    expect(said).toContain('could not be reached')
  })
})

describe('an upstream of several credentials', () => {
  it('is asked with another one where one is refused or has had its share', async () => {
    for (const status of [401, 429]) {
      const { ask, asked } = setting({ answers: { a: [status, WELL] }, keys: { a: ['a#1', 'a#2'] } })
      expect((await ask()).status).toBe(200)
      expect(new Set(asked)).toEqual(new Set(['a#1', 'a#2']))
    }
  })

  it('is asked once where the upstream has no room for anyone', async () => {
    const { ask, asked } = setting({ answers: { a: [503] }, keys: { a: ['a#1', 'a#2'] } })
    expect((await ask()).status).toBe(503)
    expect(asked).toHaveLength(1)
  })

  it('is asked with the one that answered the conversation before', async () => {
    const { ask, asked } = setting({ answers: { a: [WELL] }, keys: { a: ['a#1', 'a#2', 'a#3', 'a#4'] } })
    const messages = [{ role: 'user', content: 'begin' }]
    for (let turn = 0; turn < 12; turn++) {
      await ask({ messages })
      messages.push({ role: 'assistant', content: 'well' }, { role: 'user', content: 'go on' })
    }
    expect(new Set(asked).size).toBe(1)
  })

  it('is asked with any of them where the same is asked again and again', async () => {
    const { ask, asked } = setting({ answers: { a: [WELL] }, keys: { a: ['a#1', 'a#2'] } })
    for (let n = 0; n < 40; n++) await ask()
    expect(new Set(asked).size).toBe(2)
  })

  it('leaves one alone that was refused a moment ago', async () => {
    const { ask, asked } = setting({ answers: { a: [401, WELL] }, keys: { a: ['a#1', 'a#2'] } })
    await ask()
    const refused = asked[0]
    for (let n = 0; n < 8; n++) await ask({ messages: [{ role: 'user', content: `talk ${n}` }] })
    expect(asked.slice(1)).not.toContain(refused)
  })
})

describe('a target that failed', () => {
  it('is asked last until its time is over', async () => {
    const { ask, asked } = setting({ answers: { a: [503, WELL], b: [WELL] } })
    await ask()
    await ask()
    expect(asked).toEqual(['a', 'b', 'b'])
  })

  it('is asked all the same where nobody else is well', async () => {
    const { ask, asked } = setting({ answers: { a: [503, WELL], b: [503, 503] } })
    expect((await ask()).status).toBe(503)
    await ask()
    expect(asked.slice(0, 2)).toEqual(['a', 'b'])
    expect(asked.length).toBeGreaterThan(2)
  })

  it('for the caller’s fault is as good as before', async () => {
    const { ask, asked } = setting({ answers: { a: [400, WELL], b: [WELL] } })
    await ask()
    await ask()
    expect(asked).toEqual(['a', 'a'])
  })

  it('in the client’s hands counts as one that failed', async () => {
    const answers = { a: [streamed([hello], UNREACHED)], b: [streamed([hello, stop, '[DONE]'])] }
    const { ask, asked } = setting({ answers, stream: true })
    await ask()
    expect((await ask({ messages: [{ role: 'user', content: 'another talk' }] })).record?.outcome).toBe('ok')
    expect(asked).toEqual(['a', 'b'])
  })
})

describe('what is running', () => {
  it('is counted until the answer is over', async () => {
    const { ask, gateway } = setting({ answers: { a: [500], b: [WELL] } })
    await ask()
    const inFlight = ['a', 'b'].map(id => gateway.routing.stats.inFlight({ upstream: id, model: `of-${id}` }))
    expect(inFlight).toEqual([0, 0])
  })

  it('of a stream is measured', async () => {
    const { ask, gateway } = setting({ answers: { a: [streamed([hello, stop, '[DONE]'])] }, stream: true })
    await ask()
    const measured = gateway.routing.stats.measured({ upstream: 'a', model: 'of-a' }, Date.now())
    expect(measured?.timeToFirstTokenMs).toBeGreaterThanOrEqual(0)
  })
})

it('a model that says nothing of its limits is asked for three times in all', () => {
  expect(DEFAULT_LIMITS).toEqual({ attempts: 3, totalMs: 0 })
})
