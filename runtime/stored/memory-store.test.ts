import { expect, it } from 'vitest'
import { MemoryResponseStore } from './memory-store.ts'
import type { KeptResponse } from './response-store.ts'

function kept(id: string, parts: Partial<KeptResponse> = {}): KeptResponse {
  return {
    id,
    owner: 'team',
    status: 'completed',
    response: { id, output: [{ id: `msg_${id}`, type: 'message', role: 'assistant', content: `said by ${id}` }] },
    input: [{ id: `in_${id}`, item: { role: 'user', content: `asked before ${id}` } }],
    ...parts,
  }
}

const said = (items: readonly Readonly<Record<string, unknown>>[] | undefined) => items?.map(({ content }) => content)

it('a chain is all items of all its responses, in their order', async () => {
  const store = new MemoryResponseStore()
  await store.save(kept('a'))
  await store.save(kept('b', { previousId: 'a' }))
  const chain = await store.chain('team', 'b')
  expect(said(chain?.items)).toEqual(['asked before a', 'said by a', 'asked before b', 'said by b'])
})

it('nothing is found for another owner', async () => {
  const store = new MemoryResponseStore()
  await store.save(kept('a'))
  expect(await store.read('other', 'a')).toBeUndefined()
  expect(await store.chain('other', 'a')).toBeUndefined()
  expect((await store.items('other', ['msg_a'])).size).toBe(0)
  expect(await store.remove('other', 'a')).toBe(false)
})

it('items are found by their ids, also those that were given one here', async () => {
  const store = new MemoryResponseStore()
  await store.save(kept('a'))
  const found = await store.items('team', ['msg_a', 'in_a', 'msg_b'])
  expect(found.get('in_a')).toEqual({ role: 'user', content: 'asked before a' })
  expect([...found.keys()].sort()).toEqual(['in_a', 'msg_a'])
})

it('the oldest goes first, and those that went on from it keep their conversation', async () => {
  const store = new MemoryResponseStore(2)
  await store.save(kept('a'))
  await store.save(kept('b', { previousId: 'a' }))
  await store.save(kept('c', { previousId: 'b' }))
  expect(await store.chain('team', 'a')).toBeUndefined()
  expect((await store.chain('team', 'c'))?.items).toHaveLength(6)
})

it('what goes on from something that is not there has no conversation', async () => {
  const store = new MemoryResponseStore()
  await store.save(kept('b', { previousId: 'gone' }))
  expect(await store.chain('team', 'b')).toBeUndefined()
})

it('what is larger than all that may be held is held alone', async () => {
  const store = new MemoryResponseStore(10, 1_000)
  await store.save(kept('a'))
  await store.save(kept('b', { input: [{ id: 'in', item: { role: 'user', content: 'x'.repeat(2_000) } }] }))
  expect(await store.read('team', 'a')).toBeUndefined()
  expect(await store.read('team', 'b')).toBeDefined()
})
