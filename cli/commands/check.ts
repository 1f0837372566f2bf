import { relative, resolve } from 'node:path'
import { styleText } from 'node:util'
import { defineCommand } from 'citty'
import { compileConfig, type Problem } from '../../codegen/config/index.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** `headgate check`: everything that is wrong with the config, at once. Exit code 1 where a problem is an error. */
export default defineCommand({
  meta: { name: 'check', description: 'Judge the config without starting anything.' },
  args: {
    config: { type: 'string', description: 'Another config file (default: gateway.config.ts)', valueHint: 'PATH' },
    env: { type: 'string', description: 'The environment whose layer applies', valueHint: 'NAME' },
    json: { type: 'boolean', description: 'Print the problems as JSON' },
  },
  async run({ args }) {
    const { problems, gateway } = await compileConfig({
      root: ROOT,
      ...(args.config !== undefined && { configPath: args.config }),
      ...(args.env !== undefined && { environment: args.env }),
    })
    const ok = gateway !== undefined
    const revision = gateway?.revision
    const report = args.json
      ? JSON.stringify({ ok, ...(ok && { revision }), problems }, null, 2)
      : formatReport(problems, revision, process.stdout.isTTY === true)
    process.stdout.write(`${report}\n`)
    if (!ok) process.exitCode = 1
  },
})

/** Problems grouped by file, then a line that sums up. */
export function formatReport(problems: readonly Problem[], revision: string | undefined, colour: boolean): string {
  const paint: Paint = colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
  const files = [...new Set(problems.map(({ file }) => file))]
  const groups = files.map(file =>
    problems.filter(problem => problem.file === file).map(line => formatLine(line, paint)),
  )
  return [...groups.map(lines => `${lines.join('\n')}\n`), summary(problems, revision, paint)].join('\n')
}

type Paint = (style: 'red' | 'yellow' | 'green' | 'dim' | 'bold', text: string) => string

function formatLine(problem: Problem, paint: Paint): string {
  const file = relative(process.cwd(), resolve(ROOT, problem.file))
  const shown = file.startsWith('..') ? resolve(ROOT, problem.file) : file
  const place = paint('bold', problem.line === undefined ? shown : `${shown}:${problem.line}`)
  const path = problem.path === '' ? '' : ` ${problem.path}`
  const severity = paint(problem.severity === 'error' ? 'red' : 'yellow', problem.severity)
  const hint = problem.hint === undefined ? '' : ` ${paint('dim', `(${problem.hint})`)}`
  return `${place}${path}: ${severity}: ${problem.message}${hint}`
}

function summary(problems: readonly Problem[], revision: string | undefined, paint: Paint): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const counts = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`
  if (revision === undefined) return paint('red', counts)
  return paint(
    'green',
    problems.length === 0 ? `The config is fine: revision ${revision}.` : `${counts}; revision ${revision}.`,
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
