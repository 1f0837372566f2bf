import type { KVNamespace } from '@cloudflare/workers-types'
import type { Driver } from 'unstorage'
import kv from 'unstorage/drivers/cloudflare-kv-binding'

/** What the keys of the cache begin with. */
const BASE = 'headgate:cache'

export function isKvNamespace(binding: unknown): binding is KVNamespace {
  return typeof binding === 'object' && binding !== null && 'getWithMetadata' in binding
}

/** A KV namespace as a driver of unstorage. KV keeps nothing for less than a minute. */
export function kvDriver(binding: KVNamespace): Driver {
  // The driver's types are of another version of the same interface.
  return kv({ binding: binding as never, base: BASE })
}
