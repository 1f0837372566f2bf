import { crc32 } from './crc32.ts'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const PREFIX = 'hg-'
/** 238 bits: nobody guesses one, so a plain SHA-256 keeps it safe. */
const RANDOM = 40
const CHECK = 6

/** What secret scanners look for. */
export const KEY_PATTERN = /^hg-[0-9A-Za-z]{46}$/

/**
 * A key: `hg-`, 40 random letters and digits, and 6 that check them, so that one that was not copied whole is told from one
 * that is wrong. Without a hyphen after the first one, a double click marks all of it.
 */
export function newKey(): string {
  let random = ''
  while (random.length < RANDOM) {
    // 248 is the greatest multiple of 62 in a byte: what is above it would make some digits more likely.
    for (const byte of crypto.getRandomValues(new Uint8Array(RANDOM))) {
      if (byte < 248 && random.length < RANDOM) random += DIGITS[byte % 62]
    }
  }
  return `${PREFIX}${random}${checkOf(random)}`
}

/** What people tell a key by: its first characters, which say nothing of the rest. */
export function visiblePrefix(key: string): string {
  return key.slice(0, PREFIX.length + 6)
}

/** Whether it claims to be a key of Headgate, and cannot be one: mistyped, or not copied whole. */
export function isDamaged(key: string): boolean {
  if (!key.startsWith(PREFIX)) return false
  return !KEY_PATTERN.test(key) || checkOf(key.slice(PREFIX.length, -CHECK)) !== key.slice(-CHECK)
}

function checkOf(random: string): string {
  let rest = crc32(random)
  let digits = ''
  for (let n = 0; n < CHECK; n++) {
    digits = DIGITS[rest % 62] + digits
    rest = Math.floor(rest / 62)
  }
  return digits
}
