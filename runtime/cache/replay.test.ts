import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CanonicalReply } from '../canonical/event.ts'
import { foldReply } from '../canonical/fold.ts'
import type { Part } from '../canonical/part.ts'
import { readAnswer, writeAnswer } from './answer.ts'
import { eventsOf, givenAgain } from './replay.ts'

// Surrogates in any order, so that pieces may be cut within a pair.
const text = fc.string({ unit: 'binary', maxLength: 900 })
const opaque = fc.record({ origin: fc.constant('gemini' as const), value: fc.string(), maker: fc.constant('gemini') })
const logprob = fc.record({ token: fc.string({ minLength: 1 }), logprob: fc.constant(-0.5) })

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text }),
  fc.record({ type: fc.constant('text' as const), text, opaque, apart: fc.constant(true) }),
  fc.record({
    type: fc.constant('text' as const),
    text,
    citations: fc.array(fc.record({ url: fc.webUrl(), title: fc.string() }), { minLength: 1, maxLength: 3 }),
  }),
  fc.array(logprob, { minLength: 1, maxLength: 300 }).map(logprobs => ({
    type: 'text' as const,
    text: logprobs.map(({ token }) => token).join(''),
    logprobs,
  })),
  fc.record({ type: fc.constant('reasoning' as const), text, opaque, summary: fc.constant(true) }),
  fc.record({ type: fc.constant('refusal' as const), text }),
  fc.record({
    ...{ type: fc.constant('tool-call' as const), id: fc.string(), name: fc.string(), opaque },
    ...{ kind: fc.constantFrom('function' as const, 'freeform' as const), arguments: text },
  }),
  fc.record({
    type: fc.constant('image' as const),
    source: fc.record({
      from: fc.constant('base64' as const),
      data: fc.base64String(),
      mediaType: fc.constant('image/png'),
    }),
  }),
)

const reply: fc.Arbitrary<CanonicalReply> = fc.record({
  id: fc.string(),
  model: fc.string(),
  createdAt: fc.nat(),
  parts: fc.array(part, { minLength: 1, maxLength: 6 }) as fc.Arbitrary<CanonicalReply['parts']>,
  finish: fc.record({ reason: fc.constantFrom('stop' as const, 'tool-calls' as const), serviceTier: fc.string() }),
  usage: fc.record({ inputTokens: fc.nat(), outputTokens: fc.nat(), reasoningTokens: fc.nat() }),
})

describe('a reply that is given again', () => {
  it('is told in events that say all of it, in pieces that cut no character', () => {
    fc.assert(
      fc.property(reply, one => {
        const events = [...eventsOf(one)]
        expect(JSON.parse(JSON.stringify(foldReply(events)))).toEqual(JSON.parse(JSON.stringify(one)))
        for (const event of events) {
          if (event.type !== 'delta') continue
          const before = events[events.indexOf(event) - 1]
          // A half that stands alone was written so.
          if (before?.type === 'delta' && isLow(event.text.charCodeAt(0)))
            expect(isHigh(lastOf(before.text))).toBe(false)
          expect(event.text.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('is kept as a text and read from it', () => {
    fc.assert(
      fc.property(reply, one => {
        const answer = { reply: one, upstream: 'u', upstreamModel: 'm', protocol: 'gemini' as const, storedAt: 1 }
        expect(readAnswer(writeAnswer(answer))).toEqual({ v: 1, ...JSON.parse(JSON.stringify(answer)) })
      }),
    )
    for (const odd of ['', '{}', '{"v":2,"reply":{}}', '{"v":1,"reply":', 'null'])
      expect(readAnswer(odd)).toBeUndefined()
  })

  it('says that its input was read from a cache, all of it, and nothing of it was written or paid', () => {
    const usage = {
      ...{ inputTokens: 9, cachedInputTokens: 2, cacheWriteTokens: 3, cacheWriteOneHourTokens: 1 },
      ...{ outputTokens: 4, reasoningTokens: 1, audioInputTokens: 5, toolUses: { web_search: 1 } },
    }
    const given = givenAgain({ id: 'r', model: 'old', parts: [], finish: { reason: 'stop' }, usage }, 'm', 7)
    expect([given.model, given.createdAt]).toEqual(['m', 7])
    expect(given.usage).toEqual({
      ...{ inputTokens: 9, cachedInputTokens: 9, audioInputTokens: 5, cachedAudioInputTokens: 5 },
      ...{ outputTokens: 4, reasoningTokens: 1 },
    })
  })
})

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function lastOf(value: string): number {
  return value.charCodeAt(value.length - 1)
}
