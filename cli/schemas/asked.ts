import { Project } from 'ts-morph'
import type { Problem } from '../../codegen/problem.ts'
import type { Bundle } from '../../codegen/protocols/bundle.ts'
import { variantTables } from '../../codegen/protocols/variants.ts'
import { findStubs } from '../../codegen/translators/stubs.ts'

/** What changed schemas ask of the translators. */
export interface Asked {
  /** Cases that hand-written tables lack: `generate` inserts a stub for each where it can. */
  cases: Problem[]
  /** Tables that nothing reads yet. */
  tables: string[]
}

/** Compares the tables before and after with those that are written by hand under `root`. */
export function askedOf(before: Bundle, after: Bundle, root: string): Asked {
  const known = new Set(variantTables(before).map(({ name }) => name))
  const project = new Project({ useInMemoryFileSystem: true })
  const { missing, undecided } = findStubs(after, root, project)
  return {
    cases: [...missing, ...undecided],
    tables: variantTables(after).flatMap(({ name }) => (known.has(name) ? [] : [name])),
  }
}
