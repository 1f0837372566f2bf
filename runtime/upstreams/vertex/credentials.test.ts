import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { GatewayError } from '../../canonical/error.ts'
import type { Machine } from '../../platform/machine.ts'
import { createNodeTransport } from '../../platform/node/transport.ts'
import { faultOfSignature } from '../bedrock/test-signature.ts'
import type { Credential, UpstreamSettings } from '../kind.ts'
import { startAnswers, type TestAnswers } from '../test-answers.ts'
import { testExchange, testUpstream } from '../test-transport.ts'
import { vertexKind } from './index.ts'

let google: TestAnswers
let transport: ReturnType<typeof createNodeTransport>
beforeAll(async () => {
  google = await startAnswers()
  transport = createNodeTransport()
})
afterAll(async () => {
  await transport.close()
  await google.close()
})
beforeEach(() => {
  google.calls = []
  google.answers = {}
})

const ACT_AS = '/v1/projects/-/serviceAccounts/gate@ours.iam.gserviceaccount.com:generateAccessToken'
const EXCHANGE = 'POST /v1/token'
const granted = (access_token: string): [number, unknown] => [200, { access_token, expires_in: 3600 }]

/** A machine with these variables and files. */
const machineWith = (variables: Record<string, string>, files: Record<string, string> = {}): Machine => ({
  variable: name => variables[name],
  readFile: async path => files[path],
})

interface Setting {
  machine?: Machine
  settings?: Partial<UpstreamSettings>
}

function vertex({ machine, settings }: Setting = {}) {
  const whole: UpstreamSettings = {
    ...testUpstream('vertex').upstream.settings,
    baseUrl: google.url,
    tokenUrl: google.url,
    vertex: { location: 'global', project: 'ours' },
    timeouts: { connect: 2000, firstByte: 2000, idle: 2000 },
    ...settings,
  }
  return vertexKind.create(whole, transport.send, machine ? { machine } : {})
}

const credentialOf = (json: object): Credential => ({ id: 'up#1', value: JSON.stringify(json) })
const AMBIENT: Credential = { id: 'up#1', value: '', ambient: {} }

/** What Vertex AI is called with. */
async function tokenFor(credential: Credential, setting: Setting = {}): Promise<string | undefined> {
  await vertex(setting).send(testExchange('gemini', { credential }))
  return google.calls.at(-1)!.headers.authorization
}

async function faultOf(credential: Credential, setting: Setting = {}): Promise<string> {
  const failed = await vertex(setting)
    .send(testExchange('gemini', { credential }))
    .catch((error: GatewayError) => error)
  if (!('details' in failed)) throw new Error('it did not fail')
  expect(failed.details.code).toBe('upstream_credential')
  expect(google.calls.filter(({ asked }) => asked.includes('/publishers/'))).toEqual([])
  return failed.message.replace('The credential up#1 of upstream "up" ', '')
}

const federated = (credential_source: object, more: object = {}) =>
  credentialOf({
    type: 'external_account',
    audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/pool/providers/ours',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source,
    ...more,
  })

