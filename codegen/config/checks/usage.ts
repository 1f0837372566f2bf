import { DEFAULT_USAGE } from '../../../runtime/config/usage.ts'
import { toMilliseconds } from '../units.ts'
import { fieldOf } from '../values.ts'
import type { Check } from './check.ts'

const FOREVER = Number.POSITIVE_INFINITY

/** Hours are kept for at least as long as the calls that they are made of: a report takes what is old from them. */
export const checkUsage: Check = ({ config }) => {
  const calls = spanOf(fieldOf(config.usage, 'retention'), DEFAULT_USAGE.calls)
  const hours = spanOf(fieldOf(config.usage, 'rollups'), DEFAULT_USAGE.hours)
  if (calls === undefined || hours === undefined || hours >= calls) return []
  return [
    {
      severity: 'error',
      code: 'short-rollups',
      path: ['usage', fieldOf(config.usage, 'rollups') === undefined ? 'retention' : 'rollups'],
      message: 'What the hours add up to would be forgotten before the calls are, and be missing from reports.',
      hint: 'let rollups be no shorter than retention',
    },
  ]
}

/** Undefined for what the schema refuses. */
function spanOf(said: unknown, usual: number): number | undefined {
  if (said === undefined) return usual
  if (said === 'forever') return FOREVER
  if (typeof said !== 'number' && typeof said !== 'string') return undefined
  const span = toMilliseconds(said)
  return Number.isNaN(span) ? undefined : span
}
