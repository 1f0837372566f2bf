import { GatewayError } from '../../canonical/error.ts'
import type { ResolvedAwsRole } from '../../config/bedrock.ts'
import { askForText } from '../ask-for-tokens.ts'
import type { SessionKeys } from '../aws-machine.ts'
import { credentialFault } from '../credential-fault.ts'
import { signedForSts } from '../sts-signature.ts'
import type { KeysAsking, PassingKeys } from './credentials.ts'

const VERSION = '2011-06-15'
/** Characters of AWS's words that a message quotes. */
const QUOTED = 300
const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/xml' }

/** The keys of a role, for somebody who has keys already. */
export async function assumeRole(own: PassingKeys, role: ResolvedAwsRole, asking: KeysAsking): Promise<SessionKeys> {
  const { whose, region, now } = asking
  const { accessKey } = own
  if (!accessKey) throw credentialFault(whose, 'is an API key, which takes on no role')
  const body = formOf({
    Action: 'AssumeRole',
    RoleArn: role.arn,
    RoleSessionName: role.sessionName,
    ExternalId: role.externalId,
    DurationSeconds: role.seconds,
  })
  const url = serviceUrl(asking)
  const { headers } = await signedForSts({ url, headers: FORM, body }, { ...own, accessKey }, { region, now: now() })
  return keysFrom(url, Object.fromEntries(headers), body, asking)
}

/** The keys of a role, for whom another identity provider vouches. */
export async function assumeRoleWithToken(
  token: string,
  { arn, sessionName }: Pick<ResolvedAwsRole, 'arn' | 'sessionName'>,
  asking: KeysAsking,
): Promise<SessionKeys> {
  const body = formOf({
    Action: 'AssumeRoleWithWebIdentity',
    RoleArn: arn,
    RoleSessionName: sessionName,
    WebIdentityToken: token,
  })
  return keysFrom(serviceUrl(asking), FORM, body, asking, token)
}

function serviceUrl({ tokenUrl, machine, region }: KeysAsking): string {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  const address = tokenUrl ?? machine.variable('AWS_ENDPOINT_URL_STS') ?? `https://sts.${region}.${domain}`
  return `${address.replace(/\/+$/, '')}/`
}

function formOf(fields: Record<string, string | number | undefined>): string {
  const form = new URLSearchParams({ Version: VERSION })
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value))
  return form.toString()
}

async function keysFrom(
  url: string,
  headers: Record<string, string>,
  body: string,
  { transport, whose }: KeysAsking,
  secret = '',
): Promise<SessionKeys> {
  const { status, said } = await askForText(transport, { method: 'POST', url, headers, body })
  const id = within('AccessKeyId', said)
  const value = within('SecretAccessKey', said)
  if (status === 200 && id && value) {
    const until = Date.parse(within('Expiration', said) ?? '')
    const sessionToken = within('SessionToken', said)
    return {
      value,
      accessKey: { id, ...(sessionToken && { sessionToken }) },
      expiresAt: Number.isNaN(until) ? Number.POSITIVE_INFINITY : until,
    }
  }
  const code = within('Code', said)
  if (status >= 400 && status < 500 && status !== 429 && code !== 'Throttling') {
    const words = [code, within('Message', said)].filter(Boolean).join(': ')
    const quoted = (secret === '' ? words : words.replaceAll(secret, '[secret]')).slice(0, QUOTED).replace(/\.$/, '')
    throw credentialFault(whose, `was given no keys by AWS${quoted === '' ? '' : `: ${quoted}`}`)
  }
  const message = `Upstream "${whose.upstream}" has no keys: ${new URL(url).host} answered ${status}.`
  throw new GatewayError('upstream', message, { status: 502, code: 'upstream_error' })
}

/** The text of an element. Those that are read hold no markup, and occur once. */
function within(element: string, xml: string): string | undefined {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1]?.trim()
}
