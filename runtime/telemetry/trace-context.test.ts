import { describe, expect, it } from 'vitest'
import { beginTrace, branchOf, newId, parentOf, traceparent } from './trace-context.ts'

const TRACE = '0af7651916cd43dd8448eb211c80319c'
const SPAN = 'b7ad6b7169203331'
const ALL = { ratio: 1, parentDecides: true, accept: true }

describe('a traceparent', () => {
  it.each([
    [`00-${TRACE}-${SPAN}-01`, true],
    [`00-${TRACE}-${SPAN}-00`, false],
    [`00-${TRACE}-${SPAN}-03`, true],
    // A later version may say more.
    [`cc-${TRACE}-${SPAN}-01-more`, true],
  ])('%s is one', (text, sampled) => {
    expect(parentOf(text)).toEqual({ traceId: TRACE, spanId: SPAN, sampled })
  })

  it.each([
    undefined,
    '',
    `00-${TRACE}-${SPAN}`,
    `00-${TRACE}-${SPAN}-01-more`,
    `ff-${TRACE}-${SPAN}-01`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-0x`,
  ])('%s is none', text => {
    expect(parentOf(text)).toBeUndefined()
  })

  it('is written as it is read', () => {
    expect(parentOf(traceparent({ traceId: TRACE, sampled: true }, SPAN))).toMatchObject({
      spanId: SPAN,
      sampled: true,
    })
  })
})

describe('a call', () => {
  const from = (headers: Record<string, string>, rules = ALL) => beginTrace(name => headers[name], rules)

  it('begins a trace, or goes on with its client’s', () => {
    expect(from({})).toMatchObject({ traceId: expect.stringMatching(/^[0-9a-f]{32}$/), sampled: true })
    const headers = { traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: 'a=1' }
    expect(from(headers)).toMatchObject({ traceId: TRACE, parentSpanId: SPAN, traceState: 'a=1', sampled: true })
    expect(from(headers, { ...ALL, accept: false })).not.toMatchObject({ traceId: TRACE })
    expect(from({ ...headers, tracestate: 'x'.repeat(513) })).not.toHaveProperty('traceState')
  })

  it('is traced as its parent is, or by its share', () => {
    const sampledParent = { traceparent: `00-${TRACE}-${SPAN}-01` }
    expect(from(sampledParent, { ...ALL, ratio: 0 }).sampled).toBe(true)
    expect(from(sampledParent, { ratio: 0, parentDecides: false, accept: true }).sampled).toBe(false)
    const traced = Array.from({ length: 2_000 }, () => from({}, { ...ALL, ratio: 0.25 })).filter(one => one.sampled)
    expect(traced.length).toBeGreaterThan(350)
    expect(traced.length).toBeLessThan(650)
  })

  it('that another one makes is a branch of it', () => {
    const parent = from({})
    expect(branchOf(parent)).toMatchObject({ traceId: parent.traceId, parentSpanId: parent.spanId, local: true })
    expect(branchOf(parent).spanId).not.toBe(parent.spanId)
  })
})

it('ids are never nothing, and never the same', () => {
  expect(new Set(Array.from({ length: 100 }, () => newId(8))).size).toBe(100)
})
