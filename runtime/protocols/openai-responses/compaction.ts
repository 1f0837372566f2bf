import type { CompactionItem, OutputItem } from '../../../generated/protocols/openai-responses/types.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { Finish } from '../../canonical/event.ts'
import type { Part } from '../../canonical/part.ts'
import { fromBase64, toBase64 } from '../../platform/base64.ts'
import { text as textOf, utf8 } from '../../platform/byte-search.ts'
import { isRecord } from '../../platform/json.ts'
import { itemAdded, itemDone } from './event-writer.ts'
import { type Ending, endingOf } from './finish-reason.ts'
import { text } from './json.ts'
import { ownItem } from './output-items.ts'
import type { OutputContext, PartEvent, ReplyOutput } from './output-writer.ts'

/** What a conversation's summary begins with where a model of another protocol made it; base64 of it is not like any other. */
const MARK = 'hgc1:'
/** The base64 of the mark, as far as its bytes fill whole characters. */
const PREFIX = 'aGdjMT'

/** The item that stands for a conversation: it holds the summary in a form that clients bring back and do not read. */
export function compactionItem(id: string, summary: string): CompactionItem {
  return { type: 'compaction', id, encrypted_content: toBase64(utf8(MARK + summary)) }
}

/** The summary that such an item holds; undefined where it is not of this gateway. */
export function summaryOf(encrypted: unknown): string | undefined {
  const value = text(encrypted)
  if (!value?.startsWith(PREFIX)) return undefined
  try {
    const plain = textOf(fromBase64(value))
    return plain.startsWith(MARK) ? plain.slice(MARK.length) : undefined
  } catch {
    return undefined
  }
}

/** How a model is told the summary. */
function summaryText(summary: string): string {
  return `<conversation_summary note="what was said and done before this, shortened">\n${summary}\n</conversation_summary>`
}

export function summaryPart(summary: string): Part {
  return { type: 'text', text: summaryText(summary) }
}

/**
 * The output of a compaction: exactly one item, made of the text that the model wrote as the summary. An upstream that
 * compacts by itself sends such an item, which passes as it came.
 */
export class CompactionOutput implements ReplyOutput {
  readonly items: OutputItem[] = []
  readonly #context: OutputContext
  readonly #texts = new Set<number>()
  readonly #pieces: string[] = []
  #native: OutputItem | undefined

  constructor(context: OutputContext) {
    this.#context = context
  }

  part(event: PartEvent): void {
    if (event.type === 'part-start') {
      const { part } = event
      if (part.type === 'text') {
        if (this.#pieces.length > 0) this.#pieces.push('\n\n')
        this.#texts.add(event.index)
      } else if (part.type === 'foreign' && part.tag === 'compaction') this.#native = ownItem(part)
    } else if (event.type === 'delta' && this.#texts.has(event.index)) this.#pieces.push(event.text)
  }

  /** Throws an `upstream` GatewayError where there is no summary. */
  finish({ reason }: Finish): Ending {
    const ending = endingOf(reason, false)
    const item = this.#native ?? this.#made()
    if (item === undefined) {
      if (ending.status === 'incomplete') return ending
      throw new GatewayError('upstream', 'The model wrote no summary of the conversation.')
    }
    itemAdded(this.#context.sink, 0, item)
    itemDone(this.#context.sink, 0, item)
    this.items.push(item)
    return ending
  }

  #made(): OutputItem | undefined {
    const summary = this.#pieces.join('').trim()
    return summary === '' ? undefined : compactionItem(this.#context.ids.item('cmp', 0), summary)
  }
}

/** An item of an input for an upstream of this protocol: of the gateway's own compactions the summary stands in their place. */
export function withoutOwnCompaction(item: unknown): unknown {
  if (!isRecord(item) || item.type !== 'compaction') return item
  const summary = summaryOf(item.encrypted_content)
  return summary === undefined ? item : { type: 'message', role: 'user', content: summaryText(summary) }
}
