import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
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
  configOf("upstreams: { demo: { kind: 'demo' }, chatgpt: { kind: 'codex' } }, models: { 'chatgpt/*': 'chatgpt/*' }"),
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

  test.each([
    [['nobody'], {}, 'There is no upstream "nobody": those that one logs in to are "chatgpt".'],
    [['demo'], {}, 'Nobody logs in to "demo"'],
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

function headgate(args: string[], variables: Record<string, string> = {}, input = '') {
  return spawnSync(process.execPath, [join(ROOT, 'cli/main.ts'), ...args, '--config', config], {
    cwd: ROOT,
    env: { ...process.env, HEADGATE_SECRET: secret, HEADGATE_DATABASE: database, ...variables },
    input,
    encoding: 'utf8',
  })
}
