import type OpenAI from 'openai'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runningGateway } from '../../runtime/gateway/gateway.ts'
import { sweepStored } from '../../runtime/gateway/sweep.ts'
import { sourceOf } from '../../runtime/platform/byte-source.ts'
import type { SqlDatabase } from '../../runtime/state/database.ts'
import { CONFIG, KEYS, type StoringGateway, startStoring } from './gateway.ts'

let gateway: StoringGateway | undefined
afterEach(async () => {
  await gateway?.stop()
  gateway = undefined
})

async function start(inside = '', replaced?: (database: SqlDatabase) => SqlDatabase): Promise<OpenAI> {
  gateway = await startStoring(CONFIG + inside, KEYS, replaced)
  return gateway.clientOf(KEYS.ONE)
}

const model = 'chat-demo-fast'

describe('where the database fails', () => {
  let broken: 'batch' | undefined
  let calls = 0
  const breaking = (database: SqlDatabase): SqlDatabase => ({
    ...database,
    batch(statements) {
      calls++
      return broken ? Promise.reject(new Error('disk I/O error')) : database.batch(statements)
    },
  })
  beforeEach(() => {
    broken = 'batch'
    calls = 0
  })

  it.each([false, true])(
    'the answer is given all the same, and says that it is not stored (stream: %s)',
    async stream => {
      const client = await start('', breaking)
      let response: OpenAI.Responses.Response | undefined
      if (!stream) response = await client.responses.create({ model, input: 'say: hello' })
      else
        for await (const event of await client.responses.create({ model, input: 'say: hello', stream }))
          if ('response' in event) response = event.response
      expect(response).toMatchObject({ status: 'completed', store: false, output: [{ type: 'message' }] })
      expect(calls).toBeGreaterThan(0)
      expect(gateway!.lines).toContainEqual(
        expect.objectContaining({ level: 'warn', message: 'The response is not stored: disk I/O error' }),
      )
      broken = undefined
      await expect(client.responses.retrieve(response!.id)).rejects.toMatchObject({ status: 404 })
    },
  )

  it('what cannot be looked up is not said to be missing', async () => {
    const client = await start('', database => ({
      ...database,
      all: () => Promise.reject(new Error('disk I/O error')),
      get: () => Promise.reject(new Error('disk I/O error')),
    }))
    const unavailable = { status: 503, error: { message: expect.stringContaining('Try again') } }
    await expect(client.responses.retrieve('resp_1')).rejects.toMatchObject(unavailable)
    await expect(client.responses.create({ model, input: 'x', previous_response_id: 'resp_1' })).rejects.toMatchObject(
      unavailable,
    )
  })

  it('nothing is begun in the background', async () => {
    const client = await start('', breaking)
    await expect(client.responses.create({ model, input: 'x', background: true })).rejects.toMatchObject({
      status: 503,
    })
  })
})

it('an upstream that fails leaves nothing behind', async () => {
  const client = await start()
  for (const stream of [false, true]) {
    const params = { model: 'chat-demo-error-400', input: 'needle', stream }
    await expect(client.responses.create(params)).rejects.toMatchObject({ status: 400 })
  }
  const left = () => gateway!.database.get('select count(*) as n from responses')
  await expect.poll(left, { timeout: 15_000 }).toEqual({ n: 0 })
  expect(gateway!.holds('needle')).toBe(false)
})

it('what the config does not want stored goes to the upstream with the ids that it has', async () => {
  const client = await start('\n  responses: { store: false },')
  const { id } = await client.responses.create({ model, input: 'hi' })
  await expect(client.responses.retrieve(id)).rejects.toMatchObject({ status: 404 })
  await expect(client.conversations.create({})).rejects.toMatchObject({ status: 501 })
  // The demo keeps nothing, and says so itself.
  await expect(
    client.responses.create({ model: 'responses-demo-fast', input: 'x', previous_response_id: 'resp_upstream' }),
  ).rejects.toMatchObject({ status: 400, code: 'previous_response_not_found' })
  expect(gateway!.records.at(-1)?.upstream).toBe('responses')
})

it('nothing of a group that wants none is stored', async () => {
  await start()
  const client = gateway!.clientOf(KEYS.QUIET)
  const response = await client.responses.create({ model, input: 'needle' })
  await expect(client.responses.retrieve(response.id)).rejects.toMatchObject({ status: 404 })
  expect(gateway!.holds('needle')).toBe(false)
})

it('what is larger than may be stored is answered, and is not', async () => {
  const client = await start("\n  responses: { maxBytes: '2kB' },")
  const small = await client.responses.create({ model, input: 'say: small' })
  expect(small).toMatchObject({ store: true })
  const large = await client.responses.create({ model, input: `say: ${'x'.repeat(2_000)}` })
  expect(large).not.toMatchObject({ store: true })
  await expect(client.responses.retrieve(large.id)).rejects.toMatchObject({ status: 404 })
  const long = { model: 'chat-demo-huge-4', input: 'x' }
  const whole = await client.responses.create(long)
  expect(whole).toMatchObject({ store: false, status: 'completed' })
  let last: OpenAI.Responses.Response | undefined
  for await (const event of await client.responses.create({ ...long, stream: true }))
    if ('response' in event) last = event.response
  expect(last).toMatchObject({ store: false, status: 'completed' })
  for (const { id } of [whole, last!])
    await expect(client.responses.retrieve(id)).rejects.toMatchObject({ status: 404 })
})

