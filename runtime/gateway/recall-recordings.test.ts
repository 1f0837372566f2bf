// What real providers said is given again as it was; what would not be is not kept.
import { describe, expect, it } from 'vitest'
import { type Recording, recordings, requestFor } from '../../tests/e2e/recordings.ts'
import { recorded } from '../../tests/e2e/replay.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { sourceOf } from './test-call.ts'
import { read, world } from './test-recall.ts'

function replyOf({ protocol, name, stream }: Recording): UpstreamReply {
  if (!stream) {
    const headers = { 'content-type': 'application/json' }
    return { status: 200, headers, body: sourceOf([recorded(protocol, name, 'response.json')]) }
  }
  const lines = recorded(protocol, name, 'stream.ndjson')
    .split('\n')
    .filter(line => line.trim() !== '')
  const frames = lines.map(line => {
    const { type } = JSON.parse(line) as { type?: string }
    return protocol === 'anthropic-messages' ? `event: ${type}\ndata: ${line}\n\n` : `data: ${line}\n\n`
  })
  if (protocol === 'openai-chat') frames.push('data: [DONE]\n\n')
  return { status: 200, headers: { 'content-type': 'text/event-stream' }, body: sourceOf(frames) }
}

/**
 * Encrypted reasoning is for those who ask for it, whatever a server of Responses sends, and readable reasoning is told as
 * a summary there.
 */
function said(part: object): object {
  return { ...part, opaque: undefined, summary: undefined }
}

describe.skipIf(recordings.length === 0)('a recorded answer', () => {
  const notKept: string[] = []
  it.each(recordings)('$protocol $name (streamed: $stream)', async recording => {
    const { protocol, stream } = recording
    const { body } = requestFor(recording, 'm')
    const { ask } = world(protocol, () => replyOf(recording), 10_000_000)
    const first = await ask(protocol, body, { stream })
    const second = await ask(protocol, body, { stream })
    if (second.cache !== 'hit') {
      // It was cut, holds what the provider's own tools did, or is an error.
      notKept.push(recording.name)
      expect(second.body).toBe(first.body)
      return
    }
    const [was, is] = [read(protocol, first.body, stream), read(protocol, second.body, stream)]
    expect(is.parts.map(said)).toEqual(was.parts.map(said))
    expect(is.finish.reason).toEqual(was.finish.reason)
    if (was.createdAt !== undefined) expect(is.createdAt).toBe(was.createdAt)
  })
  it('is kept, unless it was cut or holds what tools of the provider did', () => {
    const ofTools =
      /tool|mcp|shell|skills|code-execution|advisor|compaction|programmatic|error|deepseek-text|spliced|web-(search|fetch)/
    expect(notKept.filter(name => !ofTools.test(name))).toEqual([])
  })
})
