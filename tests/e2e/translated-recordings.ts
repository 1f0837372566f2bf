import type { Reader, Said } from './readers/said.ts'
import { PROTOCOLS, type RecordedProtocol, type Recording } from './recordings.ts'
import { type Exception, exceptions } from './translated-recordings-exceptions.ts'
import { modelFor } from './translated-recordings-upstream.ts'

/** The models of the tests' config that lead to an upstream which speaks nothing but that protocol. */
const ROUTES: Record<RecordedProtocol, string> = {
  'openai-chat': 'chat',
  'openai-responses': 'responses',
  'anthropic-messages': 'claude',
  gemini: 'google',
}

/** How one recording gets to a client. */
export interface Way {
  /** Whether the client asks for a stream; the upstream sends what was recorded all the same. */
  streamed: boolean
  /** Bytes of a piece of the upstream's stream; 0: an event at a time. */
  pieces: number
}

/** Bytes of the longest recordings that are sent in small pieces, where a piece costs more than the time that tests have. */
export interface Longest {
  in7: number
  in1: number
}

export function waysOf({ stream, size }: Recording, longest: Longest): Record<string, Way> {
  if (!stream) return { whole: { streamed: false, pieces: 0 }, 'as a stream': { streamed: true, pieces: 0 } }
  return {
    'event by event': { streamed: true, pieces: 0 },
    ...(size <= longest.in7 && { 'in pieces of 7 bytes': { streamed: true, pieces: 7 } }),
    ...(size <= longest.in1 && { 'byte by byte': { streamed: true, pieces: 1 } }),
    whole: { streamed: false, pieces: 0 },
  }
}

export const clientsOf = ({ protocol }: Recording): RecordedProtocol[] => PROTOCOLS.filter(other => other !== protocol)

/** The model that a client asks for to be answered with a recording in this way. */
export function publicModel(recording: Recording, { pieces }: Way): string {
  return `${ROUTES[recording.protocol]}/${modelFor({ recording, pieces })}`
}

export function read(reader: Reader, model: string, streamed: boolean): Promise<Said> {
  return streamed ? reader.streamed(model) : reader.whole(model)
}

/** What a client is to read of a recording of which the provider's own client reads `own`. */
export function expected(own: Said, recording: Recording, client: RecordedProtocol): Said {
  let said = own
  for (const { instead, why } of exceptionsOf(recording, client)) {
    const changed = { ...said, ...instead(said) }
    if (Object.keys(differences(said, changed)).length === 0) throw new Error(`It is no exception any more: ${why}`)
    said = changed
  }
  return said
}

function exceptionsOf({ protocol, name, stream }: Recording, client: RecordedProtocol): Exception[] {
  return exceptions.filter(
    exception =>
      exception.recording === `${protocol}/${name}` &&
      (exception.stream ?? stream) === stream &&
      (exception.clients ?? [client]).includes(client),
  )
}

type Differences = { [field in keyof Said]?: { wanted: unknown; read: unknown } }

/**
 * Where a reading says something else than what was wanted; empty where it says the same. Of a reply that fails the error
 * is compared: what is read before it depends on the way.
 */
export function differences(wanted: Said, said: Said): Differences {
  // Clients put the status before the message, or show all of the body.
  if (wanted.error !== undefined)
    return said.error?.includes(wanted.error) ? {} : { error: { wanted: wanted.error, read: said.error } }
  const fields: Record<keyof Said, [unknown, unknown]> = {
    text: [wanted.text.join(''), unparted(said.text.join(''), wanted.text)],
    reasoning: [wanted.reasoning.join(''), unparted(said.reasoning.join(''), wanted.reasoning)],
    calls: [wanted.calls, said.calls],
    sources: [wanted.sources, said.sources],
    images: [wanted.images, said.images],
    finish: [wanted.finish, said.finish],
    usage: [wanted.usage, said.usage],
    error: [undefined, said.error],
  }
  const differing = Object.entries(fields).filter(([, [one, other]]) => JSON.stringify(one) !== JSON.stringify(other))
  return Object.fromEntries(differing.map(([field, [one, other]]) => [field, { wanted: one, read: other }]))
}

/** The text without the blank lines that part its pieces in a protocol that has one text for all of them. */
function unparted(text: string, pieces: readonly string[]): string {
  let rest = text
  let before = ''
  for (const piece of pieces) {
    if (before !== '' && rest.startsWith(`\n\n${piece}`)) rest = rest.slice(2)
    if (!rest.startsWith(piece)) break
    rest = rest.slice(piece.length)
    before += piece
  }
  return before + rest
}
