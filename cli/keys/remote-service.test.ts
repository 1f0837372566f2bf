import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN_KEY, type AdminBench, adminBench } from '../../runtime/admin/test-bench.ts'
import { KEY_PATTERN } from '../../runtime/keys/key-text.ts'
import { listening } from '../../runtime/platform/node/test-listen.ts'
import { serveBench } from '../test-admin-server.ts'
import type { KeyService } from './key-service.ts'
import { remoteService } from './remote-service.ts'

let bench: AdminBench
let server: { url: string; close(): void }
let url: string
let service: KeyService
beforeAll(async () => {
  bench = adminBench()
  server = await serveBench(bench)
  url = server.url
  service = remoteService(`${url}/`, ADMIN_KEY)
})
afterAll(async () => {
  server.close()
  await bench.close()
})

describe('keys at a gateway that runs', () => {
  it('are minted, changed, rotated, revoked and forgotten, and the gateway knows at once', async () => {
    await service.makeGroup('team', { owner: 'Joe', budget: { usd: 5, per: 'day' }, models: null })
    const { key, value } = await service.create('ci', { group: 'team', limits: { concurrent: 2 }, owner: null })
    expect(value).toMatch(KEY_PATTERN)
    expect(key).toMatchObject({ name: 'ci', source: 'minted', group: 'team', limits: { concurrent: 2 } })
    expect(bench.gateway.keys.find(value)).toMatchObject({ principal: { key: 'ci', group: 'team' } })
    expect(await service.update('ci', { group: null, enabled: false })).toMatchObject({ enabled: false })
    expect(await service.key('ci')).not.toHaveProperty('group')
    const rotated = await service.rotate('ci', '1h')
    expect(rotated.value).not.toBe(value)
    expect(rotated.key.previousUntil).toBeDefined()
    expect(await service.revoke('ci')).toHaveProperty('revokedAt')
    expect(bench.gateway.keys.find(rotated.value)).toMatchObject({ bar: 'revoked' })
    expect(await service.keys({ revoked: false })).toEqual([])
    expect(await service.keys({ revoked: true })).toHaveLength(1)
    await service.remove('ci')
    expect(await service.keys({ revoked: true })).toEqual([])
    expect(await service.updateGroup('team', { owner: null })).not.toHaveProperty('owner')
    expect(await service.groups()).toHaveLength(1)
    await service.removeGroup('team')
    expect(await service.groups()).toEqual([])
  })

  it('are refused in the gateway’s own words', async () => {
    await expect(service.create('x', { group: 'nobodys' })).rejects.toThrow('group: there is no group "nobodys".')
    await expect(service.revoke('nobody')).rejects.toThrow('There is no key "nobody" that was minted.')
    await expect(service.key('a/b')).rejects.toThrow('There is no key "a/b".')
    await expect(remoteService(url, 'wrong').groups()).rejects.toThrow('neither the admin key')
  })
})

it('a gateway that is not there, or is none, is told in words', async () => {
  const other = createServer((_, response) => response.writeHead(404).end('<html>'))
  const origin = await listening(other)
  await expect(remoteService(origin, 'k').groups()).rejects.toThrow(/answered 404: is it a Headgate/)
  other.closeAllConnections()
  other.close()
  await once(other, 'close')
  await expect(remoteService(origin, 'k').groups()).rejects.toThrow('cannot be reached: ECONNREFUSED.')
})
