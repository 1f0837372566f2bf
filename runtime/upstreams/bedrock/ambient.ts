import type { Machine } from '../../platform/machine.ts'
import { askForText } from '../ask-for-tokens.ts'
import { environmentKeys, handedKeys, instanceKeys, NEARBY, type SessionKeys } from '../aws-machine.ts'
import { credentialFault } from '../credential-fault.ts'
import type { KeysAsking, PassingKeys } from './credentials.ts'
import { profileKeys } from './profiles.ts'
import { assumeRoleWithToken } from './token-service.ts'

const CONTAINERS = 'http://169.254.170.2'
const INSTANCE = 'http://169.254.169.254'
/** Who may be asked for keys without TLS: the machine itself, and what containers and pods are told theirs by. */
const PLAIN_HOSTS = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|169\.254\.170\.2|169\.254\.170\.23|\[fd00:ec2::23\])$/

/**
 * Keys of the machine, in the order of AWS's own SDKs: the profile that is named, variables, the shared files, web
 * identity, a container, an instance. A program that a profile names is never run.
 */
export async function ambientKeys(profile: string | undefined, asking: KeysAsking): Promise<PassingKeys> {
  const { machine, whose } = asking
  const named = profile ?? machine.variable('AWS_PROFILE')
  if (named) return profileKeys(named, asking, () => machineKeys(asking))
  const apiKey = whose.credential.role ? undefined : machine.variable('AWS_BEARER_TOKEN_BEDROCK')
  if (apiKey) return { value: apiKey, expiresAt: Number.POSITIVE_INFINITY }
  const found =
    environmentKeys(machine) ??
    (machine.readFile && (await profileKeys('default', asking, () => machineKeys(asking), true))) ??
    (await webIdentityKeys(asking)) ??
    (await machineKeys(asking))
  if (found) return found
  throw credentialFault(
    whose,
    'is not there: no variables, profile, web identity, container or instance of AWS gives keys here',
  )
}

/** Of a pod that its cluster vouches for (IRSA), or of anything with such a token. */
async function webIdentityKeys(asking: KeysAsking): Promise<SessionKeys | undefined> {
  const { machine, whose } = asking
  const file = machine.variable('AWS_WEB_IDENTITY_TOKEN_FILE')
  const arn = machine.variable('AWS_ROLE_ARN')
  if (!file || !arn) return undefined
  const token = await readToken(machine, file)
  if (token === undefined)
    throw credentialFault(whose, 'is in the file that AWS_WEB_IDENTITY_TOKEN_FILE names, which cannot be read')
  return assumeRoleWithToken(
    token,
    { arn, sessionName: machine.variable('AWS_ROLE_SESSION_NAME') ?? 'headgate' },
    asking,
  )
}

/** Of the container, the pod or the instance; undefined where it is none of them. */
async function machineKeys(asking: KeysAsking): Promise<SessionKeys | undefined> {
  const { machine, transport, whose } = asking
  const relative = machine.variable('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI')
  const full = relative ? CONTAINERS + relative : machine.variable('AWS_CONTAINER_CREDENTIALS_FULL_URI')
  if (full) return containerKeys(full, asking)
  if (machine.variable('AWS_EC2_METADATA_DISABLED')?.toLowerCase() === 'true') return undefined
  const base = (machine.variable('AWS_EC2_METADATA_SERVICE_ENDPOINT') ?? INSTANCE).replace(/\/+$/, '')
  const roles = `${base}/latest/meta-data/iam/security-credentials`
  // Where there is nobody to ask there are no keys.
  const keys = await instanceKeys(transport, roles, `${base}/latest/api/token`).catch(() => undefined)
  if (keys && keys.expiresAt <= asking.now()) throw credentialFault(whose, 'is given keys by its machine that are over')
  return keys
}

async function containerKeys(url: string, { machine, transport, whose }: KeysAsking): Promise<SessionKeys> {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && !PLAIN_HOSTS.test(hostname))
    throw credentialFault(whose, 'would be asked for without TLS of a host that is no container’s')
  const file = machine.variable('AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE')
  const token = file ? await readToken(machine, file) : machine.variable('AWS_CONTAINER_AUTHORIZATION_TOKEN')
  const headers: Record<string, string> = { accept: 'application/json', ...(token && { authorization: token }) }
  const { status, said } = await askForText(transport, { method: 'GET', url, headers, timeouts: NEARBY })
  const keys = status === 200 ? handedKeys(said) : undefined
  if (!keys) throw credentialFault(whose, `was given no keys by its container’s service, which answered ${status}`)
  return keys
}

async function readToken(machine: Machine, file: string): Promise<string | undefined> {
  const said = (await machine.readFile?.(file))?.trim()
  return said === '' ? undefined : said
}
