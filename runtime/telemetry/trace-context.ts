/** Where a call stands in a trace. Ids are lower-case hex, of 32 and 16 digits. */
export interface TraceContext {
  traceId: string
  /** Of the call's own span. */
  spanId: string
  /** Of the span that the client made for the call; absent where the trace begins here. */
  parentSpanId?: string
  /** The client's `traceparent`, which goes on as it came where nothing is traced here. */
  passedOn?: string
  /** The parent is of this process. */
  local?: true
  /** What other systems keep along the trace, as it came. */
  traceState?: string
  /** Whether its spans are told. */
  sampled: boolean
}

export interface TracingRules {
  /** The share of calls that are traced where no parent decides. */
  ratio: number
  /** Whether a parent that was sampled, or was not, decides. */
  parentDecides: boolean
  /** Whether a client's trace goes on here. */
  accept: boolean
}

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/
const NOTHING = /^0+$/
/** As long as W3C Trace Context wants it kept. */
const LONGEST_STATE = 512

export interface Parent {
  traceId: string
  spanId: string
  sampled: boolean
}

/** What a `traceparent` says; undefined where it is none. A later version may say more after what is known. */
export function parentOf(traceparent: string | undefined): Parent | undefined {
  const found = traceparent === undefined ? null : TRACEPARENT.exec(traceparent.trim())
  if (!found) return undefined
  const [, version, traceId, spanId, flags, rest] = found
  if (version === 'ff' || (version === '00' && rest !== undefined)) return undefined
  if (NOTHING.test(traceId!) || NOTHING.test(spanId!)) return undefined
  return { traceId: traceId!, spanId: spanId!, sampled: (Number.parseInt(flags!, 16) & 1) === 1 }
}

/** The place of a call that begins, by what its client sent. */
export function beginTrace(header: (name: string) => string | undefined, rules: TracingRules): TraceContext {
  const parent = rules.accept ? parentOf(header('traceparent')) : undefined
  if (!parent) {
    const traceId = newId(16)
    return { traceId, spanId: newId(8), sampled: isWithin(traceId, rules.ratio) }
  }
  const { traceId, spanId: parentSpanId } = parent
  const traceState = header('tracestate')
  return {
    traceId,
    spanId: newId(8),
    parentSpanId,
    ...(traceState !== undefined && traceState.length <= LONGEST_STATE && { traceState }),
    sampled: rules.parentDecides ? parent.sampled : isWithin(traceId, rules.ratio),
  }
}

/** The place of a call that another one makes. */
export function branchOf({ traceId, spanId, traceState, sampled }: TraceContext): TraceContext {
  const kept = traceState !== undefined && { traceState }
  return { traceId, spanId: newId(8), parentSpanId: spanId, local: true, ...kept, sampled }
}

export function traceparent({ traceId, sampled }: Pick<TraceContext, 'traceId' | 'sampled'>, spanId: string): string {
  return `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`
}

/** By the trace's id alone, so that all systems of one ratio choose the same traces. */
function isWithin(traceId: string, ratio: number): boolean {
  if (ratio >= 1) return true
  // 52 of its last 56 bits, which are the random ones: as many as a number holds.
  return Number.parseInt(traceId.slice(-13), 16) < ratio * 2 ** 52
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function newId(length: 8 | 16): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  let id = ''
  for (const byte of bytes) id += HEX[byte]
  return NOTHING.test(id) ? newId(length) : id
}
