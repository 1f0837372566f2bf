import { AdminError } from '../admin-error.ts'
import type { AdminHandlers } from '../context.ts'

export const cacheHandlers: Pick<AdminHandlers, 'getCache' | 'purgeCache'> = {
  async getCache(_, { gateway: { cache } }) {
    return cache ? { enabled: true, ...(await cache.stats()) } : { enabled: false }
  },

  async purgeCache({ body: { model, key, group } }, { gateway: { cache } }) {
    if (key !== undefined && group !== undefined)
      throw new AdminError(400, 'invalid_request', 'An answer is kept for a key or for a group: name one of them.')
    const owner = key !== undefined ? `key:${key}` : group !== undefined ? `group:${group}` : undefined
    const which = { ...(model !== undefined && { model }), ...(owner !== undefined && { owner }) }
    return { purged: (await cache?.purge(which)) ?? 0 }
  },
}
