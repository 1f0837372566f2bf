import { createAnthropic } from '@ai-sdk/anthropic'
import { createGoogleGenerativeAI } from '@ai-sdk/google'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import {
  APICallError,
  generateObject,
  generateText,
  isStepCount,
  type LanguageModel,
  Output,
  streamText,
  tool,
} from 'ai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

const cities = 'get_weather city: Paris and get_weather city: Rome'
const bothAnswers = 'get_weather answered: "sunny in Paris".\nget_weather answered: "sunny in Rome".'
/** Common to all calls: one attempt, and not for ever. */
const once = { maxRetries: 0, timeout: 15_000 }

/** Of the providers' clients only Google's must be told to ask for thoughts. */
const showThoughts = { google: { thinkingConfig: { includeThoughts: true } } }

// The library would warn of every model that it does not know.
Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false })

type Make = (url: string, apiKey: string) => (model: string) => LanguageModel

interface Provider {
  make: Make
  /** How an answer's id begins; absent where the provider has none. */
  id?: RegExp
  /** The provider's client hands on what the model thought. */
  showsReasoning: boolean
}

/** The providers of the Vercel AI SDK, each by the protocol that it speaks. */
const providers: Record<string, Provider> = {
  'openai, Responses': {
    make: (url, apiKey) => createOpenAI({ baseURL: `${url}/v1`, apiKey }),
    id: /^resp_/,
    showsReasoning: true,
  },
  'openai, Chat Completions': {
    make: (url, apiKey) => createOpenAI({ baseURL: `${url}/v1`, apiKey }).chat,
    id: /^chatcmpl-/,
    showsReasoning: false,
  },
  anthropic: {
    make: (url, apiKey) => createAnthropic({ baseURL: `${url}/v1`, apiKey }),
    id: /^msg_/,
    showsReasoning: true,
  },
  google: {
    make: (url, apiKey) => createGoogleGenerativeAI({ baseURL: `${url}/v1beta`, apiKey }),
    showsReasoning: true,
  },
  'openai-compatible': {
    make: (url, apiKey) =>
      createOpenAICompatible({
        name: 'headgate',
        baseURL: `${url}/v1`,
        apiKey,
        includeUsage: true,
        supportsStructuredOutputs: true,
      }),
    id: /^chatcmpl-/,
    showsReasoning: true,
  },
}

