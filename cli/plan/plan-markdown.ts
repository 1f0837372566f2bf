import { escaped, LONGEST_COMMENT, shortened } from '../markdown.ts'
import { printable } from '../printable.ts'
import type { Change } from './compare.ts'
import type { CostChange } from './cost.ts'
import type { Plan } from './plan.ts'
import { count } from './value-text.ts'
import {
  byArea,
  callsText,
  daysText,
  dollars,
  expectedText,
  gapsOf,
  percentText,
  sideText,
  signedDollars,
  summaryOf,
  toldFields,
} from './words.ts'

/** Rows of each table, fewer and fewer until all tables have room. */
const MOST_ROWS = [Number.POSITIVE_INFINITY, 100, 20] as const

/** A plan as a comment on a pull request, without a line break at the end. */
export function planMarkdown(plan: Plan): string {
  const comments = MOST_ROWS.map(most => () => comment(plan, most))
  const fitting = comments.find(one => one().length <= LONGEST_COMMENT) ?? comments.at(-1)!
  return shortened(fitting(), 'The rest is too long for a comment: `headgate plan` shows all of it.')
}

function comment(plan: Plan, most: number): string {
  const { changes, from, to, cost } = plan
  const blocks = [
    `### Headgate plan: ${summaryOf(changes).toLowerCase()}`,
    `${code(sideText(from))} → ${code(sideText(to))}`,
    lostTable(plan, most),
    ...byArea(changes).map(([title, list]) => `**${title}**\n\n${changesTable(list, most)}`),
    movesTable(plan, most),
    cost ? costBlock(cost, most) : '',
  ]
  return blocks.filter(block => block !== '').join('\n\n')
}

function changesTable(changes: readonly Change[], most: number): string {
  const rows = changes.flatMap(change => {
    const fields = toldFields(change)
    const name = `${code(change.name)}${change.renamedTo === undefined ? '' : ` (now ${code(change.renamedTo)})`}`
    if (fields.length === 0) return [[change.kind, name, '', '', '']]
    return fields.map(({ field, from, to }, n) => [
      n === 0 ? change.kind : '',
      n === 0 ? name : '',
      code(field),
      from === undefined ? '' : code(from),
      to === undefined ? '' : code(to),
    ])
  })
  return table(['', 'name', 'field', 'runs now', 'planned'], rows, most)
}

function movesTable({ moves, traffic }: Plan, most: number): string {
  if (moves.length === 0) return ''
  const rows = moves.map(({ model, from, to, calls }) => [
    code(model),
    ...(traffic ? [count(calls ?? 0)] : []),
    code(from),
    code(to),
  ])
  const heads = ['model', ...(traffic ? [`calls of ${daysText(traffic.days)}`] : []), 'goes to now', 'will go to']
  return `**Models that go elsewhere**\n\n${table(heads, rows, most)}`
}

function lostTable({ traffic }: Plan, most: number): string {
  if (!traffic || traffic.lost.length === 0) return ''
  const rows = traffic.lost.map(({ model, key, group = '', tags, calls, why }) => [
    code(model),
    code(key),
    code(group),
    code(tags.slice(0, 5).join(', ')),
    count(calls),
    why,
  ])
  const heads = ['model', 'key', 'group', 'tags', 'calls', 'why']
  return `> [!WARNING]\n> Callers lose models that they used in ${daysText(traffic.days)}.\n\n${table(heads, rows, most)}`
}

function costBlock(cost: CostChange, most: number): string {
  const { paidUsd, expectedUsd, changeUsd, models, assumptions, days } = cost
  const head = `**Estimated cost of the calls of ${daysText(days)}**: ${dollars(paidUsd)} paid, ${dollars(expectedUsd)} expected, ${signedDollars(changeUsd)}${percentText(cost)}`
  const rows = models.map(one => [
    code(one.model),
    count(one.calls),
    dollars(one.paidUsd),
    expectedText(one),
    code(one.to || 'nobody'),
  ])
  const lines = [
    ...gapsOf(cost).map(gap => `not counted: ${escaped(printable(gap))}`),
    ...assumptions.map(one => `taken for granted: ${one}`),
  ]
  const blocks = [head, rows.length === 0 ? '' : table(['model', 'calls', 'paid', 'expected', 'at'], rows, most)]
  const details = `<details><summary>How this is reckoned (${callsText(cost.unchangedCalls)} unchanged)</summary>\n\n${lines.map(line => `- ${line}`).join('\n')}\n\n</details>`
  return [...blocks.filter(block => block !== ''), details].join('\n\n')
}

function table(heads: readonly string[], rows: readonly string[][], most: number): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = [line(heads), line(heads.map(() => '---')), ...rows.slice(0, most).map(line)]
  const more = rows.length - most
  return more > 0
    ? `${lines.join('\n')}\n\n${count(more)} more ${more === 1 ? 'row' : 'rows'}: \`headgate plan\` shows all of them.`
    : lines.join('\n')
}

/** Text from outside: as code nothing in it is Markdown, HTML or somebody’s name. What is longer than a cell takes is cut. */
function code(value: string): string {
  if (value === '') return ''
  const shown = printable(value.length > 300 ? `${value.slice(0, 300)}…` : value)
  // A fence of more backticks than there are inside.
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const padding = longest > 0 ? ' ' : ''
  return `${fence}${padding}${shown.replaceAll('|', '\\|')}${padding}${fence}`
}
