import type OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endRuns } from '../../runtime/gateway/background.ts'
import { runningGateway } from '../../runtime/gateway/gateway.ts'
import { replayEvents } from '../../runtime/gateway/replay.ts'
import { text } from '../../runtime/platform/byte-search.ts'
import { collect } from '../../runtime/platform/collect.ts'
import { CONFIG, KEYS, type StoringGateway, startStoring } from './gateway.ts'

let gateway: StoringGateway
let client: OpenAI
beforeAll(async () => {
  gateway = await startStoring(CONFIG, KEYS)
  client = gateway.clientOf(KEYS.ONE)
})
afterAll(() => gateway?.stop())

/** Polls, as clients of OpenAI do. */
async function ended(id: string): Promise<OpenAI.Responses.Response> {
  for (let n = 0; n < 500; n++) {
    const response = await client.responses.retrieve(id)
    if (response.status !== 'queued' && response.status !== 'in_progress') return response
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('It never ended.')
}

type Event = OpenAI.Responses.ResponseStreamEvent

async function eventsOf(stream: AsyncIterable<Event>, most = Number.POSITIVE_INFINITY): Promise<Event[]> {
  const events: Event[] = []
  for await (const event of stream) {
    events.push(event)
    if (events.length >= most) break
  }
  return events
}

const long = `say: ${'word '.repeat(40)}end`

describe.each(['chat', 'responses', 'messages', 'gemini'])('in the background, with an upstream of %s', protocol => {
  it('is answered at once as queued, and made without anybody waiting', async () => {
    const model = `${protocol}-demo-slow-20`
    const queued = await client.responses.create({ model, input: long, background: true })
    expect(queued).toMatchObject({ status: 'queued', background: true, store: true, output: [], model })
    expect((await client.responses.retrieve(queued.id)).status).toMatch(/queued|in_progress/)
    const made = await ended(queued.id)
    expect(made).toMatchObject({ id: queued.id, status: 'completed', background: true, output_text: long.slice(5) })
    const next = await client.responses.create({ model, previous_response_id: queued.id, input: 'say: next' })
    expect(next.output_text).toBe('next')
  })

  it('a stream goes on where its client has left, and is read again from any event on', async () => {
    const model = `${protocol}-demo-slow-20`
    const seen = await eventsOf(
      await client.responses.create({ model, input: long, background: true, stream: true }),
      6,
    )
    const [created] = seen
    if (created?.type !== 'response.created') throw new Error(`began with ${created?.type}`)
    const { id } = created.response
    // While it is made,
    const rest = await eventsOf(await client.responses.retrieve(id, { stream: true, starting_after: 5 }))
    expect(rest.map(event => event.sequence_number)).toEqual(rest.map((_, n) => n + 6))
    const last = rest.at(-1)
    if (last?.type !== 'response.completed') throw new Error(`ended with ${last?.type}`)
    expect(await client.responses.retrieve(id)).toMatchObject(last.response)
    // and afterwards.
    const again = await eventsOf(await client.responses.retrieve(id, { stream: true }))
    expect(again).toEqual([...seen, ...rest])
    const end = await eventsOf(await client.responses.retrieve(id, { stream: true, starting_after: rest.length + 4 }))
    expect(end).toEqual(rest.slice(-1))
  })
})

it('what is made elsewhere is followed by what is stored of it, and its end is told when it is stored', async () => {
  const { stored } = runningGateway()
  const stream = await client.responses.create({
    model: 'chat-demo-slow-20',
    input: long,
    background: true,
    stream: true,
  })
  const [created] = await eventsOf(stream, 1)
  if (created?.type !== 'response.created') throw new Error(`began with ${created?.type}`)
  const source = replayEvents(stored!, { owner: 'one', id: created.response.id, after: 2 }, 10_000)
  const frames = text(await collect(source, 1e6, () => new Error('too long')))
  const numbers = [...frames.matchAll(/"sequence_number":(\d+)/g)].map(([, number]) => Number(number))
  expect(numbers).toEqual(numbers.map((_, n) => n + 3))
  expect(frames).toMatch(/event: response.completed\n.*\n\n$/)
})

it('is cancelled, once and for all', async () => {
  const queued = await client.responses.create({ model: 'chat-demo-slow-200', input: long, background: true })
  const cancelled = await client.responses.cancel(queued.id)
  expect(cancelled).toMatchObject({ id: queued.id, status: 'cancelled' })
  expect(await client.responses.cancel(queued.id)).toMatchObject({ status: 'cancelled' })
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(await client.responses.retrieve(queued.id)).toMatchObject({ status: 'cancelled', output: [] })
  await expect.poll(() => gateway.records.at(-1)?.outcome).toBe('cancelled')
  await expect(
    client.responses.create({ model: 'chat-demo-fast', input: 'x', previous_response_id: queued.id }),
  ).rejects.toMatchObject({ status: 400, code: 'previous_response_not_found' })
})

it('another process cancels it, too', async () => {
  const queued = await client.responses.create({
    model: 'chat-demo-slow-200',
    input: `say: ${'word '.repeat(500)}`,
    background: true,
    stream: true,
  })
  const [created] = await eventsOf(queued, 1)
  if (created?.type !== 'response.created') throw new Error(`began with ${created?.type}`)
  const before = gateway.records.length
  // What another one would do to the database.
  await runningGateway().stored!.responses.cancel('one', created.response.id)
  await expect.poll(() => gateway.records.length).toBe(before + 1)
  expect(gateway.records.at(-1)).toMatchObject({ outcome: 'cancelled' })
})

it('deleted while it is made, it stays deleted', async () => {
  const queued = await client.responses.create({ model: 'chat-demo-slow-20', input: 'say: a secret', background: true })
  await client.responses.delete(queued.id)
  await new Promise(resolve => setTimeout(resolve, 300))
  await expect(client.responses.retrieve(queued.id)).rejects.toMatchObject({ status: 404 })
})

it('an upstream that fails is told by the response', async () => {
  for (const protocol of ['chat', 'responses'] as const) {
    const queued = await client.responses.create({ model: `${protocol}-demo-error-400`, input: 'x', background: true })
    const failed = await ended(queued.id)
    expect(failed).toMatchObject({ status: 'failed', output: [] })
    expect(failed.error?.message).toBeTruthy()
    const params = { model: `${protocol}-demo-error-400`, input: 'x', background: true, stream: true } as const
    const events = await eventsOf(await client.responses.create(params))
    expect(events.map(({ type }) => type)).toEqual(['response.created', 'response.failed'])
    expect(events.map(event => event.sequence_number)).toEqual([0, 1])
  }
})

it('a stop of the gateway is told by what it could not make', async () => {
  const queued = await client.responses.create({ model: 'chat-demo-slow-200', input: long, background: true })
  await endRuns()
  expect(await client.responses.retrieve(queued.id)).toMatchObject({
    status: 'failed',
    error: { code: 'server_error', message: 'The gateway was stopped before the response was made.' },
  })
})

it('is refused where nothing is stored', async () => {
  const params = { model: 'chat-demo-fast', input: 'x', background: true } as const
  await expect(client.responses.create({ ...params, store: false })).rejects.toMatchObject({
    status: 400,
    param: 'store',
  })
  await expect(gateway.clientOf(KEYS.QUIET).responses.create(params)).rejects.toMatchObject({
    status: 501,
    param: 'background',
  })
})

it('a response that was made while its client waited is neither cancelled nor streamed again', async () => {
  const { id } = await client.responses.create({ model: 'chat-demo-fast', input: 'x' })
  await expect(client.responses.cancel(id)).rejects.toMatchObject({ status: 400 })
  await expect(client.responses.retrieve(id, { stream: true })).rejects.toMatchObject({ status: 400, param: 'stream' })
})
