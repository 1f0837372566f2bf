import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { UpstreamSettings } from '../../config/resolved.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import { collect } from '../../platform/collect.ts'
import { createNodeTransport } from '../../platform/node/transport.ts'
import type { UpstreamReply } from '../../platform/transport.ts'
import { operationOf } from '../../protocols/operations.ts'
import type { Credential, Exchange } from '../kind.ts'
import { testExchange, testUpstream } from '../test-transport.ts'
import { bedrockKind } from './index.ts'
import { ACCESS_KEY, API_KEY, REGION, startBedrock, type TestBedrock } from './test-service.ts'

const NOVA = 'amazon.nova-lite-v1:0'
const CLAUDE = 'us.anthropic.claude-sonnet-4-5-20250929-v1:0'
const signing: Credential = { id: 'up#1', value: ACCESS_KEY.secret, accessKey: { id: ACCESS_KEY.id } }

let service: TestBedrock
let transport: ReturnType<typeof createNodeTransport>
beforeAll(async () => {
  service = await startBedrock()
  transport = createNodeTransport()
})
afterAll(async () => {
  await transport.close()
  await service.close()
})
beforeEach(() => {
  service.calls = []
  service.piece = 0
})

function bedrock(settings: Partial<UpstreamSettings> = {}) {
  const { settings: defaults } = testUpstream('bedrock').upstream
  const timeouts = { connect: 2000, firstByte: 2000, idle: 2000 }
  const whole = { ...defaults, baseUrl: service.url, bedrock: { region: REGION }, timeouts, ...settings }
  return bedrockKind.create(whole, transport.send)
}

const body = (value: object): Uint8Array => utf8(JSON.stringify(value))
const HI_CONVERSE = { messages: [{ role: 'user', content: [{ text: 'hi' }] }] }
const HI_MESSAGES = { model: CLAUDE, max_tokens: 9, stream: true, messages: [{ role: 'user', content: 'hi' }] }

function converse(stream: boolean, parts: Partial<Exchange> = {}): Exchange {
  const operation = operationOf('bedrock-converse', 'generate', stream)!
  const said = { model: NOVA, body: body(HI_CONVERSE), query: stream ? 'alt=sse' : '' }
  return testExchange('bedrock-converse', { operation, stream, credential: signing, ...said, ...parts })
}

function messages(stream: boolean, parts: Partial<Exchange> = {}): Exchange {
  const said = { model: CLAUDE, body: body({ ...HI_MESSAGES, stream }), query: 'beta=true' }
  return testExchange('anthropic-messages', { stream, credential: signing, ...said, ...parts })
}

async function saidBy({ body: source }: UpstreamReply): Promise<string> {
  return text(await collect(source, 1e6, () => new Error('long')))
}

async function sent(exchange: Exchange, settings: Partial<UpstreamSettings> = {}) {
  const reply = await bedrock(settings).send(exchange)
  const said = await saidBy(reply)
  return { status: reply.status, headers: reply.headers, said, call: service.calls.at(-1)! }
}

const names = (said: string): string[] => [...said.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name!)

