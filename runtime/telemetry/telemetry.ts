import type { ResolvedObservability } from '../config/observability.ts'
import { CallSignals } from './call-signals.ts'
import type { OtlpSettings } from './otlp-settings.ts'
import type { OverCall } from './over-call.ts'
import type { ProcessState } from './process-state.ts'
import type { Family } from './registry.ts'
import type { Told, ToldParts } from './told.ts'
import { beginTrace, branchOf, parentOf, type TraceContext } from './trace-context.ts'
import { unref } from './unref.ts'

export interface TelemetryParts extends Omit<ToldParts, 'otlp' | 'state'> {
  config: ResolvedObservability
  /** Absent: nothing is sent. */
  otlp?: OtlpSettings | undefined
  state: ProcessState
}

/** Milliseconds after the start, which this is not to hold up. */
const LOAD_DELAY = 1_000

/** Calls that wait for what tells of them to be loaded. */
const MOST_WAITING = 10_000

/**
 * Who is told what of calls. While they run this only notes down; everything else comes after their answers, and is loaded
 * with the first one.
 */
export class Telemetry {
  readonly #parts: TelemetryParts
  readonly #rules: NonNullable<OtlpSettings['traces']> | undefined
  #waiting: OverCall[] = []
  #told: Told | undefined
  #superseded = false
  #scheduled = false

  constructor(parts: TelemetryParts) {
    this.#parts = parts
    this.#rules = parts.otlp?.traces
    // Also where nobody calls there is something to measure.
    if (parts.otlp?.metrics && !parts.perCall)
      unref(setTimeout(() => this.#superseded || this.#load().catch(this.#failed), LOAD_DELAY))
  }

  /** A call begins. */
  begin(header: (name: string) => string | undefined): CallSignals {
    this.#parts.state.inFlight++
    return new CallSignals(this.#traceOf(header), this.#parts.config.otlp?.send ?? false)
  }

  /** A call begins that another one makes. */
  branch({ trace }: Pick<CallSignals, 'trace'>): CallSignals {
    this.#parts.state.inFlight++
    return new CallSignals(trace && branchOf(trace), this.#parts.config.otlp?.send ?? false)
  }

  /** A call that has begun came to nothing that is accounted. */
  abandon(): void {
    this.#parts.state.inFlight--
  }

  /** A call that has begun is over. `background`: keeps the runtime from ending it before that is told. */
  over(call: OverCall, background?: (work: Promise<unknown>) => void): void {
    this.#parts.state.inFlight--
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push(call)
    if (this.#parts.perCall) {
      const told = this.flush().catch(this.#failed)
      background?.(told)
      return
    }
    if (this.#scheduled) return
    this.#scheduled = true
    // Many that end at once are told of together.
    setTimeout(() => {
      this.#scheduled = false
      this.#tell().catch(this.#failed)
    }, 0)
  }

  /** Nothing lives on between calls: this process sees a part of them only. */
  get perCall(): boolean {
    return this.#parts.perCall
  }

  /** Whether metrics may be read. */
  get metrics(): ResolvedObservability['metrics'] {
    return this.#parts.config.metrics
  }

  /** What there is to measure now. */
  async families(): Promise<Family[]> {
    return (await this.#tell()).families()
  }

  /** Tells what there is. Resolves when that is sent, or cannot be. */
  async flush(): Promise<void> {
    await (await this.#tell()).flush()
  }

  /** Another one measures the process from now on; calls under way are told of here all the same. */
  supersede(): void {
    this.#superseded = true
    this.#told?.supersede()
  }

  /** Tells what is left, once. */
  async close(): Promise<void> {
    if (this.#waiting.length > 0 || this.#told) await (await this.#tell()).close()
  }

  /** What fails here is nobody's call, and must end no process. */
  readonly #failed = (thrown: unknown): void => {
    this.#parts.warn(`Calls could not be told of: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }

  async #tell(): Promise<Told> {
    const told = this.#told ?? (await this.#load())
    const calls = this.#waiting
    this.#waiting = []
    for (const call of calls) {
      try {
        told.take(call)
      } catch (thrown) {
        this.#failed(thrown)
      }
    }
    return told
  }

  /** Each call waits for an import of its own, as on Workers none may wait for another's. */
  async #load(): Promise<Told> {
    const { createTold } = await import('./told.ts')
    if (this.#told) return this.#told
    this.#told = createTold(this.#parts)
    if (this.#superseded) this.#told.supersede()
    return this.#told
  }

  /** Where nothing is traced the log still tells which trace a call is part of. */
  #traceOf(header: (name: string) => string | undefined): TraceContext | undefined {
    if (this.#rules) return beginTrace(header, this.#rules)
    if (this.#parts.config.otlp?.accept === false) return undefined
    const told = header('traceparent')
    const parent = parentOf(told)
    if (!parent || told === undefined) return undefined
    const traceState = header('tracestate')
    return { ...parent, passedOn: told, ...(traceState !== undefined && { traceState }) }
  }
}
