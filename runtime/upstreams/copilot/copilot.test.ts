import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KINDS } from '../../config/kinds.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import { collect } from '../../platform/collect.ts'
import { createNodeTransport } from '../../platform/node/transport.ts'
import type { UpstreamReply } from '../../platform/transport.ts'
import { operationOf } from '../../protocols/operations.ts'
import type { Exchange, Upstream, UpstreamSettings } from '../kind.ts'
import type { LoginVault, Tokens } from '../login-tokens.ts'
import { testExchange } from '../test-transport.ts'
import { testVault } from '../test-vault.ts'
import { copilotKind } from './index.ts'
import { exchangePatiently } from './login.ts'
import { type TestService, testService } from './test-service.ts'

let service: TestService
let transport: ReturnType<typeof createNodeTransport>
beforeEach(async () => {
  service = await testService()
  transport = createNodeTransport()
})
afterEach(async () => {
  await transport.close()
  await service.close()
})

const tokens = (parts: Partial<Tokens> = {}): Tokens => ({
  access: 'copilot-1',
  refresh: 'github-1',
  endpoint: `${service.url}/seat`,
  expiresAt: Date.now() + 1_500_000,
  ...parts,
})

function upstreamOf(logins: LoginVault = testVault(tokens()), settings: Partial<UpstreamSettings> = {}): Upstream {
  const whole: UpstreamSettings = {
    id: 'up',
    kind: 'copilot',
    loginUrl: service.url,
    protocols: [...KINDS.copilot.speaks],
    headers: {},
    auth: 'none',
    models: [],
    timeouts: { connect: 1000, firstByte: 5000, idle: 5000 },
    free: false,
    ...settings,
  }
  return copilotKind.create(whole, transport.send, { logins })
}

function exchange(protocol: Exchange['operation']['protocol'], body: object, parts: Partial<Exchange> = {}): Exchange {
  const { credential: _, ...rest } = testExchange(protocol, parts)
  return { ...rest, body: utf8(JSON.stringify(body)) }
}

const HI = { model: 'gpt-4o', messages: [{ role: 'user', content: 'hi' }] }
const read = async (reply: UpstreamReply): Promise<string> =>
  text(await collect(reply.body, 1e7, () => new Error('too long')))
const modelCalls = () => service.calls.filter(({ path }) => path !== '/seat/models')

async function asked(...args: Parameters<typeof exchange>) {
  const reply = await upstreamOf().send(exchange(...args))
  expect(reply.status).toBe(200)
  await read(reply)
  return { ...modelCalls().at(-1)!, lossy: reply.headers['x-headgate-lossy'] }
}