it('what is past its time is not found, and swept', async () => {
  const client = await start("\n  responses: { retention: '1h' },")
  const { id } = await client.responses.create({ model, input: 'needle' })
  expect((await client.responses.retrieve(id)).id).toBe(id)
  const { until } = (await gateway!.database.get<{ until: number }>('select expires_at as until from responses'))!
  expect(Math.abs(until - Date.now() - 3_600_000)).toBeLessThan(60_000)
  // As if that hour were over.
  await gateway!.database.run('update responses set expires_at = ?', Date.now())
  await expect(client.responses.retrieve(id)).rejects.toMatchObject({ status: 404 })
  await sweepStored(runningGateway(), Date.now() + 120_000)
  for (const table of ['responses', 'response_items', 'payloads'])
    expect(await gateway!.database.get(`select count(*) as n from ${table}`)).toEqual({ n: 0 })
})

it('the upstream is asked to keep nothing, for what its reasoning needs, and for the whole conversation', async () => {
  const client = await start()
  const up = runningGateway().upstreams.get('responses')!.upstream
  const sent: Record<string, unknown>[] = []
  const { send } = up
  up.send = request => {
    sent.push(JSON.parse(Buffer.from(request.body).toString()))
    return send.call(up, request)
  }
  const first = await client.responses.create({
    model: 'responses-demo-fast',
    input: 'hi',
    include: ['message.output_text.logprobs'],
  })
  await client.responses.create({ model: 'responses-demo-fast', previous_response_id: first.id, input: 'on' })
  expect(sent[0]).toMatchObject({
    store: false,
    input: 'hi',
    include: ['message.output_text.logprobs', 'reasoning.encrypted_content'],
  })
  expect(sent[1]).not.toHaveProperty('previous_response_id')
  expect(sent[1]).toMatchObject({
    store: false,
    input: [{ role: 'user', content: 'hi' }, ...first.output, { role: 'user', content: 'on' }],
  })
})

describe('the state of reasoning', () => {
  const reasoning = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'state of the first' }
  const answer = { type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content: [] }
  const upstreams = `
    one: { kind: 'openai-compatible', baseUrl: 'http://one.test/v1', protocols: ['openai-responses'] },
    other: { kind: 'openai-compatible', baseUrl: 'http://other.test/v1', protocols: ['openai-responses'] },`

  it.each([false, true])('goes back to who made it, and to nobody else (in the background: %s)', async background => {
    gateway = await startStoring(
      `upstreams: { ${upstreams} }, models: { 'one-*': 'one/*', 'other-*': 'other/*' }, keys: { one: env('ONE') },`,
      KEYS,
    )
    const client = gateway.clientOf(KEYS.ONE)
    const sent: { input: unknown }[] = []
    for (const name of ['one', 'other'])
      runningGateway().upstreams.get(name)!.upstream.send = async ({ body }) => {
        sent.push(JSON.parse(Buffer.from(body).toString()))
        const reply = { id: 'resp_up', object: 'response', status: 'completed', output: [reasoning, answer] }
        const bytes = new TextEncoder().encode(JSON.stringify(reply))
        return { status: 200, headers: { 'content-type': 'application/json' }, body: sourceOf(bytes) }
      }
    const first = await client.responses.create({ model: 'one-x', input: 'hi', background })
    await expect.poll(async () => (await client.responses.retrieve(first.id)).status).toBe('completed')
    // Clients see it as it is, and nothing of how it is kept.
    const seen = await client.responses.retrieve(first.id)
    expect(seen.output).toEqual([reasoning, answer])
    expect(JSON.stringify(seen)).not.toContain('maker')
    const on = { previous_response_id: first.id, input: 'on' }
    await client.responses.create({ model: 'one-x', ...on })
    await client.responses.create({ model: 'other-x', ...on })
    const hi = { role: 'user', content: 'hi' }
    const next = { role: 'user', content: 'on' }
    expect(sent.map(({ input }) => input)).toEqual(['hi', [hi, reasoning, answer, next], [hi, answer, next]])

    const { id: conversation } = await client.conversations.create({})
    for (const model of ['one-x', 'one-x', 'other-x', 'one-x'])
      await client.responses.create({ model, conversation, input: 'hi' })
    const states = sent.slice(3).map(({ input }) => JSON.stringify(input).match(/state of the first/g)?.length ?? 0)
    // The id is the same, so what the other one made counts as what the last one did.
    expect(states.slice(0, 3)).toEqual([0, 1, 0])
  })
})

it.each([
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['order=up', 'order'],
  ['after=msg_none', 'after'],
])('a page of %s is refused', async (query, param) => {
  const client = await start()
  const { id } = await client.responses.create({ model, input: 'hi' })
  const reply = await fetch(`${gateway!.url}/v1/responses/${id}/input_items?${query}`, {
    headers: { authorization: `Bearer ${KEYS.ONE}` },
  })
  expect(reply.status).toBe(400)
  expect(await reply.json()).toMatchObject({ error: { type: 'invalid_request_error', param } })
})

it('both ways to go on at once, and more items than are taken, are refused', async () => {
  const client = await start()
  const { id } = await client.responses.create({ model, input: 'hi' })
  const conversation = await client.conversations.create({})
  await expect(
    client.responses.create({ model, input: 'x', previous_response_id: id, conversation: conversation.id }),
  ).rejects.toMatchObject({ status: 400, code: 'mutually_exclusive_parameters' })
  const items = Array.from({ length: 21 }, () => ({ type: 'message', role: 'user', content: 'x' }) as const)
  await expect(client.conversations.create({ items })).rejects.toMatchObject({ status: 400, param: 'items' })
})
