import type { Part } from '../canonical/part.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import { sha256 } from '../platform/digest.ts'
import type { Operation } from '../protocols/operation.ts'
import type { DecodedRequest, Protocol } from '../protocols/protocol.ts'
import { canonicalForm } from './canonical-form.ts'
import { judgeOf } from './no-difference.ts'
import { ReadMarks } from './read-marks.ts'
import { stableJson } from './stable-json.ts'

/** A request whose answer may be kept. */
export interface KeyedRequest {
  /** SHA-256 in hex: the same for all who ask the same of the same. */
  digest: string
  request: CanonicalRequest
}

/** Why a request has nothing to do with the cache: a code, and where the reason stands if it stands somewhere. */
export type Bypass = { bypass: string }

/** A request as its client sent it. */
export interface AskedRequest {
  protocol: Protocol
  operation: Operation
  /** The public name. */
  model: string
  stream: boolean
  body: unknown
  /** As it was sent, without `?`. */
  query: string
  header: (name: string) => string | undefined
}

/**
 * The key of a request. `among`: whatever else its answer depends on, or whom it is for. What the canonical form cannot say
 * in full has none: two requests that differ never share one.
 */
export function keyOf(asked: AskedRequest, among: unknown): KeyedRequest | Bypass {
  const foreignParameter = [...new URLSearchParams(asked.query).keys()].find(name => !PARAMETERS.has(name))
  if (foreignParameter !== undefined) return { bypass: `query ${foreignParameter}` }
  const marks = new ReadMarks()
  const decoded = decode(asked, marks)
  if (!decoded) return { bypass: 'not-translatable' }
  const { request, losses } = decoded
  if (losses[0]) return { bypass: `field ${losses[0].where || losses[0].feature}` }
  const reason = reasonAgainst(request)
  if (reason !== undefined) return { bypass: reason }
  const { id } = asked.protocol
  // Writing the form reads what it holds; what nobody has read by then is not in it.
  const text = stableJson([VERSION, among, featuresOf(asked), canonicalForm(request, id)], marks.behind)
  const unread = marks.unread(judgeOf(id))
  if (unread !== undefined) return { bypass: `field ${unread}` }
  return { digest: sha256(text), request }
}

/** Raised with every change of the form: older answers are found no more. */
const VERSION = 1

/** How a stream is framed, and where a key may stand. */
const PARAMETERS: ReadonlySet<string> = new Set(['key', 'alt', '$alt', 'beta', 'prettyPrint', '$prettyPrint'])

/** Undefined where the protocol refuses the request, or a part of it is with its provider only. */
function decode(
  { protocol, operation, model, stream, body }: AskedRequest,
  marks: ReadMarks,
): DecodedRequest | undefined {
  try {
    return protocol.decodeRequest(body, { operation, model, stream, watch: value => marks.watch(value) })
  } catch {
    return undefined
  }
}

function reasonAgainst({ compact, sampling, tools, turns }: CanonicalRequest): string | undefined {
  if (compact !== undefined) return 'compaction'
  if ((sampling.candidates ?? 1) !== 1) return 'several-answers'
  // They see another world each time, and may change it.
  if (tools.some(({ type }) => type === 'hosted')) return 'provider-tools'
  // Only its upstream knows whether it is still there, and what it holds.
  if (turns.some(({ parts }) => parts.some(isFile))) return 'provider-files'
  return undefined
}

function isFile(part: Part): boolean {
  if (part.type === 'tool-result') return part.content.some(isFile)
  return 'source' in part && part.source.from === 'file'
}

/**
 * Features that clients turn on by headers. `anthropic-version` says how replies are written, and whoever is given one
 * again has it written by the gateway; the rest of the headers says nothing to a model.
 */
function featuresOf({ header, protocol }: AskedRequest): string[] | undefined {
  if (protocol.id === 'anthropic-messages') return listOf(header('anthropic-beta'))
  return protocol.id === 'gemini' ? undefined : listOf(header('openai-beta'))
}

function listOf(value: string | undefined): string[] | undefined {
  const names = (value ?? '').split(',').map(name => name.trim())
  const said = names.filter(name => name !== '').sort()
  return said.length > 0 ? said : undefined
}