describe('a call', () => {
  it('goes to the address of the login, with what the service does not answer without', async () => {
    const { path, headers } = await asked('openai-chat', HI, { headers: { 'user-agent': 'OpenAI/Python 2.0' } })
    expect(path).toBe('/seat/chat/completions')
    expect(headers).toMatchObject({
      authorization: 'Bearer copilot-1',
      'editor-version': 'vscode/1.124.2',
      'editor-plugin-version': 'copilot-chat/0.52.0',
      'user-agent': 'GitHubCopilotChat/0.52.0',
      'x-github-api-version': '2026-06-01',
      'copilot-integration-id': 'vscode-chat',
      'openai-intent': 'conversation-agent',
      'x-interaction-type': 'conversation-agent',
      'x-initiator': 'user',
      connection: 'close',
    })
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers['x-agent-task-id']).toBe(headers['x-request-id'])
    expect(headers).not.toHaveProperty('copilot-vision-request')
  })

  it('keeps the name of the process and changes that of the call', async () => {
    const upstream = upstreamOf()
    for (let n = 0; n < 2; n++) await upstream.send(exchange('openai-chat', HI))
    const [first, second] = modelCalls()
    expect(first!.headers['editor-device-id']).toBe(second!.headers['editor-device-id'])
    expect(first!.headers['x-request-id']).not.toBe(second!.headers['x-request-id'])
  })

  it.each([
    ['openai-responses', 'generate', '/seat/responses'],
    ['anthropic-messages', 'generate', '/seat/v1/messages'],
    ['anthropic-messages', 'count-tokens', '/seat/v1/messages/count_tokens'],
    ['openai-chat', 'embed', '/seat/embeddings'],
  ] as const)('of %s %s goes to %s', async (protocol, kind, path) => {
    const operation = operationOf(protocol, kind, false)!
    expect(await asked(protocol, { model: 'm', input: 'hi' }, { operation })).toMatchObject({ path })
  })

  it.each([
    ['openai-chat', 'user', { messages: [{ role: 'assistant' }, { role: 'user', content: 'hi' }] }],
    [
      'openai-chat',
      'agent',
      {
        messages: [
          { role: 'user', content: 'hi' },
          { role: 'tool', content: '1' },
        ],
      },
    ],
    ['anthropic-messages', 'user', { messages: [{ role: 'user', content: 'hi' }] }],
    ['anthropic-messages', 'agent', { messages: [{ role: 'user', content: [{ type: 'tool_result' }] }] }],
    [
      'anthropic-messages',
      'user',
      { messages: [{ role: 'user', content: [{ type: 'tool_result' }, { type: 'text', text: 'and' }] }] },
    ],
    ['openai-responses', 'user', { input: 'hi' }],
    ['openai-responses', 'user', { input: [{ role: 'user', content: 'hi' }] }],
    ['openai-responses', 'agent', { input: [{ role: 'user' }, { type: 'function_call_output', output: '1' }] }],
    ['openai-responses', 'agent', { input: [{ role: 'assistant', content: [] }] }],
  ] as const)('of %s is accounted to the %s who spoke last: %j', async (protocol, who, body) => {
    expect((await asked(protocol, { model: 'm', ...body })).headers['x-initiator']).toBe(who)
  })

  it.each([
    ['openai-chat', { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'x' } }] }] }],
    ['openai-responses', { input: [{ type: 'function_call_output', output: [{ type: 'input_image' }] }] }],
    [
      'anthropic-messages',
      { messages: [{ role: 'user', content: [{ type: 'tool_result', content: [{ type: 'image' }] }] }] },
    ],
  ] as const)('of %s says that it shows an image', async (protocol, body) => {
    expect((await asked(protocol, { model: 'm', ...body })).headers['copilot-vision-request']).toBe('true')
  })
})

