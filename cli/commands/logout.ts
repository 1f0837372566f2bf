import { existsSync } from 'node:fs'
import { defineCommand } from 'citty'
import { logoutStatement } from '../../runtime/state/login-statement.ts'
import { loginTable } from '../../runtime/state/login-table.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { byHand } from '../by-hand.ts'
import { configOption } from '../config-option.ts'
import { databaseOption, databasePath } from '../database-option.ts'
import { fail } from '../exit.ts'
import { loginUpstream } from '../login/upstreams.ts'

/** `headgate logout NAME`: takes a login out of the database. */
export default defineCommand({
  meta: { name: 'logout', description: 'Forget the login of an upstream that is a subscription.' },
  args: {
    name: { type: 'positional', required: true, description: 'The upstream, as the config names it' },
    sql: {
      type: 'boolean',
      description: 'Change no database: print the SQL that takes the login out of one (D1)',
      default: false,
    },
    config: configOption,
    database: databaseOption,
  },
  async run({ args }) {
    const path = databasePath(args.database)
    try {
      const { id } = await loginUpstream(args.name, args.config)
      if (args.sql) {
        process.stdout.write(`${logoutStatement(id)}\n`)
        return
      }
      const removed = existsSync(path) && (await remove(path, id))
      process.stderr.write(
        removed
          ? `Upstream "${id}" is logged out here; the provider's own page of sessions ends it there. A gateway that runs takes note within a minute.\n`
          : `Nobody is logged in to "${id}".\n`,
      )
    } catch (thrown) {
      fail(thrown)
    }
  },
})

async function remove(path: string, id: string): Promise<boolean> {
  const database = sqliteDatabase(path)
  try {
    return await byHand(database, 'deleteLogin', id, () => loginTable(database).remove(id))
  } finally {
    await database.close()
  }
}
