// One client a protocol for the tests of faults: its requests as they are, and what its official library makes of answers.
import Anthropic from '@anthropic-ai/sdk'
import { ApiError, GoogleGenAI } from '@google/genai'
import OpenAI from 'openai'
import { expect } from 'vitest'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { root, TEAM_KEY, UPSTREAM_KEY } from './harness.ts'

export interface FaultClient {
  protocol: ProtocolId
  /** The upstream of its faults, by its name in the config. */
  upstream: string
  /** The public name of a fault. */
  model(fault: string): string
  path(model: string, stream: boolean): string
  body(model: string, stream: boolean, content?: unknown): Record<string, unknown>
  /** Asks by the official library; gives the text of the answer. */
  create(url: string, model: string): Promise<string>
  /** Streams by the official library; hands out each piece of text, and throws what the library throws. */
  stream(url: string, model: string): AsyncGenerator<string>
  /** The library's own classes of errors, by status. */
  errorClass(status: number | undefined): string
  /** What the last frame of a stream looks like that ends in an error. */
  errorFrame: RegExp
}

const TIMEOUT = 20_000
const openai = (url: string) =>
  new OpenAI({ apiKey: TEAM_KEY, baseURL: `${url}/v1`, maxRetries: 0, timeout: TIMEOUT, logLevel: 'off' })
const anthropic = (url: string) =>
  new Anthropic({ apiKey: TEAM_KEY, baseURL: url, maxRetries: 0, timeout: TIMEOUT, logLevel: 'off' })
const google = (url: string) => new GoogleGenAI({ apiKey: TEAM_KEY, httpOptions: { baseUrl: url, timeout: TIMEOUT } })

const CLASSES: Record<number, string> = {
  400: 'BadRequestError',
  401: 'AuthenticationError',
  403: 'PermissionDeniedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
}
/** Anthropic's library tells more of them apart. */
const ANTHROPIC_CLASSES: Record<number, string> = {
  408: 'RequestTimeoutError',
  413: 'ContentTooLargeError',
  503: 'ServiceUnavailableError',
  504: 'GatewayTimeoutError',
  529: 'OverloadedError',
}
const stainlessClass = (status: number | undefined): string =>
  status === undefined ? 'APIError' : (CLASSES[status] ?? (status >= 500 ? 'InternalServerError' : 'APIError'))

