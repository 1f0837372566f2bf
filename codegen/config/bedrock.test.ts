import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigDirectory, configOf, problemAt } from './testing.ts'

let directory: ConfigDirectory
beforeEach(() => {
  directory = new ConfigDirectory()
})
afterEach(() => directory.remove())

const KEY = "{ accessKeyId: env('ID'), secretAccessKey: env('SECRET') }"
const VARIABLES = { ID: 'AKIDEXAMPLE', SECRET: 'secret', API: 'ABSK' }

function compile(parts: string) {
  const upstreams = `  upstreams: { aws: { kind: 'bedrock', ${parts} } },\n  models: { 'aws/*': 'aws/*' },`
  return directory.compile(configOf(upstreams), { variables: VARIABLES })
}

describe('an upstream of Amazon Bedrock', () => {
  test('has a region, and both protocols where the config names none', async () => {
    const { gateway, problems } = await compile(`region: 'us-east-1', credentials: env('API')`)
    expect(problems).toEqual([])
    expect(gateway?.upstreams.aws).toMatchObject({
      protocols: ['anthropic-messages', 'bedrock-converse'],
      bedrock: { region: 'us-east-1' },
      credentials: [{ id: 'aws#1', key: { env: 'API' }, weight: 1 }],
    })
    expect(gateway?.upstreams.aws).not.toHaveProperty('baseUrl')
  })

  test('has access keys, temporary ones and several among them', async () => {
    const temporary =
      "{ accessKeyId: env('ID'), secretAccessKey: env('SECRET'), sessionToken: env('T', { optional: true }), weight: 2 }"
    const { gateway, problems } = await compile(`region: 'us-east-1', credentials: [${temporary}, env('API')]`)
    expect(problems).toEqual([])
    expect(gateway?.upstreams.aws?.credentials).toEqual([
      {
        id: 'aws#1',
        key: { env: 'SECRET' },
        accessKey: { id: { env: 'ID' }, sessionToken: { env: 'T', optional: true } },
        weight: 2,
      },
      { id: 'aws#2', key: { env: 'API' }, weight: 1 },
    ])
    const one = await compile(`region: 'us-east-1', credentials: ${KEY}`)
    expect(one.gateway?.upstreams.aws?.credentials).toMatchObject([{ id: 'aws#1', accessKey: { id: { env: 'ID' } } }])
  })

  test('has what the machine has, and roles that its credentials take on', async () => {
    const role = "{ arn: 'arn:aws:iam::123456789012:role/gateway', externalId: env('PROOF'), duration: '15m' }"
    const keyed = `{ accessKeyId: env('ID'), secretAccessKey: env('SECRET'), role: ${role} }`
    const list = `[${keyed}, { ambient: true, profile: 'ours', role: { arn: env('ROLE') } }, { ambient: true, weight: 2 }]`
    const { gateway } = await compile(`region: 'us-east-1', credentials: ${list}, tokenUrl: 'https://sts.example.com'`)
    expect(gateway?.upstreams.aws?.credentials).toEqual([
      {
        id: 'aws#1',
        key: { env: 'SECRET' },
        accessKey: { id: { env: 'ID' } },
        role: {
          arn: 'arn:aws:iam::123456789012:role/gateway',
          externalId: { env: 'PROOF' },
          sessionName: 'headgate',
          seconds: 900,
        },
        weight: 1,
      },
      { id: 'aws#2', ambient: { profile: 'ours' }, role: { arn: { env: 'ROLE' }, sessionName: 'headgate' }, weight: 1 },
      { id: 'aws#3', ambient: {}, weight: 2 },
    ])
    expect(gateway?.upstreams.aws?.tokenUrl).toBe('https://sts.example.com')
    const short = await compile(`region: 'us-east-1', credentials: 'ambient'`)
    expect(short.gateway?.upstreams.aws?.credentials).toEqual([{ id: 'aws#1', ambient: {}, weight: 1 }])
  })

  test('has what every call gets', async () => {
    const more =
      "guardrail: { id: 'gr-1', version: 'DRAFT', trace: 'enabled' }, additionalModelRequestFields: { top_k: 1 }"
    const { gateway, problems } = await compile(`region: 'us-east-1', credentials: ${KEY}, ${more}`)
    expect(problems).toEqual([])
    expect(gateway?.upstreams.aws?.bedrock).toEqual({
      region: 'us-east-1',
      guardrail: { id: 'gr-1', version: 'DRAFT', trace: 'enabled' },
      additionalModelRequestFields: { top_k: 1 },
    })
  })

  test.each([
    ['region', `credentials: env('API'), region: 'US East'`],
    ['protocols[0]', `credentials: env('API'), region: 'us-east-1', protocols: ['openai-chat']`],
    ['guardrail.version', `credentials: env('API'), region: 'us-east-1', guardrail: { id: 'a', version: 'latest' }`],
    ['credentials[1]', `credentials: [${KEY}, ${KEY}], region: 'us-east-1'`],
    ['auth', `credentials: env('API'), region: 'us-east-1', auth: 'bearer'`],
  ])('is told of a wrong %s', async (field, parts) => {
    expect(problemAt(await compile(parts), `upstreams.aws.${field}`)).toMatchObject({ severity: 'error' })
  })

  test('is told of half an access key, and of one that stands there in clear', async () => {
    const half = await compile(`region: 'us-east-1', credentials: { accessKeyId: env('ID') }`)
    expect(half.problems.filter(({ severity }) => severity === 'error')).not.toEqual([])
    const clear = await compile(
      `region: 'us-east-1', credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }`,
    )
    expect(clear.problems.map(({ code }) => code)).toContain('literal-secret')
  })

  test('names the variables that are not set', async () => {
    const lacking = "{ accessKeyId: env('NO_ID'), secretAccessKey: env('NO_SECRET') }"
    const { problems } = await compile(`region: 'us-east-1', credentials: ${lacking}`)
    expect(problems.map(({ message }) => message)).toEqual([
      'The environment variable NO_ID is not set.',
      'The environment variable NO_SECRET is not set.',
    ])
  })
})
