import { type Said, saidOf } from '../said.ts'
import { objectOf } from './json.ts'

/** What a reply, or a chunk of one, says of itself. */
export function said(value: unknown): Said {
  const { id, model, choices } = objectOf(value)
  const ends = Array.isArray(choices) ? choices.map(choice => objectOf(choice).finish_reason) : []
  return saidOf(id, model, ends)
}
