import { looksLikeSecret } from '../../codegen/config/looks-like-secret.ts'
import { Reference } from './draft.ts'
import type { Variable } from './report.ts'
import type { SourceNode } from './source.ts'

/** Values that stand for "no key" in files of all kinds: they open nothing. */
const PLACEHOLDER =
  /^(none|null|empty|n\/?a|no[-_ ]?key|not[-_ ]?needed|dummy|fake([-_ ]?key)?|anything|test|any|x+|\*+|ollama|lm-studio|sk-(no-key-required|dummy|fake|xxx+))$/i

/** Turns plain secrets into references, each value to one variable, and remembers them to keep them out of all output. */
export class Secrets {
  readonly #variables = new Map<string, Variable>()
  readonly #names = new Map<string, string>()
  readonly #taken = new Set<string>()

  /** `named`: variables that the source names itself; no literal gets one of these. */
  constructor(named: Iterable<string>) {
    for (const name of named) this.#taken.add(name)
  }

  /** A reference to a variable that the source names, too. */
  named(name: string, node: SourceNode): Reference {
    this.note(name, node.use().place, 'named')
    return new Reference(name)
  }

  /** A reference in place of a literal. `suggested`: the variable's name, made unique where another value has it. */
  literal(value: string, suggested: string, node: SourceNode): Reference {
    const name = this.#names.get(value) ?? this.fresh(suggested)
    this.#names.set(value, name)
    this.note(name, node.use().place, 'literal')
    return new Reference(name)
  }

  /** A reference to something that the source does not have: what another place kept, or its environment. */
  missing(name: string, optional = false): Reference {
    this.note(name, undefined, 'new')
    return new Reference(name, optional)
  }

  get variables(): Variable[] {
    return [...this.#variables.values()]
  }

  /** Whether one of the literals stands in a text that is about to be given out. */
  standsIn(text: string): boolean {
    return [...this.#names.keys()].some(value => value.length >= 6 && text.includes(value))
  }

  private fresh(suggested: string): string {
    let name = suggested
    for (let n = 2; this.#taken.has(name); n++) name = `${suggested}_${n}`
    this.#taken.add(name)
    return name
  }

  private note(name: string, place: string | undefined, origin: Variable['origin']): void {
    this.#taken.add(name)
    const known = this.#variables.get(name)
    const places = place === undefined ? [] : [place]
    if (!known) this.#variables.set(name, { name, places, origin })
    else if (known.origin === 'new') this.#variables.set(name, { name, places: [...known.places, ...places], origin })
    else known.places.push(...places)
  }
}

export function isPlaceholder(value: string): boolean {
  return value.trim() === '' || PLACEHOLDER.test(value.trim())
}

/** Whether a text may not be copied: it looks like a secret, or is an address with one in it. */
export function mayNotBeShown(value: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value) && URL.canParse(value)) {
    const { username, password, search, pathname } = new URL(value)
    return username !== '' || password !== '' || search !== '' || looksLikeSecret(pathname.replaceAll('/', ' '))
  }
  return looksLikeSecret(value)
}

/** `my key.1` -> `MY_KEY_1` */
export function variableName(...parts: string[]): string {
  const name = parts
    .join('_')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase()
  return /^\d/.test(name) ? `K_${name}` : name || 'SECRET'
}
