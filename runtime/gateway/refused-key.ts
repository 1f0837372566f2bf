import { GatewayError } from '../canonical/error.ts'
import type { Bar, KnownKey } from '../keys/known-key.ts'

/** To whoever holds a key that was good once: why it is not now. Nothing is told of keys that nobody knows. */
export function refusedKey(bar: Bar, { until }: KnownKey): GatewayError {
  const { code, says } = REFUSALS[bar]
  return new GatewayError('unauthenticated', says(new Date(until).toISOString()), { code })
}

const REFUSALS: Record<Bar, { code: string; says: (until: string) => string }> = {
  revoked: {
    code: 'revoked_api_key',
    says: () => 'This API key was revoked. Ask whoever runs this gateway for another.',
  },
  disabled: {
    code: 'disabled_api_key',
    says: () => 'This API key is disabled. Ask whoever runs this gateway to enable it.',
  },
  expired: {
    code: 'expired_api_key',
    says: until => `This API key expired at ${until}. Ask whoever runs this gateway for another.`,
  },
  rotated: {
    code: 'expired_api_key',
    says: until => `Another API key took the place of this one, which was good until ${until}: use that one.`,
  },
  'without-group': {
    code: 'disabled_api_key',
    says: () => 'The group of this API key is not there any more. Ask whoever runs this gateway to give it another.',
  },
}
