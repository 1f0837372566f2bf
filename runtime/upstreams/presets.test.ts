import { describe, expect, test } from 'vitest'
import { PRESETS, type PresetName } from '../config/presets.ts'
import type { ProtocolId } from '../config/protocol-id.ts'
import { testExchange, testUpstream } from './test-transport.ts'

/** Where each protocol of each kind is, as its provider documents it. */
const PLACES: Record<PresetName, Partial<Record<ProtocolId, string>>> = {
  openrouter: {
    'openai-chat': 'https://openrouter.ai/api/v1/chat/completions',
    'openai-responses': 'https://openrouter.ai/api/v1/responses',
    'anthropic-messages': 'https://openrouter.ai/api/v1/messages',
  },
  groq: {
    'openai-chat': 'https://api.groq.com/openai/v1/chat/completions',
    'openai-responses': 'https://api.groq.com/openai/v1/responses',
  },
  mistral: {
    'openai-chat': 'https://api.mistral.ai/v1/chat/completions',
    'openai-responses': 'https://api.mistral.ai/v1/responses',
  },
  deepseek: {
    'openai-chat': 'https://api.deepseek.com/v1/chat/completions',
    'anthropic-messages': 'https://api.deepseek.com/anthropic/v1/messages',
  },
  xai: {
    'openai-chat': 'https://api.x.ai/v1/chat/completions',
    'openai-responses': 'https://api.x.ai/v1/responses',
  },
  together: { 'openai-chat': 'https://api.together.xyz/v1/chat/completions' },
  fireworks: {
    'openai-chat': 'https://api.fireworks.ai/inference/v1/chat/completions',
    'openai-responses': 'https://api.fireworks.ai/inference/v1/responses',
    'anthropic-messages': 'https://api.fireworks.ai/inference/v1/messages',
  },
  cerebras: { 'openai-chat': 'https://api.cerebras.ai/v1/chat/completions' },
  moonshot: {
    'openai-chat': 'https://api.moonshot.ai/v1/chat/completions',
    'openai-responses': 'https://api.moonshot.ai/v1/responses',
    'anthropic-messages': 'https://api.moonshot.ai/anthropic/v1/messages',
  },
  qwen: {
    'openai-chat': 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1/chat/completions',
    'openai-responses': 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1/responses',
    'anthropic-messages': 'https://dashscope-intl.aliyuncs.com/apps/anthropic/v1/messages',
  },
  zai: {
    'openai-chat': 'https://api.z.ai/api/paas/v4/chat/completions',
    'anthropic-messages': 'https://api.z.ai/api/anthropic/v1/messages',
  },
  vllm: {
    'openai-chat': 'http://127.0.0.1:8000/v1/chat/completions',
    'openai-responses': 'http://127.0.0.1:8000/v1/responses',
    'anthropic-messages': 'http://127.0.0.1:8000/v1/messages',
  },
  lmstudio: {
    'openai-chat': 'http://127.0.0.1:1234/v1/chat/completions',
    'openai-responses': 'http://127.0.0.1:1234/v1/responses',
    'anthropic-messages': 'http://127.0.0.1:1234/v1/messages',
  },
  ollama: {
    'openai-chat': 'http://127.0.0.1:11434/v1/chat/completions',
    'openai-responses': 'http://127.0.0.1:11434/v1/responses',
    'anthropic-messages': 'http://127.0.0.1:11434/v1/messages',
  },
}

const KINDS = Object.keys(PRESETS) as PresetName[]
const ALL = KINDS.flatMap(kind => PRESETS[kind].protocols.map(protocol => [kind, protocol] as const))

