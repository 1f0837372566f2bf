import type { ServiceTier } from '../../../generated/protocols/openai-chat/types.ts'
import { lookup } from '../lookup.ts'
import type { Writing } from './writing.ts'

const TIERS: Record<NonNullable<ServiceTier>, true> = {
  auto: true,
  default: true,
  flex: true,
  scale: true,
  priority: true,
  fast: true,
}

/** The tier in the client's words; those that only another protocol has are left out. */
export function serviceTier(tier: string | undefined): { service_tier?: NonNullable<ServiceTier> } {
  return isTier(tier) ? { service_tier: tier } : {}
}

function isTier(tier: string | undefined): tier is NonNullable<ServiceTier> {
  return tier !== undefined && Object.hasOwn(TIERS, tier)
}

/** What other protocols and newer names call OpenAI's tiers. */
const NAMES: Record<string, NonNullable<ServiceTier>> = {
  standard: 'default',
  standard_only: 'default',
  fast: 'priority',
  ultrafast: 'priority',
}

/** The tier in OpenAI's words. Only its own servers sell tiers by these names; the usual one is the same everywhere. */
export function writeServiceTier(
  tier: string | undefined,
  writing: Writing,
): { service_tier?: NonNullable<ServiceTier> } {
  if (tier === undefined) return {}
  const name = isTier(tier) && tier !== 'fast' ? tier : lookup(NAMES, tier)
  if (writing.dialect.serviceTier && name !== undefined) return { service_tier: name }
  if (name === undefined || (name !== 'auto' && name !== 'default'))
    writing.lose('serviceTier', 'serviceTier', 'this model’s upstream sells no such tier')
  return {}
}
