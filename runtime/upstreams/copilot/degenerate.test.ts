import { describe, expect, it } from 'vitest'
import { text, utf8 } from '../../platform/byte-search.ts'
import type { ByteSource } from '../../platform/bytes.ts'
import { collect } from '../../platform/collect.ts'
import { sseFrame } from '../../protocols/sse.ts'
import { untilDegenerate } from './degenerate.ts'

/** Hands on a piece at a time, until it is cancelled. */
function sourceOf(pieces: string[]): { source: ByteSource; state: { cancelled: boolean; handed: number } } {
  const state = { cancelled: false, handed: 0 }
  const source: ByteSource = {
    cancel() {},
    pipe(sink) {
      queueMicrotask(() => {
        for (const piece of pieces) {
          if (state.cancelled) return
          state.handed++
          sink.write(utf8(piece))
        }
        if (!state.cancelled) sink.end()
      })
      const cancel = (): void => {
        state.cancelled = true
      }
      return { pause() {}, resume() {}, cancel }
    },
  }
  return { source, state }
}

const chat = (args: string, index = 0) =>
  sseFrame(
    JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [{ index, function: { arguments: args } }] } }] }),
  )
const responses = (delta: string, sequence_number: number) =>
  sseFrame(
    JSON.stringify({ type: 'response.function_call_arguments.delta', output_index: 1, delta, sequence_number }),
    'response.function_call_arguments.delta',
  )

async function told(pieces: string[], protocol: 'openai-chat' | 'openai-responses' = 'openai-chat') {
  const { source, state } = sourceOf(pieces)
  const said = text(await collect(untilDegenerate(source, protocol), 1e6, () => new Error('long')))
  return { said, ...state }
}

describe('arguments of a tool that are nothing but white space', () => {
  it('end a stream of Chat with an error, and the upstream is heard no more', async () => {
    const pieces = [chat('{"a":'), ...Array.from({ length: 30 }, () => chat('\n')), 'data: [DONE]\n\n']
    const { said, cancelled, handed } = await told(pieces)
    expect([cancelled, handed]).toEqual([true, 22])
    const frames = said.trimEnd().split('\n\n')
    expect(frames).toHaveLength(22)
    expect(JSON.parse(frames.at(-1)!.slice('data: '.length))).toMatchObject({
      error: { type: 'server_error', code: 'degenerate_tool_arguments' },
    })
  })

  it('end a stream of Responses with its error event, numbered in turn', async () => {
    const { said, cancelled } = await told([responses('{', 7), responses('\r\n\t'.repeat(7), 8)], 'openai-responses')
    expect(cancelled).toBe(true)
    const [, last] = said.trimEnd().split('\n\n')
    expect(last).toMatch(/^event: error\n/)
    expect(JSON.parse(last!.split('data: ')[1]!)).toMatchObject({
      type: 'error',
      code: 'degenerate_tool_arguments',
      sequence_number: 8,
    })
  })

  it('are so too with blanks between, within one piece, and not whichever call has them', async () => {
    expect((await told([chat(`${' \n'.repeat(25)}`)])).cancelled).toBe(true)
    const turns = Array.from({ length: 20 }, () => [chat('\n', 0), chat('\n', 1)]).flat()
    expect((await told(turns)).cancelled).toBe(false)
  })
})

it.each([
  ['as many line breaks as are allowed', [chat('\n'.repeat(20)), chat('"x"'), chat('\n'.repeat(20))]],
  ['line breaks within a value, which are escaped', [chat(`"${'\\n'.repeat(50)}"`)]],
  ['white space in a text', [sseFrame(JSON.stringify({ choices: [{ delta: { content: '\n'.repeat(50) } }] }))]],
  ['blanks', [chat(' '.repeat(100))]],
])('%s pass as they came', async (_, pieces) => {
  const { said, cancelled } = await told([...pieces, 'data: [DONE]\n\n'])
  expect(cancelled).toBe(false)
  expect(said).toBe(`${pieces.join('')}data: [DONE]\n\n`)
})
