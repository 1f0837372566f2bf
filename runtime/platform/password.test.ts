import { afterEach, describe, expect, it, vi } from 'vitest'
import { hashPassword, isPassword } from './password.ts'

afterEach(() => vi.doUnmock('node:crypto'))

describe('a password', () => {
  it('is kept by Argon2id with a salt of its own, and is known again', async () => {
    const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(two)
    expect(await isPassword('correct horse', one)).toBe(true)
    expect(await isPassword('correct horse ', one)).toBe(false)
    expect(await isPassword('', one)).toBe(false)
  })

  it('is reckoned as others do', async () => {
    // A test vector of the reference implementation of Argon2, and one of RFC 7914 (section 12).
    const argon = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await isPassword('password', argon)).toBe(true)
    const hash =
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887'
    const salt = Buffer.from('SodiumChloride').toString('base64').replace(/=+$/, '')
    const scrypt = `$scrypt$ln=14,r=8,p=1$${salt}$${Buffer.from(hash, 'hex').toString('base64').replace(/=+$/, '')}`
    expect(await isPassword('pleaseletmein', scrypt)).toBe(true)
    expect(await isPassword('pleaseletmeout', scrypt)).toBe(false)
  })

  it('is kept by scrypt where the runtime has no Argon2', async () => {
    const byArgon = await hashPassword('x')
    const crypto = await import('node:crypto')
    vi.doMock('node:crypto', () => ({ ...crypto, argon2: undefined }))
    vi.resetModules()
    const { hashPassword: hash, isPassword: same } = await import('./password.ts')
    const kept = await hash('correct horse')
    expect(kept).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(await same('correct horse', kept)).toBe(true)
    expect(await same('another', kept)).toBe(false)
    // What cannot be reckoned is not taken.
    expect(await same('x', byArgon)).toBe(false)
    vi.doUnmock('node:crypto')
    expect(await isPassword('x', byArgon)).toBe(true)
  })

  it.each(['', 'plain', '$argon2id$', '$md5$x$y$z', '$scrypt$ln=15,r=8,p=3$$'])('is never %j', async kept => {
    expect(await isPassword('plain', kept)).toBe(false)
  })
})
