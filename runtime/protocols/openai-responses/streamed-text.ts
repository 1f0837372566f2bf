/** A text that comes in pieces, and then once more as a whole: in an event of its own, in its item, in the response. */
export class StreamedText {
  #pieces: string[] = []

  get empty(): boolean {
    return this.#pieces.length === 0
  }

  add(piece: string): void {
    if (piece !== '') this.#pieces.push(piece)
  }

  /** What the whole has after the pieces; undefined where it does not begin with them. */
  rest(whole: string): string | undefined {
    if (this.#pieces.length === 0) return whole
    const said = this.#pieces.length === 1 ? this.#pieces[0]! : this.#pieces.join('')
    this.#pieces = [said]
    return whole.startsWith(said) ? whole.slice(said.length) : undefined
  }

  toString(): string {
    return this.#pieces.join('')
  }
}
