import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningGateway, type ServerProcess, startGateway, TEAM_KEY } from './harness.ts'
import { type RecordedProtocol, type Recording, recordings, requestFor, saidBy } from './recordings.ts'
import { startReplay } from './replay.ts'
import { hasRecordings, sharedFolder } from './shared.ts'
import { clientsOf, publicModel } from './translated-recordings.ts'
import { startUpstream, type Upstream } from './translated-recordings-upstream.ts'

/** What replies hold that has a meaning in every protocol; the rest is known to its own protocol only. */
const SHARED: Partial<Record<RecordedProtocol, readonly string[]>> = {
  'openai-responses': ['message', 'reasoning', 'function_call', 'custom_tool_call', 'image_generation_call'],
  // A fallback says which model goes on.
  'anthropic-messages': ['text', 'thinking', 'redacted_thinking', 'tool_use', 'fallback'],
}

/** The types of the parts of a whole reply that no other protocol knows. */
function ownParts(recording: Recording): string[] {
  const [reply] = saidBy(recording)
  const { output, content } = Object(reply)
  const types: string[] = (output ?? content ?? []).map(({ type }: { type: string }) => type)
  const shared = SHARED[recording.protocol] ?? types
  return [...new Set(types.filter(type => !shared.includes(type)))]
}

const lossy = recordings
  .filter(recording => !recording.stream && ownParts(recording).length > 0)
  .flatMap(recording => clientsOf(recording).map(client => ({ ...recording, recording, client })))

describe.skipIf(!hasRecordings)('what other protocols have no place for is named in a header', () => {
  if (!hasRecordings) return void it(`there are none in ${sharedFolder}`)
  let replay: ServerProcess
  let upstream: Upstream
  let gateway: RunningGateway
  beforeAll(async () => {
    replay = await startReplay()
    upstream = await startUpstream(replay.url)
    gateway = await startGateway('node', { replay: upstream.url })
  })
  afterAll(async () => {
    await gateway?.stop()
    await upstream?.stop()
    await replay?.stop()
  })

  it.each(lossy)('$protocol/$name in the client of $client', async ({ recording, client }) => {
    const model = publicModel(recording, { streamed: false, pieces: 0 })
    const { path, body } = requestFor({ ...recording, protocol: client }, model)
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${TEAM_KEY}` }
    const reply = await fetch(gateway.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    expect(reply.status).toBe(200)
    const named = reply.headers.get('x-headgate-lossy')?.split(', ') ?? []
    expect(named).toEqual(expect.arrayContaining(ownParts(recording).map(type => `reply.${type}`)))
  })
})
