// The official clients of the four protocols, asking the same.
import Anthropic from '@anthropic-ai/sdk'
import { GoogleGenAI } from '@google/genai'
import OpenAI from 'openai'
import type { ProtocolId } from '../../runtime/canonical/part.ts'

export interface Heard {
  text: string
  /** Arguments of calls. */
  calls: unknown[]
  /** Tokens; the input includes what was cached. */
  input: number
  cached: number
  output: number
  /** `x-headgate-cache`. */
  cache: string | null | undefined
  /** The answer's id. */
  id: string | undefined
  /** The signature of thinking, where the protocol shows one as it is. */
  signature?: string | undefined
}

export interface Asked {
  url: string
  key: string
  model: string
  prompt: string
  stream: boolean
  headers?: Record<string, string>
}

const LIMITS = { maxRetries: 0, timeout: 20_000 }
const parameters = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }
const description = 'The weather in a city'
const MOST = 100

/** Every one asks for the same: at most 100 tokens, with one tool. */
export const CACHE_CLIENTS: Record<ProtocolId, (asked: Asked) => Promise<Heard>> = {
  async 'openai-chat'({ url, key, model, prompt, stream, headers = {} }) {
    const client = new OpenAI({ apiKey: key, baseURL: `${url}/v1`, defaultHeaders: headers, ...LIMITS })
    const body = {
      model,
      messages: [{ role: 'user' as const, content: prompt }],
      max_completion_tokens: MOST,
      tools: [{ type: 'function' as const, function: { name: 'weather', description, parameters } }],
    }
    if (!stream) {
      const { data, response } = await client.chat.completions.create(body).withResponse()
      return heardCompletion(data, response.headers.get('x-headgate-cache'))
    }
    const streamed = { ...body, stream: true as const, stream_options: { include_usage: true } }
    const { data, response } = await client.chat.completions.create(streamed).withResponse()
    return heardChunks(data, response.headers.get('x-headgate-cache'))
  },

  async 'openai-responses'({ url, key, model, prompt, stream, headers = {} }) {
    const client = new OpenAI({ apiKey: key, baseURL: `${url}/v1`, defaultHeaders: headers, ...LIMITS })
    const body = {
      model,
      input: prompt,
      max_output_tokens: MOST,
      tools: [{ type: 'function' as const, name: 'weather', description, parameters, strict: false }],
    }
    if (!stream) {
      const { data, response } = await client.responses.create(body).withResponse()
      return heardResponse(data, response.headers.get('x-headgate-cache'))
    }
    const { data, response } = await client.responses.create({ ...body, stream: true }).withResponse()
    let text = ''
    for await (const event of data) {
      if (event.type === 'response.output_text.delta') text += event.delta
      if (event.type !== 'response.completed') continue
      const heard = heardResponse(event.response, response.headers.get('x-headgate-cache'))
      if (heard.text !== text) throw new Error(`The pieces say "${text}", and the end "${heard.text}".`)
      return heard
    }
    throw new Error('The stream has no end.')
  },

  async 'anthropic-messages'({ url, key, model, prompt, stream, headers = {} }) {
    const client = new Anthropic({ apiKey: key, authToken: null, baseURL: url, defaultHeaders: headers, ...LIMITS })
    const body = {
      model,
      max_tokens: MOST,
      messages: [{ role: 'user' as const, content: prompt }],
      tools: [{ name: 'weather', description, input_schema: { ...parameters, type: 'object' as const } }],
    }
    if (!stream) {
      const { data, response } = await client.messages.create(body).withResponse()
      return heardMessage(data, response.headers.get('x-headgate-cache'))
    }
    const helper = client.messages.stream(body)
    const { response } = await helper.withResponse()
    return heardMessage(await helper.finalMessage(), response.headers.get('x-headgate-cache'))
  },

  async gemini({ url, key, model, prompt, stream, headers = {} }) {
    const { models } = new GoogleGenAI({ apiKey: key, httpOptions: { baseUrl: url, headers, timeout: LIMITS.timeout } })
    const asked = {
      model,
      contents: prompt,
      config: {
        maxOutputTokens: MOST,
        tools: [{ functionDeclarations: [{ name: 'weather', description, parametersJsonSchema: parameters }] }],
      },
    }
    const responses = stream ? await models.generateContentStream(asked) : [await models.generateContent(asked)]
    const heard: Heard = { text: '', calls: [], input: 0, cached: 0, output: 0, cache: undefined, id: undefined }
    for await (const { candidates, usageMetadata: usage, sdkHttpResponse, responseId } of responses) {
      for (const { text = '', functionCall } of candidates?.[0]?.content?.parts ?? []) {
        heard.text += text
        if (functionCall) heard.calls.push(functionCall.args)
      }
      heard.cache ??= sdkHttpResponse?.headers?.['x-headgate-cache']
      heard.id ??= responseId
      if (!usage) continue
      heard.input = usage.promptTokenCount ?? heard.input
      heard.cached = usage.cachedContentTokenCount ?? heard.cached
      heard.output = (usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0)
    }
    return heard
  },
}

