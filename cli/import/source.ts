import { LineCounter, parseDocument } from 'yaml'
import { formatPath, type Path } from '../../codegen/config/problem.ts'

/** What is wrong with a file that is to be imported, and where. Its message repeats nothing of the file's values. */
export class SourceError extends Error {
  constructor(file: string, message: string, place?: { path?: Path; line?: number | undefined }) {
    const line = place?.line === undefined ? '' : `:${place.line}`
    const path = place?.path?.length ? ` ${formatPath(place.path)}` : ''
    super(`${file}${line}${path}: ${message}`)
  }
}

/** A file of another gateway, and what of it has been looked at. */
export interface Source {
  file: string
  root: SourceNode
  lineOf(path: Path): number | undefined
  /** Whether other places refer to it, so that what it says is carried there. */
  isAnchor(path: Path): boolean
}

/** Reads YAML, as Python's loader does, or JSON. Throws a SourceError. */
export function readSource(text: string, file: string): Source {
  const { value, lineOf, isAnchor } = /^\s*[[{]/.test(text) ? fromJson(text, file) : fromYaml(text, file)
  const source: Source = { file, lineOf, isAnchor, root: undefined as unknown as SourceNode }
  source.root = new SourceNode(value, [], source)
  if (source.root.kind !== 'map') throw new SourceError(file, 'The file holds no settings: a map is expected.')
  return source
}

type Parsed = { value: unknown } & Pick<Source, 'lineOf' | 'isAnchor'>

function fromJson(text: string, file: string): Parsed {
  try {
    return { value: JSON.parse(text), lineOf: () => undefined, isAnchor: () => false }
  } catch (thrown) {
    // Only the position: the message quotes the file.
    const found = /\(line (\d+) column \d+\)/.exec(thrown instanceof Error ? thrown.message : '')
    const ended = found === null ? text.trimEnd().split('\n').length : Number(found[1])
    throw new SourceError(file, 'This is not valid JSON.', { line: ended })
  }
}

function fromYaml(text: string, file: string): Parsed {
  const lines = new LineCounter()
  // Messages in the library's pretty form quote the file.
  const document = parseDocument(text, {
    ...{ version: '1.1', merge: true, lineCounter: lines, prettyErrors: false },
    // Versions that are dates, and ports, are texts.
    customTags: tags =>
      tags.filter(
        tag =>
          typeof tag === 'string' || (!/timestamp|binary/.test(tag.tag) && !('format' in tag && tag.format === 'TIME')),
      ),
  })
  const [fault] = document.errors
  if (fault) throw new SourceError(file, YAML_FAULTS[fault.code] ?? 'This is not valid YAML.', lineAt(fault.pos[0]))
  try {
    const lineOf = (path: Path): number | undefined => {
      const node: unknown = document.getIn([...path], true)
      const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
      return Array.isArray(range) ? lineAt(Number(range[0])).line : undefined
    }
    const isAnchor = (path: Path): boolean => {
      const node: unknown = document.getIn([...path], true)
      return typeof node === 'object' && node !== null && 'anchor' in node && typeof node.anchor === 'string'
    }
    return { value: document.toJS(), lineOf, isAnchor }
  } catch {
    throw new SourceError(file, 'This is not valid YAML: an alias leads nowhere, or to far too much.')
  }

  function lineAt(offset: number): { line: number } {
    return { line: lines.linePos(offset).line }
  }
}

const YAML_FAULTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'This key is there twice.',
  BAD_INDENT: 'This is not valid YAML: the indentation is wrong, or a bracket is not closed.',
  TAB_AS_INDENT: 'This is not valid YAML: a tab indents it, and only spaces may.',
  MISSING_CHAR: 'This is not valid YAML: a quote or a bracket is not closed.',
}

/** A value with its place. Whoever uses one marks it, so that at the end it is known what nobody has used. */
export class SourceNode {
  readonly value: unknown
  readonly path: Path
  readonly #source: Source
  readonly #children = new Map<string | number, SourceNode>()
  #used = false
  #opened = false

  constructor(value: unknown, path: Path, source: Source) {
    this.value = value
    this.path = path
    this.#source = source
  }

  get kind(): 'map' | 'list' | 'text' | 'number' | 'boolean' | 'null' {
    if (this.value === null || this.value === undefined) return 'null'
    if (Array.isArray(this.value)) return 'list'
    const type = typeof this.value
    return type === 'object' ? 'map' : type === 'string' ? 'text' : type === 'boolean' ? 'boolean' : 'number'
  }

  get place(): string {
    return formatPath(this.path)
  }

  get line(): number | undefined {
    return this.#source.lineOf(this.path)
  }

  /** The last step of its place. */
  get name(): string {
    return String(this.path.at(-1) ?? '')
  }

  /** A member that is there and not null. */
  get(name: string | number): SourceNode | undefined {
    const known = this.#children.get(name)
    if (known) return known.kind === 'null' ? undefined : known
    if (this.kind !== 'map' && this.kind !== 'list') return undefined
    const holder = this.value as Record<string | number, unknown> // a map or a list, as its kind says
    if (!Object.hasOwn(holder, name)) return undefined
    const child = new SourceNode(holder[name], [...this.path, name], this.#source)
    this.#children.set(name, child)
    return child.kind === 'null' ? undefined : child
  }

  members(): [string, SourceNode][] {
    if (this.kind !== 'map') return []
    return Object.keys(this.value as object).flatMap(name => {
      const child = this.get(name)
      return child ? [[name, child] as [string, SourceNode]] : []
    })
  }

  items(): SourceNode[] {
    if (!Array.isArray(this.value)) return []
    return this.value.flatMap((_, index) => this.get(index) ?? [])
  }

  /** This map, or an error that names the place. */
  map(): this {
    this.#opened = true
    return this.expect('map', 'a map')
  }

  list(): SourceNode[] {
    return this.expect('list', 'a list').items()
  }

  /** Its text, used. A number is one too: YAML takes an unquoted version for a number. */
  text(): string {
    if (this.kind === 'number') return String(this.use().value)
    return this.expect('text', 'a text').use().value as string
  }

  /** Its number, used. Numbers in quotes are taken as Python's loader leaves `3e-05`. */
  number(): number {
    const number = this.kind === 'text' ? Number(this.value) : this.value
    if (typeof number !== 'number' || !Number.isFinite(number)) throw this.wrong('a number')
    this.use()
    return number
  }

  truth(): boolean {
    return this.expect('boolean', 'true or false').use().value as boolean
  }

  texts(): string[] {
    return this.kind === 'text' ? [this.text()] : this.list().map(item => item.text())
  }

  /** It is told of, with all that is in it. */
  use(): this {
    this.#used = true
    return this
  }

  /** What nobody has used, the outermost of it: a section that is not known is told once. */
  unused(): SourceNode[] {
    if (this.#used || this.kind === 'null') return []
    const inner = this.kind === 'map' ? this.members().map(([, child]) => child) : this.items()
    if (inner.length === 0) return this.kind === 'map' || this.kind === 'list' ? [] : [this]
    if (!this.#opened && !inner.some(child => child.touched)) return [this]
    return inner.flatMap(child => child.unused())
  }

  get touched(): boolean {
    return this.#used || [...this.#children.values()].some(child => child.touched)
  }

  wrong(expected: string): SourceError {
    return new SourceError(this.#source.file, `This has to be ${expected}.`, { path: this.path, line: this.line })
  }

  private expect(kind: SourceNode['kind'], words: string): this {
    if (this.kind !== kind) throw this.wrong(words)
    return this
  }
}
