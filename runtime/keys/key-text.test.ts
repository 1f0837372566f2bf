import { crc32 as zlibCrc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { looksLikeSecret } from '../../codegen/config/looks-like-secret.ts'
import { crc32 } from './crc32.ts'
import { isDamaged, KEY_PATTERN, newKey, visiblePrefix } from './key-text.ts'

describe('a key', () => {
  const keys = Array.from({ length: 500 }, newKey)

  it('is like no other, whole, and known to scanners', () => {
    expect(new Set(keys).size).toBe(500)
    for (const key of keys) {
      expect(key).toMatch(KEY_PATTERN)
      expect(isDamaged(key)).toBe(false)
      expect(looksLikeSecret(key)).toBe(true)
    }
  })

  it('uses all digits alike', () => {
    const counts = new Map<string, number>()
    for (const key of keys) for (const digit of key.slice(3, 43)) counts.set(digit, (counts.get(digit) ?? 0) + 1)
    expect(counts.size).toBe(62)
    // 20,000 digits make 323 of each; six standard deviations are 108.
    for (const count of counts.values()) expect(Math.abs(count - 323)).toBeLessThan(108)
  })

  it('shows when one character of it is another, missing or too much, or two are swapped', () => {
    const [key = ''] = keys
    for (let at = 3; at < key.length; at++) {
      const other = key[at] === 'x' ? 'y' : 'x'
      expect(isDamaged(key.slice(0, at) + other + key.slice(at + 1))).toBe(true)
      expect(isDamaged(key.slice(0, at) + key.slice(at + 1))).toBe(true)
      expect(isDamaged(key.slice(0, at) + other + key.slice(at))).toBe(true)
      const swapped = key.slice(0, at - 1) + key[at] + key[at - 1] + key.slice(at + 1)
      if (at > 3 && swapped !== key) expect(isDamaged(swapped)).toBe(true)
    }
  })

  it('of anybody else is not judged', () => {
    expect(isDamaged('sk-anything')).toBe(false)
    expect(isDamaged('')).toBe(false)
  })

  it('is told by its first characters', () => {
    expect(visiblePrefix('hg-0123456789')).toBe('hg-012345')
  })
})

it.each(['', 'a', '123456789', 'hg-0aZ'])('reckons the CRC-32 of %j as zip does', text => {
  expect(crc32(text)).toBe(zlibCrc32(text))
})
