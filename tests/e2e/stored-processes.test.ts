// Two processes on one database: what one stores is the other's too, while it is made as well as afterwards.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from './builds.ts'
import { type ServerProcess, startProcess, TEAM_KEY, variables } from './harness.ts'

describe('two processes on one database', () => {
  let folder: string
  let servers: ServerProcess[]
  let one: OpenAI
  let other: OpenAI
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'headgate-stored-'))
    const start = () =>
      startProcess(join(ensureBuilt('node_server'), 'server/index.mjs'), [], {
        ...variables({}),
        PORT: '0',
        HOST: '127.0.0.1',
        HEADGATE_DATABASE: join(folder, 'headgate.db'),
        HEADGATE_LOG: 'json',
      })
    servers = [await start(), await start()]
    const clients = servers.map(
      ({ url }) => new OpenAI({ apiKey: TEAM_KEY, baseURL: `${url}/v1`, maxRetries: 0, timeout: 15_000 }),
    )
    one = clients[0]!
    other = clients[1]!
  })
  afterAll(async () => {
    await Promise.all(servers?.map(server => server.stop()) ?? [])
    rmSync(folder, { recursive: true, force: true })
  })

  it('go on from each other’s responses, and from each other’s conversations', async () => {
    const conversation = await one.conversations.create({})
    let previous: string | undefined
    for (let turn = 0; turn < 6; turn++) {
      const client = turn % 2 === 0 ? one : other
      const model = `${['chat', 'responses', 'messages'][turn % 3]}-demo-fast`
      const { id, output_text } = await client.responses.create({
        model,
        input: `say: turn ${turn}`,
        ...(previous !== undefined && { previous_response_id: previous }),
      })
      expect(output_text).toBe(`turn ${turn}`)
      await client.responses.create({ model, input: `say: turn ${turn}`, conversation: conversation.id })
      previous = id
    }
    const items = []
    for await (const item of one.responses.inputItems.list(previous!, { limit: 4 })) items.push(item)
    expect(items).toHaveLength(11)
    expect((await other.conversations.items.list(conversation.id)).data).toHaveLength(12)
  })

  it('many calls at one conversation lose nothing, and keep what was said together', async () => {
    const conversation = await one.conversations.create({})
    const calls = Array.from({ length: 20 }, (_, n) =>
      (n % 2 === 0 ? one : other).responses.create({
        model: 'chat-demo-fast',
        input: `say: ${n}`,
        conversation: conversation.id,
      }),
    )
    await Promise.all(calls)
    const texts: string[] = []
    for await (const item of one.conversations.items.list(conversation.id, { order: 'asc' }))
      if (item.type === 'message' && 'text' in item.content[0]!) texts.push(item.content[0].text)
    expect(texts).toHaveLength(40)
    for (let n = 0; n < 40; n += 2) expect(texts[n]).toBe(`say: ${texts[n + 1]}`)
    expect(new Set(texts).size).toBe(40)
  })

  it('follow, and cancel, what the other one makes', async () => {
    const params = { model: 'chat-demo-slow-20', input: `say: ${'word '.repeat(60)}end`, background: true } as const
    let id = ''
    for await (const event of await one.responses.create({ ...params, stream: true })) {
      if (event.type === 'response.created') id = event.response.id
      if (event.sequence_number === 2) break
    }
    const events = []
    for await (const event of await other.responses.retrieve(id, { stream: true, starting_after: 2 }))
      events.push(event)
    expect(events.map(event => event.sequence_number)).toEqual(events.map((_, n) => n + 3))
    expect(events.at(-1)).toMatchObject({ type: 'response.completed', response: { id, status: 'completed' } })
    expect((await other.responses.retrieve(id)).status).toBe('completed')

    const queued = await one.responses.create({ ...params, model: 'chat-demo-slow-200' })
    expect(await other.responses.cancel(queued.id)).toMatchObject({ status: 'cancelled' })
    await new Promise(resolve => setTimeout(resolve, 2_500))
    expect(await one.responses.retrieve(queued.id)).toMatchObject({ status: 'cancelled', output: [] })
  })

  it('what one deletes is gone at the other', async () => {
    const { id } = await one.responses.create({ model: 'chat-demo-fast', input: 'hi' })
    await other.responses.delete(id)
    await expect(one.responses.retrieve(id)).rejects.toMatchObject({ status: 404 })
  })
})
