import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Platform, platforms, type RunningGateway, type ServerProcess, startGateway, TEAM_KEY } from './harness.ts'
import { type Pieces, startPieces } from './pieces.ts'
import { type Recording, recordings, requestFor, streams } from './recordings.ts'
import { startReplay } from './replay.ts'
import { hasRecordings, sharedFolder } from './shared.ts'

/** How an upstream may write a stream. */
interface Writing {
  how: string
  /** Bytes of a piece; 0: an event at a time. */
  size: number
  /** Each piece in a packet of its own. */
  alone?: boolean
  /** Bytes of the longest recording that is sent like this, where a piece costs more than the time that tests have. */
  longest?: Partial<Record<Platform, number>>
}

const writings: Writing[] = [
  { how: 'event by event', size: 0 },
  { how: 'in pieces of 1000 bytes', size: 1000 },
  // A read costs workerd some forty microseconds.
  { how: 'in pieces of 7 bytes', size: 7, longest: { workerd: 40_000 } },
  { how: 'byte by byte', size: 1, longest: { workerd: 6_000 } },
  { how: 'in packets of one byte', size: 1, alone: true, longest: { node: 4_000, workerd: 4_000 } },
]

describe.skipIf(!hasRecordings).each(platforms)(
  `${recordings.length} recorded answers pass as they are on %s`,
  platform => {
    if (!hasRecordings) return void it(`there are none in ${sharedFolder}`)
    let replay: ServerProcess
    let pieces: Pieces
    let gateway: RunningGateway
    beforeAll(async () => {
      replay = await startReplay()
      pieces = await startPieces(replay.url)
      gateway = await startGateway(platform, { replay: pieces.url })
    })
    afterAll(async () => {
      await gateway?.stop()
      await pieces?.stop()
      await replay?.stop()
    })

    async function bytesOf(origin: string, recording: Recording): Promise<{ type: string | null; text: string }> {
      // Usage is asked for, so that the gateway has nothing to hide.
      const asked = recording.protocol === 'openai-chat' && recording.stream
      const extra = asked ? { stream_options: { include_usage: true } } : {}
      const { path, body } = requestFor(recording, recording.name, extra)
      const reply = await fetch(origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${TEAM_KEY}` },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(25_000),
      })
      // Every byte as a character: a broken one would not be hidden by a replacement.
      const text = Buffer.from(await reply.arrayBuffer()).toString('latin1')
      expect(reply.status, text.slice(0, 500)).toBe(200)
      return { type: reply.headers.get('content-type'), text }
    }

    async function passes(recording: Recording): Promise<void> {
      const direct = await bytesOf(replay.url, recording)
      const passed = await bytesOf(gateway.url, recording)
      expect(passed.text.length).toBeGreaterThan(recording.stream ? recording.size / 2 : recording.size - 1)
      expect(passed).toEqual(direct)
    }

    describe('whole', () => {
      it.each(recordings.filter(({ stream }) => !stream))('$protocol/$name', passes)
    })

    describe.each(writings)('$how', ({ size, alone = false, longest }) => {
      beforeAll(() => Object.assign(pieces, { size, alone }))
      const short = streams.filter(({ size }) => size <= (longest?.[platform] ?? Number.POSITIVE_INFINITY))
      it.each(short)('$protocol/$name', passes)
    })
  },
)
