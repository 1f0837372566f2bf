import { utf8 } from '../byte-search.ts'
import type { Acceptance, Socket } from '../socket.ts'

/** A Worker's end of a socket. */
interface ServerSocket {
  accept(): void
  send(message: string): void
  close(code?: number, reason?: string): void
  addEventListener(type: 'message', listener: (event: { data: string | ArrayBuffer }) => void): void
  addEventListener(type: 'close' | 'error', listener: () => void): void
}

declare const WebSocketPair: new () => { 0: unknown; 1: ServerSocket }

/**
 * Answers a handshake on Workers. crossws closes the wrong end of the pair there, and its clients then wait for a
 * farewell that does not come, so the pair is held here.
 */
export function acceptSocket({ maxMessage, protocol, listen }: Acceptance): Response {
  const { 0: theirs, 1: ours } = new WebSocketPair()
  ours.accept()
  const listener = listen(new WorkerSocket(ours))
  let over = false
  const end = (): void => {
    if (over) return
    over = true
    attempt(() => ours.close())
    listener.closed()
  }
  ours.addEventListener('message', ({ data }) => {
    if (over) return
    const bytes = typeof data === 'string' ? utf8(data) : new Uint8Array(data)
    if (bytes.length <= maxMessage) return listener.message(bytes)
    attempt(() => ours.close(1009, 'message too big'))
    end()
  })
  ours.addEventListener('close', end)
  ours.addEventListener('error', end)
  const headers: Record<string, string> = protocol === undefined ? {} : { 'sec-websocket-protocol': protocol }
  // `webSocket` is Cloudflare's own, and 101 a status that only they allow.
  return new Response(null, { status: 101, headers, webSocket: theirs } as ResponseInit)
}

class WorkerSocket implements Socket {
  readonly #socket: ServerSocket

  constructor(socket: ServerSocket) {
    this.#socket = socket
  }

  /** Nothing tells how much of it the peer has read. */
  send(message: string): boolean {
    attempt(() => this.#socket.send(message))
    return true
  }

  close(code: number, reason: string): void {
    attempt(() => this.#socket.close(code, reason))
  }

  cut(): void {
    this.close(1011, '')
  }
}

/** A socket that has ended throws at whoever has not heard of it yet; `closed` tells them. */
function attempt(action: () => void): void {
  try {
    action()
  } catch {}
}
