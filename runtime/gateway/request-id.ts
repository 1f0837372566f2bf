import type { GatewayRequest } from '../platform/http.ts'

const ACCEPTABLE = /^[\w.:-]{8,64}$/

/** The id that answers and log lines carry: the client's own where it sent a usable one, so that traces join. */
export function requestIdOf(request: GatewayRequest): string {
  const given = request.header('x-request-id')
  return given !== undefined && ACCEPTABLE.test(given) ? given : `req_${crypto.randomUUID().replaceAll('-', '')}`
}
