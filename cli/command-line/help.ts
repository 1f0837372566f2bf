import { styleText } from 'node:util'
import type { ArgDef } from 'citty'
import { CHAPTERS, EXAMPLES } from './examples.ts'
import { type AnyCommand, argsOf, metaOf, resolved, subCommandsOf } from './find.ts'
import { hintOf } from './judge.ts'

export interface Page {
  /** Columns of the terminal. */
  width: number
  colour: boolean
}

/** What `--help` prints: what the command does, how it is called, what each word means, examples. */
export async function helpText(command: AnyCommand, path: readonly string[], page: Page): Promise<string> {
  const heading = (text: string): string => (page.colour ? styleText('bold', text, { validateStream: false }) : text)
  const commands = await subCommandsOf(command)
  const { description = '', version } = await metaOf(command)
  const said = [wrapped(description, page.width, 0)]
  const section = (name: string, lines: readonly string[]): void => {
    if (lines.length > 0) said.push([heading(name), ...lines].join('\n'))
  }
  const name = path.join(' ')
  if (commands) {
    section('Usage', [`  ${name} COMMAND`])
    const rows: Row[] = []
    for (const [word, given] of Object.entries(commands))
      rows.push([word, (await metaOf(await resolved(given as AnyCommand))).description ?? ''])
    const chapters = path.length > 1 ? { Commands: Object.keys(commands) } : CHAPTERS
    const indent = indentOf(rows)
    for (const [chapter, words] of Object.entries(chapters)) {
      const listed = words.flatMap(word => rows.filter(([row]) => row === word))
      section(chapter, table(listed, indent, page.width))
    }
    said.push(`${name} COMMAND --help says more.${version === undefined ? '' : ` This is version ${version}.`}`)
  } else {
    const args = Object.entries(await argsOf(command))
    const places = args.filter(([, { type }]) => type === 'positional')
    const options = args.filter(([, { type }]) => type !== 'positional')
    section('Usage', [`  ${[name, ...usageOf(places, options)].join(' ')}`])
    const told: Row[] = [...places, ...options].flatMap(([word, arg]) => rowsOf(word, arg))
    const indent = indentOf(told)
    section('Arguments', table(told.slice(0, places.length), indent, page.width))
    section('Options', table(told.slice(places.length), indent, page.width))
    section(
      'Examples',
      (EXAMPLES[path.slice(1).join(' ')] ?? []).map(example => `  ${example}`),
    )
  }
  return `${said.join('\n\n')}\n`
}

type Row = [name: string, text: string]

function usageOf(places: readonly [string, ArgDef][], options: readonly [string, ArgDef][]): string[] {
  const needed = (arg: ArgDef): boolean => arg.default === undefined
  return [
    ...places.map(([name, arg]) =>
      arg.required !== false && needed(arg) ? hintOf(arg, name) : `[${hintOf(arg, name)}]`,
    ),
    ...options.flatMap(([name, arg]) =>
      arg.required === true && needed(arg) ? [`--${name} ${hintOf(arg, name)}`] : [],
    ),
    ...(options.length > 0 ? ['[OPTIONS]'] : []),
  ]
}

function rowsOf(name: string, arg: ArgDef): Row[] {
  const text = arg.description ?? ''
  // A default of false, or of all of a folder, says nothing.
  const standard = typeof arg.default === 'string' && arg.default !== '.' ? ` (default: ${arg.default})` : ''
  if (arg.type === 'positional') return [[hintOf(arg, name), `${text}${standard}`]]
  const aliases = 'alias' in arg && arg.alias !== undefined ? [arg.alias].flat() : []
  const flags = [...aliases, name].map(one => (one.length === 1 ? `-${one}` : `--${one}`)).join(', ')
  if (arg.type !== 'boolean') return [[`${flags} ${hintOf(arg, name)}`, `${text}${standard}`]]
  if (arg.default !== true) return [[flags, text]]
  return [[`--no-${name}`, arg.negativeDescription ?? `Not: ${text}`]]
}

/** Where texts begin: beside most names. A longer one has its text below it. */
function indentOf(rows: readonly Row[]): number {
  const widths = rows.map(([name]) => name.length).filter(width => width <= 26)
  return Math.max(8, ...widths) + 4
}

function table(rows: readonly Row[], indent: number, width: number): string[] {
  return rows.map(([name, text]) => {
    const told = wrapped(text, width, indent)
    const fits = name.length + 4 <= indent
    return fits ? `  ${name}`.padEnd(indent) + told : `  ${name}\n${' '.repeat(indent)}${told}`
  })
}

/** Text in lines of at most this width; all but the first begin with the indent. */
function wrapped(text: string, width: number, indent: number): string {
  const room = Math.max(30, width - indent)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`)
}
