import type { Bundle } from '../protocols/bundle.ts'
import { Counterparts } from './counterpart.ts'
import { Deliberate, type Deviation } from './deviations.ts'
import { diffProtocol, type NamedPair, type ProtocolDiff } from './diff.ts'
import { canApply, type Difference, idOf } from './difference.ts'
import type { ProviderDocument } from './document.ts'
import { Edits } from './edits.ts'
import { renamer } from './names.ts'
import { bundled, OurFiles } from './our-files.ts'
import { Writer } from './writer.ts'

export interface Applied {
  /** The files of the protocol, changed where something was written. */
  texts: Record<string, string>
  written: Difference[]
  /** Definitions that are new. */
  made: string[]
  /** What says more than ours and could not be written, with the reason. */
  refused: { difference: Difference; why: string }[]
}

export interface Given {
  protocol: string
  texts: Record<string, string>
  document: ProviderDocument
  named?: readonly NamedPair[]
  /** How the provider's names become ours. */
  names?: readonly (readonly [string, string])[]
  deviations?: readonly Deviation[]
}

/** What was written may bring places to light that could not be compared before. */
const ROUNDS = 12

/**
 * Writes what the provider says and ours does not, until nothing is left of it. What would break a rule of our schemas
 * is refused; nothing is taken away but what a schema demanded too much.
 */
export function applyProtocol({ protocol, texts, document, named = [], names = [], deviations = [] }: Given): Applied {
  const applied: Applied = { texts, written: [], made: [], refused: [] }
  const refused = new Map<string, { difference: Difference; why: string }>()
  const rename = renamer(names)
  for (let round = 0; round < ROUNDS; round++) {
    const bundle = bundled(applied.texts, protocol)
    const diff = diffProtocol(bundle, document, named, deviations)
    const todo = diff.differences.filter(one => canApply(one) && !refused.has(idOf(one))).sort(inOrder)
    if (todo.length === 0) break
    const draft = attempt(applied.texts, bundle, document, diff, todo, deviations, rename)
    if (draft.ok) take(draft, todo)
    else {
      // One of them breaks a rule: each on its own then.
      for (const one of todo) {
        const before = bundled(applied.texts, protocol)
        const now = diffProtocol(before, document, named, deviations)
        const same = now.differences.find(other => idOf(other) === idOf(one))
        if (same === undefined) continue
        const { elsewhere, after: _, ...rest } = same
        const first = attempt(applied.texts, before, document, now, [same], deviations, rename)
        const instead: Difference[] = first.ok || elsewhere === undefined ? [] : [{ ...rest, place: elsewhere }]
        const single =
          instead.length === 0 ? first : attempt(applied.texts, before, document, now, instead, deviations, rename)
        if (single.ok) take(single, [instead[0] ?? same])
        else refused.set(idOf(one), { difference: one, why: first.why })
      }
    }
  }
  return { ...applied, refused: [...refused.values()] }

  function take(draft: Draft, written: readonly Difference[]): void {
    applied.texts = draft.texts
    applied.written.push(...written)
    applied.made.push(...draft.made)
  }
}

interface Draft {
  ok: boolean
  texts: Record<string, string>
  made: string[]
  why: string
}

function attempt(
  texts: Record<string, string>,
  bundle: Bundle,
  document: ProviderDocument,
  diff: ProtocolDiff,
  todo: readonly Difference[],
  deviations: readonly Deviation[],
  rename: (name: string) => string,
): Draft {
  const files = new OurFiles(texts)
  const counterparts = new Counterparts(bundle, document.definition, diff.names)
  const writer = new Writer(files, document.definition, counterparts, rename)
  const edits = new Edits(files, writer, document, new Deliberate(deviations))
  try {
    // All places are looked up first: what is written moves others.
    const steps = todo.map(difference => edits.plan(difference))
    for (const step of steps) step()
    const changed = files.texts()
    bundled(changed, bundle.protocol)
    return { ok: true, texts: changed, made: writer.made, why: '' }
  } catch (thrown) {
    return { ok: false, texts, made: [], why: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

/** Whole schemas are wrapped last, when what is inside of them has been found. */
const ORDER: readonly Difference['change'][] = [
  'value added',
  'field added',
  'now optional',
  'deprecated',
  'variant added',
  'type added',
]

function inOrder(a: Difference, b: Difference): number {
  return ORDER.indexOf(a.change) - ORDER.indexOf(b.change)
}
