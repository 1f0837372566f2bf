// The same conversation in each protocol, step by step: what the clients' own runners do not let a test do.
import Anthropic from '@anthropic-ai/sdk'
import { type Content, GoogleGenAI, type Part } from '@google/genai'
import OpenAI from 'openai'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { TEAM_KEY } from './harness.ts'

export interface Called {
  id: string
  name: string
  namespace?: string
  /** Parsed arguments of a function, the text for a freeform tool. */
  input: unknown
}

export interface ToolOutput {
  text: string
  /** A PNG image beside it. */
  png?: string
  /** The tool could not do it. */
  failed?: true
}

export interface Said {
  text: string
  calls: Called[]
}

/** Tools that are offered in every protocol. */
export const FUNCTIONS = ['get_weather', 'get_time'] as const
const parameters = { type: 'object' as const, properties: { city: { type: 'string' } }, required: ['city'] }

/** Offered beside the functions, where the protocol has such tools. */
export interface Offer {
  /** A tool that takes text. */
  freeform?: string
  /** Functions under a namespace (Responses): `clock` with `sleep`. */
  namespace?: true
  parallel?: false
  reasoning?: false
  /** Does not ask for the reasoning's state, and so has none to bring back (Responses). */
  state?: false
}

/** A conversation of an official client, kept as the client's own types. */
export abstract class ByHand {
  readonly url: string
  readonly offer: Offer

  constructor(url: string, offer: Offer) {
    this.url = url
    this.offer = offer
  }

  static of(protocol: ProtocolId, url: string, offer: Offer = {}): ByHand {
    switch (protocol) {
      case 'openai-chat':
        return new ChatByHand(url, offer)
      case 'openai-responses':
        return new ResponsesByHand(url, offer)
      case 'anthropic-messages':
        return new MessagesByHand(url, offer)
      case 'gemini':
        return new GeminiByHand(url, offer)
    }
  }

  /** Adds a message of the user. */
  abstract user(text: string): void
  /** Asks the model, and keeps what it answers. */
  abstract ask(model: string, streamed: boolean): Promise<Said>
  /** Adds the results of all calls of the last answer. */
  abstract results(results: readonly { call: Called; output: ToolOutput }[]): void

  /** Asks until no tool is called any more. `model` may change from turn to turn. */
  async loop(
    { model, prompt, streamed }: { model: string | readonly string[]; prompt: string; streamed: boolean },
    run: (call: Called) => ToolOutput,
  ): Promise<string> {
    this.user(prompt)
    for (let turn = 0; turn < 12; turn++) {
      const { text, calls } = await this.ask(
        typeof model === 'string' ? model : (model[turn] ?? model.at(-1)!),
        streamed,
      )
      if (calls.length === 0) return text
      this.results(calls.map(call => ({ call, output: run(call) })))
    }
    throw new Error('The loop does not end.')
  }
}

const LIMITS = { maxRetries: 0, timeout: 15_000 }

class ChatByHand extends ByHand {
  readonly #client = new OpenAI({ apiKey: TEAM_KEY, baseURL: `${this.url}/v1`, ...LIMITS })
  readonly #messages: OpenAI.ChatCompletionMessageParam[] = []

  user(content: string): void {
    this.#messages.push({ role: 'user', content })
  }

