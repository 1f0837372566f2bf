import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createResponse } from '../../generated/protocols/openai-responses/operations.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import { protocols } from '../protocols/registry.ts'
import { sqliteDatabase } from '../state/sqlite-database.ts'
import { DurableStore } from '../stored/durable-store.ts'
import { MemoryResponseStore } from '../stored/memory-store.ts'
import type { Item, ResponseStore } from '../stored/response-store.ts'
import type { ReadCall } from './call.ts'
import { expand } from './expand.ts'
import { testCall, testGateway } from './test-call.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-expand-'))
const database = sqliteDatabase(join(folder, 'headgate.db'))
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

let stored: DurableStore
let local: MemoryResponseStore
beforeEach(() => {
  stored = new DurableStore(database)
  local = new MemoryResponseStore()
})

function callOf(json: string, parts: { local?: ResponseStore; stores?: boolean } = {}): ReadCall {
  return testCall({
    gateway: testGateway(parts.stores === false ? {} : { stored }),
    operation: createResponse,
    protocol: protocols['openai-responses'],
    bytes: utf8(json),
    body: JSON.parse(json),
    local: parts.local,
  })
}

const said: Item = { id: 'msg_1', type: 'message', role: 'assistant', content: [] }

async function keep(store: ResponseStore, id: string): Promise<void> {
  const input = [{ id: 'in_1', item: { role: 'user', content: 'hi' } }]
  await store.save({ id, owner: 'team', status: 'completed', response: { id, output: [said] }, input })
}

describe('a call that stores nothing and goes on from nothing', () => {
  it.each([
    ['where nothing is stored', '{"model":"m","input":"x","previous_response_id":"resp_upstream"}', false],
    ['that is not to be stored', '{ "model":"m", "input":"x", "store" : false }', true],
  ])('stays as it came, byte for byte: %s', (_, json, stores) => {
    const call = callOf(json, { stores })
    const { bytes, body } = call
    expect(expand(call)).toBe(call)
    expect(call.bytes).toBe(bytes)
    expect(call.body).toBe(body)
    expect(call.keeping).toBeUndefined()
  })
})

it('what is stored is not to be stored by the upstream, and nothing else of it changes', async () => {
  const call = await expand(callOf('{ "model":"m",  "n":1.0, "input":"x", "background":false }'))
  expect(text(call.bytes)).toBe('{"store":false,"model":"m",  "n":1.0, "input":"x"}')
  expect(call.keeping).toMatchObject({ store: stored, tells: { store: true }, own: [{ item: { content: 'x' } }] })
})

it('what goes on is whole, in its bytes as in its body', async () => {
  await keep(stored, 'resp_whole')
  const call = await expand(callOf('{"model":"m","input":"on","previous_response_id":"resp_whole","store":false}'))
  const input = [{ role: 'user', content: 'hi' }, said, { role: 'user', content: 'on' }]
  expect(JSON.parse(text(call.bytes))).toEqual({ model: 'm', store: false, input })
  expect(call.body).toEqual({ model: 'm', store: false, input })
  expect(call.keeping).toEqual({
    tells: { previous_response_id: 'resp_whole' },
    own: [expect.objectContaining({ item: { role: 'user', content: 'on' } })],
    background: false,
    previousId: 'resp_whole',
  })
})

it('a kept item that no request could bring is refused with its place', async () => {
  const odd = { id: 'fc_1', type: 'function_call', call_id: 5, name: 'f', arguments: '{}' }
  await stored.save({ id: 'resp_odd', owner: 'team', status: 'completed', response: { output: [odd] }, input: [] })
  await expect(expand(callOf('{"model":"m","input":"on","previous_response_id":"resp_odd"}'))).rejects.toMatchObject({
    status: 400,
    details: { param: expect.stringContaining('input[0]') },
  })
})

describe('over a connection that remembers', () => {
  it('what is not to be stored is kept by the connection alone', async () => {
    const call = await expand(callOf('{"model":"m","input":"x","store":false}', { local }))
    expect(call.keeping).toMatchObject({ store: local, tells: { id: expect.stringMatching(/^resp_/) } })
    expect(call.keeping?.tells).not.toHaveProperty('store')
  })

  it.each(['stored', 'local'] as const)(
    'what goes on from another store than its own is kept whole: from %s',
    async from => {
      await keep(from === 'stored' ? stored : local, `resp_${from}`)
      const store = from === 'local'
      const json = JSON.stringify({ model: 'm', input: 'on', previous_response_id: `resp_${from}`, store })
      const { keeping } = await expand(callOf(json, { local }))
      expect(keeping?.store).toBe(store ? stored : local)
      expect(keeping).not.toHaveProperty('previousId')
      expect(keeping?.tells.previous_response_id).toBe(`resp_${from}`)
      expect(keeping?.own.map(({ item }) => item)).toEqual([
        { role: 'user', content: 'hi' },
        said,
        { role: 'user', content: 'on' },
      ])
    },
  )

  it('a conversation is remembered whole by a connection', async () => {
    const row = { id: 'conv_1', owner: 'team', metadata: '{}', createdAt: Date.now(), expiresAt: Date.now() + 1e6 }
    await stored.conversations.insert(row, [{ name: 'msg_1', value: said }])
    const { keeping } = await expand(
      callOf('{"model":"m","input":"on","conversation":"conv_1","store":false}', { local }),
    )
    expect(keeping?.own.map(({ item }) => item)).toEqual([said, { role: 'user', content: 'on' }])
  })
})
