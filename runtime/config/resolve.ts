import type { ResolvedAdmin } from './admin.ts'
import { explainBaseUrl, trimBaseUrl } from './base-url.ts'
import type { CompiledAwsRole, ResolvedAwsRole } from './bedrock.ts'
import { DEFAULT_CACHE } from './cache.ts'
import type {
  CompiledCredential,
  CompiledGateway,
  CompiledModel,
  CompiledTarget,
  CompiledUpstream,
} from './compiled.ts'
import type { SecretReference } from './env.ts'
import { explainHeaderValue } from './header-value.ts'
import type { CompiledGroup } from './keys.ts'
import { KINDS } from './kinds.ts'
import type { CompiledOtlp, ResolvedObservability, ResolvedOtlp } from './observability.ts'
import type {
  AbsentUpstream,
  ResolvedAlerts,
  ResolvedCache,
  ResolvedGateway,
  ResolvedKey,
  ResolvedUpstream,
  WeightedCredential,
} from './resolved.ts'
import { prune } from './route-tree.ts'
import { explainWebhook } from './webhook.ts'

/** Looks a variable up: in the process's environment or in a Worker's bindings. */
export type ReadVariable = (name: string) => string | undefined

/** SHA-256 of the text's UTF-8 in lower-case hex. */
export type Sha256 = (text: string) => string

/**
 * Reads every value that the gateway refers to. White space around a value is not part of it; an empty one counts as
 * not set. Throws one Error that lists all required variables that are missing and all addresses that are none.
 */
export function resolveGateway(gateway: CompiledGateway, read: ReadVariable, sha256: Sha256): ResolvedGateway {
  const reader = new Reader(read)
  const upstreams = emptyMap<ResolvedUpstream>()
  const absent: AbsentUpstream[] = []
  for (const upstream of Object.values(gateway.upstreams)) {
    const resolved = resolveUpstream(upstream, reader)
    if ('variables' in resolved) absent.push(resolved)
    else upstreams[upstream.id] = resolved
  }
  const keys = resolveKeys(gateway, reader, sha256)
  const admin = resolveAdmin(gateway, reader)
  const alerts = resolveAlerts(gateway, reader)
  const cache = resolveCache(gateway, reader)
  const observability = resolveObservability(gateway, reader)
  reader.assertNoFaults()

  const declared = [...Object.values(gateway.models), ...gateway.patterns]
  const offered = (model: CompiledModel): CompiledModel | undefined => offeredPart(model, upstreams)
  const models = emptyMap<CompiledModel>()
  for (const model of Object.values(gateway.models).map(offered)) if (model) models[model.name] = model
  return {
    revision: gateway.revision,
    upstreams,
    models,
    patterns: gateway.patterns.map(offered).filter(model => model !== undefined),
    keys,
    keysDeclared: gateway.keys.length > 0,
    groups: Object.assign(emptyMap<CompiledGroup>(), gateway.groups),
    ...(gateway.catalog && { catalog: gateway.catalog }),
    ...(alerts && { alerts }),
    ...(cache && { cache }),
    ...(admin && { admin }),
    ...(observability && { observability }),
    server: gateway.server,
    absent: { upstreams: absent, models: declared.filter(model => !offered(model)) },
  }
}

function resolveUpstream(upstream: CompiledUpstream, reader: Reader): ResolvedUpstream | AbsentUpstream {
  const { baseUrl: _, loginUrl: __, tokenUrl: ___, headers: ____, credentials: references, ...rest } = upstream
  const credentials = references.flatMap(reference => resolveCredential(reference, upstream, reader))
  if (credentials.length === 0 && references.length > 0 && references.every(isOptional)) {
    return { id: upstream.id, variables: references.flatMap(lacking(reader)) }
  }
  const baseUrl = resolveBaseUrl(upstream, reader)
  const loginUrl = resolveAddress(upstream, 'loginUrl', upstream.loginUrl, reader)
  const tokenUrl = resolveAddress(upstream, 'tokenUrl', upstream.tokenUrl, reader)
  // Vertex AI has an address by its location, Amazon Bedrock by its region, Copilot by its login.
  const located = upstream.vertex ?? upstream.bedrock ?? loginUrl
  if (baseUrl === undefined && typeof upstream.baseUrl === 'object' && !located) {
    return { id: upstream.id, variables: [upstream.baseUrl.env] }
  }
  const addresses = {
    ...(baseUrl !== undefined && { baseUrl }),
    ...(loginUrl !== undefined && { loginUrl }),
    ...(tokenUrl !== undefined && { tokenUrl }),
  }
  return { settings: { ...rest, ...addresses, headers: resolveHeaders(upstream, reader) }, credentials }
}

/** Whether nobody minds if it is not set: its key is optional, or the role of what the machine has. */
function isOptional({ key, role }: CompiledCredential): boolean | undefined {
  return key?.optional ?? (typeof role?.arn === 'object' && role.arn.optional)
}

