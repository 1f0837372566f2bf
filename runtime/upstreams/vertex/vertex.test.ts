import { exportPKCS8, generateKeyPair, jwtVerify } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import type { GatewayError } from '../../canonical/error.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import type { Transport } from '../../platform/transport.ts'
import { operationOf } from '../../protocols/operations.ts'
import type { Exchange, UpstreamSettings } from '../kind.ts'
import { testExchange, testTransport, testUpstream } from '../test-transport.ts'
import { vertexKind } from './index.ts'

const TOKEN_PATH = '/token'
const GOOGLE = 'https://aiplatform.googleapis.com'
const GEMINI = `${GOOGLE}/v1beta1/projects/ours/locations/global/publishers/google/models`
const CLAUDE = `${GOOGLE}/v1/projects/ours/locations/global/publishers/anthropic/models`
const TYPES = 'service_account, authorized_user, external_account, impersonated_service_account'
const COUNT_MESSAGES = operationOf('anthropic-messages', 'count-tokens', false)!
const COUNT_GEMINI = operationOf('gemini', 'count-tokens', false)!

let keys: Awaited<ReturnType<typeof generateKeyPair>>
let serviceAccount: Record<string, string>

beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true })
  serviceAccount = {
    type: 'service_account',
    project_id: 'ours',
    private_key_id: 'key-1',
    private_key: await exportPKCS8(keys.privateKey),
    client_email: 'gate@ours.iam.gserviceaccount.com',
    // Not where assertions go: a key says nothing of that here.
    token_uri: 'https://elsewhere.example.com/token',
  }
})

interface Sent {
  url: string
  headers: Record<string, string>
  body: string
}

/** A Vertex AI whose token server answers with `grants` in turn, the last one for ever; calls get `status`. */
function google(grants: [status: number, body: unknown][], status = 200) {
  const asked: Sent[] = []
  const calls: Sent[] = []
  const transport: Transport = async ({ url, headers, body }) => {
    const isToken = new URL(url).pathname === TOKEN_PATH
    const sent = { url, headers, body: text(body ?? new Uint8Array()) }
    if (!isToken) calls.push(sent)
    else asked.push(sent)
    const [answered, answer] = isToken ? grants[Math.min(asked.length, grants.length) - 1]! : [status, {}]
    const { transport: once } = testTransport({ '/': answer })
    const { headers: none, body: source } = await once(
      { method: 'GET', url: 'http://x/', headers: {}, body: null, timeouts: { connect: 1, firstByte: 1, idle: 1 } },
      new AbortController().signal,
    )
    return { status: answered, headers: none, body: source }
  }
  return { asked, calls, transport }
}

const granted = (value: string): [number, unknown] => [200, { access_token: value, expires_in: 3599 }]

function vertex(transport: Transport, settings: Partial<UpstreamSettings> = {}) {
  return vertexKind.create({ ...testUpstream('vertex').upstream.settings, ...settings }, transport)
}

const credential = (value: unknown = serviceAccount) => ({
  id: 'up#1',
  value: typeof value === 'string' ? value : JSON.stringify(value),
})

/** What one exchange is sent as. */
async function sent(
  protocol: 'gemini' | 'anthropic-messages' | 'openai-chat',
  exchange: Partial<Exchange>,
  settings: Partial<UpstreamSettings> = {},
): Promise<Sent> {
  const { transport, calls } = google([granted('ya29.one')])
  await vertex(transport, settings).send(testExchange(protocol, { credential: credential(), ...exchange }))
  return calls[0]!
}

