import { afterEach, describe, expect, it } from 'vitest'
import { text } from '../platform/byte-search.ts'
import type { GatewayRequest } from '../platform/http.ts'
import { Leaving } from '../platform/leave-signal.ts'
import { run } from './gateway.ts'
import { site } from './site.ts'
import { testGateway } from './test-call.ts'

const commit = '0123456789abcdef0123456789abcdef01234567-dirty'
const get = (path: string): GatewayRequest => ({
  ...{ method: 'GET', path, query: '', header: () => undefined, signal: new Leaving() },
  body: async () => new Uint8Array(),
})
const asked = (path: string) => {
  const { headers, body } = site(get(path))!
  // Pages are whole.
  return { told: headers['x-headgate-revision'], body: JSON.parse(text(body as Uint8Array)) }
}

describe('the pages of the gateway itself', () => {
  afterEach(() => run(testGateway()))

  it('tell which config runs, and which commit it comes from where that is known', () => {
    run(testGateway())
    expect(asked('/health')).toEqual({ told: 'rev', body: { status: 'ok', revision: 'rev' } })
    run(testGateway({ commit, release: 'rev+0123456-dirty' }))
    expect(asked('/health')).toEqual({ told: 'rev+0123456-dirty', body: { status: 'ok', revision: 'rev', commit } })
    for (const path of ['/', '/ready']) expect(asked(path).told).toBe('rev+0123456-dirty')
  })
})
