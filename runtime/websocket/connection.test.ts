import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { utf8 } from '../platform/byte-search.ts'
import type { ByteSink, ByteSource } from '../platform/bytes.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import { sseFrame } from '../protocols/sse.ts'
import type { Create } from './client-message.ts'
import { Connection, type ConnectionParts } from './connection.ts'
import type { SocketLimits } from './limits.ts'
import type { TurnEnd } from './turn.ts'

const LIMITS: SocketLimits = { lifetime: 60_000, running: 2, lanes: 3, waiting: 2, waitingBytes: 10_000 }
const KEEP_ALIVE = 1_000

/** An answer that the test writes itself. */
class Speech implements ByteSource {
  sink: ByteSink | undefined
  paused = false
  cancelled = false

  pipe(sink: ByteSink) {
    this.sink = sink
    return {
      pause: () => {
        this.paused = true
      },
      resume: () => {
        this.paused = false
      },
      cancel: () => this.cancel(),
    }
  }

  cancel(): void {
    this.cancelled = true
  }

  say(type: string, parts: object = {}): void {
    if (this.sink?.write(utf8(sseFrame(JSON.stringify({ type, ...parts }), type))) === false) this.paused = true
  }

  end(): void {
    this.say('response.completed')
    this.sink?.end()
  }
}

interface Asked {
  request: GatewayRequest
  create: Create
  reply(reply: GatewayReply): void
  /** Begins a stream. */
  speak(): Promise<Speech>
}

class Scene {
  readonly sent: Record<string, unknown>[] = []
  readonly asked: Asked[] = []
  readonly ends: TurnEnd[] = []
  closed: { code: number; reason: string } | undefined
  cut = false
  full = false
  admitted = true
  readonly connection: Connection

  constructor(limits: Partial<SocketLimits> = {}, parts: Partial<ConnectionParts> = {}) {
    this.connection = new Connection({
      socket: {
        send: message => {
          this.sent.push(JSON.parse(message) as Record<string, unknown>)
          return !this.full
        },
        close: (code, reason) => {
          this.closed = { code, reason }
        },
        cut: () => {
          this.cut = true
        },
      },
      handshake: { path: '/v1/responses', query: '', header: () => undefined },
      answer: (request, create) =>
        new Promise(reply => {
          const speak = async (): Promise<Speech> => {
            const body = new Speech()
            reply({ status: 200, headers: { 'content-type': 'text/event-stream' }, body })
            await settled()
            return body
          }
          this.asked.push({ request, create, reply, speak })
        }),
      ended: (_, end) => void this.ends.push(end),
      admitted: async () => this.admitted,
      limits: { ...LIMITS, ...limits },
      bodyLimit: 10_000,
      keepAlive: KEEP_ALIVE,
      ...parts,
    })
  }

  ask(parts: object = {}): void {
    this.connection.message(utf8(JSON.stringify({ type: 'response.create', model: 'm', ...parts })))
  }

  types(): unknown[] {
    return this.sent.map(({ type }) => type)
  }
}

