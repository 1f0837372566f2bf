import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigDirectory, configOf, ROOT } from '../../codegen/config/testing.ts'
import { testFiles } from '../test/files.ts'

const directory = new ConfigDirectory()
afterAll(() => directory.remove())

// As npm makes it, and init: it does not say what the files are.
directory.write('package.json', '{}')
const config = directory.write(
  'gateway.config.ts',
  configOf(`  upstreams: { openai: { kind: 'openai', credentials: env('HEADGATE_TEST_A') }, demo: { kind: 'demo' } },
  models: { smart: { strategy: 'priority', targets: ['openai/gpt-5', 'demo/demo'] } },`),
)
const file = directory.write(
  'gateway.gateway-test.ts',
  `import { defineGateway } from 'headgate'
import { describe, expectRoute, test } from 'headgate/test'

const SMART: { model: string } = { model: 'smart' }

test('one', async gateway => {
  if (typeof defineGateway !== 'function') throw new Error('it is one')
  await expectRoute(gateway.explain(SMART)).toGoTo('openai').thenTo('demo/demo')
})

describe('a group', () => {
  test('two', async gateway => {
    await expectRoute(gateway.explain(SMART)).toGoTo('demo')
  })
  test.skip('three')
})

test('four', () => {
  throw new TypeError('oh')
})

test.todo('five')

test('six', () => {})
`,
)
const broken = directory.write('sub.gateway-test.ts', `import { gone } from './gone.ts'\ngone()\n`)

describe('headgate test', { timeout: 60_000 }, () => {
  test('passes on the repository’s own config', () => {
    const { stdout, stderr, status } = headgate(ROOT, '--json')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    const { ok, passed, failed, tests } = JSON.parse(stdout)
    expect({ ok, failed }).toEqual({ ok: true, failed: 0 })
    expect(passed).toBeGreaterThan(5)
    expect(tests[0]).toMatchObject({ groups: ['the demo'], outcome: 'passed', file: 'gateway.gateway-test.ts' })
  })

  test('tells what is not so of those that are named, a line each with its place, and shows what speaks for it', () => {
    const { stdout, stderr, status } = headgate(
      directory.path,
      '--config',
      config,
      '--name',
      'one|two|three|four|five|sub',
    )
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 })
    const lines = stdout.split('\n')
    expect(lines.slice(0, 7)).toEqual([
      '✓ one',
      '✗ a group > two',
      '  gateway.gateway-test.ts:13:47: Expected "smart" to go to demo, and it goes to openai/gpt-5 (number 1 in order).',
      '- a group > three',
      '✗ four',
      '  gateway.gateway-test.ts:19:9: oh',
      '- five',
    ])
    // What cannot be loaded is told in the place of its tests.
    expect(stdout).toMatch(/^✗ .*sub\.gateway-test\.ts\n {2}sub\.gateway-test\.ts.*gone\.ts/m)
    expect(stdout).toContain('Candidates, in this order')
    expect(stdout).toContain('TypeError: oh')
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 passed, 3 failed, 1 skipped, 1 to do.')
  })
})

describe('the files of tests', () => {
  test('are those next to the config, those that are named, and all of folders that are', () => {
    expect(testFiles([], config)).toEqual([file, broken])
    expect(testFiles([broken], config)).toEqual([broken])
    mkdirSync(join(directory.path, 'more/inside'), { recursive: true })
    const inside = directory.write('more/inside/x.gateway-test.mts', '')
    expect(testFiles([join(directory.path, 'more')], config)).toEqual([inside])
  })

  test('are missed where there are none', () => {
    expect(() => testFiles(['gone.ts'], config)).toThrow('gone.ts: there is no such file or folder.')
    expect(() => testFiles([], join(directory.path, 'more/gateway.config.ts'))).toThrow('There are no tests in')
  })
})

function headgate(cwd: string, ...args: string[]) {
  const { HEADGATE_CONFIG: _, HEADGATE_ENV: __, NODE_ENV: ___, FORCE_COLOR: ____, ...environment } = process.env
  const command = [join(ROOT, 'cli/main.ts'), 'test', ...args]
  return spawnSync(process.execPath, command, { cwd, env: environment, encoding: 'utf8' })
}
