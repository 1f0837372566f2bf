// Nitro's entry on Workers. The gateway takes its operations from the Request itself: Nitro's own entry would read every
// body whole before anyone could refuse it, and its answers could not be streamed without a copy.
import '#nitro-internal-pollyfills'
import type { D1Database, DurableObjectNamespace, ExecutionContext } from '@cloudflare/workers-types'
import { useNitroApp } from 'nitropack/runtime'
import { gateway as compiled } from '#gateway'
import { DEFAULT_USAGE } from '../config/usage.ts'
import { run, runningGateway } from '../gateway/gateway.ts'
import { sweepStored } from '../gateway/sweep.ts'
import { sweepBodies } from '../gateway/sweep-bodies.ts'
import { isDataset } from '../platform/web/analytics-engine.ts'
import { isKvNamespace, kvDriver } from '../platform/web/kv-driver.ts'
import { gatewayRequestOf, responseOf } from '../platform/web/server.ts'
import { sendWithFetch } from '../platform/web/transport.ts'
import { d1UsageStore } from '../state/d1.ts'
import { d1Database } from '../state/d1-database.ts'
import { migrationFault } from '../state/d1-migrations.ts'
import { noteRevision } from '../state/revisions.ts'
import { tidyUsage } from '../state/usage-tidy.ts'
import { createPerCallUsageWriter } from '../state/usage-writer-per-call.ts'
import { answer, socketOperation } from './answer.ts'
import { Limits, objectLedger, WORKER_LEASE } from './cloudflare-limits.ts'
import { commitOf } from './commit.ts'
import { createGateway, type GatewayParts } from './create-gateway.ts'
import { type Counters, hasLimits } from './ledger-of.ts'
import { loginsOf } from './logins.ts'
import { strayFault } from './stray-faults.ts'

/** The Worker's bindings: secrets and variables by name, the database `DB`, and the objects `LIMITS` that count. */
type Bindings = Record<string, unknown> & { DB?: D1Database; LIMITS?: DurableObjectNamespace }

const write: GatewayParts['log'] = entry => console.log(JSON.stringify(entry))
let lines = write
/** As the config has it. */
const log: GatewayParts['log'] = entry => lines(entry)
let failure: string | undefined
let started = false

/** Cloudflare makes the objects of the binding `LIMITS` from it. */
export { Limits }

