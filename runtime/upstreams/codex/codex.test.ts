import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { editImages, generateImages, searchWeb } from '../../../generated/protocols/openai-responses/operations.ts'
import { KINDS } from '../../config/kinds.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import { collect } from '../../platform/collect.ts'
import { createNodeTransport } from '../../platform/node/transport.ts'
import { createSecretBox } from '../../platform/secret-box.ts'
import type { UpstreamReply } from '../../platform/transport.ts'
import { operationOf } from '../../protocols/operations.ts'
import { loginTable } from '../../state/login-table.ts'
import { createLoginVault } from '../../state/login-vault.ts'
import { sqliteDatabase } from '../../state/sqlite-database.ts'
import type { Exchange, Upstream, UpstreamSettings } from '../kind.ts'
import type { LoginVault, Tokens } from '../login-tokens.ts'
import { testExchange } from '../test-transport.ts'
import { type TestVault, testVault } from '../test-vault.ts'
import { codexKind } from './index.ts'
import { HELLO, MESSAGE, type TestService, testService } from './test-service.ts'

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
  access: 'access-1',
  refresh: 'refresh-1',
  account: 'account-1',
  expiresAt: Date.now() + 3_600_000,
  ...parts,
})

function upstreamOf(logins: LoginVault, settings: Partial<UpstreamSettings> = {}): Upstream {
  const whole: UpstreamSettings = {
    id: 'up',
    kind: 'codex',
    baseUrl: service.url,
    loginUrl: service.url,
    protocols: [...KINDS.codex.speaks],
    headers: {},
    auth: 'none',
    models: [],
    timeouts: { connect: 1000, firstByte: 5000, idle: 5000 },
    free: false,
    ...settings,
  }
  return codexKind.create(whole, transport.send, { logins })
}

const HI = { model: 'gpt-5-codex', input: 'hi' }

function exchange(body: object, parts: Partial<Exchange> = {}): Exchange {
  const { credential: _, ...rest } = testExchange('openai-responses', parts)
  return { ...rest, body: utf8(JSON.stringify(body)) }
}

const read = async (reply: UpstreamReply): Promise<string> =>
  text(await collect(reply.body, 1e7, () => new Error('too long')))

