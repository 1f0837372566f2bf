import type { ProtocolId } from '../../config/protocol-id.ts'
import { indexOf, needle, utf8 } from '../../platform/byte-search.ts'
import type { ByteSource } from '../../platform/bytes.ts'
import { isRecord, parseJson } from '../../platform/json.ts'
import { readEvent, sseFrame } from '../../protocols/sse.ts'
import { type Changed, changeFrames } from '../frames.ts'

/** Line breaks and tabs in a row that arguments of a tool still have. */
const MOST = 20

const CHAT = needle('"arguments"')
const RESPONSES = needle('response.function_call_arguments.delta')

/**
 * The stream, ended where a model writes nothing but white space into the arguments of a tool: it would go on until its
 * limit, and is paid for. The client is told by an error in the stream, as whatever it has of the arguments is not whole.
 */
export function untilDegenerate(
  source: ByteSource,
  protocol: Extract<ProtocolId, 'openai-chat' | 'openai-responses'>,
): ByteSource {
  const sign = protocol === 'openai-chat' ? CHAT : RESPONSES
  const runs = new Map<unknown, number>()
  const isDegenerate = ({ call, said }: Arguments): boolean => {
    const run = runOf(said, runs.get(call) ?? 0)
    runs.set(call, run)
    return run > MOST
  }
  return changeFrames(source, (frame): Changed => {
    if (indexOf(frame, sign) < 0) return [frame]
    const { events, number } = argumentsIn(frame)
    return events.some(isDegenerate) ? { last: [errorFrame(protocol, number)] } : [frame]
  })
}

/** How many of them stand at the end, or more than are allowed anywhere; blanks are indentation, and count for nothing. */
function runOf(said: string, before: number): number {
  let run = before
  for (const character of said) {
    if (character === '\n' || character === '\r' || character === '\t') run++
    else if (character !== ' ') run = 0
    if (run > MOST) return run
  }
  return run
}

interface Arguments {
  /** Which call they belong to. */
  call: unknown
  said: string
}

/** Those that a frame of either protocol adds. */
function argumentsIn(frame: Uint8Array): { events: Arguments[]; number?: number } {
  const data = dataOf(frame)
  if (!isRecord(data)) return { events: [] }
  const { output_index: call, delta: said, sequence_number: number, choices } = data
  if (typeof said === 'string') return { events: [{ call, said }], ...(typeof number === 'number' && { number }) }
  const deltas = listOf(choices).flatMap(({ delta }) => (isRecord(delta) ? listOf(delta.tool_calls) : []))
  return {
    events: deltas.flatMap(({ index, function: called }) =>
      isRecord(called) && typeof called.arguments === 'string' ? [{ call: index, said: called.arguments }] : [],
    ),
  }
}

const WHAT = {
  message: 'The model wrote nothing but white space into the arguments of a tool, and was stopped.',
  code: 'degenerate_tool_arguments',
  param: null,
}

function errorFrame(protocol: ProtocolId, number: number | undefined): Uint8Array {
  if (protocol === 'openai-chat') return utf8(sseFrame(JSON.stringify({ error: { ...WHAT, type: 'server_error' } })))
  const event = { type: 'error', ...WHAT, ...(number !== undefined && { sequence_number: number }) }
  return utf8(sseFrame(JSON.stringify(event), 'error'))
}

function dataOf(frame: Uint8Array): unknown {
  return parseJson(readEvent(frame)?.data)
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}
