import type { ModelInfo } from '../../config/model-info.ts'
import { isRecord } from '../../platform/json.ts'

/** `{ models: [{ slug, context_window, input_modalities, supported_reasoning_levels: [{ effort }] }] }` */
export function modelsIn(list: unknown): Record<string, ModelInfo> {
  const models = isRecord(list) && Array.isArray(list.models) ? list.models : []
  const told: Record<string, ModelInfo> = {}
  for (const model of models) {
    if (isRecord(model) && typeof model.slug === 'string') told[model.slug] = infoOf(model)
  }
  return told
}

function infoOf(model: Record<string, unknown>): ModelInfo {
  const { display_name: name, context_window: contextTokens, input_modalities, supported_reasoning_levels } = model
  return {
    ...(typeof name === 'string' && { name }),
    ...(typeof contextTokens === 'number' && { contextTokens }),
    ...(Array.isArray(input_modalities) && {
      modalities: { input: input_modalities.includes('image') ? ['text', 'image'] : ['text'], output: ['text'] },
    }),
    ...(Array.isArray(supported_reasoning_levels) && { reasoning: supported_reasoning_levels.length > 0 }),
  }
}
