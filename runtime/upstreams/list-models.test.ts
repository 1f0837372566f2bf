import { expect, test } from 'vitest'
import { testUpstream } from './test-transport.ts'

test.each([
  ['anthropic', 'https://api.anthropic.com/v1/models?limit=1000', { data: [{ id: 'a' }, { id: 'b' }] }],
  [
    'gemini',
    'https://generativelanguage.googleapis.com/v1beta/models?pageSize=1000',
    { models: [{ name: 'models/a' }, { name: 'models/b' }] },
  ],
  ['openai', 'https://api.openai.com/v1/models', { data: [{ id: 'a' }, { id: 'b' }] }],
] as const)('the models of %s are asked for on one page', async (kind, url, reply) => {
  const { upstream, asked } = testUpstream(kind, {}, { [new URL(url).pathname]: reply })
  expect(await upstream.listModels!(undefined, new AbortController().signal)).toEqual(['a', 'b'])
  expect(asked.map(one => one.url)).toEqual([url])
})
