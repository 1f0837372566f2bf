import { text } from '../platform/byte-search.ts'
import { frameData } from '../protocols/sse.ts'

/** Whether a last frame without its blank line lacks nothing else: half an event must not be taken for one. */
export function isWhole(frame: Uint8Array): boolean {
  const data = frameData(frame)
  if (data === undefined) return /^(:|\s*$)/.test(text(frame))
  if (data.trim() === '[DONE]') return true
  try {
    JSON.parse(data)
    return true
  } catch {
    return false
  }
}
