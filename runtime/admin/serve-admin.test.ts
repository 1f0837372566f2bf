import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminOperations } from '../../generated/admin/operations.ts'
import { listUsers } from '../state/admin-users.ts'
import { mayDo } from './caller.ts'
import { ADMIN_KEY, type AdminBench, adminBench, type CallOptions } from './test-bench.ts'

const PASSWORD = 'correct horse battery'

let bench: AdminBench
beforeAll(() => {
  bench = adminBench()
})
afterAll(() => bench.close())

async function tokenOf(scope: string): Promise<string> {
  const { body } = await bench.call('POST', '/admin/v1/tokens', { body: { name: `${scope} ${Math.random()}`, scope } })
  return body.value
}

async function signIn(name: string, scope: string): Promise<{ cookie: string; csrf: string; id: string }> {
  const made = await bench.call('POST', '/admin/v1/users', { body: { name, password: PASSWORD, scope } })
  const { headers, body } = await bench.call('POST', '/admin/v1/session', {
    bearer: null,
    body: { name, password: PASSWORD },
  })
  return { cookie: headers['set-cookie']!.split(';')[0]!, csrf: body.csrf, id: made.body.id }
}

describe('who may do what', () => {
  it('every operation asks every kind of caller for the scope that it needs', async () => {
    const session = await signIn('reader@example.com', 'read')
    const gone = await signIn('gone@example.com', 'all')
    await bench.call('PATCH', `/admin/v1/users/${gone.id}`, { body: { enabled: false } })
    const revoked = await bench.call('POST', '/admin/v1/tokens', { body: { name: 'revoked', scope: 'all' } })
    await bench.call('DELETE', `/admin/v1/tokens/${revoked.body.token.id}`)
    const callers: [name: string, scope: 'none' | 'read' | 'operate' | 'all' | 'bad', CallOptions][] = [
      ['nobody', 'none', { bearer: null }],
      ['a key of a client', 'bad', { bearer: 'sk-of-a-client' }],
      ['a wrong admin key', 'bad', { bearer: `${ADMIN_KEY}x` }],
      ['a revoked token', 'bad', { bearer: revoked.body.value }],
      ['a read token', 'read', { bearer: await tokenOf('read') }],
      ['an operate token', 'operate', { bearer: await tokenOf('operate') }],
      ['an all token', 'all', { bearer: await tokenOf('all') }],
      ['the admin key', 'all', {}],
      ['a session', 'read', { bearer: null, headers: { cookie: session.cookie, 'x-headgate-csrf': session.csrf } }],
      ['a session that was ended', 'none', { bearer: null, headers: { cookie: gone.cookie } }],
      ['an invented session', 'none', { bearer: null, headers: { cookie: 'headgate_session=abc' } }],
    ]
    const table: Record<string, number> = {}
    const expected: Record<string, number | 'allowed'> = {}
    for (const { id, method, path, scope } of adminOperations) {
      // Ids that are nobody's, so that what is allowed changes nothing; ending one's own session would.
      if (id === 'signOut') continue
      const target = path.replace(/\{\w+\}/g, 'nothing')
      for (const [name, has, options] of callers) {
        const { status } = await bench.call(method, target, { ...options, body: '{}' })
        const place = `${id} by ${name}`
        const allowed = scope === 'none' || (has !== 'bad' && mayDo(has, scope))
        expected[place] = allowed ? 'allowed' : has === 'bad' || has === 'none' ? 401 : 403
        table[place] = status
      }
    }
    const shown = Object.fromEntries(
      Object.entries(table).map(([place, status]) => [
        place,
        expected[place] === 'allowed' && status !== 403 && (status !== 401 || place.includes('Oidc'))
          ? 'allowed'
          : status,
      ]),
    )
    expect(shown).toEqual(expected)
    expect(Object.keys(table).length).toBeGreaterThan(150)
  })

  it('a change by a browser needs the token of its page', async () => {
    const { cookie, csrf } = await signIn('boss@example.com', 'all')
    const body = { name: 'by a browser', scope: 'read' }
    const headers = { cookie }
    expect(await bench.call('POST', '/admin/v1/tokens', { bearer: null, headers, body })).toMatchObject({
      status: 403,
      body: { error: { code: 'csrf' } },
    })
    const wrong = { cookie, 'x-headgate-csrf': 'x' }
    expect((await bench.call('POST', '/admin/v1/tokens', { bearer: null, headers: wrong, body })).status).toBe(403)
    const right = { cookie, 'x-headgate-csrf': csrf }
    expect((await bench.call('POST', '/admin/v1/tokens', { bearer: null, headers: right, body })).status).toBe(201)
    expect((await bench.call('GET', '/admin/v1/session', { bearer: null, headers })).body).toMatchObject({
      actor: 'user boss@example.com',
      scope: 'all',
      csrf,
    })
  })

  it('without an admin key the answer says how to get in', async () => {
    const { adminKey: _, ...gateway } = bench.gateway
    const bare = adminBench()
    Object.assign(bare.gateway, { ...gateway, database: bare.database, adminKey: undefined })
    const { status, body, headers } = await bare.call('GET', '/admin/v1/tokens', { bearer: null })
    await bare.close()
    expect({ status, challenge: headers['www-authenticate'] }).toEqual({
      status: 401,
      challenge: 'Bearer realm="headgate admin"',
    })
    expect(body.error.message).toContain('start the gateway with HEADGATE_ADMIN_KEY')
  })
})

