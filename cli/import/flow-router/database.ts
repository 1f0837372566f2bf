import type { Database } from 'better-sqlite3'

/**
 * Flow Router's database in the form of its export, as JSON. It has what the export leaves out: clients' keys by their
 * hashes, models that were switched off, all settings. Keys of connections are encrypted in it, and stay so.
 */
export async function exportOf(path: string): Promise<string> {
  const { default: Client } = await import('better-sqlite3')
  try {
    const database = new Client(path, { readonly: true, fileMustExist: true, timeout: 5_000 })
    try {
      return JSON.stringify(contentsOf(database))
    } finally {
      database.close()
    }
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Error(`The database ${path} cannot be imported: ${reason}.`)
  }
}

type Row = Readonly<Record<string, unknown>>

function contentsOf(database: Database): object {
  const known = new Set(
    database
      .prepare("select name from sqlite_schema where type = 'table'")
      .all()
      .map(row => (row as Row).name),
  )
  if (!known.has('providerConnections')) throw new Error('it is none of Flow Router')
  // Older versions lack some tables.
  const rows = (table: string, order: string): Row[] =>
    known.has(table) ? (database.prepare(`select * from ${table} order by ${order}`).all() as Row[]) : []
  const values = (prefix: string): unknown[] =>
    rows('kv', 'k').flatMap(({ k, v }) => (String(k).startsWith(prefix) ? (parsed(v) ?? []) : []))
  const [settings] = rows('settings', 'id')
  return {
    version: '1',
    exportedAt: '',
    providers: rows('providerConnections', 'priority, name').map(row => ({
      ...row,
      isActive: row.isActive === 1,
      data: parsed(row.data),
    })),
    combos: rows('combos', 'name').map(row => ({ ...row, models: parsed(row.models) })),
    proxyPools: rows('proxyPools', 'name').map(row => ({ ...row, isActive: row.isActive === 1 })),
    skills: values('skill:'),
    mediaProviders: values('media:'),
    mcpServers: values('mcp:'),
    pricing: rows('pricing', 'provider, model'),
    tags: rows('tags', 'name'),
    modelAliases: rows('modelAlias', 'alias'),
    customModels: rows('modelsCustom', 'model').map(row => ({
      ...row,
      supportsTools: row.supportsTools === 1,
      supportsVision: row.supportsVision === 1,
    })),
    disabledModels: rows('modelsDisabled', 'provider, model'),
    apiKeys: rows('apiKeys', 'createdAt').map(row => ({ ...row, isActive: row.isActive === 1 })),
    settings: parsed(settings?.data),
  }
}

/** JSON that a column holds; undefined where it holds none, as Flow Router takes it. */
function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}
