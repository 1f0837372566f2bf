import type { Effort } from '../../canonical/request.ts'

/** What depends on the model, as far as its name tells. */
export interface ModelTraits {
  /** It reasons, or does not: either is refused what the other takes. Unknown where the name says nothing. */
  reasons?: boolean
  /** The levels of effort that it has; absent where any may be tried. */
  efforts?: readonly Effort[]
  /** Where reasoning is turned off it takes temperature and its kin. */
  samplesUnreasoned?: boolean
  /** Caches up to marks in the prompt. */
  cacheMarks?: boolean
}

/** Tried on the id in lower case, after a provider's prefix. All rows that match count, later ones more. */
const MODELS: readonly [id: RegExp, traits: ModelTraits][] = [
  [/^(?:gpt-3|gpt-4|chatgpt-)|^gpt-\d[^/]*-chat/, { reasons: false }],
  [/^o\d/, { reasons: true, efforts: ['low', 'medium', 'high'] }],
  [/^gpt-(?:[5-9]|\d\d)(?![^/]*-chat)/, { reasons: true }],
  [/^gpt-5(?![^/]*-chat)(?:$|-)/, { efforts: ['minimal', 'low', 'medium', 'high'] }],
  [/^gpt-5-codex/, { efforts: ['low', 'medium', 'high'] }],
  [/^gpt-5-pro/, { efforts: ['high'] }],
  [/^gpt-5\.1(?![^/]*-chat)/, { efforts: ['none', 'low', 'medium', 'high'] }],
  [/^gpt-5\.1-codex/, { efforts: ['low', 'medium', 'high'] }],
  [/^gpt-5\.1-codex-max/, { efforts: ['low', 'medium', 'high', 'xhigh'] }],
  [/^gpt-5\.[2-4](?!\d)(?![^/]*-chat)/, { efforts: ['none', 'low', 'medium', 'high', 'xhigh'] }],
  [/^gpt-5\.[2-4]-codex/, { efforts: ['low', 'medium', 'high', 'xhigh'] }],
  [/^gpt-5\.\d(?![^/]*-(?:chat|codex|pro))/, { samplesUnreasoned: true }],
  [/^gpt-(?:5\.(?:[6-9]|\d\d)|[6-9]|\d\d)/, { cacheMarks: true }],
  [/^gpt-oss/, { reasons: undefined, efforts: ['low', 'medium', 'high'] }],
  [/^grok/, { efforts: [] }],
  [/^grok-3-mini/, { efforts: ['low', 'high'] }],
  [/^grok-4\.[3-9](?!\d)/, { efforts: ['low', 'medium', 'high'] }],
  [/^grok-4\.3(?!\d)/, { efforts: ['none', 'low', 'medium', 'high'] }],
  // How many agents there are.
  [/^grok-4\.20-multi-agent/, { efforts: ['low', 'medium', 'high', 'xhigh'] }],
]

export function modelTraits(model: string): ModelTraits {
  const id = model.toLowerCase().slice(model.lastIndexOf('/') + 1)
  return Object.assign({}, ...MODELS.filter(([row]) => row.test(id)).map(([, traits]) => traits))
}
