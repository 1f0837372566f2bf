import { AdminError } from '../admin/admin-error.ts'
import { authenticate } from '../admin/authenticate.ts'
import { mayDo } from '../admin/caller.ts'
import type { Gateway } from '../gateway/gateway.ts'
import { newRequestId } from '../gateway/request-id.ts'
import { utf8 } from '../platform/byte-search.ts'
import { sha256 } from '../platform/digest.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import { EXPOSITION_TYPE, expositionOf } from '../telemetry/exposition.ts'
import { together } from '../telemetry/registry.ts'
import { otherFamilies } from './other-processes.ts'

/** `GET /metrics`, to whoever shows that it may be read. Never rejects. */
export async function metricsPage(request: GatewayRequest, gateway: Gateway): Promise<GatewayReply> {
  try {
    return await page(request, gateway)
  } catch (thrown) {
    if (thrown instanceof AdminError) return refusal(thrown.status, thrown.message)
    gateway.log({ level: 'error', message: 'Metrics could not be told.' })
    return refusal(500, 'The gateway failed at this.')
  }
}

async function page(request: GatewayRequest, gateway: Gateway): Promise<GatewayReply> {
  const { method } = request
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, '/metrics takes GET, HEAD.', { allow: 'GET, HEAD' })
  if (!(await mayRead(request, gateway)))
    return refusal(401, `Metrics are not open to everybody. ${remedy(gateway)}`, {
      'www-authenticate': 'Bearer realm="headgate metrics"',
    })
  if (gateway.telemetry?.perCall)
    return refusal(
      501,
      'Each isolate or function sees a part of the calls only: export with observability.otlp, or on Workers with observability.analyticsEngine.',
    )
  const own = (await gateway.telemetry?.families()) ?? []
  const families = together([own, ...(await otherFamilies())])
  return {
    status: 200,
    headers: { ...HEADERS, 'content-type': EXPOSITION_TYPE, 'x-request-id': newRequestId() },
    body: utf8(expositionOf(families)),
  }
}

/** Only digests are compared, so that time says nothing about the token. */
async function mayRead(request: GatewayRequest, gateway: Gateway): Promise<boolean> {
  const presented = /^bearer +(\S+)$/i.exec(request.header('authorization') ?? '')?.[1]
  if (presented === undefined) return false
  const token = gateway.telemetry?.metrics?.token
  const digest = sha256(presented)
  if (token !== undefined && digest === sha256(token)) return true
  if (gateway.adminKey !== undefined && digest === gateway.adminKey) return true
  if (!gateway.database) return false
  const { scope } = await authenticate(gateway, gateway.database, request)
  return mayDo(scope, 'read')
}

function remedy({ telemetry }: Gateway): string {
  const others = 'the admin key or an admin token'
  const own = telemetry?.metrics?.token === undefined ? others : `the token of observability.metrics, ${others}`
  return `Send ${own} as "authorization: Bearer …".`
}

const HEADERS = { 'cache-control': 'no-store' }

function refusal(status: number, message: string, headers: Record<string, string> = {}): GatewayReply {
  return {
    status,
    headers: { ...HEADERS, 'content-type': 'application/json', 'x-request-id': newRequestId(), ...headers },
    body: utf8(JSON.stringify({ error: { message } })),
  }
}
