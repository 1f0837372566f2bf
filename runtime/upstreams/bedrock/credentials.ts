import type { Machine } from '../../platform/machine.ts'
import type { Transport } from '../../platform/transport.ts'
import { type AccessToken, AccessTokens } from '../access-tokens.ts'
import type { Whose } from '../credential-fault.ts'
import type { Credential, UpstreamSettings } from '../kind.ts'

/** What questions for keys are asked with. */
export interface KeysAsking {
  whose: Whose
  transport: Transport
  now: () => number
  machine: Machine
  region: string
  /** Stands in the place of the region's token service. */
  tokenUrl?: string
}

/** Keys that end, or the API key that the machine has. */
export type PassingKeys = AccessToken & Pick<Credential, 'accessKey'>

type Parts = Omit<KeysAsking, 'whose'>

/** What requests to AWS are signed with: credentials as they are, or the passing keys of a role or of the machine. */
export class AwsCredentials {
  readonly #settings: UpstreamSettings
  readonly #parts: Parts
  /** By the ids of the credentials. */
  readonly #passing = new Map<string, AccessTokens<PassingKeys>>()
  readonly #sessionTokens = new Set<string>()

  constructor(settings: UpstreamSettings, parts: Parts) {
    this.#settings = settings
    this.#parts = parts
  }

  /** Rejects where AWS gives no keys for the credential. */
  async signing(credential: Credential): Promise<Credential> {
    const { id, role, ambient, accessKey } = credential
    if (!role && !ambient) {
      if (accessKey?.sessionToken) this.#sessionTokens.add(accessKey.sessionToken)
      return credential
    }
    const { value, accessKey: passing } = await this.#passingOf(credential).takeWhole()
    return { id, value, ...(passing && { accessKey: passing }) }
  }

  /** AWS knows the keys no more: they may be withdrawn before they end. */
  refused({ id, value }: Credential): void {
    this.#passing.get(id)?.forget(value)
  }

  /** Those that are in use. */
  secrets(): string[] {
    const passing = [...this.#passing.values()].flatMap(({ whole }) =>
      whole ? [whole.value, whole.accessKey?.sessionToken ?? ''] : [],
    )
    return [...this.#sessionTokens, ...passing]
  }

  #passingOf(credential: Credential): AccessTokens<PassingKeys> {
    const known = this.#passing.get(credential.id)
    if (known) return known
    const asking = { ...this.#parts, whose: { upstream: this.#settings.id, credential } }
    // Loaded with the first keys, as most gateways have none that pass.
    const ask = async (): Promise<PassingKeys> => (await import('./passing-keys.ts')).passingKeys(credential, asking)
    const passing = new AccessTokens(ask, this.#parts.now)
    this.#passing.set(credential.id, passing)
    return passing
  }
}
