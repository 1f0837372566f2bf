import type { Problem } from '../problem.ts'
import type { Bundle } from './bundle.ts'

/** Two operations at one method and path, where no header tells them apart. */
export function routeConflicts(bundles: readonly Bundle[]): Problem[] {
  const owners = new Map<string, string>()
  const problems: Problem[] = []
  for (const { protocol, file } of bundles) {
    file.operations.forEach((operation, index) => {
      for (const path of [operation.path, ...(operation.aliases ?? [])]) {
        const key = [operation.method, path, operation.select?.header].join(' ').trim()
        const owner = owners.get(key)
        if (owner !== undefined) {
          problems.push({
            file: `schemas/${protocol}/protocol.json`,
            pointer: `/operations/${index}`,
            message: `${key} is the route of ${owner} too`,
            expected: 'another path, or a `select` that tells the two apart',
          })
        }
        owners.set(key, `${protocol} ${operation.id}`)
      }
    })
  }
  return problems
}
