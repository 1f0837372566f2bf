import { distance } from 'fastest-levenshtein'
import { nearest } from '../../problem.ts'
import { readCatalogKey } from '../catalog.ts'
import type { Finding } from '../problem.ts'
import { entriesOf } from '../values.ts'
import type { Check } from './check.ts'

/** Every entry of the catalog is of a model of some upstream. */
export const checkCatalog: Check = ({ config, declared }) =>
  entriesOf(config.catalog).flatMap(([key]): Finding[] => {
    const { upstream, model } = readCatalogKey(key, declared.upstreams)
    const path = ['catalog', key]
    if (model === '' || (upstream === undefined && declared.upstreams.has(model))) {
      const name = upstream ?? model
      const message = `The entry "${key}" names no model of upstream "${name}".`
      return [{ severity: 'error', code: 'missing-model', path, message, hint: `write '${name}/*' for all of them` }]
    }
    if (upstream !== undefined || !model.includes('/')) return []
    const head = model.slice(0, model.indexOf('/'))
    const meant = misspelt(head, declared.upstreams)
    if (meant === undefined) return []
    const message = `There is no upstream "${head}", so the entry is of models that are called "${key}" anywhere.`
    const hint = `did you mean '${meant}${model.slice(head.length)}'?`
    return [{ severity: 'warning', code: 'unknown-upstream', path, message, hint }]
  })

/** Ids of models have slashes too: only what is a letter or two from an upstream's name is taken for one. */
function misspelt(head: string, upstreams: ReadonlySet<string>): string | undefined {
  const meant = nearest(head, upstreams)
  return meant !== undefined && head.length > 3 && distance(head, meant) <= 2 ? meant : undefined
}
