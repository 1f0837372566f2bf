import { beforeEach, expect, it } from 'vitest'
import { expandRequest, refersBack } from './expand.ts'
import { MemoryResponseStore } from './memory-store.ts'
import type { Item, KeptStatus } from './response-store.ts'

let store: MemoryResponseStore

beforeEach(() => {
  store = new MemoryResponseStore()
})

async function keep(
  id: string,
  output: Item[],
  input: Item[] = [],
  previousId?: string,
  status: KeptStatus = 'completed',
) {
  await store.save({
    id,
    owner: 'team',
    status,
    response: { id, output },
    input: input.map((item, n) => ({ id: `in_${id}_${n}`, item })),
    ...(previousId !== undefined && { previousId }),
  })
}

const expand = (body: Record<string, unknown>, owner = 'team') => expandRequest(body, { owner, stores: [store] })

const call = { id: 'fc_1', type: 'function_call', call_id: 'c1', name: 'f', arguments: '{}' }
const result = { type: 'function_call_output', call_id: 'c1', output: '5' }

it('only what refers to something is looked at', () => {
  expect(refersBack({ input: 'hi' })).toBe(false)
  expect(refersBack({ input: [{ role: 'user', content: 'hi' }], previous_response_id: null })).toBe(false)
  expect(refersBack({ previous_response_id: 'resp_1' })).toBe(true)
  expect(refersBack({ conversation: { id: 'conv_1' } })).toBe(true)
  expect(refersBack({ input: [{ type: 'item_reference', id: 'msg_1' }] })).toBe(true)
})

it('what was said before stands before the input, and nothing refers to it any more', async () => {
  await keep('resp_1', [call], [{ role: 'user', content: 'hi' }])
  const { body, own, previousId } = await expand({ model: 'm', previous_response_id: 'resp_1', input: [result] })
  expect(body).toEqual({ model: 'm', input: [{ role: 'user', content: 'hi' }, call, result] })
  expect(own).toEqual([{ id: expect.stringMatching(/^fc_/), item: result }])
  expect(previousId).toBe('resp_1')
})

it('instructions of an earlier response are not taken over', async () => {
  await store.save({
    id: 'resp_1',
    owner: 'team',
    status: 'completed',
    response: { id: 'resp_1', instructions: 'be brief', output: [] },
    input: [],
  })
  expect((await expand({ previous_response_id: 'resp_1', input: 'go on' })).body).toEqual({
    input: [{ role: 'user', content: 'go on' }],
  })
})

it('case 66: what is not there, or is somebody else’s, is OpenAI’s error', async () => {
  await keep('resp_1', [])
  const fault = {
    message: "Previous response with id 'resp_1' not found.",
    status: 400,
    details: { param: 'previous_response_id', code: 'previous_response_not_found' },
  }
  await expect(expand({ previous_response_id: 'resp_1' }, 'other')).rejects.toMatchObject(fault)
  await expect(expand({ previous_response_id: 'resp_2' })).rejects.toMatchObject({ status: 400 })
})

it.each<[KeptStatus, string | undefined]>([
  ['queued', undefined],
  ['in_progress', undefined],
  ['failed', 'previous_response_not_found'],
  ['cancelled', 'previous_response_not_found'],
])('nothing goes on from a response that is %s', async (status, code) => {
  await keep('resp_1', [], [], undefined, status)
  await expect(expand({ previous_response_id: 'resp_1' })).rejects.toMatchObject({
    status: 400,
    details: { param: 'previous_response_id', ...(code && { code }) },
  })
})

it('what broke off by its limit is gone on from', async () => {
  await keep('resp_1', [call], [], undefined, 'incomplete')
  expect((await expand({ previous_response_id: 'resp_1', input: [] })).body.input).toEqual([call])
})

it('a response and a conversation at once are refused', async () => {
  await expect(expand({ previous_response_id: 'resp_1', conversation: 'conv_1' })).rejects.toMatchObject({
    status: 400,
    details: { code: 'mutually_exclusive_parameters' },
  })
})

it('a reference becomes what it refers to', async () => {
  await keep('resp_1', [call])
  const { body, own } = await expand({ input: [{ type: 'item_reference', id: 'fc_1' }, result] })
  expect(body.input).toEqual([call, result])
  expect(own.map(({ item }) => item)).toEqual([call, result])
  await expect(expand({ input: [{ type: 'item_reference', id: 'fc_2' }] })).rejects.toMatchObject({
    status: 400,
    details: { param: 'input[0].id' },
  })
})

it('what was before a compaction is not sent again', async () => {
  const compaction = { type: 'compaction', id: 'cmp_1', encrypted_content: 'x' }
  await keep('resp_1', [call], [{ role: 'user', content: 'hi' }])
  await keep('resp_2', [compaction], [result], 'resp_1')
  expect((await expand({ previous_response_id: 'resp_2', input: 'on' })).body.input).toEqual([
    compaction,
    { role: 'user', content: 'on' },
  ])
})

it('what was before a compaction is there for whoever cannot read that', async () => {
  const compaction = { type: 'compaction', id: 'cmp_1', encrypted_content: 'x' }
  await keep('resp_1', [call], [{ role: 'user', content: 'hi' }])
  await keep('resp_2', [compaction], [result, { type: 'compaction_trigger' }], 'resp_1')
  expect((await expand({ previous_response_id: 'resp_2', input: 'on' })).uncompacted).toEqual([
    { role: 'user', content: 'hi' },
    call,
    result,
    { role: 'user', content: 'on' },
  ])
  expect(await expand({ previous_response_id: 'resp_1', input: 'on' })).not.toHaveProperty('uncompacted')
})

it('reasoning of which only an id is left is not sent, and no id that is bound to it', async () => {
  const said = { type: 'message', id: 'msg_1', role: 'assistant', content: [] }
  await keep('resp_1', [{ type: 'reasoning', id: 'rs_1', summary: [] }, said])
  await keep('resp_2', [{ type: 'reasoning', id: 'rs_2', summary: [], encrypted_content: 'x' }, said])
  const { id: _, ...unbound } = said
  expect((await expand({ previous_response_id: 'resp_1', input: [] })).body.input).toEqual([unbound])
  expect((await expand({ previous_response_id: 'resp_2', input: [] })).body.input).toEqual([
    { type: 'reasoning', id: 'rs_2', summary: [], encrypted_content: 'x' },
    said,
  ])
})

it('the first store that has a response counts, and none is asked twice', async () => {
  const durable = new MemoryResponseStore()
  await durable.save({ id: 'resp_1', owner: 'team', status: 'completed', response: { output: [call] }, input: [] })
  const { body } = await expandRequest(
    { previous_response_id: 'resp_1', input: [] },
    { owner: 'team', stores: [store, durable] },
  )
  expect(body.input).toEqual([call])
})
