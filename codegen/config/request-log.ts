import {
  type BodiesConfig,
  type CompiledBodies,
  type CompiledRequestLog,
  DEFAULT_BODY_BYTES,
  DEFAULT_REQUEST_LOG,
  type RequestLogConfig,
} from '../../runtime/config/request-log.ts'
import { toBytes, toMilliseconds } from './units.ts'

export function compileRequestLog({ bodies = false, retention, redact = [] }: RequestLogConfig): CompiledRequestLog {
  return {
    ...(bodies !== false && { bodies: compileBodies(bodies === true ? {} : bodies) }),
    retentionMs: toMilliseconds(retention ?? DEFAULT_REQUEST_LOG.retentionMs),
    redact: [...new Set(redact.map(name => name.toLowerCase()))],
  }
}

function compileBodies({ models, keys, groups, share, errorsOnly, maxBytes }: BodiesConfig): CompiledBodies {
  return {
    ...(models && { models: [...models] }),
    ...(keys && { keys: [...keys] }),
    ...(groups && { groups: [...groups] }),
    ...(share !== undefined && share < 1 && { share }),
    ...(errorsOnly === true && { errorsOnly }),
    maxBytes: toBytes(maxBytes ?? DEFAULT_BODY_BYTES),
  }
}
