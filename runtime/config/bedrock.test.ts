import { describe, expect, test } from 'vitest'
import type { CompiledCredential, CompiledGateway, CompiledUpstream } from './compiled.ts'
import { resolveGateway } from './resolve.ts'

const credential: CompiledCredential = {
  id: 'aws#1',
  weight: 1,
  key: { env: 'SECRET', optional: true },
  accessKey: { id: { env: 'ID', optional: true }, sessionToken: { env: 'TOKEN', optional: true } },
}

function resolve(variables: Record<string, string>, parts: Partial<CompiledUpstream> = {}) {
  const upstream: CompiledUpstream = {
    id: 'aws',
    kind: 'bedrock',
    protocols: ['bedrock-converse'],
    headers: {},
    auth: 'none',
    credentials: [credential],
    models: [],
    timeouts: { connect: 1, firstByte: 1, idle: 1 },
    free: false,
    bedrock: { region: 'us-east-1' },
    ...parts,
  }
  const gateway: CompiledGateway = {
    revision: 'r',
    upstreams: { aws: upstream },
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

describe('a role', () => {
  const ambient: CompiledCredential = {
    id: 'aws#1',
    weight: 1,
    ambient: {},
    role: {
      arn: { env: 'ROLE', optional: true },
      externalId: { env: 'PROOF', optional: true },
      sessionName: 'headgate',
    },
  }

  test('is read with what it asks for, where that is set', () => {
    const [read] = resolve({ ROLE: 'arn:r' }, { credentials: [ambient] }).upstreams.aws?.credentials ?? []
    expect(read).toEqual({
      id: 'aws#1',
      weight: 1,
      value: '',
      ambient: {},
      role: { arn: 'arn:r', sessionName: 'headgate' },
    })
    const [proven] = resolve({ ROLE: 'r', PROOF: 'p' }, { credentials: [ambient] }).upstreams.aws?.credentials ?? []
    expect(proven?.role).toEqual({ arn: 'r', externalId: 'p', sessionName: 'headgate' })
  })

  test('that is optional and not set brings no credential', () => {
    const { absent } = resolve({}, { credentials: [ambient] })
    expect(absent.upstreams).toEqual([{ id: 'aws', variables: ['ROLE'] }])
  })

  test('is not needed for what the machine has', () => {
    const { upstreams } = resolve({}, { credentials: [{ id: 'aws#1', weight: 1, ambient: { profile: 'p' } }] })
    expect(upstreams.aws?.credentials).toEqual([{ id: 'aws#1', weight: 1, value: '', ambient: { profile: 'p' } }])
  })
})

describe('an access key', () => {
  test('is read whole, with its token where there is one', () => {
    const { upstreams } = resolve({ ID: 'AKID', SECRET: 's' })
    expect(upstreams.aws?.credentials).toEqual([{ id: 'aws#1', weight: 1, value: 's', accessKey: { id: 'AKID' } }])
    const temporary = resolve({ ID: 'AKID', SECRET: 's', TOKEN: 't' }).upstreams.aws?.credentials[0]
    expect(temporary?.accessKey).toEqual({ id: 'AKID', sessionToken: 't' })
  })

  test.each<[Record<string, string>, string[]]>([
    [{ ID: 'AKID' }, ['SECRET']],
    [{ SECRET: 's' }, ['ID']],
    [{}, ['SECRET', 'ID']],
  ])('of which a part is missing is none: %j', (variables, lacking) => {
    const resolved = resolve(variables)
    expect(resolved.upstreams).toEqual({})
    expect(resolved.absent.upstreams).toEqual([{ id: 'aws', variables: lacking }])
  })

  test('that is required is missed at start', () => {
    const required = { ...credential, key: { env: 'SECRET' }, accessKey: { id: { env: 'ID' } } }
    expect(() => resolve({}, { credentials: [required] })).toThrow(/SECRET is not set.*\n.*ID is not set/)
  })
})

test('an optional address that is not set leaves that of the region', () => {
  const { upstreams } = resolve({ ID: 'AKID', SECRET: 's' }, { baseUrl: { env: 'NOWHERE', optional: true } })
  expect(upstreams.aws?.settings).not.toHaveProperty('baseUrl')
})
