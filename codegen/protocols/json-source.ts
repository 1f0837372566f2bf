import { pointerStep } from '../problem.ts'

/** A JSON text that remembers where each of its values stands. */
export interface JsonSource {
  /** Absent where the text is no JSON. */
  value?: unknown
  /** A syntax error (then the only one), or members that stand twice. */
  faults: JsonFault[]
  /** The line and column, counted from 1, of the value that a JSON Pointer names, or of its nearest parent. */
  place(pointer: string): Place
}

export interface Place {
  line: number
  column: number
}

export interface JsonFault extends Place {
  pointer: string
  message: string
}

/**
 * Reads JSON as `JSON.parse` does, but always says where a text is broken (V8 does so only sometimes), and notices
 * what `JSON.parse` swallows: a member that stands twice in one object.
 */
export function readJson(text: string): JsonSource {
  const offsets = new Map<string, number>()
  const faults: JsonFault[] = []
  const place = (pointer: string) => placeOf(text, nearestOffset(offsets, pointer))
  try {
    return { value: parse(text, offsets, faults), faults, place }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return { faults: [{ pointer: '', message: error.message, ...placeOf(text, error.offset) }], place }
  }
}

class Broken extends Error {
  readonly offset: number
  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

const space = /[ \t\r\n]*/y
const string = /"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function parse(text: string, offsets: Map<string, number>, faults: JsonFault[]): unknown {
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) at += found.length
    return found
  }
  const broken = (expected: string): Broken => {
    const found = at < text.length ? JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0)) : 'the end'
    return new Broken(`not JSON: found ${found} where ${expected} should stand`, at)
  }
  /** No token could be read here. */
  const unreadable = (expected: string): Broken =>
    text[at] === '"' ? new Broken('not JSON: a string is not closed, or has a wrong escape', at) : broken(expected)
  const take1 = (character: string): boolean => {
    take(space)
    if (text[at] !== character) return false
    at++
    return true
  }

  function plain(token: string): unknown {
    try {
      return JSON.parse(token)
    } catch {
      throw new Broken('not JSON: a string holds a control character that is not escaped', at - token.length)
    }
  }

  function value(pointer: string): unknown {
    take(space)
    offsets.set(pointer, at)
    if (take1('{')) return object(pointer)
    if (take1('[')) return array(pointer)
    const token = take(string) ?? take(scalar)
    if (token === undefined) throw unreadable('a value')
    return plain(token)
  }

  function object(pointer: string): Record<string, unknown> {
    const members: Record<string, unknown> = {}
    if (take1('}')) return members
    do {
      take(space)
      const start = at
      const token = take(string)
      if (token === undefined) throw unreadable('a member’s name in double quotes')
      const name = String(plain(token))
      const step = pointer + pointerStep(name)
      if (!take1(':')) throw broken('":"')
      if (Object.hasOwn(members, name)) {
        faults.push({ pointer: step, message: `${JSON.stringify(name)} stands twice here`, ...placeOf(text, start) })
      }
      const member = value(step)
      // A plain assignment to `__proto__` would set the prototype.
      Object.defineProperty(members, name, { value: member, enumerable: true, writable: true, configurable: true })
    } while (take1(','))
    if (!take1('}')) throw broken('"," or "}"')
    return members
  }

  function array(pointer: string): unknown[] {
    const items: unknown[] = []
    if (take1(']')) return items
    do items.push(value(pointer + pointerStep(items.length)))
    while (take1(','))
    if (!take1(']')) throw broken('"," or "]"')
    return items
  }

  const result = value('')
  take(space)
  if (at < text.length) throw broken('the end')
  return result
}

function nearestOffset(offsets: Map<string, number>, pointer: string): number {
  for (let parent = pointer; ; parent = parent.slice(0, parent.lastIndexOf('/'))) {
    const offset = offsets.get(parent)
    if (offset !== undefined) return offset
    if (parent === '') return 0
  }
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}