function heardCompletion({ id, choices, usage }: OpenAI.ChatCompletion, cache: string | null): Heard {
  const { message } = choices[0]!
  const calls = (message.tool_calls ?? []).map(call =>
    'function' in call ? JSON.parse(call.function.arguments) : call,
  )
  return { id, text: message.content ?? '', calls, ...chatUsage(usage), cache }
}

async function heardChunks(chunks: AsyncIterable<OpenAI.ChatCompletionChunk>, cache: string | null): Promise<Heard> {
  const heard: Heard = { text: '', calls: [], input: 0, cached: 0, output: 0, cache, id: undefined }
  const texts: string[] = []
  let ended = false
  for await (const { id, choices, usage } of chunks) {
    heard.id = id
    if (usage) Object.assign(heard, chatUsage(usage))
    const [choice] = choices
    heard.text += choice?.delta.content ?? ''
    for (const call of choice?.delta.tool_calls ?? []) {
      texts[call.index] = (texts[call.index] ?? '') + (call.function?.arguments ?? '')
    }
    if (choice?.finish_reason) ended = true
  }
  if (!ended) throw new Error('The stream has no end.')
  return { ...heard, calls: texts.map(text => JSON.parse(text)) }
}

function chatUsage(usage: OpenAI.CompletionUsage | undefined): Pick<Heard, 'input' | 'cached' | 'output'> {
  const { prompt_tokens: input = 0, completion_tokens: output = 0, prompt_tokens_details: details } = usage ?? {}
  return { input, output, cached: details?.cached_tokens ?? 0 }
}

function heardResponse(
  { id, output, output_text: text, usage }: OpenAI.Responses.Response,
  cache: string | null,
): Heard {
  const calls = output.flatMap(item => (item.type === 'function_call' ? [JSON.parse(item.arguments)] : []))
  const said =
    text ??
    output
      .flatMap(item => (item.type === 'message' ? item.content : []))
      .map(part => (part.type === 'output_text' ? part.text : ''))
      .join('')
  const { input_tokens: input = 0, output_tokens = 0, input_tokens_details: details } = usage ?? {}
  return { id, text: said, calls, input, output: output_tokens, cached: details?.cached_tokens ?? 0, cache }
}

function heardMessage({ id, content, usage }: Anthropic.Message, cache: string | null): Heard {
  const thinking = content.find(block => block.type === 'thinking')
  const cached = usage.cache_read_input_tokens ?? 0
  return {
    id,
    text: content.map(block => (block.type === 'text' ? block.text : '')).join(''),
    calls: content.flatMap(block => (block.type === 'tool_use' ? [block.input] : [])),
    input: usage.input_tokens + cached + (usage.cache_creation_input_tokens ?? 0),
    cached,
    output: usage.output_tokens,
    cache,
    signature: thinking?.signature,
  }
}
