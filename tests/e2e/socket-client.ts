// A WebSocket client that does as it is told, rightly or wrongly.
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { type ClientOptions, WebSocket } from 'ws'
import { TEAM_KEY } from './harness.ts'

export type Event = Record<string, unknown> & { type: string }

export interface Dialogue {
  socket: WebSocket
  /** All messages so far. */
  events: Event[]
  /** Sends a message, as JSON where it is none yet. */
  send(message: object | string | Buffer): void
  /** Asks for a turn, and resolves with the events of its lane up to the last one. */
  turn(parts: object): Promise<Event[]>
  /** Resolves with the first message from now on that is such a one. */
  next(matches: (event: Event) => boolean): Promise<Event>
  closed: Promise<{ code: number; reason: string }>
}

const ENDS = new Set(['response.completed', 'response.incomplete', 'response.failed', 'error'])

export const isEnd = ({ type }: Event): boolean => ENDS.has(type)

/** The address for WebSockets of a gateway. */
export const socketUrl = (url: string, path = '/v1/responses'): string => `${url.replace('http', 'ws')}${path}`

export async function dialogue(url: string, options: ClientOptions = {}, key = TEAM_KEY): Promise<Dialogue> {
  const socket = new WebSocket(socketUrl(url), {
    ...options,
    headers: { authorization: `Bearer ${key}`, ...options.headers },
  })
  const events: Event[] = []
  const waiting = new Set<(event: Event) => void>()
  socket.on('message', (data, binary) => {
    if (binary) throw new Error('A binary message came.')
    const event = JSON.parse(String(data)) as Event // the gateway sends nothing but events
    events.push(event)
    for (const take of waiting) take(event)
  })
  const closed = new Promise<{ code: number; reason: string }>(resolve =>
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) })),
  )
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  socket.on('error', () => {})
  const send = (message: object | string | Buffer): void =>
    socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message))
  const next = (matches: (event: Event) => boolean): Promise<Event> =>
    new Promise((resolve, reject) => {
      const take = (event: Event): void => {
        if (!matches(event)) return
        waiting.delete(take)
        resolve(event)
      }
      waiting.add(take)
      void closed.then(({ code }) => reject(new Error(`The connection ended with ${code}.`)))
    })
  return {
    socket,
    events,
    send,
    next,
    closed,
    async turn(parts) {
      const lane = (parts as { stream_id?: string }).stream_id
      const own = (event: Event): boolean => event.stream_id === lane
      const from = events.length
      const end = next(event => own(event) && isEnd(event))
      send({ type: 'response.create', ...parts })
      await end
      return events.slice(from).filter(event => own(event) && event.type !== 'keepalive')
    },
  }
}

export interface Refusal {
  status: number
  headers: IncomingMessage['headers']
  body: Record<string, unknown>
}

/** The answer to a handshake that is refused. */
export function refusedHandshake(
  url: string,
  options: ClientOptions & { protocols?: string[] } = {},
): Promise<Refusal> {
  const { protocols = [], ...rest } = options
  const socket = new WebSocket(url, protocols, rest)
  return new Promise((resolve, reject) => {
    socket.on('open', () => reject(new Error('The handshake was accepted.')))
    socket.on('error', reject)
    socket.on('unexpected-response', async (_request, response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: JSON.parse(text) as Refusal['body'],
      })
    })
  })
}

/** The connection under a client's socket. */
export const connectionOf = (socket: WebSocket): Socket => (socket as unknown as { _socket: Socket })._socket // ws keeps it there

/** The text that a turn's events say. */
export const textOf = (events: readonly Event[]): string =>
  events.flatMap(({ type, delta }) => (type === 'response.output_text.delta' ? [String(delta)] : [])).join('')

/** The id of the response that a turn ended with. */
export function idOf(events: readonly Event[]): string {
  const { response } = events.at(-1) as unknown as { response?: { id?: string } }
  if (response?.id === undefined) throw new Error(`The turn ended with ${JSON.stringify(events.at(-1))}.`)
  return response.id
}
