import type { Importing } from '../importing.ts'
import type { SourceNode } from '../source.ts'
import type { Deployment } from './deployment.ts'

/** Whether an entry is LiteLLM's `"*"`: any model of any provider whose key is in the environment. */
export function isAnything(entry: SourceNode): boolean {
  return entry.get('litellm_params')?.get('model')?.value === '*'
}

/** The providers that are told by a model's name, each offered where its key is set. */
export function expandAnything(importing: Importing, entry: SourceNode): Deployment[] {
  importing.report.differently(
    entry,
    'Any model of any provider became the models of OpenAI, Anthropic and Gemini, by prefix and by name; name the others yourself.',
  )
  return PROVIDERS.flatMap(({ id, kind, key, names }) => {
    const credentials = importing.secrets.missing(key, true)
    return names.map(
      ([group, model]): Deployment => ({
        ...{ group, model, node: entry, upstream: { id, fields: { kind, credentials }, comments: [] } },
        ...{
          limits: undefined,
          budget: undefined,
          weight: undefined,
          order: undefined,
          catalog: undefined,
          embeds: false,
        },
      }),
    )
  })
}

const PROVIDERS: readonly {
  id: string
  kind: 'openai' | 'anthropic' | 'gemini'
  key: string
  names: readonly (readonly [string, string])[]
}[] = [
  {
    id: 'openai',
    kind: 'openai',
    key: 'OPENAI_API_KEY',
    names: [
      ['openai/*', '*'],
      ['gpt-*', 'gpt-*'],
    ],
  },
  {
    id: 'anthropic',
    kind: 'anthropic',
    key: 'ANTHROPIC_API_KEY',
    names: [
      ['anthropic/*', '*'],
      ['claude-*', 'claude-*'],
    ],
  },
  {
    id: 'gemini',
    kind: 'gemini',
    key: 'GEMINI_API_KEY',
    names: [
      ['gemini/*', '*'],
      ['gemini-*', 'gemini-*'],
    ],
  },
]