/** All of it, or nothing: an access key without its id signs nothing. */
function resolveCredential(
  { id, key, accessKey, ambient, role: assumed, weight }: CompiledCredential,
  upstream: CompiledUpstream,
  reader: Reader,
): WeightedCredential[] {
  const place = `upstreams.${upstream.id}.credentials`
  const role = assumed && resolveRole(assumed, place, reader)
  if (assumed && !role) return []
  if (ambient) return [{ id, value: '', weight, ambient, ...(role && { role }) }]
  const value = key && reader.value(key, place)
  if (!accessKey) {
    if (value === undefined) return []
    // What Google Cloud made is JSON, and is never sent itself.
    if (key && upstream.kind !== 'vertex') reader.sendable(value, key, place)
    return [{ id, value, weight }]
  }
  const accessKeyId = reader.value(accessKey.id, place)
  const sessionToken = accessKey.sessionToken && reader.value(accessKey.sessionToken, place)
  if (value === undefined || accessKeyId === undefined) return []
  const named = { id: accessKeyId, ...(sessionToken !== undefined && { sessionToken }) }
  return [{ id, value, weight, accessKey: named, ...(role && { role }) }]
}

/** Undefined where its ARN is not set; an external id that is optional and not set is none. */
function resolveRole(
  { arn, externalId, ...rest }: CompiledAwsRole,
  place: string,
  reader: Reader,
): ResolvedAwsRole | undefined {
  const read = (value: string | SecretReference, field: string): string | undefined =>
    typeof value === 'string' ? value : reader.value(value, `${place}.role.${field}`)
  const name = read(arn, 'arn')
  const proof = externalId && read(externalId, 'externalId')
  return name === undefined ? undefined : { ...rest, arn: name, ...(proof !== undefined && { externalId: proof }) }
}

/** The variables without which a credential is none. */
const lacking =
  (reader: Reader) =>
  ({ key, accessKey, role }: CompiledCredential): string[] =>
    [key, accessKey?.id, typeof role?.arn === 'object' ? role.arn : undefined].flatMap(part =>
      part && reader.lacks(part) ? [part.env] : [],
    )

function resolveBaseUrl(upstream: CompiledUpstream, reader: Reader): string | undefined {
  return resolveAddress(upstream, upstream.kind === 'azure' ? 'endpoint' : 'baseUrl', upstream.baseUrl, reader)
}

/** An optional address that is not set falls back to the kind's own. */
function resolveAddress(
  { id, kind }: CompiledUpstream,
  field: 'baseUrl' | 'endpoint' | 'loginUrl' | 'tokenUrl',
  address: string | SecretReference | undefined,
  reader: Reader,
): string | undefined {
  if (typeof address !== 'object') return address
  const value = reader.value(address, `upstreams.${id}.${field}`)
  if (value === undefined) {
    if (field === 'tokenUrl') return undefined
    return field === 'loginUrl' ? KINDS[kind].loginUrl : KINDS[kind].baseUrl
  }
  const fault = explainBaseUrl(value)
  if (fault !== undefined) reader.fault(`${address.env} (upstreams.${id}.${field}): ${fault.message}`)
  return trimBaseUrl(value)
}

function resolveHeaders({ id, headers }: CompiledUpstream, reader: Reader): Record<string, string> {
  const resolved: Record<string, string> = {}
  for (const [name, header] of Object.entries(headers)) {
    const value = typeof header === 'string' ? header : reader.value(header, `upstreams.${id}.headers['${name}']`)
    if (value === undefined) continue
    if (typeof header === 'object') reader.sendable(value, header, `upstreams.${id}.headers['${name}']`)
    resolved[name] = value
  }
  return resolved
}

function resolveKeys(gateway: CompiledGateway, reader: Reader, sha256: Sha256): ResolvedKey[] {
  return gateway.keys.flatMap(key => {
    if ('sha256' in key) return [key]
    const { env, optional, ...rest } = key
    const value = reader.value(key, `keys.${key.id}`)
    return value === undefined ? [] : [{ ...rest, sha256: sha256(value) }]
  })
}

/** An identity provider of which something optional is not set is left out. */
function resolveAdmin({ admin }: CompiledGateway, reader: Reader): ResolvedAdmin | undefined {
  if (!admin?.oidc) return undefined
  const { url, issuer, clientId, clientSecret, ...rest } = admin.oidc
  const read = (value: string | SecretReference, field: string): string | undefined =>
    typeof value === 'string' ? value : reader.value(value, `admin.${field}`)
  const oidc = {
    ...rest,
    url: trimBaseUrl(read(url, 'url') ?? ''),
    issuer: trimBaseUrl(read(issuer, 'oidc.issuer') ?? ''),
    clientId: read(clientId, 'oidc.clientId') ?? '',
    clientSecret: read(clientSecret, 'oidc.clientSecret') ?? '',
  }
  const complete = oidc.url !== '' && oidc.issuer !== '' && oidc.clientId !== '' && oidc.clientSecret !== ''
  return complete ? { oidc } : {}
}

