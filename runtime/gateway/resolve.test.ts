import { describe, expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import { findModel } from './find-model.ts'
import type { Gateway } from './gateway.ts'
import { resolve } from './resolve.ts'
import { model, modelsOf, runningUpstream, testCall, testGateway } from './test-call.ts'

const upstreams: Gateway['upstreams'] = new Map([
  ['up', runningUpstream()],
  ['other', runningUpstream({ id: 'other', protocols: ['anthropic-messages', 'gemini'] })],
])
const gateway = testGateway({
  upstreams,
  models: modelsOf({
    exact: ['up/x'],
    both: ['other/y', 'up/x'],
    foreign: ['other/y'],
    'half-there': ['gone/z', 'up/x'],
  }),
  patterns: [model('deep/er-*', ['up/deeper-*']), model('deep/*', ['up/*']), model('same-*', ['up/same'])],
  absent: {
    upstreams: [{ id: 'absent', variables: ['KEY_A', 'KEY_B'] }],
    models: [model('sleeping', ['absent/a', 'absent/b']), model('asleep-*', ['absent/*'])],
  },
})

const body = { messages: [] }
const resolved = (name: string): string[] =>
  resolve(testCall({ gateway, model: name, body })).candidates.map(({ upstream, model }) => `${upstream}/${model}`)

function refusal(name: string, of = gateway): GatewayError {
  try {
    resolve(testCall({ gateway: of, model: name }))
  } catch (thrown) {
    if (thrown instanceof GatewayError) return thrown
  }
  throw new Error(`${name} was not refused`)
}

describe('a public model', () => {
  it('is its targets, in order, as far as they run', () => {
    expect(resolved('exact')).toEqual(['up/x'])
    expect(resolved('both')).toEqual(['other/y', 'up/x'])
    expect(resolved('half-there')).toEqual(['up/x'])
  })

  it('is spoken to in the client’s protocol where its upstream speaks it, else in the one that loses least', () => {
    const spoken = resolve(testCall({ gateway, model: 'both', body })).candidates.map(({ protocol }) => protocol)
    expect(spoken).toEqual(['anthropic-messages', 'openai-chat'])
  })

  it('is spoken to in what its upstream speaks for it, where that depends on the model', () => {
    const protocolsFor = (name: string) => (name === 'neither' ? [] : [name as 'gemini' | 'anthropic-messages'])
    const speaking = runningUpstream({ protocols: ['gemini', 'anthropic-messages'] }, { protocolsFor })
    const models = modelsOf({ a: ['up/gemini'], b: ['up/anthropic-messages'], c: ['up/neither'] })
    const of = testGateway({ upstreams: new Map([['up', speaking]]), models })
    const spoken = (name: string) => resolve(testCall({ gateway: of, model: name, body })).candidates[0]?.protocol
    expect([spoken('a'), spoken('b')]).toEqual(['gemini', 'anthropic-messages'])
    expect(refusal('c', of)).toMatchObject({ kind: 'unsupported', status: 400 })
  })

  it('refuses losses where its config says so, and reports them else', () => {
    const strict = { ...modelsOf({ exact: ['up/x'] }).exact!, lossy: 'refuse' as const }
    const of = testGateway({ upstreams, models: { ...modelsOf({}), exact: strict } })
    expect(resolve(testCall({ gateway: of, model: 'exact' })).lossy).toBe('refuse')
    expect(resolve(testCall({ gateway, model: 'same-anything' })).lossy).toBe('report')
  })

  it('may be what the first pattern makes of the name', () => {
    expect(resolved('deep/a/b')).toEqual(['up/a/b'])
    expect(resolved('deep/er-1')).toEqual(['up/deeper-1'])
    expect(resolved('same-anything')).toEqual(['up/same'])
  })

  it('has every target and every mirror of a pattern filled in, and says what fills its route', () => {
    const { route, targets } = model('any/*', ['up/*', 'other/x-*'])
    const mirrors = [{ upstream: 'up', model: '*-next', share: 0.5 }]
    const of = testGateway({ upstreams, patterns: [{ ...model('any/*', []), route, targets, mirrors, attempts: 7 }] })
    const found = findModel(of, 'any/$&')
    expect(found).toMatchObject({ name: 'any/$&', matched: '$&', attempts: 7, mirrors: [{ model: '$&-next' }] })
    expect(found?.targets.map(target => target.model)).toEqual(['$&', 'x-$&'])
  })

  it('is looked up exactly, not by what every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(findModel(gateway, name)).toBeUndefined()
  })

  it('must be named', () => {
    const { kind, message, details } = refusal('')
    expect([kind, details.param]).toEqual(['invalid-request', 'model'])
    expect(message).toContain('set "model"')
  })

  it('that is unknown is refused with the three nearest names, whatever their case', () => {
    const { kind, status, message, details } = refusal('EXAKT')
    expect([kind, status, details.code]).toEqual(['unknown-model', 404, 'model_not_found'])
    expect(message).toMatch(/^This gateway has no model "EXAKT". The nearest names are "exact", "[^"]+", "[^"]+"\.$/)
  })

  it('that is unknown to a gateway without models hears so', () => {
    expect(refusal('x', testGateway()).message).toBe('This gateway has no model "x". No model is configured.')
  })

  it('is quoted in part where it is very long', () => {
    expect(refusal('x'.repeat(10_000)).message.length).toBeLessThan(300)
  })

  it.each(['sleeping', 'asleep-1'])('that waits for its credentials (%s) says for which variables', name => {
    const { kind, message } = refusal(name)
    expect(kind).toBe('unknown-model')
    expect(message).toBe(
      `The model "${name}" is configured, but cannot be served yet: upstream "absent" needs KEY_A or KEY_B to be set.`,
    )
  })

  it('whose upstreams have no such operation in any protocol says what they speak', () => {
    const operation = { ...testCall().operation, kind: 'embed' as const, id: 'createEmbedding' }
    const claude = testGateway({
      upstreams: new Map([['claude', runningUpstream({ id: 'claude', protocols: ['anthropic-messages'] })]]),
      models: modelsOf({ foreign: ['claude/y'] }),
    })
    const asked = (): unknown => resolve(testCall({ gateway: claude, model: 'foreign', operation }))
    expect(asked).toThrow('has no upstream for createEmbedding: "claude" speaks anthropic-messages.')
  })
})