describe('a call', () => {
  it('is asked for as the service takes it, with the login and the gateway’s own name', async () => {
    const upstream = upstreamOf(testVault(tokens()))
    const reply = await upstream.send(exchange(HI, { headers: { 'user-agent': 'OpenAI/Python 2.0' } }))
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream' } })
    expect(await read(reply)).toContain('"delta":"Hello"')
    const [call] = service.calls
    expect(call).toMatchObject({
      path: '/codex/responses',
      headers: {
        authorization: 'Bearer access-1',
        'chatgpt-account-id': 'account-1',
        originator: 'headgate',
        'user-agent': 'headgate',
        accept: 'text/event-stream',
      },
      body: {
        stream: true,
        store: false,
        instructions: "You're a helpful assistant.",
        input: [{ role: 'user', content: [{ type: 'input_text', text: 'hi' }] }],
      },
    })
  })

  it('leaves out what the service refuses, and says so of what is missed', async () => {
    const refused = {
      ...{ max_output_tokens: 9, temperature: 0.5, top_p: 1, user: 'u', metadata: { a: 'b' } },
      ...{ safety_identifier: 's', prompt_cache_retention: '24h', stream_options: { include_obfuscation: false } },
    }
    const upstream = upstreamOf(testVault(tokens()))
    const { status, headers } = await upstream.send(exchange({ ...HI, ...refused, service_tier: 'priority' }))
    expect(status).toBe(200)
    expect(headers['x-headgate-lossy']).toBe('maxOutputTokens, sampling.temperature, metadata')
    expect(service.calls[0]!.body).toMatchObject({ service_tier: 'priority' })
  })

  it('says in the developer’s name what the system says, and keeps every other item as it is', async () => {
    const reasoning = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'gAAAA==' }
    const input = [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: 'hi' }, reasoning]
    await upstreamOf(testVault(tokens())).send(exchange({ ...HI, instructions: 'Rules.', input }))
    expect(service.calls[0]!.body).toMatchObject({
      instructions: 'Rules.',
      input: [{ role: 'developer', content: 'Be brief.' }, input[1], reasoning],
    })
  })

  it('names the conversation, the same through all its turns, unless the client does', async () => {
    const upstream = upstreamOf(testVault(tokens()))
    const first = { role: 'user', content: 'hi' }
    const turns = [[first], [first, MESSAGE, { role: 'user', content: 'more' }], [{ role: 'user', content: 'other' }]]
    for (const input of turns) await upstream.send(exchange({ ...HI, input }))
    const ids = { 'session-id': 'theirs', 'thread-id': 'thread' }
    await upstream.send(exchange({ ...HI, prompt_cache_key: 'mine' }, { headers: ids }))
    expect(service.calls.at(-1)?.headers['thread-id']).toBe('thread')
    const names = service.calls.map(({ headers, body }) => [headers['session-id'], body.prompt_cache_key])
    expect(names[0]![0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(names[0]![1]).toBe(names[0]![0])
    expect(names[1]).toEqual(names[0])
    expect(names[2]![0]).not.toBe(names[0]![0])
    expect(names[3]).toEqual(['theirs', 'mine'])
  })

  it('is answered whole where the client wants that, with the items that the last event has lost', async () => {
    const reply = await upstreamOf(testVault(tokens())).send(exchange(HI, { stream: false }))
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'application/json' } })
    expect(JSON.parse(await read(reply))).toMatchObject({ id: 'resp_1', status: 'completed', output: [MESSAGE] })
  })

  it('streams the lost items in the last event too, and every other byte as it came', async () => {
    const said = await read(await upstreamOf(testVault(tokens())).send(exchange(HI)))
    const frames = said.split('\n\n').filter(frame => frame !== '')
    const written = HELLO.map(event => `event: ${(event as { type: string }).type}\ndata: ${JSON.stringify(event)}`)
    expect(frames.slice(0, -1)).toEqual(written.slice(0, -1))
    expect(JSON.parse(frames.at(-1)!.split('data: ')[1]!)).toMatchObject({
      type: 'response.completed',
      response: { output: [MESSAGE], usage: { input_tokens: 5 } },
    })
  })

  it('that ends with an error, or before its end, is no answer', async () => {
    const upstream = upstreamOf(testVault(tokens()))
    service.events = [HELLO[0]!, { type: 'error', error: { code: 'rate_limit_exceeded', message: 'slow down' } }]
    const failed = await upstream.send(exchange(HI, { stream: false }))
    expect(failed.status).toBe(429)
    expect(await read(failed)).toContain('slow down')
    service.events = HELLO.slice(0, -1)
    await expect(upstream.send(exchange(HI, { stream: false }))).rejects.toMatchObject({
      details: { code: 'incomplete_reply' },
    })
  })

  it('for a shorter conversation is answered as it is', async () => {
    const operation = operationOf('openai-responses', 'compact', false)!
    const reply = await upstreamOf(testVault(tokens())).send(exchange(HI, { operation, stream: false }))
    expect(JSON.parse(await read(reply))).toMatchObject({ object: 'response.compaction' })
    expect(service.calls[0]).toMatchObject({ path: '/codex/responses/compact' })
    expect(service.calls[0]!.body).not.toHaveProperty('store')
  })

  it.each([searchWeb, generateImages, editImages])('to search or to draw passes as it came: $path', async operation => {
    const body = { model: 'gpt-5-codex', id: 's', prompt: 'a fox', max_output_tokens: 9 }
    const reply = await upstreamOf(testVault(tokens())).send(exchange(body, { operation, stream: false }))
    expect(JSON.parse(await read(reply))).toEqual({ output: 'found', data: [{ b64_json: 'A' }] })
    expect(service.calls[0]).toMatchObject({ path: operation.path.replace('/v1', '/codex'), body })
    expect(reply.headers).not.toHaveProperty('x-headgate-lossy')
  })

  it('for a count of tokens reaches nobody', async () => {
    const operation = operationOf('openai-responses', 'count-tokens', false)!
    const reply = await upstreamOf(testVault(tokens())).send(exchange(HI, { operation, stream: false }))
    expect(reply.status).toBe(404)
    expect(service.calls).toEqual([])
  })

  it.each([true, false])(
    'hears of the quota in its stream, which a client that streams (%s) gets as it came',
    async stream => {
      const limits = { type: 'codex.rate_limits', rate_limits: { primary: { used_percent: 40, window_minutes: 300 } } }
      const about = {
        type: 'response.output_text.delta',
        item_id: 'msg_1',
        output_index: 0,
        delta: 'codex.rate_limits',
      }
      service.events = [HELLO[0]!, limits, about, ...HELLO.slice(1)]
      const heardQuota = vi.fn()
      const reply = await upstreamOf(testVault(tokens())).send(exchange(HI, { stream, heardQuota }))
      expect((await read(reply)).includes('"used_percent":40')).toBe(stream)
      const windows = [{ name: 'primary', usedPercent: 40, minutes: 300 }]
      expect(heardQuota.mock.calls).toEqual([[{ windows, of: 'credential' }]])
    },
  )

  it('that the quota refuses says when to come again', async () => {
    const headers = {
      'x-codex-primary-used-percent': '100',
      'x-codex-primary-reset-after-seconds': '120',
      'x-codex-secondary-used-percent': '',
      'x-codex-secondary-reset-after-seconds': '',
    }
    service.next = { status: 429, headers, body: '{"error":{"type":"usage_limit_reached"}}' }
    const reply = await upstreamOf(testVault(tokens())).send(exchange(HI))
    expect(reply).toMatchObject({ status: 429, headers: { 'retry-after': '120', ...headers } })
    expect(await read(reply)).toBe('{"error":{"type":"usage_limit_reached"}}')
  })
})

