import { GatewayError } from '../canonical/error.ts'
import type { Loss } from '../canonical/loss.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import type { LossPolicy } from '../config/gateway-config.ts'
import type { Credential } from '../config/resolved.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { UpstreamOperation } from '../protocols/operation.ts'
import { operationOf } from '../protocols/operations.ts'
import type { DecodedRequest, EncodedRequest, ReplyContext, Target, UpstreamProtocol } from '../protocols/protocol.ts'
import { upstreamProtocols } from '../protocols/registry.ts'
import { dated } from '../translation/dated.ts'
import { PausedReply } from '../translation/paused-reply.ts'
import { withMedia } from '../translation/remote-media.ts'
import { renameModel } from '../translation/rename-model.ts'
import type { ReplyPath } from '../translation/translate-reply.ts'
import { translateRequest } from '../translation/translate-request.ts'
import type { Attempt } from './attempt.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { decodedOf } from './decoded.ts'
import { traced } from './headers.ts'
import { makerOf } from './maker.ts'
import { noteQuota, quotaListener } from './note-quota.ts'
import { hearing } from './tell.ts'
import { upstreamFault } from './upstream-error.ts'

/** A call on its way to an upstream of another protocol. */
export interface Translated {
  candidate: Candidate
  /** What it is sent with, also where it goes on after a pause. */
  credential: Credential | undefined
  target: Target
  /** The upstream's protocol. */
  to: UpstreamProtocol
  body: unknown
  headers: Record<string, string>
  /** What of the request is not carried; what of the reply is not comes into `path.context.losses`. */
  losses: Loss[]
  path: ReplyPath
  /** Where the upstream may pause its reply to work with tools of its own. */
  pauses?: PausedReply
  /** The request as the upstream was asked it. */
  asked: CanonicalRequest
}

/** Writes the call for the candidate. Throws where it cannot be served there, or not without a loss that is refused. */
export async function translate(
  call: ResolvedCall,
  candidate: Candidate,
  credential: Credential | undefined,
): Promise<Translated> {
  const { gateway, principal, signals } = call
  const { owner = principal.key } = principal
  const to = upstreamProtocols[candidate.protocol]
  const target = targetOf(candidate)
  const decoded = await readyFor(call, to, target)
  // What is kept brings it all back, whatever its client keeps.
  if (call.keeping?.store) decoded.request.opaqueState = true
  const remembers = needsMemory(call, decoded.request)
  if (remembers) decoded.request = gateway.memory.recall(decoded.request, owner)
  const { body, headers, losses, steps, asked } = translateRequest(decoded, to, target)
  refuseLosses(losses, call.lossy, candidate)
  const { thinkTags } = candidate.running.upstream.settings
  const { candidates = 1 } = asked.sampling
  const context: ReplyContext = {
    ...{ maker: target.maker, losses: [] },
    ...(candidates > 1 && { choices: candidates }),
    ...(thinkTags && { thinkTags }),
  }
  if (signals) signals.losses = [losses, context.losses]
  const pauses = asked.tools.some(tool => tool.type === 'hosted') ? new PausedReply() : undefined
  return {
    asked,
    ...(pauses && { pauses }),
    candidate,
    credential,
    target,
    to,
    body,
    headers,
    losses,
    path: {
      from: to,
      to: call.protocol,
      request: decoded.request,
      context,
      steps: [
        ...(signals ? [hearing(signals)] : []),
        ...(pauses ? [pauses.step] : []),
        ...steps,
        ...(remembers ? [gateway.memory.remembering(owner)] : []),
        dated(Math.floor(call.startedAt / 1000)),
        renameModel(call.model),
        ...(call.recording ? [call.recording.step(losses, context.losses)] : []),
      ],
    },
  }
}

/** Asks for what follows a pause, in a request of its own. Rejects where it is not answered. */
export async function sendContinued(call: ResolvedCall, translated: Translated, pauses: PausedReply): Promise<Attempt> {
  const { to, target, asked } = translated
  const attempt = await sendTranslated(call, translated, 'generate', to.encodeRequest(pauses.continued(asked), target))
  const { status } = attempt.reply
  if (status < 200 || status > 299) throw await upstreamFault(attempt)
  return attempt
}

/** The client's request, decoded, its linked media fetched where the target does not fetch them. */
export async function readyFor(call: ResolvedCall, to: UpstreamProtocol, target: Target): Promise<DecodedRequest> {
  const { request, losses } = decodedOf(call, call.keeping?.uncompacted ?? call.body)
  const { media } = call.gateway
  return { request: await withMedia(request, to.capabilities(target), media, call.deadline.signal), losses }
}

export function targetOf(candidate: Candidate): Target {
  const { model, running } = candidate
  return { model, kind: running.upstream.settings.kind, maker: makerOf(candidate) }
}

/** Chat has no place for reasoning state that its clients bring back, nor has Responses unless the client asks for it. */
export function needsMemory({ protocol }: ResolvedCall, request: CanonicalRequest): boolean {
  return protocol.id === 'openai-chat' || (protocol.id === 'openai-responses' && request.opaqueState !== true)
}

export function refuseLosses(losses: readonly Loss[], policy: LossPolicy, { upstream, protocol }: Candidate): void {
  const [loss] = losses
  if (policy !== 'refuse' || !loss) return
  const all = losses.map(({ where, feature }) => where || feature)
  const message = `${[...new Set(all)].join(', ')} cannot be carried to upstream "${upstream}", which speaks ${protocol}: ${loss.why}. This model refuses what cannot be carried whole.`
  throw new GatewayError('invalid-request', message, { param: loss.where || loss.feature, code: 'lossy_translation' })
}

/** Sends a written request to the operation of its protocol that streams as the client wants it. */
export async function sendTranslated(
  call: ResolvedCall,
  whom: Pick<Translated, 'candidate' | 'credential'>,
  kind: 'generate' | 'count-tokens',
  { body, headers = {} }: Pick<EncodedRequest, 'body' | 'headers'>,
): Promise<Attempt> {
  const { protocol } = whom.candidate
  const operation = operationOf(protocol, kind, kind === 'generate' && call.stream)
  if (!operation) throw new GatewayError('unsupported', `There is no ${kind} in ${protocol}.`)
  return sendTo(call, whom, operation, { body, headers })
}

/** Sends a body to an operation of the candidate's protocol. */
export async function sendTo(
  call: ResolvedCall,
  { candidate, credential }: Pick<Translated, 'candidate' | 'credential'>,
  operation: UpstreamOperation,
  { body, headers = {} }: Pick<EncodedRequest, 'body' | 'headers'>,
): Promise<Attempt> {
  const userAgent = call.request.header('user-agent')
  const reply = await candidate.running.upstream.send({
    operation,
    model: candidate.model,
    stream: operation.stream !== 'never' && call.stream,
    body: utf8(JSON.stringify(body)),
    // Gemini streams events only where it is asked to.
    query: operation.stream === 'always' ? 'alt=sse' : '',
    headers: traced(call, userAgent === undefined ? headers : { 'user-agent': userAgent, ...headers }),
    credential,
    signal: call.deadline.signal,
    ...quotaListener(call, candidate, credential?.id),
  })
  noteQuota(call, candidate, credential?.id, reply)
  return { candidate, credential: credential?.id, hideUsage: false, reply }
}
