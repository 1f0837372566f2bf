import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { listening } from '../../runtime/platform/node/test-listen.ts'

/** A server in front of an upstream that cuts what the upstream streams into pieces. */
export interface Pieces {
  url: string
  /** Bytes of a piece from now on; 0 leaves a stream as it is. */
  size: number
  /**
   * Each piece is written on its own, which is what a slow network does, and costs the machine a turn of the event loop
   * a piece. Otherwise each is an HTTP chunk of its own and many share a packet: receivers see the same pieces, sooner.
   */
  alone: boolean
  stop(): Promise<void>
}

export async function startPieces(upstream: string): Promise<Pieces> {
  const server = createServer((incoming, outgoing) => {
    const onward = request(upstream + incoming.url, { method: incoming.method, headers: incoming.headers }, reply => {
      const cut = pieces.size > 0 && reply.headers['content-type']?.startsWith('text/event-stream')
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
      if (cut) void sendCut(reply, outgoing, pieces)
      else reply.pipe(outgoing)
    })
    onward.on('error', error => outgoing.destroy(error))
    incoming.pipe(onward)
  })
  const pieces: Pieces = {
    url: await listening(server),
    size: 0,
    alone: false,
    stop() {
      const closed = new Promise<void>(done => server.close(() => done()))
      server.closeAllConnections()
      return closed
    },
  }
  return pieces
}

async function sendCut(reply: IncomingMessage, outgoing: ServerResponse, { size, alone }: Pieces): Promise<void> {
  // A character a byte, so that pieces are cut and joined as text.
  const bytes = Buffer.concat(await reply.toArray()).toString('latin1')
  const cut: string[] = []
  for (let at = 0; at < bytes.length; at += size) cut.push(bytes.slice(at, at + size))
  if (alone) {
    for (const piece of cut) {
      outgoing.write(piece, 'latin1')
      await new Promise(setImmediate)
    }
    outgoing.end()
    return
  }
  endInChunks(outgoing, cut)
}

/** The rest of an answer, an HTTP chunk a piece, which many share a packet. A character of a piece is a byte. */
export function endInChunks(outgoing: ServerResponse, pieces: string[]): void {
  // Node would join the chunks of one packet, so they are written by hand.
  outgoing.flushHeaders()
  outgoing.chunkedEncoding = false
  const chunks = pieces.map(piece => `${piece.length.toString(16)}\r\n${piece}\r\n`)
  outgoing.end(`${chunks.join('')}0\r\n\r\n`, 'latin1')
}
