import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { digestOf, type WatchOptions, watchFile } from './watch-file.ts'

let folder: string
let file: string
let told: number
let end = (): void => {}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headgate-watch-'))
  file = join(folder, 'gateway.ts')
  writeFileSync(file, 'one')
  told = 0
})
afterEach(() => {
  end()
  rmSync(folder, { recursive: true, force: true })
})

/** Looks of its own come too late to be what tells, unless they are asked for. */
async function watching(options: WatchOptions = {}, path = file): Promise<void> {
  end = watchFile(path, () => void told++, { settleMs: 30, pollMs: 60_000, ...options })
  // It says nothing when it has begun to watch.
  await sleep(250)
}

async function tells(times: number): Promise<void> {
  for (const until = performance.now() + 15_000; told < times && performance.now() < until; ) await sleep(10)
  await sleep(100)
  expect(told).toBe(times)
}

it('tells once of a text that is written in several steps', async () => {
  await watching()
  for (const piece of ['', 't', 'tw', 'two']) writeFileSync(file, piece)
  await tells(1)
})

it('tells of a file that is renamed over it, each time', async () => {
  await watching()
  for (const n of [1, 2]) {
    writeFileSync(join(folder, 'new'), `text ${n}`)
    renameSync(join(folder, 'new'), file)
    await tells(n)
  }
})

it('tells of a mounted folder that is swapped behind links, as Kubernetes does it', async () => {
  const mount = join(folder, 'mount')
  for (const version of ['v1', 'v2']) {
    mkdirSync(join(mount, version), { recursive: true })
    writeFileSync(join(mount, version, 'gateway.ts'), version)
  }
  symlinkSync('v1', join(mount, '..data'))
  symlinkSync('..data/gateway.ts', join(mount, 'gateway.ts'))
  await watching({}, join(mount, 'gateway.ts'))
  symlinkSync('v2', join(mount, '..data_tmp'))
  renameSync(join(mount, '..data_tmp'), join(mount, '..data'))
  rmSync(join(mount, 'v1'), { recursive: true })
  await tells(1)
})

it('tells nothing where the text is the same, or the file is gone, and tells when it is back', async () => {
  await watching()
  utimesSync(file, new Date(), new Date())
  writeFileSync(file, 'one')
  await sleep(150)
  rmSync(file)
  await tells(0)
  writeFileSync(file, 'two')
  await tells(1)
})

it('sees by its own looks what the system does not tell: a link to somewhere else, a folder that was made anew', async () => {
  const elsewhere = join(folder, 'elsewhere')
  writeFileSync(elsewhere, 'one')
  const inner = join(folder, 'inner')
  mkdirSync(inner)
  const link = join(inner, 'gateway.ts')
  symlinkSync(elsewhere, link)
  await watching({ pollMs: 30 }, link)
  writeFileSync(elsewhere, 'two, longer')
  await tells(1)
  rmSync(inner, { recursive: true })
  await sleep(100)
  mkdirSync(inner)
  writeFileSync(link, 'three')
  await tells(2)
})

it('tells of what was changed between the first reading and the watching', async () => {
  await watching({ known: digestOf('an earlier text') })
  await tells(1)
})

it('is silent once it is ended', async () => {
  await watching()
  end()
  writeFileSync(file, 'two')
  await tells(0)
})
