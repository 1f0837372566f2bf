import { distance } from 'fastest-levenshtein'
import { modelNames } from '../../runtime/catalogue/model-info.ts'
import { namesFor } from '../../runtime/catalogue/names.ts'
import { MAKERS, providerOf } from '../../runtime/catalogue/providers.ts'

/** What a name that no provider knows was probably meant to be. */
export interface MeantModel {
  /** The name that is known. */
  model: string
  /** Who has it, where that is somebody else than the upstream's provider. */
  maker?: string
}

/** Those whose own servers have no models but theirs. */
const ALONE: ReadonlySet<string> = new Set(['openai', 'anthropic', 'google'])

/**
 * The model that was probably meant by a name that the provider behind an upstream is not known to have: one that is spelt
 * almost like it, or one of that very name elsewhere. Undefined where nothing says that it is a mistake: a name that
 * differs in a number is that of a newer model, and a server that serves others' models may have any.
 */
export function meantModel(kind: string, baseUrl: string | undefined, model: string): MeantModel | undefined {
  const provider = providerOf(kind, baseUrl)?.id
  if (provider === undefined || !MAKERS.includes(provider)) return undefined
  const own = modelNames(provider)
  const names = namesFor(model)
  if (names.some(name => own.has(name))) return undefined
  if (ALONE.has(provider)) {
    const maker = MAKERS.find(other => other !== provider && modelNames(other).has(model))
    if (maker !== undefined) return { model, maker }
  }
  const [exact = model] = names
  for (const known of own) if (isMisspelt(exact, known)) return { model: known }
  return undefined
}

/** Whether only hyphens and dots differ, or one word does, by a letter or by the order of its letters. */
function isMisspelt(name: string, known: string): boolean {
  if (bare(name) === bare(known)) return true
  const [words, others] = [name.split(/[-.]/), known.split(/[-.]/)]
  if (words.length !== others.length) return false
  const differing = words.flatMap((word, n) => (word === others[n] ? [] : [[word, others[n]!] as const]))
  const [first] = differing
  return differing.length === 1 && first !== undefined && isSlip(...first)
}

function isSlip(word: string, known: string): boolean {
  if (/\d/.test(word + known) || Math.min(word.length, known.length) < 3) return false
  return distance(word, known) === 1 || letters(word) === letters(known)
}

function letters(word: string): string {
  return [...word].sort().join('')
}

function bare(name: string): string {
  return name.replace(/[-._\s]/g, '').toLowerCase()
}
