import { expect, test } from 'vitest'
import { toBytes, toMilliseconds } from './units.ts'

test.each([
  [0, 0],
  [250, 250],
  ['250ms', 250],
  ['15s', 15_000],
  ['1.5m', 90_000],
  ['1h', 3_600_000],
] as const)('%s is %i milliseconds', (text, milliseconds) => expect(toMilliseconds(text)).toBe(milliseconds))

test.each([
  [1024, 1024],
  ['1B', 1],
  ['1kB', 1000],
  ['64MiB', 67_108_864],
  ['1.5KiB', 1536],
  ['2GB', 2e9],
] as const)('%s is %i bytes', (text, bytes) => expect(toBytes(text)).toBe(bytes))
