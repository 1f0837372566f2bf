import { describe, expect, it, test } from 'vitest'
import { createAddressCheck } from './public-address.ts'

const isPublic = createAddressCheck([])

test.each([
  [
    '8.8.8.8',
    '1.1.1.1',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '169.253.1.1',
    '223.255.255.254',
  ],
  ['2606:4700:4700::1111', '2001:4860:4860::8888', '2a00:1450:4001::5', '3ffe:ffff::1'],
])('%s and others of the internet are public', (...addresses) => {
  for (const address of addresses) expect(isPublic(address), address).toBe(true)
})

describe.each([
  ['this network', ['0.0.0.0', '0.1.2.3']],
  ['private networks', ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1']],
  ["a carrier's customers", ['100.64.0.1', '100.100.100.200', '100.127.255.255']],
  ['loopback', ['127.0.0.1', '127.255.255.254', '::1']],
  ['a link, with the metadata of clouds', ['169.254.0.1', '169.254.169.254', '169.254.170.2', 'fe80::1', 'febf::1']],
  ["a cloud's own agents", ['168.63.129.16', 'fd00:ec2::254', 'fd20:ce::254']],
  ['protocols and relays', ['192.0.0.192', '192.52.193.1', '192.88.99.1']],
  ['benchmarks and documentation', ['198.18.0.1', '198.19.255.255', '192.0.2.1', '198.51.100.1', '203.0.113.1']],
  ['multicast, reserved and broadcast', ['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', 'ff02::1']],
  ['nothing', ['::']],
  ['unique local networks', ['fc00::1', 'fd12:3456::1']],
  ['deprecated site-local networks', ['fec0::1']],
  ['mapped IPv4', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1']],
  ['compatible IPv4', ['::127.0.0.1', '::7f00:1', '::8.8.8.8']],
  ['translated IPv4', ['64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b::808:808', '64:ff9b:1::a00:1']],
  ['tunnelled IPv4', ['2002:7f00:1::1', '2002:808:808::1', '2001:0:808:808::1', '2001::1']],
  ['documentation and ORCHID', ['2001:db8::1', '3fff::1', '2001:10::1', '2001:20::1', '5f00::1', '100::1']],
  [
    'what is no plain address',
    ['', 'localhost', '127.1', '0x7f000001', '2130706433', 'fe80::1%eth0', '2600::1%lo', ' 8.8.8.8'],
  ],
])('%s', (_name, addresses) => {
  it.each(addresses)('"%s" is not public', address => expect(isPublic(address)).toBe(false))
})

test('an allowed range is let through, and nothing beside it', () => {
  const isAllowed = createAddressCheck([
    { family: 'ipv4', network: '10.20.0.9', prefix: 16 },
    { family: 'ipv6', network: 'fd00:1::', prefix: 32 },
    { family: 'ipv4', network: '127.0.0.1', prefix: 32 },
  ])
  for (const inside of ['10.20.0.1', '10.20.255.255', 'fd00:1::5', '127.0.0.1', '8.8.8.8'])
    expect(isAllowed(inside), inside).toBe(true)
  for (const outside of ['10.21.0.1', '10.19.255.255', 'fd00:2::5', '127.0.0.2', '::1'])
    expect(isAllowed(outside), outside).toBe(false)
})
