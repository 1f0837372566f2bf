import { existsSync } from 'node:fs'
import { defineCommand } from 'citty'
import { backUp } from '../../runtime/state/sqlite-backup.ts'
import { databaseOption, databasePath } from '../database-option.ts'
import { fail } from '../exit.ts'
import { printable } from '../printable.ts'

/** `headgate backup`: a copy of the database, taken while gateways use it. */
export default defineCommand({
  meta: {
    name: 'backup',
    description: 'Copy the database into a file, while gateways use it.',
  },
  args: {
    file: { type: 'positional', required: true, description: 'Where to', valueHint: 'FILE' },
    force: { type: 'boolean', description: 'Replace a file that is there' },
    database: databaseOption,
  },
  async run({ args }) {
    const database = databasePath(args.database)
    try {
      if (!args.force && existsSync(args.file))
        throw new Error(`${args.file} is there already: name another file, or replace it with --force.`)
      const bytes = await backUp(database, args.file)
      process.stderr.write(
        `${printable(args.file)} has all of ${printable(database)}: ${(bytes / 1e6).toFixed(1)} MB.\n`,
      )
    } catch (thrown) {
      fail(thrown)
    }
  },
})
