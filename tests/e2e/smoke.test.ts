import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

describe.each(platforms)('the built gateway on %s', platform => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway(platform)
  })
  afterAll(() => gateway.stop())

  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(gateway.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TEAM_KEY}` },
      body: JSON.stringify(body),
    })

  it('answers a call of each protocol, and writes its usage down', async () => {
    const chat = await post('/v1/chat/completions', {
      model: 'demo',
      messages: [{ role: 'user', content: 'say: hello' }],
    })
    expect(await chat.json()).toMatchObject({ choices: [{ message: { content: 'hello' } }] })
    const responses = await post('/v1/responses', { model: 'demo', input: 'say: hello' })
    expect(await responses.json()).toMatchObject({ output: [{ content: [{ text: 'hello' }] }] })
    const messages = await post('/v1/messages', {
      model: 'demo',
      max_tokens: 99,
      messages: [{ role: 'user', content: 'say: hello' }],
    })
    expect(await messages.json()).toMatchObject({ content: [{ text: 'hello' }] })
    const gemini = await post('/v1beta/models/demo:generateContent', {
      contents: [{ role: 'user', parts: [{ text: 'say: hello' }] }],
    })
    expect(await gemini.json()).toMatchObject({ candidates: [{ content: { parts: [{ text: 'hello' }] } }] })

    const rows = await gateway.usage()
    expect(rows.map(row => row.protocol)).toEqual(['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'])
    for (const row of rows)
      expect(row).toMatchObject({ key: 'team', model: 'demo', upstream: 'demo', status: 200, outcome: 'ok' })
    for (const row of rows) expect(row.output_tokens).toBeGreaterThan(0)
  })

  it('streams', async () => {
    const reply = await post('/v1/chat/completions', {
      model: 'demo',
      stream: true,
      messages: [{ role: 'user', content: 'say: a b c' }],
    })
    expect(reply.headers.get('content-type')).toContain('text/event-stream')
    expect(await reply.text()).toMatch(/data: \[DONE\]\n\n$/)
  })
})
