import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { makeParentFolder } from '../platform/node/files.ts'
import { recordOf } from './fixtures/records.ts'
import { migrations } from './migrations/index.ts'
import { openSqliteUsageStore } from './sqlite.ts'
import { sqliteDatabase } from './sqlite-database.ts'
import { usageReport } from './usage-report.ts'
import { createUsageWriter } from './usage-writer.ts'

const root = mkdtempSync(join(tmpdir(), 'headgate-sqlite-'))
let path = ''
let count = 0
beforeEach(() => {
  count += 1
  path = join(root, `${count}`, 'deep', 'headgate.db')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Child {
  pid: number
  /** What it writes, line by line. */
  lines: AsyncGenerator<string>
  send(text: string): void
  ended: Promise<number | null>
}

/** Runs a module in a process of its own, which ends with the test at the latest. */
function runModule(code: string): Child {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
  return { pid: child.pid!, lines: linesOf(child.stdout), send: text => child.stdin.write(text), ended }
}

async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of stream) {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

const moduleUrl = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)

/** What a reader sees. */
async function callsIn(path: string): Promise<number | undefined> {
  const database = sqliteDatabase(path, { readOnly: true })
  const { total } = await usageReport(database, { by: [] })
  await database.close()
  return total?.calls
}

describe('a SQLite usage store', () => {
  it('makes the file, and the folders above it', async () => {
    const store = await openSqliteUsageStore(path)
    await store.close()
    expect(existsSync(path)).toBe(true)
  })

  it('keeps what was stored over a closing and opening', async () => {
    const first = await openSqliteUsageStore(path)
    await first.append([recordOf(1)])
    await first.close()
    const second = await openSqliteUsageStore(path)
    await second.append([recordOf(2)])
    await second.close()
    expect(await callsIn(path)).toBe(2)
  })

  it('writes ahead to a log, which readers and other writers do not wait for', async () => {
    const store = await openSqliteUsageStore(path)
    await store.append([recordOf(1)])
    const other = new Database(path)
    expect(other.pragma('journal_mode', { simple: true })).toBe('wal')
    other.exec('begin immediate')
    expect(await callsIn(path)).toBe(1)
    other.exec('rollback')
    other.close()
    await store.close()
  })

  it('notes each migration once', async () => {
    for (let times = 0; times < 2; times++) await (await openSqliteUsageStore(path)).close()
    const database = new Database(path)
    const names = database.prepare('select name from headgate_migrations').pluck().all()
    expect(names).toEqual(migrations.map(({ name }) => name))
    database.close()
  })

  it('leaves nothing half-done where a migration fails, and says what failed', async () => {
    await (await openSqliteUsageStore(path)).close()
    const database = new Database(path)
    // Without its ledger the tables look new, and making them fails.
    database.exec('drop table headgate_migrations')
    database.close()
    await expect(openSqliteUsageStore(path)).rejects.toThrow(/headgate\.db cannot be opened: table `usage` already/)
    const after = new Database(path)
    expect(after.prepare(`select count(*) from sqlite_schema where name = 'headgate_migrations'`).pluck().get()).toBe(0)
    after.close()
  })

  it('may be read by nobody but its owner, and so may what stands beside it', async () => {
    const store = await openSqliteUsageStore(path)
    await store.append([recordOf(1)])
    for (const suffix of ['', '-wal', '-shm']) expect(statSync(`${path}${suffix}`).mode & 0o777).toBe(0o600)
    await store.close()
  })

  it('is refused to an older version than the one that changed it last', async () => {
    await (await openSqliteUsageStore(path)).close()
    const database = new Database(path)
    database.exec(`insert into headgate_migrations values ('9999_breaks-future.sql', 0)`)
    database.close()
    await expect(openSqliteUsageStore(path)).rejects.toThrow(
      /a newer version of Headgate has changed it \(9999_breaks-future/,
    )
    await expect(callsIn(path)).rejects.toThrow(/a newer version/)
  })

  it('can be made by several processes at once, which all write', async () => {
    // Loading takes each of them its own time: they meet at a moment that lies after it, once a file.
    const paths = Array.from({ length: 8 }, (_, n) => `${path}-${n}`)
    const code = `
      import { openSqliteUsageStore } from ${moduleUrl('sqlite.ts')}
      import { createUsageWriter } from ${moduleUrl('usage-writer.ts')}
      import { recordOf } from ${moduleUrl('fixtures/records.ts')}
      await (await openSqliteUsageStore(${JSON.stringify(`${path}-loading-`)} + process.pid)).close()
      console.log('ready')
      const start = await new Promise(resolve => process.stdin.once('data', data => resolve(Number(data))))
      for (const [n, path] of ${JSON.stringify(paths)}.entries()) {
        while (Date.now() < start + n * 100) {}
        const writer = createUsageWriter(await openSqliteUsageStore(path))
        for (let n = 0; n < 70; n++) writer.record(recordOf(process.pid + '-' + n))
        await writer.close()
      }
      process.exit()`
    const children = Array.from({ length: 3 }, () => runModule(code))
    for (const child of children) await child.lines.next()
    for (const child of children) child.send(String(Date.now() + 100))
    expect(await Promise.all(children.map(child => child.ended))).toEqual([0, 0, 0])
    for (const one of paths) {
      expect(await callsIn(one)).toBe(210)
    }
  })

  it.each([
    ['a file in the making', 'begin exclusive'],
    ['a file without tables', 'pragma journal_mode = wal; begin immediate'],
  ])('waits, to be opened, for another process that holds %s', async (_, statements) => {
    await makeParentFolder(path)
    const other = new Database(path)
    other.exec(statements)
    let isOpen = false
    const opening = openSqliteUsageStore(path).then(store => {
      isOpen = true
      return store
    })
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(isOpen).toBe(false)
    other.exec('rollback')
    other.close()
    const store = await opening
    await store.append([recordOf(1)])
    await store.close()
  })

  it('waits for another process that holds the database, without holding the event loop', async () => {
    const store = await openSqliteUsageStore(path)
    const other = new Database(path)
    const writer = createUsageWriter(store, { warn: () => {} })
    other.exec('begin immediate')
    writer.record(recordOf(1))
    // A writer that held the loop until the other one is done would have it for itself for seconds, again and again.
    let turns = 0
    const ticks = setInterval(() => turns++, 5)
    await vi.waitUntil(() => turns > 60, 4_000)
    clearInterval(ticks)
    expect(writer.counts()).toMatchObject({ pending: 1, stored: 0 })
    other.exec('rollback')
    other.close()
    await writer.flush()
    expect(writer.counts()).toMatchObject({ pending: 0, stored: 1 })
    await writer.close()
  })

  it('names the file and the reason where it is no database', async () => {
    await (await openSqliteUsageStore(path)).close()
    writeFileSync(path, 'x'.repeat(4096))
    await expect(openSqliteUsageStore(path)).rejects.toThrow(
      `The database ${path} cannot be opened: file is not a database`,
    )
  })

  it('names the file and the reason where the folder cannot be made', async () => {
    writeFileSync(join(root, 'file'), '')
    const impossible = join(root, 'file', 'headgate.db')
    await expect(openSqliteUsageStore(impossible)).rejects.toThrow(`The database ${impossible} cannot be opened: `)
  })

  it('names the file and the reason where it is a folder', async () => {
    await expect(openSqliteUsageStore(root)).rejects.toThrow(`The database ${root} cannot be opened: unable to open`)
  })
})

describe('a SQLite database opened to be read only', () => {
  it('makes no file', async () => {
    await expect(callsIn(path)).rejects.toThrow('cannot be opened')
    expect(existsSync(path)).toBe(false)
  })

  it('writes nothing', async () => {
    await (await openSqliteUsageStore(path)).close()
    const database = sqliteDatabase(path, { readOnly: true })
    await expect(database.run('delete from usage')).rejects.toThrow('attempt to write a readonly database')
    await database.close()
  })

  it('does not update an older database, and says who does', async () => {
    await openSqliteUsageStore(path).then(store => store.close())
    const database = new Database(path)
    database.exec('delete from headgate_migrations')
    database.close()
    const before = statSync(path).mtimeMs
    await expect(callsIn(path)).rejects.toThrow('start the gateway once')
    expect(statSync(path).mtimeMs).toBe(before)
  })
})

describe('a process that is killed', () => {
  it.each([
    ['whose batches fill', { every: 1, calls: 400 }],
    ['that has few calls', { every: 4, calls: 200 }],
  ])('loses at most the calls of its last 100 ms: one %s', async (_, { every, calls }) => {
    // It records a call in as many milliseconds, and says of each at once that and when it did.
    const child = runModule(`
      import { writeSync } from 'node:fs'
      import { openSqliteUsageStore } from ${moduleUrl('sqlite.ts')}
      import { createUsageWriter } from ${moduleUrl('usage-writer.ts')}
      import { recordOf } from ${moduleUrl('fixtures/records.ts')}
      const writer = createUsageWriter(await openSqliteUsageStore(${JSON.stringify(path)}))
      let n = 0
      setInterval(() => {
        n += 1
        writer.record(recordOf(n))
        writeSync(1, n + ' ' + (performance.timeOrigin + performance.now()) + '\\n')
      }, ${every})`)
    const recorded: { id: string; at: number }[] = []
    /** What of its calls is not there, of those that were 100 ms old when it last gave a sign of life. */
    const lost = () => {
      const old = recorded.filter(({ at }) => at < recorded.at(-1)!.at - 100)
      const database = new Database(path, { readonly: true })
      const stored = new Set(database.prepare('select request_id from usage').pluck().all())
      database.close()
      return old.filter(({ id }) => !stored.has(id))
    }
    let isKilled = false
    for await (const line of child.lines) {
      const [n, at] = line.split(' ')
      recorded.push({ id: `request-${n}`, at: Number(at) })
      if (isKilled) continue
      // What others see at a moment is what would be left if it were killed then.
      if (recorded.length % 10 === 0) expect(lost()).toEqual([])
      if (recorded.length >= calls) {
        process.kill(child.pid, 'SIGKILL')
        await child.ended
        isKilled = true
      }
    }
    expect(recorded.at(-1)!.at - recorded[0]!.at).toBeGreaterThan(300)
    expect(lost()).toEqual([])
  })
})

describe('the modules of a server', () => {
  it('load better-sqlite3 with the first opening, and Drizzle never', async () => {
    const child = runModule(`
      import { registerHooks } from 'node:module'
      const loaded = []
      registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context) } })
      await import(${moduleUrl('lazy-store.ts')})
      await import(${moduleUrl('usage-writer.ts')})
      const { openSqliteUsageStore } = await import(${moduleUrl('sqlite.ts')})
      const has = name => loaded.some(url => url.includes('node_modules/' + name))
      const report = when => console.log(when, has('better-sqlite3'), has('drizzle-orm'))
      report('started')
      const store = await openSqliteUsageStore(${JSON.stringify(path)})
      await store.append([])
      report('opened')
      const { usageReport } = await import(${moduleUrl('usage-report.ts')})
      const { sqliteDatabase } = await import(${moduleUrl('sqlite-database.ts')})
      await usageReport(sqliteDatabase(${JSON.stringify(path)}), { by: [] })
      report('summed up')`)
    const lines = []
    for await (const line of child.lines) lines.push(line)
    expect(lines).toEqual(['started false false', 'opened true false', 'summed up true false'])
  })
})
