import { describe, expect, it, vi } from 'vitest'
import { recordOf } from './fixtures/records.ts'
import { lazyUsageStore } from './lazy-store.ts'
import type { UsageStore } from './store.ts'

function storeForTests() {
  return {
    append: vi.fn(async () => {}),
    close: vi.fn(async () => {}),
  } satisfies UsageStore
}

describe('a lazy usage store', () => {
  it('opens once, when it is first needed', async () => {
    const inner = storeForTests()
    const open = vi.fn(async () => inner)
    const store = lazyUsageStore(open)
    expect(open).not.toHaveBeenCalled()
    await Promise.all([store.append([recordOf(1)]), store.append([recordOf(2)])])
    expect(open).toHaveBeenCalledTimes(1)
    expect(inner.append).toHaveBeenCalledTimes(2)
  })

  it('says why it cannot be opened, and tries again when it is needed again', async () => {
    const inner = storeForTests()
    const open = vi.fn(async () => inner).mockRejectedValueOnce(new Error('no such disk'))
    const store = lazyUsageStore(open)
    await expect(store.append([recordOf(1)])).rejects.toThrow('no such disk')
    await store.append([recordOf(1)])
    expect(inner.append).toHaveBeenCalledTimes(1)
  })

  it('closes what it has opened, and opens nothing to close it', async () => {
    const inner = storeForTests()
    const open = vi.fn(async () => inner)
    await lazyUsageStore(open).close()
    expect(open).not.toHaveBeenCalled()
    const store = lazyUsageStore(open)
    await store.append([])
    await store.close()
    expect(inner.close).toHaveBeenCalledTimes(1)
  })

  it('closes in peace where it could not be opened', async () => {
    const store = lazyUsageStore(() => Promise.reject(new Error('no such disk')))
    await store.append([]).catch(() => {})
    await store.close()
  })
})
