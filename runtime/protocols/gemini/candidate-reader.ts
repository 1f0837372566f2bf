import type { Finish, PartStart } from '../../canonical/event.ts'
import type { Opaque } from '../../canonical/part.ts'
import { isRecord } from '../../platform/json.ts'
import type { ReplyContext, TakeEvent } from '../protocol.ts'
import { readFinishReason } from './finish-reason.ts'
import { textOfForeign } from './foreign-text.ts'
import { readLogprobs } from './logprobs.ts'
import { PartialArguments } from './partial-arguments.ts'
import { readCitations, type SourceMetadata } from './read-citations.ts'
import type { ReplyNumbers } from './reply-numbers.ts'

/** A text or a thought that goes on while parts of its kind come. */
interface Said {
  kind: 'text' | 'reasoning'
  index: number
  /** A text's words so far: its citations are counted in their bytes. */
  pieces: string[]
  closed?: boolean
  opaque?: Opaque
}

/** A call whose arguments come in pieces. */
interface OpenCall {
  id: string
  name: string
  args: PartialArguments
  signature?: string
}

/** The model's answer is of no use: the reply is a failure, and another attempt may do better. */
export interface Fault {
  reason: string
  message?: string
}

/** Reads one candidate of a reply, chunk by chunk. */
export class CandidateReader {
  readonly #choice: number
  readonly #numbers: ReplyNumbers
  readonly #context: ReplyContext
  #take: TakeEvent = () => {}
  /** What is being said, and texts whose end waits for what is said of their sources. */
  #said: Said[] = []
  #call: OpenCall | undefined
  #called = false
  #sources: SourceMetadata | undefined
  #waits = false
  #begun = false
  #finish: Finish | undefined
  #fault: Fault | undefined

  constructor(choice: number, numbers: ReplyNumbers, context: ReplyContext) {
    this.#choice = choice
    this.#numbers = numbers
    this.#context = context
  }

  /** How it ended; undefined while it has not. */
  get finish(): Finish | undefined {
    return this.#finish
  }

  get fault(): Fault | undefined {
    return this.#fault
  }

  read(candidate: Record<string, unknown>, take: TakeEvent): void {
    if (this.#finish || this.#fault) return
    this.#take = take
    this.#readSources(candidate)
    // What is said of texts stands beside them, and must come before their end.
    this.#waits = this.#sources !== undefined || isRecord(candidate.logprobsResult)
    for (const part of partsOf(candidate.content)) this.#readPart(part)
    if (candidate.logprobsResult !== undefined) this.#readLogprobs(candidate.logprobsResult)
    this.#waits = false
    const reason = readFinishReason(candidate.finishReason)
    if (reason !== undefined) this.#end(reason, candidate)
    else if (this.#said.length > 1 || this.#said[0]?.closed) this.#endTexts(this.#said.filter(({ closed }) => closed))
  }

  /** Whether anything has come of it. */
  get begun(): boolean {
    return this.#begun
  }

  /** Ends what is still open: the reply ends, however it does. */
  close(take: TakeEvent): void {
    this.#take = take
    this.#endCall()
    this.#endTexts(this.#said)
  }

  #end(reason: NonNullable<ReturnType<typeof readFinishReason>>, candidate: Record<string, unknown>): void {
    const message = typeof candidate.finishMessage === 'string' ? candidate.finishMessage : undefined
    if (reason === 'fault') {
      this.#fault = { reason: String(candidate.finishReason), ...(message !== undefined && { message }) }
      return
    }
    this.close(this.#take)
    if (this.#sources) this.#lose('citations', 'there is no text to which they belong')
    this.#finish = { reason: reason === 'stop' && this.#called ? 'tool-calls' : reason }
    if (reason === 'content-filter') {
      const explanation = message === undefined ? {} : { explanation: message }
      this.#finish.refusal = { category: String(candidate.finishReason), ...explanation }
    }
  }

  #readPart(part: unknown) {
    if (!isRecord(part)) return this.#lose('part', 'it is no object')
    const signature =
      typeof part.thoughtSignature === 'string' && part.thoughtSignature !== '' ? part.thoughtSignature : undefined
    if (isRecord(part.functionCall)) return this.#readCall(part.functionCall, signature)
    this.#endCall()
    if (typeof part.text === 'string') return this.#readText(part.text, part.thought === true, signature)
    if (isRecord(part.inlineData)) return this.#readMedia(part, part.inlineData, signature)
    const tag = Object.keys(part).find(name => !beside.has(name) && part[name] != null)
    if (tag !== undefined) return this.#readForeign(tag, part)
    if (signature !== undefined) this.#readText('', part.thought === true, signature)
  }

  #readText(text: string, thought: boolean, signature: string | undefined): void {
    if (text === '' && signature === undefined) return
    const kind = thought ? 'reasoning' : 'text'
    let said = this.#said.at(-1)
    if (said?.closed || said?.kind !== kind) {
      this.#endSaid()
      said = { kind, index: this.#numbers.part(), pieces: [] }
      this.#said.push(said)
      this.#start(said.index, { type: kind })
    }
    if (text !== '') {
      if (kind === 'text') said.pieces.push(text)
      this.#take({ type: 'delta', index: said.index, text })
    }
    if (signature === undefined) return
    // A signed part is whole: it must come back as it was, and what follows is another.
    said.opaque = this.#opaque(signature)
    this.#endSaid()
  }

  #readCall(call: Record<string, unknown>, signature: string | undefined) {
    const name = typeof call.name === 'string' ? call.name : ''
    const pieces = Array.isArray(call.partialArgs) ? call.partialArgs : []
    const continues = this.#call !== undefined && (name === '' || (name === this.#call.name && pieces.length > 0))
    if (!continues) {
      this.#endCall()
      this.#endSaid()
      if (name === '') {
        // The end of a call that is over already.
        if (Object.keys(call).length > 0) this.#lose('functionCall', 'it has no name')
        return
      }
      const id = typeof call.id === 'string' && call.id !== '' ? call.id : this.#numbers.callId()
      if (call.willContinue !== true && pieces.length === 0)
        return this.#tell({ id, name }, argumentsOf(call.args), signature)
      this.#call = { id, name, args: new PartialArguments() }
    }
    const open = this.#call!
    if (signature !== undefined) open.signature = signature
    if (isRecord(call.args)) open.args.addWhole(call.args)
    for (const piece of pieces)
      if (!open.args.add(piece)) this.#lose('functionCall.partialArgs', 'its place cannot be read')
    if (call.willContinue !== true) this.#endCall()
  }

  #endCall(): void {
    const call = this.#call
    if (!call) return
    this.#call = undefined
    this.#tell(call, call.args.json(), call.signature)
  }

