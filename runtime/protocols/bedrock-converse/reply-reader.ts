import { GatewayError } from '../../canonical/error.ts'
import type { Finish, PartStart } from '../../canonical/event.ts'
import type { Citation } from '../../canonical/part.ts'
import { fromBase64, toBase64 } from '../../platform/base64.ts'
import { concat } from '../../platform/byte-search.ts'
import { isRecord } from '../../platform/json.ts'
import { loseOnce } from '../not-carried.ts'
import type { ReplyContext, TakeEvent } from '../protocol.ts'
import { finishReason } from './finish-reason.ts'
import { readUsage } from './usage.ts'

/** A block of the reply that has begun. */
interface OpenBlock {
  /** Absent for one that nothing is made of. */
  part?: number
  type: 'text' | 'reasoning' | 'tool-call' | 'image' | 'skipped'
  /** UTF-16 code units of its text. */
  length: number
  signature: string
  /** Of an image, which is passed on whole. */
  data: string[]
  format: string
  citations: Citation[]
}

/**
 * Reads one reply, event by event, whether it was streamed or came whole. Its texts and its reasoning begin with their
 * first piece, calls with an event of their own. What it reads is unchecked.
 */
export class ReplyReader {
  take: TakeEvent = () => {}
  readonly #context: ReplyContext
  readonly #open = new Map<unknown, OpenBlock>()
  #id = ''
  #parts = 0
  #finish: Finish | undefined
  #fault: GatewayError | undefined
  #ended = false

  constructor(context: ReplyContext) {
    this.#context = context
  }

  get ended(): boolean {
    return this.#ended
  }

