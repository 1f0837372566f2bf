import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS } from '../../config/kinds.ts'
import type { StoredLogins } from '../../gateway/stored-logins.ts'
import { createNodeTransport } from '../../platform/node/transport.ts'
import { createSecretBox } from '../../platform/secret-box.ts'
import { loginTable } from '../../state/login-table.ts'
import { createLoginVault } from '../../state/login-vault.ts'
import { codexKind } from '../../upstreams/codex/index.ts'
import { testService as codexService, jwt } from '../../upstreams/codex/test-service.ts'
import { copilotKind } from '../../upstreams/copilot/index.ts'
import { testService as copilotService } from '../../upstreams/copilot/test-service.ts'
import type { UpstreamSettings } from '../../upstreams/kind.ts'
import type { Tokens } from '../../upstreams/login-tokens.ts'
import { type AdminBench, adminBench } from '../test-bench.ts'

let codex: Awaited<ReturnType<typeof codexService>>
let copilot: Awaited<ReturnType<typeof copilotService>>
let transport: ReturnType<typeof createNodeTransport>
let bench: AdminBench

beforeAll(async () => {
  codex = await codexService()
  copilot = await copilotService()
  transport = createNodeTransport()
  bench = adminBench()
  const table = loginTable(bench.database)
  const box = createSecretBox('11'.repeat(32))
  const logins: StoredLogins = { table, box, vault: createLoginVault<Tokens>(table, box) }
  const settings = (kind: 'codex' | 'copilot', loginUrl: string): UpstreamSettings => ({
    ...{
      id: kind,
      kind,
      loginUrl,
      protocols: [...KINDS[kind].speaks],
      headers: {},
      auth: 'none',
      models: [],
      free: false,
    },
    timeouts: { connect: 1000, firstByte: 5000, idle: 5000 },
  })
  const parts = { logins: logins.vault }
  const upstreams = new Map([
    [
      'chatgpt',
      {
        upstream: codexKind.create({ ...settings('codex', codex.url), id: 'chatgpt' }, transport.send, parts),
        credentials: [],
      },
    ],
    [
      'github',
      {
        upstream: copilotKind.create({ ...settings('copilot', copilot.url), id: 'github' }, transport.send, parts),
        credentials: [],
      },
    ],
  ])
  Object.assign(bench.gateway, { logins, upstreams })
})
afterAll(async () => {
  await bench.close()
  await transport.close()
  await codex.close()
  await copilot.close()
})

describe('logins through the admin API', () => {
  it('are none at first', async () => {
    const { body } = await bench.call('GET', '/admin/v1/logins')
    expect(body.logins).toEqual([
      { upstream: 'chatgpt', kind: 'codex', state: 'none' },
      { upstream: 'github', kind: 'copilot', state: 'none' },
    ])
  })

  it('come by the address that a browser ended at', async () => {
    const { body: begun } = await bench.call('POST', '/admin/v1/logins/chatgpt/begin')
    const { state } = codex.open(begun.url)
    const finish = (address?: string) =>
      bench.call('POST', '/admin/v1/logins/chatgpt/finish', {
        body: { pending: begun.pending, ...(address !== undefined && { address }) },
      })
    expect((await finish()).body.error.message).toContain('Paste the address')
    expect((await finish('http://localhost:1455/auth/callback?code=the-code&state=x')).body.error.message).toContain(
      'of another login',
    )
    const done = await finish(`http://localhost:1455/auth/callback?code=the-code&state=${state}`)
    expect(done).toMatchObject({
      status: 200,
      body: { waiting: false, login: { state: 'good', account: 'account-1' } },
    })
    expect(JSON.stringify(done.body)).not.toMatch(/access-|refresh-/)
    expect(begun.pending).not.toContain('verifier')
  })

  it('come by a code that somebody types', async () => {
    copilot.pending = [{ error: 'authorization_pending' }, { error: 'slow_down' }]
    const { body: begun } = await bench.call('POST', '/admin/v1/logins/github/begin')
    expect(begun).toMatchObject({ url: 'https://github.com/login/device', userCode: 'ABCD-1234', intervalSeconds: 5 })
    const finish = () => bench.call('POST', '/admin/v1/logins/github/finish', { body: { pending: begun.pending } })
    expect((await finish()).body).toEqual({ waiting: true })
    expect((await finish()).body).toEqual({ waiting: true })
    expect((await finish()).body).toMatchObject({ waiting: false, login: { upstream: 'github', state: 'good' } })
    copilot.pending = [{ error: 'access_denied' }]
    expect(await finish()).toMatchObject({ status: 409, body: { error: { code: 'login_refused' } } })
  })

  it('come from a file, and go', async () => {
    const access = jwt({ exp: 4_000_000_000, 'https://api.openai.com/auth': { chatgpt_account_id: 'of-the-file' } })
    const credentials = { tokens: { access_token: access, refresh_token: 'tell-tale' } }
    const taken = await bench.call('PUT', '/admin/v1/logins/chatgpt', { body: { credentials } })
    expect(taken.body).toMatchObject({ state: 'good', account: 'of-the-file', expiresAt: '2096-10-02T07:06:40.000Z' })
    const none = await bench.call('PUT', '/admin/v1/logins/chatgpt', { body: { credentials: { secret: 'tell-tale' } } })
    expect(none.body.error.message).toMatch(/^The login cannot be used\. It holds no login/)
    expect((await bench.call('DELETE', '/admin/v1/logins/chatgpt')).status).toBe(204)
    expect((await bench.call('DELETE', '/admin/v1/logins/chatgpt')).status).toBe(404)
    const { body: log } = await bench.call('GET', '/admin/v1/audit')
    expect(JSON.stringify(log)).not.toContain('tell-tale')
  })

  it.each([
    ['PUT', '/admin/v1/logins/github', { credentials: {} }, 400, 'is not taken from files'],
    ['POST', '/admin/v1/logins/nobody/begin', undefined, 404, 'There is no upstream "nobody".'],
    ['POST', '/admin/v1/logins/github/finish', { pending: 'invented' }, 400, 'no login that was begun here'],
  ])('%s %s is refused', async (method, path, body, status, message) => {
    const answer = await bench.call(method, path, { body })
    expect(answer.status).toBe(status)
    expect(answer.body.error.message).toContain(message)
  })

  it('that were encrypted with another secret are told from those that are not there', async () => {
    const table = loginTable(bench.database)
    const other = createLoginVault<Tokens>(table, createSecretBox('22'.repeat(32)))
    await other.replace('github', { access: 'a', expiresAt: 0 })
    const { body } = await bench.call('GET', '/admin/v1/logins')
    expect(body.logins[1]).toMatchObject({ upstream: 'github', state: 'sealed' })
  })
})
