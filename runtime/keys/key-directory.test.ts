import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ResolvedKey } from '../config/resolved.ts'
import { sha256 } from '../platform/digest.ts'
import type { SqlDatabase } from '../state/database.ts'
import { databaseForTests, type TestSqlDatabase } from '../state/fixtures/sql-databases.ts'
import { KEPT_FOR, KeyDirectory } from './key-directory.ts'
import { createKeyring, type Keyring } from './keyring.ts'
import { barOf } from './known-key.ts'

const CONFIG_KEY = 'key-of-the-config'

function ofConfig(terms: Partial<ResolvedKey> = {}) {
  return { keys: [{ id: 'config', sha256: sha256(CONFIG_KEY), ...terms }], keysDeclared: true, groups: {} }
}

const NO_CONFIG = { keys: [], keysDeclared: false, groups: {} }

let clock = 0
const now = (): number => clock
let test: TestSqlDatabase
let database: WatchedDatabase
let ring: Keyring
let warnings: string[]
beforeEach(async () => {
  clock = 1_000_000
  test = await databaseForTests('SQLite')
  database = watched(test.database)
  ring = createKeyring(test.another(), now)
  warnings = []
})
afterEach(() => test.stop())

const directoryOf = (config: ConstructorParameters<typeof KeyDirectory>[0]): KeyDirectory =>
  new KeyDirectory(config, { database, now, warn: message => void warnings.push(message) })

/** The name of who calls, or why nobody does. */
function said(directory: KeyDirectory, key: string): string {
  const found = directory.find(key)
  return typeof found === 'string' ? found : (barOf(found, now()) ?? `${found.principal.key} may`)
}

describe('keys of the config', () => {
  it('are known without a database, by their digest, with what they may do', () => {
    const directory = new KeyDirectory(ofConfig({ models: ['a'], limits: { concurrent: 1, budgets: [] } }))
    expect(directory.find(CONFIG_KEY)).toMatchObject({
      principal: { key: 'config', models: ['a'], limits: { concurrent: 1 } },
    })
    expect(said(directory, 'another')).toBe('unknown')
    expect([directory.open, directory.size]).toEqual([false, 1])
    expect(directory.settle(() => {})).toBeUndefined()
  })

  it('have what holds for their group, and none without it', () => {
    const group = { models: ['b'], retentionMs: 5 }
    const directory = new KeyDirectory({ ...ofConfig({ group: 'g' }), groups: { g: group } })
    expect(directory.find(CONFIG_KEY)).toMatchObject({ principal: { group: 'g', shared: group } })
    expect(said(new KeyDirectory(ofConfig({ group: 'g' })), CONFIG_KEY)).toBe('without-group')
  })

  it('are refused when disabled, and from the moment on that they expire', () => {
    expect(said(new KeyDirectory(ofConfig({ disabled: true })), CONFIG_KEY)).toBe('disabled')
    const directory = new KeyDirectory(ofConfig({ expiresAt: 1_000_500 }), { now })
    expect(said(directory, CONFIG_KEY)).toBe('config may')
    clock = 1_000_500
    expect(said(directory, CONFIG_KEY)).toBe('expired')
    expect(directory.size).toBe(0)
  })
})

