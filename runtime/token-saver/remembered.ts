/**
 * What was made of texts, as a conversation brings the same ones with each of its turns. Holds texts of no more than so many
 * code units, and forgets first what was asked for least lately.
 */
export class Remembered<Made> {
  readonly #room: number
  readonly #texts = new Map<string, { made: Made; size: number }>()
  #taken = 0

  /** `room`: code units, those of what is made included where it is a text. */
  constructor(room: number) {
    this.#room = room
  }

  /** What was made of the text; undefined where that is not known. */
  known(text: string): { made: Made } | undefined {
    const known = this.#texts.get(text)
    if (known) {
      // Puts it last.
      this.#texts.delete(text)
      this.#texts.set(text, known)
    }
    return known
  }

  /** Keeps what was made of a text, and gives it back. */
  keep(text: string, made: Made): Made {
    const size = text.length + (typeof made === 'string' ? made.length : 0)
    this.#taken += size - (this.#texts.get(text)?.size ?? 0)
    this.#texts.delete(text)
    this.#texts.set(text, { made, size })
    for (const [oldest, other] of this.#texts) {
      if (this.#taken <= this.#room) break
      this.#texts.delete(oldest)
      this.#taken -= other.size
    }
    return made
  }
}
