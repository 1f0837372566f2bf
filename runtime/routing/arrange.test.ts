import { describe, expect, it, vi } from 'vitest'
import { arrange } from './arrange.ts'
import { by, facts, firsts, NOON, order, rules, type Said, to, worldOf } from './test-world.ts'

const said = (some: Said) => worldOf(some)
const cool = (seconds: number, why = 'rate limited') => ({ until: NOON + seconds * 1_000, why })

describe('a single target', () => {
  const nothing = { get: () => expect.unreachable('the world was looked at') }

  it('is tried without a look at the request or the world', () => {
    // A proxy of the world that allows nothing.
    const world = new Proxy(worldOf(), nothing)
    const unread = facts()
    Object.defineProperty(unread, 'inputTokens', { get: () => expect.unreachable('the request was read') })
    expect(arrange(to('openai/gpt-5'), unread, world)).toEqual({
      choices: [{ upstream: 'openai', model: 'gpt-5', reason: 'the only target' }],
      skipped: [],
    })
  })

  it('is not judged, behind rules and strategies of one branch neither', () => {
    const world = said({ models: { 'a/1': { tools: false, contextTokens: 10 } } })
    const route = rules('b/1', [{ tools: true }, by('weighted', by('cost', 'a/1'))])
    expect(arrange(route, facts({ tools: true }), world)).toEqual({
      choices: [{ upstream: 'a', model: '1', reason: 'rule 1 (tools true); the only target' }],
      skipped: [],
    })
  })

  it('has the credential that answered before', () => {
    const affinity = { upstream: 'a', model: '1', credential: 'a#2' }
    expect(arrange(to('a/1'), facts({ affinity }), worldOf()).choices[0]).toMatchObject({ credential: 'a#2' })
    expect(arrange(to('a/2'), facts({ affinity }), worldOf()).choices[0]).not.toHaveProperty('credential')
  })
})

describe('rules', () => {
  const route = rules(
    'big/1',
    [{ inputTokens: { below: 800 }, tools: false }, by('priority', 'small/1', 'small/2')],
    [{ key: 'ada' }, 'ada/1'],
  )

  it('pick one branch, and say which rule it was', () => {
    expect(arrange(route, facts({ inputTokens: 10 }), worldOf()).choices).toMatchObject([
      { upstream: 'small', model: '1', reason: 'rule 1 (inputTokens below 800, tools false); number 1 in order' },
      { upstream: 'small', model: '2', reason: 'rule 1 (inputTokens below 800, tools false); number 2 in order' },
    ])
  })

  it('are tried in their order', () => {
    expect(order(arrange(route, facts({ inputTokens: 10, key: 'ada' }), worldOf()))[0]).toBe('small/1')
    expect(order(arrange(route, facts({ key: 'ada' }), worldOf()))).toEqual(['ada/1'])
  })

  it('leave the rest to otherwise', () => {
    expect(arrange(route, facts(), worldOf()).choices).toMatchObject([
      { upstream: 'big', reason: 'no rule holds; the only target' },
    ])
  })

  it('may stand inside a strategy', () => {
    const inside = by('priority', rules('b/1', [{ tools: true }, 'a/1']), 'c/1')
    expect(arrange(inside, facts({ tools: true }), worldOf()).choices).toMatchObject([
      { upstream: 'a', reason: 'number 1 in order; rule 1 (tools true)' },
      { upstream: 'c', reason: 'number 2 in order' },
    ])
  })
})