describe('minted keys', () => {
  it('are known from the next refresh on, and so is what changes of them', async () => {
    const directory = directoryOf(ofConfig())
    await directory.refresh()
    const { key } = await ring.mint('ci', { models: ['a'] }, 'test')
    expect(said(directory, key)).toBe('unknown')
    await directory.refresh()
    expect(directory.find(key)).toMatchObject({ principal: { key: 'ci', models: ['a'] } })
    expect(directory.named('ci')?.principal.models).toEqual(['a'])
    await ring.update('ci', { models: null, enabled: false })
    await directory.refresh()
    expect(said(directory, key)).toBe('disabled')
    await ring.update('ci', { enabled: true, expiresAt: 1_000_100 })
    await directory.refresh()
    expect(said(directory, key)).toBe('ci may')
    clock = 1_000_100
    expect(said(directory, key)).toBe('expired')
    await ring.revoke('ci')
    await directory.refresh()
    expect(said(directory, key)).toBe('revoked')
    await ring.remove('ci')
    await directory.refresh()
    expect(said(directory, key)).toBe('unknown')
  })

  it('are good for a while beside the one that took their place', async () => {
    const directory = directoryOf(NO_CONFIG)
    const { key: first } = await ring.mint('ci', { expiresAt: 1_050_000 }, 'test')
    const { key: second } = await ring.rotate('ci', 10_000)
    await directory.refresh()
    expect([said(directory, first), said(directory, second)]).toEqual(['ci may', 'ci may'])
    clock = 1_010_000
    expect([said(directory, first), said(directory, second)]).toEqual(['rotated', 'ci may'])
    await ring.revoke('ci')
    await directory.refresh()
    expect([said(directory, first), said(directory, second)]).toEqual(['revoked', 'revoked'])
  })

  it('share what holds for a group, made or of the config, and are refused where it is gone', async () => {
    const directory = directoryOf({ ...ofConfig(), groups: { declared: { models: ['d'] } } })
    await ring.groups.make('made', { limits: { concurrent: 3 }, retentionMs: 7 }, 'test')
    const { key: one } = await ring.mint('one', { group: 'made' }, 'test')
    const { key: two } = await ring.mint('two', { group: 'declared' }, 'test')
    const { key: three } = await ring.mint('three', { group: 'nowhere' }, 'test')
    await directory.refresh()
    const shared = { limits: { concurrent: 3, budgets: [] }, retentionMs: 7 }
    expect(directory.find(one)).toMatchObject({ principal: { group: 'made', shared } })
    expect(directory.find(two)).toMatchObject({ principal: { group: 'declared', shared: { models: ['d'] } } })
    expect(said(directory, three)).toBe('without-group')
    expect(warnings).toEqual(['The key "three" is refused: its group "nowhere" is neither in the config nor made.'])
    expect(directory.groupNames).toEqual(['declared', 'made'])
    await ring.groups.update('made', { limits: { concurrent: 4 } })
    await directory.refresh()
    expect(directory.find(one)).toMatchObject({ principal: { shared: { limits: { concurrent: 4 } } } })
  })

  it('end when they are revoked and deleted at once, of which only the end is seen', async () => {
    const directory = directoryOf(NO_CONFIG)
    const { key } = await ring.mint('ci', {}, 'test')
    await directory.refresh()
    await ring.revoke('ci')
    await ring.remove('ci')
    await directory.refresh()
    expect(said(directory, key)).toBe('unknown')
    expect([directory.names, directory.open]).toEqual([[], false])
  })

  it('whose name another key had before own nothing of what that one left behind', async () => {
    const directory = directoryOf(NO_CONFIG)
    const mint = async (): Promise<string> => {
      const { key } = await ring.mint('ci', {}, 'test')
      await directory.refresh()
      return key
    }
    const ownerOf = (key: string): string | undefined => {
      const found = directory.find(key)
      return typeof found === 'string' ? found : found.principal.owner
    }
    const first = await mint()
    const before = ownerOf(first)
    await ring.revoke('ci')
    await ring.remove('ci')
    const second = await mint()
    expect([said(directory, first), said(directory, second)]).toEqual(['unknown', 'ci may'])
    expect(directory.named('ci')?.bar).toBe('expired')
    expect(new Set(['ci', before, ownerOf(second)]).size).toBe(3)
    expect(directory.ownersOf('ci')).toEqual(['ci', ownerOf(second)])
    const { key: rotated } = await ring.rotate('ci', 10_000)
    await directory.refresh()
    expect(ownerOf(rotated)).toBe(ownerOf(second))
  })

  it('of a name that the config has are let in, and told', async () => {
    const directory = directoryOf(ofConfig())
    const { key } = await ring.mint('config', {}, 'test')
    await directory.refresh()
    await directory.refresh()
    expect(said(directory, key)).toBe('config may')
    expect(warnings).toEqual([
      'The key "config" was minted, and the config has one of that name: they are counted as one.',
    ])
    expect([directory.declares('key', 'config'), directory.declares('key', 'ci')]).toEqual([true, false])
  })

  it('cost no read when they are looked up, whether they are right or wrong', async () => {
    const directory = directoryOf(NO_CONFIG)
    const { key } = await ring.mint('ci', {}, 'test')
    await directory.refresh()
    const { reads } = database
    for (let n = 0; n < 1_000; n++) directory.find(n % 2 ? key : `wrong ${n}`)
    expect(database.reads).toBe(reads)
  })

  it('cost one read where nothing changed, and those that changed alone are read', async () => {
    const directory = directoryOf(NO_CONFIG)
    for (const name of ['a', 'b', 'c']) await ring.mint(name, {}, 'test')
    await directory.refresh()
    database.reads = 0
    await directory.refresh()
    expect(database.reads).toBe(1)
    await ring.revoke('b')
    database.rows = 0
    await directory.refresh()
    // The version and the key.
    expect(database.rows).toBe(2)
  })

  it('whose rows somebody wrote wrongly are refused, and keep the others from nothing', async () => {
    const directory = directoryOf(ofConfig())
    await ring.groups.make('odd', {}, 'test')
    const { key: good } = await ring.mint('good', {}, 'test')
    const { key: broken } = await ring.mint('broken', {}, 'test')
    const { key: endless } = await ring.mint('endless', {}, 'test')
    const { key: member } = await ring.mint('member', { group: 'odd' }, 'test')
    await test.database.run(`update keys set models = '[' where name = 'broken'`)
    await test.database.run(`update keys set budgets = '[{"usd":-1,"per":"day"}]' where name = 'endless'`)
    await test.database.run(`update key_groups set upstreams = '"a"' where name = 'odd'`)
    await directory.refresh()
    expect([good, broken, endless, member].map(key => said(directory, key))).toEqual([
      ...['good may', 'unknown', 'unknown', 'without-group'],
    ])
    expect(warnings).toHaveLength(4)
    expect(warnings[0]).toContain(
      'The group "odd" is left out, as its row in the database cannot be understood: upstreams',
    )
  })

  it('of a database that was put in the place of another one are read anew', async () => {
    const directory = directoryOf(NO_CONFIG)
    const { key } = await ring.mint('old', {}, 'test')
    await ring.rotate('old', 0)
    await directory.refresh()
    await test.database.run('delete from keys')
    await test.database.run('delete from versions')
    const { key: fresh } = await ring.mint('fresh', {}, 'test')
    await directory.refresh()
    expect([said(directory, key), said(directory, fresh)]).toEqual(['unknown', 'fresh may'])
  })
})

