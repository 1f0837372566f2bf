/** The origin whose opaque state and foreign parts this protocol writes as its own. */
export const ORIGIN = 'anthropic-messages'

/**
 * The id of state that is all there is of a redacted block: clients of other protocols bring back a thought without text,
 * which may as well be thinking that is hidden, and has another form here.
 */
export const REDACTED = 'redacted_thinking'
