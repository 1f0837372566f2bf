import type { LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { GatewayError } from '../../canonical/error.ts'
import { collect } from '../collect.ts'
import { type LeaveSignal, Leaving } from '../leave-signal.ts'
import { type FetchedMedia, type MediaFetcher, notFetched } from '../media.ts'
import type { UpstreamReply } from '../transport.ts'
import { clientLeft } from '../transport-errors.ts'
import { mediaTypeOf } from './media-type.ts'
import { type AddressRange, createAddressCheck } from './public-address.ts'
import { createNodeTransport } from './transport.ts'

/** What may be fetched, and how much of it. */
export interface MediaPolicy {
  /** The largest medium, uncompressed. */
  maxBytes: number
  /** Milliseconds for all of it, redirects included. */
  timeout: number
  /** `cdn.example.com`, `*.example.com`, in lower case; any host where absent. */
  allowHosts?: readonly string[]
  /** What is fetched from although it is not public. Origins are as `URL.origin` writes them. */
  allowPrivate: { ranges: readonly AddressRange[]; origins: readonly string[] }
}

/** All addresses of a host. Rejects with Node's error where it has none. */
export type Resolve = (host: string) => Promise<LookupAddress[]>

/** As the system does it, with its hosts file. Loaded when needed, as a bundle runs this module with all others. */
const resolveBySystem: Resolve = async host => (await import('node:dns/promises')).lookup(host, { all: true })

const MAX_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Beside those of 80 and 443, the ports below 1024 and these, as browsers block them: other services answer there. */
const BLOCKED_PORTS = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])

/**
 * Fetches over http and https from public addresses. Every host is looked up once a connection, by `resolve`; all of its
 * addresses are checked, and the connection goes to one of these and to no other, whatever a later look-up would say.
 * Nothing of the client, of this process's proxies or of an earlier answer (cookies, referrers) is sent.
 */
export function mediaFetcher(policy: MediaPolicy, resolve: Resolve = resolveBySystem): MediaFetcher {
  const isAllowed = createAddressCheck(policy.allowPrivate.ranges)
  return { fetch: (url, { accept, signal }) => new Fetch(url, accept, { policy, resolve, isAllowed }).run(signal) }
}

interface Site {
  policy: MediaPolicy
  resolve: Resolve
  isAllowed: (address: string) => boolean
}

class Fetch {
  readonly #asked: string
  readonly #accept: readonly string[]
  readonly #site: Site
  readonly #stop = new Leaving()
  #late = false
  #redirects = 0

  constructor(asked: string, accept: readonly string[], site: Site) {
    this.#asked = asked
    this.#accept = accept
    this.#site = site
  }

  async run(signal: LeaveSignal): Promise<FetchedMedia> {
    if (signal.aborted) throw clientLeft()
    const leave = (): void => this.#stop.abort()
    const timer = setTimeout(() => {
      this.#late = true
      this.#stop.abort()
    }, this.#site.policy.timeout)
    signal.addEventListener('abort', leave, { once: true })
    try {
      return await this.#follow()
    } catch (thrown) {
      throw signal.aborted ? clientLeft() : this.#explain(thrown)
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', leave)
    }
  }

  async #follow(): Promise<FetchedMedia> {
    let url = this.#parse(this.#asked)
    for (;;) {
      const reply = await this.#send(url)
      if (!REDIRECTS.has(reply.status)) return this.#read(reply, url)
      reply.body.cancel()
      if (++this.#redirects > MAX_REDIRECTS) throw this.#fail(`it redirects more than ${MAX_REDIRECTS} times`)
      url = this.#parse(reply.headers.location ?? '', url)
    }
  }

  #parse(text: string, base?: URL): URL {
    if (text === '' || !URL.canParse(text, base?.href)) throw this.#refuse('that is no URL')
    const url = new URL(text, base?.href)
    url.hash = ''
    return url
  }

