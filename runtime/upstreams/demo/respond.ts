import type { CanonicalEvent, FinishReason } from '../../canonical/event.ts'
import type { Opaque, ProtocolId } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { type AnswerPart, answerTo } from './answer.ts'
import { readConversation } from './conversation.ts'
import { DEMO_DATE, type Dialect, dialects } from './dialect.ts'
import { hash } from './hash.ts'
import { OutputBudget, untilStop } from './limits.ts'
import type { Behaviour } from './names.ts'
import { slices, words } from './pieces.ts'
import { type Thought, think } from './reasoning.ts'
import { seal } from './seal.ts'
import { inputUsage } from './tokens.ts'
import type { PlannedCall } from './tool-calls.ts'

/** Code units of one piece of a tool's arguments. */
const ARGUMENT_PIECE = 12

/**
 * What the demo answers, event by event: decided by the request alone, made only as fast as it is asked for.
 * `protocol` is the one that the client spoke; it decides on the look of ids and the place of opaque state.
 */
export function* respond(
  request: CanonicalRequest,
  protocol: ProtocolId,
  behaviour: Behaviour = {},
): Generator<CanonicalEvent, void> {
  const conversation = readConversation(request, protocol)
  const answer = answerTo(request, conversation, behaviour)
  const thought = behaviour.empty ? undefined : think(request, conversation, behaviour.reasoning === true)
  const dialect = dialects[protocol]
  // Streamed or not, the same question has the same answer.
  const { stream: _stream, streamUsage: _usage, ...said } = request
  const seed = hash(JSON.stringify(said))
  const input = inputUsage(request)
  const budget = new OutputBudget(Math.min(request.maxOutputTokens ?? Infinity, behaviour.length ?? Infinity))
  const writer = new Writer(budget, request.sampling.stop ?? [], dialect, protocol, seed)

  yield { type: 'start', id: `${dialect.replyPrefix}${seed}`, model: request.model, createdAt: DEMO_DATE, usage: input }
  let end: Ending | undefined
  if (thought) end = yield* writer.reasoning(thought)
  if (thought && dialect.signs === 'answer') writer.signNext(seal(thought.text))
  for (const part of answer.parts) {
    if (end) break
    end = yield* writer.part(part)
  }
  yield {
    type: 'usage',
    usage: { ...input, outputTokens: budget.outputTokens, reasoningTokens: budget.reasoningTokens },
  }
  yield { type: 'finish', ...(end ?? { reason: answer.finish }) }
}

/** Why an answer ended before its own end. */
interface Ending {
  reason: FinishReason
  stopSequence?: string
}

/** Writes parts one after the other, within the answer's limits. */
class Writer {
  #index = 0
  #budget: OutputBudget
  #stops: readonly string[]
  #dialect: Dialect
  #protocol: ProtocolId
  #seed: string
  #signature: string | undefined

  constructor(budget: OutputBudget, stops: readonly string[], dialect: Dialect, protocol: ProtocolId, seed: string) {
    this.#budget = budget
    this.#stops = stops
    this.#dialect = dialect
    this.#protocol = protocol
    this.#seed = seed
  }

  /** The next part carries this state. */
  signNext(value: string): void {
    this.#signature = value
  }

  *reasoning(thought: Thought): Generator<CanonicalEvent, Ending | undefined> {
    const signs = this.#dialect.signs === 'reasoning'
    if (!thought.shown && !signs) {
      const whole = this.#budget.take(thought.text) === thought.text
      this.#budget.close('reasoning')
      return whole ? undefined : { reason: 'length' }
    }
    const index = this.#index++
    yield { type: 'part-start', index, part: { type: 'reasoning', summary: this.#dialect.summarises } }
    const end = yield* this.#deltas(index, words(thought.text), thought.shown)
    this.#budget.close('reasoning')
    // What is cut short was never finished by its maker, and so is not signed.
    yield { type: 'part-end', index, opaque: signs && !end ? this.#state(seal(thought.text)) : undefined }
    return end
  }

  *part(part: AnswerPart): Generator<CanonicalEvent, Ending | undefined> {
    if (part.type === 'tool-call') return yield* this.#call(part.call)
    const index = this.#index++
    let end: Ending | undefined
    if (part.type === 'foreign') yield { type: 'part-start', index, part }
    else {
      yield { type: 'part-start', index, part: { type: part.type } }
      const pieces = part.type === 'text' ? untilStop(part.pieces, this.#stops) : words(part.text)
      end = yield* this.#deltas(index, pieces, true)
    }
    this.#budget.close()
    yield { type: 'part-end', index, opaque: part.type === 'text' ? this.#taken() : undefined }
    return end
  }

  /** A call that does not fit whole is not begun: half an object helps nobody. */
  *#call(call: PlannedCall): Generator<CanonicalEvent, Ending | undefined> {
    const { tool } = call
    if (!this.#budget.fits(tool.name + call.arguments)) return { reason: 'length' }
    const index = this.#index++
    const id = `${this.#dialect.callPrefix}${hash(`${this.#seed}.${index}`)}`
    const kind = tool.type
    yield {
      type: 'part-start',
      index,
      part: { type: 'tool-call', id, name: tool.name, namespace: tool.namespace, kind },
    }
    this.#budget.take(tool.name)
    yield* this.#deltas(index, slices(call.arguments, ARGUMENT_PIECE), true)
    this.#budget.close()
    yield { type: 'part-end', index, opaque: this.#taken() }
    return undefined
  }

  *#deltas(
    index: number,
    pieces: Iterable<string, unknown>,
    shown: boolean,
  ): Generator<CanonicalEvent, Ending | undefined> {
    const source = pieces[Symbol.iterator]()
    for (;;) {
      const { value, done } = source.next()
      if (done) return typeof value === 'string' ? { reason: 'stop-sequence', stopSequence: value } : undefined
      const text = this.#budget.take(value)
      if (shown && text !== '') yield { type: 'delta', index, text }
      if (text !== value) return { reason: 'length' }
    }
  }

  #taken(): Opaque | undefined {
    const value = this.#signature
    this.#signature = undefined
    return value === undefined ? undefined : this.#state(value)
  }

  #state(value: string): Opaque {
    const prefix = this.#dialect.reasoningPrefix
    return {
      origin: this.#protocol,
      value,
      ...(prefix === undefined ? {} : { id: `${prefix}${hash(`${this.#seed}.state`)}` }),
    }
  }
}
