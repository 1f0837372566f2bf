import type { TokenCount } from '../../../generated/protocols/anthropic-messages/types.ts'
import { isRecord } from '../../platform/json.ts'

export function encodeTokenCount(inputTokens: number): TokenCount {
  return { input_tokens: inputTokens }
}

/** What an upstream counted; undefined where it says no number. */
export function decodeTokenCount(body: unknown): number | undefined {
  const count = isRecord(body) ? body.input_tokens : undefined
  return typeof count === 'number' && Number.isFinite(count) ? Math.max(0, count) : undefined
}
