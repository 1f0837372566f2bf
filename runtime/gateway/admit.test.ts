import { beforeEach, describe, expect, it } from 'vitest'
import type { CompiledBudget, CompiledLimits } from '../config/limits.ts'
import type { ProtocolId } from '../config/protocol-id.ts'
import type { Ledger, SubjectKind } from '../limits/ledger.ts'
import { MemoryLedger } from '../limits/memory-ledger.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { protocols } from '../protocols/registry.ts'
import { account, type Conclusion } from './account.ts'
import { admit, leave, withLimits } from './admit.ts'
import type { ResolvedCall } from './call.ts'
import { dispatch } from './dispatch.ts'
import { mirror } from './mirror.ts'
import { refuse } from './refuse.ts'
import { resolve } from './resolve.ts'
import { model, runningUpstream, sourceOf, testCall, testGateway, testRequest } from './test-call.ts'

const limits = (fields: Partial<CompiledLimits>): CompiledLimits => ({ budgets: [], ...fields })
const day = (fields: Partial<CompiledBudget>): CompiledBudget => ({ per: 'day', zone: 'UTC', warnAt: [], ...fields })

/** 30 tokens. */
const USAGE = { prompt_tokens: 20, completion_tokens: 10 }

interface Setting {
  principal?: Partial<ResolvedCall['principal']>
  ofModel?: CompiledLimits
  ofUpstreams?: Record<string, CompiledLimits | undefined>
  /** Statuses that upstreams answer with, in their order. */
  statuses?: Record<string, number[]>
  ledger?: Ledger
}

let asked: string[] = []
beforeEach(() => {
  asked = []
})

function setting({ principal = {}, ofModel, ofUpstreams = {}, statuses = { up: [200] }, ledger }: Setting) {
  const upstreams = new Map(
    Object.entries(statuses).map(([id, list]) => {
      const send = async (): Promise<UpstreamReply> => {
        asked.push(id)
        const status = list.length > 1 ? list.shift()! : list[0]!
        const body =
          status === 200
            ? { model: 'x', choices: [{ index: 0, message: { role: 'assistant', content: 'yes' } }], usage: USAGE }
            : { error: { message: 'No.', type: 'server_error' } }
        return { status, headers: { 'content-type': 'application/json' }, body: sourceOf([JSON.stringify(body)]) }
      }
      const own = ofUpstreams[id]
      return [id, runningUpstream({ id, ...(own && { limits: own }) }, { send })] as const
    }),
  )
  const route = {
    ...model(
      'm-*',
      Object.keys(statuses).map(id => `${id}/of-${id}`),
    ),
    ...(ofModel && { limits: ofModel }),
  }
  const prices = { input: 1_000, output: 1_000 }
  const gateway = testGateway({
    ...{ upstreams, patterns: [route], modelFacts: () => ({ prices }), ledger: ledger ?? new MemoryLedger() },
    catalog: [{ model: '*', info: { prices: { input: '1000', output: '1000' } } }],
  })
  const ask = async (protocol: ProtocolId = 'openai-chat', fields: object = {}) => {
    const body = { model: 'm-1', messages: [{ role: 'user', content: 'hi' }], max_tokens: 50, ...fields }
    const call = testCall({
      ...{ gateway, stream: false, model: 'm-1', body, bytes: utf8(JSON.stringify(body)), request: testRequest() },
      ...{ principal: { key: 'ada', ...principal }, protocol: protocols[protocol] },
      operation: { ...testCall().operation, protocol },
    })
    const answer = async () => {
      const resolved = resolve(call)
      await admit(resolved)
      const reply = await dispatch(resolved)
      mirror(resolved)
      return withLimits(resolved, reply)
    }
    const reply = await answer().catch((thrown: unknown) => refuse(call, thrown))
    const said = reply.body instanceof Uint8Array ? JSON.parse(text(reply.body)) : undefined
    const over = () => new Promise(done => setTimeout(done, 5))
    return { status: reply.status, headers: reply.headers, said, call, over }
  }
  const standing = async (kind: SubjectKind, name: string, own: CompiledLimits) =>
    (await gateway.ledger!.standings([{ kind, name, limits: own }]))[0]!
  return { gateway, ask, standing }
}

