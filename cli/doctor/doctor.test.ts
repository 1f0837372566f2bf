import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Client from 'better-sqlite3'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { migrations } from '../../runtime/state/migrations/index.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { checkDatabase } from './database.ts'
import { type Examination, examine } from './examine.ts'
import type { Finding } from './finding.ts'
import { checkNativeModules, checkNode, checkProxyVariables } from './machine.ts'
import { clockFinding } from './online.ts'
import { checkPort } from './port.ts'
import { findingsText } from './text.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-doctor-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const place = (): string => {
  const path = join(folder, `${count++}`)
  mkdirSync(path)
  return path
}

async function listening(listener: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { server, port: (server.address() as AddressInfo).port }
}

describe('the machine', () => {
  test.each([
    ['24.0.0', 'ok'],
    ['26.1.0', 'ok'],
    ['22.11.0', 'wrong'],
  ])('Node %s is %s', (version, state) => expect(checkNode(version).state).toBe(state))

  test('native modules load here, and what does not is told with the remedy', () => {
    expect(checkNativeModules()).toEqual([{ area: 'better-sqlite3', state: 'ok', what: 'It loads.' }])
    const broken = checkNativeModules(() => {
      throw new Error('invalid ELF header\nat somewhere')
    })
    expect(broken).toEqual([
      expect.objectContaining({
        state: 'wrong',
        what: 'It does not load: invalid ELF header.',
        remedy: expect.stringContaining('npm ci'),
      }),
    ])
  })

  test('variables of a proxy are named, as they mean nothing', () => {
    expect(checkProxyVariables(() => undefined)).toEqual([])
    expect(checkProxyVariables(name => (name === 'https_proxy' ? 'http://user:secret@p' : undefined))).toEqual([
      expect.objectContaining({
        state: 'warning',
        what: 'https_proxy: the gateway calls its upstreams directly, and not through a proxy.',
      }),
    ])
  })
})

describe('the port', () => {
  test('is free, or taken by something else, or by a Headgate', async () => {
    const other = await listening((_, response) => response.end('hello'))
    const ours = await listening((_, response) => response.end('{"status":"ok","revision":"0123456789ab"}'))
    expect(await checkPort('127.0.0.1', '0')).toMatchObject({ state: 'ok' })
    expect(await checkPort('127.0.0.1', String(other.port))).toMatchObject({
      state: 'wrong',
      what: expect.stringContaining('is taken by something else'),
    })
    expect(await checkPort('127.0.0.1', String(ours.port))).toMatchObject({
      state: 'warning',
      what: expect.stringContaining('of the revision 0123456789ab'),
    })
  })

  test('is none, or of no address of this machine', async () => {
    expect(await checkPort('127.0.0.1', 'abc')).toMatchObject({ state: 'wrong', what: 'PORT is "abc".' })
    expect(await checkPort('192.0.2.1', '0')).toMatchObject({
      state: 'wrong',
      remedy: 'HOST has to be an address of this machine.',
    })
  })
})

describe('the database', () => {
  const made = async (): Promise<string> => {
    const path = join(place(), 'headgate.db')
    const database = sqliteDatabase(path)
    await database.get('select 1')
    await database.close()
    return path
  }
  const states = (findings: Finding[]): string[] =>
    findings.filter(({ area }) => area === 'database').map(({ state, what }) => `${state} ${what}`)

  test('is well', async () => {
    const path = await made()
    expect(states(await checkDatabase(path))).toEqual([
      `ok ${path} is up to date.`,
      'ok It can be written.',
      'ok Nobody but its owner may read it.',
    ])
  })

  test('is not there yet', async () => {
    const path = join(place(), 'deep', 'x.db')
    expect(states(await checkDatabase(path))).toEqual([`ok There is none at ${path}: the first call makes it.`])
    // Nothing is left of having tried.
    expect(readdirSync(dirname(dirname(path)))).toEqual([])
  })

  test('is not there, and cannot be made: below a file, or where nothing can be written', async () => {
    const file = join(place(), 'notes')
    writeFileSync(file, '')
    expect(states(await checkDatabase(join(file, 'deep', 'x.db')))).toEqual([
      `wrong There is none at ${join(file, 'deep', 'x.db')}, and none can be made: ${file} is no folder.`,
    ])
    // The kernel's own: not even a superuser makes a folder there.
    if (process.platform !== 'linux') return
    expect(states(await checkDatabase('/proc/headgate/x.db'))[0]).toMatch(
      /^wrong There is none at .*: \/proc cannot be written \(E[A-Z]+\)\.$/,
    )
  })

  test('may be read by others, and lacks migrations', async () => {
    const path = await made()
    chmodSync(path, 0o644)
    new Client(path).exec(`delete from headgate_migrations where name = '${migrations.at(-1)!.name}'`).close()
    const [age, , mode] = await checkDatabase(path)
    expect(age).toMatchObject({ state: 'warning', what: `${path} lacks 1 of this version's migrations.` })
    expect(mode).toMatchObject({ state: 'warning', what: 'Others may read it (mode 644).' })
  })

  test('is held by another process', async () => {
    const path = await made()
    const holder = new Client(path)
    holder.exec('begin immediate')
    onTestFinished(() => void holder.close())
    expect(states(await checkDatabase(path, 50))).toContain('wrong Another process has held its lock for 50 ms.')
  })

  test('is something else, or of a newer version', async () => {
    const other = join(place(), 'x.db')
    writeFileSync(other, 'no database '.repeat(100))
    expect(states(await checkDatabase(other))[0]).toMatch(/^wrong .* file is not a database\.$/)
    const newer = await made()
    new Client(newer).exec(`insert into headgate_migrations values ('9999_breaks-x.sql', 1)`).close()
    expect(states(await checkDatabase(newer))[0]).toMatch(/^wrong .*a newer version of Headgate has changed it/)
  })
})

