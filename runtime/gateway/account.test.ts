import { describe, expect, it } from 'vitest'
import type { Usage } from '../canonical/usage.ts'
import type { CatalogEntry } from '../config/model-info.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import type { UpstreamSettings } from '../upstreams/kind.ts'
import { account, type Conclusion } from './account.ts'
import type { ResolvedCall } from './call.ts'
import { runningUpstream, testCall, testGateway, testRequest } from './test-call.ts'

const usage: Usage = { inputTokens: 1_000, cachedInputTokens: 400, outputTokens: 100, reasoningTokens: 60 }
const prices = { input: '3', cachedInput: '0.3', output: '15', serviceTiers: { flex: { times: '0.5' } } }
const catalog: CatalogEntry[] = [{ upstream: 'up', model: 'm', info: { prices } }]

interface Parts {
  call?: Partial<ResolvedCall>
  settings?: Partial<UpstreamSettings>
  catalog?: CatalogEntry[]
}

function recorded(conclusion: Partial<Conclusion> = {}, parts: Parts = {}): UsageRecord {
  const gateway = testGateway({ catalog: parts.catalog ?? [] })
  const candidate = {
    ...{ upstream: 'up', model: 'm', protocol: 'openai-chat' as const },
    running: runningUpstream({ kind: 'openai-compatible', ...parts.settings }),
  }
  account(testCall({ gateway, ...parts.call }), candidate, { status: 200, outcome: 'ok', usage, ...conclusion })
  return gateway.records[0]!
}

describe('the account of a call', () => {
  it('tells what it cost, and with which prices', () => {
    const record = recorded({}, { catalog })
    // 600 × 3 + 400 × 0.3 + 100 × 15, per million
    expect(record.costPico).toBe(3_420_000_000)
    expect(JSON.parse(record.price!.rates)).toEqual(prices)
    expect(record.price!.id).toBe(recorded({}, { catalog }).price!.id)
    expect(Number.isSafeInteger(record.price!.id)).toBe(true)
  })

  it('goes by how the upstream served it, where that is not as usual', () => {
    expect(recorded({ serviceTier: 'flex' }, { catalog })).toMatchObject({
      costPico: 1_710_000_000,
      serviceTier: 'flex',
    })
    for (const serviceTier of ['default', 'standard', 'on_demand']) {
      const record = recorded({ serviceTier }, { catalog })
      expect([record.costPico, record.serviceTier]).toEqual([3_420_000_000, undefined])
    }
    const priority = recorded({ serviceTier: 'priority' }, { catalog })
    expect([priority.costPico, priority.price]).toEqual([undefined, undefined])
  })

  it('takes the package’s prices where the config has none, and the day’s', () => {
    const record = recorded(
      { usage: { inputTokens: 1_000_000, outputTokens: 0 } },
      { settings: { kind: 'anthropic' }, call: { model: 'x' } },
    )
    expect(record.costPico).toBeUndefined()
    const gateway = testGateway()
    const running = runningUpstream({ kind: 'anthropic' })
    const candidate = { upstream: 'up', model: 'claude-sonnet-4-5', protocol: 'anthropic-messages' as const, running }
    account(testCall({ gateway }), candidate, {
      status: 200,
      outcome: 'ok',
      usage: { inputTokens: 1_000_000, outputTokens: 0, toolUses: { web_search: 1, web_fetch: 3 } },
    })
    // 3 dollars, 6 where the input is long, and a cent for the search
    expect([3_010_000_000_000, 6_010_000_000_000]).toContain(gateway.records[0]?.costPico)
  })

  it('costs nothing where an upstream is free, nobody was asked, or it was in the cache', () => {
    expect(recorded({}, { settings: { free: true } }).costPico).toBe(0)
    expect(recorded({ usage: { ...usage, toolUses: { web_search: 2 } } }, { settings: { free: true } }).costPico).toBe(
      0,
    )
    expect(recorded({ serviceTier: 'priority' }, { settings: { free: true } }).costPico).toBe(0)
    expect(recorded({}, { settings: { kind: 'demo' } }).costPico).toBe(0)
    expect(recorded({ cached: true }, { catalog })).toMatchObject({ costPico: 0, cached: true })
    const { operation } = testCall()
    const count = recorded({ usage: {} }, { call: { operation: { ...operation, kind: 'count-tokens' } } })
    expect(count.costPico).toBe(0)
    const gateway = testGateway()
    account(testCall({ gateway }), undefined, { status: 404, outcome: 'client-error' })
    expect(gateway.records[0]).toMatchObject({ costPico: 0, upstream: '' })
  })

  it.each(['codex', 'copilot', 'ollama'] as const)('is not known of %s, which nobody pays by use', kind => {
    expect(recorded({}, { settings: { kind } }).costPico).toBeUndefined()
    expect(recorded({}, { settings: { kind }, catalog }).costPico).toBe(3_420_000_000)
  })

  it('is not known where nothing was counted, or a tool was used that has no price', () => {
    expect(recorded({ usage: {} }, { catalog }).costPico).toBeUndefined()
    expect(recorded({ usage: { ...usage, toolUses: { maps: 1 } } }, { catalog })).toMatchObject({
      costPico: undefined,
      toolUses: { maps: 1 },
    })
  })

  it('is not known where a server counts what cannot be', () => {
    expect(recorded({ usage: { inputTokens: 1e300, outputTokens: 1 } }, { catalog }).costPico).toBeUndefined()
    expect(recorded({ usage: { inputTokens: 1e12, outputTokens: 1 } }, { catalog }).costPico).toBeUndefined()
  })

  it('tells whose call it was, and who answered it at which attempt', () => {
    const request = testRequest({ 'x-headgate-tag': 'nightly' })
    const principal = { key: 'team-a', group: 'research' }
    const record = recorded({}, { call: { request, principal, credential: 'up#2', attempts: 3 } })
    expect(record).toMatchObject({
      key: 'team-a',
      group: 'research',
      tag: 'nightly',
      credential: 'up#2',
      attempts: 3,
    })
  })
})
