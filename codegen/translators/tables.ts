import { Node, type ObjectLiteralExpression, type SourceFile, SyntaxKind } from 'ts-morph'

/** What a declaration says of a table: `ContentPartCases<Translation, Part[]>`. */
export interface TableType {
  /** The union's or the object's name: `ContentPart`. */
  name: string
  /** The type arguments, as they are written. */
  context: string
  result: string
}

/** An object literal in hand-written code that is declared to be a variant table. */
export interface WrittenTable extends TableType {
  literal: ObjectLiteralExpression
  /** The cases that it has, with where each stands. */
  cases: Map<string, Node>
  /** A spread whose members cannot be read here may hold further cases: the compiler judges the table then. */
  open: boolean
}

/** Types of the same folder that stand for a table: `type Cases = ContentPartCases<Translation, Part | undefined>`. */
export type TableAliases = ReadonlyMap<string, TableType>

/** The aliases that a file declares. */
export function tableAliases(file: SourceFile): Map<string, TableType> {
  const imports = importedTables(file)
  const aliases = new Map<string, TableType>()
  for (const alias of file.getTypeAliases()) {
    const table = tableOfType(alias.getTypeNode(), imports, aliases)
    if (table !== undefined) aliases.set(alias.getName(), table)
  }
  return aliases
}

/**
 * The tables of a file: literals with a type annotation, with `satisfies`, returned by a function that says so, or
 * handed to a dispatcher.
 */
export function writtenTables(file: SourceFile, aliases: TableAliases): WrittenTable[] {
  const imports = importedTables(file)
  return file.getDescendantsOfKind(SyntaxKind.ObjectLiteralExpression).flatMap(literal => {
    const type = declaredTable(literal, imports, aliases)
    return type === undefined ? [] : [{ ...type, literal, ...readCases(literal) }]
  })
}

const variantsModule = /generated\/protocols\/[^/]+\/variants\.ts$/

interface ImportedTables {
  /** Local name of `<name>Cases` -> name */
  cases: Map<string, string>
  /** Local name of `dispatch<name>` -> name */
  dispatchers: Map<string, string>
}

function importedTables(file: SourceFile): ImportedTables {
  const imported: ImportedTables = { cases: new Map(), dispatchers: new Map() }
  for (const declaration of file.getImportDeclarations()) {
    if (!variantsModule.test(declaration.getModuleSpecifierValue())) continue
    for (const specifier of declaration.getNamedImports()) {
      const name = specifier.getName()
      const local = specifier.getAliasNode()?.getText() ?? name
      const cases = /^(\w+)Cases$/.exec(name)?.[1]
      const dispatcher = /^dispatch(\w+)$/.exec(name)?.[1]
      if (cases !== undefined) imported.cases.set(local, cases)
      if (dispatcher !== undefined) imported.dispatchers.set(local, dispatcher)
    }
  }
  return imported
}

function tableOfType(type: Node | undefined, imports: ImportedTables, aliases: TableAliases): TableType | undefined {
  if (!Node.isTypeReference(type)) return undefined
  const local = type.getTypeName().getText()
  const name = imports.cases.get(local)
  const [context = '', result = ''] = type.getTypeArguments().map(argument => argument.getText())
  return name === undefined ? aliases.get(local) : { name, context, result }
}

function declaredTable(literal: Node, imports: ImportedTables, aliases: TableAliases): TableType | undefined {
  const parent = literal.getParent()
  if (Node.isSatisfiesExpression(parent)) {
    return tableOfType(parent.getTypeNode(), imports, aliases) ?? declaredTable(parent, imports, aliases)
  }
  if (Node.isParenthesizedExpression(parent) || Node.isAsExpression(parent)) {
    return declaredTable(parent, imports, aliases)
  }
  if (Node.isVariableDeclaration(parent)) return tableOfType(parent.getTypeNode(), imports, aliases)
  if (Node.isArrowFunction(parent)) return tableOfType(parent.getReturnTypeNode(), imports, aliases)
  if (Node.isReturnStatement(parent)) {
    const maker = parent.getFirstAncestor(
      node => Node.isFunctionDeclaration(node) || Node.isArrowFunction(node) || Node.isFunctionExpression(node),
    )
    return Node.isReturnTyped(maker) ? tableOfType(maker.getReturnTypeNode(), imports, aliases) : undefined
  }
  if (Node.isCallExpression(parent) && parent.getArguments()[1] === literal) {
    const name = imports.dispatchers.get(parent.getExpression().getText())
    return name === undefined ? undefined : { name, context: '', result: '' }
  }
  return undefined
}

function readCases(literal: ObjectLiteralExpression, seen: readonly Node[] = []): Pick<WrittenTable, 'cases' | 'open'> {
  const cases = new Map<string, Node>()
  let open = false
  for (const property of literal.getProperties()) {
    if (Node.isSpreadAssignment(property)) {
      const source = spreadSource(property.getExpression(), [...seen, literal])
      if (source === undefined) open = true
      else {
        const inner = readCases(source, [...seen, literal])
        open ||= inner.open
        for (const [name, node] of inner.cases) cases.set(name, node)
      }
    } else {
      const name = property.getNameNode()
      if (Node.isComputedPropertyName(name)) open = true
      else cases.set(Node.isStringLiteral(name) ? name.getLiteralText() : name.getText(), property)
    }
  }
  return { cases, open }
}

/** The literal that a spread name stands for, where the same file declares it. */
function spreadSource(expression: Node, seen: readonly Node[]): ObjectLiteralExpression | undefined {
  if (!Node.isIdentifier(expression)) return undefined
  let value: Node | undefined = expression
    .getSourceFile()
    .getVariableDeclaration(expression.getText())
    ?.getInitializer()
  while (Node.isSatisfiesExpression(value) || Node.isAsExpression(value)) value = value.getExpression()
  return Node.isObjectLiteralExpression(value) && !seen.includes(value) ? value : undefined
}
