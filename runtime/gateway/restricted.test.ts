import { describe, expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import type { CompiledGroup } from '../config/keys.ts'
import { text } from '../platform/byte-search.ts'
import type { Principal, ReadCall, ResolvedCall } from './call.ts'
import { catalogue, catalogueEntry } from './catalogue.ts'
import { candidateOf, Nobody } from './choose.ts'
import { explain, type Question } from './explain.ts'
import { run } from './gateway.ts'
import { listModels } from './models.ts'
import { resolve } from './resolve.ts'
import { keysOf, model, modelsOf, runningUpstream, testCall, testGateway, testRequest } from './test-call.ts'

const upstreams = new Map(
  ['a', 'b'].map(id => [id, runningUpstream({ id }, { listModels: async () => ['x', 'y'] })] as const),
)
const gateway = testGateway({
  open: false,
  upstreams,
  models: {
    ...modelsOf({ only: ['b/m'], both: ['a/m', 'b/m'], other: ['a/m'] }),
    ruled: {
      ...model('ruled', ['a/m']),
      route: {
        kind: 'rules',
        rules: [{ when: { group: 'research' }, use: { kind: 'target', upstream: 'b', model: 'm' } }],
        otherwise: { kind: 'target', upstream: 'a', model: 'm' },
      },
      targets: [
        { upstream: 'b', model: 'm' },
        { upstream: 'a', model: 'm' },
      ],
    },
  },
  patterns: [model('a/*', ['a/*']), model('b/*', ['b/*'])],
  keys: keysOf(
    {
      k1: { id: 'ci', group: 'research', models: ['both', 'a/*', 'ruled'] },
      k2: { id: 'old', expiresAt: 1 },
    },
    { research: { upstreams: ['a'] }, others: {} } satisfies Record<string, CompiledGroup>,
  ),
})

const onlyA: Principal = { key: 'ci', upstreams: ['a'] }
const some: Principal = { key: 'ci', models: ['both', 'a/*'] }

function asked(model: string, principal: Principal): ReadCall {
  const { candidates: _, skipped: __, ...call } = testCall({ gateway, principal, model, body: { model, messages: [] } })
  return call
}

function refusal(model: string, principal: Principal): GatewayError {
  try {
    resolve(asked(model, principal))
  } catch (thrown) {
    if (thrown instanceof GatewayError) return thrown
  }
  throw new Error('not refused')
}

const reached = ({ candidates }: ResolvedCall): string[] => candidates.map(({ upstream }) => upstream)

describe('a call of a key that may not use everything', () => {
  it('is refused a model, whether it is there or not', () => {
    for (const name of ['other', 'nowhere', 'b/x']) {
      expect(refusal(name, some)).toMatchObject({ status: 403, details: { code: 'model_not_allowed', param: 'model' } })
      expect(refusal(name, some).message).toContain(`may not use the model "${name}": it may use "both", "a/*".`)
    }
    expect(reached(resolve(asked('both', some)))).toEqual(['a', 'b'])
    expect(reached(resolve(asked('a/any', some)))).toEqual(['a'])
  })

  it('hears of no other names where a model is not there', () => {
    expect(refusal('othr', { key: 'ci', models: ['oth*'] }).message).toBe(
      'This gateway has no model "othr". The nearest names are "other".',
    )
  })

  it('goes to no upstream that the key may not use, and the reason is kept', () => {
    const call = resolve(asked('both', onlyA))
    expect(reached(call)).toEqual(['a'])
    expect(call.skipped).toEqual([{ upstream: 'b', model: 'm', reason: 'the key "ci" may not use this upstream' }])
  })

  it('is refused where no upstream is left', () => {
    const error = refusal('only', onlyA)
    expect(error).toBeInstanceOf(Nobody)
    expect(error).toMatchObject({ status: 403, kind: 'forbidden', details: { code: 'model_not_allowed' } })
    expect(error.message).toBe(
      'No target of the model "only" can serve this request: "b/m": the key "ci" may not use this upstream.',
    )
  })

  it('is copied to no upstream that the key may not use', () => {
    expect(candidateOf(asked('both', onlyA), { upstream: 'b', model: 'm' })).toBeUndefined()
    expect(candidateOf(asked('both', onlyA), { upstream: 'a', model: 'm' })).toBeDefined()
  })

  it('is routed by its group', () => {
    expect(reached(resolve(asked('ruled', { key: 'ci', group: 'research' })))).toEqual(['b'])
    expect(reached(resolve(asked('ruled', { key: 'ci', group: 'others' })))).toEqual(['a'])
    expect(reached(resolve(asked('ruled', { key: 'ci' })))).toEqual(['a'])
  })
})

describe('a list of models', () => {
  const ids = async (principal?: Principal): Promise<string[]> =>
    (await catalogue(gateway, undefined, principal)).map(({ id }) => id)

  it('has what the caller may use, and what can be answered for it', async () => {
    expect(await ids()).toEqual(['only', 'both', 'other', 'ruled', 'a/x', 'a/y', 'b/x', 'b/y'])
    expect(await ids(some)).toEqual(['both', 'a/x', 'a/y'])
    expect(await ids(onlyA)).toEqual(['both', 'other', 'ruled', 'a/x', 'a/y'])
    expect(catalogueEntry(gateway, 'both', { key: 'ci', upstreams: ['b'] })?.ownedBy).toBe('b')
  })

  it('is the caller’s own', async () => {
    run(gateway)
    const { operation } = testCall()
    const reply = await listModels({ ...operation, method: 'GET' }, testRequest({ authorization: 'Bearer k1' }))
    const { data } = JSON.parse(text(reply.body as Uint8Array)) as { data: { id: string }[] } // it answers OpenAI's clients
    expect(data.map(({ id }) => id)).toEqual(['both', 'ruled', 'a/x', 'a/y'])
  })
})

describe('what is explained of a key', () => {
  const question: Question = { protocol: 'openai-chat', model: 'both', body: { messages: [] } }

  it('is what would become of its calls, with its group', async () => {
    const explanation = await explain(gateway, { ...question, key: 'ci' })
    expect(explanation).toMatchObject({ key: 'ci', group: 'research', candidates: [{ upstream: 'a' }] })
    expect(explanation.skipped).toEqual([
      { upstream: 'b', model: 'm', reason: 'the group "research" may not use this upstream' },
    ])
    await expect(explain(gateway, { ...question, key: 'ci', model: 'other' })).rejects.toMatchObject({ status: 403 })
    await expect(explain(gateway, { ...question, key: 'old' })).rejects.toMatchObject({ status: 401 })
  })

  it('is told of another group, and of keys that are nobody’s', async () => {
    const other = await explain(gateway, { ...question, key: 'ci', group: 'others' })
    expect(other.candidates.map(({ upstream }) => upstream)).toEqual(['a', 'b'])
    expect(await explain(gateway, { ...question, key: 'new' })).not.toHaveProperty('group')
  })
})
