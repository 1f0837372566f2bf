import { escaped, shortened } from '../markdown.ts'
import { printable } from '../printable.ts'
import { faultRuleText } from './faults.ts'
import { count, counted, dollars } from './figures.ts'
import type { Move, ReplayReport, Verdict } from './replay.ts'
import { type Column, type Style, tableOf } from './table.ts'

/** Replayed calls for a person to read, without a line break at the end. */
export function replayText(report: ReplayReport, style: Style): string {
  const isMarkdown = style === 'markdown'
  const text = (words: string): string => (isMarkdown ? escaped(printable(words)) : printable(words))
  const title = (words: string): string => (isMarkdown ? `### ${words}` : `${words}:`)
  const tables = SECTIONS.flatMap(({ verdict, words, columns }) => {
    const moves = report.moves.filter(move => move.verdict === verdict)
    return moves.length === 0 ? [] : [[title(words), tableOf(moves, columns, style)]]
  })
  const [head = '', ...rest] = headLines(report)
  const sections = [
    [isMarkdown ? `## ${text(head)}` : text(head), ...rest.map(text)],
    ...tables,
    sumLines(report).map(text),
  ]
  const gap = isMarkdown ? '\n\n' : '\n'
  const whole = sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join(gap))
    .join('\n\n')
  return isMarkdown
    ? shortened(whole, 'The rest is too long for a comment: `headgate simulate` shows all of it.')
    : whole
}

function headLines({ calls, first, last, revision, counts, failing }: ReplayReport): string[] {
  if (calls === 0) return ['There are no recorded calls that could be replayed.']
  const span = `from ${moment(first)} to ${moment(last)} UTC`
  const verdict = [
    ...(counts.refused > 0 ? [`${counted(counts.refused, 'call')} would get no answer`] : []),
    ...(counts.changed > 0 ? [`${count(counts.changed)} would go elsewhere`] : []),
    ...(counts.open > 0 ? [`of ${count(counts.open)} it is not known`] : []),
  ]
  return [
    `${counted(calls, 'recorded call')} ${span}, as revision ${revision} routes them`,
    verdict.length === 0 ? 'All go where they went.' : `${verdict.join(', ')}.`,
    ...(failing.length > 0 ? [`If ${failing.map(faultRuleText).join(' and ')}`] : []),
  ]
}

function moment(iso = ''): string {
  return iso.slice(0, 16).replace('T', ' ')
}

function sumLines({ thenUsd, nowUsd, unpriced, leftOut, unknownKeys, calls, counts }: ReplayReport): string[] {
  const without = unpriced === 0 ? '' : `; the price of ${counted(unpriced, 'call')} is not known`
  const left = Object.entries(leftOut).map(([why, number]) => `${count(number)} ${why}`)
  const lost =
    counts.refused === 0
      ? ''
      : `; ${counted(counts.refused, 'call')} without an answer ${counts.refused === 1 ? 'costs' : 'cost'} nothing`
  const open = counts.open === 0 ? '' : `, without those of which it is not known`
  const change = nowUsd - thenUsd
  return [
    ...(calls === 0
      ? []
      : [
          `Cost: ${dollars(thenUsd * 1e12)} USD then, ${dollars(nowUsd * 1e12)} USD now (${change < 0 ? '' : '+'}${dollars(change * 1e12)})${open}${lost}${without}.`,
        ]),
    ...(left.length > 0 ? [`Not replayed: ${left.join('; ')}.`] : []),
    ...(unknownKeys.length > 0
      ? [`Keys that are not known here, whose calls are replayed without limits: ${unknownKeys.join(', ')}.`]
      : []),
  ]
}

const MODEL: Column<Move> = { title: 'model', text: ({ model }) => model }
const FROM: Column<Move> = { title: 'was answered by', text: ({ from }) => from }
const TO: Column<Move> = { title: 'goes to', text: ({ to = '-' }) => to }
const CALLS: Column<Move> = { title: 'calls', align: 'right', text: ({ calls }) => count(calls) }
const COSTS: readonly Column<Move>[] = [
  { title: 'USD then', align: 'right', text: ({ thenUsd }) => dollars(thenUsd * 1e12) },
  { title: 'USD now', align: 'right', text: ({ nowUsd }) => dollars(nowUsd * 1e12) },
]

const SECTIONS: readonly { verdict: Verdict; words: string; columns: readonly Column<Move>[] }[] = [
  {
    verdict: 'refused',
    words: 'Would get no answer',
    columns: [
      ...[MODEL, FROM, CALLS],
      { title: 'status', text: ({ status }) => String(status) },
      { title: 'the first one', text: ({ message = '' }) => message },
    ],
  },
  { verdict: 'changed', words: 'Would go elsewhere', columns: [MODEL, FROM, TO, CALLS, ...COSTS] },
  {
    verdict: 'open',
    words: 'Depends on what is not recorded',
    columns: [
      ...[MODEL, FROM, CALLS],
      { title: 'may go to', text: ({ mayGoTo = [] }) => mayGoTo.map(to => to || 'nobody').join(', ') },
      { title: 'depends on', text: ({ needs = [] }) => needs.join('; ') },
    ],
  },
  {
    verdict: 'detour',
    words: 'Went to a fallback then, in the wake of a failure',
    columns: [MODEL, FROM, TO, CALLS, ...COSTS],
  },
  {
    verdict: 'same',
    words: 'Go where they went, or where chance leads them',
    columns: [MODEL, FROM, TO, CALLS, ...COSTS],
  },
]
