import { expect, it } from 'vitest'
import type { CanonicalEvent } from '../canonical/event.ts'
import { dated } from './dated.ts'

it('a reply without a date gets the date of its call, and any other keeps its own', () => {
  const events: CanonicalEvent[] = []
  const take = dated(1_700_000_000)(event => events.push(event))
  take({ type: 'start', id: 'a', model: 'm' })
  take({ type: 'start', id: 'b', model: 'm', createdAt: 7 })
  take({ type: 'finish', reason: 'stop' })
  expect(events).toEqual([
    { type: 'start', id: 'a', model: 'm', createdAt: 1_700_000_000 },
    { type: 'start', id: 'b', model: 'm', createdAt: 7 },
    { type: 'finish', reason: 'stop' },
  ])
})
