import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type OpenAI from 'openai'
import { accumulateResponse } from 'openai/lib/responses/ResponseAccumulator'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '../../platform/byte-search.ts'
import type { ByteSink, ByteSource } from '../../platform/bytes.ts'
import { collect } from '../../platform/collect.ts'
import { sseFrame } from '../../protocols/sse.ts'
import { withOwnId } from './item-id.ts'
import { whollyStreamed } from './reply.ts'

type Event = { type: string } & Record<string, unknown>

const stream = (...events: Event[]): string => events.map(event => sseFrame(JSON.stringify(event), event.type)).join('')

/** Handed on in pieces of so many bytes. */
function sourceOf(said: string, size: number): ByteSource {
  const bytes = utf8(said)
  return {
    cancel() {},
    pipe(sink: ByteSink) {
      queueMicrotask(() => {
        for (let at = 0; at < bytes.length; at += size) sink.write(bytes.subarray(at, at + size))
        sink.end()
      })
      return { pause() {}, resume() {}, cancel() {} }
    },
  }
}

async function changed(said: string, size = 1e9): Promise<string> {
  return text(await collect(whollyStreamed(sourceOf(said, size)), 1e9, () => new Error('too long')))
}

const eventsIn = (said: string): Event[] =>
  said.split('\n').flatMap(line => (line.startsWith('data: ') ? [JSON.parse(line.slice(6))] : []))

const RESPONSE = { id: 'r', object: 'response', created_at: 1, model: 'gpt-5', error: null, usage: null }
const CREATED = { type: 'response.created', response: { ...RESPONSE, status: 'in_progress', output: [] } }
const completed = (output: unknown[]): Event => ({
  type: 'response.completed',
  response: { ...RESPONSE, status: 'completed', output },
})
const MESSAGE = {
  id: 'm',
  type: 'message',
  role: 'assistant',
  status: 'completed',
  content: [
    {
      type: 'output_text',
      text: 'See it.',
      annotations: [{ type: 'url_citation', url: 'u', start_index: 0, end_index: 3, title: 't' }],
    },
    { type: 'refusal', refusal: 'No.' },
  ],
}
const OUTPUT = [
  { id: 'r', type: 'reasoning', summary: [{ type: 'summary_text', text: 'Hm.' }], encrypted_content: 'secret' },
  MESSAGE,
  { id: 'f', type: 'function_call', call_id: 'c', name: 'n', arguments: '{"a":1}', status: 'completed' },
  { id: 'x', type: 'custom_tool_call', call_id: 'd', name: 'p', input: 'patch', status: 'completed' },
  { id: 'w', type: 'web_search_call', status: 'completed', action: { type: 'search', query: 'q' } },
]

/** What OpenAI's library puts together of the events before the last one. */
function assembled(said: string, without = /^$/): OpenAI.Responses.ResponseOutputItem[] {
  let response: OpenAI.Responses.Response | undefined
  for (const event of eventsIn(said).slice(0, -1)) {
    if (without.test(event.type)) continue
    // What the library takes is what is tested.
    response = accumulateResponse(event as unknown as OpenAI.Responses.ResponseStreamEvent, response)
  }
  return response?.output ?? []
}

function saidBy(item: OpenAI.Responses.ResponseOutputItem): unknown[] {
  if (item.type === 'message') return item.content.map(part => ('text' in part ? part.text : part.refusal))
  if (item.type === 'reasoning') return item.summary.map(part => part.text)
  return [item.type === 'function_call' ? item.arguments : item.type === 'custom_tool_call' ? item.input : item.type]
}

