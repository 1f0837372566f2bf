import { connect, type Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clients, expectDiscreet, type FaultClient, logLines, messageOf, post } from './fault-clients.ts'
import { speeches } from './faulty-speech.ts'
import { type FaultyUpstream, startFaultyUpstream } from './faulty-upstream.ts'
import { platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

/** `bodyLimit` of the tests' config. */
const LIMIT = 1024 * 1024

/** What is wrong with a body, and how the message tells it; each protocol has its own fields. */
const SHAPES: Record<string, [why: string, body: object, message: string][]> = {
  'openai-chat': [
    [
      'content that is a number',
      {
        messages: [
          { role: 'user', content: 'a' },
          { role: 'user', content: 7 },
        ],
      },
      'messages[1].content must be a',
    ],
    ['no messages', { model: 'x' }, 'The body is missing "messages"'],
    ['messages that are a text', { messages: 'hello' }, 'messages must be an array'],
    ['a message without a role', { messages: [{ content: 'a' }] }, 'messages[0] is missing "role"'],
    ['an unknown role', { messages: [{ role: 'robot', content: 'a' }] }, 'messages[0]'],
    [
      'a part without its text',
      { messages: [{ role: 'user', content: [{ type: 'text' }] }] },
      'messages[0].content[0] is missing "text"',
    ],
    ['a tool without its function', { messages: [], tools: [{ type: 'function' }] }, 'tools[0] is missing "function"'],
    ['stream that is a text', { messages: [], stream: 'yes' }, 'stream must be true or false'],
    ['model that is a number', { messages: [], model: 7 }, 'model must be a string'],
  ],
  'openai-responses': [
    ['input that is a number', { input: 7 }, 'input must be'],
    ['content that is a number', { input: [{ role: 'user', content: 7 }] }, 'input[0].content must be'],
    [
      'a call without its arguments',
      { input: [{ type: 'function_call', call_id: 'c', name: 'f' }] },
      'input[0] is missing "arguments"',
    ],
    ['a tool without a name', { input: 'a', tools: [{ type: 'function' }] }, 'tools[0] is missing "name"'],
    ['temperature that is a text', { input: 'a', temperature: 'hot' }, 'temperature must be a number'],
  ],
  'anthropic-messages': [
    [
      'content that is a number',
      {
        max_tokens: 9,
        messages: [
          { role: 'user', content: 'a' },
          { role: 'assistant', content: 7 },
        ],
      },
      'messages[1].content must be a',
    ],
    ['no max_tokens', { messages: [] }, 'The body is missing "max_tokens"'],
    ['an unknown role', { max_tokens: 9, messages: [{ role: 'robot', content: 'a' }] }, 'messages[0].role'],
    [
      'an image without its source',
      { max_tokens: 9, messages: [{ role: 'user', content: [{ type: 'image' }] }] },
      'messages[0].content[0] is missing "source"',
    ],
    [
      'a call without its input',
      { max_tokens: 9, messages: [{ role: 'assistant', content: [{ type: 'tool_use', id: 'a', name: 'b' }] }] },
      'messages[0].content[0] is missing "input"',
    ],
    ['max_tokens that is a text', { max_tokens: 'many', messages: [] }, 'max_tokens must be'],
  ],
  gemini: [
    ['no contents', {}, 'The body is missing "contents"'],
    ['parts that are a text', { contents: [{ parts: 'hello' }] }, 'contents[0].parts must be an array'],
    [
      'a text that is a number',
      { contents: [{ parts: [{ text: 'a' }, { text: 7 }] }] },
      'contents[0].parts[1].text must be a string',
    ],
    [
      'a call whose name is a number',
      { contents: [{ parts: [{ functionCall: { name: 7 } }] }] },
      'contents[0].parts[0].functionCall.name must be a string',
    ],
    [
      'temperature that is a list',
      { contents: [], generationConfig: { temperature: [1] } },
      'generationConfig.temperature must be',
    ],
  ],
}

describe.each(platforms)('a request to the gateway on %s', platform => {
  let upstream: FaultyUpstream
  let gateway: RunningGateway
  const seen: string[] = []

  beforeAll(async () => {
    upstream = await startFaultyUpstream()
    gateway = await startGateway(platform, { faults: upstream.origin })
  })
  afterAll(async () => {
    await gateway.stop()
    await upstream.stop()
  })

  /** The message of the refusal of these bytes, held against the protocol's shape. */
  async function refused(client: FaultClient, body: unknown, status: number, init?: RequestInit): Promise<string> {
    const reply = await post(gateway.url, client.path(client.model('ok'), false), body, init)
    const text = await reply.text()
    seen.push(text)
    expect(reply.status, text).toBe(status)
    expect(reply.headers.get('content-type')).toContain('application/json')
    expect(reply.headers.get('x-request-id')).toMatch(/^req_/)
    return messageOf(client.protocol, text, status)
  }

  async function accepted(client: FaultClient, body: unknown, init?: RequestInit): Promise<void> {
    const reply = await post(gateway.url, client.path(client.model('ok'), false), body, init)
    const text = await reply.text()
    expect(reply.status, text).toBe(200)
    expect(JSON.parse(text)).toEqual(speeches[client.protocol].reply(client.model('ok')))
  }

  describe.each(clients)('of $protocol', client => {
    const model = client.model('ok')
    const good = client.body(model, false)

    it('without a body, or with one that is no JSON, is told so', async () => {
      expect(await refused(client, '', 400)).toBe('The body is empty; send a JSON object.')
      for (const body of [
        '{"model": "x", ',
        '{model: 1}',
        'hello',
        '<html></html>',
        '{"a":1}}',
        '\u0000',
        '{"a":"\u0000"}',
      ])
        expect(await refused(client, body, 400), body).toMatch(/^The body is not valid JSON/)
    })

    it('with JSON that is no object is told so', async () => {
      for (const body of ['null', '7', '"text"', '[]', 'true'])
        expect(await refused(client, body, 400), body).toMatch(/^The body must be an object/)
    })

    it.each(SHAPES[client.protocol]!)('with %s is told where', async (_why, body, message) => {
      expect(await refused(client, { model, ...body }, 400)).toContain(message)
    })

    it('larger than the limit is refused before it is read', async () => {
      const path = client.path(model, false)
      const { socket, received } = openSocket(gateway.url)
      // Only the head is sent: an answer shows that the body was not waited for.
      socket.write(head(path, [`content-length: ${LIMIT + 1}`]))
      const answer = await received(text => /\r\n\r\n.*\}/s.test(text))
      socket.destroy()
      expect(answer).toMatch(/^HTTP\/1.1 413 /)
      expect(answer).toContain(`larger than the limit of ${LIMIT} bytes`)
      if (platform === 'node') expect(answer.toLowerCase()).toContain('connection: close')
    })

    it('larger than the limit and of unknown length is cut at the limit', async () => {
      const { socket, received } = openSocket(gateway.url)
      socket.write(head(client.path(model, false), ['transfer-encoding: chunked']))
      const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
      // One chunk more than the limit allows, and never an end.
      for (let sent = 0; sent <= LIMIT; sent += 0x10000) socket.write(chunk)
      const answer = await received(text => /\r\n\r\n.*\}/s.test(text))
      socket.destroy()
      expect(answer).toMatch(/^HTTP\/1.1 413 /)
      expect(answer).toContain('larger than the limit')
    })

    it('of just the limit is taken', async () => {
      const size = JSON.stringify(client.body(model, false, '')).length
      await accepted(client, client.body(model, false, 'x'.repeat(LIMIT - size)))
    })

    it('may be compressed', async () => {
      const json = JSON.stringify(good)
      const encodings: [string, Uint8Array][] = [
        ['gzip', gzipSync(json)],
        ['x-gzip', gzipSync(json)],
        ['GZIP', gzipSync(json)],
        ['deflate', deflateSync(json)],
        ['identity', Buffer.from(json)],
      ]
      // The web's DecompressionStream knows no others.
      if (platform === 'node') encodings.push(['br', brotliCompressSync(json)], ['zstd', zstdCompressSync(json)])
      for (const [encoding, bytes] of encodings)
        await accepted(client, bytes, { headers: { 'content-encoding': encoding } })
    })

    it('in an unknown encoding, or not in the one it names, is told so', async () => {
      const unknown = await refused(client, 'x', 415, { headers: { 'content-encoding': 'pigeon' } })
      expect(unknown).toContain('content-encoding is not one of gzip')
      const broken = await refused(client, JSON.stringify(good), 400, { headers: { 'content-encoding': 'gzip' } })
      expect(broken).toMatch(/body/)
      // A kilobyte that unfolds into megabytes is larger than the limit too.
      const bomb = gzipSync(JSON.stringify(client.body(model, false, 'x'.repeat(4 * LIMIT))))
      expect(bomb.length).toBeLessThan(10_000)
      expect(await refused(client, bomb, 413, { headers: { 'content-encoding': 'gzip' } })).toContain('limit')
    })

    it('with bytes that are no UTF-8 reaches the upstream as it is', async () => {
      const tag = client.model(`ok~utf8${platform}${client.protocol}`)
      const json = JSON.stringify(client.body(tag, false, 'a\u0000b-HERE-c'))
      const [before, after] = json.split('HERE')
      const bytes = Buffer.concat([
        Buffer.from(before!),
        Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
        Buffer.from(after!),
      ])
      const reply = await post(gateway.url, client.path(tag, false), bytes)
      expect(reply.status).toBe(200)
      const { body } = await upstream.callOf(`fault-${tag.replace(/^.*fault-/, '')}`)
      expect(body.includes(Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]))).toBe(true)
      expect(body.includes('\\u0000')).toBe(true)
    })

    it('with keys such as __proto__ poisons nothing, and reaches the upstream as it is', async () => {
      const tag = client.model(`ok~proto${platform}${client.protocol}`)
      const json = JSON.stringify(client.body(tag, false)).replace(
        /^\{/,
        '{"__proto__":{"stream":true,"polluted":1},"constructor":{"prototype":{"polluted":1}},"hasOwnProperty":7,',
      )
      const reply = await post(gateway.url, client.path(tag, false), json)
      expect(await reply.json()).toEqual(speeches[client.protocol].reply(tag))
      const { body } = await upstream.callOf(`fault-${tag.replace(/^.*fault-/, '')}`)
      expect(body.toString()).toContain('"__proto__":{"stream":true,"polluted":1}')
      await accepted(client, good)
    })

    it('that is nested very deep is answered, and the next one too', async () => {
      const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
      const json = JSON.stringify(good)
      const object = (depth: number): string => `${'{"items":'.repeat(depth)}{}${'}'.repeat(depth)}`
      for (const body of [
        deep(400_000),
        json.replace(/^\{/, `{"metadata":${deep(200_000)},`),
        json.replace('"hi"', deep(200_000)),
        json.replace(/^\{/, `{"stream":true,"stream_options":${object(50_000)},`),
        json.replace(/^\{/, `{"tools":[{"functionDeclarations":[{"name":"f","parameters":${object(50_000)}}]}],`),
        json.replace(/^\{/, `{"tools":[{"name":"f","input_schema":${object(50_000)}}],`),
      ]) {
        const reply = await post(gateway.url, client.path(model, false), body)
        const text = await reply.text()
        seen.push(text)
        expect([200, 400]).toContain(reply.status)
      }
      await accepted(client, good)
    })

    it('with 1,000 messages is taken', async () => {
      const turns = Array.from({ length: 1_000 }, (_, turn) => turn)
      const role = (turn: number, other: string): string => (turn % 2 === 0 ? 'user' : other)
      const conversation: Record<string, object> = {
        'openai-chat': { messages: turns.map(turn => ({ role: role(turn, 'assistant'), content: `turn ${turn}` })) },
        'openai-responses': { input: turns.map(turn => ({ role: role(turn, 'assistant'), content: `turn ${turn}` })) },
        'anthropic-messages': {
          messages: turns.map(turn => ({ role: role(turn, 'assistant'), content: `turn ${turn}` })),
        },
        gemini: { contents: turns.map(turn => ({ role: role(turn, 'model'), parts: [{ text: `turn ${turn}` }] })) },
      }
      await accepted(client, { ...good, ...conversation[client.protocol] })
    })

    it('for a model that there is not hears the nearest names', async () => {
      for (const name of ['public-demoo', 'constructor', '__proto__', 'x'.repeat(5_000), 'ü/?#%']) {
        const path = client.path(encodeURIComponent(name), false)
        const reply = await post(gateway.url, path, client.body(name, false))
        const text = await reply.text()
        seen.push(text)
        expect(reply.status, text).toBe(404)
        const message = messageOf(client.protocol, text, 404)
        expect(message).toContain('This gateway has no model "')
        expect(message.length).toBeLessThan(400)
        if (name === 'public-demoo') expect(message).toMatch(/The nearest names are "public-demo", /)
      }
    })

    it('for a model whose key is not set hears which variable would bring it', async () => {
      const reply = await post(gateway.url, client.path('absent', false), client.body('absent', false))
      const text = await reply.text()
      expect(reply.status).toBe(404)
      expect(messageOf(client.protocol, text, 404)).toBe(
        'The model "absent" is configured, but cannot be served yet: upstream "absent" needs NEVER_SET_KEY to be set.',
      )
    })

    it('with another method gets 405 and the methods there are', async () => {
      for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
        const reply = await fetch(gateway.url + client.path(model, false), {
          method,
          headers: {
            authorization: `Bearer ${TEAM_KEY}`,
            ...(client.protocol === 'gemini' && { 'x-goog-api-key': TEAM_KEY }),
          },
        })
        expect([method, reply.status, reply.headers.get('allow')]).toEqual([method, 405, 'POST'])
        expect(messageOf(client.protocol, await reply.text(), 405)).toContain(`takes POST, not ${method}`)
      }
    })

    it('to a route that there is not gets 404 in its own shape', async () => {
      // Below /v1/responses there is a place for every id.
      const nowhere = client.protocol === 'gemini' ? '/v1beta/nowhere' : `${client.path(model, false)}-nowhere`
      const reply = await post(gateway.url, nowhere, good)
      expect(reply.status).toBe(404)
      expect(messageOf(client.protocol, await reply.text(), 404)).toMatch(/^There is no POST \/v1/)
    })
  })

  it('whose body ends early leaves no trace but its end', async () => {
    const { socket, received } = openSocket(gateway.url)
    socket.write(`${head('/v1/chat/completions', ['content-length: 1000'])}{"model":"fault-ok",`)
    socket.end()
    const answer = await received(() => false)
    if (answer !== '') expect(answer).toMatch(/^HTTP\/1.1 400 /)
    expect((await fetch(`${gateway.url}/health`)).status).toBe(200)
  })

  it('without a key is refused before its body is read', async () => {
    const { socket, received } = openSocket(gateway.url)
    socket.write(head('/v1/messages', ['content-length: 1000']).replace(/authorization.*\r\n/, ''))
    const answer = await received(text => /\r\n\r\n.*\}/s.test(text))
    socket.destroy()
    expect(answer).toMatch(/^HTTP\/1.1 401 /)
    expect(answer).toContain('authentication_error')
  })

  // Others stand before a Worker.
  it.runIf(platform === 'node')('with a method or an address that no page has is answered as any other', async () => {
    for (const line of [
      'TRACE /',
      'PURGE /v1/models',
      'OPTIONS *',
      'GET http://[::1',
      'POST http://other/v1/messages',
    ]) {
      const { socket, received } = openSocket(gateway.url)
      socket.write(`${line} HTTP/1.1\r\nhost: [\r\nconnection: close\r\n\r\n`)
      const answer = await received(() => false)
      expect(answer, line).toMatch(/^HTTP\/1.1 40[45] /)
      expect(answer, line).toContain('"error":')
      seen.push(answer)
    }
  })

  it('shows nobody a key, a path of this machine or a stack', () => {
    expect(seen.length).toBeGreaterThan(80)
    for (const text of seen) expectDiscreet(text)
    expectDiscreet(logLines(gateway.output()))
  })
})

function head(path: string, headers: string[]): string {
  const lines = [
    `POST ${path} HTTP/1.1`,
    'host: gateway',
    `authorization: Bearer ${TEAM_KEY}`,
    'content-type: application/json',
  ]
  return `${[...lines, ...headers].join('\r\n')}\r\n\r\n`
}

/** A bare connection. `received` resolves when what has come is enough, or the connection has ended. */
function openSocket(url: string): { socket: Socket; received(enough: (text: string) => boolean): Promise<string> } {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => {})
  socket.setTimeout(10_000, () => socket.destroy())
  let text = ''
  return {
    socket,
    received: enough =>
      new Promise(resolve => {
        socket.on('data', chunk => {
          text += chunk
          if (enough(text)) resolve(text)
        })
        socket.on('close', () => resolve(text))
      }),
  }
}
