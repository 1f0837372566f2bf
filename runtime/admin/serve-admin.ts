import { adminOperations } from '../../generated/admin/operations.ts'
import { GatewayError } from '../canonical/error.ts'
import { firstFault } from '../gateway/fault.ts'
import { runningGateway } from '../gateway/gateway.ts'
import { newRequestId } from '../gateway/request-id.ts'
import { unforeseen } from '../gateway/unforeseen.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import { isCrossSite } from '../platform/cross-site.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import type { ValidationFault, Validator } from '../protocols/operation.ts'
import { audited } from '../state/audit-log.ts'
import type { SqlDatabase } from '../state/database.ts'
import { AdminError } from './admin-error.ts'
import { ADMIN_KEY_VARIABLE } from './admin-key.ts'
import { authenticate } from './authenticate.ts'
import { type Caller, mayDo } from './caller.ts'
import { type AdminContext, Reply } from './context.ts'
import { handlers } from './handlers.ts'
import type { AdminOperation } from './operation.ts'
import { redact } from './redact.ts'

/** Bytes of the largest body, an import's. */
const BODY_LIMIT = 64 * 1024 * 1024

/** The answer to a request under `/admin/v1`. Never rejects. */
export async function serveAdmin(request: GatewayRequest): Promise<GatewayReply> {
  const gateway = runningGateway()
  const requestId = newRequestId()
  const headers = { 'x-request-id': requestId, 'x-headgate-revision': gateway.release, 'cache-control': 'no-store' }
  try {
    const { operation, params } = match(request)
    const { database } = gateway
    if (!database)
      throw new AdminError(503, 'no_database', 'The admin API needs a database, and this gateway has none.')
    const caller = await callerFor(operation, database, request)
    const query = operation.validateQuery ? queryOf(request, operation.validateQuery) : noQuery(request)
    const body = operation.validateBody ? await bodyOf(request, operation.validateBody) : undefined
    const context: AdminContext = { gateway, database, request, caller, headers: {} }
    const answer = (): Promise<GatewayReply> => handled(operation, { params, query, body }, context)
    const reply = isAct(operation)
      ? await audited(
          database,
          { actor: caller.actor, operation: operation.id, subject: subjectOf(params), detail: redact(body) },
          answer,
        )
      : await answer()
    return { ...reply, headers: { ...headers, ...reply.headers } }
  } catch (thrown) {
    return refusal(thrown, headers, message =>
      gateway.log({ level: 'error', message, requestId, path: request.path.slice(0, 200) }),
    )
  }
}

interface Match {
  operation: AdminOperation<(typeof adminOperations)[number]['id']>
  params: Record<string, string>
}

