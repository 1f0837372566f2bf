import type { CacheMark, ToolResultPart } from '../canonical/part.ts'

/** The cache mark of a result: its own, or the last of those inside it, which stands for all before it. */
export function resultMark({ cache, content }: ToolResultPart): CacheMark | undefined {
  return cache ?? content.findLast(part => part.cache)?.cache
}
