import type { Driver } from 'unstorage'

/** What the keys of the cache begin with. */
const BASE = 'headgate:cache'

/** Milliseconds, and attempts: nobody waits for a Redis that is not there. */
const CONNECTION = { connectTimeout: 2_000, commandTimeout: 2_000, maxRetriesPerRequest: 1 }

/**
 * A Redis as a driver of unstorage. Its client is loaded with the first use, and connects then: a gateway without it
 * neither needs nor loads it.
 */
export function redisDriver(url: string): Driver {
  let made: Promise<Driver> | undefined
  const driver = (): Promise<Driver> => {
    made ??= connect(url).catch((thrown: unknown) => {
      made = undefined
      throw thrown
    })
    return made
  }
  return {
    name: 'headgate-redis',
    hasItem: async (key, options) => (await driver()).hasItem(key, options),
    getItem: async (key, options) => (await driver()).getItem(key, options),
    setItem: async (key, value, options) => (await driver()).setItem?.(key, value, options),
    removeItem: async (key, options) => (await driver()).removeItem?.(key, options),
    getKeys: async (base, options) => (await driver()).getKeys(base, options),
    dispose: async () => (await made)?.dispose?.(),
  }
}

async function connect(url: string): Promise<Driver> {
  const { default: redis } = await import('unstorage/drivers/redis').catch((cause: unknown) => {
    throw new Error('The client of Redis is not installed: npm install ioredis.', { cause })
  })
  const driver = redis({ url, base: BASE, ...CONNECTION })
  // Each call is told of its own failure; an error without a listener would end the process.
  driver.getInstance?.().on('error', () => {})
  return driver
}
