import { GatewayError } from '../canonical/error.ts'
import type { WeightedCredential } from '../config/resolved.ts'
import { SECRET_VARIABLE, WrongSecret } from '../platform/secret-box.ts'
import { LoginRefused, type LoginVault, type Tokens } from './login-tokens.ts'

export interface TokenSourceOptions {
  /** The upstream's name. */
  upstream: string
  vault: LoginVault
  /** Gets the next tokens. Rejects with LoginRefused where there will be none, with anything else where it may work later. */
  renew(tokens: Tokens): Promise<Tokens>
  /** Milliseconds before their end in which tokens are renewed. */
  ahead: number
  /** Milliseconds since 1970. */
  now?: () => number
  /** Milliseconds for which a renewal has the login to itself: longer than one may take. */
  lease?: number
  /** Milliseconds between two looks at a login that another process renews. */
  interval?: number
}

/**
 * The tokens of one upstream's login: from memory while they are good, renewed before they end. Of several processes
 * that share a login one renews it, as many providers take a token that was used twice for a stolen one; the others read
 * what it wrote.
 */
export class TokenSource {
  readonly #options: Required<TokenSourceOptions>
  #tokens: Tokens | undefined
  /** What was renewed and could not be written down: the version that it comes after. */
  #unsaved: { version: number; tokens: Tokens } | undefined
  /** When a renewal that failed is tried again while the tokens still hold. */
  #again = 0
  /** When the login is looked at next while its tokens are good. */
  #look = 0
  #renewal: { result: Promise<Tokens>; since: number } | undefined

  constructor(options: TokenSourceOptions) {
    this.#options = { now: Date.now, lease: 30_000, interval: 100, ...options }
  }

  /** What messages call it, with the token that calls are made with now, so that no error tells it. */
  get credential(): WeightedCredential {
    const source = this
    return {
      id: `${this.#options.upstream}#login`,
      get value() {
        return source.#tokens?.access ?? ''
      },
      weight: 1,
    }
  }

  /**
   * Tokens that are good. Rejects with a GatewayError of the code `upstream_credential` where somebody has to log in, and
   * of the kind `upstream` where they could not be renewed.
   */
  get(): Tokens | Promise<Tokens> {
    const tokens = this.#tokens
    // What is not written down yet must be, before anything else.
    if (tokens && !this.#unsaved) {
      if (this.#isFresh(tokens)) {
        this.#lookAside()
        return tokens
      }
      if (this.#options.now() < this.#again && !this.#isOver(tokens)) return tokens
    }
    return this.#renewed().catch((thrown: unknown) => {
      // What still holds is used while the renewal fails for a reason that may pass.
      if (tokens && !this.#isOver(tokens) && !isLost(thrown)) return this.#later(this.#tokens ?? tokens)
      throw this.#told(thrown)
    })
  }

