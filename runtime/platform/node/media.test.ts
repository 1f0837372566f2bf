import type { LookupAddress } from 'node:dns'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, test } from 'vitest'
import { GatewayError } from '../../canonical/error.ts'
import { Leaving } from '../leave-signal.ts'
import type { FetchedMedia } from '../media.ts'
import type { MediaPolicy, Resolve } from './fetch-media.ts'
import { createNodeMediaFetcher } from './media.ts'

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(3_000, 7)])
const IMAGES = ['image/png', 'image/jpeg']
const STANDARD: MediaPolicy = { maxBytes: 100_000, timeout: 5_000, allowPrivate: { ranges: [], origins: [] } }
/** 127.0.0.1 stands for the internet here, and the rest of loopback, which macOS does not have, for what is inside. */
const ONE_ADDRESS = { ranges: [{ family: 'ipv4', network: '127.0.0.1', prefix: 32 }], origins: [] } as const
const never = new Leaving()
const open: (Server | TcpServer)[] = []

afterEach(async () => {
  for (const server of open.splice(0)) {
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
})

interface Site {
  port: number
  origin: string
  /** Paths that were asked for, in order. */
  asked: string[]
}

async function serve(listener: RequestListener, host = '127.0.0.1', port = 0): Promise<Site> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    listener(request, response)
  })
  open.push(server)
  await new Promise<void>(resolve => server.listen(port, host, resolve))
  const { port: taken } = server.address() as AddressInfo
  return { port: taken, origin: `http://${host}:${taken}`, asked }
}

const servePng: RequestListener = (_request, response) =>
  void response.writeHead(200, { 'content-type': 'image/png' }).end(PNG)

const redirectTo =
  (location: string, status = 302): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { location }).end()

function fetchWith(
  url: string,
  policy: Partial<MediaPolicy> = { allowPrivate: ONE_ADDRESS },
  resolve?: Resolve,
  accept: readonly string[] = IMAGES,
): Promise<FetchedMedia> {
  return createNodeMediaFetcher({ ...STANDARD, ...policy }, resolve).fetch(url, { accept, signal: never })
}

async function failureOf(promise: Promise<unknown>): Promise<GatewayError> {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(GatewayError)
  return thrown as GatewayError
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await failureOf(promise)
  expect(error).toMatchObject({ kind: 'invalid-request', status: 400, details: { code: 'media_not_fetched' } })
  return error.message
}

const answering =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }))

