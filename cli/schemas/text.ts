import { printable } from '../printable.ts'
import type { Compared, ComparedProtocol, Found } from './compared.ts'

/** What is new, what is gone, what is said otherwise. */
const SIGNS: [RegExp, string][] = [
  [/ added$/, '+'],
  [/ removed$/, '-'],
  [/./, '~'],
]

/** How many things that are not looked at are named one by one. */
const NAMED = 8

/** What `schemas diff` prints for a person. */
export function comparedText(compared: Compared): string {
  const { title, version, protocols } = compared
  const lines = [`${printable(title)} ${printable(version)}`.trim(), '']
  for (const protocol of protocols) lines.push(...protocolLines(protocol), '')
  return [...lines, ...closing(compared)].join('\n')
}

function protocolLines({ protocol, differences, deliberate }: ComparedProtocol): string[] {
  const wanted = deliberate === 0 ? '' : ` (${counted(deliberate, 'difference is', 'differences are')} deliberate)`
  if (differences.length === 0) return [`${protocol}: says what the document says${wanted}`]
  const rows = differences.map(found => [signOf(found), kindOf(found), whatOf(found), placeOf(found)])
  const widths = [0, 1, 2].map(column => Math.min(64, Math.max(...rows.map(row => row[column]!.length))))
  return [
    `${protocol}: ${counted(differences.length, 'difference', 'differences')}${wanted}`,
    ...rows.map(row => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' ')}`.trimEnd()),
  ]
}

function closing({ spec, protocols, others }: Compared): string[] {
  const all = protocols.flatMap(({ differences }) => differences)
  const applied = all.filter(({ applies }) => applies).length
  const families = others.map(({ family, operations }) => `${printable(family)} ${operations}`)
  const more = families.length > NAMED ? `, and ${families.length - NAMED} more families` : ''
  return [
    ...(families.length === 0 ? [] : [`Not looked at: operations of ${families.slice(0, NAMED).join(', ')}${more}`]),
    ...idleLines(protocols),
    ...(applied === 0 ? [] : [`headgate schemas apply ${spec} writes ${applied} of ${all.length}.`]),
  ]
}

/** Another document than the one that a list was made for may have none of it, and then they are counted only. */
function idleLines(protocols: readonly ComparedProtocol[]): string[] {
  const idle = protocols.flatMap(({ protocol, idle }) => idle.map(id => `${protocol}: ${id}`))
  if (idle.length > NAMED) return [`${idle.length} entries of schemas/deviations.json are not so in this document.`]
  return idle.length === 0
    ? []
    : ['Listed in schemas/deviations.json, and not so in this document:', ...idle.map(id => `  ${id}`)]
}

/** The same for the description of a pull request. */
export function comparedMarkdown({ title, version, protocols, others }: Compared): string {
  const lines = [`## ${`${cell(title)} ${cell(version)}`.trim()}`]
  for (const { protocol, title, differences, deliberate } of protocols) {
    lines.push('', `### ${title} (\`${protocol}\`)`, '')
    if (differences.length === 0) lines.push('Nothing differs.')
    else {
      lines.push('| | what | where | at the provider |', '|---|---|---|---|')
      for (const found of differences) {
        const theirs = found.theirs.slice(0, 3).map(name => `\`${cell(name)}\``)
        const more = found.theirs.length > 3 ? `, ${found.theirs.length - 3} more` : ''
        const what = `\`${cell(found.where)}\`${found.type === undefined ? '' : `: \`${cell(found.type)}\``}`
        lines.push(`| ${found.change} | ${what} | ${cell(placeOf(found))} | ${theirs.join(', ')}${more} |`)
      }
    }
    if (deliberate > 0) lines.push('', `${counted(deliberate, 'difference is', 'differences are')} deliberate.`)
  }
  if (others.length > 0) {
    lines.push(
      '',
      `Not looked at: ${others.map(({ family, operations }) => `${cell(family)} (${operations})`).join(', ')}.`,
    )
  }
  return lines.join('\n')
}

function signOf({ change }: Found): string {
  return SIGNS.find(([pattern]) => pattern.test(change))?.[1] ?? ''
}

function kindOf({ change }: Found): string {
  return change.replace(/ (added|removed)$/, '')
}

function whatOf({ where, type }: Found): string {
  return printable(type === undefined ? where : `${where}: ${type}`)
}

function placeOf({ file, line }: Found): string {
  return file === undefined ? '' : line === undefined ? file : `${file}:${line}`
}

/** Text from outside, in a table. */
function cell(text: string): string {
  return printable(text).replace(/[|`<]/g, character => (character === '<' ? '&lt;' : character === '|' ? '\\|' : "'"))
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
