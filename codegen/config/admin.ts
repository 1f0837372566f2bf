import type { AdminConfig, CompiledAdmin } from '../../runtime/config/admin.ts'
import { trimBaseUrl } from '../../runtime/config/base-url.ts'
import type { SecretReference } from '../../runtime/config/env.ts'
import { compileReference } from './secret-reference.ts'

/** Of an `oidc` that the checks have passed, which is not without a `url`. */
export function compileAdmin({ url, oidc }: AdminConfig): CompiledAdmin | undefined {
  if (!oidc || url === undefined) return undefined
  const { issuer, clientId, clientSecret, scopes, claim, roles } = oidc
  return {
    oidc: {
      url: address(url),
      issuer: address(issuer),
      clientId: typeof clientId === 'string' ? clientId : compileReference(clientId),
      clientSecret: compileReference(clientSecret),
      scopes: [...(scopes ?? ['openid', 'email', 'profile'])],
      claim: claim ?? 'groups',
      roles: { read: [...(roles.read ?? [])], operate: [...(roles.operate ?? [])], all: [...(roles.all ?? [])] },
    },
  }
}

function address(value: string | SecretReference): string | SecretReference {
  return typeof value === 'string' ? trimBaseUrl(value) : compileReference(value)
}
