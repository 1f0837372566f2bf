import { existsSync } from 'node:fs'
import { compileConfig } from '../../codegen/config/index.ts'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { checkAccess, checkConfig, checkGenerated, checkVariables, checkWaiting } from './config.ts'
import { checkDatabase } from './database.ts'
import { type Finding, reasonOf, wrong } from './finding.ts'
import { checkLogins } from './logins.ts'
import { checkNativeModules, checkNode, checkProxyVariables } from './machine.ts'
import { checkPort } from './port.ts'

export interface Examination {
  /** The project. */
  root: string
  configPath?: string | undefined
  database: string
  /** `cloudflare_module`: its Worker is looked at, and not this machine. */
  preset: string
  /** That of wrangler's file; the top of it where none is named. */
  environment?: string | undefined
  /** Whether upstreams are asked. */
  online: boolean
  read: (name: string) => string | undefined
}

/** Everything that would keep the gateway from serving, as far as it can be seen from here. */
export async function examine(examination: Examination): Promise<Finding[]> {
  const { root, configPath, read } = examination
  const compiled = await compileConfig({ root, read, ...(configPath !== undefined && { configPath }) })
  const { gateway } = compiled
  const config = [...checkConfig(compiled), ...checkGenerated(compiled, root)]
  if (examination.preset === 'cloudflare_module') {
    const { environment } = examination
    const worker = gateway ? (await import('./worker.ts')).checkWorker(root, gateway, environment) : []
    return [...config, ...worker, ...(gateway ? await online(gateway, examination) : [])]
  }
  return [
    ...machine(examination),
    ...config,
    ...(gateway ? checkVariables(compiled) : []),
    await checkPort(read('HOST') || '127.0.0.1', read('PORT')),
    ...(await checkDatabase(examination.database)),
    ...(gateway ? await ofGateway(gateway, examination) : []),
    ...(gateway ? await online(gateway, examination) : []),
  ]
}

function machine({ read }: Examination): Finding[] {
  return [checkNode(process.versions.node), ...checkNativeModules(), ...checkProxyVariables(read)]
}

async function ofGateway(gateway: CompiledGateway, { database, read }: Examination): Promise<Finding[]> {
  const minted = await mintedKeys(database)
  return [
    ...checkWaiting(gateway, read),
    ...checkAccess(gateway, read('HOST') || '127.0.0.1', minted, read),
    ...(await checkLogins(gateway, database, read)),
  ]
}

/** How many minted keys are let in. None where the database cannot be asked, which is told elsewhere. */
async function mintedKeys(path: string): Promise<number> {
  if (!existsSync(path)) return 0
  const database = sqliteDatabase(path, { readOnly: true })
  try {
    const sql =
      'select count(*) as n from keys where revoked_at is null and enabled = 1 and (expires_at is null or expires_at > ?)'
    return (await database.get<{ n: number }>(sql, Date.now()))?.n ?? 0
  } catch {
    return 0
  } finally {
    await database.close()
  }
}

/** The gateway's own code asks, so that what is tried is what will be done. */
async function online(compiled: CompiledGateway, { online, read, database }: Examination): Promise<Finding[]> {
  if (!online) return []
  const { checkClock, checkUpstream } = await import('./online.ts')
  const { runningUpstreams } = await import('./running.ts')
  try {
    const running = await runningUpstreams(compiled, read, database)
    const findings = await Promise.all([...running.upstreams].map(([id, one]) => checkUpstream(id, one)))
    await running.close()
    return [...(await checkClock(compiled)), ...findings.flat()]
  } catch (thrown) {
    return [
      wrong(
        'upstreams',
        `They were not asked: ${reasonOf(thrown)}.`,
        'Mend what keeps the gateway from starting first.',
      ),
    ]
  }
}
