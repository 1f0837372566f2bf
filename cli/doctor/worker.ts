import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import { isReference } from '../../runtime/config/env.ts'
import { SECRET_VARIABLE } from '../../runtime/platform/secret-box.ts'
import { migrations } from '../../runtime/state/migrations/index.ts'
import {
  DATABASE_REMEDY,
  findWrangler,
  gatewayDatabase,
  isPlaceholder,
  readWrangler,
  type WranglerFile,
} from '../wrangler.ts'
import { type Finding, ok, reasonOf, warning, wrong } from './finding.ts'

/** Bytes that a Worker may have, compressed, where it is not paid for and where it is. */
const FREE_SIZE = 3 * 1024 * 1024
const PAID_SIZE = 10 * 1024 * 1024

const FLAGS = {
  nodejs_compat: 'Without it the Worker does not start.',
  enable_request_signal: 'Without it a Worker never learns that its client has left.',
} as const

/**
 * What would keep the Worker of this project from serving: its bindings against what the config needs, and its size.
 * `environment`: the one of wrangler's that is meant; the top of its file where none is named.
 */
export function checkWorker(root: string, gateway: CompiledGateway, environment?: string): Finding[] {
  const file = findWrangler(root)
  if (file === undefined)
    return [wrong('wrangler', 'There is no wrangler.jsonc.', 'headgate init writes one, for Cloudflare Workers.')]
  let worker: WranglerFile
  try {
    worker = readWrangler(file, environment)
  } catch (thrown) {
    return [wrong('wrangler', `${reasonOf(thrown)}.`, 'Mend it: wrangler says where.')]
  }
  return [
    ...checkFlags(worker),
    ...checkD1(worker, root, gateway),
    ...checkObjects(worker, gateway),
    ...checkStores(worker, gateway),
    ...checkDataset(worker, gateway),
    ...checkMachine(gateway),
    ...checkCron(worker),
    ...checkSecrets(worker, gateway),
    ...checkSize(worker, root),
  ]
}

function checkFlags({ flags, compatibilityDate }: WranglerFile): Finding[] {
  const missing = Object.entries(FLAGS).filter(([flag]) => !flags.includes(flag))
  const findings = missing.map(([flag, why]) =>
    (flag === 'nodejs_compat' ? wrong : warning)(
      'wrangler',
      `The flag ${flag} is not set. ${why}`,
      `compatibility_flags: ["nodejs_compat", "enable_request_signal"]`,
    ),
  )
  if (compatibilityDate === undefined || compatibilityDate < '2025-01-01')
    findings.push(
      wrong(
        'wrangler',
        compatibilityDate === undefined
          ? 'It has no compatibility_date.'
          : `Its compatibility_date is ${compatibilityDate}.`,
        'compatibility_date: "2026-01-01"',
      ),
    )
  return findings.length === 0 ? [ok('wrangler', 'Its compatibility date and flags are good.')] : findings
}

function checkD1(worker: WranglerFile, root: string, gateway: CompiledGateway): Finding[] {
  const database = gatewayDatabase(worker)
  if (database === undefined) {
    const users = [
      ...(Object.values(gateway.upstreams).some(({ loginUrl }) => loginUrl !== undefined) ? ['logins'] : []),
      ...(gateway.cache?.store === 'database' ? ['the cache'] : []),
      ...(gateway.requestLog ? ['what calls say'] : []),
    ]
    const remedy = 'npx wrangler d1 create headgate, and its id into d1_databases with "binding": "DB".'
    if (users.length > 0)
      return [wrong('d1', `There is no D1 binding named DB, and ${users.join(', ')} need it.`, remedy)]
    return [
      warning('d1', 'There is no D1 binding named DB: neither usage, minted keys nor responses are stored.', remedy),
    ]
  }
  const findings: Finding[] = []
  if (database.id === undefined)
    findings.push(warning('d1', 'DB has no database_id: wrangler looks for it by its name.', DATABASE_REMEDY))
  else if (isPlaceholder(database.id)) findings.push(wrong('d1', 'DB has no database_id yet.', DATABASE_REMEDY))
  const folder = resolve(root, database.folder ?? 'migrations')
  const there = existsSync(folder) ? readdirSync(folder) : []
  const missing = migrations.filter(({ name }) => !there.includes(name))
  if (missing.length > 0)
    findings.push(
      wrong(
        'd1',
        `${missing.length} of this version's migrations are not in ${database.folder ?? 'migrations'}.`,
        'migrations_dir has to be that of Headgate: node_modules/headgate/runtime/state/migrations in a project of your own.',
      ),
    )
  if (findings.length === 0)
    findings.push(ok('d1', 'DB is bound. Before a deployment: npx wrangler d1 migrations apply DB --remote'))
  return findings
}

function checkObjects({ objects, classes }: WranglerFile, gateway: CompiledGateway): Finding[] {
  const limited = holdsLimits(gateway)
  if (objects.Limits !== 'LIMITS') {
    if (!limited) return [ok('durable objects', 'LIMITS is not bound, and nothing in the config is limited.')]
    return [
      warning(
        'durable objects',
        'LIMITS is not bound: limits are counted in D1, which takes longer.',
        'durable_objects: { bindings: [{ name: "LIMITS", class_name: "Limits" }] }',
      ),
    ]
  }
  if (!classes.includes('Limits'))
    return [
      wrong(
        'durable objects',
        'No migration makes the class Limits.',
        'migrations: [{ tag: "limits", new_sqlite_classes: ["Limits"] }]',
      ),
    ]
  return [ok('durable objects', 'LIMITS is bound.')]
}

