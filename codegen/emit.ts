import { Project } from 'ts-morph'
import { formatFiles } from './format.ts'
import type { Problem } from './problem.ts'
import type { Bundle } from './protocols/bundle.ts'
import { emitHandlers, emitRoutes } from './protocols/handlers.ts'
import { emitTypes } from './protocols/types.ts'
import { emitVariants } from './protocols/variants.ts'
import { findStubs } from './translators/stubs.ts'

export interface Emitted {
  /** By path from the root. */
  files: Record<string, string>
  /** Cases that hand-written tables lack, and what of them only a person can decide. */
  missing: Problem[]
  undecided: Problem[]
}

/** All TypeScript that is made of the schemas: types, variant tables, handlers, routes, and the stubs of translators. */
export async function emitCode(bundles: readonly Bundle[], root: string): Promise<Emitted> {
  const project = new Project({ useInMemoryFileSystem: true })
  const code: Record<string, string> = { 'generated/handlers/routes.ts': emitRoutes(bundles) }
  for (const bundle of bundles) {
    const folder = `generated/protocols/${bundle.protocol}`
    code[`${folder}/types.ts`] = await emitTypes(bundle)
    code[`${folder}/variants.ts`] = emitVariants(bundle)
    for (const [path, text] of Object.entries(emitHandlers(bundle))) code[`generated/handlers/${path}`] = text
  }
  const formatted = formatFiles(code, root)
  const stubs = bundles.map(bundle => findStubs(bundle, root, project))
  return {
    files: Object.assign(await formatted, ...stubs.map(({ files }) => files)),
    missing: stubs.flatMap(({ missing }) => missing),
    undecided: stubs.flatMap(({ undecided }) => undecided),
  }
}
