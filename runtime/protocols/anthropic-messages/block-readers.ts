import type { ContentBlock } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { ContentBlockCases } from '../../../generated/protocols/anthropic-messages/variants.ts'
import type { Citation } from '../../canonical/part.ts'
import { isRecord } from '../../platform/json.ts'
import { parseLossless } from '../json-arguments.ts'
import { lose, type Translation } from '../not-carried.ts'
import type { ReplyContext, TakeEvent } from '../protocol.ts'
import { readCitation } from './citations.ts'
import { foreignText } from './foreign-text.ts'
import { ORIGIN, REDACTED } from './origin.ts'

/** Where the events of a reply go, and what its blocks share. */
export interface Reading extends Translation {
  readonly context: ReplyContext
  take: TakeEvent
  /** How many parts have begun. */
  parts: number
  /** The id of the reply. */
  id: string
}

/** Reads one block of a reply. It is given what its deltas hold; what does not belong to its kind it lets be. */
export abstract class BlockReader {
  protected readonly reading: Reading

  constructor(reading: Reading) {
    this.reading = reading
  }

  text(_text: string): void {}
  thinking(_text: string): void {}
  signature(_signature: string): void {}
  json(_piece: string): void {}
  cite(_citation: unknown): void {}
  compact(_content: unknown, _encrypted: unknown): void {}
  abstract end(): void
}

/**
 * How each block is read; undefined for one that holds nothing of the reply. Blocks of upstreams are unchecked: only
 * their tag is what it says.
 */
export const blockReaders: ContentBlockCases<Reading, BlockReader | undefined> = {
  text: (block, reading) => new TextReader(reading, block),
  thinking: (block, reading) => new ThinkingReader(reading, block),
  redacted_thinking: (block, reading) => new RedactedReader(reading, block),
  tool_use(block, reading) {
    if (typeof block.name !== 'string' || block.name === '') {
      return lose(reading, 'reply.tool_use', 'the upstream did not name the tool')
    }
    return new CallReader(reading, block)
  },
  server_tool_use: whole,
  web_search_tool_result: whole,
  web_fetch_tool_result: whole,
  advisor_tool_result: whole,
  code_execution_tool_result: whole,
  bash_code_execution_tool_result: whole,
  text_editor_code_execution_tool_result: whole,
  tool_search_tool_result: whole,
  mcp_tool_use: whole,
  mcp_tool_result: whole,
  mcp_tool_listing: whole,
  container_upload: whole,
  compaction: whole,
  // Another model of the provider answers from here on: that is nothing of the answer.
  fallback: () => undefined,
}

function whole(block: ContentBlock, reading: Reading): BlockReader {
  return new WholeReader(reading, block)
}

class TextReader extends BlockReader {
  #part: number | undefined
  #length = 0
  readonly #citations: unknown[] = []

  constructor(reading: Reading, block: { text?: unknown; citations?: unknown }) {
    super(reading)
    if (typeof block.text === 'string') this.text(block.text)
    if (Array.isArray(block.citations)) this.#citations.push(...block.citations)
  }

