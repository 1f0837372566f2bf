import OpenAI from 'openai'
import {
  type Access,
  addSource,
  append,
  expectRegular,
  nothingSaid,
  OWN_CONNECTION,
  QUESTION,
  type Reader,
  type Said,
  type SaidFinish,
  saidCall,
  saidFinish,
  saidUntilError,
  TIMEOUT,
} from './said.ts'

type Completion = OpenAI.ChatCompletion
type Chunk = OpenAI.ChatCompletionChunk
type Message = OpenAI.ChatCompletionMessage

const FINISHES: Record<string, SaidFinish> = {
  stop: 'stop',
  length: 'length',
  tool_calls: 'tool-calls',
  content_filter: 'refusal',
}

/** Chat Completions, read by OpenAI's client. */
export function chatReader({ origin, key, provider = false }: Access): Reader {
  const client = new OpenAI({
    ...{ apiKey: key, baseURL: `${origin}/v1` },
    ...{ maxRetries: 0, timeout: TIMEOUT, defaultHeaders: OWN_CONNECTION },
  })
  const asked = (model: string) => ({ model, messages: [{ role: 'user' as const, content: QUESTION }] })
  const streamed = (model: string) => ({ ...asked(model), stream_options: { include_usage: true } })
  return {
    whole: model =>
      saidUntilError(async said => {
        const completion = await client.chat.completions.create(asked(model))
        readCompletion(completion, said)
        if (!provider) expectRegularCompletion(model, completion)
      }),
    streamed: model =>
      saidUntilError(async said => {
        const chunks = new Chunks()
        if (provider) {
          const stream = await client.chat.completions.create({ ...streamed(model), stream: true })
          for await (const chunk of stream) chunks.add(chunk)
          return chunks.read(said)
        }
        const stream = client.chat.completions.stream(streamed(model))
        stream.on('chunk', chunk => chunks.add(chunk))
        try {
          const completion = await stream.finalChatCompletion()
          readCompletion(completion, said)
          expectRegularCompletion(model, completion)
        } catch (thrown) {
          if (!chunks.custom) throw thrown
          // The helper knows no custom tools; who offers them reads the chunks.
          return chunks.read(said)
        }
        // The helper keeps the last piece only of what it does not know.
        const { reasoning, sources, images } = chunks.said
        Object.assign(said, { reasoning, sources, images })
        if (chunks.said.text.join('') !== said.text.join('')) throw new Error('The chunks say another text.')
      }),
  }
}

function readCompletion({ choices, usage }: Completion, said: Said): void {
  const choice = choices[0]
  if (!choice) throw new Error('A completion without a choice.')
  readMessage(choice.message, said)
  said.finish = saidFinish(FINISHES, choice.finish_reason)
  readUsage(usage, said)
}

function readMessage(message: Message, said: Said): void {
  append(said.text, message.content)
  append(said.text, message.refusal)
  append(said.reasoning, reasoningOf(message))
  readExtras(message, said)
  for (const call of message.tool_calls ?? []) {
    // Mistral leaves the type out.
    if (call.type === 'custom') said.calls.push({ name: call.custom.name, arguments: { input: call.custom.input } })
    else said.calls.push(saidCall(call.function.name, call.function.arguments))
  }
}

/** The chunks of a reply. Some providers write less than OpenAI does: no index of a call, no type. */
class Chunks {
  readonly said = nothingSaid()
  /** Whether a custom tool is called. */
  custom = false
  #calls: { index: number | undefined; name: string; text: string; custom: boolean }[] = []

  add({ choices, usage }: Chunk): void {
    if (usage) readUsage(usage, this.said)
    for (const { delta, finish_reason } of choices) {
      append(this.said.text, delta.content, false)
      append(this.said.text, delta.refusal, false)
      append(this.said.reasoning, reasoningOf(delta), false)
      readExtras(delta, this.said)
      for (const call of delta.tool_calls ?? []) this.#addCall(call)
      if (finish_reason) this.said.finish = saidFinish(FINISHES, finish_reason)
    }
  }

  #addCall(piece: OpenAI.ChatCompletionChunk.Choice.Delta.ToolCall): void {
    // The types of chunks do not have them.
    const custom: { name?: string; input?: string } | undefined = Object(piece).custom
    const { index } = piece
    const open = this.#calls.find(call => index !== undefined && call.index === index)
    const call = open ?? { index, name: '', text: '', custom: custom !== undefined }
    if (!open) this.#calls.push(call)
    call.name += piece.function?.name ?? custom?.name ?? ''
    call.text += piece.function?.arguments ?? custom?.input ?? ''
    this.custom ||= call.custom
  }

  read(said: Said): void {
    const calls = this.#calls.map(({ name, text, custom }) =>
      custom ? { name, arguments: { input: text } } : saidCall(name, text),
    )
    Object.assign(said, this.said, { calls })
  }
}

/** A field that OpenAI's types do not have, and most other providers do. */
function reasoningOf(holder: object): string | undefined {
  const { reasoning_content } = Object(holder)
  return typeof reasoning_content === 'string' ? reasoning_content : undefined
}

/** Sources and images: chunks have them as well, their types do not. */
function readExtras(holder: object, said: Said): void {
  const { annotations, images } = Object(holder)
  for (const annotation of annotations ?? []) addSource(said, annotation.url_citation?.url)
  for (const { image_url } of images ?? []) said.images.push(image_url.url.replace(/^data:[^,]*,/, ''))
}

/** Clients of the gateway need not reckon with a dialect: the output is in the completion tokens, all of it. */
function expectRegularCompletion(asked: string, { model, choices, usage }: Completion): void {
  expectRegular(asked, model, choices[0]?.message.tool_calls?.map(({ id }) => id) ?? [])
  if (usage && usage.prompt_tokens + usage.completion_tokens !== usage.total_tokens)
    throw new Error(`No sum of its parts: ${JSON.stringify(usage)}`)
}

function readUsage(usage: OpenAI.CompletionUsage | undefined, said: Said): void {
  if (!usage) return
  // Where providers other than OpenAI write what is cached or thought.
  const own = Object(usage)
  said.usage = {
    input: usage.prompt_tokens,
    cached: usage.prompt_tokens_details?.cached_tokens ?? own.prompt_cache_hit_tokens ?? own.cached_tokens ?? 0,
    // Whatever a provider leaves out of its completion tokens, all that is no prompt is output.
    output: usage.total_tokens - usage.prompt_tokens,
    reasoning: usage.completion_tokens_details?.reasoning_tokens ?? own.reasoning_tokens ?? 0,
  }
}
