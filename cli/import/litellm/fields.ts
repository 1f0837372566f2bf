import type { UpstreamKindName } from '../../../runtime/config/kinds.ts'
import { seconds } from '../decimals.ts'
import { type DraftMap, type DraftValue, Reference, slug } from '../draft.ts'
import { headersOf } from '../headers.ts'
import type { Importing } from '../importing.ts'
import { nameOfHost, type Provider } from '../providers.ts'
import { isPlaceholder, variableName } from '../secrets.ts'
import type { SourceNode } from '../source.ts'

/** An upstream as a deployment needs it. */
export interface Fields {
  id: string
  kind: UpstreamKindName
  fields: Record<string, DraftValue | undefined>
  comments: string[]
}

export function fieldsOf(importing: Importing, provider: Provider, params: SourceNode, get: Get): Fields {
  const comments: string[] = []
  const base = get('api_base') ?? get('base_url')
  const fields: Record<string, DraftValue | undefined> = {}
  const result = { id: provider.id, kind: provider.kind, fields, comments }
  if (provider.kind === 'azure') readAzure(importing, provider, result, base, get)
  else if (provider.kind === 'bedrock') readBedrock(importing, result, get)
  else if (provider.kind === 'vertex') readVertex(importing, result, get)
  else if (provider.kind === 'copilot' || provider.kind === 'codex')
    result.comments.push(`Log in once: headgate login ${provider.id}`)
  else readPlain(importing, provider, result, base, get)
  const headers = allHeaders(importing, params, result.id)
  if (Object.keys(headers).length > 0) fields.headers = headers
  const timeout = timeoutsOf(importing, params)
  if (timeout) fields.timeouts = timeout
  return result
}

type Get = (field: string) => SourceNode | undefined

function readPlain(
  importing: Importing,
  provider: Provider,
  result: Fields,
  base: SourceNode | undefined,
  get: Get,
): void {
  const address = base && addressOf(importing, base, provider, result)
  const own = address === undefined || isOwnAddress(provider, address)
  if (!own && provider.kind === 'openai') {
    // LiteLLM's `openai/` with an address means any server that speaks Chat Completions.
    result.kind = 'openai-compatible'
    result.id = typeof address === 'string' ? slug(nameOfHost(address, 'local'), 'local') : 'compatible'
  }
  if (!own) result.fields.baseUrl = address
  else if (provider.baseUrl !== undefined) result.fields.baseUrl = provider.baseUrl
  if (result.kind === 'openai-compatible' && result.fields.baseUrl === undefined)
    result.fields.baseUrl = importing.secrets.missing(variableName(result.id, 'base', 'url'))
  const keyless = result.kind === 'openai-compatible' || ['ollama', 'vllm', 'lmstudio'].includes(result.kind)
  const credentials = credentialsOf(
    importing,
    get('api_key'),
    own ? (provider.key ?? 'API_KEY') : variableName(result.id, 'api', 'key'),
    keyless,
  )
  if (credentials) result.fields.credentials = credentials
}

function isOwnAddress(provider: Provider, address: DraftValue): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return false
  const own: Record<string, string> = {
    openai: 'api.openai.com',
    anthropic: 'api.anthropic.com',
    gemini: 'generativelanguage.googleapis.com',
  }
  return new URL(address).hostname === own[provider.kind]
}

/** An address as our kinds take it: with its version, without an operation's path. */
function addressOf(importing: Importing, node: SourceNode, provider: Provider, result: Fields): DraftValue | undefined {
  const address = importing.address(node, variableName(provider.id, 'base', 'url'), text => {
    const trimmed = text.replace(/\/(chat\/completions|completions|messages|embeddings|responses)$/, '')
    if (APPENDS_V1.has(provider.id)) return trimmed.endsWith('/v1') ? trimmed : `${trimmed}/v1`
    return provider.kind === 'ollama' ? trimmed.replace(/\/(v1|api)$/, '') : trimmed
  })
  if (address instanceof Reference && APPENDS_V1.has(provider.id))
    result.comments.push(`${address.name} has to end with /v1, which LiteLLM appends by itself.`)
  return address
}

