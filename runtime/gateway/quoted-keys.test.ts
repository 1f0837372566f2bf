import { describe, expect, it } from 'vitest'
import type { ProtocolId } from '../canonical/part.ts'
import { text } from '../platform/byte-search.ts'
import { collect } from '../platform/collect.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { operationOf } from '../protocols/operations.ts'
import { protocols } from '../protocols/registry.ts'
import { withoutClientKey } from './client-key.ts'
import { dispatch } from './dispatch.ts'
import { keysOf, withoutKeys } from './quoted-keys.ts'
import { refuse } from './refuse.ts'
import { runningUpstream, sourceOf, testCall, testGateway } from './test-call.ts'

const KEY = 'sk-secret-0123456789'
const TOKEN = 'ya29.granted'
const TOLD = `who sent ${KEY} and ${TOKEN}?`

const error = JSON.stringify({ error: { message: TOLD, type: 'server_error', code: 500 } })
const chunk = { id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm' }
const delta = `data: ${JSON.stringify({ ...chunk, choices: [{ index: 0, delta: { content: 'hi' } }] })}\n\n`

/** What an upstream of Chat may answer, and where its keys stand in that. */
const ANSWERS: Record<string, [status: number, type: string, pieces: string[]]> = {
  'an error': [400, 'application/json', [error]],
  'a refusal of the key': [401, 'application/json', [error]],
  'a page': [500, 'text/html', [`<h1>${TOLD}</h1>`]],
  'an error under status 200': [200, 'application/json', [error]],
  'what is no JSON': [200, 'text/plain', [TOLD]],
  'JSON of another kind': [200, 'application/json', [JSON.stringify({ status: TOLD })]],
  'an error in a stream': [200, 'text/event-stream', [`data: ${error}\n\n`]],
  'an error late in a stream': [200, 'text/event-stream', [delta, `data: ${error}\n\n`]],
  'an error that ends a stream': [200, 'text/event-stream', [delta, `data: ${error}\n`]],
}

async function heard(client: ProtocolId, stream: boolean, [status, type, pieces]: (typeof ANSWERS)[string]) {
  const send = async (): Promise<UpstreamReply> => ({
    status,
    headers: { 'content-type': type, 'x-echo': `Bearer ${KEY}`, 'x-request-id': 'theirs' },
    body: sourceOf(pieces),
  })
  const running = runningUpstream({}, { send, secrets: () => [TOKEN] }, [{ id: 'up#1', value: KEY, weight: 1 }])
  const gateway = testGateway()
  const messages = [{ role: 'user', content: 'hi' }]
  const call = testCall({
    ...{ gateway, stream, body: { model: 'm', max_tokens: 9, stream, messages } },
    ...{ operation: operationOf(client, 'generate', stream)!, protocol: protocols[client] },
    candidates: [{ upstream: 'up', model: 'm', running, protocol: 'openai-chat' }],
  })
  const { headers, body } = await dispatch(call).catch(thrown => refuse(call, thrown))
  const bytes = body && 'pipe' in body ? await collect(body, 1e6, () => new Error('too long')) : body
  return {
    said: text(bytes ?? new Uint8Array()),
    headers: JSON.stringify(headers),
    lines: JSON.stringify(gateway.lines),
  }
}

describe.each(['openai-chat', 'anthropic-messages'] as const)('a key that an upstream quotes to %s', client => {
  it.each(Object.entries(ANSWERS))('reaches neither the client nor the log: %s', async (_, answer) => {
    for (const stream of [false, true]) {
      const { said, headers, lines } = await heard(client, stream, answer)
      expect(said).not.toBe('')
      for (const told of [said, headers, lines]) {
        expect(told).not.toContain(KEY)
        expect(told).not.toContain(TOKEN)
      }
    }
  })

  it('is told to have been there', async () => {
    const { said } = await heard(client, false, ANSWERS['an error under status 200']!)
    expect(said).toContain('who sent [key] and [key]?')
  })
})

it('what is called a key of a server that asks for none is part of other words', () => {
  const running = runningUpstream({}, {}, [
    { id: 'up#1', value: 'x', weight: 1 },
    { id: 'up#2', value: KEY, weight: 1 },
  ])
  expect(withoutKeys(`text/event-stream ${KEY}`, keysOf(running))).toBe('text/event-stream [key]')
  expect(withoutClientKey({ clientKey: 'x' }, 'text/event-stream')).toBe('text/event-stream')
  expect(withoutClientKey({ clientKey: KEY }, KEY)).toBe('[key]')
})

it('what a model answers passes as it is: only errors are looked through', async () => {
  const said = JSON.stringify({ ...chunk, choices: [{ index: 0, delta: { content: KEY }, finish_reason: 'stop' }] })
  const answer = `data: ${said}\n\ndata: [DONE]\n\n`
  expect((await heard('openai-chat', true, [200, 'text/event-stream', [answer]])).said).toBe(answer)
})
