import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { ensureBuilt } from './builds.ts'

const MIB = 1024 * 1024

/** The vocabulary that tokens are estimated with, which a Worker loads only when it is first asked for one. */
const VOCABULARY = /o200k_base/

it('the Worker is less than 1 MiB, compressed, without the vocabulary, and fits into the free plan with it', () => {
  const folder = join(ensureBuilt('cloudflare_module'), 'server')
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.mjs'))
  const sizeOf = (names: string[]) =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
  const own = sizeOf(modules.filter(name => !VOCABULARY.test(name)))
  const vocabulary = sizeOf(modules.filter(name => VOCABULARY.test(name)))
  console.log(
    `the Worker: ${(own / 1024).toFixed(0)} KiB, compressed, and ${(vocabulary / 1024).toFixed(0)} KiB of words`,
  )
  expect(own).toBeGreaterThan(10_000)
  expect(own).toBeLessThan(MIB)
  expect(vocabulary).toBeGreaterThan(MIB / 2)
  // The limit of the free plan.
  expect(own + vocabulary).toBeLessThan(3 * MIB)
})
