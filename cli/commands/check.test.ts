import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigDirectory, configOf, ROOT } from '../../codegen/config/testing.ts'

const directory = new ConfigDirectory()
afterAll(() => directory.remove())

const broken = directory.write(
  'broken.config.ts',
  configOf("  upstreams: { demo: { kind: 'demo' } },\n  models: { a: 'dmo/demo', 'x/*': 'demo/*' },\n  extra: 1,"),
)
const warned = directory.write(
  'warned.config.ts',
  configOf(
    "upstreams: { up: { kind: 'openai', credentials: env('HEADGATE_TEST_UNSET') } }, models: { 'up/*': 'up/*' }",
  ),
)

describe('headgate check, as a process', { timeout: 60_000 }, () => {
  test('prints every problem with file, line, path, message and hint, and exits with 1', () => {
    const { stdout, status } = headgate(['check', '--config', broken])
    expect(status).toBe(1)
    expect(stdout.replace(/are ".*?"server"/, 'are …')).toBe(
      `${broken}:6 extra: error: There is no field "extra" in a config. ` +
        '(the fields are …)\n' +
        `${broken}:5 models.a: error: There is no upstream "dmo". (did you mean 'demo/demo'?)\n` +
        '\n2 errors, 0 warnings\n',
    )
  })

  test('writes the file as it is seen from the working directory', () => {
    const { stdout } = headgate(['check', '--no-types', '--config', 'broken.config.ts'], directory.path)
    expect(stdout).toContain('\nbroken.config.ts:5 models.a: error')
  })

  test('exits with 0 where there are only warnings', () => {
    const { stdout, status } = headgate(['check', '--no-types', '--config', warned])
    expect(status).toBe(0)
    expect(stdout).toMatch(/warning: The environment variable HEADGATE_TEST_UNSET is not set\./)
    expect(stdout).toMatch(/\n0 errors, 1 warning\nrevision [0-9a-f]{12}\n$/)
  })

  test('exits with 1 where warnings are as bad as errors, but for those that do not matter', () => {
    expect(headgate(['check', '--strict', '--no-types', '--config', warned]).status).toBe(1)
    const ignoring = ['check', '--strict', '--ignore', 'missing-variable', '--no-types', '--config', warned]
    expect(headgate(ignoring)).toMatchObject({ status: 0, stdout: expect.stringContaining('0 errors, 0 warnings') })
  })

  test('finds errors of types beside everything else', () => {
    const typed = directory.write(
      'typed.config.ts',
      `const limit: string = 1\n${configOf("upstreams: { demo: { kind: 'demo' } }, models: { a: 'demo/a' }")}`,
    )
    const { stdout, status } = headgate(['check', '--config', typed])
    expect(status).toBe(1)
    expect(stdout).toContain(`${typed}:1: error: Type 'number' is not assignable to type 'string'. (TS2322)\n`)
  })

  test('names a file that waits for what never comes, in the place of ending with nothing said', () => {
    const stuck = directory.write('stuck.config.ts', `await new Promise(() => {})\n${configOf('models: {}')}`)
    expect(headgate(['check', '--no-types', '--config', stuck])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`${stuck}: error: It waits for something that never comes.`),
    })
  })

  test('takes the config from HEADGATE_CONFIG', () => {
    expect(headgate(['check', '--no-types'], ROOT, { HEADGATE_CONFIG: broken }).status).toBe(1)
  })

  test('accepts the shipped config', () => {
    expect(headgate(['check'])).toMatchObject({ status: 0, stderr: '' })
  })

  test('prints JSON when asked to, with the same exit code', () => {
    const { stdout, status } = headgate(['check', '--json', '--no-types', '--config', broken])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      problems: [{ path: 'extra', line: 6 }, { path: 'models.a' }],
    })
  })

  test('says that a file is not there without a stack', () => {
    const { stdout, stderr, status } = headgate(['check', '--config', join(directory.path, 'gone.ts')])
    expect(status).toBe(1)
    expect(stdout + stderr).toContain('There is no such file.')
    expect(stdout + stderr).not.toMatch(/\n\s+at /)
  })
})

function headgate(args: string[], cwd = ROOT, variables: Record<string, string> = {}) {
  const { HEADGATE_CONFIG: _, HEADGATE_ENV: __, NODE_ENV: ___, FORCE_COLOR: ____, ...environment } = process.env
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'cli/main.ts'), ...args], {
    cwd,
    env: { ...environment, ...variables },
    encoding: 'utf8',
  })
  return { stdout, stderr, status }
}
