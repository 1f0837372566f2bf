// What an event of a stream costs on its way through the gateway, without sockets: passed on as it came, and translated.
// `node bench/translation.ts [--quick]`; prints Markdown.
import { parseArgs } from 'node:util'
import type { ProtocolId } from '../runtime/canonical/part.ts'
import { operationOf } from '../runtime/protocols/operations.ts'
import type { TapOptions } from '../runtime/protocols/protocol.ts'
import { protocols } from '../runtime/protocols/registry.ts'
import { FrameSplitter, readEvent } from '../runtime/protocols/sse.ts'
import { renameModel } from '../runtime/translation/rename-model.ts'
import { StreamTranslation } from '../runtime/translation/translate-reply.ts'
import { translateRequest } from '../runtime/translation/translate-request.ts'
import { framesOf } from './replies.ts'

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' } } })
const ROUNDS = options.quick ? 5 : 25

const PAIRS: readonly (readonly [from: ProtocolId, to: ProtocolId])[] = [
  ['openai-chat', 'anthropic-messages'],
  ['anthropic-messages', 'openai-chat'],
  ['openai-responses', 'anthropic-messages'],
  ['anthropic-messages', 'openai-responses'],
  ['gemini', 'openai-chat'],
  ['openai-chat', 'gemini'],
]

const REQUESTS: Record<ProtocolId, object> = {
  'openai-chat': { model: 'm', stream: true, messages: [{ role: 'user', content: 'hi' }] },
  'openai-responses': { model: 'm', stream: true, input: 'hi' },
  'anthropic-messages': { model: 'm', stream: true, max_tokens: 1000, messages: [{ role: 'user', content: 'hi' }] },
  gemini: { contents: [{ role: 'user', parts: [{ text: 'hi' }] }] },
}

function decode(protocol: ProtocolId) {
  const operation = operationOf(protocol, 'generate', true)!
  return protocols[protocol].decodeRequest(REQUESTS[protocol], { operation, model: 'm', stream: true })
}

/** Microseconds an event, passed on. */
function passed(protocol: ProtocolId, chunks: readonly Uint8Array[], tap: TapOptions): number {
  const taking = protocols[protocol].passthrough.tap(tap)
  const splitter = new FrameSplitter()
  let bytes = 0
  const from = process.hrtime.bigint()
  for (const chunk of chunks) splitter.push(chunk, frame => (bytes += taking.frame(frame)?.length ?? 0))
  if (bytes === 0) throw new Error('nothing passed')
  return Number(process.hrtime.bigint() - from) / 1000 / chunks.length
}

/** Microseconds an event, translated: bytes in, bytes out. */
function translated(from: ProtocolId, to: ProtocolId, chunks: readonly Uint8Array[]): number {
  const decoded = decode(to)
  const target = { model: 'up', kind: 'openai-compatible', maker: 'up' } as const
  const { steps } = translateRequest(decoded, protocols[from], target)
  const path = {
    from: protocols[from],
    to: protocols[to],
    request: decoded.request,
    context: { maker: 'up', losses: [] },
    steps: [...steps, renameModel('m')],
  }
  const translation = new StreamTranslation(path, () => true)
  const splitter = new FrameSplitter()
  let bytes = 0
  const start = process.hrtime.bigint()
  for (const chunk of chunks) {
    let text = ''
    splitter.push(chunk, frame => {
      const event = readEvent(frame)
      if (event) text += translation.event(event.data, event.name)
    })
    if (text !== '') bytes += Buffer.from(text).length
  }
  bytes += translation.end().length
  if (bytes === 0) throw new Error('nothing was translated')
  return Number(process.hrtime.bigint() - start) / 1000 / chunks.length
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!
}

/** Median over rounds, after a warm-up. */
function measure(once: () => number): number {
  for (let n = 0; n < 10; n++) once()
  return median(Array.from({ length: ROUNDS }, once))
}

console.log('## Translation of streams, without sockets\n')
console.log(
  '| upstream | client | passed on, us an event | translated | more | 100,000 events: us an event | heap after |',
)
console.log('|---|---|---|---|---|---|---|')
for (const [from, to] of PAIRS) {
  const short = framesOf(from, 10_000)
  const through = measure(() => passed(from, short, { hideUsage: false, renameModel: 'm' }))
  const across = measure(() => translated(from, to, short))
  const long = framesOf(from, 100_000)
  const atLength = median([1, 2, 3].map(() => translated(from, to, long)))
  globalThis.gc?.()
  const heap = `${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(0)} MiB`
  const figures = [through.toFixed(2), across.toFixed(2), (across - through).toFixed(2), atLength.toFixed(2), heap]
  console.log(`| ${from} | ${to} | ${figures.join(' | ')} |`)
}
console.log()
