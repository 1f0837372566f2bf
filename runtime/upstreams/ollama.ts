import type { ModelInfo } from '../config/model-info.ts'
import { utf8 } from '../platform/byte-search.ts'
import { askJson, httpKind, keyedHeaders, modelIds } from './http.ts'
import type { UpstreamKind } from './kind.ts'

const http = httpKind({ kind: 'ollama', version: 'v1' })

/** Ollama: spoken to through its OpenAI-compatible paths; its own tell what models it has and what they can. */
export const ollamaKind: UpstreamKind = {
  kind: 'ollama',
  create(settings, transport) {
    const root = (settings.baseUrl ?? '').replace(/\/+$/, '').replace(/\/v1$/, '')
    return {
      ...http.create(settings, transport),
      async listModels(credential, signal) {
        const headers = keyedHeaders(settings, credential)
        return modelIds(await askJson({ url: `${root}/api/tags`, headers, settings, transport, signal }))
      },
      async describeModels(ids, credential, signal) {
        const headers = { ...keyedHeaders(settings, credential), 'content-type': 'application/json' }
        const told: Record<string, ModelInfo> = {}
        for (const model of ids) {
          const body = utf8(JSON.stringify({ model }))
          const info = infoOf(await askJson({ url: `${root}/api/show`, headers, body, settings, transport, signal }))
          if (info) told[model] = info
        }
        return told
      },
    }
  },
}

/** `{ capabilities: ['completion', 'tools', 'vision', 'thinking'], model_info: { 'llama.context_length': 131072 } }` */
function infoOf(shown: unknown): ModelInfo | undefined {
  if (typeof shown !== 'object' || shown === null) return undefined
  const { capabilities, model_info: details, parameters } = shown as Record<string, unknown>
  const info: ModelInfo = {}
  const contextTokens = contextOf(details, parameters)
  if (contextTokens !== undefined) info.contextTokens = contextTokens
  // Older servers do not tell.
  if (!Array.isArray(capabilities)) return info
  info.tools = capabilities.includes('tools')
  info.reasoning = capabilities.includes('thinking')
  info.modalities = { input: capabilities.includes('vision') ? ['text', 'image'] : ['text'], output: ['text'] }
  return info
}

/** What the model was made for, or the less that its file sets: `num_ctx 8192` in a line of its parameters. */
function contextOf(details: unknown, parameters: unknown): number | undefined {
  const entries = typeof details === 'object' && details !== null ? Object.entries(details) : []
  const made = entries.find(([name, value]) => name.endsWith('.context_length') && typeof value === 'number')?.[1]
  const set = typeof parameters === 'string' ? /^num_ctx\s+(\d+)/m.exec(parameters)?.[1] : undefined
  const known = [made, set && Number(set)].filter((value): value is number => typeof value === 'number')
  return known.length > 0 ? Math.min(...known) : undefined
}
