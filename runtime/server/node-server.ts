import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CompiledGateway } from '../config/compiled.ts'
import { DEFAULT_USAGE } from '../config/usage.ts'
import { endRuns } from '../gateway/background.ts'
import { type Gateway, run, runningGateway } from '../gateway/gateway.ts'
import { announceStop } from '../gateway/site.ts'
import { sweepStored } from '../gateway/sweep.ts'
import { sweepBodies } from '../gateway/sweep-bodies.ts'
import { readText, whyNotMade } from '../platform/node/files.ts'
import { createLog } from '../platform/node/log.ts'
import { createNodeMediaFetcher } from '../platform/node/media.ts'
import { processFigures } from '../platform/node/process-figures.ts'
import { redisDriver } from '../platform/node/redis-driver.ts'
import { type Answer, closeIdleConnections, createGatewayServer } from '../platform/node/server.ts'
import { createNodeTransport } from '../platform/node/transport.ts'
import { lazyUsageStore } from '../state/lazy-store.ts'
import { isNewerDatabase } from '../state/newer-database.ts'
import { noteRevision } from '../state/revisions.ts'
import { openSqliteUsageStore } from '../state/sqlite.ts'
import { sqliteDatabase } from '../state/sqlite-database.ts'
import { startTidying } from '../state/usage-tidy.ts'
import { createUsageWriter } from '../state/usage-writer.ts'
import { addressOf, cannotListen, refuseOpen } from './address.ts'
import { commitOf } from './commit.ts'
import { COUNTERS_VARIABLE } from './counters-variable.ts'
import { abandon, closerOf, createGateway, type GatewayParts, replace } from './create-gateway.ts'
import { ALONE, type Counters } from './ledger-of.ts'
import { loginsOf } from './logins.ts'
import { currentConfig, listenForReloads } from './node-reload.ts'
import type { ReadCompiled } from './read-compiled.ts'
import { Reloader } from './reloader.ts'
import { Retirement } from './retirement.ts'
import { cutSockets, handshakes, stopSockets } from './sockets.ts'
import { sourceCommit } from './source-commit.ts'
import { outliveStrayFaults, strayFault } from './stray-faults.ts'
import { isSame } from './succession.ts'
import { tellState } from './tell-state.ts'
import { watchState } from './watch-state.ts'

/** Milliseconds between two looks for stored responses, and bodies of calls, that are past their time. */
const SWEEP_INTERVAL = 5 * 60_000

/**
 * Starts the gateway on Node: reads the environment, listens, and stops gracefully on SIGTERM and SIGINT.
 * `adapt` changes each config before it runs.
 */
export async function startNode(
  answer: Answer,
  adapt: (compiled: CompiledGateway) => CompiledGateway = compiled => compiled,
): Promise<void> {
  const { env, stdout } = process
  let format: string | undefined
  const write = createLog(
    () => env.HEADGATE_LOG || format,
    text => stdout.write(text),
    stdout.isTTY === true,
  )
  let lines: Gateway['log'] = write
  // As the config that runs has it.
  const log: Gateway['log'] = entry => lines(entry)
  const logAs = ({ compiled, log: own }: Gateway): void => {
    format = compiled.observability?.log?.format
    lines = own
  }
  const transport = createNodeTransport()
  const instance = crypto.randomUUID()
  const file = env.HEADGATE_DATABASE || '.headgate/headgate.db'
  const database = sqliteDatabase(file)
  const store = lazyUsageStore(() => openSqliteUsageStore(file))
  const usage = createUsageWriter(store, { warn: message => log({ level: 'warn', message }) })
  try {
    const { host, port } = addressOf(env)
    const path = env.HEADGATE_GATEWAY
    const current = async (): Promise<ReadCompiled> => {
      const { compiled, text } = await currentConfig(path)
      return { compiled: adapt(compiled), text }
    }
    const first = await current()
    const counted = countedIn(first.compiled)
    const make = async (compiled: CompiledGateway, before?: Gateway): Promise<Gateway> =>
      made(compiled, before, host, {
        // What the environment says is said of the config that it was started with.
        commit:
          compiled.revision === first.compiled.revision
            ? commitOf(compiled, name => env[name])
            : await sourceCommit(path, name => env[name]),
        read: name => env[name],
        readFile: readText,
        transport: transport.send,
        usage,
        database,
        hasDatabase: () => existsSync(file),
        counters: { ...ALONE, in: counted },
        logins: loginsOf(compiled, name => env[name], database),
        cacheStores: { redis: redisDriver },
        telemetry: { figures: processFigures, instance },
        log: write,
      })
    run(await make(first.compiled))
    logAs(runningGateway())
    const unforeseen = (thrown: unknown): void => log(strayFault(thrown))
    const server = createGatewayServer(answer, handshakes, unforeseen)
    await listen(server, port, host)
    outliveStrayFaults(unforeseen)
    introduce(runningGateway(), server, log)
    // The first calls are then stored as soon as all others; where this fails, they find out why.
    const note = async (gateway = runningGateway()): Promise<void> => {
      if (existsSync(file)) await noteRevision(database, gateway, Date.now()).catch(() => {})
    }
    if (existsSync(file))
      store.open().then(
        () => note(),
        () => {},
      )
    else void tellWhereNoDatabaseIsMade(file, log)
    const unwatch = watchState(runningGateway)
    // Also where nobody calls any more.
    const sweep = (): unknown => {
      const gateway = runningGateway()
      return existsSync(file) && Promise.all([sweepStored(gateway), sweepBodies(gateway), note()])
    }
    const sweeping = setInterval(sweep, SWEEP_INTERVAL).unref()
    const tidying = startTidying(database, () => runningGateway().compiled.usage ?? DEFAULT_USAGE, {
      ready: () => existsSync(file),
      warn: message => log({ level: 'warn', message }),
    })
    const retirement = new Retirement()
    const reloader = new Reloader({
      ...{ text: first.text, read: current, running: runningGateway, make, log },
      swap(before, gateway) {
        replace(before, gateway)
        logAs(gateway)
        const close = closerOf(before, gateway)
        if (close) retirement.retire(before, close)
        transport.tidy()
        tellState(gateway, log, before)
        // What was changed of the keys while it was made.
        gateway.keys.refresh().catch(() => {})
        void note(before).then(() => note(gateway))
        return restartFor(gateway.compiled, counted)
      },
    })
    const stop = stopGracefully(server, async () => {
      unlisten()
      clearInterval(sweeping)
      await tidying.close()
      await endRuns()
      unwatch()
      await usage.close()
      await closerOf(runningGateway())?.()
      await retirement.close()
      await database.close()
      await transport.close()
    })
    const unlisten = listenForReloads(reloader, { path, text: first.text, log, stop })
  } catch (thrown) {
    log({ level: 'error', message: thrown instanceof Error ? thrown.message : 'The gateway could not start.' })
    await usage.close()
    process.exitCode = 1
  }
}