describe('what a model is asked', () => {
  it('in Messages has the betas that are known, and marks that say no more than they may', async () => {
    const mark = { type: 'ephemeral', ttl: '1h', scope: 'global' }
    const { body, headers, lossy } = await asked(
      'anthropic-messages',
      {
        model: 'claude-sonnet-4.5',
        speed: 'fast',
        cache_control: { type: 'ephemeral' },
        context_management: { edits: [] },
        system: [{ type: 'text', text: 'Rules.', cache_control: mark }],
        tools: [{ name: 't', input_schema: {}, eager_input_streaming: true, cache_control: mark }],
        messages: [
          { role: 'user', content: [{ type: 'text', text: 'a', cache_control: mark }] },
          { role: 'assistant', content: [{ type: 'thinking', thinking: 'x', signature: 'sig==' }] },
          { role: 'system', content: 'Note.' },
        ],
      },
      {
        headers: {
          'anthropic-beta': 'claude-code-20250219, interleaved-thinking-2025-05-14',
          'anthropic-version': '1',
        },
      },
    )
    expect(headers['anthropic-beta']).toBe('interleaved-thinking-2025-05-14,context-management-2025-06-27')
    expect(lossy).toBe('speed')
    const plain = { cache_control: { type: 'ephemeral' } }
    expect(body).toEqual({
      model: 'claude-sonnet-4.5',
      context_management: { edits: [] },
      system: [{ type: 'text', text: 'Rules.', ...plain }],
      tools: [{ name: 't', input_schema: {}, ...plain }],
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'a', ...plain }] },
        { role: 'assistant', content: [{ type: 'thinking', thinking: 'x', signature: 'sig==' }] },
        { role: 'user', content: [{ type: 'text', text: 'Note.', ...plain }] },
      ],
    })
  })

  it('in Messages asks for thinking between tools where a budget is given and nothing is said', async () => {
    const thinking = { type: 'enabled', budget_tokens: 2000 }
    const first = await asked('anthropic-messages', { ...HI, thinking })
    expect(first.headers['anthropic-beta']).toBe('interleaved-thinking-2025-05-14')
    expect((await asked('anthropic-messages', HI)).headers).not.toHaveProperty('anthropic-beta')
  })

  it('in Responses is not stored, and names what is left out', async () => {
    const { body, lossy } = await asked('openai-responses', {
      model: 'gpt-5-codex',
      input: 'hi',
      store: true,
      service_tier: 'priority',
      tools: [{ type: 'image_generation' }, { type: 'namespace', name: 'n', description: '', tools: [] }],
      tool_choice: { type: 'image_generation' },
    })
    expect(body).toEqual({
      model: 'gpt-5-codex',
      input: 'hi',
      store: false,
      tools: [{ type: 'namespace', name: 'n', description: 'n', tools: [] }],
    })
    expect(lossy).toBe('serviceTier, tools.image_generation')
  })

  it('in Responses is answered piece by piece, in items that can be sent back', async () => {
    const item = { type: 'reasoning', summary: [] }
    service.events = [
      { type: 'response.output_item.added', output_index: 0, item: { ...item, id: 'first' } },
      { type: 'response.output_item.done', output_index: 0, item: { ...item, id: 'second', encrypted_content: 'e' } },
    ]
    const upstream = upstreamOf()
    const ask = async (input: unknown) => {
      const operation = operationOf('openai-responses', 'generate', true)!
      const body = { model: 'gpt-5-codex', stream: true, input }
      const said = await read(await upstream.send(exchange('openai-responses', body, { operation })))
      return said.split('\n').flatMap(line => (line.startsWith('data: {') ? [JSON.parse(line.slice(6))] : []))
    }
    const done = (await ask('hi'))[1].item
    expect(done.id).toBe('first')
    service.events = [{ type: 'response.completed', response: { output: [done] } }]
    expect((await ask([done])).map(({ type }) => type)).toEqual([
      'response.output_item.added',
      'response.output_item.done',
      'response.completed',
    ])
    expect(modelCalls().at(-1)?.body.input).toEqual([{ ...item, id: 'second', encrypted_content: 'e' }])
  })

  it('in Chat is marked for the cache: first what the system says, then what was said last', async () => {
    const roles = ['system', 'user', 'system', 'assistant', 'system', 'user']
    const { body } = await asked('openai-chat', { model: 'm', messages: roles.map(role => ({ role, content: role })) })
    const marked = (body.messages as { copilot_cache_control?: object }[]).map(one => 'copilot_cache_control' in one)
    expect(marked).toEqual([true, false, true, true, false, true])
  })

  it('for embeddings is a list', async () => {
    const operation = operationOf('openai-chat', 'embed', false)!
    const { body } = await asked('openai-chat', { model: 'm', input: 'hi' }, { operation })
    expect(body.input).toEqual(['hi'])
  })
})

