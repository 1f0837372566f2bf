import { GatewayError, toGatewayError } from '../canonical/error.ts'
import type { Socket, SocketListener } from '../platform/socket.ts'
import { type Create, readMessage } from './client-message.ts'
import type { Handshake } from './handshake.ts'
import { type Full, Lanes } from './lanes.ts'
import type { SocketLimits } from './limits.ts'
import { faultMessage } from './server-messages.ts'
import { type AnswerTurn, Turn, type TurnEnd } from './turn.ts'

export interface ConnectionParts {
  socket: Socket
  handshake: Handshake
  /** Answers turns; never rejects. */
  answer: AnswerTurn
  /** Told how each turn has ended, before the next of its lane begins. */
  ended?(create: Create, end: TurnEnd): void
  /** Whether the client that shook hands may still call. */
  admitted(): Promise<boolean>
  limits: SocketLimits
  /** Bytes of the longest request. */
  bodyLimit: number
  /** Milliseconds of silence in a turn after which it gives a sign of life. */
  keepAlive: number
}

/** Why a connection takes no more turns, and the farewell when those that run are over. */
interface Farewell {
  code: number
  reason: string
  /** What whoever still asks for a turn is told. */
  error(): GatewayError
  /** Told to a client that did not ask, too. */
  announced?: boolean
}

const STOPPED: Farewell = {
  code: 1001,
  reason: 'the gateway is stopping',
  error: () =>
    new GatewayError('overloaded', 'This gateway is stopping. Connect again.', {
      code: 'server_shutting_down',
      retryAfterSeconds: 1,
    }),
}

const AGED: Farewell = {
  code: 1001,
  reason: 'connection limit reached',
  announced: true,
  error: () =>
    new GatewayError('invalid-request', 'This WebSocket has been open for as long as one may be. Connect again.', {
      code: 'websocket_connection_limit_reached',
    }),
}

const REVOKED: Farewell = {
  code: 1008,
  reason: 'the API key is no longer valid',
  error: () => new GatewayError('unauthenticated', 'The API key is no longer valid.', { code: 'invalid_api_key' }),
}

/** One client's socket: its messages become turns, and what they answer goes back. */
export class Connection implements SocketListener {
  readonly #parts: ConnectionParts
  readonly #lanes: Lanes<Turn>
  readonly #lifetime: ReturnType<typeof setTimeout>
  #keepAlive: ReturnType<typeof setInterval> | undefined
  #farewell: Farewell | undefined
  /** The client has not read what it was sent. */
  #full = false
  #over = false

  constructor(parts: ConnectionParts) {
    this.#parts = parts
    this.#lanes = new Lanes(parts.limits, turn => void this.#run(turn))
    this.#lifetime = setTimeout(() => this.#leave(AGED), parts.limits.lifetime)
  }

  message(bytes: Uint8Array): void {
    try {
      const message = readMessage(bytes, this.#parts.bodyLimit)
      if (message.type === 'fault') this.#refuse(message.error, message.lane)
      else if (message.type === 'create') this.#take(message.create)
    } catch (thrown) {
      // What a client sends must not end the process that everybody else is connected to.
      this.#refuse(toGatewayError(thrown), undefined)
    }
  }

  drained(): void {
    this.#full = false
    for (const turn of this.#lanes.running) turn.resume()
  }

  closed(): void {
    if (this.#over) return
    this.#over = true
    clearTimeout(this.#lifetime)
    clearInterval(this.#keepAlive)
    this.#lanes.dismiss()
    for (const turn of this.#lanes.running) turn.leave()
  }

  /** Takes no more turns, and ends when those that run are over. */
  stop(): void {
    this.#leave(STOPPED)
  }

  /** Ends it at once, whatever runs. */
  cut(): void {
    this.closed()
    this.#parts.socket.cut()
  }

  #take(create: Create): void {
    const { lane } = create
    if (this.#farewell) {
      this.#refuse(this.#farewell.error(), lane)
      return
    }
    const turn = new Turn(create, this.#parts.handshake, message => this.#send(message))
    const full = this.#lanes.add(turn)
    if (full) this.#refuse(tooMany(full), lane)
  }

  async #run(turn: Turn): Promise<void> {
    const { answer, ended, keepAlive, admitted } = this.#parts
    this.#keepAlive ??= setInterval(() => {
      if (this.#full) return
      for (const running of this.#lanes.running) running.keepAlive(keepAlive)
    }, keepAlive / 5)
    try {
      const end = await turn.run(answer)
      ended?.(turn.create, end)
      if (end.status === 401 && !(await admitted())) this.#leave(REVOKED)
    } catch (thrown) {
      this.#refuse(toGatewayError(thrown), turn.lane)
    }
    this.#lanes.ended(turn)
    if (!this.#lanes.idle) return
    clearInterval(this.#keepAlive)
    this.#keepAlive = undefined
    if (this.#farewell) this.#close(this.#farewell)
  }

  #leave(farewell: Farewell): void {
    if (this.#over || this.#farewell) return
    this.#farewell = farewell
    for (const turn of this.#lanes.dismiss()) this.#refuse(farewell.error(), turn.lane)
    if (this.#lanes.idle) this.#close(farewell)
  }

  #close({ code, reason, error, announced }: Farewell): void {
    if (this.#over) return
    if (announced) this.#refuse(error(), undefined)
    clearTimeout(this.#lifetime)
    this.#parts.socket.close(code, reason)
  }

  #refuse(error: GatewayError, lane: string | undefined): void {
    this.#send(faultMessage(error, lane))
  }

  #send(message: string): boolean {
    this.#full = !this.#over && !this.#parts.socket.send(message)
    return !this.#full
  }
}

function tooMany(full: Full): GatewayError {
  if (full === 'lanes')
    return new GatewayError('invalid-request', 'This WebSocket has turns in as many lanes as it may.', {
      param: 'stream_id',
      code: 'websocket_stream_limit_reached',
    })
  return new GatewayError('rate-limited', 'This WebSocket has as many turns waiting as it may.', {
    code: 'websocket_queue_full',
    retryAfterSeconds: 1,
  })
}
