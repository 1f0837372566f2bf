import type { UpstreamKindName } from '../../runtime/config/kinds.ts'

/** A provider as other gateways name it, in our words. */
export interface Provider {
  kind: UpstreamKindName
  /** The upstream's name. */
  id: string
  /** The variable in which its key is usually kept. */
  key?: string
  /** Where it is, for a kind that does not know. */
  baseUrl?: string
}

const compatible = (id: string, key: string, baseUrl?: string): Provider => ({
  kind: 'openai-compatible',
  id,
  key,
  ...(baseUrl !== undefined && { baseUrl }),
})

/** By the names that LiteLLM puts before a model and Portkey calls a provider. */
export const PROVIDERS: Readonly<Record<string, Provider>> = {
  openai: { kind: 'openai', id: 'openai', key: 'OPENAI_API_KEY' },
  anthropic: { kind: 'anthropic', id: 'anthropic', key: 'ANTHROPIC_API_KEY' },
  gemini: { kind: 'gemini', id: 'gemini', key: 'GEMINI_API_KEY' },
  google: { kind: 'gemini', id: 'gemini', key: 'GEMINI_API_KEY' },
  azure: { kind: 'azure', id: 'azure', key: 'AZURE_API_KEY' },
  'azure-openai': { kind: 'azure', id: 'azure', key: 'AZURE_API_KEY' },
  azure_ai: { kind: 'azure', id: 'azure-ai', key: 'AZURE_AI_API_KEY' },
  'azure-ai': { kind: 'azure', id: 'azure-ai', key: 'AZURE_AI_API_KEY' },
  vertex_ai: { kind: 'vertex', id: 'vertex', key: 'VERTEX_SERVICE_ACCOUNT' },
  vertex_ai_beta: { kind: 'vertex', id: 'vertex', key: 'VERTEX_SERVICE_ACCOUNT' },
  'vertex-ai': { kind: 'vertex', id: 'vertex', key: 'VERTEX_SERVICE_ACCOUNT' },
  bedrock: { kind: 'bedrock', id: 'bedrock' },
  bedrock_converse: { kind: 'bedrock', id: 'bedrock' },
  ollama: { kind: 'ollama', id: 'ollama', key: 'OLLAMA_API_KEY' },
  ollama_chat: { kind: 'ollama', id: 'ollama', key: 'OLLAMA_API_KEY' },
  hosted_vllm: { kind: 'vllm', id: 'vllm', key: 'HOSTED_VLLM_API_KEY' },
  vllm: { kind: 'vllm', id: 'vllm', key: 'VLLM_API_KEY' },
  lm_studio: { kind: 'lmstudio', id: 'lmstudio', key: 'LM_STUDIO_API_KEY' },
  openrouter: { kind: 'openrouter', id: 'openrouter', key: 'OPENROUTER_API_KEY' },
  groq: { kind: 'groq', id: 'groq', key: 'GROQ_API_KEY' },
  mistral: { kind: 'mistral', id: 'mistral', key: 'MISTRAL_API_KEY' },
  'mistral-ai': { kind: 'mistral', id: 'mistral', key: 'MISTRAL_API_KEY' },
  codestral: compatible('codestral', 'CODESTRAL_API_KEY', 'https://codestral.mistral.ai/v1'),
  deepseek: { kind: 'deepseek', id: 'deepseek', key: 'DEEPSEEK_API_KEY' },
  xai: { kind: 'xai', id: 'xai', key: 'XAI_API_KEY' },
  'x-ai': { kind: 'xai', id: 'xai', key: 'XAI_API_KEY' },
  together_ai: { kind: 'together', id: 'together', key: 'TOGETHERAI_API_KEY' },
  'together-ai': { kind: 'together', id: 'together', key: 'TOGETHERAI_API_KEY' },
  fireworks_ai: { kind: 'fireworks', id: 'fireworks', key: 'FIREWORKS_API_KEY' },
  'fireworks-ai': { kind: 'fireworks', id: 'fireworks', key: 'FIREWORKS_API_KEY' },
  cerebras: { kind: 'cerebras', id: 'cerebras', key: 'CEREBRAS_API_KEY' },
  moonshot: { kind: 'moonshot', id: 'moonshot', key: 'MOONSHOT_API_KEY' },
  dashscope: { kind: 'qwen', id: 'qwen', key: 'DASHSCOPE_API_KEY' },
  zai: { kind: 'zai', id: 'zai', key: 'ZAI_API_KEY' },
  github_copilot: { kind: 'copilot', id: 'copilot' },
  chatgpt: { kind: 'codex', id: 'codex' },
  perplexity: compatible('perplexity', 'PERPLEXITYAI_API_KEY', 'https://api.perplexity.ai'),
  'perplexity-ai': compatible('perplexity', 'PERPLEXITYAI_API_KEY', 'https://api.perplexity.ai'),
  nvidia_nim: compatible('nvidia', 'NVIDIA_NIM_API_KEY', 'https://integrate.api.nvidia.com/v1'),
  deepinfra: compatible('deepinfra', 'DEEPINFRA_API_KEY', 'https://api.deepinfra.com/v1/openai'),
  sambanova: compatible('sambanova', 'SAMBANOVA_API_KEY', 'https://api.sambanova.ai/v1'),
  cohere: compatible('cohere', 'COHERE_API_KEY', 'https://api.cohere.ai/compatibility/v1'),
  cohere_chat: compatible('cohere', 'COHERE_API_KEY', 'https://api.cohere.ai/compatibility/v1'),
  huggingface: compatible('huggingface', 'HUGGINGFACE_API_KEY', 'https://router.huggingface.co/v1'),
  github: compatible('github-models', 'GITHUB_API_KEY', 'https://models.github.ai/inference'),
  novita: compatible('novita', 'NOVITA_API_KEY', 'https://api.novita.ai/v3/openai'),
  nebius: compatible('nebius', 'NEBIUS_API_KEY', 'https://api.studio.nebius.ai/v1'),
  hyperbolic: compatible('hyperbolic', 'HYPERBOLIC_API_KEY', 'https://api.hyperbolic.xyz/v1'),
  ai21: compatible('ai21', 'AI21_API_KEY', 'https://api.ai21.com/studio/v1'),
  anyscale: compatible('anyscale', 'ANYSCALE_API_KEY', 'https://api.endpoints.anyscale.com/v1'),
  xinference: compatible('xinference', 'XINFERENCE_API_KEY'),
  llamafile: compatible('llamafile', 'LLAMAFILE_API_KEY', 'http://127.0.0.1:8080/v1'),
  openai_like: compatible('openai-like', 'OPENAI_LIKE_API_KEY'),
  custom_openai: compatible('custom', 'OPENAI_LIKE_API_KEY'),
  litellm_proxy: compatible('litellm', 'LITELLM_PROXY_API_KEY'),
}

/** What a model's own name says of its provider, where nothing else does. */
export function providerOfModel(model: string): string | undefined {
  if (/^(gpt-|chatgpt-|o[1-9]|text-embedding-|codex-|ft:gpt)/.test(model)) return 'openai'
  if (/^claude-/.test(model)) return 'anthropic'
  if (/^gemini-/.test(model)) return 'gemini'
  if (/^(mistral|codestral|magistral|ministral|devstral)-/.test(model)) return 'mistral'
  if (/^deepseek-/.test(model)) return 'deepseek'
  if (/^grok-/.test(model)) return 'xai'
  return undefined
}

/** A name for an upstream by its host: `https://api.example.com/v1` -> `example`, `http://10.0.0.7:8000` -> `local`. */
export function nameOfHost(url: string, otherwise: string): string {
  if (!URL.canParse(url)) return otherwise
  const { hostname } = new URL(url)
  if (/^[\d.]+$|^\[|^localhost$/.test(hostname)) return otherwise
  const labels = hostname.split('.')
  const named = (labels.length > 1 ? labels.slice(0, -1) : labels).filter(label => label !== 'api' && label !== 'www')
  return named.at(-1) ?? otherwise
}