describe('models of other makers, in Converse', () => {
  test('are asked whole, with a signature that AWS would take', async () => {
    const { status, said, headers, call } = await sent(converse(false))
    expect(status).toBe(200)
    expect(call).toMatchObject({ method: 'POST', path: `/model/${NOVA}/converse`, body: HI_CONVERSE })
    expect(JSON.parse(said)).toMatchObject({ stopReason: 'end_turn' })
    expect(headers).toMatchObject({ 'x-request-id': 'aws-request-1' })
  })

  test('are asked for a stream, whose messages become events', async () => {
    const { headers, said, call } = await sent(converse(true))
    expect(call.path).toBe(`/model/${NOVA}/converse-stream`)
    expect(call.headers.accept).toBe('application/vnd.amazon.eventstream')
    expect(headers['content-type']).toBe('text/event-stream')
    expect(names(said)).toEqual([
      'messageStart',
      'contentBlockDelta',
      'contentBlockDelta',
      'contentBlockStop',
      'messageStop',
      'metadata',
    ])
  })

  test('may be named by an ARN', async () => {
    const arn = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/a1b2c3'
    const { status, call } = await sent(converse(true, { model: arn }))
    expect([status, call.path]).toEqual([200, `/model/${arn}/converse-stream`])
  })

  test('get what the config says for all of them', async () => {
    const settings = {
      region: REGION,
      guardrail: { id: 'gr-1', version: 'DRAFT', trace: 'enabled' as const },
      additionalModelRequestFields: { a: 1, b: 2 },
    }
    const asked = body({ ...HI_CONVERSE, additionalModelRequestFields: { b: 3 } })
    const { status, call } = await sent(converse(false, { body: asked }), { bedrock: settings })
    expect(status).toBe(200)
    expect(call.body).toEqual({
      ...HI_CONVERSE,
      additionalModelRequestFields: { a: 1, b: 3 },
      guardrailConfig: { guardrailIdentifier: 'gr-1', guardrailVersion: 'DRAFT', trace: 'enabled' },
    })
  })
})

describe('Claude, in Messages', () => {
  test('is invoked with the body as it came, but for what the path names', async () => {
    const said = '{"model":"x", "max_tokens":9,"stream":false,"messages":[]}'
    const { call } = await sent(messages(false, { body: utf8(said) }))
    expect(call.path).toBe(`/model/${CLAUDE}/invoke`)
    expect(call.body).toEqual({
      anthropic_version: 'bedrock-2023-05-31',
      max_tokens: 9,
      messages: [],
    })
  })

  test('streams Anthropic’s own events', async () => {
    const { status, headers, said, call } = await sent(messages(true))
    expect(status).toBe(200)
    expect(call.path).toBe(`/model/${CLAUDE}/invoke-with-response-stream`)
    expect(call.headers['x-amzn-bedrock-accept']).toBe('application/json')
    expect(headers['content-type']).toBe('text/event-stream')
    expect(names(said)).toEqual([
      'message_start',
      'content_block_start',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ])
    expect(said).toContain(
      'data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello"}}',
    )
  })

  test('is told the flags of beta features that Amazon Bedrock knows, and no headers of Anthropic’s', async () => {
    const flags = 'claude-code-20250219, interleaved-thinking-2025-05-14,oauth-2025-04-20,advanced-tool-use-2025-11-20'
    const headers = { 'anthropic-beta': flags, 'anthropic-version': '2023-06-01', 'user-agent': 'claude-cli/2' }
    const { call } = await sent(messages(true, { headers }), { headers: { 'anthropic-beta': 'new-2027-01-01' } })
    expect(call.body.anthropic_beta).toEqual([
      'interleaved-thinking-2025-05-14',
      'tool-search-tool-2025-10-19',
      'new-2027-01-01',
    ])
    expect(call.headers).not.toHaveProperty('anthropic-beta')
    expect(call.headers).not.toHaveProperty('anthropic-version')
    expect(call.headers['user-agent']).toBe('claude-cli/2')
  })

  test('is given marks for the cache as Amazon Bedrock knows them', async () => {
    const mark = { type: 'ephemeral', scope: 'global' }
    const asked = { max_tokens: 9, cache_control: mark, messages: [{ role: 'user', content: 'hi' }] }
    const { status, call } = await sent(messages(true, { body: body(asked) }))
    expect(status).toBe(200)
    expect(call.body).toEqual({
      anthropic_version: 'bedrock-2023-05-31',
      max_tokens: 9,
      messages: [{ role: 'user', content: [{ type: 'text', text: 'hi', cache_control: { type: 'ephemeral' } }] }],
    })
  })

  test('passes a guardrail by headers', async () => {
    const guardrail = { id: 'gr-1', version: '2', trace: 'enabled_full' as const }
    const { call } = await sent(messages(true), { bedrock: { region: REGION, guardrail } })
    expect(call.headers).toMatchObject({
      'x-amzn-bedrock-guardrailidentifier': 'gr-1',
      'x-amzn-bedrock-guardrailversion': '2',
      'x-amzn-bedrock-trace': 'ENABLED_FULL',
    })
  })

  const COUNT = operationOf('anthropic-messages', 'count-tokens', false)!

  test('counts tokens of the model itself', async () => {
    const asked = body({ model: CLAUDE, messages: [], thinking: { type: 'enabled', budget_tokens: 2000 } })
    const { status, said, call } = await sent(messages(false, { operation: COUNT, body: asked }))
    expect([status, said]).toEqual([200, '{"input_tokens":7}'])
    expect(call.path).toBe('/model/anthropic.claude-sonnet-4-5-20250929-v1:0/count-tokens')
    // The service's own member, in base64.
    const { input } = call.body as { input: { invokeModel: { body: string } } }
    expect(JSON.parse(Buffer.from(input.invokeModel.body, 'base64').toString())).toEqual({
      anthropic_version: 'bedrock-2023-05-31',
      messages: [],
      max_tokens: 2001,
      thinking: { type: 'enabled', budget_tokens: 2000 },
    })
  })

  test('says that it does not count where it does not', async () => {
    const { status } = await sent(messages(false, { operation: COUNT, model: 'claude-by-another-name' }))
    expect(status).toBe(501)
  })
})

