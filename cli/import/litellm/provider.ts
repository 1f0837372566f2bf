import { PROVIDERS, type Provider, providerOfModel } from '../providers.ts'
import type { SourceNode } from '../source.ts'

export interface Found {
  provider: Provider
  prefix: string
  model: string
}

/** `azure/gpt-4o-eu` -> the provider and the rest; a bare name is told by how it looks. */
export function providerOf(text: string, custom: string | undefined, base: SourceNode | undefined): Found | undefined {
  const slash = text.indexOf('/')
  const head = slash === -1 ? '' : text.slice(0, slash)
  const rest = text.slice(slash + 1)
  if (custom !== undefined && PROVIDERS[custom])
    return { provider: PROVIDERS[custom], prefix: custom, model: head === custom ? rest : text }
  if (PROVIDERS[head]) return { provider: PROVIDERS[head], prefix: head, model: rest }
  if (custom !== undefined || UNSERVED.has(head)) return undefined
  const known = PROVIDERS[providerOfModel(text) ?? '']
  if (known && slash === -1) return { provider: known, prefix: known.id, model: text }
  if (base) return { provider: PROVIDERS.openai!, prefix: 'openai', model: text }
  return undefined
}

/** Providers whose APIs none of our kinds speaks. */
const UNSERVED = new Set([
  'sagemaker',
  'sagemaker_chat',
  'replicate',
  'watsonx',
  'watsonx_text',
  'palm',
  'aleph_alpha',
  'petals',
  'nlp_cloud',
  'predibase',
  'triton',
  'text-completion-openai',
  'text-completion-codestral',
  'jina_ai',
  'voyage',
  'snowflake',
  'oci',
  'databricks',
  'deepgram',
  'elevenlabs',
  'recraft',
  'topaz',
  'assemblyai',
  'clarifai',
  'infinity',
  'custom',
]) // prettier-ignore
