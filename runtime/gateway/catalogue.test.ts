import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { catalogue } from './catalogue.ts'
import type { Gateway } from './gateway.ts'
import { model, modelsOf, runningUpstream, testGateway } from './test-call.ts'

const idsOf = async (gateway: Gateway): Promise<string[]> => (await catalogue(gateway)).map(({ id }) => id)

describe('the catalogue', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('has each configured name once, owned by the first upstream that runs', async () => {
    const gateway = testGateway({
      upstreams: new Map([['up', runningUpstream()]]),
      models: modelsOf({ a: ['gone/x', 'up/x'], b: ['up/y', 'up/z'], never: ['gone/x'] }),
    })
    expect(await catalogue(gateway)).toEqual([
      { id: 'a', ownedBy: 'up' },
      { id: 'b', ownedBy: 'up' },
    ])
  })

  it('has the names that a pattern makes of what its upstream says, and of nothing else', async () => {
    const listModels = async () => ['gpt-5', 'gpt-5-mini', 'whisper-1', 'a']
    const gateway = testGateway({
      upstreams: new Map([['up', runningUpstream({}, { listModels })]]),
      models: modelsOf({ a: ['up/gpt-5'] }),
      patterns: [model('o/*', ['up/*']), model('g-*', ['up/gpt-*']), model('fixed-*', ['up/gpt-5'])],
    })
    expect(await idsOf(gateway)).toEqual(['a', 'o/gpt-5', 'o/gpt-5-mini', 'o/whisper-1', 'o/a', 'g-5', 'g-5-mini'])
  })

  it('takes the models that the config lists without asking', async () => {
    const listModels = vi.fn(async () => ['other'])
    const gateway = testGateway({
      upstreams: new Map([['up', runningUpstream({ models: ['one', 'two'] }, { listModels })]]),
      patterns: [model('*', ['up/*'])],
    })
    expect(await idsOf(gateway)).toEqual(['one', 'two'])
    expect(listModels).not.toHaveBeenCalled()
  })

  it('asks with the first credential, once in five minutes', async () => {
    const listModels = vi.fn(async () => ['one'])
    const credential = { id: 'up#1', value: 'k', weight: 1 }
    const gateway = testGateway({
      upstreams: new Map([['up', runningUpstream({}, { listModels }, [credential])]]),
      patterns: [model('*', ['up/*'])],
    })
    await idsOf(gateway)
    await idsOf(gateway)
    expect(listModels).toHaveBeenCalledExactlyOnceWith(credential, expect.any(AbortSignal))
    vi.advanceTimersByTime(5 * 60_000 + 1)
    await idsOf(gateway)
    expect(listModels).toHaveBeenCalledTimes(2)
  })

  it('keeps what an upstream said where it fails to say it again, and has the others where it never did', async () => {
    const listModels = vi.fn(async () => ['one'])
    const failing = runningUpstream({}, { listModels: () => Promise.reject(new Error('down')) })
    const gateway = testGateway({
      upstreams: new Map([
        ['down', failing],
        ['up', runningUpstream({}, { listModels })],
        ['mute', runningUpstream()],
      ]),
      patterns: [model('d/*', ['down/*']), model('m/*', ['mute/*']), model('u/*', ['up/*'])],
    })
    expect(await idsOf(gateway)).toEqual(['u/one'])
    listModels.mockRejectedValueOnce(new Error('down'))
    vi.advanceTimersByTime(5 * 60_000 + 1)
    expect(await idsOf(gateway)).toEqual(['u/one'])
    expect(listModels).toHaveBeenCalledTimes(2)
  })
})
