import { printable } from '../printable.ts'
import { titleOf } from './formats.ts'
import type { Fate, Note, Variable } from './report.ts'
import type { Imported } from './run.ts'

const HEADINGS: readonly (readonly [Fate, string])[] = [
  ['not carried', 'Not carried'],
  ['differently', 'Carried differently'],
  ['carried', 'Carried'],
]

/** For a terminal: what needs a person first. */
export function reportText({ from, file, notes, variables, problems }: Imported): string {
  const groups = HEADINGS.flatMap(([fate, heading]) => {
    const all = notes.filter(note => note.fate === fate)
    if (all.length === 0) return []
    const width = Math.min(48, Math.max(...all.map(note => placeOf(note).length)))
    return [`${heading}:\n${all.map(note => `  ${placeOf(note).padEnd(width)}  ${printable(note.what)}`).join('\n')}`]
  })
  const wanted =
    variables.length === 0
      ? []
      : [`Variables to set:\n${variables.map(one => `  ${one.name}  ${originOf(one)}`).join('\n')}`]
  const said = problems.map(({ path, message }) => `  ${path}: ${message}`)
  const checked = said.length === 0 ? [] : [`What headgate check says of it:\n${said.join('\n')}`]
  return `${[`${titleOf(from)}, ${printable(file)}: ${countsOf(notes)}`, ...groups, ...wanted, ...checked].join('\n\n')}\n`
}

export function reportMarkdown({ from, file, notes, variables, problems }: Imported): string {
  const groups = HEADINGS.flatMap(([fate, heading]) => {
    const all = notes.filter(note => note.fate === fate)
    if (all.length === 0) return []
    const rows = all.map(({ place, line, what }) => `| \`${cell(place)}\` | ${line ?? ''} | ${cell(what)} |`)
    return [`## ${heading}\n\n| place | line | |\n| --- | --- | --- |\n${rows.join('\n')}`]
  })
  const wanted = variables.map(one => `| \`${one.name}\` | ${cell(originOf(one))} |`)
  const table =
    wanted.length === 0 ? [] : [`## Variables to set\n\n| name | value |\n| --- | --- |\n${wanted.join('\n')}`]
  const said = problems.map(({ path, message }) => `- \`${cell(path)}\`: ${cell(message)}`)
  const checked = said.length === 0 ? [] : [`## What \`headgate check\` says of it\n\n${said.join('\n')}`]
  return `${[`# Import of ${titleOf(from)}: ${cell(file)}`, countsOf(notes), ...groups, ...table, ...checked].join('\n\n')}\n`
}

function placeOf({ place, line }: Note): string {
  return `${line === undefined ? '' : `${line}: `}${printable(place)}`
}

function originOf({ origin, places }: Variable): string {
  if (origin === 'named') return 'named by the file'
  if (origin === 'new') return 'not in the file: look it up'
  return `its value stands in the file at ${places.map(printable).join(', ')}: move it, and replace it if it was ever committed`
}

function countsOf(notes: readonly Note[]): string {
  const count = (fate: Fate): number => notes.filter(note => note.fate === fate).length
  return `${count('carried')} carried, ${count('differently')} carried differently, ${count('not carried')} not carried`
}

function cell(text: string): string {
  return printable(text).replaceAll('|', '\\|').replaceAll('<', '&lt;')
}
