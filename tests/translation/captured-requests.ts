import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { sharedFolder } from '../e2e/shared.ts'

/** A request that an agent really sent; its long texts are cut. */
export interface CapturedRequest {
  /** The file and the place in it. */
  name: string
  /** The agent, with the flavour of protocol that it was set to where it knows several. */
  agent: string
  protocol: ProtocolId
  kind: 'generate' | 'count-tokens'
  stream: boolean
  body: Record<string, unknown>
}

const folder = join(sharedFolder, 'reference/agent-requests')

/** All of them; none where the folder is not there. */
export function capturedRequests(): CapturedRequest[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).sort().flatMap(requestsIn)
}

interface Capture {
  path: string
  body?: Record<string, unknown>
  client_frames?: Record<string, unknown>[]
}

function requestsIn(file: string): CapturedRequest[] {
  // The shape of the captures; that the bodies are the protocols' is tested with the schemas.
  const captures = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Capture[]
  const agent = /^opencode-(anthropic)/.test(file) ? 'opencode-anthropic' : file.replace(/-.*/, '')
  return captures.flatMap(({ path, body, client_frames }, index) => {
    const place = placeOf(path)
    if (!place) return []
    const frames = client_frames?.flatMap((frame, n) => {
      const created = bodyOfFrame(frame)
      return created ? [{ name: `${file} ${index}, frame ${n}`, body: created }] : []
    })
    const named = frames ?? (body ? [{ name: `${file} ${index}`, body }] : [])
    return named.map(({ name, body }) => ({
      name,
      agent,
      ...place,
      stream: body.stream === true || path.includes(':stream'),
      body,
    }))
  })
}

/** A frame over WebSocket as the body it stands for; undefined where only the connection knows what it goes on from. */
function bodyOfFrame(frame: Record<string, unknown>): Record<string, unknown> | undefined {
  const { type, generate, previous_response_id, stream_id: _, ...body } = frame
  return type === 'response.create' && generate !== false && previous_response_id == null ? body : undefined
}

function placeOf(path: string): Pick<CapturedRequest, 'protocol' | 'kind'> | undefined {
  const [bare = ''] = path.split('?')
  if (bare.endsWith('/chat/completions')) return { protocol: 'openai-chat', kind: 'generate' }
  if (bare.endsWith('/responses')) return { protocol: 'openai-responses', kind: 'generate' }
  if (bare.endsWith('/messages')) return { protocol: 'anthropic-messages', kind: 'generate' }
  if (bare.endsWith('/messages/count_tokens')) return { protocol: 'anthropic-messages', kind: 'count-tokens' }
  if (/:(generate|streamGenerate)Content$/.test(bare)) return { protocol: 'gemini', kind: 'generate' }
  if (bare.endsWith(':countTokens')) return { protocol: 'gemini', kind: 'count-tokens' }
  return undefined
}
