import { allSaid, type Said, saidOf } from '../said.ts'

/** What a response, a chunk of a stream, or the list of all chunks says of itself. */
export function said(value: unknown): Said {
  if (Array.isArray(value)) return allSaid(value.map(said))
  const { responseId, modelVersion, candidates } = membersOf(value)
  const ends = Array.isArray(candidates) ? candidates.map(candidate => membersOf(candidate).finishReason) : []
  return saidOf(responseId, modelVersion, ends)
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  // Any object may be asked for members that it does not have.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
