/** The origin whose opaque state and foreign parts this protocol writes as its own. */
export const ORIGIN = 'anthropic-messages'
