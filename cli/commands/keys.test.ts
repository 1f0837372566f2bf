import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { looksLikeSecret } from '../../codegen/config/looks-like-secret.ts'
import { ROOT } from '../../codegen/config/testing.ts'
import { configLine } from './keys.ts'

test('the line fits into the keys of a config', () => {
  expect(configLine('laptop', 'abc')).toBe(
    "laptop: { sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },",
  )
  expect(configLine('my-laptop', 'abc')).toMatch(/^'my-laptop': \{/)
})

describe('headgate keys hash, as a process', { timeout: 60_000 }, () => {
  test('reads the key from standard input, without the line break', () => {
    const { stdout, status } = headgate(['keys', 'hash', '--name', 'ci'], 'abc\n')
    expect(stdout).toBe(`${configLine('ci', 'abc')}\n`)
    expect(status).toBe(0)
  })

  test('makes a key that no two calls share and that check would refuse in a config', () => {
    const [first, second] = [headgate(['keys', 'hash', '--new']), headgate(['keys', 'hash', '--new'])]
    const key = /shown this once: (\S+)/.exec(first.stderr)?.[1] ?? ''
    expect(looksLikeSecret(key)).toBe(true)
    expect(first.stdout).toContain(createHash('sha256').update(key).digest('hex'))
    expect(second.stdout).not.toBe(first.stdout)
  })

  test('fails where no key comes', () => {
    const { stdout, stderr, status } = headgate(['keys', 'hash'], '')
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
    expect(stderr).toContain('No key')
  })
})

function headgate(args: string[], input = '') {
  return spawnSync(process.execPath, [join(ROOT, 'cli/main.ts'), ...args], { cwd: ROOT, input, encoding: 'utf8' })
}
