import { describe, expect, it } from 'vitest'
import type { CompiledModel } from '../config/compiled.ts'
import type { UpstreamSettings } from '../config/resolved.ts'
import type { RecalledCall, ResolvedCall } from './call.ts'
import { placeOf } from './recalled-place.ts'
import { model, runningUpstream, testCall, testGateway } from './test-call.ts'

const alone = model('m', ['up/a'])

function digest(
  route: CompiledModel['route'],
  settings: Partial<UpstreamSettings> = {},
  parts: Partial<ResolvedCall> = {},
) {
  const running = runningUpstream(settings)
  const call = testCall({
    gateway: testGateway({ upstreams: new Map([['up', running]]) }),
    body: { messages: [{ role: 'user', content: 'hi' }] },
    candidates: [{ upstream: 'up', model: 'a', running, protocol: 'openai-chat' }],
    recalled: { policy: { ttl: 1_000, scope: 'key' }, route },
    ...parts,
  })
  // It has what a recalled call has.
  const place = placeOf(call as RecalledCall)
  if ('bypass' in place) throw new Error(place.bypass)
  return place.place.digest
}

describe('where an answer is kept', () => {
  it('is another place where the config says something else of the route or its upstreams', () => {
    const all = [
      digest(alone.route),
      digest(model('m', ['up/b']).route),
      digest(model('m', ['up/a', 'up/b']).route),
      digest(alone.route, { baseUrl: 'https://other.example/v1' }),
      digest(alone.route, { headers: { 'openai-organization': 'o' } }),
      digest(alone.route, {}, { lossy: 'refuse' }),
      digest(alone.route, {}, { model: 'n' }),
      digest(alone.route, {}, { skipped: [{ upstream: 'up', model: 'b', reason: 'it takes no tools' }] }),
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  it('is the same whatever else changes: other models, times, limits, the order of what is tried', () => {
    const usual = digest(alone.route)
    expect(digest(model('m', ['up/a']).route)).toBe(usual)
    const timeouts = { connect: 5, firstByte: 5, idle: 5 }
    expect(digest(alone.route, { timeouts, models: ['a', 'b'], free: true })).toBe(usual)
    expect(digest(alone.route, {}, { stream: false, limits: { attempts: 9, totalMs: 9 } })).toBe(usual)
  })
})
