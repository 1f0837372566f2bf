import type { UpstreamReply } from '../platform/transport.ts'
import { errorCode } from './ask-for-tokens.ts'
import type { Tokens } from './login-tokens.ts'
import { scrubbed } from './scrubbed.ts'
import type { TokenSource } from './token-source.ts'

/**
 * A question asked with the tokens of a login. One that is not accepted is replaced once; where its code is `ended`, or
 * nothing can replace it, somebody has to log in again. No error tells the token.
 */
export async function authorised(
  source: TokenSource,
  ask: (tokens: Tokens) => Promise<UpstreamReply>,
  ended?: string,
): Promise<UpstreamReply> {
  const held = source.get()
  const tokens = held instanceof Promise ? await held : held
  const reply = await ask(tokens)
  if (reply.status < 400) return reply
  const error = await scrubbed(reply, tokens.access)
  if (reply.status !== 401) return error.reply
  const code = codeOf(error.body)
  if ((code !== undefined && code === ended) || tokens.refresh === undefined)
    throw await source.lose(tokens, code ?? '401')
  const next = await source.replace(tokens)
  const second = await ask(next)
  return second.status < 400 ? second : (await scrubbed(second, next.access)).reply
}

function codeOf(body: unknown): string | undefined {
  // Of an error that is no object, nothing is known.
  return typeof body === 'object' && body !== null
    ? errorCode({ status: 401, body: body as Record<string, unknown> })
    : undefined
}
