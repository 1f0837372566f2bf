import { GatewayError, toGatewayError } from '../canonical/error.ts'
import type { Loss } from '../canonical/loss.ts'
import type { ProtocolId } from '../config/protocol-id.ts'
import { barOf } from '../keys/known-key.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import { isRecord } from '../platform/json.ts'
import { Leaving } from '../platform/leave-signal.ts'
import { shortUrl } from '../platform/media.ts'
import type { Operation } from '../protocols/operation.ts'
import { operationOf } from '../protocols/operations.ts'
import { protocols } from '../protocols/registry.ts'
import { COOLDOWNS } from '../routing/cooldown.ts'
import { expectedCost, expectedOutput } from '../routing/expected.ts'
import type { RequestFacts } from '../routing/facts.ts'
import type { AuthenticatedCall, Candidate, Principal, ReadCall, ResolvedCall } from './call.ts'
import { factsOfCall, Nobody } from './choose.ts'
import { takesClientKeys } from './client-key.ts'
import { dispatch } from './dispatch.ts'
import { drained } from './drained.ts'
import { enrich } from './enrich.ts'
import { explainedCache, explainedLimits } from './explained-terms.ts'
import type {
  ExplainedAnswer,
  ExplainedAttempt,
  ExplainedCandidate,
  ExplainedRequest,
  Explanation,
} from './explanation.ts'
import type { Failing } from './failing.ts'
import { findModel } from './find-model.ts'
import type { Gateway } from './gateway.ts'
import { faultText } from './named-fault.ts'
import { read } from './read.ts'
import { refuse } from './refuse.ts'
import { refusedKey } from './refused-key.ts'
import { attemptsOf, faultAt, type Rehearsal, rehearsalOf, type Seen } from './rehearsal.ts'
import { RehearsedDeadline } from './rehearsed-deadline.ts'
import { resolve } from './resolve.ts'
import { refuseLosses, translate } from './translate.ts'
import type { Tried } from './tried.ts'

/** A request that nobody has sent. */
export interface Question {
  protocol: ProtocolId
  /** The public name of the model; it stands in place of one in the body. */
  model: string
  /** The body of a request in that protocol, as JSON. */
  body: unknown
  /** Where absent, what the body says. */
  stream?: boolean
  /** The client's key, by its name. */
  key?: string
  /** Another group than that of the key, by its name. */
  group?: string
  /** The request's headers, by their lower-case names. */
  headers?: Readonly<Record<string, string>>
  failing?: Failing
  /** Whether it is told how full limits are: only a gateway that runs knows. */
  standings?: boolean
}

/**
 * What would become of the request: the real choice, the real translation and the real attempts, with upstreams that
 * fail as they are told to and else answer well. Nobody is called, nothing is fetched, and what the gateway has learnt is
 * looked at without being changed. Rejects with a GatewayError where the body is none of the operation, or the model is
 * not there.
 */
export async function explain(gateway: Gateway, question: Question): Promise<Explanation> {
  const deadline = new RehearsedDeadline()
  const rehearsal = rehearsalOf(gateway, question.failing ?? {}, deadline)
  const call = await readCall(rehearsal.gateway, question)
  const resolved = resolvedOrNobody(call)
  const facts = factsOfCall(call)
  const { model, operation, stream, principal } = call
  const asked = {
    ...{ revision: gateway.revision, model, protocol: operation.protocol, operation: operation.id, stream },
    ...{ key: principal.key, ...(principal.group !== undefined && { group: principal.group }) },
    ...{ request: requestOf(facts), ...termsOf(call) },
  }
  if (resolved instanceof Nobody) {
    const client = answerOf(call, refuse(call, resolved))
    return { ...asked, candidates: [], skipped: [...resolved.skipped], attempts: [], client }
  }
  resolved.deadline.met()
  deadline.allow(resolved.limits.totalMs)
  const rehearsed: ResolvedCall = { ...resolved, deadline }
  if (rehearsed.saving) await enrich(rehearsed, rehearsed.saving)
  const { savedTokens } = rehearsed
  const candidates: ExplainedCandidate[] = []
  for (const candidate of resolved.candidates) {
    candidates.push(await explained(rehearsed, candidate, facts, rehearsal))
  }
  const { attempts, client } = await attempted(rehearsed, rehearsal, question.failing ?? {})
  const cache = explainedCache(rehearsed)
  const limited = await explainedLimits(resolved, question.standings ? gateway.ledger : undefined)
  const known = {
    ...(savedTokens !== undefined && { savedTokens }),
    ...(cache && { cache }),
    ...(limited.length > 0 && { limited }),
  }
  return { ...asked, ...known, candidates, skipped: [...resolved.skipped], attempts, client }
}

/** The call as it is after its body was read. */
async function readCall(gateway: Gateway, question: Question): Promise<ReadCall> {
  const { protocol, model, stream } = question
  const operation = operationOf(protocol, 'generate', stream ?? false)
  if (!operation) throw new GatewayError('unsupported', `There is no generation in ${protocol}.`)
  const call: AuthenticatedCall = {
    gateway,
    operation,
    protocol: protocols[protocol],
    request: requestFor(operation, question),
    requestId: 'rehearsal',
    startedAt: Date.now(),
    clock: performance.now(),
    principal: principalOf(gateway, question),
    // Whoever asks may have a key of the provider, or may not: what follows is the same.
    ...(takesClientKeys(gateway) && { clientKey: 'rehearsal' }),
  }
  return read(call, { model })
}

