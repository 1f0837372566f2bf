// What the editor says of upstreams of Amazon Bedrock; checked by tsc.
import { defineGateway, env } from './index.ts'

const accessKey = { accessKeyId: env('ID'), secretAccessKey: env('SECRET') } as const

export const bedrock = defineGateway({
  upstreams: {
    aws: { kind: 'bedrock', region: 'us-east-1', credentials: env('API'), models: ['amazon.nova-lite-v1:0'] },
    keys: {
      kind: 'bedrock',
      region: 'eu-central-1',
      credentials: [
        accessKey,
        { ...accessKey, sessionToken: env('T', { optional: true }), weight: 2 },
        { ...accessKey, role: { arn: env('ROLE'), duration: '1h' } },
        { ambient: true, profile: 'ours', role: { arn: 'arn:aws:iam::123456789012:role/gateway' } },
        { key: env('B') },
      ],
      guardrail: { id: 'gr-1', version: '1' },
      additionalModelRequestFields: { top_k: 50 },
      baseUrl: env('VPC', { optional: true }),
    },
    profiles: { kind: 'bedrock', region: 'eu-central-1', credentials: 'client', protocols: ['anthropic-messages'] },
  },
  models: { nova: 'aws/amazon.nova-lite-v1:0', sonnet: 'profiles/arn:aws:bedrock:eu-central-1:1:x/y' },
})

export const withoutRegion = defineGateway({
  upstreams: {
    // @ts-expect-error: requests are signed for a region
    aws: { kind: 'bedrock', credentials: env('API') },
  },
  models: {},
})

export const halfAnAccessKey = defineGateway({
  upstreams: {
    // @ts-expect-error: an access key has a secret
    aws: { kind: 'bedrock', region: 'us-east-1', credentials: { accessKeyId: env('ID') } },
  },
  models: {},
})

export const accessKeyElsewhere = defineGateway({
  upstreams: {
    // @ts-expect-error: only AWS has access keys
    openai: { kind: 'openai', credentials: accessKey },
  },
  models: {},
})