/** Where LiteLLM puts the version behind the address that it is given. */
const APPENDS_V1 = new Set(['anthropic', 'huggingface'])

/** The key, or the variable that LiteLLM would read by itself. */
function credentialsOf(
  importing: Importing,
  node: SourceNode | undefined,
  usual: string,
  keyless: boolean,
): Reference | undefined {
  if (!node) return keyless ? undefined : importing.secrets.missing(usual)
  if (node.kind === 'text' && isPlaceholder(node.value as string)) {
    node.use()
    return keyless ? undefined : importing.secrets.missing(usual)
  }
  return importing.secret(node, usual)
}

function readAzure(
  importing: Importing,
  provider: Provider,
  result: Fields,
  base: SourceNode | undefined,
  get: Get,
): void {
  const { fields, comments } = result
  const originOf = (text: string): string => (URL.canParse(text) ? new URL(text).origin : text)
  const endpoint = base
    ? importing.address(base, 'AZURE_API_BASE', originOf)
    : importing.secrets.missing('AZURE_API_BASE')
  fields.endpoint = endpoint
  if (typeof endpoint === 'string') {
    result.id = slug(new URL(endpoint).hostname.split('.')[0]!, provider.id)
    if (/\/anthropic(\/|$)/.test(String(base?.value))) fields.protocols = ['anthropic-messages']
  }
  const version = get('api_version')
  if (version) {
    if (importing.isReference(version)) {
      importing.report.differently(
        version,
        'A version cannot come from the environment: the v1 API is called, which has none.',
      )
    } else {
      const named = importing.matching(version, /^[A-Za-z0-9-]+$/, 'version')
      if (named !== undefined && !['v1', 'latest', 'preview'].includes(named)) fields.apiVersion = named
    }
  }
  const token = get('azure_ad_token')
  if (token) {
    fields.credentials = importing.secret(token, 'AZURE_AD_TOKEN')
    fields.auth = 'bearer'
    comments.push('A token of Entra ID ends after an hour or so, and the gateway does not renew it: take an API key.')
  } else fields.credentials = credentialsOf(importing, get('api_key'), provider.key ?? 'AZURE_API_KEY', false)
  for (const field of ['tenant_id', 'client_id', 'client_secret', 'azure_username', 'azure_password', 'azure_scope']) {
    const node = get(field)
    if (node) importing.report.not(node, 'The gateway gets no tokens of Entra ID: give the resource’s API key.')
  }
}

function readBedrock(importing: Importing, result: Fields, get: Get): void {
  const { fields, comments } = result
  const bearer = get('api_key')
  if (bearer) fields.credentials = importing.secret(bearer, 'AWS_BEARER_TOKEN_BEDROCK')
  else fields.credentials = awsCredentials(importing, get)
  const region = get('aws_region_name')
  const named = region && importing.matching(region, /^[a-z]{2}(-[a-z]+)+-\d+$/, 'region')
  fields.region = named ?? 'us-west-2'
  if (named === undefined)
    comments.push('DECIDE: the region. LiteLLM reads it from the environment, or takes us-west-2.')
  const guardrail = get('guardrailConfig')?.map()
  const [id, version] = [guardrail?.get('guardrailIdentifier'), guardrail?.get('guardrailVersion')]
  if (id && version) {
    const trace = guardrail?.get('trace')
    fields.guardrail = { id: id.text(), version: version.text(), ...(trace && { trace: trace.text() }) }
    importing.report.carriedInParts(guardrail!, 'guardrail')
  }
}

