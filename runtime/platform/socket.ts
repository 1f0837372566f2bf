/** A WebSocket as its server holds it, after the handshake. */
export interface Socket {
  /**
   * Sends a text message. False where the peer reads more slowly than it is written to: `drained` is told when it has
   * caught up. What is sent all the same is kept, so whoever writes must stop.
   */
  send(message: string): boolean
  /** Says goodbye and ends it; what was sent before arrives. `reason`: at most 123 bytes. */
  close(code: number, reason: string): void
  /** Ends it without a farewell. */
  cut(): void
}

/** Whoever holds the other end of a socket's events. */
export interface SocketListener {
  /** The peer has sent a message, as text or as bytes of text. */
  message(bytes: Uint8Array): void
  /** The peer has read what was sent. */
  drained(): void
  /** It is over, however it ended. Nothing more is told. */
  closed(): void
}

/** How a handshake is answered. */
export interface Acceptance {
  /** Bytes of the largest message that is read; a larger one ends the socket with 1009. */
  maxMessage: number
  /** The `sec-websocket-protocol` that is chosen of those that were offered. */
  protocol?: string | undefined
  listen(socket: Socket): SocketListener
}
