import type { ProtocolId } from '../config/protocol-id.ts'
import type { Left, Remainder } from './ledger.ts'

/** What is left within the minute, in the headers by which the clients of a protocol know it. Google's know none. */
export function limitHeaders({ requests, tokens }: Left, protocol: ProtocolId, now: number): Record<string, string> {
  if (protocol === 'gemini') return {}
  const told = protocol === 'anthropic-messages' ? toldByAnthropic : toldByOpenAI
  return { ...(requests && told('requests', requests, now)), ...(tokens && told('tokens', tokens, now)) }
}

type Told = (what: 'requests' | 'tokens', left: Remainder, now: number) => Record<string, string>

const toldByOpenAI: Told = (what, { limit, remaining, resetsAt }, now) => ({
  [`x-ratelimit-limit-${what}`]: String(limit),
  [`x-ratelimit-remaining-${what}`]: String(remaining),
  [`x-ratelimit-reset-${what}`]: `${Math.max(0, Math.ceil((resetsAt - now) / 1_000))}s`,
})

const toldByAnthropic: Told = (what, { limit, remaining, resetsAt }) => ({
  [`anthropic-ratelimit-${what}-limit`]: String(limit),
  [`anthropic-ratelimit-${what}-remaining`]: String(remaining),
  // Whole seconds, as Anthropic has them.
  [`anthropic-ratelimit-${what}-reset`]: `${new Date(resetsAt).toISOString().slice(0, 19)}Z`,
})
