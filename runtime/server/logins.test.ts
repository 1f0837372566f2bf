import { describe, expect, it } from 'vitest'
import type { CompiledGateway } from '../config/compiled.ts'
import { KINDS } from '../config/kinds.ts'
import type { SqlDatabase } from '../state/database.ts'
import { createGateway } from './create-gateway.ts'
import { loginsOf } from './logins.ts'

const database: SqlDatabase = {
  all: async () => [],
  get: async () => undefined,
  run: async () => 1,
  batch: async () => [],
  close: async () => {},
}

function gatewayOf(kind: 'codex' | 'demo'): CompiledGateway {
  const { speaks, auth, baseUrl, loginUrl } = KINDS[kind]
  const upstream = {
    id: 'up',
    kind,
    protocols: [...speaks],
    auth,
    headers: {},
    credentials: [],
    models: [],
    timeouts: { connect: 1, firstByte: 1, idle: 1 },
    free: false,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(loginUrl !== undefined && { loginUrl }),
  }
  const server = { bodyLimit: 1, shutdownGrace: 1, keepAlive: 1 }
  return { revision: 'r', upstreams: { up: upstream }, models: {}, patterns: [], keys: [], server }
}

describe('logins', () => {
  it('need neither a secret nor a database where nobody logs in', () => {
    expect(loginsOf(gatewayOf('demo'), () => undefined, undefined)).toBeUndefined()
  })

  it('need a secret, and one of 32 bytes', () => {
    const codex = gatewayOf('codex')
    expect(() => loginsOf(codex, () => ' ', database)).toThrow('HEADGATE_SECRET is not set (upstreams.up)')
    expect(() => loginsOf(codex, () => 'short', database)).toThrow(
      'HEADGATE_SECRET has to be 32 bytes in base64 or hex',
    )
    expect(loginsOf(codex, name => (name === 'HEADGATE_SECRET' ? 'ab'.repeat(32) : undefined), database)).toBeDefined()
  })

  it('need a database', () => {
    expect(() => loginsOf(gatewayOf('codex'), () => 'ab'.repeat(32), undefined)).toThrow('There is no database')
  })

  it('stand in the place of credentials, by a name of their own', () => {
    const gateway = createGateway(gatewayOf('codex'), {
      read: () => undefined,
      transport: () => Promise.reject(new Error('not asked for')),
      usage: { record() {}, async flush() {} },
      log() {},
    })
    expect(gateway.upstreams.get('up')?.credentials).toMatchObject([{ id: 'up#login', weight: 1 }])
  })
})