describe('workload identity federation', () => {
  beforeEach(() => {
    google.answers[EXCHANGE] = granted('federated')
  })

  test('exchanges the token of a file, read anew for each exchange', async () => {
    const files = { '/token': 'subject\n' }
    expect(await tokenFor(federated({ file: '/token' }), { machine: machineWith({}, files) })).toBe('Bearer federated')
    const form = Object.fromEntries(new URLSearchParams(google.to(EXCHANGE)[0]!.body))
    expect(form).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/pool/providers/ours',
      scope: 'https://www.googleapis.com/auth/cloud-platform',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      subject_token: 'subject',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    })
  })

  test('exchanges the token that a URL answers, within JSON', async () => {
    google.answers['GET /identity'] = [200, { value: 'subject' }]
    const format = { type: 'json', subject_token_field_name: 'value' }
    const source = { url: `${google.url}/identity`, headers: { Authorization: 'Bearer mine' }, format }
    expect(await tokenFor(federated(source))).toBe('Bearer federated')
    expect(google.to('GET /identity')[0]!.headers.authorization).toBe('Bearer mine')
    expect(new URLSearchParams(google.to(EXCHANGE)[0]!.body).get('subject_token')).toBe('subject')
  })

  test('acts as a service account where it names one', async () => {
    google.answers[`POST ${ACT_AS}`] = [200, { accessToken: 'acting', expireTime: '2099-01-01T00:00:00Z' }]
    const more = {
      service_account_impersonation_url: `https://iamcredentials.googleapis.com${ACT_AS}`,
      service_account_impersonation: { token_lifetime_seconds: 600 },
    }
    const machine = machineWith({}, { '/token': 'subject' })
    expect(await tokenFor(federated({ file: '/token' }, more), { machine })).toBe('Bearer acting')
    const [asked] = google.to(`POST ${ACT_AS}`)
    expect(asked!.headers.authorization).toBe('Bearer federated')
    expect(JSON.parse(asked!.body)).toEqual({
      scope: ['https://www.googleapis.com/auth/cloud-platform'],
      lifetime: '600s',
    })
  })

  test('says whose project pays for people of a workforce, and proves a client that has a secret', async () => {
    const machine = machineWith({}, { '/token': 'subject' })
    await tokenFor(federated({ file: '/token' }, { workforce_pool_user_project: 'theirs' }), { machine })
    expect(new URLSearchParams(google.to(EXCHANGE)[0]!.body).get('options')).toBe('{"userProject":"theirs"}')
    await tokenFor(federated({ file: '/token' }, { client_id: 'me', client_secret: 's' }), { machine })
    expect(google.to(EXCHANGE)[1]!.headers.authorization).toBe(`Basic ${btoa('me:s')}`)
  })

  describe('on a machine of AWS', () => {
    const source = () => ({
      environment_id: 'aws1',
      region_url: `${google.url}/zone`,
      url: `${google.url}/roles`,
      imdsv2_session_token_url: `${google.url}/session`,
      regional_cred_verification_url: 'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
    })
    const more = { subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request' }

    async function judged(secret: string, region: string) {
      const subject = new URLSearchParams(google.to(EXCHANGE)[0]!.body).get('subject_token')!
      const { url, method, headers } = JSON.parse(decodeURIComponent(subject))
      const named = Object.fromEntries(headers.map(({ key, value }: { key: string; value: string }) => [key, value]))
      const signed = { method, url: url.replace('.com?', '.com/?'), headers: named, body: new Uint8Array() }
      const fault = await faultOfSignature(signed, { secrets: { AKID: secret }, region, service: 'sts' })
      return { fault, url, named }
    }

    test('signs a question to AWS with the keys of its role', async () => {
      google.answers['PUT /session'] = [200, 'session-token']
      google.answers['GET /zone'] = [200, 'us-east-2b']
      google.answers['GET /roles'] = [200, 'gate-role']
      const keys = { AccessKeyId: 'AKID', SecretAccessKey: 'secret', Token: 'temporary' }
      google.answers['GET /roles/gate-role'] = [200, keys]
      expect(await tokenFor(federated(source(), more))).toBe('Bearer federated')
      const { fault, url, named } = await judged('secret', 'us-east-2')
      expect(fault).toBeUndefined()
      expect(url).toBe('https://sts.us-east-2.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15')
      expect(named).toMatchObject({ host: 'sts.us-east-2.amazonaws.com', 'x-amz-security-token': 'temporary' })
      expect(named['x-goog-cloud-target-resource']).toContain('workloadIdentityPools/pool')
      expect(google.to('GET /roles/gate-role')[0]!.headers['x-aws-ec2-metadata-token']).toBe('session-token')
    })

    test('takes keys and region of the environment first', async () => {
      const machine = machineWith({ AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 's' })
      await tokenFor(federated(source(), more), { machine })
      expect((await judged('s', 'eu-west-1')).fault).toBeUndefined()
      expect(google.calls.map(({ asked }) => asked)).not.toContain('GET /roles')
    })
  })

  test.each<[string, object, object, string]>([
    ['a file that is not there', { file: '/none' }, {}, 'has no token in the file of its credential_source.'],
    ['a program', { executable: { command: '/bin/x' } }, {}, 'names a program to run, and none is run.'],
    ['something unknown', { what: 1 }, {}, 'has a credential_source that is not known: it takes a file, a url or AWS.'],
    [
      'another server than Google’s',
      { file: '/token' },
      { token_url: 'https://sts.googleapis.com.evil.example/v1/token' },
      'names an address that is not Google’s sts service.',
    ],
    [
      'another server to act as an account',
      { file: '/token' },
      { service_account_impersonation_url: 'http://iamcredentials.googleapis.com/v1/x' },
      'names an address that is not Google’s iamcredentials service.',
    ],
  ])('of %s is the credential’s fault', async (_, source, more, said) => {
    const machine = machineWith({}, { '/token': 'subject' })
    expect(await faultOf(federated(source, more), { machine })).toBe(said)
    expect(google.to(EXCHANGE)).toEqual([])
  })

  test('that Google refuses says so, without the token', async () => {
    google.answers[EXCHANGE] = [400, { error: 'invalid_grant', error_description: 'subject is no token' }]
    const said = await faultOf(federated({ file: '/token' }), { machine: machineWith({}, { '/token': 'subject' }) })
    expect(said).toBe('was given no access token: invalid_grant: [secret] is no token.')
  })

  test('has no files where the platform has none', async () => {
    const said = await faultOf(federated({ file: '/token' }), { machine: { variable: () => undefined } })
    expect(said).toBe('is in a file, and there are no files on this platform.')
  })
})

