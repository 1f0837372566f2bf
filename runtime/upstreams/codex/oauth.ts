import { fromBase64, toBase64Url } from '../../platform/base64.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import type { Transport } from '../../platform/transport.ts'
import { askForTokens, errorCode, type LoginAnswer, unexpected } from '../ask-for-tokens.ts'
import { LoginRefused, type Tokens } from '../login-tokens.ts'
import { CODEX, FINAL_REFUSALS } from './facts.ts'

/** A login that waits for the browser to come back. */
export interface PendingLogin {
  /** The page to open. */
  url: string
  redirectUri: string
  state: string
  verifier: string
}

/** Begins a login with PKCE. `issuer`: `https://auth.openai.com`. */
export async function beginLogin(issuer: string, port: number = CODEX.redirect.port): Promise<PendingLogin> {
  const redirectUri = `http://localhost:${port}${CODEX.redirect.path}`
  const [state, verifier] = [randomText(), randomText()]
  const challenge = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(utf8(verifier))))
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: CODEX.clientId,
    redirect_uri: redirectUri,
    scope: CODEX.scope,
    state,
    code_challenge: toBase64Url(challenge),
    code_challenge_method: 'S256',
    ...CODEX.authorize,
  })
  return { url: `${issuer}/oauth/authorize?${query}`, redirectUri, state, verifier }
}

/**
 * The code in the address that the browser came back to. Throws an Error that says what is wrong with it, and LoginRefused
 * where whoever was asked said no.
 */
export function codeIn(address: string, { state }: PendingLogin): string {
  const query = new URLSearchParams(address.slice(address.indexOf('?') + 1))
  const code = query.get('code')
  const refused = query.get('error')
  if (code === null && refused === null) throw new Error('There is no code in this address: paste all of it.')
  if (query.get('state') !== state) throw new Error('This address is of another login: open the one that was printed.')
  if (code === null) throw new LoginRefused(refused ?? '')
  return code
}

/** The tokens for a code. Rejects with LoginRefused, or a GatewayError. */
export async function exchangeCode(
  transport: Transport,
  issuer: string,
  { redirectUri, verifier }: PendingLogin,
  code: string,
): Promise<Tokens> {
  const form = {
    grant_type: 'authorization_code',
    client_id: CODEX.clientId,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  }
  const answer = await ask(transport, issuer, form)
  const idToken = answer.body.id_token
  if (typeof idToken !== 'string') throw unexpected('The login', answer)
  return tokensOf(answer, {})
}

/** The next tokens. The one that they were got with is dead then. */
export async function renew(transport: Transport, issuer: string, tokens: Tokens): Promise<Tokens> {
  const form = {
    grant_type: 'refresh_token',
    refresh_token: tokens.refresh ?? '',
    client_id: CODEX.clientId,
    scope: CODEX.scope,
  }
  return tokensOf(await ask(transport, issuer, form), tokens)
}

async function ask(transport: Transport, issuer: string, form: Record<string, string>): Promise<LoginAnswer> {
  const headers = { 'user-agent': CODEX.tokenUserAgent }
  const answer = await askForTokens(transport, { url: `${issuer}/oauth/token`, headers, form })
  const code = errorCode(answer)
  if (code !== undefined && FINAL_REFUSALS.has(code)) throw new LoginRefused(code)
  if (answer.status !== 200) throw unexpected('The service of logins', answer)
  return answer
}

function tokensOf(answer: LoginAnswer, before: Partial<Tokens>): Tokens {
  const { access_token: access, refresh_token: refresh = before.refresh, id_token: id, expires_in: span } = answer.body
  if (typeof access !== 'string' || access === '') throw unexpected('The service of logins', answer)
  const account = (typeof id === 'string' ? accountIn(id) : undefined) ?? accountIn(access) ?? before.account
  return {
    access,
    expiresAt: typeof span === 'number' && span > 0 ? Date.now() + span * 1000 : expiryIn(access),
    ...(typeof refresh === 'string' && { refresh }),
    ...(account !== undefined && { account }),
  }
}

/** When a token ends by its own word, in milliseconds; 0 where it does not say. */
export function expiryIn(token: string): number {
  const { exp } = claimsOf(token)
  return typeof exp === 'number' ? exp * 1000 : 0
}

/** The account that a token is for. */
export function accountIn(token: string): string | undefined {
  const auth = claimsOf(token)['https://api.openai.com/auth']
  const account = typeof auth === 'object' && auth !== null && 'chatgpt_account_id' in auth && auth.chatgpt_account_id
  return typeof account === 'string' ? account : undefined
}

/** Read, not verified: they come from the issuer itself, and decide nothing here. */
function claimsOf(token: string): Record<string, unknown> {
  try {
    // What a claim may be is asked where it is read.
    return (JSON.parse(text(fromBase64(token.split('.')[1] ?? ''))) ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}

function randomText(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
}
