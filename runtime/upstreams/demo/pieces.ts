/** Code units that a piece of text without spaces may be long. */
const LONGEST = 24

/** A text as a model writes it: word by word, each with the space before it. The pieces joined are the text. */
export function* words(text: string): Generator<string> {
  for (const match of text.matchAll(/\s*\S+|\s+$/gu)) yield* slices(match[0], LONGEST)
}

/** A text in pieces of at most `length` code units (or one more), which never cut a surrogate pair. */
export function* slices(text: string, length: number): Generator<string> {
  for (let start = 0; start < text.length; ) {
    let end = start + length
    const unit = text.charCodeAt(end - 1)
    if (unit >= 0xd800 && unit <= 0xdbff) end++
    yield text.slice(start, end)
    start = end
  }
}

const LINE = 'The quick brown fox jumps over the lazy dog while the gateway counts every byte of it.\n'

/** `kib` KiB of ASCII text, one KiB a piece, never in memory as a whole. */
export function* hugeText(kib: number): Generator<string> {
  const block = LINE.repeat(Math.ceil(1024 / LINE.length)).slice(0, 1023) + '\n'
  for (let i = 0; i < kib; i++) yield block
}