describe('the login', () => {
  it('becomes a token once, which is kept with its address', async () => {
    const vault = testVault(tokens({ access: 'old', expiresAt: Date.now() + 59_000, endpoint: 'http://old.invalid' }))
    const upstream = upstreamOf(vault)
    await Promise.all([1, 2, 3].map(() => upstream.send(exchange('openai-chat', HI))))
    expect(service.exchanges).toBe(1)
    expect(vault.row?.tokens).toMatchObject({
      access: 'copilot-2',
      refresh: 'github-1',
      endpoint: `${service.url}/seat`,
    })
    expect(modelCalls().map(({ path }) => path)).toEqual(Array(3).fill('/seat/chat/completions'))
  })

  it('becomes another one where the token is not accepted', async () => {
    service.access = 'another'
    expect((await upstreamOf().send(exchange('openai-chat', HI))).status).toBe(200)
    expect(service.exchanges).toBe(1)
  })

  it('that was revoked at GitHub needs a new one', async () => {
    const vault = testVault(tokens({ expiresAt: 1 }))
    service.exchangeStatus = 401
    await expect(upstreamOf(vault).send(exchange('openai-chat', HI))).rejects.toThrow(
      'Upstream "up" has to be logged in again: headgate login up',
    )
    expect(vault.row?.lost).toBe('401')
  })

  it('without Copilot stays a login, and is a fault of the credential', async () => {
    const vault = testVault(tokens({ expiresAt: 1 }))
    const upstream = upstreamOf(vault)
    service.exchangeStatus = 403
    const failure = await upstream.send(exchange('openai-chat', HI)).catch(error => error)
    expect(failure.message).toBe('GitHub gives this login no access to Copilot.')
    expect(failure.details.code).toBe('upstream_credential')
    expect(vault.row?.lost).toBeUndefined()
    service.exchangeStatus = 200
    expect((await upstream.send(exchange('openai-chat', HI))).status).toBe(200)
  })

  it('is used to the end of its token while GitHub fails, and its errors tell no token', async () => {
    service.exchangeStatus = 500
    const upstream = upstreamOf(testVault(tokens({ expiresAt: Date.now() + 30_000 })))
    expect((await upstream.send(exchange('openai-chat', HI))).status).toBe(200)
    expect(service.exchanges).toBe(1)
    service.exchangeStatus = 429
    const over = upstreamOf(testVault(tokens({ expiresAt: 1 })))
    const failure = await over.send(exchange('openai-chat', HI)).catch(error => error)
    expect(failure.message).toBe('The login of upstream "up" could not be renewed: GitHub answered 429.')
  })

  it.each([
    ['fails', 500, [1000, 2000, 4000]],
    ['is asked too often', 429, []],
    ['refuses the login', 401, []],
    ['has no Copilot for it', 403, []],
  ])('where GitHub %s (%i) is asked for again after these milliseconds: %j', async (_, status, pauses) => {
    service.exchangeStatus = status
    const slept: number[] = []
    const sleep = async (milliseconds: number) => void slept.push(milliseconds)
    await expect(exchangePatiently(transport.send, service.url, 'github-1', sleep)).rejects.toThrow()
    expect(slept).toEqual(pauses)
    expect(service.exchanges).toBe(pauses.length + 1)
  })

  it('becomes a token although GitHub has failed once', async () => {
    service.exchangeStatus = 502
    const sleep = async (): Promise<void> => {
      service.exchangeStatus = 200
    }
    expect(await exchangePatiently(transport.send, service.url, 'github-1', sleep)).toMatchObject({
      access: 'copilot-3',
    })
  })
})

