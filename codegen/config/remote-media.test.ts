import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compileRemoteMedia, isHostPattern, readPlace } from './remote-media.ts'
import { ConfigDirectory, configOf, problemAt } from './testing.ts'

let directory: ConfigDirectory
beforeEach(() => {
  directory = new ConfigDirectory()
})
afterEach(() => directory.remove())

function compile(remoteMedia: string) {
  const server = remoteMedia === '' ? '{}' : `{ remoteMedia: ${remoteMedia} }`
  return directory.compile(configOf(`upstreams: { d: { kind: 'demo' } },\nmodels: { d: 'd/d' },\nserver: ${server}`))
}

describe('server.remoteMedia', () => {
  test('is on with 20 MiB and 10 s where nothing is said, and off where it is false', async () => {
    const standard = { maxBytes: 20 * 2 ** 20, timeout: 10_000, allowPrivate: { ranges: [], origins: [] } }
    for (const said of ['', 'true', '{}'])
      expect((await compile(said)).gateway?.server.remoteMedia, said).toEqual(standard)
    expect((await compile('false')).gateway?.server).not.toHaveProperty('remoteMedia')
  })

  test('is compiled to numbers, ranges and origins', () => {
    expect(
      compileRemoteMedia({
        maxBytes: '5MB',
        timeout: '3s',
        allowHosts: ['CDN.example.com', '*.b.example'],
        allowPrivate: ['10.0.0.0/8', '::1', 'HTTP://Minio.internal:9000', 'https://files.internal/'],
      }),
    ).toEqual({
      maxBytes: 5_000_000,
      timeout: 3_000,
      allowHosts: ['cdn.example.com', '*.b.example'],
      allowPrivate: {
        ranges: [
          { family: 'ipv4', network: '10.0.0.0', prefix: 8 },
          { family: 'ipv6', network: '::1', prefix: 128 },
        ],
        origins: ['http://minio.internal:9000', 'https://files.internal'],
      },
    })
  })

  test.each([
    ['7', 'server.remoteMedia'],
    ["'yes'", 'server.remoteMedia'],
    ['{ maxbytes: 1 }', 'server.remoteMedia.maxbytes'],
    ["{ timeout: 'soon' }", 'server.remoteMedia.timeout'],
    ["{ allowHosts: ['https://cdn.example.com'] }", 'server.remoteMedia.allowHosts[0]'],
    ["{ allowPrivate: ['10.0.0.0/8', 'minio.internal'] }", 'server.remoteMedia.allowPrivate[1]'],
    ["{ allowPrivate: '10.0.0.0/8' }", 'server.remoteMedia.allowPrivate'],
  ])('%s is refused at its place', async (said, path) => {
    const result = await compile(said)
    expect(problemAt(result, path)).toMatchObject({ severity: 'error' })
    expect(result.gateway).toBeUndefined()
  })
})

test.each([
  '10.0.0.0/0',
  '::/0',
  '10.0.0.0/33',
  '10.0.0.0/8/8',
  '10.0.0/8',
  '10.0.0.0/',
  '10.0.0.0/+8',
  'fe80::1%eth0',
  'ftp://minio.internal',
  'http://minio.internal/bucket',
  'http://user@minio.internal',
  'http://minio.internal?x',
  '',
])('"%s" is no place inside', text => expect(readPlace(text)).toBeUndefined())

test('a host pattern is a host, or a star and a host', () => {
  for (const right of ['cdn.example.com', '*.example.com', 'CDN.Example.com', '192.0.2.1', '[2001:db8::1]'])
    expect(isHostPattern(right), right).toBe(true)
  for (const wrong of ['*', '*.', 'a.*.com', 'example.com:80', 'example.com/a', 'http://example.com', 'a b', '10.1'])
    expect(isHostPattern(wrong), wrong).toBe(false)
})
