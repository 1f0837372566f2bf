import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { looksLikeSecret } from '../../codegen/config/looks-like-secret.ts'
import { ConfigDirectory, configOf, ROOT } from '../../codegen/config/testing.ts'
import { KeyDirectory } from '../../runtime/keys/key-directory.ts'
import { KEY_PATTERN } from '../../runtime/keys/key-text.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { configLine } from './keys.ts'

test('the line fits into the keys of a config', () => {
  expect(configLine('laptop', 'abc')).toBe(
    "laptop: { sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },",
  )
  expect(configLine('my-laptop', 'abc')).toMatch(/^'my-laptop': \{/)
})

describe('headgate keys hash, as a process', { timeout: 60_000 }, () => {
  test('reads the key from standard input, without the line break', () => {
    const { stdout, status } = headgate(['keys', 'hash', '--name', 'ci'], 'abc\n')
    expect(stdout).toBe(`${configLine('ci', 'abc')}\n`)
    expect(status).toBe(0)
  })

  test('makes a key that no two calls share and that check would refuse in a config', () => {
    const [first, second] = [headgate(['keys', 'hash', '--new']), headgate(['keys', 'hash', '--new'])]
    const key = /shown this once: (\S+)/.exec(first.stderr)?.[1] ?? ''
    expect(looksLikeSecret(key)).toBe(true)
    expect(first.stdout).toContain(createHash('sha256').update(key).digest('hex'))
    expect(second.stdout).not.toBe(first.stdout)
  })

  test('fails where no key comes', () => {
    const { stdout, stderr, status } = headgate(['keys', 'hash'], '')
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
    expect(stderr).toContain('No key')
  })
})

describe('headgate keys on a database, as a process', { timeout: 120_000 }, () => {
  const directory = new ConfigDirectory()
  afterAll(() => directory.remove())
  const config = directory.write(
    'gateway.config.ts',
    configOf(
      `upstreams: { demo: { kind: 'demo' } }, models: { smart: 'demo/demo', 'demo-*': 'demo/demo-*' },
      keys: { declared: { sha256: '${'ab'.repeat(32)}', group: 'house' } }, groups: { house: {} }`,
    ),
  )
  const database = join(directory.path, 'state', 'headgate.db')
  const run = (...args: string[]) => headgate([...args, '--config', config, '--database', database])
  const json = (...args: string[]) => JSON.parse(run(...args, '--json').stdout)

  test('shows what the config has, and makes no database for that', () => {
    expect(json('keys', 'list')).toEqual([{ name: 'declared', source: 'config', enabled: true, group: 'house' }])
    expect(json('groups', 'list')).toEqual([{ name: 'house', source: 'config' }])
    expect(existsSync(database)).toBe(false)
  })

  test('a key is printed once, and everything is known of it but the key', async () => {
    expect(run('groups', 'create', 'research', '--budget', '50 usd/month', '--retention', '30d').status).toBe(0)
    const made = run('keys', 'create', 'ci', '--group', 'research', '--models', 'smart,demo-*', '--concurrent', '4')
    expect(made.status).toBe(0)
    const key = made.stdout.trim()
    expect(key).toMatch(KEY_PATTERN)
    expect(made.stderr).toBe('The key "ci", shown this once. Gateways know it within seconds.\n')
    const shown = json('keys', 'show', 'ci')
    expect(shown).toMatchObject({
      ...{ name: 'ci', source: 'minted', prefix: key.slice(0, 9), enabled: true, group: 'research' },
      ...{ models: ['smart', 'demo-*'], limits: { concurrent: 4 }, createdBy: 'cli' },
    })
    expect(readFileSync(database).includes(key)).toBe(false)
    const listed = run('keys', 'list').stdout
    expect(listed).toMatch(/^NAME +KEY +GROUP +OWNER +STATE +FROM +MAY\n/)
    expect(listed).toMatch(/ci +hg-\w{6} +research +good +minted +models smart,demo-\*; at once 4\n/)
    expect(run('groups', 'list').stdout).toMatch(/research +made +50 usd\/month\n/)
    const opened = sqliteDatabase(database)
    const directory = new KeyDirectory({ keys: [], keysDeclared: false, groups: {} }, { database: opened })
    await directory.refresh()
    expect(directory.find(key)).toMatchObject({ principal: { key: 'ci', shared: { retentionMs: 30 * 86_400_000 } } })
    await opened.close()
  })

  test('is changed, rotated, revoked and forgotten', () => {
    const changed = ['--concurrent', 'none', '--requests-per-minute', '60', '--owner', 'Jane', '--disable']
    expect(json('keys', 'update', 'ci', ...changed)).toMatchObject({
      ...{ owner: 'Jane', enabled: false, limits: { requestsPerMinute: 60 }, models: ['smart', 'demo-*'] },
    })
    const rotated = json('keys', 'rotate', 'ci', '--overlap', '2h')
    expect(rotated.value).toMatch(KEY_PATTERN)
    expect(Date.parse(rotated.key.previousUntil) - Date.parse(rotated.key.updatedAt)).toBe(7_200_000)
    expect(run('keys', 'delete', 'ci').stderr).toContain('revoke it first')
    expect(run('groups', 'delete', 'research').stderr).toContain('Keys are in the group "research"')
    expect(run('keys', 'revoke', 'ci').stdout).toBe('The key "ci" is revoked.\n')
    expect(json('keys', 'list')).toHaveLength(1)
    expect(json('keys', 'list', '--revoked')).toHaveLength(2)
    const log = new Database(database, { readonly: true })
    const acts = log.prepare('select actor, operation, subject, status from audit where status = 200 order by id').all()
    log.close()
    expect(acts).toContainEqual({ actor: 'cli', operation: 'revokeKey', subject: 'ci', status: 200 })
    expect(run('keys', 'delete', 'ci').status).toBe(0)
    expect(run('groups', 'delete', 'research').status).toBe(0)
  })

  test.each([
    [['keys', 'create', 'declared'], 'The key "declared" stands in the config: change it there.'],
    [['groups', 'create', 'house'], 'The group "house" stands in the config: change it there.'],
    [['keys', 'create', 'a b'], 'name: has to be up to 100 letters'],
    [['keys', 'create', 'x', '--models', 'smrt'], 'models[0]: there is no model "smrt". Did you mean "smart"?'],
    [['keys', 'create', 'x', '--group', 'hause'], 'group: there is no group "hause". Did you mean "house"?'],
    [['keys', 'create', 'x', '--modles', 'smart'], 'There is no --modles here. Did you mean --models?'],
    [
      ['keys', 'create', 'x', '--budget', '5 usd/day Mars'],
      "budget.zone: has to be a time zone such as 'Europe/Berlin'",
    ],
    [['keys', 'update', 'nobody', '--owner', 'x'], 'There is no key "nobody".'],
    [['keys', 'revoke', 'nobody'], 'There is no key "nobody" that was minted.'],
    [['keys', 'rotate', 'declared'], 'stands in the config'],
    [['keys', 'rotate', 'x', '--overlap', 'long'], '--overlap: has to be a duration'],
    [['keys', 'list', '--url', 'nowhere'], '--url takes an address such as http://127.0.0.1:8787'],
    [['keys', 'list', '--url', 'http://127.0.0.1:9'], 'HEADGATE_ADMIN_KEY is not set'],
  ])('%j says what is wrong, without a stack', (args, message) => {
    const { stdout, stderr, status } = run(...args)
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
  })

  test('prints SQL for a database elsewhere, and the key beside it', async () => {
    const made = run('keys', 'create', 'far', '--sql', '--owner', "O'Neil", '--group', 'unknown-here')
    const key = /shown this once: (\S+)/.exec(made.stderr)?.[1] ?? ''
    expect(made.stdout).not.toContain(key)
    const statements = [
      made,
      run('keys', 'update', 'far', '--sql', '--group', 'none', '--disable'),
      run('keys', 'update', 'far', '--sql', '--enable'),
      run('keys', 'rotate', 'far', '--sql', '--overlap', '1h'),
    ].flatMap(({ stdout }) => stdout.trim().split('\n'))
    const opened = sqliteDatabase(join(directory.path, 'far.db'))
    for (const statement of statements) await opened.run(statement.replace(/;$/, ''))
    const keys = new KeyDirectory({ keys: [], keysDeclared: false, groups: {} }, { database: opened })
    await keys.refresh()
    expect(keys.find(key)).toMatchObject({ principal: { key: 'far' }, bar: 'rotated' })
    await opened.close()
  })
})

function headgate(args: string[], input = '') {
  return spawnSync(process.execPath, [join(ROOT, 'cli/main.ts'), ...args], { cwd: ROOT, input, encoding: 'utf8' })
}