describe('a call', () => {
  it('of whom nothing is limited waits for nobody', () => {
    const { gateway } = setting({})
    const call = testCall({ gateway, model: 'm-1' })
    expect(admit(resolve(call))).toBeUndefined()
    expect(call.place).toBeUndefined()
  })

  it('beyond a limit is a 429 that says which limit it is and when to come again', async () => {
    const { ask, gateway } = setting({ principal: { limits: limits({ requestsPerMinute: 1 }) } })
    await ask()
    const { status, headers, said } = await ask()
    expect(status).toBe(429)
    expect(Number(headers['retry-after'])).toBeGreaterThan(50)
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(61)
    expect(headers['x-headgate-limit']).toMatch(/^requests-per-minute; key="ada"; max=1; used=1; reset=\d\d$/)
    expect(headers['x-should-retry']).toBeUndefined()
    expect(said.error).toMatchObject({ type: 'requests', code: 'rate_limit_exceeded' })
    expect(said.error.message).toMatch(/^The limit of key "ada", 1 call a minute, is reached. Try again in \d\ds\.$/)
    expect(asked).toEqual(['up'])
    expect(gateway.records.at(-1)).toMatchObject({ status: 429, outcome: 'client-error', upstream: '' })
  })

  it.each([
    ['group', { group: 'lab', shared: { limits: limits({ concurrent: 1 }) } }, undefined],
    ['model', {}, limits({ concurrent: 1 })],
  ] as const)('is counted for its %s, a pattern as one model', async (kind, principal, ofModel) => {
    const { ask, gateway } = setting({ principal, ...(ofModel && { ofModel }) })
    const name = kind === 'group' ? 'lab' : 'm-*'
    const place = await gateway.ledger!.take([{ kind, name, limits: limits({ concurrent: 1 }) }], {
      tokens: 0,
      costPico: 0,
    })
    const { headers } = await ask()
    expect(headers['x-headgate-limit']).toContain(`${kind}="${name}"`)
    if (!place.breach) place.settle({ tokens: 0, costPico: 0 })
    expect((await ask()).status).toBe(200)
  })

  it('is reserved with its whole answer, and settled with what it took', async () => {
    const own = limits({ tokensPerMinute: 100, budgets: [day({ usd: '1', tokens: 1_000 })] })
    const { ask, standing } = setting({ principal: { limits: own } })
    const { over } = await ask()
    expect(await standing('key', 'ada', own)).toMatchObject({
      tokensPerMinute: { used: expect.closeTo(60, -1) },
      budgets: [{ usd: { used: '0' }, tokens: { used: 0, reserved: expect.closeTo(60, -1) } }],
    })
    await over()
    expect(await standing('key', 'ada', own)).toMatchObject({
      tokensPerMinute: { used: 30 },
      budgets: [{ usd: { used: '0.03', reserved: '0' }, tokens: { used: 30, reserved: 0 } }],
    })
  })

  it('that could never fit is told so, and not to come again', async () => {
    const { ask } = setting({ principal: { limits: limits({ tokensPerMinute: 40 }) } })
    const { status, headers, said } = await ask()
    expect(status).toBe(429)
    expect(headers['x-should-retry']).toBe('false')
    expect(headers['retry-after']).toBeUndefined()
    expect(said.error.message).toMatch(/^This call takes about \d+ tokens, and key "ada" may take 40 a minute: /)
  })

  it('whose budget is spent is told when it begins anew, in the words of its protocol', async () => {
    const own = limits({ budgets: [day({ usd: '0.03' })] })
    const { ask } = setting({ principal: { limits: own } })
    await (await ask()).over()
    const { status, headers, said } = await ask()
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    expect([status, headers['x-should-retry']]).toEqual([429, 'false'])
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(86_400)
    expect(headers['x-headgate-limit']).toMatch(/^usd-per-day; key="ada"; max=0.03; used=0.03; reset=\d+$/)
    expect(said.error).toEqual({
      message: `The budget of key "ada", 0.03 USD a day, is spent (0.03). It begins anew at ${tomorrow}T00:00:00.000Z.`,
      ...{ type: 'insufficient_quota', code: 'insufficient_quota', param: null },
    })
    const { said: claude } = await ask('anthropic-messages')
    expect(claude.error).toMatchObject({ type: 'rate_limit_error', details: { error_code: 'insufficient_quota' } })
  })

  it('that fails takes nothing but its place in the minute', async () => {
    const own = limits({ requestsPerMinute: 9, tokensPerMinute: 999, concurrent: 3, budgets: [day({ tokens: 99 })] })
    const { ask, standing } = setting({ principal: { limits: own }, statuses: { up: [500] } })
    const { status, over } = await ask()
    await over()
    expect(status).toBe(500)
    expect(await standing('key', 'ada', own)).toMatchObject({
      requestsPerMinute: { used: 1 },
      tokensPerMinute: { used: 0 },
      concurrent: { used: 0 },
      budgets: [{ tokens: { used: 0, reserved: 0 } }],
    })
  })

  it('that nobody is asked for leaves its place to others', async () => {
    const own = limits({ requestsPerMinute: 9, concurrent: 1 })
    const { gateway, standing } = setting({ principal: { limits: own } })
    const call = resolve(testCall({ gateway, model: 'm-1', principal: { key: 'ada', limits: own } }))
    await admit(call)
    expect(await standing('key', 'ada', own)).toMatchObject({ concurrent: { used: 1 } })
    leave(call)
    expect(await standing('key', 'ada', own)).toMatchObject({ requestsPerMinute: { used: 1 }, concurrent: { used: 0 } })
  })

  it('that the cache answers takes nothing but its place in the minute', async () => {
    const own = limits({ requestsPerMinute: 9, budgets: [day({ tokens: 99, usd: '1' })] })
    const { gateway, standing } = setting({ principal: { limits: own } })
    const call = resolve(testCall({ gateway, model: 'm-1', principal: { key: 'ada', limits: own } }))
    await admit(call)
    account(call, call.candidates[0], {
      ...{ status: 200, outcome: 'ok', cached: true },
      usage: { inputTokens: 20, outputTokens: 10 },
    })
    expect(await standing('key', 'ada', own)).toMatchObject({
      requestsPerMinute: { used: 1 },
      budgets: [{ usd: { used: '0', reserved: '0' }, tokens: { used: 0, reserved: 0 } }],
    })
  })

  it.each([
    ['cut', 200, { inputTokens: 20 }, { usd: '0.52', tokens: 520 }],
    ['cancelled', 200, { inputTokens: 20, outputTokens: 900 }, { usd: '0.92', tokens: 920 }],
    ['cancelled', 499, undefined, { usd: '0', tokens: 0 }],
  ] as const)('that is %s with status %d, and counted as %j, took %j', async (outcome, status, usage, used) => {
    const own = limits({ budgets: [day({ tokens: 9_999, usd: '10' })] })
    const { gateway, standing } = setting({ principal: { limits: own } })
    const body = { model: 'm-1', messages: [{ role: 'user', content: 'hi' }] }
    const call = resolve(testCall({ gateway, model: 'm-1', body, principal: { key: 'ada', limits: own } }))
    await admit(call)
    account(call, call.candidates[0], { status, outcome, ...(usage && { usage }) })
    expect(await standing('key', 'ada', own)).toMatchObject({
      budgets: [{ usd: { used: used.usd, reserved: '0' }, tokens: { used: used.tokens, reserved: 0 } }],
    })
  })

  it('has in its account what limits count beside it, so that they begin with the same after a start', async () => {
    const own = limits({ budgets: [day({ tokens: 9_999, usd: '10' })] })
    const { gateway } = setting({ principal: { limits: own } })
    const body = { model: 'm-1', messages: [{ role: 'user', content: 'hi' }] }
    const usage = { inputTokens: 20, outputTokens: 10 }
    const conclude = async (conclusion: Partial<Conclusion>): Promise<void> => {
      const call = resolve(testCall({ gateway, model: 'm-1', body, principal: { key: 'ada', limits: own } }))
      await admit(call)
      account(call, call.candidates[0], { status: 200, outcome: 'ok', usage, ...conclusion })
    }
    await conclude({})
    await conclude({ outcome: 'cut' })
    await conclude({ cached: true })
    // A model that is cached and not limited may have a limited key later.
    account(resolve(testCall({ gateway, model: 'm-1', body })), undefined, {
      ...{ status: 200, outcome: 'ok', usage, cached: true },
    })
    expect(
      gateway.records.map(({ costPico = 0, spentBesideTokens, spentBesidePico }) => [
        ...[costPico, spentBesideTokens, spentBesidePico],
      ]),
    ).toEqual([
      [30e9, undefined, undefined],
      [30e9, 490, 490e9],
      [0, -30, undefined],
      [0, -30, undefined],
    ])
  })

  it('tells what is left in the headers that its clients know', async () => {
    const principal = { limits: limits({ requestsPerMinute: 5, tokensPerMinute: 500 }) }
    const { ask } = setting({ principal })
    expect((await ask()).headers).toMatchObject({
      'x-ratelimit-limit-requests': '5',
      'x-ratelimit-remaining-requests': '4',
      'x-ratelimit-reset-requests': expect.stringMatching(/^6[01]s$/),
      'x-ratelimit-limit-tokens': '500',
    })
    expect((await ask('anthropic-messages')).headers).toMatchObject({
      'anthropic-ratelimit-requests-limit': '5',
      'anthropic-ratelimit-requests-remaining': '3',
      'anthropic-ratelimit-requests-reset': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      'anthropic-ratelimit-tokens-limit': '500',
    })
  })
})

