// The loops that the official clients run by themselves: they ask, run the tools that are called, and ask again.
import { createAnthropic } from '@ai-sdk/anthropic'
import { createGoogleGenerativeAI } from '@ai-sdk/google'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import Anthropic from '@anthropic-ai/sdk'
import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod'
import { type CallableTool, GoogleGenAI, type Part } from '@google/genai'
import { generateText, isStepCount, type LanguageModel, streamText, tool } from 'ai'
import OpenAI from 'openai'
import { z } from 'zod'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { TEAM_KEY } from './harness.ts'
import { ByHand } from './tool-loops-by-hand.ts'

export interface Loop {
  url: string
  model: string
  prompt: string
  streamed: boolean
}

export interface Ran {
  /** The last answer. */
  text: string
  /** The tools and cities that were asked for, in order. */
  asked: string[]
}

export interface LoopClient {
  name: string
  protocol: ProtocolId
  run(loop: Loop): Promise<Ran>
}

/** What the tools answer: `sunny in Paris`, `noon in Oslo`. */
const ANSWERS = { get_weather: 'sunny', get_time: 'noon' } as const

type ToolName = keyof typeof ANSWERS

const TOOLS: readonly ToolName[] = ['get_weather', 'get_time']

/** The tools of one loop, and what they were asked. */
class Tools {
  readonly asked: string[] = []

  run(name: string, city: unknown): string {
    this.asked.push(`${name} ${city}`)
    return `${ANSWERS[name as ToolName]} in ${city}` // only these are offered
  }
}

const parameters = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }
const LIMITS = { maxRetries: 0, timeout: 15_000 }

const chatRunner: LoopClient = {
  name: "OpenAI's runner over Chat Completions",
  protocol: 'openai-chat',
  async run({ url, model, prompt, streamed }) {
    const client = new OpenAI({ apiKey: TEAM_KEY, baseURL: `${url}/v1`, ...LIMITS })
    const tools = new Tools()
    const body = {
      model,
      reasoning_effort: 'medium' as const,
      messages: [{ role: 'user' as const, content: prompt }],
      tools: TOOLS.map(name => ({
        type: 'function' as const,
        function: {
          name,
          description: 'Of a city',
          parameters,
          parse: (text: string) => JSON.parse(text) as { city: string }, // the schema demands it
          function: ({ city }: { city: string }) => tools.run(name, city),
        },
      })),
    }
    const runner = streamed
      ? client.chat.completions.runTools({ ...body, stream: true })
      : client.chat.completions.runTools(body)
    return { text: (await runner.finalContent()) ?? '', asked: tools.asked }
  },
}

const responsesByHand: LoopClient = {
  name: "OpenAI's client over Responses, by hand",
  protocol: 'openai-responses',
  async run(loop) {
    const tools = new Tools()
    const text = await ByHand.of('openai-responses', loop.url).loop(loop, call => ({
      text: tools.run(call.name, record(call.input).city),
    }))
    return { text, asked: tools.asked }
  },
}

const messagesRunner: LoopClient = {
  name: "Anthropic's runner",
  protocol: 'anthropic-messages',
  async run({ url, model, prompt, streamed }) {
    const client = new Anthropic({ apiKey: TEAM_KEY, authToken: null, baseURL: url, ...LIMITS })
    const tools = new Tools()
    const body = {
      model,
      max_tokens: 4000,
      thinking: { type: 'enabled' as const, budget_tokens: 2000 },
      messages: [{ role: 'user' as const, content: prompt }],
      tools: TOOLS.map(name =>
        betaZodTool({
          name,
          description: 'Of a city',
          inputSchema: z.object({ city: z.string() }),
          run: ({ city }) => tools.run(name, city),
        }),
      ),
    }
    const runner = streamed
      ? client.beta.messages.toolRunner({ ...body, stream: true })
      : client.beta.messages.toolRunner(body)
    const { content } = await runner.runUntilDone()
    const text = content.map(block => (block.type === 'text' ? block.text : '')).join('')
    return { text, asked: tools.asked }
  },
}

function callable(tools: Tools): CallableTool {
  const functionDeclarations = TOOLS.map(name => ({ name, parametersJsonSchema: parameters }))
  return {
    tool: async () => ({ functionDeclarations }),
    callTool: async calls =>
      calls.map(
        ({ id, name = '', args }): Part => ({
          functionResponse: { id, name, response: { output: tools.run(name, args?.city) } },
        }),
      ),
  }
}

const thinkingConfig = { includeThoughts: true, thinkingBudget: 2000 }

function googleAt(url: string): GoogleGenAI {
  return new GoogleGenAI({ apiKey: TEAM_KEY, httpOptions: { baseUrl: url, timeout: LIMITS.timeout } })
}

const googleFunctions: LoopClient = {
  name: "Google's automatic function calling",
  protocol: 'gemini',
  async run({ url, model, prompt: contents, streamed }) {
    const { models } = googleAt(url)
    const tools = new Tools()
    const body = { model, contents, config: { tools: [callable(tools)], thinkingConfig } }
    if (!streamed) return { text: (await models.generateContent(body)).text ?? '', asked: tools.asked }
    let text = ''
    for await (const chunk of await models.generateContentStream(body)) text += textOf(chunk.candidates?.[0]?.content)
    return { text, asked: tools.asked }
  },
}

