import { createOpenAI } from '@ai-sdk/openai'
import { generateText, jsonSchema, stepCountIs, streamText, tool } from 'ai'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CONFIG, KEYS, type StoringGateway, startStoring } from './gateway.ts'

let gateway: StoringGateway
beforeAll(async () => {
  gateway = await startStoring(CONFIG, KEYS)
})
afterAll(() => gateway?.stop())

// The library would warn of every model that it does not know.
Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false })

const weather = tool({
  description: 'The weather of a city.',
  inputSchema: jsonSchema<{ city: string }>({
    type: 'object',
    properties: { city: { type: 'string' } },
    required: ['city'],
  }),
  execute: async ({ city }) => `sunny in ${city}`,
})

it.each(['chat', 'responses', 'messages', 'gemini'])(
  'the AI SDK refers to items that are stored, with an upstream of %s',
  async protocol => {
    const bodies: string[] = []
    const openai = createOpenAI({
      apiKey: KEYS.ONE,
      baseURL: `${gateway.url}/v1`,
      fetch(url, init) {
        bodies.push(String(init?.body))
        return fetch(url, init)
      },
    })
    const model = openai.responses(`${protocol}-demo-fast-reasoning`)
    const { text, steps, response } = await generateText({
      model,
      tools: { get_weather: weather },
      stopWhen: stepCountIs(3),
      prompt: 'get_weather city: Paris',
    })
    expect(text).toContain('sunny in Paris')
    expect(steps).toHaveLength(2)
    if (protocol !== 'chat') expect(text).toMatch(/came back unaltered/)
    expect(bodies[1]).toContain('"item_reference"')
    const streamed = streamText({
      model,
      messages: [
        { role: 'user', content: 'get_weather city: Paris' },
        ...response.messages,
        { role: 'user', content: 'say: and on' },
      ],
    })
    expect(await streamed.text).toBe('and on')
  },
)
