import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { createJiti } from 'jiti'
import type { Finding } from './problem.ts'

/** A config file that yields no config. Its message names no stack. */
export class UnusableConfig extends Error {
  readonly finding: Finding

  constructor(file: string, code: string, message: string, hint?: string, line?: number) {
    super(message)
    this.finding = {
      severity: 'error',
      code,
      path: [],
      message,
      file,
      ...(hint !== undefined && { hint }),
      ...(line !== undefined && { line }),
    }
  }
}

/** Anything that evaluating `file` threw: a syntax error, a missing import, an error of the config's own code. */
export function describeLoadFailure(thrown: unknown, file: string): UnusableConfig {
  if (thrown instanceof UnusableConfig) return thrown
  // Not `instanceof Error`: the file may have been evaluated in another realm.
  const { message, stack } = asError(thrown)
  return syntaxError(message, file) ?? missingImport(message, file) ?? ownError(message, stack, file)
}

/** Both forms that the loader has: `ParseError: Unexpected token  \n /path/gateway.config.ts:4:0`, `… (4:0)`. */
function syntaxError(message: string, file: string): UnusableConfig | undefined {
  const found = /^(?:ParseError|SyntaxError): ([^\n]*?)\s*(?:\n\s*(.*):(\d+):\d+|\((\d+):\d+\))/.exec(message)
  if (found === null) return undefined
  const [, reason = '', place = file, line, otherLine] = found
  return new UnusableConfig(
    place,
    'syntax-error',
    `${reason.replace(/\.+$/, '')}.`,
    undefined,
    Number(line ?? otherLine),
  )
}

function missingImport(message: string, file: string): UnusableConfig | undefined {
  const specifier = /^Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1]
  if (specifier === undefined) return undefined
  const importer = /Require stack:\n- (\S+)/.exec(message)?.[1] ?? file
  const line = lineOf(importer, specifier)
  return new UnusableConfig(
    importer,
    'missing-import',
    `"${specifier}" cannot be imported: not found.`,
    undefined,
    line,
  )
}

function ownError(message: string, stack: string, file: string): UnusableConfig {
  const frame = /\(?((?:file:\/\/)?\/[^\s()]+|[A-Za-z]:\\[^()]+):(\d+):(\d+)\)?/g
  for (const [, place = '', line, column] of stack.matchAll(frame)) {
    if (place.includes('node_modules') || place.startsWith('node:')) continue
    if (place.startsWith(import.meta.url) || import.meta.filename === place) continue
    const original = originalLine(place, Number(line), Number(column))
    if (original !== undefined) {
      return new UnusableConfig(place, 'config-threw', `The file threw: ${firstLine(message)}`, undefined, original)
    }
  }
  return new UnusableConfig(file, 'config-threw', `The file threw: ${firstLine(message)}`)
}

/** The loader rewrites a file before it runs it and lines move; its source map says where they came from. */
function originalLine(file: string, line: number, column: number): number | undefined {
  try {
    const source = readFileSync(file, 'utf8')
    const code = createJiti(file, { sourceMaps: true, fsCache: false }).transform({
      source,
      filename: file,
      ts: /\.[cm]?ts$/.test(file),
      async: true,
    })
    const encoded = /sourceMappingURL=data:application\/json;[^,]*,(\S+)/.exec(code)?.[1]
    if (encoded === undefined) return line
    const map = new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')))
    const origin = map.findOrigin(line, column)
    return 'lineNumber' in origin ? origin.lineNumber : line
  } catch {
    return undefined
  }
}

function lineOf(file: string, text: string): number | undefined {
  try {
    const index = readFileSync(file, 'utf8')
      .split('\n')
      .findIndex(line => line.includes(text))
    return index === -1 ? undefined : index + 1
  } catch {
    return undefined
  }
}

function asError(thrown: unknown): { message: string; stack: string } {
  if (typeof thrown !== 'object' || thrown === null) return { message: String(thrown), stack: '' }
  const message = 'message' in thrown ? String(thrown.message) : 'an object that is no error'
  return { message, stack: 'stack' in thrown ? String(thrown.stack) : '' }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
