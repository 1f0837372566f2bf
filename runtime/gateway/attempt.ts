import type { UpstreamReply } from '../platform/transport.ts'
import { setMembers } from '../protocols/json-scan.ts'
import { pickCredential } from '../routing/credential.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { travellingHeaders, travellingQuery } from './headers.ts'

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
export async function attempt(call: ResolvedCall, candidate: Candidate): Promise<Attempt> {
  const { operation, protocol, stream } = call
  const { set, hideUsage } = protocol.passthrough.edits(call.body, stream)
  if (operation.model === 'body' && candidate.model !== call.model) set.model = candidate.model
  const credential = pickCredential(candidate.running.credentials)
  const reply = await candidate.running.upstream.send({
    operation,
    model: candidate.model,
    stream,
    body: setMembers(call.bytes, set),
    parsed: call.body,
    query: travellingQuery(call.request.query),
    headers: travellingHeaders(call),
    credential,
    signal: call.request.signal,
  })
  return { candidate, credential: credential?.id, hideUsage, reply }
}
