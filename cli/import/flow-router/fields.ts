import { KINDS } from '../../../runtime/config/kinds.ts'
import { type DraftValue, slug } from '../draft.ts'
import type { Importing } from '../importing.ts'
import { PROVIDERS } from '../providers.ts'
import { isPlaceholder, variableName } from '../secrets.ts'
import type { SourceNode } from '../source.ts'
import { addressOfType, type Service } from './service.ts'

interface Made {
  id: string
  type: string
  /** The variable in which its key is usually kept. */
  usual: string
  data: SourceNode | undefined
  fields: Record<string, DraftValue>
  comments: string[]
  modelOf(name: string): string
}

/** The fields of an upstream, from those of `data`, and how it calls models. */
export function makeFields(
  importing: Importing,
  node: SourceNode,
  data: SourceNode | undefined,
  service: Service,
  { id, type }: { id: string; type: string },
): Made {
  const known = Object.values(PROVIDERS).find(one => one.kind === service.kind && one.kind !== 'openai-compatible')
  const usual = (id === slug(type, '') ? known?.key : undefined) ?? variableName(id, 'api', 'key')
  const made: Made = { id, type, usual, data, fields: { kind: service.kind }, comments: [], modelOf: model => model }
  const read = READERS[service.kind]
  if (read) read(importing, made, node)
  else readPlain(importing, made, node, service)
  return made
}

type Read = (importing: Importing, made: Made, node: SourceNode) => void

const READERS: Partial<Record<Service['kind'], Read>> = {
  azure: readAzure,
  vertex: readVertex,
  copilot: readLogin,
  codex: readLogin,
}

/** An address as it is compared and written: without a slash at its end. */
export function addressOf(node: SourceNode): string {
  return node.kind === 'text' ? (node.value as string).trim().replace(/\/+$/, '') : ''
}

function readPlain(importing: Importing, made: Made, node: SourceNode, service: Service): void {
  const { data, fields, id, type } = made
  const known = KINDS[service.kind]
  const address = filled(data, 'baseUrl')
  if (address && service.kind === 'ollama') {
    const origin = importing.address(address, variableName(id, 'base', 'url'), text => text.replace(/\/(v1|api)$/, ''))
    if (origin !== known.baseUrl) fields.baseUrl = origin
  } else if (address && addressOf(address) !== known.baseUrl) {
    fields.baseUrl = importing.address(address, variableName(id, 'base', 'url'), text => text)
  } else if (service.kind === 'openai-compatible') {
    fields.baseUrl = addressOfType(type) ?? importing.secrets.missing(variableName(id, 'base', 'url'))
  }
  const keyless = known.keyless === true
  const credentials =
    node.get('authType')?.value === 'none'
      ? keyless
        ? undefined
        : importing.secrets.missing(made.usual)
      : keyOf(importing, made, keyless)
  if (credentials) fields.credentials = credentials
  if (service.kind === 'openai-compatible' && service.protocol !== 'openai-chat') fields.protocols = [service.protocol]
  // As Flow Router sends the key; a bearer to all others.
  if (service.protocol === 'anthropic-messages' && type === 'anthropic') fields.auth = 'x-api-key'
  if (service.protocol === 'gemini') fields.auth = 'x-goog-api-key'
  if (!credentials && isOnThisMachine(fields.baseUrl ?? known.baseUrl)) fields.free = true
  // Flow Router takes its own prefixes from the names of Claude's models.
  if (service.kind === 'anthropic' || service.protocol === 'anthropic-messages')
    made.modelOf = name => name.replace(/^(cc|anthropic|claude)\/(?=.)/, '')
}

function isOnThisMachine(address: DraftValue | undefined): boolean {
  return typeof address === 'string' && /^https?:\/\/(127\.|localhost[:/]|\[::1\])/.test(address)
}

