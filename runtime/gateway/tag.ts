import type { ProtocolId } from '../canonical/part.ts'
import type { ReadCall } from './call.ts'

const TAG_HEADER = 'x-headgate-tag'

/** UTF-16 code units of a tag; what is longer is cut. */
const LONGEST = 128
/** The same of what a tag is made of: all that is looked at, however long it is. */
const LOOKED_AT = 4 * LONGEST

/**
 * What the client calls the purpose of a call: in the header, else in the body's metadata, else by whom it is for. Read
 * after the answer, so that calls without one do not wait for it.
 */
export function tagOf({
  request,
  protocol,
  body,
}: Pick<ReadCall, 'request' | 'protocol' | 'body'>): string | undefined {
  for (const said of [request.header(TAG_HEADER), ...IN_BODY[protocol.id](membersOf(body))]) {
    const tag = typeof said === 'string' ? clean(said) : ''
    if (tag !== '') return tag
  }
  return undefined
}

type Members = Readonly<Record<string, unknown>>

/** Where bodies have it, the most telling place first. */
const IN_BODY: Readonly<Record<ProtocolId, (body: Members) => unknown[]>> = {
  'openai-chat': ofOpenAI,
  'openai-responses': ofOpenAI,
  'anthropic-messages': ({ metadata }) => [userOf(membersOf(metadata).user_id)],
  gemini: ({ labels }) => [membersOf(labels).tag],
}

function ofOpenAI({ metadata, user, safety_identifier }: Members): unknown[] {
  return [membersOf(metadata).tag, user, safety_identifier]
}

/** Claude Code says there who uses it on which machine, and in which session, each of which would be a tag of its own. */
function userOf(id: unknown): unknown {
  if (typeof id !== 'string') return undefined
  if (!id.startsWith('{')) return id.length > LOOKED_AT ? id : id.replace(/_session_[\w-]+$/, '')
  try {
    const { account_uuid: account, device_id: device } = membersOf(JSON.parse(id))
    return account || device || id
  } catch {
    return id
  }
}

function membersOf(value: unknown): Members {
  // Any object may be asked for members that it does not have.
  return typeof value === 'object' && value !== null ? (value as Members) : {}
}

/** On one line. */
function clean(text: string): string {
  const tag = text
    .slice(0, LOOKED_AT)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return tag.slice(0, LONGEST).toWellFormed()
}
