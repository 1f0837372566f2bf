import { isNamed } from '../config/pattern.ts'
import type { CompiledBodies } from '../config/request-log.ts'
import type { SqlDatabase } from '../state/database.ts'
import { type BodiesRow, insertBodies } from '../state/request-bodies.ts'
import { keptBody, type RawBody } from './kept-body.ts'

/** What is known of a call when its request has been read. */
export interface LoggedCall {
  model: string
  key: string
  group?: string | undefined
}

/** A call's bodies as they passed. */
export interface PassedBodies extends LoggedCall {
  requestId: string
  /** Milliseconds since 1970. */
  startedAt: number
  tag?: string | undefined
  status: number
  request: RawBody
  answer: RawBody
  /** What is taken out of them however it looks. */
  secrets: readonly string[]
}

export interface BodyLogOptions {
  /** Members whose values are not kept, in lower case. */
  redact: readonly string[]
  /** Milliseconds that bodies are kept. */
  retentionMs: number
  warn: (message: string) => void
}

/** Milliseconds from a call's end to the writing, where the process lives on. */
const DELAY = 50
/** Bytes that may wait; what comes when there are more is not kept. */
const MOST_WAITING = 32 * 1024 * 1024

/**
 * Writes down what calls said and heard, after their answers: one call at a time, so that reading them holds nobody up.
 * What is not to be kept is taken out before anything is written. Nothing of it ever throws or rejects.
 */
export class BodyLog {
  readonly #database: SqlDatabase
  readonly #which: CompiledBodies
  readonly #redact: ReadonlySet<string>
  readonly #retentionMs: number
  readonly #warn: (message: string) => void
  #waiting: PassedBodies[] = []
  #size = 0
  #writing: Promise<void> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Calls whose bodies are lost, since the last one that was written. */
  #lost = 0

  constructor(database: SqlDatabase, which: CompiledBodies, { redact, retentionMs, warn }: BodyLogOptions) {
    this.#database = database
    this.#which = which
    this.#redact = new Set(redact)
    this.#retentionMs = retentionMs
    this.#warn = warn
  }

  /** Only calls that do not end well are wanted. */
  get errorsOnly(): boolean {
    return this.#which.errorsOnly === true
  }

  /** Whether the bodies of a call are to be kept, as far as that is known before it is answered. */
  wants({ model, key, group }: LoggedCall, random: () => number = Math.random): boolean {
    const { models, keys, groups, share } = this.#which
    if (models && !isNamed(model, models)) return false
    if (keys && !keys.includes(key)) return false
    if (groups && (group === undefined || !groups.includes(group))) return false
    return share === undefined || random() < share
  }

  /** They are written soon after; where nothing runs between calls, `flush` is to be called. */
  add(bodies: PassedBodies, livesOn: boolean): void {
    const size = bodies.request.bytes.length + bodies.answer.bytes.length
    if (this.#size + size > MOST_WAITING && this.#size > 0) {
      this.#lose('too many of them wait')
      return
    }
    this.#waiting.push(bodies)
    this.#size += size
    if (livesOn) this.#timer ??= setTimeout(() => void this.flush(), DELAY)
  }

  /** Resolves when what waits now has been written or given up. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const writing = this.#writeAll()
    this.#writing = writing
    return writing
  }

  /** Resolves when nothing waits, and nothing is being written. */
  async close(): Promise<void> {
    const before = this.#writing
    await this.flush()
    await before
  }

  async #writeAll(): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      await this.#write(next)
      this.#size -= next.request.bytes.length + next.answer.bytes.length
      // Others come first.
      if (this.#waiting.length > 0) await new Promise(resolve => setTimeout(resolve, 0))
    }
  }

  async #write(bodies: PassedBodies): Promise<void> {
    try {
      await insertBodies(this.#database, this.#rowOf(bodies), Date.now() - this.#retentionMs)
      if (this.#lost > 0) this.#warn(`Bodies are written down again; those of ${this.#lost} calls are lost.`)
      this.#lost = 0
    } catch (thrown) {
      this.#lose(thrown instanceof Error ? thrown.message : String(thrown))
    }
  }

  #lose(why: string): void {
    this.#lost++
    if (this.#lost === 1) this.#warn(`The bodies of a call could not be written down: ${why}`)
  }

  #rowOf({ request, answer, secrets, ...call }: PassedBodies): BodiesRow {
    const redaction = { fields: this.#redact, secrets }
    const [asked, said] = [request, answer].map(body => keptBody(body, redaction, this.#which.maxBytes))
    return {
      ...{
        requestId: call.requestId,
        startedAt: call.startedAt,
        key: call.key,
        model: call.model,
        status: call.status,
      },
      ...{ group: call.group ?? null, tag: call.tag ?? null },
      ...{ requestBytes: request.length, requestCut: Number(asked!.cut), request: asked!.text },
      ...{ answerBytes: answer.length, answerCut: Number(said!.cut), answer: said!.text, answerType: answer.type },
    }
  }
}
