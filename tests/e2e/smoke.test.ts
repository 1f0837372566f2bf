import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUILT_COMMIT, RUNTIMES, WITHOUT_STATE } from '../presets.ts'
import { type FaultyUpstream, startFaultyUpstream } from './faulty-upstream.ts'
import { OUR_REQUEST_ID, TEAM_KEY, UPSTREAM_KEY } from './harness.ts'
import { canRun, type PresetServer, presetServers } from './preset-servers.ts'

const say = (text: string) => [{ role: 'user', content: text }]
const contents = (text: string) => [{ role: 'user', parts: [{ text }] }]

/** A call of each protocol: its path, its body, and where a whole answer has its text. */
const calls = [
  {
    protocol: 'openai-chat',
    path: () => '/v1/chat/completions',
    body: (model: string, text: string) => ({ model, messages: say(text) }),
    textOf: (answer: Answer) => answer.choices?.[0]?.message.content,
    ends: 'data: [DONE]\n\n',
  },
  {
    protocol: 'openai-responses',
    path: () => '/v1/responses',
    body: (model: string, text: string) => ({ model, input: text, store: false }),
    textOf: (answer: Answer) => answer.output?.[0]?.content[0]?.text,
    ends: 'event: response.completed',
  },
  {
    protocol: 'anthropic-messages',
    path: () => '/v1/messages',
    body: (model: string, text: string) => ({ model, max_tokens: 99, messages: say(text) }),
    textOf: (answer: Answer) => answer.content?.[0]?.text,
    ends: 'event: message_stop',
  },
  {
    protocol: 'gemini',
    path: (model: string, stream: boolean) =>
      `/v1beta/models/${model}:${stream ? 'streamGenerateContent?alt=sse' : 'generateContent'}`,
    body: (_: string, text: string) => ({ contents: contents(text) }),
    textOf: (answer: Answer) => answer.candidates?.[0]?.content.parts[0]?.text,
    ends: '"finishReason":"STOP"',
  },
] as const

/** As much of the protocols' answers as is looked at. */
interface Answer {
  choices?: { message: { content: string } }[]
  output?: { content: { text: string }[] }[]
  content?: { text: string }[]
  candidates?: { content: { parts: { text: string }[] } }[]
}

const withoutState: readonly string[] = WITHOUT_STATE

let upstream: FaultyUpstream
beforeAll(async () => {
  upstream = await startFaultyUpstream()
})
afterAll(() => upstream.stop())

