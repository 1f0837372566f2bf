import type { ImportDeclaration, SourceFile } from 'ts-morph'

/**
 * Adds `import { name } from 'from'` to a text whose imports are those of `source` (edits below them are allowed), in
 * the order that the formatter keeps.
 */
export function addNamedImport(text: string, source: SourceFile, added: { name: string; from: string }): string {
  const imports = source.getImportDeclarations()
  const existing = imports.find(
    declaration => declaration.getModuleSpecifierValue() === added.from && !declaration.getNamespaceImport(),
  )
  if (existing !== undefined) {
    const line = extended(existing, added.name)
    return text.slice(0, existing.getStart()) + line + text.slice(existing.getEnd())
  }
  const model = imports[0]?.getText() ?? "''"
  const quote = model.includes('"') ? '"' : "'"
  const line = `import { ${added.name} } from ${quote}${added.from}${quote}${model.endsWith(';') ? ';' : ''}\n`
  const next = imports.find(declaration => isAfter(declaration.getModuleSpecifierValue(), added.from))
  const last = imports.at(-1)
  const at = next?.getStart() ?? (last === undefined ? 0 : text.indexOf('\n', last.getEnd()) + 1)
  return text.slice(0, at) + line + text.slice(at)
}

function extended(declaration: ImportDeclaration, name: string): string {
  const names = declaration.getNamedImports()
  if (names.some(specifier => specifier.getName() === name && !specifier.isTypeOnly()) && !declaration.isTypeOnly()) {
    return declaration.getText()
  }
  const texts = names.map(specifier =>
    declaration.isTypeOnly() || specifier.isTypeOnly()
      ? `type ${specifier.getNameNode().getText()}`
      : specifier.getText(),
  )
  const bare = (text: string) => text.replace(/^type /, '').toLowerCase()
  const sorted = [...texts, name].sort((a, b) => (bare(a) < bare(b) ? -1 : 1))
  const semicolon = declaration.getText().endsWith(';') ? ';' : ''
  return `import { ${sorted.join(', ')} } from ${declaration.getModuleSpecifier().getText()}${semicolon}`
}

/** Packages first, then relative paths from the farthest parent to the own folder, each in the order of letters. */
function isAfter(specifier: string, other: string): boolean {
  const [distance, otherDistance] = [distanceOf(specifier), distanceOf(other)]
  return distance === otherDistance ? specifier > other : distance < otherDistance
}

function distanceOf(specifier: string): number {
  if (!specifier.startsWith('.')) return Number.POSITIVE_INFINITY
  return specifier.split('/').filter(step => step === '..').length
}
