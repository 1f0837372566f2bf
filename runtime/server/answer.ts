import { routes } from '../../generated/handlers/routes.ts'
import { createRouteTable } from '../gateway/route.ts'
import { noSuchRoute, site } from '../gateway/site.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'

const table = createRouteTable(routes)

/** The gateway's own answer, or `undefined` where the path is none of its operations. */
export function answer(request: GatewayRequest): Promise<GatewayReply> | undefined {
  const match = table.match(request)
  if (match) return match.route.handle(request, match.params)
  const page = site(request)
  return page && Promise.resolve(page)
}

/** The same, with an error for every path that is left. */
export function answerAll(request: GatewayRequest): Promise<GatewayReply> {
  return answer(request) ?? Promise.resolve(noSuchRoute(request, table.methods(request.path)))
}
