import { LARGEST_SHARE } from '../../../runtime/config/cache.ts'
import type { Finding } from '../problem.ts'
import { toBytes } from '../units.ts'
import { entriesOf, fieldOf, isPlainObject } from '../values.ts'
import type { Check } from './check.ts'

/** Bounds of the cache hold where they are said, and stand for something. */
export const checkCache: Check = ({ config }) => {
  const cache = fieldOf(config, 'cache')
  if (!isPlainObject(cache)) return []
  return [...unbounded(cache), ...tooLong(cache), ...unused(config)]
}

/** Other stores than the gateway's own bound themselves. */
function unbounded(cache: Record<string, unknown>): Finding[] {
  if (!isPlainObject(cache.store) || cache.maxBytes === undefined) return []
  const redis = 'redis' in cache.store
  return [
    {
      severity: 'error',
      code: 'cache',
      path: ['cache', 'maxBytes'],
      message: `The gateway does not bound what is kept in ${redis ? 'a Redis' : 'KV'}.`,
      hint: redis
        ? 'remove it, and set maxmemory and maxmemory-policy allkeys-lru in the Redis'
        : 'remove it, and let a shorter ttl of the models bound it',
    },
  ]
}

function tooLong({ maxBytes, maxEntryBytes }: Record<string, unknown>): Finding[] {
  const [all, one] = [sizeOf(maxBytes), sizeOf(maxEntryBytes)]
  if (all === undefined || one === undefined || one <= all * LARGEST_SHARE) return []
  const message = 'One answer may be at most a sixteenth of all that are kept.'
  const hint = `write at most ${Math.floor(all * LARGEST_SHARE)} bytes, or raise maxBytes`
  return [{ severity: 'error', code: 'cache', path: ['cache', 'maxEntryBytes'], message, hint }]
}

/** What the schema refuses is no size yet. */
function sizeOf(size: unknown): number | undefined {
  if (typeof size !== 'number' && typeof size !== 'string') return undefined
  const bytes = toBytes(size)
  return Number.isNaN(bytes) ? undefined : bytes
}

function unused(config: Record<string, unknown>): Finding[] {
  const used = entriesOf(config.models).some(([, model]) => {
    const option = fieldOf(model, 'cache')
    return option !== undefined && option !== false
  })
  if (used) return []
  const message = 'No model keeps its answers.'
  return [{ severity: 'warning', code: 'cache', path: ['cache'], message, hint: 'give a model cache: true' }]
}
