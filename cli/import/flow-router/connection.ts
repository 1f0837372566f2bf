import { freeName, slug } from '../draft.ts'
import { headersOf } from '../headers.ts'
import type { Importing } from '../importing.ts'
import { mayNotBeShown } from '../secrets.ts'
import type { SourceNode } from '../source.ts'
import { addressOf, filled, isTemplate, makeFields } from './fields.ts'
import { addressOfType, serviceOf } from './service.ts'

/** A provider's connection of Flow Router in our words. */
export interface Connection {
  /** Its id there. */
  source: string
  /** What it is, such as `anthropic`: keys and prices name it so, or by its name. */
  type: string
  name: string
  /** Its upstream in the config. */
  id: string
  /** The models that it lists: names, and beginnings with a star at the end. */
  lists: { name: string; node: SourceNode }[]
  /** Labels, in small letters. */
  tags: string[]
  /** What the upstream calls a model that clients call so; a star stays one. */
  modelOf(name: string): string
}

/** All that are switched on and that one of our kinds is like, in the order in which they are asked. */
export function readConnections(importing: Importing, nodes: readonly SourceNode[]): Connection[] {
  const entries = nodes
    .map(node => ({ node: node.map(), priority: node.get('priority')?.number() ?? 0 }))
    .sort((a, b) => a.priority - b.priority)
    .filter(({ node }) => isOn(importing, node))
  const types = entries.map(({ node }) => typeOf(node))
  const connections = entries.flatMap(({ node }, index) => {
    const type = types[index]!
    const alone = types.filter(other => other === type).length === 1
    return readConnection(importing, node, type, alone) ?? []
  })
  for (const { id, lists } of connections.slice(0, -1))
    if (lists.some(({ name }) => name === '*')) importing.draft.upstreams.get(id)!.comments.push(TAKES_ALL)
  return connections
}

const TAKES_ALL =
  'DECIDE: it lists any model (*), so it is asked for each of them before those below it. Is it meant to be?'

function typeOf(node: SourceNode): string {
  const type = node.get('provider')
  if (!type) throw node.wrong('a map with a "provider"')
  return type.text().trim().toLowerCase()
}

/** What is off is told; but for the templates that Flow Router makes itself, and nobody has put a key into. */
function isOn({ report }: Importing, node: SourceNode): boolean {
  if (node.get('isActive')?.value !== false) return true
  if (isTemplate(node.get('data')?.get('apiKey'))) node.use()
  else report.not(node, 'It was switched off.')
  return false
}

function readConnection(importing: Importing, node: SourceNode, type: string, alone: boolean): Connection | undefined {
  const { draft, report } = importing
  const name = node.get('name')?.text() ?? ''
  const data = node.get('data')?.map()
  const login = node.get('authType')?.value === 'subscription' ? (data?.get('tokenSource')?.value ?? '') : undefined
  const format = login === 'codex_auth' ? 'codex' : (data?.get('format')?.text().trim() ?? '')
  const written = filled(data, 'baseUrl')
  const address = written ? addressOf(written) : addressOfType(type)
  const service = serviceOf(type, format, address)
  if (login !== undefined && service?.kind !== 'codex' && service?.kind !== 'copilot') {
    report.not(node, login === 'claude_credentials' ? CLAUDE : 'No kind of upstream logs in to this subscription.')
    return undefined
  }
  if (service === undefined) {
    report.not(node, 'No kind of upstream is like it.')
    return undefined
  }
  const wanted = alone || name === '' || mayNotBeShown(name) ? type : name
  const id = freeName(slug(mayNotBeShown(wanted) ? '' : wanted, 'provider'), other => draft.upstreams.has(other))
  const made = makeFields(importing, node, data, service, { id, type })
  const headers = headersOf(importing, data?.get('headers'), id)
  if (Object.keys(headers).length > 0) made.fields.headers = headers
  draft.upstreams.set(id, { value: made.fields, comments: made.comments })
  report.carriedInParts(node, `upstreams.${id}`)
  for (const field of ['id', 'email', 'priority', 'isActive', 'authType', 'createdAt', 'updatedAt'])
    node.get(field)?.use()
  // Labels and what the dashboard reckons with; the settings that read the labels are told of by themselves.
  for (const field of ['format', 'tokenSource', 'tags', 'quotaResetHours', 'subscriptionType', 'baseUrl'])
    data?.get(field)?.use()
  const source = String(node.get('id')?.value ?? '')
  const tags = (data?.get('tags')?.items() ?? []).map(({ value }) => String(value).toLowerCase())
  return { source, type, name, id, lists: listsOf(importing, data), tags, modelOf: made.modelOf }
}

const CLAUDE = 'No kind of upstream logs in to a subscription of Claude: call Anthropic with an API key.'

function listsOf({ report }: Importing, data: SourceNode | undefined): Connection['lists'] {
  return (data?.get('models')?.list() ?? []).flatMap(node => {
    const name = node.text().trim()
    if (/^[^\s*]+\*?$|^\*$/.test(name)) return [{ name, node }]
    report.not(node, 'A name has no spaces, and one star at the most, at its end.')
    return []
  })
}
