import type OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runningGateway } from '../../runtime/gateway/gateway.ts'
import { createKeyring } from '../../runtime/keys/keyring.ts'
import { CONFIG, KEYS, type StoringGateway, startStoring } from './gateway.ts'

const protocols = ['chat', 'responses', 'messages', 'gemini'] as const

const weather: OpenAI.Responses.FunctionTool = {
  type: 'function',
  name: 'get_weather',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  strict: false,
}

let gateway: StoringGateway
let client: OpenAI
let other: OpenAI
beforeAll(async () => {
  gateway = await startStoring(CONFIG, KEYS)
  client = gateway.clientOf(KEYS.ONE)
  other = gateway.clientOf(KEYS.TWO)
})
afterAll(() => gateway?.stop())

/** The last event of a stream, and how many there were. */
async function streamed(params: OpenAI.Responses.ResponseCreateParamsNonStreaming, by = client) {
  const events: OpenAI.Responses.ResponseStreamEvent[] = []
  for await (const event of await by.responses.create({ ...params, stream: true })) events.push(event)
  const last = events.at(-1)
  if (!last || !('response' in last)) throw new Error(`ended with ${last?.type}`)
  return { events, response: last.response }
}

describe.each(protocols)('an upstream of %s', protocol => {
  const model = `${protocol}-demo-fast`

  it('case 65: what was answered is found again as it was, streamed or not', async () => {
    const { _request_id, output_text, ...whole } = (await client.responses.create({
      model,
      input: 'say: hello there',
      metadata: { a: 'b' },
    })) as OpenAI.Responses.Response & { _request_id?: string }
    expect(whole).toMatchObject({ status: 'completed', store: true, model, metadata: { a: 'b' } })
    expect(await client.responses.retrieve(whole.id)).toMatchObject(whole)

    const { response, events } = await streamed({ model, input: 'say: hello again' })
    expect(await client.responses.retrieve(response.id)).toMatchObject(response)
    for (const event of events) if ('response' in event) expect(event.response.id).toBe(response.id)
    expect(response.id).toMatch(/^resp_[0-9a-f]{40}$/)
  })

  it('goes on from what was said, and tells what it went on from', async () => {
    const first = await client.responses.create({ model, input: 'say: one', instructions: 'be brief' })
    const second = await client.responses.create({ model, input: 'say: two', previous_response_id: first.id })
    expect(second).toMatchObject({ previous_response_id: first.id, instructions: null, output_text: 'two' })
    const third = await streamed({ model, input: 'hello', previous_response_id: second.id })
    expect(third.response.previous_response_id).toBe(second.id)
    const items = []
    for await (const item of client.responses.inputItems.list(third.response.id, { order: 'asc', limit: 2 }))
      items.push(item)
    const texts = items.map(item =>
      item.type === 'message' ? item.content.map(part => 'text' in part && part.text) : item.type,
    )
    expect(texts).toEqual([['say: one'], ['one'], ['say: two'], ['two'], ['hello']])
  })

  it('runs a tool loop by what is stored, its reasoning and its signatures included', async () => {
    const asked = await client.responses.create({
      model,
      tools: [weather],
      reasoning: { effort: 'medium' },
      input: 'get_weather city: Paris and get_weather city: Rome',
    })
    const calls = asked.output.filter(item => item.type === 'function_call')
    expect(calls.map(({ arguments: args }) => JSON.parse(args))).toEqual([{ city: 'Paris' }, { city: 'Rome' }])
    const told = await streamed({
      model,
      tools: [weather],
      reasoning: { effort: 'medium' },
      previous_response_id: asked.id,
      input: calls.map(({ call_id }) => ({ type: 'function_call_output', call_id, output: `sunny ${call_id}` })),
    })
    const text = told.response.output.flatMap(item => (item.type === 'message' ? item.content : []))
    const said = text.map(part => ('text' in part ? part.text : '')).join('')
    for (const { call_id } of calls) expect(said).toContain(`sunny ${call_id}`)
    if (protocol !== 'chat') expect(said).toMatch(/My reasoning came back unaltered \([1-9]\)/)
  })

  it('compacts what is stored, and goes on from what is left', async () => {
    const first = await client.responses.create({ model, input: 'say: one' })
    const compacted = await client.responses.create({
      model,
      previous_response_id: first.id,
      input: [{ type: 'compaction_trigger' } as never], // newer than the types
    })
    expect(compacted.output.map(({ type }) => type)).toEqual(['compaction'])
    const next = await client.responses.create({ model, previous_response_id: compacted.id, input: 'say: on' })
    // What is left is a summary where the upstream cannot compact by itself.
    expect(next.output_text).toMatch(protocol === 'messages' || protocol === 'gemini' ? /conversation_summary/ : /^on$/)
    const shortened = await client.responses.compact({ model, previous_response_id: first.id })
    expect(shortened.output.map(({ type }) => type)).toContain('compaction')
  })

  it('a conversation gathers what is said', async () => {
    const conversation = await client.conversations.create({
      items: [
        { type: 'message', role: 'user', content: 'hello' },
        { type: 'message', role: 'assistant', content: 'hi' },
      ],
    })
    const first = await client.responses.create({ model, conversation: conversation.id, input: 'say: one' })
    expect(first.conversation).toEqual({ id: conversation.id })
    await streamed({ model, conversation: { id: conversation.id }, input: 'say: two' })
    const page = await client.conversations.items.list(conversation.id, { order: 'asc' })
    const texts = page.data.flatMap(item => (item.type === 'message' ? item.content : []))
    expect(texts.map(part => 'text' in part && part.text)).toEqual([
      'hello',
      'hi',
      'say: one',
      'one',
      'say: two',
      'two',
    ])
  })
})

