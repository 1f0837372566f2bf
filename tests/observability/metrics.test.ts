import { readFileSync } from 'node:fs'
import parse from 'parse-prometheus-text-format'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '../../runtime/config/env.ts'
import type { MetricsConfig } from '../../runtime/config/observability.ts'
import { run } from '../../runtime/gateway/gateway.ts'
import { tellReload } from '../../runtime/gateway/last-reload.ts'
import { Leaving } from '../../runtime/platform/leave-signal.ts'
import { processFigures } from '../../runtime/platform/node/process-figures.ts'
import { createGateway, replace } from '../../runtime/server/create-gateway.ts'
import { INSTRUMENTS, type Instrument } from '../../runtime/telemetry/instruments.ts'
import { type Asked, ask, type Bench, chat, json, METRICS_TOKEN, openBench, PROMPT, TEAM_KEY } from './bench.ts'
import type { AnyJson } from './json.ts'
import { throughProtobuf } from './otlp-official.ts'

const METRICS = { token: env('METRICS_TOKEN'), labels: ['key'] } satisfies MetricsConfig

const PLATFORM = { figures: processFigures, instance: 'one' }

let bench: Bench
beforeAll(async () => {
  bench = await openBench(() => ({ metrics: METRICS }), PLATFORM)
})
afterAll(() => bench?.close())

async function scrape(headers: Record<string, string> = { authorization: `Bearer ${METRICS_TOKEN}` }) {
  return ask({ path: '/metrics', method: 'GET', headers: { 'x-nothing': '', ...headers } })
}

interface Sample {
  name: string
  labels: Record<string, string>
  value: number
}

/** Every line by itself, as an independent parser reads it: what belongs to a histogram is left to the tests. */
function samplesOf(text: string): Sample[] {
  return parse(text.replaceAll(/^# .*$/gm, '')).flatMap(({ name, metrics }) =>
    metrics.map(({ labels = {}, value }) => ({ name, labels, value: Number(value) })),
  )
}

/** The sum of what has these labels. */
async function figures(): Promise<(name: string, labels?: Record<string, string>) => number> {
  const samples = samplesOf((await scrape()).text)
  return (name, wanted = {}) =>
    samples
      .filter(sample => sample.name === name)
      .filter(({ labels }) => Object.entries(wanted).every(([label, value]) => labels[label] === value))
      .reduce((sum, { value }) => sum + value, 0)
}

describe('what is counted', () => {
  it('calls with their tokens and costs, attempts, fallbacks and errors', async () => {
    bench.first.answer = (_, response) => json(response, 503, { error: { message: 'no' } })
    await ask()
    await ask({ body: chat('any/gpt-5', { stream: true }) })
    await ask({ body: chat('nothing') })
    await ask({ headers: { authorization: 'Bearer sk-wrong-0123456789' } })
    const count = await figures()
    expect(count('headgate_calls_total', { model: 'smart', upstream: 'second', outcome: 'ok', key: 'team' })).toBe(1)
    expect(count('headgate_calls_total', { model: 'any/*', upstream_model: 'gpt-5', stream: 'true' })).toBe(1)
    expect(count('headgate_calls_total', { model: 'unknown', status: '404' })).toBe(1)
    expect(count('headgate_calls_total', { model: 'unknown', status: '401' })).toBe(1)
    expect(count('headgate_call_errors_total', { class: 'unknown-model' })).toBe(1)
    expect(count('headgate_call_errors_total', { class: 'unauthenticated' })).toBe(1)
    expect(count('headgate_attempts_total', { upstream: 'first', result: 'overloaded' })).toBe(1)
    expect(count('headgate_attempts_total', { upstream: 'second', result: 'ok' })).toBe(2)
    expect(count('headgate_fallbacks_total', { model: 'smart', upstream: 'second' })).toBe(1)
    expect(count('headgate_tokens_total', { model: 'smart', kind: 'input' })).toBe(20)
    expect(count('headgate_tokens_total', { model: 'smart', kind: 'cached_input' })).toBe(5)
    expect(count('headgate_tokens_total', { model: 'smart', kind: 'reasoning' })).toBe(3)
    expect(count('headgate_call_duration_seconds_count', { model: 'smart' })).toBe(1)
    expect(count('headgate_time_to_first_token_seconds_count', { model: 'any/*' })).toBe(1)
    expect(count('headgate_calls_in_flight')).toBe(0)
  })

  it('a refusal of a limit, an answer given again, and a feature that is lost', async () => {
    await ask({ body: chat('tight') })
    const { reply } = await ask({ body: chat('tight') })
    expect(reply.status).toBe(429)
    await ask({ body: chat('kept') })
    await ask({ body: chat('kept') })
    bench.first.answer = bench.second.answer
    const body = { model: 'one', max_tokens: 10, top_k: 5, messages: [{ role: 'user', content: PROMPT }] }
    const lossy = await ask({ path: '/v1/messages', body })
    expect(lossy.reply.headers['x-headgate-lossy']).toBe('sampling.topK')
    const count = await figures()
    expect(count('headgate_limit_refusals_total', { scope: 'model', limit: 'requests-per-minute' })).toBe(1)
    expect(count('headgate_cache_answers_total', { model: 'kept', result: 'hit' })).toBe(1)
    expect(count('headgate_cache_answers_total', { model: 'kept', result: 'miss' })).toBe(1)
    expect(count('headgate_losses_total', { upstream: 'first', feature: 'sampling.topK' })).toBe(1)
    // 15 at 1.25, 5 at 0.125, 7 at 10 dollars a million.
    expect(count('headgate_cost_usd_total', { model: 'one' })).toBeCloseTo(0.000_089_375, 9)
  })

  it('the health of upstreams, budgets, and the process', async () => {
    bench.first.answer = (_, response) => json(response, 503, { error: { message: 'no' } })
    await ask({ body: chat('one') })
    const count = await figures()
    expect(count('headgate_upstream_healthy', { upstream: 'second' })).toBe(1)
    expect(count('headgate_upstream_cooling', { upstream: 'first', scope: 'model', class: 'overloaded' })).toBe(1)
    expect(count('headgate_upstream_drained', { upstream: 'first' })).toBe(0)
    expect(count('headgate_budget_remaining_usd', { scope: 'model', name: 'one', per: 'day' })).toBeCloseTo(
      4.999_910_625,
      9,
    )
    expect(count('headgate_info', { revision: bench.gateway.revision, version: 'unreleased' })).toBe(1)
    expect(count('process_resident_memory_bytes')).toBeGreaterThan(1e6)
    expect(count('process_start_time_seconds')).toBeGreaterThan(1.7e9)
  })

  it('under labels that the config alone decides on, whatever clients ask for', async () => {
    for (let n = 0; n < 30; n++) await ask({ body: chat(`any/my-own-${n}`), headers: { 'user-agent': `mine-${n}` } })
    for (let n = 0; n < 5; n++) await ask({ body: chat(`nothing-${n}`) })
    const { text } = await scrape()
    expect(text).not.toMatch(/my-own|mine-|nothing-/)
    expect(text).toMatch(/headgate_calls_total\{model="any\/\*",upstream="second",upstream_model="\*"[^}]*\} 30/)
    expect(text).not.toMatch(/swordfish|sk-/i)
    expect(text).not.toContain(TEAM_KEY)
  })
})

