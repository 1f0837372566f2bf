/**
 * What became of texts, as a conversation brings the same ones with each of its turns. Holds texts of no more than so many
 * code units, with what became of them, and forgets first what was asked for least lately.
 */
export class Remembered {
  readonly #room: number
  readonly #texts = new Map<string, string | undefined>()
  #taken = 0

  constructor(room: number) {
    this.#room = room
  }

  /** What `make` gives for the text, now or earlier. */
  get(text: string, make: (text: string) => string | undefined): string | undefined {
    const known = this.#texts.has(text)
    const made = known ? this.#texts.get(text) : make(text)
    // Puts it last.
    if (known) this.#texts.delete(text)
    else this.#taken += sizeOf(text, made)
    this.#texts.set(text, made)
    for (const [oldest, value] of this.#texts) {
      if (this.#taken <= this.#room) break
      this.#texts.delete(oldest)
      this.#taken -= sizeOf(oldest, value)
    }
    return made
  }
}

function sizeOf(text: string, made = ''): number {
  return text.length + made.length
}