  /** Other tokens than these, which the upstream did not accept. */
  async replace({ access }: Tokens): Promise<Tokens> {
    if (this.#tokens && this.#tokens.access !== access) return this.get()
    this.#tokens = undefined
    try {
      const next = await this.#renewed(access)
      // A renewal that was under way already may have found these very tokens.
      return next.access === access ? await this.#renewed(access) : next
    } catch (thrown) {
      throw this.#told(thrown)
    }
  }

  /** These tokens are of no use any more, and none will follow them: the error that says so. */
  async lose(tokens: Tokens, why: string): Promise<GatewayError> {
    const { vault, upstream } = this.#options
    if (this.#tokens?.access === tokens.access) this.#tokens = undefined
    const stored = await vault.load(upstream).catch(() => undefined)
    // Somebody may have logged in again meanwhile.
    if (stored?.tokens.access === tokens.access) {
      await vault.lose(upstream, stored.version, stored.tokens, why).catch(() => false)
    }
    return needsLogin(upstream)
  }

  /** Whether somebody has logged out, or in to another account, meanwhile. Calls with good tokens do not wait for it. */
  #lookAside(): void {
    const { vault, upstream, now } = this.#options
    const held = this.#tokens
    if (now() < this.#look) return
    this.#look = now() + LOOK
    vault
      .load(upstream)
      .then(stored => {
        // Whoever renews knows more.
        if (this.#tokens !== held || this.#renewal || this.#unsaved) return
        if (!stored || stored.lost !== undefined) this.#tokens = undefined
        else if (stored.tokens.access !== held?.access) this.#adopt(stored.tokens)
      })
      .catch(() => {})
  }

  #isFresh({ expiresAt }: Tokens): boolean {
    return expiresAt === 0 || expiresAt - this.#options.now() > this.#options.ahead
  }

  #isOver({ expiresAt }: Tokens): boolean {
    return expiresAt !== 0 && expiresAt <= this.#options.now()
  }

  /** One renewal at a time; but one that is overdue may belong to a request whose end stopped it, as on Workers. */
  #renewed(dead?: string): Promise<Tokens> {
    const { lease } = this.#options
    const since = performance.now()
    if (this.#renewal && since - this.#renewal.since < lease) return this.#joined(this.#renewal.result, dead)
    const renewal = { result: this.#renew(dead), since }
    this.#renewal = renewal
    const over = (): void => {
      if (this.#renewal === renewal) this.#renewal = undefined
    }
    renewal.result.then(over, over)
    return renewal.result
  }

  /** Waits for another call's renewal, but not for one that is overdue. */
  async #joined(result: Promise<Tokens>, dead: string | undefined): Promise<Tokens> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const overdue = new Promise<undefined>(resolve => {
      timer = setTimeout(() => resolve(undefined), this.#options.lease)
    })
    try {
      const tokens = await Promise.race([result, overdue])
      if (tokens) return tokens
      // By the clock it may have a little left, where the timer fired early: that is not waited for a second time.
      if (this.#renewal?.result === result) this.#renewal = undefined
      return await this.#renewed(dead)
    } finally {
      clearTimeout(timer)
    }
  }

  async #renew(dead: string | undefined): Promise<Tokens> {
    const { vault, upstream, lease, interval } = this.#options
    const until = performance.now() + 2 * lease
    await this.#saveLate()
    if (this.#tokens && this.#tokens.access !== dead && this.#isFresh(this.#tokens)) return this.#tokens
    while (performance.now() < until) {
      const stored = await vault.load(upstream)
      if (!stored || stored.lost !== undefined) throw needsLogin(upstream, stored === undefined)
      const { version, tokens } = stored
      if (tokens.access !== dead && this.#isFresh(tokens)) return this.#adopt(tokens)
      if (await vault.claim(upstream, version, lease)) {
        const next = await this.#renewClaimed(version, tokens).catch((thrown: unknown) => {
          if (isLost(thrown) || tokens.access === dead || this.#isOver(tokens)) throw thrown
          return this.#later(tokens)
        })
        if (next) return this.#adopt(next)
      } else {
        // Another process is at it, and will write down what it got.
        await new Promise<void>(resolve => setTimeout(resolve, interval))
      }
    }
    throw new Error('another process has been renewing it for too long')
  }

  /** Undefined where another version has been written meanwhile. */
  async #renewClaimed(version: number, tokens: Tokens): Promise<Tokens | undefined> {
    const { vault, upstream, renew } = this.#options
    let next: Tokens
    try {
      if (tokens.refresh === undefined) throw new LoginRefused('expired')
      next = await renew(tokens)
    } catch (thrown) {
      if (!(thrown instanceof LoginRefused)) {
        await vault.release(upstream, version).catch(() => {})
        throw thrown
      }
      if (await vault.lose(upstream, version, tokens, thrown.code)) throw needsLogin(upstream)
      return undefined
    }
    try {
      return (await vault.save(upstream, version, next)) ? next : undefined
    } catch {
      // The old token is dead by now: these must not be forgotten because a database is busy.
      this.#unsaved = { version, tokens: next }
      return next
    }
  }

  async #saveLate(): Promise<void> {
    const { vault, upstream } = this.#options
    const late = this.#unsaved
    if (!late) return
    await vault.save(upstream, late.version, late.tokens)
    if (this.#unsaved === late) this.#unsaved = undefined
  }

  /** Calls had better not wait for a renewal, one after the other, that fails. */
  #later(tokens: Tokens): Tokens {
    this.#again = this.#options.now() + RETRY
    return tokens
  }

  #adopt(tokens: Tokens): Tokens {
    this.#tokens = tokens
    this.#look = this.#options.now() + LOOK
    return tokens
  }

  /** What went wrong on the way to a token, without a word of a database's path or of a token. */
  #told(thrown: unknown): GatewayError {
    const { upstream } = this.#options
    if (isLost(thrown)) {
      this.#tokens = undefined
      return thrown
    }
    if (thrown instanceof WrongSecret) {
      const message = `The login of upstream "${upstream}" was encrypted with another ${SECRET_VARIABLE}: set that one, or log in again: headgate login ${upstream}`
      return new GatewayError('upstream', message, { code: LOST })
    }
    const message = `The login of upstream "${upstream}" could not be renewed${thrown instanceof GatewayError ? `: ${thrown.message}` : '.'}`
    return new GatewayError('upstream', message, { code: 'network_error', cause: thrown })
  }
}

/** Milliseconds after which a renewal that failed is tried again. */
const RETRY = 10_000
/** Milliseconds between two looks at a login whose tokens are good. */
const LOOK = 30_000

const LOST = 'upstream_credential'

function isLost(thrown: unknown): thrown is GatewayError {
  return thrown instanceof GatewayError && thrown.details.code === LOST
}

/** Somebody has to log in, for the first time or again. */
function needsLogin(upstream: string, first = false): GatewayError {
  const message = `Upstream "${upstream}" has to be logged in${first ? '' : ' again'}: headgate login ${upstream}`
  return new GatewayError('upstream', message, { code: LOST })
}
