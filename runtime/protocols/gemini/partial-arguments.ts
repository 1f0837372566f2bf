import { isRecord } from '../../platform/json.ts'

/**
 * The arguments of a call that come in pieces (`partialArgs`): each says where in the arguments its value stands, and a
 * text may come in several of them.
 */
export class PartialArguments {
  readonly #root: Record<string, unknown> = {}
  /** Texts that are not complete, by their paths. */
  readonly #texts = new Map<string, string[]>()
  /** The last piece of this text said that more comes. */
  #open: string | undefined

  /** Adds what is whole already. */
  addWhole(args: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(args)) define(this.#root, name, value)
  }

  /** Adds one piece; false where it says nothing that can be read. */
  add(piece: unknown): boolean {
    if (!isRecord(piece) || typeof piece.jsonPath !== 'string') return false
    const path = stepsOf(piece.jsonPath)
    if (!path) return false
    if (typeof piece.stringValue === 'string') return this.#addText(piece.jsonPath, path, piece.stringValue, piece)
    this.#open = undefined
    this.#texts.delete(piece.jsonPath)
    if ('nullValue' in piece) return put(this.#root, path, null)
    const value = piece.boolValue ?? piece.numberValue
    // A number past 2^53 is a value that prints as its digits.
    return value !== undefined && put(this.#root, path, value)
  }

  /** The arguments as JSON. */
  json(): string {
    for (const [path, pieces] of this.#texts) put(this.#root, stepsOf(path) ?? [], pieces.join(''))
    return JSON.stringify(this.#root)
  }

  #addText(name: string, path: readonly Step[], text: string, { willContinue }: Record<string, unknown>): boolean {
    const pieces = this.#texts.get(name)
    if (pieces && this.#open === name) pieces.push(text)
    else if (!put(this.#root, path, '')) return false
    else this.#texts.set(name, [text])
    this.#open = willContinue === true ? name : undefined
    return true
  }
}

/** A member's name, or a place in a list. */
type Step = string | number

/** A list is not made longer than this by a single piece: its places come in order. */
const LONGEST = 10_000

const STEP = /\.([^.[\]]+)|\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]/y

/** `$.items[0]['a b']` as its steps; undefined for what is no path. */
function stepsOf(path: string): Step[] | undefined {
  const steps: Step[] = []
  let at = path.startsWith('$') ? 1 : 0
  if (at === 0 && path !== '' && !path.startsWith('[')) return stepsOf(`$.${path}`)
  while (at < path.length) {
    STEP.lastIndex = at
    const match = STEP.exec(path)
    if (!match) return undefined
    const [whole, name, place, single, double] = match
    steps.push(place === undefined ? (name ?? unescaped(single ?? double ?? '')) : Number(place))
    at += whole.length
  }
  return steps.length > 0 ? steps : undefined
}

function unescaped(name: string): string {
  return name.replace(/\\(.)/g, '$1')
}

/** Puts the value at its place, making what is around it. False where something else stands there already. */
function put(root: Record<string, unknown>, path: readonly Step[], value: unknown): boolean {
  let holder: unknown = root
  for (const [index, step] of path.entries()) {
    if (!canHold(holder, step)) return false
    if (index === path.length - 1) return define(holder, step, value)
    const inside = Object.hasOwn(holder, step) ? Reflect.get(holder, step) : undefined
    const next = isRecord(inside) || Array.isArray(inside) ? inside : typeof path[index + 1] === 'number' ? [] : {}
    if (next !== inside) define(holder, step, next)
    holder = next
  }
  return false
}

function canHold(holder: unknown, step: Step): holder is object {
  if (Array.isArray(holder)) return typeof step === 'number' && step <= Math.max(LONGEST, holder.length)
  return isRecord(holder)
}

/** Never through a setter: a member may be called `__proto__`. */
function define(holder: object, step: Step, value: unknown): boolean {
  return Reflect.defineProperty(holder, step, { value, writable: true, enumerable: true, configurable: true })
}
