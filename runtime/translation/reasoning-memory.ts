import type { CanonicalEvent } from '../canonical/event.ts'
import { ReplyFolder } from '../canonical/fold.ts'
import type { Part, ToolCallPart } from '../canonical/part.ts'
import type { CanonicalRequest, Turn } from '../canonical/request.ts'
import type { Step } from './step.ts'

/** What is remembered at the most. */
const ENTRIES = 10_000
const CHARACTERS = 64 * 1024 * 1024

interface Remembered {
  parts: Part[]
  size: number
}

/**
 * The reasoning of replies that called tools, for clients whose protocol has no slot that would bring it back: what the
 * upstream's provider signed is found again by the ids of the calls that followed it. Bounded; the least recently used
 * goes first. `owner` keeps the conversations of different keys apart, as some servers number their calls from zero.
 */
export class ReasoningMemory {
  readonly #entries = new Map<string, Remembered>()
  readonly #limit: number
  #size = 0

  /** `limit`: characters of all that is kept. */
  constructor(limit = CHARACTERS) {
    this.#limit = limit
  }

  /** Keeps the reply's parts as they come by, where they hold state that only its maker reads. */
  remembering(owner: string): Step {
    return next => {
      const folder = new ReplyFolder()
      let opaque = false
      let calls = false
      return event => {
        if (isPart(event)) {
          folder.add(event)
          if (event.type === 'part-end' && event.opaque) opaque = true
          if (event.type === 'part-start' && event.part.type === 'tool-call') calls = true
        } else if (event.type === 'finish' && opaque && calls) {
          folder.add(event)
          this.#keep(owner, folder.reply().parts)
        }
        next(event)
      }
    }
  }

  /** The conversation with the reasoning of its tool calls where it was, as far as it is remembered. */
  recall(request: CanonicalRequest, owner: string): CanonicalRequest {
    if (this.#entries.size === 0) return request
    let found = false
    const turns = request.turns.map(turn => {
      const recalled = this.#recallTurn(turn, owner)
      if (recalled) found = true
      return recalled ?? turn
    })
    return found ? { ...request, turns } : request
  }

  #recallTurn(turn: Turn, owner: string): Turn | undefined {
    if (turn.role !== 'assistant') return undefined
    if (turn.parts.some(part => 'opaque' in part && part.opaque !== undefined)) return undefined
    const call = turn.parts.find(part => part.type === 'tool-call')
    const entry = call && this.#find(key(owner, call))
    if (!entry) return undefined
    return { ...turn, parts: mended(turn.parts, entry.parts) }
  }

  #find(id: string): Remembered | undefined {
    const entry = this.#entries.get(id)
    if (!entry) return undefined
    this.#entries.delete(id)
    this.#entries.set(id, entry)
    return entry
  }

  #keep(owner: string, parts: Part[]): void {
    const call = parts.find(part => part.type === 'tool-call')
    if (!call) return
    const size = parts.reduce((sum, part) => sum + sizeOf(part), 0)
    if (size > this.#limit / 16) return
    const id = key(owner, call)
    this.#forget(id)
    this.#entries.set(id, { parts, size })
    this.#size += size
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#limit && this.#entries.size <= ENTRIES) break
      this.#forget(oldest)
    }
  }

  #forget(id: string): void {
    this.#size -= this.#entries.get(id)?.size ?? 0
    this.#entries.delete(id)
  }
}

/** The name belongs to it: an id that another conversation has used for another tool is not the same call. */
function key(owner: string, { id, name }: ToolCallPart): string {
  return `${owner}\n${id}\n${name}`
}

/**
 * The turn with what was remembered of it. Where the client brought all of its text and calls back, they stand as the
 * provider said them; what it left out stays out, as it may have been left out on purpose.
 */
function mended(parts: readonly Part[], remembered: readonly Part[]): Part[] {
  const calls = new Map(parts.flatMap(part => (part.type === 'tool-call' ? [[part.id, part] as const] : [])))
  const opaque = new Map(
    remembered.flatMap(part => (part.type === 'tool-call' ? [[part.id, part.opaque] as const] : [])),
  )
  const signed = (call: ToolCallPart): ToolCallPart => {
    const state = opaque.get(call.id)
    return state ? { ...call, opaque: state } : call
  }
  const sameCalls = calls.size === opaque.size && [...calls.keys()].every(id => opaque.has(id))
  if (sameCalls && textOf(parts) === textOf(remembered))
    return remembered.map(part => (part.type === 'tool-call' ? signed(calls.get(part.id)!) : part))
  const others = parts.filter(part => part.type !== 'reasoning')
  return [
    ...remembered.filter(part => part.type === 'reasoning'),
    ...others.map(part => (part.type === 'tool-call' ? signed(part) : part)),
  ]
}

/** Clients join the texts of a reply in their own ways. */
function textOf(parts: readonly Part[]): string {
  return parts
    .map(part => (part.type === 'text' ? part.text.trim() : ''))
    .join('')
    .replaceAll(/\s+/g, '')
}

function sizeOf(part: Part): number {
  const text = part.type === 'tool-call' ? part.arguments : 'text' in part ? (part.text ?? '') : ''
  const opaque = 'opaque' in part ? (part.opaque?.value.length ?? 0) : 0
  return text.length + opaque + 100
}

function isPart(event: CanonicalEvent): event is Extract<CanonicalEvent, { index: number }> {
  return 'index' in event
}
