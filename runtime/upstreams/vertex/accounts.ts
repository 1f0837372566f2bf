import { BARE_MACHINE, type Machine } from '../../platform/machine.ts'
import type { Transport } from '../../platform/transport.ts'
import { type AccessToken, AccessTokens } from '../access-tokens.ts'
import { credentialFault } from '../credential-fault.ts'
import type { Credential, UpstreamSettings } from '../kind.ts'
import type { Asking } from './token-service.ts'

interface Account {
  tokens: AccessTokens
  /** Known with the first token. */
  project?: string
}

interface AccountsParts {
  now?: () => number
  machine?: Machine
}

/** What calls to Google Cloud are authorised with: access tokens, or credentials as they are. */
export class GoogleAccounts {
  readonly #settings: UpstreamSettings
  readonly #transport: Transport
  readonly #now: () => number
  readonly #machine: Machine
  /** By the ids of the credentials. */
  readonly #accounts = new Map<string, Account>()

  constructor(settings: UpstreamSettings, transport: Transport, { now, machine }: AccountsParts = {}) {
    this.#settings = settings
    this.#transport = transport
    this.#now = now ?? Date.now
    this.#machine = machine ?? BARE_MACHINE
  }

  /** What is sent for a credential. Rejects where it is none, or Google grants no token for it. */
  async authorised(credential: Credential | undefined): Promise<Credential | undefined> {
    if (!credential || this.#settings.auth === 'x-goog-api-key') return credential
    const account = this.#accountOf(credential)
    const value = account ? await account.tokens.take() : credential.value
    if (this.projectOf(credential) === undefined)
      throw credentialFault(this.#whose(credential), 'names no project, and the config names none')
    return account ? { id: credential.id, value } : credential
  }

  /** The project that calls belong to: the config's, or else that of the credential. */
  projectOf(credential: Credential | undefined): string | undefined {
    return this.#settings.vertex?.project ?? (credential && this.#accounts.get(credential.id)?.project)
  }

  /** Google did not accept what was sent: a token may be withdrawn before it expires. */
  refused(sent: Credential | undefined): void {
    if (sent) this.#accounts.get(sent.id)?.tokens.forget(sent.value)
  }

  /** Those that are in use. */
  tokens(): string[] {
    return [...this.#accounts.values()].flatMap(({ tokens }) => tokens.held ?? [])
  }

  /** Undefined where the credential is sent as it is: a key of express mode, or a token that somebody else looks after. */
  #accountOf(credential: Credential): Account | undefined {
    const known = this.#accounts.get(credential.id)
    const isSource = credential.ambient !== undefined || credential.value.startsWith('{')
    if (known || this.#settings.auth !== 'bearer' || !isSource) return known
    const { tokenUrl } = this.#settings
    const asking: Asking = {
      ...{ whose: this.#whose(credential), transport: this.#transport, now: this.#now, machine: this.#machine },
      ...(tokenUrl !== undefined && { tokenUrl }),
    }
    const ask = async (): Promise<AccessToken> => {
      // Loaded with the first token, as most gateways have no such upstream.
      const { sourceOf } = await import('./source-of.ts')
      const source = await sourceOf(credential, asking)
      const token = await source.grant()
      if (source.project !== undefined) account.project = source.project
      return token
    }
    const account: Account = { tokens: new AccessTokens(ask, this.#now) }
    this.#accounts.set(credential.id, account)
    return account
  }

  #whose(credential: Credential) {
    return { upstream: this.#settings.id, credential }
  }
}
