import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ts } from 'ts-morph'
import type { Problem } from '../../codegen/config/index.ts'
import { root } from './blocks.ts'

const { $defs } = JSON.parse(readFileSync(join(root, 'schemas/gateway-config.json'), 'utf8'))
/** Fields of a config. */
const FIELDS = new Set([...Object.keys($defs.Gateway.properties), '$production', '$env', 'extends'])

/** Names that a fragment uses and does not declare. */
export interface Missing {
  upstreams: string[]
  models: string[]
}

/**
 * The whole module of a config that a block shows, or shows a piece of: fields of it, or lines of `upstreams`. What the
 * piece leaves out is the demo. Undefined where the block is no config.
 */
export function wholeConfig(text: string, missing: Missing): string | undefined {
  const shown = text.replace(/'[0-9a-f]{2,8}…'/g, `'${'5c'.repeat(32)}'`)
  if (shown.includes('defineGateway(')) return filled(withImport(shown), missing)
  const names = namesOf(`({${shown}\n})`)
  if (names.length === 0) return undefined
  if (names.every(name => FIELDS.has(name)))
    return filled(withImport(`export default defineGateway({\n${shown}\n})`), missing)
  if (!/\bkind: '/.test(shown)) return undefined
  return filled(withImport(`export default defineGateway({\n  upstreams: {\n${shown}\n  },\n})`), missing)
}

/** What problems say that is not there. */
export function missingOf(problems: readonly Problem[]): Missing {
  const named = (pattern: RegExp): string[] => [
    ...new Set(problems.flatMap(({ message }) => [...message.matchAll(pattern)].map(([, name]) => name!))),
  ]
  return { upstreams: named(/There is no upstream "([^"]+)"/g), models: named(/(?:There is no|No) model "([^"]+)"/g) }
}

function withImport(text: string): string {
  return /from 'headgate'/.test(text) ? text : `import { defineGateway, env } from 'headgate'\n${text}`
}

function filled(text: string, { upstreams, models }: Missing): string {
  const source = ts.createSourceFile('config.ts', text, ts.ScriptTarget.Latest, true)
  const config = argumentOf(source)
  if (config === undefined) return text
  const more = {
    upstreams: upstreams.map(name => `${quoted(name)}: { kind: 'demo' },`),
    models: models.map(name => `${quoted(name)}: 'demo/demo',`),
  }
  if (models.length > 0 || !has(config, 'models')) more.upstreams.push("demo: { kind: 'demo' },")
  if (!has(config, 'models') && more.models.length === 0) more.models.push("demo: 'demo/demo',")
  const inserted = (['upstreams', 'models'] as const).flatMap(field => {
    const value = objectOf(config, field)
    const lines = [...new Set(more[field])].filter(
      line => value === undefined || !has(value, line.split(':')[0]!.replaceAll("'", '')),
    )
    if (lines.length === 0) return []
    return value
      ? [{ at: value.getStart() + 1, text: `\n${lines.join('\n')}` }]
      : [{ at: config.getStart() + 1, text: `\n${field}: { ${lines.join(' ')} },` }]
  })
  return inserted
    .sort((a, b) => b.at - a.at)
    .reduce((result, { at, text }) => result.slice(0, at) + text + result.slice(at), text)
}

function argumentOf(source: ts.SourceFile): ts.ObjectLiteralExpression | undefined {
  let found: ts.ObjectLiteralExpression | undefined
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineGateway') {
      const [argument] = node.arguments
      if (argument && ts.isObjectLiteralExpression(argument)) found ??= argument
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function has(object: ts.ObjectLiteralExpression, name: string): boolean {
  return object.properties.some(property => property.name !== undefined && nameOf(property.name) === name)
}

function objectOf(object: ts.ObjectLiteralExpression, name: string): ts.ObjectLiteralExpression | undefined {
  const property = object.properties.find(one => one.name !== undefined && nameOf(one.name) === name)
  if (!property || !ts.isPropertyAssignment(property)) return undefined
  return ts.isObjectLiteralExpression(property.initializer) ? property.initializer : undefined
}

function namesOf(text: string): string[] {
  const source = ts.createSourceFile('piece.ts', text, ts.ScriptTarget.Latest, true)
  const [statement] = source.statements
  if (!statement || !ts.isExpressionStatement(statement) || !ts.isParenthesizedExpression(statement.expression))
    return []
  const { expression } = statement.expression
  if (!ts.isObjectLiteralExpression(expression) || source.statements.length > 1) return []
  return expression.properties.map(property => (property.name ? nameOf(property.name) : ''))
}

const nameOf = (name: ts.PropertyName): string => (ts.isStringLiteral(name) ? name.text : name.getText())
const quoted = (name: string): string => `'${name}'`