const settled = async (): Promise<void> => {
  for (let i = 0; i < 10; i++) await Promise.resolve()
}
const refusal = (status: number, error: object): GatewayReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: utf8(JSON.stringify({ error })),
})

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('turns', () => {
  it('case 93: without a lane one begins when the one before it has ended', async () => {
    const scene = new Scene()
    scene.ask({ input: 'a' })
    scene.ask({ input: 'b' })
    expect(scene.asked.map(({ create }) => create.body.input)).toEqual(['a'])
    const first = await scene.asked[0]!.speak()
    first.say('response.created')
    expect(scene.asked).toHaveLength(1)
    first.end()
    await settled()
    expect(scene.asked.map(({ create }) => create.body.input)).toEqual(['a', 'b'])
    expect(scene.types()).toEqual(['response.created', 'response.completed'])
  })

  it('case 94: lanes run beside each other, each event with its lane', async () => {
    const scene = new Scene()
    scene.ask({ stream_id: 'a' })
    scene.ask({ stream_id: 'b' })
    const [a, b] = [await scene.asked[0]!.speak(), await scene.asked[1]!.speak()]
    a.say('response.created')
    b.say('response.created')
    b.end()
    a.end()
    expect(scene.sent.map(({ stream_id, type }) => `${stream_id} ${type}`)).toEqual([
      'a response.created',
      'b response.created',
      'b response.completed',
      'a response.completed',
    ])
  })

  it('are told what is full, and the connection goes on', async () => {
    const scene = new Scene()
    for (const stream_id of ['a', 'b', 'c', 'd']) scene.ask({ stream_id })
    expect(scene.sent).toMatchObject([
      {
        type: 'error',
        status: 400,
        stream_id: 'd',
        error: { code: 'websocket_stream_limit_reached', param: 'stream_id' },
      },
    ])
    scene.ask({ stream_id: 'a' })
    scene.ask({ stream_id: 'a' })
    expect(scene.sent.at(-1)).toMatchObject({
      status: 429,
      stream_id: 'a',
      error: { code: 'websocket_queue_full' },
      headers: { 'retry-after': '1' },
    })
    for (const asked of scene.asked) (await asked.speak()).end()
    await settled()
    expect(scene.asked).toHaveLength(4)
  })

  it('that fail are told, and the next one begins', async () => {
    const scene = new Scene()
    scene.ask()
    scene.ask()
    scene.asked[0]!.reply(refusal(429, { message: 'Slow down.', code: 'rate_limit_exceeded' }))
    await settled()
    expect(scene.sent).toMatchObject([{ type: 'error', status: 429, error: { message: 'Slow down.' } }])
    expect(scene.ends).toEqual([{ status: 429, failed: true }])
    expect(scene.asked).toHaveLength(2)
  })

  it('that nobody can answer for a fault of the gateway are told so', async () => {
    const scene = new Scene({}, { answer: () => Promise.reject(new Error('secret /path')) })
    scene.ask({ stream_id: 'a' })
    await settled()
    expect(scene.sent).toMatchObject([{ type: 'error', status: 500, stream_id: 'a' }])
    expect(JSON.stringify(scene.sent)).not.toContain('secret')
    expect(scene.closed).toBeUndefined()
  })

  it('whose answer breaks off end with an error', async () => {
    const scene = new Scene()
    scene.ask()
    const speech = await scene.asked[0]!.speak()
    speech.say('response.created')
    speech.sink!.fail(new Error('gone'))
    await settled()
    expect(scene.types()).toEqual(['response.created', 'error'])
    expect(scene.sent[1]).toMatchObject({ status: 502 })
    expect(scene.ends).toEqual([{ status: 200, failed: true }])
  })

  it('whose answer holds an event longer than anyone would keep end with an error, and give it up', async () => {
    const scene = new Scene()
    scene.ask()
    const speech = await scene.asked[0]!.speak()
    speech.say('response.created')
    const piece = Buffer.alloc(8 * 1024 * 1024, 'x')
    for (let n = 0; n < 9 && !speech.cancelled; n++) speech.sink!.write(piece)
    await settled()
    expect(speech.cancelled).toBe(true)
    expect(scene.sent.at(-1)).toMatchObject({ type: 'error', status: 502 })
    expect(scene.ends).toEqual([{ status: 200, failed: true }])
  })

  it('case 96: messages that are none are told, and the socket stays', async () => {
    const scene = new Scene()
    scene.connection.message(utf8('{'))
    scene.connection.message(utf8('{"type":"x","stream_id":"l"}'))
    scene.connection.message(utf8('{"type":"response.processed"}'))
    scene.ask()
    expect(scene.sent).toMatchObject([
      { type: 'error', status: 400 },
      { type: 'error', status: 400, stream_id: 'l' },
    ])
    expect(scene.asked).toHaveLength(1)
    expect(scene.closed).toBeUndefined()
  })
})

