import type { GatewayReply } from '../platform/http.ts'

/** Takes an answer that nobody reads, to its end. */
export function drained({ body }: GatewayReply): Promise<void> {
  return new Promise(resolve => {
    if (body === null || body instanceof Uint8Array) resolve()
    else body.pipe({ write: () => true, end: resolve, fail: () => resolve() })
  })
}
