/** What `headgate init` knows of an upstream: how it stands in a config, and what it needs from the environment. */
export interface Provider {
  /** As a person reads it. */
  label: string
  /** Its line in `upstreams`, without the name. */
  upstream: string
  /** Lines in `models`: the provider's own names where clients ask for them, and all of its models under its name. */
  models: readonly (readonly [name: string, target: string])[]
  /** Variables that it reads, each with what it is. */
  variables: Readonly<Record<string, string>>
  /** What is to be done beside setting variables. */
  afterwards?: string
}

const keyed = (label: string, id: string, variable: string, own: readonly string[] = []): Provider => ({
  label,
  upstream: `{ kind: '${id}', credentials: env('${variable}') }`,
  models: [...own.map(name => [name, `${id}/${name}`] as const), [`${id}/*`, `${id}/*`]],
  variables: { [variable]: `an API key of ${label}` },
})

const local = (label: string, id: string): Provider => ({
  label,
  upstream: `{ kind: '${id}' }`,
  models: [[`${id}/*`, `${id}/*`]],
  variables: {},
})

/** By the name that the upstream gets; the order is that of the question. */
export const PROVIDERS: Readonly<Record<string, Provider>> = {
  openai: keyed('OpenAI', 'openai', 'OPENAI_API_KEY', ['gpt-*']),
  anthropic: keyed('Anthropic', 'anthropic', 'ANTHROPIC_API_KEY', ['claude-*']),
  gemini: keyed('Google Gemini', 'gemini', 'GEMINI_API_KEY', ['gemini-*']),
  azure: {
    label: 'Azure OpenAI or Foundry',
    upstream:
      "{ kind: 'azure', endpoint: env('AZURE_ENDPOINT'), credentials: env('AZURE_API_KEY'), models: ['gpt-5'] }",
    models: [['azure/*', 'azure/*']],
    variables: {
      AZURE_ENDPOINT: 'the resource, https://NAME.openai.azure.com',
      AZURE_API_KEY: 'a key of that resource',
    },
    afterwards: 'name your deployments in upstreams.azure.models',
  },
  bedrock: {
    label: 'Amazon Bedrock',
    upstream: "{ kind: 'bedrock', region: 'us-east-1', credentials: env('AWS_BEARER_TOKEN_BEDROCK') }",
    models: [['bedrock/*', 'bedrock/*']],
    variables: { AWS_BEARER_TOKEN_BEDROCK: 'an API key of Amazon Bedrock' },
    afterwards: 'set your region in upstreams.bedrock.region',
  },
  vertex: {
    label: 'Google Vertex AI',
    upstream: "{ kind: 'vertex', credentials: env('VERTEX_SERVICE_ACCOUNT') }",
    models: [['vertex/*', 'vertex/*']],
    variables: { VERTEX_SERVICE_ACCOUNT: 'the JSON key of a service account' },
  },
  openrouter: keyed('OpenRouter', 'openrouter', 'OPENROUTER_API_KEY'),
  groq: keyed('Groq', 'groq', 'GROQ_API_KEY'),
  mistral: keyed('Mistral', 'mistral', 'MISTRAL_API_KEY'),
  deepseek: keyed('DeepSeek', 'deepseek', 'DEEPSEEK_API_KEY'),
  xai: keyed('xAI', 'xai', 'XAI_API_KEY'),
  copilot: {
    label: 'a GitHub Copilot subscription',
    upstream: "{ kind: 'copilot' }",
    models: [['copilot/*', 'copilot/*']],
    variables: { HEADGATE_SECRET: 'what logins are encrypted with: openssl rand -base64 32' },
    afterwards: 'log in with `npx headgate login copilot`',
  },
  codex: {
    label: 'a ChatGPT subscription',
    upstream: "{ kind: 'codex' }",
    models: [['codex/*', 'codex/*']],
    variables: { HEADGATE_SECRET: 'what logins are encrypted with: openssl rand -base64 32' },
    afterwards: 'log in with `npx headgate login codex`',
  },
  ollama: local('Ollama on this machine', 'ollama'),
  vllm: local('vLLM on this machine', 'vllm'),
  lmstudio: local('LM Studio on this machine', 'lmstudio'),
}

export const PROVIDER_NAMES: readonly string[] = Object.keys(PROVIDERS)