  override text(text: string): void {
    if (text === '') return
    const { reading } = this
    if (this.#part === undefined) {
      this.#part = reading.parts++
      reading.take({ type: 'part-start', index: this.#part, part: { type: 'text' } })
    }
    this.#length += text.length
    reading.take({ type: 'delta', index: this.#part, text })
  }

  override cite(citation: unknown): void {
    this.#citations.push(citation)
  }

  /** A source stands behind the whole of its block, whose length is known only now. */
  end(): void {
    const index = this.#part
    if (index === undefined) return
    const { reading } = this
    for (const value of this.#citations) {
      const citation: Citation | undefined = readCitation(value, reading)
      if (citation) reading.take({ type: 'citation', index, citation: { ...citation, start: 0, end: this.#length } })
    }
    reading.take({ type: 'part-end', index })
  }
}

class ThinkingReader extends BlockReader {
  #part: number | undefined
  #signature: string

  constructor(reading: Reading, block: { thinking?: unknown; signature?: unknown }) {
    super(reading)
    this.#signature = typeof block.signature === 'string' ? block.signature : ''
    if (typeof block.thinking === 'string') this.thinking(block.thinking)
  }

  override thinking(text: string): void {
    if (text !== '') this.reading.take({ type: 'delta', index: this.#begin(), text })
  }

  override signature(signature: string): void {
    this.#signature += signature
  }

  end(): void {
    const { take, context } = this.reading
    const signature = this.#signature
    if (signature === '') {
      if (this.#part !== undefined) take({ type: 'part-end', index: this.#part })
      return
    }
    const index = this.#begin()
    take({ type: 'part-end', index, opaque: { origin: ORIGIN, maker: context.maker, value: signature } })
  }

  #begin(): number {
    if (this.#part !== undefined) return this.#part
    const index = this.reading.parts++
    this.#part = index
    this.reading.take({ type: 'part-start', index, part: { type: 'reasoning' } })
    return index
  }
}

class RedactedReader extends BlockReader {
  readonly #data: unknown

  constructor(reading: Reading, block: { data?: unknown }) {
    super(reading)
    this.#data = block.data
  }

  end(): void {
    const value = this.#data
    if (typeof value !== 'string' || value === '') return
    const { take, context } = this.reading
    const index = this.reading.parts++
    take({ type: 'part-start', index, part: { type: 'reasoning', redacted: true } })
    take({ type: 'part-end', index, opaque: { origin: ORIGIN, maker: context.maker, value, id: REDACTED } })
  }
}

class CallReader extends BlockReader {
  readonly #part: number
  readonly #input: unknown
  #hasJson = false

  constructor(reading: Reading, block: Extract<ContentBlock, { type: 'tool_use' }>) {
    super(reading)
    this.#input = block.input
    this.#part = reading.parts++
    if (isRecord(block.caller) && block.caller.type !== 'direct') {
      lose(reading, 'tool-call.caller', 'calls made by code have no equivalent')
    }
    const { id, name, toolset_name } = block
    reading.take({
      type: 'part-start',
      index: this.#part,
      part: {
        type: 'tool-call',
        // Results are matched by it: every call has one.
        id: typeof id === 'string' && id !== '' ? id : `toolu_${reading.id.replace(/^msg_/, '')}_${this.#part}`,
        name,
        ...(toolset_name ? { namespace: toolset_name } : {}),
        kind: 'function',
      },
    })
  }

  override json(piece: string): void {
    if (piece === '') return
    this.#hasJson = true
    this.reading.take({ type: 'delta', index: this.#part, text: piece })
  }

  /** A call that code made comes with its input whole; any other begins with an empty one. */
  end(): void {
    const { take } = this.reading
    const input = this.#input
    if (!this.#hasJson && isRecord(input) && Object.keys(input).length > 0) {
      take({ type: 'delta', index: this.#part, text: JSON.stringify(input) })
    }
    take({ type: 'part-end', index: this.#part })
  }
}

/** A block that only this protocol's providers understand: its arguments are its own, never those of a tool call. */
class WholeReader extends BlockReader {
  readonly #block: ContentBlock
  readonly #json: string[] = []
  #compacted: { content: string; encrypted?: string } | undefined

  constructor(reading: Reading, block: ContentBlock) {
    super(reading)
    this.#block = block
  }

  override json(piece: string): void {
    this.#json.push(piece)
  }

  override compact(content: unknown, encrypted: unknown): void {
    this.#compacted ??= { content: '' }
    if (typeof content === 'string') this.#compacted.content += content
    if (typeof encrypted === 'string') this.#compacted.encrypted = encrypted
  }

  end(): void {
    const value = this.#value()
    const { take } = this.reading
    const index = this.reading.parts++
    const text = foreignText(value)
    const part = { type: 'foreign', origin: ORIGIN, tag: value.type, value, ...(text ? { text } : {}) } as const
    take({ type: 'part-start', index, part })
    take({ type: 'part-end', index })
  }

  #value(): { type: string } {
    const block = this.#block
    if (this.#compacted) {
      const { content, encrypted } = this.#compacted
      return { ...block, ...(content === '' ? {} : { content }), ...(encrypted && { encrypted_content: encrypted }) }
    }
    const json = this.#json.join('')
    if (json === '') return block
    try {
      const input = parseLossless(json)
      return Object.assign({ ...block }, { input })
    } catch {
      // Arguments that were cut off: the call is kept as it began.
      return block
    }
  }
}