describe('Gemini', () => {
  test('a stream is asked for at Google’s publisher, with the body as it came', async () => {
    const body = '{ "contents":[{"parts":[{"text":"hi"}]}], "n":12345678901234567890 }'
    const asked = await sent('gemini', { model: 'gemini-2.5-pro', body: utf8(body), query: 'alt=sse' })
    expect(asked).toMatchObject({ url: `${GEMINI}/gemini-2.5-pro:streamGenerateContent?alt=sse`, body })
    expect(asked.headers).toMatchObject({ authorization: 'Bearer ya29.one' })
  })

  test('a whole answer is asked for without a query', async () => {
    const operation = operationOf('gemini', 'generate', false)!
    const { url } = await sent('gemini', { operation, model: 'gemini-2.5-pro', stream: false })
    expect(url).toBe(`${GEMINI}/gemini-2.5-pro:generateContent`)
  })

  test('what is counted stands for itself, not within a whole request', async () => {
    const whole = {
      model: 'models/gemini-2.5-pro',
      contents: [{ role: 'user', parts: [{ text: 'hi' }] }],
      systemInstruction: { parts: [{ text: 's' }] },
      tools: [],
      toolConfig: {},
    }
    const asked = (body: unknown) =>
      sent('gemini', { operation: COUNT_GEMINI, model: 'gemini-2.5-pro', body: utf8(JSON.stringify(body)) })
    const { contents, systemInstruction, tools } = whole
    const { url, body } = await asked({ generateContentRequest: whole })
    expect(url).toBe(`${GEMINI}/gemini-2.5-pro:countTokens`)
    expect(JSON.parse(body)).toEqual({ contents, systemInstruction, tools })
    expect(JSON.parse((await asked({ contents })).body)).toEqual({ contents })
  })

  test('a name stays one step of the path', async () => {
    const { url } = await sent('gemini', { model: '../../../x?y#z', query: 'alt=sse' })
    expect(url).toBe(`${GEMINI}/..%2F..%2F..%2Fx%3Fy%23z:streamGenerateContent?alt=sse`)
  })
})

describe('Claude', () => {
  const model = 'claude-sonnet-4-5@20250929'

  test.each([
    [true, 'streamRawPredict'],
    [false, 'rawPredict'],
  ])('stream: %s is %s: the path names the model and the body the version', async (stream, method) => {
    const body = `{"model":"${model}", "max_tokens":9,"stream":${stream},"messages":[]}`
    const asked = await sent('anthropic-messages', { model, stream, body: utf8(body), query: 'beta=true' })
    expect(asked.url).toBe(`${CLAUDE}/${model}:${method}`)
    expect(JSON.parse(asked.body)).toEqual({
      anthropic_version: 'vertex-2023-10-16',
      max_tokens: 9,
      stream,
      messages: [],
    })
    expect(asked.headers).toMatchObject({ authorization: 'Bearer ya29.one' })
  })

  test('headers of Anthropic’s travel', async () => {
    const { headers } = await sent('anthropic-messages', { model, headers: { 'anthropic-beta': 'a,b' } })
    expect(headers).toMatchObject({ 'anthropic-beta': 'a,b' })
  })

  test('marks for the cache have no scope, and no flag tells of one', async () => {
    const mark = { type: 'ephemeral', scope: 'global' }
    const body = utf8(
      JSON.stringify({ model, system: [{ type: 'text', text: 's', cache_control: mark }], messages: [] }),
    )
    const flags = { 'anthropic-beta': 'a,prompt-caching-scope-2026-01-05' }
    const asked = await sent('anthropic-messages', { model, body, headers: flags })
    expect(JSON.parse(asked.body).system).toEqual([{ type: 'text', text: 's', cache_control: { type: 'ephemeral' } }])
    expect(asked.headers).toMatchObject({ 'anthropic-beta': 'a' })
  })

  test('tokens are counted by a model of their own, and the body names the one that is meant', async () => {
    const asked = await sent('anthropic-messages', { operation: COUNT_MESSAGES, model, stream: false })
    expect(asked.url).toBe(`${CLAUDE}/count-tokens:rawPredict`)
    expect(JSON.parse(asked.body)).toMatchObject({ model, anthropic_version: 'vertex-2023-10-16' })
  })
})

describe('where', () => {
  test.each([
    ['global', 'https://aiplatform.googleapis.com'],
    ['us', 'https://aiplatform.us.rep.googleapis.com'],
    ['eu', 'https://aiplatform.eu.rep.googleapis.com'],
    ['europe-west4', 'https://europe-west4-aiplatform.googleapis.com'],
  ])('%s is %s', async (location, host) => {
    const { url } = await sent('anthropic-messages', { model: 'claude-x' }, { vertex: { location } })
    expect(url).toBe(
      `${host}/v1/projects/ours/locations/${location}/publishers/anthropic/models/claude-x:streamRawPredict`,
    )
  })

  test('the config’s project comes before that of the service account', async () => {
    const { url } = await sent('gemini', { model: 'm' }, { vertex: { project: 'theirs', location: 'us' } })
    expect(url).toContain('/projects/theirs/locations/us/')
  })

  test.each([
    ['https://proxy.example.com', 'https://proxy.example.com/v1beta1/projects/ours/'],
    ['https://proxy.example.com/google/v1', 'https://proxy.example.com/google/v1/projects/ours/'],
  ])('another address: %s', async (baseUrl, beginning) => {
    const { url } = await sent('gemini', { model: 'm' }, { baseUrl })
    expect(url.slice(0, beginning.length)).toBe(beginning)
  })
})

