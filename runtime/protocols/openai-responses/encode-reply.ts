import type { OutputItem, OutputMessageContent, Response } from '../../../generated/protocols/openai-responses/types.ts'
import type { CanonicalReply } from '../../canonical/event.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { endingOf } from './finish-reason.ts'
import { ReplyIds } from './ids.ts'
import {
  callItem,
  functionArguments,
  imageItem,
  messageItem,
  ownItem,
  reasoningItem,
  textContent,
} from './output-items.ts'
import { responseHead } from './response-head.ts'
import { echoedSettings } from './settings.ts'

/** A whole reply as a response: the same items that its stream would have ended with. */
export function encodeReply(reply: CanonicalReply, request: CanonicalRequest): Response {
  const ids = new ReplyIds(reply.id)
  const refused = reply.parts.some(part => part.type === 'refusal')
  const ending = endingOf(reply.finish.reason, refused)
  const head = responseHead({
    id: ids.response,
    model: reply.model,
    createdAt: reply.createdAt,
    ...ending,
    output: outputOf(reply, request, ids, ending.status),
    usage: reply.usage,
    serviceTier: reply.finish.serviceTier ?? request.serviceTier,
  })
  return { ...head, ...echoedSettings(request) }
}

function outputOf(
  reply: CanonicalReply,
  request: CanonicalRequest,
  ids: ReplyIds,
  lastStatus: 'completed' | 'incomplete',
): OutputItem[] {
  const output: OutputItem[] = []
  let message: OutputMessageContent[] | undefined
  for (const part of reply.parts) {
    const index = output.length
    if (part.type === 'text' || part.type === 'refusal') {
      if (message === undefined) {
        message = []
        output.push(messageItem(ids.item('msg', index), message, 'completed'))
      }
      message.push(
        part.type === 'text' ? textContent(part.text, part.citations) : { type: 'refusal', refusal: part.text },
      )
      continue
    }
    message = undefined
    if (part.type === 'reasoning') {
      const own = part.opaque?.origin === 'openai-responses' && request.opaqueState === true ? part.opaque : undefined
      if (part.text !== '' || own !== undefined) output.push(reasoningItem(ids.item('rs', index), part.text, own))
    } else if (part.type === 'tool-call') {
      const id = ids.item(part.kind === 'freeform' ? 'ctc' : 'fc', index)
      const input = part.kind === 'freeform' ? part.arguments : functionArguments(part.arguments)
      output.push(callItem(id, part.id, part, input, 'completed'))
    } else if (part.type === 'image' && part.source.from === 'base64') {
      output.push(imageItem(ids.item('ig', index), part.source.data, part.source.mediaType))
    } else if (part.type === 'foreign') {
      const item = ownItem(part)
      if (item !== undefined) output.push(item)
    }
  }
  const last = output.at(-1)
  if (last?.type === 'message' || last?.type === 'function_call' || last?.type === 'custom_tool_call') {
    last.status = lastStatus
  }
  return output
}