/** An access key, or what the machine has; and the role that either takes on. */
function awsCredentials(importing: Importing, get: Get): DraftValue {
  const arn = get('aws_role_name')
  const session = get('aws_session_name')
  const external = get('aws_external_id')
  const name = session && importing.matching(session, /^[\w+=,.@-]{2,64}$/, 'name of a session')
  const isArn = arn && (importing.isReference(arn) || /^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(String(arn.value)))
  if (arn && !isArn) importing.report.not(arn, 'This is no ARN of a role.')
  const role: DraftMap | undefined = isArn
    ? {
        arn: importing.textOrReference(arn, 'AWS_ROLE_ARN'),
        ...(external && { externalId: importing.secret(external, 'AWS_EXTERNAL_ID') }),
        ...(name !== undefined && { sessionName: name }),
      }
    : undefined
  for (const field of ['aws_web_identity_token', 'aws_sts_endpoint']) {
    const node = get(field)
    if (node)
      importing.report.not(node, 'What the machine has is looked for as the SDKs of AWS do, by their variables.')
  }
  const key = get('aws_access_key_id')
  const secret = get('aws_secret_access_key')
  const token = get('aws_session_token')
  if (key && secret) {
    return {
      accessKeyId: importing.secret(key, 'AWS_ACCESS_KEY_ID'),
      secretAccessKey: importing.secret(secret, 'AWS_SECRET_ACCESS_KEY'),
      ...(token && { sessionToken: importing.secret(token, 'AWS_SESSION_TOKEN') }),
      ...(role && { role }),
    }
  }
  const profile = get('aws_profile_name')
  if (!role && !profile) return 'ambient'
  return { ambient: true, ...(profile && { profile: profile.text() }), ...(role && { role }) }
}

function readVertex(importing: Importing, result: Fields, get: Get): void {
  const { fields, comments } = result
  const credentials = get('vertex_credentials')
  const literal = credentials?.kind === 'text' && !importing.isReference(credentials)
  const isPath = literal && !String(credentials.value).trim().startsWith('{')
  if (!credentials) fields.credentials = 'ambient'
  else {
    const reference = isPath
      ? importing.secrets.missing('VERTEX_SERVICE_ACCOUNT')
      : importing.secret(credentials, 'VERTEX_SERVICE_ACCOUNT')
    fields.credentials = reference
    importing.report.differently(
      credentials,
      `${reference.name} holds the JSON of the credential itself, not a path to it.`,
    )
  }
  for (const [field, ours] of [
    ['vertex_project', 'project'],
    ['vertex_location', 'location'],
  ] as const) {
    const node = get(field)
    if (!node) continue
    if (importing.isReference(node)) {
      importing.report.differently(
        node,
        ours === 'project'
          ? 'It is that of the credential.'
          : 'A location cannot come from the environment: `global` is called.',
      )
      if (ours === 'location') comments.push('DECIDE: the location. LiteLLM reads it from the environment.')
    } else if (ours === 'project') fields.project = node.text()
    else fields.location = importing.matching(node, /^[a-z0-9-]+$/, 'location')
  }
}

function allHeaders(importing: Importing, params: SourceNode, id: string): Record<string, DraftValue> {
  const organization = params.get('organization')
  const own: Record<string, DraftValue> =
    organization?.kind === 'text'
      ? { 'openai-organization': importing.textOrReference(organization, 'OPENAI_ORGANIZATION') }
      : {}
  return { ...own, ...headersOf(importing, params.get('extra_headers'), id) }
}

function timeoutsOf(importing: Importing, params: SourceNode): DraftMap | undefined {
  const whole = params.get('timeout')
  const stream = params.get('stream_timeout')
  const one = whole ?? stream
  if (!one || importing.isReference(one)) return undefined
  const firstByte = seconds(one.number())
  importing.report.differently(
    one,
    'It is the time until an answer begins (timeouts.firstByte); what comes then may take as long as it flows.',
  )
  if (whole && stream) importing.report.not(stream, 'Streams and other answers have one time to begin.')
  return { firstByte }
}
