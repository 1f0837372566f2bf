import { describe, expect, it } from 'vitest'
import { sourceOf } from '../platform/byte-source.ts'
import type { UpstreamRequest } from '../platform/transport.ts'
import { OtlpExporter, type Signal } from './exporter.ts'
import type { Span } from './otlp.ts'
import { Deltas } from './otlp-metrics.ts'
import { type OtlpSettings, otlpSettings } from './otlp-settings.ts'
import { type Family, Registry } from './registry.ts'

// biome-ignore lint/suspicious/noExplicitAny: what is not there fails the test that asks for it
type Message = any

interface Setting {
  /** What the collector answers, one after the other; 200 after the last. */
  answers?: (number | 'away')[]
  variables?: Record<string, string>
  perCall?: boolean
  settings?: Partial<OtlpSettings>
  body?: string
}

function bench({ answers = [], variables = {}, perCall = false, settings = {}, body = '{}' }: Setting = {}) {
  const sent: { url: string; headers: Record<string, string>; message: Message }[] = []
  const waits: number[] = []
  const counts: Record<string, number> = {}
  const warnings: string[] = []
  const registry = new Registry()
  const config = { headers: { key: 'k' }, traces: true, metrics: true, accept: true, send: false, attributes: {} }
  const exporter = new OtlpExporter({
    settings: { ...otlpSettings(config, name => variables[name], perCall)!, ...settings },
    async transport({ url, headers, body: bytes }: UpstreamRequest) {
      const answer = answers.shift() ?? 200
      if (answer === 'away') throw new Error('away')
      sent.push({ url, headers, message: JSON.parse(new TextDecoder().decode(bytes!)) })
      return { status: answer, headers: {}, body: sourceOf(new TextEncoder().encode(body)) }
    },
    ...{ resource: () => ({}), version: '1', perCall, beganAt: 1_000 },
    counted: { registry, deltas: new Deltas(), sentAt: 1_000 },
    families: async () => registry.snapshot(),
    count: (what, signal: Signal, items) => {
      counts[`${what} ${signal}`] = (counts[`${what} ${signal}`] ?? 0) + items
    },
    warn: message => void warnings.push(message),
    ...{ now: () => 5_000, random: () => 0.5, sleep: async wait => void waits.push(wait) },
  })
  return { exporter, sent, waits, counts, warnings, registry }
}

function spans(number: number): Span[] {
  return Array.from({ length: number }, (_, n) => ({
    ...{ traceId: 'a', spanId: String(n), flags: 1, name: 'n', kind: 2, attributes: [], status: {} },
    ...{ startTimeUnixNano: '1', endTimeUnixNano: '2' },
  }))
}

