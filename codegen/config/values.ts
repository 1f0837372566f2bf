/** Reading values whose shape nobody has vouched for yet: checks run on broken configs too. */

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  // A config evaluated in another realm has another Object.prototype: its own prototype is null all the same.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** The entries of a plain object; none for anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isPlainObject(value) ? Object.entries(value) : []
}

/** The items of a list with their numbers; none for anything else. */
export function itemsOf(value: unknown): [number, unknown][] {
  return Array.isArray(value) ? [...value.entries()] : []
}

/** `value[key]` for an own property of a plain object. */
export function fieldOf(value: unknown, key: string): unknown {
  return isPlainObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** A value's type in words: `a list`. */
export function typeInWords(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return `a ${typeof value}`
}

/** Calls `visit` for every value below and at `value`, with its path. */
export function walk(
  value: unknown,
  path: readonly (string | number)[],
  visit: (value: unknown, path: readonly (string | number)[]) => void,
): void {
  visit(value, path)
  const inner = Array.isArray(value) ? value.entries() : entriesOf(value)
  for (const [step, item] of inner) walk(item, [...path, step], visit)
}
