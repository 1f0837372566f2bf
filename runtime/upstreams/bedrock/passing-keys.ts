import type { Credential } from '../kind.ts'
import { ambientKeys } from './ambient.ts'
import type { KeysAsking, PassingKeys } from './credentials.ts'
import { assumeRole } from './token-service.ts'

/** Asks for new keys of a credential: the machine's, or its own, and then those of the role that it takes on. */
export async function passingKeys(credential: Credential, asking: KeysAsking): Promise<PassingKeys> {
  const { ambient, role, value, accessKey } = credential
  const own: PassingKeys = ambient
    ? await ambientKeys(ambient.profile, asking)
    : { value, expiresAt: Number.POSITIVE_INFINITY, ...(accessKey && { accessKey }) }
  return role ? assumeRole(own, role, asking) : own
}
