import { ADMIN_KEY_VARIABLE } from '../../runtime/admin/admin-key.ts'
import { configOption } from '../config-option.ts'
import { databaseOption, databasePath } from '../database-option.ts'
import { fail } from '../exit.ts'
import { jsonOption } from '../json-option.ts'
import { urlOption } from '../url-option.ts'
import type { KeyService } from './key-service.ts'
import { type KeySql, type KeySqlWriter, keySqlWriter } from './key-sql.ts'
import { localService } from './local-service.ts'
import { remoteService } from './remote-service.ts'

/** Where keys are, and how they are shown. */
export const PLACE_ARGS = {
  json: jsonOption,
  url: urlOption,
  database: databaseOption,
  config: configOption,
} as const

export const SQL_ARG = {
  sql: { type: 'boolean', description: 'Change no database: print the SQL that does it in another one (D1)' },
} as const

export interface PlaceArgs {
  url?: string | undefined
  database?: string | undefined
  config?: string | undefined
  sql?: boolean | undefined
}

/** Does something with keys where the arguments say they are. What it rejects with is told, with exit code 1. */
export async function withKeys(args: PlaceArgs, work: (service: KeyService) => Promise<void>): Promise<void> {
  let service: KeyService | undefined
  try {
    service = args.url
      ? remoteService(args.url, process.env[ADMIN_KEY_VARIABLE]?.trim())
      : await localService(databasePath(args.database), args.config)
    await work(service)
  } catch (thrown) {
    fail(thrown)
  } finally {
    await service?.close()
  }
}

/** Prints the SQL of a change: the key that it makes goes to standard error, so that the SQL alone can be piped on. */
export async function printSql(args: PlaceArgs, write: (writer: KeySqlWriter) => KeySql): Promise<void> {
  try {
    if (args.url) throw new Error('--sql is for databases that no gateway is asked about: leave out --url.')
    const { sql, value } = write(await keySqlWriter(args.config))
    if (value !== undefined) process.stderr.write(`The key, shown this once: ${value}\n`)
    process.stdout.write(`${sql}\n`)
  } catch (thrown) {
    fail(thrown)
  }
}
