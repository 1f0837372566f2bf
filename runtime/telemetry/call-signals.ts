import type { Loss } from '../canonical/loss.ts'
import type { UpstreamKindName } from '../config/kinds.ts'
import type { Said } from '../protocols/said.ts'
import { newId, type TraceContext, traceparent } from './trace-context.ts'

/** One try at one upstream. */
export interface AttemptSignals {
  /** Of its span. */
  spanId: string
  upstream: string
  kind: UpstreamKindName
  /** The upstream's own name of the model. */
  model: string
  /** The same where the config or the catalogue knows it; else what the config has in its place. Told when it is over. */
  label?: string
  /** What it was spoken to in. */
  protocol: string
  /** Where it is; absent where it is nowhere. */
  address?: string
  /** The id of the credential. */
  credential?: string
  /** On the monotonic clock. */
  beganAt: number
  /** Where it came to nothing: when, by which class of faults, and with which status. */
  failed?: { at: number; why: string; status: number }
}

/** What is noticed of a call while it runs, where somebody is told when it is over. */
export class CallSignals {
  readonly trace: TraceContext | undefined
  readonly attempts: AttemptSignals[] = []
  /** Reads what the answer says of itself; only when the call is over. */
  said: (() => Said) | undefined
  /** What could not be carried, in lists that may still grow. */
  losses: readonly (readonly Loss[])[] | undefined
  /** Why the gateway refused it: a kind of errors. */
  refused: string | undefined
  /** Which limit refused it, as `x-headgate-limit` tells it. */
  limit: string | undefined
  /** Upstreams that are told the trace. */
  readonly #told: boolean | readonly string[]

  constructor(trace: TraceContext | undefined, told: boolean | readonly string[]) {
    this.trace = trace
    this.#told = told
  }

  attempt(attempt: Omit<AttemptSignals, 'spanId' | 'beganAt'>): AttemptSignals {
    const begun = { ...attempt, spanId: this.trace ? newId(8) : '', beganAt: performance.now() }
    this.attempts.push(begun)
    return begun
  }

  /** Nothing of it left the gateway. */
  withdraw(attempt: AttemptSignals): void {
    const index = this.attempts.lastIndexOf(attempt)
    if (index >= 0) this.attempts.splice(index, 1)
  }

  /** The headers of a request to the upstream that is being asked, with the trace where it is told of it. */
  traced(headers: Record<string, string>): Record<string, string> {
    const attempt = this.attempts.at(-1)
    if (!this.trace || !attempt || !this.#tells(attempt.upstream)) return headers
    const { traceState } = this.trace
    return {
      ...headers,
      traceparent: this.trace.passedOn ?? traceparent(this.trace, attempt.spanId),
      ...(traceState !== undefined && { tracestate: traceState }),
    }
  }

  #tells(upstream: string): boolean {
    return typeof this.#told === 'boolean' ? this.#told : this.#told.includes(upstream)
  }
}
