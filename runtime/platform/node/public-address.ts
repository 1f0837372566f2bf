import { BlockList, isIP } from 'node:net'

export interface AddressRange {
  family: 'ipv4' | 'ipv6'
  network: string
  prefix: number
}

/**
 * Whether an address, as text, is one that the whole internet reaches, or one of `allowed`. By the registries of
 * special-purpose addresses (RFC 6890); what is no plain address is none.
 */
export function createAddressCheck(allowed: readonly AddressRange[]): (address: string) => boolean {
  const allow = listOf(allowed.map(({ family, network, prefix }) => [family, network, prefix]))
  const refuse = listOf(SPECIAL)
  const global = listOf(GLOBAL_IPV6)
  return address => {
    const version = isIP(address)
    // A zone (`fe80::1%eth0`) belongs to this machine.
    if (version === 0 || address.includes('%')) return false
    const family = version === 4 ? 'ipv4' : 'ipv6'
    if (allow.check(address, family)) return true
    return !refuse.check(address, family) && (version === 4 || global.check(address, family))
  }
}

type Range = readonly [family: 'ipv4' | 'ipv6', network: string, prefix: number]

/**
 * The only part of IPv6 that is given out to the internet. Beyond it lie loopback, the unspecified address, unique
 * local, link-local and multicast addresses, and those that stand for an IPv4 address: mapped (`::ffff:0:0/96`),
 * compatible (`::/96`) and translated (`64:ff9b::/96`, `64:ff9b:1::/48`).
 */
const GLOBAL_IPV6: readonly Range[] = [['ipv6', '2000::', 3]]

const SPECIAL: readonly Range[] = [
  // This network; `0.0.0.0` is this machine.
  ['ipv4', '0.0.0.0', 8],
  // Private.
  ['ipv4', '10.0.0.0', 8],
  ['ipv4', '172.16.0.0', 12],
  ['ipv4', '192.168.0.0', 16],
  // Shared by the customers of a carrier (CGNAT); some clouds keep their metadata there.
  ['ipv4', '100.64.0.0', 10],
  // Loopback.
  ['ipv4', '127.0.0.0', 8],
  // Link-local, with the metadata of most clouds at 169.254.169.254.
  ['ipv4', '169.254.0.0', 16],
  // The host's agent in Azure's machines: public by its number, reached from inside only.
  ['ipv4', '168.63.129.16', 32],
  // IETF protocols, AMT, and relays from IPv6 to IPv4.
  ['ipv4', '192.0.0.0', 24],
  ['ipv4', '192.52.193.0', 24],
  ['ipv4', '192.88.99.0', 24],
  // Benchmarks and documentation.
  ['ipv4', '198.18.0.0', 15],
  ['ipv4', '192.0.2.0', 24],
  ['ipv4', '198.51.100.0', 24],
  ['ipv4', '203.0.113.0', 24],
  // Multicast, reserved, broadcast.
  ['ipv4', '224.0.0.0', 4],
  ['ipv4', '240.0.0.0', 4],
  // IETF protocols, Teredo's tunnels to any IPv4 address among them.
  ['ipv6', '2001::', 23],
  // 6to4: tunnels likewise.
  ['ipv6', '2002::', 16],
  // Documentation.
  ['ipv6', '2001:db8::', 32],
  ['ipv6', '3fff::', 20],
]

function listOf(ranges: readonly Range[]): BlockList {
  const list = new BlockList()
  for (const [family, network, prefix] of ranges) list.addSubnet(network, prefix, family)
  return list
}
