export const BREAK = '\n\n'

/**
 * Chat has one text and one reasoning where others have several parts. Parts that follow each other directly are pieces
 * of one text (a reply with citations is cut wherever one begins) and are joined as they are; after something else, such
 * as a search or a tool call, a blank line stands between. The break is given with the first text after it, so that a
 * part that stays empty leaves none.
 */
export class TextFlow {
  #flowing = false
  #due = false

  /** Another kind of part has begun. */
  interrupt(): void {
    if (this.#flowing) this.#due = true
  }

  /** The text to append for this piece. */
  append(text: string): string {
    if (text === '') return ''
    this.#flowing = true
    if (!this.#due) return text
    this.#due = false
    return BREAK + text
  }
}
