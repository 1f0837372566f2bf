/** Milliseconds after which what a gateway held is closed, whatever still holds the gateway. */
const LONGEST = 60 * 60_000

interface Retired {
  close(): Promise<void>
  timer?: ReturnType<typeof setTimeout>
}

/**
 * What gateways held that no longer get calls: closed when the last of their calls is over, which is when nothing refers to
 * them any more, and within an hour. A call holds its gateway, so nothing has to be counted on its way.
 */
export class Retirement {
  readonly #retired = new Set<Retired>()
  readonly #over = new FinalizationRegistry<Retired>(retired => void this.#close(retired))

  get size(): number {
    return this.#retired.size
  }

  /** `close` must not refer to the gateway. */
  retire(gateway: object, close: () => Promise<void>, longest = LONGEST): void {
    const retired: Retired = { close }
    // Where calls take longer than this, they do without.
    const timer: unknown = setTimeout(() => void this.#close(retired), longest)
    if (typeof timer === 'object' && timer !== null && 'unref' in timer) (timer as { unref(): void }).unref()
    retired.timer = timer as ReturnType<typeof setTimeout>
    this.#retired.add(retired)
    this.#over.register(gateway, retired)
  }

  /** Closes all that is left: the process ends. */
  async close(): Promise<void> {
    await Promise.all([...this.#retired].map(retired => this.#close(retired)))
  }

  async #close(retired: Retired): Promise<void> {
    if (!this.#retired.delete(retired)) return
    clearTimeout(retired.timer)
    // It is gone either way.
    await retired.close().catch(() => {})
  }
}
