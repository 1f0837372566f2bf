const WIDTH = 120

/**
 * A JSON value as a TypeScript literal in the house's format, so that the formatter leaves it alone. `indent` is the
 * number of spaces before the line, `used` the columns that the line has in front of the value and behind it.
 */
export function writeLiteral(value: unknown, indent = 0, used = 0): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const flat = writeFlat(value)
  if (flat !== undefined && indent + used + flat.length <= WIDTH) return flat
  return Array.isArray(value) ? writeList(value, indent) : writeMap(value, indent)
}

function writeList(list: unknown[], indent: number): string {
  const pad = ' '.repeat(indent + 2)
  const lines = list.map(item => `${pad}${writeLiteral(item, indent + 2, 1)},\n`)
  return `[\n${lines.join('')}${' '.repeat(indent)}]`
}

function writeMap(map: object, indent: number): string {
  const pad = ' '.repeat(indent + 2)
  const lines = Object.entries(map).map(([key, value]) => {
    const name = writeKey(key)
    const text = writeLiteral(value, indent + 2, name.length + 3)
    // The formatter moves a string that is too long to a line of its own, unless its name is as short as the indent.
    const tooLong = typeof value === 'string' && pad.length + name.length + text.length + 3 > WIDTH
    return `${pad}${name}:${tooLong && name.length > 2 ? `\n${pad}  ` : ' '}${text},\n`
  })
  return `{\n${lines.join('')}${' '.repeat(indent)}}`
}

/** The value on one line, where it reads well there: no map within a map, no list of maps of several fields. */
function writeFlat(value: object): string | undefined {
  const inner = Array.isArray(value) ? value : Object.values(value)
  if (inner.length === 0) return Array.isArray(value) ? '[]' : '{}'
  if (!Array.isArray(value)) {
    if (inner.some(item => typeof item === 'object' && item !== null)) return undefined
    const fields = Object.entries(value).map(([key, item]) => `${writeKey(key)}: ${writeLiteral(item)}`)
    return `{ ${fields.join(', ')} }`
  }
  if (inner.length > 1 && inner.every(hasSeveral)) return undefined
  const items = inner.map(item => (typeof item === 'object' && item !== null ? writeFlat(item) : writeLiteral(item)))
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`
}

function hasSeveral(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 1
}

function writeKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key)
}

/** Single quotes, unless that costs escapes. */
function quote(text: string): string {
  const json = JSON.stringify(text)
  const body = json.slice(1, -1).replaceAll('\\"', '"')
  const [single, double] = [text.split("'").length, text.split('"').length]
  return single > double ? json : `'${body.replaceAll("'", "\\'")}'`
}
