import { toBase64 } from '../../platform/base64.ts'
import { utf8 } from '../../platform/byte-search.ts'
import { isRecord } from '../../platform/json.ts'
import { askForText, objectIn } from '../ask-for-tokens.ts'
import { credentialFault } from '../credential-fault.ts'
import { awsSubjectToken } from './aws-subject.ts'
import { type Asking, type GoogleSource, grantByForm, impersonate, SCOPE } from './token-service.ts'

const GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange'
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token'

/** Where the token of somebody else's identity provider is. */
interface Source {
  file?: unknown
  url?: unknown
  headers?: unknown
  format?: unknown
  environment_id?: unknown
  executable?: unknown
  certificate?: unknown
}

/**
 * Workload identity federation: a token of another identity provider is exchanged for one of Google's, with which a
 * service account may be acted as. Undefined where the credential is not whole. Nothing is ever executed.
 */
export function externalAccountSource(json: Record<string, unknown>, asking: Asking): GoogleSource | undefined {
  const { audience, subject_token_type: type, token_url: tokenUrl, credential_source: source } = json
  const { service_account_impersonation_url: actAs, quota_project_id: project } = json
  if (typeof audience !== 'string' || typeof type !== 'string' || !isRecord(source)) return undefined
  const exchangeAt = googleAddress(tokenUrl ?? 'https://sts.googleapis.com/v1/token', 'sts', asking)
  const actAt = actAs === undefined ? undefined : googleAddress(actAs, 'iamcredentials', asking)
  return {
    ...(typeof project === 'string' && { project }),
    async grant() {
      const subject = await subjectToken(source, audience, asking)
      const form = {
        grant_type: GRANT,
        audience,
        scope: SCOPE,
        requested_token_type: ACCESS_TOKEN,
        subject_token: subject,
        subject_token_type: type,
        ...optionsOf(json),
      }
      const federated = await grantByForm(exchangeAt, form, [subject], asking, clientOf(json))
      return actAt === undefined ? federated : impersonate(actAt, federated.value, lifetimeOf(json), asking)
    },
  }
}

/** Tokens go to Google and nowhere else, whatever a credential says, unless the config does. */
export function googleAddress(url: unknown, service: 'sts' | 'iamcredentials', { whose, tokenUrl }: Asking): string {
  const isGoogles = new RegExp(`^(?:[a-z0-9-]+[.-])?${service}(?:\\.[a-z0-9-]+(?:\\.rep)?)?\\.googleapis\\.com$`)
  const address = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined
  if (address?.protocol !== 'https:' || !isGoogles.test(address.host))
    throw credentialFault(whose, `names an address that is not Google’s ${service} service`)
  return `${tokenUrl ?? address.origin}${address.pathname}`
}

async function subjectToken(source: Source, audience: string, asking: Asking): Promise<string> {
  const { whose, machine, transport } = asking
  if (typeof source.environment_id === 'string') return awsSubjectToken({ ...source }, audience, asking)
  if (typeof source.file === 'string') {
    if (!machine.readFile) throw credentialFault(whose, 'is in a file, and there are no files on this platform')
    return tokenIn(await machine.readFile(source.file), source.format, asking, 'file')
  }
  if (typeof source.url === 'string' && URL.canParse(source.url)) {
    const headers = isRecord(source.headers) ? textsOf(source.headers) : {}
    const { status, said } = await askForText(transport, { method: 'GET', url: source.url, headers })
    if (status !== 200)
      throw credentialFault(whose, `was given no token by its identity provider, which answered ${status}`)
    return tokenIn(said, source.format, asking, 'url')
  }
  if (source.executable) throw credentialFault(whose, 'names a program to run, and none is run')
  throw credentialFault(whose, 'has a credential_source that is not known: it takes a file, a url or AWS')
}

/** The text itself, or a member of it. */
function tokenIn(said: string | undefined, format: unknown, { whose }: Asking, where: string): string {
  const { type, subject_token_field_name: field } = isRecord(format) ? format : {}
  const token = type === 'json' && said !== undefined ? objectIn(said)[String(field)] : said?.trim()
  if (typeof token === 'string' && token !== '') return token
  throw credentialFault(whose, `has no token in the ${where} of its credential_source`)
}

/** People of a workforce say whose project pays. */
function optionsOf({ workforce_pool_user_project: project, client_id: client }: Record<string, unknown>): {
  options?: string
} {
  return typeof project === 'string' && client === undefined
    ? { options: JSON.stringify({ userProject: project }) }
    : {}
}

function clientOf({ client_id: id, client_secret: secret = '' }: Record<string, unknown>): Record<string, string> {
  return typeof id === 'string' ? { authorization: `Basic ${toBase64(utf8(`${id}:${secret}`))}` } : {}
}

function lifetimeOf({ service_account_impersonation: terms }: Record<string, unknown>): { seconds?: number } {
  const seconds = isRecord(terms) ? terms.token_lifetime_seconds : undefined
  return typeof seconds === 'number' ? { seconds } : {}
}

function textsOf(object: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name.toLowerCase(), String(value)]))
}
