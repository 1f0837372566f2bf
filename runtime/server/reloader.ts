import type { CompiledGateway } from '../config/compiled.ts'
import type { Gateway, LogEntry } from '../gateway/gateway.ts'
import { type Reload, tellReload } from '../gateway/last-reload.ts'

export interface ReloaderParts {
  /** Reads the config anew. Rejects with what is wrong with it. */
  read(): Promise<{ compiled: CompiledGateway; text: string }>
  /** The text of the config that runs. */
  text: string
  /** The gateway that new calls are given. */
  running(): Gateway
  /** A gateway that is ready to take the place of the other. Rejects where it must not run. */
  make(compiled: CompiledGateway, before: Gateway): Promise<Gateway>
  /** Puts it there; what is found out by then cannot fail any more. Gives what it takes a restart for. */
  swap(before: Gateway, gateway: Gateway): string[]
  log(entry: LogEntry): void
}

/**
 * Takes the config anew while the gateway runs: all of it or nothing. One time after the other; who asks while one is under
 * way is answered by the next one, which sees whatever was written before it was asked for.
 */
export class Reloader {
  readonly #parts: ReloaderParts
  #text: string
  /** What was refused last, while nothing has been taken since. */
  #refused: Reload | undefined
  #running: Promise<Reload> | undefined
  #next: Promise<Reload> | undefined
  #closed = false

  constructor(parts: ReloaderParts) {
    this.#parts = parts
    this.#text = parts.text
  }

  /** Resolves when it is done or refused; never rejects. `asked`: somebody wants an answer, also where nothing has changed. */
  reload(asked: boolean): Promise<Reload> {
    if (!this.#running) {
      this.#running = this.#reload(asked).finally(() => {
        this.#running = undefined
      })
      return this.#running
    }
    this.#next ??= this.#running.then(() => {
      this.#next = undefined
      return this.reload(asked)
    })
    return this.#next
  }

  /** The process ends: nothing is taken any more. */
  close(): void {
    this.#closed = true
  }

  async #reload(asked: boolean): Promise<Reload> {
    const { read, make, swap, running, log } = this.#parts
    const before = running()
    let revision: string | undefined
    try {
      const { compiled, text } = await read()
      revision = compiled.revision
      if (text === this.#text) return this.#unchanged(before, asked)
      const gateway = await make(compiled, before)
      if (this.#closed) return { at: Date.now(), ok: false, revision, error: 'The gateway is stopping.' }
      const restart = swap(before, gateway)
      this.#text = text
      log({
        level: 'info',
        message: `The config was swapped: calls are answered by revision ${revision} from now on, in the place of ${before.revision}.`,
        revision,
      })
      for (const message of restart) log({ level: 'warn', message })
      return this.#tell({ at: Date.now(), ok: true, revision })
    } catch (thrown) {
      const error = inOneLine(thrown)
      // The watching finds what a signal has told already.
      if (!asked && this.#refused?.error === error && this.#refused.revision === revision) return this.#refused
      log({
        level: 'error',
        message: `The changed config is refused, and revision ${before.revision} goes on: ${error}`,
        ...(revision !== undefined && { refused: revision }),
      })
      return this.#tell({ at: Date.now(), ok: false, ...(revision !== undefined && { revision }), error })
    }
  }

  /** What was refused may have been taken back. */
  #unchanged({ revision }: Gateway, asked: boolean): Reload {
    const reload: Reload = { at: Date.now(), ok: true, revision }
    if (!asked && !this.#refused) return reload
    this.#parts.log({ level: 'info', message: `The config is the one that runs: revision ${revision}.`, revision })
    return this.#tell(reload)
  }

  #tell(reload: Reload): Reload {
    this.#refused = reload.ok ? undefined : reload
    tellReload(reload)
    return reload
  }
}

/** What ends a start is told in several lines. */
function inOneLine(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  const [first = '', ...rest] = message.split('\n').map(line => line.trim())
  const lines = first === 'The gateway cannot start:' ? rest : [first, ...rest]
  return lines.filter(line => line !== '').join('; ')
}
