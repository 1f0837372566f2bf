import { GatewayError } from '../canonical/error.ts'
import { text } from '../platform/byte-search.ts'
import type { Validator } from '../protocols/operation.ts'
import type { AuthenticatedCall, Call, ReadCall } from './call.ts'
import { firstFault } from './fault.ts'
import type { PathParams } from './route.ts'

const NO_BYTES = new Uint8Array()

/** The body, once, as bytes and as a value that the operation's validator accepts. */
export async function read(call: AuthenticatedCall, params: PathParams): Promise<ReadCall> {
  const { operation } = call
  if (!operation.validate)
    return Object.assign(call, { bytes: NO_BYTES, body: undefined, stream: false, model: params.model ?? '' })
  const { bytes, body } = await readBody(call, operation.validate)
  // The validator has accepted an object; these two members are all that the gateway itself asks of it.
  const { model, stream } = body as { model?: unknown; stream?: unknown }
  return Object.assign(call, {
    bytes,
    body,
    stream: operation.stream === 'always' || (operation.stream === 'body' && stream === true),
    model: nameOf(operation.model === 'path' ? params.model! : String(model ?? '')),
  })
}

/** Characters of a model's name: all that looks for it, and notes it down, may take it for short. */
const LONGEST_NAME = 1_000

function nameOf(model: string): string {
  if (model.length <= LONGEST_NAME) return model
  const message = `This gateway has no model "${model.slice(0, 100)}…": no name has more than ${LONGEST_NAME} characters.`
  throw new GatewayError('unknown-model', message, { param: 'model', code: 'model_not_found' })
}

/** A body that the validator accepts. */
export async function readBody(
  { request, gateway }: Call,
  validate: Validator,
): Promise<{ bytes: Uint8Array; body: unknown }> {
  const bytes = await request.body(gateway.server.bodyLimit)
  const body = request.value ?? parse(bytes)
  if (!validate(body)) throw firstFault(validate.errors ?? [], body)
  return { bytes, body }
}

function parse(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new GatewayError('invalid-request', 'The body is empty; send a JSON object.')
  try {
    return JSON.parse(text(bytes))
  } catch (thrown) {
    throw new GatewayError('invalid-request', `The body is not valid JSON: ${(thrown as SyntaxError).message}.`, {
      cause: thrown,
    })
  }
}
