import type { Usage } from '../../canonical/usage.ts'
import { isRecord } from '../../platform/json.ts'

/** The counters of a reply in the canonical meaning, where input includes the cache; undefined where it tells none. */
export function readUsage(said: unknown): Usage | undefined {
  if (!isRecord(said)) return undefined
  const input = count(said.inputTokens)
  const read = count(said.cacheReadInputTokens) ?? count(said.cacheReadInputTokenCount)
  const written = count(said.cacheWriteInputTokens) ?? count(said.cacheWriteInputTokenCount)
  const hour = oneHour(said.cacheDetails)
  const output = count(said.outputTokens)
  const usage: Usage = {
    ...(input !== undefined && { inputTokens: input + (read ?? 0) + (written ?? 0) }),
    ...(read !== undefined && { cachedInputTokens: read }),
    ...(written !== undefined && { cacheWriteTokens: written }),
    ...(hour !== undefined && written !== undefined && hour <= written && { cacheWriteOneHourTokens: hour }),
    ...(output !== undefined && { outputTokens: output }),
  }
  return Object.keys(usage).length === 0 ? undefined : usage
}

/** What was written for an hour, where the writes are told apart. */
function oneHour(details: unknown): number | undefined {
  if (!Array.isArray(details) || details.length === 0) return undefined
  return details
    .filter(detail => isRecord(detail) && detail.ttl === '1h')
    .reduce((sum: number, detail) => sum + (count(detail.inputTokens) ?? 0), 0)
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : undefined
}