describe('a client', () => {
  it('that reads slowly holds what answers it, until it has caught up', async () => {
    const scene = new Scene()
    scene.ask()
    const speech = await scene.asked[0]!.speak()
    scene.full = true
    speech.say('response.output_text.delta')
    expect(speech.paused).toBe(true)
    scene.full = false
    scene.connection.drained()
    expect(speech.paused).toBe(false)
  })

  it('case 95: that leaves aborts what runs, and nothing that waited begins', async () => {
    const scene = new Scene()
    for (const stream_id of ['a', 'a', 'b', 'c']) scene.ask({ stream_id })
    const speech = await scene.asked[0]!.speak()
    scene.connection.closed()
    await settled()
    expect(speech.cancelled).toBe(true)
    expect(scene.asked.map(({ request }) => request.signal.aborted)).toEqual([true, true])
    const late = await scene.asked[1]!.speak()
    expect(late.cancelled).toBe(true)
    expect(scene.asked).toHaveLength(2)
    expect(scene.sent).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('whose key was revoked is told with its next turn, and the connection ends', async () => {
    const scene = new Scene()
    scene.ask()
    scene.ask()
    scene.admitted = false
    scene.asked[0]!.reply(refusal(401, { code: 'invalid_api_key', message: 'No.' }))
    await settled()
    expect(scene.sent).toMatchObject([
      { type: 'error', status: 401, error: { message: 'No.' } },
      { type: 'error', status: 401, error: { code: 'invalid_api_key' } },
    ])
    expect(scene.asked).toHaveLength(1)
    expect(scene.closed).toMatchObject({ code: 1008 })
  })

  it('that may still call keeps its connection whatever a turn was refused for', async () => {
    const scene = new Scene()
    scene.ask()
    scene.asked[0]!.reply(refusal(401, { code: 'missing_provider_key', message: 'Bring one.' }))
    await settled()
    expect(scene.closed).toBeUndefined()
  })
})

describe('silence in a turn', () => {
  it('is broken by the event that OpenAI has for it, in the lane and with the number of the last event', async () => {
    const scene = new Scene()
    scene.ask({ stream_id: 'a' })
    vi.advanceTimersByTime(KEEP_ALIVE * 1.5)
    expect(scene.sent).toEqual([{ stream_id: 'a', type: 'keepalive', sequence_number: 0 }])
    const speech = await scene.asked[0]!.speak()
    speech.say('response.created', { sequence_number: 7 })
    vi.advanceTimersByTime(KEEP_ALIVE / 2)
    expect(scene.sent).toHaveLength(2)
    vi.advanceTimersByTime(KEEP_ALIVE)
    expect(scene.sent.at(-1)).toEqual({ stream_id: 'a', type: 'keepalive', sequence_number: 7 })
    speech.end()
    await settled()
    const before = scene.sent.length
    vi.advanceTimersByTime(KEEP_ALIVE * 10)
    expect(scene.sent).toHaveLength(before)
  })

  it('is not broken for a client that reads nothing', async () => {
    const scene = new Scene()
    scene.ask()
    const speech = await scene.asked[0]!.speak()
    scene.full = true
    speech.say('response.created')
    vi.advanceTimersByTime(KEEP_ALIVE * 100)
    expect(scene.types()).toEqual(['response.created'])
  })
})

describe('a connection', () => {
  it('ends after its time: at once where nothing runs', () => {
    const scene = new Scene()
    vi.advanceTimersByTime(LIMITS.lifetime)
    expect(scene.sent).toMatchObject([
      { type: 'error', status: 400, error: { code: 'websocket_connection_limit_reached' } },
    ])
    expect(scene.closed).toMatchObject({ code: 1001 })
  })

  it('ends after its time with the turns that run; others are told', async () => {
    const scene = new Scene()
    scene.ask({ stream_id: 'a' })
    scene.ask({ stream_id: 'a' })
    const speech = await scene.asked[0]!.speak()
    vi.advanceTimersByTime(LIMITS.lifetime)
    scene.ask({ stream_id: 'b' })
    const limit = { type: 'error', status: 400, error: { code: 'websocket_connection_limit_reached' } }
    const told = scene.sent.filter(({ type }) => type === 'error')
    expect(told).toMatchObject([
      { ...limit, stream_id: 'a' },
      { ...limit, stream_id: 'b' },
    ])
    expect(scene.closed).toBeUndefined()
    speech.end()
    await settled()
    expect(scene.closed).toMatchObject({ code: 1001 })
    expect(scene.asked).toHaveLength(1)
  })

  it('ends with its gateway, when the turns that run are over', async () => {
    const scene = new Scene()
    scene.ask()
    scene.ask()
    const speech = await scene.asked[0]!.speak()
    scene.connection.stop()
    expect(scene.sent).toMatchObject([{ type: 'error', status: 503, headers: { 'retry-after': '1' } }])
    expect(scene.closed).toBeUndefined()
    speech.end()
    await settled()
    expect(scene.types()).toEqual(['error', 'response.completed'])
    expect(scene.closed).toMatchObject({ code: 1001 })
  })

  it('that is cut gives up what runs', async () => {
    const scene = new Scene()
    scene.ask()
    const speech = await scene.asked[0]!.speak()
    scene.connection.cut()
    expect(speech.cancelled).toBe(true)
    expect(scene.cut).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })
})
