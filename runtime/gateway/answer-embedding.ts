import type { Credential } from '../config/resolved.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { GatewayReply } from '../platform/http.ts'
import { translateEmbedding } from '../translation/translate-embedding.ts'
import { accountLater } from './account.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { failureOf } from './failure.ts'
import { translatedHeaders } from './headers.ts'
import { readBody } from './read-reply.ts'
import { Refused } from './refused.ts'
import { refuseLosses, sendTo, targetOf } from './translate.ts'

/** The embeddings of an upstream that speaks the other of the two protocols that have them. */
export async function answerEmbedding(
  call: ResolvedCall,
  candidate: Candidate,
  credential: Credential | undefined,
): Promise<GatewayReply> {
  const { operation, body: asked } = call
  const embedding = translateEmbedding(operation, asked, candidate.protocol, targetOf(candidate))
  refuseLosses(embedding.losses, call.lossy, candidate)
  if (call.signals) call.signals.losses = [embedding.losses]
  const attempt = await sendTo(call, { candidate, credential }, embedding.operation, { body: embedding.body })
  const { status } = attempt.reply
  if (status < 200 || status > 299) throw new Refused(await failureOf(call, attempt))
  const said = await readBody(attempt)
  const reply = utf8(JSON.stringify(embedding.reply(said)))
  accountLater(call, candidate, { status: 200, outcome: 'ok', usage: embedding.usage(said) })
  return { status: 200, headers: translatedHeaders(call, attempt, embedding.losses, 'application/json'), body: reply }
}
