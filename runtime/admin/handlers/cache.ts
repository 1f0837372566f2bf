import { AdminError } from '../admin-error.ts'
import type { AdminHandlers } from '../context.ts'

export const cacheHandlers: Pick<AdminHandlers, 'getCache' | 'purgeCache'> = {
  async getCache(_, { gateway: { cache } }) {
    return cache ? { enabled: true, ...(await cache.stats()) } : { enabled: false }
  },

  async purgeCache({ body }, { gateway: { cache, keys } }) {
    if (body.key !== undefined && body.group !== undefined)
      throw new AdminError(400, 'invalid_request', 'An answer is kept for a key or for a group: name one of them.')
    if (!cache) return { purged: 0 }
    const { key } = body
    if (key === undefined) return { purged: await cache.purge(body) }
    const purged = await Promise.all(keys.ownersOf(key).map(owner => cache.purge({ ...body, key: owner })))
    return { purged: purged.reduce((sum, one) => sum + one, 0) }
  },
}
