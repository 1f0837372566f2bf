import type { Usage } from '../../canonical/usage.ts'
import { sseFrame } from '../sse.ts'

/** A short good reply, as its kind of upstream hands it on. */
export function exampleReply(stream: boolean, used: Usage = { inputTokens: 1, outputTokens: 1 }): string {
  const { inputTokens = 0, cachedInputTokens = 0, cacheWriteTokens = 0, outputTokens = 0 } = used
  const usage = {
    inputTokens: inputTokens - cachedInputTokens - cacheWriteTokens,
    ...(cachedInputTokens > 0 && { cacheReadInputTokens: cachedInputTokens }),
    ...(cacheWriteTokens > 0 && { cacheWriteInputTokens: cacheWriteTokens }),
    ...{ outputTokens, totalTokens: inputTokens + outputTokens },
  }
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
