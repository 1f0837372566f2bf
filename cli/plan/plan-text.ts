import { printable } from '../printable.ts'
import type { LostCaller } from './callers.ts'
import type { Change, FieldChange } from './compare.ts'
import type { CostChange } from './cost.ts'
import type { Move } from './moves.ts'
import type { Plan } from './plan.ts'
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

/** Columns up to which a change of a field stands on one line. */
const WIDTH = 100

/** A plan for a person to read, without a line break at the end. */
export function planText(plan: Plan): string {
  const sections = [
    [`Runs now: ${sideText(plan.from)}`, `Planned:  ${sideText(plan.to)}`],
    ...byArea(plan.changes).map(([title, changes]) => [title, ...changes.flatMap(changeText)]),
    movesText(plan),
    lostText(plan),
    plan.cost ? costText(plan.cost) : [],
    [`${summaryOf(plan.changes)}.`],
  ]
  const full = sections.filter(lines => lines.length > 0)
  return full.map(lines => lines.map(printable).join('\n')).join('\n\n')
}

const SIGNS = { added: '+', changed: '~', removed: '-' } as const

function changeText(change: Change): string[] {
  const { kind, name, renamedTo } = change
  const renamed = renamedTo === undefined ? '' : `  (its route is that of the new "${renamedTo}")`
  const head = `  ${SIGNS[kind]} ${name}${renamed}`
  const fields = toldFields(change)
  if (kind === 'changed') return [head, ...fields.flatMap(fieldText)]
  return [head, ...fields.map(({ field, from, to }) => `      ${field === '' ? '' : `${field}: `}${to ?? from}`)]
}

function fieldText({ field, from = '(none)', to = '(none)' }: FieldChange): string[] {
  const label = field === '' ? '' : `${field}: `
  const line = `      ${label}${from} → ${to}`
  return line.length <= WIDTH
    ? [line]
    : [`      ${label}${from}`, `      ${' '.repeat(Math.max(label.length - 2, 0))}→ ${to}`]
}

function movesText({ moves, traffic }: Plan): string[] {
  if (moves.length === 0) return []
  const title = `Models that go elsewhere${traffic ? `, with their calls of ${daysText(traffic.days)}` : ''}`
  return [title, ...moves.flatMap(moveText)]
}

function moveText({ model, from, to, calls }: Move): string[] {
  const head = `  ${model}${calls === undefined ? '' : ` (${callsText(calls)})`}`
  const line = `${head}: ${from} → ${to}`
  return line.length <= WIDTH ? [line] : [`${head}:`, `      ${from}`, `    → ${to}`]
}

function lostText({ traffic, changes }: Plan): string[] {
  if (!traffic || changes.length === 0) return []
  const title = `Callers who lose a model that they used in ${daysText(traffic.days)}`
  return traffic.lost.length === 0 ? [`${title}: none`] : [title, ...traffic.lost.map(callerText)]
}

function callerText({ model, key, group, tags, calls, why }: LostCaller): string {
  const whose = [`key ${key}`, ...(group === undefined ? [] : [`group ${group}`])].join(', ')
  const tagged = tags.length === 0 ? '' : `, tagged ${tags.slice(0, 5).join(', ')}${tags.length > 5 ? ', …' : ''}`
  return `  ${model}: ${whose}, ${callsText(calls)}${tagged}: ${why}`
}

function costText(cost: CostChange): string[] {
  const { paidUsd, expectedUsd, changeUsd, models, assumptions } = cost
  return [
    `Estimated cost of the calls of ${daysText(cost.days)}`,
    `  paid ${dollars(paidUsd)}, expected ${dollars(expectedUsd)}: ${signedDollars(changeUsd)}${percentText(cost)}`,
    ...models.map(
      one =>
        `  ${one.model} (${callsText(one.calls)}): ${dollars(one.paidUsd)} → ${expectedText(one)} at ${one.to || 'nobody'}`,
    ),
    ...gapsOf(cost).map(gap => `  not counted: ${gap}`),
    '  taken for granted:',
    ...assumptions.map(assumption => `    ${assumption}`),
  ]
}
