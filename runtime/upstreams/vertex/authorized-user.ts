import { type Asking, addressOf, type GoogleSource, grantByForm } from './token-service.ts'

/** The login of a person, as `gcloud auth application-default login` writes it. Undefined where it is not whole. */
export function authorizedUserSource(json: Record<string, unknown>, asking: Asking): GoogleSource | undefined {
  const { client_id: id, client_secret: secret, refresh_token: refresh, quota_project_id: project } = json
  if (typeof id !== 'string' || typeof secret !== 'string' || typeof refresh !== 'string') return undefined
  const form = { grant_type: 'refresh_token', client_id: id, client_secret: secret, refresh_token: refresh }
  return {
    ...(typeof project === 'string' && { project }),
    grant: () => grantByForm(addressOf('/token', 'oauth2.googleapis.com', asking), form, [secret, refresh], asking),
  }
}
