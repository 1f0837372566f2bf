/**
 * What the service behind a ChatGPT subscription expects of its clients. It is documented nowhere and changes: what is to
 * be brought up to date is here, and nowhere else.
 */
export const CODEX = {
  clientId: 'app_EMoamEEZ73f0CkXaXp7hrann',
  /** The only address that the client id may be sent back to. */
  redirect: { port: 1455, path: '/auth/callback' },
  scope: 'openid profile email offline_access',
  /** Of the page that asks for the login. */
  authorize: {
    id_token_add_organizations: 'true',
    codex_cli_simplified_flow: 'true',
    originator: 'codex_cli_rs',
  },
  tokenUserAgent: 'codex-cli/0.91.0',
  /** An older one silently shortens the list of models. */
  clientVersion: '0.144.1',
  /** How the gateway names itself where it calls models. */
  originator: 'headgate',
  /** Requests without any are refused. */
  instructions: "You're a helpful assistant.",
} as const

/** Codes of a refusal that no other try will change. */
export const FINAL_REFUSALS: ReadonlySet<string> = new Set([
  'app_session_terminated',
  'invalid_grant',
  'invalid_refresh_token',
  'invalid_client',
  'unauthorized_client',
  'access_denied',
])

/** The code of a 401 that no new token will change. */
export const SESSION_ENDED = 'token_invalidated'
