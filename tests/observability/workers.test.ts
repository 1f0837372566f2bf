import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isDataset } from '../../runtime/platform/web/analytics-engine.ts'
import type { DataPoint } from '../../runtime/telemetry/analytics.ts'
import { ask, type Bench, chat, json, openBench, PROMPT } from './bench.ts'
import type { AnyJson } from './json.ts'

const points: DataPoint[] = []
const dataset = { writeDataPoint: (point: DataPoint) => void points.push(point) }

let bench: Bench
beforeAll(async () => {
  bench = await openBench(({ url }) => ({ otlp: { endpoint: url }, analyticsEngine: 'CALLS' }), {
    perCall: true,
    dataset: binding => (binding === 'CALLS' ? dataset : undefined),
  })
})
afterAll(() => bench?.close())

describe('where nothing lives on between calls', () => {
  it('a call tells of itself before its work is over, and its answer does not wait for that', async () => {
    let release = (): void => {}
    const held = new Promise<void>(resolve => (release = resolve))
    bench.collector.answer = (_, response) => void held.then(() => json(response, 200, {}))
    const work: Promise<unknown>[] = []
    const { reply } = await ask({ body: chat('one'), background: one => void work.push(one) })
    expect(reply.status).toBe(200)
    expect(work.length).toBeGreaterThan(0)
    release()
    await Promise.all(work)
    expect(bench.collector.received.map(({ path }) => path).sort()).toEqual(['/v1/metrics', '/v1/traces'])
  })

  it('also where the platform has no word for that', async () => {
    bench.collector.received.length = 0
    await ask({ body: chat('one') })
    await expect.poll(() => bench.collector.received.length).toBe(2)
  })

  it('what is counted comes as deltas, so that isolates add up', async () => {
    bench.collector.received.length = 0
    const work: Promise<unknown>[] = []
    for (let n = 0; n < 2; n++) await ask({ body: chat('one'), background: one => void work.push(one) })
    await Promise.all(work)
    const sums = bench.collector.received.flatMap(({ path, body }: AnyJson) =>
      path === '/v1/metrics'
        ? body.resourceMetrics[0].scopeMetrics[0].metrics.filter((one: AnyJson) => one.name === 'headgate.calls')
        : [],
    )
    expect(JSON.stringify(bench.collector.received)).not.toContain('headgate.upstream.healthy')
    expect(sums.every(({ sum }: AnyJson) => sum.aggregationTemporality === 1)).toBe(true)
    const counted = sums.flatMap(({ sum }: AnyJson) => sum.dataPoints.map((point: AnyJson) => point.asDouble))
    expect(counted.reduce((one: number, other: number) => one + other, 0)).toBe(2)
  })
})

describe('Analytics Engine', () => {
  it('gets a data point a call, in columns that stay where they are', async () => {
    points.length = 0
    await ask({ body: chat('one', { user: 'ann' }), background: () => {} })
    await expect.poll(() => points.length).toBe(1)
    const [{ indexes, blobs, doubles }] = points as [DataPoint]
    expect(indexes).toEqual(['one'])
    expect(blobs.slice(0, 12)).toEqual([
      ...['one', 'first', 'gpt-5', 'team', '', 'ann', 'openai-chat', 'createChatCompletion', 'ok', '', 'first#1'],
      bench.gateway.revision,
    ])
    expect(blobs.slice(12)).toEqual([expect.stringMatching(/^req_/), expect.stringMatching(/^[0-9a-f]{32}$/), 'one'])
    expect(doubles).toEqual([200, expect.any(Number), -1, 1, 20, 5, 0, 7, 3, 0.000_089_375, 0, 0, 0])
    expect(JSON.stringify(points)).not.toContain(PROMPT)
  })

  it('is told apart from other bindings', () => {
    expect([dataset, {}, 'text', null, undefined].map(isDataset)).toEqual([true, false, false, false, false])
  })

  it('that fails is told, and calls go on', async () => {
    bench.lines.length = 0
    const broken = { writeDataPoint: () => expect.unreachable() }
    bench.make({ analyticsEngine: 'CALLS' }, { perCall: true, dataset: () => broken })
    expect((await ask({ body: chat('one'), background: () => {} })).reply.status).toBe(200)
    await expect
      .poll(() => bench.lines)
      .toMatchObject([{ level: 'warn', message: expect.stringContaining('Calls could not be told of') }])
  })

  it('that is not bound is told, and calls go on', async () => {
    bench.lines.length = 0
    bench.make({ analyticsEngine: 'OTHER', log: { calls: 'all' } }, { perCall: true, dataset: () => undefined })
    expect(bench.lines).toMatchObject([{ level: 'warn', message: expect.stringContaining('bound to OTHER') }])
    expect((await ask({ body: chat('one') })).reply.status).toBe(200)
  })
})
