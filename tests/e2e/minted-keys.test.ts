// Keys that are made at run time: let in, held to what they may do, and refused within five seconds of their end.
import Anthropic from '@anthropic-ai/sdk'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newGroupRow, newKeyRow, newSecret } from '../../runtime/keys/keyring.ts'
import type { GroupTerms, KeyTerms } from '../../runtime/keys/terms.ts'
import type { SqlStatement } from '../../runtime/state/database.ts'
import { changeGroup, insertGroup } from '../../runtime/state/group-table.ts'
import { changeKey, insertKey, removeKey, revokeKey, rotateKey } from '../../runtime/state/key-table.ts'
import { sqlText } from '../../runtime/state/sql-text.ts'
import { platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

const messages = [{ role: 'user' as const, content: 'say: hello' }]
const contents = [{ role: 'user', parts: [{ text: 'say: hello' }] }]

/** A generation in each protocol, and what its clients read in a refusal. */
const protocols = {
  'openai-chat': {
    path: () => '/v1/chat/completions',
    body: (model: string) => ({ model, messages }),
    refusal: (_: number, code: string) => ({ error: { code, type: expect.any(String), message: expect.any(String) } }),
  },
  'openai-responses': {
    path: () => '/v1/responses',
    body: (model: string) => ({ model, input: 'say: hello', store: false }),
    refusal: (_: number, code: string) => ({ error: { code, message: expect.any(String) } }),
  },
  'anthropic-messages': {
    path: () => '/v1/messages',
    body: (model: string) => ({ model, max_tokens: 9, messages }),
    refusal: (status: number, code: string) => ({
      type: 'error',
      error: { type: status === 401 ? 'authentication_error' : 'permission_error', details: { error_code: code } },
    }),
  },
  gemini: {
    path: (model: string) => `/v1beta/models/${model}:generateContent`,
    body: () => ({ contents }),
    refusal: (status: number) => ({
      error: { code: status, status: status === 401 ? 'UNAUTHENTICATED' : 'PERMISSION_DENIED' },
    }),
  },
}

const names = Object.keys(protocols) as (keyof typeof protocols)[]

describe.each(platforms)('minted keys on %s', platform => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway(platform)
    // A database is made by what first needs it.
    await ask('openai-chat', TEAM_KEY)
    await gateway.usage()
  })
  afterAll(() => gateway?.stop())

  const change = async (statements: SqlStatement[]): Promise<void> => {
    for (const statement of sqlText(statements).split('\n')) await gateway.execute(statement)
  }

  async function mint(name: string, terms: KeyTerms = {}): Promise<string> {
    const { key, row } = newKeyRow(name, terms, 'test', Date.now())
    await change(insertKey(row))
    return key
  }

  const makeGroup = (name: string, terms: GroupTerms): Promise<void> =>
    change(insertGroup(newGroupRow(name, terms, 'test', Date.now())))

  async function ask(protocol: keyof typeof protocols, key: string, model = 'demo-fast') {
    const { path, body } = protocols[protocol]
    const reply = await fetch(gateway.url + path(model), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(body(model)),
      signal: AbortSignal.timeout(10_000),
    })
    return { status: reply.status, text: await reply.text() }
  }

  /** The last answer, once it has the status, or after five seconds. */
  async function within5s(status: number, ...asked: Parameters<typeof ask>) {
    const end = performance.now() + 5_000
    for (;;) {
      const answer = await ask(...asked)
      if (answer.status === status || performance.now() > end) return answer
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }

  it('are let in by the official clients, and told apart in usage', async () => {
    const key = await mint('newcomer')
    expect(await within5s(200, 'openai-chat', key)).toMatchObject({ status: 200 })
    const openai = new OpenAI({ apiKey: key, baseURL: `${gateway.url}/v1`, maxRetries: 0, timeout: 15_000 })
    const { choices } = await openai.chat.completions.create({ model: 'demo-fast', messages })
    expect(choices[0]?.message.content).toBe('hello')
    const anthropic = new Anthropic({ apiKey: key, baseURL: gateway.url, maxRetries: 0, timeout: 15_000 })
    const { content } = await anthropic.messages.create({ model: 'demo-fast', max_tokens: 9, messages })
    expect(content).toMatchObject([{ type: 'text', text: 'hello' }])
    const rows = await gateway.usage()
    expect(rows.filter(row => row.key === 'newcomer').length).toBeGreaterThanOrEqual(3)
    expect(gateway.output()).not.toContain(key)
    expect(JSON.stringify(rows)).not.toContain(key)
  })

  it('may be revoked, and are refused in every protocol within five seconds, as what they are', async () => {
    const key = await mint('leaver')
    expect(await within5s(200, 'openai-chat', key)).toMatchObject({ status: 200 })
    await change(revokeKey('leaver', Date.now()))
    expect(await within5s(401, 'openai-chat', key)).toMatchObject({ status: 401 })
    for (const protocol of names) {
      const { status, text } = await ask(protocol, key)
      expect(status).toBe(401)
      expect(JSON.parse(text)).toMatchObject(protocols[protocol].refusal(401, 'revoked_api_key'))
      expect(text).toContain('This API key was revoked.')
    }
  })

  it('may be revoked and deleted at once; a key that gets the name finds nothing of what they stored', async () => {
    const clientOf = (apiKey: string): OpenAI =>
      new OpenAI({ apiKey, baseURL: `${gateway.url}/v1`, maxRetries: 0, timeout: 15_000 })
    const key = await mint('visitor')
    expect(await within5s(200, 'openai-chat', key)).toMatchObject({ status: 200 })
    const { id } = await clientOf(key).responses.create({ model: 'demo-fast', input: 'say: mine' })
    expect((await clientOf(key).responses.retrieve(id)).output_text).toBe('mine')
    await change([...revokeKey('visitor', Date.now()), ...removeKey('visitor')])
    const next = await mint('visitor')
    expect(await within5s(401, 'openai-chat', key)).toMatchObject({ status: 401 })
    expect(await within5s(200, 'openai-chat', next)).toMatchObject({ status: 200 })
    await expect(clientOf(next).responses.retrieve(id)).rejects.toMatchObject({ status: 404 })
  })

  it('are good for a while beside the secret that took their place, and not after it', async () => {
    const first = await mint('rotated')
    const { key: second, secret } = newSecret(Date.now() + 8_000)
    await change(rotateKey('rotated', secret, Date.now()))
    expect(await within5s(200, 'gemini', second)).toMatchObject({ status: 200 })
    expect(await ask('gemini', first)).toMatchObject({ status: 200 })
    await new Promise(resolve => setTimeout(resolve, Math.max(0, secret.previousUntil - Date.now())))
    const { status, text } = await ask('openai-chat', first)
    expect(status).toBe(401)
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'expired_api_key' } })
    expect(await ask('gemini', second)).toMatchObject({ status: 200 })
  })

  it('end at their time, and may be disabled and enabled', async () => {
    const expiresAt = Date.now() + 6_000
    const key = await mint('guest', { expiresAt })
    expect(await within5s(200, 'anthropic-messages', key)).toMatchObject({ status: 200 })
    const off = await mint('off', { enabled: false })
    expect(await within5s(401, 'openai-chat', off)).toMatchObject({ text: expect.stringContaining('not one of') })
    expect(JSON.parse((await eventually('disabled_api_key', off)).text)).toMatchObject({
      error: { code: 'disabled_api_key' },
    })
    await change(changeKey('off', JSON.stringify({ enabled: true }), Date.now()))
    expect(await within5s(200, 'openai-chat', off)).toMatchObject({ status: 200 })
    await new Promise(resolve => setTimeout(resolve, Math.max(0, expiresAt - Date.now())))
    expect(JSON.parse((await ask('anthropic-messages', key)).text)).toMatchObject(
      protocols['anthropic-messages'].refusal(401, 'expired_api_key'),
    )
  })

  async function eventually(code: string, key: string) {
    const end = performance.now() + 5_000
    for (;;) {
      const answer = await ask('openai-chat', key)
      if (answer.text.includes(code) || performance.now() > end) return answer
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }

  it('use the models and upstreams that they and their group may, and see no others', async () => {
    await makeGroup('readers', { models: ['demo', 'demo-*', 'chat-demo', 'public-demo'], upstreams: ['demo'] })
    const key = await mint('reader', { group: 'readers', models: ['demo', 'demo-fast', 'chat-demo', 'responses-demo'] })
    expect(await within5s(200, 'openai-chat', key)).toMatchObject({ status: 200 })
    const openai = new OpenAI({ apiKey: key, baseURL: `${gateway.url}/v1`, maxRetries: 0, timeout: 15_000 })
    const listed: string[] = []
    for await (const { id } of openai.models.list()) listed.push(id)
    expect(listed.sort()).toEqual(['demo', 'demo-fast'])
    for (const protocol of names) {
      expect(await ask(protocol, key, 'demo-fast')).toMatchObject({ status: 200 })
      for (const [model, said] of [
        ['public-demo', 'The API key \\"reader\\" may not use the model \\"public-demo\\"'],
        ['nowhere', 'The API key \\"reader\\" may not use the model \\"nowhere\\"'],
        ['responses-demo', 'The group \\"readers\\" may not use the model \\"responses-demo\\"'],
        ['chat-demo', 'the group \\"readers\\" may not use this upstream'],
      ] as const) {
        const { status, text } = await ask(protocol, key, model)
        expect(status, `${protocol} ${model}`).toBe(403)
        expect(JSON.parse(text)).toMatchObject(protocols[protocol].refusal(403, 'model_not_allowed'))
        expect(text).toContain(said)
      }
    }
    await expect(openai.models.retrieve('public-demo')).rejects.toMatchObject({ status: 403 })
    await change(changeGroup('readers', JSON.stringify({ upstreams: null }), Date.now()))
    expect(await within5s(200, 'openai-chat', key, 'chat-demo')).toMatchObject({ status: 200 })
  })

  it('are told to be damaged where they were not copied whole, and others learn nothing', async () => {
    const key = await mint('whole')
    expect(await within5s(200, 'openai-chat', key)).toMatchObject({ status: 200 })
    const cut = await ask('openai-chat', key.slice(0, -2))
    expect([cut.status, JSON.parse(cut.text).error.message]).toEqual([401, expect.stringContaining('not copied whole')])
    const other = await ask('openai-chat', newSecret(0).key)
    expect([other.status, JSON.parse(other.text).error.message]).toEqual([
      401,
      'The API key is not one of this gateway’s keys. Where you bring a provider’s key, send this gateway’s as "x-headgate-key".',
    ])
  })
})
