import { SignJWT } from 'jose/jwt/sign'
import { importPKCS8 } from 'jose/key/import'
import { GatewayError } from '../canonical/error.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import { collect } from '../platform/collect.ts'
import type { Transport } from '../platform/transport.ts'
import type { AccessToken } from './access-tokens.ts'
import type { Credential } from './kind.ts'

/** What is used of the JSON that Google Cloud makes for a key of a service account. */
export interface ServiceAccount {
  email: string
  privateKey: string
  keyId?: string
  project?: string
}

/** The address is Google's own, whatever a key says of it: assertions go nowhere else. */
const TOKEN_URL = 'https://oauth2.googleapis.com/token'
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform'
const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
/** Seconds; the longest that Google grants. */
const LIFETIME = 3600
/** Milliseconds. */
const TIMEOUTS = { connect: 5_000, firstByte: 10_000, idle: 10_000 }
/** Bytes of an answer. */
const ANSWER_LIMIT = 64 * 1024
/** Characters of Google's words that a message quotes. */
const QUOTED = 300

/** Whose key failed, for messages. */
export interface Whose {
  upstream: string
  credential: Credential
}

/** The service account of a credential; undefined where the credential is something else than JSON. */
export function serviceAccountOf(whose: Whose): ServiceAccount | undefined {
  const { value } = whose.credential
  if (!value.startsWith('{')) return undefined
  const { type, client_email, private_key, private_key_id, project_id } = parse(value) ?? {}
  if (type !== 'service_account' || typeof client_email !== 'string' || typeof private_key !== 'string') {
    throw credentialFault(whose, 'is no key of a service account: it needs the whole JSON of one')
  }
  return {
    email: client_email,
    privateKey: private_key,
    ...(typeof private_key_id === 'string' && { keyId: private_key_id }),
    ...(typeof project_id === 'string' && { project: project_id }),
  }
}

/** An access token for the account, by an assertion that its key signs. Neither is ever part of an error. */
export async function grantToken(
  account: ServiceAccount,
  whose: Whose,
  transport: Transport,
  now: () => number,
): Promise<AccessToken> {
  const asked = now()
  const assertion = await assertionOf(account, whose, Math.floor(asked / 1000))
  const reply = await transport(
    {
      method: 'POST',
      url: TOKEN_URL,
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: utf8(new URLSearchParams({ grant_type: GRANT, assertion }).toString()),
      timeouts: TIMEOUTS,
    },
    // Many calls may wait for it: none of them ends it.
    new AbortController().signal,
  )
  const bytes = await collect(reply.body, ANSWER_LIMIT, () => new Error('The answer is too long.'))
  const answer = parse(text(bytes)) ?? {}
  const { access_token, expires_in } = answer
  if (reply.status === 200 && typeof access_token === 'string' && access_token !== '') {
    const seconds = typeof expires_in === 'number' && expires_in > 0 ? expires_in : LIFETIME
    return { value: access_token, expiresAt: asked + seconds * 1000 }
  }
  if (reply.status >= 400 && reply.status < 500 && reply.status !== 429) {
    throw credentialFault(whose, `was given no access token${saidBy(answer, assertion)}`)
  }
  const message = `Upstream "${whose.upstream}" has no access token: ${new URL(TOKEN_URL).host} answered ${reply.status}.`
  throw new GatewayError('upstream', message, { status: 502, code: 'upstream_error' })
}

/** The gateway's own credential failed, which no client can mend. */
export function credentialFault({ upstream, credential }: Whose, what: string): GatewayError {
  const message = `The credential ${credential.id} of upstream "${upstream}" ${what}.`
  return new GatewayError('upstream', message, { code: 'upstream_credential' })
}

async function assertionOf({ email, privateKey, keyId }: ServiceAccount, whose: Whose, at: number): Promise<string> {
  try {
    // Values in environments often hold the line breaks of the PEM as they stand in JSON.
    const key = await importPKCS8(privateKey.replaceAll('\\n', '\n'), 'RS256')
    return await new SignJWT({ scope: SCOPE })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(keyId !== undefined && { kid: keyId }) })
      .setIssuer(email)
      .setAudience(TOKEN_URL)
      .setIssuedAt(at)
      .setExpirationTime(at + LIFETIME)
      .sign(key)
  } catch {
    throw credentialFault(whose, 'cannot sign: its private_key is no RSA key in PKCS #8')
  }
}

/** `{ error: 'invalid_grant', error_description: 'Invalid JWT Signature.' }` */
function saidBy({ error, error_description }: Record<string, unknown>, assertion: string): string {
  const words = [error, error_description].filter(word => typeof word === 'string' && word !== '')
  const said = words.join(': ').replaceAll(assertion, '[assertion]').slice(0, QUOTED).replace(/\.$/, '')
  return said === '' ? '' : `: ${said}`
}

function parse(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    // Its members are looked at one by one.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
