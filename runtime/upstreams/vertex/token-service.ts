import { GatewayError } from '../../canonical/error.ts'
import type { Machine } from '../../platform/machine.ts'
import type { Transport } from '../../platform/transport.ts'
import type { AccessToken } from '../access-tokens.ts'
import { askForText, type LoginAnswer, objectIn } from '../ask-for-tokens.ts'
import { credentialFault, type Whose } from '../credential-fault.ts'

export const SCOPE = 'https://www.googleapis.com/auth/cloud-platform'
/** Seconds; what Google grants where nothing else is asked for. */
export const LIFETIME = 3600
/** Characters of Google's words that a message quotes. */
const QUOTED = 300

/** Something that gets access tokens. */
export interface GoogleSource {
  /** The project that it names, where it does. */
  project?: string
  /** Asks for a new one. Rejects where Google grants none; no error tells what was asked with. */
  grant(): Promise<AccessToken>
}

/** What sources ask with. */
export interface Asking {
  whose: Whose
  transport: Transport
  now: () => number
  machine: Machine
  /** Stands in the place of the addresses of all of Google's token services. */
  tokenUrl?: string
}

/** The address of one of Google's services, or the same path where the config says that they are. */
export function addressOf(path: string, host: string, { tokenUrl }: Pick<Asking, 'tokenUrl'>): string {
  return `${tokenUrl ?? `https://${host}`}${path}`
}

/** A token as OAuth grants it: `{ access_token, expires_in }`. `secrets` are not quoted. */
export async function grantByForm(
  url: string,
  form: Record<string, string>,
  secrets: readonly string[],
  asking: Asking,
  headers: Record<string, string> = {},
): Promise<AccessToken> {
  const asked = asking.now()
  const answer = await ask(asking, url, new URLSearchParams(form).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
    ...headers,
  })
  const { access_token: token, expires_in: seconds } = answer.body
  if (answer.status !== 200 || typeof token !== 'string' || token === '') throw refusal(url, answer, secrets, asking)
  const lasts = typeof seconds === 'number' && seconds > 0 ? seconds : LIFETIME
  return { value: token, expiresAt: asked + lasts * 1000 }
}

/** A token of a service account, for somebody who may act as it: `{ accessToken, expireTime }`. */
export async function impersonate(
  url: string,
  token: string,
  { delegates, seconds = LIFETIME }: { delegates?: string[]; seconds?: number },
  asking: Asking,
): Promise<AccessToken> {
  const asked = asking.now()
  const body = JSON.stringify({ scope: [SCOPE], lifetime: `${seconds}s`, ...(delegates && { delegates }) })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const answer = await ask(asking, url, body, headers)
  const { accessToken, expireTime } = answer.body
  if (answer.status !== 200 || typeof accessToken !== 'string' || accessToken === '')
    throw refusal(url, answer, [token], asking)
  const until = typeof expireTime === 'string' ? Date.parse(expireTime) : Number.NaN
  return { value: accessToken, expiresAt: Number.isNaN(until) ? asked + seconds * 1000 : until }
}

async function ask(
  { transport }: Asking,
  url: string,
  body: string,
  headers: Record<string, string>,
): Promise<LoginAnswer> {
  const answer = await askForText(transport, {
    method: 'POST',
    url,
    headers: { accept: 'application/json', ...headers },
    body,
  })
  return { status: answer.status, body: objectIn(answer.said) }
}

/** Google's no is the credential's fault; its failure is not. */
function refusal(
  url: string,
  { status, body }: LoginAnswer,
  secrets: readonly string[],
  { whose }: Asking,
): GatewayError {
  if (status >= 400 && status < 500 && status !== 429)
    return credentialFault(whose, `was given no access token${saidBy(body, secrets)}`)
  const message = `Upstream "${whose.upstream}" has no access token: ${new URL(url).host} answered ${status}.`
  return new GatewayError('upstream', message, { status: 502, code: 'upstream_error' })
}

/** `{ error: 'invalid_grant', error_description: '…' }`, or `{ error: { status, message } }`. */
function saidBy({ error, error_description: description }: LoginAnswer['body'], secrets: readonly string[]): string {
  const { status, message } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  const words = [error, description, status, message].filter(word => typeof word === 'string' && word !== '')
  const joined = secrets.reduce(
    (said, secret) => (secret === '' ? said : said.replaceAll(secret, '[secret]')),
    words.join(': '),
  )
  const said = joined.slice(0, QUOTED).replace(/\.$/, '')
  return said === '' ? '' : `: ${said}`
}
