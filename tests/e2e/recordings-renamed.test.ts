import Anthropic from '@anthropic-ai/sdk'
import { GoogleGenAI } from '@google/genai'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  HASHED_KEY,
  platforms,
  type RunningGateway,
  type ServerProcess,
  startGateway,
  TEAM_KEY,
  UPSTREAM_KEY,
} from './harness.ts'
import { recordedUsage } from './recorded-usage.ts'
import { PREFIXES, type Recording, recordings, requestFor, saidBy } from './recordings.ts'
import { startReplay } from './replay.ts'
import { hasRecordings, sharedFolder } from './shared.ts'

const publicName = ({ protocol, name }: Recording): string => PREFIXES[protocol] + name
/** How each protocol's upstream is shown the gateway's own key. */
const CREDENTIALS = {
  'openai-chat': ['authorization', `Bearer ${UPSTREAM_KEY}`],
  'openai-responses': ['authorization', `Bearer ${UPSTREAM_KEY}`],
  'anthropic-messages': ['x-api-key', UPSTREAM_KEY],
  gemini: ['x-goog-api-key', UPSTREAM_KEY],
} as const

/** What the replay server noted of a request. */
interface Received {
  method: string
  path: string
  headers: Record<string, string>
  body: Record<string, unknown>
}

describe.skipIf(!hasRecordings).each(platforms)(
  `${recordings.length} recorded answers under another name on %s`,
  platform => {
    if (!hasRecordings) return void it(`there are none in ${sharedFolder}`)
    let replay: ServerProcess
    let gateway: RunningGateway
    beforeAll(async () => {
      replay = await startReplay()
      gateway = await startGateway(platform, { replay: replay.url })
    })
    afterAll(async () => {
      await gateway?.stop()
      await replay?.stop()
    })

    async function ask(origin: string, recording: Recording, model: string, extra: object = {}, headers: object = {}) {
      const { path, body } = requestFor(recording, model, extra)
      const reply = await fetch(origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${TEAM_KEY}`, ...headers },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(20_000),
      })
      const text = await reply.text()
      expect(reply.status, text.slice(0, 500)).toBe(200)
      return text
    }

    describe('every reply names the model that was asked for, and is else the same', () => {
      it.each(recordings)('$protocol/$name (streamed: $stream)', async recording => {
        const asked = { stream_options: { include_usage: true } }
        const extra = recording.protocol === 'openai-chat' && recording.stream ? asked : {}
        const direct = await ask(replay.url, recording, recording.name, extra)
        const passed = await ask(gateway.url, recording, publicName(recording), extra)
        const [before, after] = recording.stream ? [framesOf(direct), framesOf(passed)] : [[direct], [passed]]
        expect(after).toHaveLength(before.length)
        let named = 0
        for (const [index, frame] of before.entries()) {
          const renamed = after[index] ?? ''
          const name = modelIn(recording, frame)
          if (name === undefined) expect(renamed).toBe(frame)
          else {
            named++
            expect(modelIn(recording, renamed)).toBe(publicName(recording))
            expect(replacements(frame, name, publicName(recording))).toContain(renamed)
          }
        }
        expect(named).toBeGreaterThan(0)
      })
    })

    describe('every reply reads in the official client as it does without the gateway', () => {
      it.each(recordings)('$protocol/$name (streamed: $stream)', async recording => {
        const direct = await readBySdk(replay.url, recording, recording.name)
        const passed = await readBySdk(gateway.url, recording, publicName(recording))
        expect(direct.said.length + direct.error.length).toBeGreaterThan(0)
        const unnamed = ({ said, error }: typeof direct): object => ({
          error,
          said: said.map(one => withoutModel(one)),
        })
        expect(unnamed(passed)).toEqual(unnamed(direct))
      })
    })

    it('upstreams get their own name and key, no other, and are always asked for a stream’s usage', async () => {
      const keys = [
        { authorization: `Bearer ${TEAM_KEY}` },
        { authorization: '', 'x-api-key': HASHED_KEY },
        { authorization: '', 'x-goog-api-key': TEAM_KEY },
        { authorization: '', 'api-key': HASHED_KEY },
      ]
      for (const protocol of Object.keys(CREDENTIALS)) {
        const recording = recordings.find(one => one.protocol === protocol && one.stream)
        if (!recording) throw new Error(`no stream of ${protocol}`)
        const [header, value] = CREDENTIALS[recording.protocol]
        for (const key of keys) {
          await fetch(`${replay.url}/__requests`, { method: 'DELETE' })
          await ask(gateway.url, recording, publicName(recording), {}, key)
          const received: Received[] = Object(await (await fetch(`${replay.url}/__requests`)).json())
          expect(received).toHaveLength(1)
          const [request] = received
          expect(request?.headers).toMatchObject({ [header]: value })
          const credentials = ['authorization', 'x-api-key', 'x-goog-api-key', 'api-key']
          expect(Object.keys(request?.headers ?? {}).filter(name => credentials.includes(name))).toEqual([header])
          if (protocol === 'gemini') expect(request?.path).toContain(`/models/${recording.name}:`)
          else expect(request?.body.model).toBe(recording.name)
          if (protocol === 'openai-chat') expect(request?.body.stream_options).toEqual({ include_usage: true })
          for (const secret of [TEAM_KEY, HASHED_KEY, PREFIXES[recording.protocol]])
            expect(JSON.stringify(received)).not.toContain(secret)
        }
      }
    })

    it('a key in the query stays here, what else it says goes on', async () => {
      await fetch(`${replay.url}/__requests`, { method: 'DELETE' })
      const body = JSON.stringify({ contents: [{ parts: [{ text: 'Hello' }] }] })
      for (const query of [`key=${TEAM_KEY}&alt=sse`, `alt=sse&key=${TEAM_KEY}`]) {
        const path = `/v1beta/models/google/google-tool-call-gemini3:streamGenerateContent?${query}`
        const headers = { 'content-type': 'application/json' }
        const reply = await fetch(gateway.url + path, { method: 'POST', headers, body })
        expect(reply.status).toBe(200)
        await reply.text()
      }
      const received: Received[] = Object(await (await fetch(`${replay.url}/__requests`)).json())
      expect(received.map(({ path }) => path)).toEqual(
        Array(2).fill('/v1beta/models/google-tool-call-gemini3:streamGenerateContent?alt=sse'),
      )
      expect(JSON.stringify(received)).not.toContain(TEAM_KEY)
    })

    describe('a Chat client that did not ask for usage sees none, and all else', () => {
      const chats = recordings.filter(({ protocol, stream }) => protocol === 'openai-chat' && stream)
      it.each(chats)('$name', async recording => {
        const shown = framesOf(await ask(gateway.url, recording, recording.name, { stream_options: {} })).map(dataOf)
        const whole = saidBy(recording)
          .map(chunk => ({ ...Object(chunk) }))
          .filter(chunk => chunk.choices.length > 0 || !chunk.usage)
        expect(shown.at(-1)).toBe('[DONE]')
        const chunks = shown.slice(0, -1).map(chunk => ({ ...Object(chunk) }))
        for (const chunk of chunks) expect(chunk.usage ?? null).toBeNull()
        for (const chunk of [...chunks, ...whole]) delete chunk.usage
        expect(chunks).toEqual(whole)
      })
    })

    it('the usage table holds what each recording says of its own usage', async () => {
      const rows = await gateway.usage()
      const written = recordings.map(recording => {
        const row = rows.find(({ model, stream, protocol }) => {
          const { protocol: spoken, stream: streamed } = recording
          return model === publicName(recording) && Boolean(stream) === streamed && protocol === spoken
        })
        return row && Object.fromEntries(Object.keys(expectedRow(recording)).map(column => [column, row[column]]))
      })
      expect(written).toEqual(recordings.map(expectedRow))
      expect(JSON.stringify(rows) + gateway.output()).not.toContain(UPSTREAM_KEY)
    })
  },
)

/** What the usage table has to say of a recording that was asked for by its public name. */
function expectedRow(recording: Recording): Record<string, unknown> {
  return {
    model: publicName(recording),
    upstream_model: recording.name,
    upstream: { 'openai/': 'openai', 'claude/': 'claude', 'google/': 'google' }[PREFIXES[recording.protocol]],
    key: 'team',
    status: 200,
    // The one recording of a failure inside a stream.
    outcome: recording.name === 'openai-error-1' ? 'cut' : 'ok',
    ...recordedUsage(recording),
  }
}

/** The frames of a stream, each with its blank line. */
function framesOf(text: string): string[] {
  return text.split(/(?<=\n\r?\n)/)
}

/** A frame's data, parsed where it is JSON. */
function dataOf(frame: string): unknown {
  const data = /^data: ?(.*?)\r?$/m.exec(frame)?.[1] ?? frame
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}

/** The model's name where the protocol has it. */
function modelIn({ protocol, stream }: Recording, frame: string): string | undefined {
  const said = Object(dataOf(frame))
  if (protocol === 'gemini') return said.modelVersion
  if (stream && protocol === 'openai-responses') return said.response?.model
  if (stream && protocol === 'anthropic-messages') return said.message?.model
  return said.model
}

/** The text with one of its places that say `name` saying `other`, for every such place. */
function replacements(text: string, name: string, other: string): string[] {
  const quoted = JSON.stringify(name)
  const pieces = text.split(quoted)
  return pieces
    .slice(1)
    .map((_, index) =>
      [pieces.slice(0, index + 1).join(quoted), pieces.slice(index + 1).join(quoted)].join(JSON.stringify(other)),
    )
}

/** What the official client gave for a recording, and how it failed where it did. */
async function readBySdk(origin: string, recording: Recording, model: string) {
  const said: unknown[] = []
  let error = ''
  const { protocol, stream } = recording
  const { body } = requestFor(recording, model)
  const common = { apiKey: TEAM_KEY, maxRetries: 0, timeout: 20_000 }
  try {
    // The bodies are those of `requestFor`, which knows each protocol; the clients' types cannot know that.
    let reply: unknown
    if (protocol === 'openai-chat')
      reply = await new OpenAI({ ...common, baseURL: `${origin}/v1` }).chat.completions.create(
        (stream ? { ...body, stream_options: { include_usage: true } } : body) as never,
      )
    else if (protocol === 'openai-responses')
      reply = await new OpenAI({ ...common, baseURL: `${origin}/v1` }).responses.create(body as never)
    else if (protocol === 'anthropic-messages')
      reply = await new Anthropic({ ...common, baseURL: origin }).messages.create(body as never)
    else {
      const { models } = new GoogleGenAI({ apiKey: TEAM_KEY, httpOptions: { baseUrl: origin, timeout: 20_000 } })
      const parameters = { model, contents: 'Hello' }
      reply = await (stream ? models.generateContentStream(parameters) : models.generateContent(parameters))
    }
    if (!stream) said.push(reply)
    else for await (const event of reply as AsyncIterable<unknown>) said.push(event)
  } catch (thrown) {
    error = String(thrown)
  }
  // Classes and their hidden fields aside.
  return { said: JSON.parse(JSON.stringify(said)) as unknown[], error }
}

/** A copy without the model's name, and without what HTTP said, as that names the server. */
function withoutModel(said: unknown): unknown {
  const { sdkHttpResponse: _http, ...copy } = structuredClone(Object(said))
  for (const holder of [copy, copy.response, copy.message]) {
    delete holder?.model
    delete holder?.modelVersion
  }
  return copy
}
