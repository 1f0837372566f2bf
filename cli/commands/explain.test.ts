import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { runCommand } from 'citty'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { ConfigDirectory, configOf, ROOT } from '../../codegen/config/testing.ts'
import { createKeyring } from '../../runtime/keys/keyring.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import explain from './explain.ts'

const directory = new ConfigDirectory()
afterAll(() => directory.remove())

const config = directory.write(
  'explained.config.ts',
  configOf(`  upstreams: {
    openai: { kind: 'openai', credentials: env('HEADGATE_TEST_A', { optional: true }) },
    claude: { kind: 'anthropic', credentials: env('HEADGATE_TEST_B') },
    demo: { kind: 'demo' },
  },
  models: {
    smart: { strategy: 'priority', targets: ['openai/gpt-5', 'claude/claude-sonnet-4-5', 'demo/demo'], attempts: 4 },
    auto: { rules: [{ when: { key: 'ci', header: { 'x-tier': 'gold' } }, use: 'demo/demo' }], otherwise: 'smart' },
  },
  keys: { ci: { sha256: '${'0'.repeat(64)}' } },
  catalog: {
    'openai/gpt-5': { prices: { input: 1, output: 10 } },
    'claude/*': { prices: { input: 3, output: 15 } },
  },`),
)
const request = directory.write(
  'request.json',
  JSON.stringify({ model: 'smart', seed: 5, messages: [{ role: 'user', content: 'What is a gateway?' }] }),
)

describe('headgate explain, as a process', { timeout: 60_000 }, () => {
  test('tells who would answer, and what becomes of the call where some fail', () => {
    const { stdout, stderr, status } = headgate('--request', request, '--failing', 'openai=429,claude=timeout')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    const lines = stdout.replace(/revision: \w+/, 'revision: …').split('\n')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100)
    expect(lines).toMatchInlineSnapshot(`
      [
        "smart: openai-chat, a whole answer, key anonymous",
        "  about 12 input tokens; up to 4 attempts",
        "  HEADGATE_TEST_B not set here: the gateway would not start; explained as if set",
        "  HEADGATE_TEST_A not set here: upstream openai would be absent; explained as if set",
        "",
        "Candidates, in this order, with the cost of a usual answer:",
        " 1  openai/gpt-5              0.005012 USD  number 1 in order",
        "      openai-chat, passed on as it is",
        " 2  claude/claude-sonnet-4-5  0.007536 USD  number 2 in order",
        "      openai-chat -> anthropic-messages",
        "      left out: sampling.seed: this protocol has no such setting",
        " 3  demo/demo                 free          number 3 in order",
        "      openai-chat, passed on as it is",
        "",
        "If openai answers 429 and claude does not begin to answer in time:",
        " 1  openai/gpt-5 (openai#1)              answers 429 (rate); the credential for this model cools",
        "                                         for up to 2 s",
        " 2  claude/claude-sonnet-4-5 (claude#1)  does not begin to answer in time (network); the",
        "                                         upstream cools for up to 1 s",
        " 3  demo/demo                            answers",
        "The client gets 200, answered by demo/demo.",
        "    x-headgate-upstream: demo",
        "    x-headgate-revision: …",
        "    x-headgate-model: demo",
        "    x-headgate-attempts: 3",
        "",
      ]
    `)
  })

  test('says nothing of attempts where the first one is answered', () => {
    expect(headgate('--request', request).stdout).not.toContain('The client gets')
  })

  test('takes the model, the key and headers that are named', () => {
    const named = ['--model', 'auto', '--key', 'ci', '--header', 'x-other: 1', '--header', 'X-Tier: gold']
    expect(headgate('--request', request, ...named).stdout).toContain('rule 1')
    expect(headgate('--request', request, ...named.slice(0, 4)).stdout).toContain('no rule holds')
  })

  test('knows minted keys, and what their group may not use', async () => {
    const database = sqliteDatabase(join(directory.path, 'keys.db'))
    const ring = createKeyring(database)
    await ring.groups.make('research', { upstreams: ['demo'] }, 'test')
    await ring.mint('minted', { group: 'research' }, 'test')
    await database.close()
    const of = (...args: string[]) =>
      headgate('--request', request, '--database', join(directory.path, 'keys.db'), ...args)
    const { stdout, status } = of('--key', 'minted')
    expect(status).toBe(0)
    expect(stdout).toContain('key minted, group research')
    expect(stdout).toMatch(/openai\/gpt-5 +the group "research" may not use this upstream/)
    expect(of('--group', 'research').stdout).toContain('key anonymous, group research')
    expect(of('--group', 'reserch').stderr).toContain('There is no group "reserch". Did you mean "research"?')
    expect(of('--key', 'mintd').stderr).toContain('There is no key "mintd", in the config or minted.')
  })

  test('prints JSON when asked to', () => {
    const failing = ['--failing', 'openai=503', '--failing', 'claude=reset']
    const { stdout, status } = headgate('--request', request, '--json', '--stream', ...failing)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      model: 'smart',
      protocol: 'openai-chat',
      stream: true,
      candidates: [{ upstream: 'openai' }, { upstream: 'claude' }, { upstream: 'demo' }],
      attempts: [
        { fault: 'overloaded', cools: { scope: 'model', atMostMs: 2_000 } },
        { fault: 'network' },
        { fault: 'network' },
        { says: 'answers' },
      ],
      client: { status: 200, answeredBy: { upstream: 'demo', model: 'demo' } },
      unset: [
        { variables: ['HEADGATE_TEST_B'], without: 'start', upstream: 'claude' },
        { variables: ['HEADGATE_TEST_A'], without: 'upstream', upstream: 'openai' },
      ],
    })
  })

  test('reads standard input', () => {
    const body = JSON.stringify({ contents: [{ parts: [{ text: 'hi' }] }] })
    expect(headgateReading(body, '--request', '-', '--model', 'smart').stdout).toContain('gemini -> openai-responses')
  })
})

