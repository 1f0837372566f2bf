import { describe, expect, test } from 'vitest'
import { operationOf } from '../protocols/operations.ts'
import { testExchange, testUpstream } from './test-transport.ts'

const RESOURCE = 'https://ours.openai.azure.com'
const FOUNDRY = 'https://ours.services.ai.azure.com'
const DATED = { apiVersion: '2024-10-21', deployments: { 'gpt-5': 'my deployment' } }
const V1 = { deployments: { 'gpt-5': 'my deployment' } }

async function sent(
  baseUrl: string,
  azure: { apiVersion?: string; deployments: Record<string, string> },
  exchange: Parameters<typeof testExchange>,
  auth: 'api-key' | 'bearer' = 'api-key',
) {
  const { upstream, asked } = testUpstream('azure', { baseUrl, azure, auth })
  await upstream.send(testExchange(...exchange))
  return asked[0]!
}

describe('the v1 API', () => {
  test.each([
    ['openai-chat', RESOURCE, `${RESOURCE}/openai/v1/chat/completions`],
    ['openai-responses', RESOURCE, `${RESOURCE}/openai/v1/responses`],
    ['openai-chat', `${FOUNDRY}/openai/v1`, `${FOUNDRY}/openai/v1/chat/completions`],
    ['openai-responses', `${FOUNDRY}/openai`, `${FOUNDRY}/openai/v1/responses`],
  ] as const)('%s at %s names the deployment in the body', async (protocol, base, url) => {
    const asked = await sent(base, V1, [protocol, { model: 'gpt-5' }])
    expect(asked).toMatchObject({ method: 'POST', url, body: { model: 'my deployment', stream: true } })
    expect(asked.headers).toMatchObject({ 'api-key': 'the-key' })
    expect(asked.headers).not.toHaveProperty('authorization')
  })

  test('a model without an entry is a deployment itself, whatever it is called', async () => {
    for (const model of ['gpt-4o', 'constructor']) {
      expect(await sent(RESOURCE, V1, ['openai-chat', { model }])).toMatchObject({ body: { model } })
    }
  })

  test('embeddings are asked for there too', async () => {
    const operation = operationOf('openai-chat', 'embed', false)!
    const { url } = await sent(RESOURCE, V1, ['openai-chat', { operation, model: 'e' }])
    expect(url).toBe(`${RESOURCE}/openai/v1/embeddings`)
  })

  test('a version of the API that the client names is the config’s matter', async () => {
    const { url } = await sent(RESOURCE, V1, ['openai-chat', { query: 'a=1&api-version=2023-05-15' }])
    expect(url).toBe(`${RESOURCE}/openai/v1/chat/completions?a=1`)
  })
})

describe('a dated API', () => {
  test('Chat names the deployment in the path', async () => {
    const { url } = await sent(RESOURCE, DATED, ['openai-chat', { model: 'gpt-5', query: 'api-version=2' }])
    expect(url).toBe(`${RESOURCE}/openai/deployments/my%20deployment/chat/completions?api-version=2024-10-21`)
  })

  test('no name leads to another path', async () => {
    await expect(sent(RESOURCE, DATED, ['openai-chat', { model: '..' }])).rejects.toMatchObject({
      kind: 'invalid-request',
    })
  })

  test('Responses names it in the body', async () => {
    const asked = await sent(RESOURCE, DATED, ['openai-responses', { model: 'gpt-5' }])
    expect(asked).toMatchObject({
      url: `${RESOURCE}/openai/responses?api-version=2024-10-21`,
      body: { model: 'my deployment' },
    })
  })
})

describe('Claude in Foundry', () => {
  test('Messages has a path, a key and a version of Anthropic’s', async () => {
    const asked = await sent(FOUNDRY, DATED, ['anthropic-messages', { model: 'claude-opus-4-6', query: 'beta=true' }])
    expect(asked.url).toBe(`${FOUNDRY}/anthropic/v1/messages?beta=true`)
    expect(asked.headers).toMatchObject({ 'x-api-key': 'the-key', 'anthropic-version': '2023-06-01' })
    expect(asked.headers).not.toHaveProperty('api-key')
  })

  test('the base URL of Anthropic’s client is understood', async () => {
    const { url } = await sent(`${FOUNDRY}/anthropic`, V1, ['anthropic-messages'])
    expect(url).toBe(`${FOUNDRY}/anthropic/v1/messages`)
  })
})

test.each(['openai-chat', 'anthropic-messages'] as const)('a token of Entra ID is a bearer in %s', async protocol => {
  const { headers } = await sent(FOUNDRY, V1, [protocol], 'bearer')
  expect(headers).toMatchObject({ authorization: 'Bearer the-key' })
  expect(headers).not.toHaveProperty('api-key')
  expect(headers).not.toHaveProperty('x-api-key')
})

test('its models are those with a deployment: what Azure lists could only be deployed', async () => {
  const { upstream, asked } = testUpstream('azure', { baseUrl: RESOURCE, azure: V1 })
  expect(await upstream.listModels!(undefined, new AbortController().signal)).toEqual(['gpt-5'])
  expect(asked).toEqual([])
})
