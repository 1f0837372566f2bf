import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { GatewayError } from '../../canonical/error.ts'
import type { Machine } from '../../platform/machine.ts'
import { createNodeTransport } from '../../platform/node/transport.ts'
import { operationOf } from '../../protocols/operations.ts'
import type { Credential } from '../kind.ts'
import { type AnsweredCall, startAnswers, type TestAnswers } from '../test-answers.ts'
import { testExchange, testUpstream } from '../test-transport.ts'
import { bedrockKind } from './index.ts'
import { faultOfSignature } from './test-signature.ts'

let aws: TestAnswers
let transport: ReturnType<typeof createNodeTransport>
beforeAll(async () => {
  aws = await startAnswers()
  transport = createNodeTransport()
})
afterAll(async () => {
  await transport.close()
  await aws.close()
})
beforeEach(() => {
  aws.calls = []
  aws.answers = {}
})

const STS = 'POST /'
const ROLES = 'GET /latest/meta-data/iam/security-credentials'
const CALL = 'POST /model/m/converse'
const HOUR = 3_600_000

/** A machine with these variables and files; `files: null` has none. */
function machineWith(variables: Record<string, string>, files: Record<string, string> | null = {}): Machine {
  const own: Record<string, string> = { AWS_EC2_METADATA_SERVICE_ENDPOINT: aws.url, HOME: '/home/me', ...variables }
  return { variable: name => own[name], ...(files && { readFile: async (path: string) => files[path] }) }
}

function bedrock(machine: Machine, now?: () => number) {
  const settings = {
    ...testUpstream('bedrock').upstream.settings,
    baseUrl: aws.url,
    tokenUrl: aws.url,
    bedrock: { region: 'eu-west-1' },
    timeouts: { connect: 2000, firstByte: 2000, idle: 2000 },
  }
  return bedrockKind.create(settings, transport.send, { machine, ...(now && { now }) })
}

const exchangeWith = (credential: Credential) =>
  testExchange('bedrock-converse', {
    operation: operationOf('bedrock-converse', 'generate', false)!,
    stream: false,
    credential,
  })

const AMBIENT: Credential = { id: 'up#1', value: '', ambient: {} }
const ROLE = { arn: 'arn:aws:iam::123456789012:role/gateway', sessionName: 'headgate' }

/** The id of the key that Amazon Bedrock is called with, and its token. */
async function keyFor(credential: Credential, machine: Machine): Promise<[id: string | undefined, token: unknown]> {
  await bedrock(machine).send(exchangeWith(credential))
  return keyOf(aws.to(CALL).at(-1)!)
}

function keyOf({ headers }: AnsweredCall): [id: string | undefined, token: unknown] {
  return [/Credential=([^/]+)/.exec(headers.authorization ?? '')?.[1], headers['x-amz-security-token']]
}

async function faultOf(credential: Credential, machine: Machine): Promise<string> {
  const failed = await bedrock(machine)
    .send(exchangeWith(credential))
    .catch((error: GatewayError) => error)
  if (!('details' in failed)) throw new Error('it did not fail')
  expect(failed.details.code).toBe('upstream_credential')
  expect(aws.to(CALL)).toEqual([])
  return failed.message.replace('The credential up#1 of upstream "up" ', '')
}

/** Keys as AWS's token service tells them. */
const assumed = (id: string, until = Date.now() + HOUR): [number, string] => [
  200,
  `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
     <AccessKeyId>${id}</AccessKeyId><SecretAccessKey>s/${id}</SecretAccessKey>
     <SessionToken>t+${id}==</SessionToken><Expiration>${new Date(until).toISOString()}</Expiration>
   </Credentials></AssumeRoleResult></AssumeRoleResponse>`,
]
/** Keys as machines and containers tell them. */
const handed = (id: string, until = Date.now() + HOUR): [number, object] => [
  200,
  { Code: 'Success', AccessKeyId: id, SecretAccessKey: `s/${id}`, Token: `t/${id}`, Expiration: new Date(until) },
]
const formOf = ({ body }: AnsweredCall) => Object.fromEntries(new URLSearchParams(body))

