import { existsSync } from 'node:fs'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import { createSecretBox, SECRET_VARIABLE, type SecretBox } from '../../runtime/platform/secret-box.ts'
import { loginTable } from '../../runtime/state/login-table.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { statusOf } from '../login/status.ts'
import { type Finding, ok, reasonOf, wrong } from './finding.ts'

/** Whether each upstream that somebody logs in to has a login that is good. */
export async function checkLogins(
  gateway: CompiledGateway,
  path: string,
  read: (name: string) => string | undefined,
): Promise<Finding[]> {
  const users = Object.values(gateway.upstreams).filter(({ loginUrl }) => loginUrl !== undefined)
  if (users.length === 0) return []
  const secret = read(SECRET_VARIABLE)?.trim()
  let box: SecretBox | undefined
  try {
    box = secret ? createSecretBox(secret) : undefined
  } catch (thrown) {
    return [wrong('logins', reasonOf(thrown), 'Set it to the value that the logins were made with.')]
  }
  const database = existsSync(path) ? sqliteDatabase(path, { readOnly: true }) : undefined
  try {
    const findings: Finding[] = []
    for (const { id, kind } of users) {
      const row = database && (await loginTable(database).read(id))
      const { state, why } = await statusOf({ id, kind, loginUrl: '' }, row, box)
      if (state === 'logged in') findings.push(ok(`login ${id}`, 'It is good.'))
      else
        findings.push(
          wrong(
            `login ${id}`,
            `${state === 'not logged in' ? 'Nobody has logged in' : `It is ${state}`}${why && state !== 'not logged in' ? `: ${why}` : ''}.`,
            `headgate login ${id}`,
          ),
        )
    }
    return findings
  } catch (thrown) {
    return [wrong('logins', `They cannot be read: ${reasonOf(thrown)}.`, 'headgate login --status')]
  } finally {
    await database?.close()
  }
}
