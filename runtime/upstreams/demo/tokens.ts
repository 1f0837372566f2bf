import type { Part } from '../../canonical/part.ts'
import type { CanonicalRequest, Tool, Turn } from '../../canonical/request.ts'
import type { Usage } from '../../canonical/usage.ts'

/** Tokens of media, whatever their size: their bytes are not read. */
const MEDIA = { image: 256, audio: 512, video: 1024, document: 1024 } as const

/** Tokens that a turn costs beside its parts. */
const TURN = 3

/** The demo's rule: every four UTF-16 code units are a token, and so is what is left over. */
export const UNITS_PER_TOKEN = 4

export function textTokens(text: string): number {
  return Math.ceil(text.length / UNITS_PER_TOKEN)
}

/** What the prompt counts, for usage and for counting requests alike. */
export function inputTokens(request: CanonicalRequest): number {
  let tokens = toolTokens(request.tools)
  for (const turn of request.turns) tokens += turnTokens(turn)
  return tokens
}

/**
 * What the prompt counts, with what a cache would have read and written. It remembers nothing: a request that marks a
 * prefix for the cache, or names a cache key, and shows by an earlier answer that it goes on with a conversation, is
 * taken to have sent everything before that answer once already.
 */
export function inputUsage(request: CanonicalRequest): Usage {
  const usage: Usage = { inputTokens: inputTokens(request), cachedInputTokens: 0 }
  const mark = lastMark(request)
  if (!mark && request.promptCacheKey === undefined) return usage
  const cached = request.turns.some(turn => turn.role === 'assistant') ? seenBefore(request) : 0
  usage.cachedInputTokens = mark ? Math.min(cached, mark.tokens) : cached
  if (mark) {
    usage.cacheWriteTokens = mark.tokens - usage.cachedInputTokens
    if (mark.ttl === '1h') usage.cacheWriteOneHourTokens = usage.cacheWriteTokens
  }
  return usage
}

/** The tokens before the last answer, which may stand as several turns. */
function seenBefore(request: CanonicalRequest): number {
  let last = request.turns.findLastIndex(turn => turn.role === 'assistant')
  while (request.turns[last - 1]?.role === 'assistant') last--
  let tokens = toolTokens(request.tools)
  for (const turn of request.turns.slice(0, last)) tokens += turnTokens(turn)
  return tokens
}

/** The last place that is marked for the cache, in the order in which prompts are cached: tools, then turns. */
function lastMark(request: CanonicalRequest): { tokens: number; ttl?: '5m' | '1h' } | undefined {
  let mark: { tokens: number; ttl?: '5m' | '1h' } | undefined
  let tokens = 0
  for (const tool of request.tools) {
    tokens += toolTokens([tool])
    if (tool.type === 'function' && tool.cache) mark = { tokens, ttl: tool.cache.ttl }
  }
  for (const turn of request.turns) {
    tokens += TURN
    for (const part of turn.parts) {
      tokens += partTokens(part)
      if (part.cache) mark = { tokens, ttl: part.cache.ttl }
    }
  }
  return mark
}

function toolTokens(tools: readonly Tool[]): number {
  let tokens = 0
  for (const tool of tools) tokens += textTokens(JSON.stringify(tool))
  return tokens
}

function turnTokens(turn: Turn): number {
  let tokens = TURN
  for (const part of turn.parts) tokens += partTokens(part)
  return tokens
}

function partTokens(part: Part): number {
  switch (part.type) {
    case 'text':
    case 'reasoning':
    case 'refusal':
      return textTokens(part.text)
    case 'tool-call':
      return textTokens(part.name) + textTokens(part.arguments)
    case 'tool-result':
      return part.content.reduce((sum, inner) => sum + partTokens(inner), 0)
    case 'document':
      return part.source.from === 'text' ? textTokens(part.source.text) : MEDIA.document
    case 'image':
    case 'audio':
    case 'video':
      return MEDIA[part.type]
    case 'foreign':
      return textTokens(JSON.stringify(part.value) ?? '')
  }
}