  async #send(url: URL): Promise<UpstreamReply> {
    const { timeout, allowPrivate } = this.#site.policy
    const inside = allowPrivate.origins.includes(url.origin)
    this.#check(url, inside)
    const transport = createNodeTransport({ lookup: this.#lookup(inside), allowH2: false })
    const timeouts = { connect: timeout, firstByte: timeout, idle: timeout }
    const headers = {
      accept: this.#accept.join(', '),
      'accept-encoding': 'identity',
      'user-agent': 'headgate',
    }
    try {
      return await transport.send({ method: 'GET', url: url.href, headers, body: null, timeouts }, this.#stop)
    } finally {
      // Ends the connection once the reply has been read.
      void transport.close()
    }
  }

  #check(url: URL, inside: boolean): void {
    const { protocol, username, password, hostname, port } = url
    if (protocol !== 'http:' && protocol !== 'https:') throw this.#refuse('only http and https URLs are')
    if (username !== '' || password !== '') throw this.#refuse('it holds a user or a password')
    if (inside) return
    if (isBlocked(Number(port))) throw this.#refuse(`nothing is fetched from port ${port}`)
    if (!this.#isListed(hostname)) throw this.#refuse('this gateway does not fetch from its host')
    const literal = hostname.replace(/^\[|\]$/g, '')
    if (isIP(literal) !== 0 && !this.#site.isAllowed(literal)) throw this.#refuse(NOT_PUBLIC)
  }

  #isListed(hostname: string): boolean {
    const host = hostname.replace(/\.$/, '')
    const listed = (pattern: string): boolean =>
      pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern
    return this.#site.policy.allowHosts?.some(listed) ?? true
  }

  /** Stands between the name and the connection: what it returns is what is connected to. */
  #lookup(inside: boolean): LookupFunction {
    return (host, options, callback) => {
      this.#addresses(host, inside).then(
        addresses => {
          if (options.all) callback(null, addresses)
          else callback(null, addresses[0]!.address, addresses[0]!.family)
        },
        (error: GatewayError) => callback(error, ''),
      )
    }
  }

  async #addresses(host: string, inside: boolean): Promise<LookupAddress[]> {
    const { resolve, isAllowed } = this.#site
    const addresses = await resolve(host).catch((thrown: NodeJS.ErrnoException) => {
      if (thrown.code === 'EAI_AGAIN') throw this.#refuse('its host could not be looked up', thrown)
      return []
    })
    // No address and an address inside are told alike: names inside are not to be found out by trying.
    if (addresses.length === 0 || !(inside || addresses.every(({ address }) => isAllowed(address))))
      throw this.#refuse(NOT_PUBLIC)
    return addresses
  }

  async #read(reply: UpstreamReply, url: URL): Promise<FetchedMedia> {
    const { headers, body } = reply
    const fault = this.#faultOf(reply)
    if (fault) {
      body.cancel()
      throw fault
    }
    const data = await collect(body, this.#site.policy.maxBytes, () => this.#tooLarge())
    if (data.length === 0) throw this.#fail('it is empty')
    return { data, mediaType: this.#typeOf(data, headers['content-type'], url) }
  }

  #faultOf({ status, headers }: UpstreamReply): GatewayError | undefined {
    if (status !== 200) return this.#fail(`it answered with status ${status}`)
    if (Number(headers['content-length'] ?? 0) > this.#site.policy.maxBytes) return this.#tooLarge()
    // The transport decodes what it can, and takes the header away.
    const encoding = headers['content-encoding'] ?? 'identity'
    return encoding === 'identity' ? undefined : this.#fail('its content-encoding is not known')
  }

  #typeOf(data: Uint8Array, declared: string | undefined, url: URL): string {
    const type = mediaTypeOf(data, declared, url.pathname)
    if (type !== undefined && this.#accept.includes(type)) return type
    const sent = declared === undefined ? 'sent without a type' : `sent as ${declared.slice(0, 60)}`
    throw this.#fail(`it is ${type ?? `of an unknown type (${sent})`}, and only ${this.#accept.join(', ')} can be used`)
  }

  #explain(thrown: unknown): unknown {
    if (this.#late) return this.#fail(`it did not arrive within ${this.#site.policy.timeout} ms`, thrown)
    if (!(thrown instanceof GatewayError) || thrown.kind === 'invalid-request') return thrown
    return this.#fail(thrown.message.replace(/\.$/, ''), thrown)
  }

  #tooLarge(): GatewayError {
    return this.#fail(`it is larger than ${this.#site.policy.maxBytes} bytes`)
  }

  /** What speaks against a URL, or against the one that it redirects to. */
  #refuse(why: string, cause?: unknown): GatewayError {
    return this.#fail(this.#redirects > 0 ? `its redirect is not followed: ${why}` : why, cause)
  }

  #fail(why: string, cause?: unknown): GatewayError {
    return notFetched(this.#asked, why, cause)
  }
}

const NOT_PUBLIC = 'its host has no public address'

function isBlocked(port: number): boolean {
  return (port > 0 && port < 1024 && port !== 80 && port !== 443) || BLOCKED_PORTS.has(port)
}
