import { expect, test } from 'vitest'
import type { CompiledGateway, CompiledUpstream } from './compiled.ts'
import { resolveGateway } from './resolve.ts'

function resolve(parts: Partial<CompiledUpstream>, variables: Record<string, string> = {}) {
  const upstream: CompiledUpstream = {
    id: 'copilot',
    kind: 'copilot',
    protocols: ['openai-chat'],
    headers: {},
    auth: 'none',
    credentials: [],
    models: [],
    timeouts: { connect: 1, firstByte: 1, idle: 1 },
    free: false,
    ...parts,
  }
  const gateway: CompiledGateway = {
    revision: 'r',
    upstreams: { copilot: upstream },
    models: {},
    patterns: [],
    keys: [],
    server: { bodyLimit: 1, shutdownGrace: 1, keepAlive: 1 },
  }
  return resolveGateway(
    gateway,
    name => variables[name],
    text => text,
  )
}

test('the address to log in at is as it stands there, or as the environment says', () => {
  const at = (parts: Partial<CompiledUpstream>, variables?: Record<string, string>) =>
    resolve(parts, variables).upstreams.copilot?.settings.loginUrl
  expect(at({ loginUrl: 'https://t.ghe.com' })).toBe('https://t.ghe.com')
  expect(at({ loginUrl: { env: 'TENANT' } }, { TENANT: 'https://t.ghe.com/' })).toBe('https://t.ghe.com')
  expect(at({ loginUrl: { env: 'TENANT', optional: true } })).toBe('https://github.com')
  expect(at({})).toBeUndefined()
})

test('one that is missing or none is told at the start', () => {
  const loginUrl = { env: 'TENANT' }
  expect(() => resolve({ loginUrl })).toThrow('TENANT is not set (upstreams.copilot.loginUrl)')
  expect(() => resolve({ loginUrl }, { TENANT: 'tenant' })).toThrow('TENANT (upstreams.copilot.loginUrl): ')
})

test('an optional address of the models that is not set leaves that of the login', () => {
  const { upstreams } = resolve({ loginUrl: 'https://github.com', baseUrl: { env: 'NOWHERE', optional: true } })
  expect(upstreams.copilot?.settings).not.toHaveProperty('baseUrl')
})
