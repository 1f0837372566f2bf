import { describe, expect, it, vi } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import type { ProtocolId } from '../config/protocol-id.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import type { Exchange, UpstreamSettings } from '../upstreams/kind.ts'
import { authenticate } from './authenticate.ts'
import type { ResolvedCall } from './call.ts'
import { catalogue } from './catalogue.ts'
import { dispatch } from './dispatch.ts'
import { mirror } from './mirror.ts'
import { refuse } from './refuse.ts'
import { resolve } from './resolve.ts'
import {
  keysOf,
  model,
  modelsOf,
  runningUpstream,
  sourceOf,
  type TestGateway,
  testCall,
  testGateway,
  testRequest,
} from './test-call.ts'

const OURS = 'sk-gateway-team'
const THEIRS = 'sk-provider-0123456789'
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const beside = (key = THEIRS) => ({ 'x-headgate-key': OURS, ...bearer(key) })

type Answer = (exchange: Exchange) => UpstreamReply | Error

interface Setting {
  open?: boolean
  answer?: Answer
  protocol?: ProtocolId
}

/** `own` is called with what the client brings, `paid` with a key of the gateway; `sent` is what each call of them had. */
function setting({ open = false, answer = well, protocol = 'openai-chat' }: Setting = {}) {
  const sent: (string | undefined)[] = []
  const asked: Exchange[] = []
  const send = async (exchange: Exchange): Promise<UpstreamReply> => {
    sent.push(exchange.credential?.value)
    asked.push(exchange)
    const said = answer(exchange)
    if (said instanceof Error) throw said
    return said
  }
  const own = { id: 'own', clientCredentials: true, protocols: [protocol] } satisfies Partial<UpstreamSettings>
  const upstreams = new Map([
    ['own', runningUpstream(own, { send, listModels: async () => ['listed'] })],
    ['paid', runningUpstream({ id: 'paid' }, { send }, [{ id: 'paid#1', value: 'sk-paid', weight: 1 }])],
  ])
  const gateway = testGateway({
    open,
    ...(!open && { keys: keysOf({ [OURS]: 'team' }) }),
    upstreams,
    models: modelsOf({
      one: ['own/m'],
      mixed: ['own/m', 'paid/m'],
      paid: ['paid/m'],
      thrice: ['own/m', 'own/n', 'paid/m'],
    }),
    patterns: [model('all/*', ['own/*'])],
  })
  const ask = (headers: Record<string, string>, name = 'one', query = '') => asking(gateway, headers, name, query)
  return { gateway, sent, asked, ask }
}

async function asking(gateway: TestGateway, headers: Record<string, string>, name: string, query: string) {
  const body = { model: name, messages: [{ role: 'user', content: 'hi' }] }
  const request = testRequest(headers, { query })
  const call = testCall({ gateway, model: name, stream: false, body, bytes: utf8(JSON.stringify(body)), request })
  const reply = await Promise.resolve()
    .then(() => dispatch(resolve(Object.assign(call, authenticate(call)))))
    .catch((thrown: unknown) => refuse(call, thrown))
  await new Promise(done => setTimeout(done, 1))
  if (!(reply.body instanceof Uint8Array)) throw new Error('not bytes')
  const said = JSON.parse(text(reply.body))
  return { status: reply.status, headers: reply.headers, said, message: said.error?.message, code: said.error?.code }
}

function answered(status: number, said: object, headers: Record<string, string> = {}): UpstreamReply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: sourceOf([JSON.stringify(said)]) }
}

const well: Answer = () =>
  answered(200, { id: 'c1', model: 'm', choices: [{ index: 0, message: { role: 'assistant', content: 'hello' } }] })

/** A provider that knows one key, and quotes those that it does not know. */
const knows =
  (...keys: string[]): Answer =>
  exchange => {
    const key = exchange.credential?.value
    if (key !== undefined && keys.includes(key)) return well(exchange)
    const error = { message: `Incorrect API key provided: ${key}.`, type: 'an_error', code: 'bad' }
    return answered(401, { error }, { 'x-refused': `key ${key}` })
  }