describe('models', () => {
  it('are spoken to in the one protocol that the list says, and by their family before it was read', async () => {
    const upstream = upstreamOf()
    const of = (model: string) => upstream.protocolsFor?.(model, 'generate')
    expect(of('claude-sonnet-4.5')).toEqual(['anthropic-messages'])
    expect(of('gpt-5-codex')).toEqual(['openai-responses'])
    expect(of('gpt-5-mini')).toEqual(['openai-responses'])
    expect(of('gpt-4o')).toEqual(['openai-chat'])
    expect(await upstream.listModels?.(undefined, new AbortController().signal)).toHaveLength(4)
    expect(of('gpt-5-mini')).toEqual(['openai-chat'])
    expect(of('claude-sonnet-4.5')).toEqual(['anthropic-messages'])
    expect(upstream.protocolsFor?.('text-embedding-3-small', 'embed')).toEqual(['openai-chat'])
    const { headers, method } = service.calls[0]!
    expect(method).toBe('GET')
    expect(headers).toMatchObject({ 'openai-intent': 'model-access', 'x-interaction-type': 'model-access' })
    expect(headers).not.toHaveProperty('content-type')
  })

  it('tell what they can', async () => {
    const upstream = upstreamOf()
    const { signal } = new AbortController()
    const ids = (await upstream.listModels?.(undefined, signal)) ?? []
    const claude = {
      contextTokens: 144000,
      outputTokens: 16000,
      tools: true,
      modalities: { input: ['text', 'image'], output: ['text'] },
    }
    expect(ids).toEqual(['gpt-5-codex', 'claude-sonnet-4-5', 'gpt-5-mini', 'text-embedding-3-small'])
    expect(await upstream.describeModels?.(ids, undefined, signal)).toMatchObject({
      'gpt-5-codex': { name: 'GPT-5-Codex' },
      'claude-sonnet-4-5': claude,
      'claude-sonnet-4.5': claude,
    })
  })

  it('of Claude are offered by one name, and the variant is called that does what is asked', async () => {
    const variants = ['claude-opus-4.7-1m-internal', 'claude-opus-4.7', 'claude-opus-4.7-high', 'claude-opus-4.7-fast']
    const limits = { max_context_window_tokens: 200000 }
    service.models = variants.map(id => ({ id, capabilities: { type: 'chat', limits } }))
    const upstream = upstreamOf()
    const { signal } = new AbortController()
    expect(await upstream.listModels?.(undefined, signal)).toEqual(['claude-opus-4-7'])
    expect(await upstream.describeModels?.(['claude-opus-4-7'], undefined, signal)).toMatchObject({
      'claude-opus-4-7': { contextTokens: 200000 },
      'claude-opus-4.7-1m-internal': { contextTokens: 1000000 },
    })
    expect(upstream.protocolsFor?.('claude-opus-4-7', 'generate')).toEqual(['anthropic-messages'])
    const called = async (body: object, headers = {}) => {
      const reply = await upstream.send(
        exchange('anthropic-messages', { ...HI, model: 'claude-opus-4-7', ...body }, { headers }),
      )
      await read(reply)
      const { body: sent, headers: sentHeaders } = modelCalls().at(-1)!
      expect(sentHeaders['anthropic-beta']).toBeUndefined()
      expect(sent).not.toHaveProperty('speed')
      return [sent.model, reply.headers['x-headgate-lossy']]
    }
    expect(await called({})).toEqual(['claude-opus-4.7', undefined])
    expect(await called({ output_config: { effort: 'high' } })).toEqual(['claude-opus-4.7-high', undefined])
    expect(await called({ speed: 'fast' })).toEqual(['claude-opus-4.7-fast', undefined])
    expect(await called({ model: 'claude-opus-4.7', speed: 'fast' })).toEqual(['claude-opus-4.7', 'speed'])
    const long = { 'anthropic-beta': 'context-1m-2025-08-07' }
    expect(await called({}, long)).toEqual(['claude-opus-4.7-1m-internal', undefined])
  })

  it('that one list leaves out stay known: lists differ from call to call', async () => {
    const upstream = upstreamOf()
    const { signal } = new AbortController()
    await upstream.listModels?.(undefined, signal)
    service.models = service.models.slice(0, 1)
    expect(await upstream.listModels?.(undefined, signal)).toHaveLength(4)
  })

  it('are looked up beside the first call, which does not wait for them', async () => {
    const upstream = upstreamOf()
    await upstream.send(exchange('openai-chat', HI))
    await expect.poll(() => upstream.protocolsFor?.('gpt-5-mini', 'generate')).toEqual(['openai-chat'])
    await upstream.send(exchange('openai-chat', HI))
    expect(service.calls.filter(({ path }) => path === '/seat/models')).toHaveLength(1)
  })

  it('of protocols that the config leaves out are not asked', () => {
    const upstream = upstreamOf(undefined, { protocols: ['anthropic-messages'] })
    expect(upstream.protocolsFor?.('gpt-4o', 'generate')).toEqual([])
  })
})
