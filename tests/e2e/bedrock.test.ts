// Amazon Bedrock behind the built gateway: signed requests and frames of bytes, on Node and in workerd.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API_KEY, startBedrock, type TestBedrock } from '../../runtime/upstreams/bedrock/test-service.ts'
import { platforms, type RunningGateway, startGateway, TEAM_KEY, UPSTREAM_KEY } from './harness.ts'

const NOVA = 'amazon.nova-lite-v1:0'
const CLAUDE = 'us.anthropic.claude-sonnet-4-5-20250929-v1:0'
const ARN = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/a1b2c3'

describe.each(platforms)('on %s', platform => {
  let service: TestBedrock
  let gateway: RunningGateway
  beforeAll(async () => {
    service = await startBedrock({ AKIDEXAMPLE: UPSTREAM_KEY })
    gateway = await startGateway(platform, { bedrock: service.url })
  }, 180_000)
  afterAll(async () => {
    await gateway?.stop()
    await service?.close()
  })

  async function post(path: string, body: object) {
    const headers = { authorization: `Bearer ${TEAM_KEY}`, 'content-type': 'application/json' }
    const reply = await fetch(`${gateway.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: reply.status, headers: reply.headers, said: await reply.text() }
  }
  const chat = (model: string, stream: boolean) =>
    post('/v1/chat/completions', {
      model,
      stream,
      messages: [{ role: 'user', content: 'Grüße' }],
      ...(stream && { stream_options: { include_usage: true } }),
    })
  const messages = (model: string, stream: boolean) =>
    post('/v1/messages', { model, stream, max_tokens: 9, messages: [{ role: 'user', content: 'Grüße' }] })

  it.each([
    ['a model', `bedrock/${NOVA}`],
    ['an ARN', `bedrock/${ARN}`],
    ['a model, with an API key', `bedrock-by-key/${NOVA}`],
  ])('%s in Converse answers clients of Chat, whole and streaming', async (_, model) => {
    const whole = await chat(model, false)
    expect(JSON.parse(whole.said)).toMatchObject({
      choices: [{ message: { content: 'Hello' }, finish_reason: 'stop' }],
    })
    const stream = await chat(model, true)
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(stream.said).toContain('"content":"Hel"')
    expect(stream.said).toContain('"prompt_tokens":13')
    expect(stream.said.trimEnd().endsWith('data: [DONE]')).toBe(true)
  })

  it('Claude answers clients of Messages with its own events, and clients of Chat translated', async () => {
    const own = await messages(`bedrock/${CLAUDE}`, true)
    expect(own.said.match(/^event: .*$/gm)).toEqual([
      'event: message_start',
      'event: content_block_start',
      'event: content_block_delta',
      'event: content_block_stop',
      'event: message_delta',
      'event: message_stop',
    ])
    expect((await chat(`bedrock/${CLAUDE}`, true)).said).toContain('"content":"Hello"')
    expect(JSON.parse((await messages(`bedrock/${CLAUDE}`, false)).said)).toMatchObject({ usage: { input_tokens: 3 } })
  })

  it('frames are read wherever the network cuts them', async () => {
    service.piece = 1
    try {
      expect((await chat(`bedrock/${NOVA}`, true)).said).toContain('"content":"lo"')
      expect((await messages(`bedrock/${CLAUDE}`, true)).said).toContain('event: message_stop')
    } finally {
      service.piece = 0
    }
  })

  it('an exception before the first content makes room for another model, one after it is told', async () => {
    const answered = await chat('bedrock-falls-back', true)
    expect([answered.status, answered.said.includes('"content":"Hel"')]).toEqual([200, true])
    expect(answered.said).not.toContain('was asked for')
    const broken = await messages('bedrock/amazon.later-modelStreamErrorException', true)
    expect(broken.said).toMatch(/event: error\ndata: .*modelStreamErrorException was asked for/)
    const refused = await messages('bedrock/anthropic.fault-ServiceUnavailableException', true)
    expect(refused.status).toBe(503)
  })

  it('no secret is told, to a client or a log', async () => {
    const { status } = await chat(`bedrock/${NOVA}`, false)
    expect(status).toBe(200)
    for (const secret of [UPSTREAM_KEY, API_KEY, 'AKIDEXAMPLE']) expect(gateway.output()).not.toContain(secret)
    expect(JSON.stringify(service.calls)).not.toContain(UPSTREAM_KEY)
  })
})
