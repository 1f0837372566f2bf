import type { Usage } from '../../canonical/usage.ts'
import { indexOf, needle } from '../../platform/byte-search.ts'
import { isRecord } from '../../platform/json.ts'
import { replaceString } from '../json-scan.ts'
import type { Observed, Passthrough, StreamTap, TapOptions } from '../protocol.ts'
import { dataStart, frameData } from '../sse.ts'
import { setBodyModel } from './body-model.ts'
import { observeEmbeddings } from './embed.ts'
import { said } from './said.ts'
import { type Counters, counters, readUsage, serviceTierOf, takeCounters, takeSearches } from './usage.ts'
import { withoutSeals } from './without-seals.ts'

const MODEL_PATH = ['modelVersion']
const MODEL = needle('"modelVersion"')
const USAGE = needle('"usageMetadata"')
/** A frame with one of these may end the reply or report a failure. They may also be words of the reply. */
const ENDS = [needle('"finishReason"'), needle('"blockReason"'), needle('"error"')]
const COUNTERS = counters.map(name => ({ name, bytes: needle(`"${name}"`) }))

export const passthrough: Passthrough = {
  edits: () => ({ set: {}, hideUsage: false }),
  tap: options => new GeminiTap(options),
  said,
  readReply(body) {
    const embeddings = observeEmbeddings(body)
    if (embeddings) return embeddings
    const observation = new Observation()
    // Without `alt=sse` Google streams one JSON array.
    const chunks: unknown[] = Array.isArray(body) ? body : [body]
    for (const chunk of chunks) observation.take(chunk)
    return chunks.some(isOfReply) ? observation.observed : { ...observation.observed, stranger: true }
  },
  withoutSeals,
  modelPath: MODEL_PATH,
  setModel: setBodyModel,
}

function isOfReply(chunk: unknown): boolean {
  return isRecord(chunk) && MEMBERS.some(name => chunk[name] !== undefined)
}

const MEMBERS = ['candidates', 'promptFeedback', 'usageMetadata', 'error']

/**
 * Google sends counters with every frame, so those are read by searching for their digits. Frames are parsed only until
 * the first content came, and where they end the reply.
 */
class GeminiTap implements StreamTap {
  readonly #model: string | undefined
  readonly #observation = new Observation()

  constructor(options: TapOptions) {
    this.#model = options.renameModel
  }

  get observed(): Observed {
    return this.#observation.observed
  }

  frame(frame: Uint8Array): Uint8Array {
    if (!this.#observation.content || ENDS.some(end => indexOf(frame, end) >= 0)) this.#parse(frame)
    else this.#observation.scan(frame)
    if (this.#model === undefined || indexOf(frame, MODEL) < 0) return frame
    return replaceString(frame, MODEL_PATH, this.#model, Math.max(0, dataStart(frame)))
  }

  #parse(frame: Uint8Array): void {
    const data = frameData(frame)
    if (data === undefined) return
    let chunk: unknown
    try {
      chunk = JSON.parse(data)
    } catch {
      // Broken bytes are the client's to judge; they pass as they are.
      return
    }
    this.#observation.take(chunk)
  }
}

/** What the chunks so far have said. Counters are merged field by field, the last value of each wins. */
class Observation {
  content = false
  #counters: Counters = {}
  #serviceTier: string | undefined
  #complete = false
  #failure: string | undefined

  get observed(): Observed {
    const usage: Usage | undefined = readUsage(this.#counters)
    return {
      complete: this.#complete,
      content: this.content,
      ...(usage ? { usage } : {}),
      ...(this.#serviceTier === undefined ? {} : { serviceTier: this.#serviceTier }),
      ...(this.#failure === undefined ? {} : { failure: this.#failure }),
    }
  }

  take(chunk: unknown): void {
    if (!isRecord(chunk)) return
    if (isRecord(chunk.usageMetadata)) {
      takeCounters(this.#counters, chunk.usageMetadata)
      this.#serviceTier = serviceTierOf(chunk.usageMetadata) ?? this.#serviceTier
    }
    if (isRecord(chunk.error)) {
      this.#failure = typeof chunk.error.message === 'string' ? chunk.error.message : 'The upstream reported an error.'
    }
    // A refused prompt has no candidates, and ends with that.
    if (isRecord(chunk.promptFeedback) && chunk.promptFeedback.blockReason) this.#complete = true
    if (!Array.isArray(chunk.candidates)) return
    takeSearches(this.#counters, chunk.candidates)
    for (const candidate of chunk.candidates) {
      if (!isRecord(candidate)) continue
      if (candidate.finishReason) this.#complete = true
      if (isRecord(candidate.content) && Array.isArray(candidate.content.parts)) {
        this.content ||= candidate.content.parts.some(isContent)
      }
    }
  }

  /** Reads the counters out of the bytes. A key always stands in quotes, which are escaped inside a text. */
  scan(frame: Uint8Array): void {
    const from = indexOf(frame, USAGE)
    if (from < 0) return
    for (const { name, bytes } of COUNTERS) {
      const at = indexOf(frame, bytes, from)
      const value = at < 0 ? undefined : numberAfterColon(frame, at + bytes.length)
      if (value !== undefined) this.#counters[name] = value
    }
  }
}

/** Anything but an empty text and what stands beside a part's content. */
function isContent(part: unknown): boolean {
  if (!isRecord(part)) return false
  if (typeof part.text === 'string') return part.text !== ''
  return Object.keys(part).some(key => key !== 'thought' && key !== 'thoughtSignature')
}

const COLON = 0x3a
const ZERO = 0x30

function numberAfterColon(bytes: Uint8Array, from: number): number | undefined {
  let at = skipSpace(bytes, from)
  if (bytes[at] !== COLON) return undefined
  at = skipSpace(bytes, at + 1)
  let value: number | undefined
  for (; at < bytes.length; at++) {
    const digit = bytes[at]! - ZERO
    if (digit < 0 || digit > 9) break
    value = (value ?? 0) * 10 + digit
  }
  return value
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at]! <= 0x20) at++
  return at
}
