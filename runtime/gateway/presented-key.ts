import type { GatewayRequest } from '../platform/http.ts'

/** Where the gateway's own key may come, and has to where the usual places hold the client's key of a provider. */
export const GATEWAY_KEY_HEADER = 'x-headgate-key'

/** The usual places of a key, as messages name them. */
export const USUAL_PLACES = '"Authorization: Bearer", "x-api-key", "x-goog-api-key" or "api-key"'

/** The key in the place where clients of the protocols send theirs. */
export function usualKey(request: GatewayRequest): string | undefined {
  const authorization = request.header('authorization')
  if (authorization !== undefined && /^bearer /i.test(authorization)) return authorization.slice(7).trim()
  return (
    request.header('x-api-key') ??
    request.header('x-goog-api-key') ??
    request.header('api-key') ??
    queryParameter(request.query, 'key')
  )
}

function queryParameter(query: string, name: string): string | undefined {
  if (query === '') return undefined
  return new URLSearchParams(query).get(name) ?? undefined
}
