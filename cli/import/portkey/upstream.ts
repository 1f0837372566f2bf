import { seconds } from '../decimals.ts'
import { type DraftMap, type DraftValue, slug } from '../draft.ts'
import type { Importing } from '../importing.ts'
import { nameOfHost, PROVIDERS, type Provider } from '../providers.ts'
import { isPlaceholder, mayNotBeShown, variableName } from '../secrets.ts'
import type { SourceNode } from '../source.ts'

/** Makes the upstream of a target, and gives the target for it; undefined where it names no provider, which is told. */
export function upstreamOf(importing: Importing, node: SourceNode, publicName: string): string | undefined {
  const { report } = importing
  const named = providerOf(importing, node)
  if (!named) {
    if (node.path.length > 0) report.not(node, 'It names neither a provider that is known nor a virtual key.')
    return undefined
  }
  const { provider, id, comments } = named
  const fields: Record<string, DraftValue | undefined> = { kind: provider.kind }
  const made = { id, fields, comments, provider }
  if (provider.kind === 'azure') readAzure(importing, node, made)
  else if (provider.kind === 'bedrock') readBedrock(importing, node, made)
  else if (provider.kind === 'vertex') readVertex(importing, node, made)
  else readPlain(importing, node, made)
  for (const [theirs, header] of [
    ['openai_organization', 'openai-organization'],
    ['openai_project', 'openai-project'],
  ] as const) {
    const value = node.get(theirs)
    if (value)
      fields.headers = {
        ...(fields.headers as DraftMap | undefined),
        [header]: importing.textOrReference(value, variableName(theirs)),
      }
  }
  const timeout = node.get('request_timeout')
  if (timeout && !node.get('targets')) {
    fields.timeouts = { firstByte: seconds(timeout.number() / 1000) }
    report.differently(timeout, 'timeouts.firstByte: until its answer begins.')
  }
  const upstream = importing.draft.placeUpstream(made.id, fields, comments)
  const model = modelOf(importing, node, provider, fields, publicName)
  report.carriedInParts(node, `${upstream}/${model}`)
  for (const inner of ['retry', 'cache']) {
    const own = node.path.length > 0 && node.get(inner)
    if (own)
      report.differently(
        own,
        `${inner === 'retry' ? 'attempts' : 'cache'} belongs to the name that clients ask for, not to one of its targets.`,
      )
  }
  return `${upstream}/${model}`
}

interface Made {
  id: string
  provider: Provider
  fields: Record<string, DraftValue | undefined>
  comments: string[]
}

/** By its provider, or by what the name of a virtual key or of an integration says. */
function providerOf(
  importing: Importing,
  node: SourceNode,
): { provider: Provider; id: string; comments: string[] } | undefined {
  const name = node.get('provider')
  const key = node.get('virtual_key')
  const text = name?.text()
  if (text !== undefined && !text.startsWith('@')) {
    const provider = PROVIDERS[text]
    if (provider && !isSubscription(provider)) return { provider, id: provider.id, comments: [] }
    if (!node.get('custom_host')) return undefined
    return { provider: PROVIDERS.openai_like!, id: slug(text, 'custom'), comments: [] }
  }
  const reference = name ?? key
  if (!reference) return undefined
  const id = nameOfKey(text?.slice(1) ?? key!.text())
  const guess = guessed(id)
  const comments = [
    guess
      ? `DECIDE: is this ${guess.kind}? Only Portkey knows what its key stands for.`
      : 'DECIDE: what provider is this? Only Portkey knows what its key stands for.',
  ]
  importing.report.differently(
    reference,
    `Its key is kept by Portkey: put the provider’s own into the environment. ${guess ? `Its name says that it is ${guess.kind}.` : 'Its name does not tell the provider.'}`,
  )
  return { provider: guess ?? PROVIDERS.openai_like!, id, comments }
}

/** Nobody has a key of those. */
function isSubscription({ kind }: Provider): boolean {
  return kind === 'codex' || kind === 'copilot'
}

/** A slug without the random end that Portkey gives some: nothing of a key is copied. */
function nameOfKey(text: string): string {
  const name = slug(text.replace(/-[0-9a-f]{6,}$/i, ''), 'portkey')
  return mayNotBeShown(text) || isPlaceholder(text) || !/^[a-z]/.test(name) ? 'portkey' : name
}

function guessed(id: string): Provider | undefined {
  const normal = id.replaceAll('_', '-')
  const words = Object.keys(PROVIDERS).sort((a, b) => b.length - a.length)
  const found = words.find(word => `-${normal}-`.includes(`-${word.replaceAll('_', '-')}-`))
  const other = normal.includes('open-ai')
    ? 'openai'
    : normal.includes('claude')
      ? 'anthropic'
      : normal.includes('vertex')
        ? 'vertex-ai'
        : undefined
  const provider = PROVIDERS[found ?? other ?? '']
  return provider && isSubscription(provider) ? undefined : provider
}

