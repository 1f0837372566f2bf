import { isRecord } from '../../platform/json.ts'
import { type Said, saidOf } from '../said.ts'
import { member } from './json.ts'

/** What a response, or an event that carries one, says of itself. */
export function said(value: unknown): Said {
  const carried = member(value, 'response')
  const response = isRecord(carried) ? carried : value
  if (member(response, 'object') !== 'response') return {}
  const status = member(response, 'status')
  const reason = member(member(response, 'incomplete_details'), 'reason')
  const ended = typeof status === 'string' && status !== 'in_progress' && status !== 'queued'
  return saidOf(member(response, 'id'), member(response, 'model'), ended ? [reason ?? status] : [])
}
