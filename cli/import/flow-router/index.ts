import type { DraftMap, DraftValue } from '../draft.ts'
import { Importing } from '../importing.ts'
import type { Source } from '../source.ts'
import { makeCatalog } from './catalog.ts'
import { type Connection, readConnections } from './connection.ts'
import { readKeys } from './keys.ts'
import { makeMedia } from './media.ts'
import { makeModels } from './models.ts'
import { readSettings } from './settings.ts'

/** What Flow Router's sync gives out as JSON, or its database in the same form, which has keys and all settings beside. */
export function importFlowRouter(source: Source): Importing {
  const importing = new Importing(source, () => undefined)
  const { root } = source
  root.get('version')?.use()
  root.get('exportedAt')?.use()
  const settings = readSettings(importing)
  const connections = readConnections(importing, root.get('providers')?.list() ?? [])
  makeModels(importing, connections, settings.order)
  makeMedia(importing)
  makeCatalog(importing, connections)
  readKeys(importing, connections, settings)
  saveTokens(importing, settings.saveTokens)
  warnOfPrompts(importing, connections, settings.privateTag)
  for (const [name, why] of Object.entries(SECTIONS)) {
    const section = root.get(name)
    const used = section
      ?.list()
      .some(item => item.get('isActive')?.value !== false && item.get('enabled')?.value !== false)
    if (section && used) importing.report.not(section, why)
    else section?.use()
  }
  return importing
}

const SECTIONS: Readonly<Record<string, string>> = {
  proxyPools: 'Upstreams are called directly: proxies are not used.',
  skills: 'Prompts are the clients’.',
  mcpServers: 'Tools are the clients’: the gateway calls none.',
  tags: 'They are labels of the dashboard.',
}

/** What kept prompts on one's own machines does not do so here, which nobody should have to find in a report. */
function warnOfPrompts({ draft }: Importing, connections: readonly Connection[], tag: string | undefined): void {
  if (tag === undefined) return
  const own = connections.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id)
  const whose = own.length === 0 ? 'no upstream' : own.join(', ')
  draft.comments.push(`DECIDE: Flow Router kept prompts with private words for ${whose}. Nothing in here does.`)
}

/** An option of the names that clients ask for. */
function saveTokens({ draft }: Importing, option: DraftValue | undefined): void {
  if (option === undefined) return
  for (const [name, entry] of draft.models) {
    const value: DraftMap = typeof entry.value === 'string' ? { to: entry.value } : (entry.value as DraftMap)
    draft.models.set(name, { ...entry, value: { ...value, saveTokens: option } })
  }
}
