import type { Finish } from '../../canonical/event.ts'
import type { Citation, Opaque } from '../../canonical/part.ts'
import { isRecord } from '../../platform/json.ts'
import type { ReplyContext } from '../protocol.ts'
import { readAnnotation } from './annotations.ts'
import { CONTENT_MEMBERS } from './content-members.ts'
import { readFinishReason } from './finish-reason.ts'
import { readLogprobs } from './logprobs.ts'
import { audioTypeOf, dataUrl } from './media.ts'
import { sealFields } from './opaque.ts'
import type { PartEmitter } from './part-emitter.ts'
import { type ReasoningName, ReasoningReader } from './reasoning-reader.ts'
import type { ReplyLosses } from './reply-losses.ts'
import { ThinkTags } from './think-tags.ts'
import { type ReplyHead, ToolCallReader } from './tool-call-reader.ts'

/** The part that is being said: of these there is one at a time. */
interface Prose {
  type: 'text' | 'reasoning' | 'refusal'
  index: number
  /** Where its text begins in the one text of the message, in UTF-16 code units. */
  start: number
}

/** Members of a delta or a message that are read here, or that hold nothing. */
const KNOWN = new Set<string>(['role', 'annotations', ...CONTENT_MEMBERS])

/** Reads one choice of a reply, from deltas or from its whole message. */
export class ChoiceReader {
  readonly #out: PartEmitter
  readonly #choice: number
  readonly #context: ReplyContext
  readonly #losses: ReplyLosses
  readonly #calls: ToolCallReader
  readonly #reasoning = new ReasoningReader()
  readonly #tags: ThinkTags | undefined
  #prose: Prose | undefined
  /** Whether any part has begun. */
  #begun = false
  #textLength = 0
  #refused = false
  #cited = false
  #sound: string[] = []
  /** How the upstream says that it ended, as far as it has. */
  finishReason: string | undefined
  stopSequence: string | undefined

  constructor(out: PartEmitter, choice: number, context: ReplyContext, losses: ReplyLosses, head: ReplyHead) {
    this.#out = out
    this.#choice = choice
    this.#context = context
    this.#losses = losses
    this.#calls = new ToolCallReader(out, choice, context, losses, head, () => this.#makeRoom())
    this.#tags = context.thinkTags ? new ThinkTags() : undefined
  }

  get isEmpty(): boolean {
    return !this.#begun
  }

  /**
   * What a chunk adds, or, where `whole`, all of the message; `logprobs` as they stand beside it. A chunk's text, with what
   * is said of it, comes before its calls.
   */
  read(delta: Record<string, unknown>, whole: boolean, logprobs?: unknown): void {
    const thought = this.#reasoning.thoughtOf(delta)
    if (thought) this.#say('reasoning', thought.text, thought.summary)
    this.#reasoning.keepState(delta)
    const { content, annotations, refusal, tool_calls, function_call } = delta
    if (typeof content === 'string') this.#content(content)
    else if (Array.isArray(content)) this.#contentParts(content)
    if (Array.isArray(annotations)) for (const annotation of annotations) this.#annotation(annotation)
    if (logprobs !== null && logprobs !== undefined) this.#readLogprobs(logprobs)
    if (typeof refusal === 'string' && refusal !== '') {
      this.#refused = true
      this.#say('refusal', refusal)
    }
    if (Array.isArray(tool_calls) && tool_calls.length > 0) {
      this.#tags?.end(this.#takePiece)
      this.#calls.read(tool_calls, whole)
    }
    if (isRecord(function_call)) this.#calls.readLegacy(function_call)
    for (const name in delta) this.#member(name, delta[name])
  }

