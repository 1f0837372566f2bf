import type { Credential } from '../config/resolved.ts'
import { indexOf, needle, utf8 } from '../platform/byte-search.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { setMembers } from '../protocols/json-scan.ts'
import { SEAL_PREFIX } from '../protocols/seal.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { traced, travellingHeaders, travellingQuery } from './headers.ts'
import { makerOf } from './maker.ts'
import { noteQuota, quotaListener } from './note-quota.ts'

/** One try at one candidate, and what must be done to its answer. */
export interface Attempt {
  candidate: Candidate
  /** The id of the credential it was made with, for messages. */
  credential?: string
  /** The client did not ask for the usage that the upstream was asked for. */
  hideUsage: boolean
  reply: UpstreamReply
}

/** Sends the call in its own protocol: the bytes that came, but for the fields that must differ. */
export async function attempt(
  call: ResolvedCall,
  candidate: Candidate,
  credential: Credential | undefined,
): Promise<Attempt> {
  const edits = call.protocol.passthrough.edits(call.body, call.stream, candidate.running.upstream.settings.kind)
  const reply = await candidate.running.upstream.send({
    operation: call.operation,
    model: candidate.model,
    stream: call.stream,
    body: upstreamBody(call, candidate, { ...edits.set, ...stateFields(call, candidate) }),
    query: travellingQuery(call.request.query),
    headers: traced(call, travellingHeaders(call)),
    credential,
    signal: call.deadline.signal,
    ...quotaListener(call, candidate, credential?.id),
  })
  noteQuota(call, candidate, credential?.id, reply)
  return { candidate, credential: credential?.id, hideUsage: edits.hideUsage, reply }
}

/** What is kept here has to be whole, as the upstream is asked to keep nothing. */
function stateFields(
  { keeping, protocol, body }: ResolvedCall,
  { model, running }: Candidate,
): Record<string, unknown> {
  const { kind } = running.upstream.settings
  return (keeping?.store && protocol.passthrough.bringsState?.(body, { model, kind })) || {}
}

/** Without its first letter: the search looks for the first byte first, and `a` is everywhere in what people write. */
const SEAL = needle(SEAL_PREFIX.slice(1))

function upstreamBody(call: ResolvedCall, candidate: Candidate, set: Record<string, unknown>): Uint8Array {
  const { model } = candidate
  // The conversation may hold state of an upstream of another protocol, which this one would refuse.
  if (indexOf(call.bytes, SEAL) >= 0) {
    const body = call.protocol.passthrough.withoutSeals(call.body, makerOf(candidate))
    if (body !== call.body) return unsealedBody(call, body, model, set)
  }
  if (model === call.model) return setMembers(call.bytes, set)
  if (call.operation.model === 'body') return setMembers(call.bytes, { ...set, model })
  const renamed = call.protocol.passthrough.setModel?.(call.body, model) ?? call.body
  return renamed === call.body ? setMembers(call.bytes, set) : utf8(JSON.stringify(renamed))
}

function unsealedBody(call: ResolvedCall, body: unknown, model: string, set: Record<string, unknown>): Uint8Array {
  const named = call.operation.model === 'body' ? { model } : {}
  const renamed = call.protocol.passthrough.setModel?.(body, model) ?? body
  // The body was accepted by its validator, so it is an object.
  return utf8(JSON.stringify({ ...(renamed as object), ...set, ...named }))
}