describe('a response that came complete at once', () => {
  it('is told piece by piece', async () => {
    const told = eventsIn(await changed(stream(CREATED, completed(OUTPUT))))
    expect(
      told.map(({ type, output_index: index }) => `${type.replace('response.', '')} ${index ?? ''}`.trim()),
    ).toEqual([
      'created',
      'output_item.added 0',
      'reasoning_summary_part.added 0',
      'reasoning_summary_text.delta 0',
      'reasoning_summary_text.done 0',
      'reasoning_summary_part.done 0',
      'output_item.done 0',
      'output_item.added 1',
      'content_part.added 1',
      'output_text.delta 1',
      'output_text.annotation.added 1',
      'output_text.done 1',
      'content_part.done 1',
      'content_part.added 1',
      'refusal.delta 1',
      'refusal.done 1',
      'content_part.done 1',
      'output_item.done 1',
      'output_item.added 2',
      'function_call_arguments.delta 2',
      'function_call_arguments.done 2',
      'output_item.done 2',
      'output_item.added 3',
      'custom_tool_call_input.delta 3',
      'custom_tool_call_input.done 3',
      'output_item.done 3',
      'output_item.added 4',
      'output_item.done 4',
      'completed',
    ])
    expect(told.filter(({ type }) => type === 'response.output_item.done').map(({ item }) => item)).toEqual(OUTPUT)
    expect(told[1]).toMatchObject({ item: { summary: [] } })
    expect(told[9]).toMatchObject({ item_id: 'm', content_index: 0, delta: 'See it.', logprobs: [] })
    expect(told.at(-1)).toEqual(completed(OUTPUT))
  })

  it('counts its events on where it counts them', async () => {
    const numbered = [CREATED, completed([MESSAGE])].map((event, n) => ({ ...event, sequence_number: n + 3 }))
    const told = eventsIn(await changed(stream(...numbered)))
    expect(told.map(event => event.sequence_number)).toEqual(told.map((_, n) => n + 3))
  })

  it('that says nothing is handed on as it came', async () => {
    const said = `: hello\n\n${stream(CREATED, completed([]))}`
    expect(await changed(said)).toBe(said)
  })
})

describe('a response that comes piece by piece', () => {
  const item = { type: 'reasoning', summary: [] }
  const said = stream(
    CREATED,
    { type: 'response.output_item.added', output_index: 0, item: { ...item, id: 'a' } },
    { type: 'response.reasoning_summary_text.delta', output_index: 0, item_id: 'b', summary_index: 0, delta: 'H"m' },
    { type: 'response.output_item.done', output_index: 0, item: { ...item, id: 'c', encrypted_content: 'for c' } },
    { type: 'response.output_item.added', output_index: 1, item: { ...MESSAGE, content: [], id: 'm' } },
    { type: 'response.output_item.done', output_index: 1, item: MESSAGE },
    completed([{ ...item, id: 'd', encrypted_content: 'for d' }, MESSAGE]),
  )

  it('keeps the first name of an item, and can be sent back by its own', async () => {
    const [, added, delta, done, other, otherDone, end] = eventsIn(await changed(said))
    expect(added).toMatchObject({ item: { id: 'a' } })
    expect(delta).toMatchObject({ item_id: 'a', delta: 'H"m' })
    expect(done).toMatchObject({ item: { id: 'a' } })
    expect(withOwnId(done?.item)).toEqual({ ...item, id: 'c', encrypted_content: 'for c' })
    expect([other, otherDone]).toEqual(eventsIn(said).slice(4, 6))
    const { output } = (end?.response ?? {}) as { output: { id: string }[] }
    expect(output.map(({ id }) => id)).toEqual(['a', 'm'])
    expect(output.map(withOwnId)).toEqual([{ ...item, id: 'd', encrypted_content: 'for d' }, MESSAGE])
  })

  it('is the same wherever the network cuts it', async () => {
    const whole = await changed(said)
    for (let size = 1; size < 80; size++) expect(await changed(said, size)).toBe(whole)
  })

  it('is not touched where its names are good', async () => {
    const good = stream(
      CREATED,
      { type: 'response.output_item.added', output_index: 0, item: { ...MESSAGE, content: [] } },
      { type: 'response.output_item.done', output_index: 0, item: MESSAGE },
      completed([MESSAGE]),
    )
    expect(await changed(good)).toBe(good)
  })
})

const shared = process.env.HEADGATE_SHARED ?? resolve(import.meta.dirname, '../../../../shared')
const recordings = join(shared, 'recordings/openai-responses')

describe.skipIf(!existsSync(recordings))('recorded responses, without what came between', () => {
  const names = existsSync(recordings) ? readdirSync(recordings) : []
  const whole = names.filter(name => existsSync(join(recordings, name, 'response.json')))
  it.each(whole)('%s', async name => {
    const response = JSON.parse(readFileSync(join(recordings, name, 'response.json'), 'utf8'))
    const created = { type: 'response.created', response: { ...response, output: [] } }
    const said = await changed(stream(created, { type: 'response.completed', response }))
    expect(assembled(said)).toEqual(response.output)
    expect(assembled(said, /\.done$/).map(saidBy)).toEqual(response.output.map(saidBy))
  })
})
