import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Platform, type RunningGateway, type ServerProcess, startGateway, TEAM_KEY } from './harness.ts'
import { readersOf } from './readers/index.ts'
import type { Reader, Said, SaidUsage } from './readers/said.ts'
import { PROTOCOLS, type RecordedProtocol, type Recording, recordings } from './recordings.ts'
import { startReplay } from './replay.ts'
import { hasRecordings, sharedFolder } from './shared.ts'
import { clientsOf, differences, expected, type Longest, publicModel, read, waysOf } from './translated-recordings.ts'
import { exceptions } from './translated-recordings-exceptions.ts'
import { startUpstream, type Upstream } from './translated-recordings-upstream.ts'

/** One of each kind, in every protocol: text, reasoning, calls, freeform calls, several texts. */
const OF_EACH_KIND = [
  'openai-text',
  'deepseek-reasoning',
  'deepseek-tool-call',
  'azure-text-1',
  'azure-tool-call-1',
  'openai-custom-tool-1',
  'openai-phase-1',
  'open-responses-lmstudio-basic-1',
  'xai-text-with-reasoning-streaming-1',
  'anthropic-text',
  'anthropic-clear-thinking-1',
  'anthropic-tool-search-bm25-1',
  'google-tool-call-gemini3',
  'google-stream-no-args-tool-call',
]

interface Proof {
  platform: Platform
  recordings: readonly Recording[]
  longest: Longest
}

const proofs: Proof[] = [
  { platform: 'node', recordings, longest: { in7: Number.POSITIVE_INFINITY, in1: Number.POSITIVE_INFINITY } },
  {
    platform: 'workerd',
    recordings: recordings.filter(({ name }) => OF_EACH_KIND.includes(name)),
    // A read costs workerd some forty microseconds.
    longest: { in7: 40_000, in1: 6_000 },
  },
]

describe.skipIf(!hasRecordings).each(proofs)(
  'recorded answers reach the clients of every protocol on $platform',
  ({ platform, recordings, longest }) => {
    if (!hasRecordings) return void it(`there are none in ${sharedFolder}`)
    let replay: ServerProcess
    let upstream: Upstream
    let gateway: RunningGateway
    let providers: Record<RecordedProtocol, Reader>
    let clients: Record<RecordedProtocol, Reader>
    beforeAll(async () => {
      replay = await startReplay()
      upstream = await startUpstream(replay.url)
      gateway = await startGateway(platform, { replay: upstream.url })
      providers = readersOf({ origin: replay.url, key: TEAM_KEY, provider: true })
      clients = readersOf({ origin: gateway.url, key: TEAM_KEY })
    })
    afterAll(async () => {
      await gateway?.stop()
      await upstream?.stop()
      await replay?.stop()
    })

    const known = new Map<Recording, Promise<Said>>()
    /** What the provider's own client reads. */
    function own(recording: Recording): Promise<Said> {
      const said = known.get(recording) ?? read(providers[recording.protocol], recording.name, recording.stream)
      known.set(recording, said)
      return said
    }

    const pairs = recordings.flatMap(recording => {
      const as = recording.stream ? 'a stream' : 'whole'
      return clientsOf(recording).map(client => ({ ...recording, as, recording, client }))
    })

    describe('each reads as it does in its provider’s own client', { concurrent: true }, () => {
      it.each(pairs)('$protocol/$name, $as, in the client of $client', async ({ recording, client }) => {
        const wanted = expected(await own(recording), recording, client)
        const readings = Object.entries(waysOf(recording, longest)).map(async ([name, way]) => {
          const said = await read(clients[client], publicModel(recording, way), way.streamed)
          return [name, differences(wanted, said)] as const
        })
        const differing = (await Promise.all(readings)).filter(([, fields]) => Object.keys(fields).length > 0)
        expect(Object.fromEntries(differing)).toEqual({})
      })
    })

    it('the usage table holds what each provider said of its own usage', async () => {
      const rows = await gateway.usage()
      for (const recording of recordings) {
        const said = await own(recording)
        const models = Object.values(waysOf(recording, longest)).map(way => publicModel(recording, way))
        const counted = rows.filter(({ model }) => models.includes(String(model)))
        expect([recording.name, counted.length]).toEqual([recording.name, models.length * clientsOf(recording).length])
        for (const row of counted) {
          const { usage, error } = expected(said, recording, protocolOf(row))
          expect([recording.name, row.outcome === 'ok']).toEqual([recording.name, error === undefined])
          if (error === undefined) expect([recording.name, writtenUsage(row)]).toEqual([recording.name, usage])
        }
      }
    })
  },
)

/** The protocol of the client that a row of the usage table is about. */
function protocolOf({ protocol }: Record<string, unknown>): RecordedProtocol {
  const known = PROTOCOLS.find(id => id === protocol)
  if (!known) throw new Error(`A row of the protocol ${protocol}`)
  return known
}

function writtenUsage(row: Record<string, unknown>): Record<keyof SaidUsage, unknown> {
  return {
    input: row.input_tokens ?? 0,
    cached: row.cached_input_tokens ?? 0,
    output: row.output_tokens ?? 0,
    reasoning: row.reasoning_tokens ?? 0,
  }
}

describe.skipIf(!hasRecordings)('the exceptions', () => {
  it('are of recordings that there are', () => {
    const names = recordings.map(({ protocol, name }) => `${protocol}/${name}`)
    expect(names).toEqual(expect.arrayContaining(exceptions.map(({ recording }) => recording)))
  })
})
