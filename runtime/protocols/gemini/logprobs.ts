import type { TokenLogprob as GeminiTokenLogprob, LogprobsResult } from '../../../generated/protocols/gemini/types.ts'
import type { TokenLogprob } from '../../canonical/part.ts'
import { isRecord } from '../../platform/json.ts'

/** How likely the tokens were, as Google tells it: the chosen ones, and beside each the likeliest. */
export function readLogprobs(result: unknown): TokenLogprob[] {
  if (!isRecord(result) || !Array.isArray(result.chosenCandidates)) return []
  const tops = Array.isArray(result.topCandidates) ? result.topCandidates : []
  return result.chosenCandidates.flatMap((chosen: unknown, place) => {
    const token = readToken(chosen)
    if (!token) return []
    const beside: unknown = tops[place]
    const candidates = isRecord(beside) && Array.isArray(beside.candidates) ? beside.candidates : []
    const top = candidates.flatMap(candidate => readToken(candidate) ?? [])
    return [top.length > 0 ? { ...token, top } : token]
  })
}

export function writeLogprobs(tokens: readonly TokenLogprob[]): LogprobsResult {
  return {
    chosenCandidates: tokens.map(writeToken),
    ...(tokens.some(({ top }) => top?.length) && {
      topCandidates: tokens.map(({ top = [] }) => ({ candidates: top.map(writeToken) })),
    }),
  }
}

function readToken(value: unknown): { token: string; logprob: number } | undefined {
  if (!isRecord(value) || typeof value.token !== 'string' || typeof value.logProbability !== 'number') return undefined
  return { token: value.token, logprob: value.logProbability }
}

function writeToken({ token, logprob }: { token: string; logprob: number }): GeminiTokenLogprob {
  return { token, logProbability: logprob }
}
