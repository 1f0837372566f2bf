import { expect, it } from 'vitest'
import { utf8 } from '../platform/byte-search.ts'
import { operationOf } from '../protocols/operations.ts'
import type { ReadCall } from './call.ts'
import { read } from './read.ts'
import { testCall, testGateway, testRequest } from './test-call.ts'

async function named(model: string): Promise<ReadCall> {
  const operation = operationOf('openai-chat', 'generate', false)!
  const bytes = utf8(JSON.stringify({ model, messages: [] }))
  const gateway = testGateway({ server: { bodyLimit: 1_000_000, shutdownGrace: 1, keepAlive: 1 } })
  return read(testCall({ gateway, operation, request: testRequest({}, { body: async () => bytes }) }), {})
}

it('names of models that are longer than any end here: what looks for them and notes them down may take them for short', async () => {
  expect((await named('m'.repeat(1_000))).model).toHaveLength(1_000)
  await expect(named('m'.repeat(1_001))).rejects.toMatchObject({
    kind: 'unknown-model',
    message: `This gateway has no model "${'m'.repeat(100)}…": no name has more than 1000 characters.`,
    details: { param: 'model', code: 'model_not_found' },
  })
})
