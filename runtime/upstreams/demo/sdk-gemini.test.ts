import { ApiError, type CallableTool, FunctionCallingConfigMode, GoogleGenAI, type Part } from '@google/genai'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { text } from '../../platform/byte-search.ts'
import { collect } from '../../platform/collect.ts'
import { demoFetch, exchangeOf, operation, quickDemo } from './test-fetch.ts'

// This client takes no fetch of its own: it calls the global one.
beforeAll(() => void vi.stubGlobal('fetch', demoFetch()))
afterAll(() => void vi.unstubAllGlobals())

const client = new GoogleGenAI({ apiKey: 'none', httpOptions: { baseUrl: 'http://demo' } })
const declaration = {
  name: 'get_weather',
  parametersJsonSchema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
}

describe("Google's client reads the demo", () => {
  it('a reply', async () => {
    const reply = await client.models.generateContent({ model: 'demo', contents: 'say: hello there' })
    expect(reply.text).toBe('hello there')
    expect(reply.modelVersion).toBe('demo')
    expect(reply.candidates?.[0]?.finishReason).toBe('STOP')
    expect(reply.usageMetadata).toMatchObject({ promptTokenCount: 7, candidatesTokenCount: 3, totalTokenCount: 10 })
  })

  it('a stream', async () => {
    const pieces: string[] = []
    let last: string | undefined
    for await (const chunk of await client.models.generateContentStream({ model: 'demo', contents: 'count to 20' })) {
      if (chunk.text) pieces.push(chunk.text)
      last = chunk.candidates?.[0]?.finishReason ?? last
    }
    expect(pieces).toHaveLength(20)
    expect(pieces.join('')).toMatch(/^1 2 3 .* 20$/)
    expect(last).toBe('STOP')
  })

  it('a chat', async () => {
    const chat = client.chats.create({ model: 'demo' })
    await chat.sendMessage({ message: 'Hello' })
    const reply = await chat.sendMessage({ message: 'And now?' })
    expect(reply.text).toContain('3 messages')
  })

  it('a tool loop', async () => {
    const asked: unknown[] = []
    const tool: CallableTool = {
      tool: async () => ({ functionDeclarations: [declaration] }),
      callTool: async calls => {
        asked.push(...calls.map(call => call.args?.city))
        return calls.map(
          (call): Part => ({
            functionResponse: { id: call.id, name: call.name, response: { output: `sunny in ${call.args?.city}` } },
          }),
        )
      },
    }
    const reply = await client.models.generateContent({
      model: 'demo',
      contents: 'get_weather city: Paris and get_weather city: Rome',
      config: { tools: [tool] },
    })
    expect(asked).toEqual(['Paris', 'Rome'])
    expect(reply.text).toContain('sunny in Paris')
    expect(reply.text).toContain('sunny in Rome')
  })

  it('a forced tool, streamed', async () => {
    const stream = await client.models.generateContentStream({
      model: 'demo',
      contents: 'Hello',
      config: {
        tools: [{ functionDeclarations: [declaration] }],
        toolConfig: { functionCallingConfig: { mode: FunctionCallingConfigMode.ANY } },
      },
    })
    const calls = []
    for await (const chunk of stream) calls.push(...(chunk.functionCalls ?? []))
    expect(calls).toMatchObject([{ name: 'get_weather', args: { city: expect.any(String) } }])
  })

  it('thoughts, whose signature it takes back unaltered only', async () => {
    const config = { thinkingConfig: { includeThoughts: true, thinkingBudget: 1024 } }
    const reply = await client.models.generateContent({ model: 'demo', contents: 'Hello', config })
    const parts = reply.candidates?.[0]?.content?.parts ?? []
    expect(parts[0]).toMatchObject({ thought: true, text: expect.stringContaining('The user says') })
    expect(reply.usageMetadata?.thoughtsTokenCount).toBeGreaterThan(10)
    const signed = parts.find(part => part.thoughtSignature !== undefined)
    expect(signed).toBeDefined()
    const next = (parts: Part[]) =>
      client.models.generateContent({
        model: 'demo',
        contents: [
          { role: 'user', parts: [{ text: 'Hello' }] },
          { role: 'model', parts },
          { role: 'user', parts: [{ text: 'say: ok' }] },
        ],
      })
    expect((await next(parts)).text).toBe('ok')
    const altered = parts.map(part => (part === signed ? { ...part, thoughtSignature: 'AAAA' } : part))
    await expect(next(altered)).rejects.toMatchObject({ status: 400 })
  })

  it('JSON of a schema', async () => {
    const reply = await client.models.generateContent({
      model: 'demo',
      contents: 'title: Spring',
      config: {
        responseMimeType: 'application/json',
        responseJsonSchema: { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] },
      },
    })
    expect(reply.text).toBe('{"title":"Spring"}')
  })

  it('the limit, and a stop sequence', async () => {
    const cut = await client.models.generateContent({ model: 'demo', contents: 'Hi', config: { maxOutputTokens: 1 } })
    expect([cut.text, cut.candidates?.[0]?.finishReason]).toEqual(['This', 'MAX_TOKENS'])
    const config = { stopSequences: ['b'] }
    const stopped = await client.models.generateContent({ model: 'demo', contents: 'say: a b c', config })
    expect([stopped.text, stopped.candidates?.[0]?.finishReason]).toEqual(['a ', 'STOP'])
  })

  it('counts, which agree with usage', async () => {
    const contents = 'Hello, how are you?'
    const counted = await client.models.countTokens({ model: 'demo', contents })
    const reply = await client.models.generateContent({ model: 'demo', contents })
    expect(counted.totalTokens).toBe(reply.usageMetadata?.promptTokenCount)
  })

  it('embeddings', async () => {
    const config = { outputDimensionality: 16 }
    const reply = await client.models.embedContent({ model: 'demo', contents: ['one', 'two'], config })
    expect(reply.embeddings).toHaveLength(2)
    expect(Math.hypot(...(reply.embeddings?.[0]?.values ?? []))).toBeCloseTo(1, 6)
  })

  it('errors', async () => {
    for (const status of [400, 401, 403, 404, 429, 500, 503]) {
      const failing = client.models.generateContent({ model: `demo-error-${status}`, contents: 'x' })
      await expect(failing, String(status)).rejects.toBeInstanceOf(ApiError)
      await expect(failing, String(status)).rejects.toMatchObject({ status })
    }
  })

  it('faults in a stream', async () => {
    const run = async (model: string) => {
      for await (const chunk of await client.models.generateContentStream({ model, contents: 'Hi' })) void chunk
    }
    await expect(run('demo-cut-3')).rejects.toThrow()
    await expect(run('demo-broken')).rejects.toThrow()
    await expect(run('demo-error-after-3')).rejects.toThrow('failed after 3 content events')
  })
})

it('a stream without alt=sse is one JSON array', async () => {
  const body = { contents: [{ role: 'user', parts: [{ text: 'count to 3' }] }] }
  const reply = await quickDemo().send(exchangeOf(operation('streamGenerateContent'), 'demo', body))
  expect(reply.headers['content-type']).toBe('application/json')
  const chunks: unknown = JSON.parse(text(await collect(reply.body, 100_000, () => new Error('long'))))
  expect(chunks).toMatchObject([{ candidates: [{ content: { parts: [{ text: '1' }] } }] }, {}, {}, {}])
})