describe('what is fetched', () => {
  it('comes whole, with the type that its bytes have', async () => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.write(PNG.subarray(0, 5))
      setTimeout(() => response.end(PNG.subarray(5)), 10)
    })
    const { data, mediaType } = await fetchWith(`${origin}/a.jpg?size=1#top`)
    expect(mediaType).toBe('image/png')
    expect(Buffer.compare(data, PNG)).toBe(0)
  })

  it('is asked for without anything of the client: no cookie, no referrer, no key, and the whole query', async () => {
    let headers = {}
    const { origin, asked } = await serve((request, response) => {
      headers = request.headers
      servePng(request, response)
    })
    await fetchWith(`${origin}/a b.png?sig=%2F&x=1#secret`)
    expect(asked).toEqual(['/a%20b.png?sig=%2F&x=1'])
    expect(headers).toEqual({
      host: origin.slice('http://'.length),
      connection: 'keep-alive',
      accept: 'image/png, image/jpeg',
      'accept-encoding': 'identity',
      'user-agent': 'headgate',
    })
  })

  it('may be compressed', async () => {
    for (const [encoding, body] of [
      ['gzip', gzipSync(PNG)],
      ['br', brotliCompressSync(PNG)],
    ] as const) {
      const { origin } = await serve(
        (_request, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(body),
      )
      expect(Buffer.compare((await fetchWith(`${origin}/a`)).data, PNG), encoding).toBe(0)
    }
  })

  it('Q81: is text by its extension where the server does not know', async () => {
    const { origin } = await serve(
      (_request, response) =>
        void response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('# Notes'),
    )
    const { mediaType } = await fetchWith(`${origin}/notes.md?x=1`, undefined, undefined, ['text/plain'])
    expect(mediaType).toBe('text/plain')
  })

  it('goes past the proxies of the environment', async () => {
    const { origin } = await serve(servePng)
    const before = { ...process.env }
    Object.assign(process.env, { HTTP_PROXY: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9' })
    try {
      expect((await fetchWith(`${origin}/a`)).mediaType).toBe('image/png')
    } finally {
      process.env = before
    }
  })

  it('follows redirects, five of them, also relative ones, and leaves the cookies behind', async () => {
    const cookies: (string | undefined)[] = []
    const { origin, asked } = await serve((request, response) => {
      cookies.push(request.headers.cookie)
      const hop = Number(request.url?.slice(1))
      if (hop === 5) return servePng(request, response)
      const status = [301, 302, 303, 307, 308][hop] ?? 302
      response.writeHead(status, { location: hop % 2 ? `/${hop + 1}` : `${hop + 1}`, 'set-cookie': 'a=1' }).end()
    })
    expect((await fetchWith(`${origin}/0`)).mediaType).toBe('image/png')
    expect(asked).toEqual(['/0', '/1', '/2', '/3', '/4', '/5'])
    expect(cookies).toEqual([undefined, undefined, undefined, undefined, undefined, undefined])
  })
})

describe('addresses that are not public', () => {
  test.each([
    'http://127.0.0.1',
    'http://127.1',
    'http://2130706433',
    'http://0x7f000001',
    'http://0x7f.0.0.1',
    'http://0177.0.0.1',
    'http://017700000001',
    'http://127.0.0.1.',
    'http://①②⑦.⓪.⓪.①',
    'http://127。0。0。1',
    'http://%31%32%37.0.0.1',
    'http://0',
    'http://0.0.0.0',
    'http://10.0.0.1',
    'http://172.16.0.1',
    'http://192.168.1.1',
    'http://100.64.0.1',
    'http://169.254.169.254',
    'http://[::1]',
    'http://[::]',
    'http://[0:0:0:0:0:0:0:1]',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:7f00:1]',
    'http://[::127.0.0.1]',
    'http://[64:ff9b::7f00:1]',
    'http://[2002:7f00:1::]',
    'http://[2001:0:7f00:1::]',
    'http://[fe80::1]',
    'http://[fc00::1]',
    'http://[fd00:ec2::254]',
    'http://[ff02::1]',
    'https://127.0.0.1',
    'https:127.0.0.1',
    'http:\\\\127.0.0.1',
    ' http://127.0.0.1 ',
  ])('%s is refused unasked', async host => {
    let looked = 0
    const resolve: Resolve = async () => {
      looked++
      return []
    }
    expect(await refusal(fetchWith(host, {}, resolve))).toMatch(/its host has no public address\.$/)
    expect(looked).toBe(0)
  })

  test.each([
    'http://[fe80::1%25eth0]/a',
    'http://1.2.3.4.5/',
    'http://256.256.256.256/',
    'http://',
    'a.png',
    '',
    'http://a b/',
  ])('"%s" is no URL', async url => {
    expect(await refusal(fetchWith(url))).toMatch(/that is no URL\.$/)
  })

  it('are not reached, and the server there hears nothing', async () => {
    const { origin, asked } = await serve(servePng)
    expect(await refusal(fetchWith(`${origin}/a.png`, {}))).toBe(
      `${origin}/a.png could not be fetched: its host has no public address.`,
    )
    expect(asked).toEqual([])
  })

  it('are not reached by localhost, which the system looks up', async () => {
    const { port, asked } = await serve(servePng)
    for (const host of ['localhost', 'LOCALHOST', 'localhost.'])
      expect(await refusal(fetchWith(`http://${host}:${port}/`, {}))).toContain('has no public address')
    expect(asked).toEqual([])
  })

  it('are not reached by a name, not even where only one of its addresses is inside', async () => {
    const { port, asked } = await serve(servePng)
    for (const addresses of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::ffff:127.0.0.1'], ['2606:4700::1', '::1']]) {
      const message = await refusal(fetchWith(`http://cdn.example:${port}/a`, {}, answering(...addresses)))
      expect(message).toBe(`http://cdn.example:${port}/a could not be fetched: its host has no public address.`)
    }
    expect(asked).toEqual([])
  })

  it('are told like no address at all', async () => {
    const none: Resolve = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
    }
    const unknown = await refusal(fetchWith('http://db.internal/', {}, none))
    expect(unknown).toBe(await refusal(fetchWith('http://db.internal/', {}, answering('10.0.0.1'))))
    expect(unknown).toBe(await refusal(fetchWith('http://db.internal/', {}, answering())))
  })

  it.skipIf(process.platform === 'darwin')(
    'are not reached by a name that changes its mind: what was checked is what is connected to',
    async () => {
      const outside = await serve(servePng, '127.0.0.1')
      const inside = await serve(servePng, '127.0.0.2', outside.port)
      const answers = ['127.0.0.1', '127.0.0.2', '127.0.0.2']
      let looked = 0
      const rebinding: Resolve = host => answering(answers[looked++] ?? host)(host)
      const url = `http://rebind.example:${outside.port}/a`
      expect((await fetchWith(url, { allowPrivate: ONE_ADDRESS }, rebinding)).mediaType).toBe('image/png')
      expect(looked).toBe(1)
      expect(await refusal(fetchWith(url, { allowPrivate: ONE_ADDRESS }, rebinding))).toContain('no public address')
      expect([outside.asked.length, inside.asked.length]).toEqual([1, 0])
    },
  )

  it.skipIf(process.platform === 'darwin')(
    'are not reached by a redirect, whether to an address or to a name that has changed its mind',
    async () => {
      const inside = await serve(servePng, '127.0.0.2')
      for (const location of [
        `${inside.origin}/secret`,
        `//127.0.0.2:${inside.port}/`,
        `http://2130706434:${inside.port}/`,
        'http://169.254.169.254/latest/meta-data/',
      ]) {
        const { origin } = await serve(redirectTo(location))
        const message = await refusal(fetchWith(`${origin}/a`))
        expect(message).toBe(
          `${origin}/a could not be fetched: its redirect is not followed: its host has no public address.`,
        )
      }
      const { port, asked } = await serve(redirectTo('/again'))
      const answers = ['127.0.0.1', '127.0.0.2']
      const rebinding: Resolve = host => answering(answers.shift() ?? host)(host)
      const message = await refusal(
        fetchWith(`http://rebind.example:${port}/a`, { allowPrivate: ONE_ADDRESS }, rebinding),
      )
      expect(message).toContain('its redirect is not followed')
      expect(asked).toEqual(['/a'])
      expect(inside.asked).toEqual([])
    },
  )
})

