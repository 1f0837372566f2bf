import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../platform/digest.ts'
import { databaseForTests, databaseKinds, type TestSqlDatabase } from '../state/fixtures/sql-databases.ts'
import { changeKey, insertKey, revokeKey, rotateKey } from '../state/key-table.ts'
import { sqlText } from '../state/sql-text.ts'
import { readVersions } from '../state/versions.ts'
import { createKeyring, type Keyring, newKeyRow, newSecret } from './keyring.ts'
import type { KeyTerms } from './terms.ts'

const TERMS: KeyTerms = {
  owner: "Jane O'Neil?",
  group: 'research',
  expiresAt: 2_000_000_000_000,
  models: ['smart', 'openai/*'],
  upstreams: ['openai'],
  limits: { requestsPerMinute: 60, concurrent: 2 },
  budgets: [{ usd: '0.125', per: 'day', zone: 'Europe/Berlin', warnAt: [0.5] }],
  metadata: { cost: 'centre 7', nested: { list: [1, null, true] } },
}

describe.each(databaseKinds)('minted keys in %s', kind => {
  let test: TestSqlDatabase
  let ring: Keyring
  let clock = 1_000
  beforeAll(async () => {
    test = await databaseForTests(kind)
    ring = createKeyring(test.database, () => clock)
  }, 30_000)
  afterAll(() => test?.stop())

  const keysVersion = async (): Promise<number | undefined> => (await readVersions(test.database)).get('keys')

  it('leave no trace of themselves before there is one', async () => {
    await expect(ring.revoke('nobody')).rejects.toMatchObject({ code: 'absent' })
    await expect(ring.update('nobody', { enabled: false })).rejects.toMatchObject({ code: 'absent' })
    expect(await keysVersion()).toBeUndefined()
  })

  it('are shown once, and kept as a digest with all that they may do', async () => {
    const { key, minted } = await ring.mint('ci', TERMS, 'cli')
    expect(minted).toEqual({
      ...{ id: expect.stringMatching(/^key_/), name: 'ci', prefix: key.slice(0, 9), enabled: true, ...TERMS },
      ...{ createdAt: 1_000, createdBy: 'cli', updatedAt: 1_000 },
    })
    expect(await ring.get('ci')).toEqual(minted)
    const rows = await test.database.all<Record<string, unknown>>('select * from keys')
    expect(rows[0]?.sha256).toBe(sha256(key))
    expect(JSON.stringify(rows)).not.toContain(key)
    expect(await keysVersion()).toBe(1)
  })

  it('have names of their own', async () => {
    await expect(ring.mint('ci', {}, 'cli')).rejects.toMatchObject({
      code: 'taken',
      message: 'There is a key "ci" already.',
    })
    expect(await keysVersion()).toBe(1)
    const { minted } = await ring.mint('bare', {}, 'cli')
    expect(Object.keys(minted).sort()).toEqual(
      ['createdAt', 'createdBy', 'enabled', 'id', 'name', 'prefix', 'updatedAt'].sort(),
    )
    expect(await keysVersion()).toBe(2)
    expect((await ring.list()).map(({ name }) => name)).toEqual(['bare', 'ci'])
  })

  it('are changed field by field: null clears, and what is absent stays', async () => {
    clock = 2_000
    const changed = await ring.update('ci', { owner: null, enabled: false, models: ['other'], metadata: { a: "it's" } })
    const { owner: _, ...rest } = TERMS
    expect(changed).toMatchObject({
      ...rest,
      enabled: false,
      models: ['other'],
      metadata: { a: "it's" },
      updatedAt: 2_000,
    })
    expect(changed).not.toHaveProperty('owner')
    const cleared = await ring.update('ci', {
      ...{ group: null, expiresAt: null, models: null, upstreams: null, limits: null, budgets: null, metadata: null },
      enabled: true,
    })
    for (const field of Object.keys(TERMS)) expect(cleared).not.toHaveProperty(field)
    expect(cleared.enabled).toBe(true)
    expect(await keysVersion()).toBe(4)
  })

  it('get another secret, beside which the one before is good for a while', async () => {
    const before = await test.database.get<{ sha256: string }>(`select sha256 from keys where name = 'ci'`)
    const { key, minted } = await ring.rotate('ci', 60_000)
    expect(minted).toMatchObject({ prefix: key.slice(0, 9), previousUntil: 62_000 })
    const row = await test.database.get(`select sha256, previous_sha256 as old from keys where name = 'ci'`)
    expect(row).toEqual({ sha256: sha256(key), old: before?.sha256 })
  })

  it('are revoked for good, and forgotten only after that', async () => {
    await expect(ring.remove('ci')).rejects.toMatchObject({ code: 'not-revoked' })
    clock = 3_000
    expect(await ring.revoke('ci')).toMatchObject({ revokedAt: 3_000 })
    clock = 4_000
    expect(await ring.revoke('ci')).toMatchObject({ revokedAt: 3_000 })
    await expect(ring.update('ci', { enabled: true })).rejects.toMatchObject({ code: 'revoked' })
    await expect(ring.rotate('ci', 0)).rejects.toMatchObject({ code: 'revoked' })
    await ring.remove('ci')
    expect(await ring.get('ci')).toBeUndefined()
    await expect(ring.remove('ci')).rejects.toMatchObject({ code: 'absent' })
    expect((await ring.mint('ci', {}, 'cli')).minted.name).toBe('ci')
  })

  it('are in groups that are made, changed, and removed when nobody is in them', async () => {
    const terms = { owner: 'Joe', retentionMs: 5, limits: { concurrent: 1 }, metadata: { a: 1 } }
    expect(await ring.groups.make('team', terms, 'cli')).toEqual({
      ...{ name: 'team', ...terms, createdAt: 4_000, createdBy: 'cli', updatedAt: 4_000 },
    })
    await expect(ring.groups.make('team', {}, 'cli')).rejects.toMatchObject({ code: 'taken' })
    expect(await ring.groups.update('team', { retentionMs: null, budgets: [{ tokens: 5, per: 'hour' }] })).toEqual({
      ...{ name: 'team', owner: 'Joe', limits: { concurrent: 1 }, metadata: { a: 1 } },
      ...{ budgets: [{ tokens: 5, per: 'hour' }], createdAt: 4_000, createdBy: 'cli', updatedAt: 4_000 },
    })
    await ring.update('ci', { group: 'team' })
    await expect(ring.groups.remove('team')).rejects.toMatchObject({ code: 'in-use' })
    await ring.revoke('ci')
    await ring.groups.remove('team')
    expect(await ring.groups.list()).toEqual([])
    await expect(ring.groups.update('team', {})).rejects.toMatchObject({ code: 'absent' })
  })

  it('are written the same by SQL text for other tools', async () => {
    const { row } = newKeyRow('sql', TERMS, 'cli', 5_000)
    const change = JSON.stringify({ owner: "what's '?' for", limits: null })
    const statements = [
      ...insertKey(row),
      ...changeKey('sql', change, 6_000),
      ...rotateKey('sql', newSecret(7_000).secret, 6_500),
      ...revokeKey('sql', 8_000),
    ]
    const text = sqlText(statements)
    expect(text.split('\n')).toHaveLength(statements.length)
    const version = (await keysVersion()) ?? 0
    for (const line of text.split('\n')) await test.database.run(line.replace(/;$/, ''))
    const { limits: _, ...rest } = TERMS
    expect(await ring.get('sql')).toMatchObject({
      ...{ ...rest, owner: "what's '?' for", previousUntil: 7_000, updatedAt: 8_000, revokedAt: 8_000 },
    })
    expect(await keysVersion()).toBe(version + 4)
  })
})