  /** Sources that stand beside the reply and say no passage; those that do are better. */
  cite(urls: readonly string[]): void {
    if (!this.#cited) for (const url of urls) this.#cite({ url })
  }

  /** Ends its parts, and tells how it ended. */
  finish(): Finish {
    this.#tags?.end(this.#takePiece)
    this.#endProse()
    this.#calls.finish()
    if (this.#sound.length > 0) this.#media('audio', this.#sound.join(''), undefined)
    // A choice of which nothing came is told all the same: whoever waits for its end has to know of it.
    if (this.#choice > 0 && !this.#begun) this.#out.end(this.#out.start({ type: 'text' }, this.#choice))
    const reason = readFinishReason(this.finishReason, this.#calls.count > 0, this.#refused)
    if (reason !== 'stop' || this.stopSequence === undefined) return { reason }
    return { reason: 'stop-sequence', stopSequence: this.stopSequence }
  }

  #content(text: string): void {
    if (text === '') return
    if (this.#tags) this.#tags.push(text, this.#takePiece)
    else this.#say('text', text)
  }

  readonly #takePiece = (piece: string, thought: boolean): void => {
    if (thought) this.#think('tags', piece)
    else this.#say('text', piece)
  }

  /** Mistral's content, and that of servers in front of Anthropic's models. */
  #contentParts(parts: readonly unknown[]): void {
    for (const part of parts) {
      if (typeof part === 'string') this.#content(part)
      if (!isRecord(part)) continue
      if (typeof part.text === 'string') this.#content(part.text)
      else if (part.type === 'thinking') this.#think('content', textsOf(part.thinking))
      else if (typeof part.refusal === 'string') this.#say('refusal', part.refusal)
      else if (part.type === 'image_url') this.#image(part)
      else this.#losses.add(`reply.content.${String(part.type)}`, 'content', 'the kind of content is not known')
    }
  }

  #think(name: ReasoningName, text: string): void {
    if (text !== '' && this.#reasoning.speaks(name)) this.#say('reasoning', text)
  }

  #say(type: Prose['type'], text: string, summary = false): void {
    const prose = this.#prose?.type === type ? this.#prose : this.#begin(type, summary)
    if (type === 'text') this.#textLength += text.length
    this.#out.delta(prose.index, text)
  }

  #begin(type: Prose['type'], summary: boolean): Prose {
    // State that came before everything else belongs to the first thought.
    const isFirst = type === 'reasoning' && !this.#begun
    if (!isFirst) this.#makeRoom()
    this.#begun = true
    this.#calls.settle()
    const part = type === 'reasoning' && summary ? { type, summary } : { type }
    const index = this.#out.start(part, this.#choice)
    this.#prose = { type, index, start: this.#textLength }
    return this.#prose
  }

  /** Another part begins. */
  #makeRoom(): void {
    this.#endProse()
    this.#begun = true
  }

  #endProse(): void {
    const prose = this.#prose
    this.#prose = undefined
    if (prose?.type === 'reasoning') this.#out.end(prose.index, this.#state())
    else if (prose) this.#out.end(prose.index)
    // State without a thought of its own stands alone, where it came.
    const state = this.#reasoning.hasState ? this.#state() : undefined
    if (!state) return
    this.#begun = true
    this.#out.end(this.#out.start({ type: 'reasoning', redacted: true }, this.#choice), state)
  }

  #state(): Opaque | undefined {
    const opaque = sealFields(this.#reasoning.takeState())
    return opaque && { ...opaque, maker: this.#context.maker }
  }

  #member(name: string, value: unknown): void {
    if (name === 'images' && Array.isArray(value)) {
      for (const image of value) if (isRecord(image)) this.#image(image)
    } else if (name === 'audio' && isRecord(value)) {
      if (typeof value.data === 'string') this.#sound.push(value.data)
      if (typeof value.transcript === 'string') this.#content(value.transcript)
    } else if (!KNOWN.has(name) && value !== null && value !== undefined) {
      this.#losses.add(`reply.${name}`, name, 'the member is not known')
    }
  }

  #image({ image_url }: Record<string, unknown>): void {
    const url = isRecord(image_url) ? image_url.url : image_url
    if (typeof url !== 'string' || url === '') return
    const data = dataUrl(url)
    if (data) this.#media('image', data.data, data.mediaType)
    // An address is shown as text has it: whoever reads the reply may open it.
    else this.#say('text', `![image](${url})`)
  }

  #media(type: 'image' | 'audio', data: string, mediaType = audioTypeOf(data)): void {
    this.#makeRoom()
    this.#calls.settle()
    this.#out.end(this.#out.start({ type, data, mediaType }, this.#choice))
  }

  #readLogprobs(value: unknown): void {
    const tokens = readLogprobs(value)
    if (tokens.length === 0) return
    if (this.#prose?.type === 'text') this.#out.logprobs(this.#prose.index, tokens)
    else this.#losses.add('reply.logprobs', 'logprobs', 'only those of text have a place')
  }

  #annotation(value: unknown): void {
    const citation = readAnnotation(value, this.#prose?.start ?? 0)
    if (citation) this.#cite(citation)
    else this.#losses.add('reply.annotation', 'annotations', 'the kind of annotation is not known')
  }

  #cite(citation: Citation): void {
    this.#cited = true
    if (this.#prose?.type === 'text') this.#out.citation(this.#prose.index, citation)
    else this.#losses.add('reply.citation', 'annotations', 'it came when the text that it is for had ended')
  }
}

function textsOf(thinking: unknown): string {
  if (typeof thinking === 'string') return thinking
  if (!Array.isArray(thinking)) return ''
  // Mistral also puts references to sources between the texts.
  return thinking.map(piece => (isRecord(piece) && typeof piece.text === 'string' ? piece.text : '')).join('')
}
