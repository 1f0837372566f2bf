import type { Delta, ToolCallDelta } from '../../../generated/protocols/openai-chat/types.ts'
import type { PartStart } from '../../canonical/event.ts'
import type { Opaque } from '../../canonical/part.ts'
import { extraContent } from './opaque.ts'

type ToolCallStart = Extract<PartStart, { type: 'tool-call' }>

interface QueuedCall {
  start: ToolCallStart
  /** Its `index` in the chunks: dense, in the order in which the calls began. */
  position: number
  /** Input that waits for its turn. */
  held: string[]
  /** Whether any input was written. */
  written: boolean
  ended: boolean
  opaque?: Opaque
}

/**
 * Lets one call after the other through. Clients take a call as complete when the next one begins, so the input of a
 * parallel call waits until those before it have ended.
 */
export class ToolCallQueue {
  #calls = new Map<number, QueuedCall>()
  /** The calls that have not been written to their end; the first one is live. */
  #queue: QueuedCall[] = []

  /** How many calls have begun. */
  get count(): number {
    return this.#calls.size
  }

  open(index: number, start: ToolCallStart): Delta[] {
    const call: QueuedCall = { start, position: this.#calls.size, held: [], written: false, ended: false }
    this.#calls.set(index, call)
    this.#queue.push(call)
    return this.#queue[0] === call ? [opening(call)] : []
  }

  append(index: number, text: string): Delta[] {
    const call = this.#calls.get(index)
    if (!call || call.ended) return []
    if (this.#queue[0] !== call) {
      call.held.push(text)
      return []
    }
    call.written = true
    return [input(call, text)]
  }

  close(index: number, opaque?: Opaque): Delta[] {
    const call = this.#calls.get(index)
    if (!call || call.ended) return []
    call.ended = true
    call.opaque = opaque
    return this.#queue[0] === call ? this.#advance() : []
  }

  /** Writes what is held, when the reply ends in the middle of calls: their input stays as far as it came. */
  closeAll(): Delta[] {
    const deltas: Delta[] = []
    while (this.#queue.length > 0) {
      const call = this.#queue.shift()!
      if (call.ended) deltas.push(...closing(call))
      const next = this.#queue[0]
      if (next) deltas.push(...begin(next))
    }
    return deltas
  }

  #advance(): Delta[] {
    const deltas: Delta[] = []
    while (this.#queue[0]?.ended) {
      deltas.push(...closing(this.#queue.shift()!))
      const next = this.#queue[0]
      if (next) deltas.push(...begin(next))
    }
    return deltas
  }
}

function begin(call: QueuedCall): Delta[] {
  const held = call.held.join('')
  call.held = []
  if (held === '') return [opening(call)]
  call.written = true
  return [opening(call), input(call, held)]
}

function opening({ start, position }: QueuedCall): Delta {
  return start.kind === 'freeform'
    ? delta({ index: position, id: start.id, type: 'custom', custom: { name: start.name, input: '' } })
    : delta({ index: position, id: start.id, type: 'function', function: { name: start.name, arguments: '' } })
}

function input(call: QueuedCall, text: string): Delta {
  return delta(inputOf(call, text))
}

function inputOf({ start, position }: QueuedCall, text: string): ToolCallDelta {
  return start.kind === 'freeform'
    ? { index: position, custom: { input: text } }
    : { index: position, function: { arguments: text } }
}

/** A function without arguments was called with `{}`: an empty text is no JSON, and clients fail to read it. */
function closing(call: QueuedCall): Delta[] {
  const deltas: Delta[] = []
  if (call.start.kind === 'function' && !call.written) deltas.push(input(call, '{}'))
  const extra = extraContent(call.opaque)
  // The AI SDK fails on a piece of a call without its function.
  if (extra) deltas.push({ tool_calls: [{ ...inputOf(call, ''), extra_content: extra }] })
  return deltas
}

function delta(call: ToolCallDelta): Delta {
  return { tool_calls: [call] }
}
