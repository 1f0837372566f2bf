import { newGroupRow, newKeyRow, newSecret } from '../../runtime/keys/keyring.ts'
import { given, offerOf } from '../../runtime/keys/offer.ts'
import { readDuration, readGroupTerms, readKeyTerms, readName } from '../../runtime/keys/read-terms.ts'
import { changeText } from '../../runtime/keys/rows.ts'
import type { SqlStatement } from '../../runtime/state/database.ts'
import { changeGroup, insertGroup, removeGroup } from '../../runtime/state/group-table.ts'
import { changeKey, insertKey, removeKey, revokeKey, rotateKey } from '../../runtime/state/key-table.ts'
import { sqlText } from '../../runtime/state/sql-text.ts'
import { compiledConfig } from '../compiled-config.ts'
import { refuseDeclared } from './local-service.ts'
import type { Asked } from './terms.ts'

/** The same as a KeyService does, as SQL for a database that is reached by other tools alone. */
export interface KeySql {
  sql: string
  /** What clients send; absent where none was made. */
  value?: string
}

export interface KeySqlWriter {
  create(name: string, asked: Asked): KeySql
  update(name: string, asked: Asked): KeySql
  rotate(name: string, overlap: string): KeySql
  revoke(name: string): KeySql
  remove(name: string): KeySql
  makeGroup(name: string, asked: Asked): KeySql
  updateGroup(name: string, asked: Asked): KeySql
  removeGroup(name: string): KeySql
}

export async function keySqlWriter(config: string | undefined, now = Date.now()): Promise<KeySqlWriter> {
  const gateway = await compiledConfig(config)
  // Which groups were made there, nobody can tell from here.
  const offer = ({ group }: Asked) => offerOf(gateway, typeof group === 'string' ? [group] : [])
  const written = (statements: SqlStatement[], value?: string): KeySql => ({
    sql: sqlText(statements),
    ...(value !== undefined && { value }),
  })
  const own = (what: 'key' | 'group', name: string): string => {
    refuseDeclared(gateway, what, readName(name))
    return name
  }
  return {
    create(name, asked) {
      const { key, row } = newKeyRow(own('key', name), given(readKeyTerms(asked, offer(asked))), 'cli', now)
      return written(insertKey(row), key)
    },
    update: (name, asked) => written(changeKey(own('key', name), changeText(readKeyTerms(asked, offer(asked))), now)),
    rotate(name, overlap) {
      const { key, secret } = newSecret(now + readDuration(overlap, '--overlap'))
      return written(rotateKey(own('key', name), secret, now), key)
    },
    revoke: name => written(revokeKey(own('key', name), now)),
    remove: name => written(removeKey(own('key', name))),
    makeGroup: (name, asked) =>
      written(insertGroup(newGroupRow(own('group', name), given(readGroupTerms(asked, offer({}))), 'cli', now))),
    updateGroup: (name, asked) =>
      written(changeGroup(own('group', name), changeText(readGroupTerms(asked, offer({}))), now)),
    removeGroup: name => written(removeGroup(own('group', name))),
  }
}
