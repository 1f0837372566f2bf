import type { CanonicalRequest, Role, Turn } from '../canonical/request.ts'
import { shortHash } from '../protocols/short-hash.ts'
import { isTarget } from './choice.ts'
import type { Remembered } from './facts.ts'
import type { Ranked } from './strategies.ts'

/** Milliseconds since the last use, in which providers keep their longest prompt caches. */
const LIFETIME = 3_600_000

/** Conversations at the most. */
const CONVERSATIONS = 10_000

interface Entry extends Remembered {
  usedAt: number
}

/** Who answered a conversation: there its prompt is cached, and its reasoning can be read. The least recent go first. */
export class Affinity {
  readonly #entries = new Map<string, Entry>()
  readonly #limit: number

  constructor(limit = CONVERSATIONS) {
    this.#limit = limit
  }

  /** `now`: milliseconds since 1970. */
  remember(key: string, { upstream, model, credential }: Remembered, now: number): void {
    this.#entries.delete(key)
    this.#entries.set(key, { upstream, model, credential, usedAt: now })
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#limit) break
      this.#entries.delete(oldest)
    }
  }

  /** Forgets the conversations that were answered by one of which that is true. */
  forget(gone: (answered: Remembered) => boolean): void {
    for (const [key, entry] of this.#entries) if (gone(entry)) this.#entries.delete(key)
  }

  recall(key: string, now: number): Remembered | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    if (now - entry.usedAt < LIFETIME) return entry
    this.#entries.delete(key)
    return undefined
  }
}

/**
 * The branch of the target that answered before goes first, unless that target cools down; a target that is left out is
 * in no branch. The same array where nothing is preferred.
 */
export function prefer(ranked: Ranked[], remembered: Remembered | undefined): Ranked[] {
  if (!remembered) return ranked
  const holdsIt = ({ group }: Ranked): boolean =>
    group.choices.some(choice => !choice.cooling && isTarget(choice, remembered))
  const preferred = ranked.find(holdsIt)
  if (!preferred) return ranked
  const rest = ranked.filter(other => other !== preferred)
  return [{ group: preferred.group, why: 'it answered this conversation before' }, ...rest]
}

/** Headers by which agents name their conversation, the most exact first. */
const SESSION_HEADERS = ['session-id', 'session_id', 'x-session-id', 'x-claude-code-session-id', 'x-session-affinity']

/** Characters that are kept as they are; longer ids are hashed. */
const LONGEST_ID = 100

/** Characters that tell the beginning of one conversation from another's. */
const TELLING_START = 2_000

/**
 * What a conversation is remembered by: the id that its client gives it, else how it begins. Different keys and models
 * never share one. `request.promptCacheKey` may be a session that the client's protocol has elsewhere. `key`: the
 * client's.
 */
export function affinityKeyOf(
  request: CanonicalRequest,
  header: (name: string) => string | undefined,
  key: string,
): string {
  const id = request.promptCacheKey || sessionHeader(header)
  const conversation = id
    ? `id:${id.length > LONGEST_ID ? shortHash(id, 28) : id}`
    : `start:${beginning(request.turns)}`
  return JSON.stringify([key, request.model, conversation])
}

/**
 * Whether a request goes on with a conversation: one that says so by an id, or brings what was answered before. What only
 * begins like another one is another one, however often the same is asked.
 */
export function goesOn(
  { promptCacheKey, turns }: CanonicalRequest,
  header: (name: string) => string | undefined,
): boolean {
  return turns.some(({ role }) => role === 'assistant') || Boolean(promptCacheKey || sessionHeader(header))
}

function sessionHeader(header: (name: string) => string | undefined): string | undefined {
  for (const name of SESSION_HEADERS) {
    const value = header(name)
    if (value) return value
  }
  return undefined
}

const INSTRUCTING: readonly Role[] = ['system', 'developer']

/** A hash of the instructions before the first message of the user, and of that message. */
function beginning(turns: readonly Turn[]): string {
  const first = turns.findIndex(({ role }) => role === 'user')
  const instructions = turns.slice(0, first < 0 ? turns.length : first).filter(({ role }) => INSTRUCTING.includes(role))
  const texts = [instructions.map(startOf).join('\n').slice(0, TELLING_START), first < 0 ? '' : startOf(turns[first]!)]
  return shortHash(JSON.stringify(texts), 28)
}

function startOf({ parts }: Turn): string {
  let start = ''
  for (const part of parts) {
    if (start.length >= TELLING_START) break
    if (part.type === 'text') start += part.text.slice(0, TELLING_START)
  }
  return start
}
