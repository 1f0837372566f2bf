import { describe, expect, it } from 'vitest'
import { catalogue, catalogueEntry } from './catalogue.ts'
import type { Gateway } from './gateway.ts'
import { model, modelsOf, runningUpstream, testGateway } from './test-call.ts'

const idsOf = async (gateway: Gateway): Promise<string[]> => (await catalogue(gateway)).map(({ id }) => id)

const openai = runningUpstream({ id: 'up', kind: 'openai' })

describe('the catalogue', () => {
  it('has each configured name once, owned by the first upstream that runs', async () => {
    const gateway = testGateway({
      upstreams: new Map([['up', runningUpstream()]]),
      models: modelsOf({ a: ['gone/x', 'up/x'], b: ['up/y', 'up/z'], never: ['gone/x'] }),
    })
    expect(await catalogue(gateway)).toEqual([
      { id: 'a', ownedBy: 'up', known: {} },
      { id: 'b', ownedBy: 'up', known: {} },
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

  it('asks all upstreams at once', async () => {
    let asked = 0
    const listModels = () =>
      new Promise<string[]>(resolve => {
        asked += 1
        if (asked === 2) for (const [index, answer] of answers.entries()) answer([`m${index}`])
        else answers.push(resolve)
        if (asked === 2) resolve(['last'])
      })
    const answers: ((ids: string[]) => void)[] = []
    const gateway = testGateway({
      upstreams: new Map([
        ['a', runningUpstream({ id: 'a' }, { listModels })],
        ['b', runningUpstream({ id: 'b' }, { listModels })],
      ]),
      patterns: [model('a/*', ['a/*']), model('b/*', ['b/*'])],
    })
    expect(await idsOf(gateway)).toEqual(['a/m0', 'b/last'])
  })

  it('tells what is known of the model behind a name, as the config corrects it', async () => {
    const gateway = testGateway({
      upstreams: new Map([['up', openai]]),
      models: modelsOf({ 'gpt-5': ['up/gpt-5'], fast: ['up/gpt-5-mini'], mine: ['up/mine'] }),
      catalog: [{ upstream: 'up', model: 'mine', info: { contextTokens: 9 } }],
    })
    expect(await catalogue(gateway)).toMatchObject([
      { id: 'gpt-5', known: { name: 'GPT-5', released: '2025-08-07', contextTokens: 400_000 } },
      { id: 'fast', known: { contextTokens: 400_000 } },
      { id: 'mine', known: { contextTokens: 9 } },
    ])
  })

  it('does not give a name of the gateway’s own the name and the age of the model behind it', () => {
    const gateway = testGateway({
      upstreams: new Map([['up', openai]]),
      models: modelsOf({ fast: ['up/gpt-5-mini'] }),
      patterns: [model('openai/*', ['up/*'])],
    })
    expect(catalogueEntry(gateway, 'fast')?.known).not.toHaveProperty('name')
    expect(catalogueEntry(gateway, 'fast')?.known).not.toHaveProperty('released')
    expect(catalogueEntry(gateway, 'openai/gpt-5-mini')?.known).toMatchObject({ released: '2025-08-07' })
  })

  it('takes a name that a pattern matches for offered, whatever its upstream lists', () => {
    const listModels = () => Promise.reject(new Error('asked'))
    const gateway = testGateway({
      upstreams: new Map([['up', runningUpstream({ models: ['other'] }, { listModels })]]),
      patterns: [model('o/*', ['up/*']), model('gone/*', ['gone/*'])],
    })
    expect(catalogueEntry(gateway, 'o/gpt-5')).toMatchObject({ id: 'o/gpt-5', ownedBy: 'up', known: { name: 'GPT-5' } })
    expect(catalogueEntry(gateway, 'gone/gpt-5')).toBeUndefined()
    expect(catalogueEntry(gateway, 'p/gpt-5')).toBeUndefined()
  })

  it('knows models that embed', () => {
    const gateway = testGateway({ upstreams: new Map([['up', openai]]), patterns: [model('*', ['up/*'])] })
    expect(catalogueEntry(gateway, 'text-embedding-3-small')).toMatchObject({ embeds: true })
    expect(catalogueEntry(gateway, 'gpt-5')).not.toHaveProperty('embeds')
  })
})
