import { existsSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { Project, ts } from 'ts-morph'
import { home } from '../../codegen/home.ts'

export interface TypeFault {
  /** Absolute. */
  file: string
  /** Counted from 1. */
  line: number
  message: string
  /** In the object that the file exports, which the checks of the config judge too. */
  exported: boolean
}

/**
 * What the compiler says of config files and of their author's own modules that they import, as an editor would: under the
 * nearest tsconfig.json. The compiler is the one that generating uses anyway, so that none has to be installed.
 */
export function typeErrors(files: readonly string[]): TypeFault[] {
  const roots = files.filter(file => /\.[cm]?ts$/.test(file))
  if (roots.length === 0) return []
  const options = compilerOptions(roots[0]!)
  // Types of Node take longer to read than the config: they are read where they are missed.
  const found = diagnose(roots, { ...options, types: [] })
  const misses = found.some(({ code }) => MISSING.has(code))
  return (misses ? diagnose(roots, options) : found).filter(one => !isMissingPackage(one)).map(errorOf)
}

/** Names and modules that are nowhere: `process`, `node:fs`, `console`. */
const MISSING = new Set([2304, 2307, 2503, 2552, 2580, 2584, 2591, 2867, 2868])

/** Whoever has not installed types of Node has made no mistake in the config. */
function isMissingPackage({ code, messageText }: ts.Diagnostic): boolean {
  const message = ts.flattenDiagnosticMessageText(messageText, ' ')
  return [2580, 2584, 2591, 2867, 2868].includes(code) || (code === 2307 && message.includes("'node:"))
}

function diagnose(roots: readonly string[], compilerOptions: ts.CompilerOptions): ts.Diagnostic[] {
  const project = new Project({
    // The same options, by another name of the same compiler.
    compilerOptions: compilerOptions as NonNullable<ConstructorParameters<typeof Project>[0]>['compilerOptions'] &
      object,
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
  })
  for (const file of roots) project.addSourceFileAtPath(file)
  const program = project.getProgram().compilerObject
  return program
    .getSourceFiles()
    .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && isTheirs(fileName))
    .flatMap(file => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
}

function isTheirs(file: string): boolean {
  return !file.includes('/node_modules/') && !file.startsWith(`${join(home, 'runtime').replaceAll(sep, '/')}/`)
}

function compilerOptions(file: string): ts.CompilerOptions {
  const own = optionsOfTsconfig(file) ?? DEFAULTS
  const { composite: _, incremental: __, tsBuildInfoFile: ___, ...options } = own
  return {
    ...options,
    ...{ noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true },
    paths: { ...options.paths, headgate: [CONFIG_TYPES] },
  }
}

const DEFAULTS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  lib: ['lib.es2024.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
}

/** Answers `import … from 'headgate'` wherever the config lies, as it does when the config is loaded. */
const CONFIG_TYPES = ['ts', 'd.ts'].map(ending => join(home, `runtime/config/index.${ending}`)).find(existsSync)!

function optionsOfTsconfig(file: string): ts.CompilerOptions | undefined {
  const path = ts.findConfigFile(dirname(file), ts.sys.fileExists)
  if (path === undefined) return undefined
  const { config } = ts.readConfigFile(path, ts.sys.readFile)
  // Only its options are asked for: the files that it includes may be many.
  const host = { ...ts.sys, readDirectory: () => [] }
  return config === undefined ? undefined : ts.parseJsonConfigFileContent(config, host, dirname(path)).options
}

function errorOf({ file, start = 0, messageText, code }: ts.Diagnostic): TypeFault {
  const source = file!
  const lines = ts.flattenDiagnosticMessageText(messageText, '\n').split('\n')
  const text = lines
    .slice(0, 2)
    .map(line => line.trim())
    .join(' ')
  return {
    file: source.fileName,
    line: source.getLineAndCharacterOfPosition(start).line + 1,
    message: `${text.length > 300 ? `${text.slice(0, 300)}…` : text} (TS${code})`,
    exported: isExported(source, start),
  }
}

function isExported(source: ts.SourceFile, position: number): boolean {
  const exported = source.statements.find(ts.isExportAssignment)
  return exported !== undefined && position >= exported.getStart(source) && position < exported.end
}