describe('models of other makers, in Chat Completions', () => {
  const chat = (stream: boolean) => operationOf('openai-chat', 'generate', stream)!
  const body = (model: string) => utf8(`{"model":"${model}","stream_options":{"include_usage":true},"messages":[]}`)

  test.each([
    ['mistral-medium-3', true, 'publishers/mistralai/models/mistral-medium-3:streamRawPredict', 'mistral-medium-3'],
    ['mistralai/codestral-2', false, 'publishers/mistralai/models/codestral-2:rawPredict', 'codestral-2'],
    ['endpoints/456', true, 'endpoints/456/chat/completions', ''],
    [
      'meta/llama-4-maverick-17b-128e-instruct-maas',
      true,
      'endpoints/openapi/chat/completions',
      'meta/llama-4-maverick-17b-128e-instruct-maas',
    ],
  ])('%s (stream: %s) is called at %s', async (model, stream, path, named) => {
    const exchange = { operation: chat(stream), stream, model, body: body(model) }
    const asked = await sent('openai-chat', exchange, { vertex: { location: 'us-central1' } })
    expect(asked.url).toBe(
      `https://us-central1-aiplatform.googleapis.com/v1/projects/ours/locations/us-central1/${path}`,
    )
    const said = JSON.parse(asked.body)
    expect(said.model).toBe(named)
    // Mistral tells the usage of every stream, and refuses to be asked for it.
    expect('stream_options' in said).toBe(!path.includes('mistralai'))
  })
})

describe('tuned models', () => {
  test.each([
    ['endpoints/456', `${GOOGLE}/v1beta1/projects/ours/locations/global/endpoints/456`],
    [
      'projects/theirs/locations/europe-west4/endpoints/456',
      `${GOOGLE}/v1beta1/projects/theirs/locations/europe-west4/endpoints/456`,
    ],
  ])('%s is called at its endpoint', async (model, endpoint) => {
    const { url } = await sent('gemini', { model, query: 'alt=sse' })
    expect(url).toBe(`${endpoint}:streamGenerateContent?alt=sse`)
    const counted = await sent('gemini', { operation: COUNT_GEMINI, model, body: utf8('{"contents":[]}') })
    expect(counted.url).toBe(`${endpoint}:countTokens`)
  })
})

describe('models', () => {
  test('are spoken to by their names', () => {
    const { upstream } = testUpstream('vertex')
    expect(upstream.protocolsFor!('claude-opus-4-6', 'generate')).toEqual(['anthropic-messages'])
    expect(upstream.protocolsFor!('claude-opus-4-6', 'count-tokens')).toEqual(['anthropic-messages'])
    expect(upstream.protocolsFor!('gemini-3-pro-preview', 'generate')).toEqual(['gemini'])
    expect(upstream.protocolsFor!('gemini-embedding-001', 'embed')).toEqual(['gemini'])
    expect(upstream.protocolsFor!('google/gemini-2.5-pro', 'generate')).toEqual(['gemini'])
    expect(upstream.protocolsFor!('endpoints/456', 'generate')).toEqual(['gemini'])
    expect(upstream.protocolsFor!('deepseek-ai/deepseek-v3.2-maas', 'generate')).toEqual(['openai-chat'])
    expect(upstream.protocolsFor!('magistral-medium-2506', 'generate')).toEqual(['openai-chat'])
    expect(upstream.protocolsFor!('mistral-medium-3', 'embed')).toEqual([])
  })

  test('of a protocol that the config leaves out are not asked', () => {
    const { upstream } = testUpstream('vertex', { protocols: ['anthropic-messages'] })
    expect(upstream.protocolsFor!('claude-opus-4-6', 'generate')).toEqual(['anthropic-messages'])
    expect(upstream.protocolsFor!('gemini-3-pro-preview', 'generate')).toEqual([])
    const chat = testUpstream('vertex', { protocols: ['openai-chat'] }).upstream
    expect(chat.protocolsFor!('endpoints/456', 'generate')).toEqual(['openai-chat'])
  })
})

