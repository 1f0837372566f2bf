import { SignJWT } from 'jose/jwt/sign'
import { importPKCS8 } from 'jose/key/import'
import { credentialFault } from '../credential-fault.ts'
import { type Asking, addressOf, type GoogleSource, grantByForm, LIFETIME, SCOPE } from './token-service.ts'

const HOST = 'oauth2.googleapis.com'
const PATH = '/token'
/** Google's own, also where something else stands in its place, and whatever a key says of it. */
const AUDIENCE = `https://${HOST}${PATH}`
const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

/** What is used of the JSON that Google Cloud makes for a key of a service account. */
interface ServiceAccount {
  email: string
  privateKey: string
  keyId?: string
}

/** A key of a service account, which signs an assertion for each token. Undefined where it is not whole. */
export function serviceAccountSource(json: Record<string, unknown>, asking: Asking): GoogleSource | undefined {
  const { client_email: email, private_key: privateKey, private_key_id: keyId, project_id: project } = json
  if (typeof email !== 'string' || typeof privateKey !== 'string') return undefined
  const account = { email, privateKey, ...(typeof keyId === 'string' && { keyId }) }
  return {
    ...(typeof project === 'string' && { project }),
    async grant() {
      const assertion = await assertionOf(account, asking)
      return grantByForm(addressOf(PATH, HOST, asking), { grant_type: GRANT, assertion }, [assertion], asking)
    },
  }
}

async function assertionOf({ email, privateKey, keyId }: ServiceAccount, { whose, now }: Asking): Promise<string> {
  const at = Math.floor(now() / 1000)
  try {
    // Values in environments often hold the line breaks of the PEM as they stand in JSON.
    const key = await importPKCS8(privateKey.replaceAll('\\n', '\n'), 'RS256')
    return await new SignJWT({ scope: SCOPE })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(keyId !== undefined && { kid: keyId }) })
      .setIssuer(email)
      .setAudience(AUDIENCE)
      .setIssuedAt(at)
      .setExpirationTime(at + LIFETIME)
      .sign(key)
  } catch {
    throw credentialFault(whose, 'cannot sign: its private_key is no RSA key in PKCS #8')
  }
}
