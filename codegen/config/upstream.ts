import { trimBaseUrl } from '../../runtime/config/base-url.ts'
import type { CompiledCredential, CompiledUpstream } from '../../runtime/config/compiled.ts'
import { isReference, type SecretReference } from '../../runtime/config/env.ts'
import type {
  AzureUpstream,
  BedrockUpstream,
  Credentials,
  UpstreamConfig,
  UpstreamTimeouts,
  VertexUpstream,
} from '../../runtime/config/gateway-config.ts'
import { DEFAULT_TIMEOUTS, KINDS } from '../../runtime/config/kinds.ts'
import { compileLimits } from '../../runtime/limits/compile-limits.ts'
import { compileAccessKey, compileAmbient, compileBedrock } from './bedrock.ts'
import { compileReference } from './secret-reference.ts'
import { toMilliseconds } from './units.ts'

/** An upstream with the defaults of its kind. */
export function compileUpstream(id: string, upstream: UpstreamConfig): CompiledUpstream {
  const defaults = KINDS[upstream.kind]
  const remote = upstream.kind === 'demo' ? undefined : upstream
  const credentials = ('credentials' in upstream ? upstream.credentials : undefined) ?? []
  const baseUrl = compileBaseUrl(addressOf(upstream)) ?? defaults.baseUrl
  return {
    id,
    kind: upstream.kind,
    ...(baseUrl !== undefined && { baseUrl }),
    protocols: [...(upstream.protocols ?? defaults.speaks)],
    headers: compileHeaders(remote?.headers ?? {}),
    auth: ('auth' in upstream ? upstream.auth : undefined) ?? defaults.auth,
    credentials: compileCredentials(id, credentials),
    ...(credentials === 'client' && { clientCredentials: true }),
    models: [...(upstream.models ?? [])],
    timeouts: compileTimeouts(upstream.timeouts ?? {}),
    free: upstream.free ?? false,
    ...limitsOf(upstream),
    ...('thinkTags' in upstream && upstream.thinkTags && { thinkTags: true }),
    ...compileLogin(upstream),
    ...compileTokenUrl(upstream),
    ...(upstream.kind === 'azure' && { azure: compileAzure(upstream) }),
    ...(upstream.kind === 'vertex' && { vertex: compileVertex(upstream) }),
    ...(upstream.kind === 'bedrock' && { bedrock: compileBedrock(upstream) }),
  }
}

function limitsOf({ limits, budget }: UpstreamConfig): Pick<CompiledUpstream, 'limits'> {
  const compiled = compileLimits(limits, budget)
  return compiled ? { limits: compiled } : {}
}

function addressOf(upstream: UpstreamConfig): string | SecretReference | undefined {
  if (upstream.kind === 'azure') return upstream.endpoint
  return upstream.kind === 'demo' ? undefined : upstream.baseUrl
}

function compileLogin(upstream: UpstreamConfig): Pick<CompiledUpstream, 'loginUrl'> {
  const loginUrl = ('loginUrl' in upstream ? upstream.loginUrl : undefined) ?? KINDS[upstream.kind].loginUrl
  const compiled = compileBaseUrl(loginUrl)
  return compiled === undefined ? {} : { loginUrl: compiled }
}

function compileTokenUrl(upstream: UpstreamConfig): Pick<CompiledUpstream, 'tokenUrl'> {
  const compiled = compileBaseUrl('tokenUrl' in upstream ? upstream.tokenUrl : undefined)
  return compiled === undefined ? {} : { tokenUrl: compiled }
}

function compileAzure({ apiVersion, deployments }: AzureUpstream): NonNullable<CompiledUpstream['azure']> {
  return { ...(apiVersion !== undefined && { apiVersion }), deployments: { ...deployments } }
}

function compileVertex({ project, location }: VertexUpstream): NonNullable<CompiledUpstream['vertex']> {
  return { ...(project !== undefined && { project }), location: location ?? 'global' }
}

function compileBaseUrl(baseUrl: string | SecretReference | undefined): string | SecretReference | undefined {
  return typeof baseUrl === 'string' ? trimBaseUrl(baseUrl) : baseUrl && compileReference(baseUrl)
}

function compileHeaders(headers: Readonly<Record<string, string | SecretReference>>): CompiledUpstream['headers'] {
  const lower = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    typeof value === 'string' ? value : compileReference(value),
  ])
  return Object.fromEntries(lower)
}

function compileCredentials(
  id: string,
  credentials: Credentials | BedrockUpstream['credentials'] | VertexUpstream['credentials'],
): CompiledCredential[] {
  if (credentials === 'client') return []
  if (credentials === 'ambient') return [{ id: `${id}#1`, ambient: {}, weight: 1 }]
  const list =
    isReference(credentials) || 'accessKeyId' in credentials || 'ambient' in credentials ? [credentials] : credentials
  return list.map((credential, index) => {
    const weighted = isReference(credential) ? { key: credential } : credential
    const { weight = 1 } = weighted
    const named = { id: `${id}#${index + 1}` }
    if ('accessKeyId' in weighted) return { ...named, ...compileAccessKey(weighted), weight }
    if ('ambient' in weighted) return { ...named, ...compileAmbient(weighted), weight }
    return { ...named, key: compileReference(weighted.key), weight }
  })
}

function compileTimeouts(timeouts: UpstreamTimeouts): CompiledUpstream['timeouts'] {
  return {
    connect: toMilliseconds(timeouts.connect ?? DEFAULT_TIMEOUTS.connect),
    firstByte: toMilliseconds(timeouts.firstByte ?? DEFAULT_TIMEOUTS.firstByte),
    idle: toMilliseconds(timeouts.idle ?? DEFAULT_TIMEOUTS.idle),
  }
}
