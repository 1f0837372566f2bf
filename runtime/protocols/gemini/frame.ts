/**
 * One event of the stream. Google ends lines with CR LF and names no events; a client that sees an `event:` line
 * ignores the frame, and one that sees `[DONE]` breaks.
 */
export function frame(value: unknown): string {
  return `data: ${JSON.stringify(value)}\r\n\r\n`
}

/**
 * Turns the frames of the stream encoder into the one JSON array that clients without `alt=sse` expect. What was
 * written is a whole array once `end` was called, also where the last element says an error.
 */
export class JsonArrayStream {
  #begun = false

  /** The text for these whole frames of `frame`; comments between them say nothing in JSON and are left out. */
  add(frames: string): string {
    let text = ''
    for (const event of frames.split(/\r?\n\r?\n/)) {
      const json = dataOf(event)
      if (json === undefined) continue
      text += `${this.#begun ? ',\r\n' : '['}${json}`
      this.#begun = true
    }
    return text
  }

  /** The end of the array; an empty stream is an empty array. */
  end(): string {
    return this.#begun ? ']' : '[]'
  }
}

function dataOf(event: string): string | undefined {
  const lines = event.split(/\r?\n/).filter(line => line.startsWith('data:'))
  return lines.length === 0 ? undefined : lines.map(line => line.slice(5).trim()).join('\n')
}