describe('nested routes', () => {
  it('stay together as groups', () => {
    const route = by('priority', by('priority', 'a/1', 'a/2'), 'b/1', by('priority', 'c/1', 'c/2'))
    expect(order(arrange(route, facts(), worldOf()))).toEqual(['a/1', 'a/2', 'b/1', 'c/1', 'c/2'])
  })

  it('share by the weights of their groups', () => {
    const route = by('weighted', [by('weighted', 'a/1', ['a/2', 3]), 3], 'b/1')
    const counts = firsts(route, worldOf())
    expect(counts['b/1']! / 10_000).toBeCloseTo(1 / 4, 1)
    expect(counts['a/1']! / 10_000).toBeCloseTo(3 / 16, 1)
    expect(counts['a/2']! / 10_000).toBeCloseTo(9 / 16, 1)
  })

  it('take turns of their own', () => {
    const route = by('round-robin', 'a/1', by('round-robin', 'b/1', 'b/2'))
    expect(firsts(route, worldOf(), 400)).toEqual({ 'a/1': 200, 'b/1': 100, 'b/2': 100 })
  })

  it('take no turn as a fallback', () => {
    const inner = by('round-robin', 'b/1', 'b/2')
    const world = worldOf()
    for (let call = 0; call < 3; call++) arrange(by('priority', 'a/1', inner), facts(), world)
    expect(world.turn(inner)).toBe(0)
  })

  it('count for their cheapest where the strategy is cost', () => {
    const prices = (input: number) => ({ prices: { input, output: 0 } })
    const models = { 'a/1': prices(9), 'a/2': prices(1), 'b/1': prices(2) }
    const route = by('cost', by('priority', 'a/1', 'a/2'), 'b/1', by('cost', 'a/1', 'a/2'))
    expect(order(arrange(route, facts(), said({ models })))).toEqual(['a/2', 'a/1', 'b/1'])
  })
})

describe('a target that occurs twice', () => {
  it('is tried once, where it comes first', () => {
    const route = by('priority', 'a/1', by('priority', 'b/1', 'a/1'), 'b/1')
    expect(order(arrange(route, facts(), worldOf()))).toEqual(['a/1', 'b/1'])
  })

  it('is skipped once', () => {
    const world = said({ refuses: { 'a/1': 'audio is not spoken there' } })
    expect(arrange(by('priority', 'a/1', 'b/1', 'a/1'), facts(), world).skipped).toHaveLength(1)
  })
})

it('the star of a pattern is filled in, and the turns go on', () => {
  const route = by('round-robin', 'a/*', 'b/pre-*')
  const world = worldOf()
  expect(order(arrange(route, facts(), world, 'x'))).toEqual(['a/x', 'b/pre-x'])
  expect(order(arrange(route, facts(), world, 'y'))).toEqual(['b/pre-y', 'a/y'])
  expect(order(arrange(to('a/*'), facts(), world, 'x'))).toEqual(['a/x'])
})

it('a route whose branches are all gone leads nowhere', () => {
  expect(arrange(by('round-robin'), facts(), worldOf())).toEqual({ choices: [], skipped: [] })
})

describe('a target is left out', () => {
  const route = by('priority', 'a/1', 'b/1')
  const skipped = (some: Said, of = facts()) => {
    const { choices, skipped } = arrange(route, of, said(some))
    expect(order({ choices })).toEqual(['b/1'])
    return skipped
  }
  const because = (reason: string) => [{ upstream: 'a', model: '1', reason }]

  it('where its context is too small for the input and the answer', () => {
    const of = facts({ inputTokens: 7_000, outputTokens: 1_001 })
    expect(skipped({ models: { 'a/1': { contextTokens: 8_000 } } }, of)).toEqual(
      because("the model's context of 8000 tokens is too small for about 8001"),
    )
  })

  it('but not for more of an answer than the model ever gives', () => {
    const of = facts({ inputTokens: 7_000, outputTokens: 64_000 })
    const models = { 'a/1': { contextTokens: 8_000, outputTokens: 1_000 } }
    expect(order(arrange(route, of, said({ models })))).toEqual(['a/1', 'b/1'])
  })

  it('where it takes no tools', () => {
    expect(skipped({ models: { 'a/1': { tools: false } } }, facts({ tools: true }))).toEqual(
      because('the model takes no tools'),
    )
  })

  it('where it does not take a medium', () => {
    const of = facts({ media: new Set(['image', 'audio']) })
    expect(skipped({ models: { 'a/1': { media: ['image'] } } }, of)).toEqual(because('the model takes no audio'))
  })

  it('where the translation is refused', () => {
    expect(skipped({ refuses: { 'a/1': 'previous_response_id is known to its provider only' } })).toEqual(
      because('previous_response_id is known to its provider only'),
    )
  })

  it('but not where nothing is known of it', () => {
    const of = facts({ inputTokens: 1e9, tools: true, media: new Set(['video']) })
    expect(order(arrange(route, of, said({ models: { 'a/1': {} } })))).toEqual(['a/1', 'b/1'])
  })

  it('and the facts of the request are not read where nothing is known', () => {
    const unread = facts()
    for (const name of ['inputTokens', 'outputTokens', 'tools', 'media', 'reasoning'])
      Object.defineProperty(unread, name, { get: () => expect.unreachable('the request was read') })
    for (const strategy of ['priority', 'round-robin', 'weighted', 'least-busy'] as const)
      expect(arrange(by(strategy, 'a/1', 'b/1'), unread, worldOf()).choices).toHaveLength(2)
  })
})

