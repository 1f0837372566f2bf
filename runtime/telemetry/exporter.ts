import type { Transport } from '../platform/transport.ts'
import { keyValues, type Span } from './otlp.ts'
import { metricsOf } from './otlp-metrics.ts'
import type { OtlpSettings } from './otlp-settings.ts'
import type { Counted } from './process-state.ts'
import type { Family } from './registry.ts'
import { type SendParts, type Sent, send } from './send.ts'
import { unref } from './unref.ts'

export interface ExporterParts {
  settings: OtlpSettings
  transport: Transport
  /** Attributes of the resource beside those of the settings, which are stronger. */
  resource: () => Record<string, string>
  version: string
  /** Nothing lives on between calls: whoever ends one has to wait for `flush`. */
  perCall: boolean
  /** From when on is counted: milliseconds since 1970. */
  beganAt: number
  counted: Counted
  /** What there is to measure now. */
  families: () => Promise<Family[]>
  /** Counts what was taken, and what was given up. */
  count: (what: 'exported' | 'dropped', signal: Signal, items: number) => void
  warn: (message: string) => void
  now?: () => number
  random?: () => number
  sleep?: (milliseconds: number) => Promise<void>
}

export type Signal = 'traces' | 'metrics'

/** Milliseconds before each further try. */
const PATIENT = [1_000, 2_000, 4_000, 8_000]
/** Where a call's work outlives its answer for seconds only. */
const IMPATIENT = [200, 1_000]

/** Spans and measurements on their way to a collector: after the answers, a few requests at a time, and never too many. */
export class OtlpExporter {
  readonly #parts: ExporterParts
  #spans: Span[] = []
  #timer: unknown
  #interval: unknown
  #sending: Promise<void> = Promise.resolve()
  #closing = false
  #superseded = false
  readonly #away = new Map<Signal, number>()

  constructor(parts: ExporterParts) {
    this.#parts = parts
    const { metrics } = parts.settings
    if (metrics && !parts.perCall && metrics.intervalMs > 0) {
      this.#interval = setInterval(() => {
        this.#exportMetrics(PATIENT).catch(thrown => this.#unable('metrics', thrown))
      }, metrics.intervalMs)
      unref(this.#interval)
    }
  }

  add(spans: readonly Span[]): void {
    const { traces } = this.#parts.settings
    if (!traces || spans.length === 0) return
    const room = Math.max(0, traces.queue - this.#spans.length)
    // A trace goes as a whole or not at all.
    if (spans.length > room) {
      this.#parts.count('dropped', 'traces', spans.length)
      return
    }
    this.#spans.push(...spans)
    if (this.#parts.perCall) return
    if (this.#spans.length >= traces.batch) this.#sendSoon(0)
    else this.#sendSoon(traces.delayMs)
  }

  /** Sends what there is now. Resolves when that is over, well or not. */
  async flush(): Promise<void> {
    const { perCall, settings, counted } = this.#parts
    const waits = perCall ? IMPATIENT : this.#closing ? [] : PATIENT
    const due =
      settings.metrics && !this.#superseded && (!perCall || this.#now() - counted.sentAt >= settings.metrics.intervalMs)
    await Promise.all([this.#exportSpans(waits), due ? this.#exportMetrics(waits) : undefined])
  }

  /** Another one sends the metrics from now on. */
  supersede(): void {
    this.#superseded = true
    clearInterval(this.#interval as ReturnType<typeof setInterval> | undefined)
  }

  /** Sends what is left, once. */
  async close(): Promise<void> {
    this.#closing = true
    clearTimeout(this.#timer as ReturnType<typeof setTimeout> | undefined)
    clearInterval(this.#interval as ReturnType<typeof setInterval> | undefined)
    await this.flush()
  }

  #sendSoon(delay: number): void {
    if (this.#timer !== undefined && delay > 0) return
    clearTimeout(this.#timer as ReturnType<typeof setTimeout> | undefined)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      // One request after another, so that an outage holds one batch and not all.
      this.#sending = this.#sending
        .then(() => this.#exportSpans(PATIENT))
        .catch(thrown => this.#unable('traces', thrown))
    }, delay)
    unref(this.#timer)
  }

  async #exportSpans(waits: readonly number[]): Promise<void> {
    const { settings, count } = this.#parts
    const { traces } = settings
    while (traces && this.#spans.length > 0) {
      const spans = this.#spans.splice(0, traces.batch)
      const message = { resourceSpans: [{ resource: this.#resource(), scopeSpans: [{ scope: this.#scope(), spans }] }] }
      const sent = await send(traces, message, this.#sendParts(waits))
      this.#tell('traces', sent)
      const taken = sent.ok ? Math.max(0, spans.length - sent.rejected) : 0
      count('exported', 'traces', taken)
      count('dropped', 'traces', spans.length - taken)
    }
  }

  async #exportMetrics(waits: readonly number[]): Promise<void> {
    const { settings, families, count, counted } = this.#parts
    const { metrics: destination } = settings
    if (!destination) return
    const all = await families()
    const { temporality } = destination
    const told = temporality === 'delta' ? counted.deltas.take(all) : all
    const to = this.#now()
    const from = temporality === 'delta' ? counted.sentAt : this.#parts.beganAt
    counted.sentAt = to
    const metrics = metricsOf(told, temporality, { from, to })
    if (metrics.length === 0) return
    const message = {
      resourceMetrics: [{ resource: this.#resource(), scopeMetrics: [{ scope: this.#scope(), metrics }] }],
    }
    const sent = await send(destination, message, this.#sendParts(waits))
    this.#tell('metrics', sent)
    const points = told.reduce((sum, { series }) => sum + series.length, 0)
    const taken = sent.ok ? Math.max(0, points - sent.rejected) : 0
    count('exported', 'metrics', taken)
    // What is counted goes with the next export; only the moment is lost.
    if (!sent.ok && temporality === 'delta') counted.deltas.putBack(told)
    else count('dropped', 'metrics', points - taken)
  }

  #sendParts(waits: readonly number[]): SendParts {
    const { settings, transport, random, sleep } = this.#parts
    const { timeoutMs, gzip } = settings
    const faked = { ...(random && { random }), ...(sleep && { sleep }) }
    return { transport, timeoutMs: this.#closing ? Math.min(timeoutMs, 3_000) : timeoutMs, gzip, waits, ...faked }
  }

  /** Not the collector's doing, and no reason to end a process. */
  #unable(signal: Signal, thrown: unknown): void {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    this.#parts.warn(`What there is of ${signal} could not be written: ${why}`)
  }

  /** Once when it begins, and once when it is over. */
  #tell(signal: Signal, sent: Sent): void {
    const { warn } = this.#parts
    const failures = this.#away.get(signal) ?? 0
    if (!sent.ok) {
      this.#away.set(signal, failures + 1)
      if (failures === 0) warn(`The collector did not take ${signal}: ${sent.why}. Calls go on.`)
    } else if (failures > 0) {
      this.#away.delete(signal)
      warn(`The collector takes ${signal} again.`)
    }
  }

  #resource() {
    return { attributes: keyValues({ ...this.#parts.resource(), ...this.#parts.settings.resource }) }
  }

  #scope() {
    return { name: 'headgate', version: this.#parts.version }
  }

  #now(): number {
    return (this.#parts.now ?? Date.now)()
  }
}
