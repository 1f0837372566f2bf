/**
 * Gemini's calls and results often carry no ids. Calls without one are given an id that is the same every time the same
 * conversation is sent; a result without one answers the earliest call of its name that has no answer yet.
 */
export class CallIds {
  #unanswered: { id: string; name: string }[] = []

  /** The id of a call; `place` numbers it within the conversation. */
  call(name: string, id: string | undefined, place: string): string {
    const known = id || `gemini_call_${place}`
    this.#unanswered.push({ id: known, name })
    return known
  }

  /** The id of the call that a result answers; an id of its own where it answers none. */
  answer(name: string | undefined, id: string | undefined, place: string): string {
    const at = this.#unanswered.findIndex(call => (id ? call.id === id : call.name === name))
    const [call] = at < 0 ? [] : this.#unanswered.splice(at, 1)
    return id || (call?.id ?? `gemini_result_${place}`)
  }
}
