import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Project, SourceFile } from 'ts-morph'
import { nearest, type Problem } from '../problem.ts'
import type { Bundle } from '../protocols/bundle.ts'
import { propertyName, variantTables } from '../protocols/variants.ts'
import { addNamedImport } from './imports.ts'
import { type TableAliases, tableAliases, type WrittenTable, writtenTables } from './tables.ts'

export interface Stubs {
  /** Hand-written files with the stubs that they lacked, by path from the root. */
  files: Record<string, string>
  /** The cases that a table lacks: what `--check` reports where a run without it inserts. */
  missing: Problem[]
  /** What only a person can decide: cases whose variant no schema has any more, and where a stub cannot report. */
  undecided: Problem[]
}

/** Compares every hand-written variant table of the protocol's translator with its schema. */
export function findStubs(bundle: Bundle, root: string, project: Project): Stubs {
  const stubs: Stubs = { files: {}, missing: [], undecided: [] }
  const known = new Map(variantTables(bundle).map(table => [table.name, table.cases.map(({ name }) => name)]))
  const sources = readTranslator(bundle.protocol, root, project)
  const aliases: TableAliases = new Map(sources.flatMap(source => [...tableAliases(source)]))
  for (const source of sources) {
    const path = pathOf(source)
    const insertions: Insertion[] = []
    for (const table of writtenTables(source, aliases)) {
      const variants = known.get(table.name)
      if (variants === undefined) continue
      const lacking = table.open ? [] : variants.filter(variant => !table.cases.has(variant))
      const missing = missingProblems(table, lacking, path)
      // A stub must be able to say that it carries nothing.
      if (table.context === 'undefined') stubs.undecided.push(...missing)
      else {
        stubs.missing.push(...missing)
        if (lacking.length > 0) insertions.push(insertion(table, lacking, styleOf(source)))
      }
      stubs.undecided.push(...goneProblems(table, variants, lacking, path))
    }
    if (insertions.length > 0) stubs.files[path] = insertStubs(source, insertions)
  }
  return stubs
}

function missingProblems({ name, literal }: WrittenTable, lacking: readonly string[], file: string): Problem[] {
  const place = literal.getSourceFile().getLineAndColumnAtPos(literal.getStart())
  return lacking.map(variant => ({
    file,
    pointer: '',
    ...place,
    message: `this table of ${name} lacks the case ${JSON.stringify(variant)}`,
    expected: 'a translation, or where the context is a Translation the stub that `headgate generate` inserts',
  }))
}

function goneProblems(
  { name, cases, literal }: WrittenTable,
  variants: readonly string[],
  lacking: readonly string[],
  file: string,
): Problem[] {
  // What a spread brings may serve other tables too.
  const gone = [...cases].filter(([variant, node]) => node.getParent() === literal && !variants.includes(variant))
  return gone.map(([variant, node]) => {
    const meant = nearest(variant, lacking)
    return {
      file,
      pointer: '',
      ...node.getSourceFile().getLineAndColumnAtPos(node.getStart()),
      message: `${JSON.stringify(variant)} is no variant of ${name} any more`,
      expected: meant === undefined ? 'no such case' : `${JSON.stringify(meant)}, perhaps`,
    }
  })
}

interface Insertion {
  /** Replaces the text between these two offsets. */
  from: number
  to: number
  text: string
}

interface Style {
  quote: string
  semicolon: string
}

function readTranslator(protocol: string, root: string, project: Project): SourceFile[] {
  const folder = join(root, 'runtime', 'protocols', protocol)
  return listFiles(folder)
    .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map(path => ({ path: `/${relative(root, path).replaceAll('\\', '/')}`, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => /variants\.ts|Cases\b/.test(text))
    .map(({ path, text }) => project.createSourceFile(path, text, { overwrite: true }))
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

function pathOf(source: SourceFile): string {
  return source.getFilePath().slice(1)
}

function styleOf(source: SourceFile): Style {
  const [first] = source.getImportDeclarations()
  return {
    quote: first?.getModuleSpecifier().getText()[0] ?? "'",
    semicolon: first?.getText().endsWith(';') ? ';' : '',
  }
}

/** Of a list nothing carried is an empty one, elsewhere it is `undefined`. */
const listResult = /\[\]$|^(Readonly)?Array</

/** After the last case, on lines of their own, indented as the cases before them are. */
function insertion({ name, literal, result }: WrittenTable, lacking: readonly string[], style: Style): Insertion {
  const text = literal.getSourceFile().getFullText()
  const properties = literal.getProperties()
  const last = properties.at(-1)
  const from = last?.getEnd() ?? literal.getStart() + 1
  const to = literal.getEnd() - 1
  const base = indentOf(text, literal.getStart())
  const onOwnLine = last !== undefined && last.getStartLineNumber() !== literal.getStartLineNumber()
  const indent = onOwnLine ? indentOf(text, last.getStart()) : `${base}  `
  const step = onOwnLine ? indent.slice(base.length) || '  ' : '  '
  const stubs = lacking.map(variant => {
    const feature = `${style.quote}${name}.${variant}${style.quote}`
    const report = `notCarried(translation, ${feature})${style.semicolon}`
    const body = listResult.test(result) ? [report, `return []${style.semicolon}`] : [`return ${report}`]
    return [
      `${indent}${propertyName(variant)}(_variant, translation) {`,
      ...body.map(line => `${indent}${step}${line}`),
      `${indent}},`,
    ].join('\n')
  })
  const between = properties.at(-2) === undefined || last === undefined ? '' : gapBefore(text, last.getFullStart())
  // What stands after the last case, such as a comment, stays where it is.
  const trailing = text.slice(from, to).replace(/^\s*,/, '').trimEnd()
  const comma = last === undefined ? '' : ','
  return { from, to, text: `${comma}${trailing}\n${between}${stubs.join(`\n${between}`)}\n${base}` }
}

/** An empty line where the file has one before its last case. */
function gapBefore(text: string, fullStart: number): string {
  return /^,?[^\n]*\n[ \t]*\n/.test(text.slice(fullStart)) ? '\n' : ''
}

function indentOf(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}

function insertStubs(source: SourceFile, insertions: readonly Insertion[]): string {
  let text = source.getFullText()
  for (const { from, to, text: inserted } of insertions.toSorted((a, b) => b.from - a.from)) {
    text = text.slice(0, from) + inserted + text.slice(to)
  }
  const depth = pathOf(source).split('/').length - 3
  return addNamedImport(text, source, { name: 'notCarried', from: `${'../'.repeat(depth)}not-carried.ts` })
}
