import { describe, expect, it } from 'vitest'
import { text } from '../../platform/byte-search.ts'
import { crc32 } from './crc32.ts'
import { type EventMessage, EventStreamReader } from './event-stream.ts'
import { event, exception, message } from './test-frames.ts'

function read(pieces: readonly Uint8Array[]): { messages: EventMessage[]; inside: boolean } {
  const messages: EventMessage[] = []
  const reader = new EventStreamReader()
  for (const piece of pieces) reader.push(piece, one => messages.push(one))
  return { messages, inside: reader.inside }
}

const said = ({ headers, payload }: EventMessage) => [headers, text(payload)]
const stream = Buffer.concat([
  event('messageStart', { role: 'assistant' }),
  event('contentBlockDelta', { delta: { text: 'Grüße, 世界' } }),
  message({ ':event-type': 'empty' }),
  exception('throttlingException', 'slow down'),
])
const expected = [
  [
    { ':event-type': 'messageStart', ':content-type': 'application/json', ':message-type': 'event' },
    '{"role":"assistant"}',
  ],
  [
    { ':event-type': 'contentBlockDelta', ':content-type': 'application/json', ':message-type': 'event' },
    '{"delta":{"text":"Grüße, 世界"}}',
  ],
  [{ ':event-type': 'empty' }, ''],
  [
    { ':exception-type': 'throttlingException', ':content-type': 'application/json', ':message-type': 'exception' },
    '{"message":"slow down"}',
  ],
]

describe('messages', () => {
  it('are read as AWS’s own codec writes them', () => {
    const { messages, inside } = read([stream])
    expect(messages.map(said)).toEqual(expected)
    expect(inside).toBe(false)
  })

  it('are the same wherever they are cut', () => {
    for (let cut = 0; cut <= stream.length; cut++) {
      const { messages } = read([stream.subarray(0, cut), stream.subarray(cut)])
      expect(messages.map(said)).toEqual(expected)
    }
    expect(read([...stream].map(byte => Uint8Array.of(byte))).messages.map(said)).toEqual(expected)
  })

  it('are given as soon as they are whole', () => {
    const first = event('messageStart', {})
    const reader = new EventStreamReader()
    const messages: EventMessage[] = []
    const take = (one: EventMessage) => messages.push(one)
    reader.push(first.subarray(0, first.length - 1), take)
    expect([messages.length, reader.inside]).toEqual([0, true])
    reader.push(first.subarray(first.length - 1), take)
    expect([messages.length, reader.inside]).toEqual([1, false])
  })

  it('have headers of other types, too', () => {
    // true, byte, short, integer, long, bytes, text, time, uuid.
    const values: [number, number[]][] = [
      [0, []],
      [2, [1]],
      [3, [0, 1]],
      [4, [0, 0, 0, 1]],
      [5, [0, 0, 0, 0, 0, 0, 0, 1]],
      [6, [0, 2, 1, 2]],
      [7, [0, 2, 0x6f, 0x6b]],
      [8, [0, 0, 0, 0, 0, 0, 0, 1]],
      [9, Array(16).fill(1)],
    ]
    const headers = values.flatMap(([type, value], index) => [1, 0x61 + index, type, ...value])
    expect(read([framed(headers, [])]).messages).toMatchObject([{ headers: { g: 'ok' } }])
  })
})

/** A message by hand, its checksums right. */
function framed(headers: number[], payload: number[]): Buffer {
  const bytes = Buffer.alloc(16 + headers.length + payload.length)
  bytes.writeUInt32BE(bytes.length, 0)
  bytes.writeUInt32BE(headers.length, 4)
  bytes.writeUInt32BE(crc32(bytes.subarray(0, 8)), 8)
  bytes.set([...headers, ...payload], 12)
  bytes.writeUInt32BE(crc32(bytes.subarray(0, -4)), bytes.length - 4)
  return bytes
}

describe('what is no event stream', () => {
  const fault = (bytes: Uint8Array) => {
    try {
      read([bytes])
    } catch (thrown) {
      return thrown
    }
    throw new Error('It was read.')
  }
  const contract = { kind: 'upstream', details: { code: 'upstream_contract' } }

  it('is told wherever one bit is wrong', () => {
    const whole = event('messageStart', { role: 'assistant' })
    for (let at = 0; at < whole.length; at++) {
      const wrong = Buffer.from(whole)
      wrong[at]! ^= 0x10
      expect(fault(wrong)).toMatchObject(contract)
    }
  })

  it.each<[string, Uint8Array]>([
    ['HTML', Buffer.from('<html><body>Bad gateway</body></html>')],
    ['server-sent events', Buffer.from('event: message_start\ndata: {}\n\n')],
    ['a length of hundreds of megabytes', prelude(500_000_000, 0)],
    ['a length of less than its parts', prelude(20, 100)],
    ['a header without an end', framed([9, 0x61], [])],
    ['a header longer than the headers', framed([1, 0x61, 7, 0xff, 0xff, 0x6f], [])],
    ['a header of an unknown type', framed([1, 0x61, 12], [])],
  ])('is told at once: %s', (_, bytes) => {
    expect(fault(bytes)).toMatchObject(contract)
  })
})

function prelude(total: number, headers: number): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32BE(total, 0)
  bytes.writeUInt32BE(headers, 4)
  bytes.writeUInt32BE(crc32(bytes.subarray(0, 8)), 8)
  return bytes
}

it('the checksum is that of zip', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  expect(crc32(new Uint8Array())).toBe(0)
})
