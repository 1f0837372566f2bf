import type { CacheControl, PromptCacheBreakpoint } from '../../../generated/protocols/openai-chat/types.ts'
import type { CacheMark } from '../../canonical/part.ts'
import type { Dialect } from './dialect.ts'

interface Marks {
  prompt_cache_breakpoint?: PromptCacheBreakpoint
  cache_control?: CacheControl
  copilot_cache_control?: CacheControl
}

/** The cache mark of a part, a message or a tool, in OpenAI's own words or in those of the compatibles. */
export function cacheMark(marked: Marks): { cache?: CacheMark } {
  const control = marked.cache_control ?? marked.copilot_cache_control
  if (control) return { cache: control.ttl === '1h' || control.ttl === '5m' ? { ttl: control.ttl } : {} }
  return marked.prompt_cache_breakpoint ? { cache: {} } : {}
}

/**
 * The mark for servers that cache only up to marks. The others cache by themselves, so nothing is lost with them; private
 * names of the mark never leave for anyone.
 */
export function writeCacheMark({ cache }: { cache?: CacheMark }, dialect: Dialect): { cache_control?: CacheControl } {
  if (!cache || !dialect.cacheMarks) return {}
  return { cache_control: { type: 'ephemeral', ...(cache.ttl && { ttl: cache.ttl }) } }
}