describe('what the config allows', () => {
  it('an origin inside, by name or address, and no other port of it', async () => {
    const { port, origin, asked } = await serve(servePng)
    const allow = (...origins: string[]) => ({ allowPrivate: { ranges: [], origins } })
    expect((await fetchWith(`${origin}/a`, allow(origin))).mediaType).toBe('image/png')
    const named = `http://minio.internal:${port}`
    expect((await fetchWith(`${named}/a`, allow(named), answering('127.0.0.1'))).mediaType).toBe('image/png')
    const other = await serve(servePng)
    expect(await refusal(fetchWith(`${other.origin}/a`, allow(origin)))).toContain('no public address')
    expect([asked.length, other.asked.length]).toEqual([2, 0])
  })

  it('an origin inside beside a list of hosts, which it need not be on', async () => {
    const { origin } = await serve(servePng)
    const policy = { allowHosts: ['cdn.example'], allowPrivate: { ranges: [], origins: [origin] } }
    expect((await fetchWith(`${origin}/a`, policy)).mediaType).toBe('image/png')
  })

  it('only listed hosts, also where a redirect leads', async () => {
    const { port } = await serve((request, response) =>
      (request.url === '/away' ? redirectTo(`http://elsewhere.example:${port}/`) : servePng)(request, response),
    )
    const get = (host: string, path = '/a') =>
      fetchWith(
        `http://${host}:${port}${path}`,
        { allowHosts: ['cdn.example', '*.b.example'], allowPrivate: ONE_ADDRESS },
        answering('127.0.0.1'),
      )
    for (const host of ['cdn.example', 'CDN.example', 'cdn.example.', 'x.b.example', 'y.x.b.example'])
      expect((await get(host)).mediaType, host).toBe('image/png')
    for (const host of ['b.example', 'xb.example', 'x.cdn.example', 'cdn.example.evil', '127.0.0.1'])
      expect(await refusal(get(host)), host).toContain('this gateway does not fetch from its host')
    expect(await refusal(get('cdn.example', '/away'))).toContain('its redirect is not followed: this gateway')
  })
})

