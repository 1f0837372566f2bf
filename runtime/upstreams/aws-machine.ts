import type { Machine } from '../platform/machine.ts'
import type { Timeouts, Transport } from '../platform/transport.ts'
import type { AccessToken } from './access-tokens.ts'
import { askForText, objectIn } from './ask-for-tokens.ts'

/** Keys of AWS: `value` signs, the rest is sent. Those that nobody has said the end of do not end. */
export interface SessionKeys extends AccessToken {
  accessKey: { id: string; sessionToken?: string }
}

/** A machine's own services answer at once, or are not there. */
export const NEARBY: Timeouts = { connect: 1_000, firstByte: 2_000, idle: 2_000 }

/** Those that the environment holds. */
export function environmentKeys(machine: Machine): SessionKeys | undefined {
  return keysOf(
    machine.variable('AWS_ACCESS_KEY_ID'),
    machine.variable('AWS_SECRET_ACCESS_KEY'),
    machine.variable('AWS_SESSION_TOKEN'),
  )
}

/** Keys as a file or a variable has them. */
export function keysOf(id: string | undefined, secret: string | undefined, token?: string): SessionKeys | undefined {
  if (!id || !secret) return undefined
  return {
    value: secret,
    accessKey: { id, ...(token && { sessionToken: token }) },
    expiresAt: Number.POSITIVE_INFINITY,
  }
}

/** Keys as services hand them out: `{ AccessKeyId, SecretAccessKey, Token, Expiration }`. */
export function handedKeys(said: string): SessionKeys | undefined {
  const { AccessKeyId: id, SecretAccessKey: secret, Token: token, Expiration: until } = objectIn(said)
  if (typeof id !== 'string' || typeof secret !== 'string') return undefined
  const expiresAt = typeof until === 'string' ? Date.parse(until) : Number.NaN
  return {
    value: secret,
    accessKey: { id, ...(typeof token === 'string' && { sessionToken: token }) },
    expiresAt: Number.isNaN(expiresAt) ? Number.POSITIVE_INFINITY : expiresAt,
  }
}

/** What questions to an instance are asked with; undefined where there is none, or it asks for nothing. */
export async function instanceSession(transport: Transport, url: string): Promise<string | undefined> {
  const headers = { 'x-aws-ec2-metadata-token-ttl-seconds': '300' }
  const { status, said } = await askForText(transport, { method: 'PUT', url, headers, timeouts: NEARBY })
  return status === 200 && said !== '' ? said : undefined
}

/** The keys of the role of an instance; undefined where it has none. */
export async function instanceKeys(
  transport: Transport,
  url: string,
  sessionUrl: string | undefined,
): Promise<SessionKeys | undefined> {
  const session = sessionUrl === undefined ? undefined : await instanceSession(transport, sessionUrl)
  const headers: Record<string, string> = session === undefined ? {} : { 'x-aws-ec2-metadata-token': session }
  const base = url.replace(/\/+$/, '')
  const role = await askForText(transport, { method: 'GET', url: base, headers, timeouts: NEARBY })
  const [name] = role.said.trim().split('\n')
  if (role.status !== 200 || !name) return undefined
  const { status, said } = await askForText(transport, {
    method: 'GET',
    url: `${base}/${encodeURIComponent(name)}`,
    headers,
    timeouts: NEARBY,
  })
  return status === 200 ? handedKeys(said) : undefined
}