describe('what headgate explain cannot use', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    process.exitCode = 0
  })

  test.each([
    [['--request', 'gone.json'], 'gone.json: there is no such file.'],
    [['--request', config], 'is not valid JSON'],
    [['--request', ''], '--request names a file'],
    [['--request', request, '--model', 'smrt'], 'The nearest names are "smart"'],
    [['--request', request, '--protocol', 'chat'], '--protocol takes openai-chat, '],
    [['--request', request, '--protocol', 'anthropic-messages'], 'The body is missing "max_tokens".'],
    [['--request', request, '--key', 'cj'], 'There is no key "cj", in the config or minted. Did you mean "ci"?'],
    [['--request', request, '--failing', 'opnai=429'], 'Did you mean "openai"?'],
    [['--request', request, '--failing', 'openai=200'], '--failing takes upstream=fault'],
    [['--request', request, '--header', 'x'], '--header takes "name: value"'],
    [['--request', request, '--config', 'gone.ts'], 'There is no such file.'],
  ])('%j is refused with the remedy, and without a stack', async (args, message) => {
    const [out, err] = (['stdout', 'stderr'] as const).map(name =>
      vi.spyOn(process[name], 'write').mockReturnValue(true),
    )
    await runCommand(explain, { rawArgs: ['--config', config, ...args] })
    const said = err!.mock.calls.join('')
    expect([out!.mock.calls, process.exitCode]).toEqual([[], 1])
    expect(said).toContain(message)
    expect(said).not.toMatch(/\n\s+at /)
  })
})

function headgate(...args: string[]) {
  return headgateReading('', ...args)
}

function headgateReading(input: string, ...args: string[]) {
  const { HEADGATE_CONFIG: _, HEADGATE_ENV: __, NODE_ENV: ___, FORCE_COLOR: ____, ...environment } = process.env
  const command = [join(ROOT, 'cli/main.ts'), 'explain', ...(args.includes('--config') ? [] : ['--config', config])]
  return spawnSync(process.execPath, [...command, ...args], {
    cwd: directory.path,
    env: environment,
    input,
    encoding: 'utf8',
  })
}
