import { fromBase64, toBase64 } from './base64.ts'
import { concat, text, utf8 } from './byte-search.ts'

/** Encrypts what is kept outside memory. */
export interface SecretBox {
  /** `about` is not kept: only who names the same thing can open it. */
  seal(value: string, about: string): Promise<string>
  /** Rejects with WrongSecret where the text was sealed with another key or about something else, or was altered. */
  open(sealed: string, about: string): Promise<string>
}

/** What was sealed does not open. */
export class WrongSecret extends Error {}

/** The variable that holds the key. */
export const SECRET_VARIABLE = 'HEADGATE_SECRET'

/** AES-256-GCM with a key as the environment holds it: 32 bytes in base64 or hex. Throws where it is anything else. */
export function createSecretBox(secret: string): SecretBox {
  const raw = keyBytes(secret.trim())
  let imported: ReturnType<typeof crypto.subtle.importKey> | undefined
  const key = () => (imported ??= crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']))
  return {
    async seal(value, about) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH))
      const algorithm = { name: 'AES-GCM', iv, additionalData: own(utf8(about)) }
      const sealed = await crypto.subtle.encrypt(algorithm, await key(), own(utf8(value)))
      return toBase64(concat([iv, new Uint8Array(sealed)]))
    },
    async open(sealed, about) {
      const bytes = own(fromBase64(sealed))
      const algorithm = { name: 'AES-GCM', iv: bytes.subarray(0, IV_LENGTH), additionalData: own(utf8(about)) }
      const opened = crypto.subtle.decrypt(algorithm, await key(), bytes.subarray(IV_LENGTH))
      return text(
        new Uint8Array(
          await opened.catch(() => {
            throw new WrongSecret(`It was encrypted with another ${SECRET_VARIABLE}.`)
          }),
        ),
      )
    },
  }
}

/** What SP 800-38D asks for. */
const IV_LENGTH = 12

function keyBytes(secret: string): Uint8Array<ArrayBuffer> {
  const bytes = /^[0-9a-f]{64}$/i.test(secret) ? fromHex(secret) : BASE64.test(secret) ? fromBase64(secret) : undefined
  if (bytes?.length !== 32) {
    throw new Error(`${SECRET_VARIABLE} has to be 32 bytes in base64 or hex: openssl rand -base64 32 makes one.`)
  }
  return own(bytes)
}

const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
}

/** WebCrypto takes no memory that could be shared. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
