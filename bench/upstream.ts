// A fixed upstream: answers Chat Completions, Messages and Responses at once, from bytes made at start. Its own process,
// so that its CPU is not the proxy's. Prints its port.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { framesOf, replyOf } from './replies.ts'

const EVENTS = 50

const text = 'The quick brown fox jumps over the lazy dog. '.repeat(14)
const reply = Buffer.from(
  JSON.stringify({
    id: 'chatcmpl-bench',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: 'bench',
    choices: [
      { index: 0, message: { role: 'assistant', content: text, refusal: null }, logprobs: null, finish_reason: 'stop' },
    ],
    usage: {
      prompt_tokens: 120,
      completion_tokens: 140,
      total_tokens: 260,
      prompt_tokens_details: { cached_tokens: 0 },
    },
  }),
)

const frames = Array.from({ length: EVENTS }, (_, index) => {
  const last = index === EVENTS - 1
  const chunk = {
    id: 'chatcmpl-bench',
    object: 'chat.completion.chunk',
    created: 1_700_000_000,
    model: 'bench',
    choices: [
      { index: 0, delta: last ? {} : { content: ' token' }, logprobs: null, finish_reason: last ? 'stop' : null },
    ],
    usage: last ? { prompt_tokens: 120, completion_tokens: 49, total_tokens: 169 } : null,
  }
  return Buffer.from(`data: ${JSON.stringify(chunk)}\n\n${last ? 'data: [DONE]\n\n' : ''}`)
})

interface Answers {
  reply: Buffer
  frames: Buffer[]
}

const chat: Answers = { reply, frames }
const byPath: Record<string, Answers> = {
  '/v1/messages': { reply: replyOf('anthropic-messages', text), frames: framesOf('anthropic-messages', EVENTS) },
  '/v1/responses': { reply: replyOf('openai-responses', text), frames: framesOf('openai-responses', EVENTS) },
}

const server = createServer((request, response) => {
  const { reply, frames } = byPath[request.url?.split('?')[0] ?? ''] ?? chat
  let stream = false
  let gap = 0
  request.on('data', (chunk: Buffer) => {
    if (chunk.includes('"stream":true')) stream = true
    if (chunk.includes('"bench-gap"')) gap = 20
  })
  request.on('end', () => {
    if (!stream) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': reply.length }).end(reply)
      return
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    let index = 0
    const next = (): void => {
      response.write(frames[index]!)
      index++
      if (index === frames.length) response.end()
      else if (gap > 0) setTimeout(next, gap)
      // One event a turn of the loop: each leaves in a packet of its own, as from a real provider.
      else setImmediate(next)
    }
    next()
  })
})
server.keepAliveTimeout = 60_000
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`listening on ${(server.address() as AddressInfo).port}`)
})
