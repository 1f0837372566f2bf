/** What a client wants of the cache, by its `cache-control`. */
export interface CacheWish {
  /** An answer of now; it is kept for others. */
  fresh: boolean
  /** Neither given from the cache, nor kept in it. */
  avoided: boolean
  /** The oldest answer that it takes, in milliseconds. */
  maxAge: number
}

const NO_WISH: CacheWish = { fresh: false, avoided: false, maxAge: Number.POSITIVE_INFINITY }

/** Directives of HTTP that say nothing here are skipped. */
export function cacheWishOf(header: string | undefined): CacheWish {
  if (header === undefined) return NO_WISH
  const wish = { ...NO_WISH }
  for (const directive of header.toLowerCase().split(',')) {
    const [name, value = ''] = directive.trim().split('=')
    if (name === 'no-cache') wish.fresh = true
    else if (name === 'no-store') wish.avoided = true
    else if (name === 'max-age' && /^"?\d+"?$/.test(value)) wish.maxAge = Number(value.replaceAll('"', '')) * 1000
  }
  return wish
}
