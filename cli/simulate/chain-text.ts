import type { Scope } from '../../runtime/routing/fault-class.ts'
import { escaped } from '../markdown.ts'
import { printable } from '../printable.ts'
import type { AnsweredBy, AskedTarget, ChainReport, ClientError, CooledPlace } from './chain.ts'
import { faultRuleText } from './faults.ts'
import { count, counted, dollars, duration, percent } from './figures.ts'
import { type Column, type Style, tableOf } from './table.ts'

/** A simulated chain for a person to read, without a line break at the end. */
export function chainText(report: ChainReport, style: Style): string {
  const { answeredBy, errors, attempts, cooldowns } = report
  const text = (words: string): string => (style === 'markdown' ? escaped(printable(words)) : printable(words))
  const title = (words: string): string => (style === 'markdown' ? `### ${words}` : `${words}:`)
  const sections: string[][] = [
    headLines(report).map((line, n) => (style === 'markdown' && n === 0 ? `## ${text(line)}` : text(line))),
    answeredBy.length > 0 ? [title('Who answers'), tableOf(answeredBy, ANSWERED, style)] : ['Nobody answers.'],
    errors.length > 0 ? [title('What clients get else'), tableOf(errors, ERRORS, style)] : [],
    [title('Attempts'), tableOf(attempts.byTarget, ASKED, style)],
    cooldowns.length > 0 ? [title('Left alone for a while'), tableOf(cooldowns, COOLED, style)] : [],
    summaryLines(report).map(text),
  ]
  const gap = style === 'markdown' ? '\n\n' : '\n'
  return sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join(gap))
    .join('\n\n')
}

function headLines(report: ChainReport): string[] {
  const { model, calls, protocol, stream, perMinute, key, inputTokens, outputTokens, failing, seed, unset } = report
  const over = duration(((calls - 1) * 60_000) / perMinute)
  const faults = failing.map(faultRuleText)
  return [
    `${model}: ${counted(calls, 'call')} in ${over}, ${count(perMinute)} a minute`,
    `${protocol}, ${stream ? 'streams' : 'whole answers'}, key ${key}, ${count(inputTokens)} tokens in and ${count(outputTokens)} out; seed ${seed}`,
    ...(faults.length > 0 ? [`If ${faults.join(' and ')}`] : []),
    ...(unset.length > 0
      ? [`Not set here, and taken as if set: ${unset.flatMap(one => one.variables).join(', ')}`]
      : []),
  ]
}

function summaryLines({ attempts, latency, cost, calls, answeredBy }: ChainReport): string[] {
  const unpriced = cost.unpricedCalls === 0 ? '' : `; the price of ${counted(cost.unpricedCalls, 'call')} is not known`
  const answered = answeredBy.reduce((sum, one) => sum + one.calls, 0)
  return [
    `${percent(answered, calls)} of the calls are answered, with ${attempts.perCall.toFixed(2)} attempts each, ${attempts.most} at the most.`,
    `Half of them take ${duration(latency.p50Ms)}, 95 of 100 up to ${duration(latency.p95Ms)}, the longest ${duration(latency.mostMs)}.`,
    `They cost ${dollars(cost.usd * 1e12)} USD, ${dollars(cost.perThousandCallsUsd * 1e12)} USD for a thousand${unpriced}.`,
  ]
}

const ANSWERED: readonly Column<AnsweredBy>[] = [
  { title: 'target', text: ({ upstream, model }) => `${upstream}/${model}` },
  { title: 'calls', align: 'right', text: ({ calls }) => count(calls) },
  { title: 'share', align: 'right', text: ({ share }) => percent(share, 1) },
  { title: 'cost USD', align: 'right', text: ({ usd }) => (usd === undefined ? '-' : dollars(usd * 1e12)) },
  { title: 'p50', align: 'right', text: ({ p50Ms }) => duration(p50Ms) },
  { title: 'p95', align: 'right', text: ({ p95Ms }) => duration(p95Ms) },
]

const ERRORS: readonly Column<ClientError>[] = [
  { title: 'status', text: ({ status }) => String(status) },
  { title: 'calls', align: 'right', text: ({ calls }) => count(calls) },
  { title: 'share', align: 'right', text: ({ share }) => percent(share, 1) },
  { title: 'the first one', text: ({ message = '' }) => message },
]

const ASKED: readonly Column<AskedTarget>[] = [
  { title: 'target', text: ({ upstream, model }) => `${upstream}/${model}` },
  { title: 'asked', align: 'right', text: ({ asked }) => count(asked) },
  { title: 'failed', align: 'right', text: ({ failed }) => count(failed) },
  { title: 'share', align: 'right', text: ({ failed, asked }) => percent(failed, asked) },
]

const COOLED: readonly Column<CooledPlace>[] = [
  { title: 'what', text: placeText },
  { title: 'why', text: ({ why }) => why },
  { title: 'times', align: 'right', text: ({ times }) => count(times) },
  { title: 'in all', align: 'right', text: ({ inAllMs }) => duration(inAllMs) },
  { title: 'longest', align: 'right', text: ({ longestMs }) => duration(longestMs) },
]

function placeText({ scope, upstream = '', model = '', credential = '' }: CooledPlace): string {
  const names: Record<Scope, string> = {
    upstream,
    model: `${upstream}/${model}`,
    credential,
    'credential-model': `${credential} for ${model}`,
  }
  return names[scope]
}
