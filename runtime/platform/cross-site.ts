import type { GatewayRequest } from './http.ts'

/** Whether a browser asks for a page of another site: it says so itself, and no page can keep it from that. */
export function isCrossSite(request: Pick<GatewayRequest, 'header'>): boolean {
  return request.header('sec-fetch-site') === 'cross-site'
}
