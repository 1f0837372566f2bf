import { objectIn } from '../ask-for-tokens.ts'
import { credentialFault } from '../credential-fault.ts'
import { authorizedUserSource } from './authorized-user.ts'
import { externalAccountSource, googleAddress } from './external-account.ts'
import { serviceAccountSource } from './service-account.ts'
import { type Asking, type GoogleSource, impersonate } from './token-service.ts'

/** What is made of each type of credentials that Google Cloud writes as JSON. */
const SOURCES: Readonly<Record<string, (json: Record<string, unknown>, asking: Asking) => GoogleSource | undefined>> = {
  service_account: serviceAccountSource,
  authorized_user: authorizedUserSource,
  external_account: externalAccountSource,
  impersonated_service_account: impersonatedSource,
}

/** What gets tokens by a credential that is JSON. Throws where it is of no type that is known, or not whole. */
export function jsonSource(json: string, asking: Asking): GoogleSource {
  return sourceIn(objectIn(json), asking)
}

function sourceIn(json: Record<string, unknown>, asking: Asking): GoogleSource {
  const source = Object.hasOwn(SOURCES, String(json.type)) ? SOURCES[String(json.type)]?.(json, asking) : undefined
  if (source) return source
  const types = Object.keys(SOURCES).join(', ')
  throw credentialFault(asking.whose, `is no credential of Google Cloud: it needs the whole JSON of one (${types})`)
}

/** Somebody who acts as a service account: `gcloud auth application-default login --impersonate-service-account`. */
function impersonatedSource(json: Record<string, unknown>, asking: Asking): GoogleSource | undefined {
  const {
    source_credentials: whose,
    service_account_impersonation_url: url,
    delegates,
    quota_project_id: project,
  } = json
  if (typeof whose !== 'object' || whose === null) return undefined
  // Any JSON object may be looked into by name.
  const inner = sourceIn(whose as Record<string, unknown>, asking)
  const address = googleAddress(url, 'iamcredentials', asking)
  const named = typeof project === 'string' ? project : inner.project
  return {
    ...(named !== undefined && { project: named }),
    async grant() {
      const { value } = await inner.grant()
      return impersonate(
        address,
        value,
        { ...(Array.isArray(delegates) && { delegates: delegates.map(String) }) },
        asking,
      )
    },
  }
}
