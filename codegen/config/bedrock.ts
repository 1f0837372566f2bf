import type { AccessKey, BedrockSettings } from '../../runtime/config/bedrock.ts'
import type { CompiledCredential } from '../../runtime/config/compiled.ts'
import type { SecretReference } from '../../runtime/config/env.ts'
import type { BedrockUpstream } from '../../runtime/config/gateway-config.ts'

export function compileBedrock(upstream: BedrockUpstream): BedrockSettings {
  const { region, guardrail, additionalModelRequestFields } = upstream
  return {
    region,
    ...(guardrail && { guardrail: { ...guardrail } }),
    ...(additionalModelRequestFields && { additionalModelRequestFields: { ...additionalModelRequestFields } }),
  }
}

/** The parts of an access key, of which the secret one stands where other credentials have their key. */
export function compileAccessKey(
  { accessKeyId, secretAccessKey, sessionToken }: AccessKey,
  compileReference: (reference: SecretReference) => SecretReference,
): Pick<CompiledCredential, 'key' | 'accessKey'> {
  return {
    key: compileReference(secretAccessKey),
    accessKey: {
      id: compileReference(accessKeyId),
      ...(sessionToken && { sessionToken: compileReference(sessionToken) }),
    },
  }
}
