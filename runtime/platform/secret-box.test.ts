import { describe, expect, it } from 'vitest'
import { createSecretBox, WrongSecret } from './secret-box.ts'

const HEX = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'
const BASE64 = Buffer.from(HEX, 'hex').toString('base64')
const URL_SAFE = Buffer.from(HEX, 'hex').toString('base64url')

describe('a secret box', () => {
  it('opens what it sealed, with the key in any of its spellings', async () => {
    const sealed = await createSecretBox(HEX).seal('tökén', 'codex')
    for (const key of [BASE64, URL_SAFE, HEX.toUpperCase(), ` ${HEX}\n`]) {
      expect(await createSecretBox(key).open(sealed, 'codex')).toBe('tökén')
    }
  })

  it('shows nothing of the value, and seals the same value differently each time', async () => {
    const box = createSecretBox(BASE64)
    const [first, second] = [await box.seal('token', 'x'), await box.seal('token', 'x')]
    expect(Buffer.from(first, 'base64').includes('token')).toBe(false)
    expect(first).not.toBe(second)
  })

  it('does not open for another key, about another thing, or what was altered', async () => {
    const box = createSecretBox(BASE64)
    const sealed = await box.seal('token', 'x')
    const bytes = Buffer.from(sealed, 'base64')
    bytes[20]! ^= 1
    await expect(createSecretBox(`${HEX.slice(0, -2)}00`).open(sealed, 'x')).rejects.toThrow(WrongSecret)
    await expect(box.open(sealed, 'y')).rejects.toThrow(WrongSecret)
    await expect(box.open(bytes.toString('base64'), 'x')).rejects.toThrow(WrongSecret)
    await expect(box.open('', 'x')).rejects.toThrow(WrongSecret)
  })

  it('says what a key has to be, and nothing of the one that it got', () => {
    for (const wrong of ['', 'secret', HEX.slice(2), `${HEX}00`, Buffer.alloc(31, 7).toString('base64')]) {
      const make = () => createSecretBox(wrong)
      expect(make).toThrow('HEADGATE_SECRET has to be 32 bytes in base64 or hex')
      if (wrong) expect(make).not.toThrow(wrong)
    }
  })
})