describe('what is refused', () => {
  test.each([
    ['ftp://example.com/a.png', 'only http and https URLs are'],
    ['file:///etc/passwd', 'only http and https URLs are'],
    ['gopher://example.com/', 'only http and https URLs are'],
    ['data:text/plain,hello', 'only http and https URLs are'],
    ['javascript:alert(1)', 'only http and https URLs are'],
    ['http://user@example.com/', 'it holds a user or a password'],
    ['http://:secret@example.com/', 'it holds a user or a password'],
    ['http://example.com:22/', 'nothing is fetched from port 22'],
    ['http://example.com:25/', 'nothing is fetched from port 25'],
    ['https://example.com:993/', 'nothing is fetched from port 993'],
    ['http://example.com:6667/', 'nothing is fetched from port 6667'],
  ])('%s: %s', async (url, why) => {
    const message = await refusal(fetchWith(url))
    expect(message).toContain(why)
    expect(message).not.toContain('secret')
  })

  test.each([204, 206, 304, 400, 401, 403, 404, 429, 500])('a status of %i', async status => {
    const { origin } = await serve((_request, response) => void response.writeHead(status).end())
    expect(await refusal(fetchWith(`${origin}/a.png?sig=secret`))).toBe(
      `${origin}/a.png could not be fetched: it answered with status ${status}.`,
    )
  })

  it('nothing at all', async () => {
    const { origin } = await serve((_request, response) => void response.end())
    expect(await refusal(fetchWith(`${origin}/a`))).toContain('it is empty')
  })

  it('another type than can be used, whatever it is called', async () => {
    const { origin } = await serve(
      (_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('%PDF-1.7'),
    )
    expect(await refusal(fetchWith(`${origin}/a.png`))).toContain(
      'it is application/pdf, and only image/png, image/jpeg can be used',
    )
  })

  it('a page in place of an image', async () => {
    const { origin } = await serve(
      (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>'),
    )
    expect(await refusal(fetchWith(`${origin}/a.png`))).toContain('it is of an unknown type (sent as text/html)')
  })

  it('more bytes than may be, announced or not, before all of them have come', async () => {
    let sent = 0
    const announced = await serve(
      (_request, response) => void response.writeHead(200, { 'content-length': 100_001 }).write('x'),
    )
    const endless = await serve((_request, response) => {
      const chunk = Buffer.alloc(16_384, 1)
      const pump = (): void => {
        sent += chunk.length
        if (!response.destroyed) response.write(chunk, () => setImmediate(pump))
      }
      pump()
    })
    for (const { origin } of [announced, endless])
      expect(await refusal(fetchWith(`${origin}/a`))).toContain('it is larger than 100000 bytes')
    expect(sent).toBeLessThan(20_000_000)
    expect((await serveExactly(100_000)).data.length).toBe(100_000)
    expect(await refusal(serveExactly(100_001))).toContain('larger')
  })

  async function serveExactly(length: number): Promise<FetchedMedia> {
    const body = Buffer.concat([PNG, Buffer.alloc(length - PNG.length)])
    const { origin } = await serve((_request, response) => {
      response.flushHeaders()
      response.end(body)
    })
    return fetchWith(`${origin}/a`)
  }

  it.each(['gzip', 'br'])('a bomb of %s, before it has gone off', async encoding => {
    const zeros = Buffer.alloc(50_000_000)
    const bomb = encoding === 'gzip' ? gzipSync(zeros) : brotliCompressSync(zeros)
    expect(bomb.length).toBeLessThan(100_000)
    const { origin } = await serve(
      (_request, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    )
    const before = process.memoryUsage().arrayBuffers
    expect(await refusal(fetchWith(`${origin}/a`))).toContain('it is larger than 100000 bytes')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  })

  it.each(['compress', 'gzip, gzip'])('an encoding that nobody knows: %s', async encoding => {
    const { origin } = await serve(
      (_request, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(PNG),
    )
    expect(await refusal(fetchWith(`${origin}/a`))).toContain('its content-encoding is not known')
  })

  it('bytes that are not what their encoding says', async () => {
    const { origin } = await serve(
      (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(PNG),
    )
    expect(await refusal(fetchWith(`${origin}/a`))).toContain('answered with something that is not gzip')
  })

  it('redirects in a circle, and redirects to nowhere', async () => {
    const circle = await serve(redirectTo('/a'))
    expect(await refusal(fetchWith(`${circle.origin}/a`))).toContain('it redirects more than 5 times')
    expect(circle.asked.length).toBe(6)
    for (const location of ['', 'http://']) {
      const { origin } = await serve(redirectTo(location))
      expect(await refusal(fetchWith(`${origin}/a`))).toContain('its redirect is not followed: that is no URL')
    }
    const file = await serve(redirectTo('file:///etc/passwd'))
    expect(await refusal(fetchWith(`${file.origin}/a`))).toContain('its redirect is not followed: only http')
  })

  it('a connection that is refused or breaks off', async () => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 5_000 }).write(PNG)
      setTimeout(() => response.destroy(), 20)
    })
    expect(await refusal(fetchWith(`${origin}/a`))).toContain('closed the connection before the answer was complete')
    // A port that is given to nobody who asks for any.
    expect(await refusal(fetchWith('http://127.0.0.1:29999/a'))).toContain('refused the connection')
  })

  it('a host that cannot be looked up now', async () => {
    const down: Resolve = async () => {
      throw Object.assign(new Error('getaddrinfo EAI_AGAIN'), { code: 'EAI_AGAIN' })
    }
    expect(await refusal(fetchWith('http://cdn.example/', {}, down))).toContain('its host could not be looked up')
  })
})

