import type { Driver } from 'unstorage'
import { text, utf8 } from '../../platform/byte-search.ts'

interface Kept {
  bytes: Uint8Array
  /** Milliseconds since 1970. */
  expiresAt: number
}

export interface BoundedDriver extends Driver {
  /** What is kept, in bytes of keys and values. */
  size(): { entries: number; bytes: number } | Promise<{ entries: number; bytes: number }>
  /** From now on this is the bound. What is kept beyond goes. */
  resize(maxBytes: number): void
}

/**
 * Answers in the memory of this process, as bytes outside of its heap: never more than `maxBytes` of them, keys included.
 * Those that were not asked for the longest go first.
 */
export function memoryDriver(maxBytes: number, now: () => number = Date.now): BoundedDriver {
  let bound = maxBytes
  const kept = new Map<string, Kept>()
  let size = 0
  const forget = (key: string): boolean => {
    const entry = kept.get(key)
    if (!entry) return false
    size -= sizeOf(key, entry)
    return kept.delete(key)
  }
  const find = (key: string): Kept | undefined => {
    const entry = kept.get(key)
    if (entry && entry.expiresAt > now()) return entry
    forget(key)
    return undefined
  }
  const makeRoom = (): void => {
    for (const oldest of kept.keys()) {
      if (size <= bound) break
      forget(oldest)
    }
  }
  return {
    name: 'headgate-memory',
    hasItem: key => find(key) !== undefined,
    getItem(key) {
      const entry = find(key)
      if (!entry) return null
      kept.delete(key)
      kept.set(key, entry)
      return text(entry.bytes)
    },
    setItem(key, value, { ttl }) {
      forget(key)
      const entry = { bytes: utf8(value), expiresAt: now() + ttl * 1000 }
      const needed = sizeOf(key, entry)
      if (needed > bound) return
      kept.set(key, entry)
      size += needed
      makeRoom()
    },
    removeItem: key => void forget(key),
    getKeys: base => [...kept.keys()].filter(key => key.startsWith(base)),
    size: () => ({ entries: kept.size, bytes: size }),
    resize(bytes) {
      bound = bytes
      makeRoom()
    },
  }
}

function sizeOf(key: string, { bytes }: Kept): number {
  return key.length + bytes.length
}
