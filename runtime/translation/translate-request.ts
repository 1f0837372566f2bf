import type { Loss } from '../canonical/loss.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import type { DecodedRequest, Target, UpstreamProtocol } from '../protocols/protocol.ts'
import { refused } from '../protocols/refused.ts'
import { ownState } from '../protocols/seal.ts'
import { withoutCompaction } from './compact.ts'
import { repairHistory } from './repair-history.ts'
import type { Step } from './step.ts'
import { stopScan } from './stop-scan.ts'
import { wireTools } from './wire-tools.ts'

/** A request in the upstream's protocol, and what has to happen to the reply before the client's protocol says it. */
export interface TranslatedRequest {
  body: unknown
  headers: Record<string, string>
  losses: Loss[]
  /** The request as the target was asked it, in the canonical terms. */
  asked: CanonicalRequest
  steps: Step[]
}

/**
 * Writes a client's request for an upstream of another protocol. Media that the upstream does not fetch must be fetched
 * before. Throws an `invalid-request` GatewayError where the request cannot be served there.
 */
export function translateRequest(decoded: DecodedRequest, to: UpstreamProtocol, target: Target): TranslatedRequest {
  const capabilities = to.capabilities(target)
  const repaired = repairHistory(withoutCompaction(decoded.request, to))
  if ((repaired.sampling.candidates ?? 1) > 1 && !capabilities.candidates)
    throw refused('sampling.candidates', 'it gives one answer to a request')
  const { request: asked, restore } = wireTools(repaired, capabilities)
  const steps: Step[] = restore ? [restore] : []
  const stops = asked.sampling.stop
  if (stops && !capabilities.stop) steps.push(stopScan(stops))
  const { body, losses, headers = {} } = to.encodeRequest(asked, target)
  return { body, headers, losses: [...decoded.losses, ...losses, ...foreignState(asked, to, target)], asked, steps }
}

/**
 * State of the conversation that stays behind as another provider made it. Readable reasoning alone is no loss: no
 * provider takes back but its own, and those that want it are given it.
 */
function foreignState({ turns }: CanonicalRequest, { id }: UpstreamProtocol, { maker }: Target): Loss[] {
  for (const [t, { parts }] of turns.entries()) {
    for (const [p, part] of parts.entries()) {
      const state = 'opaque' in part ? part.opaque : undefined
      if (!state?.value || ownState(state, id, maker)) continue
      const why = 'another provider made its state, and only that can read it'
      return [{ feature: 'reasoning.history', where: `turns[${t}].parts[${p}]`, why }]
    }
  }
  return []
}
