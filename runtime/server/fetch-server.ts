import { run, runningGateway } from '../gateway/gateway.ts'
import { announceStop } from '../gateway/site.ts'
import { failedResponse, gatewayRequestOf, responseOf } from '../platform/web/server.ts'
import { addressOf, cannotListen, refuseOpen } from './address.ts'
import { answerAll } from './answer.ts'
import { jsonLog, portableGateway } from './portable-gateway.ts'
import { outliveStrayFaults, strayFault } from './stray-faults.ts'
import { tellState } from './tell-state.ts'

/** Starts a server of the runtime's. Throws where it cannot listen. */
export type Serve = (options: {
  hostname: string
  port: number
  fetch: (request: Request) => Promise<Response>
}) => FetchServer

export interface FetchServer {
  /** `http://127.0.0.1:8787` */
  url: string
  /** Takes no new connections, and resolves when the running answers are done. */
  stop(): Promise<unknown>
}

/** Starts the gateway on a runtime that serves by a function of the web's Request: Bun and Deno. */
export function startFetchServer(serve: Serve): void {
  const { env } = process
  try {
    const { host, port } = addressOf(env)
    const gateway = portableGateway({ instance: crypto.randomUUID() })
    refuseOpen(gateway, host)
    run(gateway)
    const server = listening(serve, host, port)
    outliveStrayFaults(failed)
    jsonLog({ level: 'info', message: `Headgate listens on ${server.url}`, revision: gateway.release })
    tellState(gateway, jsonLog)
    stopGracefully(server, gateway.server.shutdownGrace)
  } catch (thrown) {
    jsonLog({ level: 'error', message: thrown instanceof Error ? thrown.message : 'The gateway could not start.' })
    process.exit(1)
  }
}

function listening(serve: Serve, hostname: string, port: number): FetchServer {
  try {
    return serve({ hostname, port, fetch: answer })
  } catch (thrown) {
    // Bun and Deno name the reason as Node does, the one by its code, the other by the name of its class.
    const { code, name, message } = thrown as NodeJS.ErrnoException
    const reason = { AddrInUse: 'EADDRINUSE', PermissionDenied: 'EACCES' }[name] ?? code
    throw cannotListen(Object.assign(new Error(message), { code: reason }), hostname, port)
  }
}

const failed = (thrown: unknown): void => jsonLog(strayFault(thrown))

async function answer(request: Request): Promise<Response> {
  try {
    return responseOf(await answerAll(gatewayRequestOf(request)), request.method, failed)
  } catch (thrown) {
    failed(thrown)
    return failedResponse()
  }
}

/** Running answers may finish; what is left after the grace, and a second signal, end it at once. */
function stopGracefully(server: FetchServer, grace: number): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    announceStop()
    setTimeout(() => process.exit(0), grace)
    const told = (): unknown => runningGateway().telemetry?.close()
    server
      .stop()
      .then(told)
      .then(
        () => process.exit(0),
        () => process.exit(1),
      )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
