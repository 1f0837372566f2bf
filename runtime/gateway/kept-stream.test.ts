import { describe, expect, it } from 'vitest'
import { recordings, saidBy } from '../../tests/e2e/recordings.ts'
import { hasRecordings } from '../../tests/e2e/shared.ts'
import { text } from '../platform/byte-search.ts'
import type { ByteSink, ByteSource } from '../platform/bytes.ts'
import { sseFrame } from '../protocols/sse.ts'
import { MemoryResponseStore } from '../stored/memory-store.ts'
import { Keeper, type Keeping } from './keeping.ts'
import { keptStream } from './kept-stream.ts'
import { sourceOf, testCall } from './test-call.ts'

const frame = (type: string, members: object): string => sseFrame(JSON.stringify({ type, ...members }), type)

const item = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  content: [{ type: 'output_text', text: '"response": {' }],
}
const created = frame('response.created', { response: { id: 'resp_up', status: 'in_progress', store: false, n: 1.0 } })
const delta = frame('response.output_text.delta', { delta: 'hi "response": {"id":1}', sequence_number: 3 })
const done = frame('response.output_item.done', { output_index: 0, item })
const completed = frame('response.completed', { response: { id: 'resp_up', status: 'completed', output: [item] } })
const whole = `: hi\n\n${created}${delta}${done}${completed}`

function keeping(store: MemoryResponseStore): Keeping {
  return {
    tells: { id: 'resp_own', store: true, previous_response_id: 'resp_before' },
    store,
    own: [{ id: 'in_1', item: { role: 'user', content: 'hello' } }],
    background: false,
  }
}

/** What a client gets of these pieces, and what is kept then. */
async function passed(pieces: string[], options: { store?: MemoryResponseStore; error?: Error; kept?: boolean } = {}) {
  const { store = new MemoryResponseStore(), error, kept = true } = options
  const call = testCall()
  const keeper = new Keeper(call, keeping(store), store)
  if (kept) await keeper.begin()
  const stream = keptStream(sourceOf(pieces, error), keeping(store).tells, kept ? keeper : undefined)
  const { said, failed } = await read(stream)
  return { said, failed, store, response: await store.read('team', 'resp_own') }
}

function read(stream: ByteSource, said: string[] = []): Promise<{ said: string; failed?: Error }> {
  return new Promise(resolve => {
    const sink: ByteSink = {
      write(chunk) {
        said.push(text(chunk))
        return true
      },
      end: () => resolve({ said: said.join('') }),
      fail: failed => resolve({ said: said.join(''), failed }),
    }
    stream.pipe(sink)
  })
}

describe('a stream of a response that is kept', () => {
  it('tells what is told here in the response, and every other byte as it came, wherever it is cut', async () => {
    const { said, response } = await passed([whole])
    expect(said).toContain(delta)
    expect(said).toContain(done)
    expect(said.startsWith(': hi\n\n')).toBe(true)
    expect(said.match(/resp_own/g)).toHaveLength(2)
    expect(said).not.toContain('resp_up')
    expect(said).toContain('"previous_response_id":"resp_before"')
    expect(response).toMatchObject({
      status: 'completed',
      response: { id: 'resp_own', store: true, output: [item] },
      input: [{ id: 'in_1' }],
    })
    for (let cut = 1; cut < whole.length; cut++)
      expect((await passed([whole.slice(0, cut), whole.slice(cut)])).said).toBe(said)
  })

  it('is kept before its last event is told, and what comes after it waits too', async () => {
    let release = (): void => {}
    const held = new Promise<void>(resolve => (release = resolve))
    class Slow extends MemoryResponseStore {
      override async end(...args: Parameters<MemoryResponseStore['end']>) {
        await held
        return super.end(...args)
      }
    }
    const store = new Slow()
    const keeper = new Keeper(testCall(), keeping(store), store)
    await keeper.begin()
    const stream = keptStream(sourceOf([whole, 'data: [DONE]\n\n']), keeping(store).tells, keeper)
    const sofar: string[] = []
    const end = read(stream, sofar)
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(sofar.join('')).toContain(done)
    expect(sofar.join('')).not.toContain('response.completed')
    release()
    expect((await end).said).toMatch(/response.completed.*\n\ndata: \[DONE\]\n\n$/)
  })

  it('takes the items from their own events where the response has none at its end', async () => {
    const bare = frame('response.completed', { response: { id: 'resp_up', status: 'completed', output: [] } })
    const { response } = await passed([created, done, bare])
    expect(response?.response.output).toEqual([item])
  })

  it('says that it is not stored where its store fails', async () => {
    class Broken extends MemoryResponseStore {
      override end(): Promise<boolean> {
        return Promise.reject(new Error('the disk is full'))
      }
    }
    const { said } = await passed([whole], { store: new Broken() })
    expect(said).toMatch(/response.completed.*"store":false/)
  })

  it.each<[string, string[], Error | undefined]>([
    ['ends without its last event', [created, delta], undefined],
    ['breaks', [created, delta], new Error('reset')],
  ])('leaves nothing behind where it %s', async (_, pieces, error) => {
    const { response, failed } = await passed(pieces, error ? { error } : {})
    expect(failed).toBe(error)
    expect(response).toBeUndefined()
  })

  it('leaves nothing behind where its client leaves, and stops its source', async () => {
    const store = new MemoryResponseStore()
    const keeper = new Keeper(testCall(), keeping(store), store)
    await keeper.begin()
    const source = sourceOf([created, delta, whole])
    const flow = keptStream(source, keeping(store).tells, keeper).pipe({ write: () => true, end() {}, fail() {} })
    flow.cancel()
    expect(source.cancelled).toBe(true)
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(await store.read('team', 'resp_own')).toBeUndefined()
  })

  it('only tells where nothing is kept', async () => {
    const { said, response } = await passed([whole], { kept: false })
    expect(said).toContain('resp_own')
    expect(response).toBeUndefined()
  })
})

describe.skipIf(!hasRecordings)('recorded streams', () => {
  const streams = recordings.filter(({ protocol, stream }) => protocol === 'openai-responses' && stream)
  it.each(streams.map(recording => [recording.name, recording] as const))('%s', async (_, recording) => {
    const events = saidBy(recording) as { type: string; response?: Record<string, unknown> }[]
    const came = events.map(event => sseFrame(JSON.stringify(event), event.type))
    const { said, response } = await passed([came.join('')])
    const told = said.split('\n\n').filter(piece => piece !== '')
    expect(told).toHaveLength(came.length)
    for (const [n, event] of events.entries()) {
      if (!event.response) expect(`${told[n]}\n\n`).toBe(came[n])
      else {
        const { response: ours } = JSON.parse(told[n]!.slice(told[n]!.indexOf('data: ') + 6))
        expect(ours).toEqual({ ...event.response, ...keeping(new MemoryResponseStore()).tells })
      }
    }
    // One of them was recorded with what followed it.
    const last = events.find(({ type }) => /^response.(completed|incomplete|failed)$/.test(type))?.response
    const output = Array.isArray(last?.output) && last.output.length > 0 ? last.output : undefined
    if (last?.status === 'completed' && output) expect(response?.response.output).toEqual(output)
  })
})
