import { isRecord, parseJson, recordOf } from '../../platform/json.ts'
import type { ReplyContext } from '../protocol.ts'
import { completionId, toolCallId } from './ids.ts'
import type { PartEmitter } from './part-emitter.ts'
import type { ReplyLosses } from './reply-losses.ts'

/** A call as far as it has come. */
interface Call {
  /** Its place among the calls of the reply. */
  position: number
  id: string
  /** The id as the upstream says it, which several calls may share. */
  said: string
  name: string
  kind: 'function' | 'freeform'
  /** All of its arguments so far. */
  pieces: string[]
  /** The number of its part, once that has begun. */
  part?: number
  ended: boolean
  /** A thought signature that Google's compatible endpoint put beside it. */
  signature?: string
}

export interface ReplyHead {
  id: string
}

/**
 * Puts the calls of one choice together. Chat says of each delta which call it continues by its `index`; servers leave
 * that out, use one index for all, or say ids and names late, empty or again and again.
 */
export class ToolCallReader {
  readonly #out: PartEmitter
  readonly #choice: number
  readonly #context: ReplyContext
  readonly #losses: ReplyLosses
  readonly #head: ReplyHead
  readonly #interrupt: () => void
  readonly #calls: Call[] = []
  readonly #byIndex = new Map<number, Call>()
  readonly #ids = new Set<string>()
  /** Calls that have not ended, in their order. */
  #open: Call[] = []
  #last: Call | undefined

  /** `interrupt` is called before a call begins. */
  constructor(
    out: PartEmitter,
    choice: number,
    context: ReplyContext,
    losses: ReplyLosses,
    head: ReplyHead,
    interrupt: () => void,
  ) {
    this.#out = out
    this.#choice = choice
    this.#context = context
    this.#losses = losses
    this.#head = head
    this.#interrupt = interrupt
  }

  /** How many calls have begun. */
  get count(): number {
    return this.#calls.filter(call => call.part !== undefined).length
  }

  /** Deltas of calls; in a whole message each is a call of its own. */
  read(entries: readonly unknown[], whole: boolean): void {
    for (const entry of entries) if (isRecord(entry)) this.#read(entry, whole)
  }

  /** The older form: there is one such call at the most, without an id. */
  readLegacy(call: Record<string, unknown>): void {
    this.#read({ index: -1, function: call }, false)
    const legacy = this.#byIndex.get(-1)
    if (legacy && legacy.part === undefined && legacy.name !== '') this.#start(legacy)
  }

  /** Something else begins: calls whose arguments are whole have ended, and the others have at least begun. */
  settle(): void {
    if (this.#open.length === 0) return
    for (const call of [...this.#open]) {
      if (call.part === undefined && call.name !== '') this.#start(call)
      if (call.part !== undefined && isWhole(call)) this.#end(call)
    }
  }

  /** The choice has ended. */
  finish(): void {
    for (const call of [...this.#open]) {
      if (call.part === undefined && call.name === '')
        this.#losses.add('reply.tool_call', 'tool_calls', 'the upstream called a tool and did not name it')
      else if (call.part === undefined) this.#start(call)
      if (call.part !== undefined && !call.ended) this.#end(call)
    }
    this.#open = []
  }

  #read(entry: Record<string, unknown>, whole: boolean): void {
    const said = isRecord(entry.custom) ? entry.custom : recordOf(entry.function)
    const id = typeof entry.id === 'number' ? String(entry.id) : textOf(entry.id)
    const name = textOf(said.name)
    const index = typeof entry.index === 'number' ? entry.index : undefined
    const call = whole ? this.#add() : this.#find(index, id, name)
    if (isRecord(entry.custom)) call.kind = 'freeform'
    if (call.id === '') {
      call.said = id
      call.id = this.#distinct(id)
    }
    if (call.name === '') call.name = name
    const signature = recordOf(recordOf(entry.extra_content).google).thought_signature
    if (typeof signature === 'string' && signature !== '') call.signature = signature
    this.#append(call, argumentsOf(said.arguments ?? said.input))
    if (call.part === undefined && call.id !== '' && call.name !== '') this.#start(call)
  }

  #find(index: number | undefined, id: string, name: string): Call {
    if (index === undefined) return this.#byIdOrOrder(id, name)
    let call = this.#byIndex.get(index)
    if (!call || isNext(call, id, name)) {
      call = this.#add()
      this.#byIndex.set(index, call)
    }
    this.#last = call
    return call
  }

  #byIdOrOrder(id: string, name: string): Call {
    const last = this.#last
    if (id !== '') {
      const known = this.#calls.findLast(call => call.said === id)
      if (known && !(name !== '' && isWhole(known))) return known
      const late = last && last.id === '' && last.part === undefined && (name === '' || last.name === '')
      return late ? last : this.#add()
    }
    if (!last) return this.#add()
    if (name === '' || last.name === '') return last
    return last.name === name && last.pieces.length > 0 && !isWhole(last) ? last : this.#add()
  }

