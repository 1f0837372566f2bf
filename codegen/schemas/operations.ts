import type { OperationFile } from '../protocols/protocol-file.ts'
import type { ProviderDocument, ProviderOperation } from './document.ts'

/** An operation, or a parameter of its query, that only one of both has. */
export interface OperationDifference {
  change: 'operation added' | 'operation removed' | 'operation deprecated' | 'parameter added'
  /** `GET /v1/chat/completions`, and the parameter's name. */
  name: string
}

export function operationId({ change, name }: OperationDifference): string {
  return `${change} ${name}`
}

/** Theirs that are the same call as ours: a beta may describe one a second time. */
export function counterparts(operation: OperationFile, document: ProviderDocument): ProviderOperation[] {
  const paths = [operation.path, ...(operation.aliases ?? [])].map(anonymous)
  return document.operations.filter(
    theirs => theirs.method === operation.method && paths.includes(anonymous(theirs.path)),
  )
}

/** Of the families that ours covers: what is new, gone, or on its way out. */
export function compareOperations(
  operations: readonly OperationFile[],
  document: ProviderDocument,
): OperationDifference[] {
  const families = new Set(operations.map(({ path }) => familyOf(path)))
  const found = new Map<string, OperationDifference>()
  const say = (change: OperationDifference['change'], name: string) => found.set(`${change} ${name}`, { change, name })
  const known = new Set<ProviderOperation>()
  for (const operation of operations) {
    const theirs = counterparts(operation, document)
    const name = `${operation.method} ${operation.path}`
    if (theirs.length === 0) say('operation removed', name)
    else if (theirs.every(({ deprecated }) => deprecated)) say('operation deprecated', name)
    for (const one of theirs) {
      known.add(one)
      const lacking = one.query.filter(parameter => !Object.hasOwn(operation.query ?? {}, parameter))
      for (const parameter of lacking) say('parameter added', `${name} ${parameter}`)
    }
  }
  for (const theirs of document.operations) {
    if (!known.has(theirs) && families.has(familyOf(theirs.path)))
      say('operation added', `${theirs.method} ${theirs.path}`)
  }
  return [...found.values()]
}

/** How many operations of a document belong to families that none of these operations is of. */
export function otherFamilies(
  operations: readonly OperationFile[],
  document: ProviderDocument,
): { family: string; operations: number }[] {
  const covered = new Set(operations.map(({ path }) => familyOf(path)))
  const counts = new Map<string, number>()
  for (const { path } of document.operations) {
    const family = familyOf(path)
    if (!covered.has(family)) counts.set(family, (counts.get(family) ?? 0) + 1)
  }
  return [...counts]
    .map(([family, operations]) => ({ family, operations }))
    .sort((a, b) => (a.family < b.family ? -1 : 1))
}

/** `/v1/responses/{response}/cancel` -> `responses`; every version of a path is of one family. */
function familyOf(path: string): string {
  return (
    path
      .replace(/^\/v\d+[a-z0-9]*\//, '/')
      .split('/')[1]
      ?.replace(/:.*/, '') ?? ''
  )
}

/** Providers name a path's parameters as they like. */
function anonymous(path: string): string {
  return path.replace(/\{[^}]*\}/g, '{}')
}
