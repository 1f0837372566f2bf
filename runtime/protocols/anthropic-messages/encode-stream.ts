import type {
  ContentBlock,
  ContentBlockDelta,
  Message,
  StreamEvent,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import type { CanonicalEvent, PartStart } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Opaque } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import type { Usage } from '../../canonical/usage.ts'
import { mergeUsage } from '../../canonical/usage.ts'
import { isRecord } from '../../platform/json.ts'
import type { StreamEncoder } from '../protocol.ts'
import { sseFrame } from '../sse.ts'
import { renderStreamError } from './error.ts'
import { stopDetails, stopReason } from './finish-reason.ts'
import { messageId } from './ids.ts'
import { ORIGIN } from './origin.ts'
import { callState, loseForeign, loseLastState, loseMedia, textState, thinkingBlock } from './reply-blocks.ts'
import {
  calledInput,
  canOpen,
  emptyText,
  emptyThinking,
  isStreamed,
  lastDeltas,
  type OpenPart,
  type Piece,
  takeDeltas,
  textDelta,
  toolUse,
} from './stream-part.ts'
import { encodeDeltaUsage, encodeUsage } from './usage.ts'

/** Writes one stream: blocks are opened one at a time and numbered densely, as the official clients insist. */
export function encodeStream(_request: CanonicalRequest, losses: Loss[]): StreamEncoder {
  return new MessagesEncoder(losses)
}

class MessagesEncoder implements StreamEncoder {
  #usage: Usage = {}
  #blocks = 0
  #hasToolCalls = false
  #hasRefusal = false
  #ended = false
  /** States of texts, until another block begins: a message must not end with them. */
  #held: ContentBlock[] = []
  readonly #losses: Loss[]
  /** Parts by their canonical index, in the order in which they began; only the first may write. */
  readonly #parts = new Map<number, OpenPart>()

  constructor(losses: Loss[]) {
    this.#losses = losses
  }

  encode(event: CanonicalEvent): string {
    if (this.#ended) return ''
    switch (event.type) {
      case 'start':
        return this.#start(event)
      case 'part-start':
        // A message is one answer: the others, where an upstream sends them unasked, are none of it.
        return event.choice ? '' : this.#begin(event.index, event.part)
      case 'delta':
        return this.#add(event.index, event.text)
      case 'citation':
        return this.#add(event.index, event.citation)
      case 'logprobs':
        return ''
      case 'part-end':
        return this.#end(event.index, event.opaque)
      case 'usage':
        this.#usage = mergeUsage(this.#usage, event.usage)
        return ''
      case 'finish':
        return event.choice ? '' : this.#finish(event)
      case 'failed':
        this.#ended = true
        return renderStreamError(event.error, null)
    }
  }

  #start(event: Extract<CanonicalEvent, { type: 'start' }>): string {
    if (event.usage) this.#usage = mergeUsage(this.#usage, event.usage)
    const message: Message = {
      id: messageId(event.id),
      type: 'message',
      role: 'assistant',
      model: event.model,
      content: [],
      stop_reason: null,
      stop_sequence: null,
      stop_details: null,
      container: null,
      diagnostics: null,
      usage: encodeUsage(this.#usage),
    }
    return frame({ type: 'message_start', message })
  }

  #begin(index: number, start: PartStart): string {
    if (start.type === 'tool-call') this.#hasToolCalls = true
    if (start.type === 'refusal') this.#hasRefusal = true
    const part: OpenPart = { start, waiting: [], ended: false }
    this.#parts.set(index, part)
    return this.#isFirst(part) ? this.#write(part) : ''
  }

