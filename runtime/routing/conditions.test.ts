import { describe, expect, it } from 'vitest'
import type { Condition, TimeOfDay } from '../config/route.ts'
import { conditionText, holds } from './conditions.ts'
import type { RequestFacts } from './facts.ts'
import { facts, NOON } from './test-world.ts'

const headers = (sent: Record<string, string>) => ({ header: (name: string) => sent[name] })

type Case = [what: string, when: Condition, such: Partial<RequestFacts>, expected: boolean]

describe('a condition', () => {
  it.each<Case>([
    ['nothing', {}, {}, true],
    ['a member that is not set', { tools: undefined }, {}, true],
    ['tokens below, the bound excluded', { inputTokens: { below: 800 } }, { inputTokens: 800 }, false],
    ['tokens below', { inputTokens: { below: 800 } }, { inputTokens: 799 }, true],
    ['tokens of at least, the bound included', { inputTokens: { atLeast: 800 } }, { inputTokens: 800 }, true],
    ['tokens of at least', { inputTokens: { atLeast: 800 } }, { inputTokens: 799 }, false],
    ['tokens between', { inputTokens: { atLeast: 10, below: 20 } }, { inputTokens: 20 }, false],
    ['tools', { tools: true }, { tools: true }, true],
    ['no tools', { tools: false }, { tools: true }, false],
    ['images', { images: true }, { media: new Set(['image']) }, true],
    ['images, where there is only sound', { images: true }, { media: new Set(['audio']) }, false],
    ['no images', { images: false }, {}, true],
    ['reasoning', { reasoning: true }, {}, false],
    ['no stream', { stream: false }, { stream: false }, true],
    ['the protocol', { protocol: 'gemini' }, { protocol: 'gemini' }, true],
    ['another protocol', { protocol: 'gemini' }, {}, false],
    ['a client, in any case', { client: 'Claude-CLI' }, headers({ 'user-agent': 'claude-cli/2.0 (external)' }), true],
    ['a client that does not say who it is', { client: 'claude-cli' }, {}, false],
    ['the key', { key: 'ada' }, { key: 'ada' }, true],
    ['another key', { key: 'ada' }, { key: 'bob' }, false],
    ['the group', { group: 'research' }, { group: 'research' }, true],
    ['a key without a group', { group: 'research' }, {}, false],
    ['a header, its name in any case', { header: { 'X-Tier': 'gold' } }, headers({ 'x-tier': 'gold' }), true],
    ['another value of a header', { header: { 'x-tier': 'gold' } }, headers({ 'x-tier': 'Gold' }), false],
    ['that a header is there', { header: { 'x-tier': true } }, headers({ 'x-tier': '' }), true],
    ['that a header is not there', { header: { 'x-tier': false } }, headers({ 'x-tier': 'gold' }), false],
    ['all of its headers', { header: { a: '1', b: true } }, headers({ a: '1' }), false],
    ['all of its members', { tools: false, stream: true, key: 'ada' }, { key: 'bob' }, false],
  ])('%s', (_, when, such, expected) => {
    expect(holds(when, facts(such))).toBe(expected)
  })
})

describe('a time', () => {
  const at = (time: TimeOfDay, utc: string) => holds({ time }, facts({ now: Date.parse(utc) }))
  const day: TimeOfDay = { from: '09:00', to: '17:30', zone: 'UTC' }

  it('begins with its first minute and ends before its last', () => {
    expect(at(day, '2026-08-03T08:59:59Z')).toBe(false)
    expect(at(day, '2026-08-03T09:00:00Z')).toBe(true)
    expect(at(day, '2026-08-03T17:29:59Z')).toBe(true)
    expect(at(day, '2026-08-03T17:30:00Z')).toBe(false)
  })

  it('is that of its zone, in summer and in winter', () => {
    const berlin = { ...day, zone: 'Europe/Berlin' }
    expect(at(berlin, '2026-07-01T07:00:00Z')).toBe(true)
    expect(at(berlin, '2026-01-01T07:00:00Z')).toBe(false)
    expect(at(berlin, '2026-01-01T08:00:00Z')).toBe(true)
    expect(at({ ...day, zone: 'Asia/Kolkata' }, '2026-01-01T03:30:00Z')).toBe(true)
  })

  it('may go on past midnight', () => {
    const night: TimeOfDay = { from: '18:00', to: '08:00', zone: 'UTC' }
    expect(at(night, '2026-08-03T17:59:00Z')).toBe(false)
    expect(at(night, '2026-08-03T18:00:00Z')).toBe(true)
    expect(at(night, '2026-08-04T00:00:00Z')).toBe(true)
    expect(at(night, '2026-08-04T07:59:00Z')).toBe(true)
    expect(at(night, '2026-08-04T08:00:00Z')).toBe(false)
  })

  it('belongs to the day on which it began', () => {
    const fridayNight: TimeOfDay = { from: '22:00', to: '06:00', zone: 'UTC', days: ['fri'] }
    expect(at(fridayNight, '2026-08-07T05:00:00Z')).toBe(false)
    expect(at(fridayNight, '2026-08-07T23:00:00Z')).toBe(true)
    expect(at(fridayNight, '2026-08-08T05:00:00Z')).toBe(true)
    expect(at(fridayNight, '2026-08-08T23:00:00Z')).toBe(false)
  })

  it('has the days of its zone, not of Greenwich', () => {
    const saturday = { from: '00:00', to: '24:00', days: ['sat'] } as const
    expect(at({ ...saturday, zone: 'Pacific/Auckland' }, '2026-07-31T13:00:00Z')).toBe(true)
    expect(at({ ...saturday, zone: 'UTC' }, '2026-07-31T13:00:00Z')).toBe(false)
  })

  it('lasts for a day where it ends as it begins', () => {
    const monday: TimeOfDay = { from: '08:00', to: '08:00', zone: 'UTC', days: ['mon'] }
    expect(at(monday, '2026-08-03T07:59:00Z')).toBe(false)
    expect(at(monday, '2026-08-03T08:00:00Z')).toBe(true)
    expect(at(monday, '2026-08-04T07:59:00Z')).toBe(true)
    expect(at(monday, '2026-08-04T08:00:00Z')).toBe(false)
  })

  it('is asked for midnight as for any other minute', () => {
    expect(at({ from: '00:00', to: '00:01', zone: 'UTC' }, '2026-08-03T00:00:30Z')).toBe(true)
  })
})

it('a condition is told in words', () => {
  expect(conditionText({ inputTokens: { atLeast: 10, below: 800 }, tools: false, header: { 'x-tier': 'gold' } })).toBe(
    'inputTokens at least 10 below 800, tools false, header x-tier gold',
  )
  expect(conditionText({})).toBe('always')
})

it('the time of these tests is a Saturday', () => {
  expect(new Date(NOON).getUTCDay()).toBe(6)
})