export default {
  async fetch(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> {
    if (!started) start(bindings)
    if (failure !== undefined)
      return Response.json({ error: { message: failure, type: 'server_error' } }, { status: 500 })
    const refusal = ready(bindings, context)
    const refused = refusal instanceof Promise ? await refusal : refusal
    if (refused !== undefined)
      return Response.json({ error: { message: refused, type: 'server_error' } }, { status: 500 })
    const gatewayRequest = gatewayRequestOf(request, work => context.waitUntil(work))
    if (request.headers.get('upgrade')?.toLowerCase() === 'websocket' && socketOperation(gatewayRequest)) {
      // Loaded with the first of them, as most gateways never see one.
      const { openSocket } = await import('./cloudflare-socket.ts')
      return openSocket(gatewayRequest)
    }
    const reply = answer(gatewayRequest)
    // A client that leaves ends its request; what is written down of it then is not to end with it.
    if (reply) {
      context.waitUntil(bindings.DB && isTidyingTime() ? tidyAfter(reply, bindings.DB) : reply)
      return responseOf(await reply, request.method, thrown => log(strayFault(thrown)))
    }
    return useNitroApp().localFetch(gatewayRequest.path, { method: request.method, headers: request.headers })
  },

  /** By the cron trigger of wrangler.jsonc: also where nobody calls, usage is added up and what is old is deleted. */
  async scheduled(_event: unknown, bindings: Bindings, context: ExecutionContext): Promise<void> {
    if (!started) start(bindings)
    const { DB } = bindings
    if (failure !== undefined || !DB || (!migrated && (await databaseFault(DB)) !== undefined)) return
    const gateway = runningGateway()
    const noted = noteRevision(d1Database(DB), gateway, Date.now()).catch(() => {})
    const sweeps = [noted, sweepStored(gateway), sweepBodies(gateway, Date.now(), 1)]
    context.waitUntil(Promise.all([tidy(DB, SCHEDULED_STEPS), ...sweeps]))
  },
}

/** Milliseconds between two times that calls of an isolate tidy usage up, for where there is no cron trigger. */
const TIDY_EVERY = 10 * 60_000

/** As a Worker may ask its database 50 times for one event where it is not paid for, and a step asks six times. */
const SCHEDULED_STEPS = 7
const STEPS_AFTER_A_CALL = 2

let tidiedAt = 0

function isTidyingTime(): boolean {
  return Date.now() - tidiedAt > TIDY_EVERY
}

async function tidyAfter(reply: Promise<unknown>, database: D1Database): Promise<void> {
  tidiedAt = Date.now()
  await reply
  await tidy(database, STEPS_AFTER_A_CALL)
  await sweepBodies(runningGateway(), Date.now(), 1)
}

async function tidy(database: D1Database, steps: number): Promise<void> {
  const retention = compiled.usage ?? DEFAULT_USAGE
  try {
    await tidyUsage(d1Database(database), { retention, rows: 5_000, steps })
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    log({ level: 'warn', message: `Usage could not be added up, which is tried again: ${reason}` })
  }
}

/** Once an isolate: bindings are known with the first request, and no earlier. */
function start(bindings: Bindings): void {
  started = true
  // Isolates live for minutes or for days: some of them are to come to it early.
  tidiedAt = Date.now() - Math.random() * TIDY_EVERY
  const read = (name: string): string | undefined => {
    const value = bindings[name]
    return typeof value === 'string' ? value : undefined
  }
  const usage = bindings.DB
    ? createPerCallUsageWriter(d1UsageStore(bindings.DB), { warn: message => log({ level: 'warn', message }) })
    : withoutDatabase()
  try {
    const database = bindings.DB && d1Database(bindings.DB)
    const logins = loginsOf(compiled, read, database)
    const counters = countersOf(bindings)
    const gateway = createGateway(compiled, {
      commit: commitOf(compiled, read),
      ...{ read, transport: sendWithFetch, usage, database, logins, counters, log: write },
      telemetry: { perCall: true, dataset: name => (isDataset(bindings[name]) ? bindings[name] : undefined) },
      cacheStores: { kv: name => (isKvNamespace(bindings[name]) ? kvDriver(bindings[name]) : undefined) },
    })
    run(gateway)
    lines = gateway.log
  } catch (thrown) {
    failure = thrown instanceof Error ? thrown.message : 'The gateway could not start.'
    log({ level: 'error', message: failure })
  }
}

/** In objects of their own where these are bound, else in the database. */
function countersOf({ LIMITS }: Bindings): Counters {
  const counters: Counters = { in: 'database', lease: { ms: WORKER_LEASE }, livesOn: false }
  if (LIMITS) return { ...counters, elsewhere: objectLedger(LIMITS, message => log({ level: 'warn', message })) }
  if (hasLimits(compiled))
    log({ level: 'info', message: 'There is no binding named LIMITS: limits are counted in D1.' })
  return counters
}

/**
 * Why nobody is served now, if so: the database has not the migrations that this version needs, or the gateway is open to
 * the world. Answers at once where its copy of the keys is young.
 */
function ready(
  { DB, HEADGATE_OPEN }: Bindings,
  context: ExecutionContext,
): Promise<string | undefined> | string | undefined {
  const { keys, drains } = runningGateway()
  const openness = (): string | undefined => (keys.open && HEADGATE_OPEN !== 'yes' ? OPEN_TO_THE_WORLD : undefined)
  if (DB && !migrated) {
    return databaseFault(DB).then(async fault => {
      if (fault !== undefined) return fault
      await keys.settle(work => context.waitUntil(work))
      return openness()
    })
  }
  drains?.settle(work => context.waitUntil(work))
  const settled = keys.settle(work => context.waitUntil(work))
  return settled ? settled.then(openness) : openness()
}

const OPEN_TO_THE_WORLD =
  'There is no key, and a Worker is open to the world. Add "keys" to gateway.config.ts, or make one with `headgate keys create`, or set HEADGATE_OPEN to "yes" for a trial.'

let migrated = false
let told = ''

/** Asked until it is well, so that migrations that are applied late need no other deployment. */
async function databaseFault(database: D1Database): Promise<string | undefined> {
  try {
    const fault = await migrationFault(database)
    migrated = fault === undefined
    if (fault !== undefined && fault !== told) log({ level: 'error', message: fault })
    told = fault ?? ''
    return fault
  } catch {
    // Whoever needs it tells that it cannot be asked.
    return undefined
  }
}

function withoutDatabase(): GatewayParts['usage'] {
  log({ level: 'warn', message: 'There is no D1 binding named DB: usage is not stored.' })
  return { record() {}, async flush() {} }
}
