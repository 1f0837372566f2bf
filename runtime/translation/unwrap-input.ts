import { isRecord, parseJson } from '../platform/json.ts'

/** Matches the beginning of `{"input":"…`, up to the text. */
const OPENING = /^\s*\{\s*"input"\s*:\s*"/
/** Escapes as JSON knows them, and backslashes that begin none. */
const ESCAPES = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})?/g
/** What could still become such a beginning. */
const PARTIAL = /^\s*(?:\{\s*(?:"(?:i(?:n(?:p(?:u(?:t(?:"\s*(?::\s*)?)?)?)?)?)?)?)?)?$/

/**
 * Takes the text of a freeform tool out of the arguments `{"input": "…"}`, as they stream in. Where they are anything
 * else they are the text themselves, whole: a model that did not keep to the form is not corrected.
 */
export class InputUnwrapper {
  #held = ''
  #state: 'before' | 'inside' | 'after' | 'raw' = 'before'
  readonly #pieces: string[] = []

  /** More of the arguments; returns what they add to the text. */
  push(delta: string): string {
    if (delta !== '') this.#pieces.push(delta)
    if (this.#state === 'raw' || this.#state === 'after') return ''
    this.#held += delta
    if (this.#state === 'before') {
      const opening = OPENING.exec(this.#held)
      if (opening === null) {
        if (!PARTIAL.test(this.#held)) this.#state = 'raw'
        return ''
      }
      this.#held = this.#held.slice(opening[0].length)
      this.#state = 'inside'
    }
    return this.#decode()
  }

  /**
   * The arguments are complete: the whole text, and what of it was not returned before.
   */
  end(streamed: string): { input: string; rest: string } {
    const all = this.#pieces.join('')
    const parsed = parseJson(all)
    const wrapped = isRecord(parsed) && Object.keys(parsed).length === 1 ? text(parsed.input) : undefined
    // What was streamed cannot be taken back: arguments that went wrong later keep it.
    const input = wrapped ?? (streamed === '' ? all : streamed)
    return { input, rest: input.startsWith(streamed) ? input.slice(streamed.length) : '' }
  }

  /** Decodes what is held of the JSON string, but for an escape (or half of a pair) that the next piece completes. */
  #decode(): string {
    const close = closingQuote(this.#held)
    const cut = close >= 0 ? close : safeLength(this.#held)
    const json = escapeControls(this.#held.slice(0, cut))
    // Models write `\d` where JSON wants `\\d`: the backslash is meant then.
    const decoded = text(parseJson(`"${json}"`)) ?? text(parseJson(`"${json.replace(ESCAPES, doubleStray)}"`)) ?? ''
    this.#held = this.#held.slice(cut)
    if (close >= 0) this.#state = 'after'
    return decoded
  }
}

/** Where the string ends; -1 while it goes on. */
function closingQuote(held: string): number {
  for (let i = 0; i < held.length; i++) {
    if (held[i] === '\\') i++
    else if (held[i] === '"') return i
  }
  return -1
}

/** How much of an unfinished JSON string can be decoded by itself. */
function safeLength(held: string): number {
  const cut = /(?:\\u[dD][89abAB][0-9a-fA-F]{2}(?:\\(?:u[0-9a-fA-F]{0,3})?)?|\\(?:u[0-9a-fA-F]{0,3})?)$/.exec(held)
  if (cut === null) return held.length
  // A backslash that is itself escaped begins nothing.
  let backslashes = 0
  while (held[cut.index - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 0 ? cut.index : held.length
}

function doubleStray(sequence: string): string {
  return sequence === '\\' ? '\\\\' : sequence
}

/** Models write line feeds into JSON strings as they are. */
function escapeControls(json: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return json.replace(/[\u0000-\u001f]/g, control => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
