import { type Draft, type DraftEntry, type DraftMap, type DraftValue, Reference } from './draft.ts'

const WIDTH = 120

/** `gateway.config.ts` as a person would write it, with comments where something is to be decided. */
export function writeConfig(draft: Draft): string {
  const sections = [
    section('upstreams', draft.upstreams),
    section('models', draft.models),
    ...(draft.keys.size > 0 ? [section('keys', draft.keys)] : []),
    ...(draft.groups.size > 0 ? [section('groups', draft.groups)] : []),
    ...(draft.catalog.size > 0 ? [section('catalog', draft.catalog)] : []),
    ...[...draft.settings].map(([name, entry]) => lines(name, entry, 2)),
  ]
  const body = sections.join('')
  const imports = body.includes('env(') ? 'defineGateway, env' : 'defineGateway'
  const head = draft.comments.map(line => comment(line, 0)).join('')
  return `${head}${head === '' ? '' : '\n'}import { ${imports} } from 'headgate'\n\nexport default defineGateway({\n${body}})\n`
}

function section(name: string, entries: ReadonlyMap<string, DraftEntry>): string {
  return `  ${name}: {\n${[...entries].map(([key, entry]) => lines(key, entry, 4)).join('')}  },\n`
}

function lines(name: string, { value, comments }: DraftEntry, indent: number): string {
  const pad = ' '.repeat(indent)
  const key = writeKey(name)
  return `${comments.map(line => comment(line, indent)).join('')}${pad}${key}: ${write(value, indent, key.length + 3)},\n`
}

/** Broken into lines that can be read side by side with the code. */
function comment(text: string, indent: number): string {
  const pad = `${' '.repeat(indent)}// `
  const rows: string[] = []
  for (const word of oneLine(text).split(' ')) {
    const last = rows.at(-1)
    if (last === undefined || pad.length + last.length + word.length + 1 > WIDTH) rows.push(word)
    else rows[rows.length - 1] = `${last} ${word}`
  }
  return rows.map(row => `${pad}${row}\n`).join('')
}

/** No text of the source ends a comment. */
function oneLine(text: string): string {
  return text.replace(/[\p{C}\u2028\u2029]/gu, ' ').trim()
}

function write(value: DraftValue, indent: number, used: number): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (value instanceof Reference) return reference(value)
  const flat = writeFlat(value)
  if (!mustBreak(value) && indent + used + flat.length <= WIDTH) return flat
  const pad = ' '.repeat(indent + 2)
  const rows = isList(value)
    ? value.map(item => `${pad}${write(item, indent + 2, 1)},\n`)
    : membersOf(value).map(
        ([name, item]) => `${pad}${writeKey(name)}: ${write(item, indent + 2, writeKey(name).length + 3)},\n`,
      )
  const [open, close] = isList(value) ? '[]' : '{}'
  return `${open}\n${rows.join('')}${' '.repeat(indent)}${close}`
}

/** As the formatter has it: maps of several fields in a list stand on lines of their own. */
function mustBreak(value: DraftValue): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Reference) return false
  if (!isList(value)) return Object.values(value).some(item => item !== undefined && mustBreak(item))
  return (value.length > 1 && value.every(hasSeveral)) || value.some(mustBreak)
}

function hasSeveral(value: DraftValue): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Reference) return false
  return (isList(value) ? value : membersOf(value)).length > 1
}

function writeFlat(value: DraftValue): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (value instanceof Reference) return reference(value)
  if (isList(value)) return `[${value.map(writeFlat).join(', ')}]`
  const members = membersOf(value).map(([name, item]) => `${writeKey(name)}: ${writeFlat(item)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

function membersOf(map: DraftMap): [string, DraftValue][] {
  return Object.entries(map).flatMap(([name, item]) =>
    item === undefined ? [] : [[name, item] as [string, DraftValue]],
  )
}

function isList(value: readonly DraftValue[] | DraftMap): value is readonly DraftValue[] {
  return Array.isArray(value)
}

function reference({ name, optional }: Reference): string {
  return optional ? `env('${name}', { optional: true })` : `env('${name}')`
}

function writeKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key)
}

function quote(text: string): string {
  const body = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')
  return `'${body.replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`
}