describe('spans', () => {
  it('go in batches, none of which is too large', async () => {
    const { exporter, sent, counts } = bench({ variables: { OTEL_BSP_MAX_EXPORT_BATCH_SIZE: '4' } })
    exporter.add(spans(3))
    exporter.add(spans(6))
    await exporter.flush()
    const traces = sent.filter(({ url }) => url.endsWith('/v1/traces'))
    expect(traces.map(({ message }) => message.resourceSpans[0].scopeSpans[0].spans.length)).toEqual([4, 4, 1])
    expect(traces[0]).toMatchObject({
      url: 'http://localhost:4318/v1/traces',
      headers: { key: 'k', 'content-type': 'application/json' },
    })
    expect(counts).toMatchObject({ 'exported traces': 9 })
  })

  it('that are too many are dropped, whole traces of them, and counted', async () => {
    const { exporter, sent, counts } = bench({ variables: { OTEL_BSP_MAX_QUEUE_SIZE: '5' } })
    for (let n = 0; n < 3; n++) exporter.add(spans(2))
    await exporter.flush()
    expect(counts).toMatchObject({ 'exported traces': 4, 'dropped traces': 2 })
    expect(sent.filter(({ url }) => url.endsWith('/v1/traces'))).toHaveLength(1)
  })

  it('are sent again where that may help, later each time, and given up in the end', async () => {
    const { exporter, counts, waits, warnings } = bench({ answers: [503, 'away', 429, 200, ...Array(5).fill(503)] })
    exporter.add(spans(1))
    await exporter.flush()
    expect(waits.slice(0, 3)).toEqual([1_000, 2_000, 4_000])
    exporter.add(spans(1))
    await exporter.flush()
    expect(counts).toMatchObject({ 'exported traces': 1, 'dropped traces': 1 })
    expect(warnings).toEqual(['The collector did not take traces: it answered 503. Calls go on.'])
    exporter.add(spans(1))
    await exporter.flush()
    expect(warnings.at(-1)).toBe('The collector takes traces again.')
  })

  it('that are refused are not sent again', async () => {
    const { exporter, counts, waits } = bench({ answers: [400], variables: { OTEL_METRICS_EXPORTER: 'none' } })
    exporter.add(spans(2))
    await exporter.flush()
    expect(waits).toEqual([])
    expect(counts).toEqual({ 'exported traces': 0, 'dropped traces': 2 })
  })

  it('of which the collector takes a part are counted as what they are', async () => {
    const { exporter, counts } = bench({ body: '{"partialSuccess":{"rejectedSpans":"1","errorMessage":"no"}}' })
    exporter.add(spans(3))
    await exporter.flush()
    expect(counts).toMatchObject({ 'exported traces': 2, 'dropped traces': 1 })
  })

  it('are sent once more at a stop, and no stop waits for a collector that is away', async () => {
    const { exporter, waits, counts } = bench({ answers: ['away', 'away'] })
    exporter.add(spans(1))
    await exporter.close()
    expect(waits).toEqual([])
    expect(counts).toMatchObject({ 'dropped traces': 1 })
  })

  it('are compressed where the environment says so', async () => {
    const requests: UpstreamRequest[] = []
    const exporter = new OtlpExporter({
      settings: otlpSettings(
        { headers: {}, traces: true, metrics: false, accept: true, send: false, attributes: {} },
        name => (name === 'OTEL_EXPORTER_OTLP_COMPRESSION' ? 'gzip' : undefined),
        false,
      )!,
      async transport(request) {
        requests.push(request)
        return { status: 200, headers: {}, body: sourceOf(new Uint8Array()) }
      },
      ...{ resource: () => ({}), version: '1', perCall: false, beganAt: 0, families: async () => [] },
      ...{ counted: { registry: new Registry(), deltas: new Deltas(), sentAt: 0 }, count() {}, warn() {} },
    })
    exporter.add(spans(1))
    await exporter.flush()
    expect(requests[0]?.headers['content-encoding']).toBe('gzip')
    expect([...requests[0]!.body!.slice(0, 2)]).toEqual([0x1f, 0x8b])
  })
})

describe('metrics', () => {
  const calls = ({ message }: { message: Message }) =>
    message.resourceMetrics[0].scopeMetrics[0].metrics.find(({ name }: { name: string }) => name === 'headgate.cost')

  it('of a process that lives on say all that was counted since it began', async () => {
    const { exporter, sent, registry } = bench()
    registry.add('cost', ['m', 'u', 'x', undefined, undefined], 1)
    await exporter.flush()
    registry.add('cost', ['m', 'u', 'x', undefined, undefined], 2)
    await exporter.flush()
    expect(sent.map(one => calls(one).sum)).toMatchObject([
      { aggregationTemporality: 2, dataPoints: [{ asDouble: 1, startTimeUnixNano: '1000000000' }] },
      { aggregationTemporality: 2, dataPoints: [{ asDouble: 3, startTimeUnixNano: '1000000000' }] },
    ])
  })

  it('of an isolate say what came since they were last sent, and lose nothing to a collector that is away', async () => {
    const { exporter, sent, registry } = bench({ perCall: true, answers: [200, 400, 200, 200] })
    const add = (amount: number) => registry.add('cost', ['m', 'u', 'x', undefined, undefined], amount)
    for (const amount of [1, 2, 4]) {
      add(amount)
      await exporter.flush()
    }
    expect(sent.map(one => calls(one).sum.dataPoints[0].asDouble)).toEqual([1, 2, 6])
    expect(calls(sent[0]!).sum).toMatchObject({ aggregationTemporality: 1 })
    await exporter.flush()
    expect(sent).toHaveLength(3)
  })

  it('are told once, also where two calls end at the same time', async () => {
    const { exporter, sent, registry } = bench({ perCall: true })
    registry.observe('duration', ['m', 'u', 'x', 'o', 'false', 'chat', 'openai', undefined], 0.5)
    registry.add('cost', ['m', 'u', 'x', undefined, undefined], 1)
    await Promise.all([exporter.flush(), exporter.flush()])
    expect(sent.map(calls).filter(Boolean)).toHaveLength(1)
  })

  it('stop where another exporter measures the process from now on', async () => {
    const { exporter, sent, registry } = bench()
    registry.add('cost', ['m', 'u', 'x', undefined, undefined], 1)
    exporter.supersede()
    await exporter.close()
    expect(sent).toEqual([])
  })
})

