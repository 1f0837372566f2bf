/**
 * Tells which members of a value somebody has read: what a decoder has not looked at is not in what it made of it. A list
 * of members that was asked for is not a reading of theirs.
 */
export class ReadMarks {
  readonly #read = new WeakMap<object, Set<string>>()
  readonly #views = new WeakMap<object, object>()
  /** What stands behind views, and what of it was read whole. */
  readonly #behind = new WeakMap<object, object>()
  readonly #whole = new WeakSet<object>()
  #root: unknown

  /** The value to read in the place of this one; what is read of it is marked. */
  watch(value: unknown): unknown {
    this.#root = value
    return this.#view(value)
  }

  /** The value behind what is read in its place: whoever takes it reads all of it. */
  readonly behind = (object: object): object => {
    const value = this.#behind.get(object)
    if (value === undefined) return object
    this.#whole.add(value)
    return value
  }

  /**
   * The first member that nobody has read, as `messages[].content[].name`: `[]` is any place of a list. A member that is
   * null or undefined says nothing; of the others `judge` is asked first.
   */
  unread(judge: Judge): string | undefined {
    return this.#walk(this.#root, '', judge)
  }

  #view(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    const known = this.#views.get(value)
    if (known) return known
    const read = new Set<string>()
    const view = new Proxy(value, {
      get: (target, name) => {
        if (typeof name === 'string') read.add(name)
        return this.#view(Reflect.get(target, name))
      },
    })
    this.#read.set(value, read)
    this.#views.set(value, view)
    this.#behind.set(view, value)
    return view
  }

  #walk(value: unknown, path: string, judge: Judge): string | undefined {
    if (typeof value !== 'object' || value === null || this.#whole.has(value)) return undefined
    const read = this.#read.get(value)
    for (const [name, member] of Object.entries(value)) {
      if (member === null || member === undefined) continue
      const at = Array.isArray(value) ? `${path}[]` : path === '' ? name : `${path}.${name}`
      const verdict = judge(at, member)
      if (verdict === 'ignored') continue
      if (verdict === 'unknown' || !read?.has(name)) return at
      const found = this.#walk(member, at, judge)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** `ignored`: neither it nor what is inside it counts. `unknown`: it counts as unread, whoever has looked at it. */
export type Judge = (path: string, value: unknown) => 'ignored' | 'unknown' | undefined