/** After the loop it says one thing more, with all that it has kept. */
const googleChat: LoopClient = {
  name: "Google's chat",
  protocol: 'gemini',
  async run({ url, model, prompt: message, streamed }) {
    const tools = new Tools()
    const chat = googleAt(url).chats.create({ model, config: { tools: [callable(tools)], thinkingConfig } })
    let text = ''
    if (streamed) {
      for await (const chunk of await chat.sendMessageStream({ message }))
        text += textOf(chunk.candidates?.[0]?.content)
    } else {
      text = (await chat.sendMessage({ message })).text ?? ''
    }
    const { text: next } = await chat.sendMessage({ message: 'say: ok' })
    if (next !== 'ok') throw new Error(`The chat went on with ${next}.`)
    return { text, asked: tools.asked }
  },
}

function textOf(content: { parts?: Part[] } | undefined): string {
  return (content?.parts ?? []).map(part => (part.thought ? '' : (part.text ?? ''))).join('')
}

export interface AiProvider {
  name: string
  protocol: ProtocolId
  model(url: string, name: string): LanguageModel
  /** How it asks for reasoning. */
  reasoning: Record<
    string,
    Record<string, string | boolean | number | string[] | Record<string, string | boolean | number>>
  >
}

const apiKey = TEAM_KEY

export const aiProviders: readonly AiProvider[] = [
  {
    name: 'openai',
    protocol: 'openai-responses',
    model: (url, name) => createOpenAI({ baseURL: `${url}/v1`, apiKey })(name),
    reasoning: {
      openai: { forceReasoning: true, reasoningEffort: 'medium', reasoningSummary: 'auto', store: false },
    },
  },
  {
    name: 'openai.chat',
    protocol: 'openai-chat',
    model: (url, name) => createOpenAI({ baseURL: `${url}/v1`, apiKey }).chat(name),
    reasoning: { openai: { forceReasoning: true, reasoningEffort: 'medium' } },
  },
  {
    name: 'anthropic',
    protocol: 'anthropic-messages',
    model: (url, name) => createAnthropic({ baseURL: `${url}/v1`, apiKey })(name),
    reasoning: { anthropic: { thinking: { type: 'enabled', budgetTokens: 2000 } } },
  },
  {
    name: 'google',
    protocol: 'gemini',
    model: (url, name) => createGoogleGenerativeAI({ baseURL: `${url}/v1beta`, apiKey })(name),
    reasoning: { google: { thinkingConfig } },
  },
  {
    name: 'openai-compatible',
    protocol: 'openai-chat',
    model: (url, name) =>
      createOpenAICompatible({ name: 'headgate', baseURL: `${url}/v1`, apiKey, includeUsage: true })(name),
    reasoning: { headgate: { reasoningEffort: 'medium' } },
  },
]

// The library would warn of every model that it does not know.
Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false })

function aiLoop({ name, protocol, model, reasoning }: AiProvider): LoopClient {
  return {
    name: `AI SDK, ${name}`,
    protocol,
    async run({ url, model: asked, prompt, streamed }) {
      const tools = new Tools()
      const options = {
        ...LIMITS,
        model: model(url, asked),
        prompt,
        providerOptions: reasoning,
        stopWhen: isStepCount(6),
        tools: Object.fromEntries(
          TOOLS.map(name => [
            name,
            tool({
              description: 'Of a city',
              inputSchema: z.object({ city: z.string() }),
              execute: async ({ city }) => tools.run(name, city),
            }),
          ]),
        ),
      }
      const errors: unknown[] = []
      const result = streamed
        ? streamText({ ...options, onError: ({ error }) => void errors.push(error) })
        : await generateText(options)
      const text = await result.text
      if (errors.length > 0) throw errors[0]
      return { text, asked: tools.asked }
    },
  }
}

/** A tool of the AI SDK takes a picture: the last answer. */
export async function pictureLoop(provider: AiProvider, url: string, model: string, png: string): Promise<string> {
  const { text } = await generateText({
    ...LIMITS,
    model: provider.model(url, model),
    prompt: 'take_picture of: Paris',
    providerOptions: provider.reasoning,
    stopWhen: isStepCount(3),
    tools: {
      take_picture: tool({
        inputSchema: z.object({ of: z.string() }),
        execute: async () => png,
        toModelOutput: ({ output }) => ({
          type: 'content',
          value: [
            { type: 'text', text: 'a picture' },
            { type: 'file', mediaType: 'image/png', data: { type: 'data', data: output } },
          ],
        }),
      }),
    },
  })
  return text
}

export const loopClients: readonly LoopClient[] = [
  chatRunner,
  responsesByHand,
  messagesRunner,
  googleFunctions,
  googleChat,
  ...aiProviders.map(aiLoop),
]

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error(`no arguments: ${JSON.stringify(value)}`)
  return value as Record<string, unknown> // any object
}