describe('where nobody is left', () => {
  it('those that an estimate speaks against are asked nevertheless, in the order of the strategy', () => {
    const models = {
      'a/1': { contextTokens: 10, prices: { input: 2, output: 2 } },
      'b/1': { contextTokens: 20, prices: { input: 1, output: 1 } },
      'c/1': { contextTokens: 20, tools: false },
    }
    const { choices, skipped } = arrange(by('cost', 'a/1', 'b/1', 'c/1'), facts({ tools: true }), said({ models }))
    expect(order({ choices })).toEqual(['b/1', 'a/1'])
    expect(choices[0]!.reason).toContain(
      "there is nothing better, although the model's context of 20 tokens is too small for about 1000",
    )
    expect(skipped).toEqual([{ upstream: 'c', model: '1', reason: 'the model takes no tools' }])
  })

  it('those are asked whose lists do not have the medium', () => {
    const models = { 'a/1': { media: [] }, 'b/1': { media: [], tools: false } }
    const of = facts({ media: new Set(['document']), tools: true })
    const { choices } = arrange(by('priority', 'a/1', 'b/1'), of, said({ models }))
    expect(choices).toMatchObject([
      { upstream: 'a', reason: 'number 1 in order; there is nothing better, although the model takes no documents' },
    ])
  })

  it('what is certain stays certain', () => {
    const world = said({ models: { 'a/1': { tools: false } }, refuses: { 'b/1': 'no' } })
    const { choices, skipped } = arrange(by('priority', 'a/1', 'b/1'), facts({ tools: true }), world)
    expect(choices).toEqual([])
    expect(skipped.map(({ reason }) => reason)).toEqual(['the model takes no tools', 'no'])
  })
})

describe('ceilings', () => {
  const under = (ceilings: { timeToFirstTokenMs?: number; contextTokens?: number }, ...names: string[]) => ({
    ...by('cost', ...names),
    ceilings,
  })
  const measured = { 'a/1': { timeToFirstTokenMs: 3_001 }, 'b/1': { timeToFirstTokenMs: 3_000 } }

  it('leave out what is too slow of late', () => {
    const { choices, skipped } = arrange(
      under({ timeToFirstTokenMs: 3_000 }, 'a/1', 'b/1', 'c/1'),
      facts(),
      said({ measured }),
    )
    expect(order({ choices })).toEqual(['b/1', 'c/1'])
    expect(skipped).toEqual([
      { upstream: 'a', model: '1', reason: "its first token takes 3001 ms of late, over the route's 3000 ms" },
    ])
  })

  it('leave out no one where all are too slow', () => {
    const route = under({ timeToFirstTokenMs: 1 }, 'a/1', 'b/1')
    expect(order(arrange(route, facts(), said({ measured })))).toEqual(['a/1', 'b/1'])
  })

  it('keep calls that are too long away, also from what stands further down', () => {
    const of = facts({ inputTokens: 150_000, outputTokens: 60_000 })
    const route = by('priority', under({ contextTokens: 200_000 }, 'a/1', 'b/1'), 'c/1')
    const { choices, skipped } = arrange(route, of, worldOf())
    expect(order({ choices })).toEqual(['c/1'])
    expect(skipped.map(({ reason }) => reason)).toEqual([
      "about 210000 tokens are over the route's 200000",
      "about 210000 tokens are over the route's 200000",
    ])
    expect(arrange(under({ contextTokens: 200_000 }, 'a/1'), of, worldOf()).choices).toEqual([])
  })
})

