import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HASHED_KEY, platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

const protocols = ['chat', 'responses', 'messages', 'gemini'] as const

const weather: OpenAI.Responses.FunctionTool = {
  type: 'function',
  name: 'get_weather',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  strict: false,
}

describe.each(platforms)('stored responses on %s', platform => {
  let gateway: RunningGateway
  let client: OpenAI
  let other: OpenAI
  const clientWith = (apiKey: string) =>
    new OpenAI({ apiKey, baseURL: `${gateway.url}/v1`, maxRetries: 0, timeout: 15_000 })
  beforeAll(async () => {
    gateway = await startGateway(platform)
    client = clientWith(TEAM_KEY)
    other = clientWith(HASHED_KEY)
  })
  afterAll(() => gateway?.stop())

  it.each(protocols)('are gone on from, read and deleted, with an upstream of %s', async protocol => {
    const model = `${protocol}-demo-fast`
    const asked = await client.responses.create({
      model,
      tools: [weather],
      reasoning: { effort: 'medium' },
      input: 'get_weather city: Paris',
    })
    expect(await client.responses.retrieve(asked.id)).toMatchObject({ id: asked.id, output: asked.output })
    const call = asked.output.find(item => item.type === 'function_call')
    const told = await client.responses.create({
      model,
      tools: [weather],
      reasoning: { effort: 'medium' },
      previous_response_id: asked.id,
      input: [{ type: 'function_call_output', call_id: call!.call_id, output: 'sunny' }],
    })
    expect(told.output_text).toContain('sunny')
    if (protocol !== 'chat') expect(told.output_text).toMatch(/came back unaltered/)

    const stream = client.responses.stream({ model, previous_response_id: told.id, input: 'say: the end' })
    const { id, output_text } = await stream.finalResponse()
    expect(output_text).toBe('the end')
    // Its id was told when it could be read.
    expect(await client.responses.retrieve(id)).toMatchObject({ output_text, previous_response_id: told.id })
    const items = []
    for await (const item of client.responses.inputItems.list(id, { limit: 2, order: 'asc' })) items.push(item)
    expect(items.length).toBeGreaterThanOrEqual(5)
    expect(items.at(-1)).toMatchObject({ role: 'user', content: [{ type: 'input_text', text: 'say: the end' }] })

    await expect(other.responses.retrieve(id)).rejects.toMatchObject({ status: 404 })
    await client.responses.delete(id)
    await expect(client.responses.retrieve(id)).rejects.toMatchObject({ status: 404 })
    await expect(client.responses.create({ model, previous_response_id: id, input: 'x' })).rejects.toMatchObject({
      status: 400,
      code: 'previous_response_not_found',
    })
  })

  it('conversations gather what is said, are read in pages, changed and deleted', async () => {
    const conversation = await client.conversations.create({
      metadata: { topic: 'weather' },
      items: [{ type: 'message', role: 'user', content: 'hello' }],
    })
    expect(await client.conversations.retrieve(conversation.id)).toMatchObject({
      id: conversation.id,
      metadata: { topic: 'weather' },
    })
    await client.responses.create({ model: 'chat-demo-fast', conversation: conversation.id, input: 'say: one' })
    const added = await client.conversations.items.create(conversation.id, {
      items: [{ type: 'message', role: 'user', content: 'later' }],
    })
    const texts = []
    for await (const item of client.conversations.items.list(conversation.id, { limit: 3, order: 'asc' }))
      texts.push(item.type === 'message' && 'text' in item.content[0]! && item.content[0].text)
    expect(texts).toEqual(['hello', 'say: one', 'one', 'later'])
    const [last] = added.data
    const of = { conversation_id: conversation.id }
    expect(await client.conversations.items.retrieve(last!.id!, of)).toMatchObject({ id: last!.id })
    expect((await client.conversations.items.delete(last!.id!, of)).id).toBe(conversation.id)
    await expect(client.conversations.items.retrieve(last!.id!, of)).rejects.toMatchObject({ status: 404 })
    const changed = await client.conversations.update(conversation.id, { metadata: { topic: 'none' } })
    expect(changed.metadata).toEqual({ topic: 'none' })
    expect(await client.conversations.delete(conversation.id)).toMatchObject({ deleted: true })
    await expect(client.conversations.retrieve(conversation.id)).rejects.toMatchObject({ status: 404 })
  })

  it('what is not to be stored is not', async () => {
    const { id } = await client.responses.create({ model: 'chat-demo-fast', input: 'say: x', store: false })
    await expect(client.responses.retrieve(id)).rejects.toMatchObject({ status: 404, code: null })
  })

  it('the background is refused where nothing outlives its request, and works elsewhere', async () => {
    const params = { model: 'chat-demo-slow-20', input: 'say: one two three', background: true, stream: true } as const
    if (platform === 'workerd') {
      await expect(client.responses.create(params)).rejects.toMatchObject({ status: 501, param: 'background' })
      return
    }
    let id = ''
    for await (const event of await client.responses.create(params)) {
      if (event.type === 'response.created') id = event.response.id
      if (event.sequence_number === 3) break
    }
    const rest = []
    for await (const event of await client.responses.retrieve(id, { stream: true, starting_after: 3 })) rest.push(event)
    expect(rest.map(event => event.sequence_number)).toEqual(rest.map((_, n) => n + 4))
    expect(rest.at(-1)).toMatchObject({ type: 'response.completed', response: { id, output: [{ type: 'message' }] } })
    const { id: queued } = await client.responses.create({ ...params, stream: false, model: 'chat-demo-slow-200' })
    expect(await client.responses.cancel(queued)).toMatchObject({ id: queued, status: 'cancelled' })
  })

  it('only what is there is served, and only by the methods that there are', async () => {
    const headers = { authorization: `Bearer ${TEAM_KEY}` }
    const status = async (method: string, path: string) =>
      (await fetch(gateway.url + path, { method, headers, ...(method === 'POST' && { body: '{}' }) })).status
    expect(await status('PUT', '/v1/responses/resp_1')).toBe(405)
    expect(await status('GET', '/v1/responses/resp_1')).toBe(404)
    expect(await status('GET', '/v1/conversations/conv_1/items/msg_1')).toBe(404)
    expect(await status('POST', '/v1/conversations/conv_1/items')).toBe(400)
    expect((await fetch(`${gateway.url}/v1/responses/resp_1`)).status).toBe(401)
  })
})
