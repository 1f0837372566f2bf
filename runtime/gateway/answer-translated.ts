import type { CanonicalReply } from '../canonical/event.ts'
import type { Credential } from '../config/resolved.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { GatewayReply } from '../platform/http.ts'
import { ReplyFolding, wholeAsStream } from '../translation/translate-reply.ts'
import { accountLater } from './account.ts'
import { foldStream } from './answer-reshaped.ts'
import type { Attempt } from './attempt.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { inClientFrames } from './client-frames.ts'
import { failureOf } from './failure.ts'
import { translatedHeaders } from './headers.ts'
import { isEventStream, readBody, readBytes } from './read-reply.ts'
import { Refused } from './refused.ts'
import { sendContinued, sendTranslated, type Translated, translate } from './translate.ts'
import { openStream } from './translated-stream.ts'

/** The answer of an upstream that speaks another protocol than the client. */
export async function answerTranslated(
  call: ResolvedCall,
  candidate: Candidate,
  credential: Credential | undefined,
): Promise<GatewayReply> {
  const translated = await translate(call, candidate, credential)
  const attempt = await sendTranslated(call, translated, 'generate', translated)
  const { status } = attempt.reply
  if (status < 200 || status > 299) throw new Refused(await failureOf(call, attempt))
  return answer(call, translated, attempt)
}

async function answer(call: ResolvedCall, translated: Translated, attempt: Attempt): Promise<GatewayReply> {
  if (isEventStream(attempt, call.stream)) {
    if (call.stream) return openStream(call, translated, attempt)
    return whole(call, translated, attempt, foldStream(await readBytes(attempt), translated.path))
  }
  const body = await readBody(attempt)
  if (call.stream) return streamOfWhole(call, translated, attempt, body)
  return whole(call, translated, attempt, await inLegs(call, translated, body))
}

/** The reply, with what follows where the upstream paused it. */
async function inLegs(call: ResolvedCall, translated: Translated, first: unknown): Promise<CanonicalReply> {
  const { path, pauses } = translated
  const folding = new ReplyFolding(path)
  folding.add(first)
  while (pauses?.paused) folding.add(await readBody(await sendContinued(call, translated, pauses)))
  return folding.reply()
}

function whole(call: ResolvedCall, translated: Translated, attempt: Attempt, reply: CanonicalReply): GatewayReply {
  const { path, losses } = translated
  const body = utf8(JSON.stringify(path.to.encodeReply(reply, path.request, path.context.losses)))
  const { usage, finish } = reply
  accountLater(call, attempt.candidate, { status: 200, outcome: 'ok', usage, serviceTier: finish.serviceTier })
  const headers = translatedHeaders(call, attempt, [...losses, ...path.context.losses], 'application/json')
  return { status: 200, headers, body }
}

/** Some servers answer whole whatever they are asked for. */
function streamOfWhole(call: ResolvedCall, translated: Translated, attempt: Attempt, body: unknown): GatewayReply {
  const { path, losses } = translated
  const reply = wholeAsStream(body, path)
  const frames = inClientFrames(call)
  const { usage, serviceTier } = reply
  accountLater(call, attempt.candidate, { status: 200, outcome: 'ok', usage, serviceTier })
  const headers = translatedHeaders(call, attempt, [...losses, ...path.context.losses], frames.contentType)
  return { status: 200, headers, body: utf8(frames.add(reply.text) + frames.end()) }
}