function holdsLimits({ upstreams, models, patterns, keys, groups }: CompiledGateway): boolean {
  const all = [
    ...Object.values(upstreams),
    ...Object.values(models),
    ...patterns,
    ...keys,
    ...Object.values(groups ?? {}),
  ]
  return all.some(({ limits }) => limits !== undefined)
}

function checkStores({ kv }: WranglerFile, { cache }: CompiledGateway): Finding[] {
  const store = cache?.store
  if (store === undefined || typeof store === 'string') return []
  if ('redis' in store)
    return [
      wrong(
        'cache',
        'Its store is a Redis, which no Worker reaches.',
        "cache: { store: { kv: 'CACHE' } }, or 'database'.",
      ),
    ]
  if (kv.includes(store.kv)) return [ok('cache', `The KV namespace ${store.kv} is bound.`)]
  return [
    wrong(
      'cache',
      `No KV namespace is bound to ${store.kv}.`,
      `npx wrangler kv namespace create ${store.kv}, and its id into kv_namespaces.`,
    ),
  ]
}

function checkDataset({ datasets }: WranglerFile, { observability }: CompiledGateway): Finding[] {
  const name = observability?.analyticsEngine
  if (name === undefined || datasets.includes(name)) return []
  return [
    wrong(
      'analytics engine',
      `No dataset is bound to ${name}.`,
      `analytics_engine_datasets: [{ binding: "${name}", dataset: "headgate" }]`,
    ),
  ]
}

/** Of what a machine has of credentials a Worker has variables alone. */
function checkMachine({ upstreams }: CompiledGateway): Finding[] {
  const ambient = Object.values(upstreams).filter(({ credentials }) => credentials.some(one => one.ambient))
  return ambient.map(({ id, kind, credentials }) =>
    kind === 'bedrock' && !credentials.some(one => one.ambient?.profile)
      ? warning(
          `upstream ${id}`,
          'It is called with what the machine has, and a Worker has variables alone.',
          'Put AWS_BEARER_TOKEN_BEDROCK, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, as secrets.',
        )
      : wrong(
          `upstream ${id}`,
          'It is called with what the machine has in files or beside it, and a Worker has neither.',
          'Give it credentials that are secrets of the Worker.',
        ),
  )
}

function checkCron({ crons }: WranglerFile): Finding[] {
  if (crons.length > 0) return [ok('cron', crons.join(', '))]
  return [
    warning(
      'cron',
      'There is no cron trigger: usage is added up, and old rows are deleted, by calls alone.',
      'triggers: { crons: ["*/10 * * * *"] }',
    ),
  ]
}

/** Their values are at Cloudflare, and nobody here can see whether they are. */
function checkSecrets({ vars }: WranglerFile, gateway: CompiledGateway): Finding[] {
  const names = new Set(variablesIn(gateway))
  if (Object.values(gateway.upstreams).some(({ loginUrl }) => loginUrl !== undefined)) names.add(SECRET_VARIABLE)
  const wanted = [...names].filter(name => !vars.includes(name)).sort()
  const findings: Finding[] = []
  if (wanted.length > 0)
    findings.push(
      warning(
        'secrets',
        `The Worker needs ${wanted.join(', ')}, and it cannot be seen from here whether it has them.`,
        'npx wrangler secret list shows the names; npx wrangler secret put NAME sets one.',
      ),
    )
  const named = vars.filter(name => names.has(name) && /key|secret|token|password/i.test(name))
  if (named.length > 0)
    findings.push(
      warning(
        'secrets',
        `${named.join(', ')}: in vars, and so in git.`,
        'Replace it, put it as a secret, and take it out of vars.',
      ),
    )
  if (gateway.keys.length === 0 && !vars.includes('HEADGATE_OPEN'))
    findings.push(
      warning(
        'keys',
        'The config has no key: the Worker answers everything with 500 until one is minted.',
        'headgate keys create NAME --sql, into npx wrangler d1 execute DB --remote; or keys in the config.',
      ),
    )
  return findings
}

function variablesIn(value: unknown): string[] {
  if (isReference(value)) return [value.env]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(variablesIn) : []
}

/** Compressed as Cloudflare counts it. */
function checkSize({ main }: WranglerFile, root: string): Finding[] {
  const entry = resolve(root, main ?? '.output/server/index.mjs')
  if (!existsSync(entry))
    return [
      warning(
        'size',
        `${main ?? '.output/server/index.mjs'} is not there yet.`,
        'headgate build --preset cloudflare_module',
      ),
    ]
  const stamp = join(root, '.output/.headgate-build')
  const preset = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ', 1)[0] : undefined
  if (preset !== undefined && preset !== 'cloudflare_module')
    return [wrong('size', `What is built is for ${preset}.`, 'headgate build --preset cloudflare_module')]
  const folder = resolve(entry, '..')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => /\.(m?js|wasm)$/.test(name) && !name.includes('node_modules'),
  )
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
  const built = statSync(entry).mtime.toISOString().slice(0, 16)
  const told = `${Math.ceil(bytes / 1024)} KiB compressed, built ${built.replace('T', ' ')} UTC`
  if (bytes > PAID_SIZE)
    return [
      wrong(
        'size',
        `${told}: no Worker may have more than 10 MiB.`,
        'Look what the build holds: is it of another preset?',
      ),
    ]
  if (bytes > FREE_SIZE)
    return [
      warning(
        'size',
        `${told}: only a Worker that is paid for may have more than 3 MiB.`,
        'Look what the build holds: is it of another preset?',
      ),
    ]
  return [ok('size', told)]
}
