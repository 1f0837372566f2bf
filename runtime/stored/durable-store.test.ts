import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { d1Database } from '../state/d1-database.ts'
import type { SqlDatabase } from '../state/database.ts'
import { migrations } from '../state/migrations/index.ts'
import { sqliteDatabase } from '../state/sqlite-database.ts'
import { BACKGROUND_LEASE, DurableStore } from './durable-store.ts'
import type { Item, KeptResponse } from './response-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-stored-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TABLES = ['payloads', 'responses', 'response_items', 'response_events', 'conversations', 'conversation_items']

const said = (text: string, id = `msg_${text}`): Item => ({ id, type: 'message', role: 'assistant', content: text })
const asked = (text: string, id = `in_${text}`) => ({ id, item: { role: 'user', content: text } as Item })

function kept(id: string, parts: Partial<KeptResponse> = {}): KeptResponse {
  return {
    id,
    owner: 'team',
    status: 'completed',
    response: { id, object: 'response', status: 'completed', output: [said(`answer ${id}`)] },
    input: [asked(`question ${id}`)],
    expiresAt: 10_000,
    ...parts,
  }
}

const contents = (items: readonly Item[] | undefined) => items?.map(({ content }) => content)

describe.each(['SQLite', 'D1'])('responses in %s', kind => {
  let database: SqlDatabase
  let store: DurableStore
  let now = 1_000
  let stop = async (): Promise<void> => {}
  beforeAll(async () => {
    if (kind === 'SQLite') database = sqliteDatabase(join(folder, 'headgate.db'))
    else {
      const miniflare = new Miniflare({
        modules: true,
        script: 'export default { fetch() { return new Response() } }',
        compatibilityDate: '2026-01-01',
        d1Databases: { DB: 'any' },
        cf: false,
      })
      stop = () => miniflare.dispose()
      const client = await miniflare.getD1Database('DB')
      for (const { sql } of migrations)
        for (const statement of sql.split('--> statement-breakpoint')) await client.prepare(statement).run()
      database = d1Database(client)
    }
  }, 30_000)
  afterAll(async () => {
    await database.close()
    await stop()
  })
  beforeEach(async () => {
    now = 1_000
    store = new DurableStore(database, () => now)
    await database.batch(TABLES.map(table => [`delete from ${table}`] as const))
  })
  const count = async (table: string) => (await database.get<{ n: number }>(`select count(*) as n from ${table}`))!.n
  const empty = async () => Promise.all(TABLES.map(count)).then(counts => counts.every(n => n === 0))

  it('a response is found as it was saved', async () => {
    const response = kept('a', {
      response: {
        id: 'a',
        model: 'm',
        tools: [{ type: 'function', name: 'f', description: 'x'.repeat(5_000) }],
        usage: { input_tokens: 1 },
        output: [said('one'), said('two')],
      },
      previousId: 'before',
    })
    await store.save(response)
    const found = await store.read('team', 'a')
    expect(found).toMatchObject({
      ...response,
      response: { ...response.response, status: 'completed' },
    })
  })

  it('nothing is found for another owner, nor removed', async () => {
    await store.save(kept('a'))
    expect(await store.read('other', 'a')).toBeUndefined()
    expect(await store.chain('other', 'a')).toBeUndefined()
    expect(await store.inputOf('other', 'a')).toBeUndefined()
    expect((await store.items('other', ['msg_answer a'])).size).toBe(0)
    expect(await store.remove('other', 'a')).toBe(false)
    expect(await store.read('team', 'a')).toBeDefined()
  })

  it('a chain is all items of all its responses, in their order', async () => {
    await store.save(kept('a'))
    await store.save(kept('b', { previousId: 'a', input: [asked('1'), asked('2')] }))
    await store.save(kept('c', { previousId: 'b' }))
    const chain = await store.chain('team', 'c')
    expect(contents(chain?.items)).toEqual([
      ...['question a', 'answer a', '1', '2', 'answer b', 'question c', 'answer c'],
    ])
    expect(contents((await store.inputOf('team', 'c'))?.map(({ item }) => item))).toEqual([
      ...['question a', 'answer a', '1', '2', 'answer b', 'question c'],
    ])
  })

  it('a chain that lost one of its responses is none', async () => {
    await store.save(kept('a'))
    await store.save(kept('b', { previousId: 'a' }))
    expect(await store.remove('team', 'a')).toBe(true)
    expect(await store.chain('team', 'b')).toBeUndefined()
    expect(await store.read('team', 'b')).toBeDefined()
  })

  it('what is the same is stored once, and stays until nothing refers to it any more', async () => {
    const history = [asked('one'), asked('two')]
    const output = { output: [said('same')] }
    await store.save(kept('a', { input: history, response: output }))
    await store.save(kept('b', { input: [...history, asked('three')], response: output }))
    expect(await count('payloads')).toBe(4)
    await store.remove('team', 'b')
    expect(await count('payloads')).toBe(3)
    expect(contents((await store.chain('team', 'a'))?.items)).toEqual(['one', 'two', 'same'])
    await store.remove('team', 'a')
    expect(await empty()).toBe(true)
  })

  it('what is larger than a row comes back whole', async () => {
    const long = `${'🦆'.repeat(900_000)}\u0000"\\end`
    await store.save(kept('a', { input: [asked(long, 'in')] }))
    expect(contents((await store.read('team', 'a'))?.input.map(({ item }) => item))).toEqual([long])
    expect(await count('payloads')).toBeGreaterThan(4)
    await store.remove('team', 'a')
    expect(await empty()).toBe(true)
  })

  it('hundreds of items are stored and found in their order', async () => {
    const many = Array.from({ length: 700 }, (_, n) => asked(`${n} ${'x'.repeat(1_000)}`, `in_${n}`))
    await store.save(kept('a', { input: many }))
    expect((await store.read('team', 'a'))?.input).toEqual(many)
  })

  it('one that is being made is found so, and as it was when it has ended', async () => {
    const made = { id: 'a', output: [] }
    await store.save(kept('a', { status: 'in_progress', response: made, input: [] }))
    expect(await store.read('team', 'a')).toMatchObject({ status: 'in_progress', response: { status: 'in_progress' } })
    expect(await store.end(kept('a'))).toBe(true)
    expect(await store.read('team', 'a')).toMatchObject(kept('a'))
    expect(await store.end(kept('a', { status: 'failed' }))).toBe(false)
    expect((await store.read('team', 'a'))?.status).toBe('completed')
  })

  it('one whose maker has ended without a word has failed', async () => {
    await store.save(kept('a', { status: 'in_progress', background: true, expiresAt: 1e12 }))
    now += BACKGROUND_LEASE
    expect((await store.read('team', 'a'))?.status).toBe('in_progress')
    now += 1
    expect(await store.read('team', 'a')).toMatchObject({
      status: 'failed',
      response: { status: 'failed', error: { code: 'server_error' } },
    })
    expect((await store.chain('team', 'a'))?.status).toBe('failed')
  })

  it('one that was cancelled or removed meanwhile does not end, and leaves nothing behind', async () => {
    const pending = { status: 'in_progress', background: true, input: [], response: { output: [] } } as const
    await store.save(kept('a', pending))
    expect(await store.responses.cancel('other', 'a')).toBe(false)
    expect(await store.responses.cancel('team', 'a')).toBe(true)
    expect(await store.responses.renew('a', 5)).toBe(false)
    expect(await store.end(kept('a', { background: true }))).toBe(false)
    expect((await store.read('team', 'a'))?.status).toBe('cancelled')
    await store.save(kept('b', pending))
    await store.remove('team', 'b')
    expect(await store.end(kept('b'))).toBe(false)
    expect(await count('payloads')).toBe(0)
  })

  it('only what is made in the background is cancelled', async () => {
    await store.save(kept('a', { status: 'in_progress' }))
    expect(await store.responses.cancel('team', 'a')).toBe(false)
  })

  it('past its time a response is not found, but those that go on from it are', async () => {
    await store.save(kept('a', { expiresAt: 2_000 }))
    await store.save(kept('b', { previousId: 'a', expiresAt: 3_000 }))
    now = 2_500
    expect(await store.read('team', 'a')).toBeUndefined()
    expect(await store.chain('team', 'a')).toBeUndefined()
    expect((await store.items('team', ['msg_answer a'])).size).toBe(0)
    expect((await store.chain('team', 'b'))?.items).toHaveLength(4)
    expect(await store.sweep()).toBe(false)
    now = 3_500
    while (await store.sweep());
    expect(await empty()).toBe(true)
  })

  it('pieces of a stream are found from the one that holds an event', async () => {
    await store.save(kept('a', { status: 'in_progress', background: true, events: true }))
    for (const first of [0, 4, 9])
      expect(await store.responses.addEvents('a', { first, frames: `${first}` })).toBe(true)
    const from = async (n: number) => (await store.responses.events('a', n)).map(({ first }) => first)
    expect(await from(0)).toEqual([0, 4, 9])
    expect(await from(8)).toEqual([4, 9])
    expect(await from(20)).toEqual([9])
    await store.responses.cancel('team', 'a')
    expect(await store.responses.addEvents('a', { first: 12, frames: '12' })).toBe(false)
  })

  describe('a conversation', () => {
    const conversation = { id: 'conv', owner: 'team', metadata: '{}', createdAt: 1_000, expiresAt: 2_000 }
    const items = async () => (await store.conversations.items('conv')).map(({ value }) => (value as Item).content)
    beforeEach(() => store.conversations.insert(conversation, [{ name: 'first', value: said('first', 'first') }]))

    it('is joined by what a whole response brought and said, and lives on with it', async () => {
      await store.save(kept('a', { conversationId: 'conv' }))
      await store.save(kept('b', { conversationId: 'conv', status: 'in_progress', input: [], response: {} }))
      await store.end(kept('b', { conversationId: 'conv' }))
      expect(await items()).toEqual(['first', 'question a', 'answer a', 'question b', 'answer b'])
      expect((await store.conversations.read('team', 'conv', 2_500))?.expiresAt).toBe(10_000)
      expect((await store.inputOf('team', 'b'))?.map(({ id }) => id)).toEqual([
        ...['first', 'in_question a', 'msg_answer a', 'in_question b'],
      ])
    })

    it('is not joined by what failed', async () => {
      await store.save(kept('a', { conversationId: 'conv', status: 'failed' }))
      expect(await items()).toEqual(['first'])
    })

    it('is part of what goes on from one of its responses, as it was then', async () => {
      await store.save(kept('a', { conversationId: 'conv' }))
      await store.conversations.add('conv', [{ name: 'later', value: said('later') }], 3_000)
      await store.save(kept('b', { previousId: 'a' }))
      expect(contents((await store.chain('team', 'b'))?.items)).toEqual([
        ...['first', 'question a', 'answer a', 'question b', 'answer b'],
      ])
    })

    it('once deleted, nothing goes on from its responses as if it had not been', async () => {
      await store.save(kept('a', { conversationId: 'conv' }))
      await store.conversations.remove('team', 'conv')
      expect(await store.chain('team', 'a')).toBeUndefined()
      expect(await store.read('team', 'a')).toBeDefined()
      await store.conversations.insert({ ...conversation, id: 'empty' }, [])
      await store.save(kept('b', { conversationId: 'empty' }))
      await store.conversations.remove('team', 'empty')
      expect(contents((await store.chain('team', 'b'))?.items)).toEqual(['question b', 'answer b'])
    })

    it('stays as long as a response that joined it', async () => {
      await store.save(kept('a', { conversationId: 'conv', expiresAt: 1e12 }))
      await database.run('update conversations set expires_at = 1')
      expect(await store.sweep()).toBe(false)
      await store.remove('team', 'a')
      expect(await store.sweep()).toBe(true)
      expect(await empty()).toBe(true)
    })

    it('is read in pages, either way', async () => {
      const more = Array.from({ length: 5 }, (_, n) => ({ name: `m${n}`, value: said(`${n}`) }))
      expect(await store.conversations.add('conv', more, 3_000)).toBe(true)
      expect(await store.conversations.add('none', more, 3_000)).toBe(false)
      const names = async (page: Parameters<typeof store.conversations.page>[1]) =>
        (await store.conversations.page('conv', page)).map(({ name }) => name)
      expect(await names({ most: 3, order: 'asc' })).toEqual(['first', 'm0', 'm1'])
      expect(await names({ most: 2, order: 'desc' })).toEqual(['m4', 'm3'])
      const m3 = await store.conversations.item('conv', 'm3')
      expect(await names({ most: 9, order: 'desc', after: m3!.position })).toEqual(['m2', 'm1', 'm0', 'first'])
    })

    it('loses an item, and all of them with itself; what others refer to stays', async () => {
      await store.save(kept('a', { conversationId: 'conv' }))
      expect(await store.conversations.removeItem('conv', 'first')).toBe(true)
      expect(await store.conversations.removeItem('conv', 'first')).toBe(false)
      expect(await count('payloads')).toBe(2)
      expect(await store.conversations.remove('other', 'conv')).toBe(false)
      expect(await store.conversations.remove('team', 'conv')).toBe(true)
      expect(await count('payloads')).toBe(2)
      await store.remove('team', 'a')
      expect(await empty()).toBe(true)
    })

    it('is swept past its time', async () => {
      now = 2_500
      expect(await store.conversations.read('team', 'conv', now)).toBeUndefined()
      expect(await store.sweep()).toBe(true)
      expect(await empty()).toBe(true)
    })

    it('is where items are found by their ids', async () => {
      expect([...(await store.items('team', ['first'])).values()]).toEqual([said('first', 'first')])
      expect((await store.items('other', ['first'])).size).toBe(0)
    })
  })
})

it('what was deleted is not in the file any more', async () => {
  const path = join(folder, 'deleted.db')
  const database = sqliteDatabase(path)
  const store = new DurableStore(database, () => 1_000)
  await store.save(kept('a', { input: [asked('the needle in the haystack')] }))
  await store.remove('team', 'a')
  await database.close()
  expect(readFileSync(path).includes('the needle in the haystack')).toBe(false)
})
