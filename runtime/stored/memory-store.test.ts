import { expect, it } from 'vitest'
import { MemoryPool, MemoryResponseStore } from './memory-store.ts'
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
  const store = new MemoryResponseStore({ most: 2 })
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

it('a conversation that began elsewhere goes on here', async () => {
  const beneath = new MemoryResponseStore()
  await beneath.save(kept('a'))
  const store = new MemoryResponseStore({ beneath })
  await store.save(kept('b', { previousId: 'a' }))
  expect(said((await store.chain('team', 'b'))?.items)).toEqual([
    'asked before a',
    'said by a',
    'asked before b',
    'said by b',
  ])
  expect(await store.chain('team', 'a')).toBeUndefined()
})

it('one that is being made goes on from what has been forgotten meanwhile', async () => {
  const store = new MemoryResponseStore()
  await store.save(kept('a'))
  await store.save(kept('b', { previousId: 'a', status: 'in_progress', response: { id: 'b' }, input: [] }))
  store.forget('a')
  expect(await store.end(kept('b', { previousId: 'a' }))).toBe(true)
  expect((await store.chain('team', 'b'))?.items).toHaveLength(4)
  expect(await store.end(kept('c'))).toBe(false)
})

const long = (id: string, length: number) => [{ id: `in_${id}`, item: { role: 'user', content: 'x'.repeat(length) } }]

it('what is larger than all that may be held is not held', async () => {
  const store = new MemoryResponseStore({ characters: 1_000 })
  await store.save(kept('a'))
  await store.save(kept('b', { input: long('b', 2_000) }))
  expect(await store.read('team', 'a')).toBeUndefined()
  expect(await store.read('team', 'b')).toBeUndefined()
  await store.save(kept('c'))
  expect(await store.read('team', 'c')).toBeDefined()
})

it('a conversation that grows without end is let go of, though each of its turns is short', async () => {
  const store = new MemoryResponseStore({ characters: 5_000 })
  let turns = 0
  for (let previousId: string | undefined; turns < 100; turns++) {
    const id = `r${turns}`
    await store.save(kept(id, { ...(previousId !== undefined && { previousId }), input: long(id, 200) }))
    if (!(await store.chain('team', id))) break
    previousId = id
  }
  expect(turns).toBeGreaterThan(5)
  expect(turns).toBeLessThan(25)
})

it('items that several responses share count once', async () => {
  const store = new MemoryResponseStore({ characters: 5_000 })
  await store.save(kept('a', { input: long('a', 2_500) }))
  for (const id of ['b', 'c', 'd']) await store.save(kept(id, { previousId: 'a' }))
  for (const id of ['a', 'b', 'c', 'd']) expect((await store.chain('team', id))?.items[0]?.content).toHaveLength(2_500)
})

it('stores that share a pool make room for each other: what was used longest ago is forgotten', async () => {
  const pool = new MemoryPool(5_000)
  const [a, b, c] = [1, 2, 3].map(() => new MemoryResponseStore({ pool })) as [
    MemoryResponseStore,
    MemoryResponseStore,
    MemoryResponseStore,
  ]
  await a.save(kept('a', { input: long('a', 2_000) }))
  await b.save(kept('b', { input: long('b', 2_000) }))
  await a.save(kept('a2'))
  await c.save(kept('c', { input: long('c', 2_000) }))
  expect(await b.chain('team', 'b')).toBeUndefined()
  expect(await a.chain('team', 'a')).toBeDefined()
  expect(await c.chain('team', 'c')).toBeDefined()
  a.clear()
  await b.save(kept('b', { input: long('b', 2_000) }))
  expect(await c.chain('team', 'c')).toBeDefined()
})
