import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { ensureBuilt } from './builds.ts'

/** Bytes. Workers on the free plan may have 3 MiB; a small one starts sooner. */
const LIMIT = 1024 * 1024

it('the Worker is less than 1 MiB, compressed', () => {
  const folder = join(ensureBuilt('cloudflare_module'), 'server')
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.mjs'))
  const size = modules.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
  console.log(`the Worker: ${(size / 1024).toFixed(0)} KiB, compressed`)
  expect(size).toBeGreaterThan(10_000)
  expect(size).toBeLessThan(LIMIT)
})
