import { relative, resolve } from 'node:path'
import { styleText } from 'node:util'
import type { Problem } from '../codegen/config/index.ts'
import { project } from './project.ts'

/** Prints problems for a person, on standard error. */
export function printProblems(problems: readonly Problem[]): void {
  process.stderr.write(`${formatProblems(problems, process.stderr.isTTY === true)}\n`)
}

/** A line for each problem, `file:line path: severity: message (hint)`, in groups by file, and a last line that counts. */
export function formatProblems(problems: readonly Problem[], colour: boolean): string {
  const paint: Paint = colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
  const files = [...new Set(problems.map(({ file }) => file))]
  const groups = files.map(file =>
    problems.filter(problem => problem.file === file).map(line => formatLine(line, paint)),
  )
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const counts = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`
  const summary = paint(errors > 0 ? 'red' : problems.length > 0 ? 'yellow' : 'green', counts)
  return [...groups.map(lines => `${lines.join('\n')}\n`), summary].join('\n')
}

type Paint = (style: 'red' | 'yellow' | 'green' | 'dim' | 'bold', text: string) => string

function formatLine(problem: Problem, paint: Paint): string {
  const file = shown(problem.file)
  const place = paint('bold', problem.line === undefined ? file : `${file}:${problem.line}`)
  const path = problem.path === '' ? '' : ` ${problem.path}`
  const severity = paint(problem.severity === 'error' ? 'red' : 'yellow', problem.severity)
  const hint = problem.hint === undefined ? '' : ` ${paint('dim', `(${problem.hint})`)}`
  return `${place}${path}: ${severity}: ${problem.message}${hint}`
}

/** A path as a person at this shell would write it, so that terminals and editors can open it. */
function shown(file: string): string {
  const absolute = resolve(project, file)
  const fromHere = relative(process.cwd(), absolute)
  return fromHere.startsWith('..') ? absolute : fromHere
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
