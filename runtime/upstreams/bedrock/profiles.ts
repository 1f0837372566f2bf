import type { Machine } from '../../platform/machine.ts'
import { environmentKeys, keysOf, type SessionKeys } from '../aws-machine.ts'
import { credentialFault } from '../credential-fault.ts'
import type { KeysAsking } from './credentials.ts'
import { assumeRole, assumeRoleWithToken } from './token-service.ts'

type Profile = Record<string, string>

/** What a profile may say that is not done here, and why. */
const NOT_DONE: Readonly<Record<string, string>> = {
  credential_process: 'names a program to run, and none is run',
  sso_session: 'needs a login of IAM Identity Center, which is not made here',
  sso_start_url: 'needs a login of IAM Identity Center, which is not made here',
  mfa_serial: 'needs somebody to type a code',
}

/**
 * The keys of a profile of the shared files: its own, or those of the role that it takes on with another profile's, the
 * environment's or the machine's. `optional`: it need not be there.
 */
export async function profileKeys(
  name: string,
  asking: KeysAsking,
  machineKeys: () => Promise<SessionKeys | undefined>,
): Promise<SessionKeys>
export async function profileKeys(
  name: string,
  asking: KeysAsking,
  machineKeys: () => Promise<SessionKeys | undefined>,
  optional: true,
): Promise<SessionKeys | undefined>
export async function profileKeys(
  name: string,
  asking: KeysAsking,
  machineKeys: () => Promise<SessionKeys | undefined>,
  optional = false,
): Promise<SessionKeys | undefined> {
  const profiles = await readProfiles(asking.machine)
  if (!profiles[name] && optional) return undefined
  return keysIn(profiles, name, [], asking, machineKeys, optional)
}

async function keysIn(
  profiles: Record<string, Profile>,
  name: string,
  seen: string[],
  asking: KeysAsking,
  machineKeys: () => Promise<SessionKeys | undefined>,
  optional = false,
): Promise<SessionKeys | undefined> {
  const { whose, machine } = asking
  const fault = (what: string) => credentialFault(whose, `is the profile "${name}", which ${what}`)
  const profile = profiles[name]
  if (!profile) throw fault('is in none of the shared files')
  const { role_arn: arn, source_profile: source, credential_source: from, web_identity_token_file: file } = profile
  const own = keysOf(profile.aws_access_key_id, profile.aws_secret_access_key, profile.aws_session_token)
  const sessionName = profile.role_session_name ?? 'headgate'
  // A profile that is its own source has the keys that it takes its role on with.
  if (own && (!arn || source === undefined || seen.includes(name))) return own
  const undone = Object.keys(NOT_DONE).find(field => field in profile)
  if (undone) throw fault(NOT_DONE[undone] ?? '')
  if (!arn) {
    if (optional) return undefined
    throw fault('has no keys')
  }
  if (file) {
    const token = (await machine.readFile?.(file))?.trim()
    if (!token) throw fault('names a file of a token that cannot be read')
    return assumeRoleWithToken(token, { arn, sessionName }, asking)
  }
  if (source !== undefined && source !== name && seen.includes(source)) throw fault('is its own source, by others')
  const keys =
    source !== undefined
      ? await keysIn(profiles, source, [...seen, name], asking, machineKeys)
      : from === 'Environment'
        ? environmentKeys(machine)
        : from && (await machineKeys())
  if (!keys) throw fault('has no source of keys for its role')
  const seconds = Number(profile.duration_seconds)
  const role = {
    ...{ arn, sessionName },
    ...(profile.external_id && { externalId: profile.external_id }),
    ...(seconds > 0 && { seconds }),
  }
  return assumeRole(keys, role, asking)
}

/** Of both files; where both have something, that of the credentials. */
async function readProfiles(machine: Machine): Promise<Record<string, Profile>> {
  const home = machine.variable('HOME') ?? machine.variable('USERPROFILE') ?? ''
  const read = async (variable: string, file: string) =>
    parse((await machine.readFile?.(machine.variable(variable) ?? `${home}/.aws/${file}`)) ?? '')
  const [config, credentials] = [
    await read('AWS_CONFIG_FILE', 'config'),
    await read('AWS_SHARED_CREDENTIALS_FILE', 'credentials'),
  ]
  const profiles: Record<string, Profile> = Object.create(null)
  for (const [section, fields] of Object.entries(config)) {
    // `[profile ours]`, but `[default]`; the other sections are no profiles.
    const name = section === 'default' ? section : /^profile\s+(.+)$/.exec(section)?.[1]
    if (name !== undefined) profiles[name.replace(/^(["'])(.*)\1$/, '$2')] = fields
  }
  for (const [name, fields] of Object.entries(credentials)) profiles[name] = { ...profiles[name], ...fields }
  return profiles
}

/** `[section]` and `name = value`; fields that are indented belong to the one above and are left out. */
function parse(ini: string): Record<string, Profile> {
  const sections: Record<string, Profile> = Object.create(null)
  let fields: Profile = {}
  for (const line of ini.split(/\r?\n/)) {
    const section = /^\[\s*(.+?)\s*\]/.exec(line)?.[1]
    const [, name, value] = /^([\w.-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (section !== undefined) {
      fields = sections[section] ?? {}
      sections[section] = fields
    } else if (name !== undefined && value !== undefined) fields[name.toLowerCase()] = value.replace(/\s+[#;].*$/, '')
  }
  return sections
}
