import type { CanonicalReply, FinishReason } from '../canonical/event.ts'
import type { Part, RefusalPart, UpstreamProtocolId } from '../canonical/part.ts'
import type { Usage } from '../canonical/usage.ts'

/** A whole answer, as it is kept. */
export interface CachedAnswer {
  reply: CanonicalReply
  /** Who gave it. */
  upstream: string
  upstreamModel: string
  /** In which protocol. */
  protocol: UpstreamProtocolId
  /** Milliseconds since 1970. */
  storedAt: number
  /** What of the request could not be carried to who gave it. */
  lost?: string[]
}

/** The version that all texts begin with; those of another one are not read. */
const BEGINS = '{"v":1,'

export function writeAnswer(answer: CachedAnswer): string {
  return BEGINS + JSON.stringify(answer).slice(1)
}

/** Undefined for what `writeAnswer` has not written. */
export function readAnswer(text: string): CachedAnswer | undefined {
  if (!text.startsWith(BEGINS)) return undefined
  try {
    // Nobody else writes there.
    return JSON.parse(text) as CachedAnswer
  } catch {
    return undefined
  }
}

/** Replies that another run of the same request would not go on from. */
const WHOLE: ReadonlySet<FinishReason> = new Set<FinishReason>(['stop', 'stop-sequence', 'tool-calls'])

/** Why a reply is not kept; undefined where it is. */
export function reasonNotToKeep({ parts, finish, others }: CanonicalReply): string | undefined {
  if (!WHOLE.has(finish.reason)) return `ended by ${finish.reason}`
  if (others) return 'several answers'
  if (parts.length === 0) return 'empty'
  return parts.some(isBound) ? 'holds what belongs to one provider' : undefined
}

/** Only clients of its own protocol could be given it; and a medium somewhere else may be gone. */
function isBound(part: Part | RefusalPart): boolean {
  if (part.type === 'foreign') return true
  return 'source' in part && part.source.from !== 'base64'
}

/** Whether a client that keeps state itself finds all of it: the upstream may not have been asked for it. */
export function holdsState({ parts }: CanonicalReply): boolean {
  return parts.every(part => part.type !== 'reasoning' || part.opaque !== undefined)
}

/** What an answer that was there already is said to have used: its input is from a cache, all of it. */
export function usageOfHit(usage: Usage): Usage {
  const { cacheWriteTokens: _, cacheWriteOneHourTokens: __, toolUses: ___, ...rest } = usage
  const { inputTokens, audioInputTokens } = rest
  return {
    ...rest,
    ...(inputTokens !== undefined && { cachedInputTokens: inputTokens }),
    ...(audioInputTokens !== undefined && { cachedAudioInputTokens: audioInputTokens }),
  }
}