describe('the login', () => {
  it('is read once for any number of calls', async () => {
    const vault = testVault(tokens())
    const upstream = upstreamOf(vault)
    for (let n = 0; n < 5; n++) await upstream.send(exchange(HI))
    expect(vault.loads).toBe(1)
    expect(service.forms).toEqual([])
  })

  it('is renewed five minutes before its end, and what was got is kept at once', async () => {
    const vault = testVault(tokens({ expiresAt: Date.now() + 290_000 }))
    await upstreamOf(vault).send(exchange(HI))
    expect(service.forms).toMatchObject([{ grant_type: 'refresh_token', refresh_token: 'refresh-1' }])
    expect(service.calls[0]!.headers.authorization).toBe('Bearer access-2')
    expect(vault.row?.tokens).toMatchObject({ access: 'access-2', refresh: 'refresh-2', account: 'account-1' })
  })

  it('is renewed where its token is not accepted, and the call is made once more', async () => {
    service.access = 'another'
    const upstream = upstreamOf(testVault(tokens()))
    const replies = await Promise.all([1, 2, 3].map(() => upstream.send(exchange(HI))))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(service.forms).toHaveLength(1)
  })

  it('is not told where an error quotes its token', async () => {
    service.next = { status: 500, body: 'boom access-1' }
    expect(await read(await upstreamOf(testVault(tokens())).send(exchange(HI)))).toBe('boom [token]')
  })

  it('whose session has ended needs a new one', async () => {
    const vault = testVault(tokens())
    const upstream = upstreamOf(vault)
    service.end()
    const failure = await upstream.send(exchange(HI)).catch(error => error)
    expect(failure.message).toBe('Upstream "up" has to be logged in again: headgate login up')
    expect(failure.details.code).toBe('upstream_credential')
    expect(vault.row?.lost).toBe('token_invalidated')
    expect(service.forms).toEqual([])
  })

  it('that was revoked needs a new one, and the next one is used without a restart', async () => {
    const vault: TestVault = testVault(tokens({ expiresAt: 1 }))
    const upstream = upstreamOf(vault)
    service.end()
    for (let n = 0; n < 3; n++) await expect(upstream.send(exchange(HI))).rejects.toThrow('headgate login up')
    expect(service.forms).toHaveLength(1)
    expect(vault.row?.lost).toBe('app_session_terminated')
    const other = await testService()
    try {
      vault.row = { version: 9, tokens: tokens({ expiresAt: Date.now() + 900_000 }), claimedUntil: 0 }
      const renewed = upstreamOf(vault, { baseUrl: other.url })
      expect((await renewed.send(exchange(HI))).status).toBe(200)
    } finally {
      await other.close()
    }
  })

  it('without anything to renew it with is told to be over', async () => {
    service.access = 'another'
    const { refresh: _, ...once } = tokens()
    await expect(upstreamOf(testVault(once)).send(exchange(HI))).rejects.toThrow('headgate login up')
  })

  it('tells its models, and what they can', async () => {
    const upstream = upstreamOf(testVault(tokens()))
    const { signal } = exchange(HI)
    expect(await upstream.listModels?.(undefined, signal)).toEqual(['gpt-5-codex'])
    expect(await upstream.describeModels?.([], undefined, signal)).toEqual({
      'gpt-5-codex': {
        name: 'GPT-5 Codex',
        contextTokens: 272000,
        modalities: { input: ['text', 'image'], output: ['text'] },
        reasoning: true,
      },
    })
    expect(service.calls[0]!.path).toBe('/codex/models?client_version=0.144.1')
  })
})

