// Subscriptions behind the built gateway, on Node and in workerd: a login that was carried over as SQL is renewed, called
// with, ended by its provider, and made anew, while the gateway runs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSecretBox } from '../../runtime/platform/secret-box.ts'
import { loginStatement, logoutStatement } from '../../runtime/state/login-statement.ts'
import { type TestService as Codex, testService as startCodex } from '../../runtime/upstreams/codex/test-service.ts'
import { type TestService as GitHub, testService as startGitHub } from '../../runtime/upstreams/copilot/test-service.ts'
import type { Tokens } from '../../runtime/upstreams/login-tokens.ts'
import { HEADGATE_SECRET, platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

const box = createSecretBox(HEADGATE_SECRET)
/** They ended long ago. */
const OVER = { expiresAt: 1 }

describe.each(platforms)('on %s', platform => {
  let codex: Codex
  let github: GitHub
  let gateway: RunningGateway
  beforeAll(async () => {
    codex = await startCodex()
    github = await startGitHub()
    gateway = await startGateway(platform, { codex: codex.url, github: github.url })
  }, 180_000)
  afterAll(async () => {
    await gateway?.stop()
    await codex?.close()
    await github?.close()
  })

  async function post(path: string, body: object) {
    const reply = await fetch(`${gateway.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TEAM_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: reply.status, said: await reply.text() }
  }
  const logIn = async (upstream: string, tokens: Tokens) =>
    gateway.execute(await loginStatement(upstream, tokens, box, Date.now()))
  const login = async (upstream: string) =>
    (await gateway.rows(`select * from logins where upstream = '${upstream}'`))[0]
  const HI = [{ role: 'user', content: 'hi' }]
  const codexCall = (stream = false) =>
    post('/v1/chat/completions', { model: 'chatgpt/gpt-5-codex', stream, messages: HI })

  describe('ChatGPT', () => {
    it('says who has to log in', async () => {
      const { status, said } = await codexCall()
      expect([status, said]).toEqual([502, expect.stringContaining('headgate login chatgpt')])
    })

    it('is called with a login that is renewed once for any number of calls', async () => {
      await logIn('chatgpt', { access: 'access-0', refresh: 'refresh-1', account: 'account-1', ...OVER })
      const calls = Array.from({ length: 8 }, (_, n) => codexCall(n % 2 === 0))
      for (const { status, said } of await Promise.all(calls)) {
        expect([status, said.includes('Hello')]).toEqual([200, true])
      }
      expect(codex.forms.map(({ refresh_token }) => refresh_token)).toEqual(['refresh-1'])
      const headers = codex.calls.map(call => call.headers).at(-1)
      expect(headers).toMatchObject({ authorization: 'Bearer access-2', 'chatgpt-account-id': 'account-1' })
    })

    it('keeps what it was given, encrypted', async () => {
      const row = await login('chatgpt')
      expect(row).toMatchObject({ version: 2, lost: null })
      expect(JSON.parse(await box.open(String(row?.sealed), 'login of chatgpt'))).toMatchObject({ access: 'access-2' })
      expect(JSON.stringify(row)).not.toMatch(/access-|refresh-/)
    })

    it('answers clients of Responses and Messages, whole and streaming', async () => {
      for (const stream of [false, true]) {
        const responses = await post('/v1/responses', { model: 'chatgpt/gpt-5-codex', stream, input: 'hi' })
        expect([responses.status, responses.said.includes('"text":"Hello"')]).toEqual([200, true])
        const messages = await post('/v1/messages', {
          model: 'chatgpt/gpt-5-codex',
          stream,
          max_tokens: 9,
          messages: HI,
        })
        expect([messages.status, messages.said.includes('Hello')]).toEqual([200, true])
      }
    })

    it('asks for a new login where the provider has ended it, and goes on with one', async () => {
      codex.end()
      const { status, said } = await codexCall()
      expect([status, said]).toEqual([
        502,
        expect.stringContaining('has to be logged in again: headgate login chatgpt'),
      ])
      expect((await login('chatgpt'))?.lost).toBe('token_invalidated')
    })

    it('tells no token', () => {
      expect(gateway.output()).not.toMatch(/access-\d|refresh-\d/)
    })
  })

  describe('GitHub Copilot', () => {
    it('is called with a short token that the login gets', async () => {
      await logIn('copilot', { access: 'copilot-0', refresh: 'github-1', ...OVER })
      const model = 'copilot/gpt-4o'
      for (const stream of [false, true]) {
        const { status, said } = await post('/v1/chat/completions', { model, stream, messages: HI })
        expect([status, said.includes('Hello')]).toEqual([200, true])
      }
      expect(github.exchanges).toBe(1)
      expect(github.calls.find(({ path }) => path === '/seat/chat/completions')?.headers).toMatchObject({
        authorization: 'Bearer copilot-2',
        'x-initiator': 'user',
      })
      expect(await login('copilot')).toMatchObject({ version: 2, lost: null })
    })

    it('gets another token where the one that it has is not accepted any more', async () => {
      github.access = 'copilot-of-another-day'
      const { status } = await post('/v1/messages', { model: 'copilot/gpt-4o', max_tokens: 9, messages: HI })
      expect([status, github.exchanges]).toEqual([200, 2])
    })

    it('is not called after a logout', async () => {
      await gateway.execute(logoutStatement('copilot'))
      github.access = 'of nobody'
      const { status, said } = await post('/v1/messages', { model: 'copilot/gpt-4o', max_tokens: 9, messages: HI })
      expect([status, said]).toEqual([502, expect.stringContaining('headgate login copilot')])
      expect(gateway.output()).not.toMatch(/github-1|copilot-\d/)
    })
  })
})
