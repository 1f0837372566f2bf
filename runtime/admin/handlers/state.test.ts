import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeyring } from '../../keys/keyring.ts'
import { createSecretBox } from '../../platform/secret-box.ts'
import { keyTable } from '../../state/key-table.ts'
import { loginTable } from '../../state/login-table.ts'
import { createLoginVault } from '../../state/login-vault.ts'
import type { Tokens } from '../../upstreams/login-tokens.ts'
import { type AdminBench, adminBench } from '../test-bench.ts'

const PASSPHRASE = 'a passphrase of some length'
const PASSWORD = 'tell-tale password'

function benchWith(secret: string): AdminBench {
  const bench = adminBench()
  const table = loginTable(bench.database)
  const box = createSecretBox(secret)
  Object.assign(bench.gateway, { logins: { table, box, vault: createLoginVault<Tokens>(table, box) } })
  return bench
}

let from: AdminBench
let to: AdminBench
let token: string
beforeAll(async () => {
  from = benchWith('11'.repeat(32))
  to = benchWith('22'.repeat(32))
  const ring = createKeyring(from.database)
  await ring.groups.make('research', {}, 'test')
  await ring.mint('laptop', { group: 'research' }, 'test')
  await from.call('POST', '/admin/v1/users', { body: { name: 'ann', password: PASSWORD, scope: 'read' } })
  token = (await from.call('POST', '/admin/v1/tokens', { body: { name: 'ci', scope: 'operate' } })).body.value
  await from.gateway.logins!.vault.replace('chatgpt', { access: 'tell-tale access', expiresAt: 0 })
})
afterAll(async () => {
  await from.close()
  await to.close()
})

const exported = async (passphrase?: string) =>
  (await from.call('POST', '/admin/v1/state/export', { body: passphrase === undefined ? {} : { passphrase } })).body

describe('the state of one gateway, taken to another', () => {
  it('has no secret in it that could be used or guessed', async () => {
    const plain = JSON.stringify(await exported())
    const sealed = JSON.stringify(await exported(PASSPHRASE))
    expect(plain).toContain('"laptop"')
    for (const text of [plain, sealed]) {
      expect(text).not.toMatch(/tell-tale|argon2id/)
      expect(text).not.toContain(token)
    }
    expect(plain).not.toContain('secrets')
  })

  it('lets the same keys, tokens and people in, and has the same logins', async () => {
    const state = await exported(PASSPHRASE)
    const done = await to.call('POST', '/admin/v1/state/import', { body: { state, passphrase: PASSPHRASE } })
    expect(done).toMatchObject({
      status: 200,
      body: {
        secrets: 'imported',
        tables: {
          keys: { added: 1, skipped: 0 },
          key_groups: { added: 1, skipped: 0 },
          admin_users: { added: 1, skipped: 0 },
          admin_tokens: { added: 1, skipped: 0 },
          logins: { added: 1, skipped: 0 },
        },
      },
    })
    const [here, there] = await Promise.all([keyTable(from.database).all(), keyTable(to.database).all()])
    expect(there).toEqual(here.map(row => ({ ...row, version: 1 })))
    expect((await to.call('GET', '/admin/v1/session', { bearer: token })).body.actor).toBe('token ci')
    const signedIn = await to.call('POST', '/admin/v1/session', {
      bearer: null,
      body: { name: 'ann', password: PASSWORD },
    })
    expect(signedIn.status).toBe(200)
    expect(await to.gateway.logins!.vault.load('chatgpt')).toMatchObject({ tokens: { access: 'tell-tale access' } })
    expect(await to.database.get("select version from versions where name = 'keys'")).toEqual({ version: 1 })
  })

  it('changes nothing that is there', async () => {
    const state = await exported()
    const { body } = await to.call('POST', '/admin/v1/state/import', { body: { state } })
    expect(body).toMatchObject({ secrets: 'none', tables: { keys: { added: 0, skipped: 1 } } })
  })

  it('comes without its secrets where no passphrase is given', async () => {
    const state = await exported(PASSPHRASE)
    const { body } = await to.call('POST', '/admin/v1/state/import', { body: { state } })
    expect(body.secrets).toBe('left out')
  })

  it.each([
    ['another passphrase', (state: object) => ({ state, passphrase: 'not the one it was' }), 'The passphrase is not'],
    [
      'a newer version',
      (state: object) => ({ state: { ...state, migration: '9999_x.sql' } }),
      'newer version of Headgate',
    ],
    ['another table', (state: object) => ({ state: { ...state, tables: { audit: [] } } }), 'tables.audit: there is no'],
    [
      'another column',
      (state: object) => ({ state: { ...state, tables: { keys: [{ colour: 1 }] } } }),
      'tables.keys[0].colour',
    ],
    [
      'an odd value',
      (state: object) => ({ state: { ...state, tables: { keys: [{ id: [] }] } } }),
      'state.tables.keys[0].id',
    ],
    ['another format', (state: object) => ({ state: { ...state, format: 'x' } }), 'state.format must be'],
  ])('is refused with %s, and nothing of it is kept', async (_, change, message) => {
    const { status, body } = await to.call('POST', '/admin/v1/state/import', {
      body: change(await exported(PASSPHRASE)),
    })
    expect({ status, message: body.error.message }).toEqual({ status: 400, message: expect.stringContaining(message) })
  })

  it('comes whole or not at all', async () => {
    const state = await exported()
    const broken = { ...state.tables.keys[0], id: 'key_2', name: 'second', sha256: null }
    const tables = { ...state.tables, keys: [{ ...broken, sha256: 'x'.repeat(64) }, broken] }
    const { status, body } = await to.call('POST', '/admin/v1/state/import', { body: { state: { ...state, tables } } })
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: expect.stringContaining('keys.sha256'),
    })
    expect((await keyTable(to.database).all()).map(({ name }) => name)).toEqual(['laptop'])
  })
})
