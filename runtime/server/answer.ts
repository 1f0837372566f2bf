import { routes } from '../../generated/handlers/routes.ts'
import { runningGateway } from '../gateway/gateway.ts'
import { createRouteTable } from '../gateway/route.ts'
import { noSuchRoute, site } from '../gateway/site.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import type { Operation } from '../protocols/operation.ts'

const table = createRouteTable(routes)

/** The gateway's own answer, or `undefined` where the path is none of its operations. */
export function answer(request: GatewayRequest): Promise<GatewayReply> | undefined {
  const match = table.match(request)
  if (match) return match.route.handle(request, match.params)
  if (request.path.startsWith('/admin/v1')) return administer(request)
  if (request.path === '/metrics' && runningGateway().telemetry?.metrics) return measure(request)
  const page = site(request)
  return page && Promise.resolve(page)
}

/** The same, with an error for every path that is left. */
export function answerAll(request: GatewayRequest): Promise<GatewayReply> {
  return answer(request) ?? Promise.resolve(noSuchRoute(request, table.methods(request.path)))
}

/** Loaded with the first such request: most gateways are called a million times for each of these. */
async function administer(request: GatewayRequest): Promise<GatewayReply> {
  const { serveAdmin } = await import('../admin/serve-admin.ts')
  return serveAdmin(request)
}

/** Loaded with the first such request, too. */
async function measure(request: GatewayRequest): Promise<GatewayReply> {
  const { metricsPage } = await import('./metrics-page.ts')
  return metricsPage(request, runningGateway())
}

/** The operation whose calls come as the turns of a WebSocket that is opened at this path: Responses alone has that. */
export function socketOperation(handshake: GatewayRequest): Operation | undefined {
  const { path } = handshake
  const operation = table.match({ method: 'POST', path, header: name => handshake.header(name) })?.route.operation
  return operation?.protocol === 'openai-responses' && operation.kind === 'generate' ? operation : undefined
}