  #tell({ id, name }: { id: string; name: string }, json: string, signature: string | undefined): void {
    this.#called = true
    const index = this.#numbers.part()
    this.#start(index, { type: 'tool-call', id, name, kind: 'function' })
    this.#take({ type: 'delta', index, text: json })
    this.#take({ type: 'part-end', index, ...(signature !== undefined && { opaque: this.#opaque(signature) }) })
  }

  #readMedia(
    part: Record<string, unknown>,
    { mimeType, data }: Record<string, unknown>,
    signature: string | undefined,
  ) {
    const type = /^(image|audio)\//.exec(String(mimeType))?.[1] as 'image' | 'audio' | undefined
    if (typeof data !== 'string' || data === '') return
    if (type === undefined) return this.#readForeign('inlineData', part)
    if (signature !== undefined) this.#lose('thoughtSignature', 'a medium has no place for it')
    this.#whole({ type, data, mediaType: String(mimeType) })
  }

  #readForeign(tag: string, part: Record<string, unknown>) {
    if (!foreign.has(tag)) return this.#lose(`part.${tag}`, 'not known')
    const text = textOfForeign(tag, part)
    this.#whole({ type: 'foreign', origin: 'gemini', tag, value: part, ...(text !== undefined && { text }) })
  }

  #whole(part: PartStart): void {
    this.#endSaid()
    const index = this.#numbers.part()
    this.#start(index, part)
    this.#take({ type: 'part-end', index })
  }

  #readSources({ groundingMetadata, citationMetadata }: Record<string, unknown>): void {
    // Later ones say more of the same.
    if (isRecord(groundingMetadata)) this.#sources = { ...this.#sources, groundingMetadata }
    if (isRecord(citationMetadata)) this.#sources = { ...this.#sources, citationMetadata }
  }

  #readLogprobs(result: unknown): void {
    const tokens = readLogprobs(result)
    if (tokens.length === 0) return
    const text = this.#said.findLast(({ kind }) => kind === 'text')
    if (text) this.#take({ type: 'logprobs', index: text.index, tokens })
    else this.#lose('logprobs', 'there is no text to which they belong')
  }

  /** Nothing more comes of what is being said. */
  #endSaid(): void {
    const said = this.#said.at(-1)
    if (!said || said.closed) return
    said.closed = true
    if (said.kind === 'reasoning' || !this.#waits) this.#endTexts([said])
  }

  #endTexts(ended: readonly Said[]): void {
    if (ended.length === 0) return
    this.#said = this.#said.filter(said => !ended.includes(said))
    const texts = ended.filter(({ kind }) => kind === 'text')
    const last = !this.#said.some(({ kind }) => kind === 'text')
    if (texts.length > 0 && last && this.#sources) {
      const citations = readCitations(
        texts.map(({ pieces }) => pieces.join('')),
        this.#sources,
      )
      this.#sources = undefined
      for (const [place, { index }] of texts.entries()) {
        for (const citation of citations[place] ?? []) this.#take({ type: 'citation', index, citation })
      }
    }
    for (const { index, opaque } of ended) this.#take({ type: 'part-end', index, ...(opaque && { opaque }) })
  }

  #start(index: number, part: PartStart): void {
    this.#begun = true
    this.#take({ type: 'part-start', index, part, ...(this.#choice > 0 && { choice: this.#choice }) })
  }

  #opaque(value: string): Opaque {
    return { origin: 'gemini', maker: this.#context.maker, value }
  }

  #lose(feature: string, why: string): void {
    const where = `candidates[${this.#choice}]`
    const { losses } = this.#context
    if (!losses.some(loss => loss.feature === feature && loss.where === where)) losses.push({ feature, where, why })
  }
}

/** Members that stand beside a part's content. */
const beside = new Set([
  ...['thought', 'thoughtSignature', 'mediaResolution', 'videoMetadata', 'partMetadata', 'mediaProcessing'],
  ...['speechMetadata', 'text'],
])

/** Parts of Gemini's own. */
const foreign = new Set([
  ...['inlineData', 'fileData', 'executableCode', 'codeExecutionResult', 'toolCall', 'toolResponse'],
  'audioTranscription',
])

function partsOf(content: unknown): readonly unknown[] {
  if (!isRecord(content) || content.parts == null) return []
  return Array.isArray(content.parts) ? content.parts : [content.parts]
}

/** No arguments are those of a call without any. Some servers send them as the text that other protocols have. */
function argumentsOf(args: unknown): string {
  if (typeof args === 'string') return args === '' ? '{}' : args
  return isRecord(args) ? JSON.stringify(args) : '{}'
}
