import type { TokenLogprob as ChatTokenLogprob, Logprobs } from '../../../generated/protocols/openai-chat/types.ts'
import type { TokenLogprob } from '../../canonical/part.ts'
import { isRecord } from '../../platform/json.ts'

/** The tokens of a text that a choice's `logprobs` tell; those of a refusal have no place. */
export function readLogprobs(value: unknown): TokenLogprob[] {
  if (!isRecord(value) || !Array.isArray(value.content)) return []
  return value.content.flatMap(item => {
    const token = readToken(item)
    if (!token) return []
    const others = isRecord(item) && Array.isArray(item.top_logprobs) ? item.top_logprobs : []
    const top = others.flatMap(other => readToken(other) ?? [])
    return top.length > 0 ? { ...token, top } : token
  })
}

function readToken(item: unknown): Omit<TokenLogprob, 'top'> | undefined {
  if (!isRecord(item) || typeof item.token !== 'string' || typeof item.logprob !== 'number') return undefined
  const { token, logprob, bytes } = item
  return Array.isArray(bytes)
    ? { token, logprob, bytes: bytes.filter(byte => typeof byte === 'number') }
    : { token, logprob }
}

/** A choice's `logprobs`; null where none are known. */
export function writeLogprobs(tokens: readonly TokenLogprob[]): Logprobs | null {
  return tokens.length === 0 ? null : { content: tokens.map(writeToken), refusal: null }
}

function writeToken({ token, logprob, bytes, top = [] }: TokenLogprob): ChatTokenLogprob {
  return {
    token,
    logprob,
    bytes: bytes ?? null,
    top_logprobs: top.map(other => ({ token: other.token, logprob: other.logprob, bytes: other.bytes ?? null })),
  }
}
