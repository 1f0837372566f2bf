import type { SecretReference } from './env.ts'
import type { Duration } from './units.ts'

/** An access key of AWS: that of a user, or a temporary one with its token. */
export interface AccessKey {
  accessKeyId: SecretReference
  secretAccessKey: SecretReference
  /** Of a temporary key. */
  sessionToken?: SecretReference
  /** The role that it takes on. */
  role?: AwsRole
  /** Its share of the calls, relative to the other credentials. 1 where it is not given. */
  weight?: number
}

/** What the machine that the gateway runs on has, as the SDKs of AWS look for it. */
export interface AmbientAws {
  ambient: true
  /** A profile of the shared files, and nothing else. */
  profile?: string
  /** The role that it takes on. */
  role?: AwsRole
  /** Its share of the calls, relative to the other credentials. 1 where it is not given. */
  weight?: number
}

/** A role that is taken on at AWS's token service (AssumeRole). */
export interface AwsRole {
  /** `arn:aws:iam::123456789012:role/gateway` */
  arn: string | SecretReference
  /** What the role asks for of those who take it on. */
  externalId?: string | SecretReference
  /** `headgate` where it is not given. */
  sessionName?: string
  /** How long its keys are good, from 15 minutes. An hour where it is not given. */
  duration?: Duration
}

export interface CompiledAwsRole {
  arn: string | SecretReference
  externalId?: string | SecretReference
  sessionName: string
  seconds?: number
}

/** A role with the values that it refers to. */
export interface ResolvedAwsRole extends CompiledAwsRole {
  arn: string
  externalId?: string
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
