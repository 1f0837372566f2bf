import type { Credential } from '../config/resolved.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import { collect } from '../platform/collect.ts'
import type { GatewayReply } from '../platform/http.ts'
import { parseJson } from '../platform/json.ts'
import { upstreamProtocols } from '../protocols/registry.ts'
import { estimateInputTokens } from '../translation/estimate-tokens.ts'
import { repairHistory } from '../translation/repair-history.ts'
import { wireTools } from '../translation/wire-tools.ts'
import { accountLater } from './account.ts'
import { attempt } from './attempt.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { decodedOf } from './decoded.ts'
import { failureOf } from './failure.ts'
import { translatedHeaders } from './headers.ts'
import { Refused } from './refused.ts'
import { respond } from './respond.ts'
import { readyFor, sendTranslated, targetOf } from './translate.ts'

/** Statuses by which a server says that it does not count. */
const DOES_NOT_COUNT = new Set([404, 405, 501])
/** Bytes of an answer that tells a count. */
const COUNT_LIMIT = 1024 * 1024

/**
 * The input tokens of a request: counted by the upstream where it can, in whichever protocol, else estimated here, which
 * a header says. Claude Code sends a real message, and pays for it, where this fails.
 */
export async function countTokens(
  call: ResolvedCall,
  candidate: Candidate,
  credential: Credential | undefined,
): Promise<GatewayReply> {
  if (candidate.protocol === call.operation.protocol) {
    const direct = await attempt(call, candidate, credential)
    const { status } = direct.reply
    if (status >= 200 && status <= 299) return respond(call, direct)
    if (!DOES_NOT_COUNT.has(status)) throw new Refused(await failureOf(call, direct))
    direct.reply.body.cancel()
    return estimated(call, candidate)
  }
  return (await counted(call, candidate, credential)) ?? (await estimated(call, candidate))
}

/** Counted by an upstream of another protocol; undefined where it did not. */
async function counted(
  call: ResolvedCall,
  candidate: Candidate,
  credential: Credential | undefined,
): Promise<GatewayReply | undefined> {
  const to = upstreamProtocols[candidate.protocol]
  if (!to.encodeCountRequest || !to.decodeTokenCount) return undefined
  const target = targetOf(candidate)
  const { request } = await readyFor(call, to, target)
  const { request: asked } = wireTools(repairHistory(request), to.capabilities(target))
  const { reply } = await sendTranslated(
    call,
    { candidate, credential },
    'count-tokens',
    to.encodeCountRequest(asked, target),
  )
  if (reply.status !== 200) {
    reply.body.cancel()
    return undefined
  }
  const bytes = await collect(reply.body, COUNT_LIMIT, () => new Error('The count is too long.'))
  const count = to.decodeTokenCount(parseJson(text(bytes)))
  return count === undefined ? undefined : answer(call, candidate, count)
}

async function estimated(call: ResolvedCall, candidate: Candidate): Promise<GatewayReply> {
  const { request } = decodedOf(call, call.body)
  const reply = answer(call, candidate, await estimateInputTokens(request))
  reply.headers['x-headgate-estimated'] = 'input-tokens'
  return reply
}

function answer(call: ResolvedCall, candidate: Candidate, count: number): GatewayReply {
  accountLater(call, candidate, { status: 200, outcome: 'ok' })
  const headers = translatedHeaders(call, { candidate, reply: { headers: {} } }, [], 'application/json')
  return { status: 200, headers, body: utf8(JSON.stringify(call.protocol.encodeTokenCount(count))) }
}
