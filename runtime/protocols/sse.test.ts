import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, text, utf8 } from '../platform/byte-search.ts'
import { dataStart, FrameSplitter, frameData, readEvent, sseFrame } from './sse.ts'

function split(pieces: Uint8Array[]): { frames: string[]; rest: string | undefined } {
  const splitter = new FrameSplitter()
  const frames: string[] = []
  for (const piece of pieces) splitter.push(piece, frame => frames.push(text(frame)))
  const rest = splitter.rest()
  return { frames, rest: rest && text(rest) }
}

function cut(bytes: Uint8Array, size: number): Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
  return pieces
}

describe('FrameSplitter', () => {
  const stream = 'event: a\ndata: {"x":"ż"}\n\n: comment\n\ndata: b\r\n\r\ndata: c\n\r\ndata: 1\ndata: 2\n\ndata: last'
  const frames = [
    'event: a\ndata: {"x":"ż"}\n\n',
    ': comment\n\n',
    'data: b\r\n\r\n',
    'data: c\n\r\n',
    'data: 1\ndata: 2\n\n',
  ]

  it.each([1, 2, 3, 7, 1000])('gives whole frames when the bytes come in pieces of %i', size => {
    expect(split(cut(utf8(stream), size))).toEqual({ frames, rest: 'data: last' })
  })

  it('loses and invents no byte, however the stream is cut', () => {
    const line = fc.constantFrom('data: x', 'event: y', '\n', '\r\n', ': z', '', 'data: {"a":1}')
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat({ max: 20 })), (lines, sizes) => {
        const bytes = utf8(lines.join('\n'))
        const pieces: Uint8Array[] = []
        let at = 0
        for (const size of sizes) {
          pieces.push(bytes.subarray(at, at + size))
          at = Math.min(bytes.length, at + size)
        }
        pieces.push(bytes.subarray(at))
        const once = split([bytes])
        const result = split(pieces)
        expect(result).toEqual(once)
        expect(result.frames.join('') + (result.rest ?? '')).toBe(text(bytes))
      }),
    )
  })

  it('refuses a frame past its limit', () => {
    const splitter = new FrameSplitter(10)
    const push = (): void => splitter.push(utf8('data: 0123456789'), () => {})
    expect(push).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^The upstream sent an event of more than \d+ bytes\.$/),
        details: { code: 'upstream_contract' },
      }),
    )
  })

  it('passes the very chunk on when it is one frame', () => {
    const chunk = utf8('data: x\n\n')
    let seen: Uint8Array | undefined
    new FrameSplitter().push(chunk, frame => (seen = frame))
    expect(seen?.buffer).toBe(chunk.buffer)
  })
})

describe('frameData', () => {
  it('joins data lines and drops one space after the colon', () => {
    expect(frameData(utf8('data:  a\r\ndata:b\nid: 1\n\n'))).toBe(' a\nb')
  })

  it('is undefined for comments', () => {
    expect(frameData(utf8(': keep-alive\n\n'))).toBeUndefined()
    expect(dataStart(utf8(': keep-alive\n\n'))).toBe(-1)
  })

  it('reads what sseFrame writes', () => {
    expect(frameData(utf8(sseFrame('{"a":1}', 'x')))).toBe('{"a":1}')
    expect(text(concat([utf8(sseFrame('b'))]))).toBe('data: b\n\n')
  })
})

it('a byte order mark at the beginning of a stream belongs to none of its lines', () => {
  expect(frameData(utf8('\uFEFFdata: {}\n\n'))).toBe('{}')
  expect(readEvent(utf8('\uFEFFevent: a\ndata: {}\n\n'))).toEqual({ name: 'a', data: '{}' })
})
