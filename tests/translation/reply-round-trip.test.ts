// A reply as a protocol's encoder writes it, read by the same protocol's decoder: what it can say comes back as it was.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CanonicalEvent } from '../../runtime/canonical/event.ts'
import { foldReply } from '../../runtime/canonical/fold.ts'
import type { Loss } from '../../runtime/canonical/loss.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import type { CanonicalRequest } from '../../runtime/canonical/request.ts'
import { protocols } from '../../runtime/protocols/registry.ts'
import { FrameSplitter, readEvent } from '../../runtime/protocols/sse.ts'
import { anyReply, MAKER } from './any-reply.ts'
import { runs } from './fuzz-runs.ts'
import { expectedReply, type Mode, type ReplyEssence, replyEssence } from './reply-changes.ts'

const RUNS = 250

/** It wants to be told everything. */
const REQUEST: CanonicalRequest = {
  model: 'm',
  stream: true,
  turns: [{ role: 'user', parts: [{ type: 'text', text: 'hi' }] }],
  tools: [
    { type: 'function', name: 'weather' },
    { type: 'function', name: 'time' },
    { type: 'freeform', name: 'patch' },
  ],
  sampling: { logprobs: true, topLogprobs: 5, candidates: 3 },
  reasoning: { show: 'auto' },
  streamUsage: true,
  opaqueState: true,
}

const SIDES: { protocol: ProtocolId; choices: number }[] = [
  { protocol: 'openai-chat', choices: 3 },
  { protocol: 'openai-responses', choices: 1 },
  { protocol: 'anthropic-messages', choices: 1 },
  { protocol: 'gemini', choices: 3 },
]

const MODES: Mode[] = ['stream', 'whole']

function streamed(protocol: ProtocolId, events: readonly CanonicalEvent[], losses: Loss[]): CanonicalEvent[] {
  const encoder = protocols[protocol].encodeStream(REQUEST, losses)
  const text = events.map(event => encoder.encode(event)).join('')
  const decoder = protocols[protocol].decodeStream({ maker: MAKER, losses })
  const read: CanonicalEvent[] = []
  const splitter = new FrameSplitter()
  splitter.push(Buffer.from(text), frame => {
    const event = readEvent(frame)
    if (event) decoder.event(event.data, event.name, canonical => read.push(canonical))
  })
  decoder.end(event => read.push(event))
  return read
}

function whole(protocol: ProtocolId, events: readonly CanonicalEvent[], losses: Loss[]): CanonicalEvent[] {
  const body = protocols[protocol].encodeReply(foldReply(events), REQUEST, losses)
  return protocols[protocol].decodeReply(JSON.parse(JSON.stringify(body)), { maker: MAKER, losses })
}

/** What is said to be lost is not compared. */
function withoutLost({ head, choices }: ReplyEssence, losses: readonly Loss[]): ReplyEssence {
  const isLost = (what: RegExp) => losses.some(({ feature }) => what.test(feature))
  return {
    head,
    choices: choices.map(choice => ({
      ...choice,
      ...(isLost(/citation/) && { sources: [] }),
      ...(isLost(/logprobs/) && { tokens: [] }),
    })),
  }
}

describe.each(SIDES)('a reply of $protocol', ({ protocol, choices }) => {
  it.each(MODES)('says again what it said, as a %s', mode => {
    fc.assert(
      fc.property(anyReply(protocol, choices), events => {
        const losses: Loss[] = []
        const told = foldReply(mode === 'stream' ? streamed(protocol, events, losses) : whole(protocol, events, losses))
        const asked = expectedReply(protocol, foldReply(events), mode)
        const [read, written] = [told, asked].map(reply => withoutLost(replyEssence(protocol, reply, mode), losses))
        expect(read).toEqual(written)
      }),
      runs(RUNS),
    )
  })
})
