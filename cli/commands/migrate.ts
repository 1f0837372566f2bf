import { isAbsolute, relative } from 'node:path'
import { defineCommand } from 'citty'
import { configOption, configPath } from '../config-option.ts'
import { databaseOption, databasePath } from '../database-option.ts'
import { EXIT, fail } from '../exit.ts'
import { jsonOption } from '../json-option.ts'
import { databaseState, migrateDatabase } from '../migrate/database.ts'
import { printable } from '../printable.ts'
import { project } from '../project.ts'

const PARTS = ['all', 'database', 'config']

/** `headgate migrate`: brings the database of this machine and the config up to this version. */
export default defineCommand({
  meta: {
    name: 'migrate',
    description: 'Bring the database and the config up to this version.',
  },
  args: {
    part: {
      type: 'positional',
      required: false,
      default: 'all',
      description: 'database, config or all',
      valueHint: 'PART',
    },
    check: {
      type: 'boolean',
      alias: 'dry-run',
      description: 'Only tell what is pending; exit code 2 where something is',
    },
    backup: {
      type: 'string',
      description: 'Where a copy of the database is put before (default: beside it); --no-backup for none',
      valueHint: 'PATH',
    },
    database: databaseOption,
    config: configOption,
    json: jsonOption,
  },
  async run({ args, rawArgs }) {
    try {
      if (!PARTS.includes(args.part)) throw new Error(`What is migrated is ${PARTS.join(', ')}, not "${args.part}".`)
      const without = rawArgs.includes('--no-backup')
      const path = databasePath(args.database)
      const database = args.part === 'config' ? undefined : await databaseState(path)
      const config = args.part === 'database' ? undefined : await pendingConfig(args.config)
      const { d1Command } = await import('../migrate/workers.ts')
      const d1 = args.part === 'config' ? undefined : d1Command(project)
      const backup = without ? undefined : args.backup || `${path}.before-migrate`
      const pending = database?.state === 'pending' || (config !== undefined && config.changes.length > 0)
      if (!args.check) {
        if (database) await migrateDatabase(database, backup)
        if (config) await applyConfig(config)
      }
      if (args.json) {
        const { files, ...told } = config ?? { files: new Map<string, string>() }
        process.stdout.write(
          `${JSON.stringify({ applied: !args.check, database, ...(config && { config: { ...told, files: [...files.keys()] } }), ...(d1 && { d1 }) }, null, 2)}\n`,
        )
      } else {
        const lines = [
          ...(database ? databaseText(database, args.check === true, backup) : []),
          ...(config ? configText(config, args.check === true) : []),
          ...(d1 ? [`The database of the Worker, D1, is not on this machine: ${d1}`] : []),
        ]
        process.stdout.write(`${lines.join('\n')}\n`)
      }
      if (args.check && pending) process.exitCode = EXIT.changes
    } catch (thrown) {
      fail(thrown)
    }
  },
})

type PendingConfig = Awaited<ReturnType<typeof pendingConfig>>

async function pendingConfig(named: string | undefined) {
  // Its compiler is loaded for it alone.
  const { configMigration } = await import('../migrate/config.ts')
  return configMigration(project, configPath(named))
}

async function applyConfig(config: PendingConfig): Promise<void> {
  const { writeMigration } = await import('../migrate/config.ts')
  writeMigration(config)
}

function databaseText(
  { path, state, pending }: Awaited<ReturnType<typeof databaseState>>,
  only: boolean,
  backup: string | undefined,
): string[] {
  const name = printable(path)
  if (state === 'absent') return [`There is no database at ${name}: a gateway makes it, up to date.`]
  if (state === 'current') return [`The database ${name} is up to date.`]
  const steps = pending.map(one => `  ${one.name}${one.does.length === 0 ? '' : `: ${one.does.join(', ')}`}`)
  const count = pending.length === 1 ? '1 migration' : `${pending.length} migrations`
  if (only) return [`${count} of the database ${name} ${pending.length === 1 ? 'is' : 'are'} pending:`, ...steps]
  return [
    `The database ${name} is up to date, by ${count}:`,
    ...steps,
    ...(backup === undefined ? [] : [`What it was before is in ${printable(backup)}.`]),
  ]
}

function configText({ changes, unseen }: PendingConfig, only: boolean): string[] {
  if (changes.length === 0) return ['The config is written as this version has it.']
  const told = changes.map(({ file, line, path, what }) => `  ${shown(file)}:${line} ${path}: ${what}`)
  const look = unseen.map(({ file, line, path, why }) => `  ${shown(file)}:${line} ${path}: ${why}`)
  return [
    only ? 'The config is to be changed:' : 'The config was changed; read it, then run headgate check:',
    ...told,
    ...(look.length === 0 ? [] : ['To be looked at by you:', ...look]),
  ]
}

function shown(file: string): string {
  const inside = relative(process.cwd(), file)
  return inside.startsWith('..') || isAbsolute(inside) ? file : inside
}
