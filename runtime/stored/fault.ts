import { GatewayError } from '../canonical/error.ts'

/** Clients that read the code send the whole conversation again. */
export function previousNotFound(id: string): GatewayError {
  return new GatewayError('invalid-request', `Previous response with id '${shorten(id)}' not found.`, {
    param: 'previous_response_id',
    code: 'previous_response_not_found',
  })
}

export function previousNotEnded(id: string, status: string): GatewayError {
  const message = `Previous response with id '${shorten(id)}' is ${status}: it can be gone on from when it is completed.`
  return new GatewayError('invalid-request', message, { param: 'previous_response_id' })
}

export function itemNotFound(id: string, param: string): GatewayError {
  return new GatewayError('invalid-request', `Item with id '${shorten(id)}' not found.`, { param })
}

export function onlyOneOf(one: string, other: string): GatewayError {
  const message = `Mutually exclusive parameters: '${one}' and '${other}'. Send one of them.`
  return new GatewayError('invalid-request', message, { param: other, code: 'mutually_exclusive_parameters' })
}

/** What a store could not do: everything that is no error of the gateway's own is the database's. */
export function storeFault(thrown: unknown): GatewayError {
  if (thrown instanceof GatewayError) return thrown
  return new GatewayError('overloaded', 'Stored responses cannot be reached at the moment. Try again shortly.', {
    cause: thrown,
    retryAfterSeconds: 1,
  })
}

export function responseNotFound(id: string): GatewayError {
  return new GatewayError('not-found', `Response with id '${shorten(id)}' not found.`)
}

export function conversationNotFound(id: string): GatewayError {
  return new GatewayError('not-found', `Conversation with id '${shorten(id)}' not found.`)
}

function shorten(id: string): string {
  return id.length > 100 ? `${id.slice(0, 100)}…` : id
}