  #add(index: number, piece: Piece): string {
    const part = this.#parts.get(index)
    if (part === undefined || piece === '') return ''
    const first = this.#isFirst(part)
    // Nearly every event of a stream: a piece of the block that is open.
    if (first && part.block !== undefined && typeof piece === 'string' && part.waiting.length === 0) {
      return isStreamed(part.start) || part.start.type === 'tool-call'
        ? deltaFrame(part.block, textDelta(part, piece))
        : ''
    }
    // A call with more to say than one piece does not come whole, and need not wait for its end.
    const held = first && part.block === undefined && part.start.type === 'tool-call' && part.waiting.length > 0
    const before = held ? this.#write(part, true) : ''
    part.waiting.push(piece)
    return first ? before + this.#write(part) : ''
  }

  #end(index: number, opaque: Opaque | undefined): string {
    const part = this.#parts.get(index)
    if (part === undefined) return ''
    part.ended = true
    part.opaque = opaque
    return this.#flush()
  }

  #finish(event: Extract<CanonicalEvent, { type: 'finish' }>): string {
    for (const part of this.#parts.values()) part.ended = true
    const blocks = this.#flush()
    if (this.#held.length > 0) loseLastState(this.#losses)
    this.#ended = true
    const delta: StreamEvent = {
      type: 'message_delta',
      delta: {
        stop_reason: stopReason(event.reason, this.#hasToolCalls, this.#hasRefusal),
        stop_sequence: event.stopSequence ?? null,
        stop_details: stopDetails(event),
        container: null,
      },
      usage: encodeDeltaUsage(this.#usage),
    }
    return blocks + frame(delta) + frame({ type: 'message_stop' })
  }

  #isFirst(part: OpenPart): boolean {
    return this.#parts.size === 1 || this.#parts.values().next().value === part
  }

  /** Writes what the first part has, and goes on to the next while the first has ended. */
  #flush(): string {
    let text = ''
    for (const [index, part] of this.#parts) {
      text += this.#write(part)
      if (!part.ended) break
      text += this.#close(part)
      this.#parts.delete(index)
    }
    return text
  }

  /** What has gathered of a part, its text in one delta where it had to wait. */
  #write(part: OpenPart, atOnce = false): string {
    const { start } = part
    if (start.type !== 'tool-call' && !isStreamed(start)) return ''
    if (part.block !== undefined) return this.#deltas(part, takeDeltas(part))
    if (!atOnce && !canOpen(part)) return ''
    if (start.type === 'tool-call') {
      const state = part.ended ? this.#state(part) : ''
      return state + this.#open(part, toolUse(start)) + this.#deltas(part, takeDeltas(part))
    }
    const deltas = takeDeltas(part)
    if (deltas.length === 0) return ''
    // Text and thinking are opened by what they hold: an empty block would be refused when it comes back.
    const empty = start.type === 'reasoning' ? emptyThinking() : emptyText()
    return this.#open(part, empty) + this.#deltas(part, deltas)
  }

  #deltas(part: OpenPart, deltas: ContentBlockDelta[]): string {
    const index = part.block
    if (index === undefined) return ''
    return deltas.map(delta => deltaFrame(index, delta)).join('')
  }

  #open(part: OpenPart, block: ContentBlock): string {
    if (part.block !== undefined) return ''
    const held = this.#release()
    part.block = this.#blocks++
    return held + frame({ type: 'content_block_start', index: part.block, content_block: block })
  }

  #close(part: OpenPart): string {
    const opening = part.block === undefined ? this.#openLate(part) : ''
    const index = part.block
    const block =
      index === undefined ? '' : this.#deltas(part, lastDeltas(part)) + frame({ type: 'content_block_stop', index })
    return opening + block + this.#state(part)
  }

  /** The state of a part that is no reasoning, once: before a call, where it is known in time, else after the part. */
  #state(part: OpenPart): string {
    const { start, opaque } = part
    if (opaque === undefined || (start.type !== 'tool-call' && start.type !== 'text')) return ''
    part.opaque = undefined
    if (start.type === 'text') {
      this.#held.push(...textState(opaque, part.block === undefined ? 'none' : 'before'))
      return ''
    }
    return callState(start.id, opaque)
      .map(block => this.#release() + this.#whole(block))
      .join('')
  }

  /** What was held goes before the block that is about to begin. */
  #release(): string {
    if (this.#held.length === 0) return ''
    const blocks = this.#held
    this.#held = []
    return blocks.map(block => this.#whole(block)).join('')
  }

  /** Blocks that are known only when their part ends: hidden thinking, and blocks of this protocol that came whole. */
  #openLate(part: OpenPart): string {
    const { start } = part
    if (start.type === 'reasoning') {
      const [block] = thinkingBlock('', part.opaque, start.redacted)
      if (block === undefined) return ''
      if (block.type !== 'thinking') return this.#open(part, block)
      // White space is little to read, but signed it has to come back as it was.
      return this.#open(part, emptyThinking()) + this.#deltas(part, takeDeltas(part))
    }
    if (start.type === 'image' || start.type === 'audio') loseMedia(start.type, this.#losses)
    if (start.type !== 'foreign') return ''
    if (start.origin !== ORIGIN || !isRecord(start.value)) {
      loseForeign(start, this.#losses)
      return ''
    }
    // A part of this origin was made from a block of this protocol: its value is one, and one of a call has an input.
    const block = start.value as unknown as ContentBlock
    const input = calledInput(block)
    if (input === undefined) return this.#open(part, block)
    const opened = this.#open(part, { ...start.value, input: {} } as unknown as ContentBlock)
    part.streamedInput = JSON.stringify(input)
    return opened
  }

  #whole(block: ContentBlock): string {
    const index = this.#blocks++
    return (
      frame({ type: 'content_block_start', index, content_block: block }) + frame({ type: 'content_block_stop', index })
    )
  }
}

/** Only the text is printed: the rest of a delta is the same every time. */
function deltaFrame(index: number, delta: ContentBlockDelta): string {
  return `event: content_block_delta\ndata: {"type":"content_block_delta","index":${index},"delta":${deltaJson(delta)}}\n\n`
}

function deltaJson(delta: ContentBlockDelta): string {
  switch (delta.type) {
    case 'text_delta':
      return `{"type":"text_delta","text":${JSON.stringify(delta.text)}}`
    case 'thinking_delta':
      return `{"type":"thinking_delta","thinking":${JSON.stringify(delta.thinking)}}`
    case 'input_json_delta':
      return `{"type":"input_json_delta","partial_json":${JSON.stringify(delta.partial_json)}}`
    default:
      return JSON.stringify(delta)
  }
}

function frame(event: StreamEvent): string {
  return sseFrame(JSON.stringify(event), event.type)
}
