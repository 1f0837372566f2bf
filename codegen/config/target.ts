import { fieldOf } from './values.ts'

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

/** The target that a model's config names, whether it stands alone or among options; undefined where there is none. */
export function targetOf(model: unknown): string | undefined {
  const target = typeof model === 'string' ? model : fieldOf(model, 'to')
  return typeof target === 'string' ? target : undefined
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
