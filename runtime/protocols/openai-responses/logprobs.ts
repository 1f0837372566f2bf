import type { LogProb } from '../../../generated/protocols/openai-responses/types.ts'
import type { TokenLogprob } from '../../canonical/part.ts'
import { utf8 } from '../../platform/byte-search.ts'
import { isRecord } from '../../platform/json.ts'
import { count, text } from './json.ts'

/** The tokens of a list of log probabilities, as far as it is one. */
export function readLogprobs(list: unknown): TokenLogprob[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown) => {
    const token = readToken(entry)
    if (token === undefined || !isRecord(entry)) return []
    const { top_logprobs } = entry
    const top = Array.isArray(top_logprobs) ? top_logprobs.map(readToken).filter(one => one !== undefined) : []
    return [top.length === 0 ? token : { ...token, top }]
  })
}

export function encodeLogprobs(tokens: readonly TokenLogprob[]): LogProb[] {
  return tokens.map(token => ({ ...encodeToken(token), top_logprobs: (token.top ?? []).map(encodeToken) }))
}

type Token = Pick<TokenLogprob, 'token' | 'logprob' | 'bytes'>

function readToken(entry: unknown): Token | undefined {
  if (!isRecord(entry)) return undefined
  const token = text(entry.token)
  const logprob = count(entry.logprob)
  if (token === undefined || logprob === undefined) return undefined
  const { bytes } = entry
  return isBytes(bytes) ? { token, logprob, bytes } : { token, logprob }
}

/** Client libraries type the bytes as present. */
function encodeToken({ token, logprob, bytes }: Token) {
  return { token, logprob, bytes: bytes ?? [...utf8(token)] }
}

function isBytes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(byte => typeof byte === 'number')
}