describe('signing in', () => {
  it('keeps a hash that says what it is, and sets a cookie that no script and no other site has', async () => {
    await signIn('ann@example.com', 'operate')
    const ann = (await listUsers(bench.database)).find(({ name }) => name === 'ann@example.com')
    expect(ann?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    const here = { bearer: null, body: { name: ' Ann@Example.com ', password: PASSWORD } }
    const local = await bench.call('POST', '/admin/v1/session', here)
    expect(local.headers['set-cookie']).toMatch(
      /^headgate_session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/,
    )
    const remote = await bench.call('POST', '/admin/v1/session', { ...here, headers: { host: 'gateway.example.com' } })
    expect(remote.headers['set-cookie']).toMatch(/; HttpOnly; SameSite=Lax; Secure$/)
  })

  it('is over with signing out, with another password, and with the account', async () => {
    for (const end of ['sign out', 'password', 'delete'] as const) {
      const { cookie, csrf, id } = await signIn(`${end.replace(' ', '-')}@example.com`, 'read')
      const headers = { cookie, 'x-headgate-csrf': csrf }
      expect((await bench.call('GET', '/admin/v1/session', { bearer: null, headers })).status).toBe(200)
      if (end === 'sign out') {
        const { status, headers: told } = await bench.call('DELETE', '/admin/v1/session', { bearer: null, headers })
        expect({ status, cookie: told['set-cookie'] }).toEqual({
          status: 204,
          cookie: 'headgate_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
        })
      } else if (end === 'password')
        await bench.call('PATCH', `/admin/v1/users/${id}`, { body: { password: 'another long one' } })
      else expect((await bench.call('DELETE', `/admin/v1/users/${id}`)).status).toBe(204)
      expect((await bench.call('GET', '/admin/v1/session', { bearer: null, headers })).status).toBe(401)
    }
  })

  it('is slowed down after failures, alike for names that nobody has', async () => {
    await signIn('victim@example.com', 'all')
    for (const name of ['victim@example.com', 'nobody@example.com']) {
      const attempt = (password: string) =>
        bench.call('POST', '/admin/v1/session', { bearer: null, body: { name, password } })
      const statuses = []
      for (let n = 0; n < 7; n++) statuses.push((await attempt('wrong')).status)
      expect(statuses, name).toEqual([401, 401, 401, 401, 401, 429, 429])
      const right = await attempt(PASSWORD)
      expect(right).toMatchObject({ status: 429, headers: { 'retry-after': '1' } })
    }
    // Whoever tries on and on fills no log.
    const { body } = await bench.call('GET', '/admin/v1/audit?operation=signIn&actor=user%20nobody@example.com')
    expect(body.entries).toHaveLength(5)
  })

  it('is not what a page of another site does for somebody', async () => {
    await signIn('lured@example.com', 'read')
    const body = { name: 'lured@example.com', password: PASSWORD }
    for (const [site, status] of Object.entries({ 'cross-site': 403, 'same-origin': 200 })) {
      const told = await bench.call('POST', '/admin/v1/session', {
        ...{ bearer: null, body },
        headers: { 'sec-fetch-site': site },
      })
      expect(told.status).toBe(status)
    }
  })

  it('is in the audit log, whether it succeeds or not', async () => {
    await signIn('seen@example.com', 'read')
    await bench.call('POST', '/admin/v1/session', { bearer: null, body: { name: 'seen@example.com', password: 'no' } })
    const { body } = await bench.call('GET', '/admin/v1/audit?operation=signIn&actor=user%20seen@example.com')
    expect(body.entries.map(({ status }: { status: number }) => status)).toEqual([401, 200])
  })
})

describe('the audit log', () => {
  it('has every act with who, what, to what and what came of it, and no secret', async () => {
    const { body: made } = await bench.call('POST', '/admin/v1/users', {
      body: { name: 'logged@example.com', password: 'tell-tale password', scope: 'read' },
    })
    await bench.call('DELETE', `/admin/v1/users/${made.id}`, { bearer: await tokenOf('all') })
    await bench.call('DELETE', '/admin/v1/users/user_none')
    const { body } = await bench.call('GET', '/admin/v1/audit?limit=4')
    expect(body.entries).toMatchObject([
      { actor: 'admin key', operation: 'deleteUser', subject: 'user_none', status: 404 },
      { operation: 'deleteUser', subject: made.id, status: 204 },
      { operation: 'createToken', status: 201 },
      {
        actor: 'admin key',
        operation: 'createUser',
        detail: { name: 'logged@example.com', password: '[secret]', scope: 'read' },
        status: 201,
      },
    ])
    expect(body.entries[1].actor).toMatch(/^token all /)
    const rows = await bench.database.all<object>('select * from audit')
    expect(JSON.stringify(rows)).not.toContain('tell-tale')
  })

  it('is read page by page', async () => {
    const seen: number[] = []
    for (let before = ''; ; ) {
      const { body } = await bench.call('GET', `/admin/v1/audit?limit=7${before}`)
      seen.push(...body.entries.map(({ id }: { id: number }) => id))
      if (body.next === undefined) break
      before = `&before=${body.next}`
    }
    const acts = await bench.database.get<{ n: number }>('select count(*) as n from audit where status is null')
    expect(new Set(seen).size).toBe(acts?.n)
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
  })

  it('is kept as it is by the database itself', async () => {
    await expect(bench.database.run('delete from audit')).rejects.toThrow('the audit log is not changed')
    await expect(bench.database.run("update audit set actor = 'x'")).rejects.toThrow('the audit log is not changed')
  })

  it('shows an act in whose middle the process ended', async () => {
    await bench.database.run(
      "insert into audit (at, act, actor, operation, subject) values (5, 'a', 'admin key', 'deleteUser', 'x')",
    )
    const { body } = await bench.call('GET', '/admin/v1/audit?limit=1')
    expect(body.entries[0]).toEqual({
      ...{ id: expect.any(Number), at: '1970-01-01T00:00:00.005Z', actor: 'admin key' },
      ...{ operation: 'deleteUser', subject: 'x' },
    })
  })
})

describe('what is wrong with a request is told', () => {
  it.each([
    ['POST', '/admin/v1/tokens', 'no json', 400, 'The body is no JSON.'],
    ['POST', '/admin/v1/tokens', { name: 'x' }, 400, 'The body is missing "scope".'],
    ['POST', '/admin/v1/tokens', { name: '', scope: 'read' }, 400, 'name must NOT have fewer than 1 characters.'],
    ['POST', '/admin/v1/tokens', { name: 'a\nb', scope: 'read' }, 400, 'name must match pattern'],
    ['POST', '/admin/v1/tokens', { name: 'x', scope: 'root' }, 400, 'scope must be one of "read", "operate", "all".'],
    [
      'POST',
      '/admin/v1/tokens',
      { name: 'x', scope: 'read', scop: 1 },
      400,
      'The body has "scop", which is not known.',
    ],
    [
      'POST',
      '/admin/v1/tokens',
      { name: 'x', scope: 'read', expiresAt: 'soon' },
      400,
      'expiresAt must be a time such as',
    ],
    [
      'POST',
      '/admin/v1/tokens',
      { name: 'x', scope: 'read', expiresAt: '2001-01-01T00:00:00Z' },
      400,
      'would have expired',
    ],
    ['POST', '/admin/v1/users', { name: 'x', scope: 'read', password: 'short' }, 400, 'fewer than 12 characters'],
    ['PATCH', '/admin/v1/users/u', {}, 400, 'The body must NOT have fewer than 1 properties.'],
    ['PATCH', '/admin/v1/users/u', { enabled: true }, 404, 'There is no user "u".'],
    ['GET', '/admin/v1/audit?limit=0', undefined, 400, 'limit must be >= 1.'],
    ['GET', '/admin/v1/audit?limit=many', undefined, 400, 'limit must be an integer.'],
    ['GET', '/admin/v1/audit?colour=red', undefined, 400, 'The query has "colour", which is not known.'],
    ['GET', '/admin/v1/tokens?x=1', undefined, 400, 'This takes no query.'],
    ['GET', '/admin/v1/nothing', undefined, 404, 'The admin API has no /admin/v1/nothing.'],
    ['PUT', '/admin/v1/tokens', undefined, 405, '/admin/v1/tokens takes GET, POST.'],
    ['DELETE', '/admin/v1/tokens/%zz', undefined, 400, 'a percent sign that encodes nothing'],
    ['POST', '/admin/v1/upstreams/none/drain', undefined, 404, 'There is no upstream "none".'],
    ['POST', '/admin/v1/explain', { request: {} }, 400, 'The request names no model'],
    ['POST', '/admin/v1/explain', { request: { model: 'm' } }, 400, 'The request has no conversation'],
  ])('%s %s %j', async (method, path, body, status, message) => {
    const answer = await bench.call(method, path, { body })
    expect({ status: answer.status, message: answer.body.error.message }).toEqual({
      status,
      message: expect.stringContaining(message),
    })
  })

  it('two of one name are refused, whichever comes second', async () => {
    const body = { name: 'twice', scope: 'read' }
    expect((await bench.call('POST', '/admin/v1/tokens', { body })).status).toBe(201)
    expect(await bench.call('POST', '/admin/v1/tokens', { body })).toMatchObject({
      status: 409,
      body: { error: { code: 'exists', path: '/name' } },
    })
  })

  it('what fails inside is in the log, and not in the answer', async () => {
    const broken = adminBench()
    await broken.database.run('drop table admin_tokens')
    const { status, body } = await broken.call('GET', '/admin/v1/tokens')
    await broken.close()
    expect({ status, body }).toEqual({
      status: 500,
      body: { error: { code: 'internal', message: 'The gateway failed at this; its log says why.' } },
    })
    expect(broken.gateway.lines).toMatchObject([
      {
        level: 'error',
        message: 'The admin API failed: SqliteError: no such table: admin_tokens',
        path: '/admin/v1/tokens',
      },
    ])
  })
})