describe('calls under way', () => {
  it('are none when all are over, however that came', async () => {
    const gemini = '/v1beta/models/google:streamGenerateContent'
    const contents = [{ role: 'user', parts: [{ text: PROMPT }] }]
    const requests: Asked[] = [
      { body: chat('one') },
      { body: chat('one', { stream: true }) },
      { path: gemini, body: { contents } },
      { path: `${gemini}?alt=sse`, body: { contents } },
      { path: '/v1/messages', body: { ...chat('one', { stream: true }), max_tokens: 5 } },
      { raw: '{' },
      { body: chat('nobody') },
    ]
    const answers: Bench['first']['answer'][] = [
      bench.second.answer,
      (_, response) => json(response, 500, {}),
      (_, response) => response.destroy(),
      (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('[{"candidates":[]}]'),
      (_, response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: {'),
    ]
    for (const answer of answers) {
      bench.first.answer = answer
      for (const request of requests) {
        bench.gateway.routing.health.clear()
        const signal = new Leaving()
        const asked = ask({ ...request, signal, unread: answer === answers[0] || answer === answers[3] })
        // Nobody waits for what never ends.
        setTimeout(() => signal.abort(), answer === answers[4] ? 20 : 500)
        await asked.catch(() => {})
      }
    }
    await expect.poll(async () => (await figures())('headgate_calls_in_flight')).toBe(0)
    expect((await figures())('headgate_calls_total', { outcome: 'cancelled' })).toBeGreaterThan(0)
  })
})

describe('the exposition', () => {
  it('has each family once, with its help and type, and histograms that add up', async () => {
    const { reply, text } = await scrape()
    expect(reply.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
    const names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
    const samples = samplesOf(text)
    expect(samples.length).toBe(text.split('\n').filter(line => line !== '' && !line.startsWith('#')).length)
    const histograms = [...text.matchAll(/^# TYPE (\S+) histogram/gm)].map(([, name]) => name)
    expect(histograms.length).toBeGreaterThan(2)
    for (const name of histograms) {
      const counts = samples.filter(sample => sample.name === `${name}_count`)
      expect(counts.length).toBeGreaterThan(0)
      for (const { labels, value } of counts) {
        const ofSeries = ({ le: _, ...own }: Record<string, string>) => JSON.stringify(Object.entries(own).sort())
        const buckets = samples.filter(
          sample => sample.name === `${name}_bucket` && ofSeries(sample.labels) === ofSeries(labels),
        )
        const within = buckets.map(bucket => bucket.value)
        expect(within).toEqual([...within].sort((a, b) => a - b))
        expect(buckets.at(-1)).toMatchObject({ labels: { le: '+Inf' }, value })
      }
    }
  })

  it('escapes what labels may hold', async () => {
    const { expositionOf } = await import('../../runtime/telemetry/exposition.ts')
    const value = 'a "quoted" \\ back\nslash'
    const text = expositionOf([{ instrument: 'drained', series: [{ values: [value], value: 1 }] }])
    expect(samplesOf(text)).toEqual([{ name: 'headgate_upstream_drained', labels: { upstream: value }, value: 1 }])
  })
})

describe('who may read it', () => {
  it('whoever has the token, and nobody else: not a client with its key', async () => {
    expect((await scrape()).reply.status).toBe(200)
    for (const authorization of [`Bearer ${TEAM_KEY}`, `Basic ${METRICS_TOKEN}`, 'Bearer metrics', ''])
      expect((await scrape({ authorization })).reply.status).toBe(401)
    const { reply, text } = await scrape({ authorization: '' })
    expect(reply.headers['www-authenticate']).toContain('Bearer')
    expect(text).toContain('the token of observability.metrics')
  })

  it('and whoever has the admin key', async () => {
    const key = 'admin-key-of-the-tests'
    const { gateway } = bench
    run({ ...gateway, adminKey: (await import('../../runtime/platform/digest.ts')).sha256(key) })
    expect((await scrape({ authorization: `Bearer ${key}` })).reply.status).toBe(200)
    run(gateway)
  })

  it('takes GET and HEAD', async () => {
    expect(
      (await ask({ path: '/metrics', method: 'HEAD', headers: { authorization: `Bearer ${METRICS_TOKEN}` } })).reply
        .status,
    ).toBe(200)
    expect((await ask({ path: '/metrics', method: 'POST' })).reply.headers.allow).toBe('GET, HEAD')
  })

  it('on Workers is sent elsewhere, as an isolate sees a part only', async () => {
    const before = bench.gateway
    bench.make({ metrics: METRICS }, { perCall: true })
    const { reply, text } = await scrape()
    expect(reply.status).toBe(501)
    expect(text).toContain('observability.otlp')
    run(before)
    bench.gateway = before
  })

  it('there is no such page where the config has none', async () => {
    const before = bench.gateway
    bench.make({})
    expect(bench.gateway.telemetry).toBeUndefined()
    expect((await scrape()).reply.status).toBe(404)
    run(before)
  })
})

it('a gateway that is no server’s, as commands make them, tells nobody', () => {
  const gateway = createGateway(bench.make({ metrics: true, otlp: true }).compiled, {
    read: () => TEAM_KEY,
    transport: () => Promise.reject(new Error('nobody is called')),
    ...{ usage: { record() {}, async flush() {} }, log() {} },
  })
  expect(gateway.compiled.observability).toBeDefined()
  expect(gateway.telemetry).toBeUndefined()
})

it('a changed config that is refused is seen until one is taken', async () => {
  bench.make({ metrics: METRICS }, PLATFORM)
  const refused = async () => (await figures())('headgate_config_refused')
  expect(await refused()).toBe(0)
  tellReload({ at: 1, ok: false, error: 'no' })
  expect(await refused()).toBe(1)
  tellReload({ at: 2, ok: true })
  expect(await refused()).toBe(0)
})

it('what was counted goes on when another config takes the place of the first', async () => {
  const before = bench.make({ metrics: METRICS }, PLATFORM)
  const calls = (await figures())('headgate_calls_total', { model: 'kept' })
  const gateway = bench.make({ metrics: { ...METRICS, labels: [] } }, PLATFORM)
  replace(before, gateway)
  await ask({ body: chat('kept') })
  expect((await figures())('headgate_calls_total', { model: 'kept' })).toBe(calls + 1)
})

/** Which protobuf cannot tell from what is not there. */
function withoutEmptyLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyLists)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => !Array.isArray(inner) || inner.length > 0)
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutEmptyLists(inner)]))
}

