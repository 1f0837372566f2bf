import type { GatewayReply } from '../platform/http.ts'
import { answerEmbedding } from './answer-embedding.ts'
import { answerTranslated } from './answer-translated.ts'
import { attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'
import { countTokens } from './count-tokens.ts'
import { respond } from './respond.ts'
import { firstUnbroken, reading } from './tries.ts'

/** The answer of the first candidate, in its own protocol where the client speaks it, else translated. */
export async function dispatch(call: ResolvedCall): Promise<GatewayReply> {
  const candidate = call.candidates[0]!
  const { kind, protocol } = call.operation
  if (kind === 'count-tokens') return countTokens(call, candidate)
  if (candidate.protocol === protocol)
    return firstUnbroken(call, async open => reading(respond(call, await attempt(call, candidate), open)))
  return kind === 'embed' ? answerEmbedding(call, candidate) : answerTranslated(call, candidate)
}