test.each([['converse', converse] as const, ['messages', messages] as const])(
  'a stream of %s is the same wherever the network cuts it',
  async (_, ask) => {
    const whole = await sent(ask(true))
    service.piece = 1
    expect((await sent(ask(true))).said).toBe(whole.said)
  },
)

describe('who asks', () => {
  test('is told by an API key', async () => {
    const { status, call } = await sent(converse(false, { credential: { id: 'up#1', value: API_KEY } }))
    expect([status, call.headers.authorization]).toEqual([200, `Bearer ${API_KEY}`])
  })

  test('is told by a temporary key, whose token no message may show', async () => {
    const accessKey = { id: ACCESS_KEY.id, sessionToken: 'token-1' }
    const upstream = bedrock()
    const reply = await upstream.send(converse(false, { credential: { ...signing, accessKey } }))
    expect(reply.status).toBe(200)
    expect(service.calls[0]!.headers['x-amz-security-token']).toBe('token-1')
    expect(upstream.secrets!()).toEqual(['token-1'])
  })

  test.each([
    ['another secret key', { ...signing, value: 'wrong' }],
    ['a key that nobody knows', { ...signing, accessKey: { id: 'AKIDUNKNOWN' } }],
    ['no key', { id: 'up#1', value: 'ABSK-wrong' }],
  ])('is not known by %s', async (_, credential) => {
    const { status, said } = await sent(messages(false, { credential }))
    expect(status).toBe(401)
    expect(JSON.parse(said)).toMatchObject({ type: 'error', error: { type: 'authentication_error' } })
    expect(service.calls).toEqual([])
  })
})

