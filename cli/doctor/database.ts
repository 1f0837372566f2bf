import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { existingFolder, whyNotMade } from '../../runtime/platform/node/files.ts'
import { databaseState } from '../migrate/database.ts'
import { type Finding, ok, reasonOf, warning, wrong } from './finding.ts'

/** Bytes below which a database soon has no room left. */
const LITTLE_SPACE = 200 * 1024 * 1024

/** Milliseconds that a writer may take for its turn. */
const LOCK_PATIENCE = 3_000

/** File systems on which SQLite's log does not work for several machines, by the number that statfs gives. */
const NETWORK = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0x517b, 'SMB'],
])

/** The database of this machine: may it be written, is it of this version, is it free, is there room, who may read it. */
export async function checkDatabase(path: string, patience = LOCK_PATIENCE): Promise<Finding[]> {
  const folder = existingFolder(path)
  const space = checkSpace(folder)
  if (!existsSync(path)) {
    const reason = await whyNotMade(path)
    const made =
      reason === undefined
        ? ok('database', `There is none at ${path}: the first call makes it.`)
        : wrong(
            'database',
            `There is none at ${path}, and none can be made: ${reason}.`,
            'Give the user of the gateway the folder, or set HEADGATE_DATABASE.',
          )
    return [made, ...space]
  }
  try {
    const { state, pending } = await databaseState(path)
    const age =
      state === 'pending'
        ? warning(
            'database',
            `${path} lacks ${pending.length} of this version's migrations.`,
            'They are applied at the start; headgate migrate does so before, with a backup.',
          )
        : ok('database', `${path} is up to date.`)
    return [age, ...(await checkWriting(path, patience)), ...checkMode(path), ...space]
  } catch (thrown) {
    return [
      wrong(
        'database',
        `${reasonOf(thrown)}.`,
        'Name another one by HEADGATE_DATABASE, or restore a backup: headgate restore.',
      ),
      ...space,
    ]
  }
}

/** Takes the lock that a writer takes, and gives it back. */
async function checkWriting(path: string, patience: number): Promise<Finding[]> {
  if (!mayWrite(path) || !mayWrite(dirname(resolve(path))))
    return [
      wrong(
        'database',
        `${path}, or its folder, cannot be written.`,
        'Give both to the user of the gateway: SQLite keeps a log beside the file.',
      ),
    ]
  const { default: Client } = await import('better-sqlite3')
  const database = new Client(path, { fileMustExist: true, timeout: patience })
  try {
    database.exec('begin immediate; rollback')
    return [ok('database', 'It can be written.')]
  } catch (thrown) {
    const busy = thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('SQLITE_BUSY')
    return [
      busy
        ? wrong(
            'database',
            `Another process has held its lock for ${patience} ms.`,
            'Look who has it open (fuser, lsof): a tool that left a transaction open, perhaps.',
          )
        : wrong('database', `It cannot be written: ${reasonOf(thrown)}.`, 'Restore a backup: headgate restore.'),
    ]
  } finally {
    database.close()
  }
}

/** It holds hashes of keys, encrypted tokens, and what calls said: nobody else's business. */
function checkMode(path: string): Finding[] {
  if (process.platform === 'win32') return []
  const mode = statSync(path).mode & 0o777
  if ((mode & 0o077) === 0) return [ok('database', 'Nobody but its owner may read it.')]
  return [
    warning(
      'database',
      `Others may read it (mode ${mode.toString(8)}).`,
      `chmod 600 ${path}*, or a folder that is its owner's alone.`,
    ),
  ]
}

function checkSpace(folder: string): Finding[] {
  const { bavail, bsize, type } = statfsSync(folder)
  const free = bavail * bsize
  const room =
    free < LITTLE_SPACE
      ? warning(
          'disk',
          `${(free / 1e6).toFixed(0)} MB are free where the database is.`,
          'Make room: what cannot be written waits in memory, and is lost in the end.',
        )
      : ok('disk', `${(free / 1e9).toFixed(1)} GB are free where the database is.`)
  const network = NETWORK.get(type)
  if (network === undefined) return [room]
  return [
    room,
    warning(
      'disk',
      `The database is on ${network}.`,
      'Put it on a disk of this machine: SQLite loses data where several machines share a file.',
    ),
  ]
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
