import { embeds } from './embed.ts'

/** A model that is called by its own id, as the list of foundation models has them. */
interface Foundation {
  modelId: string
  outputModalities?: unknown
  inferenceTypesSupported?: unknown
}

/** Ids of models that write text, or make vectors of it, and are called by them, without a throughput that somebody bought. */
export function foundationModels(list: unknown): { called: string[]; all: ReadonlySet<string> } {
  const texts = entriesOf(list, 'modelSummaries').filter(
    (model): model is Record<string, unknown> & Foundation =>
      typeof model.modelId === 'string' &&
      (includes(model.outputModalities, 'TEXT') ||
        (includes(model.outputModalities, 'EMBEDDING') && embeds(model.modelId))),
  )
  const called = texts.filter(({ inferenceTypesSupported: types }) => includes(types, 'ON_DEMAND'))
  return { called: called.map(({ modelId }) => modelId), all: new Set(texts.map(({ modelId }) => modelId)) }
}

/** Ids of profiles over models that write text: AWS's own by their names, an account's by their ARNs. */
export function inferenceProfiles(list: unknown, texts: ReadonlySet<string>): string[] {
  return entriesOf(list, 'inferenceProfileSummaries').flatMap(profile => {
    const { inferenceProfileId, inferenceProfileArn, type, models } = profile
    const id = type === 'APPLICATION' ? inferenceProfileArn : inferenceProfileId
    const over = (Array.isArray(models) ? models : []).map(model => lastStep(model?.modelArn))
    return typeof id === 'string' && over.some(model => texts.has(model)) ? [id] : []
  })
}

function entriesOf(list: unknown, name: string): Record<string, unknown>[] {
  if (typeof list !== 'object' || list === null) return []
  // Any JSON object may be looked into by name.
  const entries = (list as Record<string, unknown>)[name]
  return Array.isArray(entries) ? entries.filter(entry => typeof entry === 'object' && entry !== null) : []
}

function includes(list: unknown, value: string): boolean {
  return Array.isArray(list) && list.includes(value)
}

/** `arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0` -> `amazon.nova-lite-v1:0` */
function lastStep(arn: unknown): string {
  return typeof arn === 'string' ? arn.slice(arn.lastIndexOf('/') + 1) : ''
}