describe('a role', () => {
  const OWN: Credential = { id: 'up#1', value: 'secret', accessKey: { id: 'AKOWN' }, role: ROLE }

  test('is taken on with a signature that AWS would take, and its keys sign', async () => {
    aws.answers[STS] = assumed('ASIA1')
    const role = { ...ROLE, externalId: 'proof', seconds: 900 }
    expect(await keyFor({ ...OWN, role }, machineWith({}))).toEqual(['ASIA1', 't+ASIA1=='])
    const [asked] = aws.to(STS)
    expect(formOf(asked!)).toEqual({
      Version: '2011-06-15',
      Action: 'AssumeRole',
      RoleArn: ROLE.arn,
      RoleSessionName: 'headgate',
      ExternalId: 'proof',
      DurationSeconds: '900',
    })
    const signed = {
      method: 'POST',
      url: `${aws.url}/`,
      headers: asked!.headers,
      body: new TextEncoder().encode(asked!.body),
    }
    const judge = { secrets: { AKOWN: 'secret' }, region: 'eu-west-1', service: 'sts' }
    expect(await faultOfSignature(signed, judge)).toBeUndefined()
  })

  test('is taken on once for many calls, and anew before its keys end', async () => {
    let now = Date.now()
    aws.answers[STS] = assumed('ASIA1', now + HOUR)
    const upstream = bedrock(machineWith({}), () => now)
    await Promise.all([upstream.send(exchangeWith(OWN)), upstream.send(exchangeWith(OWN))])
    expect(aws.to(STS)).toHaveLength(1)
    now += HOUR - 4 * 60_000
    aws.answers[STS] = assumed('ASIA2', now + HOUR)
    await upstream.send(exchangeWith(OWN))
    expect(keyOf(aws.to(CALL).at(-1)!)[0]).toBe('ASIA1')
    await expect.poll(() => upstream.secrets!()).toEqual(['s/ASIA2', 't+ASIA2=='])
    await upstream.send(exchangeWith(OWN))
    expect(keyOf(aws.to(CALL).at(-1)!)[0]).toBe('ASIA2')
  })

  test('is taken on anew where Amazon Bedrock does not know its keys any more', async () => {
    aws.answers[STS] = assumed('ASIA1')
    const upstream = bedrock(machineWith({}))
    await upstream.send(exchangeWith(OWN))
    aws.answers[STS] = assumed('ASIA2')
    aws.answers[CALL] = [403, { message: 'no' }]
    await upstream.send(exchangeWith(OWN))
    expect(aws.to(STS)).toHaveLength(1)
    aws.headers = { 'x-amzn-errortype': 'ExpiredTokenException' }
    await upstream.send(exchangeWith(OWN))
    aws.headers = {}
    await upstream.send(exchangeWith(OWN))
    expect(aws.to(STS)).toHaveLength(2)
    expect(keyOf(aws.to(CALL).at(-1)!)[0]).toBe('ASIA2')
  })

  test('that AWS refuses is the credential’s fault, one that it fails to give is not', async () => {
    const error = '<ErrorResponse><Error><Code>AccessDenied</Code><Message>Not you.</Message></Error></ErrorResponse>'
    aws.answers[STS] = [403, error]
    expect(await faultOf(OWN, machineWith({}))).toBe('was given no keys by AWS: AccessDenied: Not you.')
    aws.answers[STS] = [503, 'busy']
    const failed = bedrock(machineWith({})).send(exchangeWith(OWN))
    await expect(failed).rejects.toMatchObject({ status: 502, details: { code: 'upstream_error' } })
  })

  test('may be taken on with what the machine has', async () => {
    aws.answers[STS] = assumed('ASIA1')
    const machine = machineWith({ AWS_ACCESS_KEY_ID: 'AKENV', AWS_SECRET_ACCESS_KEY: 's', AWS_SESSION_TOKEN: 't' })
    expect(await keyFor({ ...AMBIENT, role: ROLE }, machine)).toEqual(['ASIA1', 't+ASIA1=='])
    expect(keyOf(aws.to(STS)[0]!)).toEqual(['AKENV', 't'])
  })
})

