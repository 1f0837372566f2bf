import type { GatewayError } from '../../canonical/error.ts'
import type { UpstreamKindName } from '../../config/kinds.ts'
import { indexOf, needle, text as textOf } from '../../platform/byte-search.ts'
import { isRecord, parseJson } from '../../platform/json.ts'
import { replaceString } from '../json-scan.ts'
import type { Observed, Passthrough, StreamTap, TapOptions, Target } from '../protocol.ts'
import { dataStart, frameData } from '../sse.ts'
import { breakOff } from './break-off.ts'
import { isDeltaFrame } from './delta-frame.ts'
import { member, text } from './json.ts'
import { modelTraits } from './models.ts'
import { said } from './said.ts'
import { usageOf } from './usage.ts'
import { withoutSeals } from './without-seals.ts'

/** The key of every event that carries the response so far. Inside a JSON string its quotes would be escaped. */
const RESPONSE = needle('"response":')
const ERROR = needle('"error"')
/** `event: error` without the word in its data: no other event's name begins with an e. */
const EVENT_NAME = 'event: '.length
const LETTER_E = 0x65
const COLON = 0x3a
const LF = 0x0a
const ENDS = ['response.completed', 'response.incomplete', 'response.failed'].map(needle)

export const passthrough: Passthrough = {
  // Usage always comes, in the last event.
  edits: () => ({ set: {}, hideUsage: false }),
  tap: options => new ResponsesTap(options),
  readReply,
  said,
  withoutSeals,
  bringsState,
  modelPath: ['model'],
}

/**
 * The reasoning's state. Models that do not reason refuse to be asked for it; where nothing is known of a model, only
 * upstreams are asked that have such a thing.
 */
function bringsState(body: unknown, { model, kind }: Pick<Target, 'model' | 'kind'>): Record<string, unknown> {
  const include = member(body, 'include')
  const asked: unknown[] = Array.isArray(include) ? include : []
  const reasons = modelTraits(model).reasons ?? HAVE_STATE.has(kind)
  return reasons && !asked.includes(STATE) ? { include: [...asked, STATE] } : {}
}

const STATE = 'reasoning.encrypted_content'
const HAVE_STATE: ReadonlySet<UpstreamKindName> = new Set<UpstreamKindName>([
  ...(['openai', 'azure', 'codex', 'copilot', 'xai', 'openrouter', 'demo'] as const),
])

/** What a whole response says, or a compacted conversation. */
function readReply(body: unknown): Observed {
  const status = member(body, 'status')
  const output = member(body, 'output')
  const observed: Observed = {
    complete: isRecord(body) && status !== 'in_progress' && status !== 'queued',
    content: Array.isArray(output) && output.length > 0,
  }
  const usage = usageOf(body)
  if (usage !== undefined) observed.usage = usage
  const tier = text(member(body, 'service_tier'))
  if (tier !== undefined) observed.serviceTier = tier
  if (status === 'failed') observed.failure = failureOf(member(body, 'error'))
  else if (!Array.isArray(output) && member(body, 'object') !== 'response') observed.stranger = true
  return observed
}

class ResponsesTap implements StreamTap {
  readonly observed: Observed = { complete: false, content: false }
  readonly #renameModel: string | undefined
  /** The frame that brought the response, as the client got it. */
  #opening: Uint8Array | undefined
  /** The last frame that is whole and no comment. */
  #last: Uint8Array | undefined

  constructor(options: TapOptions) {
    this.#renameModel = options.renameModel
  }

  frame(frame: Uint8Array): Uint8Array {
    if (frame[0] !== COLON && frame[frame.length - 1] === LF) this.#last = frame
    if (isDeltaFrame(frame)) {
      this.observed.content = true
      return frame
    }
    if (indexOf(frame, RESPONSE) >= 0) {
      if (ENDS.some(end => indexOf(frame, end) >= 0)) this.#readEnd(frame)
      const passed =
        this.#renameModel === undefined
          ? frame
          : replaceString(frame, ['response', 'model'], this.#renameModel, dataStart(frame))
      this.#opening ??= passed
      return passed
    }
    if (indexOf(frame, ERROR) >= 0 || frame[EVENT_NAME] === LETTER_E) this.#readError(frame)
    else if (!this.observed.content) this.#lookForContent(frame)
    return frame
  }

  breakOff(error: GatewayError): string {
    return breakOff(error, this.#opening, this.#last)
  }

  #readEnd(frame: Uint8Array): void {
    const event = parseJson(frameData(frame))
    const type = typeOf(event, frame)
    if (type !== 'response.completed' && type !== 'response.incomplete' && type !== 'response.failed') return
    const response = member(event, 'response')
    const usage = usageOf(response)
    if (usage !== undefined) this.observed.usage = usage
    const tier = text(member(response, 'service_tier'))
    if (tier !== undefined) this.observed.serviceTier = tier
    const output = member(response, 'output')
    if (Array.isArray(output) && output.length > 0) this.observed.content = true
    this.observed.complete = true
    if (type === 'response.failed') this.observed.failure = failureOf(member(response, 'error'))
  }

  /** Items of hosted tools have a member `error` too; only an event of that type is a failure. */
  #readError(frame: Uint8Array): void {
    const event = parseJson(frameData(frame))
    if (typeOf(event, frame) === 'error') this.observed.failure = failureOf(member(event, 'error') ?? event)
    else this.observed.content = true
  }

  /** Comments and keep-alives are no content; every event about an item or a part is that says something. */
  #lookForContent(frame: Uint8Array): void {
    const event = parseJson(frameData(frame))
    if (typeOf(event, frame)?.startsWith('response.') && !announces(event)) this.observed.content = true
  }
}

/** A message or reasoning of which nothing is there yet: it may still be asked for elsewhere. */
function announces(event: unknown): boolean {
  const item = member(event, 'item')
  if (isRecord(item)) {
    const kept = [item.content, item.summary, item.encrypted_content]
    return ANNOUNCED.has(text(item.type)) && item.status !== 'completed' && kept.every(isEmpty)
  }
  const part = member(event, 'part')
  return isRecord(part) && [part.text, part.refusal].every(isEmpty) && ANNOUNCED.has(text(part.type))
}

const ANNOUNCED: ReadonlySet<string | undefined> = new Set([
  ...['message', 'reasoning'],
  ...['output_text', 'refusal', 'reasoning_text', 'summary_text'],
])

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Some upstreams name an event only in its `event:` line. */
function typeOf(event: unknown, frame: Uint8Array): string | undefined {
  return text(member(event, 'type')) ?? /^event: ?(\S+)/m.exec(textOf(frame))?.[1]
}

function failureOf(error: unknown): string {
  return text(member(error, 'message')) ?? 'The upstream reported a failure without a message.'
}