/** A key in the file, or a variable for one that is not: hidden, encrypted, or never filled in. */
function keyOf(importing: Importing, made: Made, keyless: boolean): DraftValue | undefined {
  const key = made.data?.get('apiKey')
  const text = key?.kind === 'text' ? (key.value as string) : ''
  if (key && text !== '' && !isPlaceholder(text) && !isTemplate(key) && !/•|^enc:v\d+:/.test(text))
    return importing.secret(key, made.usual)
  key?.use()
  return keyless && (text === '' || isPlaceholder(text)) ? undefined : importing.secrets.missing(made.usual)
}

function readAzure(importing: Importing, made: Made): void {
  const { data, fields, id } = made
  const base = filled(data, 'baseUrl')
  fields.endpoint = base
    ? importing.address(base, variableName(id, 'endpoint'), text => (URL.canParse(text) ? new URL(text).origin : text))
    : importing.secrets.missing(variableName(id, 'endpoint'))
  fields.credentials = keyOf(importing, made, false)!
  const version = filled(data, 'apiVersion')
  const named = version && importing.matching(version, /^[A-Za-z0-9-]+$/, 'version')
  if (named !== undefined) fields.apiVersion = named
  const deployment = filled(data, 'deployment')
  const one = deployment && importing.matching(deployment, /^[^\s*]+$/, 'name of a deployment')
  if (one === undefined) return
  // Every model is this deployment; by their names it is known what they take and cost.
  const models = listedIn(data).filter(name => !name.includes('*') && name !== one)
  if (models.length > 0) fields.deployments = Object.fromEntries(models.map(model => [model, one]))
  made.modelOf = name => (models.includes(name) ? name : one)
  importing.report.carried(deployment!, 'the deployment of all its models')
}

function readVertex(importing: Importing, made: Made): void {
  const { data, fields } = made
  const key = data?.get('apiKey')
  const isJson = key?.kind === 'text' && (key.value as string).trim().startsWith('{')
  fields.credentials =
    key && isJson
      ? importing.secret(key, 'VERTEX_SERVICE_ACCOUNT')
      : importing.secrets.missing('VERTEX_SERVICE_ACCOUNT')
  if (key && !isJson)
    importing.report.differently(
      key,
      'A token ends after an hour: VERTEX_SERVICE_ACCOUNT holds the JSON of a service account.',
    )
  const project = filled(data, 'projectId')
  const named = project && importing.matching(project, /^[A-Za-z0-9.:-]+$/, 'project')
  if (named !== undefined) fields.project = named
  const location = filled(data, 'location')
  const host = /^https:\/\/([a-z0-9-]+)-aiplatform\./.exec(String(data?.get('baseUrl')?.value ?? ''))?.[1]
  fields.location = (location ? importing.matching(location, /^[a-z0-9-]+$/, 'location') : host) ?? 'us-central1'
  const model = filled(data, 'publisherModel')
  const one = model && importing.matching(model, /^[^\s*]+$/, 'name of a model')
  made.modelOf = name => one ?? name.replace(/^vertex(-partner)?\/(?=.)/, '').replace(/^(google|anthropic)\/(?=.)/, '')
}

function readLogin(importing: Importing, { data, id, comments }: Made, node: SourceNode): void {
  comments.push(`Log in once: headgate login ${id}`)
  for (const field of ['apiKey', 'copilotToken', 'chatgptAccountId', 'projectId']) data?.get(field)?.use()
  importing.report.differently(
    node.get('authType') ?? node.get('provider')!,
    'Logins are not copied: log in again with headgate login.',
  )
}

/** A field that says something. */
export function filled(data: SourceNode | undefined, field: string): SourceNode | undefined {
  const node = data?.get(field)
  if (node?.value === '') node.use()
  return node?.value === '' ? undefined : node
}

/** What it lists, as it is written. */
function listedIn(data: SourceNode | undefined): string[] {
  return (data?.get('models')?.items() ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value.trim()] : []))
}

/** What stands for a key in connections that Flow Router makes itself, for somebody to fill in. */
export function isTemplate(key: SourceNode | undefined): boolean {
  return key?.value === 'PASTE_YOUR_KEY_HERE'
}
