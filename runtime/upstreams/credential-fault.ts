import { GatewayError } from '../canonical/error.ts'
import type { Credential } from './kind.ts'

/** Whose credential it is, for messages. */
export interface Whose {
  upstream: string
  credential: Credential
}

/** The gateway's own credential failed, which no client can mend. */
export function credentialFault({ upstream, credential }: Whose, what: string): GatewayError {
  const message = `The credential ${credential.id} of upstream "${upstream}" ${what}.`
  return new GatewayError('upstream', message, { code: 'upstream_credential' })
}
