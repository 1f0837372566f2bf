import { isTimeZone } from '../../../runtime/config/time-zone.ts'
import { nearest } from '../../problem.ts'
import type { Finding, Path } from '../problem.ts'

export function unknownZone(zone: unknown, path: Path): Finding[] {
  if (typeof zone !== 'string' || isTimeZone(zone)) return []
  const meant = nearest(zone, ['UTC', ...Intl.supportedValuesOf('timeZone')])
  const hint = meant === undefined ? "write one such as 'Europe/Berlin' or 'UTC'" : `did you mean '${meant}'?`
  return [{ severity: 'error', code: 'time-zone', path, message: `There is no time zone "${zone}".`, hint }]
}
