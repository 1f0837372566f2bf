import type { ByteSource } from './bytes.ts'
import type { LeaveSignal } from './leave-signal.ts'

/** A request as the gateway sees it, whichever server received it. */
export interface GatewayRequest {
  readonly method: string
  /** The path as it was sent, without the query, still percent-encoded. */
  readonly path: string
  /** The query as it was sent, without `?`; empty where there is none. */
  readonly query: string
  /** A header's value by its lower-case name; repeated ones are joined by `, `. */
  header(name: string): string | undefined
  /**
   * The whole body, read once. Throws a `too-large` GatewayError past `limit` bytes, without reading the rest.
   */
  body(limit: number): Promise<Uint8Array>
  /** What the body says, where it was parsed before there was a request. */
  readonly value?: unknown
  /** Aborts when the client has left before its answer was complete. */
  readonly signal: LeaveSignal
  /** Keeps the runtime from ending this request before the work is done; absent where nothing ends it (Node). */
  background?(work: Promise<unknown>): void
}

/** Header names are lower-case. */
export type ReplyHeaders = Record<string, string>

/** An answer on its way to the client. */
export interface GatewayReply {
  status: number
  headers: ReplyHeaders
  body: Uint8Array | ByteSource | null
}