  #add(): Call {
    const call: Call = {
      position: this.#calls.length,
      id: '',
      said: '',
      name: '',
      kind: 'function',
      pieces: [],
      ended: false,
    }
    this.#calls.push(call)
    this.#open.push(call)
    this.#last = call
    return call
  }

  #append(call: Call, piece: string): void {
    if (piece === '') return
    if (call.ended) {
      if (piece.trim() !== '')
        this.#losses.add('reply.tool_call.arguments', 'tool_calls', 'they came after the call was complete')
      return
    }
    call.pieces.push(piece)
    if (call.part !== undefined) this.#out.delta(call.part, piece)
  }

  /** Calls begin in their order, so one that waits for its id waits no longer when the next begins. */
  #start(call: Call): void {
    if (call.id === '') call.id = this.#distinct(toolCallId('', completionId(this.#head.id), call.position))
    const earlier = this.#open.filter(({ position }) => position < call.position)
    for (const other of earlier) {
      if (other.part === undefined && other.name !== '') this.#start(other)
      if (other.part !== undefined && isWhole(other)) this.#end(other)
    }
    this.#interrupt()
    const { id, name, kind } = call
    call.part = this.#out.start({ type: 'tool-call', id, name, kind }, this.#choice)
    const held = call.pieces.join('')
    if (held !== '') this.#out.delta(call.part, held)
  }

  #end(call: Call): void {
    call.ended = true
    this.#open = this.#open.filter(other => other !== call)
    if (call.part === undefined) return
    const { signature } = call
    const { maker } = this.#context
    this.#out.end(call.part, signature === undefined ? undefined : { origin: 'openai-chat', maker, value: signature })
  }

  /** Some servers give every call of a reply the same id; results could not tell them apart. */
  #distinct(id: string): string {
    if (id === '') return ''
    let distinct = id
    for (let n = 2; this.#ids.has(distinct); n++) distinct = `${id}_${n}`
    this.#ids.add(distinct)
    return distinct
  }
}

/** Whether a delta with the index of this call begins another one. */
function isNext(call: Call, id: string, name: string): boolean {
  // Some servers make up an id for every delta: only a call that is named begins one.
  if (name === '' || call.name === '') return false
  if (id !== '' && call.said !== '') return id !== call.said
  return isWhole(call) || (call.name !== name && call.pieces.length === 0)
}

/** Whether the arguments are a whole object, so that nothing can come after them. */
function isWhole({ kind, pieces }: Call): boolean {
  if (kind === 'freeform' || !pieces.at(-1)?.trimEnd().endsWith('}')) return false
  return isRecord(parseJson(pieces.join('')))
}

function argumentsOf(value: unknown): string {
  if (typeof value === 'string') return value
  // Some servers send the object itself.
  return isRecord(value) ? JSON.stringify(value) : ''
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
