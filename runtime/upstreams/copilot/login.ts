import { GatewayError } from '../../canonical/error.ts'
import type { Transport } from '../../platform/transport.ts'
import { askForTokens, errorCode, unexpected } from '../ask-for-tokens.ts'
import { LoginRefused, type Tokens } from '../login-tokens.ts'
import type { SignIn } from '../sign-in.ts'
import { COPILOT } from './facts.ts'

/** A login that waits for somebody to type a code into a page. */
export interface DeviceLogin {
  userCode: string
  page: string
  deviceCode: string
  /** Milliseconds between two questions. */
  interval: number
  /** Milliseconds since 1970. */
  until: number
}

/** Begins a login at GitHub, or a tenant of it: `https://github.com`, `https://TENANT.ghe.com`. */
export async function beginDeviceLogin(transport: Transport, host: string): Promise<DeviceLogin> {
  const form = { client_id: COPILOT.clientId, scope: COPILOT.scope }
  const answer = await askForTokens(transport, { url: `${host}/login/device/code`, form })
  const { device_code, user_code, verification_uri, interval = 5, expires_in = 900 } = answer.body
  if (typeof device_code !== 'string' || typeof user_code !== 'string' || typeof verification_uri !== 'string')
    throw unexpected('GitHub', answer)
  return {
    userCode: user_code,
    page: verification_uri,
    deviceCode: device_code,
    interval: Number(interval) * 1000,
    until: Date.now() + Number(expires_in) * 1000,
  }
}

/** Milliseconds that GitHub wants to be left alone for longer, where it says that it is asked too often. */
const SLOWER = 5_000

/** Waits until somebody has typed the code. GitHub answers 200 to everything: its words tell. Rejects with LoginRefused. */
export async function finishDeviceLogin(
  transport: Transport,
  host: string,
  { deviceCode, interval, until }: DeviceLogin,
  sleep: (milliseconds: number) => Promise<unknown> = wait,
): Promise<string> {
  let pause = interval
  while (Date.now() < until) {
    await sleep(pause)
    const answer = await askOnce(transport, host, deviceCode)
    if (typeof answer === 'string') return answer
    if (answer.slower !== undefined) pause = answer.slower > pause ? answer.slower : pause + SLOWER
  }
  throw new LoginRefused('expired_token')
}

/** GitHub's token where somebody has typed the code; `slower`: the milliseconds that it wants to be left alone for. */
async function askOnce(transport: Transport, host: string, deviceCode: string): Promise<string | { slower?: number }> {
  const form = {
    client_id: COPILOT.clientId,
    device_code: deviceCode,
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
  }
  const answer = await askForTokens(transport, { url: `${host}/login/oauth/access_token`, form })
  const { access_token: token } = answer.body
  if (typeof token === 'string' && token !== '') return token
  const code = errorCode(answer)
  if (code === 'slow_down') return { slower: Number(answer.body.interval) * 1000 || 0 }
  if (code === 'expired_token' || code === 'access_denied') throw new LoginRefused(code)
  if (code !== 'authorization_pending') throw unexpected('GitHub', answer)
  return {}
}

/** A login from a page, which asks by itself whether somebody has typed the code. */
export function copilotSignIn(transport: Transport, host: string): SignIn {
  return {
    async begin() {
      const { deviceCode, interval, until, page, userCode } = await beginDeviceLogin(transport, host)
      return { url: page, userCode, interval, pending: JSON.stringify({ deviceCode, until }) }
    },
    async finish(pending) {
      // It was handed out above, and nobody else can have made it.
      const { deviceCode, until } = JSON.parse(pending) as Pick<DeviceLogin, 'deviceCode' | 'until'>
      if (Date.now() >= until) throw new LoginRefused('expired_token')
      const answer = await askOnce(transport, host, deviceCode)
      return typeof answer === 'string' ? exchangePatiently(transport, host, answer) : undefined
    },
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

/** Milliseconds before GitHub is asked again: it fails now and then. */
const PAUSES = [1_000, 2_000, 4_000]
/** Milliseconds after which it is not asked again: the claim on the login must outlive the last question. */
const ENOUGH = 7_500

/** The short token for calls, asked for some more times where GitHub fails. */
export async function exchangePatiently(
  transport: Transport,
  host: string,
  github: string,
  sleep: (milliseconds: number) => Promise<unknown> = wait,
): Promise<Tokens> {
  const since = performance.now()
  for (const pause of PAUSES) {
    try {
      return await exchangeToken(transport, host, github)
    } catch (error) {
      if (isFinal(error) || performance.now() - since + pause > ENOUGH) throw error
    }
    await sleep(pause)
  }
  return exchangeToken(transport, host, github)
}

/** Whether another question would be answered the same. */
function isFinal(error: unknown): boolean {
  return error instanceof LoginRefused || (error instanceof GatewayError && error.details.code !== 'network_error')
}

/** The short token for calls. That of GitHub, which it is got with, stays the same. */
export async function exchangeToken(transport: Transport, host: string, github: string): Promise<Tokens> {
  const headers = { authorization: `token ${github}`, ...COPILOT.tokenHeaders }
  const answer = await askForTokens(transport, { url: `${apiOf(host)}/copilot_internal/v2/token`, headers })
  if (answer.status === 401) throw new LoginRefused('401')
  if (answer.status === 403)
    throw new GatewayError('upstream', 'GitHub gives this login no access to Copilot.', { code: 'upstream_credential' })
  if (answer.status === 429) throw new GatewayError('upstream', 'GitHub answered 429.', { code: 'upstream_rate_limit' })
  const { token, expires_at, endpoints } = answer.body
  if (answer.status !== 200 || typeof token !== 'string') throw unexpected('GitHub', answer)
  const api = typeof endpoints === 'object' && endpoints !== null && 'api' in endpoints ? endpoints.api : undefined
  return {
    access: token,
    refresh: github,
    expiresAt: typeof expires_at === 'number' ? expires_at * 1000 : 0,
    ...(typeof api === 'string' && { endpoint: api.replace(/\/+$/, '') }),
  }
}

/** GitHub and its tenants have their API on a host of its own. */
function apiOf(host: string): string {
  const url = new URL(host)
  if (url.hostname === 'github.com' || url.hostname.endsWith('.ghe.com')) url.hostname = `api.${url.hostname}`
  return url.origin
}
