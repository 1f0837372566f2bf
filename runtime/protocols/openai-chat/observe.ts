import { isRecord, recordOf } from '../../platform/json.ts'
import type { Observed } from '../protocol.ts'
import { CONTENT_MEMBERS } from './content-members.ts'
import { observeEmbeddings } from './embed.ts'
import { usageIn } from './usage.ts'

/** What a whole reply says. */
export function readReply(body: unknown): Observed {
  if (!isRecord(body)) return { complete: false, content: false, stranger: true }
  const failure = failureIn(body)
  const embeddings = failure === undefined ? observeEmbeddings(body) : undefined
  if (embeddings) return embeddings
  const usage = usageIn(body)
  const choices = Array.isArray(body.choices) ? body.choices : []
  return {
    complete: failure === undefined && choices.length > 0,
    content: choices.some(choice => hasContent(recordOf(choice).message)),
    ...(usage && { usage }),
    ...(typeof body.service_tier === 'string' && { serviceTier: body.service_tier }),
    ...(failure !== undefined ? { failure } : !Array.isArray(body.choices) && { stranger: true }),
  }
}

/** The message of an error that a body or a chunk carries, by the shapes that upstreams have for it. */
export function failureIn(body: Record<string, unknown>): string | undefined {
  const { error } = body
  if (typeof error === 'string') return error
  if (isRecord(error)) return typeof error.message === 'string' ? error.message : JSON.stringify(error)
  if (body.object === 'error')
    return typeof body.message === 'string' ? body.message : 'The upstream reported an error.'
  return undefined
}

/** Whether a chunk has anything that a reader would see. */
export function chunkHasContent(chunk: Record<string, unknown>): boolean {
  const choices = Array.isArray(chunk.choices) ? chunk.choices : []
  return choices.some(choice => hasContent(recordOf(choice).delta))
}

/** Whether a chunk ends its choice. */
export function chunkHasFinish(chunk: Record<string, unknown>): boolean {
  const choices = Array.isArray(chunk.choices) ? chunk.choices : []
  return choices.some(choice => typeof recordOf(choice).finish_reason === 'string')
}

/** Whether a message or a delta holds more than its role: an empty text or list is nothing. */
function hasContent(message: unknown): boolean {
  const members = recordOf(message)
  return CONTENT_MEMBERS.some(name => {
    const value = members[name]
    if (typeof value === 'string' || Array.isArray(value)) return value.length > 0
    return isRecord(value)
  })
}
