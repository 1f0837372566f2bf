import { askForText } from '../ask-for-tokens.ts'
import { environmentKeys, instanceKeys, instanceSession, type SessionKeys } from '../aws-machine.ts'
import { credentialFault } from '../credential-fault.ts'
import { signedForSts } from '../sts-signature.ts'
import type { Asking } from './token-service.ts'

/** Where a machine of AWS tells who it is. */
interface AwsSource {
  url?: unknown
  region_url?: unknown
  imdsv2_session_token_url?: unknown
  regional_cred_verification_url?: unknown
}

/** A signed question to AWS who one is, which Google asks in its turn. */
export async function awsSubjectToken(source: AwsSource, audience: string, asking: Asking): Promise<string> {
  const { whose, machine, now } = asking
  const { regional_cred_verification_url: verification } = source
  if (typeof verification !== 'string') throw credentialFault(whose, 'has no regional_cred_verification_url')
  const instance = instanceOf(source, asking)
  const region = machine.variable('AWS_REGION') ?? machine.variable('AWS_DEFAULT_REGION') ?? (await instance.region())
  const keys = environmentKeys(machine) ?? (await instance.keys())
  const url = verification.replace('{region}', region)
  const asked = { url, headers: { 'x-goog-cloud-target-resource': audience } }
  const { method, headers } = await signedForSts(asked, keys, { region, now: now() })
  headers.set('host', new URL(url).host)
  const named = [...headers].map(([key, value]) => ({ key, value }))
  return encodeURIComponent(JSON.stringify({ url, method, headers: named }))
}

function instanceOf(source: AwsSource, { whose, transport }: Asking) {
  const { url, region_url: regionUrl, imdsv2_session_token_url: sessionUrl } = source
  const session = typeof sessionUrl === 'string' ? sessionUrl : undefined
  return {
    async region(): Promise<string> {
      if (typeof regionUrl !== 'string') throw credentialFault(whose, 'names no region of AWS')
      const headers = await sessionHeaders(session, transport)
      const { status, said } = await askForText(transport, { method: 'GET', url: regionUrl, headers })
      if (status !== 200) throw credentialFault(whose, `is told no region of AWS: its machine answered ${status}`)
      // A zone is a region and a letter.
      return said.trim().slice(0, -1)
    },
    async keys(): Promise<SessionKeys> {
      const keys = typeof url === 'string' ? await instanceKeys(transport, url, session) : undefined
      if (!keys) throw credentialFault(whose, 'is given no keys by its machine of AWS')
      return keys
    },
  }
}

async function sessionHeaders(
  url: string | undefined,
  transport: Asking['transport'],
): Promise<Record<string, string>> {
  const token = url === undefined ? undefined : await instanceSession(transport, url)
  return token === undefined ? {} : { 'x-aws-ec2-metadata-token': token }
}
