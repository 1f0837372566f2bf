// A provider of Messages and Chat Completions whose answers depend on what is asked, and that counts who asks.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listening } from '../../runtime/platform/node/test-listen.ts'

export interface CacheProvider {
  origin: string
  /** The prompt of every request. */
  asked: string[]
  /** Lets the answers to prompts with `hold` go on. */
  release(): void
  stop(): Promise<unknown>
}

export const SIGNATURE = 'c2lnbmF0dXJlIG9mIHRoaW5raW5n'

export async function startCacheProvider(): Promise<CacheProvider> {
  const asked: string[] = []
  let release = (): void => {}
  let held = new Promise<void>(resolve => (release = resolve))
  const server = createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString())
    const prompt = promptOf(body)
    asked.push(prompt)
    const answer = { prompt, number: asked.length, stream: body.stream === true, held: () => held }
    if (prompt.includes('fail')) return void fail(request, response)
    if (prompt.includes('slow')) await new Promise(resolve => setTimeout(resolve, 300))
    if (request.url?.includes('/messages')) await sayMessage(response, answer)
    else await sayCompletion(response, answer)
  })
  const origin = await listening(server)
  return {
    origin,
    asked,
    release() {
      release()
      held = new Promise<void>(resolve => (release = resolve))
    },
    stop() {
      server.closeAllConnections()
      server.close()
      return once(server, 'close')
    },
  }
}

interface Answer {
  prompt: string
  number: number
  stream: boolean
  held(): Promise<void>
}

function promptOf({ messages }: { messages: { content: string | { text?: string }[] }[] }): string {
  const content = messages.at(-1)?.content ?? ''
  return typeof content === 'string' ? content : content.map(({ text = '' }) => text).join('')
}

function fail(request: IncomingMessage, response: ServerResponse): void {
  const error = { type: 'invalid_request_error', message: 'no' }
  response.writeHead(400, { 'content-type': 'application/json' })
  response.end(JSON.stringify(request.url?.includes('/messages') ? { type: 'error', error } : { error }))
}

function textOf({ prompt, number }: Answer): string {
  return prompt.includes('long') ? `answer ${number} ${'x'.repeat(300_000)}` : `answer ${number} to ${prompt}`
}

async function sayMessage(response: ServerResponse, answer: Answer): Promise<void> {
  const text = textOf(answer)
  const cut = answer.prompt.includes('cut')
  const calls = answer.prompt.includes('call')
  const stop_reason = cut ? 'max_tokens' : calls ? 'tool_use' : 'end_turn'
  const usage = { input_tokens: 20, output_tokens: 9 }
  const head = { id: `msg_${answer.number}`, type: 'message', role: 'assistant', model: 'real', stop_sequence: null }
  const input = { city: 'Oslo' }
  const blocks = [
    ...(calls ? [{ type: 'thinking', thinking: 'The weather, then.', signature: SIGNATURE }] : []),
    { type: 'text', text },
    ...(calls ? [{ type: 'tool_use', id: `toolu_${answer.number}`, name: 'weather', input }] : []),
  ]
  if (!answer.stream) {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ...head, content: blocks, stop_reason, usage }))
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const say = (type: string, data: object): void => {
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`)
  }
  say('message_start', { message: { ...head, content: [], stop_reason: null, usage: { ...usage, output_tokens: 1 } } })
  for (const [index, block] of blocks.entries()) {
    const deltas: object[] = []
    let start: object = block
    if (block.type === 'thinking') {
      start = { ...block, thinking: '', signature: '' }
      deltas.push({ type: 'thinking_delta', thinking: 'The weather, then.' })
      deltas.push({ type: 'signature_delta', signature: SIGNATURE })
    } else if (block.type === 'text') {
      start = { type: 'text', text: '' }
      const half = Math.ceil(text.length / 2)
      deltas.push({ type: 'text_delta', text: text.slice(0, half) }, { type: 'text_delta', text: text.slice(half) })
    } else {
      start = { ...block, input: {} }
      deltas.push({ type: 'input_json_delta', partial_json: JSON.stringify(input) })
    }
    say('content_block_start', { index, content_block: start })
    for (const [n, delta] of deltas.entries()) {
      say('content_block_delta', { index, delta })
      if (n === 0 && answer.prompt.includes('hold')) await answer.held()
    }
    say('content_block_stop', { index })
  }
  if (answer.prompt.includes('break')) return void response.destroy()
  say('message_delta', { delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: 9 } })
  say('message_stop', {})
  response.end()
}

async function sayCompletion(response: ServerResponse, answer: Answer): Promise<void> {
  const text = textOf(answer)
  const head = { id: `chatcmpl-${answer.number}`, created: 7, model: 'real', system_fingerprint: 'fp_1' }
  const usage = { prompt_tokens: 20, completion_tokens: 9, total_tokens: 29 }
  if (!answer.stream) {
    const choice = { index: 0, message: { role: 'assistant', content: text, refusal: null }, finish_reason: 'stop' }
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ...head, object: 'chat.completion', choices: [choice], usage }))
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const say = (choices: object[], more: object = {}): void => {
    response.write(`data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', choices, ...more })}\n\n`)
  }
  say([{ index: 0, delta: { role: 'assistant', content: text }, finish_reason: null }])
  if (answer.prompt.includes('hold')) await answer.held()
  if (answer.prompt.includes('break')) return void response.destroy()
  say([{ index: 0, delta: {}, finish_reason: 'stop' }])
  say([], { usage })
  response.end('data: [DONE]\n\n')
}