describe('OTLP', () => {
  it('sends the same and what the conventions have, as the official definitions read it', async () => {
    bench.make({ metrics: METRICS, otlp: { endpoint: `${bench.collector.url}/`, traces: false } }, PLATFORM)
    bench.collector.received.length = 0
    await ask({ body: chat('any/gpt-5', { stream: true }) })
    await bench.gateway.telemetry?.flush()
    const { path, body }: { path: string; body: AnyJson } = bench.collector.received[0]!
    expect(path).toBe('/v1/metrics')
    expect(throughProtobuf('metrics', body)).toEqual(withoutEmptyLists(body))
    const { metrics } = body.resourceMetrics[0].scopeMetrics[0]
    const named = new Map<string, AnyJson>(metrics.map((metric: { name: string }) => [metric.name, metric]))
    const duration = named.get('gen_ai.client.operation.duration')
    expect(duration).toMatchObject({ unit: 's', histogram: { aggregationTemporality: 2 } })
    const texts = (attributes: AnyJson[]) =>
      Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue]))
    const point = duration.histogram.dataPoints.find(
      ({ attributes }: AnyJson) => texts(attributes)['gen_ai.response.model'],
    )
    expect(texts(point.attributes)).toEqual({
      ...{ 'gen_ai.operation.name': 'chat', 'gen_ai.provider.name': 'openai_compatible' },
      ...{
        'gen_ai.request.model': 'gpt-5',
        'gen_ai.response.model': 'gpt-5-2026-01-01',
        'headgate.upstream': 'second',
      },
    })
    expect(point.bucketCounts).toHaveLength(point.explicitBounds.length + 1)
    for (const name of [
      ...['gen_ai.client.token.usage', 'gen_ai.client.operation.time_to_first_chunk', 'gen_ai.server.request.duration'],
      ...['gen_ai.server.time_to_first_token', 'gen_ai.server.time_per_output_token', 'headgate.calls'],
      ...['headgate.cost', 'headgate.upstream.healthy', 'headgate.budget.remaining', 'process.memory.usage'],
    ])
      expect([...named.keys()]).toContain(name)
  })
})

