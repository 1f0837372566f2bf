import type { UpstreamKindName } from '../config/kinds.ts'
import type { ModelInfo } from '../config/model-info.ts'
import type { UpstreamProtocolId } from '../config/protocol-id.ts'
import type { Credential, UpstreamSettings, WeightedCredential } from '../config/resolved.ts'
import type { LeaveSignal } from '../platform/leave-signal.ts'
import type { Machine } from '../platform/machine.ts'
import type { Transport, UpstreamReply } from '../platform/transport.ts'
import type { OperationKind, UpstreamOperation } from '../protocols/operation.ts'
import type { LoginVault } from './login-tokens.ts'
import type { Quota } from './quota.ts'
import type { SignIn } from './sign-in.ts'

export type { Credential, UpstreamSettings }

/** One attempt at one upstream, in a protocol that it speaks. */
export interface Exchange {
  operation: UpstreamOperation
  /** The upstream's own id of the model; `body` names it already. */
  model: string
  stream: boolean
  body: Uint8Array
  /** The query of the client's request without keys. */
  query: string
  /** Those of the client's headers that the protocol lets travel. */
  headers: Record<string, string>
  credential?: Credential
  signal: LeaveSignal
  /** Takes what an answer tells of the quota in its stream, beside what its headers tell (`quotaIn`). */
  heardQuota?: (quota: Quota) => void
}

/** A running upstream. */
export interface Upstream {
  readonly settings: UpstreamSettings
  /** What it is called with in the place of configured credentials, where somebody logs in to it. */
  readonly login?: WeightedCredential
  /** How somebody logs in to it from a page. */
  readonly signIn?: SignIn
  /**
   * Makes one attempt. Resolves with whatever status the upstream answered; rejects with a GatewayError where there was
   * no answer.
   */
  send(exchange: Exchange): Promise<UpstreamReply>
  /** What a model of its is spoken to in for an operation, where that depends on it; else `settings.protocols`. */
  protocolsFor?(model: string, kind: OperationKind): readonly UpstreamProtocolId[]
  /** What an answer tells of the quota of the credential that it was got with; undefined where that is nothing. */
  quotaIn?(reply: Pick<UpstreamReply, 'status' | 'headers'>): Quota | undefined
  /** What it sends in the place of credentials, which no message may show. */
  secrets?(): readonly string[]
  /** The ids of the models that it has now, where it can tell. */
  listModels?(credential: Credential | undefined, signal: LeaveSignal): Promise<string[]>
  /** What it knows of these models, by their ids; those that it knows nothing of are left out. */
  describeModels?(
    ids: readonly string[],
    credential: Credential | undefined,
    signal: LeaveSignal,
  ): Promise<Record<string, ModelInfo>>
}

/** What some kinds need beside a transport. */
export interface KindParts {
  /** Where logins are kept. */
  logins?: LoginVault
  /** What the machine has of credentials. */
  machine?: Machine
  /** Milliseconds since 1970. */
  now?: () => number
}

/** A kind of upstream: a module in a registry, with its defaults and its way of being made. */
export interface UpstreamKind {
  readonly kind: UpstreamKindName
  create(settings: UpstreamSettings, transport: Transport, parts?: KindParts): Upstream
}
