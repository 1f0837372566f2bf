import { isRecord } from '../../platform/json.ts'
import { type Said, saidOf } from '../said.ts'

/** What a message, or an event of its stream, says of itself. */
export function said(value: unknown): Said {
  if (!isRecord(value)) return {}
  if (value.type === 'message_delta')
    return isRecord(value.delta) ? saidOf(undefined, undefined, [value.delta.stop_reason]) : {}
  const message = value.type === 'message_start' ? value.message : value
  if (!isRecord(message) || message.type !== 'message') return {}
  return saidOf(message.id, message.model, [message.stop_reason])
}
