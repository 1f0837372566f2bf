import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gateway as bundled } from '#gateway'
import type { CompiledGateway } from '../config/compiled.ts'
import { DEFAULT_USAGE } from '../config/usage.ts'
import { endRuns } from '../gateway/background.ts'
import { type Gateway, run, runningGateway } from '../gateway/gateway.ts'
import { announceStop } from '../gateway/site.ts'
import { sweepStored } from '../gateway/sweep.ts'
import { sweepBodies } from '../gateway/sweep-bodies.ts'
import { createLog } from '../platform/node/log.ts'
import { createNodeMediaFetcher } from '../platform/node/media.ts'
import { redisDriver } from '../platform/node/redis-driver.ts'
import { type Answer, closeIdleConnections, createGatewayServer, type Listener } from '../platform/node/server.ts'
import { createNodeTransport } from '../platform/node/transport.ts'
import { lazyUsageStore } from '../state/lazy-store.ts'
import { isNewerDatabase } from '../state/newer-database.ts'
import { openSqliteUsageStore } from '../state/sqlite.ts'
import { noteRevision } from '../state/revisions.ts'
import { sqliteDatabase } from '../state/sqlite-database.ts'
import { startTidying } from '../state/usage-tidy.ts'
import { createUsageWriter } from '../state/usage-writer.ts'
import { COUNTERS_VARIABLE } from './counters-variable.ts'
import { commitOf } from './commit.ts'
import { createGateway } from './create-gateway.ts'
import { ALONE } from './ledger-of.ts'
import { loginsOf } from './logins.ts'
import { cutSockets, handshakes, stopSockets } from './sockets.ts'
import { watchState } from './watch-state.ts'

/** Milliseconds between two looks for stored responses, and bodies of calls, that are past their time. */
const SWEEP_INTERVAL = 5 * 60_000

const LOOPBACK = /^(127(\.\d+){3}|::1|\[::1\]|localhost)$/

/**
 * Starts the gateway on Node: reads the environment, listens, and stops gracefully on SIGTERM and SIGINT.
 * `fallback` gets the requests that `answer` declines.
 */
export async function startNode(answer: Answer, fallback?: Listener): Promise<void> {
  const { env, stdout } = process
  const log = createLog(env.HEADGATE_LOG, text => stdout.write(text), stdout.isTTY === true)
  const host = env.HOST || '127.0.0.1'
  const port = env.PORT === undefined || env.PORT === '' ? 8787 : Number(env.PORT)
  const transport = createNodeTransport()
  const file = env.HEADGATE_DATABASE || '.headgate/headgate.db'
  const database = sqliteDatabase(file)
  const store = lazyUsageStore(() => openSqliteUsageStore(file))
  const usage = createUsageWriter(store, { warn: message => log({ level: 'warn', message }) })
  try {
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new Error(`PORT is "${env.PORT}": it must be a port number.`)
    const compiled = await compiledGateway(env.HEADGATE_GATEWAY)
    const { remoteMedia } = compiled.server
    const gateway = createGateway(compiled, {
      read: name => env[name],
      commit: commitOf(compiled, name => env[name]),
      transport: transport.send,
      ...(remoteMedia && { media: createNodeMediaFetcher(remoteMedia) }),
      usage,
      database,
      hasDatabase: () => existsSync(file),
      counters: {
        ...ALONE,
        in: compiled.server.counters ?? (env[COUNTERS_VARIABLE] === 'database' ? 'database' : 'memory'),
      },
      logins: loginsOf(compiled, name => env[name], database),
      cacheStores: { redis: redisDriver },
      log,
    })
    await knowState(gateway)
    if (gateway.open && !LOOPBACK.test(host))
      throw new Error(
        `HOST is ${host}, but there is no key, so anyone who reaches this address could use it. Add "keys" to gateway.config.ts, or make one with \`headgate keys create\`, or listen on 127.0.0.1.`,
      )
    run(gateway)
    const server = createGatewayServer(answer, fallback, handshakes)
    await listen(server, port, host)
    introduce(gateway, server, log)
    // The first calls are then stored as soon as all others; where this fails, they find out why.
    const note = (): Promise<void> => noteRevision(database, runningGateway(), Date.now())
    if (existsSync(file))
      store.open().then(note).catch(() => {})
    const unwatch = watchState(gateway)
    // Also where nobody calls any more.
    const sweep = (): unknown =>
      existsSync(file) && Promise.all([sweepStored(gateway), sweepBodies(gateway), note().catch(() => {})])
    const sweeping = setInterval(sweep, SWEEP_INTERVAL).unref()
    const tidying = startTidying(database, compiled.usage ?? DEFAULT_USAGE, {
      ready: () => existsSync(file),
      warn: message => log({ level: 'warn', message }),
    })
    stopGracefully(server, gateway, async () => {
      clearInterval(sweeping)
      await tidying.close()
      await endRuns()
      unwatch()
      await usage.close()
      await gateway.bodies?.close()
      await gateway.cache?.close()
      await database.close()
      await transport.close()
    })
  } catch (thrown) {
    log({ level: 'error', message: thrown instanceof Error ? thrown.message : 'The gateway could not start.' })
    await usage.close()
    process.exitCode = 1
  }
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

/** The config that was built in, or the one that a compiled file elsewhere holds. */
async function compiledGateway(path: string | undefined): Promise<CompiledGateway> {
  if (!path) return bundled
  const file = pathToFileURL(isAbsolute(path) ? path : resolve(path)).href
  // A generated module exports just this; anything else would have been made by hand.
  return ((await import(file)) as { gateway: CompiledGateway }).gateway
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new Error(`Port ${port} is taken. Set PORT to another one.`))
      else if (error.code === 'EACCES') reject(new Error(`Port ${port} needs rights that this process does not have.`))
      else reject(new Error(`Cannot listen on ${host}:${port}: ${error.message}`))
    })
    server.listen(port, host, resolve)
  })
}

function introduce(gateway: Gateway, server: Server, log: Gateway['log']): void {
  // A listening TCP server has an address object.
  const { address, family, port } = server.address() as AddressInfo
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
  log({ level: 'info', message: `Headgate listens on ${url}`, revision: gateway.release, port })
  if (gateway.open)
    log({ level: 'info', message: 'No keys are configured: open to everyone on this machine, and to nobody else.' })
  else if (gateway.keys.size === 0)
    log({ level: 'warn', message: 'No key is good now: every call will be refused until there is one.' })
  for (const { id, variables } of gateway.absent.upstreams)
    log({ level: 'info', message: `Upstream "${id}" is left out: set ${variables.join(' or ')} to offer it.` })
}

/** Milliseconds that storing what was recorded may take at a stop. */
const RELEASE_LIMIT = 15_000

/** Milliseconds in which a call whose connection has just ended, by itself or by force, is accounted. */
const ACCOUNT_DELAY = 20

/** New connections are refused, running answers may finish, usage is stored; a second signal ends it at once. */
function stopGracefully(server: Server, gateway: Gateway, release: () => Promise<void>): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    announceStop()
    stopSockets()
    const grace = setTimeout(() => {
      server.closeAllConnections()
      cutSockets()
    }, gateway.server.shutdownGrace)
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
}
