import { expect, test } from 'vitest'
import type { CompiledRoute, TargetRoute } from './route.ts'
import { leaves, prune } from './route-tree.ts'

const target = (upstream: string, model = 'm'): TargetRoute => ({ kind: 'target', upstream, model })
const several = (...routes: CompiledRoute[]): CompiledRoute => ({
  kind: 'strategy',
  strategy: 'weighted',
  branches: routes.map((route, index) => ({ route, weight: index + 1 })),
})
const rules = (otherwise: CompiledRoute, ...uses: CompiledRoute[]): CompiledRoute => ({
  kind: 'rules',
  rules: uses.map((use, index) => ({ when: { inputTokens: { below: index } }, use })),
  otherwise,
})

test('the leaves come in the order of the config, each once', () => {
  const tree = rules(several(target('a'), target('d')), several(target('b'), target('a')), target('a', 'n'))
  expect(leaves(tree).map(({ upstream, model }) => `${upstream}/${model}`)).toEqual(['b/m', 'a/m', 'a/n', 'd/m'])
  expect(leaves(tree)[0]).toEqual({ upstream: 'b', model: 'm' })
})

test('a branch that is cut out leaves the others with their weights', () => {
  expect(cut(several(target('gone'), target('b'), several(target('gone'))))).toEqual({
    ...several(),
    branches: [{ route: target('b'), weight: 2 }],
  })
})

test('a rule whose targets are gone lets the next one decide, and the last one gone leaves what answers else', () => {
  expect(cut(rules(target('a'), several(target('gone')), target('b')))).toEqual({
    kind: 'rules',
    rules: [{ when: { inputTokens: { below: 1 } }, use: target('b') }],
    otherwise: target('a'),
  })
  expect(cut(rules(target('a'), target('gone')))).toEqual(target('a'))
})

test('what meets no rule finds nothing where that is gone, instead of going where a rule sends others', () => {
  const kept = cut(rules(target('gone'), target('a')))
  expect(kept).toMatchObject({ rules: [{ use: target('a') }], otherwise: { kind: 'strategy', branches: [] } })
  expect(leaves(kept!)).toEqual([{ upstream: 'a', model: 'm' }])
})

test('nothing is left of a tree without leaves', () => {
  expect(cut(rules(target('gone'), several(target('gone'), several(target('gone')))))).toBeUndefined()
})

function cut(route: CompiledRoute): CompiledRoute | undefined {
  return prune(route, ({ upstream }) => upstream !== 'gone')
}