describe('a gateway', () => {
  it('is open while there is no key anywhere, and closes for good with the first one', async () => {
    const directory = directoryOf(NO_CONFIG)
    await directory.refresh()
    expect(directory.open).toBe(true)
    await ring.mint('ci', {}, 'test')
    await directory.refresh()
    expect(directory.open).toBe(false)
    await ring.revoke('ci')
    await ring.remove('ci')
    await directory.refresh()
    expect(directory.open).toBe(false)
    const restarted = directoryOf(NO_CONFIG)
    await restarted.refresh()
    expect(restarted.open).toBe(false)
    await test.database.run('delete from versions')
    await directory.refresh()
    expect(directory.open).toBe(false)
  })

  it('is not opened by groups, which are no keys, nor closed by them', async () => {
    await ring.groups.make('team', {}, 'test')
    const directory = directoryOf(NO_CONFIG)
    await directory.refresh()
    expect(directory.open).toBe(true)
  })

  it('is closed as long as nobody could ask, and stays as it is when nobody can ask any more', async () => {
    const directory = directoryOf(NO_CONFIG)
    database.failing = true
    await expect(directory.refresh()).rejects.toThrow('disk I/O error')
    expect(directory.open).toBe(false)
    expect(said(directory, 'any')).toBe('unavailable')
    database.failing = false
    await directory.refresh()
    expect(directory.open).toBe(true)
    database.failing = true
    clock += KEPT_FOR * 2
    await expect(directory.refresh()).rejects.toThrow()
    expect(directory.open).toBe(true)
  })
})

describe('a directory in the place of another one', () => {
  const after = (before: KeyDirectory): KeyDirectory =>
    new KeyDirectory(ofConfig(), { database, now, warn: message => void warnings.push(message) }, before)

  it('begins with what that one knew, and asks for nothing but what was changed since', async () => {
    const { key } = await ring.mint('minted', {}, 'test')
    const before = directoryOf(NO_CONFIG)
    await before.refresh()
    database.reads = database.rows = 0
    const next = after(before)
    expect([said(next, key), said(next, CONFIG_KEY), said(next, 'strange')]).toEqual([
      'minted may',
      'config may',
      'unknown',
    ])
    expect([said(before, CONFIG_KEY), database.reads]).toEqual(['unknown', 0])
    await next.refresh()
    expect(database.reads).toBe(1)
    await ring.revoke('minted')
    await next.refresh()
    expect(said(next, key)).toBe('revoked')
  })

  it('is no more open, and no longer true, than that one was', async () => {
    await ring.mint('minted', {}, 'test')
    const before = directoryOf(NO_CONFIG)
    await before.refresh()
    database.failing = true
    const next = new KeyDirectory(NO_CONFIG, { database, now }, before)
    expect(next.open).toBe(false)
    clock += KEPT_FOR + 1
    expect(said(next, 'anything')).toBe('unavailable')
  })
})

