import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { recordOf } from './fixtures/records.ts'
import { openSqliteUsageStore } from './sqlite.ts'
import { sqliteDatabase } from './sqlite-database.ts'
import { usageReport } from './usage-report.ts'
import { startTidying, tidyUsage } from './usage-tidy.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-tidy-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0
const newPath = () => join(folder, `${count++}.db`)

const HOUR = 3_600_000
/** The same for all processes, however long they take. */
const NOW = Date.UTC(2026, 5, 1)

async function filled(path: string, calls: number, from = 0): Promise<void> {
  const store = await openSqliteUsageStore(path)
  const record = (n: number) =>
    recordOf(from + n, {
      startedAt: Date.UTC(2026, 0, 1) + n * 60_000,
      model: `m${n % 7}`,
      costPico: n,
      inputTokens: n,
    })
  await store.append(Array.from({ length: calls }, (_, n) => record(n)))
  await store.close()
}

const moduleUrl = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)

/** A process that tidies a database in steps of this many rows. */
function tidying(path: string, rows: number, retention: object) {
  const code = `
    import { sqliteDatabase } from ${moduleUrl('sqlite-database.ts')}
    import { tidyUsage } from ${moduleUrl('usage-tidy.ts')}
    const database = sqliteDatabase(${JSON.stringify(path)})
    await database.get('select 1')
    console.log('open')
    await tidyUsage(database, { retention: ${JSON.stringify(retention)}, rows: ${rows}, now: () => ${NOW} })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const opened = new Promise<void>(resolve => child.stdout.once('data', () => resolve()))
  const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
  return { opened, ended, kill: () => child.kill('SIGKILL') }
}

async function sumsIn(path: string) {
  const database = sqliteDatabase(path)
  const { total } = await usageReport(database, { by: [] })
  const { rows } = (await database.get<{ rows: number }>('select count(*) as rows from usage'))!
  const marks = await database.get<{ last_id: number }>('select last_id from usage_marks')
  await database.close()
  return {
    calls: total?.calls,
    costPico: total?.costPico,
    inputTokens: total?.inputTokens,
    rows,
    rolled: marks!.last_id,
  }
}

describe('usage that is tidied up', () => {
  it('is the same after a kill at any moment, and after another process has gone on', { timeout: 60_000 }, async () => {
    const path = newPath()
    const calls = 3_000
    await filled(path, calls)
    const sums = { calls, costPico: BigInt((calls * (calls - 1)) / 2), inputTokens: (calls * (calls - 1)) / 2 }
    // Everything but the last day may go.
    const retention = { calls: NOW - Date.UTC(2026, 0, 2) }
    for (let times = 0; times < 12; times++) {
      const child = tidying(path, 5, retention)
      await child.opened
      await new Promise(resolve => setTimeout(resolve, Math.random() * 60))
      child.kill()
      await child.ended
      expect(await sumsIn(path)).toMatchObject(sums)
    }
    const [one, other] = [tidying(path, 40, retention), tidying(path, 30, retention)]
    expect(await Promise.all([one.ended, other.ended])).toEqual([0, 0])
    const after = await sumsIn(path)
    expect(after).toMatchObject({ ...sums, rolled: calls })
    expect(after.rows).toBe(calls - 24 * 60)
  })

  it('is so in small steps, between which others have their turn', async () => {
    const path = newPath()
    await filled(path, 5_000)
    const database = sqliteDatabase(path)
    let turns = 0
    const ticks = setInterval(() => (turns += 1), 0)
    await tidyUsage(database, { retention: { calls: 0 }, rows: 250, pauseMs: 1 })
    clearInterval(ticks)
    await database.close()
    expect(turns).toBeGreaterThan(30)
  })
})

describe('a process that keeps its usage tidy', () => {
  const options = (changes = {}) => ({ warn: vi.fn(), everyMs: 5, ...changes })

  it('adds up what is there, and deletes what is past its time, until it is closed', async () => {
    const path = newPath()
    await filled(path, 100)
    const database = sqliteDatabase(path)
    const tidier = startTidying(database, () => ({ calls: HOUR, hours: 1e15 }), options())
    await vi.waitFor(async () => expect(await sumsIn(path)).toMatchObject({ calls: 100, rows: 1, rolled: 100 }), 15_000)
    await filled(path, 50, 1_000)
    await vi.waitFor(async () => expect(await sumsIn(path)).toMatchObject({ calls: 150, rolled: 150 }), 15_000)
    await tidier.close()
    await filled(path, 10, 2_000)
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(await sumsIn(path)).toMatchObject({ calls: 160, rolled: 150 })
    await database.close()
  })

  it('makes no database', async () => {
    const ready = vi.fn(() => false)
    const database = { get: vi.fn() }
    const tidier = startTidying(database as never, () => ({}), options({ ready }))
    await vi.waitFor(() => expect(ready.mock.calls.length).toBeGreaterThan(3), 15_000)
    await tidier.close()
    expect(database.get).not.toHaveBeenCalled()
  })

  it('says once that it fails, and goes on trying', async () => {
    const database = { get: vi.fn(() => Promise.reject(new Error('disk I/O error'))) }
    const all = options()
    const tidier = startTidying(database as never, () => ({}), all)
    await vi.waitFor(() => expect(database.get.mock.calls.length).toBeGreaterThan(3), 15_000)
    await tidier.close()
    expect(all.warn.mock.calls).toEqual([['Usage could not be added up, which is tried again: disk I/O error']])
  })
})
