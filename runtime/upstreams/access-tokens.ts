import { GatewayError } from '../canonical/error.ts'

/** A token that is sent in the place of a key. */
export interface AccessToken {
  value: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** With less left than this, in milliseconds, a new one is asked for, while calls still take the old one. */
const EARLY = 5 * 60_000
/** With less left than this calls wait for the new one. */
const LAST = 60_000
/** How long after a question there is no other while there is a token that is good. */
const RETRY = 15_000
/** How long a question may take. Where its asker is gone, as in a Worker, it may never be answered. */
const PATIENCE = 20_000

/** The access tokens of one credential: in memory only, one question for a new one at a time. */
export class AccessTokens<Token extends AccessToken = AccessToken> {
  readonly #ask: () => Promise<Token>
  readonly #now: () => number
  #held: Token | undefined
  #asking: { answer: Promise<Token>; since: number } | undefined
  #retryAt = 0

  constructor(ask: () => Promise<Token>, now: () => number = Date.now) {
    this.#ask = ask
    this.#now = now
  }

  /** The one that calls take: what is not to be seen in messages. */
  get held(): string | undefined {
    return this.#held?.value
  }

  /** The same, with all that was told of it. */
  get whole(): Token | undefined {
    return this.#held
  }

  /** One that is good for a while. Rejects as the question for it does. */
  async take(): Promise<string> {
    return (await this.takeWhole()).value
  }

  /** The same, with all that was told of it. */
  async takeWhole(): Promise<Token> {
    const left = (this.#held?.expiresAt ?? 0) - this.#now()
    if (!this.#held || left <= LAST) return within(PATIENCE, this.#next())
    // Nobody waits for this one; its failure shows when somebody has to.
    if (left <= EARLY && this.#now() >= this.#retryAt) this.#next().catch(() => {})
    return this.#held
  }

  /** Has the next call ask for another, where this one is still held. */
  forget(value: string): void {
    if (this.#held?.value === value) this.#held = { ...this.#held, expiresAt: 0 }
  }

  /** The answer to the question that is being asked, unless nobody can be listening to it any more. */
  #next(): Promise<Token> {
    if (this.#asking && this.#now() - this.#asking.since < PATIENCE) return this.#asking.answer
    const asking = { answer: this.#hear(), since: this.#now() }
    this.#asking = asking
    const over = () => {
      if (this.#asking === asking) this.#asking = undefined
    }
    asking.answer.then(over, over)
    return asking.answer
  }

  async #hear(): Promise<Token> {
    try {
      this.#held = await this.#ask()
      return this.#held
    } finally {
      // Whoever hands out the same one until it is nearly over is not asked with every call, either.
      this.#retryAt = this.#now() + RETRY
    }
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new GatewayError('timeout', 'An access token did not come in time.', { code: 'first_byte_timeout' }))
    }, milliseconds)
  })
  try {
    return await Promise.race([work, patience])
  } finally {
    clearTimeout(timer)
  }
}
