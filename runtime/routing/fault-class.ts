import type { ErrorDetails, ErrorKind } from '../canonical/error.ts'

/** What went wrong with an attempt, by who or what is to blame: that decides where the call may go next. */
export type FaultClass =
  /** The gateway's key is refused, or has no money left. */
  | 'credential'
  /** This upstream has no such model, or no longer. */
  | 'model'
  /** This key has asked too much of this model. */
  | 'rate'
  /** The model has no room for anyone. */
  | 'overloaded'
  /** The upstream failed, and says so. */
  | 'server'
  /** The upstream was not reached, broke the connection or kept silent. */
  | 'network'
  /** What it answered is not its protocol, or ended before it had said anything. */
  | 'contract'
  /** The request is wrong, wherever it goes. */
  | 'caller'
  /** The conversation is too long for this model. */
  | 'context'
  /** The request has more bytes than this upstream takes; how many that are is told nowhere. */
  | 'size'
  /** What is asked for cannot be said to this target; it was not asked. */
  | 'unable'
  /** The gateway's own limits leave no room at this upstream; it was not asked. */
  | 'limited'
  /** The client left. */
  | 'cancelled'

/** What a fault may tell about: a whole upstream, one model of it, one key, or one key's share of one model. */
export type Scope = 'upstream' | 'model' | 'credential' | 'credential-model'

/** What may follow a fault. */
export interface Permits {
  /** The same again at once, where an answer or a connection broke before it had said anything. */
  again: boolean
  /** The same target with another credential. */
  otherCredential: boolean
  /** Another target: any, only one with a larger context, only one of another upstream, or none. */
  otherTarget: 'any' | 'roomier' | 'elsewhere' | 'none'
  /** What is to be left alone for a while; absent where the fault tells nothing about the upstream. */
  cools?: Scope
  /** What the fault shows to work: who answers "too many requests" was reached and knows the key. */
  shows: readonly Scope[]
}

export const FAULTS: Record<FaultClass, Permits> = {
  credential: {
    again: false,
    otherCredential: true,
    otherTarget: 'any',
    cools: 'credential',
    shows: ['upstream'],
  },
  model: { again: false, otherCredential: false, otherTarget: 'any', cools: 'model', shows: ['upstream'] },
  rate: {
    again: false,
    otherCredential: true,
    otherTarget: 'any',
    cools: 'credential-model',
    shows: ['upstream', 'credential'],
  },
  overloaded: {
    again: true,
    otherCredential: false,
    otherTarget: 'any',
    cools: 'model',
    shows: ['upstream'],
  },
  server: { again: true, otherCredential: false, otherTarget: 'any', cools: 'upstream', shows: [] },
  network: { again: true, otherCredential: false, otherTarget: 'any', cools: 'upstream', shows: [] },
  contract: { again: true, otherCredential: false, otherTarget: 'any', cools: 'model', shows: [] },
  caller: { again: false, otherCredential: false, otherTarget: 'none', shows: ['upstream'] },
  context: { again: false, otherCredential: false, otherTarget: 'roomier', shows: ['upstream'] },
  size: { again: false, otherCredential: false, otherTarget: 'elsewhere', shows: ['upstream'] },
  limited: { again: false, otherCredential: false, otherTarget: 'any', shows: [] },
  unable: { again: false, otherCredential: false, otherTarget: 'any', shows: [] },
  cancelled: { again: false, otherCredential: false, otherTarget: 'none', shows: [] },
}

/** An error of an attempt: a GatewayError, or as much of one as is known, which may be the status alone. */
export interface Fault {
  status: number
  kind?: ErrorKind
  message?: string
  details?: Pick<ErrorDetails, 'code' | 'status'>
}

/**
 * The class of a fault. Codes are the most exact, then what the error was read to be, then its status. `replied`: the
 * status of the reply whose body the error is, as the error itself may have been given another one for the client.
 */
export function classOf(fault: Fault, replied?: number): FaultClass {
  const { kind, message, details } = fault
  const status = replied ?? fault.status
  const code = details?.code
  const named = (code !== undefined && CODES.get(code)) || (kind !== undefined && KINDS[kind])
  if (named) return named
  if (status === 400 && message !== undefined && NO_CREDIT.test(message)) return 'credential'
  if (kind === 'upstream' && replied === undefined && isOwnWord(details)) return 'contract'
  const known = STATUSES[status]
  if (known) return known
  if (kind === 'quota-exhausted') return 'rate'
  if (status >= 500 || kind === 'upstream' || kind === 'timeout') return 'server'
  return status >= 400 ? 'caller' : 'contract'
}

/** Codes that the gateway gives to errors, and those that tell more than the status that they come with. */
const CODES = new Map<string, FaultClass>([
  ['client_closed', 'cancelled'],
  ['network_error', 'network'],
  ['connect_timeout', 'network'],
  ['first_byte_timeout', 'network'],
  ['idle_timeout', 'network'],
  ['deadline_exceeded', 'network'],
  ['upstream_contract', 'contract'],
  ['not_a_reply', 'contract'],
  ['incomplete_reply', 'contract'],
  ['upstream_credential', 'credential'],
  // Google says 400 for a key that it does not know.
  ['API_KEY_INVALID', 'credential'],
  ['context_length_exceeded', 'context'],
  ['model_not_found', 'model'],
])

/** Kinds that are as exact as a class; the others are judged by their status. */
const KINDS: Partial<Record<ErrorKind, FaultClass>> = {
  'context-too-long': 'context',
  'too-large': 'size',
  unauthenticated: 'credential',
  forbidden: 'credential',
  'unknown-model': 'model',
  'not-found': 'model',
  'method-not-allowed': 'model',
  'rate-limited': 'rate',
  overloaded: 'overloaded',
  // Nothing that the gateway could read.
  internal: 'contract',
}

const STATUSES: Record<number, FaultClass> = {
  401: 'credential',
  402: 'credential',
  403: 'credential',
  404: 'model',
  // The upstream's address has no such operation, for this model at least.
  405: 'model',
  408: 'server',
  410: 'model',
  413: 'size',
  425: 'server',
  429: 'rate',
  // Groq, where its capacity is used up.
  498: 'overloaded',
  // Google's CANCELLED: it gave up, not the client.
  499: 'server',
  503: 'overloaded',
  // Anthropic.
  529: 'overloaded',
}

/** Anthropic says 400 where the money or a limit of spending is used up. */
const NO_CREDIT = /credit balance is too low|reached your (?:specified )?(?:API )?usage limits?/i

/** A GatewayError without a status or a code of the upstream's: the reply broke off while it was read. */
function isOwnWord(details: Fault['details']): boolean {
  return (
    details !== undefined && details.status === undefined && (details.code ?? 'upstream_error') === 'upstream_error'
  )
}
