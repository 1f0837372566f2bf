import { modelTraits as claudeTraits } from '../claude-models.ts'
import type { Target } from '../protocol.ts'

/** What requests to a model may say; Converse has one form for all, of which each takes a part. */
export interface ModelTraits {
  /** Instructions have a place of their own. */
  system: boolean
  /** Where the end of what is cached may be marked. */
  cachePoints: { system: boolean; messages: boolean; tools: boolean }
  /** The strictest choice of tools that it takes: a certain one, any one, or its own. */
  toolChoice: 'tool' | 'any' | 'auto'
  /** Whether a result may say that it is an error. */
  resultStatus: boolean
  /** Answers that keep to a schema. */
  schemas: boolean
  /** How it is told how much to think. */
  reasoning: 'claude' | 'nova' | 'effort' | 'never'
  /** Where the limit of likely tokens stands beside the settings that all models share. */
  topK: 'top_k' | 'nova' | 'never'
  /** Tools that AWS runs for it. */
  systemTools: boolean
}

/** What Converse promises of any model. */
const ANY: ModelTraits = {
  system: true,
  cachePoints: { system: false, messages: false, tools: false },
  toolChoice: 'tool',
  resultStatus: false,
  schemas: true,
  reasoning: 'never',
  topK: 'never',
  systemTools: false,
}

const CLAUDE: ModelTraits = {
  ...ANY,
  cachePoints: { system: true, messages: true, tools: true },
  resultStatus: true,
  reasoning: 'claude',
  topK: 'top_k',
}

const NOVA: ModelTraits = {
  ...ANY,
  cachePoints: { system: true, messages: true, tools: false },
  resultStatus: true,
  schemas: false,
  topK: 'nova',
}

/** By the names in ids, profiles and ARNs, the most exact first. */
const FAMILIES: readonly (readonly [name: RegExp, traits: ModelTraits])[] = [
  [/amazon\.nova-2/, { ...NOVA, reasoning: 'nova', systemTools: true }],
  [/amazon\.nova-premier/, { ...NOVA, systemTools: true }],
  [/amazon\.nova/, NOVA],
  [/amazon\.titan/, { ...ANY, system: false, schemas: false }],
  [/mistral-7b|mixtral/, { ...ANY, system: false, schemas: false, toolChoice: 'any' }],
  [/mistral-(?:large|small)-2|pixtral/, { ...ANY, schemas: false, toolChoice: 'any' }],
  [/meta\.llama/, { ...ANY, schemas: false, toolChoice: 'auto' }],
  [/cohere\.|ai21\.|writer\.|deepseek\.r1/, { ...ANY, schemas: false }],
  [/openai\./, { ...ANY, reasoning: 'effort' }],
]

export function modelTraits(target: Pick<Target, 'model' | 'kind'>): ModelTraits {
  const name = target.model.toLowerCase()
  if (name.includes('claude')) return { ...CLAUDE, schemas: claudeTraits(target).schemas }
  return FAMILIES.find(([family]) => family.test(name))?.[1] ?? ANY
}
