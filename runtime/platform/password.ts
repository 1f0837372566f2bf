import { fromBase64, toBase64 } from './base64.ts'
import { utf8 } from './byte-search.ts'

/**
 * A password as it is kept: a PHC string of Argon2id where the runtime has it (Node since 24.7), else of scrypt, both with
 * the cost that OWASP's password storage cheat sheet names. Takes some 20 to 80 ms, off the thread where that is possible.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const argon = await argon2id(password, salt, ARGON, LENGTH)
  if (argon) return phc('argon2id', `v=19$m=${ARGON.memory},t=${ARGON.passes},p=${ARGON.parallelism}`, salt, argon)
  const hash = await scrypt(password, salt, SCRYPT, LENGTH)
  return phc('scrypt', `ln=${SCRYPT.ln},r=${SCRYPT.r},p=${SCRYPT.p}`, salt, hash)
}

/** Whether the password is the one that was kept; false, too, for what this runtime cannot reckon. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, kind, ...rest] = kept.split('$')
  const [salt, hash] = rest.slice(-2).map(unpadded => fromBase64(unpadded))
  if (!salt || !hash?.length) return false
  const cost = new Map(rest.slice(0, -2).flatMap(part => part.split(',').map(pair => splitPair(pair))))
  const number = (name: string): number => Number(cost.get(name) ?? Number.NaN)
  const found =
    kind === 'argon2id'
      ? await argon2id(
          password,
          salt,
          { memory: number('m'), passes: number('t'), parallelism: number('p') },
          hash.length,
        )
      : kind === 'scrypt'
        ? await scrypt(password, salt, { ln: number('ln'), r: number('r'), p: number('p') }, hash.length)
        : undefined
  return found !== undefined && equal(found, hash)
}

/** 32 bytes for a cipher, the same wherever they are reckoned: by scrypt, which every runtime has. */
export function keyFromPassphrase(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  return scrypt(passphrase, salt, SCRYPT, LENGTH)
}

interface ArgonCost {
  /** KiB */
  memory: number
  passes: number
  parallelism: number
}

interface ScryptCost {
  /** The logarithm of N. */
  ln: number
  r: number
  p: number
}

const ARGON: ArgonCost = { memory: 19_456, passes: 2, parallelism: 1 }
const SCRYPT: ScryptCost = { ln: 15, r: 8, p: 3 }
/** Bytes of a hash. */
const LENGTH = 32

/** Undefined where the runtime has no Argon2. */
async function argon2id(
  password: string,
  salt: Uint8Array,
  cost: ArgonCost,
  length: number,
): Promise<Uint8Array | undefined> {
  const { argon2 } = await import('node:crypto')
  if (typeof argon2 !== 'function') return undefined
  const { memory, passes, parallelism } = cost
  const parameters = { message: utf8(password), nonce: salt, memory, passes, parallelism, tagLength: length }
  return new Promise((resolve, reject) =>
    argon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key))),
  )
}

async function scrypt(
  password: string,
  salt: Uint8Array,
  { ln, r, p }: ScryptCost,
  length: number,
): Promise<Uint8Array> {
  const { scrypt: derive } = await import('node:crypto')
  const options = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r }
  return new Promise((resolve, reject) =>
    derive(password, salt, length, options, (error, key) => (error ? reject(error) : resolve(key))),
  )
}

function phc(kind: string, cost: string, salt: Uint8Array, hash: Uint8Array): string {
  return `$${kind}$${cost}$${unpadded(salt)}$${unpadded(hash)}`
}

function unpadded(bytes: Uint8Array): string {
  return toBase64(bytes).replace(/=+$/, '')
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}

/** Takes as long wherever they differ. */
function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!
  return difference === 0
}