  /** Replies have no id and name no model. */
  start(): void {
    if (this.#id !== '') return
    this.#id = crypto.randomUUID()
    this.take({ type: 'start', id: this.#id, model: '' })
  }

  openBlock(index: unknown, start: unknown): void {
    this.start()
    this.closeBlock(index)
    if (!isRecord(start)) return
    if (isRecord(start.toolUse)) this.#openCall(index, start.toolUse)
    else if (isRecord(start.image)) this.#openImage(index, start.image)
    else if (isRecord(start.toolResult)) this.#skip(index, 'toolResult')
    else this.#skip(index, Object.keys(start)[0] ?? 'block')
  }

  delta(index: unknown, delta: unknown): void {
    if (!isRecord(delta)) return
    const { text, reasoningContent, toolUse, citation, image } = delta
    if (typeof text === 'string') this.#text(index, 'text', text)
    else if (isRecord(toolUse)) this.#input(index, toolUse.input)
    else if (isRecord(reasoningContent)) this.#reasoning(index, reasoningContent)
    else if (isRecord(citation)) this.#cite(index, citation)
    else if (isRecord(image)) this.#imageData(index, image)
    // What was skipped was reported when it began.
    else if (this.#open.get(index)?.type !== 'skipped') this.#lose(Object.keys(delta)[0] ?? 'delta')
  }

  closeBlock(index: unknown): void {
    const block = this.#open.get(index)
    if (!block) return
    this.#open.delete(index)
    if (block.type === 'image') this.#closeImage(block)
    if (block.part === undefined) return
    for (const citation of block.citations) {
      this.take({ type: 'citation', index: block.part, citation: { ...citation, start: 0, end: block.length } })
    }
    const { signature } = block
    const opaque = { origin: 'bedrock-converse' as const, maker: this.#context.maker, value: signature }
    this.take({ type: 'part-end', index: block.part, ...(signature !== '' && { opaque }) })
  }

  /** A block that came whole. */
  block(index: number, block: unknown): void {
    if (!isRecord(block)) return
    const { text, toolUse, reasoningContent, image, citationsContent } = block
    this.start()
    if (isRecord(toolUse)) {
      this.#openCall(index, toolUse)
      const { input } = toolUse
      if (isRecord(input) && Object.keys(input).length > 0) this.#input(index, JSON.stringify(input))
    } else if (isRecord(reasoningContent)) this.#wholeReasoning(index, reasoningContent)
    else if (isRecord(image)) {
      this.#openImage(index, image)
      this.#imageData(index, image)
    } else if (isRecord(citationsContent)) this.#cited(index, citationsContent)
    else if (typeof text === 'string') this.#text(index, 'text', text)
    else this.#skip(index, Object.keys(block)[0] ?? 'block')
    this.closeBlock(index)
  }

  count(said: unknown): void {
    const usage = readUsage(said)
    if (usage) this.take({ type: 'usage', usage })
  }

  /** Why it ended, as an event of its own or as members of a whole reply say it. */
  stop({ stopReason, additionalModelResponseFields: more, serviceTier }: Record<string, unknown>): void {
    if (typeof stopReason === 'string') {
      const reason = finishReason(stopReason)
      const sequence = isRecord(more) ? more.stop_sequence : undefined
      if (reason === 'fault') this.#fault = faulty(stopReason)
      this.#finish = {
        ...this.#finish,
        reason: reason === 'fault' ? 'other' : reason,
        ...(typeof sequence === 'string' && { stopSequence: sequence }),
      }
    }
    const tier = isRecord(serviceTier) ? serviceTier.type : undefined
    if (this.#finish && typeof tier === 'string') this.#finish.serviceTier = tier
  }

  /** The reply is complete. */
  finish() {
    if (this.#ended) return
    if (this.#fault) return this.fail(this.#fault)
    this.start()
    for (const index of [...this.#open.keys()]) this.closeBlock(index)
    this.#ended = true
    this.take({ type: 'finish', ...(this.#finish ?? { reason: 'other' }) })
  }

  /** The bytes have ended: that is an end where the reason was said, whatever is missing after it. */
  endOfBytes() {
    if (this.#ended) return
    if (this.#finish) return this.finish()
    const message =
      this.#id === '' ? 'The upstream sent no reply.' : 'The upstream ended its reply before it was finished.'
    this.fail(new GatewayError('upstream', message, { code: 'incomplete_reply' }))
  }

  fail(error: GatewayError): void {
    if (this.#ended) return
    this.#ended = true
    this.take({ type: 'failed', error })
  }

  #openCall(index: unknown, { toolUseId, name, type }: Record<string, unknown>) {
    // A call that AWS answers itself is none that a client could answer.
    if (type === 'server_tool_use') return this.#skip(index, 'server_tool_use')
    if (typeof name !== 'string' || name === '') return this.#skip(index, 'toolUse')
    const id = typeof toolUseId === 'string' && toolUseId !== '' ? toolUseId : `tooluse_${this.#id}_${this.#parts}`
    this.#begin(index, 'tool-call', { type: 'tool-call', id, name, kind: 'function' })
  }

  #openImage(index: unknown, { format }: Record<string, unknown>): void {
    this.#open.set(index, { ...emptyBlock('image'), format: typeof format === 'string' ? format : 'png' })
  }

  #begin(index: unknown, type: OpenBlock['type'], part: PartStart): OpenBlock {
    this.start()
    const block: OpenBlock = { ...emptyBlock(type), part: this.#parts++ }
    this.#open.set(index, block)
    this.take({ type: 'part-start', index: block.part!, part })
    return block
  }

  #text(index: unknown, type: 'text' | 'reasoning', text: string): void {
    let block = this.#open.get(index)
    if (text === '' || block?.type === 'skipped') return
    if (block?.type !== type) {
      this.closeBlock(index)
      block = this.#begin(index, type, { type })
    }
    block.length += text.length
    this.take({ type: 'delta', index: block.part!, text })
  }

  #input(index: unknown, input: unknown): void {
    const block = this.#open.get(index)
    if (block?.type !== 'tool-call' || typeof input !== 'string' || input === '') return
    this.take({ type: 'delta', index: block.part!, text: input })
  }

  #reasoning(index: unknown, { text, signature, redactedContent }: Record<string, unknown>): void {
    if (typeof text === 'string') this.#text(index, 'reasoning', text)
    if (typeof signature === 'string' && signature !== '') {
      const block = this.#open.get(index) ?? this.#begin(index, 'reasoning', { type: 'reasoning' })
      block.signature += signature
    }
    if (typeof redactedContent === 'string' && redactedContent !== '') this.#redacted(redactedContent)
  }

  #wholeReasoning(index: unknown, { reasoningText, redactedContent }: Record<string, unknown>): void {
    if (isRecord(reasoningText)) this.#reasoning(index, reasoningText)
    this.#reasoning(index, { redactedContent })
  }

  #redacted(value: string): void {
    this.start()
    const index = this.#parts++
    this.take({ type: 'part-start', index, part: { type: 'reasoning', redacted: true } })
    const opaque = { origin: 'bedrock-converse' as const, maker: this.#context.maker, value, of: 'redacted' as const }
    this.take({ type: 'part-end', index, opaque })
  }

  #imageData(index: unknown, { source, error }: Record<string, unknown>): void {
    const block = this.#open.get(index)
    if (isRecord(error)) this.#lose('image')
    if (block?.type === 'image' && isRecord(source) && typeof source.bytes === 'string') block.data.push(source.bytes)
  }

  #closeImage({ data, format }: OpenBlock): void {
    if (data.length === 0) return
    const index = this.#parts++
    this.take({ type: 'part-start', index, part: { type: 'image', data: joined(data), mediaType: `image/${format}` } })
    this.take({ type: 'part-end', index })
  }

  #cite(index: unknown, said: Record<string, unknown>): void {
    this.#open.get(index)?.citations.push(readCitation(said))
  }

  #cited(index: unknown, { content, citations }: Record<string, unknown>): void {
    for (const piece of Array.isArray(content) ? content : []) {
      if (isRecord(piece) && typeof piece.text === 'string') this.#text(index, 'text', piece.text)
    }
    for (const citation of Array.isArray(citations) ? citations : []) {
      if (isRecord(citation)) this.#cite(index, citation)
    }
  }

  #skip(index: unknown, feature: string): void {
    this.#open.set(index, emptyBlock('skipped'))
    this.#lose(feature)
  }

  #lose(feature: string): void {
    loseOnce({ losses: this.#context.losses, at: 'reply' }, `reply.${feature}`, 'not known to this gateway')
  }
}

/** Each piece is base64 of its own. */
function joined(pieces: readonly string[]): string {
  return pieces.length === 1 ? pieces[0]! : toBase64(concat(pieces.map(fromBase64)))
}

function emptyBlock(type: OpenBlock['type']): OpenBlock {
  return { type, length: 0, signature: '', data: [], format: '', citations: [] }
}

function readCitation({ title, source, sourceContent, location }: Record<string, unknown>): Citation {
  const web = isRecord(location) && isRecord(location.web) ? location.web : {}
  const texts = Array.isArray(sourceContent) ? sourceContent : []
  const cited = texts.flatMap(piece => (isRecord(piece) && typeof piece.text === 'string' ? [piece.text] : [])).join('')
  const url = typeof web.url === 'string' ? web.url : typeof source === 'string' && source !== '' ? source : undefined
  return {
    ...(url !== undefined && { url }),
    ...(typeof title === 'string' && title !== '' && { title }),
    ...(cited !== '' && { citedText: cited }),
  }
}

function faulty(reason: string): GatewayError {
  return new GatewayError('upstream', `The model answered with what cannot be read (${reason}).`, { code: reason })
}