describe('the models that it has', () => {
  test('are those of its publishers that it calls', async () => {
    const gemini = {
      publisherModels: [
        { name: 'publishers/google/models/gemini-2.5-pro', versionId: 'default' },
        { name: 'publishers/google/models/imagen-4.0-generate-001' },
        { name: 'publishers/google/models/text-embedding-005' },
      ],
    }
    const claude = {
      publisherModels: [{ name: 'publishers/anthropic/models/claude-sonnet-4-5', versionId: '20250929' }],
    }
    const { upstream, asked } = testUpstream(
      'vertex',
      { vertex: { location: 'eu', project: 'ours' } },
      {
        '/v1beta1/publishers/google/models': gemini,
        '/v1beta1/publishers/anthropic/models': claude,
        '/v1beta1/publishers/mistralai/models': {
          publisherModels: [
            { name: 'publishers/mistralai/models/mistral-medium-3', versionId: '001' },
            { name: 'publishers/mistralai/models/mistral-ocr-2505' },
          ],
        },
        '/v1beta1/publishers/meta/models': {
          publisherModels: [
            { name: 'publishers/meta/models/llama3' },
            { name: 'publishers/meta/models/llama-3.3-70b-instruct-maas' },
          ],
        },
      },
    )
    const models = await upstream.listModels!(credential('ya29.x'), new AbortController().signal)
    expect(models).toEqual([
      'gemini-2.5-pro',
      'text-embedding-005',
      'claude-sonnet-4-5@20250929',
      'mistral-medium-3',
      'meta/llama-3.3-70b-instruct-maas',
    ])
    expect(asked[0]).toMatchObject({
      url: 'https://aiplatform.eu.rep.googleapis.com/v1beta1/publishers/google/models?pageSize=1000',
      headers: { authorization: 'Bearer ya29.x', 'x-goog-user-project': 'ours' },
    })
  })

  test('are none where nobody tells them', async () => {
    const { upstream } = testUpstream('vertex', { vertex: { location: 'eu', project: 'ours' } })
    expect(await upstream.listModels!(credential('ya29.x'), new AbortController().signal)).toEqual([])
  })
})

describe('embeddings', () => {
  test('are predicted at Google’s publisher', async () => {
    const operation = operationOf('gemini', 'embed', false)!
    const asked = await sent('gemini', {
      operation,
      model: 'text-embedding-005',
      stream: false,
      body: utf8(JSON.stringify({ content: { parts: [{ text: 'hi' }] } })),
    })
    expect(asked.url).toBe(`${GEMINI}/text-embedding-005:predict`)
    expect(JSON.parse(asked.body)).toEqual({ instances: [{ content: 'hi' }] })
  })
})