test.each([
  [0, 'ok'],
  [-30_000, 'ok'],
  [90_000, 'warning'],
])('a clock that is %s ms off is %s', (skew, state) => expect(clockFinding(skew).state).toBe(state))

/** A project of its own, examined as this machine. */
async function examined(
  config: string,
  variables: Record<string, string> = {},
  more: Partial<Examination> = {},
  files: Record<string, string> = {},
): Promise<string[]> {
  const root = place()
  writeFileSync(
    join(root, 'gateway.config.ts'),
    `import { defineGateway, env } from 'headgate'\nexport default defineGateway(${config})\n`,
  )
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const read = (name: string): string | undefined => ({ PORT: '0', ...variables })[name]
  const findings = await examine({
    root,
    database: join(root, 'headgate.db'),
    preset: 'node_server',
    online: false,
    read,
    ...more,
  })
  return findings.map(({ area, state, what }) => `${state} ${area}: ${what}`)
}

const DEMO = "upstreams: { demo: { kind: 'demo' } }, models: { demo: 'demo/demo' }"

describe('a project', () => {
  test('whose config has an error is told so, and what else can be seen', async () => {
    const findings = await examined("{ upstreams: { a: { kind: 'opnai' } }, models: {} }")
    expect(findings.filter(finding => finding.startsWith('wrong'))).toEqual([
      expect.stringMatching(/^wrong config: upstreams\.a\.kind: /),
    ])
    expect(findings).toContainEqual(expect.stringContaining('ok port'))
  })

  test('lacks variables, waits for others, and is not generated', async () => {
    const findings = await examined(
      `{ upstreams: { a: { kind: 'openai', credentials: env('A_KEY') }, b: { kind: 'groq', credentials: env('B_KEY', { optional: true }) } }, models: { 'a/*': 'a/*', 'b/*': 'b/*' } }`,
    )
    expect(findings).toContain('wrong secrets: The environment variable A_KEY is not set (upstreams.a.credentials).')
    expect(findings).toContain('ok upstream b: It is left out until B_KEY is set.')
    expect(findings).toContainEqual(expect.stringMatching(/^warning generated: generated\/gateway\.ts/))
  })

  test('is open to a network', async () => {
    expect(await examined(`{ ${DEMO} }`, { HOST: '0.0.0.0' })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^wrong keys: There is no key, and HOST is 0\.0\.0\.0/),
        'warning address: HOST is 0.0.0.0, and the gateway speaks plain HTTP.',
      ]),
    )
    expect(await examined(`{ ${DEMO} }`)).toContainEqual(
      expect.stringMatching(/^warning keys: There is no key: whoever is on this machine/),
    )
    const keyed = await examined(`{ ${DEMO}, keys: { a: { sha256: '${'0'.repeat(64)}' } } }`, {
      HOST: '0.0.0.0',
      HEADGATE_ADMIN_KEY: 'short',
    })
    expect(keyed).toContain('ok keys: 1 in the config, 0 minted.')
    expect(keyed).toContain('warning admin: HEADGATE_ADMIN_KEY is short, and everything may be done with it.')
  })

  test('has a subscription that nobody has logged in to', async () => {
    const findings = await examined(`{ upstreams: { gpt: { kind: 'codex' } }, models: { 'gpt-*': 'gpt/gpt-*' } }`, {
      HEADGATE_SECRET: '0'.repeat(64),
    })
    expect(findings).toContain('wrong login gpt: Nobody has logged in.')
  })
})

