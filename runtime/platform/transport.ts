import type { ByteSource } from './bytes.ts'
import type { LeaveSignal } from './leave-signal.ts'

/** Milliseconds; each is measured on its own. */
export interface Timeouts {
  /** Until the connection stands. */
  connect: number
  /** From the request's end to the reply's headers. */
  firstByte: number
  /** Between two pieces of the reply's body. */
  idle: number
}

/** A request on its way to an upstream. Header names are lower-case. */
export interface UpstreamRequest {
  method: string
  url: string
  headers: Record<string, string>
  body: Uint8Array | null
  timeouts: Timeouts
}

/** An upstream's answer, its body not yet read. Repeated headers are joined by `, `. */
export interface UpstreamReply {
  status: number
  headers: Record<string, string>
  body: ByteSource
}

/**
 * Sends a request. Rejects with a GatewayError: `upstream` where the upstream could not be reached or broke the
 * connection, `timeout` where one of the timeouts passed. After the headers the same errors go to the body's sink.
 */
export type Transport = (request: UpstreamRequest, signal: LeaveSignal) => Promise<UpstreamReply>
