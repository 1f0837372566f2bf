/**
 * 64 bits of a text as 16 hex digits: the same in every runtime and synchronous, which is all that the demo asks of it.
 * It hides nothing: the demo has no secrets.
 */
export function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b) + a
  }
  return hex(mix(a ^ (b >>> 7))) + hex(mix(b ^ (a >>> 11)))
}

/** An endless row of numbers in [-1, 1) that a text decides. */
export function* numbersOf(text: string): Generator<number, never> {
  let state = Number.parseInt(hash(text).slice(0, 8), 16)
  for (;;) {
    state = (state + 0x6d2b79f5) | 0
    yield mix(state) / 0x80000000 - 1
  }
}

/** Spreads 32 bits, so that near values come far apart. Unsigned. */
function mix(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
