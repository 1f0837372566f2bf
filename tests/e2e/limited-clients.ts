// The official libraries, each with a key of its own, for the tests of limits.
import Anthropic from '@anthropic-ai/sdk'
import { ApiError, GoogleGenAI } from '@google/genai'
import OpenAI from 'openai'
import type { ProtocolId } from '../../runtime/config/protocol-id.ts'

/** What a library makes of a refusal. */
export interface Refusal {
  status: number
  /** The class of the library's error. */
  name: string
  message: string
  /** Where the library shows them. */
  header(name: string): string | null | undefined
  code?: unknown
}

export interface LimitedClient {
  protocol: ProtocolId
  ask(url: string, key: string, model: string, text?: string): Promise<unknown>
  refusalOf(thrown: unknown): Refusal
  /** The class of an error of status 429. */
  refused: string
}

const ofOpenAI = (url: string, apiKey: string) =>
  new OpenAI({ apiKey, baseURL: `${url}/v1`, maxRetries: 0, logLevel: 'off' })

function refusalOfStainless(thrown: unknown): Refusal {
  if (!(thrown instanceof OpenAI.APIError) && !(thrown instanceof Anthropic.APIError)) throw thrown
  const { status, message, headers } = thrown
  const code = 'code' in thrown ? thrown.code : (thrown.error as { error?: { type?: unknown } })?.error?.type // as it came
  return { status: status ?? 0, name: thrown.constructor.name, message, header: name => headers?.get(name), code }
}

export const limitedClients: readonly LimitedClient[] = [
  {
    protocol: 'openai-chat',
    ask: (url, key, model, content = 'say: yes') =>
      ofOpenAI(url, key).chat.completions.create({ model, max_tokens: 50, messages: [{ role: 'user', content }] }),
    refusalOf: refusalOfStainless,
    refused: 'RateLimitError',
  },
  {
    protocol: 'openai-responses',
    ask: (url, key, model, input = 'say: yes') =>
      ofOpenAI(url, key).responses.create({ model, max_output_tokens: 50, input }),
    refusalOf: refusalOfStainless,
    refused: 'RateLimitError',
  },
  {
    protocol: 'anthropic-messages',
    ask: (url, apiKey, model, content = 'say: yes') =>
      new Anthropic({ apiKey, baseURL: url, maxRetries: 0, logLevel: 'off' }).messages.create({
        ...{ model, max_tokens: 50, messages: [{ role: 'user', content }] },
      }),
    refusalOf: refusalOfStainless,
    refused: 'RateLimitError',
  },
  {
    protocol: 'gemini',
    ask: (url, apiKey, model, contents = 'say: yes') =>
      new GoogleGenAI({ apiKey, httpOptions: { baseUrl: url } }).models.generateContent({
        ...{ model, contents, config: { maxOutputTokens: 50 } },
      }),
    refusalOf(thrown) {
      if (!(thrown instanceof ApiError)) throw thrown
      return { status: thrown.status, name: 'ApiError', message: thrown.message, header: () => undefined }
    },
    refused: 'ApiError',
  },
]
