import { type CompiledResponses, DEFAULT_RESPONSES, type ResponsesConfig } from '../../runtime/config/responses.ts'
import { toBytes, toMilliseconds } from './units.ts'

export function compileResponses({ store, retention, maxBytes }: ResponsesConfig): CompiledResponses {
  return {
    store: store ?? DEFAULT_RESPONSES.store,
    retentionMs: retention === undefined ? DEFAULT_RESPONSES.retentionMs : toMilliseconds(retention),
    maxBytes: maxBytes === undefined ? DEFAULT_RESPONSES.maxBytes : toBytes(maxBytes),
  }
}