it('what one provider has compacted is told to another one as it was said', async () => {
  const first = await client.responses.create({ model: 'responses-demo-fast', input: 'say: one' })
  const compacted = await client.responses.create({
    model: 'responses-demo-fast',
    previous_response_id: first.id,
    input: [{ type: 'compaction_trigger' } as never], // newer than the types
  })
  const input = 'hello'
  const there = await client.responses.create({
    model: 'messages-demo-fast',
    previous_response_id: compacted.id,
    input,
  })
  expect(there.output_text).toContain('I saw 3 messages')
  const back = await client.responses.create({ model: 'responses-demo-fast', previous_response_id: there.id, input })
  expect(back.status).toBe('completed')
})

it('case 66: what is not there is an error before any event', async () => {
  const params = { model: 'chat-demo-fast', input: 'hi', previous_response_id: 'resp_none', stream: true } as const
  await expect(client.responses.create(params)).rejects.toMatchObject({
    status: 400,
    type: 'invalid_request_error',
    code: 'previous_response_not_found',
    param: 'previous_response_id',
    error: { message: "Previous response with id 'resp_none' not found." },
  })
  await expect(client.responses.retrieve('resp_none')).rejects.toMatchObject({
    status: 404,
    error: {
      message: "Response with id 'resp_none' not found.",
      type: 'invalid_request_error',
      param: null,
      code: null,
    },
  })
})

it('nothing of it is there for a key that gets the name of one that is gone', async () => {
  const ring = createKeyring(gateway.database)
  const mint = async (): Promise<OpenAI> => {
    const { key } = await ring.mint('guest', {}, 'test')
    await runningGateway().keys.refresh()
    return gateway.clientOf(key)
  }
  const guest = await mint()
  const { id } = await guest.responses.create({ model: 'chat-demo-fast', input: 'say: mine' })
  const conversation = await guest.conversations.create({})
  expect((await guest.responses.retrieve(id)).output_text).toBe('mine')
  await ring.revoke('guest')
  await ring.remove('guest')
  const next = await mint()
  await expect(next.responses.retrieve(id)).rejects.toMatchObject({ status: 404 })
  await expect(next.conversations.retrieve(conversation.id)).rejects.toMatchObject({ status: 404 })
})

