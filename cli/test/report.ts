import { relative } from 'node:path'
import { printable } from '../printable.ts'
import type { TestResult } from './run.ts'

/** How many came to what. */
export interface Summary {
  ok: boolean
  passed: number
  failed: number
  skipped: number
  todo: number
  tests: TestResult[]
}

/** What came of all tests; files are told as paths from the working directory. */
export function summaryOf(results: readonly TestResult[]): Summary {
  const number = (outcome: TestResult['outcome']): number => results.filter(one => one.outcome === outcome).length
  const [passed, failed] = [number('passed'), number('failed')]
  const tests = results.map(result => ({ ...result, file: relative('', result.file) || result.file }))
  return { ok: failed === 0, passed, failed, skipped: number('skipped'), todo: number('todo'), tests }
}

/** One line for a test; of one that failed another with the place and what is not so. */
export function resultText({ name, groups, file, outcome, failure }: TestResult): string {
  const title = `${MARKS[outcome]} ${printable([...groups, name].join(' > '))}`
  if (!failure) return title
  const place = [relative('', file) || file, failure.line, failure.column].filter(part => part !== undefined).join(':')
  return `${title}\n  ${place}: ${linesOf(failure.message, '  ')}`
}

const MARKS: Record<TestResult['outcome'], string> = { passed: '✓', failed: '✗', skipped: '-', todo: '-' }

/** What speaks for each failure, and how many came to what. */
export function summaryText({ passed, failed, skipped, todo, tests }: Summary): string {
  const evidence = tests.flatMap(({ name, groups, failure }) => {
    const speaks = failure?.evidence ?? failure?.stack
    return speaks === undefined ? [] : [`${printable([...groups, name].join(' > '))}\n\n  ${linesOf(speaks, '  ')}\n`]
  })
  const counts = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(todo > 0 ? [`${todo} to do`] : []),
  ]
  return [...evidence, `${counts.join(', ')}.`].join('\n')
}

function linesOf(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line, n) => (n === 0 || line === '' ? '' : indent) + printable(line))
    .join('\n')
}
