import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { json, type Loopback, loopback } from '../observability/bench.ts'
import type { AnyJson } from '../observability/json.ts'
import { readable, throughProtobuf } from '../observability/otlp-official.ts'
import { ensureBuilt } from './builds.ts'
import {
  ADMIN_KEY,
  platforms,
  type RunningGateway,
  startOnNode,
  startOnWorkers,
  startProcess,
  TEAM_KEY,
  variables,
} from './harness.ts'

const SECRET = 'swordfish'

function call(url: string, model: string, stream: boolean): Promise<string> {
  return fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TEAM_KEY}` },
    body: JSON.stringify({ model, stream, messages: [{ role: 'user', content: `say: ${SECRET}` }] }),
  }).then(reply => reply.text())
}

const metrics = (url: string) => fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } })

describe.each(platforms)('on %s a collector is sent', platform => {
  let collector: Loopback
  let gateway: RunningGateway
  beforeAll(async () => {
    collector = await loopback((_, response) => json(response, 200, {}))
    const otlp = { OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '20', OTEL_METRIC_EXPORT_INTERVAL: '0' }
    gateway =
      platform === 'node'
        ? await startOnNode({}, otlp)
        : await startOnWorkers({ ...variables({}), ...otlp }, 'database')
    expect(await call(gateway.url, 'demo', false)).toContain(SECRET)
    expect(await call(gateway.url, 'messages-demo', true)).toContain('[DONE]')
    await call(gateway.url, 'closed', false)
  })
  afterAll(async () => {
    await gateway?.stop()
    await collector?.close()
  })

  const sent = (path: string): AnyJson[] => collector.received.flatMap(one => (one.path === path ? [one.body] : []))

  it('the spans of each call', async () => {
    const spans = await vi.waitFor(() => {
      const all = sent('/v1/traces').flatMap(message => message.resourceSpans[0].scopeSpans[0].spans)
      // The last one is asked for again, as nobody listens.
      expect(all).toHaveLength(7)
      return all
    }, 15_000)
    for (const message of sent('/v1/traces')) expect(readable(throughProtobuf('trace', message))).toEqual(message)
    expect(spans.map(({ name }: AnyJson) => name)).toEqual(
      expect.arrayContaining(['POST /v1/chat/completions', 'chat demo', 'chat demo-fast', 'chat some-model']),
    )
    const answered = spans.find(({ name }: AnyJson) => name === 'chat demo-fast')
    expect(answered.attributes).toContainEqual({ key: 'gen_ai.usage.output_tokens', value: { intValue: '3' } })
    expect(spans.find(({ name }: AnyJson) => name === 'chat some-model').attributes).toContainEqual({
      ...{ key: 'error.type', value: { stringValue: 'network' } },
    })
    expect(JSON.stringify(collector.received)).not.toContain(SECRET)
    expect(JSON.stringify(collector.received)).not.toContain(TEAM_KEY)
  })

  it('what was counted: at a stop on Node, and with each call on Workers', async () => {
    if (platform === 'node') await gateway.stop()
    const points = await vi.waitFor(() => {
      const all = sent('/v1/metrics')
        .flatMap(message => message.resourceMetrics[0].scopeMetrics[0].metrics)
        .filter(({ name }: AnyJson) => name === 'headgate.calls')
      const sums = all.flatMap(({ sum }: AnyJson) => sum.dataPoints).map(({ asDouble }: AnyJson) => asDouble)
      expect(sums.reduce((one: number, other: number) => one + other, 0)).toBe(3)
      return all
    }, 15_000)
    expect(points[0].sum.aggregationTemporality).toBe(platform === 'node' ? 2 : 1)
    for (const message of sent('/v1/metrics')) throughProtobuf('metrics', message)
  })
})

it('the processes of a cluster answer for all of them, whichever is asked for metrics', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'headgate-cluster-'))
  const cluster = await startProcess(join(ensureBuilt('node_cluster'), 'server/index.mjs'), [], {
    ...variables({}),
    ...{
      PORT: '0',
      HOST: '127.0.0.1',
      HEADGATE_LOG: 'json',
      NITRO_CLUSTER_WORKERS: '2',
      HEADGATE_DATABASE: join(folder, 'h.db'),
    },
  })
  try {
    // Over connections of their own, so that the processes take turns.
    for (let n = 0; n < 6; n++) await call(cluster.url, 'demo', false)
    await vi.waitFor(async () => {
      const text = await (await metrics(cluster.url)).text()
      expect(text).toMatch(/headgate_calls_total\{model="demo",[^}]*outcome="ok"[^}]*\} 6\n/)
      expect(text).toMatch(/^headgate_calls_in_flight 0$/m)
    }, 15_000)
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
