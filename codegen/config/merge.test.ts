import { expect, test } from 'vitest'
import { mergeLayers } from './merge.ts'

test('maps are merged name by name, the first layer strongest', () => {
  expect(mergeLayers({ a: { x: 1 } }, { a: { x: 2, y: 2 }, b: 2 }, { c: 3 })).toEqual({ a: { x: 1, y: 2 }, b: 2, c: 3 })
})

test('lists are replaced', () => {
  expect(mergeLayers({ a: [1] }, { a: [2, 3] })).toEqual({ a: [1] })
})

test('references and hashes are replaced, not mixed', () => {
  const weaker = { a: { env: 'A', optional: true }, b: { env: 'B' }, c: { sha256: 'c' } }
  const stronger = { a: { env: 'X' }, b: { sha256: 'b' }, c: { env: 'C' } }
  expect(mergeLayers(stronger, weaker)).toEqual(stronger)
})

test('a key keeps what it may do where a layer says less, and not where its secret changes its form', () => {
  const weaker = { sha256: 'a', group: 'g', budget: { usd: 5, per: 'day' }, metadata: { env: 'test', n: 1 } }
  const stronger = { budget: { tokens: 9, per: 'month' }, metadata: { env: 'live' } }
  expect(mergeLayers({ keys: { k: stronger } }, { keys: { k: weaker } })).toEqual({
    keys: { k: { ...weaker, ...stronger, metadata: { env: 'live', n: 1 } } },
  })
  const moved = { key: { env: 'K' } }
  expect(mergeLayers({ keys: { k: moved } }, { keys: { k: weaker } })).toEqual({ keys: { k: moved } })
})

test('an upstream that changes its kind is replaced, one that says nothing of it is merged', () => {
  const weaker = { up: { kind: 'openai', credentials: { env: 'A' } } }
  expect(mergeLayers({ up: { kind: 'demo' } }, weaker)).toEqual({ up: { kind: 'demo' } })
  expect(mergeLayers({ up: { free: true } }, weaker)).toEqual({ up: { ...weaker.up, free: true } })
})

test('a model that changes its form is replaced, and only a model', () => {
  const weaker = { to: 'a/b', lossy: 'refuse' }
  const stronger = { strategy: 'cost', targets: ['a/b', 'a/c'] }
  expect(mergeLayers({ models: { m: stronger } }, { models: { m: weaker } })).toEqual({ models: { m: stronger } })
  expect(mergeLayers({ models: { m: { attempts: 1 } } }, { models: { m: weaker } })).toEqual({
    models: { m: { ...weaker, attempts: 1 } },
  })
  expect(mergeLayers({ models: { rules: 'a/b' } }, { models: { to: 'a/c' } })).toEqual({
    models: { to: 'a/c', rules: 'a/b' },
  })
})

test('undefined counts as absent, at every depth', () => {
  expect(mergeLayers({ a: undefined, b: { c: undefined } }, { a: 1 })).toEqual({ a: 1, b: {} })
})

test('no layer is changed', () => {
  const [stronger, weaker] = [
    Object.freeze({ a: Object.freeze({ x: 1 }) }),
    Object.freeze({ a: Object.freeze({ y: 2 }) }),
  ]
  expect(mergeLayers(stronger, weaker)).toEqual({ a: { x: 1, y: 2 } })
})
