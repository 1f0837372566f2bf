import { isRecord } from '../../platform/json.ts'

/**
 * A request body whose own mentions of the model (`models/x`, beside the one in the path) name `model`; the same body
 * where it has none. Google refuses a body that names another model than the path, and @google/genai writes the name
 * into every request to embed.
 */
export function setBodyModel(body: unknown, model: string): unknown {
  if (!isRecord(body)) return body
  const edited: Record<string, unknown> = {}
  if (typeof body.model === 'string') edited.model = `models/${model}`
  for (const name of ['generateContentRequest', 'generate_content_request']) {
    const inner = setBodyModel(body[name], model)
    if (inner !== body[name]) edited[name] = inner
  }
  if (Array.isArray(body.requests)) {
    const requests = body.requests.map(request => setBodyModel(request, model))
    if (requests.some((request, index) => request !== (body.requests as unknown[])[index])) edited.requests = requests
  }
  return Object.keys(edited).length > 0 ? { ...body, ...edited } : body
}