  async ask(model: string, streamed: boolean): Promise<Said> {
    const { freeform, parallel, reasoning } = this.offer
    const tools: OpenAI.ChatCompletionTool[] = FUNCTIONS.map(name => ({
      type: 'function',
      function: { name, parameters },
    }))
    if (freeform !== undefined) tools.push({ type: 'custom', custom: { name: freeform } })
    const body = {
      model,
      messages: this.#messages,
      tools,
      ...(reasoning !== false && { reasoning_effort: 'medium' as const }),
      ...(parallel === false && { parallel_tool_calls: false }),
    }
    const message = streamed
      ? await this.#streamed(body)
      : (await this.#client.chat.completions.create(body)).choices[0]!.message
    this.#messages.push(message)
    const calls = (message.tool_calls ?? []).map(call =>
      call.type === 'custom'
        ? { id: call.id, name: call.custom.name, input: call.custom.input }
        : { id: call.id, name: call.function.name, input: JSON.parse(call.function.arguments) },
    )
    return { text: message.content ?? '', calls }
  }

  /** The client's own helper for streams knows no calls of tools that take text. */
  async #streamed(
    body: Omit<OpenAI.ChatCompletionCreateParamsNonStreaming, 'stream'>,
  ): Promise<OpenAI.ChatCompletionMessage> {
    if (this.offer.freeform === undefined)
      return (await this.#client.chat.completions.stream(body).finalChatCompletion()).choices[0]!.message
    const message: OpenAI.ChatCompletionMessage = { role: 'assistant', content: null, refusal: null }
    const calls: { id: string; type: 'custom'; custom: { name: string; input: string } }[] = []
    for await (const { choices } of await this.#client.chat.completions.create({ ...body, stream: true })) {
      const delta = choices[0]?.delta
      if (delta?.content) message.content = (message.content ?? '') + delta.content
      // The client's types tell of functions only.
      for (const call of (delta?.tool_calls ?? []) as { index: number; id?: string; custom?: Partial<Custom> }[]) {
        calls[call.index] ??= { id: '', type: 'custom', custom: { name: '', input: '' } }
        const whole = calls[call.index]!
        whole.id ||= call.id ?? ''
        whole.custom.name ||= call.custom?.name ?? ''
        whole.custom.input += call.custom?.input ?? ''
      }
    }
    return calls.length > 0 ? { ...message, tool_calls: calls } : message
  }

  results(results: readonly { call: Called; output: ToolOutput }[]): void {
    for (const { call, output } of results)
      this.#messages.push({ role: 'tool', tool_call_id: call.id, content: output.text })
  }
}

interface Custom {
  name: string
  input: string
}

class ResponsesByHand extends ByHand {
  readonly #client = new OpenAI({ apiKey: TEAM_KEY, baseURL: `${this.url}/v1`, ...LIMITS })
  readonly #input: OpenAI.Responses.ResponseInputItem[] = []

  user(content: string): void {
    this.#input.push({ role: 'user', content })
  }

  async ask(model: string, streamed: boolean): Promise<Said> {
    const { freeform, namespace, parallel, reasoning, state } = this.offer
    const functions = FUNCTIONS.map(name => ({ type: 'function' as const, name, parameters, strict: false }))
    const tools: OpenAI.Responses.Tool[] = [...functions]
    if (freeform !== undefined) tools.push({ type: 'custom', name: freeform })
    if (namespace) tools.push({ type: 'namespace', name: 'clock', description: 'Time', tools: [sleep] })
    const body = {
      model,
      input: this.#input,
      tools,
      store: false,
      ...(state !== false && { include: ['reasoning.encrypted_content' as const] }),
      ...(reasoning !== false && { reasoning: { effort: 'medium' as const, summary: 'auto' as const } }),
      ...(parallel === false && { parallel_tool_calls: false }),
    }
    const response = streamed
      ? await this.#client.responses.stream(body).finalResponse()
      : await this.#client.responses.create(body)
    // Messages, calls and reasoning are input as they are output; the client's types allow for more.
    this.#input.push(...(response.output as OpenAI.Responses.ResponseInputItem[]))
    const calls = response.output.flatMap((item): Called[] => {
      if (item.type === 'custom_tool_call') return [{ id: item.call_id, name: item.name, input: item.input }]
      if (item.type !== 'function_call') return []
      const place = item.namespace == null ? {} : { namespace: item.namespace }
      return [{ id: item.call_id, name: item.name, ...place, input: JSON.parse(item.arguments) }]
    })
    return { text: response.output_text, calls }
  }

  results(results: readonly { call: Called; output: ToolOutput }[]): void {
    for (const { call, output } of results) {
      const content = output.png
        ? [
            { type: 'input_text' as const, text: output.text },
            { type: 'input_image' as const, detail: 'auto' as const, image_url: `data:image/png;base64,${output.png}` },
          ]
        : output.text
      const custom = typeof call.input === 'string'
      this.#input.push(
        custom
          ? { type: 'custom_tool_call_output', call_id: call.id, output: content }
          : { type: 'function_call_output', call_id: call.id, output: content },
      )
    }
  }
}

