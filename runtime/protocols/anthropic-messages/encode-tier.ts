import type { MessageRequest } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import { lose } from '../not-carried.ts'
import type { Target } from '../protocol.ts'

export interface EncodedTier {
  fields: Pick<MessageRequest, 'service_tier' | 'speed'>
  headers?: Record<string, string>
}

/** Tiers of other providers in this one's words. Capacity that was bought beforehand is used where there is some. */
const TIERS: Record<string, MessageRequest['service_tier']> = {
  auto: 'auto',
  priority: 'auto',
  default: 'standard_only',
  standard: 'standard_only',
}

/** The beta that `speed` belongs to. */
const FAST_MODE = 'fast-mode-2026-02-01'

/** How a tier is asked for. The fast one costs more and is Anthropic's own. */
export function encodeTier(tier: string | undefined, { kind }: Pick<Target, 'kind'>, losses: Loss[]): EncodedTier {
  if (tier === undefined) return { fields: {} }
  if (tier === 'fast' && kind === 'anthropic') {
    return { fields: { speed: 'fast' }, headers: { 'anthropic-beta': FAST_MODE } }
  }
  // Any name may come; one that the table lacks finds nothing.
  const known = Object.hasOwn(TIERS, tier) ? TIERS[tier] : undefined
  if (known === undefined) lose({ losses, at: 'serviceTier' }, 'serviceTier', `there is no tier "${tier}"`)
  return { fields: known === undefined ? {} : { service_tier: known } }
}
