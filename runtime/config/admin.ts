import type { SecretReference } from './env.ts'

/** How people sign in to the admin API. */
export interface AdminConfig {
  /** Where browsers reach the gateway: `'https://gateway.example.com'`. */
  url?: string | SecretReference
  oidc?: OidcConfig
}

/** An identity provider that speaks OpenID Connect. */
export interface OidcConfig {
  /** Its address, under which `/.well-known/openid-configuration` is found. */
  issuer: string | SecretReference
  clientId: string | SecretReference
  clientSecret: SecretReference
  /** `['openid', 'email', 'profile']` where it is not given. */
  scopes?: readonly string[]
  /** The claim of the ID token whose values have roles. `groups` where it is not given. */
  claim?: string
  /** What people of which values may do; `'*'` stands for everybody whom the provider vouches for. */
  roles: OidcRoles
}

export interface OidcRoles {
  /** They look. */
  read?: readonly string[]
  /** They change keys, limits and drains, too. */
  operate?: readonly string[]
  /** They do everything. */
  all?: readonly string[]
}

export interface CompiledAdmin {
  oidc?: {
    /** Without a slash at its end, as all of these addresses. */
    url: string | SecretReference
    issuer: string | SecretReference
    clientId: string | SecretReference
    clientSecret: SecretReference
    scopes: string[]
    claim: string
    roles: { read: string[]; operate: string[]; all: string[] }
  }
}

/** The same with its values. */
export interface ResolvedAdmin {
  oidc?: ResolvedOidc
}

export interface ResolvedOidc
  extends Omit<NonNullable<CompiledAdmin['oidc']>, 'url' | 'issuer' | 'clientId' | 'clientSecret'> {
  url: string
  issuer: string
  clientId: string
  clientSecret: string
}