it('processes that share a login renew it once, where a token that comes twice ends the session', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'headgate-codex-'))
  const file = join(folder, 'headgate.db')
  const secret = '11'.repeat(32)
  const database = sqliteDatabase(file)
  try {
    await createLoginVault<Tokens>(loginTable(database), createSecretBox(secret)).replace(
      'up',
      tokens({ expiresAt: 1 }),
    )
    service.delay = 150
    const url = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href)
    const code = `
      import { createNodeTransport } from ${url('../../platform/node/transport.ts')}
      import { createSecretBox } from ${url('../../platform/secret-box.ts')}
      import { createLoginVault } from ${url('../../state/login-vault.ts')}
      import { loginTable } from ${url('../../state/login-table.ts')}
      import { sqliteDatabase } from ${url('../../state/sqlite-database.ts')}
      import { TokenSource } from ${url('../token-source.ts')}
      import { renew } from ${url('./oauth.ts')}
      const vault = createLoginVault(loginTable(sqliteDatabase(${JSON.stringify(file)})), createSecretBox(${JSON.stringify(secret)}))
      await vault.load('up')
      const { send } = createNodeTransport()
      const source = new TokenSource({
        upstream: 'up', vault, ahead: 300000, renew: tokens => renew(send, ${JSON.stringify(service.url)}, tokens),
      })
      console.log('ready')
      await new Promise(resolve => process.stdin.once('data', resolve))
      console.log((await source.get()).access)
      process.exit()`
    const children = [1, 2, 3].map(() =>
      spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: ['pipe', 'pipe', 'inherit'] }),
    )
    const said = children.map(() => '')
    await Promise.all(
      children.map(
        (child, index) =>
          new Promise<void>(resolve => {
            child.stdout.on('data', data => {
              said[index] += String(data)
              resolve()
            })
          }),
      ),
    )
    const ended = children.map(child => new Promise(resolve => child.on('exit', resolve)))
    for (const child of children) child.stdin.write('go\n')
    expect(await Promise.all(ended)).toEqual([0, 0, 0])
    expect(said).toEqual(Array(3).fill('ready\naccess-2\n'))
    expect(service.forms).toHaveLength(1)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true })
  }
}, 30_000)
