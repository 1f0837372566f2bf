import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../codegen/config/testing.ts'
import { recordOf } from '../../runtime/state/fixtures/records.ts'
import { openSqliteUsageStore } from '../../runtime/state/sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-backup-command-'))
afterAll(() => rmSync(folder, { recursive: true }))

function headgate(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'cli/main.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, HEADGATE_DATABASE: join(folder, 'headgate.db') },
  })
  return { status, said: stdout + stderr }
}

describe('headgate backup and restore, as processes', { timeout: 60_000 }, () => {
  test('copy a database, and put the copy in its place, each only over what may be lost', async () => {
    const store = await openSqliteUsageStore(join(folder, 'headgate.db'))
    await store.append([recordOf(1)])
    expect(headgate('backup', 'monday.db')).toEqual({
      status: 0,
      said: expect.stringMatching(/^monday\.db has all of .*headgate\.db: 0\.\d MB\.\n$/),
    })
    expect(headgate('backup', 'monday.db')).toMatchObject({ status: 1, said: expect.stringContaining('--force') })
    expect(headgate('backup', 'monday.db', '--force').status).toBe(0)
    expect(headgate('restore', 'monday.db')).toMatchObject({ status: 1, said: expect.stringContaining('--yes') })
    expect(headgate('restore', 'monday.db', '--yes')).toEqual({
      status: 0,
      said: expect.stringMatching(
        /headgate\.db is now what monday\.db has\. What was there before is in .*before-restore\.\n$/,
      ),
    })
    expect(headgate('restore', 'tuesday.db', '--yes')).toEqual({
      status: 1,
      said: 'There is no backup at tuesday.db.\n',
    })
    await store.close()
  })
})
