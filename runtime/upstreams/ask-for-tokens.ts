import { GatewayError } from '../canonical/error.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import { collect } from '../platform/collect.ts'
import { Leaving } from '../platform/leave-signal.ts'
import type { Timeouts, Transport } from '../platform/transport.ts'

/** Milliseconds. A renewal has to be over before the claim on its login is. */
const TIMEOUTS: Timeouts = { connect: 5_000, firstByte: 12_000, idle: 5_000 }
/** Bytes of an answer. */
const LIMIT = 1024 * 1024

/** What a service of logins answered. */
export interface LoginAnswer {
  status: number
  /** Empty where it is no JSON object. */
  body: Record<string, unknown>
}

export interface LoginQuestion {
  url: string
  headers?: Record<string, string>
  /** Sent as a form by POST; asked by GET where there is none. */
  form?: Record<string, string>
}

export interface TextQuestion extends Omit<LoginQuestion, 'form'> {
  method: 'GET' | 'POST' | 'PUT'
  body?: string
  /** Those of services that are far away where they are not given. */
  timeouts?: Timeouts
}

/**
 * Asks a service of logins. No client's leaving stops it: a token that was renewed must be written down. Rejects with a
 * GatewayError where there was no answer.
 */
export async function askForTokens(transport: Transport, { url, headers, form }: LoginQuestion): Promise<LoginAnswer> {
  const { status, said } = await askForText(transport, {
    method: form ? 'POST' : 'GET',
    url,
    headers: {
      accept: 'application/json',
      ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
    ...(form && { body: new URLSearchParams(form).toString() }),
  })
  return { status, body: objectIn(said) }
}

/** Asks a service that hands out credentials, whatever it answers in. Rejects as `askForTokens` does. */
export async function askForText(
  transport: Transport,
  { method, url, headers, body, timeouts = TIMEOUTS }: TextQuestion,
): Promise<{ status: number; said: string }> {
  const request = { method, url, headers: { ...headers }, body: body === undefined ? null : utf8(body), timeouts }
  const reply = await transport(request, new Leaving())
  const bytes = await collect(reply.body, LIMIT, () => new Error('The answer is too long.'))
  return { status: reply.status, said: text(bytes) }
}

/** The code of an OAuth error: `{ error: 'x' }`, or `{ error: { code: 'x' } }`. */
export function errorCode({ body }: LoginAnswer): string | undefined {
  const { error } = body
  if (typeof error === 'string') return error
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** An answer that is none of those that are understood, without what it says: it may quote a token. */
export function unexpected(what: string, answer: LoginAnswer): GatewayError {
  const code = errorCode(answer)
  const said = code !== undefined && /^[\w.-]{1,60}$/.test(code) ? ` (${code})` : ''
  return new GatewayError('upstream', `${what} answered ${answer.status}${said}.`, { code: 'network_error' })
}

/** The members of a JSON object; empty where the text is none. */
export function objectIn(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    // An object's members may be anything, which is all that is said of them.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
