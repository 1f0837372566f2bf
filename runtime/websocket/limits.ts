/** What one connection may take up. */
export interface SocketLimits {
  /** Milliseconds until it has to be opened anew, as at OpenAI. */
  lifetime: number
  /** Turns that run at once, one a lane. */
  running: number
  /** Lanes that have a turn running or waiting. */
  lanes: number
  /** Turns that wait, and the bytes of their messages. */
  waiting: number
  waitingBytes: number
}

export function socketLimits(bodyLimit: number): SocketLimits {
  return { lifetime: 60 * 60_000, running: 16, lanes: 32, waiting: 64, waitingBytes: bodyLimit }
}
