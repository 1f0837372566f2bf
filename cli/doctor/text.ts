import { styleText } from 'node:util'
import { printable } from '../printable.ts'
import type { Finding, FindingState } from './finding.ts'

const MARKS: Readonly<Record<FindingState, { mark: string; style: 'green' | 'yellow' | 'red' }>> = {
  ok: { mark: 'ok     ', style: 'green' },
  warning: { mark: 'warning', style: 'yellow' },
  wrong: { mark: 'wrong  ', style: 'red' },
}

/** A line for each finding, its remedy below it, and a last line that counts. */
export function findingsText(findings: readonly Finding[], colour: boolean): string {
  const width = Math.max(...findings.map(({ area }) => area.length))
  const lines = findings.flatMap(({ area, state, what, remedy }) => {
    const { mark, style } = MARKS[state]
    const painted = colour ? styleText(style, mark, { validateStream: false }) : mark
    const line = `${painted}  ${printable(area).padEnd(width)}  ${printable(what)}`
    return remedy === undefined || state === 'ok' ? [line] : [line, `${' '.repeat(width + 11)}-> ${printable(remedy)}`]
  })
  const count = (state: FindingState): number => findings.filter(one => one.state === state).length
  return `${lines.join('\n')}\n\n${count('wrong')} wrong, ${count('warning')} ${count('warning') === 1 ? 'warning' : 'warnings'}, ${count('ok')} ok\n`
}
