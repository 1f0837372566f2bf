import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigDirectory, configOf, ROOT } from '../../codegen/config/testing.ts'
import { createSecretBox } from '../../runtime/platform/secret-box.ts'
import { loginTable } from '../../runtime/state/login-table.ts'
import { createLoginVault } from '../../runtime/state/login-vault.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'

const directory = new ConfigDirectory()
afterAll(() => directory.remove())

const config = directory.write(
  'gateway.config.ts',
  configOf(
    "upstreams: { demo: { kind: 'demo' }, chatgpt: { kind: 'codex' }, copilot: { kind: 'copilot' } }, models: { 'chatgpt/*': 'chatgpt/*', 'copilot/*': 'copilot/*' }",
  ),
)
const database = join(directory.path, 'headgate.db')
const secret = 'cd'.repeat(32)
const auth = directory.write(
  'auth.json',
  JSON.stringify({ tokens: { access_token: 'tell-tale-a', refresh_token: 'tell-tale-r', account_id: 'acc' } }),
)

describe('headgate login, as a process', { timeout: 60_000 }, () => {
  test('takes a login from a file, and keeps it encrypted', async () => {
    const { stdout, stderr, status } = headgate(['login', 'chatgpt', '--from', auth])
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
    expect(stderr).toBe('Upstream "chatgpt" is logged in. A gateway that runs takes note by itself.\n')
    const opened = sqliteDatabase(database)
    const kept = await createLoginVault(loginTable(opened), createSecretBox(secret)).load('chatgpt')
    await opened.close()
    expect(kept?.tokens).toEqual({ access: 'tell-tale-a', refresh: 'tell-tale-r', account: 'acc', expiresAt: 0 })
    expect(readFileSync(database).includes('tell-tale')).toBe(false)
  })

  test('takes it from standard input in the place of another one, also of another secret', () => {
    const other = { HEADGATE_SECRET: 'ef'.repeat(32) }
    const { status } = headgate(['login', 'chatgpt', '--from', '-'], other, readFileSync(auth, 'utf8'))
    expect(status).toBe(0)
  })

  test('prints SQL without a token in it where another database is meant', () => {
    const { stdout, status } = headgate(['login', 'chatgpt', '--from', auth, '--sql'], {
      HEADGATE_DATABASE: '/nowhere/x',
    })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^insert into logins .*'chatgpt', 1, '[A-Za-z0-9+/=]+', null, 0, \d+\) on conflict .*;\n$/)
    expect(stdout).not.toContain('tell-tale')
  })

  test('says which logins there are, and whether they are good, without a token', () => {
    headgate(['login', 'chatgpt', '--from', auth])
    const { stdout, status } = headgate(['login', '--status'])
    const [head, ...lines] = stdout.trimEnd().split('\n')
    expect(head).toMatch(/^upstream +kind +state +account +token until +changed$/)
    expect(lines[0]).toMatch(/^chatgpt +codex +logged in +acc +- +\d{4}-\d\d-\d\d \d\d:\d\d UTC$/)
    expect(lines[1]).toMatch(/^copilot +copilot +not logged in +- +- +- +headgate login copilot$/)
    expect(status).toBe(1)
    const named = headgate(['login', 'chatgpt', '--status', '--json'])
    expect(named.status).toBe(0)
    expect(JSON.parse(named.stdout)).toMatchObject([{ upstream: 'chatgpt', state: 'logged in', account: 'acc' }])
    for (const said of [stdout, named.stdout]) expect(said).not.toContain('tell-tale')
  })

  test.each([
    ['', 'HEADGATE_SECRET is not set'],
    ['ef'.repeat(32), 'It was encrypted with another HEADGATE_SECRET.'],
  ])('says that a login cannot be read with another secret: "%s"', (HEADGATE_SECRET, why) => {
    const { stdout, status } = headgate(['login', 'chatgpt', '--status', '--json'], { HEADGATE_SECRET })
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([{ state: 'not readable', why }])
  })

  test('says that a login has ended, and why', async () => {
    const opened = sqliteDatabase(database)
    const vault = createLoginVault(loginTable(opened), createSecretBox(secret))
    const kept = await vault.load('chatgpt')
    await vault.lose('chatgpt', kept!.version, kept!.tokens, 'invalid_grant')
    await opened.close()
    const { stdout } = headgate(['login', 'chatgpt', '--status'])
    expect(stdout).toMatch(/chatgpt +codex +ended .* invalid_grant: headgate login chatgpt\n$/)
  })

  test('is undone by headgate logout', () => {
    const out = headgate(['logout', 'chatgpt'])
    expect([out.status, out.stderr]).toEqual([0, expect.stringContaining('Upstream "chatgpt" is logged out here')])
    expect(headgate(['logout', 'chatgpt']).stderr).toBe('Nobody is logged in to "chatgpt".\n')
    expect(headgate(['login', 'chatgpt', '--status']).stdout).toContain('not logged in')
    const { stdout, status } = headgate(['logout', 'chatgpt', '--sql'], { HEADGATE_DATABASE: '/nowhere/x' })
    expect([status, stdout]).toEqual([0, "delete from logins where upstream = 'chatgpt';\n"])
    expect(headgate(['logout', 'demo']).stderr).toContain('Nobody logs in to "demo"')
  })

  test('a look makes no database', () => {
    const nowhere = join(directory.path, 'none.db')
    const { stdout } = headgate(['login', '--status'], { HEADGATE_DATABASE: nowhere })
    expect(stdout).toContain('not logged in')
    expect(existsSync(nowhere)).toBe(false)
  })

  test('takes the address to log in at from the environment, too', () => {
    const other = directory.write(
      'other.config.ts',
      configOf("upstreams: { copilot: { kind: 'copilot', loginUrl: env('TENANT') } }, models: { 'c/*': 'copilot/*' }"),
    )
    const run = (variables: Record<string, string>) => headgate(['login', 'copilot'], variables, '', other)
    expect(run({}).stderr).toContain('TENANT is not set (upstreams.copilot.loginUrl).')
    expect(run({ TENANT: 'tenant' }).stderr).toContain('TENANT (upstreams.copilot.loginUrl): ')
    // Nobody listens there.
    expect(run({ TENANT: 'http://127.0.0.1:9/' }).stderr).toMatch(/127\.0\.0\.1/)
  })

  test.each([
    [['nobody'], {}, 'There is no upstream "nobody": those that one logs in to are "chatgpt", "copilot".'],
    [['demo'], {}, 'Nobody logs in to "demo"'],
    [[], {}, 'Which upstream? headgate login NAME'],
    [['chatgpt'], { HEADGATE_SECRET: '' }, 'HEADGATE_SECRET is not set'],
    [['chatgpt'], { HEADGATE_SECRET: 'abc' }, 'HEADGATE_SECRET has to be 32 bytes'],
    [['chatgpt', '--from', config], {}, 'cannot be used. It is no JSON.'],
  ])('says what is wrong: %j %j', (args, variables, message) => {
    const { stderr, status } = headgate(['login', ...args], variables)
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(status).toBe(1)
  })
})

function headgate(args: string[], variables: Record<string, string> = {}, input = '', file = config) {
  return spawnSync(process.execPath, [join(ROOT, 'cli/main.ts'), ...args, '--config', file], {
    cwd: ROOT,
    env: { ...process.env, HEADGATE_SECRET: secret, HEADGATE_DATABASE: database, ...variables },
    input,
    encoding: 'utf8',
  })
}
