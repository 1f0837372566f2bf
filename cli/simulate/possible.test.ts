import { describe, expect, test } from 'vitest'
import type { CompiledRoute } from '../../runtime/config/route.ts'
import { leaves } from '../../runtime/config/route-tree.ts'
import { model, runningUpstream, testGateway } from '../../runtime/gateway/test-call.ts'
import { operationOf } from '../../runtime/protocols/operations.ts'
import type { ModelFacts } from '../../runtime/routing/world.ts'
import { Oracle } from './oracle.ts'
import { type KnownFacts, possibleTargets } from './possible.ts'

const target = (model: string): CompiledRoute => ({ kind: 'target', upstream: 'up', model })
const strategy = (strategy: 'priority' | 'weighted' | 'round-robin' | 'least-busy' | 'latency', ...models: string[]) =>
  ({ kind: 'strategy', strategy, branches: models.map(name => ({ route: target(name), weight: 1 })) }) as const

function possible(route: CompiledRoute, parts: Partial<KnownFacts> = {}, facts: Record<string, ModelFacts> = {}) {
  const found = { ...model('m', ['up/a']), route, targets: leaves(route) }
  const gateway = testGateway({
    upstreams: new Map([['up', runningUpstream()]]),
    modelFacts: ({ model }) => facts[model],
  })
  const { always, perhaps, ever, needs } = possibleTargets(gateway, found, {
    ...{ operation: operationOf('openai-chat', 'generate', false)!, protocol: 'openai-chat', stream: false },
    ...{ principal: { key: 'ci' }, inputTokens: 1_000, at: 0, answeredBy: { upstream: 'up', model: 'a' } },
    ...parts,
  })
  const names = (set: ReadonlySet<string>) => [...set].map(name => name.slice(3)).sort()
  return { always: names(always), perhaps: names(perhaps), ever: names(ever), needs: [...needs] }
}

describe('an oracle', () => {
  test('gives every answer to every question, also to those that depend on answers', () => {
    const oracle = new Oracle()
    const seen: string[] = []
    do {
      const first = oracle.ask(['a', 'b'])
      seen.push(first === 'a' ? first + oracle.ask([1, 2, 3]) : first)
    } while (oracle.next())
    expect(seen).toEqual(['a1', 'a2', 'a3', 'b'])
  })
})

describe('where a recorded call may go', () => {
  test('is the first of a priority, and anyone where chance, turns or measurements decide', () => {
    expect(possible(strategy('priority', 'a', 'b', 'c'))).toMatchObject({ always: ['a'], ever: ['a', 'b', 'c'] })
    for (const spread of ['weighted', 'round-robin', 'least-busy', 'latency'] as const)
      expect(possible(strategy(spread, 'a', 'b', 'c'))).toMatchObject({ always: ['a', 'b', 'c'], needs: [] })
  })

  test('is told where a rule looks at what is recorded', () => {
    const rules: CompiledRoute = {
      kind: 'rules',
      rules: [{ when: { key: 'ci', inputTokens: { atLeast: 500 }, stream: false }, use: target('a') }],
      otherwise: target('b'),
    }
    expect(possible(rules)).toEqual({ always: ['a'], perhaps: ['a'], ever: ['a'], needs: [] })
    expect(possible(rules, { principal: { key: 'other' } })).toMatchObject({ always: ['b'], needs: [] })
  })

  test.each([
    [{ tools: true }, 'whether it offers tools'],
    [{ images: true }, 'whether it holds images or other media'],
    [{ reasoning: true }, 'whether it asks for reasoning'],
    [{ client: 'claude-cli' }, 'its client (user-agent)'],
    [{ header: { 'X-Tier': 'gold' } }, 'its header x-tier'],
    [{ header: { 'x-tier': true } }, 'its header x-tier'],
    [{ inputTokens: { below: 900 } }, 'its tokens, as the gateway estimates them'],
  ])('is not guessed where a rule wants %j', (when, need) => {
    const rules: CompiledRoute = { kind: 'rules', rules: [{ when, use: target('a') }], otherwise: target('b') }
    expect(possible(rules)).toEqual({ always: [], perhaps: ['a', 'b'], ever: ['a', 'b'], needs: [need] })
  })

  test('does not depend on what leads to the same', () => {
    const rules: CompiledRoute = {
      kind: 'rules',
      rules: [{ when: { tools: true }, use: strategy('priority', 'a', 'b') }],
      otherwise: target('a'),
    }
    expect(possible(rules)).toMatchObject({ always: ['a'], needs: [] })
  })

  test('does not depend on what whoever answered it could not have served', () => {
    const route = strategy('priority', 'a', 'b')
    expect(possible(route, {}, { a: { tools: false }, b: {} })).toMatchObject({ always: ['a'], needs: [] })
    const byB = { answeredBy: { upstream: 'up', model: 'b' } }
    expect(possible(route, byB, { a: { tools: false } })).toMatchObject({ needs: ['whether it offers tools'] })
    expect(possible(route, byB, { a: { media: [] }, b: { media: [] } })).toMatchObject({ always: ['a'], needs: [] })
  })
})
