import { GatewayError } from '../../canonical/error.ts'

/**
 * Refuses a request that leaves out what went before because its provider is to remember it: the demo remembers nothing,
 * and answering the rest alone would be answering another question. Providers say the same of ids that they do not have,
 * and Anthropic's client then sends the conversation whole.
 */
export function refuseForgotten(body: unknown): void {
  const thread = member(body, 'thread')
  if (member(thread, 'type') === 'continue')
    throw new GatewayError('not-found', 'The demo keeps no threads. Send the whole conversation.', {
      code: 'thread_not_found',
    })
  const previous = member(body, 'previous_response_id')
  if (typeof previous === 'string')
    throw new GatewayError('invalid-request', 'The demo keeps no responses. Send the whole conversation.', {
      param: 'previous_response_id',
      code: 'previous_response_not_found',
    })
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  // Any object may be asked for any key; what is not there is undefined.
  return (value as Record<string, unknown>)[key]
}
