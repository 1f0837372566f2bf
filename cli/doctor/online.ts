import { lookup } from 'node:dns/promises'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import type { RunningUpstream } from '../../runtime/gateway/gateway.ts'
import { type Finding, ok, reasonOf, warning, wrong } from './finding.ts'
import { withStatus } from './running.ts'

/** Milliseconds that an upstream has for its list of models. */
const PATIENCE = 15_000
/** Milliseconds by which a clock may be wrong before signatures and tokens are refused. */
const SKEW = 60_000

/** Asks an upstream for its models with each of its keys: nothing is generated, and nothing is paid for. */
export async function checkUpstream(id: string, { upstream, credentials }: RunningUpstream): Promise<Finding[]> {
  const area = `upstream ${id}`
  const { settings } = upstream
  if (settings.kind === 'demo') return [ok(area, 'It is built in.')]
  const host = settings.baseUrl === undefined ? undefined : new URL(settings.baseUrl).hostname
  if (host !== undefined) {
    const fault = await checkName(area, host)
    if (fault) return [fault]
  }
  if (settings.clientCredentials)
    return [...(await reached(area, settings.baseUrl)), ok(area, 'Clients bring their own keys.')]
  if (!upstream.listModels || settings.kind === 'azure') return reached(area, settings.baseUrl)
  const findings: Finding[] = []
  for (const credential of credentials.length === 0 ? [undefined] : credentials) {
    const name = credential === undefined ? '' : ` with ${credential.id}`
    findings.push(await askOnce(area, name, () => upstream.listModels!(credential, AbortSignal.timeout(PATIENCE))))
  }
  return findings
}

async function askOnce(area: string, name: string, ask: () => Promise<string[]>): Promise<Finding> {
  const silent = (reason: string): Finding =>
    wrong(
      area,
      `It does not answer${name}: ${reason}.`,
      'Look at baseUrl, at the network between, and at the provider’s status page.',
    )
  const refused = (reason: string): Finding =>
    wrong(area, `It refuses the key${name}: ${reason}.`, 'Put a good key into the variable that the config names.')
  try {
    const { result: ids, status = 200 } = await withStatus(ask)
    if (status === 401 || status === 403) return refused(String(status))
    if (status === 404)
      return warning(
        area,
        `It answers${name}, and has no list of models.`,
        'Nothing, if it has none; else look at baseUrl, which ends with the version.',
      )
    if (status >= 400) return silent(String(status))
    return ok(area, `It answers${name}, and lists ${ids.length} models.`)
  } catch (thrown) {
    const reason = reasonOf(thrown)
    return /\b40[13]\b|not accepted|no permission/.test(reason) ? refused(reason) : silent(reason)
  }
}

async function checkName(area: string, host: string): Promise<Finding | undefined> {
  try {
    await lookup(host.replace(/^\[|\]$/g, ''))
    return undefined
  } catch {
    return wrong(
      area,
      `${host} has no address (DNS).`,
      'Look at the spelling of baseUrl, and at this machine’s name servers.',
    )
  }
}

/** Any answer shows that connection and certificate are good; whether the key is, it does not. */
async function reached(area: string, baseUrl: string | undefined): Promise<Finding[]> {
  if (baseUrl === undefined) return [ok(area, 'Its address is known only with its login.')]
  try {
    await fetch(baseUrl, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) })
    return [ok(area, 'It can be reached; its key was not tried.')]
  } catch (thrown) {
    return [
      wrong(
        area,
        `It cannot be reached: ${reasonOf(thrown)}.`,
        'Look at the address, the certificate, and the network between.',
      ),
    ]
  }
}

/** How far this machine's clock is from those of the upstreams: `Date` of whatever they answer. */
export async function checkClock({ upstreams }: CompiledGateway, now = Date.now): Promise<Finding[]> {
  const addresses = Object.values(upstreams).flatMap(({ baseUrl }) =>
    typeof baseUrl === 'string' && baseUrl.startsWith('https:') ? [baseUrl] : [],
  )
  for (const address of addresses) {
    try {
      const began = now()
      const reply = await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) })
      const theirs = Date.parse(reply.headers.get('date') ?? '')
      if (Number.isNaN(theirs)) continue
      // Their second began at most a second before they said it, and they said it within the call.
      const skew = (began + now()) / 2 - (theirs + 500)
      return [clockFinding(skew)]
    } catch {
      // The next one may tell.
    }
  }
  return []
}

export function clockFinding(skew: number): Finding {
  const seconds = Math.abs(Math.round(skew / 1000))
  if (Math.abs(skew) < SKEW) return ok('clock', 'It is right.')
  return warning(
    'clock',
    `It is ${seconds} seconds ${skew > 0 ? 'ahead' : 'behind'}.`,
    'Set it by NTP: tokens and signatures of clouds are refused, and budgets begin at the wrong time.',
  )
}
