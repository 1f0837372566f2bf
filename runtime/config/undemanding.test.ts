import { expect, test } from 'vitest'
import type { CompiledGateway, CompiledUpstream } from './compiled.ts'
import { resolveGateway } from './resolve.ts'
import { undemanding } from './undemanding.ts'

const timeouts = { connect: 1, firstByte: 1, idle: 1 }
const upstream = (id: string, more: Partial<CompiledUpstream>): CompiledUpstream => ({
  ...{ id, kind: 'openai', protocols: ['openai-chat'], headers: {}, auth: 'bearer', models: [], timeouts, free: false },
  ...{ baseUrl: 'https://a.example.com/v1', credentials: [{ id: `${id}#1`, key: { env: `${id}_KEY` }, weight: 1 }] },
  ...more,
})
const gateway: CompiledGateway = {
  revision: 'r',
  upstreams: {
    keyed: upstream('keyed', {}),
    azure: upstream('azure', { kind: 'azure', baseUrl: { env: 'PLACE' } }),
    signed: upstream('signed', {
      credentials: [{ id: 's#1', key: { env: 'SECRET' }, accessKey: { id: { env: 'ID' } }, weight: 1 }],
    }),
    set: upstream('set', {}),
  },
  models: {},
  patterns: [],
  keys: [],
  server: { bodyLimit: 1, shutdownGrace: 0, keepAlive: 0 },
}
const read = (name: string): string | undefined => (name === 'set_KEY' ? 'sk-1' : undefined)
const sha256 = (text: string): string => text

test('an upstream that lacks a variable is left out, by name', () => {
  expect(() => resolveGateway(gateway, read, sha256)).toThrow(/keyed_KEY[\s\S]*azure_KEY[\s\S]*SECRET/)
  const { upstreams, absent } = resolveGateway(undemanding(gateway), read, sha256)
  expect(Object.keys(upstreams)).toEqual(['set'])
  expect(absent.upstreams.map(({ id, variables }) => `${id}: ${variables}`)).toEqual([
    'keyed: keyed_KEY',
    'azure: azure_KEY',
    'signed: SECRET,ID',
  ])
})

test('an address is asked for, as a key would go elsewhere', () => {
  const { set } = gateway.upstreams
  const elsewhere = undemanding({ ...gateway, upstreams: { set: { ...set!, baseUrl: { env: 'PLACE' } } } })
  expect(() => resolveGateway(elsewhere, read, sha256)).toThrow('PLACE')
})

test('a key of clients is, too', () => {
  const keyed = undemanding({ ...gateway, keys: [{ id: 'team', env: 'TEAM_KEY' }] as CompiledGateway['keys'] })
  expect(() => resolveGateway(keyed, read, sha256)).toThrow('TEAM_KEY')
})

test('nothing else changes', () => {
  expect(undemanding({ ...gateway, upstreams: {} })).toEqual({ ...gateway, upstreams: {} })
  expect(undemanding(gateway).upstreams.set).toMatchObject({
    timeouts,
    models: [],
    baseUrl: 'https://a.example.com/v1',
  })
})
