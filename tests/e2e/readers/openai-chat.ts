import OpenAI from 'openai'
import {
  type Access,
  append,
  expectRegular,
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
  const client = new OpenAI({ apiKey: key, baseURL: `${origin}/v1`, maxRetries: 0, timeout: TIMEOUT })
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
        if (provider)
          return readChunks(await client.chat.completions.create({ ...streamed(model), stream: true }), said)
        const stream = client.chat.completions.stream(streamed(model))
        const shown: string[] = []
        const reasoning: string[] = []
        stream.on('content', delta => shown.push(delta))
        // No helper knows of reasoning.
        stream.on('chunk', chunk => reasoning.push(...chunk.choices.flatMap(({ delta }) => reasoningOf(delta) ?? [])))
        const completion = await stream.finalChatCompletion()
        readCompletion(completion, said)
        append(said.reasoning, reasoning.join(''))
        expectRegularCompletion(model, completion)
        if (shown.join('') !== said.text.join('')) throw new Error('The helper showed another text than it gathered.')
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
  for (const call of message.tool_calls ?? []) {
    // Mistral leaves the type out.
    if (call.type === 'custom') said.calls.push({ name: call.custom.name, arguments: { input: call.custom.input } })
    else said.calls.push(saidCall(call.function.name, call.function.arguments))
  }
}

/** The chunks of a provider, some of which write less than OpenAI does: no index of a call, no type. */
async function readChunks(chunks: AsyncIterable<Chunk>, said: Said): Promise<void> {
  const calls: { index: number | undefined; name: string; text: string }[] = []
  for await (const { choices, usage } of chunks) {
    if (usage) readUsage(usage, said)
    for (const { delta, finish_reason } of choices) {
      append(said.text, delta.content, false)
      append(said.text, delta.refusal, false)
      append(said.reasoning, reasoningOf(delta), false)
      for (const { index, function: piece } of delta.tool_calls ?? []) {
        const call = calls.find(open => index !== undefined && open.index === index) ?? { index, name: '', text: '' }
        if (!calls.includes(call)) calls.push(call)
        call.name += piece?.name ?? ''
        call.text += piece?.arguments ?? ''
      }
      if (finish_reason) said.finish = saidFinish(FINISHES, finish_reason)
    }
  }
  said.calls.push(...calls.map(({ name, text }) => saidCall(name, text)))
}

/** A field that OpenAI's types do not have, and most other providers do. */
function reasoningOf(holder: object): string | undefined {
  const { reasoning_content } = Object(holder)
  return typeof reasoning_content === 'string' ? reasoning_content : undefined
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