describe('a database that fails', () => {
  it('leaves the last known keys good for a while, and then none but those of the config', async () => {
    const directory = directoryOf(ofConfig())
    const { key } = await ring.mint('ci', {}, 'test')
    await directory.refresh()
    database.failing = true
    for (let n = 0; n < 3; n++) await expect(directory.refresh()).rejects.toThrow()
    clock += KEPT_FOR
    expect([said(directory, key), said(directory, 'wrong')]).toEqual(['ci may', 'unknown'])
    clock += 1
    expect([said(directory, key), said(directory, 'wrong')]).toEqual(['unavailable', 'unavailable'])
    expect(said(directory, CONFIG_KEY)).toBe('config may')
    database.failing = false
    await directory.refresh()
    expect(said(directory, key)).toBe('ci may')
    expect(warnings).toEqual([
      'Minted keys cannot be read, those that were known last are good for 15 minutes: disk I/O error',
      'Minted keys can be read again.',
    ])
  })

  it('lets keys of the config in from the start', async () => {
    const directory = directoryOf(ofConfig())
    database.failing = true
    await expect(directory.refresh()).rejects.toThrow()
    expect([said(directory, CONFIG_KEY), said(directory, 'wrong')]).toEqual(['config may', 'unavailable'])
    expect(warnings).toEqual(['Minted keys cannot be read, only those of the config are let in: disk I/O error'])
  })
})

describe('where nothing can be done between requests', () => {
  it('a copy is waited for the first time and when it is old, and renewed beside a call before that', async () => {
    const directory = directoryOf(NO_CONFIG)
    const work: Promise<unknown>[] = []
    const settle = (): Promise<void> | undefined => directory.settle(one => void work.push(one))
    const first = settle()
    expect(first).toBeInstanceOf(Promise)
    await first
    const { key } = await ring.mint('ci', {}, 'test')
    clock += 1_999
    expect(settle()).toBeUndefined()
    expect(work).toHaveLength(0)
    clock += 1
    expect([settle(), settle()]).toEqual([undefined, undefined])
    expect(work).toHaveLength(1)
    await work[0]
    expect(said(directory, key)).toBe('ci may')
    await ring.revoke('ci')
    clock += 4_000
    await settle()
    expect(said(directory, key)).toBe('revoked')
  })

  it('nobody waits for a database that has just failed, nor for long for one that is silent', async () => {
    const directory = directoryOf(ofConfig())
    database.failing = true
    await directory.settle(() => {})
    expect(directory.settle(() => {})).toBeUndefined()
    clock += 2_000
    database.silent = true
    const before = performance.now()
    await directory.settle(() => {})
    expect(performance.now() - before).toBeLessThan(20_000)
    database.silent = false
    expect(said(directory, CONFIG_KEY)).toBe('config may')
  })
})

it('what a slow read brings does not take the place of what a later one has brought', async () => {
  const directory = directoryOf(NO_CONFIG)
  const { key } = await ring.mint('ci', {}, 'test')
  await directory.refresh()
  await ring.update('ci', { owner: 'x' })
  const release = database.holdNextRead()
  const slow = directory.refresh()
  await ring.revoke('ci')
  await directory.refresh()
  release()
  await slow
  expect(said(directory, key)).toBe('revoked')
})

interface WatchedDatabase extends SqlDatabase {
  reads: number
  rows: number
  failing: boolean
  silent: boolean
  /** The next read gets what is there now, and is answered when the function is called. */
  holdNextRead(): () => void
}

function watched(real: SqlDatabase): WatchedDatabase {
  let held: Promise<void> | undefined
  const watching: WatchedDatabase = {
    ...real,
    ...{ reads: 0, rows: 0, failing: false, silent: false },
    async all<Row>(...args: Parameters<SqlDatabase['all']>) {
      watching.reads++
      if (watching.silent) await new Promise(() => {})
      if (watching.failing) throw new Error('disk I/O error')
      const hold = held
      held = undefined
      const rows = await real.all<Row>(...args)
      watching.rows += rows.length
      await hold
      return rows
    },
    holdNextRead() {
      let release = (): void => {}
      held = new Promise(resolve => {
        release = resolve
      })
      return release
    },
  }
  return watching
}
