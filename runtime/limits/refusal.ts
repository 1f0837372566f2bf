import { GatewayError } from '../canonical/error.ts'
import type { ProtocolId } from '../config/protocol-id.ts'
import type { Breach } from './breach.ts'

/** Who is refused, as the error of a call: which limit it was, what is used of it, and when to come again. */
export function refusalOf(breach: Breach, protocol: ProtocolId, now: number): GatewayError {
  const { asks, freesAt } = breach
  const ofBudget = isBudget(breach)
  const seconds = Math.max(1, Math.ceil((freesAt - now) / 1_000))
  // A call that will never fit, or a budget that is spent: what comes at once again comes for nothing.
  const final = asks !== undefined || (ofBudget && isSpent(breach))
  // Anthropic's 429 is a rate limit whatever it limits; its `billing_error` is a 402.
  const kind = ofBudget && final && protocol !== 'anthropic-messages' ? 'quota-exhausted' : 'rate-limited'
  return new GatewayError(kind, messageOf(breach, seconds, ofBudget), {
    // The codes that OpenAI's clients know: agents give up at the one, and wait where they see the other.
    code: ofBudget && final ? 'insufficient_quota' : 'rate_limit_exceeded',
    limit: headerOf(breach, seconds),
    ...(asks === undefined && { retryAfterSeconds: seconds }),
    ...(final && { final }),
  })
}

/** Whether it is about what is spent, and not about how many come at a time. */
export function isBudget({ limit }: Breach): boolean {
  return limit !== 'requests-per-minute' && limit !== 'tokens-per-minute' && limit !== 'concurrent-calls'
}

function isSpent({ max, used }: Breach): boolean {
  return Number(used) >= Number(max)
}

function messageOf(breach: Breach, seconds: number, ofBudget: boolean): string {
  const { limit, max, used, reserved, asks, freesAt } = breach
  const { kind, name } = breach.subject
  const whose = `${kind} "${name}"`
  // Codex waits by these words.
  const again = `Try again in ${seconds}s.`
  if (ofBudget) {
    const [measure, span] = limit.split('-per-')
    const budget = `${measure === 'usd' ? `${max} USD` : counted(max, 'token')} ${span === 'hour' ? 'an' : 'a'} ${span}`
    if (isSpent(breach))
      return `The budget of ${whose}, ${budget}, is spent (${used}). It begins anew at ${new Date(freesAt).toISOString()}.`
    const left = `What is left of the budget of ${whose}, ${budget}, is reserved by calls under way`
    return `${left} (${used} spent, ${reserved} reserved). ${again}`
  }
  if (asks !== undefined)
    return `This call takes about ${asks} tokens, and ${whose} may take ${max} a minute: shorten the input, or ask for a shorter answer.`
  if (limit === 'requests-per-minute')
    return `The limit of ${whose}, ${counted(max, 'call')} a minute, is reached. ${again}`
  if (limit === 'tokens-per-minute')
    return `The limit of ${whose}, ${counted(max, 'token')} a minute, leaves no room for this call: ${used} are used. ${again}`
  return `The limit of ${whose}, ${counted(max, 'call')} at one time, is reached. ${again}`
}

function counted(number: string, what: string): string {
  return `${number} ${what}${number === '1' ? '' : 's'}`
}

/** `requests-per-minute; key="ada"; max=60; used=60; reset=12`: seconds. */
function headerOf({ limit, subject, max, used, asks }: Breach, seconds: number): string {
  // Names of minted keys may be any text, and headers may not.
  const name = subject.name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_').slice(0, 100)
  const reset = asks === undefined ? `; reset=${seconds}` : ''
  return `${limit}; ${subject.kind}="${name}"; max=${max}; used=${used}${reset}`
}
