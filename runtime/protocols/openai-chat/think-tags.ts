const OPENING = '<think>'
const CLOSING = '</think>'

export type TakePiece = (piece: string, thought: boolean) => void

/**
 * Tells reasoning between `<think>` and `</think>` from the text around it, wherever the stream was cut. Blanks beside a
 * tag belong to the template that wrote it. Only what may be the beginning of a tag waits for what comes next.
 */
export class ThinkTags {
  #held = ''
  #thinking = false
  /** What came since the last tag, or the beginning, was blank. */
  #blank = true
  #tagged = false

  push(text: string, take: TakePiece): void {
    let rest = this.#held + text
    for (;;) {
      const tag = this.#thinking ? CLOSING : OPENING
      const at = rest.indexOf(tag)
      if (at < 0) break
      this.#tagged = true
      this.#say(rest.slice(0, at), take)
      this.#thinking = !this.#thinking
      this.#blank = true
      rest = rest.slice(at + tag.length)
    }
    let said = rest.length - openingLength(rest, this.#thinking ? CLOSING : OPENING)
    // Whether blanks at the beginning are the text's own is known when the first word comes.
    if (!this.#tagged && this.#blank && rest.slice(0, said).trim() === '') said = 0
    this.#held = rest.slice(said)
    this.#say(rest.slice(0, said), take)
  }

  /** The text has ended: what waited is what it looks like. */
  end(take: TakePiece): void {
    const rest = this.#held
    this.#held = ''
    this.#say(rest, take)
  }

  #say(piece: string, take: TakePiece): void {
    const text = this.#blank && this.#tagged ? piece.trimStart() : piece
    if (text === '') return
    this.#blank = false
    take(text, this.#thinking)
  }
}

/** How much of the text's end may be the beginning of the tag. */
function openingLength(text: string, tag: string): number {
  for (let length = Math.min(tag.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(tag.slice(0, length))) return length
  }
  return 0
}