describe('a service account', () => {
  test('is granted a token for what its key signs, once for many calls', async () => {
    const { transport, asked, calls } = google([granted('ya29.one')])
    const upstream = vertex(transport)
    const exchange = () => upstream.send(testExchange('gemini', { credential: credential() }))
    await Promise.all([exchange(), exchange()])
    await exchange()
    expect(calls.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('Bearer ya29.one'))
    expect(asked).toHaveLength(1)
    expect(asked[0]!.url).toBe('https://oauth2.googleapis.com/token')
    expect(asked[0]!.headers['content-type']).toBe('application/x-www-form-urlencoded')
    const form = new URLSearchParams(asked[0]!.body)
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer')
    const { payload, protectedHeader } = await jwtVerify(form.get('assertion')!, keys.publicKey)
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'key-1' })
    expect(payload).toMatchObject({
      iss: 'gate@ours.iam.gserviceaccount.com',
      aud: 'https://oauth2.googleapis.com/token',
      scope: 'https://www.googleapis.com/auth/cloud-platform',
    })
    expect(payload.exp! - payload.iat!).toBe(3600)
    expect(upstream.secrets!()).toEqual(['ya29.one'])
  })

  test('whose key came with its line breaks as JSON has them is understood', async () => {
    const private_key = serviceAccount.private_key!.replaceAll('\n', '\\n')
    const { headers } = await sent('gemini', { credential: credential({ ...serviceAccount, private_key }) })
    expect(headers.authorization).toBe('Bearer ya29.one')
  })

  test('gets another token where Vertex AI refuses the first', async () => {
    const { transport, calls } = google([granted('ya29.one'), granted('ya29.two')], 401)
    const upstream = vertex(transport)
    for (let n = 0; n < 2; n++) await upstream.send(testExchange('gemini', { credential: credential() }))
    expect(calls.map(({ headers }) => headers.authorization)).toEqual(['Bearer ya29.one', 'Bearer ya29.two'])
  })

  async function failure(value: unknown, grant: [number, unknown] = granted('ya29.one')): Promise<GatewayError> {
    const { transport, calls } = google([grant])
    const made = credential(typeof value === 'string' ? value : { ...serviceAccount, ...(value as object) })
    const exchange = testExchange('gemini', { credential: made })
    const failed = await vertex(transport)
      .send(exchange)
      .catch((error: GatewayError) => error)
    expect(calls).toEqual([])
    if (!('details' in failed)) throw new Error('it did not fail')
    return failed
  }

  test.each([
    [
      'refused',
      {},
      [400, { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' }],
      'was given no access token: invalid_grant: Invalid JWT Signature.',
    ],
    ['refused in silence', {}, [403, {}], 'was given no access token.'],
    ['no key', { private_key: 'x' }, undefined, 'cannot sign: its private_key is no RSA key in PKCS #8.'],
    [
      'another kind of account',
      { type: 'authorized_user' },
      undefined,
      `is no credential of Google Cloud: it needs the whole JSON of one (${TYPES}).`,
    ],
    ['broken JSON', '{', undefined, `is no credential of Google Cloud: it needs the whole JSON of one (${TYPES}).`],
    ['no project', { project_id: undefined }, undefined, 'names no project, and the config names none.'],
  ] as [string, unknown, [number, unknown] | undefined, string][])(
    '%s is the credential’s fault',
    async (_, value, grant, said) => {
      const error = await failure(value, grant)
      expect(error).toMatchObject({ kind: 'upstream', status: 502, details: { code: 'upstream_credential' } })
      expect(error.message).toBe(`The credential up#1 of upstream "up" ${said}`)
    },
  )

  test('a token server that fails is no fault of the credential', async () => {
    const error = await failure({}, [503, 'busy'])
    expect(error).toMatchObject({ kind: 'upstream', status: 502, details: { code: 'upstream_error' } })
    expect(error.message).toBe('Upstream "up" has no access token: oauth2.googleapis.com answered 503.')
  })

  test('what it signed is not in an error that quotes it', async () => {
    const quoting: Transport = async (request, signal) => {
      const assertion = new URLSearchParams(text(request.body!)).get('assertion')!
      const { transport: answering } = google([
        [400, { error: 'invalid_grant', error_description: `no: ${assertion}` }],
      ])
      return answering(request, signal)
    }
    const thrown = vertex(quoting).send(testExchange('gemini', { credential: credential() }))
    await expect(thrown).rejects.toThrow(/invalid_grant: no: \[secret\]\.$/)
  })
})

describe('other credentials', () => {
  test('an access token is sent as it is, for the config’s project', async () => {
    const settings = { vertex: { project: 'theirs', location: 'global' } }
    const { url, headers } = await sent('gemini', { model: 'm', credential: credential('ya29.ready') }, settings)
    expect(url).toContain('/projects/theirs/')
    expect(headers.authorization).toBe('Bearer ya29.ready')
  })

  test('a key of express mode needs no project', async () => {
    const { url, headers } = await sent(
      'gemini',
      { model: 'gemini-2.5-flash', credential: credential('AIza-key'), query: 'alt=sse' },
      { auth: 'x-goog-api-key' },
    )
    expect(url).toBe(`${GOOGLE}/v1beta1/publishers/google/models/gemini-2.5-flash:streamGenerateContent?alt=sse`)
    expect(headers).toMatchObject({ 'x-goog-api-key': 'AIza-key' })
    expect(headers).not.toHaveProperty('authorization')
  })
})