/** A gateway that is ready to be called. Rejects where it must not be. */
async function made(
  compiled: CompiledGateway,
  before: Gateway | undefined,
  host: string,
  parts: GatewayParts,
): Promise<Gateway> {
  const { remoteMedia } = compiled.server
  const sameMedia = before?.media !== undefined && isSame(before.server.remoteMedia, remoteMedia)
  const media = sameMedia ? before.media : remoteMedia && createNodeMediaFetcher(remoteMedia)
  const gateway = createGateway(compiled, { ...parts, ...(media && { media }) }, before)
  try {
    await knowState(gateway)
    refuseOpen(gateway, host)
    return gateway
  } catch (thrown) {
    await abandon(gateway, before)
    throw thrown
  }
}

/** Where limits are counted. */
function countedIn({ server }: CompiledGateway): Counters['in'] {
  return server.counters ?? (process.env[COUNTERS_VARIABLE] === 'database' ? 'database' : 'memory')
}

/** What of a config that was taken while the server runs counts from the next start on. */
function restartFor(compiled: CompiledGateway, counted: Counters['in']): string[] {
  const wanted = countedIn(compiled)
  if (wanted === counted) return []
  const places = { memory: 'in memory', database: 'in the database' }
  return [
    `server.counters takes a restart: limits are counted ${places[counted]} until then, and ${places[wanted]} after it.`,
  ]
}

/**
 * Reads the minted keys, and who is drained. Where that fails, it is told, and tried again later; only a database that a
 * newer version has changed ends the start, as nothing may be written to it.
 */
async function knowState({ keys, drains }: Gateway): Promise<void> {
  try {
    await Promise.all([keys.refresh(), drains?.refresh()])
  } catch (thrown) {
    if (isNewerDatabase(thrown)) throw thrown
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(cannotListen(error, host, port)))
    server.listen(port, host, resolve)
  })
}

function introduce(gateway: Gateway, server: Server, log: Gateway['log']): void {
  // A listening TCP server has an address object.
  const { address, family, port } = server.address() as AddressInfo
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
  log({ level: 'info', message: `Headgate listens on ${url}`, revision: gateway.release, port })
  tellState(gateway, log)
}

/** The first call would find it out, after whoever has deployed it has looked. */
async function tellWhereNoDatabaseIsMade(file: string, log: Gateway['log']): Promise<void> {
  const reason = await whyNotMade(file)
  if (reason === undefined) return
  const message = `There is no database at ${file}, and none can be made: ${reason}. Usage will be lost, and no keys are minted: HEADGATE_DATABASE names a file in a folder that may be written.`
  log({ level: 'warn', message })
}

/** Milliseconds that storing what was recorded may take at a stop. */
const RELEASE_LIMIT = 15_000

/** Milliseconds in which a call whose connection has just ended, by itself or by force, is accounted. */
const ACCOUNT_DELAY = 20

/** New connections are refused, running answers may finish, usage is stored; a second signal ends it at once. */
function stopGracefully(server: Server, release: () => Promise<void>): () => void {
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    announceStop()
    stopSockets()
    const grace = setTimeout(() => {
      server.closeAllConnections()
      cutSockets()
    }, runningGateway().server.shutdownGrace)
    server.close(() => {
      clearTimeout(grace)
      // A database that never answers must not keep the process from ending.
      setTimeout(() => process.exit(1), RELEASE_LIMIT).unref()
      setTimeout(() => {
        release().then(
          () => process.exit(0),
          () => process.exit(1),
        )
      }, ACCOUNT_DELAY)
    })
    // Connections without a request in flight have nothing to finish; those that have are closed after it.
    closeIdleConnections(server)
    setInterval(() => closeIdleConnections(server), 50).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  return stop
}