describe('upstreams, asked for their models', () => {
  const config = (port: number): string =>
    `{ upstreams: { up: { kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:${port}/v1', credentials: [env('GOOD'), env('BAD')] }, demo: { kind: 'demo' } }, models: { 'up/*': 'up/*', demo: 'demo/demo' } }`
  const keys = { GOOD: 'sk-the-good-one', BAD: 'sk-the-bad-one' }

  test('answer, or refuse one of their keys, which is not shown; nothing is generated', async () => {
    const asked: string[] = []
    const { port } = await listening((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      const good = request.headers.authorization === 'Bearer sk-the-good-one'
      response.writeHead(good ? 200 : 401, { 'content-type': 'application/json' })
      response.end(good ? '{"data":[{"id":"a"},{"id":"b"}]}' : '{"error":{"message":"Incorrect API key provided"}}')
    })
    const findings = await examined(config(port), keys, { online: true })
    expect(findings).toContain('ok upstream up: It answers with up#1, and lists 2 models.')
    expect(findings).toContainEqual(expect.stringMatching(/^wrong upstream up: It refuses the key with up#2: 401/))
    expect(findings).toContain('ok upstream demo: It is built in.')
    expect(findings.join('\n')).not.toContain('sk-the')
    expect(new Set(asked)).toEqual(new Set(['GET /v1/models']))
  })

  test('are not there', async () => {
    const { server, port } = await listening(() => {})
    await new Promise(resolve => server.close(resolve))
    expect(await examined(config(port), keys, { online: true })).toContainEqual(
      expect.stringMatching(/^wrong upstream up: It does not answer with up#1: .*REFUSED/),
    )
    const nowhere = `{ upstreams: { up: { kind: 'vllm', baseUrl: 'http://no-such-host.invalid/v1' } }, models: { 'up/*': 'up/*' } }`
    expect(await examined(nowhere, {}, { online: true })).toContain(
      'wrong upstream up: no-such-host.invalid has no address (DNS).',
    )
  })
})

describe('a Worker', () => {
  const worker = (
    file: object,
    config = `{ ${DEMO}, keys: { a: { sha256: '${'0'.repeat(64)}' } } }`,
    files: Record<string, string> = {},
  ) =>
    examined(
      config,
      {},
      { preset: 'cloudflare_module' },
      { 'wrangler.jsonc': `// with comments\n${JSON.stringify(file)}`, ...files },
    )
  const good = {
    main: 'server/index.mjs',
    compatibility_date: '2026-01-01',
    compatibility_flags: ['nodejs_compat', 'enable_request_signal'],
    triggers: { crons: ['*/10 * * * *'] },
    d1_databases: [{ binding: 'DB', database_id: '6f1d2a7b-9c3e-4f50-8172-8394a5b6c7d8', migrations_dir: 'sql' }],
    durable_objects: { bindings: [{ name: 'LIMITS', class_name: 'Limits' }] },
    migrations: [{ tag: 'limits', new_sqlite_classes: ['Limits'] }],
  }
  const sql = Object.fromEntries(migrations.map(({ name }) => [`sql/${name}`, '']))

  test('is well', async () => {
    const findings = await worker(good, undefined, { ...sql, 'server/index.mjs': 'export default {}' })
    expect(findings.filter(finding => !finding.startsWith('ok'))).toEqual([expect.stringMatching(/^warning generated/)])
    expect(findings).toContainEqual(expect.stringMatching(/^ok size: 1 KiB compressed, built/))
  })

  test('lacks what its config needs', async () => {
    const config = `{ upstreams: { a: { kind: 'openai', credentials: env('A_KEY'), limits: { concurrent: 1 } }, gpt: { kind: 'codex' }, aws: { kind: 'bedrock', region: 'eu-west-1', credentials: 'ambient' }, g: { kind: 'vertex', credentials: 'ambient' } }, models: { 'a/*': 'a/*', 'gpt-*': 'gpt/gpt-*', 'aws/*': 'aws/*', 'g/*': 'g/*' }, cache: { store: { kv: 'ANSWERS' } }, observability: { analyticsEngine: 'CALLS' } }`
    const findings = await worker({ compatibility_date: '2026-01-01', vars: { A_KEY: 'x' } }, config)
    expect(findings.filter(finding => finding.startsWith('wrong')).sort()).toEqual([
      'wrong analytics engine: No dataset is bound to CALLS.',
      'wrong cache: No KV namespace is bound to ANSWERS.',
      'wrong d1: There is no D1 binding named DB, and logins need it.',
      'wrong upstream g: It is called with what the machine has in files or beside it, and a Worker has neither.',
      'wrong wrangler: The flag nodejs_compat is not set. Without it the Worker does not start.',
    ])
    expect(findings.filter(finding => finding.startsWith('warning')).sort()).toEqual(
      expect.arrayContaining([
        'warning durable objects: LIMITS is not bound: limits are counted in D1, which takes longer.',
        'warning upstream aws: It is called with what the machine has, and a Worker has variables alone.',
        'warning secrets: A_KEY: in vars, and so in git.',
        'warning secrets: The Worker needs HEADGATE_SECRET, and it cannot be seen from here whether it has them.',
        expect.stringMatching(/^warning keys: The config has no key/),
        expect.stringMatching(/^warning cron/),
        expect.stringMatching(/^warning size/),
      ]),
    )
  })

  test('has a database without an id and old migrations, and a cache that it cannot reach', async () => {
    const config = `{ ${DEMO}, cache: { store: { redis: env('REDIS_URL') } } }`
    const findings = await worker(
      {
        ...good,
        d1_databases: [{ binding: 'DB', database_id: '00000000-0000-0000-0000-000000000000', migrations_dir: 'sql' }],
        migrations: [],
      },
      config,
    )
    expect(findings).toContain('wrong d1: DB has no database_id yet.')
    expect(findings).toContain(`wrong d1: ${migrations.length} of this version's migrations are not in sql.`)
    expect(findings).toContain('wrong durable objects: No migration makes the class Limits.')
    expect(findings).toContain('wrong cache: Its store is a Redis, which no Worker reaches.')
  })

  test('is looked at as one of its environments, which has bindings of its own', async () => {
    const staged = { ...good, env: { staging: {}, live: { d1_databases: good.d1_databases } } }
    const of = (environment: string) =>
      examined(
        `{ ${DEMO} }`,
        {},
        { preset: 'cloudflare_module', environment },
        { 'wrangler.jsonc': JSON.stringify(staged), ...sql },
      )
    const staging = await of('staging')
    expect(staging).toContain('ok wrangler: Its compatibility date and flags are good.')
    expect(staging).toContainEqual(expect.stringMatching(/^warning d1: There is no D1 binding named DB/))
    expect(await of('live')).toContainEqual(expect.stringMatching(/^ok d1: DB is bound/))
    expect(await of('other')).toContainEqual(expect.stringMatching(/^wrong wrangler: .* has no environment "other"/))
  })

  test('is read from TOML too, and is not there', async () => {
    const toml =
      'main = "server/index.mjs"\ncompatibility_date = "2026-01-01"\ncompatibility_flags = ["nodejs_compat", "enable_request_signal"]\n'
    const findings = await examined(`{ ${DEMO} }`, {}, { preset: 'cloudflare_module' }, { 'wrangler.toml': toml })
    expect(findings).toContain('ok wrangler: Its compatibility date and flags are good.')
    expect(await examined(`{ ${DEMO} }`, {}, { preset: 'cloudflare_module' })).toContain(
      'wrong wrangler: There is no wrangler.jsonc.',
    )
    expect(
      await examined(`{ ${DEMO} }`, {}, { preset: 'cloudflare_module' }, { 'wrangler.jsonc': '{ "main": ' }),
    ).toContainEqual(expect.stringMatching(/^wrong wrangler: .*wrangler\.jsonc cannot be read/))
  })
})

test('findings are lines with their remedies, and a count', () => {
  const findings: Finding[] = [
    { area: 'node', state: 'ok', what: 'Node 24' },
    { area: 'database', state: 'wrong', what: 'Bad\u001b[31m.', remedy: 'Mend it.' },
    { area: 'keys', state: 'warning', what: 'None.', remedy: 'Make one.' },
  ]
  expect(findingsText(findings, false)).toBe(
    'ok       node      Node 24\nwrong    database  Bad\\u{1b}[31m.\n                   -> Mend it.\nwarning  keys      None.\n                   -> Make one.\n\n1 wrong, 1 warning, 1 ok\n',
  )
})
