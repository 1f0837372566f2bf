import { ApiError, type CallableTool, FunctionCallingConfigMode, GoogleGenAI, type Part } from '@google/genai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

const cities = 'get_weather city: Paris and get_weather city: Rome'
const declaration = {
  name: 'get_weather',
  parametersJsonSchema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
}

/** A tool for the client's own loop; notes which cities it was asked for. */
const callable = (asked: unknown[]): CallableTool => ({
  tool: async () => ({ functionDeclarations: [declaration] }),
  callTool: async calls => {
    asked.push(...calls.map(call => call.args?.city))
    return calls.map(
      ({ id, name, args }): Part => ({
        functionResponse: { id, name, response: { output: `sunny in ${args?.city}` } },
      }),
    )
  },
})
const bothAnswers = 'get_weather answered: "sunny in Paris".\nget_weather answered: "sunny in Rome".'

describe.each(platforms)("Google's client through the gateway on %s", platform => {
  let gateway: RunningGateway
  let client: GoogleGenAI
  const clientWith = (apiKey: string, apiVersion = 'v1beta') =>
    new GoogleGenAI({ apiKey, apiVersion, httpOptions: { baseUrl: gateway.url, timeout: 15_000 } })
  beforeAll(async () => {
    gateway = await startGateway(platform)
    client = clientWith(TEAM_KEY)
  })
  afterAll(() => gateway?.stop())

  it.each(['v1beta', 'v1', 'v1alpha'])('gets a reply, its end, usage and model, by version %s', async version => {
    const reply = await clientWith(TEAM_KEY, version).models.generateContent({
      model: 'public-demo',
      contents: 'say: hello there, żółć 🦆',
    })
    expect(reply.text).toBe('hello there, żółć 🦆')
    expect(reply.modelVersion).toBe('public-demo')
    expect(reply.responseId).toEqual(expect.any(String))
    expect(reply.candidates?.[0]?.finishReason).toBe('STOP')
    expect(reply.usageMetadata).toMatchObject({ promptTokenCount: 10, candidatesTokenCount: 5, totalTokenCount: 15 })
  })

  it('reads a stream', async () => {
    const pieces: string[] = []
    const ids = new Set<string | undefined>()
    let last: Awaited<ReturnType<typeof client.models.generateContent>> | undefined
    const body = { model: 'public-demo', contents: 'count to 20' }
    for await (const chunk of await client.models.generateContentStream(body)) {
      if (chunk.text) pieces.push(chunk.text)
      ids.add(chunk.responseId)
      expect(chunk.modelVersion).toBe('public-demo')
      last = chunk
    }
    expect(pieces).toHaveLength(20)
    expect(pieces.join('')).toMatch(/^1 2 3 .* 20$/)
    expect(last?.candidates?.[0]?.finishReason).toBe('STOP')
    const whole = await client.models.generateContent(body)
    expect(pieces.join('')).toBe(whole.text)
    expect(last?.usageMetadata).toEqual(whole.usageMetadata)
    expect([...ids]).toEqual([whole.responseId])
  })

  it('holds a chat, streamed and not', async () => {
    const chat = client.chats.create({ model: 'demo-fast' })
    await chat.sendMessage({ message: 'Hello' })
    expect((await chat.sendMessage({ message: 'And now?' })).text).toContain('3 messages')
    let text = ''
    for await (const chunk of await chat.sendMessageStream({ message: 'And then?' })) text += chunk.text ?? ''
    expect(text).toContain('5 messages')
  })

  it('calls functions by itself', async () => {
    const asked: unknown[] = []
    const reply = await client.models.generateContent({
      model: 'demo-fast',
      contents: cities,
      config: { tools: [callable(asked)] },
    })
    expect(asked).toEqual(['Paris', 'Rome'])
    expect(reply.text).toBe(bothAnswers)
    expect(reply.automaticFunctionCallingHistory).toHaveLength(3)
  })

  it('calls functions by itself over streams', async () => {
    const asked: unknown[] = []
    let text = ''
    const config = { tools: [callable(asked)] }
    for await (const chunk of await client.models.generateContentStream({
      model: 'demo-fast',
      contents: cities,
      config,
    })) {
      for (const part of chunk.candidates?.[0]?.content?.parts ?? []) text += part.text ?? ''
    }
    expect(asked).toEqual(['Paris', 'Rome'])
    expect(text).toBe(bothAnswers)
  })

  it('gets a forced call, streamed and not', async () => {
    const body = {
      model: 'demo-fast',
      contents: 'city: Ulm',
      config: {
        tools: [{ functionDeclarations: [declaration] }],
        toolConfig: { functionCallingConfig: { mode: FunctionCallingConfigMode.ANY } },
      },
    }
    const whole = await client.models.generateContent(body)
    expect(whole.functionCalls).toMatchObject([{ name: 'get_weather', args: { city: 'Ulm' } }])
    const calls = []
    for await (const chunk of await client.models.generateContentStream(body))
      calls.push(...(chunk.functionCalls ?? []))
    expect(calls).toEqual(whole.functionCalls)
  })

  it('gets thoughts, and gives their signature back unaltered', async () => {
    const config = { thinkingConfig: { includeThoughts: true, thinkingBudget: 1024 } }
    const reply = await client.models.generateContent({ model: 'demo-fast', contents: 'Hello', config })
    const parts = reply.candidates?.[0]?.content?.parts ?? []
    expect(parts[0]).toMatchObject({ thought: true, text: expect.stringContaining('The user says') })
    expect(reply.usageMetadata?.thoughtsTokenCount).toBeGreaterThan(10)
    const signed = parts.find(part => part.thoughtSignature !== undefined)
    expect(signed).toBeDefined()
    const next = (parts: Part[]) =>
      client.models.generateContent({
        model: 'demo-fast',
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

  it('gets JSON of a schema', async () => {
    const reply = await client.models.generateContent({
      model: 'demo-fast',
      contents: 'title: Spring',
      config: {
        responseMimeType: 'application/json',
        responseJsonSchema: { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] },
      },
    })
    expect(reply.text).toBe('{"title":"Spring"}')
  })

  it('is told every end: limit, stop sequence, filter', async () => {
    const end = async (contents: string, config: object, model = 'demo-fast') => {
      const reply = await client.models.generateContent({ model, contents, config })
      return [reply.text, reply.candidates?.[0]?.finishReason]
    }
    expect(await end('Hi', { maxOutputTokens: 1 })).toEqual(['This', 'MAX_TOKENS'])
    expect(await end('say: a b c', { stopSequences: ['b'] })).toEqual(['a ', 'STOP'])
    expect((await end('Hi', {}, 'demo-fast-filter'))[1]).toBe('SAFETY')
  })

  it('counts tokens in agreement with usage', async () => {
    const contents = 'Hello, how are you?'
    const counted = await client.models.countTokens({ model: 'demo-fast', contents })
    const reply = await client.models.generateContent({ model: 'demo-fast', contents })
    expect(counted.totalTokens).toBe(reply.usageMetadata?.promptTokenCount)
  })

  it('embeds', async () => {
    const config = { outputDimensionality: 16 }
    const many = await client.models.embedContent({ model: 'demo-fast', contents: ['one', 'two'], config })
    expect(many.embeddings?.map(({ values }) => values?.length)).toEqual([16, 16])
    const one = await client.models.embedContent({ model: 'demo-fast', contents: 'one', config })
    expect(one.embeddings?.[0]?.values).toEqual(many.embeddings?.[0]?.values)
    expect(Math.hypot(...(one.embeddings?.[0]?.values ?? []))).toBeCloseTo(1, 6)
  })

  it('lists the models page by page, and gets each by its name', async () => {
    const all: (string | undefined)[] = []
    for await (const { name } of await client.models.list({ config: { pageSize: 1000 } })) all.push(name)
    expect(all).toEqual(expect.arrayContaining(['models/demo', 'models/public-demo', 'models/closed']))
    const paged: (string | undefined)[] = []
    for await (const { name } of await client.models.list({ config: { pageSize: 3 } })) paged.push(name)
    expect(paged).toEqual(all)
    for (const model of ['demo', 'models/demo-fast', 'google/gemini-pro'])
      expect((await client.models.get({ model })).name).toBe(`models/${model.replace(/^models\//, '')}`)
    await expect(client.models.get({ model: 'nothing' })).rejects.toMatchObject({ status: 404 })
    expect(await client.models.get({ model: 'openai/gpt-5' })).toMatchObject({
      displayName: 'GPT-5',
      inputTokenLimit: 400_000,
      outputTokenLimit: 128_000,
      supportedActions: expect.arrayContaining(['generateContent']),
    })
  })

  it('throws its error for what the gateway refuses, with the status and the words', async () => {
    const generate = (model: string, contents: unknown, with_ = client) =>
      // Some of these contents are wrong on purpose.
      with_.models.generateContent({ model, contents: contents as string }).catch((thrown: unknown) => thrown)

    const wrongKey = await generate('demo', 'Hi', clientWith('wrong'))
    expect(wrongKey).toBeInstanceOf(ApiError)
    expect(bodyOf(wrongKey)).toMatchObject({
      code: 401,
      status: 'UNAUTHENTICATED',
      details: expect.arrayContaining([expect.objectContaining({ reason: 'API_KEY_INVALID' })]),
    })

    const unknown = await generate('public-demmo', 'Hi')
    expect(unknown).toMatchObject({ status: 404 })
    expect(bodyOf(unknown)).toMatchObject({ status: 'NOT_FOUND', message: expect.stringContaining('"public-demo"') })

    const shape = await generate('demo', [{ role: 'user', parts: [{ text: 7 }] }])
    expect(shape).toMatchObject({ status: 400 })
    expect(bodyOf(shape)).toMatchObject({
      status: 'INVALID_ARGUMENT',
      details: expect.arrayContaining([
        expect.objectContaining({ fieldViolations: [expect.objectContaining({ field: 'contents[0].parts[0].text' })] }),
      ]),
    })
  })

  it('throws its error for what the upstream answers', async () => {
    for (const status of [400, 404, 429, 500, 503, 529]) {
      const body = { model: `demo-error-${status}`, contents: 'x' }
      const { models } = client
      for (const call of [() => models.generateContent(body), () => models.generateContentStream(body)]) {
        const error: unknown = await call().catch((thrown: unknown) => thrown)
        expect(error, String(status)).toBeInstanceOf(ApiError)
        expect(error).toMatchObject({ status, message: expect.stringContaining(`demo answers ${status}`) })
      }
    }
    const limited = await client.models.generateContent({ model: 'demo-error-429', contents: 'x' }).catch(bodyOf)
    expect(limited).toMatchObject({
      status: 'RESOURCE_EXHAUSTED',
      details: expect.arrayContaining([expect.objectContaining({ retryDelay: '1s' })]),
    })
    const credential = client.models.generateContent({ model: 'demo-error-401', contents: 'x' })
    await expect(credential).rejects.toMatchObject({ status: 502 })
  })

  it('throws where a stream fails, breaks or is no stream', async () => {
    const run = async (model: string): Promise<void> => {
      for await (const chunk of await client.models.generateContentStream({ model, contents: 'Hi' })) void chunk
    }
    await expect(run('demo-fast-error-after-3')).rejects.toThrow('failed after 3 content events')
    await expect(run('demo-fast-cut-3')).rejects.toThrow()
    await expect(run('demo-garbage')).rejects.toMatchObject({ status: 502 })
  })
})

/** The client puts the error's body into its message. */
function bodyOf(error: unknown): unknown {
  if (!(error instanceof ApiError)) throw error
  return JSON.parse(error.message).error
}
