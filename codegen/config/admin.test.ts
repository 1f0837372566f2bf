import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigDirectory, configOf, problemAt } from './testing.ts'

let directory: ConfigDirectory
beforeEach(() => {
  directory = new ConfigDirectory()
})
afterEach(() => directory.remove())

function compile(admin: string) {
  return directory.compile(configOf(`upstreams: { d: { kind: 'demo' } },\nmodels: { d: 'd/d' },\nadmin: ${admin}`))
}

const OIDC = `issuer: 'https://id.example.com/', clientId: 'hg', clientSecret: env('OIDC_SECRET')`

describe('admin', () => {
  test('is compiled with every default, and without slashes at the ends of addresses', async () => {
    const { gateway } = await compile(
      `{ url: 'https://hg.example.com/', oidc: { ${OIDC}, roles: { all: ['platform'] } } }`,
    )
    expect(gateway?.admin).toEqual({
      oidc: {
        url: 'https://hg.example.com',
        issuer: 'https://id.example.com',
        clientId: 'hg',
        clientSecret: { env: 'OIDC_SECRET' },
        scopes: ['openid', 'email', 'profile'],
        claim: 'groups',
        roles: { read: [], operate: [], all: ['platform'] },
      },
    })
  })

  test('is not there where nothing is said', async () => {
    expect((await compile('{}')).gateway).not.toHaveProperty('admin')
  })

  test.each([
    [`{ oidc: { ${OIDC}, roles: { all: ['x'] } } }`, 'admin.oidc', 'nowhere to send browsers back to'],
    [
      `{ url: 'http://hg.example.com', oidc: { ${OIDC}, roles: { all: ['x'] } } }`,
      'admin.url',
      'no address that can be',
    ],
    [`{ url: 'https://hg.example.com', oidc: { ${OIDC}, roles: {} } }`, 'admin.oidc.roles', 'Nobody has a role'],
    [`{ url: 'https://hg.example.com', oidc: { ${OIDC} } }`, 'admin.oidc.roles', ''],
    [`{ oidc: { issuer: 'x', clientId: 'hg', clientSecret: 'plain', roles: {} } }`, 'admin.oidc.clientSecret', ''],
    [`{ password: 'x' }`, 'admin.password', ''],
  ])('%s is refused', async (admin, path, message) => {
    const result = await compile(admin)
    expect(result.problems.map(problem => problem.path)).toContain(path)
    expect(problemAt(result, path)?.message).toContain(message)
  })

  test('the machine itself needs no TLS', async () => {
    const { problems } = await compile(
      `{ url: 'http://localhost:8787', oidc: { issuer: 'http://127.0.0.1:9000', clientId: 'hg', clientSecret: env('S'), roles: { read: ['*'] } } }`,
    )
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