/** Nobody is told where an optional address is not set. */
function resolveAlerts({ alerts }: CompiledGateway, reader: Reader): ResolvedAlerts | undefined {
  if (!alerts) return undefined
  const { webhook, secret } = alerts
  const url = typeof webhook === 'string' ? webhook : reader.value(webhook, 'alerts.webhook')
  const key = secret && reader.value(secret, 'alerts.secret')
  if (url === undefined) return undefined
  const fault = explainWebhook(url)
  if (fault && typeof webhook === 'object') reader.fault(`${webhook.env} (alerts.webhook): ${fault.message}`)
  return { webhook: url, ...(key !== undefined && { secret: key }) }
}

/** A token that is not set is none; a collector whose optional address is not set gets nothing. */
function resolveObservability({ observability }: CompiledGateway, reader: Reader): ResolvedObservability | undefined {
  if (!observability) return undefined
  const { metrics, otlp, ...rest } = observability
  const token = metrics?.token && reader.value(metrics.token, 'observability.metrics.token')
  // It could be guessed.
  if (token !== undefined && token.length < 16)
    reader.fault(`${metrics?.token?.env} (observability.metrics.token) is too short: it takes 16 characters or more.`)
  const exported = otlp && resolveOtlp(otlp, reader)
  return {
    ...rest,
    ...(metrics && { metrics: { labels: metrics.labels, ...(token !== undefined && { token }) } }),
    ...(exported && { otlp: exported }),
  }
}

function resolveOtlp({ endpoint, headers, ...rest }: CompiledOtlp, reader: Reader): ResolvedOtlp | undefined {
  const url = typeof endpoint === 'object' ? reader.value(endpoint, 'observability.otlp.endpoint') : endpoint
  if (typeof endpoint === 'object') {
    if (url === undefined) return undefined
    const fault = explainWebhook(url)
    if (fault) reader.fault(`${endpoint.env} (observability.otlp.endpoint): ${fault.message}`)
  }
  const resolved: Record<string, string> = {}
  for (const [name, header] of Object.entries(headers)) {
    const place = `observability.otlp.headers['${name}']`
    const value = typeof header === 'string' ? header : reader.value(header, place)
    if (value !== undefined) resolved[name] = value
  }
  return { ...rest, ...(url !== undefined && { endpoint: trimBaseUrl(url) }), headers: resolved }
}

/** A Redis whose optional address is not set is the memory of each process. */
function resolveCache({ cache }: CompiledGateway, reader: Reader): ResolvedCache | undefined {
  if (!cache) return undefined
  const { store } = cache
  if (typeof store !== 'object' || 'kv' in store) return { ...cache, store }
  const redis = reader.value(store.redis, 'cache.store.redis')
  return redis === undefined ? { ...DEFAULT_CACHE, store: 'memory' } : { ...cache, store: { redis } }
}

/** The model without the targets at absent upstreams; undefined where none is left. */
function offeredPart(model: CompiledModel, upstreams: Record<string, ResolvedUpstream>): CompiledModel | undefined {
  const isThere = ({ upstream }: CompiledTarget): boolean => upstreams[upstream] !== undefined
  const route = prune(model.route, isThere)
  return route && { ...model, route, targets: model.targets.filter(isThere), mirrors: model.mirrors.filter(isThere) }
}

function emptyMap<T>(): Record<string, T> {
  return Object.create(null)
}

/** Reads values and collects what is missing, so that one start tells everything. */
class Reader {
  readonly #read: ReadVariable
  readonly #missing = new Map<string, string[]>()
  readonly #faults: string[] = []

  constructor(read: ReadVariable) {
    this.#read = read
  }

  value(reference: SecretReference, usedBy: string): string | undefined {
    const value = this.#read(reference.env)?.trim()
    if (value) return value
    if (reference.optional !== true) {
      this.#missing.set(reference.env, [...(this.#missing.get(reference.env) ?? []), usedBy])
    }
    return undefined
  }

  lacks({ env }: SecretReference): boolean {
    return !this.#read(env)?.trim()
  }

  /** Notes what no header can carry: each call would fail with it. */
  sendable(value: string, { env }: SecretReference, usedBy: string): void {
    const fault = explainHeaderValue(value)
    if (fault !== undefined) this.fault(`${env} (${usedBy}): ${fault}`)
  }

  fault(message: string): void {
    this.#faults.push(message)
  }

  assertNoFaults(): void {
    const missing = [...this.#missing].map(([name, users]) => `${name} is not set (${users.join(', ')})`)
    const all = [...missing, ...this.#faults]
    if (all.length > 0) throw new Error(`The gateway cannot start:\n${all.map(line => `  ${line}`).join('\n')}`)
  }
}
