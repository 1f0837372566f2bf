import { describe, expect, it } from 'vitest'
import { grown, resultsIn } from '../../tests/token-saver/grown.ts'
import type { ProtocolId } from '../canonical/part.ts'
import { COMPRESSORS, type CompiledSaving } from '../config/save-tokens.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import type { Operation, OperationKind } from '../protocols/operation.ts'
import { operationOf } from '../protocols/operations.ts'
import { logOutput, numbers } from '../token-saver/test-outputs.ts'
import { textTokens } from '../translation/text-tokens.ts'
import type { ResolvedCall } from './call.ts'
import { enrich, withSavings } from './enrich.ts'
import { testCall } from './test-call.ts'

const ALL: CompiledSaving = { keepLast: 4, lossless: true, compress: [...COMPRESSORS] }
const LOSSLESS: CompiledSaving = { keepLast: 4, lossless: true, compress: [] }

const log = logOutput(numbers(1), 400)
const done = { input: {}, result: 'done' }
const long = [{ input: { command: 'cat app.log' }, result: log }, done, done, done]

const every: ProtocolId[] = ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini']

function callOf(protocol: ProtocolId, json: string, kind: OperationKind = 'generate'): ResolvedCall {
  const operation: Operation = { ...operationOf(protocol, 'generate', false)!, kind }
  return testCall({ operation, bytes: utf8(json), body: JSON.parse(json) })
}

async function enriched(call: ResolvedCall, saving = ALL): Promise<ResolvedCall> {
  await enrich(call, saving)
  return call
}

describe.each(every)('a request in %s', protocol => {
  const body = grown(protocol, long, { seed: 1, user: 'x' })
  // Numbers and white space as no serialiser writes them.
  const json = JSON.stringify(body, null, 1).replace('"seed": 1', '"seed" : 12345678901234567890,"x":1.0e2')

  it('has old output shortened in its bytes and in its body, and every other byte as it was', async () => {
    const call = await enriched(callOf(protocol, json))
    const sent = text(call.bytes)
    expect(sent).toContain('[Output of an earlier call, shortened:')
    expect(sent).toContain('"seed" : 12345678901234567890,"x":1.0e2')
    expect(JSON.parse(sent)).toEqual(call.body)
    const shorter = /"(\[Output of an earlier call(?:[^"\\]|\\.)*)"/.exec(sent)![0]
    expect(sent.replace(shorter, () => JSON.stringify(log))).toBe(json)
  })

  it('tells how many tokens are saved', async () => {
    const call = await enriched(callOf(protocol, json))
    const [shorter] = resultsIn(protocol, call.body)
    const saved = (await textTokens([log])) - (await textTokens([shorter!]))
    // It is an estimate: not all of the texts is counted.
    expect(Math.abs(call.savedTokens! - saved)).toBeLessThan(saved * 0.05)
    expect(withSavings(call, { status: 200, headers: {}, body: null }).headers).toEqual({
      'x-headgate-saved-tokens': String(call.savedTokens),
    })
  })

  it('leaves what the client sent to whoever stores it', async () => {
    const call = callOf(protocol, json)
    const { body: asked } = call
    await enriched(call)
    expect(asked).toEqual(JSON.parse(json))
  })

  it('passes as it came where there is nothing to save', async () => {
    const call = callOf(protocol, JSON.stringify(grown(protocol, [done, done])))
    const { bytes, body: asked } = call
    await enriched(call)
    expect(call.bytes).toBe(bytes)
    expect(call.body).toBe(asked)
    expect(call.savedTokens).toBe(0)
  })

  it('has the white space of JSON left out of its newest result', async () => {
    const result = JSON.stringify({ rows: Array.from({ length: 50 }, (_, id) => ({ id })) }, null, 2)
    const call = await enriched(
      callOf(protocol, JSON.stringify(grown(protocol, [{ input: { query: 'q' }, result }]))),
      LOSSLESS,
    )
    expect(text(call.bytes)).toContain(JSON.stringify(JSON.stringify(JSON.parse(result))).slice(1, -1))
    expect(call.savedTokens).toBeGreaterThan(100)
  })
})

it.each(['count-tokens', 'compact'] as const)('a request to %s is told as what it is about', async kind => {
  const call = await enriched(callOf('openai-responses', JSON.stringify(grown('openai-responses', long)), kind))
  expect(text(call.bytes)).toContain('[Output of an earlier call')
})

it('a request to embed says nothing of savings', async () => {
  const call = await enriched(callOf('openai-chat', JSON.stringify(grown('openai-chat', long)), 'embed'))
  expect(call.savedTokens).toBeUndefined()
  expect(withSavings(call, { status: 200, headers: {}, body: null }).headers).toEqual({})
})

it('a request whose readers may differ about it passes as it came', async () => {
  const json = JSON.stringify(grown('openai-chat', long)).replace(
    '{"role":"tool"',
    `{"role":"tool","content":${JSON.stringify(log)}`,
  )
  const call = await enriched(callOf('openai-chat', json))
  expect(text(call.bytes)).toBe(json)
  expect(call.savedTokens).toBe(0)
})
