import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { loadLayers } from '../../codegen/config/load.ts'
import { CODEMODS, type Codemod } from './codemods.ts'
import { type ConfigChange, ConfigSource, type Unseen } from './config-source.ts'

/** What configs of this version write otherwise. */
export interface ConfigMigration {
  changes: (ConfigChange & { since: string; about: string })[]
  /** Places that a person has to look at, where there was something to change at all. */
  unseen: Unseen[]
  /** Files by their path, as they are written now. Only those that change. */
  files: Map<string, string>
}

/** The changes of every file that the config is made of. Nothing is written. */
export async function configMigration(
  root: string,
  configPath: string,
  codemods: readonly Codemod[] = CODEMODS,
): Promise<ConfigMigration> {
  if (!existsSync(configPath)) throw new Error(`There is no config at ${configPath}: name one with --config PATH.`)
  const migration: ConfigMigration = { changes: [], unseen: [], files: new Map() }
  if (codemods.length === 0) return migration
  for (const file of await filesOf(root, configPath)) {
    const before = readFileSync(file, 'utf8')
    const source = new ConfigSource(file, before)
    for (const { since, about, apply } of codemods) {
      const known = source.changes.length
      apply(source)
      for (const change of source.changes.slice(known)) migration.changes.push({ ...change, since, about })
    }
    migration.unseen.push(...source.unseen)
    if (source.text !== before) migration.files.set(file, source.text)
  }
  return migration
}

export function writeMigration({ files }: ConfigMigration): void {
  for (const [file, text] of files) writeFileSync(file, text)
}

/** The config and its layers. One that cannot be evaluated, as it is of another version, is looked at by itself. */
async function filesOf(root: string, configPath: string): Promise<string[]> {
  const loaded = await loadLayers({ root, configPath })
  const files = 'files' in loaded ? loaded.files : [configPath]
  return [...new Set(files.map(file => resolve(dirname(configPath), file)))].filter(file => /\.[cm]?[jt]s$/.test(file))
}
