import { GatewayError } from '../../canonical/error.ts'

/**
 * The error for what refers to an earlier response, where none is kept: answering the rest alone would answer another
 * question. OpenAI says the same of ids that it does not have, and clients then send the conversation whole.
 */
export function notKept(param: string, what: string): GatewayError {
  return new GatewayError('invalid-request', `${param} ${what}, and none is kept. Send the whole conversation.`, {
    param,
    code: 'previous_response_not_found',
  })
}