describe('exceptions', () => {
  test.each([
    ['ThrottlingException', 429, 'rate_limit_error'],
    ['ServiceQuotaExceededException', 429, 'billing_error'],
    ['ModelNotReadyException', 503, 'overloaded_error'],
    ['ServiceUnavailableException', 503, 'overloaded_error'],
    ['ModelTimeoutException', 504, 'timeout_error'],
    ['ModelErrorException', 502, 'api_error'],
    ['InternalServerException', 500, 'api_error'],
    ['AccessDeniedException', 403, 'permission_error'],
    ['ResourceNotFoundException', 404, 'not_found_error'],
    ['ValidationException', 400, 'invalid_request_error'],
  ])('%s is %i %s', async (name, status, type) => {
    const said = await sent(messages(true, { model: `anthropic.fault-${name}` }))
    expect(said.status).toBe(status)
    expect(said.headers['content-type']).toBe('application/json')
    expect(JSON.parse(said.said)).toMatchObject({ type: 'error', error: { type, message: `${name} was asked for` } })
    const converted = await sent(converse(true, { model: `amazon.fault-${name}` }))
    expect(converted.status).toBe(status)
    expect(JSON.parse(converted.said)).toEqual({ __type: name, message: `${name} was asked for` })
  })

  test('inside a stream are its last event', async () => {
    const inMessages = await sent(messages(true, { model: 'anthropic.later-throttlingException' }))
    expect(names(inMessages.said).at(-1)).toBe('error')
    expect(inMessages.said).toContain('"type":"rate_limit_error"')
    const inConverse = await sent(converse(true, { model: 'amazon.later-modelStreamErrorException' }))
    expect(names(inConverse.said).at(-1)).toBe('modelStreamErrorException')
  })
})

describe('models', () => {
  test('are spoken to by their names', () => {
    const { protocolsFor } = bedrock()
    for (const model of [
      CLAUDE,
      'anthropic.claude-v2',
      'arn:aws:bedrock:x:1:inference-profile/eu.anthropic.claude-opus-5',
    ])
      expect(protocolsFor!(model, 'generate')).toEqual(['anthropic-messages'])
    for (const model of [NOVA, 'openai.gpt-oss-120b-1:0', 'arn:aws:bedrock:x:1:application-inference-profile/a1b2'])
      expect(protocolsFor!(model, 'generate')).toEqual(['bedrock-converse'])
    expect(protocolsFor!('amazon.titan-embed-text-v2:0', 'embed')).toEqual(['gemini'])
    expect(protocolsFor!(NOVA, 'embed')).toEqual([])
  })

  test.each(['anthropic-messages', 'bedrock-converse'] as const)(
    'are all spoken to in %s where that is the only one',
    one => {
      const { protocolsFor } = bedrock({ protocols: [one] })
      for (const model of [CLAUDE, NOVA, 'arn:a:b']) expect(protocolsFor!(model, 'generate')).toEqual([one])
    },
  )

  test('are those that write or embed text and can be called, and profiles of them', async () => {
    expect(await bedrock().listModels!(signing, new AbortController().signal)).toEqual([
      NOVA,
      'amazon.titan-embed-text-v2:0',
      CLAUDE,
      'arn:aws:bedrock:us-west-2:123456789012:inference-profile/a1b2c3',
      'us.amazon.titan-embed',
    ])
  })
})

describe('where', () => {
  test.each([
    [{ bedrock: { region: 'eu-central-1' } }, 'https://bedrock-runtime.eu-central-1.amazonaws.com/model/m/converse'],
    [{ bedrock: { region: 'cn-north-1' } }, 'https://bedrock-runtime.cn-north-1.amazonaws.com.cn/model/m/converse'],
    [
      { bedrock: { region: 'eu-central-1' }, baseUrl: 'https://proxy.example.com/aws' },
      'https://proxy.example.com/aws/model/m/converse',
    ],
  ])('%j', async (settings, url) => {
    const { upstream, asked } = testUpstream('bedrock', settings)
    await upstream.send(converse(false, { model: 'm' }))
    expect(asked[0]!.url).toBe(url)
  })

  test('models are listed beside the runtime', async () => {
    const { upstream, asked } = testUpstream('bedrock', { bedrock: { region: 'eu-central-1' } })
    await upstream.listModels!(signing, new AbortController().signal)
    expect(asked.map(({ url }) => url)).toEqual([
      'https://bedrock.eu-central-1.amazonaws.com/foundation-models',
      'https://bedrock.eu-central-1.amazonaws.com/inference-profiles?maxResults=1000',
    ])
  })
})
