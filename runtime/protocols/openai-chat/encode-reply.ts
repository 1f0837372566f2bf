import type { ChatCompletion, Choice } from '../../../generated/protocols/openai-chat/types.ts'
import type { CanonicalReply, ReplyChoice } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { writeFinishReason } from './finish-reason.ts'
import { completionId } from './ids.ts'
import { writeLogprobs } from './logprobs.ts'
import { MessageWriter } from './message-writer.ts'
import { serviceTier } from './service-tier.ts'
import { writeUsage } from './usage.ts'

/** A whole reply as a `chat.completion`. */
export function encodeReply(reply: CanonicalReply, request: CanonicalRequest, losses: Loss[]): ChatCompletion {
  const id = completionId(reply.id)
  const created = reply.createdAt ?? 0
  const usage = writeUsage(reply.usage)
  const choices = [reply, ...(reply.others ?? [])].map((choice, index) =>
    encodeChoice(choice, index, new MessageWriter(id, created, request, losses), request),
  )
  return {
    id,
    object: 'chat.completion',
    created,
    model: reply.model,
    choices,
    ...(usage && { usage }),
    ...serviceTier(reply.finish.serviceTier),
  }
}

function encodeChoice(
  { parts, finish }: ReplyChoice,
  index: number,
  writer: MessageWriter,
  request: CanonicalRequest,
): Choice {
  const message = writer.write(parts)
  const finish_reason = writeFinishReason(finish.reason, message.tool_calls !== undefined, Boolean(message.refusal))
  if (message.content === null && finish_reason === 'stop' && message.refusal === null) message.content = ''
  const tokens = request.sampling.logprobs
    ? parts.flatMap(part => (part.type === 'text' ? (part.logprobs ?? []) : []))
    : []
  return { index, message, logprobs: writeLogprobs(tokens), finish_reason }
}
