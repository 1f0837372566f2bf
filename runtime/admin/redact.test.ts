import { expect, it } from 'vitest'
import { redact } from './redact.ts'

it('no secret that is asked for is written down, nor what a login comes back with', () => {
  const asked = {
    ...{ password: 'x', passphrase: 'x', value: 'x', token: 'x', credentials: { access: 'x' }, sealed: 'x' },
    ...{ address: 'http://localhost:1455/auth/callback?code=x', pending: 'x' },
    nested: [{ refreshToken: 'x' }],
  }
  expect(JSON.stringify(redact(asked))).not.toContain('x"')
})

it('the rest is, numbers and choices under any name', () => {
  const asked = { name: 'ann', scope: 'read', limits: { tokensPerMinute: 5 }, resetPassword: true }
  expect(redact(asked)).toEqual(asked)
})
