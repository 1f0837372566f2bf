import { isIP, isIPv4 } from 'node:net'
import type { AddressRange, CompiledRemoteMedia } from '../../runtime/config/compiled.ts'
import type { RemoteMediaConfig } from '../../runtime/config/gateway-config.ts'
import { DEFAULT_REMOTE_MEDIA } from '../../runtime/config/kinds.ts'
import { toBytes, toMilliseconds } from './units.ts'

/** `server.remoteMedia` as the server reads it; undefined where nothing is to be fetched. The checks have passed it. */
export function compileRemoteMedia(config: boolean | RemoteMediaConfig = true): CompiledRemoteMedia | undefined {
  if (config === false) return undefined
  const { maxBytes, timeout, allowHosts, allowPrivate = [] } = config === true ? {} : config
  const places = allowPrivate.map(readPlace)
  return {
    maxBytes: toBytes(maxBytes ?? DEFAULT_REMOTE_MEDIA.maxBytes),
    timeout: toMilliseconds(timeout ?? DEFAULT_REMOTE_MEDIA.timeout),
    ...(allowHosts && { allowHosts: allowHosts.map(host => host.toLowerCase()) }),
    allowPrivate: {
      ranges: places.flatMap(place => (place && 'network' in place ? [place] : [])),
      origins: places.flatMap(place => (place && 'origin' in place ? [place.origin] : [])),
    },
  }
}

/** A place inside: `10.20.0.0/16`, `10.20.0.7`, `fd00::/8`, `http://minio.internal:9000`; undefined for anything else. */
export function readPlace(text: string): AddressRange | { origin: string } | undefined {
  return text.includes('://') ? readOrigin(text) : readRange(text)
}

/** A host without scheme, port and path; its first label may be a `*`. */
export function isHostPattern(text: string): boolean {
  const host = text.replace(/^\*\./, '')
  if (host.includes('*')) return false
  return URL.canParse(`http://${host}`) && new URL(`http://${host}`).hostname === host.toLowerCase()
}

function readOrigin(text: string): { origin: string } | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, origin, href } = new URL(text)
  return /^https?:$/.test(protocol) && href === `${origin}/` ? { origin } : undefined
}

function readRange(text: string): AddressRange | undefined {
  const [network = '', digits, ...rest] = text.split('/')
  if (isIP(network) === 0 || network.includes('%') || rest.length > 0) return undefined
  const [family, longest] = isIPv4(network) ? (['ipv4', 32] as const) : (['ipv6', 128] as const)
  const prefix = digits === undefined ? longest : /^\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN
  return prefix >= 1 && prefix <= longest ? { family, network, prefix } : undefined
}