describe('a key that the client brings', () => {
  it.each([
    ['Authorization: Bearer', bearer(THEIRS), ''],
    ['x-api-key', { 'x-api-key': THEIRS }, ''],
    ['x-goog-api-key', { 'x-goog-api-key': THEIRS }, ''],
    ['api-key', { 'api-key': THEIRS }, ''],
    ['?key=', {}, `alt=sse&key=${THEIRS}`],
  ])('goes to the upstream from %s, beside the gateway’s own or alone', async (_, headers, query) => {
    const closed = setting()
    expect((await closed.ask({ 'x-headgate-key': OURS, ...headers }, 'one', query)).status).toBe(200)
    const open = setting({ open: true })
    expect((await open.ask(headers, 'one', query)).status).toBe(200)
    expect([closed.sent, open.sent]).toEqual([[THEIRS], [THEIRS]])
    expect(closed.gateway.records).toMatchObject([{ key: 'team' }])
    expect(open.gateway.records).toMatchObject([{ key: 'anonymous' }])
    expect(
      JSON.stringify([closed, open].map(({ asked }) => asked.map(({ query, headers }) => [query, headers]))),
    ).not.toContain(THEIRS)
  })

  it('goes to no upstream that has keys of the gateway', async () => {
    const { ask, sent } = setting()
    expect((await ask(beside(), 'paid')).status).toBe(200)
    expect((await ask(bearer(OURS), 'paid')).status).toBe(200)
    expect(sent).toEqual(['sk-paid', 'sk-paid'])
  })

  it('is not the gateway’s: that one goes to no upstream, wherever it comes', async () => {
    const { ask, sent } = setting()
    const places: Record<string, string>[] = [
      bearer(OURS),
      { 'x-api-key': OURS },
      beside(OURS),
      { 'x-headgate-key': OURS },
    ]
    for (const headers of places) {
      const { status, code, message } = await ask(headers)
      expect([status, code]).toEqual([401, 'missing_provider_key'])
      expect(message).toBe(
        'A call of upstream "own" needs the client’s own key of the provider, and none came. Send this gateway’s key, ' +
          'which goes to no upstream, as "x-headgate-key", and the provider’s key as "Authorization: Bearer", ' +
          '"x-api-key", "x-goog-api-key" or "api-key".',
      )
    }
    expect(sent).toEqual([])
  })

  it('does not open the gateway', async () => {
    const { ask, sent } = setting()
    const { status, code, message } = await ask(bearer(THEIRS))
    expect([status, code]).toEqual([401, 'invalid_api_key'])
    expect(message).toContain('send this gateway’s as "x-headgate-key"')
    expect((await ask({ ...bearer(OURS), 'x-headgate-key': THEIRS })).status).toBe(401)
    expect(sent).toEqual([])
  })

  it('is asked for where the gateway is open', async () => {
    const { ask } = setting({ open: true })
    const { status, message } = await ask({})
    expect(status).toBe(401)
    expect(message).toContain('Send it as "Authorization: Bearer", "x-api-key", "x-goog-api-key" or "api-key".')
  })

  it('that no header can carry is none', async () => {
    const { ask, sent } = setting({ open: true })
    expect((await ask({}, 'one', 'key=a%0d%0ax-evil:%201')).status).toBe(401)
    expect((await ask({ 'x-api-key': 'two, keys' })).status).toBe(401)
    expect(sent).toEqual([])
  })

  it('may be missing where another target has a key', async () => {
    const { ask, sent } = setting()
    const { status, headers } = await ask(bearer(OURS), 'mixed')
    expect([status, sent, headers['x-headgate-upstream']]).toEqual([200, ['sk-paid'], 'paid'])
  })

  it('comes first where its target does, and hands over where it is refused', async () => {
    const { ask, sent } = setting({ answer: knows('sk-paid') })
    expect((await ask(beside(), 'mixed')).status).toBe(200)
    expect(sent).toEqual([THEIRS, 'sk-paid'])
  })
})

describe('a refused key of a client', () => {
  it('is the client’s own 401, in the upstream’s words but for the key', async () => {
    const { ask, gateway } = setting({ answer: knows() })
    const { status, said, headers } = await ask(beside())
    expect(status).toBe(401)
    expect(said.error).toMatchObject({ message: 'Incorrect API key provided: [key].', code: 'bad' })
    expect(headers['x-refused']).toBe('key [key]')
    expect(JSON.stringify([said, headers, gateway.records, gateway.lines])).not.toContain(THEIRS)
    expect(gateway.lines).toEqual([])
  })

  it('is that in another protocol too', async () => {
    const error = { type: 'authentication_error', message: `invalid x-api-key ${THEIRS}` }
    const answer = () => answered(401, { type: 'error', error })
    const { ask } = setting({ protocol: 'anthropic-messages', answer })
    const { status, message } = await ask(beside())
    expect([status, message]).toEqual([401, 'invalid x-api-key [key]'])
  })

  it('is a 401 where Google says 400', async () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }]
    const error = { code: 400, message: 'API key not valid.', status: 'INVALID_ARGUMENT', details }
    const { ask } = setting({ protocol: 'gemini', answer: () => answered(400, { error }) })
    const { status, message } = await ask(beside())
    expect([status, message]).toEqual([401, 'API key not valid.'])
  })

  it.each([401, 403, 404, 429])('cools nothing: a %i is about that client alone', async status => {
    const answer: Answer = exchange =>
      exchange.credential?.value === THEIRS ? answered(status, { error: { message: 'no', type: 't' } }) : well(exchange)
    const { ask, gateway, sent } = setting({ answer })
    for (let n = 0; n < 3; n++) await ask(beside(), 'mixed')
    expect(gateway.routing.health.snapshot()).toEqual([])
    sent.length = 0
    await ask(beside('sk-of-another'), 'mixed')
    expect(sent).toEqual(['sk-of-another'])
  })

  it('does not hide that the upstream is down', async () => {
    const { ask, gateway } = setting({ answer: () => answered(503, { error: { message: 'busy', type: 't' } }) })
    await ask(beside())
    expect(gateway.routing.health.snapshot()).toMatchObject([{ scope: 'model', upstream: 'own', state: 'cooling' }])
  })

  it('is in no message and no log, however it got into an error', async () => {
    const answer = () => new GatewayError('upstream', `could not send "Bearer ${THEIRS}"`, { code: 'network_error' })
    const { ask, gateway } = setting({ answer })
    const { status, said } = await ask(beside())
    expect(status).toBe(502)
    expect(said.error.message).toContain('could not send "Bearer [key]"')
    expect(gateway.lines).toHaveLength(1)
    expect(JSON.stringify(gateway.lines)).not.toContain(THEIRS)
  })
})

