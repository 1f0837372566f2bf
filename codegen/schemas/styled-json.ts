/** A JSON value that is written back as it was laid out, so that a change of it is a small change of its text. */
export interface StyledJson {
  /** May be changed in place. */
  value: unknown
  /** The text, laid out as the formatter of this repository does: what has room stands on one line. */
  print(): string
}

const WIDTH = 120

/** Reads a text that `JSON.parse` takes. Objects that were written over several lines stay so. */
export function readStyledJson(text: string): StyledJson {
  const value: unknown = JSON.parse(text)
  const wide = new WeakSet<object>()
  const marks = expansions(text)
  const objects = [...objectsOf(value)]
  for (const [index, object] of objects.entries()) if (marks[index] === true) wide.add(object)
  const known = new WeakSet(objects)
  // A file that writes even what has room over several lines goes on so.
  const small = objects.filter(object => isSmall(object))
  const sprawling = small.length > 0 && small.filter(object => wide.has(object)).length * 2 > small.length
  const isWide = (object: object): boolean => wide.has(object) || (sprawling && !known.has(object))
  return { value, print: () => `${write(value, '', 0, isWide)}\n` }
}

/** For each object of the text, in order, whether its first member stands on a line of its own. */
function expansions(text: string): boolean[] {
  const found: boolean[] = []
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|\{\s*/g)) {
    if (token.startsWith('{')) found.push(token.includes('\n'))
  }
  return found
}

function* objectsOf(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value
  for (const member of Object.values(value)) yield* objectsOf(member)
}

function isSmall(object: object): boolean {
  return Object.keys(object).length > 0 && JSON.stringify(object).length < WIDTH / 2
}

type IsWide = (object: object) => boolean

function write(value: unknown, indent: string, taken: number, isWide: IsWide): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const flat = inline(value, isWide)
  if (flat !== undefined && indent.length + taken + flat.length <= WIDTH) return flat
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const items = value.map((item, index) => inner + write(item, inner, index < value.length - 1 ? 1 : 0, isWide))
    return `[\n${items.join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value)
  const members = entries.map(([key, member], index) => {
    const name = `${JSON.stringify(key)}: `
    return inner + name + write(member, inner, name.length + (index < entries.length - 1 ? 1 : 0), isWide)
  })
  return `{\n${members.join(',\n')}\n${indent}}`
}

/** The value on one line; undefined where something in it needs several. */
function inline(value: unknown, isWide: IsWide): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts: string[] = []
  for (const [key, member] of Object.entries(value)) {
    const text = inline(member, isWide)
    if (text === undefined) return undefined
    parts.push(Array.isArray(value) ? text : `${JSON.stringify(key)}: ${text}`)
  }
  if (Array.isArray(value)) return `[${parts.join(', ')}]`
  if (parts.length === 0) return '{}'
  return isWide(value) ? undefined : `{ ${parts.join(', ')} }`
}
