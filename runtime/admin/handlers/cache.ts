import { AdminError } from '../admin-error.ts'
import type { AdminHandlers } from '../context.ts'

export const cacheHandlers: Pick<AdminHandlers, 'getCache' | 'purgeCache'> = {
  async getCache(_, { gateway: { cache } }) {
    return cache ? { enabled: true, ...(await cache.stats()) } : { enabled: false }
  },

  async purgeCache({ body }, { gateway: { cache } }) {
    if (body.key !== undefined && body.group !== undefined)
      throw new AdminError(400, 'invalid_request', 'An answer is kept for a key or for a group: name one of them.')
    return { purged: (await cache?.purge(body)) ?? 0 }
  },
}
