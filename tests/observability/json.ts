/** JSON whose shape a test vouches for: whatever member is asked for may be there. */
// biome-ignore lint/suspicious/noExplicitAny: what is not there fails the test that asks for it
export type AnyJson = any
