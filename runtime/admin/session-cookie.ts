import { toBase64Url } from '../platform/base64.ts'
import { sha256 } from '../platform/digest.ts'
import type { GatewayRequest } from '../platform/http.ts'

/** Milliseconds that somebody stays signed in. */
export const SESSION_LENGTH = 12 * 3_600_000

const COOKIE = 'headgate_session'

/** The value of the session's cookie, where the request has one. */
export function sessionCookie(request: GatewayRequest): string | undefined {
  return cookieOf(request, COOKIE)
}

export function cookieOf(request: GatewayRequest, name: string): string | undefined {
  for (const pair of (request.header('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/** What makes the browser keep the session, and what makes it forget it. */
export function setSession(request: GatewayRequest, value: string): string {
  return setCookie(request, COOKIE, value, SESSION_LENGTH)
}

export function endSession(request: GatewayRequest): string {
  return setCookie(request, COOKIE, '', 0)
}

/**
 * No script sees it, and no other site's request carries it but a link that somebody follows (an identity provider's way
 * back is one). Browsers send it over TLS alone, but to the machine itself.
 */
export function setCookie(request: GatewayRequest, name: string, value: string, milliseconds: number): string {
  const secure = isOwnMachine(request) ? '' : '; Secure'
  return `${name}=${value}; Path=/; Max-Age=${Math.floor(milliseconds / 1000)}; HttpOnly; SameSite=Lax${secure}`
}

function isOwnMachine(request: GatewayRequest): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(request.header('host') ?? '')
}

/** What a page has to show that it was served by this gateway: it can be told from the cookie alone, which no page sees. */
export function csrfOf(cookie: string): string {
  return sha256(`csrf ${cookie}`)
}

/** 256 random bits, for cookies and tokens. */
export function randomToken(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
}