const LOGIN = { type: 'authorized_user', client_id: 'gcloud', client_secret: 'c', refresh_token: 'r' }

describe('a login of gcloud', () => {
  test('is renewed by its refresh token', async () => {
    google.answers['POST /token'] = granted('mine')
    expect(await tokenFor(credentialOf(LOGIN))).toBe('Bearer mine')
    expect(Object.fromEntries(new URLSearchParams(google.to('POST /token')[0]!.body))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'gcloud',
      client_secret: 'c',
      refresh_token: 'r',
    })
  })

  test('acts as a service account where it was made so, in the project that it names', async () => {
    google.answers['POST /token'] = granted('mine')
    google.answers[`POST ${ACT_AS}`] = [200, { accessToken: 'acting', expireTime: '2099-01-01T00:00:00Z' }]
    const json = {
      type: 'impersonated_service_account',
      service_account_impersonation_url: `https://iamcredentials.googleapis.com${ACT_AS}`,
      delegates: ['projects/-/serviceAccounts/between'],
      source_credentials: LOGIN,
      quota_project_id: 'named',
    }
    const settings = { vertex: { location: 'global' } }
    expect(await tokenFor(credentialOf(json), { settings })).toBe('Bearer acting')
    expect(JSON.parse(google.to(`POST ${ACT_AS}`)[0]!.body)).toMatchObject({
      delegates: ['projects/-/serviceAccounts/between'],
      lifetime: '3600s',
    })
    expect(google.calls.at(-1)!.asked).toContain('/projects/named/')
  })
})

