import type { Finding } from '../problem.ts'
import { isHostPattern, readPlace } from '../remote-media.ts'
import { fieldOf } from '../values.ts'
import type { Check } from './check.ts'

/** Every host and every private place that media may be fetched from is one. */
export const checkRemoteMedia: Check = ({ config }) => {
  const settings = fieldOf(fieldOf(config, 'server'), 'remoteMedia')
  return [
    ...faults(settings, 'allowHosts', isHostPattern, {
      message: 'This is no host.',
      hint: "write 'cdn.example.com', or '*.example.com' for all below it, without scheme, port and path",
    }),
    ...faults(settings, 'allowPrivate', text => readPlace(text) !== undefined, {
      message: 'This is neither a range of addresses nor an origin.',
      hint: "write '10.20.0.0/16', or 'http://minio.internal:9000' without a path",
    }),
  ]
}

function faults(
  settings: unknown,
  field: string,
  isRight: (text: string) => boolean,
  fault: Pick<Finding, 'message' | 'hint'>,
): Finding[] {
  const list = fieldOf(settings, field)
  if (!Array.isArray(list)) return []
  return list.flatMap((item, index): Finding[] => {
    if (typeof item !== 'string' || isRight(item)) return []
    return [{ severity: 'error', code: 'remote-media', path: ['server', 'remoteMedia', field, index], ...fault }]
  })
}
