import { expect, it } from 'vitest'
import { utf8 } from '../byte-search.ts'
import type { ByteSource } from '../bytes.ts'
import { responseOf } from './server.ts'

it('an answer becomes a Response, without its body where only its head was asked for', async () => {
  const reply = { status: 201, headers: { 'x-a': 'b' }, body: utf8('said') }
  const response = responseOf(reply, 'POST')
  expect([response.status, response.headers.get('x-a'), await response.text()]).toEqual([201, 'b', 'said'])
  expect(await responseOf(reply, 'HEAD').text()).toBe('')
})

it.each([
  ['a status that has no body', 204, {}],
  ['a status that no Response has', 999, {}],
  ['a header that would be two', 200, { 'x-a': 'b\r\nset-cookie: c' }],
])('what cannot be a Response is an answer that tells nothing of the inside: %s', async (_, status, headers) => {
  let cancelled = false
  const body: ByteSource = {
    cancel() {
      cancelled = true
    },
    pipe: () => ({ pause() {}, resume() {}, cancel() {} }),
  }
  const told: unknown[] = []
  const response = responseOf({ status, headers, body }, 'POST', thrown => told.push(thrown))
  expect([response.status, told.length, cancelled]).toEqual([500, 1, true])
  expect(await response.json()).toEqual({
    error: { message: 'The gateway failed to handle this request.', type: 'api_error' },
  })
})
