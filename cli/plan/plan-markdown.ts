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

/** A plan as a comment on a pull request, without a line break at the end. */
export function planMarkdown(plan: Plan): string {
  const { changes, from, to, cost } = plan
  const blocks = [
    `### Headgate plan: ${summaryOf(changes).toLowerCase()}`,
    `${code(sideText(from))} → ${code(sideText(to))}`,
    lostTable(plan),
    ...byArea(changes).map(([title, list]) => `**${title}**\n\n${changesTable(list)}`),
    movesTable(plan),
    cost ? costBlock(cost) : '',
  ]
  return shortened(blocks.filter(block => block !== '').join('\n\n'))
}

/** GitHub takes comments of 65,536 characters. */
const LONGEST = 60_000

function shortened(comment: string): string {
  if (comment.length <= LONGEST) return comment
  const whole = comment.slice(0, comment.lastIndexOf('\n', LONGEST))
  return `${whole}\n\nThe rest is too long for a comment: \`headgate plan\` shows all of it.`
}

function changesTable(changes: readonly Change[]): string {
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
  return table(['', 'name', 'field', 'runs now', 'planned'], rows)
}

function movesTable({ moves, traffic }: Plan): string {
  if (moves.length === 0) return ''
  const rows = moves.map(({ model, from, to, calls }) => [
    code(model),
    ...(traffic ? [count(calls ?? 0)] : []),
    code(from),
    code(to),
  ])
  const heads = ['model', ...(traffic ? [`calls of ${daysText(traffic.days)}`] : []), 'goes to now', 'will go to']
  return `**Models that go elsewhere**\n\n${table(heads, rows)}`
}

function lostTable({ traffic }: Plan): string {
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
  return `> [!WARNING]\n> Callers lose models that they used in ${daysText(traffic.days)}.\n\n${table(heads, rows)}`
}

function costBlock(cost: CostChange): string {
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
    ...gapsOf(cost).map(gap => `not counted: ${gap}`),
    ...assumptions.map(one => `taken for granted: ${one}`),
  ]
  const blocks = [head, rows.length === 0 ? '' : table(['model', 'calls', 'paid', 'expected', 'at'], rows)]
  const details = `<details><summary>How this is reckoned (${callsText(cost.unchangedCalls)} unchanged)</summary>\n\n${lines.map(line => `- ${line}`).join('\n')}\n\n</details>`
  return [...blocks.filter(block => block !== ''), details].join('\n\n')
}

function table(heads: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
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
