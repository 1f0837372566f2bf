import { readFileSync } from 'node:fs'
import { ts } from 'ts-morph'
import type { Finding, Path } from './problem.ts'

export interface Place {
  file: string
  /** Counted from 1. */
  line: number
  /** How many steps of the path were found there. */
  depth: number
}

/** Where the parts of a config are written: a best effort over literals, for messages only. */
export interface SourceIndex {
  /** The deepest place of the path: the layer of the environment first, then the files in their order. */
  find(path: Path, environment: string | undefined): Place | undefined
  /** Names that one object literal holds twice, where the second silently wins. */
  duplicates(): Finding[]
}

export function indexSources(files: readonly string[]): SourceIndex {
  const sources = files.map(readSource).filter(source => source !== undefined)
  return {
    find(path, environment) {
      let best: Place | undefined
      for (const source of sources) {
        for (const prefix of layerPrefixes(environment)) {
          const found = follow(source, [...prefix, ...path])
          const depth = found === undefined ? 0 : found.depth - prefix.length
          if (found !== undefined && depth > (best?.depth ?? 0)) best = { ...found, depth }
        }
      }
      return best
    },
    duplicates: () => sources.flatMap(source => duplicatesBelow(source, source.root, [])),
  }
}

interface Source {
  file: string
  syntax: ts.SourceFile
  root: ts.Expression
}

function readSource(file: string): Source | undefined {
  if (!/\.([cm]?[jt]s|json[c5]?)$/.test(file)) return undefined
  const text = readFileSync(file, 'utf8')
  // A JSON file is parsed as the expression that it is.
  const code = /\.json[c5]?$/.test(file) ? `export default ${text}` : text
  const syntax = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const exported = syntax.statements.find(ts.isExportAssignment)?.expression
  return exported === undefined ? undefined : { file, syntax, root: exported }
}

function layerPrefixes(environment: string | undefined): string[][] {
  return environment === undefined ? [[]] : [[`$${environment}`], ['$env', environment], []]
}

function follow(source: Source, path: Path): Place | undefined {
  let expression: ts.Expression | undefined = source.root
  let place: Place | undefined
  for (const [index, step] of path.entries()) {
    const node = childOf(source, expression, step)
    if (node === undefined) break
    const { line } = source.syntax.getLineAndCharacterOfPosition(node.getStart(source.syntax))
    place = { file: source.file, line: line + 1, depth: index + 1 }
    expression = initializerOf(node)
  }
  return place
}

function childOf(source: Source, parent: ts.Expression | undefined, step: string | number): ts.Node | undefined {
  const literal = literalBehind(source, parent)
  if (literal === undefined) return undefined
  if (ts.isArrayLiteralExpression(literal)) return typeof step === 'number' ? literal.elements[step] : undefined
  // The last one wins, as it does when the file runs.
  return literal.properties.findLast(property => nameOf(property) === step)
}

function initializerOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node)) return node.initializer
  if (ts.isShorthandPropertyAssignment(node)) return node.name
  return ts.isExpression(node) ? node : undefined
}

/** The literal that an expression comes down to: through casts, calls of one argument and constants of the file. */
function literalBehind(
  source: Source,
  expression: ts.Expression | undefined,
): ts.ObjectLiteralExpression | ts.ArrayLiteralExpression | undefined {
  let current = expression
  for (let hops = 0; current !== undefined && hops < 10; hops++) {
    if (ts.isObjectLiteralExpression(current) || ts.isArrayLiteralExpression(current)) return current
    if (ts.isAsExpression(current) || ts.isSatisfiesExpression(current) || ts.isParenthesizedExpression(current)) {
      current = current.expression
    } else if (ts.isCallExpression(current)) current = current.arguments[0]
    else if (ts.isArrowFunction(current) && ts.isExpression(current.body)) current = current.body
    else if (ts.isIdentifier(current)) current = constantNamed(source.syntax, current.text)
    else return undefined
  }
  return undefined
}

function constantNamed(syntax: ts.SourceFile, name: string): ts.Expression | undefined {
  for (const statement of syntax.statements) {
    if (!ts.isVariableStatement(statement)) continue
    const found = statement.declarationList.declarations.find(
      declaration => ts.isIdentifier(declaration.name) && declaration.name.text === name,
    )
    if (found !== undefined) return found.initializer
  }
  return undefined
}

function nameOf(property: ts.ObjectLiteralElementLike): string | undefined {
  const { name } = property
  if (name === undefined) return undefined
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : undefined
}

function duplicatesBelow(source: Source, expression: ts.Expression | undefined, path: Path): Finding[] {
  const literal = literalBehind(source, expression)
  if (literal === undefined) return []
  if (ts.isArrayLiteralExpression(literal)) {
    return literal.elements.flatMap((element, index) => duplicatesBelow(source, element, [...path, index]))
  }
  const firstLines = new Map<string, number>()
  return literal.properties.flatMap(property => {
    const name = nameOf(property)
    if (name === undefined) return []
    const line = source.syntax.getLineAndCharacterOfPosition(property.getStart(source.syntax)).line + 1
    const below = duplicatesBelow(source, initializerOf(property), [...path, name])
    const first = firstLines.get(name)
    if (first === undefined) {
      firstLines.set(name, line)
      return below
    }
    const finding: Finding = {
      severity: 'error',
      code: 'duplicate',
      path: [...path, name],
      message: `"${name}" is declared twice: first in line ${first}, again here.`,
      hint: 'the second would silently replace the first: remove or rename one',
      file: source.file,
      line,
    }
    return [finding, ...below]
  })
}
