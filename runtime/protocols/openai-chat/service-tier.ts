import type { ServiceTier } from '../../../generated/protocols/openai-chat/types.ts'

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
