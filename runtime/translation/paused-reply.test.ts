import { expect, it } from 'vitest'
import type { CanonicalEvent } from '../canonical/event.ts'
import { foldReply } from '../canonical/fold.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import { PausedReply } from './paused-reply.ts'

const request: CanonicalRequest = { model: 'm', stream: true, turns: [], tools: [], sampling: {} }

function leg(id: string, text: string, reason: 'pause' | 'stop', usage: number): CanonicalEvent[] {
  return [
    { type: 'start', id, model: 'm', usage: { inputTokens: usage } },
    { type: 'part-start', index: 0, part: { type: 'text' } },
    { type: 'delta', index: 0, text },
    { type: 'part-end', index: 0 },
    { type: 'usage', usage: { inputTokens: usage, outputTokens: 1 } },
    { type: 'finish', reason },
  ]
}

it('the legs of a paused reply are one reply, whose usage is the sum of theirs', () => {
  const told: CanonicalEvent[] = []
  const pauses = new PausedReply()
  const take = pauses.step(event => told.push(event))
  leg('one', 'a', 'pause', 10).forEach(take)
  expect(pauses.paused).toBe(true)
  expect(pauses.continued(request).turns).toMatchObject([{ role: 'assistant', parts: [{ type: 'text', text: 'a' }] }])
  leg('two', 'b', 'pause', 20).forEach(take)
  expect(pauses.continued(request).turns).toMatchObject([{ role: 'assistant', parts: [{ text: 'a' }, { text: 'b' }] }])
  leg('three', 'c', 'stop', 30).forEach(take)
  expect(pauses.paused).toBe(false)
  expect(foldReply(told)).toMatchObject({
    id: 'one',
    parts: [{ text: 'a' }, { text: 'b' }, { text: 'c' }],
    finish: { reason: 'stop' },
    usage: { inputTokens: 60, outputTokens: 3 },
  })
})

it('a reply that never stops pausing ends as a paused one', () => {
  const reasons: string[] = []
  const pauses = new PausedReply()
  const take = pauses.step(event => event.type === 'finish' && reasons.push(event.reason))
  for (let n = 0; n < 50; n++) {
    leg('one', 'a', 'pause', 1).forEach(take)
    if (!pauses.paused) break
    pauses.continued(request)
  }
  expect(reasons).toEqual(['pause'])
})
