import {
  Node,
  type ObjectLiteralExpression,
  Project,
  type PropertyAssignment,
  type SourceFile,
  type StringLiteral,
  SyntaxKind,
} from 'ts-morph'

/** A change of a config file's text. */
export interface ConfigChange {
  file: string
  /** Counted from 1, before the change. */
  line: number
  /** `upstreams.openai.timeouts.first` */
  path: string
  what: string
}

/** Something that may need a change, and cannot be seen through. */
export interface Unseen {
  file: string
  line: number
  path: string
  why: string
}

/**
 * The text of a config file, for codemods: what stands in it as literals is found by its path from the config's root,
 * in the config itself and in its layers (`$env.NAME`, `$production`). Names that stand for literals of the same file are
 * followed. A codemod that has run once finds nothing more: running it again changes nothing.
 */
export class ConfigSource {
  readonly changes: ConfigChange[] = []
  readonly unseen: Unseen[] = []
  readonly #file: SourceFile
  readonly #name: string

  constructor(name: string, text: string) {
    const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { allowJs: true } })
    this.#file = project.createSourceFile(
      /\.[cm]?[jt]s$/.test(name) ? `config${/\.[cm]?[jt]s$/.exec(name)![0]}` : 'config.ts',
      text,
    )
    this.#name = name
  }

  get text(): string {
    return this.#file.getFullText()
  }

  /** Gives fields at these paths another name: `'upstreams.*.timeouts.first'` -> `'firstByte'`. One that is there stays. */
  renameField(path: string, to: string): void {
    for (const { property, holder, at } of this.#properties(path)) {
      if (holder.getProperty(to) || holder.getProperty(`'${to}'`)) {
        this.#look(property, at, `"${to}" is there already: take one of them out.`)
        continue
      }
      const from = property.getName()
      this.#note(property, at, `${from} is called ${to}`)
      property.getNameNode().replaceWithText(/^[A-Za-z_$][\w$]*$/.test(to) ? to : `'${to}'`)
    }
  }

  /** Writes another text where one stands: `'upstreams.*.kind'`, `'vllm-server'` -> `'vllm'`. */
  renameValue(path: string, from: string, to: string): void {
    for (const { property, at } of this.#properties(path)) {
      for (const literal of literalsIn(property.getInitializer())) {
        if (literal.getLiteralValue() !== from) continue
        this.#note(literal, at, `'${from}' is '${to}'`)
        literal.setLiteralValue(to)
      }
    }
  }

  /** Takes fields out that mean nothing any more. */
  removeField(path: string, why: string): void {
    for (const { property, at } of this.#properties(path)) {
      this.#note(property, at, `${property.getName()} is gone: ${why}`)
      property.remove()
    }
  }

  /** Writes another value where there is one, from its text: durations that were numbers of seconds, say. */
  replaceValue(path: string, replace: (text: string) => string | undefined): void {
    for (const { property, at } of this.#properties(path)) {
      const value = property.getInitializer()
      const text = value?.getText()
      const other = text === undefined ? undefined : replace(text)
      if (value === undefined || other === undefined || other === text) continue
      this.#note(property, at, `${text} is written ${other}`)
      value.replaceWithText(other)
    }
  }

  /** Imports of `from` are imports of `to`. */
  renameImport(from: string, to: string): void {
    for (const declaration of this.#file.getImportDeclarations()) {
      if (declaration.getModuleSpecifierValue() !== from) continue
      this.#note(declaration, '', `'${from}' is '${to}'`)
      declaration.setModuleSpecifier(to)
    }
  }

  /** The fields at a path, in every layer. They are found one after the other: each may be changed before the next. */
  *#properties(path: string): Generator<Found> {
    const steps = path.split('.')
    const root = this.#root()
    if (root === undefined) return
    const layers: [string[], ObjectLiteralExpression][] = [[[], root]]
    for (const property of root.getProperties()) {
      const name = nameOf(property)
      const value = name?.startsWith('$') ? this.#object(property, [name]) : undefined
      if (name === undefined || value === undefined) continue
      if (name === '$env')
        for (const layer of value.getProperties()) this.#addLayer(layers, ['$env', nameOf(layer) ?? '?'], layer)
      else layers.push([[name], value])
    }
    const found = layers.flatMap(([at, layer]) => [...this.#below(layer, steps, at)])
    // The last ones first, so that what stands before them keeps its place.
    for (const one of found.reverse()) yield one
  }

  #addLayer(layers: [string[], ObjectLiteralExpression][], at: string[], property: Node): void {
    const layer = this.#object(property, at)
    if (layer) layers.push([at, layer])
  }

  *#below(
    holder: ObjectLiteralExpression,
    [step, ...rest]: readonly string[],
    at: readonly string[],
  ): Generator<Found> {
    for (const property of holder.getProperties()) {
      const name = nameOf(property)
      if (name === undefined) {
        this.#look(property, at, 'What is spread here is not looked into.')
        continue
      }
      if (step !== '*' && name !== step) continue
      const here = [...at, name]
      if (rest.length === 0) {
        if (Node.isPropertyAssignment(property)) yield { property, holder, at: here }
        else this.#look(property, here, 'This is not written as name: value.')
        continue
      }
      const inner = this.#object(property, here)
      if (inner) yield* this.#below(inner, rest, here)
    }
  }

  /** The literal that the config is: exported as it is, in a call of defineGateway, or by a function. */
  #root(): ObjectLiteralExpression | undefined {
    const exported = this.#file.getExportAssignment(assignment => !assignment.isExportEquals())
    const root = exported && this.#literal(exported.getExpression())
    if (root === undefined)
      this.unseen.push({
        file: this.#name,
        line: exported?.getStartLineNumber() ?? 1,
        path: '',
        why: 'The config is not a literal that can be read.',
      })
    return root
  }

  #object(property: Node, at: readonly string[]): ObjectLiteralExpression | undefined {
    const value = Node.isPropertyAssignment(property)
      ? property.getInitializer()
      : Node.isShorthandPropertyAssignment(property)
        ? property.getNameNode()
        : undefined
    if (value === undefined) return undefined
    const literal = this.#literal(value)
    const plain = [
      SyntaxKind.StringLiteral,
      SyntaxKind.NumericLiteral,
      SyntaxKind.TrueKeyword,
      SyntaxKind.FalseKeyword,
      SyntaxKind.ArrayLiteralExpression,
      SyntaxKind.NoSubstitutionTemplateLiteral,
    ]
    if (literal === undefined && !plain.includes(value.getKind()) && !/^env\(/.test(value.getText()))
      this.#look(value, at, 'What is made here by code is not looked into.')
    return literal
  }

  /** The literal behind an expression of this file. */
  #literal(node: Node, depth = 0): ObjectLiteralExpression | undefined {
    if (depth > 8) return undefined
    if (Node.isObjectLiteralExpression(node)) return node
    if (Node.isParenthesizedExpression(node) || Node.isAsExpression(node) || Node.isSatisfiesExpression(node))
      return this.#literal(node.getExpression(), depth + 1)
    if (Node.isCallExpression(node)) {
      const [first] = node.getArguments()
      return /^(defineGateway|defineLayer|Object\.freeze)$/.test(node.getExpression().getText()) && first
        ? this.#literal(first, depth + 1)
        : undefined
    }
    if (Node.isArrowFunction(node)) {
      const body = node.getBody()
      if (!Node.isBlock(body)) return this.#literal(body, depth + 1)
      const returned = body.getStatements().findLast(Node.isReturnStatement)?.getExpression()
      return returned && this.#literal(returned, depth + 1)
    }
    if (!Node.isIdentifier(node)) return undefined
    const value = this.#file.getVariableDeclaration(node.getText())?.getInitializer()
    return value && this.#literal(value, depth + 1)
  }

  #note(node: Node, at: string | readonly string[], what: string): void {
    this.changes.push({ file: this.#name, line: node.getStartLineNumber(), path: pathText(at), what })
  }

  #look(node: Node, at: readonly string[], why: string): void {
    const one = { file: this.#name, line: node.getStartLineNumber(), path: pathText(at), why }
    if (!this.unseen.some(other => other.line === one.line && other.why === one.why)) this.unseen.push(one)
  }
}

interface Found {
  property: PropertyAssignment
  holder: ObjectLiteralExpression
  at: string[]
}

function nameOf(property: Node): string | undefined {
  if (
    Node.isPropertyAssignment(property) ||
    Node.isShorthandPropertyAssignment(property) ||
    Node.isMethodDeclaration(property)
  ) {
    const name = property.getNameNode()
    return Node.isStringLiteral(name)
      ? name.getLiteralValue()
      : Node.isComputedPropertyName(name)
        ? undefined
        : name.getText()
  }
  return undefined
}

/** A text, or the texts of a list. */
function literalsIn(value: Node | undefined): StringLiteral[] {
  if (value === undefined) return []
  if (Node.isStringLiteral(value)) return [value]
  return Node.isArrayLiteralExpression(value) ? value.getElements().filter(Node.isStringLiteral) : []
}

function pathText(at: string | readonly string[]): string {
  return typeof at === 'string'
    ? at
    : at.reduce(
        (text, step) =>
          /^[A-Za-z_$][\w$]*$/.test(step) ? (text === '' ? step : `${text}.${step}`) : `${text}['${step}']`,
        '',
      )
}
