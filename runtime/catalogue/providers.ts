/** Whose models an upstream offers. */
export interface Provider {
  /** Its name in what is known; absent: its models are judged by their names alone. */
  id?: string
  /** Calls are not paid by the token: they belong to a subscription, or to whoever runs the server. */
  unpriced?: true
}

/** Kinds that stand for one provider. */
const KINDS: Readonly<Record<string, Provider>> = {
  openai: { id: 'openai' },
  anthropic: { id: 'anthropic' },
  gemini: { id: 'google' },
  azure: { id: 'azure' },
  bedrock: { id: 'amazon-bedrock' },
  // Its makers know more of Claude than Google’s list does.
  vertex: {},
  copilot: { id: 'github-copilot', unpriced: true },
  codex: { id: 'openai-codex', unpriced: true },
  ollama: { unpriced: true },
  lmstudio: { unpriced: true },
  vllm: { unpriced: true },
}

/** Providers by the ends of their hosts. */
const HOSTS: readonly (readonly [end: string, provider: Provider])[] = [
  ['api.openai.com', { id: 'openai' }],
  ['api.anthropic.com', { id: 'anthropic' }],
  ['googleapis.com', { id: 'google' }],
  ['amazonaws.com', { id: 'amazon-bedrock' }],
  ['openai.azure.com', { id: 'azure' }],
  ['services.ai.azure.com', { id: 'azure' }],
  ['cognitiveservices.azure.com', { id: 'azure' }],
  ['githubcopilot.com', { id: 'github-copilot', unpriced: true }],
  ['openrouter.ai', { id: 'openrouter' }],
  ['api.cerebras.ai', { id: 'cerebras' }],
  ['api.cohere.com', { id: 'cohere' }],
  ['api.cohere.ai', { id: 'cohere' }],
  ['api.deepseek.com', { id: 'deepseek' }],
  ['api.fireworks.ai', { id: 'fireworks' }],
  ['api.groq.com', { id: 'groq' }],
  ['api.minimax.io', { id: 'minimax' }],
  ['api.mistral.ai', { id: 'mistral' }],
  ['api.moonshot.ai', { id: 'moonshotai' }],
  ['api.perplexity.ai', { id: 'perplexity' }],
  ['api.together.xyz', { id: 'together' }],
  ['api.together.ai', { id: 'together' }],
  ['api.x.ai', { id: 'xai' }],
  ['api.z.ai', { id: 'zai' }],
]

/**
 * Those who make models and sell them by the token, in the order in which a name is looked for. What they ask for a
 * model is what its name means to everybody; what one who merely serves it asks is his own affair.
 */
export const MAKERS: readonly string[] = [
  'openai',
  'anthropic',
  'google',
  'mistral',
  'deepseek',
  'xai',
  'moonshotai',
  'zai',
  'minimax',
  'cohere',
  'perplexity',
]

/** Those who serve others' models: they know the limits of what its makers only give away. */
export const SERVERS: readonly string[] = ['openrouter', 'groq', 'cerebras', 'together', 'fireworks']

/** The provider behind an upstream: by its address where that is known, else by its kind. */
export function providerOf(kind: string, baseUrl: string | undefined): Provider | undefined {
  if (kind === 'demo') return undefined
  const host = hostOf(baseUrl)
  const byHost = HOSTS.find(([end]) => host === end || host.endsWith(`.${end}`))?.[1]
  if (byHost && !KINDS[kind]?.unpriced) return byHost
  return KINDS[kind] ?? (isOwn(host) ? { unpriced: true } : {})
}

function hostOf(baseUrl: string | undefined): string {
  return baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl).hostname : ''
}

/** A server on this machine or in this network bills nobody by the token. */
function isOwn(host: string): boolean {
  if (host === '') return false
  return (
    !host.includes('.') ||
    /^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host) ||
    /\.(local|localhost|internal|lan|home\.arpa)$/.test(host)
  )
}