describe.each(platforms)('the Vercel AI SDK through the gateway on %s', platform => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway(platform)
  })
  afterAll(() => gateway?.stop())

  describe.each(Object.entries(providers))('%s', (_name, { make, id, showsReasoning }) => {
    const model = (name: string, key = TEAM_KEY): LanguageModel => make(gateway.url, key)(name)

    it('generates text, with its end, usage and model', async () => {
      const result = await generateText({ ...once, model: model('public-demo'), prompt: 'say: hello there, żółć 🦆' })
      expect(result.text).toBe('hello there, żółć 🦆')
      expect(result.finishReason).toBe('stop')
      expect(result.usage).toMatchObject({ inputTokens: 10, outputTokens: 5, totalTokens: 15 })
      expect(result.response.modelId).toBe('public-demo')
      if (id) expect(result.response.id).toMatch(id)
    })

    it('streams text, with its end and usage', async () => {
      const result = streamText({ ...once, model: model('public-demo'), prompt: 'count to 20' })
      const pieces: string[] = []
      for await (const piece of result.textStream) pieces.push(piece)
      expect(pieces).toHaveLength(20)
      expect(pieces.join('')).toMatch(/^1 2 3 .* 20$/)
      expect(await result.finishReason).toBe('stop')
      expect(await result.usage).toMatchObject({
        inputTokens: 6,
        outputTokens: Math.ceil(pieces.join('').length / 4),
      })
      expect((await result.response).modelId).toBe('public-demo')
    })

    it.each([true, false])('runs a tool loop (streamed: %s)', async streamed => {
      const asked: string[] = []
      const options = {
        ...once,
        model: model('demo-fast'),
        prompt: cities,
        stopWhen: isStepCount(5),
        tools: {
          get_weather: tool({
            description: 'Weather of a city',
            inputSchema: z.object({ city: z.string() }),
            execute: async ({ city }) => {
              asked.push(city)
              return `sunny in ${city}`
            },
          }),
        },
      }
      const result = streamed ? streamText(options) : await generateText(options)
      expect(await result.text).toBe(bothAnswers)
      expect(asked).toEqual(['Paris', 'Rome'])
      const steps = await result.steps
      expect(steps.map(step => step.finishReason)).toEqual(['tool-calls', 'stop'])
      expect(steps[0]?.toolCalls.map(call => [call.toolName, call.input])).toEqual([
        ['get_weather', { city: 'Paris' }],
        ['get_weather', { city: 'Rome' }],
      ])
    })

    it('gets an object of a schema', async () => {
      const schema = z.object({ title: z.string(), n: z.number().int() })
      const options = { ...once, model: model('demo-fast'), prompt: 'title: Spring, n: 42' }
      const { object, usage } = await generateObject({ ...options, schema })
      expect(object).toMatchObject({ n: 42, title: expect.stringContaining('Spring') })
      expect(usage.outputTokens).toBeGreaterThan(0)
      const { output } = await generateText({ ...options, output: Output.object({ schema }) })
      expect(output).toEqual(object)
    })

    it('counts reasoning, and shows it where it can', async () => {
      const options = { ...once, model: model('demo-fast-reasoning'), prompt: 'Hello', providerOptions: showThoughts }
      const whole = await generateText(options)
      const streamed = streamText(options)
      await streamed.consumeStream()
      expect(await streamed.text).toBe(whole.text)
      expect(whole.text).not.toBe('')
      for (const { usage, reasoningText } of [
        { usage: whole.usage, reasoningText: whole.reasoningText },
        { usage: await streamed.usage, reasoningText: await streamed.reasoningText },
      ]) {
        expect(usage.outputTokenDetails.reasoningTokens).toBeGreaterThan(5)
        expect(usage.outputTokens).toBeGreaterThan(usage.outputTokenDetails.reasoningTokens ?? 0)
        if (showsReasoning) expect(reasoningText).toContain('The user says "Hello"')
      }
    })

    it('is told that the limit ended it', async () => {
      const options = { ...once, model: model('demo-fast'), prompt: 'count to 99', maxOutputTokens: 16 }
      const whole = await generateText(options)
      expect([whole.text.length, whole.finishReason]).toEqual([64, 'length'])
      const streamed = streamText(options)
      expect([await streamed.text, await streamed.finishReason]).toEqual([whole.text, 'length'])
    })

    it('throws API errors with their status and words', async () => {
      const fail = (name: string, key?: string): Promise<unknown> =>
        generateText({ ...once, model: model(name, key), prompt: 'Hi' }).catch((thrown: unknown) => thrown)
      const expected = [
        [await fail('demo', 'sk-wrong'), 401, /key/, false],
        [await fail('public-demmo'), 404, /"public-demo"/, false],
        [await fail('demo-error-429'), 429, /demo answers 429/, true],
        [await fail('demo-error-500'), 500, /demo answers 500/, true],
        [await fail('demo-error-529'), 529, /demo answers 529/, true],
      ] as const
      for (const [error, statusCode, message, isRetryable] of expected) {
        expect(APICallError.isInstance(error), String(error)).toBe(true)
        expect(error).toMatchObject({ statusCode, message: expect.stringMatching(message), isRetryable })
      }
      expect(expected[2][0]).toMatchObject({ responseHeaders: { 'retry-after': '1' } })
    })

    it('reports a failure inside a stream', async () => {
      const errors: string[] = []
      const onError = ({ error }: { error: unknown }): void => void errors.push(JSON.stringify(error) + String(error))
      const result = streamText({ ...once, model: model('demo-fast-error-after-3'), prompt: 'Hi', onError })
      await result.consumeStream()
      expect(errors.join()).toContain('failed after 3 content events')
    })
  })
})
