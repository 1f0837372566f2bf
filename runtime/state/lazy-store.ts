import type { UsageStore } from './store.ts'

export interface LazyUsageStore extends UsageStore {
  /** Opens it ahead of its first use. */
  open(): Promise<void>
}

/**
 * A store that is opened when it is first needed, so that a server answers before its database is open. Where the
 * opening fails, the call that needed it rejects, and the next one tries again. A store never needed is never opened.
 */
export function lazyUsageStore(open: () => Promise<UsageStore>): LazyUsageStore {
  let opened: Promise<UsageStore> | undefined
  const store = (): Promise<UsageStore> => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  return {
    async open() {
      await store()
    },
    append: async records => (await store()).append(records),
    close: async () => (await opened)?.close(),
  }
}
