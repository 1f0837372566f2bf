import { KINDS } from '../../../runtime/config/kinds.ts'
import { readCatalogKey } from '../catalog.ts'
import { meantModel } from '../meant-model.ts'
import type { Finding } from '../problem.ts'
import { readTarget, starsIn, targetsOf } from '../target.ts'
import { entriesOf, fieldOf } from '../values.ts'
import type { Check, CheckInput } from './check.ts'

/** What looks like a slip in the name of a provider's model would be found out by the first call. */
export const checkModelNames: Check = input =>
  entriesOf(input.config.models).flatMap(([name, model]) =>
    targetsOf(model).flatMap(({ text, at }): Finding[] => {
      const fault = misspelt(text, input)
      return fault === undefined
        ? []
        : [{ severity: 'warning', code: 'misspelt-model', path: ['models', name, ...at], ...fault }]
    }),
  )

function misspelt(text: string, input: CheckInput): Pick<Finding, 'message' | 'hint'> | undefined {
  const { config, declared } = input
  const meaning = readTarget(text, declared)
  if (meaning.type !== 'upstream' || meaning.model === '' || starsIn(meaning.model) > 0) return undefined
  const upstream = fieldOf(config.upstreams, meaning.upstream)
  if (isVouchedFor(meaning.upstream, meaning.model, input)) return undefined
  const kind = String(fieldOf(upstream, 'kind'))
  const address = fieldOf(upstream, 'baseUrl') ?? Object.entries(KINDS).find(([known]) => known === kind)?.[1]?.baseUrl
  // Where a variable says it, it may be anybody's.
  if (address !== undefined && typeof address !== 'string') return undefined
  const meant = meantModel(kind, address, meaning.model)
  if (meant === undefined) return undefined
  const isNew = `if it is right, catalog: { '${text}': { … } } says so`
  return meant.maker === undefined
    ? {
        message: `No model "${meaning.model}" is known of upstream "${meaning.upstream}".`,
        hint: `did you mean '${meaning.upstream}/${meant.model}'? ${isNew}`,
      }
    : {
        message: `"${meaning.model}" is a model of ${meant.maker}, and upstream "${meaning.upstream}" is none of theirs.`,
        hint: isNew,
      }
}

/** Whether the config itself tells of the model: its upstream lists it, or the catalog has an entry of its name. */
function isVouchedFor(upstream: string, model: string, { config, declared }: CheckInput): boolean {
  const models = fieldOf(fieldOf(config.upstreams, upstream), 'models')
  if (Array.isArray(models) && models.length > 0) return true
  return entriesOf(config.catalog).some(([key]) => {
    const entry = readCatalogKey(key, declared.upstreams)
    return entry.model === model && (entry.upstream === undefined || entry.upstream === upstream)
  })
}
