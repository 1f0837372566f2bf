import { GatewayError } from '../canonical/error.ts'
import type { ResolvedCall } from './call.ts'

/** Tries of an answer that begins well and breaks before any of its content. */
const TRIES = 2

/**
 * The answer of the first try that does not break before its content: the client has seen nothing of one that did, and
 * most agents give a turn up that broke in their hands. `open` says whether another try may follow.
 */
export async function firstUnbroken<Answer>(
  call: ResolvedCall,
  attempt: (open: boolean) => Promise<Answer>,
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const open = tries < TRIES
    try {
      return await attempt(open)
    } catch (thrown) {
      if (!open || !(thrown instanceof Broken) || call.request.signal.aborted) throw unwrapped(thrown)
    }
  }
}

/** A reply that broke before its content, as opposed to one that could not be had or an error that was told. */
class Broken extends Error {
  readonly error: unknown

  constructor(error: unknown) {
    super('the reply broke')
    this.error = error
  }
}

/** Marks what is thrown while a reply is read: of its faults those that may pass are worth another try. */
export async function reading<Answer>(read: Promise<Answer>): Promise<Answer> {
  try {
    return await read
  } catch (thrown) {
    throw mayPass(thrown) ? new Broken(thrown) : thrown
  }
}

/** Faults of a reply, not of the request: the same call may be answered well. */
function mayPass(thrown: unknown): boolean {
  if (!(thrown instanceof GatewayError)) return false
  return thrown.kind === 'upstream' || thrown.kind === 'overloaded' || thrown.kind === 'internal'
}

function unwrapped(thrown: unknown): unknown {
  return thrown instanceof Broken ? thrown.error : thrown
}
