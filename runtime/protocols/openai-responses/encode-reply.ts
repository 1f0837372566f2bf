import type { CompactedResponse, Response } from '../../../generated/protocols/openai-responses/types.ts'
import type { CanonicalReply } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { CompactionOutput } from './compaction.ts'
import { silent } from './event-writer.ts'
import { ReplyIds } from './ids.ts'
import { type OutputContext, OutputWriter, partEvents, type ReplyOutput } from './output-writer.ts'
import { responseHead } from './response-head.ts'
import { echoedSettings } from './settings.ts'
import { encodeUsage } from './usage.ts'

/**
 * A whole reply as a response: the same items that its stream would have ended with. Throws an `upstream` GatewayError
 * where a summary was wanted and none was written.
 */
export function encodeReply(
  reply: CanonicalReply,
  request: CanonicalRequest,
  losses: Loss[],
): Response | CompactedResponse {
  const ids = new ReplyIds(reply.id)
  const output = outputFor({ sink: silent, ids, request, losses })
  for (const event of partEvents(reply)) output.part(event)
  const ending = output.finish(reply.finish)
  if (request.compact === 'operation') return compacted(ids, reply, output)
  const head = responseHead({
    id: ids.response,
    model: reply.model,
    createdAt: reply.createdAt,
    ...ending,
    output: output.items,
    usage: reply.usage,
    serviceTier: reply.finish.serviceTier ?? request.serviceTier,
  })
  return { ...head, ...echoedSettings(request) }
}

export function outputFor(context: OutputContext): ReplyOutput {
  return context.request.compact === undefined ? new OutputWriter(context) : new CompactionOutput(context)
}

/** The answer of the operation that only compacts. */
function compacted(ids: ReplyIds, reply: CanonicalReply, { items }: ReplyOutput): CompactedResponse {
  return {
    id: ids.response,
    object: 'response.compaction',
    created_at: reply.createdAt ?? 0,
    // A compaction has no messages of the assistant, whose items alone differ.
    output: items as CompactedResponse['output'],
    usage: encodeUsage(reply.usage),
  }
}
