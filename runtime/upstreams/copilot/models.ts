import type { ModelInfo } from '../../config/model-info.ts'
import type { ProtocolId } from '../../config/protocol-id.ts'
import { isRecord } from '../../platform/json.ts'
import { hasLongContext } from './variants.ts'

export interface CopilotModel {
  /** The one protocol that it is spoken to in; absent where it has none that is known. */
  protocol?: ProtocolId
  info: ModelInfo
}

/** The paths that a model may have, the one first that loses least. */
const PATHS: readonly (readonly [path: string, protocol: ProtocolId])[] = [
  ['/responses', 'openai-responses'],
  ['/messages', 'anthropic-messages'],
  ['/chat/completions', 'openai-chat'],
  ['/embeddings', 'openai-chat'],
]

/** `{ data: [{ id, supported_endpoints: ['/v1/messages'], capabilities: { type, limits, supports } }] }` */
export function modelsIn(list: unknown): Map<string, CopilotModel> {
  const entries = isRecord(list) && Array.isArray(list.data) ? list.data : []
  const models = new Map<string, CopilotModel>()
  for (const entry of entries) {
    if (isRecord(entry) && typeof entry.id === 'string') models.set(entry.id, modelOf(entry.id, entry))
  }
  return models
}

function modelOf(id: string, { name, supported_endpoints, capabilities }: Record<string, unknown>): CopilotModel {
  const able = isRecord(capabilities) ? capabilities : {}
  const protocol = protocolOf(id, supported_endpoints, able.type)
  const info: ModelInfo = { ...(typeof name === 'string' && { name }), ...infoOf(able) }
  // Its name is to be believed more than its limits.
  if (hasLongContext(id)) info.contextTokens = Math.max(info.contextTokens ?? 0, 1_000_000)
  return { ...(protocol && { protocol }), info }
}

function protocolOf(id: string, listed: unknown, type: unknown): ProtocolId | undefined {
  const paths = (Array.isArray(listed) ? listed : implied(type)).map(path => String(path).replace(/^\/v1/, ''))
  if (id.startsWith('claude-')) paths.push('/messages')
  return PATHS.find(([path]) => paths.includes(path))?.[1]
}

function implied(type: unknown): string[] {
  if (type === 'embeddings') return ['/embeddings']
  return type === 'chat' ? ['/chat/completions'] : []
}

function infoOf({ limits, supports }: Record<string, unknown>): ModelInfo {
  const info: ModelInfo = {}
  if (isRecord(limits)) {
    const { max_context_window_tokens: context, max_output_tokens: output } = limits
    if (typeof context === 'number') info.contextTokens = context
    if (typeof output === 'number') info.outputTokens = output
  }
  if (isRecord(supports)) {
    info.tools = supports.tool_calls === true
    info.modalities = { input: supports.vision === true ? ['text', 'image'] : ['text'], output: ['text'] }
  }
  return info
}

/** What a model is spoken to in before the list has been read: what its family is known to have. */
export function protocolByName(model: string): ProtocolId {
  if (model.startsWith('claude-')) return 'anthropic-messages'
  return /^gpt-(?:[5-9]|\d\d)|codex/.test(model) ? 'openai-responses' : 'openai-chat'
}