describe('time', () => {
  const quick = { timeout: 150, allowPrivate: ONE_ADDRESS }

  it('ends with the limit, whatever takes so long', async () => {
    const silent = await serve(() => {})
    const stalled = await serve((_request, response) => void response.writeHead(200).write(PNG))
    const dripping = await serve((_request, response) => {
      response.writeHead(200)
      const drip = (): void => {
        if (!response.destroyed) response.write('x', () => setTimeout(drip, 20))
      }
      drip()
    })
    const wandering = await serve((_request, response) => {
      setTimeout(() => response.writeHead(302, { location: '/a' }).end(), 60)
    })
    const mute = createTcpServer(socket => void socket.resume())
    open.push(mute)
    await new Promise<void>(resolve => mute.listen(0, '127.0.0.1', resolve))
    const { port } = mute.address() as AddressInfo
    const urls = [silent, stalled, dripping, wandering].map(({ origin }) => `${origin}/a`)
    for (const url of [...urls, `https://127.0.0.1:${port}/`])
      expect(await refusal(fetchWith(url, quick)), url).toContain('it did not arrive within 150 ms')
    const hanging: Resolve = () => new Promise(() => {})
    expect(await refusal(fetchWith('http://cdn.example/', quick, hanging))).toContain('did not arrive within 150 ms')
  })

  it('ends when the client leaves: the server is let go', async () => {
    let gone: (() => void) | undefined
    const left = new Promise<void>(resolve => (gone = resolve))
    const leaving = new Leaving()
    const { origin } = await serve((_request, response) => {
      response.on('close', () => gone?.())
      response.writeHead(200).write(PNG)
      setTimeout(() => leaving.abort(), 10)
    })
    const fetcher = createNodeMediaFetcher({ ...STANDARD, allowPrivate: ONE_ADDRESS })
    const error = await failureOf(fetcher.fetch(`${origin}/a`, { accept: IMAGES, signal: leaving }))
    expect(error.details.code).toBe('client_closed')
    await left
    expect((await failureOf(fetcher.fetch(`${origin}/a`, { accept: IMAGES, signal: leaving }))).details.code).toBe(
      'client_closed',
    )
  })

  it('leaves no connection behind', async () => {
    const { origin } = await serve((request, response) =>
      (request.url === '/0' ? redirectTo('/1') : servePng)(request, response),
    )
    await fetchWith(`${origin}/0`)
    const server = open.at(-1)!
    await expect.poll(() => new Promise(resolve => server.getConnections((_error, count) => resolve(count)))).toBe(0)
  })
})
