import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listening } from '../../runtime/platform/node/test-listen.ts'
import { endInChunks } from './pieces.ts'
import { OWN_CONNECTION } from './readers/said.ts'
import { type Recording, recordings, requestFor } from './recordings.ts'

/** How an upstream sends a recording: it keeps to what was recorded, whether it was asked for that or not. */
export interface Sending {
  recording: Recording
  /** Bytes of a piece of a stream; 0: an event at a time. */
  pieces: number
}

/** The upstream's name of a model that is answered in this way. */
export function modelFor({ recording: { name, stream }, pieces }: Sending): string {
  return `${name}~${stream ? 'stream' : 'whole'}~${pieces}`
}

export interface Upstream {
  url: string
  stop(): Promise<void>
}

const PROTOCOL_OF_PATH = [
  [/\/chat\/completions/, 'openai-chat'],
  [/\/responses/, 'openai-responses'],
  [/\/messages/, 'anthropic-messages'],
  [/\/models\/([^/:]+):/, 'gemini'],
] as const

/** A server in front of the replay server at that origin, whose models are those of `modelFor`. */
export async function startUpstream(replay: string): Promise<Upstream> {
  const recorded = new Map<Recording, Promise<Recorded>>()
  const bytesOf = (recording: Recording): Promise<Recorded> => {
    const known = recorded.get(recording) ?? fetchRecorded(replay, recording)
    recorded.set(recording, known)
    return known
  }
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await incoming.toArray()).toString()
    const { recording, pieces } = sendingOf(incoming.url ?? '', body)
    const { type, bytes } = await bytesOf(recording)
    outgoing.writeHead(200, { 'content-type': type })
    if (recording.stream) endInChunks(outgoing, cut(bytes, pieces))
    else outgoing.end(bytes, 'latin1')
  }
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(error => outgoing.destroy(error))
  })
  // A gateway may keep a connection for as long as it likes: none is closed in its hands.
  server.keepAliveTimeout = 0
  return {
    url: await listening(server),
    stop() {
      const closed = new Promise<void>(done => server.close(() => done()))
      server.closeAllConnections()
      return closed
    },
  }
}

interface Recorded {
  type: string
  /** A character a byte. */
  bytes: string
}

async function fetchRecorded(replay: string, recording: Recording): Promise<Recorded> {
  const { path, body } = requestFor(recording, recording.name)
  const headers = { 'content-type': 'application/json', ...OWN_CONNECTION }
  const reply = await fetch(replay + path, { method: 'POST', headers, body: JSON.stringify(body) })
  const bytes = Buffer.from(await reply.arrayBuffer()).toString('latin1')
  if (reply.status !== 200) throw new Error(bytes)
  return { type: reply.headers.get('content-type') ?? '', bytes }
}

function sendingOf(path: string, body: string): Sending {
  const [found, protocol] = PROTOCOL_OF_PATH.map(([pattern, id]) => [pattern.exec(path), id] as const).find(
    ([match]) => match !== null,
  ) ?? [null, undefined]
  const [name, form, pieces] = decodeURIComponent(found?.[1] ?? Object(JSON.parse(body)).model).split('~')
  const recording = recordings.find(
    one => one.protocol === protocol && one.name === name && one.stream === (form === 'stream'),
  )
  if (!recording) throw new Error(`No recording for ${path} ${body}`)
  return { recording, pieces: Number(pieces) }
}

function cut(bytes: string, size: number): string[] {
  if (size === 0) return bytes.split(/(?<=\n\r?\n)/)
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.slice(at, at + size))
  return pieces
}
