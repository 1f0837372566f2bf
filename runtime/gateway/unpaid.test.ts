import { expect, it, vi } from 'vitest'
import { handle as createMessage } from '../../generated/handlers/anthropic-messages/create-message.ts'
import { handle as createChatCompletion } from '../../generated/handlers/openai-chat/create-chat-completion.ts'
import { memoryDriver } from '../cache/drivers/memory.ts'
import { ResponseCache } from '../cache/response-cache.ts'
import { AnswerStore } from '../cache/store.ts'
import type { CompiledBudget, CompiledLimits } from '../config/limits.ts'
import { MemoryLedger } from '../limits/memory-ledger.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { run } from './gateway.ts'
import { keysOf, model, runningUpstream, sourceOf, testGateway, testRequest } from './test-call.ts'

const BUDGET: CompiledBudget = { per: 'day', zone: 'UTC', warnAt: [], usd: '0.03' }

/** A model that keeps its answers, which cost all of the budget of the key that asks. */
function setting(limits: Partial<CompiledLimits> = {}, cache: object = {}) {
  let asked = 0
  const send = async (): Promise<UpstreamReply> => {
    asked++
    const usage = { prompt_tokens: 20, completion_tokens: 10, total_tokens: 30 }
    const choices = [{ index: 0, message: { role: 'assistant', content: 'yes' }, finish_reason: 'stop' }]
    const said = { id: 'c', object: 'chat.completion', created: 1, model: 'x', choices, usage }
    return { status: 200, headers: { 'content-type': 'application/json' }, body: sourceOf([JSON.stringify(said)]) }
  }
  const m = { ...model('m', ['up/x']), cache: { ttl: 60_000, scope: 'key' as const, ...cache } }
  const gateway = testGateway({
    open: false,
    models: Object.assign(Object.create(null), { m }),
    upstreams: new Map([['up', runningUpstream({ id: 'up' }, { send })]]),
    keys: keysOf({ secret: { id: 'ada', limits: { budgets: [BUDGET], ...limits } } }),
    ledger: new MemoryLedger(),
    cache: new ResponseCache(new AnswerStore(memoryDriver(1_000_000), () => {}), 100_000, false),
    modelFacts: () => ({ prices: { input: 1_000, output: 1_000 } }),
    catalog: [{ model: '*', info: { prices: { input: '1000', output: '1000' } } }],
  })
  run(gateway)
  const ask = async (
    words: string,
    more: Record<string, string> = {},
    handle: typeof createMessage = createChatCompletion,
  ) => {
    const body = { model: 'm', max_tokens: 50, messages: [{ role: 'user', content: words }] }
    const request = testRequest(
      { authorization: 'Bearer secret', ...more },
      { body: async () => utf8(JSON.stringify(body)) },
    )
    const { status, headers, body: said } = await handle(request, {})
    await new Promise(resolve => setTimeout(resolve, 5))
    const told = said instanceof Uint8Array ? JSON.parse(text(said)) : undefined
    return { status, cache: headers['x-headgate-cache'], code: told?.error?.code }
  }
  return { gateway, ask, asked: () => asked }
}

it('a budget that is spent keeps nobody from answers that are kept, and from all others', async () => {
  const { ask, asked, gateway } = setting()
  expect(await ask('one')).toMatchObject({ status: 200, cache: 'miss' })
  expect(await ask('one')).toMatchObject({ status: 200, cache: 'hit' })
  expect(await ask('one', {}, createMessage)).toMatchObject({ status: 200, cache: 'hit' })
  expect(await ask('two')).toMatchObject({ status: 429, code: 'insufficient_quota' })
  expect(await ask('one', { 'cache-control': 'no-cache' })).toMatchObject({ status: 429 })
  expect(await ask('one', { 'cache-control': 'no-store' })).toMatchObject({ status: 429 })
  expect(asked()).toBe(1)
  await vi.waitFor(() => expect(gateway.records.map(({ costPico }) => costPico)).toContain(0), 15_000)
})

it('a hit is a call of the minute all the same, and gives its place back', async () => {
  const { ask } = setting({ requestsPerMinute: 3, concurrent: 1 })
  await ask('one')
  expect(await ask('one')).toMatchObject({ cache: 'hit' })
  expect(await ask('one')).toMatchObject({ cache: 'hit' })
  expect(await ask('one')).toMatchObject({ status: 429, code: 'rate_limit_exceeded' })
})

it('who is refused after a look into the cache holds no place', async () => {
  const { ask } = setting({ concurrent: 1 })
  await ask('one')
  expect(await ask('two')).toMatchObject({ status: 429, code: 'insufficient_quota' })
  expect(await ask('three')).toMatchObject({ status: 429, code: 'insufficient_quota' })
  expect(await ask('one')).toMatchObject({ status: 200, cache: 'hit' })
})