describe('what the machine has', () => {
  test('are variables', async () => {
    const machine = machineWith({ AWS_ACCESS_KEY_ID: 'AKENV', AWS_SECRET_ACCESS_KEY: 's', AWS_SESSION_TOKEN: 't' })
    expect(await keyFor(AMBIENT, machine)).toEqual(['AKENV', 't'])
  })

  test('is an API key', async () => {
    await bedrock(machineWith({ AWS_BEARER_TOKEN_BEDROCK: 'ABSK' })).send(exchangeWith(AMBIENT))
    expect(aws.to(CALL)[0]!.headers.authorization).toBe('Bearer ABSK')
  })

  test('is a role for which a cluster vouches', async () => {
    aws.answers[STS] = assumed('ASIAWEB')
    const variables = { AWS_ROLE_ARN: ROLE.arn, AWS_WEB_IDENTITY_TOKEN_FILE: '/token', AWS_ROLE_SESSION_NAME: 'pod' }
    expect((await keyFor(AMBIENT, machineWith(variables, { '/token': 'jwt\n' })))[0]).toBe('ASIAWEB')
    expect(formOf(aws.to(STS)[0]!)).toEqual({
      Version: '2011-06-15',
      Action: 'AssumeRoleWithWebIdentity',
      RoleArn: ROLE.arn,
      RoleSessionName: 'pod',
      WebIdentityToken: 'jwt',
    })
    expect(aws.to(STS)[0]!.headers.authorization).toBeUndefined()
    aws.calls = []
    expect(await faultOf(AMBIENT, machineWith(variables))).toMatch(/which cannot be read\.$/)
    const error = '<Error><Code>InvalidIdentityToken</Code><Message>jwt is expired</Message></Error>'
    aws.answers[STS] = [400, error]
    expect(await faultOf(AMBIENT, machineWith(variables, { '/token': 'jwt' }))).toBe(
      'was given no keys by AWS: InvalidIdentityToken: [secret] is expired.',
    )
  })

  test.each([
    ['a variable', { AWS_CONTAINER_AUTHORIZATION_TOKEN: 'proof' }],
    ['a file', { AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/token', AWS_CONTAINER_AUTHORIZATION_TOKEN: 'other' }],
  ])('are the keys of a container or a pod, asked for with the token of %s', async (_, variables) => {
    aws.answers['GET /pod'] = handed('ASIAPOD')
    const machine = machineWith(
      { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${aws.url}/pod`, ...variables },
      { '/token': 'proof' },
    )
    expect(await keyFor(AMBIENT, machine)).toEqual(['ASIAPOD', 't/ASIAPOD'])
    expect(aws.to('GET /pod')[0]!.headers.authorization).toBe('proof')
  })

  test('are asked for in plain text of nobody else', async () => {
    const machine = machineWith({ AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://keys.example.com/' })
    expect(await faultOf(AMBIENT, machine)).toMatch(/without TLS/)
  })

  test('are the keys of an instance, asked for in a session', async () => {
    aws.answers['PUT /latest/api/token'] = [200, 'session']
    aws.answers[ROLES] = [200, 'gate-role']
    aws.answers[`${ROLES}/gate-role`] = handed('ASIAEC2')
    expect(await keyFor(AMBIENT, machineWith({}, null))).toEqual(['ASIAEC2', 't/ASIAEC2'])
    expect(aws.to(`${ROLES}/gate-role`)[0]!.headers['x-aws-ec2-metadata-token']).toBe('session')
  })

  test('is nothing where there is none of them, or nobody may ask', async () => {
    const none = /^is not there: no variables, profile, web identity, container or instance/
    expect(await faultOf(AMBIENT, machineWith({}))).toMatch(none)
    expect(await faultOf(AMBIENT, machineWith({ AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:1' }))).toMatch(
      none,
    )
    aws.calls = []
    expect(await faultOf(AMBIENT, machineWith({ AWS_EC2_METADATA_DISABLED: 'true' }))).toMatch(none)
    expect(aws.calls).toEqual([])
  })
})

describe('a profile', () => {
  const CONFIG = `
[default]
region = eu-west-1
[profile "team"]
role_arn = ${ROLE.arn}
source_profile = ours
external_id = proof   # of the team
[profile here]
role_arn=${ROLE.arn}
credential_source=Ec2InstanceMetadata
[profile web]
role_arn = ${ROLE.arn}
web_identity_token_file = /token
[profile program]
credential_process = /bin/keys
[profile people]
sso_session = x
[profile round]
role_arn = ${ROLE.arn}
source_profile = about
[profile about]
role_arn = ${ROLE.arn}
source_profile = round
[services local]
s3 =
  endpoint_url = http://127.0.0.1
`
  const CREDENTIALS =
    '[default]\naws_access_key_id = AKDEF\naws_secret_access_key = s\r\n[ours]\naws_access_key_id = AKOURS\naws_secret_access_key = s\naws_session_token = t\n'
  const files = {
    '/home/me/.aws/config': CONFIG,
    '/home/me/.aws/credentials': CREDENTIALS,
    '/else': '[ours]\naws_access_key_id = AKELSE\naws_secret_access_key = s\n',
    '/token': 'jwt',
  }
  const named = (profile: string): Credential => ({ ...AMBIENT, ambient: { profile } })

  test('is the default one, a named one or that of AWS_PROFILE, in the usual files or others', async () => {
    expect(await keyFor(AMBIENT, machineWith({}, files))).toEqual(['AKDEF', undefined])
    expect(await keyFor(named('ours'), machineWith({}, files))).toEqual(['AKOURS', 't'])
    const variables = { AWS_PROFILE: 'ours', AWS_SHARED_CREDENTIALS_FILE: '/else' }
    expect(await keyFor(AMBIENT, machineWith(variables, files))).toEqual(['AKELSE', undefined])
  })

  test('takes on its role with the keys of another', async () => {
    aws.answers[STS] = assumed('ASIATEAM')
    expect((await keyFor(named('team'), machineWith({}, files)))[0]).toBe('ASIATEAM')
    expect(formOf(aws.to(STS)[0]!)).toMatchObject({ RoleArn: ROLE.arn, ExternalId: 'proof' })
    expect(keyOf(aws.to(STS)[0]!)).toEqual(['AKOURS', 't'])
  })

  test('takes on its role with the machine’s keys, or a token', async () => {
    aws.answers[STS] = assumed('ASIA1')
    aws.answers[ROLES] = [200, 'r']
    aws.answers[`${ROLES}/r`] = handed('ASIAEC2')
    expect((await keyFor(named('here'), machineWith({}, files)))[0]).toBe('ASIA1')
    expect(keyOf(aws.to(STS)[0]!)[0]).toBe('ASIAEC2')
    expect((await keyFor(named('web'), machineWith({}, files)))[0]).toBe('ASIA1')
    expect(formOf(aws.to(STS)[1]!)).toMatchObject({ WebIdentityToken: 'jwt' })
  })

  test.each([
    ['nobody', 'is the profile "nobody", which is in none of the shared files.'],
    ['program', 'is the profile "program", which names a program to run, and none is run.'],
    ['people', 'is the profile "people", which needs a login of IAM Identity Center, which is not made here.'],
    ['round', 'is the profile "about", which is its own source, by others.'],
  ])('%s gives no keys, and says why', async (profile, said) => {
    expect(await faultOf(named(profile), machineWith({}, files))).toBe(said)
  })
})
