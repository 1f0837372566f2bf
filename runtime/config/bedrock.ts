import type { SecretReference } from './env.ts'

/** An access key of AWS: that of a user, or a temporary one with its token. */
export interface AccessKey {
  accessKeyId: SecretReference
  secretAccessKey: SecretReference
  /** Of a temporary key. */
  sessionToken?: SecretReference
  /** Its share of the calls, relative to the other credentials. 1 where it is not given. */
  weight?: number
}

/** A guardrail of Amazon Bedrock that every call passes. */
export interface Guardrail {
  /** Its id or its ARN. */
  id: string
  /** `'1'`, `'DRAFT'`. */
  version: string
  /** Whether replies tell what it found. */
  trace?: 'enabled' | 'disabled' | 'enabled_full'
}

/** What a config says of Amazon Bedrock alone. */
export interface BedrockSettings {
  /** `us-east-1`: it is signed for, and says the address where there is no other. */
  region: string
  guardrail?: Guardrail
  /** Fields of models' own that every call in Converse gets. */
  additionalModelRequestFields?: Record<string, unknown>
}
