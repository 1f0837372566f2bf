import { registerHooks } from 'node:module'
import { run } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ownModule } from '../../codegen/home.ts'
import { type Suite, useSuite } from '../../runtime/testing/suite.ts'

/** A test that has been run. A plain JSON value. */
export interface TestResult {
  name: string
  /** Those of the groups that it is in, the outermost first. */
  groups: string[]
  file: string
  outcome: 'passed' | 'failed' | 'skipped' | 'todo'
  /** Of this machine. */
  ms: number
  failure?: Failure
}

export interface Failure {
  message: string
  /** Where in the file it is written what is not so, or else the test; absent where neither is known. */
  line?: number
  column?: number
  /** What speaks for it: an explanation, an answer. */
  evidence?: string
  /** Of what is no expectation: where it was thrown. */
  stack?: string
}

interface Place {
  file: string
  line: number
  column: number
}

export interface RunOptions {
  files: readonly string[]
  /** Only tests whose name it is in. */
  named?: RegExp
  /** Told of each test as it ends. */
  heard?: (result: TestResult) => void
}

/**
 * Runs files of tests in this process, one after the other, with what the suite gives them. Once in a process: modules are
 * loaded once. A file that cannot be loaded is a test that failed.
 */
export async function runTests(suite: Suite, { files, named, heard }: RunOptions): Promise<TestResult[]> {
  const places = new Map<string, (Place | undefined)[]>()
  useSuite({
    ...suite,
    declared: (name, stack) => void places.set(name, [...(places.get(name) ?? []), placeIn(stack, files)]),
  })
  findOurselves()
  const results: TestResult[] = []
  const groups: string[] = []
  const events = run({
    ...{ files: [...files], isolation: 'none' },
    ...(named && { testNamePatterns: named }),
  })
  for await (const { type, data } of events) {
    if (type === 'test:start') groups.splice(data.nesting, groups.length, data.name)
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const isGroup = data.details.type === 'suite'
    const failure = type === 'test:fail' ? failureOf(data.details.error, files) : undefined
    // Of a group that failed its tests have told.
    if (isGroup && !failure?.place) continue
    const place = failure?.place ?? places.get(data.name)?.[0]
    places.get(data.name)?.shift()
    const result: TestResult = {
      ...{ name: data.name, groups: groups.slice(0, data.nesting), file: place?.file ?? data.file ?? '' },
      outcome: failure ? 'failed' : data.todo !== undefined ? 'todo' : data.skip !== undefined ? 'skipped' : 'passed',
      ms: data.details.duration_ms,
      ...(failure && { failure: { ...(place && { line: place.line, column: place.column }), ...failure.told } }),
    }
    results.push(result)
    heard?.(result)
  }
  return results
}

/** TypeScript of the project's own: tests are modules, as the config is. */
const MODULE = /^file:(?!.*\/node_modules\/).*\.ts$/

/** Answers `import … from 'headgate/test'` with this very Headgate, wherever the tests lie. */
function findOurselves(): void {
  const own: Record<string, string> = {
    headgate: pathToFileURL(ownModule('runtime/config/index')).href,
    'headgate/test': pathToFileURL(ownModule('runtime/testing/index')).href,
  }
  registerHooks({
    resolve(specifier, context, next) {
      const url = Object.hasOwn(own, specifier) ? own[specifier] : undefined
      if (url !== undefined) return { url, shortCircuit: true }
      const found = next(specifier, context)
      // A project whose package.json does not say what its files are is not warned of it at each of them.
      return found.format == null && MODULE.test(found.url) ? { ...found, format: 'module-typescript' } : found
    },
  })
}

/** What a test failed of, in the place of the runner's own error around it. */
function failureOf(error: Error, files: readonly string[]): { told: Failure; place?: Place } {
  const cause: unknown = error.cause ?? error
  if (!(cause instanceof Error)) return { told: { message: String(cause) } }
  const place = placeIn(cause.stack ?? '', files)
  const evidence = 'evidence' in cause && typeof cause.evidence === 'string' ? cause.evidence : undefined
  return {
    told: { message: cause.message, ...(evidence === undefined ? { stack: cause.stack ?? '' } : { evidence }) },
    ...(place && { place }),
  }
}

/** The first line of a stack that is one of the files'. */
function placeIn(stack: string, files: readonly string[]): Place | undefined {
  for (const [, at = '', line, column] of stack.matchAll(/(?:\(|at )((?:file:\/\/)?\/?[^\s()]*?):(\d+):(\d+)\)?$/gm)) {
    const file = at.startsWith('file:') ? fileURLToPath(at) : at
    if (files.includes(file)) return { file, line: Number(line), column: Number(column) }
  }
  return undefined
}