describe('what the machine has', () => {
  const METADATA = 'GET /computeMetadata/v1'
  const nowhere = { settings: { vertex: { location: 'global' } } }

  test('is the file that GOOGLE_APPLICATION_CREDENTIALS names', async () => {
    google.answers['POST /token'] = granted('mine')
    const machine = machineWith({ GOOGLE_APPLICATION_CREDENTIALS: '/adc.json' }, { '/adc.json': JSON.stringify(LOGIN) })
    expect(await tokenFor(AMBIENT, { machine })).toBe('Bearer mine')
  })

  test.each([
    [{ HOME: '/home/me' }, '/home/me/.config/gcloud'],
    [{ CLOUDSDK_CONFIG: '/gcloud', HOME: '/home/me' }, '/gcloud'],
    [{ APPDATA: 'C:/data' }, 'C:/data/gcloud'],
  ])('or the login of gcloud: %j', async (variables, folder) => {
    google.answers['POST /token'] = granted('mine')
    const files = { [`${folder}/application_default_credentials.json`]: JSON.stringify(LOGIN) }
    expect(await tokenFor(AMBIENT, { machine: machineWith(variables, files) })).toBe('Bearer mine')
  })

  test('or the account of the metadata server, which tells the project, too', async () => {
    google.answers[`${METADATA}/instance/service-accounts/default/token`] = granted('machine')
    google.answers[`${METADATA}/project/project-id`] = [200, 'theirs']
    const upstream = vertex({ machine: machineWith({ GCE_METADATA_HOST: google.host }), ...nowhere })
    const call = () => upstream.send(testExchange('gemini', { credential: AMBIENT }))
    await Promise.all([call(), call()])
    const asked = google.to(`${METADATA}/instance/service-accounts/default/token`)
    expect(asked).toHaveLength(1)
    expect(asked[0]!.headers['metadata-flavor']).toBe('Google')
    expect(google.calls.at(-1)).toMatchObject({ headers: { authorization: 'Bearer machine' } })
    expect(google.calls.at(-1)!.asked).toContain('/projects/theirs/')
  })

  test('in the project that GOOGLE_CLOUD_PROJECT names', async () => {
    google.answers[`${METADATA}/instance/service-accounts/default/token`] = granted('machine')
    const machine = machineWith({ GCE_METADATA_HOST: google.host, GOOGLE_CLOUD_PROJECT: 'named' })
    expect(await tokenFor(AMBIENT, { machine, ...nowhere })).toBe('Bearer machine')
    expect(google.calls.at(-1)!.asked).toContain('/projects/named/')
    expect(google.calls.map(({ asked }) => asked)).not.toContain(`${METADATA}/project/project-id`)
  })

  test('is nothing where there is none of them', async () => {
    const machine = machineWith({ GCE_METADATA_HOST: '127.0.0.1:1' })
    expect(await faultOf(AMBIENT, { machine })).toMatch(/^is not there: GOOGLE_APPLICATION_CREDENTIALS is not set, /)
  })

  test('is never another than the one that is named', async () => {
    const machine = machineWith({ GOOGLE_APPLICATION_CREDENTIALS: '/none', GCE_METADATA_HOST: google.host })
    expect(await faultOf(AMBIENT, { machine })).toMatch(/which cannot be read\.$/)
  })
})

test('a token is renewed while calls still take the one that ends', async () => {
  let now = Date.now()
  google.answers['POST /token'] = granted('first')
  const settings = { ...testUpstream('vertex').upstream.settings, baseUrl: google.url, tokenUrl: google.url }
  const upstream = vertexKind.create(
    {
      ...settings,
      vertex: { location: 'global', project: 'ours' },
      timeouts: { connect: 2000, firstByte: 2000, idle: 2000 },
    },
    transport.send,
    { now: () => now },
  )
  const call = async () => {
    await upstream.send(testExchange('gemini', { credential: credentialOf(LOGIN) }))
    return google.calls.findLast(({ asked }) => asked.includes('/publishers/'))!.headers.authorization
  }
  expect(await call()).toBe('Bearer first')
  google.answers['POST /token'] = granted('second')
  now += 3_600_000 - 4 * 60_000
  expect(await call()).toBe('Bearer first')
  await expect.poll(() => upstream.secrets!()).toEqual(['second'])
  expect(await call()).toBe('Bearer second')
})