describe('a kind of its own', () => {
  test.each(ALL)('%s speaks %s where its provider says', async (kind, protocol) => {
    const { upstream, asked } = testUpstream(kind)
    await upstream.send(testExchange(protocol))
    expect(asked).toMatchObject([{ method: 'POST', url: PLACES[kind][protocol], body: { model: 'm', stream: true } }])
    expect(asked[0]!.headers).toMatchObject({ authorization: 'Bearer the-key', 'content-type': 'application/json' })
    const version = asked[0]!.headers['anthropic-version']
    expect(version).toBe(protocol === 'anthropic-messages' ? '2023-06-01' : undefined)
  })

  test('what is documented is all that they can be spoken to in', () => {
    const documented = Object.entries(PLACES).map(([kind, places]) => [kind, Object.keys(places)])
    expect(documented).toEqual(KINDS.map(kind => [kind, [...PRESETS[kind].protocols]]))
  })

  test.each(KINDS)('%s is spoken to in protocols that it can speak', kind => {
    const { protocols, speaks }: { protocols: readonly string[]; speaks: readonly string[] } = PRESETS[kind]
    expect(speaks.length).toBeGreaterThan(0)
    expect(protocols).toEqual(expect.arrayContaining([...speaks]))
  })

  test.each(KINDS)('%s without credentials sends no key', async kind => {
    const { upstream, asked } = testUpstream(kind)
    await upstream.send(testExchange('openai-chat', { credential: undefined }))
    expect(asked[0]!.headers).not.toHaveProperty('authorization')
  })
})

describe('another address', () => {
  test.each(KINDS)('%s is asked there', async kind => {
    const { upstream, asked } = testUpstream(kind, { baseUrl: 'http://127.0.0.1:9/proxy/v9' })
    await upstream.send(testExchange('openai-chat'))
    expect(asked[0]!.url).toBe(`http://127.0.0.1:9/proxy/v9${'/chat/completions'}`)
  })

  test.each([
    ['moonshot', 'https://api.moonshot.cn/v1', 'https://api.moonshot.cn/anthropic/v1/messages'],
    ['deepseek', 'http://127.0.0.1:9/deepseek/v1', 'http://127.0.0.1:9/deepseek/anthropic/v1/messages'],
    ['zai', 'https://api.z.ai/api/coding/paas/v4', 'https://api.z.ai/api/anthropic/v1/messages'],
    [
      'qwen',
      'https://dashscope.aliyuncs.com/compatible-mode/v1',
      'https://dashscope.aliyuncs.com/apps/anthropic/v1/messages',
    ],
  ] as const)('%s: Messages moves along', async (kind, baseUrl, url) => {
    const { upstream, asked } = testUpstream(kind, { baseUrl })
    await upstream.send(testExchange('anthropic-messages'))
    expect(asked[0]!.url).toBe(url)
  })

  test.each([
    ['fireworks', 'https://us.api.fireworks.ai', 'https://us.api.fireworks.ai/inference/v1/chat/completions'],
    ['vllm', 'http://gpu:8000', 'http://gpu:8000/v1/chat/completions'],
    ['ollama', 'http://gpu:11434/', 'http://gpu:11434/v1/chat/completions'],
  ] as const)('%s: one without a path gets that of the kind', async (kind, baseUrl, url) => {
    const { upstream, asked } = testUpstream(kind, { baseUrl })
    await upstream.send(testExchange('openai-chat'))
    expect(asked[0]!.url).toBe(url)
  })
})

test('headers of the config and of the client travel, and the config’s come last', async () => {
  const { upstream, asked } = testUpstream('openrouter', { headers: { 'x-title': 'Ours', 'user-agent': 'config' } })
  await upstream.send(testExchange('openai-chat', { headers: { 'user-agent': 'client', 'openai-beta': 'b' } }))
  expect(asked[0]!.headers).toMatchObject({ 'x-title': 'Ours', 'user-agent': 'config', 'openai-beta': 'b' })
})

test('models are listed beside Chat', async () => {
  const replies = { '/openai/v1/models': { data: [{ id: 'a' }, { id: 'b' }] } }
  const { upstream, asked } = testUpstream('groq', {}, replies)
  expect(await upstream.listModels!({ id: 'up#1', value: 'k' }, new AbortController().signal)).toEqual(['a', 'b'])
  expect(asked).toMatchObject([{ method: 'GET', headers: { authorization: 'Bearer k' }, body: null }])
})
