type ItemPrefix = 'msg' | 'rs' | 'fc' | 'ctc' | 'ig' | 'cmp'

/**
 * The ids of one reply. Each kind has the prefix that clients and OpenAI's own input checks expect; what follows is the
 * upstream's id, so that logs of both sides can be matched.
 */
export class ReplyIds {
  readonly response: string
  readonly #stem: string

  /** `id`: what the upstream called its reply, `chatcmpl-abc`, `msg_01`. */
  constructor(id: string) {
    this.#stem = id.replace(/^(?:chatcmpl|gen|msg|resp|cmpl)[-_]/, '').replace(/[^A-Za-z0-9_-]/g, '_') || '0'
    this.response = `resp_${this.#stem}`
  }

  /** The id of the item at this place of the output. */
  item(prefix: ItemPrefix, outputIndex: number): string {
    return `${prefix}_${this.#stem}_${outputIndex}`
  }
}