describe('clients with different keys of their own', () => {
  it('share no conversation, where they have the same name for the gateway too', async () => {
    const { gateway } = setting({ open: true })
    const ownerWith = (key: string) => {
      const call = testCall({ gateway, request: testRequest(bearer(key)) })
      return authenticate(call).principal
    }
    const [one, another, again] = [THEIRS, 'sk-another', THEIRS].map(ownerWith)
    expect(one!.key).toBe('anonymous')
    expect(one!.owner).not.toBe(another!.owner)
    expect(one).toEqual(again)
    expect(JSON.stringify(one)).not.toContain(THEIRS)
  })

  it('share no reasoning that is remembered for them', async () => {
    const answer = () => answered(401, { type: 'error', error: { type: 'authentication_error', message: 'no' } })
    const { ask, gateway } = setting({ protocol: 'anthropic-messages', answer })
    const recall = vi.spyOn(gateway.memory, 'recall')
    for (const key of [THEIRS, 'sk-another', THEIRS]) await ask(beside(key))
    const [one, another, again] = recall.mock.calls.map(([, owner]) => owner)
    expect(one).toBe(again)
    expect(one).not.toBe(another)
    expect(one).not.toContain(THEIRS)
  })

  it('are not sent where another’s conversation was answered', async () => {
    // Whoever brings the first key is answered by the second target alone.
    const answer: Answer = exchange =>
      exchange.credential?.value === THEIRS && exchange.model === 'm'
        ? answered(404, { error: { message: 'no such model', type: 't' } })
        : well(exchange)
    const { ask, asked } = setting({ answer })
    const models = () => asked.splice(0).map(({ model }) => model)
    await ask({ ...beside(), 'session-id': 's' }, 'thrice')
    expect(models()).toEqual(['m', 'n'])
    await ask({ ...beside(), 'session-id': 's' }, 'thrice')
    expect(models()).toEqual(['n'])
    await ask({ ...beside('sk-another'), 'session-id': 's' }, 'thrice')
    expect(models()).toEqual(['m'])
  })
})

describe('an upstream that is called with clients’ keys', () => {
  it('gets no copies, as a key is for its client’s own call', async () => {
    const { gateway, asked } = setting()
    const copied = (upstream: string) => [{ upstream, model: 'copy', share: 1 }]
    const call = (upstream: string) => ({
      ...testCall({ gateway, model: 'paid', request: testRequest(beside()), mirrors: copied(upstream) }),
      clientKey: THEIRS,
    })
    for (const upstream of ['own', 'paid']) {
      const answeredCall: ResolvedCall = call(upstream)
      mirror(answeredCall, () => 0)
      answeredCall.afterwards?.({ status: 200, outcome: 'ok' })
    }
    await new Promise(done => setTimeout(done, 1))
    expect(asked.map(({ model, credential }) => [model, credential?.value])).toEqual([['copy', 'sk-paid']])
  })

  it('is asked for no list, as nobody’s key is there to ask with', async () => {
    const { gateway } = setting()
    expect((await catalogue(gateway)).map(({ id }) => id)).toEqual(['one', 'mixed', 'paid', 'thrice'])
    gateway.upstreams.get('own')!.upstream.settings.models.push('m2')
    expect((await catalogue(gateway)).map(({ id }) => id)).toContain('all/m2')
  })

  it('costs nothing where there is none: no key is read', () => {
    const gateway = testGateway({ open: true, upstreams: new Map([['paid', runningUpstream()]]) })
    const call = authenticate(testCall({ gateway, request: testRequest(bearer(THEIRS)) }))
    expect(call.clientKey).toBeUndefined()
    expect(call.principal).toEqual({ key: 'anonymous' })
  })
})