it('nothing of it is there for another key', async () => {
  const { id } = await client.responses.create({ model: 'chat-demo-fast', input: 'say: mine' })
  const conversation = await client.conversations.create({})
  const missing = { status: 404 }
  await expect(other.responses.retrieve(id)).rejects.toMatchObject(missing)
  await expect(other.responses.delete(id)).rejects.toMatchObject(missing)
  await expect(other.responses.cancel(id)).rejects.toMatchObject(missing)
  await expect(other.responses.inputItems.list(id)).rejects.toMatchObject(missing)
  await expect(other.conversations.retrieve(conversation.id)).rejects.toMatchObject(missing)
  await expect(other.conversations.delete(conversation.id)).rejects.toMatchObject(missing)
  await expect(other.conversations.items.list(conversation.id)).rejects.toMatchObject(missing)
  const model = 'chat-demo-fast'
  await expect(other.responses.create({ model, input: 'x', conversation: conversation.id })).rejects.toMatchObject(
    missing,
  )
  await expect(other.responses.create({ model, input: 'x', previous_response_id: id })).rejects.toMatchObject({
    status: 400,
    code: 'previous_response_not_found',
  })
})

it('what is deleted is gone, and what was the same elsewhere stays', async () => {
  const input = 'say: the deleted needle'
  const first = await client.responses.create({ model: 'chat-demo-fast', input })
  const second = await client.responses.create({ model: 'chat-demo-fast', input })
  expect(await client.responses.delete(first.id)).toEqual({ id: first.id, object: 'response', deleted: true })
  await expect(client.responses.retrieve(first.id)).rejects.toMatchObject({ status: 404 })
  await expect(client.responses.delete(first.id)).rejects.toMatchObject({ status: 404 })
  expect((await client.responses.inputItems.list(second.id)).data).toHaveLength(1)
})

it.each(['chat', 'responses'])('store: false leaves nothing behind, with %s', async protocol => {
  const model = `${protocol}-demo-fast`
  const secret = `needle-${protocol}-${Math.random()}`
  const first = await client.responses.create({ model, store: false, input: `say: ${secret}` })
  expect(first).toMatchObject({ store: false })
  await streamed({ model, store: false, input: `say: ${secret}` })
  await expect(client.responses.retrieve(first.id)).rejects.toMatchObject({ status: 404 })
  expect(gateway.holds(secret)).toBe(false)
  // It may go on from what is stored, and is not itself.
  const kept = await client.responses.create({ model, input: 'say: kept' })
  const next = await client.responses.create({ model, store: false, previous_response_id: kept.id, input: secret })
  expect(next).toMatchObject({ store: false, previous_response_id: kept.id })
  expect(gateway.holds(secret)).toBe(false)
  expect(gateway.holds('say: kept')).toBe(true)
})

it('a model whose responses are not stored leaves nothing behind, and goes on from what is', async () => {
  const secret = `needle-${Math.random()}`
  const first = await client.responses.create({ model: 'unkept-demo-fast', input: `say: ${secret}` })
  expect(first.status).toBe('completed')
  await expect(client.responses.retrieve(first.id)).rejects.toMatchObject({ status: 404 })
  const kept = await client.responses.create({ model: 'chat-demo-fast', input: 'say: kept' })
  const next = await client.responses.create({
    model: 'unkept-demo-fast',
    previous_response_id: kept.id,
    input: secret,
  })
  expect(next.previous_response_id).toBe(kept.id)
  expect(gateway.holds(secret)).toBe(false)
  await expect(
    client.responses.create({ model: 'unkept-demo-fast', input: 'x', background: true }),
  ).rejects.toMatchObject({ status: 501 })
})

it('a client that leaves before the end leaves nothing behind', async () => {
  const secret = `needle-${Math.random()}`
  const stream = await client.responses.create({
    model: 'chat-demo-slow-200',
    input: `say: ${secret} ${'word '.repeat(50)}`,
    stream: true,
  })
  let id = ''
  for await (const event of stream) {
    if (event.type === 'response.created') id = event.response.id
    if (event.type === 'response.output_text.delta') break
  }
  expect(id).not.toBe('')
  const status = () =>
    client.responses.retrieve(id).then(
      () => 200,
      error => error.status,
    )
  await expect.poll(status, { timeout: 15_000 }).toBe(404)
  expect(gateway.holds(secret)).toBe(false)
})