describe('the dashboard for Grafana', () => {
  const dashboard = JSON.parse(readFileSync(new URL('../../deploy/grafana/headgate.json', import.meta.url), 'utf8'))
  const expressions = [
    ...dashboard.panels.flatMap((panel: AnyJson) => panel.targets ?? []).map(({ expr }: AnyJson) => expr),
    ...dashboard.templating.list.map(({ query }: AnyJson) => (typeof query === 'string' ? query : query.query)),
  ].filter(text => typeof text === 'string' && text !== 'prometheus')

  it('names no metric and no label that is not told', async () => {
    const { LABELS } = await import('../../runtime/telemetry/instruments.ts')
    const told = new Map<string, Set<string>>()
    for (const { prometheus, kind, attributes } of Object.values<Instrument>(INSTRUMENTS)) {
      if (prometheus === undefined) continue
      const labels = new Set<string>([...attributes.map(attribute => LABELS[attribute]), 'job', 'instance'])
      const names = kind === 'histogram' ? ['_bucket', '_sum', '_count'].map(end => prometheus + end) : [prometheus]
      for (const name of names) told.set(name, kind === 'histogram' ? new Set([...labels, 'le']) : labels)
    }
    let found = 0
    for (const expression of expressions) {
      for (const [, name = '', selector = ''] of expression.matchAll(
        /\b((?:headgate|process|nodejs)_\w+)(?:\{([^}]*)\})?/g,
      )) {
        found++
        expect(told.has(name), `${name} in ${expression}`).toBe(true)
        for (const [, label = ''] of selector.matchAll(/(\w+)\s*[=!]~?/g))
          expect(told.get(name)!.has(label), `${label} of ${name}`).toBe(true)
      }
    }
    expect(found).toBeGreaterThan(25)
  })

  it('has a panel for each thing that is told', () => {
    const all = expressions.join('\n')
    const missing = Object.values<Instrument>(INSTRUMENTS).flatMap(({ prometheus }) =>
      prometheus === undefined || all.includes(prometheus) ? [] : [prometheus],
    )
    expect(missing).toEqual([])
  })

  it('has panels of their own ids and places, which do not overlap', () => {
    const ids = dashboard.panels.map(({ id }: AnyJson) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const cells = new Set<string>()
    for (const { gridPos, title } of dashboard.panels) {
      const { x, y, w, h } = gridPos
      expect(x + w, title).toBeLessThanOrEqual(24)
      for (let row = y; row < y + h; row++)
        for (let column = x; column < x + w; column++) {
          expect(cells.has(`${column} ${row}`), title).toBe(false)
          cells.add(`${column} ${row}`)
        }
    }
  })
})