describe.each(Object.keys(presetServers))('%s', preset => {
  describe.skipIf(!canRun(preset))('built, and started', () => {
    let server: PresetServer
    beforeAll(async () => {
      server = await presetServers[preset]!({ faults: upstream.origin })
    })
    afterAll(() => server?.stop())

    const post = (path: string, body: unknown, key = TEAM_KEY): Promise<Response> =>
      fetch(server.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify(body),
      })

    it('is well, and says which revision it is, of the commit that it was built from', async () => {
      const reply = await fetch(`${server.url}/health`)
      const health = (await reply.json()) as { status: string; revision: string; commit: string }
      expect(health).toMatchObject({ status: 'ok', commit: BUILT_COMMIT })
      expect(health.revision).toMatch(/^[0-9a-f]{12}$/)
      const { headers } = await post('/v1/chat/completions', calls[0].body('demo', 'say: hello'))
      expect(headers.get('x-headgate-revision')).toBe(`${health.revision}+${BUILT_COMMIT.slice(0, 7)}`)
      expect((await fetch(`${server.url}/ready`)).status).toBe(200)
    })

    it.each(calls)('answers $protocol, whole and streamed, and translates it', async ({ path, body, textOf, ends }) => {
      const whole = await post(path('demo', false), body('demo', 'say: hello'))
      expect(textOf((await whole.json()) as Answer)).toBe('hello')
      expect(whole.headers.get('x-request-id')).toMatch(OUR_REQUEST_ID)

      const streamed = await post(path('demo', true), { ...body('demo', 'say: a b c'), stream: true })
      expect(streamed.headers.get('content-type')).toContain('text/event-stream')
      expect(await streamed.text()).toContain(ends)

      const model = `chat-fault-ok~smoke-${preset}`
      const translated = await post(path(model, false), body(model, 'hello'))
      expect(textOf((await translated.json()) as Answer)).toBe('one two three ')
      expect((await upstream.callOf(`fault-ok~smoke-${preset}`)).headers.authorization).toBe(`Bearer ${UPSTREAM_KEY}`)
      const both = await post(path(model, true), { ...body(model, 'hello'), stream: true })
      expect(await both.text()).toContain(ends)
    })

    it('writes the usage of a call down, with its key, and without what was said', async () => {
      await (await post('/v1/chat/completions', calls[0].body('demo', 'say: nothing of this'))).text()
      if ('usage' in server) {
        const rows = await (server as { usage(): Promise<object[]> }).usage()
        expect(rows.at(-1)).toMatchObject({
          key: 'team',
          model: 'demo',
          status: 200,
          outcome: 'ok',
          protocol: 'openai-chat',
        })
      } else if (preset !== 'node_cluster') {
        await expect.poll(() => server.output()).toMatch(/"message":"usage".*"key":"team".*"outcome":"ok"/)
      }
      expect(server.output()).not.toContain('nothing of this')
    })

    it('passes pieces on as they come, and leaves the upstream when its client leaves', async () => {
      const model = `chat-fault-hold~left-${preset}`
      const leave = new AbortController()
      const reply = await fetch(`${server.url}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${TEAM_KEY}` },
        body: JSON.stringify({ ...calls[0].body(model, 'hello'), stream: true }),
        signal: leave.signal,
      })
      const { value } = await reply.body!.getReader().read()
      expect(new TextDecoder().decode(value)).toContain('data: ')
      leave.abort()
      await (await upstream.callOf(`fault-hold~left-${preset}`)).left
    })

    it('refuses who has no key, and who has another one', async () => {
      for (const key of ['', 'sk-somebody-else']) {
        const reply = await post('/v1/messages', calls[2].body('demo', 'hello'), key)
        expect(reply.status).toBe(401)
        expect(await reply.json()).toMatchObject({ type: 'error', error: { type: 'authentication_error' } })
      }
    })

    it('refuses the admin API to a client', async () => {
      const reply = await fetch(`${server.url}/admin/v1/keys`, { headers: { authorization: `Bearer ${TEAM_KEY}` } })
      const { error } = (await reply.json()) as { error: { message: string } }
      // Where there is no database, there is nothing to administrate, and that is said first.
      if (withoutState.includes(preset))
        expect([reply.status, error.message]).toEqual([503, expect.stringMatching(/database/)])
      else expect(reply.status).toBe(401)
    })

    it('refuses a body that is too large, and one that is none', async () => {
      const large = await post('/v1/chat/completions', calls[0].body('demo', 'x'.repeat(1024 * 1024)))
      expect(large.status).toBe(413)
      expect((await post('/v1/chat/completions', 'hello')).status).toBe(400)
    })

    it.runIf(withoutState.includes(preset))('says that it takes no WebSocket', async () => {
      const headers = { connection: 'upgrade', upgrade: 'websocket', authorization: `Bearer ${TEAM_KEY}` }
      const reply = await new Promise<IncomingMessage>((resolve, reject) =>
        get(`${server.url}/v1/responses`, { headers }, resolve).on('error', reject),
      )
      expect([reply.statusCode, await text(reply)]).toEqual([426, expect.stringContaining('takes no WebSocket here')])
    })

    it.runIf(preset === 'aws_lambda')('answers REST APIs and function URLs that buffer, as a whole', async () => {
      for (const way of ['/rest', '/buffered']) {
        const reply = await post(
          `${way}/v1beta/models/demo:streamGenerateContent?alt=sse`,
          calls[3].body('', 'say: a b'),
        )
        expect(reply.headers.get('content-type')).toContain('text/event-stream')
        expect(await reply.text()).toContain(calls[3].ends)
      }
    })

    it.runIf(RUNTIMES.includes(preset as never))('stops when it is told to', async () => {
      expect(await server.stop()).toBe(0)
    })
  })
})
