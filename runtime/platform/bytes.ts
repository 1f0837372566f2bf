/**
 * Streams of bytes as the gateway moves them: pushed, synchronous, with back-pressure by `pause` and `resume`.
 * A promise or a web stream a chunk would cost more than the chunk itself; the edges (undici, node:http, web streams)
 * are adapted to this once.
 */

/** Takes a stream. After `end` or `fail` nothing more is called. */
export interface ByteSink {
  /** Returns false where the sink is full: the source must pause until it is resumed. */
  write(chunk: Uint8Array): boolean
  end(): void
  /** The source broke. What was written stays written. */
  fail(error: Error): void
}

/** Controls a running source. */
export interface Flow {
  pause(): void
  resume(): void
  /** Stops the source for good; the sink is not called again. Idempotent. */
  cancel(): void
}

/** A stream that has not begun: `pipe` may be called once, and calls the sink only after it has returned. */
export interface ByteSource {
  pipe(sink: ByteSink): Flow
  /** Gives up a source that will not be piped. */
  cancel(): void
}