describe('an upstream', () => {
  it('whose limits leave no room is passed over, and the reason is kept', async () => {
    const { ask, gateway } = setting({
      ofUpstreams: { up: limits({ requestsPerMinute: 1 }) },
      statuses: { up: [200], down: [200] },
    })
    await ask()
    const { status, headers } = await ask()
    expect([status, headers['x-headgate-upstream'], headers['x-headgate-attempts']]).toEqual([200, 'down', '1'])
    expect(asked).toEqual(['up', 'down'])
    expect(gateway.lines.at(-1)?.message).toBe(
      'Upstream "down" answered after others had not: up (429 limited, 0.0 s).',
    )
  })

  it('is what is told where it was the last one', async () => {
    const { ask } = setting({
      ofUpstreams: {
        up: limits({ requestsPerMinute: 1 }),
        down: limits({ concurrent: 1, budgets: [day({ tokens: 1 })] }),
      },
      statuses: { up: [200], down: [200] },
    })
    await ask()
    await (await ask()).over()
    const { status, headers } = await ask()
    expect([status, asked]).toEqual([429, ['up', 'down']])
    expect(headers['x-headgate-limit']).toMatch(/^requests-per-minute; upstream="up"/)
  })

  it('that did not answer has no use of the call; the next one has', async () => {
    const own = limits({ concurrent: 5, requestsPerMinute: 5, budgets: [day({ tokens: 500 })] })
    const { ask, standing } = setting({ ofUpstreams: { up: own, down: own }, statuses: { up: [503], down: [200] } })
    const { over } = await ask()
    await over()
    expect(await standing('upstream', 'up', own)).toMatchObject({
      ...{ requestsPerMinute: { used: 1 }, concurrent: { used: 0 } },
      budgets: [{ tokens: { used: 0, reserved: 0 } }],
    })
    expect(await standing('upstream', 'down', own)).toMatchObject({
      ...{ requestsPerMinute: { used: 1 }, concurrent: { used: 0 } },
      budgets: [{ tokens: { used: 30, reserved: 0 } }],
    })
  })

  it('that failed is told of, not the one after it that had no room', async () => {
    const { ask } = setting({
      ofUpstreams: { down: limits({ requestsPerMinute: 1 }) },
      statuses: { up: [500], down: [200] },
    })
    await ask()
    const { status, headers } = await ask()
    expect([status, headers['x-headgate-limit']]).toEqual([500, undefined])
  })
})

it('a mirror counts for nobody', async () => {
  const own = limits({ requestsPerMinute: 1 })
  const { gateway, ask } = setting({ ofUpstreams: { shadow: own }, statuses: { up: [200], shadow: [200] } })
  const [route] = gateway.patterns
  Object.assign(route!, {
    route: { kind: 'target', upstream: 'up', model: 'x' },
    targets: [{ upstream: 'up', model: 'x' }],
    mirrors: [{ upstream: 'shadow', model: 'x', share: 1 }],
  })
  for (let n = 0; n < 3; n++) await (await ask()).over()
  expect(asked.filter(id => id === 'shadow')).toHaveLength(3)
  expect(await gateway.ledger!.standings([{ kind: 'upstream', name: 'shadow', limits: own }])).toMatchObject([
    { requestsPerMinute: { used: 0 } },
  ])
})
