import { type DraftValue, freeName, slug } from '../draft.ts'
import type { Importing } from '../importing.ts'
import { mayNotBeShown } from '../secrets.ts'
import type { SourceNode } from '../source.ts'
import type { Connection } from './connection.ts'
import { budgetsOf, type Settings } from './settings.ts'

/** Clients' keys, of which a database has the SHA-256, as the config wants it. An export has none. */
export function readKeys(importing: Importing, connections: readonly Connection[], { everyone }: Settings): void {
  const { draft, report, source } = importing
  const seen = new Set<string>()
  for (const node of source.root.get('apiKeys')?.list() ?? []) {
    const [hash, named] = [node.map().get('keyHash'), node.get('name')]
    if (!named) throw node.wrong('a map with a "name"')
    const name = named.text()
    for (const field of ['id', 'keyPrefix', 'createdAt', 'lastUsedAt']) node.get(field)?.use()
    const sha256 = hash?.text() ?? ''
    if (!/^[0-9a-f]{64}$/i.test(sha256)) {
      report.not(node, 'It has no hash, as those of the database do (db/data.sqlite): import that, or mint a new key.')
      continue
    }
    if (seen.has(sha256.toLowerCase())) {
      report.not(node, 'Another one is the same key.')
      continue
    }
    seen.add(sha256.toLowerCase())
    const upstreams = allowedOf(node, connections)
    if (upstreams?.length === 0) {
      report.not(node, 'None of its connections was carried, and without them it could use all.')
      continue
    }
    const id = freeName(slug(mayNotBeShown(name) ? '' : name, 'key'), other => draft.keys.has(other))
    const budget = budgetsOf(importing, node)
    const value: Record<string, DraftValue> = { sha256 }
    if (upstreams) value.upstreams = upstreams
    if (budget.length > 0) value.budget = budget.length === 1 ? budget[0]! : budget
    if (everyone) value.group = 'everyone'
    const active = node.get('isActive')
    if (active && !active.truth()) value.enabled = false
    draft.keys.set(id, { value, comments: [] })
    report.carriedInParts(node, `keys.${id}, by its hash: its owner goes on with it`)
  }
  const open = source.root.get('settings')?.get('requireApiKey')
  if (open?.value === false && draft.keys.size > 0)
    report.differently(open, 'Where there are keys, every call needs one.')
}

/** The upstreams of a list such as `anthropic, Local llama`; undefined where it allows all. */
function allowedOf(node: SourceNode, connections: readonly Connection[]): string[] | undefined {
  const allowed = (node.get('allowedProviders')?.text() ?? '').split(',').map(one => one.trim().toLowerCase())
  const wanted = allowed.filter(one => one !== '')
  if (wanted.length === 0 || (wanted.length === 1 && wanted[0] === '*')) return undefined
  return connections
    .filter(({ type, name }) => wanted.includes(type) || wanted.includes(name.toLowerCase()))
    .map(({ id }) => id)
}
