import { describe, expect, it } from 'vitest'
import { importLogin } from './import-login.ts'
import { jwt } from './test-service.ts'

const TOKENS = { access_token: 'a', refresh_token: 'r', account_id: 'acc' }
const LOGIN = { access: 'a', refresh: 'r', account: 'acc', expiresAt: 0 }

describe('a login from a file', () => {
  it.each([
    ['auth.json of Codex', { OPENAI_API_KEY: null, tokens: TOKENS, last_refresh: '2026-01-01' }],
    ['credentials', { credentials: TOKENS }],
    ['a list of one account', { accounts: [TOKENS] }],
    ['an export', { data: { accounts: [{ name: 'x', credentials: TOKENS }] } }],
    ['the bare tokens', TOKENS],
  ])('is read from %s', (_, file) => {
    expect(importLogin(JSON.stringify(file))).toEqual(LOGIN)
  })

  it.each([
    [1_800_000_000, 1_800_000_000_000],
    ['1800000000', 1_800_000_000_000],
    [1_800_000_000_000, 1_800_000_000_000],
    ['2027-01-15T08:00:00Z', 1_800_000_000_000],
    [0, 0],
    ['', 0],
  ])('ends at %j', (expires_at, expiresAt) => {
    expect(importLogin(JSON.stringify({ tokens: { ...TOKENS, expires_at } }))).toMatchObject({ expiresAt })
  })

  it('knows its end and its account from the tokens themselves', () => {
    const access_token = jwt({ exp: 1_800_000_000, 'https://api.openai.com/auth': { chatgpt_account_id: 'inner' } })
    expect(importLogin(JSON.stringify({ tokens: { access_token } }))).toEqual({
      access: access_token,
      account: 'inner',
      expiresAt: 1_800_000_000_000,
    })
  })

  it.each([
    ['{"tokens":', 'It is no JSON.'],
    ['[]', 'It holds no JSON object.'],
    ['{"OPENAI_API_KEY":"sk-x"}', 'It holds no login that is known'],
    [JSON.stringify({ tokens: TOKENS, accounts: [TOKENS] }), 'It holds several logins'],
    ['{"tokens":{"refresh_token":"secret"}}', 'There is no access_token in it.'],
  ])('that is none is said to be so, without a word of it: %s', (json, message) => {
    expect(() => importLogin(json)).toThrow(message)
    expect(() => importLogin(json)).not.toThrow(/secret|sk-x/)
  })
})
