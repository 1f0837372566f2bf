import { existsSync } from 'node:fs'
import { defineCommand } from 'citty'
import { restore } from '../../runtime/state/sqlite-backup.ts'
import { databaseOption, databasePath } from '../database-option.ts'
import { fail } from '../exit.ts'
import { printable } from '../printable.ts'

/** `headgate restore`: puts a backup in the place of the database. */
export default defineCommand({
  meta: {
    name: 'restore',
    description: 'Put a backup in the place of the database, also while gateways use it.',
  },
  args: {
    file: { type: 'positional', required: true, description: 'The backup', valueHint: 'FILE' },
    yes: { type: 'boolean', description: 'Replace a database that is there; a copy of it is kept beside it' },
    database: databaseOption,
  },
  async run({ args }) {
    const database = databasePath(args.database)
    const before = `${database}.before-restore`
    try {
      if (!args.yes && existsSync(database))
        throw new Error(`${database} is there: restoring replaces it. Say so with --yes; a copy of it is kept.`)
      const { kept } = await restore(args.file, database, before)
      const was = kept ? ` What was there before is in ${printable(before)}.` : ''
      process.stderr.write(`${printable(database)} is now what ${printable(args.file)} has.${was}\n`)
    } catch (thrown) {
      fail(thrown)
    }
  },
})
