import { Project } from 'ts-morph'
import type { AdminApi } from './admin/api-file.ts'
import { emitAdmin } from './admin/emit.ts'
import { formatFiles } from './format.ts'
import type { Problem } from './problem.ts'
import type { Bundle } from './protocols/bundle.ts'
import { emitHandlers, emitRoutes } from './protocols/handlers.ts'
import { emitOperations } from './protocols/operations.ts'
import type { SchemaFiles } from './protocols/schema-worker.ts'
import { emitVariants } from './protocols/variants.ts'
import { findStubs } from './translators/stubs.ts'

export interface Emitted {
  /** By path from the root. */
  files: Record<string, string>
  /** Cases that hand-written tables lack, and what of them only a person can decide. */
  missing: Problem[]
  undecided: Problem[]
}

/** All code that is made of the schemas: types, validators, variant tables, handlers, routes, and translators' stubs. */
export async function emitCode(
  bundles: readonly Bundle[],
  schemas: Promise<readonly SchemaFiles[]>,
  admin: AdminApi,
  root: string,
): Promise<Emitted> {
  const project = new Project({ useInMemoryFileSystem: true })
  const stubs = bundles.map(bundle => findStubs(bundle, root, project))
  const administration = emitAdmin(admin, root)
  const code: Record<string, string> = { 'generated/handlers/routes.ts': emitRoutes(bundles) }
  const validators: Record<string, string> = {}
  for (const bundle of bundles) {
    code[`${folderOf(bundle)}/variants.ts`] = emitVariants(bundle)
    code[`${folderOf(bundle)}/operations.ts`] = emitOperations(bundle)
    for (const [path, text] of Object.entries(emitHandlers(bundle))) code[`generated/handlers/${path}`] = text
  }
  for (const [index, files] of (await schemas).entries()) {
    const folder = folderOf(bundles[index])
    code[`${folder}/types.ts`] = files.types
    validators[`${folder}/validators.d.ts`] = files.declarations
    validators[`${folder}/validators.js`] = files.code
  }
  const { code: adminCode, files: adminFiles } = await administration
  Object.assign(code, adminCode)
  return {
    files: Object.assign(await formatFiles(code, root), validators, adminFiles, ...stubs.map(({ files }) => files)),
    missing: stubs.flatMap(({ missing }) => missing),
    undecided: stubs.flatMap(({ undecided }) => undecided),
  }
}

function folderOf(bundle: Bundle | undefined): string {
  return `generated/protocols/${bundle?.protocol}`
}
