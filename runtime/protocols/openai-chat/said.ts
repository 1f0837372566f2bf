import { recordOf } from '../../platform/json.ts'
import { type Said, saidOf } from '../said.ts'

/** What a reply, or a chunk of one, says of itself. */
export function said(value: unknown): Said {
  const { id, model, choices } = recordOf(value)
  const ends = Array.isArray(choices) ? choices.map(choice => recordOf(choice).finish_reason) : []
  return saidOf(id, model, ends)
}
