import Anthropic from '@anthropic-ai/sdk'
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

type Message = Anthropic.Message | Anthropic.Beta.BetaMessage
type StreamEvent = Anthropic.Beta.BetaRawMessageStreamEvent
type Usage = Pick<
  Anthropic.Beta.BetaUsage,
  'input_tokens' | 'cache_read_input_tokens' | 'cache_creation_input_tokens' | 'output_tokens' | 'output_tokens_details'
>

const FINISHES: Record<string, SaidFinish> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  max_tokens: 'length',
  tool_use: 'tool-calls',
}

/** Messages, read by Anthropic's client: its beta interface where a provider is read, whose replies need it. */
export function messagesReader({ origin, key, provider = false }: Access): Reader {
  const client = new Anthropic({
    ...{ apiKey: key, authToken: null, baseURL: origin },
    ...{ maxRetries: 0, timeout: TIMEOUT, defaultHeaders: OWN_CONNECTION },
  })
  const asked = (model: string) => ({
    model,
    max_tokens: 4000,
    thinking: { type: 'enabled' as const, budget_tokens: 2000 },
    messages: [{ role: 'user' as const, content: QUESTION }],
  })
  return {
    whole: model =>
      saidUntilError(async said => {
        if (provider) return readMessage(await client.beta.messages.create(asked(model)), said)
        const message = await client.messages.create(asked(model))
        readMessage(message, said)
        expectRegular(model, message.model, callIds(message))
      }),
    streamed: model =>
      saidUntilError(async said => {
        if (provider) return readEvents(await client.beta.messages.create({ ...asked(model), stream: true }), said)
        const stream = client.messages.stream(asked(model))
        const shown: string[] = []
        const thought: string[] = []
        stream.on('text', text => shown.push(text))
        stream.on('thinking', text => thought.push(text))
        const message = await stream.finalMessage()
        readMessage(message, said)
        expectRegular(model, message.model, callIds(message))
        if (shown.join('') !== said.text.join('')) throw new Error('The helper showed another text than it gathered.')
        if (thought.join('') !== said.reasoning.join('')) throw new Error('The helper showed other thoughts.')
      }),
  }
}

function callIds({ content }: Anthropic.Message): string[] {
  return content.flatMap(block => (block.type === 'tool_use' ? [block.id] : []))
}

function readMessage({ content, stop_reason, usage }: Message, said: Said): void {
  for (const block of content) {
    if (block.type === 'text') {
      append(said.text, block.text)
      for (const citation of block.citations ?? []) readCitation(citation, said)
    }
    if (block.type === 'thinking') append(said.reasoning, block.thinking)
    if (block.type === 'tool_use') said.calls.push({ name: block.name, arguments: block.input })
  }
  said.finish = saidFinish(FINISHES, stop_reason)
  said.usage = usageOf(usage)
}

/** The events of a provider. A second start begins the reply anew; what follows the end belongs to another reply. */
async function readEvents(events: AsyncIterable<StreamEvent>, said: Said): Promise<void> {
  /** By the index of their block. The input of a call that a program made is in its start. */
  const calls = new Map<number, { name: string; input: unknown; text: string }>()
  let usage: Partial<Usage> = {}
  for await (const event of events) {
    switch (event.type) {
      case 'message_start':
        Object.assign(said, nothingSaid())
        calls.clear()
        usage = event.message.usage
        break
      case 'content_block_start': {
        const block = event.content_block
        if (block.type === 'tool_use') calls.set(event.index, { name: block.name, input: block.input, text: '' })
        if (block.type === 'text') said.text.push(block.text)
        if (block.type === 'thinking') said.reasoning.push(block.thinking)
        break
      }
      case 'content_block_delta': {
        const { delta } = event
        const call = calls.get(event.index)
        if (delta.type === 'text_delta') append(said.text, delta.text, false)
        if (delta.type === 'thinking_delta') append(said.reasoning, delta.thinking, false)
        if (delta.type === 'citations_delta') readCitation(delta.citation, said)
        if (delta.type === 'input_json_delta' && call) call.text += delta.partial_json
        break
      }
      case 'message_delta':
        usage = { ...usage, ...known(event.usage) }
        said.finish = saidFinish(FINISHES, event.delta.stop_reason)
        break
      case 'message_stop':
        said.text = said.text.filter(piece => piece !== '')
        said.reasoning = said.reasoning.filter(piece => piece !== '')
        said.calls = [...calls.values()].map(({ name, input, text }) =>
          text === '' ? { name, arguments: input } : saidCall(name, text),
        )
        said.usage = usageOf(usage)
        return
    }
  }
  throw new Error('The stream has no end.')
}

function readCitation(citation: Anthropic.Beta.BetaTextCitation, said: Said): void {
  if (citation.type === 'web_search_result_location') addSource(said, citation.url)
}

/** Null says nothing, and takes nothing back. */
function known(usage: object): Partial<Usage> {
  return Object.fromEntries(Object.entries(usage).filter(([, count]) => count !== null))
}

function usageOf(usage: Partial<Usage>): Said['usage'] {
  const cached = usage.cache_read_input_tokens ?? 0
  return {
    input: (usage.input_tokens ?? 0) + cached + (usage.cache_creation_input_tokens ?? 0),
    cached,
    output: usage.output_tokens ?? 0,
    reasoning: usage.output_tokens_details?.thinking_tokens ?? 0,
  }
}