const chat: FaultClient = {
  protocol: 'openai-chat',
  upstream: 'faultyOpenai',
  model: fault => `fault-${fault}`,
  path: () => '/v1/chat/completions',
  body: (model, stream, content = 'hi') => ({
    model,
    messages: [{ role: 'user', content }],
    ...(stream && { stream }),
  }),
  async create(url, model) {
    const reply = await openai(url).chat.completions.create({ model, messages: [{ role: 'user', content: 'hi' }] })
    return reply.choices[0]?.message.content ?? ''
  },
  async *stream(url, model) {
    const messages = [{ role: 'user' as const, content: 'hi' }]
    for await (const chunk of await openai(url).chat.completions.create({ model, messages, stream: true })) {
      const text = chunk.choices[0]?.delta.content
      if (text) yield text
    }
  },
  errorClass: stainlessClass,
  errorFrame: /data: \{"error":\{.*\}\n\n$/,
}

const responses: FaultClient = {
  ...chat,
  protocol: 'openai-responses',
  path: () => '/v1/responses',
  // What is stored has an id of the gateway's own.
  body: (model, stream, input = 'hi') => ({ model, input, store: false, ...(stream && { stream }) }),
  async create(url, model) {
    return (await openai(url).responses.create({ model, input: 'hi' })).output_text
  },
  async *stream(url, model) {
    for await (const event of await openai(url).responses.create({ model, input: 'hi', stream: true })) {
      if (event.type === 'response.output_text.delta') yield event.delta
    }
  },
  // The failed response follows, as Codex reads only that.
  errorFrame: /event: error\ndata: \{"type":"error",.*\}\n\nevent: response.failed\ndata: \{.*\}\n\n$/,
}

const messages: FaultClient = {
  protocol: 'anthropic-messages',
  upstream: 'faultyClaude',
  model: fault => `claude-fault-${fault}`,
  path: () => '/v1/messages',
  body: (model, stream, content = 'hi') => ({
    model,
    max_tokens: 99,
    messages: [{ role: 'user', content }],
    ...(stream && { stream }),
  }),
  async create(url, model) {
    const body = { model, max_tokens: 99, messages: [{ role: 'user' as const, content: 'hi' }] }
    const [block] = (await anthropic(url).messages.create(body)).content
    return block?.type === 'text' ? block.text : ''
  },
  async *stream(url, model) {
    const body = { model, max_tokens: 99, messages: [{ role: 'user' as const, content: 'hi' }] }
    const stream = anthropic(url).messages.stream(body)
    for await (const event of stream) {
      if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') yield event.delta.text
    }
    await stream.finalMessage()
  },
  errorClass: status => ANTHROPIC_CLASSES[status ?? 0] ?? stainlessClass(status),
  errorFrame: /event: error\ndata: \{"type":"error",.*\}\n\n$/,
}

const gemini: FaultClient = {
  protocol: 'gemini',
  upstream: 'faultyGoogle',
  model: fault => `google-fault-${fault}`,
  path: (model, stream) => `/v1beta/models/${model}:${stream ? 'streamGenerateContent?alt=sse' : 'generateContent'}`,
  body: (_model, _stream, text = 'hi') => ({ contents: [{ role: 'user', parts: [{ text }] }] }),
  async create(url, model) {
    return (await google(url).models.generateContent({ model, contents: 'hi' })).text ?? ''
  },
  async *stream(url, model) {
    for await (const chunk of await google(url).models.generateContentStream({ model, contents: 'hi' })) {
      if (chunk.text) yield chunk.text
    }
  },
  errorClass: () => 'ApiError',
  errorFrame: /data: \{"error":\{.*\}\r?\n\r?\n$/,
}

export const clients = [chat, responses, messages, gemini] as const

/** What a library threw, in words that all of them have. */
export interface Thrown {
  class: string
  status: number | undefined
  message: string
  headers: Headers | undefined
  /** All that a program could print of it. */
  everything: string
}

/** What the work threw; fails where it threw nothing or something that is no error of the library. */
export async function thrownBy(work: Promise<unknown>): Promise<Thrown> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(thrown, 'the official client did not raise').toBeInstanceOf(Error)
  const error = thrown as Error // asserted above
  const known = error instanceof OpenAI.APIError || error instanceof Anthropic.APIError
  return {
    class: error instanceof ApiError ? 'ApiError' : error.constructor.name,
    status: known || error instanceof ApiError ? error.status : undefined,
    message: error.message,
    headers: known ? error.headers : undefined,
    everything: `${error.message} ${JSON.stringify(error)}`,
  }
}

/** Reads a library's stream: the text until it ended or threw, and what it threw. */
export async function readStream(stream: AsyncGenerator<string>): Promise<{ text: string; thrown?: Thrown }> {
  let text = ''
  try {
    for await (const piece of stream) text += piece
    return { text }
  } catch (error) {
    return { text, thrown: await thrownBy(Promise.reject(error)) }
  }
}

/** A request as its bytes, with a key. */
export function post(url: string, path: string, body: unknown, init: RequestInit = {}): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body), // fetch takes both
    signal: AbortSignal.timeout(TIMEOUT),
    ...init,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TEAM_KEY}`, ...init.headers },
  })
}

/** The message of an error body of any of the protocols, held against the protocol's own shape. */
export function messageOf(protocol: ProtocolId, text: string, status: number): string {
  const body: unknown = JSON.parse(text)
  switch (protocol) {
    case 'openai-chat':
    case 'openai-responses':
      expect(body).toEqual({
        error: {
          message: expect.any(String),
          type: expect.any(String),
          param: expect.toSatisfy(value => value === null || typeof value === 'string'),
          code: expect.toSatisfy(value => value === null || typeof value === 'string'),
        },
      })
      break
    case 'anthropic-messages':
      expect(body).toMatchObject({
        type: 'error',
        error: { type: expect.any(String), message: expect.any(String) },
        request_id: expect.any(String),
      })
      break
    case 'gemini':
      expect(body).toMatchObject({ error: { code: status, message: expect.any(String), status: expect.any(String) } })
      break
  }
  return (body as { error: { message: string } }).error.message // asserted above
}

/** The lines of a gateway's log among what its process prints: workerd adds words of its own. */
export function logLines(output: string): string {
  return output
    .split('\n')
    .filter(line => line.startsWith('{'))
    .join('\n')
}

/** Fails where a text that leaves the gateway shows a key, a path of this machine or a stack. */
export function expectDiscreet(text: string): void {
  for (const secret of [UPSTREAM_KEY, TEAM_KEY, root, '.headgate/test-builds', 'node_modules', '.mjs', '.ts:'])
    expect(text.includes(secret), `shows "${secret}": ${text.slice(0, 1_000)}`).toBe(false)
  expect(text).not.toMatch(/\s+at \S+ ?\(?\S+:\d+:\d+/)
}