const sleep = {
  type: 'function' as const,
  name: 'sleep',
  parameters: { type: 'object', properties: { seconds: { type: 'integer' } }, required: ['seconds'] },
  strict: false,
}

class MessagesByHand extends ByHand {
  readonly #client = new Anthropic({ apiKey: TEAM_KEY, authToken: null, baseURL: this.url, ...LIMITS })
  readonly #messages: Anthropic.MessageParam[] = []

  user(content: string): void {
    this.#messages.push({ role: 'user', content })
  }

  async ask(model: string, streamed: boolean): Promise<Said> {
    const { parallel, reasoning } = this.offer
    const body = {
      model,
      max_tokens: 4000,
      messages: this.#messages,
      tools: FUNCTIONS.map(name => ({ name, input_schema: parameters })),
      ...(reasoning !== false && { thinking: { type: 'enabled' as const, budget_tokens: 2000 } }),
      ...(parallel === false && { tool_choice: { type: 'auto' as const, disable_parallel_tool_use: true } }),
    }
    const { content } = streamed
      ? await this.#client.messages.stream(body).finalMessage()
      : await this.#client.messages.create(body)
    this.#messages.push({ role: 'assistant', content })
    const calls = content.flatMap(block =>
      block.type === 'tool_use' ? [{ id: block.id, name: block.name, input: block.input }] : [],
    )
    return { text: content.map(block => (block.type === 'text' ? block.text : '')).join(''), calls }
  }

  results(results: readonly { call: Called; output: ToolOutput }[]): void {
    this.#messages.push({
      role: 'user',
      content: results.map(({ call, output: { text, png, failed } }) => ({
        type: 'tool_result' as const,
        tool_use_id: call.id,
        content: png ? [{ type: 'text' as const, text }, pngBlock(png)] : text,
        ...(failed && { is_error: true }),
      })),
    })
  }
}

function pngBlock(data: string): Anthropic.ImageBlockParam {
  return { type: 'image', source: { type: 'base64', media_type: 'image/png', data } }
}

class GeminiByHand extends ByHand {
  readonly #client = new GoogleGenAI({ apiKey: TEAM_KEY, httpOptions: { baseUrl: this.url, timeout: LIMITS.timeout } })
  readonly #contents: Content[] = []

  user(text: string): void {
    this.#contents.push({ role: 'user', parts: [{ text }] })
  }

  async ask(model: string, streamed: boolean): Promise<Said> {
    const body = {
      model,
      contents: this.#contents,
      config: {
        tools: [{ functionDeclarations: FUNCTIONS.map(name => ({ name, parametersJsonSchema: parameters })) }],
        ...(this.offer.reasoning !== false && { thinkingConfig: { includeThoughts: true, thinkingBudget: 2000 } }),
      },
    }
    const parts: Part[] = []
    if (streamed) {
      for await (const chunk of await this.#client.models.generateContentStream(body))
        parts.push(...(chunk.candidates?.[0]?.content?.parts ?? []))
    } else {
      parts.push(...((await this.#client.models.generateContent(body)).candidates?.[0]?.content?.parts ?? []))
    }
    this.#contents.push({ role: 'model', parts })
    const calls = parts.flatMap(({ functionCall: call }) =>
      call ? [{ id: call.id ?? '', name: call.name ?? '', input: call.args }] : [],
    )
    return { text: parts.map(part => (part.thought ? '' : (part.text ?? ''))).join(''), calls }
  }

  results(results: readonly { call: Called; output: ToolOutput }[]): void {
    const parts = results.map(({ call, output: { text, png, failed } }): Part => {
      const response = failed ? { error: text } : { output: text }
      const media = png && { parts: [{ inlineData: { mimeType: 'image/png', data: png } }] }
      return { functionResponse: { ...(call.id !== '' && { id: call.id }), name: call.name, response, ...media } }
    })
    this.#contents.push({ role: 'user', parts })
  }
}
