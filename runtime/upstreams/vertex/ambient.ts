import { GatewayError } from '../../canonical/error.ts'
import type { Machine } from '../../platform/machine.ts'
import type { Timeouts } from '../../platform/transport.ts'
import { askForText, objectIn } from '../ask-for-tokens.ts'
import { credentialFault } from '../credential-fault.ts'
import { jsonSource } from './sources.ts'
import { type Asking, type GoogleSource, LIFETIME } from './token-service.ts'

/** The machine's own service answers at once, or is not there. */
const NEARBY: Timeouts = { connect: 1_500, firstByte: 3_000, idle: 3_000 }
const METADATA = '169.254.169.254'

/**
 * Application default credentials, in the order of Google's own clients: the file that a variable names, the login of
 * gcloud, the account of the machine. Looked for with each token, as files change.
 */
export async function ambientSource(asking: Asking): Promise<GoogleSource> {
  const { machine, whose } = asking
  const project = machine.variable('GOOGLE_CLOUD_PROJECT') ?? machine.variable('GCLOUD_PROJECT')
  const named = machine.variable('GOOGLE_APPLICATION_CREDENTIALS')
  const login = gcloudFile(machine)
  const json = named ? await machine.readFile?.(named) : login && (await machine.readFile?.(login))
  if (named && json === undefined)
    throw credentialFault(whose, 'is in the file that GOOGLE_APPLICATION_CREDENTIALS names, which cannot be read')
  const source = json === undefined ? metadataSource(asking, project) : jsonSource(json, asking)
  return project === undefined ? source : { grant: () => source.grant(), project }
}

function gcloudFile(machine: Machine): string | undefined {
  const own = machine.variable('CLOUDSDK_CONFIG')
  const data = machine.variable('APPDATA')
  const home = machine.variable('HOME')
  const folder = own ?? (home ? `${home}/.config/gcloud` : data && `${data}/gcloud`)
  return folder && `${folder}/application_default_credentials.json`
}

/** The account of a machine of Google Cloud, which tells its project, too, with the first token. */
function metadataSource({ machine, transport, whose, now }: Asking, project: string | undefined): GoogleSource {
  const base = `http://${machine.variable('GCE_METADATA_HOST') ?? METADATA}/computeMetadata/v1`
  const headers = { 'metadata-flavor': 'Google' }
  const ask = (path: string) =>
    askForText(transport, { method: 'GET', url: `${base}/${path}`, headers, timeouts: NEARBY })
  const source: GoogleSource = {
    async grant() {
      const asked = now()
      const answers = await Promise.all([
        ask('instance/service-accounts/default/token'),
        project === undefined && source.project === undefined ? ask('project/project-id') : undefined,
      ]).catch(thrown => {
        if (thrown instanceof GatewayError) throw credentialFault(whose, NOTHING)
        throw thrown
      })
      const [{ status, said }, id] = answers
      const { access_token: token, expires_in: seconds } = objectIn(said)
      if (status !== 200 || typeof token !== 'string')
        throw credentialFault(whose, `was given no access token by its machine, which answered ${status}`)
      if (id?.status === 200) source.project = id.said.trim()
      return { value: token, expiresAt: asked + (typeof seconds === 'number' ? seconds : LIFETIME) * 1000 }
    },
  }
  return source
}

const NOTHING =
  'is not there: GOOGLE_APPLICATION_CREDENTIALS is not set, gcloud has no login here, and no metadata server answers'
