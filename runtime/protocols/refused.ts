import { GatewayError } from '../canonical/error.ts'

/**
 * The error for what cannot be left out of a request without answering another one: a file of another provider's store,
 * an answer in sound. `where`: the JSON path in the client's request, or the field's canonical name where that is lost.
 */
export function refused(where: string, why: string): GatewayError {
  return new GatewayError('invalid-request', `${where} cannot be translated for this model's upstream: ${why}.`, {
    param: where,
    code: 'not_translatable',
  })
}
