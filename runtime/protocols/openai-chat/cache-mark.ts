import type { CacheControl, PromptCacheBreakpoint } from '../../../generated/protocols/openai-chat/types.ts'
import type { CacheMark } from '../../canonical/part.ts'

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
