import type { Path } from './problem.ts'
import { fieldOf, itemsOf } from './values.ts'

/** What a target's text means, given the names that the config declares. */
export type TargetMeaning =
  | { type: 'upstream'; upstream: string; model: string }
  | { type: 'model'; name: string }
  /** `head`: what stands before the first slash, where there is one. */
  | { type: 'unknown'; head?: string; rest?: string }

export interface DeclaredNames {
  upstreams: ReadonlySet<string>
  models: ReadonlySet<string>
}

/** A target where a model's config names it. */
export interface NamedTarget {
  text: string
  /** Steps from the model. */
  at: Path
}

/** The targets that a model may be answered by, in their order, whichever of its forms it has. */
export function targetsOf(model: unknown): NamedTarget[] {
  return [
    ...textAt(model, []),
    ...textAt(fieldOf(model, 'to'), ['to']),
    ...itemsOf(fieldOf(model, 'targets')).flatMap(([index, target]) => [
      ...textAt(target, ['targets', index]),
      ...textAt(fieldOf(target, 'to'), ['targets', index, 'to']),
    ]),
    ...itemsOf(fieldOf(model, 'rules')).flatMap(([index, rule]) =>
      textAt(fieldOf(rule, 'use'), ['rules', index, 'use']),
    ),
    ...textAt(fieldOf(model, 'otherwise'), ['otherwise']),
  ]
}

/** The targets that a model's calls are copied to. */
export function mirrorTargetsOf(model: unknown): NamedTarget[] {
  const mirror = fieldOf(model, 'mirror')
  const one = textAt(fieldOf(mirror, 'to'), ['mirror', 'to'])
  const list = itemsOf(mirror).flatMap(([index, item]) => textAt(fieldOf(item, 'to'), ['mirror', index, 'to']))
  return [...one, ...list]
}

function textAt(value: unknown, at: Path): NamedTarget[] {
  return typeof value === 'string' && value !== '' ? [{ text: value, at }] : []
}

/** An upstream's name before the first slash comes before a model of the same text. */
export function readTarget(text: string, declared: DeclaredNames): TargetMeaning {
  const slash = text.indexOf('/')
  if (slash !== -1) {
    const [head, rest] = [text.slice(0, slash), text.slice(slash + 1)]
    if (declared.upstreams.has(head)) return { type: 'upstream', upstream: head, model: rest }
    return declared.models.has(text) ? { type: 'model', name: text } : { type: 'unknown', head, rest }
  }
  return declared.models.has(text) ? { type: 'model', name: text } : { type: 'unknown' }
}

export function starsIn(text: string): number {
  return text.split('*').length - 1
}
