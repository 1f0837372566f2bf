import { describe, expect, it } from 'vitest'
import { packFloats, unpackFloats } from './packed-floats.ts'

describe('packed floats', () => {
  it('are little-endian floats of 32 bits in base64', () => {
    expect(packFloats([1, -2])).toBe('AACAPwAAAMA=')
    expect(unpackFloats('AACAPwAAAMA=')).toEqual([1, -2])
  })

  it('come back as the nearest floats of 32 bits, however many there are', () => {
    const values = Array.from({ length: 3072 }, (_, i) => Math.sin(i) / 7)
    expect(unpackFloats(packFloats(values))).toEqual(values.map(Math.fround))
    expect(unpackFloats(packFloats([]))).toEqual([])
  })

  it('are not made of bytes that are no whole numbers', () => {
    expect(unpackFloats('AACAPwA=')).toBeUndefined()
  })
})
