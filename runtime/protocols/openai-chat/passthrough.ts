import type { BodyEdits, Passthrough } from '../protocol.ts'
import { isObject, objectOf } from './json.ts'
import { readReply } from './observe.ts'
import { ChatStreamTap } from './stream-tap.ts'

/** What same-protocol traffic needs: usage is always asked for, and shown only to a client that asked too. */
export const passthrough: Passthrough = {
  edits: usageEdits,
  tap: options => new ChatStreamTap(options),
  readReply,
  withoutSeals: body => body,
  modelPath: ['model'],
}

function usageEdits(body: unknown, stream: boolean): BodyEdits {
  const options = isObject(body) ? objectOf(body.stream_options) : {}
  if (!stream || options.include_usage === true) return { set: {}, hideUsage: false }
  return { set: { stream_options: { ...options, include_usage: true } }, hideUsage: true }
}
