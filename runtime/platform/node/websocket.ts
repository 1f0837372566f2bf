import type { IncomingMessage } from 'node:http'
import type { Socket as Connection } from 'node:net'
import type { Peer } from 'crossws'
import type { Acceptance, Socket, SocketListener } from '../socket.ts'

/** Milliseconds between two looks at whether the peer still lives. */
const PING_INTERVAL = 30_000
/** Looks without a sign of life after which it is given up. */
const PATIENCE = 3

/** Answers a handshake. crossws is loaded with the first of them. */
export async function acceptSocket(
  incoming: IncomingMessage,
  connection: Connection,
  head: Buffer,
  { maxMessage, protocol, listen }: Acceptance,
): Promise<void> {
  const { default: crossws } = await import('crossws/adapters/node')
  let listener: SocketListener | undefined
  let watch: NodeJS.Timeout | undefined
  const { handleUpgrade } = crossws({
    serverOptions: {
      maxPayload: maxMessage,
      // For what clients send: conversations shrink to a fifth. The small events that they get are not worth the work.
      perMessageDeflate: true,
      handleProtocols: () => protocol ?? false,
    },
    hooks: {
      open(peer) {
        listener = listen(new NodeSocket(peer, connection))
        connection.on('drain', () => listener?.drained())
        watch = keepWatch(peer, connection)
      },
      message: (_, message) => listener?.message(message.uint8Array()),
      close() {
        clearInterval(watch)
        listener?.closed()
      },
      // The end follows, and is all that matters.
      error() {},
    },
  })
  await handleUpgrade(incoming, connection, head)
}

class NodeSocket implements Socket {
  readonly #peer: Peer
  readonly #connection: Connection

  constructor(peer: Peer, connection: Connection) {
    this.#peer = peer
    this.#connection = connection
  }

  send(message: string): boolean {
    this.#peer.send(message, { compress: false })
    return !this.#connection.writableNeedDrain
  }

  close(code: number, reason: string): void {
    this.#peer.close(code, reason)
  }

  cut(): void {
    this.#peer.terminate()
  }
}

/** Ends the connection of a peer that is gone without a word: any byte of it is a sign of life, an answer to a ping too. */
function keepWatch(peer: Peer, connection: Connection): NodeJS.Timeout {
  let read = connection.bytesRead
  let silent = 0
  // The library's own socket stands behind the web's interface, and can ping.
  const { websocket } = peer as { websocket: { ping?(): void } }
  return setInterval(() => {
    silent = connection.bytesRead === read ? silent + 1 : 0
    read = connection.bytesRead
    if (silent > PATIENCE) peer.terminate()
    else websocket.ping?.()
  }, PING_INTERVAL).unref()
}
