import { setTimeout as sleep } from 'node:timers/promises'
import {
  brotliCompressSync,
  constants,
  createGzip,
  createZstdCompress,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '../byte-search.ts'
import type { ByteSink, ByteSource, Flow } from '../bytes.ts'
import { collect } from '../collect.ts'
import { decodedSource } from './decoded-source.ts'

const broken = (): Error => new Error('broken')
const tooLong = (): Error => new Error('too long')

/** A sink that keeps what it is told, and takes it as fast as it comes. */
function listener(): ByteSink & { heard: string; failure: Promise<Error> } {
  let fail = (_error: Error): void => {}
  const failure = new Promise<Error>(resolve => (fail = resolve))
  const sink = {
    heard: '',
    failure,
    write(chunk: Uint8Array) {
      sink.heard += text(chunk)
      return true
    },
    end() {
      sink.heard += ' END'
    },
    fail: (error: Error) => fail(error),
  }
  return sink
}

/** A source that is told what to say. */
function spoken(): ByteSource & { sink: ByteSink; cancelled: boolean } {
  const source = {
    // Set by `pipe`, before anything is said.
    sink: undefined as unknown as ByteSink,
    cancelled: false,
    cancel() {
      source.cancelled = true
    },
    pipe(sink: ByteSink): Flow {
      source.sink = sink
      return {
        pause() {},
        resume() {},
        cancel: source.cancel,
      }
    },
  }
  return source
}

function decoded(source: ByteSource, encoding: string): ByteSource {
  const found = decodedSource(source, encoding, broken)
  if (!found) throw new Error(`${encoding} is not known`)
  return found
}

describe('a compressed source', () => {
  const words = 'words '.repeat(10_000)
  it.each([
    ['gzip', gzipSync(words)],
    ['x-gzip', gzipSync(words)],
    ['GZIP ', gzipSync(words)],
    ['deflate', deflateSync(words)],
    ['br', brotliCompressSync(words)],
    ['zstd', zstdCompressSync(words)],
    ['identity', Buffer.from(words)],
  ])('of %s is read in clear, wherever it was cut', async (encoding, bytes) => {
    const source = spoken()
    const all = collect(decoded(source, encoding), 1e6, tooLong)
    for (let at = 0; at < bytes.length; at += 7) source.sink.write(bytes.subarray(at, at + 7))
    source.sink.end()
    expect(text(await all)).toBe(words)
  })

  it('of another encoding is not read', () => {
    for (const encoding of ['compress', 'gzip, br', 'constructor'])
      expect(decodedSource(spoken(), encoding, broken)).toBeUndefined()
  })

  it('hands each piece on before the next one comes', async () => {
    const gzip = createGzip()
    const source = spoken()
    const client = listener()
    decoded(source, 'gzip').pipe(client)
    for (const piece of ['one ', 'two ']) {
      gzip.write(piece)
      await new Promise<void>(resolve => gzip.flush(() => resolve()))
      source.sink.write(gzip.read())
      for (let turns = 0; !client.heard.endsWith(piece) && turns < 200; turns++) await sleep(5)
      expect(client.heard).toContain(piece)
    }
  })

  it('without a byte is an empty body', async () => {
    const source = spoken()
    const all = collect(decoded(source, 'gzip'), 10, tooLong)
    source.sink.end()
    expect(await all).toHaveLength(0)
  })

  it.each([
    ['is not what it says', utf8('plain words')],
    ['ends early', gzipSync(words).subarray(0, 20)],
  ])('that %s fails with the error it was given', async (_what, bytes) => {
    const source = spoken()
    const all = collect(decoded(source, 'gzip'), 1e6, tooLong)
    source.sink.write(bytes)
    source.sink.end()
    await expect(all).rejects.toThrow('broken')
    expect(source.cancelled).toBe(true)
  })

  it('that breaks fails with its own error, after what it had said', async () => {
    const gzip = createGzip()
    gzip.write('one ')
    await new Promise<void>(resolve => gzip.flush(() => resolve()))
    const source = spoken()
    const client = listener()
    decoded(source, 'gzip').pipe(client)
    source.sink.write(gzip.read())
    source.sink.fail(new Error('reset'))
    expect((await client.failure).message).toBe('reset')
    expect(client.heard).toBe('one ')
  })

  it('asks for no more than its reader takes, and goes on when it does', async () => {
    const source = spoken()
    const large = 'x'.repeat(4_000_000)
    let length = 0
    let open = false
    const ended = new Promise<void>(resolve => {
      const flow = decoded(source, 'gzip').pipe({
        write(chunk) {
          length += chunk.length
          return open
        },
        end: resolve,
        fail() {},
      })
      setTimeout(() => {
        expect(length).toBeLessThan(1_000_000)
        open = true
        flow.resume()
      }, 100)
    })
    source.sink.write(gzipSync(large))
    source.sink.end()
    await ended
    expect(length).toBe(large.length)
  })

  it('of zstd may ask for a window of 8 MiB and no more, as it is taken before the first byte is decoded', async () => {
    for (const [windowLog, outcome] of [
      [23, 'words'],
      [24, 'broken'],
    ] as const) {
      const source = spoken()
      const ended = collect(decoded(source, 'zstd'), 100, tooLong).then(
        bytes => text(bytes),
        error => error.message,
      )
      const encoder = createZstdCompress({ params: { [constants.ZSTD_c_windowLog]: windowLog } })
      encoder.on('data', chunk => source.sink.write(chunk))
      encoder.on('end', () => source.sink.end())
      encoder.write('words')
      // Only a size that is not known ahead keeps the window from being cut to it.
      encoder.flush(() => encoder.end())
      expect(await ended, `2 ** ${windowLog}`).toBe(outcome)
    }
  })

  it('that is not wanted any more is cancelled, and says nothing', async () => {
    const source = spoken()
    const client = listener()
    const flow = decoded(source, 'gzip').pipe(client)
    flow.cancel()
    source.sink.write(gzipSync('late'))
    source.sink.end()
    await sleep(50)
    expect([source.cancelled, client.heard]).toEqual([true, ''])
  })
})
