import type { Transport } from '../platform/transport.ts'
import { AccessTokens } from './access-tokens.ts'
import type { Credential, UpstreamSettings } from './kind.ts'
import { credentialFault, grantToken, serviceAccountOf } from './service-account.ts'

interface Account {
  tokens: AccessTokens
  project?: string
}

/** What calls to Google Cloud are authorised with: the access tokens of service accounts, or credentials as they are. */
export class GoogleAccounts {
  readonly #settings: UpstreamSettings
  readonly #transport: Transport
  readonly #now: () => number
  /** By the ids of the credentials. */
  readonly #accounts = new Map<string, Account>()

  constructor(settings: UpstreamSettings, transport: Transport, now: () => number = Date.now) {
    this.#settings = settings
    this.#transport = transport
    this.#now = now
  }

  /** What is sent for a credential. Rejects where it is none, or Google grants no token for it. */
  async authorised(credential: Credential | undefined): Promise<Credential | undefined> {
    const account = credential && this.#accountOf(credential)
    if (credential && this.#settings.auth !== 'x-goog-api-key' && this.projectOf(credential) === undefined) {
      throw credentialFault(this.#whose(credential), 'names no project, and the config names none')
    }
    return account ? { id: credential!.id, value: await account.tokens.take() } : credential
  }

  /** The project that calls belong to: the config's, or else that of the service account. */
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
    if (known || this.#settings.auth !== 'bearer') return known
    const whose = this.#whose(credential)
    const serviceAccount = serviceAccountOf(whose)
    if (!serviceAccount) return undefined
    const { project } = serviceAccount
    const account: Account = {
      tokens: new AccessTokens(() => grantToken(serviceAccount, whose, this.#transport, this.#now), this.#now),
      ...(project !== undefined && { project }),
    }
    this.#accounts.set(credential.id, account)
    return account
  }

  #whose(credential: Credential) {
    return { upstream: this.#settings.id, credential }
  }
}
