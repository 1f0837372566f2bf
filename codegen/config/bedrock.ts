import type { AccessKey, AmbientAws, AwsRole, BedrockSettings, CompiledAwsRole } from '../../runtime/config/bedrock.ts'
import type { CompiledCredential } from '../../runtime/config/compiled.ts'
import type { SecretReference } from '../../runtime/config/env.ts'
import type { BedrockUpstream } from '../../runtime/config/gateway-config.ts'
import { compileReference } from './secret-reference.ts'
import { toMilliseconds } from './units.ts'

export function compileBedrock(upstream: BedrockUpstream): BedrockSettings {
  const { region, guardrail, additionalModelRequestFields } = upstream
  return {
    region,
    ...(guardrail && { guardrail: { ...guardrail } }),
    ...(additionalModelRequestFields && { additionalModelRequestFields: { ...additionalModelRequestFields } }),
  }
}

/** The parts of an access key, of which the secret one stands where other credentials have their key. */
export function compileAccessKey({
  accessKeyId,
  secretAccessKey,
  sessionToken,
  role,
}: AccessKey): Pick<CompiledCredential, 'key' | 'accessKey' | 'role'> {
  return {
    key: compileReference(secretAccessKey),
    accessKey: {
      id: compileReference(accessKeyId),
      ...(sessionToken && { sessionToken: compileReference(sessionToken) }),
    },
    ...(role && { role: compileRole(role) }),
  }
}

export function compileAmbient({ profile, role }: AmbientAws): Pick<CompiledCredential, 'ambient' | 'role'> {
  return { ambient: profile === undefined ? {} : { profile }, ...(role && { role: compileRole(role) }) }
}

function compileRole({ arn, externalId, sessionName, duration }: AwsRole): CompiledAwsRole {
  const compiled = (value: string | SecretReference) => (typeof value === 'string' ? value : compileReference(value))
  return {
    arn: compiled(arn),
    ...(externalId !== undefined && { externalId: compiled(externalId) }),
    sessionName: sessionName ?? 'headgate',
    ...(duration !== undefined && { seconds: Math.round(toMilliseconds(duration) / 1000) }),
  }
}