function readPlain(importing: Importing, node: SourceNode, made: Made): void {
  const { fields, provider } = made
  const host = node.get('custom_host')
  if (host) {
    const address = importing.address(host, variableName(made.id, 'base', 'url'), text => text)
    fields.baseUrl = address
    if (provider.kind === 'openai' || provider.kind === 'openai-compatible') {
      fields.kind = 'openai-compatible'
      if (typeof address === 'string' && made.id === provider.id) made.id = slug(nameOfHost(address, 'local'), 'local')
    }
    importing.report.carried(host, 'baseUrl')
  } else if (provider.kind === 'openai-compatible') {
    fields.baseUrl = provider.baseUrl ?? importing.secrets.missing(variableName(made.id, 'base', 'url'))
  }
  const keyless = fields.kind === 'openai-compatible' || ['ollama', 'vllm', 'lmstudio'].includes(provider.kind)
  const key = node.get('api_key')
  const usual =
    made.id === provider.id
      ? (provider.key ?? variableName(made.id, 'api', 'key'))
      : variableName(made.id, 'api', 'key')
  if (key && !(key.kind === 'text' && isPlaceholder(key.value as string)))
    fields.credentials = importing.secret(key, usual)
  else {
    key?.use()
    if (!(keyless && host)) fields.credentials = importing.secrets.missing(usual)
  }
}

function readAzure(importing: Importing, node: SourceNode, made: Made): void {
  const { fields } = made
  const resource = node.get('resource_name') ?? node.get('azure_resource_name')
  const name = resource && importing.textOrReference(resource, 'AZURE_RESOURCE')
  if (typeof name === 'string' && /^[A-Za-z0-9-]+$/.test(name)) {
    fields.endpoint = `https://${name}.openai.azure.com`
    if (made.id === made.provider.id) made.id = slug(name, 'azure')
  } else fields.endpoint = importing.secrets.missing(variableName(made.id, 'endpoint'))
  const key = node.get('api_key')
  fields.credentials = key
    ? importing.secret(key, variableName(made.id, 'api', 'key'))
    : importing.secrets.missing(variableName(made.id, 'api', 'key'))
  const version = node.get('api_version') ?? node.get('azure_api_version')
  if (version) fields.apiVersion = importing.matching(version, /^[A-Za-z0-9-]+$/, 'version')
}

function readBedrock(importing: Importing, node: SourceNode, { fields, comments }: Made): void {
  const [id, secret, session, region, bearer] = [
    'aws_access_key_id',
    'aws_secret_access_key',
    'aws_session_token',
    'aws_region',
    'api_key',
  ].map(field => node.get(field))
  fields.credentials = bearer
    ? importing.secret(bearer, 'AWS_BEARER_TOKEN_BEDROCK')
    : {
        accessKeyId: id ? importing.secret(id, 'AWS_ACCESS_KEY_ID') : importing.secrets.missing('AWS_ACCESS_KEY_ID'),
        secretAccessKey: secret
          ? importing.secret(secret, 'AWS_SECRET_ACCESS_KEY')
          : importing.secrets.missing('AWS_SECRET_ACCESS_KEY'),
        ...(session && { sessionToken: importing.secret(session, 'AWS_SESSION_TOKEN') }),
      }
  const named = region && importing.matching(region, /^[a-z]{2}(-[a-z]+)+-\d+$/, 'region')
  fields.region = named ?? 'us-east-1'
  if (named === undefined) comments.push('DECIDE: the region. Portkey keeps it with the key.')
}

function readVertex(importing: Importing, node: SourceNode, { fields, provider }: Made): void {
  const account = node.get('vertex_service_account_json')
  fields.credentials = account
    ? importing.secret(account, 'VERTEX_SERVICE_ACCOUNT')
    : importing.secrets.missing(provider.key!)
  const project = node.get('vertex_project_id')
  if (project && !importing.isReference(project)) fields.project = project.text()
  const region = node.get('vertex_region')
  if (region) fields.location = importing.matching(region, /^[a-z0-9-]+$/, 'location')
}

/** The upstream's id of the model: what the target overrides, or whatever the client asks for. */
function modelOf(
  importing: Importing,
  node: SourceNode,
  provider: Provider,
  fields: Record<string, DraftValue | undefined>,
  publicName: string,
): string {
  const params = node.get('override_params')?.map()
  const wanted = params?.get('model')
  for (const [name, value] of params?.members() ?? [])
    if (name !== 'model')
      importing.report.not(value, 'The gateway adds nothing to a request: clients send it themselves.')
  const deployment = node.get('deployment_id') ?? node.get('azure_deployment_name') ?? node.get('azure_deployment_id')
  const text = wanted?.text()
  if (provider.kind === 'azure' && deployment) {
    const id = deployment.text()
    if (text !== undefined && text !== id) {
      fields.deployments = { ...(fields.deployments as DraftMap | undefined), [text]: id }
      return text
    }
    return id
  }
  if (text !== undefined) return text.replace(/^@[^/]+\//, '')
  if (publicName.includes('*')) return '*'
  importing.report.differently(
    node.get('provider') ?? node.get('virtual_key') ?? node,
    'It names no model: the public name is taken for it.',
  )
  return publicName
}