/** Each path once, as the pattern that it is, with its operations by method. */
const paths = new Map<string, { pattern: RegExp; operations: Map<string, Match['operation']> }>()
for (const operation of adminOperations) {
  const known = paths.get(operation.path)
  if (known) known.operations.set(operation.method, operation)
  else {
    const pattern = new RegExp(`^${operation.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
    paths.set(operation.path, { pattern, operations: new Map([[operation.method, operation]]) })
  }
}

/** A path without parameters comes before one whose parameter would take it. */
function match({ method, path }: GatewayRequest): Match {
  const direct = paths.get(path)
  const candidates = direct ? [direct] : paths.values()
  for (const { pattern, operations } of candidates) {
    const found = pattern.exec(path)
    if (!found) continue
    const operation = operations.get(method === 'HEAD' ? 'GET' : method)
    if (operation) return { operation, params: decoded(found.groups ?? {}) }
    const allow = [...operations.keys()].join(', ')
    throw new AdminError(405, 'method_not_allowed', `${path.slice(0, 200)} takes ${allow}.`, { headers: { allow } })
  }
  throw new AdminError(
    404,
    'not_found',
    `The admin API has no ${path.slice(0, 200)}. All that it has is in openapi.json.`,
  )
}

function decoded(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
  } catch {
    throw new AdminError(400, 'invalid_request', 'The path has a percent sign that encodes nothing.')
  }
}

async function callerFor({ scope }: AdminOperation, database: SqlDatabase, request: GatewayRequest): Promise<Caller> {
  const gateway = runningGateway()
  if (scope === 'none') {
    // Whoever is signed in by another site's page works for whom that page has chosen.
    if (request.method !== 'GET' && isCrossSite(request))
      throw new AdminError(403, 'cross_site', 'A page of another site signs nobody in.')
    return { actor: 'nobody', scope: 'none' }
  }
  const caller = await authenticate(gateway, database, request)
  if (caller.scope === 'none') {
    const remedy =
      gateway.adminKey === undefined
        ? `No admin key is set: start the gateway with ${ADMIN_KEY_VARIABLE}.`
        : `Send the admin key or an admin token as "authorization: Bearer …", or sign in.`
    throw new AdminError(401, 'unauthenticated', `The admin API is not open to everybody. ${remedy}`, {
      headers: { 'www-authenticate': 'Bearer realm="headgate admin"' },
    })
  }
  if (!mayDo(caller.scope, scope))
    throw new AdminError(403, 'forbidden', `This needs the scope "${scope}"; ${caller.actor} has "${caller.scope}".`)
  return caller
}

function queryOf(request: GatewayRequest, validate: Validator): unknown {
  const query = Object.fromEntries(new URLSearchParams(request.query))
  if (!validate(query)) throw invalid(validate.errors ?? [], query, 'The query')
  return query
}

function noQuery({ query }: GatewayRequest): object {
  if (query !== '') throw new AdminError(400, 'invalid_request', 'This takes no query.')
  return {}
}

async function bodyOf(request: GatewayRequest, validate: Validator): Promise<unknown> {
  const bytes = await request.body(BODY_LIMIT)
  let body: unknown
  try {
    body = JSON.parse(text(bytes))
  } catch {
    throw new AdminError(400, 'invalid_request', 'The body is no JSON.')
  }
  if (!validate(body)) throw invalid(validate.errors ?? [], body, 'The body')
  return body
}

function invalid(faults: readonly ValidationFault[], value: unknown, whole: string): AdminError {
  const unknown = faults.find(({ keyword }) => keyword === 'additionalProperties')
  const path = faults[0]?.instancePath
  const name = unknown && String(unknown.params.additionalProperty)
  const message = unknown
    ? `${whole} has "${name}"${unknown.instancePath === '' ? '' : ` at ${unknown.instancePath}`}, which is not known.`
    : firstFault(faults, value).message.replace(/^The body/, whole)
  return new AdminError(400, 'invalid_request', message, path === undefined ? {} : { path })
}

function isAct({ method, scope }: AdminOperation): boolean {
  return method !== 'GET' && scope !== 'none' && scope !== 'read'
}

function subjectOf(params: Record<string, string>): string {
  return Object.values(params).join(' ')
}

async function handled(
  { id, status }: Match['operation'],
  input: { params: Record<string, string>; query: unknown; body: unknown },
  context: AdminContext,
): Promise<GatewayReply> {
  // The validators of this very operation have seen the input, and the template of its path has made its parameters.
  const handle = handlers[id] as (input: unknown, context: AdminContext) => unknown
  const answer = await handle(input, context)
  if (answer instanceof Reply) return { ...answer.reply, headers: { ...context.headers, ...answer.reply.headers } }
  if (answer === undefined) return { status, headers: context.headers, body: null }
  const headers = { ...context.headers, 'content-type': 'application/json' }
  return { status, headers, body: utf8(JSON.stringify(answer)) }
}

function refusal(thrown: unknown, headers: Record<string, string>, log: (message: string) => void): GatewayReply {
  const { status, code, message, path, headers: own } = toAdminError(thrown, log)
  const body = { error: { code, message, ...(path !== undefined && path !== '' && { path }) } }
  return {
    status,
    headers: { ...headers, ...own, 'content-type': 'application/json' },
    body: utf8(JSON.stringify(body)),
  }
}

function toAdminError(thrown: unknown, log: (message: string) => void): AdminError {
  if (thrown instanceof AdminError) return thrown
  if (thrown instanceof GatewayError)
    return new AdminError(thrown.status, thrown.kind.replaceAll('-', '_'), thrown.message)
  log(`The admin API failed: ${unforeseen(thrown)}`)
  return new AdminError(500, 'internal', 'The gateway failed at this; its log says why.')
}
