import { sseFrame } from '../sse.ts'

/** A short good reply, as its kind of upstream hands it on. */
export function exampleReply(stream: boolean): string {
  const usage = { inputTokens: 1, outputTokens: 1, totalTokens: 2 }
  if (!stream) {
    const message = { role: 'assistant', content: [{ text: 'ok' }] }
    return JSON.stringify({ output: { message }, stopReason: 'end_turn', usage })
  }
  const events: readonly (readonly [name: string, data: object])[] = [
    ['messageStart', { role: 'assistant' }],
    ['contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'ok' } }],
    ['contentBlockStop', { contentBlockIndex: 0 }],
    ['messageStop', { stopReason: 'end_turn' }],
    ['metadata', { usage }],
  ]
  return events.map(([name, data]) => sseFrame(JSON.stringify(data), name)).join('')
}
