/** Numbers what a reply has: its parts, over all candidates, and the calls to which its server gave no ids. */
export class ReplyNumbers {
  #parts = 0
  #calls = 0
  #stem: string | undefined

  part(): number {
    return this.#parts++
  }

  /** `id`: the reply's own, as soon as it is known. */
  named(id: string): void {
    // What all protocols take as the id of a call, and no more of it than leaves room for the number.
    this.#stem ??= id.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 48)
  }

  /** Never the same in two replies, as clients answer calls by it in conversations of many replies. */
  callId(): string {
    this.#stem ||= crypto.randomUUID()
    return `call_${this.#stem}_${this.#calls++}`
  }
}
