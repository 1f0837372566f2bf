import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Client from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { readFile } from '../read-file.ts'
import { importText } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-flow-router-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HASH = '3f1d'.repeat(16)

/** A database with the tables that a configuration needs. */
function database(name: string, settings: object): string {
  const path = join(folder, name)
  const made = new Client(path)
  made.pragma('journal_mode = WAL')
  made.exec(`
    create table settings (id integer primary key, data text);
    create table providerConnections (id text, provider text, authType text, name text, email text, priority integer,
      isActive integer, data text, createdAt text, updatedAt text);
    create table combos (id text, name text, models text, strategy text, createdAt text);
    create table kv (k text, v text, updatedAt text);
    create table modelAlias (alias text, providerId text, model text, createdAt text);
    create table modelsCustom (id text, providerId text, model text, displayName text, contextWindow integer,
      maxOutputTokens integer, supportsTools integer, supportsVision integer, supportsStreaming integer, createdAt text);
    create table modelsDisabled (provider text, model text, disabledAt text, reason text);
    create table apiKeys (id text, name text, keyHash text, keyPrefix text, allowedProviders text, dailyCapUsd real,
      monthlyCapUsd real, isActive integer, createdAt text, lastUsedAt text);
    create table usageHistory (id integer, ts text);
  `)
  const connection = made.prepare('insert into providerConnections values (?, ?, ?, ?, null, ?, ?, ?, ?, ?)')
  const add = (id: string, provider: string, priority: number, data: object): unknown =>
    connection.run(id, provider, 'api_key', provider, priority, 1, JSON.stringify(data), 't', 't')
  add('b', 'xai', 20, { apiKey: 'enc:v1:AAAABBBBCCCCDDDD', models: ['grok-*', 'm'] })
  add('a', 'groq', 10, { apiKey: 'enc:v1:EEEEFFFFGGGGHHHH', models: ['m'] })
  made.prepare('insert into combos values (?, ?, ?, ?, ?)').run('c', 'both', '["m","grok-4"]', 'round_robin', 't')
  made.prepare('insert into modelAlias values (?, ?, ?, ?)').run('quick', 'b', 'grok-4-fast', 't')
  made
    .prepare('insert into modelsCustom values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run('d', 'b', 'grok-own', '', 1000, 0, 1, 0, 1, 't')
  const disabled = made.prepare('insert into modelsDisabled values (?, ?, ?, ?)')
  disabled.run('xai', 'm', 't', null)
  disabled.run('b', 'grok-old', 't', 'dear')
  const key = made.prepare('insert into apiKeys values (?, ?, ?, ?, ?, ?, ?, ?, ?, null)')
  key.run('k', 'Laptop', HASH, 'flr_abc...', 'Groq, xai', 2, 30, 1, '1')
  key.run('l', 'old', HASH.replace('3', '4'), 'flr_def...', '*', 0, 0, 0, '2')
  key.run('m', 'lost', HASH.replace('3', '5'), 'flr_ghi...', 'kiro', 0, 0, 1, '3')
  made.prepare('insert into settings values (1, ?)').run(JSON.stringify(settings))
  made.close()
  return path
}

const imported = async (path: string): ReturnType<typeof importText> => importText(await readFile(path), path)
const flat = (config: string): string => config.replace(/\s+/g, ' ')

test('a database is read as its export, with keys, models that are off, and all settings', async () => {
  const path = database('data.sqlite', {
    requireApiKey: false,
    requireLogin: true,
    authMode: 'password',
    password: 'a-hash-of-a-password',
    defaultModel: '',
    fallbackStrategy: 'priority_ordered',
    costRouting: { enabled: true, cheapMaxChars: 2000 },
    claudeCliBypass: { enabled: false },
    brain: { enabled: true, model: 'flowork-brain' },
    cavemanLevel: 'off',
    budget: { enforce: true, dailyCapUsd: 5, monthlyCapUsd: 0, warnUsd: 0 },
  })
  const { from, config, notes, variables } = await imported(path)
  expect(from).toBe('flow-router')
  const made = flat(config)
  expect(made).toContain("m: 'groq/m'")
  expect(made).toContain("both: { strategy: 'round-robin', targets: ['groq/m', 'xai/grok-4'] }")
  expect(made).toContain("quick: 'xai/grok-4-fast'")
  expect(made).toContain("'xai/grok-own': { context: 1000, tools: true }")
  expect(made).toContain(
    `laptop: { sha256: '${HASH}', upstreams: ['groq', 'xai'], budget: [ { usd: 2, per: 'day' }, { usd: 30, per: 'month' }, ], group: 'everyone', }`,
  )
  expect(made).toContain("group: 'everyone', enabled: false, }")
  expect(notes.filter(({ fate }) => fate === 'not carried').map(({ place }) => place)).toEqual([
    'settings.requireLogin',
    'settings.costRouting',
    'settings.brain',
    'disabledModels[0]',
    'apiKeys[2]',
  ])
  expect(variables.map(({ name, origin }) => [name, origin])).toEqual([
    ['GROQ_API_KEY', 'new'],
    ['XAI_API_KEY', 'new'],
  ])
  for (const hidden of ['AAAABBBB', 'EEEEFFFF', 'a-hash-of-a-password'])
    expect(JSON.stringify({ config, notes, variables })).not.toContain(hidden)
})

test('another database, and what only begins as one, is refused', async () => {
  const other = join(folder, 'other.sqlite')
  const made = new Client(other)
  made.exec('create table things (id integer)')
  made.close()
  await expect(readFile(other)).rejects.toThrow(`The database ${other} cannot be imported: it is none of Flow Router.`)
  const broken = join(folder, 'broken.sqlite')
  writeFileSync(broken, 'SQLite format 3\0 and then something else')
  await expect(readFile(broken)).rejects.toThrow('cannot be imported')
})
