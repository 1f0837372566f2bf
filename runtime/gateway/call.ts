import type { Recording } from '../cache/recording.ts'
import type { GatewayError } from '../canonical/error.ts'
import type { UpstreamProtocolId } from '../canonical/part.ts'
import type { CompiledCachePolicy } from '../config/cache.ts'
import type { CompiledTarget } from '../config/compiled.ts'
import type { LossPolicy } from '../config/gateway-config.ts'
import type { CallLimits, CompiledRoute, Mirror } from '../config/route.ts'
import type { CompiledSaving } from '../config/save-tokens.ts'
import type { KeyPrincipal } from '../keys/known-key.ts'
import type { Place, Subject } from '../limits/ledger.ts'
import type { GatewayRequest } from '../platform/http.ts'
import type { Operation } from '../protocols/operation.ts'
import type { Protocol } from '../protocols/protocol.ts'
import { protocols } from '../protocols/registry.ts'
import type { Skipped } from '../routing/choice.ts'
import type { ResponseStore } from '../stored/response-store.ts'
import type { CallSignals } from '../telemetry/call-signals.ts'
import type { Conclusion } from './account.ts'
import type { BodyTap } from './body-tap.ts'
import type { Deadline } from './deadline.ts'
import type { Decoded } from './decoded.ts'
import type { RunningUpstream } from './gateway.ts'
import { type Gateway, runningGateway } from './gateway.ts'
import type { Keeping } from './keeping.ts'
import { newRequestId } from './request-id.ts'

/** The life of one call; each stage adds what it found out. */
export interface Call {
  readonly gateway: Gateway
  readonly operation: Operation
  readonly protocol: Protocol
  readonly request: GatewayRequest
  readonly requestId: string
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** The same moment on the monotonic clock. */
  readonly clock: number
  /**
   * The responses that the call's connection remembers, asked before those that are stored; absent where a connection is
   * nothing but its call. What is not to be stored is kept here.
   */
  readonly local?: ResponseStore | undefined
  /** What is noticed of it for who is told; absent where nobody is. */
  readonly signals?: CallSignals | undefined
}

/** Who calls: with a key, or as `anonymous` where there are none. */
export interface Principal extends KeyPrincipal {
  /** Whose conversations these are, where the key alone does not tell: clients who bring keys of their own share none. */
  owner?: string
}

export interface AuthenticatedCall extends Call {
  readonly principal: Principal
  /** The client's own key of a provider. Outlives no call, and is part of no message. */
  readonly clientKey?: string | undefined
}

/** The body as it came, and what it says. */
export interface ReadCall extends AuthenticatedCall {
  readonly bytes: Uint8Array
  readonly body: unknown
  readonly stream: boolean
  /** The public name of the model. */
  readonly model: string
  /** What becomes of the response beside being sent; absent where it is nothing. */
  readonly keeping?: Keeping
  /** Hears what is said, to be written down; absent where it is not. */
  readonly tap?: BodyTap | undefined
  /** The request in canonical terms, once somebody has wanted it. */
  decoded?: Decoded
}

/** Somewhere the call can go. */
export interface Candidate extends CompiledTarget {
  running: RunningUpstream
  /** What it is spoken to in: the client's own protocol, or one to translate to. */
  protocol: UpstreamProtocolId
  /** Why it stands where it stands among several, in words. */
  why?: string
  /** The id of the credential that answered this conversation before. */
  remembered?: string | undefined
}

export interface ResolvedCall extends ReadCall {
  readonly candidates: readonly Candidate[]
  /** Those that are not tried. */
  readonly skipped: readonly Skipped[]
  /** What the conversation is remembered by; absent where there is nothing to choose. */
  readonly affinityKey?: string
  /** Who gets a copy after the answer. */
  readonly mirrors: readonly Mirror[]
  /** What to do where something cannot be carried to a candidate of another protocol. */
  readonly lossy: LossPolicy
  /** How far the call may go. */
  readonly limits: CallLimits
  /** Until when the answer has to begin. */
  readonly deadline: Deadline
  /** How tokens are saved; absent where none are. */
  readonly saving?: CompiledSaving
  /** How many were saved, about; absent where none were to be. */
  readonly savedTokens?: number
  /** What all calls of the model share; absent where that is not limited. */
  readonly modelSubject?: Subject
  /** Its place at the key, the group and the model; absent where nothing of these is limited. */
  place?: Place | undefined
  /** Why no upstream may be asked, as a budget is spent: only an answer that is kept may be given. */
  unpaid?: GatewayError
  /** Its place at the upstream that is asked. */
  upstreamPlace?: Place | undefined
  /** The candidate that was asked last. */
  answering?: Candidate
  /** The id of the credential that it was asked with. */
  credential?: string | undefined
  /** How often an upstream was asked. */
  attempts?: number
  /** Told when an answer that has begun is over. */
  concluded?: ((conclusion: Conclusion) => void) | undefined
  /** Told when the answer is over, whoever gave it. */
  afterwards?: ((conclusion: Conclusion) => void) | undefined
  /** How answers are kept; absent where they are not. */
  readonly recalled?: Recalled
  /** Hears the answer, so that it can be kept. */
  recording?: Recording | undefined
  /** The answer was there already: no upstream was asked. */
  cacheHit?: true
}

/** How the answers of the call's model are kept, and what they depend on beside the request. */
export interface Recalled {
  policy: CompiledCachePolicy
  route: CompiledRoute
}

/** A call whose answer may be one that was given before. */
export type RecalledCall = ResolvedCall & { readonly recalled: Recalled }

export function beginCall(operation: Operation, request: GatewayRequest, local?: ResponseStore): Call {
  return {
    gateway: runningGateway(),
    operation,
    protocol: protocols[operation.protocol],
    request,
    requestId: newRequestId(),
    startedAt: Date.now(),
    clock: performance.now(),
    local,
  }
}