describe('the registry', () => {
  it('has a bound: what comes beyond is one series', () => {
    const registry = new Registry()
    for (let n = 0; n < 3_000; n++) registry.add('drained', [`u${n}`])
    const [family] = registry.snapshot() as [Family]
    expect(family.series).toHaveLength(2_001)
    expect(family.series.at(-1)).toEqual({ values: ['other'], value: 1_000 })
  })
})

describe('the standard variables', () => {
  const config = { headers: { b: 'config' }, traces: true, metrics: true, accept: true, send: false, attributes: {} }
  const settings = (variables: Record<string, string>, more: object = {}) =>
    otlpSettings({ ...config, ...more }, name => variables[name], false)

  it('say where to, with what, and for whom', () => {
    const variables = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otel.example.com/base/',
      OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: 'https://metrics.example.com/in',
      OTEL_EXPORTER_OTLP_HEADERS: 'A=1%202,b=env',
      OTEL_SERVICE_NAME: 'gate',
      OTEL_RESOURCE_ATTRIBUTES: 'team=core,service.namespace=llm',
      OTEL_METRIC_EXPORT_INTERVAL: '1000',
      OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: 'delta',
      OTEL_TRACES_SAMPLER: 'traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.25',
    }
    expect(settings(variables)).toMatchObject({
      traces: {
        url: 'https://otel.example.com/base/v1/traces',
        headers: { a: '1 2', b: 'config' },
        ...{ ratio: 0.25, parentDecides: false },
      },
      metrics: { url: 'https://metrics.example.com/in', intervalMs: 1_000, temporality: 'delta' },
      resource: { 'service.name': 'gate', team: 'core', 'service.namespace': 'llm' },
      warnings: [],
    })
  })

  it('are weaker than the config', () => {
    const variables = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otel.example.com',
      OTEL_TRACES_SAMPLER: 'always_off',
      OTEL_METRIC_EXPORT_INTERVAL: '1000',
    }
    const own = { endpoint: 'http://c:4318', sampling: 0.5, intervalMs: 7 }
    expect(settings(variables, own)).toMatchObject({
      traces: { url: 'http://c:4318/v1/traces', ratio: 0.5, parentDecides: true },
      metrics: { intervalMs: 7 },
    })
  })

  it('switch off', () => {
    expect(settings({ OTEL_SDK_DISABLED: 'true' })).toBeUndefined()
    expect(settings({ OTEL_TRACES_EXPORTER: 'none' })).not.toHaveProperty('traces')
    expect(settings({ OTEL_METRICS_EXPORTER: 'none' })).not.toHaveProperty('metrics')
  })

  it('that are not followed are told', () => {
    const variables = { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc', OTEL_BSP_SCHEDULE_DELAY: 'soon', OTEL_TRACES_SAMPLER: 'x' }
    expect(settings(variables)?.warnings).toHaveLength(3)
    expect(() => settings({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4317' })).toThrow('OTEL_EXPORTER_OTLP_ENDPOINT')
  })
})
