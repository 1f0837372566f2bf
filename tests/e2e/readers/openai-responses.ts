import OpenAI from 'openai'
import {
  type Access,
  addSource,
  append,
  expectRegular,
  OWN_CONNECTION,
  QUESTION,
  type Reader,
  type Said,
  type SaidFinish,
  saidCall,
  saidUntilError,
  TIMEOUT,
} from './said.ts'

type Response = OpenAI.Responses.Response
type StreamEvent = OpenAI.Responses.ResponseStreamEvent

/** Responses, read by OpenAI's client. */
export function responsesReader({ origin, key, provider = false }: Access): Reader {
  const client = new OpenAI({
    ...{ apiKey: key, baseURL: `${origin}/v1` },
    ...{ maxRetries: 0, timeout: TIMEOUT, defaultHeaders: OWN_CONNECTION },
  })
  const asked = (model: string) => ({ model, input: QUESTION, reasoning: { summary: 'auto' as const } })
  return {
    whole: model =>
      saidUntilError(async said => {
        const response = await client.responses.create(asked(model))
        readResponse(response, said)
        if (!provider) expectRegular(model, response.model, callIds(response))
      }),
    streamed: model =>
      saidUntilError(async said => {
        if (provider) return readEvents(await client.responses.create({ ...asked(model), stream: true }), said)
        const stream = client.responses.stream(asked(model))
        const streamed = new StreamedItems()
        stream.on('event', event => streamed.take(event))
        const response = await stream.finalResponse()
        readResponse(response, said)
        streamed.expectAllOf(said)
        expectRegular(model, response.model, callIds(response))
      }),
  }
}

function callIds({ output }: Response): string[] {
  return output.flatMap(item =>
    item.type === 'function_call' || item.type === 'custom_tool_call' ? [item.call_id] : [],
  )
}

/** The last event of a provider's reply holds all of it; what follows belongs to another reply. */
async function readEvents(events: AsyncIterable<StreamEvent>, said: Said): Promise<void> {
  for await (const event of events) {
    if (event.type === 'response.completed' || event.type === 'response.incomplete' || event.type === 'response.failed')
      return readResponse(event.response, said)
  }
  throw new Error('The stream has no end.')
}

function readResponse(response: Response, said: Said): void {
  for (const item of response.output) {
    switch (item.type) {
      case 'message':
        for (const part of item.content) readPart(part, said)
        break
      case 'image_generation_call':
        if (item.result) said.images.push(item.result)
        break
      case 'reasoning':
        // A summary, or the reasoning itself where the provider shows it.
        for (const { text } of item.summary.length > 0 ? item.summary : (item.content ?? []))
          append(said.reasoning, text)
        break
      case 'function_call':
        said.calls.push(saidCall(item.name, item.arguments))
        break
      case 'custom_tool_call':
        said.calls.push({ name: item.name, arguments: { input: item.input } })
        break
    }
  }
  said.finish = finishOf(response, said)
  const { usage } = response
  if (usage) {
    said.usage = {
      input: usage.input_tokens,
      cached: usage.input_tokens_details.cached_tokens,
      output: usage.output_tokens,
      reasoning: usage.output_tokens_details.reasoning_tokens,
    }
  }
  if (response.error) throw new Error(response.error.message)
}

function readPart(part: OpenAI.Responses.ResponseOutputText | OpenAI.Responses.ResponseOutputRefusal, said: Said) {
  if (part.type === 'refusal') return append(said.text, part.refusal)
  append(said.text, part.text)
  for (const annotation of part.annotations) if (annotation.type === 'url_citation') addSource(said, annotation.url)
}

/** The protocol has no word for an end in calls. */
function finishOf({ status, incomplete_details }: Response, { calls }: Said): SaidFinish {
  if (status === 'completed') return calls.length > 0 ? 'tool-calls' : 'stop'
  if (status !== 'incomplete') return 'none'
  return incomplete_details?.reason === 'content_filter' ? 'refusal' : 'length'
}

/** What came piece by piece and item by item: agents read nothing else, and never the last event's output. */
class StreamedItems {
  #text = ''
  #reasoning = ''
  #input = ''
  #done: OpenAI.Responses.ResponseOutputItem[] = []
  #sequence: number[] = []

  take(event: StreamEvent): void {
    this.#sequence.push(event.sequence_number)
    switch (event.type) {
      case 'response.output_text.delta':
      case 'response.refusal.delta':
        this.#text += event.delta
        break
      case 'response.reasoning_summary_text.delta':
      case 'response.reasoning_text.delta':
        this.#reasoning += event.delta
        break
      case 'response.function_call_arguments.delta':
      case 'response.custom_tool_call_input.delta':
        this.#input += event.delta
        break
      case 'response.output_item.done':
        this.#done.push(event.item)
        break
      case 'response.completed':
      case 'response.incomplete':
        expectSame('items', this.#done, event.response.output)
    }
  }

  /** Throws where the pieces are not the whole. */
  expectAllOf(said: Said): void {
    expectSame('text', this.#text, said.text.join(''))
    expectSame('reasoning', this.#reasoning, said.reasoning.join(''))
    const inputs = this.#done.map(item => {
      if (item.type === 'function_call') return item.arguments
      return item.type === 'custom_tool_call' ? item.input : ''
    })
    expectSame('input', this.#input, inputs.join(''))
    expectSame('sequence', this.#sequence, [...this.#sequence.keys()])
  }
}

function expectSame(what: string, streamed: unknown, whole: unknown): void {
  const [one, other] = [JSON.stringify(streamed), JSON.stringify(whole)]
  if (one !== other) throw new Error(`The ${what} that streamed is not that of the whole response: ${one}, ${other}`)
}