/** As who the request would come. Throws where the key would be refused. */
function principalOf({ keys }: Gateway, { key = 'anonymous', group }: Question): Principal {
  const known = keys.named(key)
  const bar = known && barOf(known, Date.now())
  if (bar) throw refusedKey(bar, known)
  const principal = known?.principal ?? { key }
  if (group === undefined) return principal
  const shared = keys.group(group)
  return { ...principal, group, ...(shared && { shared }) }
}

function requestFor(operation: Operation, { model, body, stream, headers = {} }: Question): GatewayRequest {
  const named = {
    ...(operation.model === 'body' && { model }),
    ...(operation.stream === 'body' && stream !== undefined && { stream }),
  }
  const bytes = utf8(JSON.stringify(isRecord(body) ? { ...body, ...named } : body))
  return {
    method: operation.method,
    path: operation.path.replace('{model}', () => encodeURIComponent(model)),
    // As its SDKs ask for a stream.
    query: operation.stream === 'always' ? 'alt=sse' : '',
    header: name => (Object.hasOwn(headers, name) ? headers[name] : undefined),
    body: () => Promise.resolve(bytes),
    signal: new Leaving(),
  }
}

function resolvedOrNobody(call: ReadCall): ResolvedCall | Nobody {
  try {
    return resolve(call)
  } catch (thrown) {
    if (thrown instanceof Nobody) return thrown
    throw thrown
  }
}

function requestOf({ inputTokens, outputTokens, tools, media, reasoning }: RequestFacts): ExplainedRequest {
  return { inputTokens, ...(outputTokens !== undefined && { outputTokens }), tools, media: [...media], reasoning }
}

/** What the config says of calls of this name, which has been found before. */
function termsOf({ gateway, model }: ReadCall): Pick<Explanation, 'limits' | 'lossy' | 'mirrors'> {
  const { lossy = 'report', attempts, totalMs, mirrors } = findModel(gateway, model)!
  return { limits: { attempts, totalMs }, lossy, mirrors }
}

async function explained(
  call: ResolvedCall,
  candidate: Candidate,
  facts: RequestFacts,
  { gateway, fetched }: Rehearsal,
): Promise<ExplainedCandidate> {
  const { upstream, model, protocol, why = 'the only target' } = candidate
  const known = gateway.modelFacts(candidate)
  const cost = expectedCost(candidate, facts, known)
  const translated = protocol !== call.operation.protocol
  const before = fetched.length
  const { losses, refused } = translated ? await translation(call, candidate) : { losses: [] }
  const fetches = fetched.slice(before).map(shortUrl)
  return {
    ...{ upstream, model, protocol, translated, why },
    ...{ inputTokens: facts.inputTokens, outputTokens: expectedOutput(facts, known) },
    ...(cost !== undefined && { cost }),
    losses,
    ...(refused !== undefined && { refused }),
    ...(fetches.length > 0 && { fetches }),
  }
}

async function translation(call: ResolvedCall, candidate: Candidate): Promise<{ losses: Loss[]; refused?: string }> {
  let losses: Loss[] = []
  try {
    losses = (await translate({ ...call, lossy: 'report' }, candidate, undefined)).losses
    refuseLosses(losses, call.lossy, candidate)
    return { losses }
  } catch (thrown) {
    return { losses, refused: toGatewayError(thrown).message }
  }
}

async function attempted(
  call: ResolvedCall,
  rehearsal: Rehearsal,
  failing: Failing,
): Promise<Pick<Explanation, 'attempts' | 'client'>> {
  const { gateway, seen } = attemptsOf(rehearsal)
  const rehearsed: ResolvedCall = { ...call, gateway }
  const tried: Tried[] = []
  const reply = await dispatch(rehearsed, tried).catch((thrown: unknown) => refuse(rehearsed, thrown))
  await drained(reply)
  const attempts = seen.map((one, n) => attemptOf(one, tried[n], failing))
  return { attempts, client: answerOf(call, reply, attempts.at(-1)) }
}

function attemptOf({ place, ailment, coolsMs }: Seen, tried: Tried | undefined, failing: Failing): ExplainedAttempt {
  if (!tried) return { ...place, says: 'answers' }
  const { why, error } = tried.failure
  const fault = faultAt(failing, place)
  const played = fault !== undefined && why !== 'unable' && error.details.code !== 'deadline_exceeded'
  const of = COOLDOWNS[why]?.inARow ?? 1
  return {
    ...{ ...place, fault: why, says: played ? faultText(fault) : error.message },
    ...(ailment && coolsMs !== undefined && { cools: { scope: ailment.scope, atMostMs: coolsMs } }),
    ...(ailment && coolsMs === undefined && { counts: { scope: ailment.scope, failures: ailment.failures, of } }),
  }
}

function answerOf({ protocol }: ReadCall, reply: GatewayReply, last?: ExplainedAttempt): ExplainedAnswer {
  const { status, body } = reply
  const told = Object.entries(reply.headers).filter(([name]) => TOLD.test(name))
  const headers = Object.fromEntries(told)
  if (last && last.fault === undefined) {
    return { status, answeredBy: { upstream: last.upstream, model: last.model }, headers }
  }
  const said = body instanceof Uint8Array ? protocol.decodeError(status, JSON.parse(text(body)))?.message : undefined
  return { status, headers, ...(said !== undefined && { message: said }) }
}

const TOLD = /^(x-headgate-|retry-after|x-should-retry)/