describe('targets that cool down', () => {
  it('come last, in the order in which they recover', () => {
    const cooling = { 'a/1': cool(30, 'overloaded'), 'c/1': cool(5) }
    const { choices } = arrange(by('priority', 'a/1', 'b/1', 'c/1', 'd/1'), facts(), said({ cooling }))
    expect(order({ choices })).toEqual(['b/1', 'd/1', 'c/1', 'a/1'])
    expect(choices.slice(2)).toMatchObject([
      { cooling: cool(5), reason: 'number 3 in order; cooling down for 5 s: rate limited' },
      { cooling: cool(30, 'overloaded'), reason: 'number 1 in order; cooling down for 30 s: overloaded' },
    ])
  })

  it('are tried nevertheless where all do, the one that recovers first before the others', () => {
    const cooling = { 'a/1': cool(30), 'a/2': cool(20), 'b/1': cool(10) }
    for (const strategy of ['priority', 'round-robin', 'weighted', 'cost', 'latency', 'least-busy'] as const) {
      const route = by(strategy, by('priority', 'a/1', 'a/2'), 'b/1')
      expect(order(arrange(route, facts(), said({ cooling })))).toEqual(['b/1', 'a/2', 'a/1'])
    }
  })

  it('leave a group to its healthy members', () => {
    const models = { 'a/1': { prices: { input: 0, output: 0 } }, 'a/2': { prices: { input: 9, output: 9 } } }
    const world = said({
      cooling: { 'a/1': cool(9) },
      models: { ...models, 'b/1': { prices: { input: 1, output: 1 } } },
    })
    expect(order(arrange(by('cost', by('priority', 'a/1', 'a/2'), 'b/1'), facts(), world))).toEqual([
      ...['b/1', 'a/2', 'a/1'],
    ])
  })

  it('do not hand their turns to their neighbour', () => {
    const world = said({ cooling: { 'a/1': cool(30) } })
    expect(firsts(by('round-robin', 'a/1', 'b/1', 'c/1'), world, 300)).toEqual({ 'b/1': 150, 'c/1': 150 })
  })
})

describe('the target that answered the conversation before', () => {
  const affinity = { upstream: 'b', model: '1', credential: 'b#2' }
  const remembering = facts({ affinity })

  it.each(['priority', 'round-robin', 'weighted', 'latency', 'least-busy'] as const)('is first: %s', strategy => {
    const { choices } = arrange(by(strategy, 'a/1', 'b/1', 'c/1'), remembering, worldOf())
    expect(choices[0]).toEqual({ ...affinity, reason: 'it answered this conversation before' })
    expect(choices).toHaveLength(3)
  })

  it('brings its group with it', () => {
    const route = by('priority', 'a/1', by('priority', 'c/1', 'b/1'))
    expect(order(arrange(route, remembering, worldOf()))).toEqual(['b/1', 'c/1', 'a/1'])
  })

  it('takes nobody a turn', () => {
    const route = by('round-robin', 'a/1', 'b/1')
    const world = worldOf()
    for (let call = 0; call < 5; call++) arrange(route, remembering, world)
    expect(world.turn(route)).toBe(0)
  })

  it('is not first while it cools down, nor where it is left out', () => {
    const route = by('priority', 'a/1', 'b/1')
    expect(order(arrange(route, remembering, said({ cooling: { 'b/1': cool(5) } })))).toEqual(['a/1', 'b/1'])
    expect(order(arrange(route, remembering, said({ refuses: { 'b/1': 'no' } })))).toEqual(['a/1'])
  })

  it('is no reason to leave the branch that a rule picks', () => {
    const route = rules('b/1', [{ tools: false }, by('priority', 'a/1', 'c/1')])
    expect(order(arrange(route, remembering, worldOf()))).toEqual(['a/1', 'c/1'])
  })
})

it('the translation is asked about targets that come into question only', () => {
  const refuses = vi.fn(() => undefined)
  const world = { ...said({ models: { 'a/1': { tools: false } } }), refuses }
  arrange(rules('c/1', [{ tools: true }, by('priority', 'a/1', 'b/1')]), facts({ tools: true }), world)
  expect(refuses.mock.calls).toMatchObject([[{ upstream: 'b', model: '1' }]])
})
